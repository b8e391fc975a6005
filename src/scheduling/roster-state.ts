/** A roster under work: one schedule for each person, and how many count in each row. */
import type { Model } from './model.ts'
import { forEachRow } from './model.ts'
import type { Schedule } from './problem.ts'

export interface RosterState {
  readonly model: Model
  readonly schedules: Schedule[]
  /** [person] what the schedule costs by itself. */
  readonly ownCosts: Float64Array
  /** [row] */
  readonly present: Int32Array
  cost: number
}

export function stateOf(model: Model, schedules: readonly Schedule[]): RosterState {
  const present = new Int32Array(model.cover.length)
  for (const [person, schedule] of schedules.entries()) {
    forEachRow(model, person, schedule, (row) => (present[row] = present[row]! + 1))
  }
  const ownCosts = Float64Array.from(schedules, (schedule, person) => model.people[person]!.ownCost(schedule))
  const state = { model, schedules: [...schedules], ownCosts, present, cost: 0 }
  state.cost = totalCost(state)
  return state
}

/** Gives the person another schedule. Takes what the days that change take. */
export function replace(state: RosterState, person: number, schedule: Schedule): void {
  const { model, schedules, ownCosts } = state
  const { kindCount, groups, people } = model
  const { start, rows } = groups[people[person]!.group]!
  const old = schedules[person]!
  const own = people[person]!.ownCost(schedule)
  let change = own - ownCosts[person]!
  for (let day = 0; day < schedule.length; day++) {
    const [from, to] = [old[day]!, schedule[day]!]
    if (from === to) continue
    if (from >= 0) {
      const cell = day * kindCount + from
      for (let at = start[cell]!; at < start[cell + 1]!; at++) change += count(state, rows[at]!, -1)
    }
    if (to >= 0) {
      const cell = day * kindCount + to
      for (let at = start[cell]!; at < start[cell + 1]!; at++) change += count(state, rows[at]!, 1)
    }
  }
  schedules[person] = schedule
  ownCosts[person] = own
  state.cost += change
}

/** What it changes in cost. */
function count(state: RosterState, row: number, by: number): number {
  const before = rowCostOf(state, row)
  state.present[row] = state.present[row]! + by
  return rowCostOf(state, row) - before
}

export function rowCostOf({ model, present }: RosterState, row: number): number {
  const { required, under, over } = model.cover[row]!
  const missing = required - present[row]!
  return missing > 0 ? missing * under : -missing * over
}

function totalCost(state: RosterState): number {
  let cost = state.model.constant
  for (let row = 0; row < state.model.cover.length; row++) cost += rowCostOf(state, row)
  for (const own of state.ownCosts) cost += own
  return cost
}
