/** Holes: what the roster leaves uncovered, in heads and minutes, counted from scratch. */
import { covering } from './cost.ts'
import type { RosterProblem } from './problem.ts'

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

/** Demand beyond what the plan may use: no roster within the sum of contracts leaves less uncovered. */
export function uncoveredMinutesBound(problem: RosterProblem): number {
  const nobody = new Int8Array(problem.employees.length * problem.dayCount).fill(-1)
  return Math.max(0, uncoveredMinutes(problem, nobody) - problem.totalMinutesMax)
}
