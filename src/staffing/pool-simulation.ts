/** Years of absence drawn day by day, to see what a pool does from year to year and to check the exact sums. Same seed, same years. */
import { Random } from '../optimisation/random.ts'
import type { AbsenceModel } from './absence-counts.ts'
import type { Permanent, PoolTerms } from './pool.ts'

export interface SimulatedYears {
  readonly years: number
  readonly absentADay: Estimate
  /** Share of days on which all was covered. */
  readonly covered: Estimate
  /** Kroner of each year, sorted. */
  readonly costs: Float64Array
  /** Duties of each year that nobody covered, sorted. */
  readonly uncovered: Float64Array
}

export interface Estimate {
  readonly mean: number
  /** 99 % confidence interval, from the spread between years. */
  readonly low: number
  readonly high: number
}

const WEEKS_A_QUARTER = 13
const Z_99 = 2.5758

/**
 * A year is 4 quarters of 13 whole weeks. What is common to all units is drawn once a week, as an outbreak lasts, so the days of a week are
 * not independent and the interval is taken between years; the unit's own part and the people are drawn each day.
 */
export function simulateYears(
  model: AbsenceModel,
  permanent: Permanent,
  terms: PoolTerms,
  { years, seed }: { readonly years: number; readonly seed: number },
): SimulatedYears {
  const random = new Random(seed)
  const stateLimits = limitsOf(Float64Array.from(model.states))
  const limits = model.counts.map((states) => states.map((units) => units.map(limitsOf)))
  const kindAt = new Map(model.kinds.map(({ quarter, weekday }, at) => [quarter * 7 + weekday, at]))
  const { own, shared } = permanent
  const { onCall, reached } = terms
  const capacity = onCall.reduce((sum, { mostADay }) => sum + mostADay, 0)
  const always =
    364 * (own.reduce((sum, duties) => sum + duties, 0) * terms.ownCost + shared * terms.sharedCost)
  const [absent, covered] = [new Float64Array(years), new Float64Array(years)]
  const [costs, uncovered] = [new Float64Array(years), new Float64Array(years)]
  for (let year = 0; year < years; year++) {
    let [away, full, cost, lacking] = [0, 0, always, 0]
    for (let week = 0; week < 4 * WEEKS_A_QUARTER; week++) {
      const state = draw(stateLimits, random)
      const quarter = 1 + Math.floor(week / WEEKS_A_QUARTER)
      for (let weekday = 0; weekday < 7; weekday++) {
        const units = limits[kindAt.get(quarter * 7 + weekday)!]![state]!
        let [inPool, outside] = [0, 0]
        for (let unit = 0; unit < units.length; unit++) {
          const count = draw(units[unit]!, random)
          away += count
          const left = Math.max(0, count - own[unit]!)
          if (reached[unit]!) inPool += left
          else outside += left
        }
        const used = Math.min(inPool, shared)
        let rest = inPool - used + outside
        cost += used * terms.sharedUseCost
        if (rest <= capacity) full++
        for (let rung = 0; rung < onCall.length && rest > 0; rung++) {
          const taken = Math.min(rest, onCall[rung]!.mostADay)
          cost += taken * onCall[rung]!.cost
          rest -= taken
        }
        lacking += rest
      }
    }
    absent[year] = away / 364
    covered[year] = full / 364
    costs[year] = cost
    uncovered[year] = lacking
  }
  return {
    ...{ years, absentADay: estimate(absent), covered: estimate(covered) },
    ...{ costs: costs.sort(), uncovered: uncovered.sort() },
  }
}

/** Cumulated chances; the last is past 1, so that a draw always ends. */
function limitsOf(law: Float64Array): Float64Array {
  let sum = 0
  const limits = law.map((chance) => (sum += chance))
  limits[limits.length - 1] = 2
  return limits
}

function draw(limits: Float64Array, random: Random): number {
  const share = random.share()
  let k = 0
  while (limits[k]! <= share) k++
  return k
}

function estimate(values: Float64Array): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  const half = Z_99 * Math.sqrt(spread / values.length)
  return { mean, low: mean - half, high: mean + half }
}
