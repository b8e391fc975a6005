/**
 * The fast move for large problems: some people's schedules are taken away and laid anew, one person at a time and each exactly, against
 * what the others leave. While several are out, a cell that they could all share is priced by the relaxation, so that the first
 * does not take what the last needs.
 */
import type { Random } from '../optimisation/random.ts'
import { OFF } from './problem.ts'
import type { RosterState } from './roster-state.ts'
import { replace } from './roster-state.ts'
import type { Pricer } from './pricer.ts'

export interface LayTools {
  readonly pricers: readonly Pricer[]
  readonly random: Random
  /** [cell] of the relaxation, or zeros before there is one. */
  readonly prices: Float64Array
}

/** Takes `count` people at random; keeps the result if it costs at most `worst`, else leaves all as it was. Whether it was kept. */
export function layAnew(state: RosterState, count: number, worst: number, tools: LayTools): boolean {
  const { problem, schedules } = state
  const { random } = tools
  const order = problem.people.map((_, person) => ({ person, key: random.share() }))
  const people = order
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ person }) => person)
  const before = people.map((person) => schedules[person]!)
  const empty = new Int8Array(problem.days).fill(OFF)
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
  { pricers, prices }: Pick<LayTools, 'pricers' | 'prices'>,
): boolean {
  const { problem, present, schedules } = state
  const { kinds, cover, people } = problem
  const own = schedules[person]!
  const { cellCost } = people[person]!
  const price = new Float64Array(cover.length)
  for (let cell = 0; cell < price.length; cell++) {
    const day = Math.floor(cell / kinds.length)
    const isOwn = own[day]! >= 0 && day * kinds.length + own[day]! === cell
    const missing = cover[cell]!.required - present[cell]! + (isOwn ? 1 : 0)
    price[cell] =
      cellCost[cell]! +
      (missing <= 0 ? cover[cell]!.over : missing > waiting ? -cover[cell]!.under : -prices[cell]!)
  }
  const found = pricers[person]!.cheapest(price)
  if (found !== null) replace(state, person, found.schedule)
  return found !== null
}
