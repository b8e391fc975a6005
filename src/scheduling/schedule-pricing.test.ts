import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import type { PersonRules, Problem, Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import { recount } from './recount.ts'
import type { Kept } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import { pricerOf, pricersOf } from './schedule-pricing.ts'
import { withoutKinds } from './unlimited-pricing.ts'
import { noWork } from './work-clock.ts'

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
function byTryingAll({ problem, prices }: World, kept?: Kept): number | null {
  let best: number | null = null
  const schedule: Schedule = new Int8Array(problem.days).fill(OFF)
  const from = (day: number, price: number) => {
    if (day === problem.days) {
      if ((best === null || price < best) && recount(problem, [schedule]).broken.length === 0) best = price
      return
    }
    const isKept = kept !== undefined && (day < kept.from || day >= kept.until)
    for (let kind = OFF; kind < problem.kinds.length; kind++) {
      if (isKept && kind !== kept.schedule[day]) continue
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

const otherPrices = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 24, maxLength: 24 })

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
      fc.property(world, otherPrices, (one, other) => {
        const { problem, prices } = one
        const pricer = pricerOf(problem, problem.people[0]!)
        pricer.cheapest(Float64Array.from(prices, (_, cell) => other[cell]!))
        expect(pricer.cheapest(prices)?.cost).toBe(
          pricerOf(problem, problem.people[0]!).cheapest(prices)?.cost,
        )
      }),
      { numRuns: 200, seed: 20271130 },
    )
  })
})

describe('the cheapest schedule that keeps what is outside some days', () => {
  it('is the cheapest of all that the judge accepts and that agree outside them', () => {
    let changed = 0
    fc.assert(
      fc.property(
        world,
        otherPrices,
        fc.nat(7),
        fc.integer({ min: 1, max: 8 }),
        (one, other, day, length) => {
          const { problem, prices } = one
          const pricer = pricerOf(problem, problem.people[0]!)
          const before = pricer.cheapest(Float64Array.from(prices, (_, cell) => other[cell]!))
          if (before === null) return
          const from = Math.min(day, problem.days - 1)
          const kept = { schedule: before.schedule, from, until: Math.min(problem.days, from + length) }
          const least = byTryingAll(one, kept)
          const found = pricer.cheapest(prices, kept)
          if (least === null) {
            expect(found).toBeNull()
            return
          }
          expect(found?.cost).toBeCloseTo(least, 9)
          expect(recount(problem, [found!.schedule]).broken).toEqual([])
          if (found!.schedule.some((kind, at) => kind !== before.schedule[at])) changed++
          for (const [at, kind] of found!.schedule.entries()) {
            if (at < from || at >= kept.until) expect(kind).toBe(before.schedule[at])
          }
        },
      ),
      { numRuns: 1500, seed: 20271130 },
    )
    expect(changed).toBeGreaterThan(150)
  })

  it('costs what the whole programme finds when every day outside is forced', () => {
    let changed = 0
    for (let number = 0; number < 60; number++) {
      const random = new Random(number)
      const problem = longProblem(random)
      const [pricer, other] = [pricersOf(problem)[0]!, pricerOf(problem, problem.people[0]!)]
      const cells = problem.days * problem.kinds.length
      const draw = () => Float64Array.from({ length: cells }, () => Math.floor(60 * random.share()) - 35)
      const before = pricer.cheapest(draw())
      if (before === null) continue
      for (let part = 0; part < 8; part++) {
        const prices = draw()
        const from = Math.floor(random.share() * problem.days)
        const until = Math.min(problem.days, from + 1 + Math.floor(random.share() * 16))
        const found = pricer.cheapest(prices, { schedule: before.schedule, from, until })
        const { forced, count } = force(problem, prices, { schedule: before.schedule, from, until })
        const whole = other.cheapest(forced)!
        // Each forced cell was given a million less.
        expect(found!.cost).toBeCloseTo(whole.cost + 1e6 * count, 4)
        expect(recount(problem, [found!.schedule]).broken).toEqual([])
        if (found!.schedule.join() !== before.schedule.join()) changed++
      }
    }
    expect(changed).toBeGreaterThan(200)
  })
})

describe('a person with two odd lengths of shift over 84 days', () => {
  const days = 84
  // 40 to 51 shifts, half the weekends: each minute and each weekend would be a state of its own on each day.
  const kinds = [
    { id: 'D', minutes: 450, notNext: [] },
    { id: 'E', minutes: 451, notNext: [0] },
  ]
  const person: PersonRules = {
    ...{ id: 'A', minMinutes: 18_000, maxMinutes: 23_000, minRun: 1, maxRun: 6, minOff: 1, maxWeekends: 6 },
    ...{ maxOfKind: [days, days], closed: new Uint8Array(days), cellCost: new Float64Array(2 * days) },
  }
  const cover = Array.from({ length: 2 * days }, () => ({ required: 0, under: 0, over: 0 }))
  const problem: Problem = { name: 'odde', days, kinds, people: [person], cover, constant: 0 }

  it('is given a schedule within the exact limits, and a bound that is no higher, and no error', () => {
    const random = new Random(3)
    for (let round = 0; round < 3; round++) {
      const prices = Float64Array.from({ length: 2 * days }, () => Math.floor(20 * random.share()) - 15)
      const found = pricerOf(problem, person).cheapest(prices)!
      expect(recount(problem, [found.schedule]).broken).toEqual([])
      expect(found.bound).toBeLessThanOrEqual(found.cost)
      // A shift more or less is the most that rounding may cost.
      expect(found.cost - found.bound).toBeLessThanOrEqual(30)
    }
  })

  it('is given one near another schedule too', () => {
    const pricer = pricerOf(problem, person)
    const { schedule } = pricer.cheapest(new Float64Array(2 * days).fill(-1))!
    const kept = { schedule, from: 0, until: days, isNear: true }
    const near = pricer.cheapest(new Float64Array(2 * days).fill(-2), kept)!
    expect(recount(problem, [near.schedule]).broken).toEqual([])
  })

  it('has a bound without the most of each kind too', () => {
    const [loose] = withoutKinds(problem, noWork())
    expect(loose!.solve(new Float64Array(2 * days).fill(-1), new Float64Array(2))!.bound).toBeLessThanOrEqual(
      -48,
    )
  })
})

/** Five to seven weeks, four kinds of two lengths, two of them limited. */
function longProblem(random: Random): Problem {
  const days = 35 + Math.floor(random.share() * 15)
  const kinds = [
    { id: 'E', minutes: 480, notNext: [] },
    { id: 'D', minutes: 480, notNext: [0] },
    { id: 'L', minutes: 480, notNext: [0, 1] },
    { id: 'N', minutes: 600, notNext: [0, 1, 2] },
  ]
  const person: PersonRules = {
    id: 'A',
    minMinutes: Math.floor(days * 240),
    maxMinutes: Math.floor(days * 310),
    minRun: 1 + Math.floor(random.share() * 3),
    maxRun: 4 + Math.floor(random.share() * 2),
    minOff: 1 + Math.floor(random.share() * 3),
    maxWeekends: 2 + Math.floor(random.share() * 3),
    maxOfKind: [days, 6, days, 4],
    closed: Uint8Array.from({ length: days }, () => (random.share() < 0.05 ? 1 : 0)),
    cellCost: new Float64Array(days * kinds.length),
  }
  const cover = Array.from({ length: days * kinds.length }, () => ({ required: 0, under: 0, over: 0 }))
  return { name: 'lang', days, kinds, people: [person], cover, constant: 0 }
}

/** Prices that leave only the kept schedule outside the days: its cells are given a million less, all others there forbidden. */
function force({ days, kinds }: Problem, prices: Float64Array, { schedule, from, until }: Kept) {
  const forced = prices.slice()
  let count = 0
  for (let day = 0; day < days; day++) {
    if (day >= from && day < until) continue
    for (let kind = 0; kind < kinds.length; kind++) {
      const cell = day * kinds.length + kind
      if (kind === schedule[day]) {
        forced[cell] = forced[cell]! - 1e6
        count++
      } else forced[cell] = FORBIDDEN
    }
  }
  return { forced, count }
}
