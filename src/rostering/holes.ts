/** Holes: what the roster leaves uncovered, in heads and minutes, counted from scratch. */
import { covering } from './cost.ts'
import { OFF, type CoverRow, type ProblemEmployee, type RosterProblem } from './problem.ts'

export interface Hole {
  readonly day: number
  readonly shift: number
  /** People missing to the least the unit needs, all competences met (one nurse fills a place and a nurse's place). */
  readonly heads: number
  readonly minutes: number
}

/** One hole for each shift and day that lacks somebody: the row of the competence that lacks most. */
export function findHoles(problem: RosterProblem, assignment: Int8Array): Hole[] {
  const missing = new Map<number, number>()
  for (const row of problem.cover) {
    const lacks = row.minimum - covering(problem, assignment, row)
    const cell = row.day * problem.shifts.length + row.shift
    if (lacks > (missing.get(cell) ?? 0)) missing.set(cell, lacks)
  }
  return Array.from(missing, ([cell, heads]) => ({
    day: Math.floor(cell / problem.shifts.length),
    shift: cell % problem.shifts.length,
    heads,
    minutes: heads * problem.workMinutes[cell]!,
  }))
}

export function uncoveredMinutes(problem: RosterProblem, assignment: Int8Array): number {
  return findHoles(problem, assignment).reduce((sum, hole) => sum + hole.minutes, 0)
}

/** No roster within the sum of contracts leaves less uncovered: the larger of what hours and what people present lack. */
export function uncoveredMinutesBound(problem: RosterProblem): number {
  const nobody = new Int8Array(problem.employees.length * problem.dayCount).fill(OFF)
  return Math.max(
    0,
    uncoveredMinutes(problem, nobody) - problem.totalMinutesMax,
    uncoveredByPresence(problem),
  )
}

/**
 * Day by day: a set of shifts that asks for more people with a competence than may work any of them that day lacks the
 * difference (Hall's condition), each for the shortest of the shifts at least. The set and competence that lack most count.
 */
export function uncoveredByPresence(problem: RosterProblem): number {
  let minutes = 0
  for (let day = 0; day < problem.dayCount; day++) {
    const rows = problem.cover.filter((row) => row.day === day && row.minimum > 0)
    const masks = new Set(rows.map(({ skillMask }) => skillMask))
    let most = 0
    for (const mask of masks) most = Math.max(most, lackedOn(problem, day, needOf(rows, mask), mask))
    minutes += most
  }
  return minutes
}

/** More sets of shifts than those of six are not looked through: then the single shifts and all of them. */
const MOST_SHIFTS_IN_SETS = 6

/** [shift] the least number who must hold at least the mask. */
function needOf(rows: readonly CoverRow[], mask: number): ReadonlyMap<number, number> {
  const need = new Map<number, number>()
  for (const { shift, skillMask, minimum } of rows) {
    if ((skillMask & mask) === mask) need.set(shift, Math.max(need.get(shift) ?? 0, minimum))
  }
  return need
}

function lackedOn(
  problem: RosterProblem,
  day: number,
  need: ReadonlyMap<number, number>,
  mask: number,
): number {
  const holders = problem.employees.filter(({ skills }) => (skills[day]! & mask) === mask)
  const shifts = [...need.keys()]
  const all = 2 ** shifts.length - 1
  const sets =
    shifts.length <= MOST_SHIFTS_IN_SETS
      ? Array.from({ length: all }, (_, index) => index + 1)
      : [...shifts.map((_, index) => 2 ** index), all]
  let most = 0
  for (const set of sets) {
    const within = shifts.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1)
    const asked = within.reduce((sum, shift) => sum + need.get(shift)!, 0)
    const present = holders.filter((employee) => mayAny(problem, employee, day, within))
    const shortest = Math.min(
      ...within.map((shift) => problem.workMinutes[day * problem.shifts.length + shift]!),
    )
    most = Math.max(most, (asked - present.length) * shortest)
  }
  return most
}

/** A pin decides alone, also against what is allowed. */
function mayAny(
  problem: RosterProblem,
  { pinned, allowed }: ProblemEmployee,
  day: number,
  shifts: readonly number[],
): boolean {
  const pin = pinned[day]!
  if (pin !== -2) return shifts.includes(pin) && problem.shifts[pin]!.covers
  return shifts.some(
    (shift) => allowed[day * problem.shifts.length + shift] === 1 && problem.shifts[shift]!.covers,
  )
}
