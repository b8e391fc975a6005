/**
 * What a person brings from one plan into the next, so that a roster cut in two is judged as if it were whole: the duties
 * since the history is complete, with the sums from before that. The first part is judged with `continues`.
 */
import type { LocalDate } from '../time/local-date.ts'
import type { CarryOver, Employee } from '../workforce/employee.ts'
import type { DatedShift } from './person-view.ts'
import { completeFrom } from './plan-view.ts'

const NOTHING: CarryOver = {
  last_shifts: [],
  hours_balance: 0,
  averaging_weeks_used: 0,
  weekends_worked: 0,
  red_days_worked: 0,
  red_days_total: 0,
  nights_worked: 0,
}

/** The carry-over at the start of the day `at`, of a calendar plan that began on `from`. Duties from that day on are left out. */
export function carryOverAt(
  employee: Employee,
  duties: readonly DatedShift[],
  from: LocalDate,
  at: LocalDate,
): CarryOver {
  const before = employee.carry_over ?? NOTHING
  return {
    ...before,
    complete_from: completeFrom(employee, from),
    last_shifts: [
      ...before.last_shifts,
      ...duties.filter(({ date }) => date < at).map(({ date, shift }) => ({ date, shift })),
    ],
  }
}
