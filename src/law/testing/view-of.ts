/** The view of a case's one person, for what is not a rule. */
import type { LawCase } from '../case.ts'
import type { PersonView } from '../person-view.ts'
import { personView } from '../person-view.ts'
import { planView } from '../plan-view.ts'
import { worldOf } from './case-world.ts'

export function viewOf(one: LawCase): PersonView {
  const { unit, roster } = worldOf(one)
  const plan = planView({ unit, kind: roster.kind, from: roster.from, until: roster.until })
  return personView(plan, unit.employees[0]!, roster.assignments)
}
