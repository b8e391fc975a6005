/**
 * The full week of the collective agreements (KS HTA chapter 1 § 4; the same figures are used in the hospitals).
 * Not checked against an agreement's text: `verified` is null, and every page that shows the values must say so.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { parseDate } from '../../time/local-date.ts'
import type { Employee } from '../../workforce/employee.ts'
import type { Unit } from '../../workforce/unit.ts'
import type { Parameter } from '../parameter.ts'
import { valueAt } from '../parameter.ts'

function fullWeek(id: string, value: number, source: string): Parameter {
  return {
    id,
    unit: 'minutes',
    history: [{ from: parseDate('2026-01-01'), adopted: null, value, source }],
    verified: null,
  }
}

export const fullWeekOrdinary = fullWeek(
  'tariff-full-week',
  37.5 * 60,
  'HTA kapittel 1 § 4, etter hukommelsen',
)
export const fullWeekRotating = fullWeek(
  'tariff-full-week-rotating',
  35.5 * 60,
  'HTA kapittel 1 § 4, gjengitt av tredjepart (Spekter om tredelt turnus)',
)
export const fullWeekThreeShift = fullWeek(
  'tariff-full-week-three-shift',
  33.6 * 60,
  'HTA kapittel 1 § 4, gjengitt av tredjepart (Fagforbundets turnuskalkulator)',
)

/** Gross hours of a full post in a year, as planners count them: 52 full weeks (1950, 1846 or 1747.2 hours). In minutes. */
export function annualGrossMinutes(fullWeekMinutes: number): number {
  return WEEKS_IN_YEAR * fullWeekMinutes
}

/** The agreements count a year as 52 weeks, not as 365 days. */
const WEEKS_IN_YEAR = 52

/**
 * The person's full week in this unit, or null where the employer is not bound by a collective agreement. Employments
 * with different full weeks: the shortest holds. The longest full week of the agreement is the ceiling.
 */
export function tariffWeekOf(unit: Unit, employee: Employee, date: LocalDate): number | null {
  if (!unit.bound_by_tariff) return null
  const here = employee.employments.filter((post) => post.unit === undefined)
  const norms = here.map((post) => post.weekly_norm_hours ?? unit.weekly_norm_hours)
  return Math.min(valueAt(fullWeekOrdinary, date), ...(norms.length === 0 ? [unit.weekly_norm_hours] : norms))
}
