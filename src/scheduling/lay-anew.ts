/**
 * The fast move for large problems: some people's schedules are taken away and laid anew, one person at a time and each exactly, against
 * what the others leave. While several are out, a cell that they could all share is priced by the relaxation, so that the first
 * does not take what the last needs.
 */
import type { Random } from '../optimisation/random.ts'
import { forEachRow, valuesOfCells } from './model.ts'
import { OFF } from './problem.ts'
import type { RosterState } from './roster-state.ts'
import { replace } from './roster-state.ts'

export interface LayTools {
  readonly random: Random
  /** [row] of the relaxation, or zeros before there is one. */
  readonly prices: Float64Array
}

/** Takes `count` people at random; keeps the result if it costs at most `worst`, else leaves all as it was. Whether it was kept. */
export function layAnew(state: RosterState, count: number, worst: number, tools: LayTools): boolean {
  const { model, schedules } = state
  const { random } = tools
  const order = model.people.map((_, person) => ({ person, key: random.share() }))
  const people = order
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ person }) => person)
  const before = people.map((person) => schedules[person]!)
  const empty = new Int8Array(model.days).fill(OFF)
  for (const person of people) replace(state, person, empty)
  for (const [index, person] of people.entries()) layOne(state, person, people.length - 1 - index, tools)
  if (state.cost <= worst) return true
  for (const [index, person] of people.entries()) replace(state, person, before[index]!)
  return false
}

/**
 * The person's cheapest schedule against the others as they are; false where the person can have none. `waiting`: how many more will be
 * laid after this one.
 */
export function layOne(
  state: RosterState,
  person: number,
  waiting: number,
  { prices }: Pick<LayTools, 'prices'>,
): boolean {
  const { model, present, schedules } = state
  const own = new Uint8Array(present.length)
  forEachRow(model, person, schedules[person]!, (row) => (own[row] = 1))
  const values = Float64Array.from(model.cover, ({ required, under, over }, row) => {
    const missing = required - present[row]! + own[row]!
    return missing <= 0 ? over : missing > waiting ? -under : -prices[row]!
  })
  const found = model.people[person]!.cheapest(valuesOfCells(model, model.people[person]!.group, values))
  if (found !== null) replace(state, person, found.schedule)
  return found !== null
}
