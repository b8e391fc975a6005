/** The one place in the tariff and conversion rules that turns a week's index into dates. */
import type { LocalDate } from '../time/local-date.ts'
import type { Interval } from '../time/interval.ts'
import { instantAt, wallTimeOf } from '../time/oslo.ts'
import type { PlanView } from './plan-view.ts'

/** By the table of week starts, whichever Monday index 0 is. */
export function mondayOfWeek({ weekStart, clock }: PlanView, week: number): LocalDate {
  return wallTimeOf(weekStart[week]!, clock).date
}

/** Whether the week is judged in the plan: it ends in the horizon, and is no history or copy of a base plan. */
export function isWeekOfPlan({ firstWeek, endWeek }: PlanView, week: number): boolean {
  return week >= firstWeek && week < endWeek
}

/** From the plan's first midnight to its last. */
export function planInterval({ from, until, clock }: PlanView): Interval {
  return { from: instantAt(from, 0, clock), to: instantAt(until, 0, clock) }
}
