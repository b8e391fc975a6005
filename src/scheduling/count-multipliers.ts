/**
 * The most of each kind by prices instead of by counting, for people of whom the programme would need too many states (a year, several
 * kinds that are limited). With a price m(k) >= 0 for every shift of kind k,
 *
 *   min over schedules of price(s) + sum of m(k) (n(k, s) - most(k))
 *
 * is a lower bound of the cheapest schedule that keeps the most of each kind (Lagrange). The prices go up where there are too many and
 * down where there are fewer (a subgradient step towards the best schedule known, Polyak 1969).
 *
 * A schedule within the limits is made from the best point: of a kind with too many, the dearest days are forbidden and the rest is
 * laid again. It is allowed, but not shown to be the cheapest; `cost - bound` says how far off it can be.
 */
import type { Priced } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'

/** One solution of the programme without limits on kinds, at prices of the cells and extra prices of kinds. */
export interface Relaxed {
  /** The cells' prices and the extra prices of its shifts. */
  readonly cost: number
  readonly schedule: Int8Array
}

export interface CountProblem {
  readonly kindCount: number
  /** [place] the kind, and most shifts of it within the days. */
  readonly kinds: Int32Array
  readonly most: Int32Array
  /** The days that are laid. */
  readonly from: number
  readonly until: number
  /** [cell] */
  readonly prices: Float64Array
  /** null where no schedule is allowed. `extra`: [place] */
  readonly solve: (prices: Float64Array, extra: Float64Array) => Relaxed | null
}

/** Solutions of the programme that one answer may cost, without the repair. */
const MOST_STEPS = 12
/** Nearer than this, or than this share of the cost, the schedule is good enough. */
const NEAR = 0.01
const NEAR_SHARE = 5e-4

/**
 * `multipliers`: [place] where the prices begin, changed to those of the best bound, for the next call. null where no schedule is
 * allowed, or where the repair finds none.
 */
export function cheapestWithin(problem: CountProblem, multipliers: Float64Array): Priced | null {
  const { most } = problem
  const at = multipliers.slice()
  const counts = new Int32Array(most.length)
  let best: Priced | null = null
  let bound = -Infinity
  let share = 1
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = problem.solve(problem.prices, at)
    if (found === null) return null
    countInto(problem, found.schedule, counts)
    let value = found.cost
    for (let place = 0; place < most.length; place++) value -= at[place]! * most[place]!
    if (value > bound) {
      bound = value
      multipliers.set(at)
    } else share *= 0.6
    const mayBeBetter: boolean = step === 0 || isWithin(counts, most) || step === MOST_STEPS - 1
    const priced: Priced | null = mayBeBetter ? withinLimits(problem, found, at) : null
    if (priced !== null && (best === null || priced.cost < best.cost)) best = priced
    if (best !== null && best.cost - bound < NEAR + NEAR_SHARE * Math.abs(bound)) break
    if (!climb(problem, counts, at, share * towards(best, value))) break
  }
  // Rounding may lift the bound above the cost by a hair.
  return best === null ? null : { ...best, bound: Math.min(bound, best.cost) }
}

/** How far the value may rise: up to the best schedule known, or by a tenth where there is none. */
function towards(best: Priced | null, value: number): number {
  return best === null ? 1 + 0.1 * Math.abs(value) : Math.max(NEAR, best.cost - value)
}

/** False where no price changes: then the bound is at its best. */
function climb({ most }: CountProblem, counts: Int32Array, at: Float64Array, rise: number): boolean {
  let square = 0
  for (let place = 0; place < most.length; place++) {
    const slope = counts[place]! - most[place]!
    if (slope > 0 || at[place]! > 0) square += slope * slope
  }
  if (square === 0) return false
  for (let place = 0; place < most.length; place++) {
    const slope = counts[place]! - most[place]!
    at[place] = Math.max(0, at[place]! + (rise / square) * slope)
  }
  return true
}

/** The schedule at its own prices if it is within the limits, else one that is made so; null where that fails. */
function withinLimits(problem: CountProblem, found: Relaxed, at: Float64Array): Priced | null {
  const { most, kindCount } = problem
  const counts = new Int32Array(most.length)
  const extra = at.slice()
  let prices = problem.prices
  let now: Relaxed | null = found
  // Each round limits one kind more for good.
  for (let round = 0; round <= most.length; round++) {
    countInto(problem, now.schedule, counts)
    if (isWithin(counts, most)) {
      let cost = 0
      for (const [day, kind] of now.schedule.entries()) {
        if (kind >= 0) cost += problem.prices[day * kindCount + kind]!
      }
      return { cost, bound: cost, schedule: now.schedule }
    }
    if (prices === problem.prices) prices = prices.slice()
    for (let place = 0; place < most.length; place++) {
      if (counts[place]! > most[place]!) {
        keepCheapest(problem, place, now.schedule, prices)
        extra[place] = 0
      }
    }
    now = problem.solve(prices, extra)
    if (now === null) return null
  }
  return null
}

/** Forbids the kind on all days of the span but the cheapest on which the schedule works it, as many as are allowed. */
function keepCheapest(problem: CountProblem, place: number, schedule: Int8Array, prices: Float64Array): void {
  const { kindCount, kinds, most, from, until } = problem
  const kind = kinds[place]!
  const worked: number[] = []
  for (let day = from; day < until; day++) if (schedule[day] === kind) worked.push(day * kindCount + kind)
  worked.sort((a, b) => prices[a]! - prices[b]! || a - b)
  const kept = new Set(worked.slice(0, most[place]))
  for (let day = from; day < until; day++) {
    if (!kept.has(day * kindCount + kind)) prices[day * kindCount + kind] = FORBIDDEN
  }
}

function countInto({ kinds, from, until }: CountProblem, schedule: Int8Array, counts: Int32Array): void {
  for (let place = 0; place < kinds.length; place++) {
    const kind = kinds[place]!
    let count = 0
    for (let day = from; day < until; day++) if (schedule[day] === kind) count++
    counts[place] = count
  }
}

function isWithin(counts: Int32Array, most: Int32Array): boolean {
  for (let place = 0; place < counts.length; place++) if (counts[place]! > most[place]!) return false
  return true
}
