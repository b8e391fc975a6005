import loadHighs from 'highs'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { coarseModel } from './coarse-model.ts'
import { relax, wholeOf } from './column-generation.ts'
import { dive } from './dive.ts'
import { diveInTurn } from './dive-in-turn.ts'
import { modelOf } from './instance-model.ts'
import { readInstance } from './instance-file.ts'
import { masterOf } from './master.ts'
import type { Model } from './model.ts'
import { forEachRow } from './model.ts'
import { pricesByAscent } from './prices-by-ascent.ts'
import { pricesInTurn } from './prices-in-turn.ts'
import type { Problem, Schedule } from './problem.ts'
import { recount } from './recount.ts'
import { stateOf } from './roster-state.ts'
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

function ascent(model: Model, steps: number) {
  const incumbent = stateOf(model, unpriced(model)).cost - model.constant
  return pricesByAscent(model, { incumbent, steps, isOver: never })
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

describe('a long plan some weeks at a time', () => {
  test('prices in turn bring the bound from a short ascent nearly up to the linear programme over the whole, and never past it', () => {
    const { model } = eightWeeks(1)
    const known = ascent(model, 5)
    const { bound } = pricesInTurn(model, unpriced(model), known, { highs, isOver: never })
    const value = valueOfWhole(model)
    expect(bound).toBeLessThanOrEqual(value + 1e-6)
    // At least nine tenths of the way.
    expect(bound - known.bound).toBeGreaterThan(0.9 * (value - known.bound))
  })

  test('prices in turn are as they were where there is no time', () => {
    const { model } = eightWeeks(1)
    const known = ascent(model, 5)
    const found = pricesInTurn(model, unpriced(model), known, { highs, isOver: () => true })
    expect(found).toEqual({ prices: known.prices, bound: known.bound })
  })

  test('a dive in turn gives everybody an allowed schedule, and a roster near the bound', () => {
    const { problem, model } = eightWeeks(1)
    const { prices } = ascent(model, 60)
    const tools = { highs, random: new Random(1), prices, isOver: never }
    const laid = diveInTurn(model, unpriced(model), tools)!
    const { cost, broken } = recount(problem, laid)
    expect(broken).toEqual([])
    // The schedules to begin from leave most of the cover out.
    const bound = valueOfWhole(model) + model.constant
    const unplanned = recount(problem, unpriced(model)).cost
    expect(cost - bound).toBeLessThan(0.2 * (unplanned - bound))
  })
})

describe('a view of some weeks', () => {
  const view = { from: 14, until: 42 }

  test('costs a schedule its own cost less the prices of the rows outside in which it counts', () => {
    const { model } = eightWeeks(2)
    const { prices } = ascent(model, 20)
    const coarse = coarseModel(model, { ...view, looksAhead: false }, prices).model
    for (const [person, schedule] of unpriced(model).entries()) {
      let cost = model.people[person]!.ownCost(schedule)
      forEachRow(model, { person, schedule, from: 0, until: 56 }, (row) => {
        const { day } = model.cover[row]!
        if (day < 14 || day >= 42) cost -= prices[row]!
      })
      expect(coarse.people[person]!.ownCost(schedule)).toBeCloseTo(cost, 9)
    }
  })

  test('has the rows of its days, and where it looks ahead one for each kind in each fortnight after them', () => {
    const { model } = eightWeeks(2)
    const prices = new Float64Array(model.cover.length)
    expect(coarseModel(model, { ...view, looksAhead: false }, prices).model.cover).toHaveLength(28 * 3)
    const { cover } = coarseModel(model, { ...view, looksAhead: true }, prices).model
    // 14 days are left: one fortnight of three kinds.
    expect(cover).toHaveLength(28 * 3 + 3)
    const required = model.cover
      .filter(({ day }, row) => day >= 42 && row % 3 === 0)
      .reduce((sum, row) => sum + row.required, 0)
    expect(cover[28 * 3]!.required).toBe(required)
  })
})

describe('a dive', () => {
  test('that is out of time gives the people who are settled, each once, and never a schedule that is not allowed', () => {
    const { problem, model } = eightWeeks(3)
    let asked = 0
    const fixed = model.people.map(() => new Int8Array(model.days).fill(-2))
    const part = { ...wholeOf(model), fixed, settles: { from: 0, until: model.days } }
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
