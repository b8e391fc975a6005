import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { norway } from './jurisdictions.ts'
import { LawAnswer } from './law-answer.ts'
import { basisRows, LAW_TEXT_DATE, lawTable } from './law-table.ts'
import { LAW_VERSION } from './jurisdictions.ts'

const ON = parseDate('2027-01-01')
const rowOf = (rule: string) => lawTable({ date: ON, language: 'nb', rule }).rules[0]!

describe('the table', () => {
  test('has every rule in force, in order, and keeps its schema', () => {
    const answer = lawTable({ date: ON, language: 'nb' })
    expect(LawAnswer.parse(answer)).toEqual(answer)
    expect(answer.rules.map(({ id }) => id)).toEqual(norway.rules.map(({ id }) => id))
    expect(answer).toMatchObject({ date: '2027-01-01', language: 'nb', codedFrom: '2026-01-01' })
  })

  test('a rule that is not there gives an empty table', () => {
    expect(lawTable({ date: ON, language: 'nb', rule: 'x' }).rules).toEqual([])
  })

  test('the first value is the rule’s own, and each value says where it is from and when it was checked', () => {
    const rest = rowOf('aml-10-8-daily-rest')
    expect(rest).toMatchObject({
      title: 'Daglig arbeidsfri',
      value: 660,
      unit: 'minutes',
      from: '2026-01-01',
      verified: '2026-11-23',
      deviation: 'org',
    })
    expect(rest.citation).toMatchObject({ law: 'aml', paragraph: '§ 10-8', subsection: 'første ledd' })
    expect(rest.values).toEqual([
      {
        parameter: 'daily-rest-min',
        value: 660,
        unit: 'minutes',
        layer: 'law',
        from: '2026-01-01',
        adopted: null,
        verified: '2026-11-23',
        source: 'aml § 10-8 første ledd, konsolidert tekst i Lovdatas arkiv av 2026-05-02',
        later: [],
      },
      expect.objectContaining({ parameter: 'daily-rest-min-tv', value: 480 }),
    ])
    expect(rest.acrossEmployers.reason).not.toBe('')
  })

  test('a tariff rule says that nobody checked its values', () => {
    const norm = rowOf('tariff-weekly-norm')
    expect(norm.verified).toBeNull()
    expect(norm.values.map(({ layer, verified }) => [layer, verified])).toEqual(
      norm.values.map(() => ['tariff', null]),
    )
    expect(norm.bases).toEqual([])
  })

  test('titles follow the language', () => {
    const title = (language: 'nb' | 'nn' | 'en') =>
      lawTable({ date: ON, language, rule: 'aml-10-8-daily-rest' }).rules[0]?.title
    expect([title('nb'), title('nn'), title('en')]).toEqual([
      'Daglig arbeidsfri',
      'Dagleg arbeidsfri',
      'Daily rest',
    ])
  })
})

describe('dates', () => {
  test('before the coded period it refuses by name', () => {
    expect(() => lawTable({ date: parseDate('2025-12-31'), language: 'nb' })).toThrow(
      /not coded for 2025-12-31/,
    )
    expect(lawTable({ date: parseDate('2026-01-01'), language: 'nb' }).rules.length).toBeGreaterThan(0)
  })

  test('after the last known text it says which text that is', () => {
    expect(lawTable({ date: LAW_TEXT_DATE, language: 'nb' }).notes).toEqual([])
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { notes, lawVersion } = lawTable({ date: parseDate('2026-05-03'), language })
      expect(lawVersion).toBe(LAW_VERSION)
      expect(notes).toEqual([expect.stringContaining(LAW_VERSION)])
    }
  })
})

describe('bases', () => {
  test('the act first, then the four bases, also those that can permit nothing', () => {
    expect(
      basisRows('daily-rest', ON).map(({ basis, permitted, upTo, compensation }) => [
        basis,
        permitted,
        upTo,
        compensation,
      ]),
    ).toEqual([
      ['NONE', true, 660, false],
      ['IND', false, null, false],
      // With a collective agreement (first sentence), and without one (last sentence).
      ['TV', true, 480, true],
      ['TV', true, 480, true],
      ['AT', true, null, true],
      ['ORG', true, null, true],
    ])
  })

  test('who signs, and under which paragraph', () => {
    const union = basisRows('averaging-day', ON).find(({ basis }) => basis === 'TV')
    expect(union).toMatchObject({
      name: 'timer i døgnet',
      unit: 'minutes',
      direction: 'most',
      signedBy: 'arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig',
      citation: { paragraph: '§ 10-5', subsection: 'andre ledd' },
    })
  })

  test('the week without averaging has one number for each kind of work', () => {
    const act = basisRows('averaging-week', ON).filter(({ basis }) => basis === 'NONE')
    expect(act.map(({ upTo }) => upTo)).toEqual([2400, 2280, 2160])
  })

  test('without an agreement there is no averaging, and a share is not said as a number', () => {
    const act = (number: 'averaging-weeks' | 'standby-share') =>
      basisRows(number, ON).filter(({ basis }) => basis === 'NONE')
    expect(act('averaging-weeks')).toEqual([
      expect.objectContaining({ permitted: false, upTo: null, signedBy: null, citation: null }),
    ])
    expect(act('standby-share')).toEqual([])
  })
})
