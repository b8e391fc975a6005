/**
 * What each row of cover is worth, and a lower bound on the roster's cost: the Lagrangian dual over everybody's relaxed schedules
 * (whole-schedules/relaxation.ts), raised by subgradient steps. The rules that the relaxation leaves out make the bound lower, never wrong.
 */
import type { Ascent } from '../scheduling/lagrange.ts'
import { ascend } from '../scheduling/lagrange.ts'
import { forEachRow, valuesOfCells } from '../scheduling/model.ts'
import type { RosterModel } from './engine-model.ts'

export interface CoverPriceOptions {
  /** [employee] */
  readonly start: readonly Int8Array[]
  /** The model's cost of a roster that is known. */
  readonly incumbent: number
  /** The model's costs are the roster's times this. */
  readonly scale: number
  readonly steps: number
  readonly isOver: () => boolean
}

/** In the model's costs. */
export function coverPrices(model: RosterModel, options: CoverPriceOptions): Ascent {
  const { start, incumbent, scale, steps, isOver } = options
  const required = Int32Array.from(model.cover, (row) => row.required)
  const evaluate = (prices: Float64Array) => {
    const supply = new Int32Array(required.length)
    const values = prices.map((price) => -price / scale)
    const cellPrices = model.groups.map((_, group) =>
      valuesOfCells(model, group, values, { from: 0, until: model.days }),
    )
    let value = prices.reduce((sum, price, row) => sum + price * required[row]!, 0)
    for (const [person, pricing] of model.pricings.entries()) {
      const { bound, days } = pricing.relaxed(cellPrices[model.people[person]!.group]!, start[person]!)
      value += bound * scale
      forEachRow(
        model,
        { person, schedule: days, from: 0, until: days.length },
        (row) => (supply[row] = supply[row]! + 1),
      )
    }
    return { value, supply }
  }
  const box = {
    lower: Float64Array.from(model.cover, ({ over }) => -over),
    upper: Float64Array.from(model.cover, ({ under }) => under),
  }
  const none = new Float64Array(required.length)
  if (evaluate(none).value === -Infinity) return { bound: -Infinity, prices: none, steps: 0 }
  return ascend({ required, box, evaluate }, { incumbent, steps, isOver })
}
