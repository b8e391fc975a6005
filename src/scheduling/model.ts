/**
 * What the search sees: rows of cover, and people who each give their cheapest schedule at given prices. Readers make it from a
 * published instance (instance-model.ts) or from a unit's rostering problem; the search knows neither.
 */
import type { DayRules } from './day-rules.ts'
import type { Pricer, Unlimited } from './pricer.ts'
import type { Schedule } from './problem.ts'
import type { Work } from './work-clock.ts'

/**
 * How many are wanted of those who count in the row. All of a row's cells lie on one day, so nobody counts twice.
 */
export interface CoverRow {
  readonly day: number
  readonly required: number
  /** Cost of each one missing, and of each one too many. */
  readonly under: number
  readonly over: number
}

/** The rows in which somebody counts, cell by cell: `rows` from `start[cell]` until `start[cell + 1]`. */
export interface RowsOfCells {
  readonly start: Int32Array
  readonly rows: Int32Array
}

export interface Person extends Pricer {
  readonly id: string
  /** Index into `Model.groups`: those of a group count in the same rows. */
  readonly group: number
  /** [cell] 1 where the person may work at all. */
  readonly mayWork: Uint8Array
  /** What the schedule costs but for cover: wishes, and whatever else the person's own rules price. */
  readonly ownCost: (schedule: Schedule) => number
  /** With some limits left out, for an ascent of prices: much faster. Left out where there is no such thing. */
  readonly unlimited?: Unlimited
  /** With all sums over the plan left out: quicker still, for the first steps. */
  readonly withoutSums?: Unlimited
  /** For changes of a few days judged by difference (block-roster.ts). Left out where the reader has none: such people are not moved by them. */
  readonly dayRules?: DayRules
}

export interface Model {
  readonly name: string
  readonly days: number
  readonly kindCount: number
  /** [row] */
  readonly cover: readonly CoverRow[]
  readonly groups: readonly RowsOfCells[]
  readonly people: readonly Person[]
  /** What every roster costs. */
  readonly constant: number
  /** Every roster costs a whole number, so a bound may be rounded up to one. */
  readonly wholeCosts: boolean
  /** A gain below this is not searched for. */
  readonly worthwhile: number
  /**
   * Most rounds of column generation for a part of the roster. Infinity where the pricing is exact; where it is not, the bound never comes
   * up to the master's value, and more rounds say little.
   */
  readonly windowRounds: number
  /** Counts what the pricers and the masters of this model do. */
  readonly work: Work
}

/** The days [from, until). */
export interface Days {
  readonly from: number
  readonly until: number
}

/** [cell] the sum of what the rows in which the group counts are worth; 0 on other days. `values`: [row]. */
export function valuesOfCells(
  { groups, days, kindCount }: Model,
  group: number,
  values: Float64Array,
  { from, until }: Days,
): Float64Array {
  const { start, rows } = groups[group]!
  const sums = new Float64Array(days * kindCount)
  for (let cell = from * kindCount; cell < until * kindCount; cell++) {
    let sum = 0
    for (let at = start[cell]!; at < start[cell + 1]!; at++) sum += values[rows[at]!]!
    sums[cell] = sum
  }
  return sums
}

/** A person's schedule, and the days of it that are meant. */
export interface Worked extends Days {
  readonly person: number
  readonly schedule: Schedule
}

/** Calls `each` with every row in which the schedule counts on the days. */
export function forEachRow(
  { groups, people, kindCount }: Model,
  { person, schedule, from, until }: Worked,
  each: (row: number) => void,
): void {
  const { start, rows } = groups[people[person]!.group]!
  for (let day = from; day < until; day++) {
    const kind = schedule[day]!
    if (kind < 0) continue
    const cell = day * kindCount + kind
    for (let at = start[cell]!; at < start[cell + 1]!; at++) each(rows[at]!)
  }
}
