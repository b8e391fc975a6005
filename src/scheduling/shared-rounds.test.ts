/** Two threads' parts used in turn by one thread, in orders in which nobody waits. tests/rounds.test.ts has real threads. */
import { describe, expect, test } from 'vitest'
import { roundsMemory, sharedRounds } from './shared-rounds.ts'
import { noWork } from './work-clock.ts'

const shape = { threads: 2, people: 2, days: 3, perRound: 100 }
const all = (kind: number) => [new Int8Array(3).fill(kind), new Int8Array(3).fill(kind)]

function twoThreads() {
  const shared = sharedRounds(roundsMemory(shape), shape)
  const threads = [0, 1].map((thread) => {
    const work = noWork(true)
    const { exchange, isOver, end } = shared.searchOf(thread, work)
    /** Does work until the end of the round, and publishes it. */
    const workTo = (round: number) => {
      work.done = round * shape.perRound
      return isOver()
    }
    return { ...exchange, isOver, end, workTo }
  })
  return { shared, first: threads[0]!, second: threads[1]! }
}

describe('the best that threads share at rounds', () => {
  test('is not seen before the next round, however early it was given', () => {
    const { first, second } = twoThreads()
    second.give(8, 3, all(1))
    first.give(10, 2, all(0))
    expect(first.take(10)).toBeNull()
    expect(first.bound()).toBe(-Infinity)
    second.workTo(1)
    first.workTo(1)
    expect(first.take(10)).toBeNull()
    first.workTo(2)
    expect(first.take(10)).toEqual(all(1))
    expect(first.bound()).toBe(3)
  })

  test('is of the round that is read, also where the other has come further', () => {
    const { first, second } = twoThreads()
    first.give(10, 0, all(0))
    second.give(8, 3, all(1))
    second.workTo(1)
    first.workTo(1)
    // The second is at its round 2 before the first.
    second.give(7, 4, all(2))
    second.workTo(2)
    first.workTo(2)
    expect(first.take(10)).toEqual(all(1))
    expect(first.bound()).toBe(3)
    second.workTo(3)
    first.workTo(3)
    expect(first.take(10)).toEqual(all(2))
  })

  test('is what was taken: later rounds in the same places do not change it', () => {
    const { first, second } = twoThreads()
    first.give(10, 0, all(0))
    second.give(8, 0, all(1))
    for (let round = 1; round <= 2; round++) {
      second.workTo(round)
      first.workTo(round)
    }
    const taken = first.take(10)
    for (let round = 3; round <= 9; round++) {
      second.give(8 - round, 0, all(2))
      second.workTo(round)
      first.workTo(round)
    }
    expect(taken).toEqual(all(1))
    expect(first.take(10)).toEqual(all(2))
  })

  test('is not taken where one’s own is as cheap by then', () => {
    const { first, second } = twoThreads()
    second.give(8, 0, all(1))
    second.workTo(1)
    first.give(8, 0, all(0))
    first.workTo(1)
    first.workTo(2)
    expect(first.take(8)).toBeNull()
  })

  test('is over for both at the same round when the cheapest of one meets the bound of the other', () => {
    const { first, second } = twoThreads()
    first.give(8, 0, all(0))
    second.give(9, 8, all(1))
    expect([first.isOver(), second.isOver()]).toEqual([false, false])
    expect([first.workTo(1), second.workTo(1)]).toEqual([false, false])
    expect([first.workTo(2), second.workTo(2)]).toEqual([true, true])
  })

  test('goes on without a thread that has ended, whose last roster holds', () => {
    const { shared, first, second } = twoThreads()
    first.give(10, 0, all(0))
    second.give(8, 0, all(1))
    second.end()
    for (let round = 1; round <= 7; round++) first.workTo(round)
    expect(first.take(10)).toEqual(all(1))
    first.end()
    expect(shared.found()).toEqual({ cost: 8, bound: 0, schedules: all(1) })
  })

  test('is, at the end, the cheapest of all, and the first thread’s among equals', () => {
    const { shared, first, second } = twoThreads()
    second.give(8, 1, all(1))
    second.end()
    first.give(8, 2, all(0))
    first.end()
    expect(shared.found()).toEqual({ cost: 8, bound: 2, schedules: all(0) })
    expect(shared.costAndBound()).toEqual({ cost: 8, bound: 2 })
  })

  test('is nothing where nobody has found any', () => {
    const { shared, first } = twoThreads()
    first.end()
    expect(shared.found()).toEqual({ cost: null, bound: -Infinity, schedules: [] })
    expect(shared.costAndBound()).toEqual({ cost: null, bound: -Infinity })
  })

  test('is over without waiting when it is stopped from outside', () => {
    const { shared, first } = twoThreads()
    first.give(10, 0, all(0))
    shared.stop()
    // Round 5 would wait for the second thread, which has done nothing.
    expect(first.workTo(5)).toBe(true)
    first.end()
    expect(shared.found().cost).toBe(10)
  })
})
