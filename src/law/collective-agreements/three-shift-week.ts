/**
 * HTA chapter 1 § 4.2.4: the full week of three-shift rotas. From 37.5 hours, 15 minutes less for each hour at night and
 * 10 less for each other hour in the window of § 10-10(1); at least two hours less, down to 33.6 at the most. An hour that
 * is both counts as night only. From third parties; not checked against the agreement.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { valueAt } from '../parameter.ts'
import type { RosterMeasure } from './roster-measure.ts'
import { worksEveryThirdSunday } from './rotating-week.ts'
import { tariffParameter } from './tariff-parameter.ts'
import { fullWeekOrdinary, fullWeekThreeShift } from './weekly-norm-values.ts'

const SOURCE = 'HTA kapittel 1 § 4.2.4, gjengitt av tredjepart'

const nightReduction = tariffParameter('tariff-three-shift-night', 'minutes', 15, SOURCE)
const redReduction = tariffParameter('tariff-three-shift-red', 'minutes', 10, SOURCE)
const leastReduction = tariffParameter('tariff-three-shift-least-reduction', 'minutes', 120, SOURCE)
/** Of each hour on average: 15 minutes are 25 %. */
const outsideNightPerHour = tariffParameter('tariff-three-shift-outside-night', 'minutes', 15, SOURCE)

export const threeShiftParameters = [nightReduction, redReduction, leastReduction, outsideNightPerHour]

export interface TariffConversion {
  /** Per week in a full post, in minutes: rounded to the nearest, for the sentence. */
  readonly nightPerWeek: number
  readonly redPerWeek: number
  /** The full week, rounded up to the whole minute: never shorter than the agreement gives. */
  readonly fullWeek: number
}

export type Converted = Pick<RosterMeasure, 'days' | 'postPercent'> & {
  readonly night: number
  readonly red: number
  readonly both: number
}

/**
 * The minutes are those of `days` days in a post of `postPercent`, and are scaled to a week in a full post: half a post
 * with four night hours a week has the full week of a full post with eight.
 */
export function threeShiftFullWeek(worked: Converted, on: LocalDate): TariffConversion {
  const { night, red, both, days, postPercent } = worked
  const scaled = (minutes: number) => (minutes * 7 * 100) / (days * postPercent)
  const perHour = valueAt(nightReduction, on) * night + valueAt(redReduction, on) * (red - both)
  const base = valueAt(fullWeekOrdinary, on)
  const reduced = base - Math.max(valueAt(leastReduction, on), scaled(perHour) / 60)
  return {
    nightPerWeek: Math.round(scaled(night)),
    redPerWeek: Math.round(scaled(red - both)),
    fullWeek: Math.ceil(Math.max(valueAt(fullWeekThreeShift, on), reduced) - 1e-6),
  }
}

/** Every hour of the clock is worked, at least every third Sunday, and at least a quarter of the hours outside the night. */
export function isThreeShift(measure: RosterMeasure, on: LocalDate): boolean {
  const { clockHours, minutes } = measure
  const outside = minutes.ordinary - minutes.night
  const leastOutside = valueAt(outsideNightPerHour, on) * minutes.ordinary
  return clockHours === 24 && worksEveryThirdSunday(measure, on) && outside * 60 >= leastOutside
}
