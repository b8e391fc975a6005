/** Which rules of chapter 10 the regulation replaces (§ 1(4): the act holds with the exceptions that follow from it). */
import type { PersonView } from '../person-view.ts'
import { livesInDuringPlan } from './medlever-01-stay.ts'

/**
 * § 2 is about the hours of a week and § 3 about how a day is shared between work and rest, so what chapter 10 says
 * about the same gives way. The regulation is silent on weekly rest, Sundays, breaks, night work and the notice of
 * plans: those rules stay.
 */
const REPLACED: ReadonlySet<string> = new Set([
  'aml-10-4-day',
  'aml-10-4-week',
  'aml-10-4-three-shift',
  'aml-10-4-rolling-day',
  'aml-10-4-rolling-week',
  'aml-10-5-day',
  'aml-10-5-week',
  'aml-10-5-average',
  'aml-10-6-total-day',
  'aml-10-6-total-week',
  'aml-10-8-daily-rest',
])

/** Whether a rule gives way to the regulation where the regulation holds. */
export function medleverReplaces(ruleId: string): boolean {
  return REPLACED.has(ruleId)
}

/** Whether a rule gives way for this person. */
export function isReplacedFor(ruleId: string, view: PersonView): boolean {
  return medleverReplaces(ruleId) && livesInDuringPlan(view)
}
