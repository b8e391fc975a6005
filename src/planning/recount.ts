/**
 * The cover recount: counts who is on each shift, from the unit and the roster alone. Shares no code with the search.
 */
import { countingPermissions, permissionInForce } from '../law/agreements.ts'
import { pointOn, suffices } from '../workforce/competence.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import { clockOf, planEnd } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { coversDemand, workMinutesOf } from '../workforce/shift.ts'
import type { Demand, Unit } from '../workforce/unit.ts'
import { demandOn } from '../workforce/unit.ts'
import { shiftNamed } from '../staffing/week-demand.ts'

/** One missing person on one shift. */
export interface Hole {
  readonly date: LocalDate
  readonly shift: ShiftCode
  readonly minutes: number
  /** What the missing person must hold; empty = anybody. */
  readonly competences: readonly CompetenceId[]
  /** The shift has its number, but too few with the competence: somebody on it lacks it. */
  readonly fullButUnskilled: boolean
}

export interface ShiftCount {
  readonly date: LocalDate
  readonly shift: ShiftCode
  readonly minutes: number
  readonly assigned: number
  readonly minimum: number
}

export interface CoverCount {
  readonly holes: readonly Hole[]
  readonly counts: readonly ShiftCount[]
  /** Person-minutes asked for and person-minutes missing over the whole plan. */
  readonly demandMinutes: number
  readonly uncoveredMinutes: number
}

/** `demandsOn`: what is asked for on a date, where it is not what the unit file says. */
export function recountCover(
  unit: Unit,
  roster: Roster,
  demandsOn: (date: LocalDate) => readonly Demand[] = (date) => demandOn(unit, date),
): CoverCount {
  const onShift = new Map<string, EmployeeId[]>()
  for (const { employee, date, shift } of roster.assignments) {
    const key = `${date} ${shift}`
    const people = onShift.get(key)
    if (people === undefined) onShift.set(key, [employee])
    else people.push(employee)
  }
  const heldBy = new Map(unit.employees.map((employee) => [employee.id, employee.competences]))
  const holes: Hole[] = []
  const counts: ShiftCount[] = []
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) {
    for (const [code, demands] of byShift(demandsOn(date))) {
      const shift = shiftNamed(unit, code)
      if (!coversDemand(shift)) continue
      const points = (onShift.get(`${date} ${code}`) ?? []).map((id) =>
        pointOn(unit.lattice, heldBy.get(id) ?? [], date),
      )
      const minutes = workMinutesOn(unit, shift, date)
      const minimum = demands.find(({ competence }) => competence === null)?.minimum ?? 0
      counts.push({ date, shift: code, minutes, assigned: points.length, minimum })
      holes.push(...holesOf({ date, shift: code, minutes }, demands, points))
    }
  }
  return {
    holes,
    counts,
    demandMinutes: counts.reduce((sum, { minimum, minutes }) => sum + minimum * minutes, 0),
    uncoveredMinutes: holes.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** Minimum person-minutes of the whole plan, date by date, of everybody (null) or of one competence, for some shifts. */
export function planMinutes(
  unit: Unit,
  competence: CompetenceId | null,
  counts: (shift: Shift) => boolean = coversDemand,
): number {
  let sum = 0
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) {
    for (const demand of demandOn(unit, date)) {
      const shift = shiftNamed(unit, demand.shift)
      if (demand.competence !== competence || !coversDemand(shift) || !counts(shift)) continue
      sum += demand.minimum * workMinutesOn(unit, shift, date)
    }
  }
  return sum
}

/** Working minutes of the shift when it starts on the date; a night over a clock change is an hour longer or shorter. */
export function workMinutesOn(unit: Unit, shift: Shift, date: LocalDate): number {
  const clock = clockOf(unit.plan.kind)
  const present = instantAt(date, shift.end, clock) - instantAt(date, shift.start, clock)
  return workMinutesOf(shift, present, shift.kind === 'standby' ? agreedDivisor(unit, date) : undefined)
}

/** § 10-4(3): the share of standby at home that is agreed for the unit, if any. */
function agreedDivisor(unit: Unit, date: LocalDate): number | undefined {
  const permissions = countingPermissions(unit, unit.plan.start)
  return permissionInForce(permissions, 'standby-share', null, date)?.permission.divisor
}

function byShift(demands: readonly Demand[]): Map<ShiftCode, Demand[]> {
  const groups = new Map<ShiftCode, Demand[]>()
  for (const demand of demands) groups.set(demand.shift, [...(groups.get(demand.shift) ?? []), demand])
  return groups
}

/** The k-th missing person must hold every competence that is at least k short. */
function holesOf(
  place: Pick<Hole, 'date' | 'shift' | 'minutes'>,
  demands: readonly Demand[],
  points: readonly number[],
): Hole[] {
  const short = demands.map(({ point, minimum, competence }) => ({
    competence,
    missing: minimum - points.filter((held) => suffices(held, point)).length,
  }))
  const headsMissing = short.find(({ competence }) => competence === null)?.missing ?? 0
  const most = Math.max(0, ...short.map(({ missing }) => missing))
  return Array.from({ length: most }, (_, index) => ({
    ...place,
    competences: short.flatMap(({ competence, missing }) =>
      competence !== null && missing > index ? [competence] : [],
    ),
    fullButUnskilled: headsMissing <= index,
  }))
}
