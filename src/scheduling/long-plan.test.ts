import loadHighs from 'highs'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { cheapestOfAll, relax, wholeOf } from './column-generation.ts'
import { dive } from './dive.ts'
import { modelOf } from './instance-model.ts'
import { readInstance } from './instance-file.ts'
import { masterOf } from './master.ts'
import { improve, neighbourhoodsOf } from './large-neighbourhood.ts'
import type { Model } from './model.ts'
import { pricesByAscent } from './prices-by-ascent.ts'
import type { Problem, Schedule } from './problem.ts'
import { recount } from './recount.ts'
import { replace, stateOf } from './roster-state.ts'
import { solve } from './solve.ts'
import { randomInstance } from './testing/random-instance.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

const never = () => false

/** Eight weeks, eight people, three kinds: some weeks at a time makes two blocks. */
function eightWeeks(seed: number): { readonly problem: Problem; readonly model: Model } {
  const read = readInstance('åtte uker', randomInstance({ days: 56, staff: 8, kinds: 3, seed }))
  if (read.status === 'bad') throw new Error(read.reason)
  return { problem: read.problem, model: modelOf(read.problem) }
}

/** Everybody's cheapest where no cell has a price. */
function unpriced(model: Model): readonly Schedule[] {
  const free = new Float64Array(model.days * model.kindCount)
  return model.people.map((person) => person.cheapest(free)!.schedule)
}

/** The value of the linear programme over all of it. */
function valueOfWhole(model: Model): number {
  const part = wholeOf(model)
  const master = masterOf({ highs, ...part })
  try {
    const schedules = unpriced(model)
    master.add(
      schedules.map((schedule, person) => ({
        ...{ person, schedule },
        cost: model.people[person]!.ownCost(schedule),
      })),
    )
    return relax(part, master, { gap: 0.01 }).objective
  } finally {
    master.dispose()
  }
}

describe('prices of a long plan', () => {
  test('by many steps, with every sum over the plan priced, come up towards the linear programme over the whole, and never past it', () => {
    for (const seed of [1, 2, 3]) {
      const { model } = eightWeeks(seed)
      const incumbent = stateOf(model, unpriced(model)).cost - model.constant
      const { bound } = pricesByAscent(model, { incumbent, isThorough: true, isOver: never })
      const value = valueOfWhole(model)
      expect(bound).toBeLessThanOrEqual(value + 1e-6)
      // Where nothing is priced the bound is what everybody's cheapest schedule costs: at least nine tenths of the way from there.
      const { value: unpricedBound } = cheapestOfAll(wholeOf(model), new Float64Array(model.cover.length))
      expect(bound - unpricedBound).toBeGreaterThan(0.9 * (value - unpricedBound))
    }
  })
})

describe('windows of a long plan', () => {
  test('are swept with everybody, each twice as long as the one before, and the longest that has few rows enough', () => {
    const { model } = eightWeeks(1)
    const long = { ...model, days: 364, cover: Array.from({ length: 364 * 10 }, () => model.cover[0]!) }
    const { windows } = neighbourhoodsOf(long, { isLong: true, thread: 1 })
    // 10 rows a day: 28 days have 280 rows, 56 more than 350, and 42 are the most fortnights within 520.
    expect(windows.map(({ days, people, sweeps }) => ({ days, people, sweeps }))).toEqual([
      { days: 14, people: 8, sweeps: [7, 0] },
      { days: 28, people: 8, sweeps: [14, 0] },
      { days: 42, people: 8, sweeps: [21, 0] },
    ])
  })

  test('are never longer than the plan, however many kinds a day has', () => {
    const { model } = eightWeeks(1)
    const wide = { ...model, days: 5, cover: Array.from({ length: 5 * 127 }, () => model.cover[0]!) }
    expect(neighbourhoodsOf(wide, { isLong: true, thread: 0 }).windows.map(({ days }) => days)).toEqual([5])
  })

  test('go into the better roster that another search has found meanwhile, and every schedule stays allowed', () => {
    const { problem, model } = eightWeeks(4)
    const prices = new Float64Array(model.cover.length)
    const random = new Random(1)
    const another = (seed: number) => {
      let left = 400
      const limits = { now: () => 400 - left, milliseconds: 400, isOver: () => left-- <= 0 }
      return solve(highs, model, { seed, ...limits })!.schedules
    }
    const others = [1, 2, 3].map(another)
    const state = stateOf(model, unpriced(model))
    const neighbourhoods = neighbourhoodsOf(model, { isLong: true, thread: 0 })
    let tries = 0
    let joined = 0
    const catchUp = () => {
      const other = others.pop()
      if (other === undefined || stateOf(model, other).cost >= state.cost) return
      for (const [person, schedule] of other.entries()) replace(state, person, schedule)
      joined++
    }
    const limits = { now: () => 0, isOver: never, diveMilliseconds: 1e9, divesOnly: true }
    while (tries++ < 12) {
      const before = state.cost
      improve(state, neighbourhoods, { highs, random, prices, ...limits, catchUp })
      expect(state.cost).toBeLessThanOrEqual(before)
      expect(recount(problem, state.schedules)).toEqual({ cost: state.cost, broken: [] })
    }
    expect(joined).toBeGreaterThan(0)
  })
})

describe('a dive', () => {
  test('that is out of time gives the people who are settled, each once, and never a schedule that is not allowed', () => {
    const { problem, model } = eightWeeks(3)
    let asked = 0
    const fixed = model.people.map(() => new Int8Array(model.days).fill(-2))
    const part = { ...wholeOf(model), fixed }
    const master = masterOf({ highs, ...part })
    try {
      const schedules = unpriced(model)
      const costOf = (person: number) => model.people[person]!.ownCost(schedules[person]!)
      master.add(schedules.map((schedule, person) => ({ person, schedule, cost: costOf(person) })))
      const chosen = dive(part, master, {
        cutoff: Infinity,
        random: new Random(1),
        isOver: () => asked++ > 40,
      })!
      const people = chosen.map(({ person }) => person)
      expect(new Set(people).size).toBe(people.length)
      for (const { person, schedule } of chosen) {
        const alone = { ...problem, people: [problem.people[person]!] }
        expect(recount(alone, [schedule]).broken).toEqual([])
      }
    } finally {
      master.dispose()
    }
  })
})
