/**
 * The window of aml § 10-10(1), cut into one piece per red day: work inside it is Sunday and holiday work.
 *
 * A run of red days is one window: from 18:00 on the day before it (15:00 on the three eves; 22:00 before 1 and 17 May,
 * law of 26 April 1947 § 2, unless that evening is already the evening before a Sunday or holiday) until 22:00 on
 * its last day. Inside a run the pieces meet at 22:00.
 */
import type { Interval } from './interval.ts'
import { overlapMinutes, overlaps } from './interval.ts'
import type { LocalDate } from './local-date.ts'
import { addDays, SATURDAY, SUNDAY, weekdayOf } from './local-date.ts'
import { holidaysOn, isEve, isRedDay } from './holidays.ts'
import type { Clock, Instant } from './oslo.ts'
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

/** More than this on each side of the hour at which two days of a run meet is work on both. Our reading; the act names no tolerance. */
const BOTH_ABOVE = 60

/**
 * The part of the work that decides on which red days it is done. Where pieces of one run meet inside it and at most an hour lies in
 * all but one of them, it is work on that one alone: an evening duty on Maundy Thursday that ends at 22:15 is no work on Good Friday.
 */
export function redWork(work: Interval, redDays: readonly RedDay[]): Interval {
  const touched = redDays.filter((red) => overlaps(work, red))
  const meet =
    touched.length > 1 && touched.every(({ from }, index) => index === 0 || from === touched[index - 1]!.to)
  if (!meet) return work
  const most = touched.reduce((best, red) =>
    overlapMinutes(work, red) > overlapMinutes(work, best) ? red : best,
  )
  if (touched.some((red) => red !== most && overlapMinutes(work, red) > BOTH_ABOVE)) return work
  return {
    from: Math.max(work.from, most.from) as Instant,
    to: Math.min(work.to, most.to) as Instant,
  }
}

/** When the window opens on the (not red) day before a red day, in minutes after midnight. */
function startOnDayBefore(red: LocalDate): number {
  const before = addDays(red, -1)
  if (isEve(before)) return EVE_FROM
  const onlyNationalDay = weekdayOf(red) !== SUNDAY && holidaysOn(red).every((holiday) => holiday.nationalDay)
  return onlyNationalDay && weekdayOf(before) !== SATURDAY ? NIGHT_FROM : DAY_BEFORE_FROM
}
