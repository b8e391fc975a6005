/**
 * Which permission is given on which basis, and how far: the table, and the one place that finds what is in force for
 * a person on a date. IND, TV, AT and ORG are bases, not a ladder. A permission beyond its paragraph's bound, on a basis
 * that its paragraph does not name, or without the compensation it requires, does not count; `agreementProblems` says why.
 *
 * Two agreements that both count do not limit each other: a permission permits, so the most permissive one is used.
 */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import type { Agreement, Basis, Permission, PermissionRule } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import * as law from './norway/aml.ts'
import { liveInRestMin, liveInWeekMax, MEDLEVER_2_2, MEDLEVER_3_3 } from './norway/medlever.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'
import type { Citation, PermittingBasis } from './rule.ts'

interface BasisBound {
  readonly basis: Basis
  /** How far the basis reaches; null when the law states no number. */
  readonly bound: Parameter | null
  readonly compensation: boolean
  readonly citation: Citation
}

interface AgreedNumberRow {
  readonly nameNb: string
  /** 'most': the bound is a highest value; 'least': a lowest. */
  readonly direction: 'most' | 'least'
  readonly unit: 'minutes' | 'weeks' | 'days' | 'count'
  readonly bases: readonly BasisBound[]
}

function on(basis: Basis, bound: Parameter | null, citation: Citation, compensation = false): BasisBound {
  return { basis, bound, compensation, citation }
}

const AML_10_5 = [
  law.aml('10-5', 'første ledd'),
  law.aml('10-5', 'andre ledd'),
  law.aml('10-5', 'tredje ledd'),
]
const AML_10_6_5 = law.aml('10-6', 'femte ledd')
const AML_10_6_6 = law.aml('10-6', 'sjette ledd')
const AML_10_12_4 = law.aml('10-12', 'fjerde ledd')
const AML_10_8_3 = law.aml('10-8', 'tredje ledd')
const ORG = on('ORG', null, AML_10_12_4)
/** § 10-12(4) second sentence: rest and the night limit may be departed from only with compensation. */
const ORG_COMPENSATED = on('ORG', null, AML_10_12_4, true)

function averaging(key: 'weeks' | 'day' | 'week' | 'singleWeek'): readonly BasisBound[] {
  const inspectorate = key === 'singleWeek' ? null : law.averagingInspectorate[key]
  return [
    on('IND', law.averagingIndividual[key], AML_10_5[0]!),
    on('TV', law.averagingUnion[key], AML_10_5[1]!),
    on('AT', inspectorate, AML_10_5[2]!),
    ORG,
  ]
}

/** The table. A basis that is not listed cannot permit it. */
export const agreedNumbers: Readonly<Record<AgreedNumber, AgreedNumberRow>> = {
  'averaging-weeks': {
    nameNb: 'gjennomsnittsperioden',
    direction: 'most',
    unit: 'weeks',
    bases: averaging('weeks'),
  },
  'averaging-day': { nameNb: 'timer i døgnet', direction: 'most', unit: 'minutes', bases: averaging('day') },
  'averaging-week': { nameNb: 'timer i uka', direction: 'most', unit: 'minutes', bases: averaging('week') },
  'averaging-single-week': {
    nameNb: 'timer i en enkelt uke',
    direction: 'most',
    unit: 'minutes',
    bases: averaging('singleWeek'),
  },
  'daily-rest': {
    nameNb: 'daglig arbeidsfri',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', law.dailyRestMinUnion, AML_10_8_3, true), ORG_COMPENSATED],
  },
  'weekly-rest': {
    nameNb: 'ukentlig arbeidsfri',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', law.weeklyRestMinUnion, AML_10_8_3, true), ORG_COMPENSATED],
  },
  // "Arbeidsgiver og arbeidstaker": the union representatives are not named, and § 10-12(5) does not list § 10-8(4).
  'sunday-average': {
    nameNb: 'perioden for søndagsfri i gjennomsnitt',
    direction: 'most',
    unit: 'weeks',
    bases: [on('IND', law.sundayAverageWeeks, law.aml('10-8', 'fjerde ledd')), ORG],
  },
  'night-average': {
    nameNb: 'snitt per døgn for nattarbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', null, law.aml('10-11', 'niende ledd'), true), ORG_COMPENSATED],
  },
  'total-day': {
    nameNb: 'samlet arbeidstid i døgnet',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', law.totalDayMaxUnion, law.aml('10-6', 'niende ledd'), true), ORG],
  },
  'total-week': {
    nameNb: 'samlet arbeidstid i uka',
    direction: 'most',
    unit: 'minutes',
    bases: [ORG],
  },
  'overtime-week': {
    nameNb: 'overtid i løpet av sju dager',
    direction: 'most',
    unit: 'minutes',
    bases: [
      on('TV', law.overtimeUnion.week, AML_10_6_5),
      on('AT', law.overtimeInspectorate.week, AML_10_6_6),
      ORG,
    ],
  },
  'overtime-four-weeks': {
    nameNb: 'overtid i fire uker',
    direction: 'most',
    unit: 'minutes',
    // The sixth subsection states no limit for four weeks.
    bases: [on('TV', law.overtimeUnion.fourWeeks, AML_10_6_5), on('AT', null, AML_10_6_6), ORG],
  },
  'overtime-half-year': {
    nameNb: 'overtid i 26 uker',
    direction: 'most',
    unit: 'minutes',
    bases: [on('AT', law.overtimeInspectorate.halfYear, AML_10_6_6), ORG],
  },
  'overtime-year': {
    nameNb: 'overtid i 52 uker',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', law.overtimeUnion.year, AML_10_6_5), ORG],
  },
  'passive-day': {
    nameNb: 'arbeidstid i døgnet ved særlig passivt arbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('AT', law.passiveDayMaxInspectorate, law.aml('10-4', 'andre ledd')), ORG],
  },
  'standby-share': {
    nameNb: 'omregning av beredskapsvakt',
    direction: 'most',
    unit: 'count',
    bases: [
      on('TV', null, law.aml('10-4', 'tredje ledd')),
      on('AT', null, law.aml('10-4', 'tredje ledd')),
      ORG,
    ],
  },
  'night-period': {
    nameNb: 'tidsrommet for natt',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', law.nightPeriodMin, law.aml('10-11', 'første ledd')), ORG],
  },
  'night-strain': {
    nameNb: 'arbeidstid i døgnet ved belastende nattarbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', null, law.aml('10-11', 'niende ledd'), true), ORG_COMPENSATED],
  },
  'live-in-week': {
    nameNb: 'ukentlig arbeidstid i medleverordning',
    direction: 'most',
    unit: 'minutes',
    bases: [on('IND', liveInWeekMax, MEDLEVER_2_2)],
  },
  'live-in-rest': {
    nameNb: 'daglige hvileperioder i medleverordning',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', liveInRestMin, MEDLEVER_3_3)],
  },
  // "Dersom ikke annet fremgår av tariffavtale": an agreement with the representatives is not as such one.
  'plan-notice': {
    nameNb: 'fristen for drøfting',
    direction: 'least',
    unit: 'days',
    bases: [on('ORG', null, law.aml('10-3', 'tredje punktum'))],
  },
}

const SIGNED_BY: Readonly<Record<Basis, string>> = {
  IND: 'arbeidsgiver og den enkelte ansatte, skriftlig',
  TV: 'arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig',
  AT: 'Arbeidstilsynet, som kan gi samtykke etter søknad',
  ORG: 'fagforening med innstillingsrett, i tariffavtale',
}

/** TV and ORG permit nothing to an employer that no collective agreement binds. */
function isOpenTo({ bound_by_tariff }: Pick<Unit, 'bound_by_tariff'>, basis: Basis): boolean {
  return bound_by_tariff || (basis !== 'TV' && basis !== 'ORG')
}

/** The bases that could permit `actual` to the unit's employer on a date. */
export function permittingBases(
  unit: Pick<Unit, 'bound_by_tariff'>,
  number: AgreedNumber,
  actual: number,
  date: LocalDate,
): readonly PermittingBasis[] {
  const { bases } = agreedNumbers[number]
  return bases
    .filter(({ basis }) => isOpenTo(unit, basis))
    .map(({ basis, bound, citation }) => ({
      basis,
      upTo: bound === null ? null : valueAt(bound, date),
      signedBy: SIGNED_BY[basis],
      citation,
    }))
    .filter(({ upTo }) => isWithin(number, actual, upTo))
}

/** Who must sign for a permission on one basis, and where the law says so. Throws RangeError for a basis that cannot permit it. */
export function permittingBasis(
  permission: Permission,
  basis: Basis,
): Pick<PermittingBasis, 'signedBy' | 'citation'> {
  const [main] = numbersOf(permission)
  if (main === undefined) return { signedBy: SIGNED_BY[basis], citation: law.aml('10-1', 'første ledd') }
  const found = agreedNumbers[main[0]].bases.find((one) => one.basis === basis)
  if (found === undefined)
    throw new RangeError(`${basis} cannot permit «${main[0]}». Choose a basis that the table names.`)
  return { signedBy: SIGNED_BY[basis], citation: found.citation }
}

/** ORG at most, for what only a union with right of recommendation can depart from (§ 10-12(4)). */
export function unionWithRecommendation(unit: Pick<Unit, 'bound_by_tariff'>): readonly PermittingBasis[] {
  if (!isOpenTo(unit, 'ORG')) return []
  return [{ basis: 'ORG', upTo: null, signedBy: SIGNED_BY.ORG, citation: AML_10_12_4 }]
}

/** Whether a value is no further from the law than the bound; null = no bound. */
export function isWithin(number: AgreedNumber, value: number, bound: number | null): boolean {
  if (bound === null) return true
  return agreedNumbers[number].direction === 'most' ? value <= bound : value >= bound
}

/** A permission that counts, with the agreement that gives it. */
export interface CountingPermission {
  readonly permission: Permission
  readonly agreement: Agreement
}

export type PermissionOf<R extends PermissionRule> = Extract<Permission, { rule: R }>

export interface PermissionInForce<R extends PermissionRule> {
  readonly permission: PermissionOf<R>
  readonly agreement: Agreement
}

/** All permissions of the unit that count, measured against the bounds in force on a date. */
export function countingPermissions(unit: Unit, on: LocalDate): readonly CountingPermission[] {
  return unit.agreements.flatMap((agreement) =>
    agreement.permits
      .filter((permission) => permissionProblem(unit, agreement, permission, on) === null)
      .map((permission) => ({ permission, agreement })),
  )
}

/**
 * The permission in force for an employee on a date, the most permissive if there are several, or null.
 * `employee` null asks for the plan as a whole: then an agreement for named employees does not count.
 */
export function permissionInForce<R extends PermissionRule>(
  permissions: readonly CountingPermission[],
  rule: R,
  employee: EmployeeId | null,
  date: LocalDate,
): PermissionInForce<R> | null {
  let best: PermissionInForce<R> | null = null
  for (const { permission, agreement } of permissions) {
    if (!isOf(permission, rule) || date < agreement.from || date > agreement.until) continue
    if (!appliesTo(agreement, employee)) continue
    if (best === null || isMorePermissive(permission, best.permission)) best = { permission, agreement }
  }
  return best
}

function isOf<R extends PermissionRule>(permission: Permission, rule: R): permission is PermissionOf<R> {
  return permission.rule === rule
}

export function appliesTo(agreement: Agreement, employee: EmployeeId | null): boolean {
  if (agreement.employees === undefined) return true
  return employee !== null && agreement.employees.includes(employee)
}

/** By the permission's numbers in the order below; the first that differs decides. An averaging scheme is taken whole. */
export function isMorePermissive(one: Permission, other: Permission): boolean {
  const theirs = new Map(numbersOf(other))
  for (const [number, value] of numbersOf(one)) {
    const its = theirs.get(number) ?? 0
    if (value !== its) return agreedNumbers[number].direction === 'most' ? value > its : value < its
  }
  return false
}

export function numbersOf(permission: Permission): readonly (readonly [AgreedNumber, number])[] {
  switch (permission.rule) {
    case 'averaging':
      return [
        ['averaging-day', permission.day_hours],
        ['averaging-single-week', permission.single_week_hours ?? permission.week_hours],
        ['averaging-week', permission.week_hours],
        ['averaging-weeks', permission.weeks],
      ]
    case 'sunday-average':
      return [['sunday-average', permission.weeks]]
    case 'plan-notice':
      return [['plan-notice', permission.days]]
    case 'overtime':
      return [
        ['overtime-week', permission.week_hours],
        ...agreed('overtime-four-weeks', permission.four_week_hours),
        ...agreed('overtime-half-year', permission.half_year_hours),
        ...agreed('overtime-year', permission.year_hours),
      ]
    case 'standby-share':
      return [['standby-share', permission.divisor]]
    case 'night-period':
      return [['night-period', nightLength(permission)]]
    case 'count-together':
      return []
    default:
      return [[permission.rule, permission.hours]]
  }
}

function agreed(number: AgreedNumber, value: number | undefined): (readonly [AgreedNumber, number])[] {
  return value === undefined ? [] : [[number, value]]
}

function nightLength({ start, end }: PermissionOf<'night-period'>): number {
  return end - start + (start < end ? 0 : 1440)
}

export interface AgreementProblem {
  readonly agreement: string
  readonly rule: PermissionRule
  readonly textNb: string
}

/** Every permission of the unit that does not count, and why; also agreements that do not reach the plan. */
export function agreementProblems(unit: Unit): readonly AgreementProblem[] {
  const end = planEnd(unit.plan)
  return unit.agreements.flatMap((agreement) => {
    const outside = agreement.until < unit.plan.start || agreement.from >= end
    const period = `Avtalen ${agreement.id} gjelder ${dateTextNb(agreement.from)} til ${dateTextNb(agreement.until)} og ikke i planperioden.`
    return agreement.permits.flatMap((permission): AgreementProblem[] => {
      const reason = outside ? period : permissionProblem(unit, agreement, permission, unit.plan.start)
      return reason === null ? [] : [{ agreement: agreement.id, rule: permission.rule, textNb: reason }]
    })
  })
}

/** Why a permission does not count, or null if it does. */
function permissionProblem(
  unit: Unit,
  agreement: Agreement,
  permission: Permission,
  on: LocalDate,
): string | null {
  const { basis, id } = agreement
  if (!isOpenTo(unit, basis)) {
    return `Avtalen ${id} er på grunnlag ${basis}, som krever at virksomheten er bundet av tariffavtale; det er den ikke.`
  }
  if (FOR_ALL.includes(permission.rule) && agreement.employees !== undefined) {
    return `Avtalen ${id} gjelder navngitte ansatte, men «${permission.rule}» må gjelde hele enheten. Ta bort «employees».`
  }
  for (const [number, value] of numbersOf(permission)) {
    const { nameNb, bases, direction, unit: measure } = agreedNumbers[number]
    const found = bases.find((one) => one.basis === basis)
    if (found === undefined) return unnamedBasis(id, basis, number)
    const bound = found.bound === null ? null : valueAt(found.bound, on)
    const { paragraph, subsection } = found.citation
    if (!isWithin(number, value, bound)) {
      const side = direction === 'most' ? 'høyst' : 'minst'
      return `Avtalen ${id} sier ${quantity(value, measure)} (${nameNb}), men ${paragraph} ${subsection} tillater ${side} ${quantity(bound ?? 0, measure)} på grunnlag ${basis}.`
    }
    if (found.compensation && (agreement.compensation ?? '').trim() === '') {
      return `Avtalen ${id} om ${nameNb} mangler kompenserende hvile eller annet passende vern, som ${paragraph} ${subsection} krever.`
    }
  }
  return null
}

/** How a duty counts cannot differ between those who work it. */
const FOR_ALL: readonly PermissionRule[] = ['standby-share', 'night-period']

/** What to do instead, where people often have an agreement with the union representatives. */
const COMMON_WAY: Partial<Record<AgreedNumber, string>> = {
  'sunday-average':
    ' Vanlig måte: de tillitsvalgte forhandler ordningen, og hver ansatt skriver under; legg den inn som IND.',
  'plan-notice':
    ' En avtale med de tillitsvalgte er ikke uten videre en tariffavtale; legg inn fristen som ORG hvis den står i tariffavtalen.',
}

function unnamedBasis(id: string, basis: Basis, number: AgreedNumber): string {
  const { nameNb, bases } = agreedNumbers[number]
  const named = bases.map((one) => `${one.basis} (${SIGNED_BY[one.basis]})`).join(' eller ')
  const common = basis === 'TV' ? (COMMON_WAY[number] ?? '') : ''
  return `Avtalen ${id} er på grunnlag ${basis}, men ${nameNb} kan bare avtales på grunnlag ${named}.${common}`
}

export function quantity(value: number, unit: AgreedNumberRow['unit']): string {
  if (unit === 'minutes') return durationText(value)
  if (unit === 'count') return String(value)
  return `${value} ${unit === 'weeks' ? 'uker' : 'dager'}`
}
