import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { agreementProblems, countingPermissions, permissionInForce, permittingBases } from './agreements.ts'
import type { CaseAgreement } from './case.ts'
import { worldOf } from './testing/case-world.ts'

const A = 'A' as EmployeeId
const START = parseDate('2027-08-02')

function unitWith(agreements: readonly CaseAgreement[], boundByTariff = true) {
  return worldOf({
    rule: '',
    titleNb: '',
    arithmetic: '',
    duties: [],
    finds: [],
    agreements,
    boundByTariff,
  }).unit
}

function reasons(agreements: readonly CaseAgreement[], boundByTariff = true): readonly string[] {
  return agreementProblems(unitWith(agreements, boundByTariff)).map(({ textNb }) => textNb)
}

const averaging = (
  weeks: number,
  day: number,
  week: number,
  single?: number,
): NonNullable<CaseAgreement['permits']> => ({
  rule: 'averaging',
  weeks,
  day_hours: day,
  week_hours: week,
  ...(single === undefined ? {} : { single_week_hours: single }),
})

describe('the bounds of each paragraph, on both sides', () => {
  const accepted: CaseAgreement[] = [
    { basis: 'IND', permits: averaging(52, 10, 48, 50) },
    { basis: 'TV', permits: averaging(52, 12.5, 48, 54) },
    { basis: 'AT', permits: averaging(26, 13, 48, 60) },
    { basis: 'ORG', permits: averaging(52, 14, 60, 84) },
    { basis: 'TV', permits: { rule: 'daily-rest', hours: 8 }, compensation: 'hvile' },
    { basis: 'ORG', permits: { rule: 'daily-rest', hours: 6 }, compensation: 'hvile' },
    { basis: 'AT', permits: { rule: 'daily-rest', hours: 6 }, compensation: 'hvile' },
    { basis: 'AT', permits: averaging(26, 13.5, 48), compensation: 'hvile' },
    { basis: 'TV', permits: { rule: 'weekly-rest', hours: 28 }, compensation: 'hvile' },
    { basis: 'IND', permits: { rule: 'sunday-average', weeks: 26 } },
    { basis: 'ORG', permits: { rule: 'sunday-average', weeks: 26 } },
    { basis: 'TV', permits: { rule: 'night-average', hours: 9 }, compensation: 'hvile' },
    { basis: 'TV', permits: { rule: 'total-day', hours: 16 }, compensation: 'hvile' },
    { basis: 'ORG', permits: { rule: 'total-day', hours: 18 } },
    { basis: 'ORG', permits: { rule: 'plan-notice', days: 7 } },
  ]
  test.each(accepted)('$basis $permits counts', (agreement) => {
    expect(reasons([agreement])).toEqual([])
  })

  const refused: [CaseAgreement, string][] = [
    [{ basis: 'IND', permits: averaging(52, 10.25, 48) }, '10 t 15 min'],
    [{ basis: 'IND', permits: averaging(52, 10, 48.5) }, '48 t 30 min'],
    [{ basis: 'IND', permits: averaging(52, 10, 48, 51) }, '51 t'],
    [{ basis: 'TV', permits: averaging(52, 12.75, 48) }, '12 t 45 min'],
    [{ basis: 'TV', permits: averaging(52, 12.5, 48, 55) }, '55 t'],
    [{ basis: 'AT', permits: averaging(27, 13, 48) }, '27 uker'],
    [{ basis: 'AT', permits: averaging(26, 13.5, 48) }, 'mangler kompenserende hvile'],
    [{ basis: 'TV', permits: { rule: 'daily-rest', hours: 7.75 }, compensation: 'hvile' }, '7 t 45 min'],
    [{ basis: 'TV', permits: { rule: 'daily-rest', hours: 8 } }, 'mangler kompenserende hvile'],
    [{ basis: 'ORG', permits: { rule: 'weekly-rest', hours: 24 } }, 'mangler kompenserende hvile'],
    [{ basis: 'TV', permits: { rule: 'weekly-rest', hours: 27 }, compensation: 'hvile' }, '27 t'],
    [{ basis: 'IND', permits: { rule: 'daily-rest', hours: 9 }, compensation: 'hvile' }, 'grunnlag IND'],
    [{ basis: 'AT', permits: { rule: 'daily-rest', hours: 9 } }, 'mangler kompenserende hvile'],
    [{ basis: 'TV', permits: { rule: 'sunday-average', weeks: 26 } }, 'hver ansatt skriver under'],
    [{ basis: 'IND', permits: { rule: 'night-average', hours: 9 }, compensation: 'hvile' }, 'grunnlag IND'],
    [{ basis: 'TV', permits: { rule: 'night-average', hours: 9 } }, 'mangler kompenserende hvile'],
    [{ basis: 'TV', permits: { rule: 'total-day', hours: 16.5 }, compensation: 'hvile' }, '16 t 30 min'],
    [{ basis: 'IND', permits: { rule: 'plan-notice', days: 7 } }, 'grunnlag IND'],
    [{ basis: 'TV', permits: { rule: 'plan-notice', days: 7 } }, 'ikke uten videre en tariffavtale'],
  ]
  test.each(refused)('%o does not count: %s', (agreement, part) => {
    const [reason, ...more] = reasons([agreement])
    expect(reason).toContain(part)
    expect(more).toEqual([])
    expect(countingPermissions(unitWith([agreement]), START)).toEqual([])
  })

  test('TV and ORG need a collective agreement; IND and AT do not', () => {
    expect(reasons([{ basis: 'TV', permits: averaging(12, 10, 48) }], false)[0]).toContain('tariffavtale')
    expect(reasons([{ basis: 'ORG', permits: averaging(12, 10, 48) }], false)[0]).toContain('tariffavtale')
    expect(reasons([{ basis: 'IND', permits: averaging(12, 10, 48) }], false)).toEqual([])
    expect(reasons([{ basis: 'AT', permits: averaging(12, 10, 48) }], false)).toEqual([])
  })

  test('an agreement outside the plan is listed', () => {
    const lapsed = {
      basis: 'IND',
      permits: averaging(12, 10, 48),
      from: '2027-01-01',
      until: '2027-08-01',
    } as const
    expect(reasons([lapsed])[0]).toContain('ikke i planperioden')
  })
})

describe('what is in force', () => {
  const rest = (hours: number, more: Partial<CaseAgreement> = {}): CaseAgreement => ({
    basis: 'TV',
    permits: { rule: 'daily-rest', hours },
    compensation: 'hvile',
    ...more,
  })
  const inForce = (agreements: readonly CaseAgreement[], date = START) =>
    permissionInForce(countingPermissions(unitWith(agreements), START), 'daily-rest', A, date)?.agreement.id

  test('of two that count, the most permissive is used', () => {
    expect(inForce([rest(10), rest(9)])).toBe('avtale-2')
    expect(inForce([rest(9), rest(10)])).toBe('avtale-1')
  })

  test('one that does not count never hides one that does', () => {
    expect(inForce([rest(7), rest(10)])).toBe('avtale-2')
  })

  test('from the first to the last valid day, both included', () => {
    const one = [rest(9, { from: '2027-08-02', until: '2027-08-04' })]
    expect(inForce(one, addDays(START, -1))).toBeUndefined()
    expect(inForce(one, START)).toBe('avtale-1')
    expect(inForce(one, addDays(START, 2))).toBe('avtale-1')
    expect(inForce(one, addDays(START, 3))).toBeUndefined()
  })

  test('only for those it names', () => {
    expect(inForce([rest(9, { employees: ['A'] })])).toBe('avtale-1')
    expect(inForce([rest(9, { employees: ['B'] })])).toBeUndefined()
  })
})

test('ORG is always named, the paragraph’s own bases only as far as they reach', () => {
  const bases = (minutes: number, bound_by_tariff = true) =>
    permittingBases({ bound_by_tariff, shifts: [] }, 'averaging-day', minutes, START).map(
      ({ basis }) => basis,
    )
  expect(bases(600)).toEqual(['IND', 'TV', 'AT', 'ORG'])
  expect(bases(601)).toEqual(['TV', 'AT', 'ORG'])
  expect(bases(751)).toEqual(['AT', 'ORG'])
  expect(bases(781)).toEqual(['ORG'])
  expect(bases(600, false)).toEqual(['IND', 'AT'])
  expect(bases(781, false)).toEqual([])
})

describe('an individual agreement binds who signed it', () => {
  const counted = (employees: readonly string[] | undefined) => {
    const { agreements, ...unit } = unitWith([{ basis: 'IND', permits: averaging(12, 10, 48) }])
    const [{ employees: signed, ...nameless }] = agreements as [(typeof agreements)[number]]
    const one = employees === undefined ? nameless : { ...nameless, employees: signed! }
    const found = { ...unit, agreements: [one] }
    const problems = agreementProblems(found).map(({ textNb }) => textNb)
    return { counts: countingPermissions(found, START).length, problems }
  }

  test('those it names', () => {
    expect(counted(['A'])).toEqual({ counts: 1, problems: [] })
  })

  test('nobody where it names nobody, and the answer says what to do', () => {
    expect(counted(undefined)).toEqual({
      counts: 0,
      problems: [
        'Avtalen avtale-1 er på grunnlag IND og navngir ingen, så den gjelder ingen: en individuell avtale binder bare den som har skrevet under. Skriv kodene deres i «employees».',
      ],
    })
  })
})
