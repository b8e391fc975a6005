/**
 * The one place that finds which permissions are in force for a person on a date, by the table in basis-table.ts. IND, TV, AT and
 * ORG are bases, not a ladder. A permission beyond its paragraph's bound, on a basis that its paragraph does not name, or without
 * the compensation it requires, does not count; `agreementProblems` says why.
 *
 * Two agreements that both count do not limit each other: a permission permits, so the most permissive one is used.
 */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import type { Agreement, Basis, Permission, PermissionRule } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { planEnd } from '../workforce/roster.ts'
import { HAS_LETTER } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import type { BasisBound, Employer } from './basis-table.ts'
import {
  agreedNumbers,
  AML_10_12_4,
  boundOn,
  isOpenTo,
  isWithin,
  quantity,
  SIGNED_BY,
} from './basis-table.ts'
import { aml } from './norway/aml.ts'
import type { PermittingBasis } from './rule.ts'

/** The bases that could permit `actual` to the unit's employer on a date, each once. */
export function permittingBases(
  employer: Employer,
  number: AgreedNumber,
  actual: number,
  date: LocalDate,
): readonly PermittingBasis[] {
  const reaching = agreedNumbers[number].bases.filter(
    (one) => isOpenTo(employer, one) && isWithin(number, actual, boundOn(one, date)),
  )
  return reaching
    .filter(({ basis }, index) => reaching.findIndex((one) => one.basis === basis) === index)
    .map((one) => ({
      basis: one.basis,
      upTo: boundOn(one, date),
      signedBy: one.signedBy,
      citation: one.citation,
    }))
}

/** What a permission of an agreement rests on: for each of its numbers the row of the table that reaches it, or the nearest. */
export function rowsOf(
  { bound_by_tariff }: Employer,
  permission: Permission,
  basis: Basis,
  date: LocalDate,
): readonly BasisBound[] {
  return numbersOf(permission).map(([number, value]) => {
    const rows = agreedNumbers[number].bases.filter((one) => one.basis === basis)
    const open = rows.filter((one) => isOpenTo({ bound_by_tariff }, one))
    const found = open.find((one) => isWithin(number, value, boundOn(one, date))) ?? open[0] ?? rows[0]
    if (found === undefined)
      throw new RangeError(`${basis} cannot permit «${number}». Choose a basis that the table names.`)
    return found
  })
}

/** Who must sign for a permission on one basis, and where the law says so. Throws RangeError for a basis that cannot permit it. */
export function permittingBasis(
  employer: Employer,
  permission: Permission,
  basis: Basis,
  date: LocalDate,
): Pick<PermittingBasis, 'signedBy' | 'citation'> {
  const [main] = rowsOf(employer, permission, basis, date)
  if (main === undefined) return { signedBy: SIGNED_BY[basis], citation: aml('10-1', 'første ledd') }
  return { signedBy: main.signedBy, citation: main.citation }
}

/** ORG at most, for what only a union with right of recommendation can depart from (§ 10-12(4)). */
export function unionWithRecommendation({ bound_by_tariff }: Employer): readonly PermittingBasis[] {
  if (!bound_by_tariff) return []
  return [{ basis: 'ORG', upTo: null, signedBy: SIGNED_BY.ORG, citation: AML_10_12_4 }]
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
  for (const [number, value] of numbersOf(permission)) {
    const problem = numberProblem(unit, agreement, { number, value, on })
    if (problem !== null) return problem
  }
  if (FOR_ALL.includes(permission.rule) && agreement.employees !== undefined) {
    return `Avtalen ${id} gjelder navngitte ansatte, men «${permission.rule}» må gjelde hele enheten. Ta bort «employees».`
  }
  if (basis === 'IND' && agreement.employees === undefined) {
    return `Avtalen ${id} er på grunnlag IND og navngir ingen, så den gjelder ingen: en individuell avtale binder bare den som har skrevet under. Skriv kodene deres i «employees».`
  }
  const free = numbersOf(permission).length === 0 && !unit.bound_by_tariff
  return free && (basis === 'TV' || basis === 'ORG') ? unboundNb(agreement) : null
}

function unboundNb({ id, basis }: Agreement): string {
  return `Avtalen ${id} er på grunnlag ${basis}, som krever at virksomheten er bundet av tariffavtale; det er den ikke.`
}

interface AgreedValue {
  readonly number: AgreedNumber
  readonly value: number
  readonly on: LocalDate
}

/** A number counts when one row of its basis gives it. Arbeidstilsynet has judged itself whether the work is passive. */
function numberProblem(unit: Unit, agreement: Agreement, agreed: AgreedValue): string | null {
  const { bound_by_tariff } = unit
  const named = agreedNumbers[agreed.number].bases.filter(({ basis }) => basis === agreement.basis)
  if (named.length === 0) return unnamedBasis(unit, agreement, agreed.number)
  const open = named.filter((one) => isOpenTo({ bound_by_tariff }, one))
  if (open.length === 0) return unboundNb(agreement)
  let problem: string | null = null
  for (const one of open) {
    problem = rowProblem(unit, agreement, one, agreed)
    if (problem === null) return null
  }
  return problem
}

function rowProblem(
  { plan }: Unit,
  { id, basis, compensation }: Agreement,
  row: BasisBound,
  { number, value, on }: AgreedValue,
): string | null {
  const { nameNb, direction, unit: measure } = agreedNumbers[number]
  const { paragraph, subsection } = row.citation
  const bound = boundOn(row, on)
  if (!isWithin(number, value, bound)) {
    const side = direction === 'most' ? 'høyst' : 'minst'
    return `Avtalen ${id} sier ${quantity(value, measure)} (${nameNb}), men ${paragraph} ${subsection} tillater ${side} ${quantity(bound ?? 0, measure)} på grunnlag ${basis}.`
  }
  if (row.compensation && !HAS_LETTER.test(compensation ?? '')) {
    return `Avtalen ${id} om ${nameNb} mangler kompenserende hvile eller annet passende vern, som ${paragraph} ${subsection} krever. Skriv det i «compensation».`
  }
  if (row.only === 'unbound' && plan.kind === 'cyclic') {
    return `Avtalen ${id} om ${nameNb} gjelder arbeid som er nødvendig for å unngå alvorlige driftsforstyrrelser (${paragraph} ${subsection}, siste punktum); en grunnturnus gjentar seg og kan ikke ha et slikt behov.`
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

function unnamedBasis(unit: Unit, { id, basis }: Agreement, number: AgreedNumber): string {
  const { nameNb, bases } = agreedNumbers[number]
  const open = bases.filter((one) => isOpenTo(unit, one))
  const named = (open.length === 0 ? bases : open)
    .map((one) => `${one.basis} (${one.signedBy})`)
    .join(' eller ')
  const common = basis === 'TV' ? (COMMON_WAY[number] ?? '') : ''
  return `Avtalen ${id} er på grunnlag ${basis}, men ${nameNb} kan bare avtales på grunnlag ${named}.${common}`
}
