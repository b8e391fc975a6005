/** Dates as people and spreadsheets write them, also half dates ("ma 2", "3.8", "L") that a row of days completes. */
import type { LocalDate, Weekday } from '../time/local-date.ts'
import { dateOf, formatDate, parseDate, weekdayOf, yearOf } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { wallTimeOf } from '../time/oslo.ts'
import type { Cell } from './cells.ts'
import { folded } from './cells.ts'

/** The order of numbers in a written date: day first as in Norway, or the American month first. ÅÅÅÅ-MM-DD is always read. */
export type DateOrder = 'dmy' | 'mdy'

/** What one cell says about a date; at least one field. */
export interface PartialDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Several where a letter is short for two days (T). */
  readonly weekdays?: readonly Weekday[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']
/** The first three letters, and then nothing but the rest of the name: "Marte" is no month. */
const MONTH =
  '(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)(?:uar|ruar|s|il|i|ust|t|tember|ober|ember)?(?![a-zæøå])\\.?'
const WEEKDAYS: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [/^(mandag|man|ma|mon|m)\.?$/, [0]],
  [/^(tirsdag|tir|tirs|ti)\.?$/, [1]],
  [/^(onsdag|ons|on|o)\.?$/, [2]],
  [/^(torsdag|tor|tors|to)\.?$/, [3]],
  [/^t\.?$/, [1, 3]],
  [/^(fredag|fre|fr|f)\.?$/, [4]],
  [/^(lørdag|lør|lø|laurdag|lau|l)\.?$/, [5]],
  [/^(søndag|søn|sø|sundag|sun|s)\.?$/, [6]],
]
/** Serial numbers of 2020-01-01 to 2099-12-31: other numbers in a roster are hours, sums and employee numbers. */
const FIRST_SERIAL = 43_831
const LAST_SERIAL = 73_050
/** 1970-01-01 as a serial number counted from 1899-12-30. */
const SERIAL_OF_EPOCH = 25_569
/** Whole years on both sides of a UTC time must have clock changes that are known. */
const FIRST_UTC_YEAR = 1997
const LAST_UTC_YEAR = 2098

export function weekdaysOf(text: string): readonly Weekday[] | null {
  const written = folded(text)
  return WEEKDAYS.find(([pattern]) => pattern.test(written))?.[1] ?? null
}

/** A serial number as a date and a minute of the day; null for a number that is no date of this century's plans. */
export function dateOfSerial(serial: number, shift: number): { date: LocalDate; minute: number } | null {
  const inFirstSystem = serial + shift
  if (inFirstSystem < FIRST_SERIAL || inFirstSystem > LAST_SERIAL + 1) return null
  const minutes = Math.round((inFirstSystem - SERIAL_OF_EPOCH) * 1440)
  const date = Math.floor(minutes / 1440) as LocalDate
  return { date, minute: minutes - date * 1440 }
}

/** What a cell says about a date; null when it says nothing, or something that is no date. */
export function partialDateOf(cell: Cell, order: DateOrder, serialShift: number): PartialDate | null {
  if (cell.kind === 'date') return cell.date === null ? null : wholeDate(cell.date)
  if (cell.kind === 'number') {
    if (Number.isInteger(cell.value) && cell.value >= 1 && cell.value <= 31) return { day: cell.value }
    const serial = dateOfSerial(cell.value, serialShift)
    return serial === null ? null : wholeDate(serial.date)
  }
  return cell.kind === 'text' ? parsePartialDate(cell.text, order) : null
}

/**
 * The whole date of a cell, and the time of day written with it (null when none is). A time in UTC (a Z at the end) is
 * told as the clock in Oslo: 2027-08-02T22:00Z is midnight at the beginning of the 3rd.
 */
export function dateAndTimeOf(
  cell: Cell,
  order: DateOrder,
  serialShift: number,
): { readonly date: LocalDate; readonly minute: number | null } | null {
  if (cell.kind === 'date')
    return cell.date === null ? null : { date: cell.date, minute: cell.minute === 0 ? null : cell.minute }
  if (cell.kind === 'number') {
    const serial = dateOfSerial(cell.value, serialShift)
    return serial === null ? null : { date: serial.date, minute: serial.minute === 0 ? null : serial.minute }
  }
  if (cell.kind !== 'text') return null
  const [, day, hour, minute, utc] = /^(.*?)(?:[ t](\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(z)?)?$/.exec(
    folded(cell.text),
  )!
  const whole = completed(parsePartialDate(day!, order))
  if (whole === null || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null
  if (hour === undefined) return { date: whole, minute: null }
  const written = Number(hour) * 60 + Number(minute)
  if (utc === undefined) return { date: whole, minute: written }
  if (yearOf(whole) < FIRST_UTC_YEAR || yearOf(whole) > LAST_UTC_YEAR) return null
  const { date, minuteOfDay } = wallTimeOf((whole * 1440 + written) as Instant, 'oslo')
  return { date, minute: minuteOfDay }
}

/** "2027-08-03", "03.08.2027", "3.8.27", "3/8", "3. august", "ti 3.8", "man 2", "L". null for a date that does not exist. */
export function parsePartialDate(text: string, order: DateOrder): PartialDate | null {
  const written = folded(text)
  const onlyWeekday = weekdaysOf(written)
  if (onlyWeekday !== null) return { weekdays: onlyWeekday }
  const [, name, rest] = /^([a-zæøå]+\.?),? ?(\d.*)$/.exec(written) ?? [undefined, undefined, written]
  const weekdays = name === undefined ? undefined : weekdaysOf(name)
  if (weekdays === null) return null
  const numbers = parseNumbers(rest, order)
  if (numbers === null || !exists(numbers)) return null
  const whole = completed(numbers)
  // A weekday that is not the date's own means that one of the two is wrong.
  if (whole !== null && weekdays?.includes(weekdayOf(whole)) === false) return null
  return weekdays === undefined ? numbers : { ...numbers, weekdays }
}

function parseNumbers(text: string, order: DateOrder): PartialDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const named = new RegExp(`^(\\d{1,2})\\.? ?${MONTH}(?: ?(\\d{4}))?$`).exec(text)
  if (named !== null) return dated(named[1]!, String(MONTHS.indexOf(named[2]!) + 1), named[3])
  // "7-12" without a year is hours from and to.
  const numeric =
    /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?$/.exec(text) ??
    /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  if (numeric !== null) {
    const [, first, second, year] = numeric
    return order === 'dmy' ? dated(first!, second!, year) : dated(second!, first!, year)
  }
  const day = /^(\d{1,2})\.?$/.exec(text)
  return day === null ? null : { day: Number(day[1]) }
}

function dated(day: string, month: string, year: string | undefined): PartialDate {
  const parts = { day: Number(day), month: Number(month) }
  return year === undefined ? parts : { ...parts, year: Number(year) + (year.length === 2 ? 2000 : 0) }
}

function exists({ year, month, day }: PartialDate): boolean {
  if (day === undefined || day < 1 || day > 31) return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  // 2028 is a leap year: without a year 29 February may exist.
  const text = isoText(year ?? 2028, month, day)
  return formatDate(dateOf(year ?? 2028, month, day)) === text
}

function isoText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The date where year, month and day are all written. */
export function completed(partial: PartialDate | null): LocalDate | null {
  if (partial?.year === undefined || partial.month === undefined || partial.day === undefined) return null
  return parseDate(isoText(partial.year, partial.month, partial.day))
}

function wholeDate(date: LocalDate): PartialDate {
  const [year, month, day] = formatDate(date).split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}

/** Whether the date is what the cell says. */
export function agrees(partial: PartialDate, date: LocalDate): boolean {
  const [year, month, day] = formatDate(date).split('-').map(Number)
  return (
    (partial.year ?? year) === year &&
    (partial.month ?? month) === month &&
    (partial.day ?? day) === day &&
    (partial.weekdays ?? [weekdayOf(date)]).includes(weekdayOf(date))
  )
}

/** "August 2027", "aug. 27" or "2027" in a title: where a row of day numbers may begin. */
export function monthNamed(text: string): { readonly year: number | null; readonly month: number } | null {
  const match = new RegExp(`(?:^|[^a-zæøå])${MONTH}(?:[ -]*(\\d{4}|\\d{2}(?!\\d)))?`).exec(folded(text))
  if (match === null) return null
  const year = match[2] === undefined ? null : Number(match[2]) + (match[2].length === 2 ? 2000 : 0)
  return { year, month: MONTHS.indexOf(match[1]!) + 1 }
}

/**
 * Whether day and month could change places in a date written with another sign than the order's own: 03/04/2027 among
 * 02.08.2027 may have been written by somebody who puts the month first.
 */
export function isForeignOrder(text: string, order: DateOrder): boolean {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2\d{2,4}\b/.exec(folded(text))
  if (match === null) return false
  const [, first, sign, second] = match
  return sign !== OWN_SIGN[order] && first !== second && Number(first) <= 12 && Number(second) <= 12
}

export function isOwnOrder(text: string, order: DateOrder): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/.exec(folded(text))?.[1] === OWN_SIGN[order]
}

const OWN_SIGN: Readonly<Record<DateOrder, string>> = { dmy: '.', mdy: '/' }
