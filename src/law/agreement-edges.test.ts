/** Edges of agreements.ts that mutation testing found open: who signs, which of two is used, first and last days, reasons in words. */
import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import type { Permission } from '../workforce/agreement.ts'
import { Permission as PermissionSchema } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import {
  agreementProblems,
  appliesTo,
  isMorePermissive,
  numbersOf,
  permittingBases,
  rowsOf,
  permittingBasis,
  unionWithRecommendation,
} from './agreements.ts'
import type { CaseAgreement, CasePermission } from './case.ts'
import { worldOf } from './testing/case-world.ts'

const START = parseDate('2027-08-02')
const permission = (one: CasePermission): Permission => PermissionSchema.parse(one)

function unitWith(agreement: CaseAgreement, weeks = 1) {
  return worldOf({
    ...{ rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] },
    weeks,
    agreements: [agreement],
  }).unit
}
const reasons = (agreement: CaseAgreement, weeks = 1) =>
  agreementProblems(unitWith(agreement, weeks)).map(({ textNb }) => textNb)

describe('who signs', () => {
  const rest = permission({ rule: 'daily-rest', hours: 9 })

  test('for a permission on a basis that its paragraph names', () => {
    expect(permittingBasis({ bound_by_tariff: true }, rest, 'TV', START)).toEqual({
      signedBy: 'arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig',
      citation: expect.objectContaining({ paragraph: '§ 10-8', subsection: 'tredje ledd' }) as unknown,
    })
    expect(permittingBasis({ bound_by_tariff: true }, rest, 'ORG', START).citation.paragraph).toBe('§ 10-12')
  })

  test('nobody, on a basis that it does not name', () => {
    expect(() => permittingBasis({ bound_by_tariff: true }, rest, 'IND', START)).toThrow(
      /IND cannot permit «daily-rest»/,
    )
  })

  test('an agreement to count hours together, which permits no number', () => {
    const together = permission({ rule: 'count-together', employers: ['Sykehuset'] })
    expect(numbersOf(together)).toEqual([])
    expect(permittingBasis({ bound_by_tariff: true }, together, 'TV', START)).toEqual({
      signedBy: 'arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig',
      citation: expect.objectContaining({ law: 'aml' }) as unknown,
    })
  })

  test('a union with right of recommendation, where the employer is bound by a collective agreement', () => {
    expect(unionWithRecommendation({ bound_by_tariff: false })).toEqual([])
    expect(unionWithRecommendation({ bound_by_tariff: true })).toEqual([
      {
        basis: 'ORG',
        upTo: null,
        signedBy: 'fagforening med innstillingsrett, i tariffavtale',
        citation: expect.objectContaining({ paragraph: '§ 10-12', subsection: 'fjerde ledd' }) as unknown,
      },
    ])
  })

  test('a shorter rest only as far down as the basis reaches', () => {
    const bases = (minutes: number) =>
      permittingBases({ bound_by_tariff: true, shifts: [] }, 'daily-rest', minutes, START).map(
        ({ basis }) => basis,
      )
    expect([bases(480), bases(479)]).toEqual([['TV', 'ORG'], ['ORG']])
  })

  test('§ 10-8(3) last sentence: the employees’ representatives, where no collective agreement binds the employer', () => {
    const row = permittingBasis({ bound_by_tariff: false }, rest, 'TV', START)
    expect(row.signedBy).toContain('arbeidstakernes representanter i virksomhet uten tariffavtale')
    expect(row.citation).toMatchObject({ paragraph: '§ 10-8', subsection: 'tredje ledd' })
    const bases = (minutes: number) =>
      permittingBases({ bound_by_tariff: false, shifts: [] }, 'daily-rest', minutes, START).map(
        ({ basis }) => basis,
      )
    // "på samme vilkår": not under eight hours.
    expect([bases(480), bases(479)]).toEqual([['TV'], []])
  })

  test('§ 10-12(7): Arbeidstilsynet is named only where some work is passive', () => {
    const { shifts } = worldOf({
      ...{ rule: '', titleNb: '', arithmetic: '', finds: [] },
      duties: ['2027-08-02 07:30-15:00'],
    }).unit
    const bases = (kind: 'passive' | 'active') =>
      permittingBases(
        { bound_by_tariff: true, shifts: shifts.map((shift) => ({ ...shift, kind })) },
        'daily-rest',
        479,
        START,
      ).map(({ basis }) => basis)
    expect(shifts.length).toBeGreaterThan(0)
    expect([bases('passive'), bases('active')]).toEqual([['AT', 'ORG'], ['ORG']])
  })

  test('§ 10-12(7) for a day above the 13 hours of § 10-5(3), and § 10-5(3) up to them', () => {
    const averaging = (day_hours: number) =>
      permission({ rule: 'averaging', weeks: 4, day_hours, week_hours: 40 })
    const place = (hours: number) =>
      rowsOf({ bound_by_tariff: true }, averaging(hours), 'AT', START).find(({ citation }) =>
        citation.paragraph.startsWith('§ 10-12'),
      )
    expect(place(13)).toBeUndefined()
    expect(place(14)).toMatchObject({ compensation: true, citation: { subsection: 'sjuende ledd' } })
  })
})

test('an agreement for named people is not for the plan as a whole', () => {
  const [named] = unitWith({
    basis: 'TV',
    permits: { rule: 'total-week', hours: 50 },
    employees: ['A'],
  }).agreements
  expect(appliesTo(named!, 'A' as EmployeeId)).toBe(true)
  expect(appliesTo(named!, 'B' as EmployeeId)).toBe(false)
  expect(appliesTo(named!, null)).toBe(false)
  const [all] = unitWith({ basis: 'TV', permits: { rule: 'total-week', hours: 50 } }).agreements
  expect(appliesTo(all!, null)).toBe(true)
})

describe('the more permissive of two', () => {
  const more = (one: CasePermission, other: CasePermission) => [
    isMorePermissive(permission(one), permission(other)),
    isMorePermissive(permission(other), permission(one)),
  ]

  test('has more hours, or less rest', () => {
    expect(more({ rule: 'total-day', hours: 16 }, { rule: 'total-day', hours: 15 })).toEqual([true, false])
    expect(more({ rule: 'daily-rest', hours: 8 }, { rule: 'daily-rest', hours: 9 })).toEqual([true, false])
    expect(more({ rule: 'plan-notice', days: 7 }, { rule: 'plan-notice', days: 14 })).toEqual([true, false])
  })

  test('is neither of two that are the same', () => {
    expect(more({ rule: 'total-day', hours: 16 }, { rule: 'total-day', hours: 16 })).toEqual([false, false])
    expect(more({ rule: 'daily-rest', hours: 9 }, { rule: 'daily-rest', hours: 9 })).toEqual([false, false])
  })

  test('of averaging: the first number that differs, the day before the week', () => {
    const averaging = (day: number, week: number, weeks: number) =>
      ({ rule: 'averaging', weeks, day_hours: day, week_hours: week }) as const
    expect(more(averaging(10, 40, 4), averaging(9, 48, 52))).toEqual([true, false])
    expect(more(averaging(10, 48, 4), averaging(10, 40, 52))).toEqual([true, false])
    expect(more(averaging(10, 48, 8), averaging(10, 48, 4))).toEqual([true, false])
  })
})

describe('the period of the night', () => {
  const night = (start: string, end: string) => numbersOf(permission({ rule: 'night-period', start, end }))

  test('lasts over midnight, or from it', () => {
    expect(night('22:00', '06:00')).toEqual([['night-period', 480]])
    expect(night('23:00', '06:30')).toEqual([['night-period', 450]])
    expect(night('00:00', '08:00')).toEqual([['night-period', 480]])
  })
})

describe('an agreement reaches the plan', () => {
  const one = (from: string, until: string): CaseAgreement => ({
    basis: 'IND',
    permits: { rule: 'sunday-average', weeks: 26 },
    from,
    until,
  })

  test('on its first and its last day, and not before or after', () => {
    expect(reasons(one('2027-01-01', '2027-08-02'))).toEqual([])
    expect(reasons(one('2027-01-01', '2027-08-01')).length).toBe(1)
    expect(reasons(one('2027-08-08', '2027-12-31'))).toEqual([])
    expect(reasons(one('2027-08-09', '2027-12-31'))).toEqual([
      'Avtalen avtale-1 gjelder mandag 09.08.2027 til fredag 31.12.2027 og ikke i planperioden.',
    ])
  })
})

describe('why it does not count, in words', () => {
  test('above a highest value, below a lowest, and in weeks', () => {
    expect(
      reasons({ basis: 'TV', permits: { rule: 'total-day', hours: 17 }, compensation: 'hvile' }),
    ).toEqual([
      'Avtalen avtale-1 sier 17 t (samlet arbeidstid i døgnet), men § 10-6 niende ledd tillater høyst 16 t på grunnlag TV.',
    ])
    expect(
      reasons({ basis: 'TV', permits: { rule: 'daily-rest', hours: 7 }, compensation: 'hvile' }),
    ).toEqual([
      'Avtalen avtale-1 sier 7 t (daglig arbeidsfri), men § 10-8 tredje ledd tillater minst 8 t på grunnlag TV.',
    ])
    const averaging = { rule: 'averaging', weeks: 27, day_hours: 10, week_hours: 48 } as const
    expect(reasons({ basis: 'AT', permits: averaging })).toEqual([
      'Avtalen avtale-1 sier 27 uker (gjennomsnittsperioden), men § 10-5 tredje ledd tillater høyst 26 uker på grunnlag AT.',
    ])
  })

  test('on a basis that is not named: which are, who signs, and what people do instead', () => {
    expect(reasons({ basis: 'AT', permits: { rule: 'sunday-average', weeks: 26 } })).toEqual([
      'Avtalen avtale-1 er på grunnlag AT, men perioden for søndagsfri i gjennomsnitt kan bare avtales på grunnlag IND (arbeidsgiver og den enkelte ansatte, skriftlig) eller ORG (fagforening med innstillingsrett, i tariffavtale).',
    ])
    expect(reasons({ basis: 'TV', permits: { rule: 'sunday-average', weeks: 26 } })[0]).toMatch(
      /i tariffavtale\)\. Vanlig måte: de tillitsvalgte forhandler ordningen/,
    )
    expect(reasons({ basis: 'TV', permits: { rule: 'total-week', hours: 50 } })).toEqual([
      'Avtalen avtale-1 er på grunnlag TV, men samlet arbeidstid i uka kan bare avtales på grunnlag ORG (fagforening med innstillingsrett, i tariffavtale).',
    ])
  })

  test('without compensation: the number and the subsection that asks for it', () => {
    expect(reasons({ basis: 'TV', permits: { rule: 'night-strain', hours: 9 } })).toEqual([
      'Avtalen avtale-1 om arbeidstid i døgnet ved belastende nattarbeid mangler kompenserende hvile eller annet passende vern, som § 10-11 niende ledd krever. Skriv det i «compensation».',
    ])
  })
})
