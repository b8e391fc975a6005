import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderAt } from './order-at.ts'

it('has at each place what sorting would put there, also where many are the same', () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), fc.array(fc.nat(59)), (numbers, asked) => {
      const values = Float64Array.from(numbers, (one) => one + 0)
      const sorted = values.slice().sort()
      const places = [...new Set(asked.map((place) => place % values.length))].sort((a, b) => a - b)
      orderAt(values, places)
      for (const place of places) expect(values[place]).toBe(sorted[place])
      expect(values.slice().sort()).toEqual(sorted)
    }),
    { numRuns: 500 },
  )
})
