import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Highs } from 'highs'
import { Random } from '../optimisation/random.ts'
import { cheapestOfAll, wholeOf } from './column-generation.ts'
import { modelOf } from './instance-model.ts'
import { readInstance } from './instance-file.ts'
import type { Pricer } from './pricer.ts'
import type { PersonRules, Problem, Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import { pricesByAscent } from './prices-by-ascent.ts'
import { recount } from './recount.ts'
import { impossiblePeople, solve } from './solve.ts'
import { SMALL } from './testing/small-instance.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

function small(text = SMALL): Problem {
  const result = readInstance('liten', text)
  if (result.status === 'bad') throw new Error(result.reason)
  return result.problem
}

/** Every schedule of the person that the judge accepts. */
function allSchedules(problem: Problem, person: PersonRules): readonly Schedule[] {
  const alone = { ...problem, people: [person] }
  const found: Schedule[] = []
  const schedule = new Int8Array(problem.days).fill(OFF)
  const from = (day: number) => {
    if (day === problem.days) {
      if (recount(alone, [schedule]).broken.length === 0) found.push(schedule.slice())
      return
    }
    for (let kind = OFF; kind < problem.kinds.length; kind++) {
      schedule[day] = kind
      from(day + 1)
    }
    schedule[day] = OFF
  }
  from(0)
  return found
}

/** The least cost of all rosters, by trying each: what the schedules cost alone, and cover by how many are on each cell. */
function leastCost(problem: Problem): number {
  const { kinds, cover, constant, people } = problem
  const choices = people.map((person) =>
    allSchedules(problem, person).map((schedule) => {
      const on = new Uint8Array(cover.length)
      for (const [day, kind] of schedule.entries()) if (kind !== OFF) on[day * kinds.length + kind] = 1
      return { on, cost: person.cellCost.reduce((sum, cost, cell) => sum + cost * on[cell]!, 0) }
    }),
  )
  const [first, second, third] = [choices[0]!, choices[1]!, choices[2]!]
  let least = Infinity
  for (const a of first) {
    for (const b of second) {
      for (const c of third) {
        let cost = constant + a.cost + b.cost + c.cost
        for (let cell = 0; cell < cover.length; cell++) {
          const { required, under, over } = cover[cell]!
          const missing = required - a.on[cell]! - b.on[cell]! - c.on[cell]!
          cost += missing > 0 ? missing * under : -missing * over
        }
        if (cost < least) least = cost
      }
    }
  }
  return least
}

/** A clock that ticks once each time it is asked: no real time in a test. */
function search(problem: Problem, seed: number, ticks = 400) {
  let tick = 0
  return solve(highs, modelOf(problem), {
    seed,
    now: () => tick++,
    isOver: () => tick++ > ticks,
    milliseconds: ticks,
  })
}

describe('the search', () => {
  test('finds the cheapest of all rosters of a small instance, with its cost and a bound below it', () => {
    const problem = small()
    const found = search(problem, 1)!
    expect(recount(problem, found.schedules)).toEqual({ cost: found.cost, broken: [] })
    expect(found.cost).toBe(leastCost(problem))
    expect(found.bound).toBeLessThanOrEqual(found.cost)
  })

  test('claims the cost that the judge counts, and a bound that no roster passes, on instances made at random', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = randomInstance(seed)
      const found = search(problem, seed)!
      const least = leastCost(problem)
      expect(recount(problem, found.schedules), `seed ${seed}`).toEqual({ cost: found.cost, broken: [] })
      expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(least)
      expect(found.cost, `seed ${seed}`).toBe(least)
    }
  })

  test('stays below every roster and finds the cheapest where each costs more than a million', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const small = randomInstance(seed)
      const cover = small.cover.map(({ required, under, over }) => ({
        ...{ required, under: 1e6 * under, over: 1e6 * over },
      }))
      const people = small.people.map((person) => ({
        ...person,
        cellCost: person.cellCost.map((cost) => 1e6 * cost + 600_000),
      }))
      const problem = { ...small, cover, people }
      const least = leastCost(problem)
      const found = search(problem, seed)!
      expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(least)
      expect(found.cost, `seed ${seed}`).toBe(least)
    }
  })

  test('takes a person for whom no schedule was found neither for proof nor for impossible', () => {
    const model = modelOf(small())
    const [first, ...others] = model.people
    const unlucky = { ...model, people: [{ ...first!, cheapest: () => null }, ...others] }
    const { value, columns } = cheapestOfAll(wholeOf(unlucky), new Float64Array(model.cover.length))
    expect(value).toBe(-Infinity)
    expect(columns).toHaveLength(2)
    expect(impossiblePeople(unlucky)).toEqual([])
  })

  test('finds a roster though the pricer finds nothing for somebody at most prices, and keeps what it has then', () => {
    const problem = small()
    const model = modelOf(problem)
    const [first, ...others] = model.people
    // Nothing but at prices that a first roster is laid by where nothing else is found: all of them between 0 and 1.
    const cheapest: Pricer['cheapest'] = (prices, kept) =>
      prices.every((price) => price > 0 && price < 1) ? first!.cheapest(prices, kept) : null
    const unlucky = { ...model, people: [{ ...first!, cheapest }, ...others] }
    let tick = 0
    const limits = { now: () => tick++, isOver: () => tick++ > 400, milliseconds: 400 }
    const found = solve(highs, unlucky, { seed: 1, ...limits })!
    expect(recount(problem, found.schedules)).toEqual({ cost: found.cost, broken: [] })
    expect(found.bound).toBeLessThanOrEqual(leastCost(problem))
  })

  test('prices without a linear programme give a bound that no roster passes, the most of each kind priced too', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = randomInstance(seed)
      const least = leastCost(problem)
      const model = modelOf(problem)
      const options = { incumbent: least + 10 - problem.constant, isOver: () => false }
      const { bound, prices, steps } = pricesByAscent(model, options)
      expect(steps, `seed ${seed}`).toBeGreaterThan(1)
      expect(bound + problem.constant, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-6)
      // Better than no prices at all: everybody alone, and every row empty.
      const none = pricesByAscent(model, { ...options, isOver: onlyOnce() })
      expect(bound, `seed ${seed}`).toBeGreaterThan(none.bound)
      expect(prices).toHaveLength(problem.cover.length)
    }
  })

  test('says who can have no schedule', () => {
    // B must work 1200 minutes, two N or three D, and may work no day but the first.
    const problem = small(SMALL.replace('B,0,1\n', 'B,1,2,3,4,5,6\n'))
    expect(search(problem, 1)).toBeNull()
    expect(impossiblePeople(modelOf(problem))).toEqual(['B'])
  })
})

/** False at the first question, true from then on. */
function onlyOnce(): () => boolean {
  let asked = 0
  return () => asked++ > 0
}

/** Three people, six days, two kinds, with other cover, weights and wishes for each seed. */
function randomInstance(seed: number): Problem {
  const random = new Random(seed)
  const base = small()
  const cells = base.cover.length
  return {
    ...base,
    people: base.people.map((person) => ({
      ...person,
      cellCost: Float64Array.from({ length: cells }, () => random.below(5) - 2),
    })),
    cover: Array.from({ length: cells }, () => ({
      required: random.below(3),
      under: 5 + random.below(40),
      over: 1 + random.below(4),
    })),
  }
}
