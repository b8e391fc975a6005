/**
 * The judgement of a roster that is being worked on: after one changed cell only that person is judged again, on tables that are
 * made once for the plan. The same rules and the same findings as `evaluate`, by test; memory grows with the assignments.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { norway, rulesIn } from './jurisdictions.ts'
import { viewOfDuties } from './person-view.ts'
import { findingsOf } from './scope.ts'
import type { SetAside } from './set-aside.ts'
import { holds } from './set-aside.ts'
import type { Duty, PlanView } from './plan-view.ts'
import { dutyOn, planView } from './plan-view.ts'
import type { Finding, Rule } from './rule.ts'
import { isPersonRule, isPlanRule } from './rule.ts'

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

export interface RosterJudge {
  /**
   * Sets what the employee works on the date (none: free) and returns the employee's findings. Throws RangeError for somebody or
   * something that the unit does not have, or a date outside the horizon; then nothing has changed.
   */
  readonly setDay: (employee: EmployeeId, date: LocalDate, shifts: readonly ShiftCode[]) => readonly Finding[]
  /** All findings, in the order of `evaluate`. */
  readonly findings: () => readonly Finding[]
}

interface Person {
  readonly employee: Employee
  /** By start. */
  duties: Duty[]
  findings: readonly Finding[]
}

export function rosterJudge({ unit, roster, continues = false, rules, setAside }: Evaluation): RosterJudge {
  const { kind, from, until } = roster
  const plan = planView({
    unit,
    kind,
    from,
    until,
    continues,
    ...(setAside === undefined ? {} : { setAside }),
  })
  const inForce = (rules ?? rulesIn(norway, from)).filter(({ id }) => holds(plan.setAside, id))
  if (rules === undefined) rulesIn(norway, addDays(until, -1))
  const aboutPlan = inForce.filter(isPlanRule).flatMap((rule) => rule.judge(plan))
  const personRules = inForce.filter(isPersonRule)
  const judge = (employee: Employee, duties: readonly Duty[]): readonly Finding[] => {
    const view = viewOfDuties(plan, employee, duties)
    const findings: Finding[] = []
    for (const rule of personRules) {
      findings.push(...findingsOf(rule, view))
    }
    return findings
  }
  const people = new Map<EmployeeId, Person>(
    unit.employees.map((employee) => [employee.id, { employee, duties: [], findings: [] }]),
  )
  for (const { employee, date, shift } of roster.assignments) {
    personOf(people, employee).duties.push(dutyIn(plan, date, shift))
  }
  for (const person of people.values()) {
    person.duties.sort(byStart)
    person.findings = judge(person.employee, person.duties)
  }
  return {
    setDay: (employee, date, shifts) => {
      const person = personOf(people, employee)
      const added = shifts.map((shift) => dutyIn(plan, date, shift))
      person.duties = replacedOn(person.duties, date, added)
      person.findings = judge(person.employee, person.duties)
      return person.findings
    },
    findings: () => [...aboutPlan, ...[...people.values()].flatMap((person) => person.findings)],
  }
}

/** The duties with those that start on the date replaced, still by start. */
function replacedOn(duties: readonly Duty[], date: LocalDate, added: readonly Duty[]): Duty[] {
  const first = duties.findIndex((duty) => duty.date >= date)
  const from = first === -1 ? duties.length : first
  let to = from
  while (to < duties.length && duties[to]!.date === date) to++
  return [...duties.slice(0, from), ...[...added].sort(byStart), ...duties.slice(to)]
}

function byStart(a: Duty, b: Duty): number {
  return a.from - b.from || a.to - b.to
}

function personOf(people: ReadonlyMap<EmployeeId, Person>, id: EmployeeId): Person {
  const person = people.get(id)
  if (person !== undefined) return person
  throw new RangeError(`«${id}» is not an employee of the unit. Add the person or remove the duty.`)
}

function dutyIn(plan: PlanView, date: LocalDate, shift: ShiftCode): Duty {
  if (date >= plan.from && date < plan.until) return dutyOn(plan, date, shift)
  throw new RangeError(
    `«${shift}» on ${formatDate(date)} is outside the horizon ${formatDate(plan.from)} to ${formatDate(plan.until)}. Move it or extend the horizon.`,
  )
}
