/** § 10-4(2): what work that is wholly or essentially passive adds to the ordinary hours. */
import type { PersonLimits } from './limits.ts'
import * as law from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { PersonView } from './person-view.ts'
import type { PlanView, WorkDay } from './plan-view.ts'

/**
 * Half the passive minutes more, at most two hours; with Arbeidstilsynet's consent all of the passive minutes, up to the day consented
 * to: the consent lengthens for work that is passive, not the active hours beside it.
 */
export function passiveDayLimit(plan: PlanView, limits: PersonLimits, day: WorkDay): number {
  const limit = limits.dayMinutesMax[day.date - plan.gridFrom]!
  if (day.passiveMinutes === 0) return limit
  const extension = Math.min(Math.floor(day.passiveMinutes / 2), valueAt(law.passiveExtensionDay, plan.from))
  const consented = limits.passiveDayMinutesMax[day.date - plan.gridFrom]!
  return Math.max(limit + extension, Math.min(limit + day.passiveMinutes, consented))
}

export interface PassiveWeek {
  readonly week: number
  /** The limit without passive work. */
  readonly limit: number
  readonly passiveMinutes: number
}

/**
 * Half the passive minutes more, at most ten hours, and never above 48 hours in the week. Arbeidstilsynet's consent goes "utover det
 * som er fastsatt i første punktum", the half and the ten hours: with it, for all seven days, all of the passive minutes, to the 48 hours.
 */
export function passiveWeekLimit(
  plan: PlanView,
  limits: PersonLimits,
  { week, limit, passiveMinutes }: PassiveWeek,
): number {
  if (passiveMinutes === 0) return limit
  const consented = limits.passiveDayMinutesMax.slice(7 * week, 7 * week + 7).every((most) => most > 0)
  const half = Math.min(Math.floor(passiveMinutes / 2), valueAt(law.passiveExtensionWeek, plan.from))
  const extension = consented ? passiveMinutes : half
  return Math.max(limit, Math.min(limit + extension, valueAt(law.passiveWeekMax, plan.from)))
}

/** What the passive work of some weeks adds to a limit of so many minutes a week. */
export function passiveMinutesAdded(
  { plan, limits, weekPassive }: PersonView,
  { fromWeek, untilWeek }: { readonly fromWeek: number; readonly untilWeek: number },
  weeklyMax: number,
): number {
  let sum = 0
  for (let week = fromWeek; week < untilWeek; week++) {
    const passiveMinutes = weekPassive[week]!
    sum += passiveWeekLimit(plan, limits, { week, limit: weeklyMax, passiveMinutes }) - weeklyMax
  }
  return sum
}
