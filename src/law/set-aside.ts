/**
 * Rules that a calculation leaves out, to see what they cost: never a way to make a roster legal. A rule that is set aside
 * is lost in two places only: the list of rules that evaluate.ts judges by, and the limits of limit-profile.ts and
 * limits.ts, from which the search gets its own.
 */

/** The rules that a roster search holds a limit for; setting aside any other would change no roster. */
export const SET_ASIDE_RULES = [
  'aml-10-4-day',
  'aml-10-4-week',
  'aml-10-5-day',
  'aml-10-5-week',
  'aml-10-5-average',
  'aml-10-6-total-day',
  'aml-10-6-total-week',
  'aml-10-8-daily-rest',
  'aml-10-8-weekly-rest',
  'aml-10-8-sunday',
  'aml-10-9-breaks',
  'aml-10-11-night-average',
  'tariff-weekly-norm',
] as const
export type SetAsideRule = (typeof SET_ASIDE_RULES)[number]

export type SetAside = ReadonlySet<SetAsideRule>

export const NOTHING_SET_ASIDE: SetAside = new Set()

export function canBeSetAside(rule: string): rule is SetAsideRule {
  return SET_ASIDE_RULES.some((id) => id === rule)
}

/** Whether the rule still holds. */
export function holds(setAside: SetAside, rule: string): boolean {
  return !canBeSetAside(rule) || !setAside.has(rule)
}
