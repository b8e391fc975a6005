/** The one place in the tariff and conversion rules that turns a week's index into dates. */
import type { LocalDate } from '../time/local-date.ts'
import type { Interval } from '../time/interval.ts'
import { instantAt, wallTimeOf } from '../time/oslo.ts'
import type { Employee } from '../workforce/employee.ts'
import type { PlanView } from './plan-view.ts'
import { firstKnownDate } from './plan-view.ts'

/** By the table of week starts, whichever Monday index 0 is. */
export function mondayOfWeek({ weekStart, clock }: PlanView, week: number): LocalDate {
  return wallTimeOf(weekStart[week]!, clock).date
}

/** Whether the week is judged in the plan: it ends in the horizon, and is no history or copy of a base plan. */
export function isWeekOfPlan({ firstWeek, endWeek }: PlanView, week: number): boolean {
  return week >= firstWeek && week < endWeek
}

/** From the first midnight that is known of the employee to the plan's last. */
export function knownInterval(plan: PlanView, employee: Employee): Interval {
  const { until, clock } = plan
  return { from: instantAt(firstKnownDate(plan, employee), 0, clock), to: instantAt(until, 0, clock) }
}
