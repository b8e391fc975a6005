/**
 * The law compiled for the search: the effective limits of one person, of the act and the agreements, as plain numbers
 * by day and week. The values are law/'s own; how the search counts against them is a second implementation, and
 * tests/agreement.test.ts demands that the two find the same.
 */
import { dutyFindings } from '../law/evaluate.ts'
import type { MinutesPeriod, PersonLimits, SundayPeriod } from '../law/limits.ts'
import { nightWindowMinutesMax, personLimits, weekWindows } from '../law/limits.ts'
import type { PlanView } from '../law/plan-view.ts'
import { dutyOn } from '../law/plan-view.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Shift } from '../workforce/shift.ts'
import type { AveragingPeriod, EmployeeLimits } from './problem.ts'

/** Larger than any plan's minutes: no limit. */
const NO_LIMIT = 2 ** 30

const NIGHT_WEEKS = 4

/**
 * Limits of one employee in the plan. Stricter than the law in two places: the 48-hour week is kept in every week also
 * where it may be averaged over eight, and an average of red days counts only where it is agreed all weeks. Looser in
 * one: the night average is not kept in a calendar plan shorter than four weeks. What the search then breaks,
 * law/evaluate finds and the answer shows.
 */
export function compileLimits(plan: PlanView, employee: Employee): EmployeeLimits {
  const limits = personLimits(plan, employee)
  const { sundayPeriods } = limits
  const averaged = sundayPeriods.reduce((weeks, { fromWeek, untilWeek }) => weeks + untilWeek - fromWeek, 0)
  return {
    restMinutesMin: limits.restMinutesMin,
    weekMinutesMax: weekMinutesMax(plan, limits),
    weeklyRestMinutesMin: limits.weeklyRestMinutesMin,
    nightFourWeekMinutesMax: nightMinutesMax(plan, limits),
    averagingPeriods: [...limits.averagingPeriods, ...limits.tariffPeriods].map(toSearch),
    sundayRule: averaged === plan.weeks ? 'average' : 'next-off',
    redDaysWorkedMax: sundayPeriods.reduce((sum: number, { workedMax }: SundayPeriod) => sum + workedMax, 0),
  }
}

function weekMinutesMax({ unit, setAside }: PlanView, limits: PersonLimits): Int32Array {
  return limits.weekMinutesMax.map((legal, week) => {
    const averagedOverEight = setAside.has('aml-10-5-week') ? undefined : limits.averaging[week]?.permission
    const single = averagedOverEight?.single_week_hours === undefined ? legal : averagedOverEight.week_hours
    return Math.min(legal, single, unit.limits.week_hours)
  })
}

/** The strictest of the plan's four-week windows; a calendar plan shorter than four weeks has none in the search. */
function nightMinutesMax(plan: PlanView, limits: PersonLimits): number {
  const { length, fromStart, untilStart } = weekWindows(plan, NIGHT_WEEKS)
  if (length < NIGHT_WEEKS) return NO_LIMIT
  const windows = Array.from({ length: untilStart - fromStart }, (_, index) =>
    nightWindowMinutesMax(plan, limits, fromStart + index, length),
  )
  return Math.min(NO_LIMIT, ...windows)
}

function toSearch({ fromWeek, untilWeek, minutesMax }: MinutesPeriod): AveragingPeriod {
  return { fromWeek, untilWeek, minutesMax }
}

/** Whether the shift may stand alone on the date: hours a day, length of the work period, breaks. */
export function dutyIsLegal(plan: PlanView, employee: Employee, date: LocalDate, shift: Shift): boolean {
  return dutyFindings(plan, employee, date, shift.code).length === 0
}

/** Minutes of the shift inside the night of aml § 10-11(1), on that date. */
export function nightMinutesOf(plan: PlanView, date: LocalDate, shift: Shift): number {
  return dutyOn(plan, date, shift.code).nightMinutes
}
