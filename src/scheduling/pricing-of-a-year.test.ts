/** Problems of the sizes of the largest published ones, drawn at random: every answer is allowed, and its bound is no lie. */
import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { readInstance } from './instance-file.ts'
import type { Problem } from './problem.ts'
import { recount } from './recount.ts'
import { pricersOf } from './schedule-pricing.ts'
import { randomInstance } from './testing/random-instance.ts'

function problemOf(days: number, kinds: number): Problem {
  const read = readInstance('tilfeldig', randomInstance({ days, staff: 3, kinds, seed: 7 }))
  if (read.status === 'bad') throw new Error(`${read.line}: ${read.reason}`)
  return read.problem
}

describe('pricing of long horizons with many kinds', () => {
  for (const [days, kinds] of [
    [28, 18],
    [182, 8],
    [364, 16],
    [364, 32],
  ] as const) {
    it(`finds allowed schedules for ${days} days and ${kinds} kinds, none dearer than its bound by much`, () => {
      const problem = problemOf(days, kinds)
      const random = new Random(days + kinds)
      for (const [person, pricer] of pricersOf(problem).entries()) {
        const rules = problem.people[person]!
        for (let call = 0; call < 3; call++) {
          // One kind for each person and call is dear to leave, so that its most binds.
          const dear = random.below(kinds)
          const prices = rules.cellCost.map(
            (cost, cell) => cost - 3 * random.share() - (cell % kinds === dear ? 4 : 0),
          )
          const found = pricer.cheapest(prices)!
          expect(recount({ ...problem, people: [rules] }, [found.schedule]).broken).toEqual([])
          expect(found.bound).toBeLessThanOrEqual(found.cost)
          // Costs are near -4 for each of nine days in fourteen.
          expect(found.cost - found.bound).toBeLessThan(0.1 * 4 * days)
          const kept = { schedule: found.schedule, from: 14, until: 24 }
          expect(pricer.cheapest(prices, kept)!.cost).toBeLessThanOrEqual(found.cost + 1e-6)
        }
      }
    })
  }
})
