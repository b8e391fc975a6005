/**
 * What the search knows of a person: the cheapest schedule at given prices. Whatever the rules of a schedule are (those of a published
 * instance, or the law and a unit's agreements), they stand behind this door, and the search needs nothing else of them.
 */
import type { Schedule } from './problem.ts'

/** A price from this on means that the cell may not be worked. */
export const FORBIDDEN = 1e12

export interface Priced {
  /** Of all cells of the schedule, those kept included. */
  readonly cost: number
  /** No allowed schedule costs less than this; `cost` itself where the schedule is the cheapest. */
  readonly bound: number
  readonly schedule: Schedule
}

/**
 * The part of a schedule that stays as it is: everything outside the days [from, until). It is taken to be allowed in itself; what the
 * days in between can break together with it (limits of the whole, runs and rests that cross an edge) is kept.
 */
export interface Kept {
  readonly schedule: Schedule
  readonly from: number
  readonly until: number
  /** Only such as have, on every day, come about as far in minutes and weekends as `schedule`: many times quicker on a long plan, and no bound. */
  readonly isNear?: boolean
}

export interface Pricer {
  /**
   * `prices`: [cell] what it costs to work it; FORBIDDEN or more where it may not be. Outside [from, until) only the cells that the kept
   * schedule works are read. null where no schedule is allowed.
   */
  readonly cheapest: (prices: Float64Array, kept?: Kept) => Priced | null
}

/** A sum over the whole plan: minutes, weekends, shifts of a kind. */
export interface Limit {
  readonly required: number
  /** Whether it is the least, and not the most. */
  readonly isLeast: boolean
}

/**
 * A person with some limits over the whole plan left out, for an ascent of prices (prices-by-ascent.ts): quicker than the cheapest schedule,
 * and as good for a bound where each limit that is left out has a price of its own.
 */
export interface Unlimited {
  /** Those that are left out and may be priced. */
  readonly limits: readonly Limit[]
  /** `extra`: [limit] what each unit of its sum costs besides, which the bound includes. null where no schedule is allowed. */
  readonly solve: (prices: Float64Array, extra: Float64Array) => Loose | null
  /** Writes a schedule's sum for each limit, from `sums[at]` on. */
  readonly sumsOf: (schedule: Schedule, sums: Float64Array, at: number) => void
}

export interface Loose {
  /** No allowed schedule costs less. */
  readonly bound: number
  /** The one that says so; it may break what was left out. */
  readonly schedule: Schedule
}
