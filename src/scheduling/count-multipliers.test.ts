import { describe, expect, it } from 'vitest'
import type { CountProblem } from './count-multipliers.ts'
import { cheapestWithin } from './count-multipliers.ts'
import { FORBIDDEN } from './pricer.ts'

/** Every day one of two kinds, or off; the cheapest each day. `most`: of each kind. */
function dayByDay(prices: readonly (readonly [number, number])[], most: readonly number[]): CountProblem {
  return {
    kindCount: 2,
    kinds: Int32Array.of(0, 1),
    most: Int32Array.from(most),
    from: 0,
    until: prices.length,
    prices: Float64Array.from(prices.flat()),
    solve: (at, extra) => {
      let cost = 0
      const schedule = Int8Array.from(prices, (_, day) => {
        const options = [0, 1].map(
          (kind) => at[2 * day + kind]! + (at[2 * day + kind]! < FORBIDDEN ? extra[kind]! : 0),
        )
        const least = Math.min(0, ...options)
        cost += least
        return least === 0 ? -1 : options.indexOf(least)
      })
      return { cost, schedule }
    },
  }
}

describe('kinds limited by prices', () => {
  it('is exact at once where no limit binds', () => {
    const found = cheapestWithin(
      dayByDay(
        [
          [-5, -3],
          [-1, -4],
        ],
        [2, 2],
      ),
      new Float64Array(2),
    )
    // -5 on the first day, -4 on the second.
    expect(found).toEqual({ cost: -9, bound: -9, schedule: Int8Array.of(0, 1) })
  })

  it('keeps the most of a kind, with a bound below the cost', () => {
    const found = cheapestWithin(
      dayByDay(
        [
          [-5, 0],
          [-4, 0],
          [-3, -2],
        ],
        [1, 2],
      ),
      new Float64Array(2),
    )!
    // One of kind 0: -5 on the first day, then -2 for kind 1 on the third.
    expect(found.cost).toBe(-7)
    expect(found.schedule).toEqual(Int8Array.of(0, -1, 1))
    expect(found.bound).toBeLessThanOrEqual(-7)
    expect(found.bound).toBeGreaterThan(-9)
  })

  it('begins where the last call ended', () => {
    const problem = dayByDay(
      [
        [-5, 0],
        [-4, 0],
        [-3, -2],
      ],
      [1, 2],
    )
    const multipliers = new Float64Array(2)
    const first = cheapestWithin(problem, multipliers)!
    expect(multipliers[0]).toBeGreaterThan(0)
    const second = cheapestWithin(problem, multipliers)!
    expect(second.bound).toBeGreaterThanOrEqual(first.bound)
  })
})
