/**
 * A number of a statute. The texts are those of Lovdata's open archive of 2026-05-02 (NLOD 2.0, Stiftelsen Lovdata); each
 * value was held against them on 2026-11-23. The histories begin on 2026-01-01, where the values are known to hold:
 * several are older. Why: aml.ts.
 */
import { parseDate } from '../../time/local-date.ts'
import type { Parameter } from '../parameter.ts'

/** The first day for which the law is coded. */
export const CODED_FROM = parseDate('2026-01-01')
/** The day on which we held the values against the archived text. */
const VERIFIED = parseDate('2026-11-23')

/** `place`: the act and where in it. */
export function statuteParameter(
  id: string,
  unit: Parameter['unit'],
  value: number,
  place: string,
): Parameter {
  const source = `${place}, konsolidert tekst i Lovdatas arkiv av 2026-05-02`
  return { id, unit, history: [{ from: CODED_FROM, adopted: null, value, source }], verified: VERIFIED }
}

/** The same for a file that holds the numbers of one act: places without its name. */
export function parametersOf(act: string): typeof statuteParameter {
  return (id, unit, value, place) => statuteParameter(id, unit, value, `${act} ${place}`)
}
