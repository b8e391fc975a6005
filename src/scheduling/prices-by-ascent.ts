/**
 * Prices of the rows of cover for a whole problem without a linear programme (lagrange.ts). People who can be priced with some limits left
 * out are: the most of each kind then become rows too, at prices of 0 or less, and a step takes a fraction.
 */
import type { Ascent } from './lagrange.ts'
import { ascend } from './lagrange.ts'
import type { Model } from './model.ts'
import { forEachRow, valuesOfCells } from './model.ts'

export interface PriceOptions {
  /** The cost of a roster that is known, without `model.constant`. */
  readonly incumbent: number
  readonly isOver: () => boolean
  /** Default: while it gains. */
  readonly steps?: number
}

const MOST_STEPS = 2000

/** `prices`: [row of cover]; `bound`: without `model.constant`, -Infinity where there was time for none. */
export function pricesByAscent(
  model: Model,
  { incumbent, isOver, steps = MOST_STEPS }: PriceOptions,
): Ascent {
  const { cover, people } = model
  const limits = limitsOf(model)
  const required = [...cover.map((row) => row.required), ...limits.most]
  // A shift too many of a kind is never dearer than this, so the limit's price need not be.
  const dearest = cover.reduce((most, { under, over }) => Math.max(most, under, over), 0)
  const box = {
    lower: [...cover.map(({ over }) => -over), ...limits.most.map(() => -4 * dearest)],
    upper: [...cover.map(({ under }) => under), ...limits.most.map(() => 0)],
  }
  const whole = { from: 0, until: model.days }
  const evaluate = (prices: Float64Array) => {
    const supply = new Int32Array(required.length)
    const values = prices.map((price) => -price)
    const cellPrices = model.groups.map((_, group) => valuesOfCells(model, group, values, whole))
    let value = 0
    for (let row = 0; row < required.length; row++) value += prices[row]! * required[row]!
    for (let person = 0; person < people.length; person++) {
      const { group, unlimited, cheapest } = people[person]!
      const [from, until] = [limits.start[person]!, limits.start[person + 1]!]
      const cells = cellPrices[group]!
      const free = unlimited?.solve(cells, values.slice(from, until))
      const found = free === undefined ? cheapest(cells) : free
      if (found === null) return { value: -Infinity, supply }
      value += found.bound
      const { schedule } = found
      forEachRow(model, { person, schedule, ...whole }, (row) => (supply[row] = supply[row]! + 1))
      for (let row = from; row < until; row++) {
        supply[row] = countOf(schedule, unlimited!.kinds[row - from]!)
      }
    }
    return { value, supply }
  }
  const found = ascend({ required, box, evaluate }, { incumbent, steps, isOver })
  return { ...found, prices: found.prices.slice(0, cover.length) }
}

/** The rows of the limits, after those of cover: each person's from `start[person]` until `start[person + 1]`. */
function limitsOf({ cover, people }: Model) {
  const start = [cover.length]
  const most: number[] = []
  for (const { unlimited } of people) {
    most.push(...(unlimited?.most ?? []))
    start.push(cover.length + most.length)
  }
  return { start, most }
}

function countOf(schedule: Int8Array, kind: number): number {
  let count = 0
  for (const one of schedule) if (one === kind) count++
  return count
}
