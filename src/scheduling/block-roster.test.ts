import { describe, expect, test } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { annealBlocks } from './block-annealing.ts'
import type { Mix } from './block-proposals.ts'
import { BlockProposals } from './block-proposals.ts'
import { BlockRoster, LONGEST } from './block-roster.ts'
import { readInstance } from './instance-file.ts'
import { modelOf } from './instance-model.ts'
import { layInTurn, layToolsOf } from './lay-anew.ts'
import type { Model } from './model.ts'
import type { Problem, Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import { recount } from './recount.ts'
import type { RosterState } from './roster-state.ts'
import { stateOf } from './roster-state.ts'
import { randomInstance } from './testing/random-instance.ts'

/** Each as often, so that the rare ones are tried too. */
const EVENLY: Mix = { become: 1, move: 1, swap: 1, turn: 1, trade: 1, chain: 1 }

/** With less to work at the least than the instance says: then everybody has some schedule. */
function problemOf(seed: number, days: number): Problem {
  const read = readInstance('tilfeldig', randomInstance({ days, staff: 5, kinds: 4, seed }))
  if (read.status === 'bad') throw new Error(read.reason)
  const { problem } = read
  return {
    ...problem,
    people: problem.people.map((one) => ({ ...one, minMinutes: Math.round(0.7 * one.minMinutes) })),
  }
}

/** Everybody laid once, each against those before. */
function firstRoster(model: Model): RosterState {
  const state = stateOf(
    model,
    model.people.map(() => new Int8Array(model.days).fill(OFF)),
  )
  const tools = layToolsOf(state, new Float64Array(model.cover.length))
  expect(
    layInTurn(state, [...model.people.keys()], tools, { random: new Random(1), isOver: () => false }),
  ).toBe(true)
  return state
}

/** What the roster would be, made from the parts alone. */
function withProposal(roster: BlockRoster, people: number): Schedule[] {
  const schedules = Array.from({ length: people }, (_, person) => roster.scheduleOf(person))
  for (let part = 0; part < roster.parts; part++) {
    const days = roster.fresh.slice(part * LONGEST, part * LONGEST + roster.length[part]!)
    schedules[roster.person[part]!]!.set(days, roster.from[part])
  }
  return schedules
}

interface Walk {
  readonly model: Model
  readonly seed: number
  readonly draws: number
  /** What the roster costs, and whether it keeps every rule. */
  readonly judge: (schedules: readonly Schedule[]) => { readonly cost: number; readonly isLegal: boolean }
}

/** Tries every proposal against the judge, and keeps a third of the legal ones, whatever they cost. */
function walk({ model, seed, draws, judge }: Walk): { readonly legal: number; readonly illegal: number } {
  const state = firstRoster(model)
  const roster = new BlockRoster(state)
  const random = new Random(seed)
  const drawn = new BlockProposals(roster, random, EVENLY)
  const count = { legal: 0, illegal: 0 }
  for (let draw = 0; draw < draws; draw++) {
    if (draw % 100 === 0) drawn.look()
    if (!drawn.next()) continue
    const before = model.people.map((_, person) => roster.scheduleOf(person))
    const proposed = withProposal(roster, model.people.length)
    const change = roster.costDifference()
    const judged = judge(proposed)
    expect(roster.changedDays > 0, 'a proposal that changes something').toBe(differ(before, proposed))
    const isLegal = change < Infinity && roster.tryOn()
    expect(isLegal, `seed ${seed}, draw ${draw}`).toBe(judged.isLegal)
    count[isLegal ? 'legal' : 'illegal']++
    if (!isLegal) continue
    expect(roster.cost + change, `seed ${seed}, draw ${draw}`).toBe(judged.cost)
    if (random.below(3) === 0) roster.keep(change)
    else roster.takeBack()
  }
  return count
}

function differ(some: readonly Schedule[], others: readonly Schedule[]): boolean {
  return some.some((schedule, person) => schedule.some((kind, day) => kind !== others[person]![day]))
}

describe('a roster of blocks', () => {
  test("has another's schedule of a person as if it had begun with it", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = problemOf(seed, 28)
      const model = modelOf(problem)
      const others = walked(firstRoster(model), seed).map((schedule) => schedule.slice())
      const roster = new BlockRoster(firstRoster(model))
      for (const [person, schedule] of others.entries()) roster.adopt(person, schedule)
      expect(roster.cost).toBe(recount(problem, others).cost)
      // What is kept ready of sums and cover is as good as new: every proposal is judged as on a roster that begins there.
      const anew = new BlockRoster(stateOf(model, others))
      const drawn = new BlockProposals(roster, new Random(seed), EVENLY)
      const drawnAnew = new BlockProposals(anew, new Random(seed), EVENLY)
      for (let draw = 0; draw < 500; draw++) {
        if (drawn.next() !== drawnAnew.next()) throw new Error('The draws differ.')
        const change = roster.costDifference()
        expect(anew.costDifference()).toBe(change)
        if (change === Infinity) continue
        const isLegal = roster.tryOn()
        expect(isLegal).toBe(anew.tryOn())
        if (!isLegal) continue
        roster.takeBack()
        anew.takeBack()
      }
    }
  })

  test('is changed only for the people and on the days that are dealt', () => {
    const model = modelOf(problemOf(1, 28))
    const roster = new BlockRoster(firstRoster(model))
    const drawn = new BlockProposals(roster, new Random(1), EVENLY)
    const stretches = [
      { from: 0, until: 7 },
      { from: 14, until: 28 },
    ]
    drawn.dealWith([0, 2], stretches)
    const touched = new Set<number>()
    for (let draw = 0; draw < 3000; draw++) {
      if (draw % 20 === 0) drawn.look()
      if (!drawn.next()) continue
      for (let part = 0; part < roster.parts; part++) {
        expect([0, 2]).toContain(roster.person[part])
        const from = roster.from[part]!
        const until = from + roster.length[part]!
        expect(
          stretches.some((one) => one.from <= from && until <= one.until),
          `${from}-${until}`,
        ).toBe(true)
        for (let day = from; day < until; day++) touched.add(day)
      }
    }
    expect(touched.size).toBe(21)
    drawn.dealWith([], stretches)
    drawn.look()
    expect(drawn.next()).toBe(false)
  })
})

/** The schedules after some proposals. */
function walked(state: RosterState, seed: number): readonly Schedule[] {
  const roster = new BlockRoster(state)
  const drawn = new BlockProposals(roster, new Random(seed), EVENLY)
  for (let draw = 0; draw < 2000; draw++) {
    if (!drawn.next()) continue
    const change = roster.costDifference()
    if (change < Infinity && roster.tryOn()) roster.keep(change)
  }
  return state.schedules.map((_, person) => roster.scheduleOf(person))
}

describe('a change of some days', () => {
  test('is legal where the judge finds nothing broken and nowhere else, and costs what the judge counts', () => {
    let [legal, illegal] = [0, 0]
    for (let seed = 1; seed <= 12; seed++) {
      // Whole weeks, and plans that end on a Saturday or in the middle of a week.
      const problem = problemOf(seed, [14, 20, 24][seed % 3]!)
      const counts = walk({
        model: modelOf(problem),
        seed,
        draws: 1500,
        judge: (schedules) => {
          const { cost, broken } = recount(problem, schedules)
          return { cost, isLegal: broken.length === 0 }
        },
      })
      legal += counts.legal
      illegal += counts.illegal
    }
    // Both ways often enough to say something.
    expect(legal).toBeGreaterThan(1000)
    expect(illegal).toBeGreaterThan(1000)
  })

  test('costs what is counted anew where two groups count in the same rows', () => {
    const problem = problemOf(3, 21)
    const model = withTwoGroups(modelOf(problem))
    const { legal } = walk({
      model,
      seed: 3,
      draws: 3000,
      judge: (schedules) => ({
        cost: stateOf(model, schedules).cost,
        isLegal: recount(problem, schedules).broken.length === 0,
      }),
    })
    expect(legal).toBeGreaterThan(200)
  })
})

/** Everybody counts as before; the last two people also in a row of their own in each cell, where one is wanted. */
function withTwoGroups(model: Model): Model {
  const cells = model.cover.length
  const rows = Int32Array.from({ length: 2 * cells }, (_, at) =>
    at % 2 === 0 ? at / 2 : cells + (at - 1) / 2,
  )
  return {
    ...model,
    cover: [...model.cover, ...model.cover.map(({ day }) => ({ day, required: 1, under: 40, over: 2 }))],
    groups: [...model.groups, { start: Int32Array.from({ length: cells + 1 }, (_, cell) => 2 * cell), rows }],
    people: model.people.map((person, index) => ({ ...person, group: index < 3 ? 0 : 1 })),
  }
}

describe('annealing over changes of some days', () => {
  const options = (seed: number) => ({
    random: new Random(seed),
    used: (proposals: number) => proposals / 60_000,
    hottest: 20,
    coldest: 0.5,
  })

  test('makes the roster cheaper, legal by the judge, and claims what the judge counts', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const problem = problemOf(seed, 28)
      const state = firstRoster(modelOf(problem))
      const before = state.cost
      const { proposals, accepted } = annealBlocks(state, options(seed))
      expect(recount(problem, state.schedules), `seed ${seed}`).toEqual({ cost: state.cost, broken: [] })
      expect(state.cost, `seed ${seed}`).toBeLessThan(before)
      expect(proposals).toBeGreaterThanOrEqual(60_000)
      expect(accepted).toBeGreaterThan(0)
    }
  })

  test('is the same for the same seed and number of proposals, and another for another seed', () => {
    const run = (seed: number) => {
      const state = firstRoster(modelOf(problemOf(1, 28)))
      return { ...annealBlocks(state, options(seed)), schedules: state.schedules }
    }
    expect(run(1)).toEqual(run(1))
    expect(run(1)).not.toEqual(run(2))
  })

  test('ends on the best roster it met: one that it cannot better stays as it is', () => {
    const state = firstRoster(modelOf(problemOf(2, 28)))
    annealBlocks(state, options(1))
    const { cost } = state
    // So hot that everything legal is taken.
    annealBlocks(state, { ...options(2), hottest: 1e6, coldest: 1e6 })
    expect(state.cost).toBeLessThanOrEqual(cost)
  })

  test('moves nobody whose rules it does not know', () => {
    const model = modelOf(problemOf(1, 28))
    const [first, ...others] = model.people
    const { dayRules: _, ...unknown } = first!
    const state = firstRoster({ ...model, people: [unknown, ...others] })
    const before = [...state.schedules]
    annealBlocks(state, options(1))
    expect(state.schedules[0]).toEqual(before[0])
    expect(state.schedules.slice(1)).not.toEqual(before.slice(1))

    const nobody = firstRoster({ ...model, people: [unknown] })
    expect(annealBlocks(nobody, options(1))).toEqual({ proposals: 0, accepted: 0 })
  })
})
