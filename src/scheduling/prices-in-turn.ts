/**
 * The dual of a long plan's relaxation by blocks: the prices of some weeks at a time are made the best for the prices of all others, by column
 * generation over those weeks' rows. No step lowers the bound of the whole, and one turn through the plan brings it
 * further than hundreds of subgradient steps (docs/method/rostering.md, section 6).
 */
import type { Highs } from 'highs'
import { coarseModel } from './coarse-model.ts'
import type { Relaxation } from './column-generation.ts'
import { cheapestOfAll, relax, wholeOf } from './column-generation.ts'
import { masterOf } from './master.ts'
import type { Model } from './model.ts'
import type { Schedule } from './problem.ts'

export interface PricesInTurnTools {
  readonly highs: Highs
  readonly isOver: () => boolean
}

/** Days of a block, and how far the next is from it. */
const BLOCK = 42
const STEP = 28
/** The share of the bound that a turn must gain for there to be another. */
const LEAST_GAIN = 0.001
const MOST_TURNS = 4

/** `start`: [person] allowed schedules; `known`: prices [row] to begin from. `bound` is without `model.constant`. */
export function pricesInTurn(
  model: Model,
  start: readonly Schedule[],
  known: Pick<Relaxation, 'prices' | 'bound'>,
  { highs, isOver }: PricesInTurnTools,
): Pick<Relaxation, 'prices' | 'bound'> {
  const { days } = model
  const prices = known.prices.slice()
  let bound = known.bound
  let pool = start.map((schedule, person) => ({ person, schedule }))
  for (let turn = 0; turn < MOST_TURNS && !isOver(); turn++) {
    // The edges of the blocks lie elsewhere each time.
    for (let from = turn % 2 === 0 ? 0 : -STEP / 2; from < days && !isOver(); from += STEP) {
      const block = { from: Math.max(0, from), until: Math.min(days, from + BLOCK), looksAhead: false }
      const coarse = coarseModel(model, block, prices)
      const part = wholeOf(coarse.model)
      const master = masterOf({ highs, ...part })
      try {
        const costOf = (person: number, schedule: Schedule) => part.model.people[person]!.ownCost(schedule)
        master.add(pool.map((one) => ({ ...one, cost: costOf(one.person, one.schedule) })))
        const before = cheapestOfAll(part, coarse.prices).value
        const found = relax(part, master, { prices: coarse.prices, isOver })
        // Column generation that is cut short may have come to prices that are worse.
        if (found.bound >= before) {
          for (const [place, row] of coarse.rows.entries()) prices[row] = found.prices[place]!
        }
        pool = master.columns.filter((_, index) => (found.weights[index] ?? 0) > 0)
      } finally {
        master.dispose()
      }
    }
    const { value } = cheapestOfAll(wholeOf(model), prices)
    const gain = value - bound
    if (value <= bound) break
    bound = value
    if (gain < LEAST_GAIN * Math.abs(bound)) break
  }
  return { prices, bound }
}
