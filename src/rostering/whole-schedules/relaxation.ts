/**
 * A person's schedules with some rules left out, solved exactly: a lower bound on the cheapest schedule at given prices, and what
 * remains to be paid from each day and state on, which guides the search for a schedule that keeps every rule.
 *
 * Kept: what each day may be, the rest between two days in a row, days in a row, quick returns from one day to the next, split
 * weekends, single days, wishes. Left out: weekly rest, limits of weeks and longer, red days, nights in a row, days off after nights.
 * The contract is priced at so much a minute (a Lagrange multiplier); for any such price the value is a lower bound.
 */
import { OFF, QUICK_RETURN_MINUTES } from '../problem.ts'
import type { SearchTables } from '../search/tables.ts'

/**
 * States: off for two days or more, off for one day, anything (before the plan), then (shift, place in the run): 0 for a first day after
 * what is not known, which may or may not stand alone, and else days in a row.
 */
const OFF_LONG = 0
const OFF_ONE = 1
const ANY = 2
const WORK = 3

const NEVER = 1e15

export class Relaxation {
  readonly stateCount: number
  /** [day * stateCount + state] least still to pay from the day on; the state is that of the evening before. */
  readonly toGo: Float64Array
  /** [(day * stateCount + state) * (S + 1) + value + 1] the state after the day, or -1 where the value may not stand there. */
  readonly next: Int16Array
  /** [the same index] what the day costs by itself, prices aside. */
  readonly own: Float64Array
  /** Values of days and states tried so far, for the clock of work. */
  steps = 0
  private readonly tables: SearchTables
  private readonly runMax: number
  /** Places in a run: runMax + 1. */
  private readonly places: number
  /** [day * S * S + from * S + to] 1 where `to` may be worked that day after `from` the day before; 2 if that is a quick return. */
  private readonly follows: Uint8Array
  /** [day * (S + 1) + value + 1] of the last `solve`: prices, the price of minutes included. */
  private readonly paid: Float64Array

  /** `tables`: of a problem with this one employee. */
  constructor(tables: SearchTables) {
    const { problem, dayCount, shiftCount } = tables
    this.tables = tables
    this.runMax = Math.max(1, Math.min(problem.employees[0]!.daysInRowMax, dayCount))
    this.places = this.runMax + 1
    this.stateCount = WORK + shiftCount * this.places
    this.toGo = new Float64Array((dayCount + 1) * this.stateCount)
    this.follows = followers(tables)
    this.paid = new Float64Array(dayCount * (shiftCount + 1))
    const size = dayCount * this.stateCount * (shiftCount + 1)
    this.next = new Int16Array(size)
    this.own = new Float64Array(size)
    for (let at = 0; at < size; at++) {
      const value = (at % (shiftCount + 1)) - 1
      const state = Math.floor(at / (shiftCount + 1)) % this.stateCount
      const day = Math.floor(at / (shiftCount + 1) / this.stateCount)
      this.next[at] = this.step(day, state, value)
      this.own[at] = this.next[at]! < 0 ? NEVER : this.ownCost(day, state, value)
    }
  }

  /** Fills `toGo` of the days [from, until). `prices`: [day * S + shift]; `perMinute`: what a minute of work costs besides. */
  solve(prices: Float64Array, perMinute: number, from: number, until: number): void {
    const { shiftCount, problem } = this.tables
    const { toGo, stateCount, next, own, paid } = this
    const width = shiftCount + 1
    this.steps += (until - from) * stateCount * width
    toGo.fill(0, until * stateCount, (until + 1) * stateCount)
    for (let day = until - 1; day >= from; day--) {
      for (let shift = 0; shift < shiftCount; shift++) {
        const cell = day * shiftCount + shift
        paid[day * width + shift + 1] = prices[cell]! + perMinute * problem.workMinutes[cell]!
      }
      for (let state = 0; state < stateCount; state++) {
        let least = NEVER
        const row = (day * stateCount + state) * width
        for (let value = 0; value < width; value++) {
          const after = next[row + value]!
          if (after < 0) continue
          const cost = paid[day * width + value]! + own[row + value]! + toGo[(day + 1) * stateCount + after]!
          if (cost < least) least = cost
        }
        toGo[day * stateCount + state] = least
      }
    }
  }

  /** What the last `solve` took the day with the value to cost. */
  paidFor(day: number, value: number): number {
    return this.paid[day * (this.tables.shiftCount + 1) + value + 1]!
  }

  /** Place in `next` and `own`. */
  at(day: number, state: number, value: number): number {
    return (day * this.stateCount + state) * (this.tables.shiftCount + 1) + value + 1
  }

  /** The state after the day, or -1 where the value may not stand there. */
  private step(day: number, state: number, value: number): number {
    const { shiftCount, permitted, offValue } = this.tables
    if (permitted[day * (shiftCount + 1) + value + 1] !== 1) return -1
    if (value === OFF) {
      if (offValue[day] !== OFF) return ANY
      return state >= WORK ? OFF_ONE : OFF_LONG
    }
    if (state < WORK) return this.workState(value, state === ANY ? 0 : 1)
    const before = Math.floor((state - WORK) / this.places)
    const run = Math.max(1, (state - WORK) % this.places)
    if (run >= this.runMax) return -1
    if (this.follows[(day * shiftCount + before) * shiftCount + value] === 0) return -1
    return this.workState(value, run + 1)
  }

  /** What the day costs by itself when it follows on the state: it must be one that may follow. */
  private ownCost(day: number, state: number, value: number): number {
    const { shiftCount, wishCost, offValue } = this.tables
    const { weights } = this.tables.problem
    let cost = wishCost[day * (shiftCount + 1) + value + 1]!
    if (state === ANY || offValue[day] !== OFF) return cost
    const worked = state >= WORK
    if (day % 7 === 6 && worked !== (value !== OFF)) cost += weights.splitWeekend
    if (value === OFF) {
      if (worked && (state - WORK) % this.places === 1) cost += weights.singleDay
      return cost
    }
    if (state === OFF_ONE) cost += weights.singleDay
    if (worked) {
      const before = Math.floor((state - WORK) / this.places)
      if (this.follows[(day * shiftCount + before) * shiftCount + value] === 2) cost += weights.quickReturn
    }
    return cost
  }

  /** The state of the evening before the day, after these values. */
  stateBefore(values: ArrayLike<number>, day: number): number {
    let state = ANY
    for (let at = Math.max(0, day - this.runMax - 2); at < day; at++) {
      const after = this.next[this.at(at, state, values[at]!)]!
      state = after < 0 ? ANY : after
    }
    return state
  }

  private workState(shift: number, place: number): number {
    return WORK + shift * this.places + place
  }
}

function followers({
  problem,
  shiftCount,
  dayCount,
  present,
  paddedRest,
  lookback,
}: SearchTables): Uint8Array {
  const follows = new Uint8Array(dayCount * shiftCount * shiftCount).fill(1)
  for (let day = 1; day < dayCount; day++) {
    for (let from = 0; from < shiftCount; from++) {
      for (let to = 0; to < shiftCount; to++) {
        if (present[from] === 0 || present[to] === 0) continue
        const start = problem.startMinute[day * shiftCount + to]!
        const rest = start - problem.endMinute[(day - 1) * shiftCount + from]!
        const at = (day * shiftCount + from) * shiftCount + to
        if (rest < paddedRest[lookback + day - 1]!) follows[at] = 0
        else if (rest < QUICK_RETURN_MINUTES) follows[at] = 2
      }
    }
  }
  return follows
}
