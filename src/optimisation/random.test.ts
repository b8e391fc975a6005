import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

describe('Random', () => {
  it('gives the same sequence for the same seed and another for another seed', () => {
    const first = new Random(7)
    const again = new Random(7)
    const other = new Random(8)
    const numbers = Array.from({ length: 50 }, () => first.uint32())
    expect(Array.from({ length: 50 }, () => again.uint32())).toEqual(numbers)
    expect(Array.from({ length: 50 }, () => other.uint32())).not.toEqual(numbers)
  })

  it('fills every value below the bound about equally often', () => {
    const random = new Random(1)
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 50_000; draw++) counts[random.below(5)]! += 1
    // 50,000 / 5 = 10,000 each; the standard deviation is sqrt(50,000 x 0.2 x 0.8) = 89, so 450 is five of them.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(450)
  })

  it('refuses a seed that is not a whole number', () => {
    expect(() => new Random(0.5)).toThrow('seed (0.5) must be a whole number.')
  })
})
