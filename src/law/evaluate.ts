/** Roster in, findings out: the reference judgement. Shares no code with the search. */
import type { LocalDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { PlanKind } from '../workforce/roster.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { norway, rulesIn } from './jurisdictions.ts'
import type { DatedShift } from './person-view.ts'
import { personView } from './person-view.ts'
import type { PlanView } from './plan-view.ts'
import { planView } from './plan-view.ts'
import type { Evaluation } from './roster-judge.ts'
import { rosterJudge } from './roster-judge.ts'
import type { Finding, PersonRule, Rule } from './rule.ts'
import { isPersonRule, isRegisterRule } from './rule.ts'
import { findingsOf, mayRefuseDuty } from './scope.ts'
import { holds } from './set-aside.ts'

/**
 * All findings: first those about the plan, then by employee in the unit's order, rule by rule, in time. Throws
 * RangeError for an assignment of somebody or something that the unit does not have, or outside the horizon.
 */
export function evaluate(evaluation: Evaluation): readonly Finding[] {
  return rosterJudge(evaluation).findings()
}

/** What the employer must do and record beside the roster: findings on a date, rule by rule. None without a register. */
export function evaluateRegister(unit: Unit, on: LocalDate, rules?: readonly Rule[]): readonly Finding[] {
  const { register } = unit
  if (register === undefined) return []
  const inForce = (rules ?? rulesIn(norway, on)).filter(isRegisterRule)
  return inForce.flatMap((rule) => rule.judge({ unit, register, on }))
}

export interface PersonEvaluation {
  readonly unit: Unit
  readonly kind: PlanKind
  readonly employee: Employee
  readonly assignments: readonly DatedShift[]
  /** Pass one made by `planView` when judging many times: it keeps the duties and limits already worked out. */
  readonly plan?: PlanView
}

/** One person's findings in the unit's plan, in the order of `evaluate`. */
export function evaluateEmployee({
  unit,
  kind,
  employee,
  assignments,
  plan,
}: PersonEvaluation): readonly Finding[] {
  const shared = plan ?? planView({ unit, kind, from: unit.plan.start, until: planEnd(unit.plan) })
  const view = personView(shared, employee, assignments)
  return personRulesOf(shared).flatMap((rule) => findingsOf(rule, view))
}

/** What one shift on one date breaks by itself, for this person: day hours, length of the work period, breaks. No warnings. */
export function dutyFindings(
  plan: PlanView,
  employee: Employee,
  date: LocalDate,
  shift: ShiftCode,
): readonly Finding[] {
  const view = personView(plan, employee, [{ date, shift }], { surroundings: 'without' })
  return personRulesOf(plan)
    .flatMap((rule) => (mayRefuseDuty(rule, view) ? rule.judge(view) : []))
    .filter(({ kind }) => kind !== 'warning')
}

function personRulesOf(plan: PlanView): readonly PersonRule[] {
  return rulesIn(norway, plan.from)
    .filter(isPersonRule)
    .filter(({ id }) => holds(plan.setAside, id))
}
