/** How ferieloven counts: working days (virkedager), stretches without a working day between, and what a year holds. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateOf, yearOf } from '../../time/local-date.ts'
import { isRedDay } from '../../time/holidays.ts'
import type { HolidayPeriod, HolidayRecord } from '../../workforce/register-holiday.ts'
import type { Unit } from '../../workforce/unit.ts'
import type { Parameter } from '../parameter.ts'
import { valueAt } from '../parameter.ts'
import type { RegisterFound } from '../register-finding.ts'
import { registerFinding } from '../register-finding.ts'
import type { Citation, Finding, PermittingBasis } from '../rule.ts'
import {
  extraHolidayAge,
  extraHolidayDays,
  ferieloven,
  fullHolidayEntry,
  holidayDays,
  lateEntryDays,
  movedHolidayDays,
} from './ferieloven.ts'

/** First and last day. */
export interface Stretch {
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * § 5(1): all days but Sundays and public holidays; Saturdays count, and days off in the roster count too. None where
 * the last day is before the first.
 */
export function workingDays({ from, until }: Stretch): number {
  let days = 0
  for (let date = from; date <= until; date = addDays(date, 1)) if (!isRedDay(date)) days++
  return days
}

/** The part of a stretch inside another; its last day is before its first where they do not meet. */
export function within({ from, until }: Stretch, other: Stretch): Stretch {
  return {
    from: Math.max(from, other.from) as LocalDate,
    until: Math.min(until, other.until) as LocalDate,
  }
}

/** In order of time, joined where no working day lies between. */
export function joined(periods: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { from, until } of [...periods].sort((one, other) => one.from - other.from)) {
    const before = stretches.at(-1)
    if (
      before !== undefined &&
      workingDays({ from: addDays(before.until, 1), until: addDays(from, -1) }) === 0
    ) {
      stretches[stretches.length - 1] = {
        from: before.from,
        until: Math.max(before.until, until) as LocalDate,
      }
    } else stretches.push({ from, until })
  }
  return stretches
}

export function yearStretch(year: number): Stretch {
  return { from: dateOf(year, 1, 1), until: dateOf(year, 12, 31) }
}

/** A 'month-day' parameter in a year: 930 -> 30 September. */
export function dayOfYear(parameter: Parameter, year: number): LocalDate {
  const value = valueAt(parameter, dateOf(year, 1, 1))
  return dateOf(year, Math.floor(value / 100), value % 100)
}

/** The periods that were not postponed. */
export function heldPeriods({ periods }: HolidayRecord): readonly HolidayPeriod[] {
  return periods.filter(({ postponed }) => postponed === undefined)
}

/** The record's own periods in its year that were held, joined; with or without the extra week from 60. */
export function stretchesOf(record: HolidayRecord, which: 'all' | 'ordinary'): readonly Stretch[] {
  const own = heldPeriods(record)
    .filter(({ extra }) => which === 'all' || !extra)
    .map((period) => within(period, yearStretch(record.year)))
    .filter(({ from, until }) => from <= until)
  return joined(own)
}

/** Entered in the holiday year after the day that the parameter names. */
export function enteredAfter({ entered, year }: HolidayRecord, parameter: Parameter): boolean {
  return entered !== undefined && yearOf(entered) === year && entered > dayOfYear(parameter, year)
}

/** The general holiday of § 5(1), or of (3) for whoever entered late. */
export function ordinaryDays(record: HolidayRecord): number {
  const first = dateOf(record.year, 1, 1)
  return valueAt(enteredAfter(record, fullHolidayEntry) ? lateEntryDays : holidayDays, first)
}

/** § 5(2): for whoever turns 60 in the holiday year or before. Without a recorded date of birth: none. */
export function extraDays({ employees }: Pick<Unit, 'employees'>, { employee, year }: HolidayRecord): number {
  const born = employees.find(({ id }) => id === employee)?.born
  const first = dateOf(year, 1, 1)
  return born !== undefined && yearOf(born) + valueAt(extraHolidayAge, first) <= year
    ? valueAt(extraHolidayDays, first)
    : 0
}

/**
 * Days that are placed by other means than periods: elsewhere, last year, next year as far as the act lets them be moved
 * by agreement, and those that the act lets be left.
 */
export function placedOtherwise(record: HolidayRecord): number {
  const most = valueAt(movedHolidayDays, dateOf(record.year, 1, 1))
  return (
    record.taken_elsewhere +
    Math.min(most, record.taken_in_advance) +
    Math.min(most, record.moved_to_next_year) +
    daysNotTaken(record)
  )
}

/** § 7(3) second paragraph (sickness and parental leave, moved without agreement or bound) and § 5(5) (not earned). */
export function daysNotTaken({ not_taken: notTaken }: HolidayRecord): number {
  return notTaken.reduce((sum, { days }) => sum + days, 0)
}

/** Whether all days that the person is entitled to are placed somewhere. */
export function isPlanned(unit: Pick<Unit, 'employees'>, record: HolidayRecord): boolean {
  return placedDays(record) >= ordinaryDays(record) + extraDays(unit, record)
}

export function placedDays(record: HolidayRecord): number {
  const inPeriods = stretchesOf(record, 'all').reduce((sum, stretch) => sum + workingDays(stretch), 0)
  return inPeriods + placedOtherwise(record)
}

/** The parties to a collective agreement, where the employer is bound by one. */
export function collectiveAgreement(
  { bound_by_tariff: bound }: Pick<Unit, 'bound_by_tariff'>,
  citation: Citation,
): readonly PermittingBasis[] {
  return bound ? [{ basis: 'ORG', upTo: null, signedBy: 'partene i tariffavtalen', citation }] : []
}

/** §§ 6(4) and 7(4): "tariffavtale eller annen avtale", and § 3 asks for writing. */
export function anyAgreement(
  unit: Pick<Unit, 'bound_by_tariff'>,
  section: '6' | '7',
): readonly PermittingBasis[] {
  const citation = ferieloven(section, 'nr. 4')
  const signedBy = 'arbeidsgiver og den ansatte, skriftlig'
  return [{ basis: 'IND', upTo: null, signedBy, citation }, ...collectiveAgreement(unit, citation)]
}

/**
 * What the employee "kan kreve" is broken only for one who claims it. Nothing where it is not claimed, and a warning that
 * says where to write the answer while nobody has said.
 */
export function claimFinding(
  claimed: boolean | undefined,
  field: string,
  found: RegisterFound,
): readonly Finding[] {
  if (claimed === false) return []
  if (claimed === true) return [registerFinding(found)]
  const clauseNb = `${found.clauseNb}; spør om den ansatte krever det, og skriv svaret i «${field}»`
  return [registerFinding({ ...found, kind: 'warning', permittedBy: [], clauseNb })]
}

export function aboutHoliday({ employee, year }: HolidayRecord) {
  return { date: dateOf(year, 1, 1), nameNb: `Ferieåret ${year} for ${employee}`, employee }
}
