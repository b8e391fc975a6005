/** Who of a unit is under 18 on a date, and where chapter 11 has its own rule: for those who show what an agreement moves. */
import type { LocalDate } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import { hasYoungRule } from './norway/young-limits.ts'
import { youngOn } from './norway/youth.ts'
import { planView } from './plan-view.ts'

export function under18On(unit: Unit, date: LocalDate): ReadonlySet<EmployeeId> {
  const { kind, start } = unit.plan
  const plan = planView({ unit, kind, from: start, until: planEnd(unit.plan) })
  const young = unit.employees.filter((employee) => youngOn({ plan, employee }, date) !== null)
  return new Set(young.map(({ id }) => id))
}

export function isStricterUnder18(number: AgreedNumber): boolean {
  return hasYoungRule(number)
}
