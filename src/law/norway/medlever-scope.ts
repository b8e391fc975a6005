/** Which rules of chapter 10 the regulation replaces (§ 1(4): the act holds with the exceptions that follow from it). */
import type { Interval } from '../../time/interval.ts'
import { overlapMinutes } from '../../time/interval.ts'
import type { PersonView } from '../person-view.ts'
import { viewWithout } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { dailyRest } from './aml-10-08-daily-rest.ts'
import type { Stay } from './medlever-01-stay.ts'
import { liveInStays } from './medlever-01-stay.ts'

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

/** Whether a rule gives way to the regulation for the time of a stay. */
export function medleverReplaces(ruleId: string): boolean {
  return REPLACED.has(ruleId)
}

/**
 * A rule that gives way, judged on what lies outside the stays of 24 hours: hours without the duties of the stays, as if
 * they were not there, and daily rest wherever an ordinary duty is on one side of it.
 */
export function judgeOutsideStays(rule: PersonRule, view: PersonView): readonly Finding[] {
  const stays = liveInStays(view)
  if (stays.length === 0) return rule.judge(view)
  if (rule.id === dailyRest.id) return rule.judge(view).filter((found) => !isOfStays(stays, found))
  const duties = new Set(stays.flatMap((stay) => stay.duties))
  return rule.judge(viewWithout(view, (duty) => duties.has(duty)))
}

/** A rest or a day inside a stay, or the rest between one stay and the next. */
function isOfStays(stays: readonly Stay[], found: Interval): boolean {
  const begins = stays.some(({ to }) => to === found.from)
  const ends = stays.some(({ from }) => from === found.to)
  const inside = stays.some(({ from, to }) => found.from >= from && found.to <= to)
  return (begins && ends) || inside || stays.some((stay) => overlapMinutes(stay, found) > 0)
}
