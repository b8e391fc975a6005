import { describe, expect, it } from 'vitest'
import { withFairShares } from './fair-share.ts'
import type { CoverRow, RosterProblem } from './problem.ts'
import { smallProblem, type SmallEmployee } from './testing/small-problem.ts'

/** Two nights every day of two weeks: 28 nights, and four of them each on two weekends' days: 8 / 2 = 4 weekends. */
function nights(employees: readonly SmallEmployee[]): RosterProblem {
  const cover = Array.from({ length: 14 }, (_, day): CoverRow => ({
    day,
    shift: 2,
    skillMask: 0,
    minimum: 2,
    wanted: 2,
  }))
  return smallProblem({ weeks: 2, employees, cover })
}

const shares = (problem: RosterProblem, kind: 'weekends' | 'nights' | 'post', before?: (number | null)[]) =>
  withFairShares(
    problem,
    problem.employees.map((_, index) => {
      const count = before?.[index] ?? null
      return count === null ? null : { weekends: 0, nights: count }
    }),
  ).employees.map(({ fair }) => fair![kind])

/** Only the shifts named, by index. */
const only = (...shifts: number[]) =>
  Uint8Array.from({ length: 14 * 3 }, (_, cell) => (shifts.includes(cell % 3) ? 1 : 0))

describe('fair shares', () => {
  it('split what is asked for by contract', () => {
    const problem = nights([{ contractMinutes: 3000 }, { contractMinutes: 3000 }, { contractMinutes: 6000 }])
    expect(shares(problem, 'nights')).toEqual([7, 7, 14])
    expect(shares(problem, 'post')).toEqual([0.75, 0.75, 1.5])
  })

  it('give nobody more than can be worked, and the rest to the others', () => {
    const problem = nights([{ contractMinutes: 3000 }, { contractMinutes: 3000 }, { contractMinutes: 6000 }])
    // 4 weekends by contract are 1, 1, 2, which is what there are.
    expect(shares(problem, 'weekends')).toEqual([1, 1, 2])
    // 28 nights by contract are 4, 4, 20, but there are 14 days: 14 to the third, and half of the other 14 to each.
    const uneven = nights([{ contractMinutes: 1000 }, { contractMinutes: 1000 }, { contractMinutes: 5000 }])
    expect(shares(uneven, 'nights')).toEqual([7, 7, 14])
  })

  it('give nothing to those who may not, and let those who work nights only fill their contract', () => {
    const problem = nights([
      { contractMinutes: 3000, allowed: only(0, 1) },
      { contractMinutes: 6000, allowed: only(2) }, // 6000 / 600 = 10 nights
      { contractMinutes: 3000 },
      { contractMinutes: 3000 },
    ])
    expect(shares(problem, 'nights')).toEqual([0, 10, 9, 9])
  })

  it('take away what history has given beyond the part, among those whose history is known', () => {
    const problem = nights([
      { contractMinutes: 3000 },
      { contractMinutes: 3000 },
      { contractMinutes: 3000 },
      { contractMinutes: 3000 },
    ])
    // 6 nights before: 2 each among the three known. The first had 5, so 7 - 3; the second 1, so 7 + 1.
    expect(shares(problem, 'nights', [5, 1, 0, null])).toEqual([4, 8, 9, 7])
  })
})
