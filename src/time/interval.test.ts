import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interval } from './interval.ts'
import { lengthMinutes, longestFree, overlapMinutes, overlaps } from './interval.ts'
import type { Instant } from './oslo.ts'

const from = (start: number, end: number): Interval => ({ from: start as Instant, to: end as Instant })

test('touching is not overlapping', () => {
  expect(overlaps(from(0, 10), from(10, 20))).toBe(false)
  expect(overlapMinutes(from(0, 10), from(10, 20))).toBe(0)
  expect(overlaps(from(0, 11), from(10, 20))).toBe(true)
  expect(overlapMinutes(from(0, 11), from(10, 20))).toBe(1)
  expect(lengthMinutes(from(5, 20))).toBe(15)
})

describe('the longest free stretch', () => {
  test('nothing busy: the whole window', () => {
    expect(longestFree(from(0, 100), [])).toEqual(from(0, 100))
  })

  test('between, before and after what is busy', () => {
    expect(longestFree(from(0, 100), [from(10, 20), from(80, 90)])).toEqual(from(20, 80))
    expect(longestFree(from(0, 100), [from(60, 90)])).toEqual(from(0, 60))
    expect(longestFree(from(0, 100), [from(-5, 30)])).toEqual(from(30, 100))
  })

  test('busy in any order and overlapping', () => {
    expect(longestFree(from(0, 100), [from(50, 60), from(0, 45), from(10, 20)])).toEqual(from(60, 100))
  })

  test('agrees with a minute-by-minute count', () => {
    const busy = fc.array(
      fc
        .tuple(fc.integer({ min: -20, max: 110 }), fc.integer({ min: 1, max: 30 }))
        .map(([start, length]) => from(start, start + length)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(busy, (taken) => {
        let best = 0
        let run = 0
        for (let minute = 0; minute < 100; minute++) {
          run = taken.some((one) => one.from <= minute && minute < one.to) ? 0 : run + 1
          best = Math.max(best, run)
        }
        expect(lengthMinutes(longestFree(from(0, 100), taken))).toBe(best)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
