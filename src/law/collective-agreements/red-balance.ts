/**
 * Sundays and holidays worked and free: the count behind F3. A red day is worked when a duty touches its window of
 * § 10-10(1), as in the statute's own rule. Red days away (holiday, leave) are left out of the count.
 */
import type { LocalDate } from '../../time/local-date.ts'
import type { RedDay } from '../../time/red-days.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import { isAway } from './weekly-free-day.ts'

export interface RedBalance {
  /** Red days of the plan and, by carry-over, of the period before it. */
  readonly total: number
  readonly worked: number
  readonly free: number
  /** Half of the total, rounded up. */
  readonly freeNeeded: number
  /** Whether no two red days in a row are worked: then every other is free, whatever the count. */
  readonly everyOther: boolean
  /** Free red days that are missing; 0 where every other is free, and in a base plan, which has no F3. */
  readonly missing: number
  /** In the plan: the worked red days that follow a worked one. */
  readonly workedAfterWorked: readonly LocalDate[]
  /** Those of the plan that can be F3: free, and not of a base plan. */
  readonly freeDates: readonly LocalDate[]
}

export function redBalance(view: PersonView): RedBalance {
  const { plan, employee, duties } = view
  const touched = new Set<RedDay>()
  for (const { redFrom, redUntil } of duties) {
    for (let red = redFrom; red < redUntil; red++) touched.add(plan.redDays[red]!)
  }
  const counted = plan.redDays.filter(({ date }) => inHorizon(plan, date) && !isAway(view, date))
  const workedAfterWorked = plan.redDays
    .filter((red, index) => {
      const before = plan.redDays[index - 1]
      return inHorizon(plan, red.date) && touched.has(red) && before !== undefined && touched.has(before)
    })
    .map(({ date }) => date)
  const carried = plan.cyclic ? undefined : employee.carry_over
  const total = counted.length + (carried?.red_days_total ?? 0)
  const worked = counted.filter((red) => touched.has(red)).length + (carried?.red_days_worked ?? 0)
  const freeNeeded = Math.ceil(total / 2)
  const everyOther = workedAfterWorked.length === 0
  return {
    total,
    worked,
    free: total - worked,
    freeNeeded,
    everyOther,
    missing: everyOther || plan.cyclic ? 0 : Math.max(0, freeNeeded - (total - worked)),
    workedAfterWorked,
    freeDates: plan.cyclic ? [] : counted.filter((red) => !touched.has(red)).map(({ date }) => date),
  }
}
