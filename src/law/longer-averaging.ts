/** Whether averaging over a longer period than the one agreed on, or over any period, could keep the limit of § 10-4. */
import type { PersonView } from './person-view.ts'
import type { MinutesPeriod } from './limits.ts'
import { averagedOver } from './limits.ts'
import { averagingIndividual, averagingUnion } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import { sumOfWeeks } from './week-minutes.ts'

export interface LongerAveraging {
  /** The shortest period that could do it, in weeks. */
  readonly weeks: number
  /** Whether it reaches beyond the plan, so that the weeks after it must be short. */
  readonly beyondPlan: boolean
}

/**
 * The shortest period from the plan's start, longer than `longerThan` weeks and no longer than § 10-5 permits, over which
 * the week's part of a calendar plan could keep the average; weeks after the plan count as free. A base plan repeats
 * itself, so there it is the whole cycle or nothing. null where no period would do.
 */
export function longerAveraging(view: PersonView, week: number, longerThan: number): LongerAveraging | null {
  const { plan, employee } = view
  const longest = Math.max(
    valueAt(averagingIndividual.weeks, plan.from),
    valueAt(averagingUnion.weeks, plan.from),
  )
  if (plan.cyclic) {
    const kept = plan.weeks <= longest && cycleKeepsAverage(view)
    return kept ? { weeks: plan.weeks, beyondPlan: false } : null
  }
  const usedBefore = employee.carry_over?.averaging_weeks_used ?? 0
  for (let weeks = longerThan + 1; weeks <= longest; weeks++) {
    const used = usedBefore % (longerThan || weeks)
    const start = Math.floor((week + used) / weeks) * weeks - used
    const untilWeek = Math.min(plan.weeks, start + weeks)
    const fromWeek = Math.max(0, start)
    const period = averaged(view, fromWeek, untilWeek, fromWeek - start)
    const weeksAfter = start + weeks - untilWeek
    const minutesMax = period.minutesMax + weeksAfter * period.weeklyMax
    if (minutesIn(view, period) <= minutesMax) return { weeks, beyondPlan: weeksAfter > 0 }
  }
  return null
}

/** Whether a base plan's own mean over its cycle is within the limit of § 10-4: if not, no averaging can help. */
export function cycleKeepsAverage(view: PersonView): boolean {
  const period = averaged(view, 0, view.plan.weeks, 0)
  return minutesIn(view, period) <= Math.max(0, period.minutesMax)
}

function averaged(view: PersonView, fromWeek: number, untilWeek: number, used: number): MinutesPeriod {
  const weeklyMax = view.limits.averageWeekMinutesMax[fromWeek]!
  return averagedOver(view.plan, view.employee, { fromWeek, untilWeek, used }, weeklyMax)
}

function minutesIn({ weekMinutes }: PersonView, { fromWeek, untilWeek }: MinutesPeriod): number {
  return sumOfWeeks(weekMinutes, fromWeek, untilWeek - fromWeek)
}
