/**
 * The law compiled for the search: the effective limits of one person, of the act and the agreements, as plain numbers
 * by day and week of the horizon, with what the history has used of them taken out. The values are law/'s own; how
 * the search counts against them is a second implementation, and tests/agreement.test.ts demands that the two find the same.
 */
import { dutyFindings } from '../law/evaluate.ts'
import type { MinutesPeriod } from '../law/limits.ts'
import {
  mostConvertedAway,
  nightWindowMinutesMax,
  weekIndex,
  weekMeanMinutesMax,
  weekWindows,
} from '../law/limits.ts'
import type { PersonView } from '../law/person-view.ts'
import type { PlanView } from '../law/plan-view.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Shift } from '../workforce/shift.ts'
import { compileRedDays } from './red-day-limits.ts'
import type { AveragingPeriod, EmployeeLimits } from './problem.ts'

/** Larger than any plan's minutes: no limit. */
const NO_LIMIT = 2 ** 30

/** Rest of a whole day is enough under any limit. */
const DAY = 1440

/** aml § 10-11(6), § 10-5 and § 10-6(8): the weeks over which nights and hours are averaged. */
const NIGHT_WEEKS = 4
const MEAN_WEEKS = 8

/** aml § 10-6(8): what no agreement moves without the employee's own consent, which the search does not use. */
const TOTAL_MEAN_MAX = 48 * 60

/**
 * Limits of one employee in the plan. `view` holds no duties of the plan: only the history and the duties elsewhere. Stricter than
 * the law in two places: passive duty gives no room, and 48 hours in all are kept also where a collective agreement and the
 * employee's consent permit more (docs/method/rostering.md).
 */
export function compileLimits(view: PersonView): EmployeeLimits {
  const { plan, limits } = view
  return {
    restMinutesMin: horizonDays(plan, limits.restMinutesMin).map((rest) => Math.min(rest, DAY)),
    weekMinutesMax: weekMinutesMax(view),
    weeklyRestMinutesMin: horizonWeeks(plan, limits.weeklyRestMinutesMin),
    nightMinutesMax: nightMinutesMax(view),
    averagingPeriods: averagingPeriods(view),
    ...compileRedDays(view),
  }
}

/** Weeks of the plan; the law's grid may begin before it, with complete history. */
function horizonWeeks({ firstWeek, endWeek }: PlanView, perWeek: Int32Array): Int32Array {
  return perWeek.slice(firstWeek, endWeek)
}

function horizonDays({ from, until, gridFrom }: PlanView, perDay: Int32Array): Int32Array {
  return perDay.slice(from - gridFrom, until - gridFrom)
}

/** The unit's own limit is for the plan's duties; the law's is for those elsewhere too. */
function weekMinutesMax({ plan, limits, weekMinutes, weekOvertime }: PersonView): Int32Array {
  const unitMax = plan.unit.limits.week_hours
  return horizonWeeks(plan, limits.weekMinutesMax).map((legal, index) => {
    const week = plan.firstWeek + index
    const total = limits.totalSingleWeekMinutesMax[week]!
    const converted = limits.averaging[week] === null ? legal - mostConvertedAway(plan) : legal
    return Math.min(converted, total - weekOvertime[week]!, unitMax + weekMinutes[week]!)
  })
}

/** [week of the horizon] see EmployeeLimits; each window of weeks stands at its last. */
function nightMinutesMax(view: PersonView): Int32Array {
  const { plan, limits } = view
  const minutesMax = new Int32Array(plan.endWeek - plan.firstWeek).fill(NO_LIMIT)
  const { length, fromStart, untilStart } = weekWindows(plan, NIGHT_WEEKS, view.knownWeek)
  for (let start = fromStart; start < untilStart; start++) {
    const limit = nightWindowMinutesMax(plan, limits, start, length)
    const last = weekIndex(plan, start + length - 1) - plan.firstWeek
    minutesMax[last] = Math.min(NO_LIMIT, limit - minutesBefore(view, start))
  }
  return minutesMax
}

/** Ordinary minutes worked in the history from a week of the grid on. */
function minutesBefore({ plan, weekMinutes }: PersonView, fromWeek: number): number {
  let sum = 0
  for (let week = fromWeek; week < plan.firstWeek; week++) sum += weekMinutes[week]!
  return sum
}

function averagingPeriods(view: PersonView): AveragingPeriod[] {
  const { averagingPeriods: agreed, tariffPeriods } = view.limits
  return [
    ...agreed.map((period) => {
      const away = mostConvertedAway(view.plan)
      if (away === 0) return inHorizon(view, period, Math.max(0, period.minutesMax) + minutesAfter(period))
      // A converted period is judged by the weeks it has: nothing is left for the weeks after the plan.
      return inHorizon(view, period, Math.max(0, period.minutesMax - period.countedWeeks * away))
    }),
    ...tariffPeriods.map((period) =>
      inHorizon(view, period, Math.max(0, period.minutesMax, period.minutesMax + minutesAfter(period))),
    ),
    ...meanOfWeeks(view, (start, length) => weekMeanMinutesMax(view.plan, view.limits, start, length)),
    ...meanOfWeeks(view, (start, length) => totalMinutesMax(view, start, length)),
  ]
}

/** What free weeks after the plan can still even out is a warning and no breach: the contract holds the hours, not the law. */
function minutesAfter({ weeksAfter, weeklyMax }: MinutesPeriod): number {
  return weeksAfter * weeklyMax
}

/** A stretch of the law's weeks as one of the plan's, less the minutes worked before it. */
function inHorizon(
  view: PersonView,
  { fromWeek, untilWeek }: Pick<MinutesPeriod, 'fromWeek' | 'untilWeek'>,
  minutesMax: number,
): AveragingPeriod {
  const { firstWeek } = view.plan
  return {
    fromWeek: Math.max(0, fromWeek - firstWeek),
    untilWeek: untilWeek - firstWeek,
    minutesMax: Math.floor(minutesMax - minutesBefore(view, fromWeek)),
  }
}

/** Windows of eight weeks with a limit, but for those that the single weeks keep by themselves. */
function meanOfWeeks(
  view: PersonView,
  most: (start: number, length: number) => number | null,
): AveragingPeriod[] {
  const { length, fromStart, untilStart } = weekWindows(view.plan, MEAN_WEEKS, view.knownWeek)
  const singleMax = weekMinutesMax(view)
  const periods: AveragingPeriod[] = []
  for (let start = fromStart; start < untilStart; start++) {
    const minutesMax = most(start, length)
    if (minutesMax === null) continue
    const period = inHorizon(view, { fromWeek: start, untilWeek: start + length }, minutesMax)
    let singles = 0
    for (let week = period.fromWeek; week < period.untilWeek; week++) {
      singles += singleMax[week % singleMax.length]!
    }
    if (singles > period.minutesMax) periods.push(period)
  }
  return periods
}

/** § 10-6(8) over the window, less overtime: the plan has none, but the history and duties elsewhere may. */
function totalMinutesMax(view: PersonView, start: number, length: number): number | null {
  const { plan, limits, weekOvertime } = view
  if (plan.setAside.has('aml-10-6-total-week')) return null
  let perWeek = TOTAL_MEAN_MAX
  let overtime = 0
  for (let week = start; week < start + length; week++) {
    perWeek = Math.min(perWeek, limits.totalWeekMinutesMax[weekIndex(plan, week)]!)
    overtime += weekOvertime[week]!
  }
  return perWeek * length - overtime
}

/** Whether the shift may stand alone on the date: hours a day, length of the work period, breaks. Warnings never forbid. */
export function dutyIsLegal(plan: PlanView, employee: Employee, date: LocalDate, shift: Shift): boolean {
  return dutyFindings(plan, employee, date, shift.code).length === 0
}
