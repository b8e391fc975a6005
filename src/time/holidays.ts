/**
 * Norwegian red days: Sundays, public holidays (helligdagsfredloven § 2) and 1 and 17 May, which the law of
 * 26 April 1947 no. 1 § 1 makes equal to Sundays; and the eves of aml § 10-10(1).
 */
import type { LocalDate } from './local-date.ts'
import { addDays, dateOf, SUNDAY, weekdayOf, yearOf } from './local-date.ts'

export interface Holiday {
  readonly date: LocalDate
  readonly nameNb: string
  /** 1 and 17 May follow their own rule for the evening before (law of 26 April 1947 § 2). */
  readonly nationalDay: boolean
}

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dateOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** All public holidays of a year and 1 and 17 May, in order; ordinary Sundays are not listed. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const church: [number, string][] = [
    [-3, 'skjærtorsdag'],
    [-2, 'langfredag'],
    [0, 'første påskedag'],
    [1, 'annen påskedag'],
    [39, 'Kristi himmelfartsdag'],
    [49, 'første pinsedag'],
    [50, 'annen pinsedag'],
  ]
  const fixed: [LocalDate, string, boolean][] = [
    [dateOf(year, 1, 1), 'første nyttårsdag', false],
    [dateOf(year, 5, 1), 'første mai', true],
    [dateOf(year, 5, 17), 'syttende mai', true],
    [dateOf(year, 12, 25), 'første juledag', false],
    [dateOf(year, 12, 26), 'annen juledag', false],
  ]
  return [
    ...church.map(([offset, nameNb]) => ({ date: addDays(easter, offset), nameNb, nationalDay: false })),
    ...fixed.map(([date, nameNb, nationalDay]) => ({ date, nameNb, nationalDay })),
  ].sort((a, b) => a.date - b.date)
}

const tables = new Map<number, ReadonlyMap<LocalDate, readonly Holiday[]>>()

/** The holidays on one date: none, one, or two when 17 May is also a church holiday. */
export function holidaysOn(date: LocalDate): readonly Holiday[] {
  const year = yearOf(date)
  let table = tables.get(year)
  if (table === undefined) {
    const byDate = new Map<LocalDate, Holiday[]>()
    for (const holiday of holidaysOf(year))
      byDate.set(holiday.date, [...(byDate.get(holiday.date) ?? []), holiday])
    table = byDate
    tables.set(year, table)
  }
  return table.get(date) ?? []
}

/** A Sunday, a public holiday, or 1 or 17 May ("søn- og helgedag" as the working-time rules use it). */
export function isRedDay(date: LocalDate): boolean {
  return weekdayOf(date) === SUNDAY || holidaysOn(date).length > 0
}

/** Christmas, Easter and Whitsun eve: free from 15:00 (aml § 10-10(1) second sentence). */
export function isEve(date: LocalDate): boolean {
  const year = yearOf(date)
  const easter = easterSunday(year)
  return date === dateOf(year, 12, 24) || date === addDays(easter, -1) || date === addDays(easter, 48)
}
