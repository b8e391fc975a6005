/**
 * The limits that the dated law and one set of agreements give, day by day and week by week. People with the same
 * agreements share a profile. Where a limit changes inside a week, the week has the strictest of its days.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Basis, PermissionRule } from '../workforce/agreement.ts'
import type { CountingPermission, PermissionInForce } from './agreements.ts'
import { appliesTo, isMorePermissive, permissionInForce } from './agreements.ts'
import type { AgreedNumber } from './agreed-number.ts'
import type { LayeredLaw } from './effective-limit.ts'
import { datedParameters, effectiveLimit } from './effective-limit.ts'
import * as law from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { PlanView } from './plan-view.ts'
import type { SetAsideRule } from './set-aside.ts'

export interface LimitProfile {
  /** [day of the grid] most ordinary working minutes in a work day: § 10-4, or § 10-5 with an agreement. */
  readonly dayMinutesMax: Int32Array
  /** [day] most ordinary minutes where the work is passive and Arbeidstilsynet has consented: § 10-4(2); 0 = no consent. */
  readonly passiveDayMinutesMax: Int32Array
  /** [day] most working minutes of all kinds in a work day: § 10-6(8)-(9). */
  readonly totalDayMinutesMax: Int32Array
  /** [day] least rest after the main work period that starts on the day; its span is at most 24 h less this. § 10-8(1). */
  readonly restMinutesMin: Int32Array
  /** [week] least unbroken rest from Monday 00:00 to Sunday 24:00: § 10-8(2). */
  readonly weeklyRestMinutesMin: Int32Array
  /** [week] most ordinary working minutes in the one calendar week. */
  readonly weekMinutesMax: Int32Array
  /** [week] the limit of § 10-4 that the average must keep. */
  readonly averageWeekMinutesMax: Int32Array
  /** [week] most minutes of all kinds, averaged over eight weeks: § 10-6(8). */
  readonly totalWeekMinutesMax: Int32Array
  /** [week] most minutes of all kinds in the one calendar week: the 69 hours of § 10-6(8), where they hold. */
  readonly totalSingleWeekMinutesMax: Int32Array
  /** § 10-6(4)-(6): the act's own frame first, then one for each basis that permits more. Overtime is within one of them, whole. */
  readonly overtimeFrames: readonly OvertimeFrame[]
  /** [week] null where no averaging agreement is in force all seven days. */
  readonly averaging: readonly (PermissionInForce<'averaging'> | null)[]
  readonly sundayAverage: readonly (PermissionInForce<'sunday-average'> | null)[]
  /** [week] most minutes of ordinary time per 24 h on average for night workers: § 10-11(6), (9). */
  readonly nightAverageMinutes: Int32Array
}

/**
 * The limits of overtime on one basis, [week] most minutes. A paragraph's numbers hang together: 20 hours a week "men slik at samlet
 * overtidsarbeid ikke overstiger 50 timer" (§ 10-6(5)). The furthest number of each basis would permit what none of them does.
 */
export interface OvertimeFrame {
  /** null: the act alone, § 10-6(4). */
  readonly basis: Basis | null
  readonly week: Int32Array
  readonly fourWeeks: Int32Array
  readonly halfYear: Int32Array
  readonly year: Int32Array
}

/** Larger than any sum of minutes: the law states no limit. */
export const UNLIMITED = 2 ** 30

/** The profile of the agreements that apply to the employee; made once per set. */
export function limitProfile(plan: PlanView, employee: EmployeeId): LimitProfile {
  const applying = plan.permissions.filter(({ agreement }) => appliesTo(agreement, employee))
  const requiring = plan.unit.agreements.filter(
    (agreement) => agreement.requires !== undefined && appliesTo(agreement, employee),
  )
  const key = [
    ...applying.map((one) => plan.permissions.indexOf(one)),
    ...requiring.map(({ id }) => id),
  ].join(' ')
  const known = plan.profiles.get(key)
  if (known !== undefined) return known
  const profile = buildProfile(plan, applying, employee)
  plan.profiles.set(key, profile)
  return profile
}

interface DayLimits {
  readonly day: number
  readonly passiveDay: number
  readonly totalDay: number
  readonly totalWeek: number
  readonly totalSingleWeek: number
  readonly rest: number
  readonly weeklyRest: number
  readonly averageWeek: number
  readonly singleWeek: number
  /** Of a week without averaging. */
  readonly ordinaryWeek: number
  readonly nightAverage: number
  /** In the order of `overtimeBases`. */
  readonly overtime: readonly OvertimeNumbers[]
  readonly averaging: PermissionInForce<'averaging'> | null
  readonly sundayAverage: PermissionInForce<'sunday-average'> | null
}

interface OvertimeNumbers {
  readonly week: number
  readonly fourWeeks: number
  readonly halfYear: number
  readonly year: number
}

/** The limits on one date, of the law in force and the permissions that count. */
export function limitsOn(
  plan: PlanView,
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
  date: LocalDate,
): DayLimits {
  const layers = { unit: plan.unit, permissions }
  const effective = (number: AgreedNumber) => effectiveLimit(layers, number, employee, date)
  const limit = (number: AgreedNumber) => effective(number).value ?? UNLIMITED
  const averaging = permissionInForce(permissions, 'averaging', employee, date)
  // What is set aside has no limit; those of the other rules then stand behind it.
  const lost = (rule: SetAsideRule) => plan.setAside.has(rule)
  const averageWeek = valueAt(law.ordinaryWeekMax[plan.unit.work_category], date)
  const totalWeek = lost('aml-10-6-total-week') ? UNLIMITED : limit('total-week')
  return {
    day: lost(averaging === null ? 'aml-10-4-day' : 'aml-10-5-day') ? UNLIMITED : limit('averaging-day'),
    passiveDay: effective('passive-day').value ?? 0,
    totalDay: lost('aml-10-6-total-day') ? UNLIMITED : limit('total-day'),
    totalWeek,
    totalSingleWeek:
      lost('aml-10-6-total-week') || isBeyondSingleWeek(permissions, employee, date)
        ? UNLIMITED
        : valueAt(law.totalSingleWeekMax, date),
    rest: lost('aml-10-8-daily-rest') ? 0 : limit('daily-rest'),
    weeklyRest: lost('aml-10-8-weekly-rest') ? 0 : limit('weekly-rest'),
    averageWeek,
    singleWeek: lost('aml-10-5-week') ? totalWeek : limit('averaging-single-week'),
    ordinaryWeek: lost('aml-10-4-week') ? totalWeek : Math.min(averageWeek, limit('averaging-single-week')),
    nightAverage: lost('aml-10-11-night-average') ? UNLIMITED : limit('night-average'),
    overtime: overtimeBases(permissions).map((basis) =>
      overtimeOn({ unit: plan.unit, permissions }, basis, employee, date),
    ),
    averaging,
    sundayAverage: permissionInForce(permissions, 'sunday-average', employee, date),
  }
}

/**
 * § 10-6(8): the 69 hours are for "§ 10-5 andre ledd og § 10-6 femte ledd". Where Arbeidstilsynet has permitted the ordinary hours
 * or the overtime (§ 10-5(3), § 10-6(6)), or a tariff does (§ 10-12(4)), no single week is named. With less than the second and fifth
 * subsections, or one of them, no more can be meant than with both. A tariff that only repeats the act's 48 hours departs from nothing.
 */
function isBeyondSingleWeek(
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
  date: LocalDate,
): boolean {
  const others = permissions.filter(({ agreement: { basis } }) => basis === 'AT' || basis === 'ORG')
  return (
    permissionInForce(others, 'averaging', employee, date) !== null ||
    permissionInForce(others, 'overtime', employee, date) !== null ||
    (permissionInForce(others, 'total-week', employee, date)?.permission.hours ?? 0) >
      valueAt(law.totalWeekMax, date)
  )
}

/** The act (null), and the bases of the agreements on overtime. */
function overtimeBases(permissions: readonly CountingPermission[]): readonly (Basis | null)[] {
  const agreed = permissions.filter(({ permission }) => permission.rule === 'overtime')
  return [null, ...new Set(agreed.map(({ agreement }) => agreement.basis))]
}

/** The numbers on one basis on a date; those of the act where nothing is in force on it. */
function overtimeOn(
  { unit, permissions }: LayeredLaw,
  basis: Basis | null,
  employee: EmployeeId,
  date: LocalDate,
): OvertimeNumbers {
  const onBasis = permissions.filter(({ agreement }) => agreement.basis === basis)
  const agreed = permissionInForce(onBasis, 'overtime', employee, date)
  const limit = (number: AgreedNumber) =>
    effectiveLimit({ unit, permissions: onBasis }, number, employee, date).value ?? UNLIMITED
  // Who has overtime permitted for 26 weeks (AT) has no limit of 52 weeks beside it, and § 10-6(6) none for four; the consent may.
  const byHalfYear = basis === 'AT' && agreed?.permission.half_year_hours !== undefined
  return {
    week: limit('overtime-week'),
    fourWeeks: byHalfYear ? (agreed.permission.four_week_hours ?? UNLIMITED) : limit('overtime-four-weeks'),
    halfYear: limit('overtime-half-year'),
    year: byHalfYear && agreed.permission.year_hours === undefined ? UNLIMITED : limit('overtime-year'),
  }
}

function buildProfile(
  plan: PlanView,
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
): LimitProfile {
  const onDay = limitsByDay(plan, permissions, employee)
  const weekOf = (week: number) => onDay.slice(7 * week, 7 * week + 7)
  const perDay = (pick: (limits: DayLimits) => number) => Int32Array.from(onDay, pick)
  const perWeek = (pick: (limits: readonly DayLimits[]) => number) =>
    Int32Array.from({ length: plan.weeks }, (_, week) => pick(weekOf(week)))
  const leastOf = (key: NumberKey) => perWeek((week) => Math.min(...week.map((one) => one[key])))
  const averaging = Array.from({ length: plan.weeks }, (_, week) =>
    wholeWeek(weekOf(week).map((one) => one.averaging)),
  )
  const singleWeek = leastOf('singleWeek')
  const ordinaryWeek = leastOf('ordinaryWeek')
  return {
    dayMinutesMax: perDay(({ day }) => day),
    passiveDayMinutesMax: perDay(({ passiveDay }) => passiveDay),
    totalDayMinutesMax: perDay(({ totalDay }) => totalDay),
    restMinutesMin: perDay(({ rest }) => rest),
    weeklyRestMinutesMin: perWeek((week) => Math.max(...week.map(({ weeklyRest }) => weeklyRest))),
    weekMinutesMax: singleWeek.map((limit, week) => (averaging[week] == null ? ordinaryWeek[week]! : limit)),
    averageWeekMinutesMax: leastOf('averageWeek'),
    totalWeekMinutesMax: leastOf('totalWeek'),
    totalSingleWeekMinutesMax: leastOf('totalSingleWeek'),
    overtimeFrames: overtimeBases(permissions).map((basis, frame): OvertimeFrame => {
      const least = (key: keyof OvertimeNumbers) =>
        perWeek((week) => Math.min(...week.map(({ overtime }) => overtime[frame]![key])))
      return {
        basis,
        ...{ week: least('week'), fourWeeks: least('fourWeeks') },
        ...{ halfYear: least('halfYear'), year: least('year') },
      }
    }),
    averaging,
    sundayAverage: Array.from({ length: plan.weeks }, (_, week) =>
      wholeWeek(weekOf(week).map((one) => one.sundayAverage)),
    ),
    nightAverageMinutes: leastOf('nightAverage'),
  }
}

type NumberKey = Exclude<keyof DayLimits, 'averaging' | 'sundayAverage' | 'overtime'>

/** [day of the grid]; the days before anything is known have the first known day's limits. */
function limitsByDay(
  plan: PlanView,
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
): readonly DayLimits[] {
  const end = addDays(plan.gridFrom, 7 * plan.weeks)
  const onDay: DayLimits[] = []
  const cuts = cutsIn(plan, permissions, end)
  for (const [index, start] of cuts.entries()) {
    const limits = limitsOn(plan, permissions, employee, start < plan.knownFrom ? plan.knownFrom : start)
    const next = cuts[index + 1] ?? end
    for (let date = start; date < next; date = addDays(date, 1)) onDay.push(limits)
  }
  return onDay
}

/** The dates from which the limits may differ: the grid's first, and where an agreement or a value begins or ends. */
function cutsIn(
  { gridFrom, knownFrom, unit }: PlanView,
  permissions: readonly CountingPermission[],
  end: LocalDate,
): readonly LocalDate[] {
  const requiring = unit.agreements.filter(({ requires }) => requires !== undefined)
  const agreed = [...permissions.map(({ agreement }) => agreement), ...requiring].flatMap(
    ({ from, until }) => [from, addDays(until, 1)],
  )
  const dated = datedParameters.flatMap(({ history }) => history.map((value) => value.from))
  const inside = [knownFrom, ...agreed, ...dated].filter((date) => date > gridFrom && date < end)
  return [gridFrom, ...[...new Set(inside)].sort((a, b) => a - b)]
}

/** null unless every day has the permission; else the least permissive of the week's. */
function wholeWeek<R extends PermissionRule>(
  days: readonly (PermissionInForce<R> | null)[],
): PermissionInForce<R> | null {
  return days.reduce((least, day) => {
    if (least === null || day === null) return null
    return isMorePermissive(least.permission, day.permission) ? day : least
  })
}
