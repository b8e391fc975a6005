/**
 * Sundays and holidays worked and free: the count behind F3. A red day is worked when a duty touches its window of
 * § 10-10(1), as in the statute's own rule. Red days away (holiday, leave) are left out of the count.
 */
import type { LocalDate } from '../../time/local-date.ts'
import type { PersonView } from '../person-view.ts'
import { firstKnownDate } from '../plan-view.ts'
import { isAway } from './weekly-free-day.ts'

export interface RedBalance {
  /** Red days of the plan, of the history that is known, and by carry-over of the period before that. */
  readonly total: number
  readonly worked: number
  readonly free: number
  /** Half of the total, rounded up. */
  readonly freeNeeded: number
  /** Whether no two red days in a row are worked: then every other is free, whatever the count. */
  readonly everyOther: boolean
  /** Free red days that are missing; 0 where every other is free, and in a base plan, which has no F3. */
  readonly missing: number
  /** The worked red days that follow a worked one, known history included. */
  readonly workedAfterWorked: readonly LocalDate[]
  /** Those of the plan that can be F3: free, and not of a base plan. */
  readonly freeDates: readonly LocalDate[]
}

export function redBalance(view: PersonView): RedBalance {
  const { plan, employee, redWorked } = view
  const carried = plan.cyclic ? undefined : employee.carry_over
  let total = carried?.red_days_total ?? 0
  let worked = carried?.red_days_worked ?? 0
  const workedAfterWorked: LocalDate[] = []
  const freeDates: LocalDate[] = []
  const first = firstKnownDate(plan, employee)
  for (let red = 0; red < plan.redEnd; red++) {
    const { date } = plan.redDays[red]!
    if (date < first) continue
    const isWorked = redWorked[red] === 1
    if (isWorked && redWorked[red - 1] === 1) workedAfterWorked.push(date)
    if (isAway(view, date)) continue
    total++
    if (isWorked) worked++
    else if (date >= plan.from) freeDates.push(date)
  }
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
    freeDates: plan.cyclic ? [] : freeDates,
  }
}
