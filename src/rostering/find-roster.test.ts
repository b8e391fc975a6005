import type { Highs } from 'highs'
import loadHighs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { findRosterByIterations } from './find-roster.ts'
import { solve } from './solve.ts'
import { randomProblem } from './testing/random-problem.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

describe('the whole search under a limit in iterations', () => {
  const problem = randomProblem(new Random(3))
  const find = (iterations: number, shouldStop = () => false) =>
    findRosterByIterations(highs, problem, { seed: 1, goal: 'best', iterations, shouldStop })

  it('gives the same roster every time, the engine’s part included', () => {
    const first = find(800_000)
    expect(find(800_000)).toEqual(first)
    // 70 %, 560 000, are the engine's; the annealing's 240 000 alone cost no less.
    const annealed = solve(problem, { seed: 1, iterationLimit: 240_000 })
    expect(first.iterations).toBeGreaterThan(annealed.iterations)
    expect(first.cost.total).toBeLessThanOrEqual(annealed.cost.total)
  })

  it('leaves all to the annealing where the engine’s part would be too small for it', () => {
    expect(find(20_000)).toEqual(solve(problem, { seed: 1, iterationLimit: 20_000 }))
  })

  it('ends when it is cancelled, with what it has', () => {
    let asked = 0
    const { iterations, assignment } = find(1e12, () => asked++ > 3)
    expect(iterations).toBeLessThan(1e12)
    expect(assignment).toHaveLength(problem.employees.length * problem.dayCount)
  })
})
