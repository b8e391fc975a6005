import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { findRoster, type FindOptions } from './find-roster.ts'
import { OFF } from './problem.ts'
import { solve } from './solve.ts'
import { dayShift, smallProblem } from './testing/small-problem.ts'

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

describe('a roster found under a limit in time', () => {
  it('has a bound on cost that is above nothing, and that no legal roster within the contract is below', async () => {
    const found = findRoster(await loadHighs(), week, ticking(4000))
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
