/**
 * Oslo local time and instants, with our own table of the clock changes, because a roster converts millions of times.
 *
 * Directive 2000/84/EC: summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC;
 * the same rule has held in Norway since 1996. Outside FIRST_YEAR-LAST_YEAR we refuse instead of guessing.
 * Tested against the time-zone database of Intl in oslo.test.ts.
 */
import type { LocalDate } from './local-date.ts'
import { addDays, dateOf, weekdayOf, yearOf } from './local-date.ts'

declare const instantBrand: unique symbol
/** Whole minutes since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantBrand]: 'Instant' }

const FIRST_YEAR = 1996
export const LAST_YEAR = 2099
const DAY = 1440

/**
 * How wall-clock times become instants. 'oslo': with both clock changes, for plans in the calendar.
 * 'nominal': every day has 24 hours, for base plans (grunnturnus) that stand for no particular week.
 */
export type Clock = 'oslo' | 'nominal'

/**
 * The instant of a wall-clock time. `minuteOfDay` may pass 1440 (07:45 the next day = 1905) or be negative.
 * A time that the spring change skips means the instant the same distance after 01:59 (02:30 -> 03:30);
 * a time that the autumn change repeats means the first of the two. Throws RangeError outside 1996-2099.
 */
export function instantAt(date: LocalDate, minuteOfDay: number, clock: Clock): Instant {
  const wall = date * DAY + minuteOfDay
  if (clock === 'nominal') return wall as Instant
  // Winter time is UTC+1. The last instant for which summer time (UTC+2) still gives this wall time decides.
  const asSummer = wall - 120
  return (isSummerTime(asSummer as Instant) ? asSummer : wall - 60) as Instant
}

/** The Oslo calendar date and minute of day of an instant. */
export function wallTimeOf(instant: Instant, clock: Clock): { date: LocalDate; minuteOfDay: number } {
  const offset = clock === 'nominal' ? 0 : isSummerTime(instant) ? 120 : 60
  const wall = instant + offset
  const date = Math.floor(wall / DAY) as LocalDate
  return { date, minuteOfDay: wall - date * DAY }
}

/** Whether Oslo keeps summer time at the instant. */
export function isSummerTime(instant: Instant): boolean {
  const year = yearOf(Math.floor(instant / DAY) as LocalDate)
  const change = changesOf(year)
  return instant >= change.spring && instant < change.autumn
}

/** The two clock changes of a year, as instants. */
export function clockChanges(year: number): { spring: Instant; autumn: Instant } {
  return changesOf(year)
}

const changeTable = new Map(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index
    return [year, { spring: lastSundayAtOneUtc(year, 3), autumn: lastSundayAtOneUtc(year, 10) }] as const
  }),
)

function changesOf(year: number): { spring: Instant; autumn: Instant } {
  const change = changeTable.get(year)
  if (change === undefined) {
    throw new RangeError(
      `The year ${year} is outside ${FIRST_YEAR}-${LAST_YEAR}, for which clock changes are coded.`,
    )
  }
  return change
}

function lastSundayAtOneUtc(year: number, month: 3 | 10): Instant {
  const lastDay = dateOf(year, month, 31)
  const sunday = addDays(lastDay, -((weekdayOf(lastDay) + 1) % 7))
  return (sunday * DAY + 60) as Instant
}

/** "21:45" of an instant. */
export function clockText(instant: Instant, clock: Clock): string {
  return minuteOfDayText(wallTimeOf(instant, clock).minuteOfDay)
}

/** 1305 -> "21:45"; past midnight it starts over. */
export function minuteOfDayText(minuteOfDay: number): string {
  const inDay = ((minuteOfDay % DAY) + DAY) % DAY
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
