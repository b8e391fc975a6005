import type { Highs } from 'highs'
import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { readInstance } from './instance-file.ts'
import { modelOf } from './instance-model.ts'
import { masterOf } from './master.ts'
import type { Problem } from './problem.ts'
import { recount } from './recount.ts'
import { solve } from './solve.ts'
import { randomInstance } from './testing/random-instance.ts'
import { mediumInstance } from './testing/small-instance.ts'
import { clockOf, ITERATIONS_PER_MS, noWork } from './work-clock.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

function medium(seed: number): Problem {
  const read = readInstance('middels', mediumInstance(seed))
  if (read.status === 'bad') throw new Error(`${read.line}: ${read.reason}`)
  return read.problem
}

function searched(problem: Problem, iterations: number) {
  const work = noWork(true)
  const found = solve(highs, modelOf(problem, work), {
    seed: 3,
    now: clockOf(work),
    isOver: () => work.done >= iterations,
    milliseconds: iterations / ITERATIONS_PER_MS,
  })!
  return { found, done: work.done }
}

describe('a search by the clock of work', () => {
  test('finds the same roster with the same work, every time', () => {
    for (const seed of [1, 2]) {
      const problem = medium(seed)
      const first = searched(problem, 400_000)
      expect(recount(problem, first.found.schedules).broken).toEqual([])
      expect(searched(problem, 400_000)).toEqual(first)
    }
  })

  test('finds the same on a plan too long for one linear programme, with shifts of two lengths', () => {
    // 84 days x 8 kinds = 672 rows; the last kind is 600 minutes, the others 480.
    const read = readInstance('langt', randomInstance({ days: 84, staff: 8, kinds: 8, seed: 1 }))
    if (read.status === 'bad') throw new Error(`${read.line}: ${read.reason}`)
    const { problem } = read
    expect(problem.kinds.map(({ minutes }) => minutes)).toEqual([480, 480, 480, 480, 480, 480, 480, 600])
    const first = searched(problem, 3_000_000)
    expect(first.done).toBeGreaterThanOrEqual(3_000_000)
    expect(recount(problem, first.found.schedules)).toEqual({ cost: first.found.cost, broken: [] })
    expect(searched(problem, 3_000_000)).toEqual(first)
  })

  test('comes to its end where nothing is done but look at the clock', () => {
    const work = noWork(true)
    const now = clockOf(work)
    let looks = 0
    while (now() < 2) looks++
    // 2 ms are 2000 iterations, one for each look; the last look is not counted here.
    expect(looks).toBe(1999)
  })
})

describe('a whole-number programme by the clock of work', () => {
  /** Forty schedules for each of twelve people, made at random: nobody asks here whether they are allowed. */
  function whole(seconds: number) {
    const work = noWork(true)
    const model = modelOf(medium(1), work)
    const random = new Random(7)
    const everybody = [...model.people.keys()]
    const master = masterOf({
      ...{ highs, model, people: everybody, days: { from: 0, until: model.days } },
      required: model.cover.map(({ required }) => required),
      rows: Int32Array.from(model.cover.keys()),
    })
    const schedule = () => Int8Array.from({ length: model.days }, () => random.below(4) - 1)
    const columns = everybody.flatMap((person) =>
      Array.from({ length: 40 }, () => ({ person, schedule: schedule(), cost: random.below(30) })),
    )
    try {
      master.add(columns)
      master.solve()
      const before = work.done
      const chosen = master.solveWhole({ seconds, cutoff: Infinity })
      return { chosen, done: work.done - before }
    } finally {
      master.dispose()
    }
  }

  test('ends after its work at the same place every time, though it would find more', () => {
    const short = whole(0.05)
    expect(whole(0.05)).toEqual(short)
    // 0.05 s are 50 000 iterations. It looks at the limit now and then only, so it does more than that, but less than with 1 s.
    expect(short.done).toBeGreaterThan(50_000)
    expect(whole(1).done).toBeGreaterThan(short.done)
  })
})
