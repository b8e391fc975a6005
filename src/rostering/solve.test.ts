import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { findHoles, uncoveredMinutes, uncoveredMinutesBound } from './holes.ts'
import { OFF, type CoverRow, type RosterProblem } from './problem.ts'
import { solve } from './solve.ts'
import { randomProblem } from './testing/random-problem.ts'
import { smallProblem, sundays, type SmallEmployee } from './testing/small-problem.ts'

/** One D and one E every day of four weeks: 56 duties x 450 = 25,200 minutes, shared by `people`. */
function smallUnit(people: number, contractMinutes: number): RosterProblem {
  const weeks = 4
  const cover = Array.from({ length: weeks * 7 }, (_, day) =>
    [0, 1].map((shift): CoverRow => ({ day, shift, skillMask: 0, minimum: 1, wanted: 1 })),
  ).flat()
  const employee: SmallEmployee = {
    contractMinutes,
    toleranceMinutes: 450,
    daysInRowMax: 5,
    limits: {
      restMinutesMin: new Int32Array(weeks * 7).fill(480),
      weekMinutesMax: new Int32Array(weeks).fill(2880),
      weeklyRestMinutesMin: new Int32Array(weeks).fill(2100),
      redAfterWorked: new Uint8Array(weeks),
    },
  }
  return smallProblem({
    weeks,
    cyclic: true,
    employees: Array.from({ length: people }, () => employee),
    cover,
    redDays: sundays(weeks),
    totalMinutesMax: people * contractMinutes,
  })
}

const pinnedValue = (pin: number) => (pin === -2 ? OFF : pin)

describe('solve', () => {
  it('covers a unit that has enough people, within the law, and then stops', () => {
    const problem = smallUnit(4, 6300) // 4 x 6300 = 25,200
    const result = solve(problem, { seed: 1, iterationLimit: 2_000_000 })
    expect(result.status).toBe('good-enough')
    expect(result.breaches).toEqual([])
    expect(findHoles(problem, result.assignment)).toEqual([])
    expect(result.iterations).toBeLessThan(2_000_000)
  })

  it('gives the same roster, byte for byte, for the same seed and iteration limit', () => {
    const problem = smallUnit(3, 6300)
    const options = { seed: 5, iterationLimit: 30_001, goodEnough: { contractGapMinutesMax: -1 } }
    const first = solve(problem, options)
    expect(first.iterations).toBe(30_001)
    expect(solve(problem, options)).toEqual(first)
    expect(solve(problem, { ...options, seed: 6 }).assignment).not.toEqual(first.assignment)
  })

  it('shows a shortage as holes, not as breaches or hours beyond the contracts', () => {
    const problem = smallUnit(3, 6300) // 25,200 - 18,900 = 6,300 minutes cannot be covered
    const result = solve(problem, { seed: 1, iterationLimit: 400_000 })
    expect(uncoveredMinutesBound(problem)).toBe(6300)
    expect(uncoveredMinutes(problem, result.assignment)).toBe(6300)
    expect(result.cost.totalOver).toBe(0)
    expect(result.breaches).toEqual([])
  })

  it('never returns a breach that pins and history do not force, however short the search', () => {
    const random = new Random(99)
    for (let world = 0; world < 30; world++) {
      const problem = randomProblem(random)
      const { assignment, status, breaches } = solve(problem, { seed: world, iterationLimit: 500 })
      expect(breaches).toEqual(findBreaches(problem, assignment))
      expect(status === 'pins-break-limits').toBe(breaches.length > 0)
      const pins = Int8Array.from(problem.employees.flatMap(({ pinned }) => Array.from(pinned, pinnedValue)))
      expect(rosterCost(problem, assignment).breach).toBeLessThanOrEqual(rosterCost(problem, pins).breach)
    }
  })

  it('keeps pins and what is not allowed, whatever roster it starts from', () => {
    const problem = smallUnit(4, 6300)
    const [first, ...others] = problem.employees
    const pinned = new Int8Array(28).fill(-2)
    pinned[3] = 1
    pinned[4] = OFF
    const allowed = new Uint8Array(28 * 3).fill(1)
    allowed[0] = 0
    const world = { ...problem, employees: [{ ...first!, pinned, allowed }, ...others] }
    const start = new Int8Array(4 * 28).fill(0)
    const { assignment, breaches } = solve(world, { seed: 1, iterationLimit: 50_000, start })
    expect(breaches).toEqual([])
    expect(assignment[3]).toBe(1)
    expect(assignment[4]).toBe(OFF)
    expect(assignment[0]).not.toBe(0)
  })

  it('stops when told to, and refuses a start of another size', () => {
    const problem = smallUnit(3, 6300)
    expect(solve(problem, { seed: 1, shouldStop: () => true }).status).toBe('stopped')
    expect(() => solve(problem, { seed: 1, start: new Int8Array(5) })).toThrow(
      'start has 5 cells, the problem 84.',
    )
  })

  it('grants wishes that weigh more than what they cost', () => {
    const problem = smallUnit(4, 6300)
    const employees = problem.employees.map((employee, index) => ({
      ...employee,
      wishes: [{ day: 2 + index, shift: OFF, avoid: false, weight: 20_000 }],
    }))
    const result = solve(
      { ...problem, employees },
      { seed: 3, iterationLimit: 300_000, goodEnough: { contractGapMinutesMax: -1 } },
    )
    expect(result.cost.wish).toBe(0)
  })
})
