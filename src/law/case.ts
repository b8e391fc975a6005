/**
 * A case is data that a jurist can read: duties, agreements, and what the rule must find, with the arithmetic. The cases
 * stand beside their rule, are run by cases.test.ts, and can be shown as worked examples.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { PlanKind } from '../workforce/roster.ts'
import type { WorkCategory } from '../workforce/unit.ts'
import type { Finding } from './rule.ts'

/** What an agreement permits, in hours as people write them. */
export type CasePermission =
  | {
      readonly rule: 'averaging'
      readonly weeks: number
      readonly day_hours: number
      readonly week_hours: number
      readonly single_week_hours?: number
    }
  | { readonly rule: 'daily-rest' | 'weekly-rest' | 'night-average' | 'total-day'; readonly hours: number }
  | { readonly rule: 'sunday-average'; readonly weeks: number }
  | { readonly rule: 'plan-notice'; readonly days: number }

export interface CaseAgreement {
  readonly basis: Basis
  readonly permits: CasePermission
  /** "2027-01-01"; left out: the whole of 2026 to 2029. */
  readonly from?: string
  readonly until?: string
  readonly compensation?: string
  /** Left out: everybody. The case's person is "A". */
  readonly employees?: readonly string[]
}

export interface LawCase {
  readonly rule: string
  readonly titleNb: string
  /** Where the expected numbers come from. */
  readonly arithmetic: string
  /** Left out: a calendar plan of 1 week from Monday 2027-08-02 (no holidays near). */
  readonly kind?: PlanKind
  readonly start?: string
  readonly weeks?: number
  readonly discussedOn?: string
  /** "2027-08-02 07:30-15:00", and then "pause 30", "ubetalt pause 30" or "hjemmevakt". An end at or before the start is the next day. */
  readonly duties: readonly string[]
  /** Duties before the plan, in the same form. */
  readonly before?: readonly string[]
  readonly agreements?: readonly CaseAgreement[]
  readonly boundByTariff?: boolean
  readonly category?: WorkCategory
  readonly weeklyNormHours?: number
  readonly carryOver?: {
    readonly hours_balance?: number
    readonly averaging_weeks_used?: number
    readonly red_days_worked?: number
    readonly red_days_total?: number
  }
  /** "2027-08-09 2027-08-15": away, first and last day. */
  readonly absences?: readonly string[]
  /** All findings of the rule, in order. */
  readonly finds: readonly Pick<Finding, 'kind' | 'limit' | 'actual'>[]
}

/** The same hours on the given days after a date: days("2027-08-02", [0, 1, 4], "07:30-15:00"). */
export function days(first: string, offsets: readonly number[], hours: string): readonly string[] {
  const start: LocalDate = parseDate(first)
  return offsets.map((offset) => `${formatDate(addDays(start, offset))} ${hours}`)
}

/** Offsets of whole weeks: everyWeek([0, 2], 3) = [0, 2, 7, 9, 14, 16]. */
export function everyWeek(offsets: readonly number[], weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, week) => offsets.map((offset) => offset + 7 * week)).flat()
}
