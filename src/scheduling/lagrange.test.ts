import { describe, expect, it } from 'vitest'
import type { Dual } from './lagrange.ts'
import { ascend } from './lagrange.ts'

/** Each of three people works one of two rows or none, at own cost 1, 2 or 3; two wanted on the first row, one on the second. */
const dual: Dual = {
  required: [2, 1],
  box: { lower: [-1, -1], upper: [10, 2.5] },
  evaluate: (prices) => {
    const supply = new Int32Array(2)
    let value = 2 * prices[0]! + prices[1]!
    for (const own of [1, 2, 3]) {
      const costs = [own - prices[0]!, own - prices[1]!]
      const least = Math.min(0, ...costs)
      value += least
      if (least < 0) supply[costs.indexOf(least)]!++
    }
    return { value, supply }
  },
}

describe('prices without a linear programme', () => {
  it('comes near the best bound and never above the cheapest roster', () => {
    // 1 + 2 on the first row; the second costs 2.5 left empty, 3 with the third person: 5.5.
    const { bound } = ascend(dual, { incumbent: 6, steps: 300 })
    expect(bound).toBeLessThanOrEqual(5.5)
    expect(bound).toBeGreaterThan(5.4)
  })

  it('keeps the prices in their box, and they give the bound', () => {
    const { bound, prices } = ascend(dual, { incumbent: 60, steps: 40, prices: Float64Array.of(50, -50) })
    for (const [row, price] of prices.entries()) {
      expect(price).toBeGreaterThanOrEqual(dual.box.lower[row]!)
      expect(price).toBeLessThanOrEqual(dual.box.upper[row]!)
    }
    expect(dual.evaluate(prices).value).toBe(bound)
  })

  it('stops when it is told to', () => {
    let left = 3
    expect(ascend(dual, { incumbent: 6, steps: 100, isOver: () => left-- === 0 }).steps).toBe(3)
  })
})
