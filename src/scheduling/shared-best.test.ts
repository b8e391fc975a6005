import { describe, expect, test } from 'vitest'
import { sharedBest, sharedMemory } from './shared-best.ts'

/** Two people, three days: everybody works the kind every day. */
const all = (kind: number) => [new Int8Array(3).fill(kind), new Int8Array(3).fill(kind)]
const shape = { threads: 2, people: 2, days: 3 }
const shared = () => sharedBest(sharedMemory(shape), shape)

describe('the best that threads share at any time', () => {
  test('is nothing before anybody has given any', () => {
    const best = shared()
    expect(best.found()).toEqual({ cost: null, bound: -Infinity, schedules: [] })
    expect(best.exchangeOf(0).take(Infinity)).toBeNull()
    expect(best.exchangeOf(1).bound()).toBe(-Infinity)
    expect(best.isStopped()).toBe(false)
  })

  test('is the cheapest roster and the highest bound, whoever has them', () => {
    const best = shared()
    best.exchangeOf(0).give(10, 4, all(0))
    best.exchangeOf(1).give(8, 3, all(1))
    expect(best.found()).toEqual({ cost: 8, bound: 4, schedules: all(1) })
    expect(best.costAndBound()).toEqual({ cost: 8, bound: 4 })
    expect(best.exchangeOf(0).bound()).toBe(4)
  })

  test('is the first thread’s among rosters that cost the same', () => {
    const best = shared()
    best.exchangeOf(1).give(8, 0, all(1))
    best.exchangeOf(0).give(8, 0, all(0))
    expect(best.found().schedules).toEqual(all(0))
  })

  test('is taken only where it is cheaper, rounding aside', () => {
    const best = shared()
    best.exchangeOf(0).give(8, 0, all(0))
    expect(best.exchangeOf(1).take(9)).toEqual(all(0))
    expect(best.exchangeOf(1).take(8 + 1e-7)).toBeNull()
    expect(best.exchangeOf(1).take(7)).toBeNull()
  })

  test('is what each thread gave last, however often it has given', () => {
    const best = shared()
    const { give } = best.exchangeOf(0)
    for (let cost = 9; cost >= 5; cost--) {
      give(cost, 9 - cost, all(cost % 3))
      expect(best.found()).toEqual({ cost, bound: 9 - cost, schedules: all(cost % 3) })
    }
  })

  test('is a copy: what is found later does not change what was taken', () => {
    const best = shared()
    best.exchangeOf(0).give(8, 0, all(0))
    const taken = best.exchangeOf(1).take(9)
    best.exchangeOf(0).give(7, 0, all(1))
    best.exchangeOf(0).give(6, 0, all(2))
    expect(taken).toEqual(all(0))
  })

  test('stops all when the cheapest meets the highest bound, each from its own thread', () => {
    const best = shared()
    best.exchangeOf(0).give(8, 2, all(0))
    expect(best.isStopped()).toBe(false)
    best.exchangeOf(1).give(9, 8, all(1))
    expect(best.isStopped()).toBe(true)
  })

  test('is stopped from outside', () => {
    const best = shared()
    best.stop()
    expect(best.isStopped()).toBe(true)
  })
})
