/** Numbers of the collective agreements: none has been held against an agreement's text, and the ids say so to the tests. */
import { parseDate } from '../../time/local-date.ts'
import type { Parameter } from '../parameter.ts'
import type { Citation } from '../rule.ts'

/** `id` begins with "tariff-". The history begins where the coded law does, not where the value came into force. */
export function tariffParameter(
  id: `tariff-${string}`,
  unit: Parameter['unit'],
  value: number,
  source: string,
): Parameter {
  const history = [{ from: parseDate('2026-01-01'), adopted: null, value, source }]
  return { id, unit, history, verified: null }
}

export function hta(paragraph: string): Citation {
  return {
    law: 'tariff',
    paragraph,
    subsection: 'ikke kontrollert mot kilden',
    url: 'https://www.fagforbundet.no/for-tillitsvalgte/turnuskalkulator/',
  }
}
