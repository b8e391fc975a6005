/** § 10-4(2): what work that is wholly or essentially passive adds to the ordinary hours. */
import type { PersonLimits } from './limits.ts'
import * as law from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { PlanView, WorkDay } from './plan-view.ts'

/** Half the passive minutes more, at most two hours; or what Arbeidstilsynet has consented to, in minutes. */
export function passiveDayLimit(plan: PlanView, limits: PersonLimits, day: WorkDay): number {
  const limit = limits.dayMinutesMax[day.date - plan.gridFrom]!
  if (day.passiveMinutes === 0) return limit
  const extension = Math.min(Math.floor(day.passiveMinutes / 2), valueAt(law.passiveExtensionDay, plan.from))
  return Math.max(limit + extension, limits.passiveDayMinutesMax[day.date - plan.gridFrom]!)
}

/** Half the passive minutes more, at most ten hours, and never above 48 hours in the week. */
export function passiveWeekLimit(plan: PlanView, limit: number, passiveMinutes: number): number {
  if (passiveMinutes === 0) return limit
  const extension = Math.min(Math.floor(passiveMinutes / 2), valueAt(law.passiveExtensionWeek, plan.from))
  return Math.max(limit, Math.min(limit + extension, valueAt(law.passiveWeekMax, plan.from)))
}
