/** Steps of months and years as the law counts them: to the same day of the month, or its last day. */
import type { LocalDate } from './local-date.ts'
import { addDays, dateOf, formatDate } from './local-date.ts'

/** 2027-08-31 and 1 month -> 2027-09-30; negative steps go back. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = formatDate(date).split('-').map(Number)
  const last = addDays(dateOf(year, month + months + 1, 1), -1)
  return Math.min(dateOf(year, month + months, day), last) as LocalDate
}

/** 29 February in a year that is no leap year becomes 28 February. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, 12 * years)
}
