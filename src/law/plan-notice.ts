/** § 10-3: when a plan must have been discussed with the union representatives. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CountingPermission } from './agreements.ts'
import { countingPermissions, permissionInForce } from './agreements.ts'
import { planNoticeDays } from './norway/aml.ts'
import { valueAt } from './parameter.ts'

/** The last day on which the unit's plan can be discussed in time. */
export function planNoticeDeadline(unit: Unit): LocalDate {
  const { start } = unit.plan
  return addDays(start, -noticeDays(countingPermissions(unit, start), start))
}

/** Days before the start: the collective agreement's where one says so, else the statute's. */
export function noticeDays(permissions: readonly CountingPermission[], start: LocalDate): number {
  const agreed = permissionInForce(permissions, 'plan-notice', null, start)
  return agreed?.permission.days ?? valueAt(planNoticeDays, start)
}
