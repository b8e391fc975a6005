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
import type { Problem, Schedule } from './problem.ts'
import type { Pricer } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'

/** The part of a roster that is laid anew: these people against what is still required, with some of their cells given. */
export interface Part {
  readonly problem: Problem
  /** Indices into problem.people; the master's people in the same order. */
  readonly people: readonly number[]
  /** [cell] required of these people; below 0 where others are too many already. */
  readonly required: Int32Array
  /** [place in people][day] the kind that is fixed, OFF, or FREE. */
  readonly fixed: readonly Int8Array[]
  /** [place in people][cell] 1 where the cell may not be worked; null where all may. */
  readonly banned: (Uint8Array | null)[]
}

/** A day that is not fixed. */
export const FREE = -2

export interface Relaxation {
  /** A proven lower bound of the part's cost, without `problem.constant`. */
  readonly bound: number
  /** The value of the last master, which the bound comes up to. */
  readonly objective: number
  /** [cell] the prices of the best bound. */
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
}

const SMOOTHING = 0.7
const LESS_SMOOTHING = 0.3
/** A reduced cost nearer 0 than this is rounding. */
const EPSILON = 1e-6

/** `master`: for the part's people, with at least one column each. `pricers`: [problem.people]. */
export function relax(
  part: Part,
  master: Master,
  pricers: readonly Pricer[],
  options: RelaxationOptions = {},
): Relaxation {
  const { gap = 0.5, stopAbove = Infinity, isOver = () => false } = options
  const centre =
    options.prices === undefined ? new Float64Array(part.required.length) : options.prices.slice()
  clamp(part, centre)
  let bound = -Infinity
  let rounds = 0
  let best = Float64Array.from(centre)
  for (;;) {
    const solved = master.solve()
    const { cellDuals, personDuals, objective, weights } = solved
    const done = () => ({ bound, objective, prices: best, weights, rounds })
    if (objective - bound < gap || bound > stopAbove || isOver()) return done()
    for (let smoothing = rounds === 0 && options.prices === undefined ? 0 : SMOOTHING; ;) {
      const prices = between(best, cellDuals, smoothing)
      clamp(part, prices)
      const { value, columns } = cheapestOfAll(part, pricers, prices)
      rounds++
      if (value > bound) {
        bound = value
        best = prices
      }
      const useful = columns.filter(
        (column) => reduced(part, column, cellDuals) < personDuals[column.person]! - EPSILON,
      )
      if (bound > stopAbove) return done()
      if (master.add(useful) > 0) break
      if (smoothing <= 0) return { bound: Math.max(bound, value), objective, prices: best, weights, rounds }
      if (objective - bound < gap) return done()
      smoothing = smoothing <= LESS_SMOOTHING + 1e-9 ? 0 : smoothing - LESS_SMOOTHING
    }
  }
}

/** The Lagrangian bound of the prices, and the schedules that make it. */
export function cheapestOfAll(
  part: Part,
  pricers: readonly Pricer[],
  prices: Float64Array,
): { readonly value: number; readonly columns: readonly Column[] } {
  let value = 0
  for (let cell = 0; cell < prices.length; cell++) value += prices[cell]! * part.required[cell]!
  const columns: Column[] = []
  for (const [place, person] of part.people.entries()) {
    const found = cheapest(part, pricers[person]!, place, prices)
    if (found === null) return { value: Infinity, columns: [] }
    value += found.reducedCost
    columns.push(found.column)
  }
  return { value, columns }
}

/** What a forced cell is given off, so that it is always chosen. */
const FORCED = 1e6

function cheapest(part: Part, pricer: Pricer, place: number, prices: Float64Array) {
  const { problem, people, fixed, banned } = part
  const { cellCost } = problem.people[people[place]!]!
  const own = new Float64Array(prices.length)
  for (let cell = 0; cell < own.length; cell++) own[cell] = cellCost[cell]! - prices[cell]!
  const ban = banned[place] ?? null
  if (ban !== null) for (let cell = 0; cell < own.length; cell++) if (ban[cell] === 1) own[cell] = FORBIDDEN
  const forced = force(problem, fixed[place]!, own)
  const found = pricer.cheapest(own)
  // A schedule without some forced cell costs a million more than one with it.
  if (found === null || found.cost + FORCED * forced > FORCED / 2) return null
  const { schedule } = found
  const column: Column = { person: place, schedule, cost: costOf(problem, people[place]!, schedule) }
  return { column, reducedCost: found.cost + FORCED * forced }
}

/** Forbids all else on the days that are fixed. Returns how many cells were forced. */
function force({ kinds, days }: Problem, fixed: Int8Array, own: Float64Array): number {
  let forced = 0
  for (let day = 0; day < days; day++) {
    const kept = fixed[day]!
    if (kept === FREE) continue
    for (let kind = 0; kind < kinds.length; kind++) {
      const cell = day * kinds.length + kind
      if (kept === kind) {
        own[cell] = own[cell]! - FORCED
        forced++
      } else own[cell] = FORBIDDEN
    }
  }
  return forced
}

/** The schedule's own cost: its cells, without cover. */
export function costOf({ kinds, people }: Problem, person: number, schedule: Schedule): number {
  const { cellCost } = people[person]!
  let cost = 0
  for (let day = 0; day < schedule.length; day++) {
    if (schedule[day]! >= 0) cost += cellCost[day * kinds.length + schedule[day]!]!
  }
  return cost
}

function reduced({ problem }: Part, { schedule, cost }: Column, duals: Float64Array): number {
  let sum = cost
  for (let day = 0; day < schedule.length; day++) {
    if (schedule[day]! >= 0) sum -= duals[day * problem.kinds.length + schedule[day]!]!
  }
  return sum
}

function between(best: Float64Array, duals: Float64Array, smoothing: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(duals, (dual, cell) => smoothing * best[cell]! + (1 - smoothing) * dual)
}

/** Into [-over, under]: outside it the bound would be wrong. */
function clamp({ problem }: Part, prices: Float64Array): void {
  for (const [cell, { under, over }] of problem.cover.entries()) {
    prices[cell] = Math.min(under, Math.max(-over, prices[cell]!))
  }
}
