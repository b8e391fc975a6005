/**
 * The window of aml § 10-10(1), cut into one piece per red day: work inside it is Sunday and holiday work.
 *
 * A run of red days is one window: from 18:00 on the day before it (15:00 on the three eves; 22:00 before 1 and 17 May,
 * law of 26 April 1947 § 2, unless that evening is already the evening before a Sunday or holiday) until 22:00 on
 * its last day. Inside a run the pieces meet at 22:00.
 */
import type { Interval } from './interval.ts'
import type { LocalDate } from './local-date.ts'
import { addDays, SATURDAY, SUNDAY, weekdayOf } from './local-date.ts'
import { holidaysOn, isEve, isRedDay } from './holidays.ts'
import type { Clock } from './oslo.ts'
import { instantAt } from './oslo.ts'

export interface RedDay extends Interval {
  readonly date: LocalDate
}

const EVENING = 18 * 60
const EVE_AFTERNOON = 15 * 60
const NIGHT = 22 * 60

/**
 * Red days with `from <= date < until` and their windows, in order.
 * A nominal plan stands for ordinary weeks: there only Sundays are red.
 */
export function redDaysBetween(from: LocalDate, until: LocalDate, clock: Clock): readonly RedDay[] {
  const isRed = clock === 'nominal' ? (date: LocalDate) => weekdayOf(date) === SUNDAY : isRedDay
  const days: RedDay[] = []
  for (let date = from; date < until; date = addDays(date, 1)) {
    if (!isRed(date)) continue
    const before = addDays(date, -1)
    const startMinute = isRed(before) ? NIGHT : clock === 'nominal' ? EVENING : startOnDayBefore(date)
    days.push({ date, from: instantAt(before, startMinute, clock), to: instantAt(date, NIGHT, clock) })
  }
  return days
}

/** When the window opens on the (not red) day before a red day, in minutes after midnight. */
function startOnDayBefore(red: LocalDate): number {
  const before = addDays(red, -1)
  if (isEve(before)) return EVE_AFTERNOON
  const onlyNationalDay = weekdayOf(red) !== SUNDAY && holidaysOn(red).every((holiday) => holiday.nationalDay)
  return onlyNationalDay && weekdayOf(before) !== SATURDAY ? NIGHT : EVENING
}
