/** What counts as night when the collective agreements convert hours: 21-06 in KS, Spekter and Oslo, 20-06 in the state. */
import type { LocalDate } from '../../time/local-date.ts'
import { minuteOfDayText } from '../../time/oslo.ts'
import type { Unit } from '../../workforce/unit.ts'
import type { NightWindow } from '../inconvenient-minutes.ts'
import { valueAt } from '../parameter.ts'
import { tariffParameter } from './tariff-parameter.ts'

export type TariffArea = NonNullable<Unit['tariff']>

const SOURCE = 'HTA kapittel 1 § 4, gjengitt av tredjepart'

export const tariffNightStart = tariffParameter('tariff-night-start', 'minute-of-day', 21 * 60, SOURCE)
export const tariffNightStartState = tariffParameter(
  'tariff-night-start-state',
  'minute-of-day',
  20 * 60,
  'HTA staten § 15, gjengitt av tredjepart',
)
export const tariffNightEnd = tariffParameter('tariff-night-end', 'minute-of-day', 6 * 60, SOURCE)

/** An area that is not given, or another than the four, is taken to have the most common window. */
export function tariffNight(area: TariffArea | undefined, on: LocalDate): NightWindow {
  const start = area === 'staten' ? tariffNightStartState : tariffNightStart
  return { start: valueAt(start, on), end: valueAt(tariffNightEnd, on) }
}

/** "kl. 21:00-06:00". */
export function windowNb({ start, end }: NightWindow): string {
  return `kl. ${minuteOfDayText(start)}-${minuteOfDayText(end)}`
}
