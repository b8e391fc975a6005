/** On which red days a duty is work (§ 10-8(4)), where it lies over the hour at which two days of one window meet. */
import type { Interval } from '../time/interval.ts'
import { overlapMinutes, overlaps } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import type { RedDay } from '../time/red-days.ts'
import { redDayTolerance } from './norway/aml.ts'
import { valueAt } from './parameter.ts'

/**
 * The part of the work that decides on which red days it is done, by the tolerance in force on the date. Where pieces of one run meet
 * inside it and no more than the tolerance lies in all but one of them, it is work on that one alone: an evening duty on Maundy
 * Thursday that ends at 22:15 is no work on Good Friday.
 */
export function redWork(work: Interval, redDays: readonly RedDay[], on: LocalDate): Interval {
  const touched = redDays.filter((red) => overlaps(work, red))
  const meet =
    touched.length > 1 && touched.every(({ from }, index) => index === 0 || from === touched[index - 1]!.to)
  if (!meet) return work
  const most = touched.reduce((best, red) =>
    overlapMinutes(work, red) > overlapMinutes(work, best) ? red : best,
  )
  const tolerance = valueAt(redDayTolerance, on)
  if (touched.some((red) => red !== most && overlapMinutes(work, red) > tolerance)) return work
  return {
    from: Math.max(work.from, most.from) as Instant,
    to: Math.min(work.to, most.to) as Instant,
  }
}
