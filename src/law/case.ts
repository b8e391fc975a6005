/**
 * A case is data that a jurist can read: duties, agreements, and what the rule must find, with the arithmetic. The cases
 * stand beside their rule, are run by cases.test.ts, and can be shown as worked examples.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { z } from 'zod'
import type { AgreementScope, Basis, Permission, Requirement } from '../workforce/agreement.ts'
import type { Consent, HolyDayExchange, PositionKind } from '../workforce/employee.ts'
import type { PlanKind } from '../workforce/roster.ts'
import type { Register } from '../workforce/register.ts'
import type { WorkCategory } from '../workforce/unit.ts'
import type { Finding } from './rule.ts'

/** What an agreement permits, in hours as people write them. */
export type CasePermission = z.input<typeof Permission>

export interface CaseAgreement {
  /** Left out: "avtale-1" and so on, in order. */
  readonly id?: string
  readonly basis: Basis
  readonly scope?: z.input<typeof AgreementScope>
  readonly permits?: CasePermission
  readonly requires?: z.input<typeof Requirement>
  readonly exception_to?: readonly string[]
  /** "2027-01-01"; left out: the whole of 2026 to 2029. */
  readonly from?: string
  readonly until?: string
  readonly compensation?: string
  /** The case's person is "A". Left out: everybody, and on basis IND, which must name those who signed, "A". */
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
  /**
   * "2027-08-02 07:30-15:00", and then in this order, as needed: "pause 30" or "ubetalt pause 30"; "hjemmevakt",
   * "passiv" or "utrykning"; "overtid 120" (minutes). An end at or before the start is the next day.
   */
  readonly duties: readonly string[]
  /** Duties before the plan, in the same form. */
  readonly before?: readonly string[]
  /** Duties in other units, in the same form and then " hos EMPLOYER" ("hos samme" = this employer). */
  readonly elsewhere?: readonly string[]
  /** "2010-03-01". */
  readonly born?: string
  readonly school?: 'none' | 'compulsory' | 'upper'
  readonly youthNight?: 'light-work' | 'health-trainee'
  /** Left out: permanent. */
  readonly employment?: 'permanent' | 'apprentice'
  readonly livesIn?: boolean
  readonly position?: z.input<typeof PositionKind>
  readonly consents?: readonly z.input<typeof Consent>[]
  readonly holyDays?: readonly z.input<typeof HolyDayExchange>[]
  readonly liveIn?: boolean
  readonly strenuousNights?: boolean
  readonly tariff?: 'KS' | 'Spekter' | 'Oslo' | 'staten' | 'other'
  readonly agreements?: readonly CaseAgreement[]
  readonly boundByTariff?: boolean
  readonly category?: WorkCategory
  readonly weeklyNormHours?: number
  readonly carryOver?: {
    readonly hours_balance?: number
    readonly averaging_weeks_used?: number
    readonly red_days_worked?: number
    readonly red_days_total?: number
    readonly overtime_hours?: number
    readonly overtime_weeks?: readonly { readonly monday: string; readonly hours: number }[]
    readonly complete_from?: string
  }
  /** "2027-08-09 2027-08-15": away, first and last day. */
  readonly absences?: readonly string[]
  /** For a register rule: what the employer has recorded, and the date judged; left out: 2027-08-02. */
  readonly register?: z.input<typeof Register>
  readonly on?: string
  /** All findings of the rule, in order. */
  readonly finds: readonly Pick<Finding, 'kind' | 'limit' | 'actual'>[]
  /** Their sentences, where the case is about what they say. */
  readonly saysNb?: readonly string[]
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
