/**
 * The limits that the dated law and one set of agreements give, day by day and week by week. People with the same
 * agreements share a profile. Where a limit changes inside a week, the week has the strictest of its days.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { PermissionRule } from '../workforce/agreement.ts'
import type { CountingPermission, PermissionInForce } from './agreements.ts'
import { appliesTo, isMorePermissive, permissionInForce } from './agreements.ts'
import * as law from './norway/aml.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'
import type { PlanView } from './plan-view.ts'

export interface LimitProfile {
  /** [day] most ordinary working minutes in a work day: § 10-4, or § 10-5 with an agreement. */
  readonly dayMinutesMax: Int32Array
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
  /** [week] null where no averaging agreement is in force all seven days. */
  readonly averaging: readonly (PermissionInForce<'averaging'> | null)[]
  readonly sundayAverage: readonly (PermissionInForce<'sunday-average'> | null)[]
  /** [week] most minutes of ordinary time per 24 h on average for night workers: § 10-11(6), (9). */
  readonly nightAverageMinutes: Int32Array
}

/** The profile of the agreements that apply to the employee; made once per set. */
export function limitProfile(plan: PlanView, employee: EmployeeId): LimitProfile {
  const applying = plan.permissions.filter(({ agreement }) => appliesTo(agreement, employee))
  const key = applying.map((one) => plan.permissions.indexOf(one)).join(' ')
  const known = plan.profiles.get(key)
  if (known !== undefined) return known
  const profile = buildProfile(plan, applying, employee)
  plan.profiles.set(key, profile)
  return profile
}

interface DayLimits {
  readonly day: number
  readonly totalDay: number
  readonly rest: number
  readonly weeklyRest: number
  readonly averageWeek: number
  readonly nightAverage: number
  readonly averaging: PermissionInForce<'averaging'> | null
  readonly sundayAverage: PermissionInForce<'sunday-average'> | null
}

/** The limits on one date, of the law in force and the permissions that count. */
export function limitsOn(
  plan: PlanView,
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
  date: LocalDate,
): DayLimits {
  const permitted = <R extends PermissionRule>(rule: R) =>
    permissionInForce(permissions, rule, employee, date)
  const averaging = permitted('averaging')
  const least = (parameter: Parameter, agreed: number | undefined) =>
    Math.min(valueAt(parameter, date), agreed ?? Infinity)
  const most = (parameter: Parameter, agreed: number | undefined) =>
    Math.max(valueAt(parameter, date), agreed ?? -Infinity)
  return {
    day: most(law.ordinaryDayMax, averaging?.permission.day_hours),
    totalDay: most(law.totalDayMax, permitted('total-day')?.permission.hours),
    rest: least(law.dailyRestMin, permitted('daily-rest')?.permission.hours),
    weeklyRest: least(law.weeklyRestMin, permitted('weekly-rest')?.permission.hours),
    averageWeek: valueAt(law.ordinaryWeekMax[plan.unit.work_category], date),
    nightAverage: most(law.nightDayAverageMax, permitted('night-average')?.permission.hours),
    averaging,
    sundayAverage: permitted('sunday-average'),
  }
}

function buildProfile(
  plan: PlanView,
  permissions: readonly CountingPermission[],
  employee: EmployeeId,
): LimitProfile {
  const days = plan.until - plan.from
  const onDay: DayLimits[] = []
  const cuts = cutsIn(plan, permissions)
  for (const [index, start] of cuts.entries()) {
    const limits = limitsOn(plan, permissions, employee, start)
    const end = cuts[index + 1] ?? plan.until
    for (let date = start; date < end; date = addDays(date, 1)) onDay.push(limits)
  }
  const weekOf = (week: number) => onDay.slice(7 * week, 7 * week + 7)
  const perDay = (pick: (limits: DayLimits) => number) =>
    Int32Array.from({ length: days }, (_, day) => pick(onDay[day]!))
  const perWeek = (pick: (limits: readonly DayLimits[]) => number) =>
    Int32Array.from({ length: plan.weeks }, (_, week) => pick(weekOf(week)))
  const averaging = Array.from({ length: plan.weeks }, (_, week) =>
    wholeWeek(weekOf(week).map((one) => one.averaging)),
  )
  const averageWeekMinutesMax = perWeek((week) => Math.min(...week.map(({ averageWeek }) => averageWeek)))
  return {
    dayMinutesMax: perDay(({ day }) => day),
    totalDayMinutesMax: perDay(({ totalDay }) => totalDay),
    restMinutesMin: perDay(({ rest }) => rest),
    weeklyRestMinutesMin: perWeek((week) => Math.max(...week.map(({ weeklyRest }) => weeklyRest))),
    weekMinutesMax: averageWeekMinutesMax.map((limit, week) => {
      const agreed = averaging[week]?.permission
      return Math.max(limit, agreed === undefined ? 0 : (agreed.single_week_hours ?? agreed.week_hours))
    }),
    averageWeekMinutesMax,
    averaging,
    sundayAverage: Array.from({ length: plan.weeks }, (_, week) =>
      wholeWeek(weekOf(week).map((one) => one.sundayAverage)),
    ),
    nightAverageMinutes: perWeek((week) => Math.min(...week.map(({ nightAverage }) => nightAverage))),
  }
}

/** The dates from which the limits may differ: the horizon's first, and where an agreement or a value begins or ends. */
function cutsIn({ from, until }: PlanView, permissions: readonly CountingPermission[]): readonly LocalDate[] {
  const agreed = permissions.flatMap(({ agreement }) => [agreement.from, addDays(agreement.until, 1)])
  const dated = [
    law.ordinaryDayMax,
    law.totalDayMax,
    law.dailyRestMin,
    law.weeklyRestMin,
    law.nightDayAverageMax,
    ...Object.values(law.ordinaryWeekMax),
  ].flatMap(({ history }) => history.map((value) => value.from))
  const inside = [...agreed, ...dated].filter((date) => date > from && date < until)
  return [from, ...[...new Set(inside)].sort((a, b) => a - b)]
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
