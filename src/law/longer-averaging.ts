/** Whether averaging over a longer period than the one agreed on, or over any period, could keep the limit of § 10-4. */
import type { PersonView } from './person-view.ts'
import type { MinutesPeriod } from './limits.ts'
import { averagedOver } from './limits.ts'
import { averagingIndividual, averagingUnion } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import { sumOfWeeks } from './week-minutes.ts'

/**
 * The shortest period, longer than the one judged and no longer than § 10-5 permits, over which its minutes could keep the
 * average; the weeks after it count as free, since nothing about them is known when it ends. A base plan repeats itself, so
 * there it is the whole cycle or nothing. null where no period would do.
 */
export function longerAveraging(view: PersonView, period: MinutesPeriod): number | null {
  const { plan } = view
  const longest = Math.max(
    valueAt(averagingIndividual.weeks, plan.from),
    valueAt(averagingUnion.weeks, plan.from),
  )
  if (plan.cyclic) return plan.weeks <= longest && cycleKeepsAverage(view) ? plan.weeks : null
  const { fromWeek, untilWeek, usedWeeks, weeklyMax, minutesMax } = period
  const over = minutesIn(view, period) - minutesMax
  const weeks = usedWeeks + untilWeek - fromWeek + Math.ceil(over / weeklyMax)
  return weeks <= longest ? weeks : null
}

/** Whether a base plan's own mean over its cycle is within the limit of § 10-4: if not, no averaging can help. */
export function cycleKeepsAverage(view: PersonView): boolean {
  const weeklyMax = view.limits.averageWeekMinutesMax[0]!
  const cycle = { fromWeek: 0, untilWeek: view.plan.weeks, used: 0, weeksAfter: 0 }
  const period = averagedOver(view.plan, view.employee, cycle, weeklyMax)
  return minutesIn(view, period) <= Math.max(0, period.minutesMax)
}

function minutesIn({ weekMinutes }: PersonView, { fromWeek, untilWeek }: MinutesPeriod): number {
  return sumOfWeeks(weekMinutes, fromWeek, untilWeek - fromWeek)
}
