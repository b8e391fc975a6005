/** Findings of the rules for those under 18. */
import { findingOf } from '../finding.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding } from '../rule.ts'
import type { YoungFound } from './youth.ts'

/** A breach that nobody can agree on. */
export function youngFinding({ plan, employee }: PersonView, found: YoungFound): Finding {
  return findingOf({ ...found, plan, employee: employee.id, agreed: null, permittedBy: [] })
}

export function youngWarning(view: PersonView, found: YoungFound): Finding {
  return { ...youngFinding(view, found), kind: 'warning' }
}
