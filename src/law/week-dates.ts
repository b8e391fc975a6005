/** The one place in the tariff and conversion rules that turns a week's index into dates. */
import type { LocalDate } from '../time/local-date.ts'
import type { Interval } from '../time/interval.ts'
import { instantAt, wallTimeOf } from '../time/oslo.ts'
import { inHorizon } from './person-view.ts'
import type { PlanView } from './plan-view.ts'

/** By the table of week starts, whichever Monday index 0 is. */
export function mondayOfWeek({ weekStart, clock }: PlanView, week: number): LocalDate {
  return wallTimeOf(weekStart[week]!, clock).date
}

/** Whether the week is one that the plan makes, and not history or a copy of a base plan. */
export function isWeekOfPlan(plan: PlanView, week: number): boolean {
  return inHorizon(plan, mondayOfWeek(plan, week))
}

/** From the plan's first midnight to its last. */
export function planInterval({ from, until, clock }: PlanView): Interval {
  return { from: instantAt(from, 0, clock), to: instantAt(until, 0, clock) }
}
