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
  /** The rows of each day: `order` from `start[day]` until `start[day + 1]`. */
  readonly rowsOfDays: { readonly start: Int32Array; readonly order: Int32Array }
  cost: number
}

export function stateOf(model: Model, schedules: readonly Schedule[]): RosterState {
  const present = new Int32Array(model.cover.length)
  for (const [person, schedule] of schedules.entries()) {
    const worked = { person, schedule, from: 0, until: model.days }
    forEachRow(model, worked, (row) => (present[row] = present[row]! + 1))
  }
  const ownCosts = Float64Array.from(schedules, (schedule, person) => model.people[person]!.ownCost(schedule))
  const rowsOfDays = rowsByDay(model)
  const state = { model, schedules: [...schedules], ownCosts, present, rowsOfDays, cost: 0 }
  state.cost = totalCost(state)
  return state
}

function rowsByDay({ cover, days }: Model): RosterState['rowsOfDays'] {
  const order = Int32Array.from(cover.keys()).sort((a, b) => cover[a]!.day - cover[b]!.day || a - b)
  const start = new Int32Array(days + 1)
  for (const { day } of cover) start[day + 1] = start[day + 1]! + 1
  for (let day = 0; day < days; day++) start[day + 1] = start[day + 1]! + start[day]!
  return { start, order }
}

/** Gives the person another schedule. Takes what the days that change take. */
export function replace(state: RosterState, person: number, schedule: Schedule): void {
  const { model, schedules, ownCosts } = state
  const old = schedules[person]!
  const own = model.people[person]!.ownCost(schedule)
  let change = own - ownCosts[person]!
  for (let day = 0; day < schedule.length; day++) {
    const [from, to] = [old[day]!, schedule[day]!]
    if (from === to) continue
    if (from >= 0) change += countIn(state, person, { day, kind: from, by: -1 })
    if (to >= 0) change += countIn(state, person, { day, kind: to, by: 1 })
  }
  schedules[person] = schedule
  ownCosts[person] = own
  state.cost += change
}

/** `schedules`: [person] */
export function adopt(state: RosterState, schedules: readonly Schedule[]): void {
  for (const [person, schedule] of schedules.entries()) replace(state, person, schedule)
}

/** Counts the person in or out of the rows of a cell, and nothing else. What it changes in the cost of cover. */
export function countIn(
  state: RosterState,
  person: number,
  { day, kind, by }: { readonly day: number; readonly kind: number; readonly by: 1 | -1 },
): number {
  const { kindCount, groups, people } = state.model
  const { start, rows } = groups[people[person]!.group]!
  const cell = day * kindCount + kind
  let change = 0
  for (let at = start[cell]!; at < start[cell + 1]!; at++) change += count(state, rows[at]!, by)
  return change
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
