/**
 * Which single duties a person with posts in several units may have: a unit that counts another unit's duties as its own (the same
 * employer, or by agreement) judges their length and breaks by its own agreements, so a duty must be permitted by all of them.
 */
import { dutyFindings } from '../law/evaluate.ts'
import { countsHere } from '../law/elsewhere.ts'
import type { PlanView } from '../law/plan-view.ts'
import { planView } from '../law/plan-view.ts'
import { addDays } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { RosterProblem } from './problem.ts'

/** [unit] the problem with what another of the person's units refuses taken out. The units' people are in their problems' order. */
export function permittedByAll(
  units: readonly Unit[],
  problems: readonly RosterProblem[],
): readonly RosterProblem[] {
  return units.map((unit, index) => {
    const others = units.filter((other) => other !== unit).map((other) => lawWithShiftsOf(other, unit))
    const employees = problems[index]!.employees.map((row, place) => {
      const { id } = unit.employees[place]!
      const posts = others.flatMap((law) => {
        const employee = law.unit.employees.find((one) => one.id === id)
        return employee === undefined ? [] : [{ law, employee }]
      })
      if (posts.length === 0) return row
      const allowed = row.allowed.map((may, cell) => {
        const date = addDays(unit.plan.start, Math.floor(cell / unit.shifts.length))
        const shift = unit.shifts[cell % unit.shifts.length]!.code
        return may === 1 && !posts.some((post) => refuses(post, unit, shift, date)) ? 1 : 0
      })
      return { ...row, allowed }
    })
    return { ...problems[index]!, employees }
  })
}

interface OtherPost {
  readonly law: PlanView
  readonly employee: Employee
}

function refuses(
  { law, employee }: OtherPost,
  { employer }: Unit,
  shift: ShiftCode,
  date: Unit['plan']['start'],
): boolean {
  return countsHere(law, employee, employer, date) && dutyFindings(law, employee, date, shift).length > 0
}

/** The law as it is for one unit, on the shifts of another. What the unit's own shifts make of it (two-shift work) stays. */
function lawWithShiftsOf(unit: Unit, { shifts }: Unit): PlanView {
  const { plan } = unit
  const law = planView({ unit, kind: plan.kind, from: plan.start, until: planEnd(plan) })
  return { ...law, shifts: new Map(shifts.map((shift, index) => [shift.code, { shift, index }])) }
}
