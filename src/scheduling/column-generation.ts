/**
 * Column generation for the linear relaxation over whole schedules: its value is a lower bound on every roster, and its columns are
 * what rounding builds on. The duals are smoothed (Wentges 1997, doi:10.1016/S0969-6016(97)00001-4): prices are taken between those of
 * the master and those of the best bound so far, which settles in a fraction of the rounds.
 *
 * For any prices p of the cells within [-over, under] the sum
 *
 *   constant + p * required + sum of each person's cheapest schedule at own cost - p
 *
 * is a lower bound (Lagrange), so a bound is at hand from the first round on, however early it is stopped.
 */
import type { Column, Master } from './master.ts'
import type { Days, Model } from './model.ts'
import { forEachRow, valuesOfCells } from './model.ts'
import type { Kept } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import type { Schedule } from './problem.ts'

/** The part of a roster that is laid anew: these people against what is still required. */
export interface Part {
  readonly model: Model
  /** Indices into model.people; the master's people in the same order. */
  readonly people: readonly number[]
  /** The days that are laid, and the rows that lie on them. */
  readonly days: Days
  readonly rows: Int32Array
  /** [row] required of these people, if the row is one of `rows`; below 0 where others are too many already. */
  readonly required: Int32Array
  /** [place in people] what stays of the person's schedule; null where all of it is laid anew. */
  readonly kept: readonly Kept[] | null
  /** [place in people][day] the kind that is fixed, OFF, or FREE; null where nothing is. */
  readonly fixed: readonly Int8Array[] | null
  /** [place in people][cell] 1 where the cell may not be worked; null where all may. */
  readonly banned: (Uint8Array | null)[]
}

/** All people, all days, nothing fixed. */
export function wholeOf(model: Model): Part {
  return {
    model,
    people: [...model.people.keys()],
    days: { from: 0, until: model.days },
    rows: Int32Array.from(model.cover.keys()),
    required: Int32Array.from(model.cover, ({ required }) => required),
    kept: null,
    fixed: null,
    banned: model.people.map(() => null),
  }
}

/** A day that is not fixed. */
export const FREE = -2

export interface Relaxation {
  /** A proven lower bound of the part's cost, without `model.constant`. */
  readonly bound: number
  /** The value of the last master, which the bound comes up to. */
  readonly objective: number
  /** [row] the prices of the best bound. */
  readonly prices: Float64Array
  /** [column of the master] */
  readonly weights: Float64Array
  readonly rounds: number
}

export interface RelaxationOptions {
  /** Where the prices begin. */
  readonly prices?: Float64Array
  /** Stops as soon as the bound is above this: nothing better is to be found. */
  readonly stopAbove?: number
  /** Stops when the master's value and the bound are this near each other. */
  readonly gap?: number
  readonly isOver?: () => boolean
  /** Most rounds of pricing. */
  readonly roundsMax?: number
  /** After a round of pricing, a master's value of this or less is good enough, wherever the bound is. */
  readonly enough?: number
}

const SMOOTHING = 0.7
const LESS_SMOOTHING = 0.3
/** A reduced cost nearer 0 than this is rounding. */
const EPSILON = 1e-6

/** `master`: for the part's people, with at least one column each. */
export function relax(part: Part, master: Master, options: RelaxationOptions = {}): Relaxation {
  const { gap = 0.5, stopAbove = Infinity, isOver = () => false, roundsMax = Infinity } = options
  const { enough = -Infinity } = options
  let bound = -Infinity
  let rounds = 0
  let best = between(part, { best: options.prices, duals: options.prices, smoothing: 0 })
  for (;;) {
    const solved = master.solve()
    const { rowDuals, personDuals, objective, weights } = solved
    const done = () => ({ bound, objective, prices: best, weights, rounds })
    if (objective - bound < gap || bound > stopAbove || rounds >= roundsMax || isOver()) return done()
    if (rounds > 0 && objective <= enough) return done()
    for (let smoothing = rounds === 0 && options.prices === undefined ? 0 : SMOOTHING; ;) {
      const prices = between(part, { best, duals: rowDuals, smoothing })
      const { value, columns } = cheapestOfAll(part, prices)
      rounds++
      if (value > bound) {
        bound = value
        best = prices
      }
      const useful = columns.filter(
        (column) => reduced(part, column, rowDuals) < personDuals[column.person]! - EPSILON,
      )
      if (bound > stopAbove) return done()
      if (master.add(useful) > 0) break
      if (smoothing <= 0) return { bound: Math.max(bound, value), objective, prices: best, weights, rounds }
      if (objective - bound < gap) return done()
      smoothing = smoothing <= LESS_SMOOTHING + 1e-9 ? 0 : smoothing - LESS_SMOOTHING
    }
  }
}

/**
 * The Lagrangian bound of the prices, and the schedules that make it: Infinity where the fixed cells leave somebody no schedule, -Infinity where
 * none was found for somebody.
 */
export function cheapestOfAll(
  part: Part,
  prices: Float64Array,
): { readonly value: number; readonly columns: readonly Column[] } {
  let value = 0
  for (const row of part.rows) value += prices[row]! * part.required[row]!
  const values = prices.map((price) => -price)
  const cellPrices = part.model.groups.map((_, group) => valuesOfCells(part.model, group, values, part.days))
  const columns: Column[] = []
  for (const [place, person] of part.people.entries()) {
    const found = cheapest(part, place, cellPrices[part.model.people[person]!.group]!)
    // With cells fixed that is a way that is closed. With none it proves nothing: a pricer may miss the schedules there are.
    if (found === null && part.fixed !== null) return { value: Infinity, columns: [] }
    value += found?.leastReduced ?? -Infinity
    if (found !== null) columns.push(found.column)
  }
  return { value, columns }
}

/** What a forced cell is given off, so that it is always chosen. */
const FORCED = 1e6

function cheapest(part: Part, place: number, cellPrices: Float64Array) {
  const { model, people, fixed, banned, kept } = part
  const person = model.people[people[place]!]!
  const ban = banned[place] ?? null
  const prices = fixed === null && ban === null ? cellPrices : cellPrices.slice()
  if (ban !== null) {
    for (let cell = 0; cell < prices.length; cell++) if (ban[cell] === 1) prices[cell] = FORBIDDEN
  }
  const forced = fixed === null ? 0 : force(model, fixed[place]!, prices)
  const found = person.cheapest(prices, kept?.[place])
  if (found === null || !keeps(part, place, found.schedule)) return null
  const { schedule } = found
  const column: Column = { person: place, schedule, cost: person.ownCost(schedule) }
  return { column, leastReduced: found.bound + FORCED * forced }
}

/** Whether the schedule works what is fixed, and nothing that is banned. */
function keeps({ model, fixed, banned }: Part, place: number, schedule: Schedule): boolean {
  const own = fixed?.[place]
  const ban = banned[place] ?? null
  for (let day = 0; day < model.days; day++) {
    const kind = schedule[day]!
    if (own !== undefined && own[day] !== FREE && own[day] !== kind) return false
    if (ban !== null && kind >= 0 && ban[day * model.kindCount + kind] === 1) return false
  }
  return true
}

/** Forbids all else on the days that are fixed. Returns how many cells were forced. */
function force({ kindCount, days }: Model, fixed: Int8Array, prices: Float64Array): number {
  let forced = 0
  for (let day = 0; day < days; day++) {
    const kept = fixed[day]!
    if (kept === FREE) continue
    for (let kind = 0; kind < kindCount; kind++) {
      const cell = day * kindCount + kind
      if (kept === kind) {
        prices[cell] = prices[cell]! - FORCED
        forced++
      } else prices[cell] = FORBIDDEN
    }
  }
  return forced
}

function reduced(
  { model, people, days }: Part,
  { person, schedule, cost }: Column,
  duals: Float64Array,
): number {
  let sum = cost
  forEachRow(model, { person: people[person]!, schedule, ...days }, (row) => (sum -= duals[row]!))
  return sum
}

interface Between {
  readonly best: Float64Array | undefined
  readonly duals: Float64Array | undefined
  readonly smoothing: number
}

/** [row] put into [-over, under], since outside it the bound would be wrong; 0 in rows that are not the part's. */
function between({ model, rows }: Part, { best, duals, smoothing }: Between): Float64Array {
  const prices = new Float64Array(model.cover.length)
  for (const row of rows) {
    const { under, over } = model.cover[row]!
    const price = smoothing * (best?.[row] ?? 0) + (1 - smoothing) * (duals?.[row] ?? 0)
    prices[row] = Math.min(under, Math.max(-over, price))
  }
  return prices
}
