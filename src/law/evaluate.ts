/** Roster in, findings out: the reference judgement. Shares no code with the search. */
import type { LocalDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Assignment, PlanKind, Roster } from '../workforce/roster.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { norway, rulesIn } from './jurisdictions.ts'
import type { DatedShift } from './person-view.ts'
import { personView } from './person-view.ts'
import type { PlanView } from './plan-view.ts'
import { planView } from './plan-view.ts'
import type { Finding, PersonRule, PlanRule, RegisterRule, Rule } from './rule.ts'
import type { SetAside } from './set-aside.ts'
import { holds } from './set-aside.ts'

export interface Evaluation {
  readonly unit: Unit
  readonly roster: Roster
  /**
   * Whether another plan follows. Weeks and periods that are not complete when the roster ends are then left to it, which judges
   * them with this roster as its history (carry-over.ts). Else they are judged by what is known.
   */
  readonly continues?: boolean
  /** Left out: the rules in force in Norway when the roster begins. */
  readonly rules?: readonly Rule[]
  /** Rules left out, to see what they cost. */
  readonly setAside?: SetAside
}

/**
 * All findings: first those about the plan, then by employee in the unit's order, rule by rule, in time. Throws
 * RangeError for an assignment of somebody or something that the unit does not have, or outside the horizon.
 */
export function evaluate({ unit, roster, rules, continues, setAside }: Evaluation): readonly Finding[] {
  const plan = planView({
    ...{ unit, kind: roster.kind, from: roster.from, until: roster.until },
    ...(continues === undefined ? {} : { continues }),
    ...(setAside === undefined ? {} : { setAside }),
  })
  const inForce = (rules ?? rulesIn(norway, roster.from)).filter(({ id }) => holds(plan.setAside, id))
  const personRules = inForce.filter(isPersonRule)
  const shifts = shiftsByEmployee(unit, roster.assignments)
  const findings: Finding[] = []
  for (const rule of inForce.filter(isPlanRule)) findings.push(...rule.judge(plan))
  for (const employee of unit.employees) {
    const view = personView(plan, employee, shifts.get(employee.id) ?? [])
    for (const rule of personRules) findings.push(...rule.judge(view))
  }
  return findings
}

/** What the employer must do and record beside the roster: findings on a date, rule by rule. */
export function evaluateRegister(unit: Unit, on: LocalDate, rules?: readonly Rule[]): readonly Finding[] {
  return (rules ?? rulesIn(norway, on)).filter(isRegisterRule).flatMap((rule) => rule.judge({ unit, on }))
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
  return personRulesOf(shared).flatMap((rule) => rule.judge(view))
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
    .flatMap((rule) => (rule.singleDuty ? rule.judge(view) : []))
    .filter(({ kind }) => kind !== 'warning')
}

function personRulesOf(plan: PlanView): readonly PersonRule[] {
  return rulesIn(norway, plan.from)
    .filter(isPersonRule)
    .filter(({ id }) => holds(plan.setAside, id))
}

function isPersonRule(rule: Rule): rule is PersonRule {
  return rule.scope === 'person'
}

function isRegisterRule(rule: Rule): rule is RegisterRule {
  return rule.scope === 'register'
}

function isPlanRule(rule: Rule): rule is PlanRule {
  return rule.scope === 'plan'
}

function shiftsByEmployee(
  unit: Unit,
  assignments: readonly Assignment[],
): ReadonlyMap<EmployeeId, DatedShift[]> {
  const shifts = new Map<EmployeeId, DatedShift[]>(unit.employees.map(({ id }) => [id, []]))
  for (const assignment of assignments) {
    const own = shifts.get(assignment.employee)
    if (own === undefined) {
      throw new RangeError(
        `«${assignment.employee}» is not an employee of the unit. Add the person or remove the duty.`,
      )
    }
    own.push(assignment)
  }
  return shifts
}
