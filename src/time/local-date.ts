/**
 * Calendar dates without a time zone, as days since 1970-01-01 (proleptic Gregorian), so that steps are plain sums.
 * Nothing here reads the machine's time zone: the same dates come out under any TZ.
 */
declare const dateBrand: unique symbol
export type LocalDate = number & { readonly [dateBrand]: 'LocalDate' }

/** 0 = Monday ... 6 = Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const MONDAY = 0
export const SATURDAY = 5
export const SUNDAY = 6

const DAY_MS = 86_400_000

/** "2027-08-02" -> LocalDate. Throws RangeError for anything but an existing date in that form. */
export function parseDate(text: string): LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) throw new RangeError(`«${text}» is not a date. Write it as YYYY-MM-DD.`)
  const date = dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
  if (formatDate(date) !== text) throw new RangeError(`«${text}» does not exist in the calendar.`)
  return date
}

/** Year, month 1-12, day 1-31. A day past the month's end rolls into the next month. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS) as LocalDate
}

/** LocalDate -> "2027-08-02". */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function yearOf(date: LocalDate): number {
  return partsOf(date).year
}

/** By sums alone (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): it is asked for millions of times. */
function partsOf(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  // Days since 0000-03-01, so that the leap day is the last of its year.
  const days = date + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  // Months from March on have 31, 30, 31, 30, 31 days, and again: 153 in five.
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const isNextYear = fromMarch >= 10
  return {
    year: era * 400 + year + (isNextYear ? 1 : 0),
    month: fromMarch + (isNextYear ? -9 : 3),
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return (date + days) as LocalDate
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, weekday 3.
  return ((((date + 3) % 7) + 7) % 7) as Weekday
}

/** The Monday of the date's calendar week (ISO weeks, Monday to Sunday). */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -weekdayOf(date))
}

/** ISO 8601 week number. */
export function isoWeekOf(date: LocalDate): number {
  const thursday = addDays(mondayOf(date), 3)
  return Math.floor((thursday - dateOf(yearOf(thursday), 1, 1)) / 7) + 1
}

const WEEKDAYS_NB = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

export function weekdayNameNb(date: LocalDate): string {
  return WEEKDAYS_NB[weekdayOf(date)]
}

/** "lørdag 07.08.2027", for sentences that people read. */
export function dateTextNb(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${weekdayNameNb(date)} ${twoDigits(day)}.${twoDigits(month)}.${year}`
}
