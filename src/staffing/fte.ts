/** Gross and net årsverk (FTE): how many full posts the coverage is, and how many with expected absence. */
import { decimalText } from '../time/minutes.ts'
import type { AbsenceShares } from '../workforce/unit.ts'
import type { Figure } from './figure.ts'

/**
 * Gross årsverk = person-hours a week / weekly norm. 687.5 / 35.5 = 19.37.
 * Contracted posts with nobody ever away: KS' "1:1 = about 5 årsverk" is 168 / 33.6 = 5.0.
 */
export function grossFte(weekHours: number, weeklyNormHours: number): Figure {
  const value = weekHours / weeklyNormHours
  const formula = `${decimalText(weekHours, 2)} timer/uke / ${decimalText(weeklyNormHours, 2)} timer = ${decimalText(value, 2)} årsverk`
  return { value, unit: 'årsverk', formula }
}

/**
 * Staffing factor = 1 / ((1 - holiday) x (1 - sick leave) x (1 - other)): posts needed per post present.
 * The shares follow each other: sick leave is a share of the time not on holiday, and so on.
 */
export function absenceFactor(shares: AbsenceShares): Figure {
  const { holiday_percent, sick_percent, other_percent, source } = shares
  const present = [holiday_percent, sick_percent, other_percent].reduce(
    (left, percent) => left * (1 - percent / 100),
    1,
  )
  const parts = [holiday_percent, sick_percent, other_percent].map(
    (percent) => `(1 - ${decimalText(percent / 100, 4)})`,
  )
  const value = 1 / present
  return {
    value,
    unit: 'faktor',
    formula: `1 / (${parts.join(' x ')}) = ${decimalText(value, 3)} (ferie, sykefravær, annet)`,
    source,
  }
}

/** Net årsverk = gross årsverk x staffing factor. */
export function netFte(gross: number, factor: number): Figure {
  const value = gross * factor
  return {
    value,
    unit: 'årsverk',
    formula: `${decimalText(gross, 2)} årsverk x ${decimalText(factor, 3)} = ${decimalText(value, 2)} årsverk`,
  }
}

/**
 * Published levels for a unit that has no figures of its own. 1 / (0.9038 x 0.909 x 0.97) = 1.255.
 * Holiday 5/52; sick leave 9.1 % is municipalities' self-reported and certified, second quarter 2024 (KS); the
 * 3 % for parental and other leave is our assumption.
 */
export const defaultAbsence: AbsenceShares = {
  holiday_percent: (5 / 52) * 100,
  sick_percent: 9.1,
  other_percent: 3,
  source:
    'Standardtall: ferie 5 av 52 uker; sykefravær 9,1 % (KS, kommunene, egen- og legemeldt, 2. kvartal 2024); annet fravær 3 % (vår antakelse)',
}
