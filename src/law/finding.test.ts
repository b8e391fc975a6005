/** Sentences and kinds that hold logic: who could permit, where a permission covers part of a week, weeks in words. */
import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { findingOf, partOfWeekNb, weeksNb } from './finding.ts'
import { norway } from './jurisdictions.ts'
import { dailyRest } from './norway/aml-10-08-daily-rest.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

function texts(rule: string, one: Partial<LawCase>): readonly string[] {
  const rules = norway.rules.filter(({ id }) => id === rule)
  return evaluate({ ...worldOf({ ...plain, ...one }), rules }).map(({ textNb }) => textNb)
}

describe('a permission that covers part of a week', () => {
  const weekly: CaseAgreement = {
    basis: 'TV',
    permits: { rule: 'weekly-rest', hours: 28 },
    compensation: 'lengre fri siden',
  }
  const part = (agreement: Partial<CaseAgreement>, week = 0) => {
    const { unit, roster } = worldOf({ ...plain, weeks: 2, agreements: [{ ...weekly, ...agreement }] })
    const plan = planView({ unit, ...roster })
    return partOfWeekNb({ plan, employee: unit.employees[0]! }, 'weekly-rest', week)
  }

  test.each([
    ['begins on Tuesday', { from: '2027-08-03' }],
    ['begins on Sunday', { from: '2027-08-08' }],
    ['ends on Monday', { until: '2027-08-02' }],
    ['ends on Saturday', { until: '2027-08-07' }],
  ])('is named: it %s', (_, agreement) => {
    expect(part(agreement)).toMatch(
      /^; avtalen avtale-1 gjelder bare en del av uka \(.+\), så uka dømmes uten den$/,
    )
  })

  test.each([
    ['begins on Monday', { from: '2027-08-02' }],
    ['ends on Sunday', { until: '2027-08-08' }],
    ['begins the Monday after', { from: '2027-08-09' }],
    ['ended the Sunday before', { until: '2027-08-01' }],
    ['is for somebody else', { until: '2027-08-05', employees: ['B'] }],
    ['permits something else', { until: '2027-08-05', permits: { rule: 'daily-rest', hours: 9 } as const }],
  ])('is not named: it %s', (_, agreement) => {
    expect(part(agreement)).toBe('')
  })

  test('is looked for in the week that is asked about', () => {
    expect(part({ until: '2027-08-11' }, 0)).toBe('')
    expect(part({ until: '2027-08-11' }, 1)).toContain('torsdag 01.01.2026 til onsdag 11.08.2027')
  })
})

test('one week, and several', () => {
  expect(weeksNb(parseDate(MONDAY), 1)).toBe('uka fra mandag 02.08.2027')
  expect(weeksNb(parseDate(MONDAY), 4)).toBe('de 4 ukene fra mandag 02.08.2027')
})

describe('who could permit', () => {
  test('to an employer that is not bound, nothing is said where nobody could have permitted it either', () => {
    // 23:31 to 07:30 is 7 h 59 min: under the 8 h that union representatives can agree on.
    const duties = [`${MONDAY} 16:00-23:31`, '2027-08-03 07:30-15:00']
    expect(texts('aml-10-8-daily-rest', { boundByTariff: false, duties })).toEqual([
      'A har 7 t 59 min arbeidsfri fra mandag 02.08.2027 kl. 23:31 til tirsdag 03.08.2027 kl. 07:30; kravet er minst 11 t.',
    ])
  })

  test('a basis that stands in a collective agreement and not in the act does not make it an open question', () => {
    const { unit, roster } = worldOf(plain)
    const plan = planView({ unit, ...roster })
    const [from, to] = [plan.weekStart[0]!, plan.weekStart[1]!]
    const tariff = { law: 'tariff', paragraph: '§ 1', subsection: '', url: '' }
    const permittedBy = [{ basis: 'TV' as const, upTo: null, signedBy: 'partene', citation: tariff }]
    const base = {
      rule: dailyRest,
      plan,
      employee: null,
      from,
      to,
      limit: 2,
      actual: 1,
      unit: 'count' as const,
    }
    const finding = findingOf({ ...base, agreed: null, permittedBy, clauseNb: 'Det er 1 av 2' })
    expect(finding).toMatchObject({ kind: 'breach', permittedBy, textNb: 'Det er 1 av 2.' })
  })
})

test('a plan discussed on the day it starts says so', () => {
  expect(texts('aml-10-3-plan-notice', { discussedOn: MONDAY })).toEqual([
    'Planen ble drøftet mandag 02.08.2027, samme dag som den tar til; fristen var mandag 19.07.2027, 14 dager før; flytt oppstarten til tidligst mandag 16.08.2027.',
  ])
})

describe('a long work day', () => {
  test('of one duty is said to be at work, whatever there is on other days and at home', () => {
    const duties = [
      `${MONDAY} 06:00-20:30`,
      `${MONDAY} 21:00-23:00 hjemmevakt`,
      ...days(MONDAY, [2], '07:00-11:00'),
      ...days(MONDAY, [2], '12:00-15:00'),
    ]
    // 24 h - 14 h 30 min = 9 h 30 min.
    expect(texts('aml-10-8-daily-rest', { duties })).toEqual([
      expect.stringMatching(
        /^A er på arbeid i 14 t 30 min fra mandag 02\.08\.2027, så bare 9 t 30 min av døgnet er arbeidsfri;/,
      ),
    ])
  })

  test('exactly 24 hours between two duties is enough', () => {
    expect(texts('aml-10-8-daily-rest', { duties: days(MONDAY, [0, 1], '07:30-07:31') })).toEqual([])
  })
})

test('a number without values says that, and not where the law begins', () => {
  const empty: Parameter = { id: 'empty', unit: 'weeks', history: [], verified: null }
  expect(() => valueAt(empty, addDays(parseDate(MONDAY), 1))).toThrow(
    'empty has no value on 2027-08-03. It has no values.',
  )
})
