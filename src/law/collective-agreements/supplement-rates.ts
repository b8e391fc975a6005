/**
 * What the supplements are worth: our defaults, and the settings of the unit that override them. Today's krone and
 * percent rates of the agreements were not found; the defaults are older texts and memory, none held against its source,
 * and `sourceNb` says so. Only the statute's floor for overtime (§ 10-6(11), 40 percent) has been.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { dateTextNb, parseDate } from '../../time/local-date.ts'
import type {
  SupplementKind,
  SupplementRate,
  SupplementSettings,
} from '../../workforce/supplement-settings.ts'
import { OVERTIME_PERCENT_MIN, SUPPLEMENT_KINDS } from '../../workforce/supplement-settings.ts'
import { aml } from '../norway/aml.ts'
import type { TariffArea } from './tariff-night.ts'

export interface RateInForce extends SupplementRate {
  readonly source: string
  /** When somebody last held it against the source; null = never. */
  readonly verified: LocalDate | null
}

/** § 10-6(11), held against the archived text. */
export const statutoryOvertime = {
  percent: OVERTIME_PERCENT_MIN,
  citation: aml('10-6', 'ellevte ledd'),
  verified: parseDate('2026-11-23'),
}

const FROM = parseDate('2026-01-01')

function unchecked(rate: SupplementRate, source: string): RateInForce {
  return { ...rate, source, verified: null }
}

const MEMORY = 'HTA kapittel 1 § 6, etter hukommelsen'
/** One and a third of the hourly pay. */
const ONE_AND_A_THIRD = (4 / 3) * 100

const DEFAULTS: Readonly<Record<SupplementKind, RateInForce>> = {
  weekend: unchecked(
    { at_least_kroner: 35 },
    'KS HTA 1 § 5.2 i teksten fra 2012; dagens sats er ikke funnet',
  ),
  holiday: unchecked({ percent: ONE_AND_A_THIRD }, 'KS HTA 1 § 5.3 i teksten fra 2012'),
  'evening-night': unchecked(
    { at_least_kroner: 56 },
    'KS HTA 1 § 5.4.1 i en eldre tekst; dagens sats er ikke funnet',
  ),
  overtime: unchecked({ percent: 50 }, MEMORY),
  'overtime-high': unchecked({ percent: 100 }, MEMORY),
  'overtime-holiday': unchecked({ percent: ONE_AND_A_THIRD }, MEMORY),
  moved: unchecked({ percent: 50 }, MEMORY),
}

const OSLO_EVENING_NIGHT = unchecked({ percent: 40 }, 'Oslo, dok. 25 2026-28, gjengitt av tredjepart')

export type Rates = Readonly<Record<SupplementKind, RateInForce>>

/** The rates in force on a date. Throws RangeError before the coded period. */
export function ratesOn(
  settings: SupplementSettings | undefined,
  area: TariffArea | undefined,
  date: LocalDate,
): Rates {
  if (date < FROM) {
    throw new RangeError(
      `The supplements are not coded for ${dateTextNb(date)}. They begin on ${dateTextNb(FROM)}.`,
    )
  }
  const rates: Record<SupplementKind, RateInForce> = { ...DEFAULTS }
  if (area === 'Oslo') rates['evening-night'] = OSLO_EVENING_NIGHT
  for (const { from, source, checked, rates: own } of settings ?? []) {
    if (from > date) break
    for (const kind of SUPPLEMENT_KINDS) {
      const rate = own[kind]
      if (rate !== undefined) rates[kind] = { ...rate, source, verified: checked ?? null }
    }
  }
  return rates
}

/** "KS HTA … (ikke kontrollert mot kilden)". */
export function sourceNb({ source, verified }: RateInForce): string {
  return verified === null
    ? `${source} (ikke kontrollert mot kilden)`
    : `${source} (kontrollert ${dateTextNb(verified)})`
}

/** Kroner of supplements, beside the hourly pay itself: the percent of it, or the least krone rate where that is more. */
export function supplementKroner(
  minutes: Readonly<Record<SupplementKind, number>>,
  hourlyKroner: number,
  rates: Rates,
): number {
  return SUPPLEMENT_KINDS.reduce((sum, kind) => {
    const { percent = 0, at_least_kroner: least = 0 } = rates[kind]
    return sum + (minutes[kind] / 60) * Math.max((percent / 100) * hourlyKroner, least)
  }, 0)
}
