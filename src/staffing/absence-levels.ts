/** Published levels of absence, for units without figures of their own. */
import type { AbsenceShares } from '../workforce/unit.ts'

export type Quarter = 1 | 2 | 3 | 4
export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4]

/**
 * Sick leave certified by a doctor among municipal employees, percent of agreed days: 2023 K3 and K4, 2024 K1 and K2. Only its shape over
 * the year is used.
 */
export const CERTIFIED_PERCENT: Readonly<Record<Quarter, number>> = { 1: 8.7, 2: 8.3, 3: 6.3, 4: 8.3 }
export const CERTIFIED_SOURCE =
  'KS, Høyt sykefravær i andre kvartal 2024: legemeldt sykefravær i kommunene 2023K3-2024K2 (6,3, 8,3, 8,7 og 8,3 % av avtalte dagsverk)'

export interface AbsenceRate {
  /** Share away for what is in the plan: holiday, leave, courses. */
  readonly known: number
  /** Share away for what is not: sick leave, of the time that is not known away. */
  readonly sudden: number
}

/**
 * Sick leave follows the season of the certified one, its mean over the year is the unit's own; the known absence is the same all year.
 * Holiday 9.62 %, other 3 %, sick 9.1 %: known 1 - 0.9038 x 0.97 = 12.33 %, sudden in K1 0.8767 x 9.1 % x 8.7 / 7.9 = 8.79 %.
 */
export function publishedRate(shares: AbsenceShares, quarter: Quarter): AbsenceRate {
  const known = 1 - (1 - shares.holiday_percent / 100) * (1 - shares.other_percent / 100)
  const mean = QUARTERS.reduce((sum, each) => sum + CERTIFIED_PERCENT[each], 0) / QUARTERS.length
  const sick = Math.min(0.9, ((shares.sick_percent / 100) * CERTIFIED_PERCENT[quarter]) / mean)
  return { known, sudden: (1 - known) * sick }
}
