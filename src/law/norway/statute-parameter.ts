/**
 * Numbers of the acts beside chapter 10 of arbeidsmiljøloven. Their texts are those of Lovdata's open archive of May 2026
 * (NLOD 2.0, Stiftelsen Lovdata); each value was held against them on 2026-11-23. As in aml.ts the histories begin on
 * 2026-01-01, where the values are known to hold: several are older.
 */
import { parseDate } from '../../time/local-date.ts'
import type { Parameter } from '../parameter.ts'

const IN_FORCE = parseDate('2026-01-01')
const VERIFIED = parseDate('2026-11-23')

export function statuteParameter(
  id: string,
  unit: Parameter['unit'],
  value: number,
  place: string,
): Parameter {
  const source = `${place}, konsolidert tekst i Lovdatas arkiv av mai 2026`
  return { id, unit, history: [{ from: IN_FORCE, adopted: null, value, source }], verified: VERIFIED }
}
