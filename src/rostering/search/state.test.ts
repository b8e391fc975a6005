import { describe, expect, it } from 'vitest'
import { Random } from '../../optimisation/random.ts'
import { rosterCost } from '../cost.ts'
import { randomProblem, randomRoster } from '../testing/random-problem.ts'
import { RosterState } from './state.ts'
import { buildTables } from './tables.ts'

describe('the cost by differences', () => {
  it('equals the recount from scratch after every one of thousands of random moves', () => {
    const random = new Random(2024)
    for (let world = 0; world < 120; world++) {
      const problem = randomProblem(random)
      const tables = buildTables(problem)
      const state = new RosterState(tables, randomRoster(random, problem))
      for (let move = 0; move < 40; move++) {
        const cellCount = 1 + random.below(6)
        for (let staged = 0; staged < cellCount; staged++) {
          const cell = random.below(state.cells.length)
          const from = tables.choiceFrom[cell]!
          state.stage(cell, tables.choiceItem[from + random.below(tables.choiceFrom[cell + 1]! - from)]!)
        }
        state.evaluate()
        if (random.below(3) === 0) state.rollback()
        else state.commit()
        const recount = rosterCost(problem, state.cells)
        expect({ world, move, total: state.total, breach: state.breach }).toEqual({
          world,
          move,
          total: recount.total,
          breach: recount.breach,
        })
      }
    }
  })
})
