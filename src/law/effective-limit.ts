/**
 * THE effective limit: which number holds for an employee on a date, after all layers: the law, then the tariff (ORG), the
 * local agreement (TV), Arbeidstilsynet's consent (AT) and the individual agreement (IND). One function, used by every rule
 * and by the search's limits; effective-limit.test.ts holds it against a brute-force reading.
 *
 * A permission moves the number away from the law's, on the bases that its paragraph names. A requirement in an
 * agreement holds it back. Two agreements that contradict each other are an error (`contradictions`), never a choice of ours.
 */
import { addDays, dateTextNb } from '../time/local-date.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { wallTimeOf } from '../time/oslo.ts'
import type { Agreement, Basis, PermissionRule, Requirement } from '../workforce/agreement.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { STANDBY_DIVISOR } from '../workforce/shift.ts'
import type { Unit, WorkCategory } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import type { CountingPermission } from './agreements.ts'
import { appliesTo, countingPermissions, numbersOf, permissionInForce } from './agreements.ts'
import { agreedNumbers, quantity } from './basis-table.ts'
import * as law from './norway/aml.ts'
import { liveInRestMin, liveInWeekMax } from './norway/medlever.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'

export type Layer = 'law' | 'tariff' | 'local' | 'authority' | 'individual'

export const LAYER_OF: Readonly<Record<Basis, Layer>> = {
  ORG: 'tariff',
  TV: 'local',
  AT: 'authority',
  IND: 'individual',
}

/** What the limit depends on besides the person and the date. */
export interface LayeredLaw {
  readonly unit: Unit
  readonly permissions: readonly CountingPermission[]
}

export interface EffectiveLimit {
  /** In the number's own unit (agreements.ts): minutes, weeks, days or count. null: nothing is permitted, and the law has no number of its own. */
  readonly value: number | null
  readonly layer: Layer
  /** The agreement that decides; null for the law. */
  readonly agreement: Agreement | null
}

/** The layers of a unit; bounds of permissions are those in force on `on`. */
export function layersOf(unit: Unit, on: LocalDate): LayeredLaw {
  return { unit, permissions: countingPermissions(unit, on) }
}

/** The limit at an instant: of the Oslo date that it falls on. */
export function effectiveLimitAt(
  layers: LayeredLaw,
  number: AgreedNumber,
  employee: EmployeeId | null,
  instant: Instant,
): EffectiveLimit {
  return effectiveLimit(layers, number, employee, wallTimeOf(instant, 'oslo').date)
}

/** `employee` null asks for the plan as a whole: agreements for named employees then do not count. */
export function effectiveLimit(
  layers: LayeredLaw,
  number: AgreedNumber,
  employee: EmployeeId | null,
  date: LocalDate,
): EffectiveLimit {
  const permitted = permittedLimit(layers, number, employee, date)
  const required = strictest({ unit: layers.unit, number, employee, date, permitting: permitted.agreement })
  if (required === null || permitted.value === null) return permitted
  const holdsBack =
    agreedNumbers[number].direction === 'most'
      ? required.value < permitted.value
      : required.value > permitted.value
  if (!holdsBack) return permitted
  return { value: required.value, layer: LAYER_OF[required.agreement.basis], agreement: required.agreement }
}

function permittedLimit(
  { unit, permissions }: LayeredLaw,
  number: AgreedNumber,
  employee: EmployeeId | null,
  date: LocalDate,
): EffectiveLimit {
  const statutory: EffectiveLimit = {
    value: statutoryLimit(number, unit.work_category, date),
    layer: 'law',
    agreement: null,
  }
  const found = permissionInForce(permissions, permissionOf(number), employee, date)
  const value = found === null ? undefined : new Map(numbersOf(found.permission)).get(number)
  if (found === null || value === undefined) return statutory
  const beyond =
    statutory.value === null ||
    (agreedNumbers[number].direction === 'most' ? value > statutory.value : value < statutory.value)
  if (!beyond && !REPLACES.includes(number)) return statutory
  return { value, layer: LAYER_OF[found.agreement.basis], agreement: found.agreement }
}

/** What is agreed replaces the law's number, also where it is stricter: § 10-3 "dersom ikke annet fremgår", § 10-4(3) "fravike". */
const REPLACES: readonly AgreedNumber[] = ['plan-notice', 'standby-share']

/** The permission that holds the number. */
function permissionOf(number: AgreedNumber): PermissionRule {
  switch (number) {
    case 'averaging-weeks':
    case 'averaging-day':
    case 'averaging-week':
    case 'averaging-single-week':
      return 'averaging'
    case 'overtime-week':
    case 'overtime-four-weeks':
    case 'overtime-half-year':
    case 'overtime-year':
      return 'overtime'
    default:
      return number
  }
}

/** The act's own number, where no agreement moves it. null where the act has none. */
const STATUTORY: Readonly<Partial<Record<AgreedNumber, Parameter>>> = {
  'averaging-day': law.ordinaryDayMax,
  'overtime-week': law.overtime.week,
  'overtime-four-weeks': law.overtime.fourWeeks,
  'overtime-year': law.overtime.year,
  'total-day': law.totalDayMax,
  'total-week': law.totalWeekMax,
  'daily-rest': law.dailyRestMin,
  'weekly-rest': law.weeklyRestMin,
  'night-average': law.nightDayAverageMax,
  'night-strain': law.nightStrainDayMax,
  'plan-notice': law.planNoticeDays,
}

function statutoryLimit(number: AgreedNumber, category: WorkCategory, date: LocalDate): number | null {
  if (number === 'averaging-week' || number === 'averaging-single-week')
    return valueAt(law.ordinaryWeekMax[category], date)
  if (number === 'standby-share') return STANDBY_DIVISOR
  const parameter = STATUTORY[number]
  return parameter === undefined ? null : valueAt(parameter, date)
}

/** The parameters whose new values may change a limit inside a plan. */
export const datedParameters: readonly Parameter[] = [
  ...Object.values(STATUTORY),
  ...Object.values(law.ordinaryWeekMax),
  liveInRestMin,
  liveInWeekMax,
]

interface Asked {
  readonly unit: Unit
  readonly number: AgreedNumber
  readonly employee: EmployeeId | null
  readonly date: LocalDate
  readonly permitting: Agreement | null
}

interface Required {
  readonly value: number
  readonly agreement: Agreement
}

/** The strictest requirement in force, but for those that the permitting agreement names itself an exception to. */
function strictest({ unit, number, employee, date, permitting }: Asked): Required | null {
  let best: Required | null = null
  for (const agreement of unit.agreements) {
    if (agreement.requires === undefined || date < agreement.from || date > agreement.until) continue
    if (!appliesTo(agreement, employee) || excepts(permitting, agreement)) continue
    for (const requirement of agreement.requires) {
      if (requirement.rule !== number) continue
      const value = requiredValue(requirement)
      const stricter =
        best === null ||
        (agreedNumbers[number].direction === 'most' ? value < best.value : value > best.value)
      if (stricter) best = { value, agreement }
    }
  }
  return best
}

function excepts(one: Agreement | null, other: Agreement): boolean {
  return one?.exception_to?.includes(other.id) === true
}

function requiredValue(requirement: Requirement): number {
  if ('hours' in requirement) return requirement.hours
  return 'weeks' in requirement ? requirement.weeks : requirement.days
}

export interface Contradiction {
  readonly permits: string
  readonly requires: string
  readonly number: AgreedNumber
  readonly textNb: string
}

/** Pairs of agreements that cannot both hold: one permits beyond what the other requires, for the same people on the same day. */
export function contradictions(unit: Unit): readonly Contradiction[] {
  return unit.agreements.flatMap((requiring) =>
    (requiring.requires ?? []).flatMap((requirement) =>
      unit.agreements
        .filter((permitting) => meet(permitting, requiring) && !excepts(permitting, requiring))
        .flatMap((permitting) => contradiction(permitting, requiring, requirement)),
    ),
  )
}

function contradiction(
  permitting: Agreement,
  requiring: Agreement,
  requirement: Requirement,
): readonly Contradiction[] {
  const { direction, nameNb, unit } = agreedNumbers[requirement.rule]
  const limit = requiredValue(requirement)
  const beyond = permitting.permits
    .flatMap(numbersOf)
    .find(
      ([number, value]) =>
        number === requirement.rule && (direction === 'most' ? value > limit : value < limit),
    )
  if (beyond === undefined) return []
  const from = permitting.from > requiring.from ? permitting.from : requiring.from
  const side = direction === 'most' ? 'høyst' : 'minst'
  return [
    {
      permits: permitting.id,
      requires: requiring.id,
      number: requirement.rule,
      textNb: `Avtalene ${permitting.id} (${permitting.basis}) og ${requiring.id} (${requiring.basis}) går ikke i hop fra ${dateTextNb(from)}: ${permitting.id} åpner for ${quantity(beyond[1], unit)} (${nameNb}), mens ${requiring.id} krever ${side} ${quantity(limit, unit)}. Rett en av dem, eller før ${requiring.id} opp i «exception_to» på ${permitting.id} hvis den er et avtalt unntak.`,
    },
  ]
}

/** Whether two agreements hold for somebody on some day together. */
function meet(one: Agreement, other: Agreement): boolean {
  const inTime = one.from < addDays(other.until, 1) && other.from < addDays(one.until, 1)
  const [these, those] = [one.employees, other.employees]
  return inTime && (these === undefined || those === undefined || these.some((id) => those.includes(id)))
}
