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
import { nearPlan, nearView } from './near-view.ts'
import { holdsForPosition } from './norway/aml-10-12-scope.ts'
import type { PersonView } from './person-view.ts'
import { viewOfDuties } from './person-view.ts'
import { findingsOf } from './scope.ts'
import type { SetAside } from './set-aside.ts'
import { holds } from './set-aside.ts'
import type { Duty, PlanView } from './plan-view.ts'
import { dutyOn, planView } from './plan-view.ts'
import type { Finding, PersonRule, Rule } from './rule.ts'
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
  /** Those that hold in the person's position. */
  readonly rules: readonly PersonRule[]
  view: PersonView
  /** [rule] what it finds. */
  found: readonly (readonly Finding[])[]
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
  const duties = new Map<EmployeeId, Duty[]>(unit.employees.map(({ id }) => [id, []]))
  for (const { employee, date, shift } of roster.assignments) {
    ofEmployee(duties, employee).push(dutyIn(plan, date, shift))
  }
  const people = new Map<EmployeeId, Person>()
  for (const employee of unit.employees) {
    const ofPerson = personRules.filter((rule) => holdsForPosition(employee.position, rule.citation))
    const view = viewOfDuties(plan, employee, duties.get(employee.id)!.sort(byStart))
    const found = ofPerson.map((rule) => findingsOf(rule, view))
    people.set(employee.id, { employee, rules: ofPerson, view, found })
  }
  const nearPlans = new Map<string, PlanView>()
  return {
    setDay: (id, date, shifts) => {
      const person = ofEmployee(people, id)
      const added = shifts.map((shift) => dutyIn(plan, date, shift))
      const after = viewOfDuties(plan, person.employee, replacedOn(person.view.here, date, added))
      const around = viewsAround(nearPlans, Math.floor((date - plan.gridFrom) / 7))
      const before = around(person.view)
      const now = around(after)
      person.found = person.rules.map((rule, index) => {
        const known = person.found[index]!
        const isAsBefore =
          hasReach(rule, plan) &&
          rule.judge(now(rule.reachWeeks)).length === 0 &&
          (known.length === 0 || rule.judge(before(rule.reachWeeks)).length === 0)
        return isAsBefore ? known : findingsOf(rule, after)
      })
      person.view = after
      return person.found.flat()
    },
    findings: () => [...aboutPlan, ...[...people.values()].flatMap(({ found }) => found.flat())],
  }
}

type RuleWithReach = PersonRule & { readonly reachWeeks: NonNullable<PersonRule['reachWeeks']> }

/** A base plan meets itself over its seam, and in a live-in unit the stays decide where a rule holds (scope.ts). */
function hasReach(rule: PersonRule, { cyclic, unit }: PlanView): rule is RuleWithReach {
  return rule.reachWeeks !== undefined && !cyclic && unit.live_in !== true
}

/** A person's views around the week, made as they are asked for. */
function viewsAround(plans: Map<string, PlanView>, week: number) {
  return (view: PersonView) => {
    const made = new Map<number, PersonView>()
    return (reachWeeks: number): PersonView => {
      const known = made.get(reachWeeks)
      if (known !== undefined) return known
      const key = `${week} ${reachWeeks}`
      const plan = plans.get(key) ?? nearPlan(view.plan, week, reachWeeks)
      plans.set(key, plan)
      const near = nearView(view, plan, week, reachWeeks)
      made.set(reachWeeks, near)
      return near
    }
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

function ofEmployee<T>(people: ReadonlyMap<EmployeeId, T>, id: EmployeeId): T {
  const own = people.get(id)
  if (own !== undefined) return own
  throw new RangeError(`«${id}» is not an employee of the unit. Add the person or remove the duty.`)
}

function dutyIn(plan: PlanView, date: LocalDate, shift: ShiftCode): Duty {
  if (date >= plan.from && date < plan.until) return dutyOn(plan, date, shift)
  throw new RangeError(
    `«${shift}» on ${formatDate(date)} is outside the horizon ${formatDate(plan.from)} to ${formatDate(plan.until)}. Move it or extend the horizon.`,
  )
}
