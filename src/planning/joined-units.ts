/**
 * START HERE for several units rostered together: `joinUnits` says what to solve, `judgedRosters` gives each unit its roster and what
 * its people work in the others, as law/evaluate reads it (`elsewhere`). The law is not written again: each unit is judged by itself.
 *
 * Whose hours count together is the law's question, and is answered where it always is (law/elsewhere.ts): the same employer's do (a
 * host municipality that employs for others by kommuneloven ch. 20 is one employer), another's only by agreement (count-together). The
 * search is stricter: rest, free days and hours are held over all the joined units' duties, whoever the employer is. The person is one
 * and sleeps once (§ 10-2(1)), and the units make the plan together. The price: posts above a whole one in sum, which the law permits
 * with two employers, are not filled beyond the limits of one; `notes` says for whom.
 */
import type { JoinedProblem } from '../rostering/join.ts'
import { joinProblems, MOST_COMPETENCES, MOST_SHIFTS, partOf } from '../rostering/join.ts'
import { buildProblem, rosterOf } from '../rostering/build.ts'
import { permittedByAll } from '../rostering/duties-in-all-units.ts'
import { uncoveredByPresence, uncoveredMinutesBound } from '../rostering/holes.ts'
import type { RosterProblem } from '../rostering/problem.ts'
import { overlaps } from '../time/interval.ts'
import { dateTextNb } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import { instantAt } from '../time/oslo.ts'
import type { Employee, ElsewhereDuty } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { contractMinutes, postShare } from './arithmetic.ts'
import { allContractMinutes, uncoveredBound } from './bounds.ts'
import { isPinnedAgainstRules } from './turnus.ts'
import type { CombinedPerson } from './combined-posts.ts'
import { combinedPeople } from './combined-posts.ts'
import { shiftNamed } from '../staffing/week-demand.ts'

export interface JoinedPlan {
  /** The units, each with what its people work elsewhere and have worked in the other units before the plan. */
  readonly units: readonly Unit[]
  readonly people: readonly CombinedPerson[]
  /** [unit] the unit's own problem, without what is to be laid in the others. */
  readonly problems: readonly RosterProblem[]
  readonly joined: JoinedProblem
  /** No roster within the posts' hours leaves less uncovered, in all the units together. */
  readonly boundMinutes: number
  readonly notes: readonly string[]
}

/** What is too much for one problem, or null. */
export function tooLarge(units: readonly Unit[]): string | null {
  const shifts = units.reduce((sum, unit) => sum + unit.shifts.length, 0)
  const competences = units.reduce((sum, unit) => sum + unit.lattice.competences.length, 0)
  if (shifts > MOST_SHIFTS) return `${shifts} vakter i alt (høyst ${MOST_SHIFTS})`
  return competences > MOST_COMPETENCES
    ? `${competences} kompetanser i alt (høyst ${MOST_COMPETENCES})`
    : null
}

/** `given` has no `combinedProblems`. Throws RangeError where it is `tooLarge`. */
export function joinUnits(given: readonly Unit[]): JoinedPlan {
  const { units, dropped } = withSurroundings(given)
  const people = combinedPeople(units)
  const employers = new Set(units.map(({ employer }) => employer))
  const problems = permittedByAll(
    units,
    units.map((unit) => problemOf(unit, strictSurroundings(unit, people, employers))),
  )
  const joined = joinProblems(
    units.map(({ name, lattice }, index) => ({
      ...{ prefix: name, problem: problems[index]!, competences: lattice.competences.length },
    })),
  )
  const notes = [
    ...(dropped === 0
      ? []
      : [
          `${dropped} vakter i «elsewhere» er i enheter som legges samtidig, og er ikke brukt: turnusen der lages nå.`,
        ]),
    ...people.flatMap((person) => moreThanWhole(units, person)),
  ]
  return { units, people, problems, joined, boundMinutes: boundOf(units, problems, joined), notes }
}

function problemOf(unit: Unit, strict: Unit): RosterProblem {
  return buildProblem(strict, {
    totalMinutesMax: allContractMinutes(unit),
    contractMinutes: unit.employees.map((employee) => contractMinutes(unit, employee)),
  })
}

/** Holes in different units are different holes: what each must leave, whoever works, adds up. */
function boundOf(
  units: readonly Unit[],
  problems: readonly RosterProblem[],
  { problem }: JoinedProblem,
): number {
  const apart = units.reduce((sum, unit, index) => {
    const byPresence = uncoveredByPresence(problems[index]!)
    // A duty pinned against the weekend rhythm or the law covers all the same.
    if (isPinnedAgainstRules(problems[index]!)) return sum + byPresence
    const { byWeekends, byEligibility } = uncoveredBound(unit, 0)
    return sum + Math.max(byPresence, Math.round(60 * Math.max(byWeekends, byEligibility)))
  }, 0)
  return Math.max(apart, uncoveredMinutesBound(problem))
}

function moreThanWhole(units: readonly Unit[], { id, posts }: CombinedPerson): string[] {
  const percent = posts.reduce((sum, { employee }) => sum + 100 * postShare(employee), 0)
  if (percent <= 100 + 1e-9) return []
  const employers = [...new Set(posts.map(({ unit }) => units[unit]!.employer))].join(' og ')
  return [
    `${id} har stillinger på ${decimalText(percent, 1)} % til sammen, hos ${employers}. Her dømmes timene hos hver arbeidsgiver for seg, men aml. kapittel 10 sier det ikke uttrykkelig; turnusen holder likevel hvile og timer samlet, så stillingene blir kanskje ikke fylt.`,
  ]
}

/** Everybody's duties elsewhere as all of the person's files have them, with the shifts before the plan in the other units. */
function withSurroundings(given: readonly Unit[]): { readonly units: Unit[]; readonly dropped: number } {
  let dropped = 0
  const duties = new Map<EmployeeId, ElsewhereDuty[]>()
  for (const { id, posts } of combinedPeople(given)) {
    const joinedNames = new Set(posts.map(({ unit }) => given[unit]!.name))
    const known = posts.flatMap(({ unit, employee }) => elsewhereOf(given[unit]!, employee))
    const kept = known.filter(({ unit, date }) => !(joinedNames.has(unit) && date >= given[0]!.plan.start))
    dropped += known.length - kept.length
    const before = posts.flatMap(({ unit, employee }) => dutiesBefore(given[unit]!, employee))
    duties.set(id, [...new Map([...kept, ...before].map((duty) => [keyOf(duty), duty])).values()])
  }
  const units = given.map((unit) => ({
    ...unit,
    employees: unit.employees.map((employee) => {
      const all = duties.get(employee.id)
      return all === undefined
        ? employee
        : { ...employee, elsewhere: all.filter((duty) => duty.unit !== unit.name) }
    }),
  }))
  return { units, dropped }
}

function keyOf({ unit, date, start, end }: ElsewhereDuty): string {
  return `${unit} ${date} ${start} ${end}`
}

function elsewhereOf({ employer }: Unit, { elsewhere = [] }: Employee): ElsewhereDuty[] {
  return elsewhere.map((duty) => ({ ...duty, employer: duty.employer ?? employer }))
}

function dutiesBefore(unit: Unit, { carry_over: carryOver }: Employee): ElsewhereDuty[] {
  return (carryOver?.last_shifts ?? []).map(({ date, shift }) =>
    dutyElsewhere(unit, shiftNamed(unit, shift), date),
  )
}

/** A shift of a unit as the other units' files would have it. */
function dutyElsewhere({ name, employer }: Unit, shift: Shift, date: ElsewhereDuty['date']): ElsewhereDuty {
  const { start, end, kind, break_minutes, break_is_working_time, overtime_minutes } = shift
  return {
    ...{ unit: name, employer, date, start, end, kind, break_minutes, break_is_working_time },
    ...(overtime_minutes === undefined ? {} : { overtime_minutes }),
  }
}

/**
 * The unit as the search is to see it: all the joined employers' duties count, and who is away all day from one unit is away from all.
 */
function strictSurroundings(
  unit: Unit,
  people: readonly CombinedPerson[],
  employers: ReadonlySet<string>,
): Unit {
  const byId = new Map(people.map((person) => [person.id, person]))
  return {
    ...unit,
    employees: unit.employees.map((employee): Employee => {
      const person = byId.get(employee.id)
      if (person === undefined) return employee
      const others = person.posts.filter((post) => post.employee !== employee)
      return {
        ...employee,
        elsewhere: (employee.elsewhere ?? []).map((duty) =>
          employers.has(duty.employer ?? unit.employer) ? { ...duty, employer: unit.employer } : duty,
        ),
        absences: [
          ...employee.absences,
          ...others.flatMap(({ employee: other }) => other.absences.filter(({ percent }) => percent === 100)),
        ],
      }
    }),
  }
}

export interface JudgedRoster {
  /** The unit with the other units' duties of its people as `elsewhere`. */
  readonly unit: Unit
  readonly roster: Roster
}

/** [unit] its part of the joined assignment, ready for law/evaluate and the recount. */
export function judgedRosters(plan: JoinedPlan, assignment: Int8Array): readonly JudgedRoster[] {
  const { units, problems, joined, people } = plan
  const rosters = units.map((unit, index) =>
    rosterOf(unit, problems[index]!, partOf(joined, assignment, index)),
  )
  const isCombined = new Set(people.map(({ id }) => id))
  const laid = rosters.map(({ assignments }, index) =>
    assignments.map(({ employee, date, shift }) => ({
      employee,
      duty: dutyElsewhere(units[index]!, shiftNamed(units[index]!, shift), date),
    })),
  )
  return units.map((unit, index) => {
    const others = laid.filter((_, other) => other !== index).flat()
    const employees = unit.employees.map((employee): Employee => {
      if (!isCombined.has(employee.id)) return employee
      const own = others.filter((one) => one.employee === employee.id).map(({ duty }) => duty)
      return { ...employee, elsewhere: [...(employee.elsewhere ?? []), ...own] }
    })
    return { unit: { ...unit, employees }, roster: rosters[index]! }
  })
}

/** One person in two places at a time. */
export interface DoubleBooking {
  readonly employee: EmployeeId
  readonly textNb: string
}

/**
 * Duties of one person in two units that overlap. No unit's own judgement sees it where the employers differ: the law counts their
 * hours apart. Counted from the rosters alone; shares no code with the search.
 */
export function doubleBookings(judged: readonly JudgedRoster[]): readonly DoubleBooking[] {
  const combined = new Set(combinedPeople(judged.map(({ unit }) => unit)).map(({ id }) => id))
  const all = judged.flatMap(({ unit, roster }) => {
    const clock = clockOf(roster.kind)
    const ofCombined = roster.assignments.filter(({ employee }) => combined.has(employee))
    return ofCombined.map(({ employee, date, shift: code }) => {
      const shift = shiftNamed(unit, code)
      const [from, to] = [instantAt(date, shift.start, clock), instantAt(date, shift.end, clock)]
      return { employee, unit: unit.name, date, code, from, to }
    })
  })
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => other.employee === one.employee && other.unit !== one.unit && overlaps(one, other))
      .map((other) => ({
        employee: one.employee,
        textNb: `${one.employee} har ${one.code} i ${one.unit} ${dateTextNb(one.date)} og ${other.code} i ${other.unit} ${dateTextNb(other.date)} samtidig.`,
      })),
  )
}
