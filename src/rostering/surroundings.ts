/**
 * What surrounds the plan's own duties: the history before it, and duties elsewhere inside it that count together with them.
 * Both are read from the law's view of the person, so that the two judge the same.
 */
import { restMinutesAfter } from '../law/limits.ts'
import type { PersonView } from '../law/person-view.ts'
import { inHorizon, workPeriods } from '../law/person-view.ts'
import type { Duty, PlanView } from '../law/plan-view.ts'
import { instantAt } from '../time/oslo.ts'
import { LONG_NIGHT_MINUTES } from './breaches.ts'
import type { FixedDuty, ProblemHistory } from './problem.ts'
import { redDaysBefore, weekOfRed } from './red-day-limits.ts'

/** The longest stretch of weeks that looks back into the history for nights and red days. */
const WEEKS_BACK = 3

const NO_HISTORY: ProblemHistory = {
  lastDutyEndMinute: null,
  restMinutesMin: 0,
  busyUntilMinute: null,
  daysInRow: 0,
  nightsInRow: 0,
  daysSinceNight: null,
  weeksSinceLongNight: null,
  lastRedDayWorked: false,
  weeksWithoutFreeRed: 0,
  redDaysWorked: [],
}

/** `view` holds no duties of the plan. */
export function historyOf(view: PersonView): ProblemHistory {
  const { plan, limits, employee } = view
  if (plan.cyclic) return NO_HISTORY
  const origin = instantAt(plan.from, 0, plan.clock)
  const before = view.duties.filter(({ date }) => date < plan.from)
  // Call-outs count as work periods here: the law lets the rest lie before or after one, the search asks for it after.
  const periods = workPeriods(view).filter(({ date }) => date < plan.from)
  const last = periods.at(-1)
  const daysAgo = new Set(before.map(({ date }) => plan.from - date))
  const nightsAgo = new Set(before.filter((duty) => isNight(plan, duty)).map(({ date }) => plan.from - date))
  const worked = redDaysBefore(view)
  return {
    lastDutyEndMinute: last === undefined ? null : last.to - origin,
    restMinutesMin:
      last === undefined ? 0 : Math.min(1440, restMinutesAfter(plan, limits, employee, last.date)),
    busyUntilMinute: last === undefined ? null : Math.max(...periods.map(({ to }) => to)) - origin,
    daysInRow: runFromOne(daysAgo),
    nightsInRow: runFromOne(nightsAgo),
    daysSinceNight: nightsAgo.size === 0 ? null : Math.min(...nightsAgo),
    weeksSinceLongNight: weeksSinceLongNight(view, before),
    lastRedDayWorked: worked.has(plan.redFirst - 1),
    weeksWithoutFreeRed: weeksWithoutFreeRed(view, worked),
    redDaysWorked: [...worked].filter((red) => red >= plan.redFirst).map((red) => red - plan.redFirst),
  }
}

/** Only weeks that are known: those before begin no four weeks. */
function weeksSinceLongNight({ plan, knownWeek }: PersonView, before: readonly Duty[]): number | null {
  const weeks = before
    .filter(({ nightMinutes, week }) => nightMinutes > LONG_NIGHT_MINUTES && week >= knownWeek)
    .map(({ week }) => plan.firstWeek - week)
  return weeks.length === 0 ? null : Math.min(...weeks)
}

function weeksWithoutFreeRed({ plan, knownWeek }: PersonView, worked: ReadonlySet<number>): number {
  const free = new Set(
    plan.redDays.flatMap((_, red) => (red < plan.redFirst && !worked.has(red) ? [weekOfRed(plan, red)] : [])),
  )
  let weeks = 0
  while (weeks < WEEKS_BACK && plan.firstWeek - weeks > knownWeek && !free.has(plan.firstWeek - weeks - 1))
    weeks++
  return weeks
}

/** A duty elsewhere has no part of the day written on it; its hours tell. */
function isNight(plan: PlanView, { shift, nightMinutes }: Duty): boolean {
  const own = plan.shifts.get(shift.code)?.shift === shift
  return own ? shift.part === 'night' : nightMinutes > LONG_NIGHT_MINUTES
}

/** How many of 1, 2, 3, … in a row are in the set. */
function runFromOne(days: ReadonlySet<number>): number {
  let run = 0
  while (days.has(run + 1)) run++
  return run
}

/** Duties elsewhere in the horizon, joined by day as the law joins them. `view` holds no duties of the plan. */
export function fixedDuties(view: PersonView): readonly FixedDuty[] {
  const { plan } = view
  const byDay = new Map<number, Duty[]>()
  for (const duty of view.duties) {
    if (!inHorizon(plan, duty.date)) continue
    const day = duty.date - plan.from
    byDay.set(day, [...(byDay.get(day) ?? []), duty])
  }
  return [...byDay].map(([day, duties]) => joined(plan, day, duties))
}

function joined(plan: PlanView, day: number, duties: readonly Duty[]): FixedDuty {
  const origin = instantAt(plan.from, 0, plan.clock)
  const present = duties.filter(({ standby }) => !standby)
  return {
    day,
    period:
      present.length === 0
        ? null
        : {
            startMinute: Math.min(...present.map(({ from }) => from)) - origin,
            endMinute: Math.max(...present.map(({ to }) => to)) - origin,
          },
    workMinutes: duties.reduce((sum, duty) => sum + duty.workMinutes - duty.overtimeMinutes, 0),
    night: duties.some((duty) => isNight(plan, duty)),
    longNights: duties.filter(({ nightMinutes }) => nightMinutes > LONG_NIGHT_MINUTES).length,
    redDays: duties.flatMap(({ redFrom, redUntil }) =>
      Array.from({ length: redUntil - redFrom }, (_, step) => redFrom + step - plan.redFirst).filter(
        (red) => red >= 0 && red < plan.redEnd - plan.redFirst,
      ),
    ),
  }
}
