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

/** aml § 10-10(1) first sentence: free from 18:00 on the day before a Sunday or holiday. */
const DAY_BEFORE_FROM = 18 * 60
/** § 10-10(1) second sentence: from 15:00 on the eves of Christmas, Easter and Whitsun. */
const EVE_FROM = 15 * 60
/**
 * § 10-10(1): until 22:00 on the day before the next working day. On the day before 1 and 17 May work ends at the same
 * hour (law of 26 April 1947 no. 1 § 2).
 */
const NIGHT_FROM = 22 * 60

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
    const startMinute = isRed(before)
      ? NIGHT_FROM
      : clock === 'nominal'
        ? DAY_BEFORE_FROM
        : startOnDayBefore(date)
    days.push({ date, from: instantAt(before, startMinute, clock), to: instantAt(date, NIGHT_FROM, clock) })
  }
  return days
}

/** When the window opens on the (not red) day before a red day, in minutes after midnight. */
function startOnDayBefore(red: LocalDate): number {
  const before = addDays(red, -1)
  if (isEve(before)) return EVE_FROM
  const onlyNationalDay = weekdayOf(red) !== SUNDAY && holidaysOn(red).every((holiday) => holiday.nationalDay)
  return onlyNationalDay && weekdayOf(before) !== SATURDAY ? NIGHT_FROM : DAY_BEFORE_FROM
}
