/** § 10-8(4) compiled for the search: which red days may follow a worked one, and how many may then be worked. */
import { weekIndex } from '../law/limits.ts'
import type { SundayPeriod } from '../law/limits.ts'
import type { PersonView } from '../law/person-view.ts'
import type { PlanView } from '../law/plan-view.ts'
import { isJudged } from '../law/plan-view.ts'
import { addDays } from '../time/local-date.ts'
import { redDaysBetween } from '../time/red-days.ts'
import type { EmployeeLimits, RedPeriod } from './problem.ts'

/** The longest period over which red days off may be averaged, in weeks. */
const AVERAGE_WEEKS = 26

/** Red days of the law's tables (index) worked before the horizon, those of the horizon that a duty before it reaches into included. */
export function redDaysBefore({ plan, duties }: PersonView): ReadonlySet<number> {
  const worked = new Set<number>()
  for (const { date, redFrom, redUntil } of duties) {
    if (plan.cyclic || date >= plan.from) continue
    for (let red = redFrom; red < redUntil; red++) worked.add(red)
  }
  return worked
}

/** The week of the grid that a red day of the law's tables lies in. */
export function weekOfRed({ redDays, gridFrom }: PlanView, red: number): number {
  return Math.floor((redDays[red]!.date - gridFrom) / 7)
}

export function compileRedDays(view: PersonView): Pick<EmployeeLimits, 'redAfterWorked' | 'redPeriods'> {
  const { plan, limits } = view
  const averaged = (red: number) => limits.sundayAverage[weekIndex(plan, weekOfRed(plan, red))] != null
  const reds = Array.from({ length: plan.redEnd - plan.redFirst }, (_, index) => plan.redFirst + index)
  // What was agreed before what is known of a calendar plan, is not known: the later day decides.
  const known = (red: number) => plan.cyclic || weekOfRed(plan, red) >= view.knownWeek
  const worked = redDaysBefore(view)
  const periods = [...limits.sundayPeriods, ...possiblePeriods(view)]
  return {
    redAfterWorked: Uint8Array.from(reds, (red) =>
      averaged(red) && (averaged(red - 1) || !known(red - 1)) ? 1 : 0,
    ),
    redPeriods: periods.map((period) => redPeriod(plan, worked, period)),
  }
}

/** Without an agreement: periods of 26 weeks in which an average could have been agreed, where the history needs one. */
function possiblePeriods({ plan, knownWeek, limits, employee }: PersonView): readonly SundayPeriod[] {
  if (plan.cyclic) return []
  const periods: SundayPeriod[] = []
  for (let fromWeek = knownWeek; fromWeek < plan.endWeek; fromWeek += AVERAGE_WEEKS) {
    const untilWeek = Math.min(fromWeek + AVERAGE_WEEKS, plan.endWeek)
    if (!isJudged(plan, untilWeek)) continue
    if (limits.sundayAverage.slice(fromWeek, untilWeek).some((agreed) => agreed !== null)) continue
    const carried = fromWeek === knownWeek ? employee.carry_over : undefined
    const reds = plan.redDays.filter((_, red) => {
      const week = weekOfRed(plan, red)
      return week >= fromWeek && week < untilWeek
    })
    periods.push({
      fromWeek,
      untilWeek,
      redDays: reds.length + (carried?.red_days_total ?? 0),
      carriedWorked: carried?.red_days_worked ?? 0,
      workedMax: 0,
      weeksAfter: fromWeek + AVERAGE_WEEKS - untilWeek,
    })
  }
  return periods
}

/** The red days after the plan may still be off: what they can even out is a warning and no breach. */
function redPeriod(
  plan: PlanView,
  worked: ReadonlySet<number>,
  { fromWeek, untilWeek, redDays, carriedWorked, weeksAfter }: SundayPeriod,
): RedPeriod {
  const end = addDays(plan.gridFrom, 7 * untilWeek)
  const later = weeksAfter === 0 ? 0 : redDaysBetween(end, addDays(end, 7 * weeksAfter), plan.clock).length
  const within = (red: number) => weekOfRed(plan, red) >= fromWeek && weekOfRed(plan, red) < untilWeek
  const before = [...worked].filter((red) => red < plan.redFirst && within(red))
  const inside = plan.redDays.flatMap((_, red) =>
    red >= plan.redFirst && red < plan.redEnd && within(red) ? [red - plan.redFirst] : [],
  )
  return {
    fromRed: inside[0] ?? 0,
    untilRed: (inside.at(-1) ?? -1) + 1,
    workedMax: Math.max(0, Math.floor((redDays + later) / 2) - carriedWorked) - before.length,
    pairBefore: before.some((red) => worked.has(red - 1)),
  }
}
