/**
 * The fast move for large problems: some people's schedules, or some days of them, are taken away and laid anew, one person at a time and
 * each exactly, against what the others leave. While several are out, a cell that they could all share is priced by the relaxation, so
 * that the first does not take what the last needs.
 */
import type { Random } from '../optimisation/random.ts'
import type { Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import type { RosterState } from './roster-state.ts'
import { countIn, replace } from './roster-state.ts'

export interface LayTools {
  /** [row] of the relaxation, or zeros before there is one. */
  readonly prices: Float64Array
  /** [cell] */
  readonly cellPrices: Float64Array
}

export interface Ground {
  readonly people: readonly number[]
  /** The days [from, until) are laid anew. */
  readonly from: number
  readonly until: number
  readonly isNear?: boolean
}

export function layToolsOf({ model }: RosterState, prices: Float64Array): LayTools {
  return { prices, cellPrices: new Float64Array(model.days * model.kindCount) }
}

/** Keeps the result if it costs at most `worst`, else leaves all as it was. Whether it was kept. */
export function layAnew(state: RosterState, ground: Ground, worst: number, tools: LayTools): boolean {
  const { schedules, ownCosts } = state
  const { people } = ground
  const cost = state.cost
  const before = people.map((person) => schedules[person]!)
  for (const person of people) countDays(state, person, ground, -1)
  for (const [index, person] of people.entries()) {
    const found = cheapestOn(state, person, { ground, waiting: people.length - 1 - index, tools })
    if (found === null) {
      // Cannot be, since the schedule before was allowed; then that one stays.
      countDays(state, person, ground, 1)
      continue
    }
    schedules[person] = found
    countDays(state, person, ground, 1)
    const own = state.model.people[person]!.ownCost(found)
    state.cost += own - ownCosts[person]!
    ownCosts[person] = own
  }
  if (state.cost <= worst) return true
  for (const [index, person] of people.entries()) replace(state, person, before[index]!)
  state.cost = cost
  return false
}

/** Counts what the person works on the days in or out, and the cost of cover with it. */
function countDays(state: RosterState, person: number, { from, until }: Ground, by: 1 | -1): void {
  const schedule = state.schedules[person]!
  let change = 0
  for (let day = from; day < until; day++) {
    const kind = schedule[day]!
    if (kind >= 0) change += countIn(state, person, { day, kind, by })
  }
  state.cost += change
}

interface Laying {
  readonly ground: Ground
  readonly waiting: number
  readonly tools: LayTools
}

/** `waiting`: how many more will be laid after this one. The person is not counted on the days of the ground. */
function cheapestOn(state: RosterState, person: number, { ground, waiting, tools }: Laying): Schedule | null {
  const { model, present, schedules } = state
  const { cover, groups, kindCount } = model
  const { from, until } = ground
  const { prices, cellPrices } = tools
  const { start, rows } = groups[model.people[person]!.group]!
  for (let cell = from * kindCount; cell < until * kindCount; cell++) {
    let sum = 0
    for (let at = start[cell]!; at < start[cell + 1]!; at++) {
      const row = rows[at]!
      const { required, under, over } = cover[row]!
      const missing = required - present[row]!
      sum += missing <= 0 ? over : missing > waiting ? -under : -prices[row]!
    }
    cellPrices[cell] = sum
  }
  const whole = until - from >= model.days
  const kept =
    whole && !ground.isNear ? undefined : { schedule: schedules[person]!, from, until, isNear: whole }
  return model.people[person]!.cheapest(cellPrices, kept)?.schedule ?? null
}

/** Prices tried for somebody for whom no schedule was found. */
const MOST_TRIED = 100

/** Each in turn, against those before and whatever the others work; false where no schedule was found for somebody. */
export function layInTurn(
  state: RosterState,
  order: readonly number[],
  tools: LayTools,
  { random, isOver }: Chance,
): boolean {
  return order.every(
    (person) => layWhole(state, person, 0, tools) || layAnyhow(state, person, tools, { random, isOver }),
  )
}

interface Chance {
  readonly random: Random
  readonly isOver: () => boolean
}

/** Any schedule that is allowed. A pricer that is not exact may find none at some prices, and one at others. */
function layAnyhow(
  state: RosterState,
  person: number,
  { cellPrices }: LayTools,
  { random, isOver }: Chance,
): boolean {
  for (let tried = 0; tried < MOST_TRIED && !isOver(); tried++) {
    for (let cell = 0; cell < cellPrices.length; cell++) cellPrices[cell] = random.share()
    const found = state.model.people[person]!.cheapest(cellPrices)
    if (found === null) continue
    replace(state, person, found.schedule)
    return true
  }
  return false
}

/** Everybody taken away and laid from nothing, so that the prices decide until few are left. Who finds nothing keeps what was. */
export function layAll(state: RosterState, order: readonly number[], tools: LayTools): void {
  const before = [...state.schedules]
  const nothing = new Int8Array(state.model.days).fill(OFF)
  for (const person of order) replace(state, person, nothing)
  for (const [index, person] of order.entries()) {
    if (!layWhole(state, person, order.length - 1 - index, tools)) replace(state, person, before[person]!)
  }
}

function layWhole(state: RosterState, person: number, waiting: number, tools: LayTools): boolean {
  const { days } = state.model
  const ground = { people: [person], from: 0, until: days }
  countDays(state, person, ground, -1)
  const found = cheapestOn(state, person, { ground, waiting, tools })
  countDays(state, person, ground, 1)
  if (found !== null) replace(state, person, found)
  return found !== null
}

/** `count` of all people, each as likely. */
export function somePeople(people: number, count: number, random: Random): readonly number[] {
  const chosen: number[] = []
  while (chosen.length < Math.min(count, people)) {
    const one = random.below(people)
    if (!chosen.includes(one)) chosen.push(one)
  }
  return chosen
}
