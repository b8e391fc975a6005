/** Whether and how far a rule holds for a person: § 10-10(5), § 10-12(1)-(2), and the live-in regulation. */
import { sundayRest } from './norway/aml-10-08-sunday.ts'
import { withoutExchanged } from './norway/aml-10-10-other-holy-days.ts'
import { holdsForPosition } from './norway/aml-10-12-scope.ts'
import { judgeOutsideStays, medleverReplaces } from './norway/medlever-scope.ts'
import type { PersonView } from './person-view.ts'
import type { Finding, PersonRule } from './rule.ts'

/** What the rule finds for the person, as far as it holds. */
export function findingsOf(rule: PersonRule, view: PersonView): readonly Finding[] {
  if (!holdsForPosition(view.employee.position, rule.citation)) return []
  if (rule.id === sundayRest.id) return rule.judge(withoutExchanged(view))
  return medleverReplaces(rule.id) ? judgeOutsideStays(rule, view) : rule.judge(view)
}

/**
 * Whether a rule may refuse one duty by itself. In a live-in unit the duty may be a part of a longer stay, which cannot
 * be seen from it, so rules that would give way then do not refuse it.
 */
export function mayRefuseDuty(rule: PersonRule, { plan, employee }: PersonView): boolean {
  const mayGiveWay = plan.unit.live_in === true && medleverReplaces(rule.id)
  return rule.singleDuty && holdsForPosition(employee.position, rule.citation) && !mayGiveWay
}
