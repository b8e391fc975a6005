import type { Highs } from 'highs'
import loadHighs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { findRoster, findRosterByIterations, type FindOptions } from './find-roster.ts'
import { OFF } from './problem.ts'
import { refilled, solve } from './solve.ts'
import { randomProblem } from './testing/random-problem.ts'
import { dayShift, smallProblem } from './testing/small-problem.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

describe('the whole search under a limit in iterations', () => {
  const problem = randomProblem(new Random(3))
  const find = (iterations: number, shouldStop = () => false) =>
    findRosterByIterations(highs, problem, { seed: 1, goal: 'best', iterations, shouldStop })

  it('gives the same roster every time, the engine’s part included', () => {
    const first = find(800_000)
    expect(find(800_000)).toEqual(first)
    // 70 %, 560 000, are the engine's; the annealing's 240 000 alone cost no less.
    const annealed = solve(problem, { seed: 1, iterationLimit: 240_000 })
    expect(first.iterations).toBeGreaterThan(annealed.iterations)
    expect(first.cost.total).toBeLessThanOrEqual(annealed.cost.total)
  })

  it('leaves all to the annealing where the engine’s part would be too small for it', () => {
    expect(find(20_000)).toEqual(solve(problem, { seed: 1, iterationLimit: 20_000 }))
  })

  // In these two the engine alone leaves one.
  it.each([12, 21])('leaves no duty open that somebody could work at once (problem %i)', (seed) => {
    const one = randomProblem(new Random(seed))
    const options = { seed: 1, goal: 'best', iterations: 1_500_000, shouldStop: () => false } as const
    const { assignment } = findRosterByIterations(highs, one, options)
    expect(refilled(one, assignment)).toEqual(assignment)
  })

  it('ends when it is cancelled, with what it has', () => {
    let asked = 0
    const { iterations, assignment } = find(1e12, () => asked++ > 3)
    expect(iterations).toBeLessThan(1e12)
    expect(assignment).toHaveLength(problem.employees.length * problem.dayCount)
  })
})

/** One person, one week of day shifts, two wanted each day, and hours for 4 duties with room for one more. */
const week = smallProblem({
  weeks: 1,
  shifts: [dayShift],
  employees: [{ contractMinutes: 4 * 450, toleranceMinutes: 450, daysInRowMax: 5 }],
  cover: Array.from({ length: 7 }, (_, day) => ({ day, shift: 0, skillMask: 0, minimum: 2, wanted: 2 })),
})

/** A clock that goes a millisecond each time it is read. */
function ticking(milliseconds: number): FindOptions {
  let now = 0
  return { seed: 1, now: () => now++, milliseconds, shouldStop: () => false, goal: 'best' }
}

it('fills a week that nobody works until no duty more is worth it, without a breach, and leaves what was given', () => {
  const nothing = new Int8Array(7).fill(OFF)
  const filled = refilled(week, nothing)
  expect(filled.filter((shift) => shift !== OFF).length).toBeGreaterThanOrEqual(5)
  expect(findBreaches(week, filled)).toEqual([])
  expect(rosterCost(week, filled).total).toBeLessThan(rosterCost(week, nothing).total)
  expect(refilled(week, filled)).toEqual(filled)
  expect(nothing).toEqual(new Int8Array(7).fill(OFF))
})

describe('a roster found under a limit in time', () => {
  it('has a bound on cost that is above nothing, and that no legal roster within the contract is below', () => {
    const found = findRoster(highs, week, ticking(4000))
    const { contractMinutes, toleranceMinutes } = week.employees[0]!
    let least = Infinity
    for (let number = 0; number < 2 ** 7; number++) {
      const days = Int8Array.from({ length: 7 }, (_, day) => (Math.floor(number / 2 ** day) % 2) - 1)
      const minutes = 450 * days.filter((value) => value !== OFF).length
      if (minutes > contractMinutes + toleranceMinutes || findBreaches(week, days).length > 0) continue
      least = Math.min(least, rosterCost(week, days).total)
    }
    expect(found.costBound).toBeLessThanOrEqual(least)
    // 14 places. Work on all 7 days would leave 7 x 450 minutes uncovered, at 100 each; the bound knows that she has hours for fewer.
    expect(found.costBound).toBeGreaterThan(7 * 450 * 100)
    expect(found.cost.total).toBeGreaterThanOrEqual(found.costBound!)
  })

  it('claims no bound where the annealing stood alone', () => {
    expect(solve(week, { seed: 1, iterationLimit: 2000 }).costBound).toBeNull()
  })
})
