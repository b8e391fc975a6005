/** A roster under work: one schedule for each person, and how many are on each cell. */
import { costOf } from './column-generation.ts'
import type { Problem, Schedule } from './problem.ts'

export interface RosterState {
  readonly problem: Problem
  readonly schedules: Schedule[]
  /** [cell] */
  readonly present: Int32Array
  cost: number
}

export function stateOf(problem: Problem, schedules: readonly Schedule[]): RosterState {
  const present = new Int32Array(problem.cover.length)
  for (const schedule of schedules) count(problem, present, schedule, 1)
  const state = { problem, schedules: [...schedules], present, cost: 0 }
  state.cost = totalCost(state)
  return state
}

/** Gives the person another schedule. Costs what the days that change cost. */
export function replace(state: RosterState, person: number, schedule: Schedule): void {
  const { problem, present, schedules } = state
  const kinds = problem.kinds.length
  const { cellCost } = problem.people[person]!
  const old = schedules[person]!
  let change = 0
  for (let day = 0; day < problem.days; day++) {
    const [from, to] = [old[day]!, schedule[day]!]
    if (from === to) continue
    if (from >= 0) {
      const cell = day * kinds + from
      change -= cellCostOf(state, cell) + cellCost[cell]!
      present[cell] = present[cell]! - 1
      change += cellCostOf(state, cell)
    }
    if (to >= 0) {
      const cell = day * kinds + to
      change -= cellCostOf(state, cell)
      present[cell] = present[cell]! + 1
      change += cellCostOf(state, cell) + cellCost[cell]!
    }
  }
  schedules[person] = schedule
  state.cost += change
}

export function cellCostOf({ problem, present }: RosterState, cell: number): number {
  const { required, under, over } = problem.cover[cell]!
  const missing = required - present[cell]!
  return missing > 0 ? missing * under : -missing * over
}

function totalCost(state: RosterState): number {
  const { problem, schedules } = state
  let cost = problem.constant
  for (let cell = 0; cell < problem.cover.length; cell++) cost += cellCostOf(state, cell)
  for (const [person, schedule] of schedules.entries()) cost += costOf(problem, person, schedule)
  return cost
}

function count({ kinds }: Problem, present: Int32Array, schedule: Schedule, by: number): void {
  for (let day = 0; day < schedule.length; day++) {
    if (schedule[day]! < 0) continue
    const cell = day * kinds.length + schedule[day]!
    present[cell] = present[cell]! + by
  }
}
