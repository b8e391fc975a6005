/** § 10-6 about overtime: what each window counts, what is carried into it, and what the findings say. */
import { describe, expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import { wallTimeOf } from '../time/oslo.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
/** One hour of work, all of it overtime, and so on: the window counts overtime alone. */
const hour = (offset: number, count: number) =>
  days(MONDAY, [offset], `08:00-${String(8 + count).padStart(2, '0')}:00 overtid ${60 * count}`)

function found(rule: string, one: Partial<LawCase>) {
  const rules = norway.rules.filter(({ id }) => id === rule)
  return evaluate({ ...worldOf({ rule, titleNb: '', arithmetic: '', duties: [], finds: [], ...one }), rules })
}
const actual = (rule: string, one: Partial<LawCase>) => found(rule, one).map((finding) => finding.actual)
const text = (rule: string, one: Partial<LawCase>) => found(rule, one).map(({ textNb }) => textNb)

/** [first day, day after the last] of each finding. */
const span = (rule: string, one: Partial<LawCase>) =>
  found(rule, one).map(({ from, to }) => [from, to].map((at) => formatDate(wallTimeOf(at, 'oslo').date)))

describe('overtime from before the plan', () => {
  const carryOver = { overtime_hours: 195 }

  test('counts in the 52 weeks, and the finding says how much of it there is', () => {
    expect(text('aml-10-6-overtime-year', { carryOver, duties: hour(1, 6) })).toEqual([
      expect.stringContaining(
        'A har 201 t overtid i uka fra mandag 02.08.2027 (195 t av dem er oppgitt fra før); grensen er 200 t i løpet av 52 uker',
      ),
    ])
  })

  test('never in the week or the four weeks, and in the half year only as a warning: nobody knows when it was worked', () => {
    expect(actual('aml-10-6-overtime-week', { carryOver, duties: hour(1, 6) })).toEqual([])
    expect(actual('aml-10-6-overtime-four-weeks', { carryOver, duties: hour(1, 6) })).toEqual([])
    const halfYear: CaseAgreement = {
      basis: 'AT',
      permits: { rule: 'overtime', week_hours: 25, half_year_hours: 200 },
    }
    const findings = found('aml-10-6-overtime-year', {
      carryOver,
      duties: hour(1, 6),
      agreements: [halfYear],
    })
    // 195 + 6 = 201 h, and 200 h may be worked in 26 weeks.
    expect(findings.map(({ kind, actual: minutes }) => [kind, minutes])).toEqual([['warning', 201 * 60]])
  })

  test('is past when 52 weeks of the plan are', () => {
    const weeks = 53
    // In week 51 the window still begins before the plan; in week 52 it begins with it.
    expect(actual('aml-10-6-overtime-year', { weeks, carryOver, duties: hour(7 * 50, 6) })).toEqual([
      201 * 60,
    ])
    expect(actual('aml-10-6-overtime-year', { weeks, carryOver, duties: hour(7 * 51, 6) })).toEqual([])
    expect(actual('aml-10-6-overtime-year', { weeks, carryOver, duties: hour(7 * 52, 6) })).toEqual([])
  })
})

describe('what the finding says', () => {
  test('of a week: that week alone', () => {
    const duties = [...hour(7, 6), ...hour(8, 5)]
    expect(text('aml-10-6-overtime-week', { weeks: 3, duties })).toEqual([
      expect.stringContaining(
        'A har 11 t overtid i uka fra mandag 09.08.2027; grensen er 10 t i løpet av sju dager',
      ),
    ])
    expect(span('aml-10-6-overtime-week', { weeks: 3, duties })).toEqual([['2027-08-09', '2027-08-16']])
  })

  test('of four weeks: from the first to the one that brings it above the limit', () => {
    const duties = [...hour(7, 9), ...hour(14, 9), ...hour(28, 8)]
    expect(text('aml-10-6-overtime-four-weeks', { weeks: 6, duties })).toEqual([
      expect.stringContaining(
        'A har 26 t overtid i de 4 ukene fra mandag 09.08.2027; grensen er 25 t i løpet av 4 uker',
      ),
    ])
    expect(span('aml-10-6-overtime-four-weeks', { weeks: 6, duties })).toEqual([['2027-08-09', '2027-09-06']])
  })

  test('of a base plan: each week with overtime, once', () => {
    const base = { kind: 'cyclic' as const, weeks: 3, duties: hour(8, 2) }
    expect(text('aml-10-6-standing-overtime', base)).toEqual([
      expect.stringContaining(
        'A har 2 t overtid i uka fra mandag 09.08.2027 av grunnturnusen, som gjentar seg',
      ),
    ])
    expect(span('aml-10-6-standing-overtime', base)).toEqual([['2027-08-09', '2027-08-16']])
    expect(
      actual('aml-10-6-standing-overtime', { ...base, duties: [...hour(0, 1), ...hour(14, 3)] }),
    ).toEqual([60, 180])
    expect(actual('aml-10-6-standing-overtime', { ...base, kind: 'calendar' })).toEqual([])
  })
})

describe('§ 10-6(7): beyond the frame of (4) the employee must have agreed', () => {
  const union: CaseAgreement = {
    basis: 'TV',
    permits: { rule: 'overtime', week_hours: 20, four_week_hours: 50, year_hours: 300 },
  }
  const one = { weeks: 4, agreements: [union] }
  const CONSENT = 'aml-10-6-overtime-consent'

  test('a week is asked about once, and a week without overtime not at all', () => {
    // 14 h + 12 h = 26 h in four weeks: each week is above 10 h, the second brings the four weeks above 25 h.
    const duties = [...hour(0, 7), ...hour(1, 7), ...hour(7, 6), ...hour(8, 6)]
    expect(found(CONSENT, { ...one, duties }).map(({ limit, actual }) => [limit, actual])).toEqual([
      [600, 840],
      [600, 720],
      [1500, 1560],
    ])
    expect(span(CONSENT, { ...one, duties })).toEqual([
      ['2027-08-02', '2027-08-09'],
      ['2027-08-09', '2027-08-16'],
      ['2027-08-02', '2027-08-16'],
    ])
    expect(text(CONSENT, { ...one, duties })[2]).toContain(
      'A har 26 t overtid i de 2 ukene fra mandag 02.08.2027',
    )
  })

  test('the yes must cover each day with overtime, and reach as far as the week', () => {
    const duties = [...hour(7, 6), ...hour(8, 5)]
    const saidYes = (from: number, until: number, more: { hours?: number } = {}) => {
      const on = (offset: number) => formatDate(addDays(parseDate(MONDAY), offset))
      const consents = [{ to: 'overtime-beyond' as const, from: on(from), until: on(until), ...more }]
      return actual(CONSENT, { ...one, duties, consents })
    }
    // Overtime on days 7 and 8: 6 h and 5 h, 660 min in all.
    expect(saidYes(7, 8)).toEqual([])
    expect(saidYes(0, 8)).toEqual([])
    expect(saidYes(0, 7)).toEqual([660])
    expect(saidYes(8, 13)).toEqual([660])
    expect(saidYes(7, 13, { hours: 11 })).toEqual([])
    expect(saidYes(7, 13, { hours: 10.9 })).toEqual([660])
  })
})
