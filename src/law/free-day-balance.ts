/** The F-days of each person in a roster, as the answer shows them: how many it has, and what is owed and why. */
import type { FreeDays } from './collective-agreements/free-days.ts'
import { freeDaysOf } from './collective-agreements/free-days.ts'
import type { DatedShift } from './person-view.ts'
import { personView } from './person-view.ts'
import { planView } from './plan-view.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'

export interface FreeDayBalance {
  /** F-days, F1 to F5, that the roster has. */
  readonly given: number
  /** F-days that it lacks, in days; and every lack in a sentence. */
  readonly owed: number
  readonly reasons: string[]
}

/** Counts for one employee at a time, on tables that are made once. */
export function freeDaysIn(
  unit: Unit,
  { kind, from, until, assignments }: Roster,
): (employee: Employee) => FreeDayBalance {
  const plan = planView({ unit, kind, from, until })
  const byEmployee = new Map<string, DatedShift[]>()
  for (const one of assignments) {
    const own = byEmployee.get(one.employee)
    if (own === undefined) byEmployee.set(one.employee, [one])
    else own.push(one)
  }
  return (employee) => balanceOf(freeDaysOf(personView(plan, employee, byEmployee.get(employee.id) ?? [])))
}

function balanceOf({ counts, owed }: FreeDays): FreeDayBalance {
  return {
    given: Object.values(counts).reduce((sum, count) => sum + count, 0),
    owed: owed.filter(({ unit }) => unit === 'days').reduce((sum, { count }) => sum + count, 0),
    reasons: owed.map(({ reasonNb }) => reasonNb),
  }
}
