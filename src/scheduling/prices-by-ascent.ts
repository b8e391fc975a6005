/**
 * Prices of the rows of cover for a whole problem without a linear programme (lagrange.ts). People who can be priced with some limits left
 * out are: those limits then become rows too, with prices of one sign, and a step takes a fraction.
 */
import type { Ascent } from './lagrange.ts'
import { ascend } from './lagrange.ts'
import type { Model, Person } from './model.ts'
import { forEachRow, valuesOfCells } from './model.ts'

export interface PriceOptions {
  /** The cost of a roster that is known, without `model.constant`. */
  readonly incumbent: number
  readonly isOver: () => boolean
  /** Default: while it gains. */
  readonly steps?: number
  /** Leaves out all sums over the plan that can be, and takes thousands of quick steps. */
  readonly isThorough?: boolean
}

const MOST_STEPS = 4000

/** `prices`: [row of cover]; `bound`: without `model.constant`, -Infinity where there was time for none. */
export function pricesByAscent(
  model: Model,
  { incumbent, isOver, steps = MOST_STEPS, isThorough = false }: PriceOptions,
): Ascent {
  const { cover, people } = model
  const loose = people.map(({ unlimited, withoutSums }) =>
    isThorough ? (withoutSums ?? unlimited) : unlimited,
  )
  const limits = limitsOf(model, loose, isThorough)
  const required = [...cover.map((row) => row.required), ...limits.required]
  // A shift too many is never dearer than this, so a limit's price need not be.
  const dearest = cover.reduce((most, { under, over }) => Math.max(most, under, over), 0)
  const walls = limits.signs.map((sign, at) => sign * 4 * dearest * limits.units[at]!)
  const box = {
    lower: [...cover.map(({ over }) => -over), ...walls.map((wall) => Math.min(0, wall))],
    upper: [...cover.map(({ under }) => under), ...walls.map((wall) => Math.max(0, wall))],
  }
  const whole = { from: 0, until: model.days }
  const evaluate = (prices: Float64Array) => {
    const supply = new Float64Array(required.length)
    const values = prices.map((price, row) => -price / (limits.units[row - cover.length] ?? 1))
    const cellPrices = model.groups.map((_, group) => valuesOfCells(model, group, values, whole))
    let value = 0
    for (let row = 0; row < required.length; row++) value += prices[row]! * required[row]!
    for (let person = 0; person < people.length; person++) {
      const { group, cheapest } = people[person]!
      const [from, until] = [limits.start[person]!, limits.start[person + 1]!]
      const cells = cellPrices[group]!
      const free = loose[person]?.solve(cells, values.subarray(from, until))
      const found = free === undefined ? cheapest(cells) : free
      if (found === null) return { value: -Infinity, supply }
      value += found.bound
      const { schedule } = found
      forEachRow(model, { person, schedule, ...whole }, (row) => (supply[row] = supply[row]! + 1))
      loose[person]?.sumsOf(schedule, supply, from)
      for (let row = from; row < until; row++) supply[row] = supply[row]! / limits.units[row - cover.length]!
    }
    return { value, supply }
  }
  const found = ascend({ required, box, evaluate }, { incumbent, steps, isThorough, isOver })
  return { ...found, prices: found.prices.slice(0, cover.length) }
}

/**
 * What one step may change: a sum over the plan moves by more than a row of cover does, and would else decide how long all steps are. This
 * share of the square root of the sum is its unit.
 */
const UNIT_SHARE = 0.3

/**
 * The rows of the limits, after those of cover: each person's from `start[person]` until `start[person + 1]`. [limit] what is required, in
 * `units`, and the sign that its price may have.
 */
function limitsOf({ cover }: Model, loose: readonly Person['unlimited'][], isThorough: boolean) {
  const all = loose.map((one) => one?.limits ?? [])
  const start = [cover.length]
  for (const own of all) start.push(start.at(-1)! + own.length)
  const units = all
    .flat()
    .map(({ required }) => (isThorough ? UNIT_SHARE * Math.sqrt(Math.max(1, required)) : 1))
  return {
    ...{ start, units },
    required: all.flat().map(({ required }, at) => required / units[at]!),
    signs: all.flat().map(({ isLeast }) => (isLeast ? 1 : -1)),
  }
}
