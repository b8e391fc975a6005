/**
 * What a person's view looks like around one week, to judge again only what a changed duty can reach: a rule with a reach
 * (rule.ts) that finds nothing here, before the change and after it, has the findings it had.
 */
import type { PersonView } from './person-view.ts'
import type { PlanView } from './plan-view.ts'

/** The plan with the weeks in which a window can end that holds a duty of the week. Its dates stay. */
export function nearPlan(plan: PlanView, week: number, reachWeeks: number): PlanView {
  return {
    ...plan,
    firstWeek: Math.max(plan.firstWeek, week),
    endWeek: Math.min(plan.endWeek, week + reachWeeks + 1),
  }
}

/** The view with the duties of the weeks within reach; nothing is known before them. `plan`: from `nearPlan`. */
export function nearView(view: PersonView, plan: PlanView, week: number, reachWeeks: number): PersonView {
  const from = week - reachWeeks
  const until = week + reachWeeks + 1
  const duties = ofWeeks(view.duties, from, until)
  const workDays = view.workDays === view.duties ? duties : ofWeeks(view.workDays, from, until)
  return {
    ...view,
    plan,
    knownWeek: Math.max(view.knownWeek, from),
    duties,
    workDays,
    mainPeriods: view.mainPeriods === view.workDays ? workDays : ofWeeks(view.mainPeriods, from, until),
    callOuts: view.callOuts.length === 0 ? view.callOuts : ofWeeks(view.callOuts, from, until),
  }
}

/** Those that begin in the weeks; `days` by start. */
function ofWeeks<T extends { readonly week: number }>(
  days: readonly T[],
  fromWeek: number,
  untilWeek: number,
): readonly T[] {
  return days.slice(firstOf(days, fromWeek), firstOf(days, untilWeek))
}

/** The first index with the week or a later one. */
function firstOf(days: readonly { readonly week: number }[], week: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (days[middle]!.week < week) low = middle + 1
    else high = middle
  }
  return low
}
