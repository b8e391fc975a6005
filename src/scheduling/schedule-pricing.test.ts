import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonRules, Problem, Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import { recount } from './recount.ts'
import { FORBIDDEN } from './pricer.ts'
import { pricerOf } from './schedule-pricing.ts'

interface World {
  readonly problem: Problem
  readonly prices: Float64Array
}

/** One person, few days, one to three kinds of one or two lengths: small enough to try every schedule. */
const world: fc.Arbitrary<World> = fc
  .record({
    days: fc.integer({ min: 1, max: 8 }),
    lengths: fc.array(fc.constantFrom(480, 480, 600, 360), { minLength: 1, maxLength: 3 }),
    banned: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    most: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    minutes: fc.tuple(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 0, max: 2400 })),
    run: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })),
    minOff: fc.integer({ min: 1, max: 3 }),
    maxWeekends: fc.integer({ min: 0, max: 2 }),
    closed: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 8, maxLength: 8 }),
    prices: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 24, maxLength: 24 }),
    forbidden: fc.array(fc.constantFrom(false, false, false, true), { minLength: 24, maxLength: 24 }),
  })
  .map((one) => {
    const kinds = one.lengths.map((minutes, kind) => ({
      id: `K${kind}`,
      minutes,
      notNext: one.lengths.map((_, to) => to).filter((to) => one.banned[3 * kind + to] && to !== kind),
    }))
    const person: PersonRules = {
      id: 'A',
      minMinutes: Math.min(...one.minutes),
      maxMinutes: Math.max(...one.minutes),
      minRun: one.run[0],
      maxRun: one.run[0] + one.run[1],
      minOff: one.minOff,
      maxWeekends: one.maxWeekends,
      maxOfKind: one.most.slice(0, kinds.length),
      closed: Uint8Array.from(one.closed.slice(0, one.days)),
      cellCost: new Float64Array(one.days * kinds.length),
    }
    const cells = one.days * kinds.length
    const prices = Float64Array.from({ length: cells }, (_, cell) =>
      one.forbidden[cell] ? FORBIDDEN : one.prices[cell]!,
    )
    const cover = Array.from({ length: cells }, () => ({ required: 0, under: 0, over: 0 }))
    return {
      problem: { name: 'liten', days: one.days, kinds, people: [person], cover, constant: 0 },
      prices,
    }
  })

/** The least price of all schedules that the judge accepts, by trying each; null where there is none. */
function byTryingAll({ problem, prices }: World): number | null {
  let best: number | null = null
  const schedule: Schedule = new Int8Array(problem.days).fill(OFF)
  const from = (day: number, price: number) => {
    if (day === problem.days) {
      if ((best === null || price < best) && recount(problem, [schedule]).broken.length === 0) best = price
      return
    }
    for (let kind = OFF; kind < problem.kinds.length; kind++) {
      const cell = kind === OFF ? 0 : prices[day * problem.kinds.length + kind]!
      if (cell >= FORBIDDEN) continue
      schedule[day] = kind
      from(day + 1, price + cell)
    }
    schedule[day] = OFF
  }
  from(0, 0)
  return best
}

describe('the cheapest schedule of one person', () => {
  it('is the cheapest of all that the judge accepts, and is one of them', () => {
    let possible = 0
    let impossible = 0
    fc.assert(
      fc.property(world, (one) => {
        const { problem, prices } = one
        const least = byTryingAll(one)
        const found = pricerOf(problem, problem.people[0]!).cheapest(prices)
        if (least === null) {
          impossible++
          expect(found).toBeNull()
          return
        }
        possible++
        expect(found?.cost).toBeCloseTo(least, 9)
        expect(recount(problem, [found!.schedule]).broken).toEqual([])
        const price = found!.schedule.reduce(
          (sum, kind, day) => (kind === OFF ? sum : sum + prices[day * problem.kinds.length + kind]!),
          0,
        )
        expect(price).toBe(least)
      }),
      { numRuns: 400, seed: 20271130 },
    )
    expect(possible).toBeGreaterThan(100)
    expect(impossible).toBeGreaterThan(20)
  })

  it('is the same on the second call, whatever was tracked in the first', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 24, maxLength: 24 }),
        (one, other) => {
          const { problem, prices } = one
          const pricer = pricerOf(problem, problem.people[0]!)
          pricer.cheapest(Float64Array.from(prices, (_, cell) => other[cell]!))
          expect(pricer.cheapest(prices)?.cost).toBe(
            pricerOf(problem, problem.people[0]!).cheapest(prices)?.cost,
          )
        },
      ),
      { numRuns: 200, seed: 20271130 },
    )
  })
})
