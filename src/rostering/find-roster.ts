/**
 * The whole search for a roster under a limit in time: first the annealing over cells, which is quick to something legal, then the
 * scheduling engine, which mends what is left of holes and makes the roster better to live in. The clock comes in as an argument.
 * Under a limit in iterations the annealing stands alone (solve.ts): its answer is then the same every time.
 */
import type { Highs } from 'highs'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { uncoveredMinutes } from './holes.ts'
import { improveRoster } from './improve.ts'
import type { RosterProblem } from './problem.ts'
import type { SolveProgress, SolveResult } from './solve.ts'
import { enoughFor, solve } from './solve.ts'

export interface FindOptions {
  readonly seed: number
  readonly now: () => number
  readonly milliseconds: number
  readonly shouldStop: () => boolean
  /** 'enough': stops at a roster that covers what can be covered within the contracts. 'best': goes on while there is time. */
  readonly goal: 'enough' | 'best'
  readonly start?: Int8Array
  readonly onProgress?: (progress: SolveProgress) => void
}

/** The part of the time that the annealing may have: it is quicker to a roster that is good enough, the engine to one that is good. */
const ANNEALING_SHARE = { enough: 0.6, best: 0.3 }

export function findRoster(highs: Highs, problem: RosterProblem, options: FindOptions): SolveResult {
  const { seed, now, milliseconds, shouldStop, goal, start, onProgress } = options
  const began = now()
  const left = () => milliseconds - (now() - began)
  const annealed = solve(problem, {
    seed,
    shouldStop: () => shouldStop() || left() < (1 - ANNEALING_SHARE[goal]) * milliseconds,
    ...(start === undefined ? {} : { start }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  const isDone = annealed.status === 'good-enough' && goal === 'enough'
  if (isDone || shouldStop() || left() <= 0) return annealed
  const isEnough = enoughFor(problem)
  let enough = false
  const { assignment, bound } = improveRoster(highs, problem, annealed.assignment, {
    seed,
    now,
    milliseconds: left(),
    isOver: () => shouldStop() || left() <= 0 || enough,
    onBetter: (roster, cost) => {
      enough = goal === 'enough' && isEnough(roster)
      onProgress?.({
        iterations: annealed.iterations,
        bestCost: Math.round(cost),
        legal: true,
        uncoveredMinutes: uncoveredMinutes(problem, roster),
      })
    },
  })
  const breaches = findBreaches(problem, assignment)
  return {
    status: breaches.length > 0 ? annealed.status : isEnough(assignment) ? 'good-enough' : 'stopped',
    assignment,
    cost: rosterCost(problem, assignment),
    breaches,
    iterations: annealed.iterations,
    // Costs are whole numbers; rounded down, what is claimed is never more than was computed.
    costBound: bound === -Infinity ? null : Math.floor(bound),
  }
}
