/**
 * HTA chapter 1 § 4.2.2-4.2.3: the full week is 35.5 hours for whoever works at least every third Sunday, or on average at
 * least 1.39 hours a week between 20 and 06 in a rota. From a third party; not checked against the agreement.
 */
import type { LocalDate } from '../../time/local-date.ts'
import type { NightWindow } from '../inconvenient-minutes.ts'
import { valueAt } from '../parameter.ts'
import type { RosterMeasure } from './roster-measure.ts'
import { tariffParameter } from './tariff-parameter.ts'

const SOURCE = 'HTA kapittel 1 §§ 4.2.2-4.2.3, gjengitt av tredjepart'

/** Every third Sunday. */
export const sundayEvery = tariffParameter('tariff-sunday-every', 'weeks', 3, SOURCE)
/** 1.39 h. */
export const eveningNightWeekMin = tariffParameter('tariff-evening-night-week-min', 'minutes', 83.4, SOURCE)
const eveningNightStart = tariffParameter('tariff-evening-night-start', 'minute-of-day', 20 * 60, SOURCE)
const eveningNightEnd = tariffParameter('tariff-evening-night-end', 'minute-of-day', 6 * 60, SOURCE)

export const rotatingParameters = [sundayEvery, eveningNightWeekMin, eveningNightStart, eveningNightEnd]

export function eveningNight(on: LocalDate): NightWindow {
  return { start: valueAt(eveningNightStart, on), end: valueAt(eveningNightEnd, on) }
}

/**
 * At least a third of the Sundays, or never three free in a row: a strict third of 52 Sundays can be 17, which is less than
 * a third.
 */
export function worksEveryThirdSunday(
  measure: Pick<RosterMeasure, 'sundays' | 'sundaysWorked' | 'freeSundaysInRow'>,
  on: LocalDate,
): boolean {
  const { sundays, sundaysWorked, freeSundaysInRow } = measure
  const every = valueAt(sundayEvery, on)
  return sundaysWorked > 0 && (sundaysWorked * every >= sundays || freeSundaysInRow < every)
}

/** Minutes between 20 and 06, on average in the weeks present; not scaled up for part of a post. */
export function worksEveningsOrNights(eveningNightMinutes: number, days: number, on: LocalDate): boolean {
  return days > 0 && eveningNightMinutes * 7 >= valueAt(eveningNightWeekMin, on) * days - 1e-6
}
