/**
 * The whole search for a roster: first the annealing over cells, which is quick to something legal, then the scheduling engine, which
 * mends what is left of holes and makes the roster better to live in. Under a limit in time the clock comes in as an argument. Under a
 * limit in iterations the annealing counts its moves and the engine its work (scheduling/work-clock.ts): the answer is then the same
 * every time.
 */
import type { Highs } from 'highs'
import { clockOf, ITERATIONS_PER_MS, noWork } from '../scheduling/work-clock.ts'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { uncoveredMinutes } from './holes.ts'
import type { ImproveOptions } from './improve.ts'
import { improveRoster } from './improve.ts'
import type { RosterProblem } from './problem.ts'
import type { SolveProgress, SolveResult } from './solve.ts'
import { enoughFor, refilled, solve } from './solve.ts'

interface Finding {
  readonly seed: number
  readonly shouldStop: () => boolean
  /** 'enough': stops at a roster that covers what can be covered within the contracts. 'best': goes on to the limit. */
  readonly goal: 'enough' | 'best'
  readonly start?: Int8Array
  readonly onProgress?: (progress: SolveProgress) => void
}

export interface FindOptions extends Finding {
  readonly now: () => number
  readonly milliseconds: number
}

export interface FindByIterations extends Finding {
  readonly iterations: number
}

/** The part of the limit that the annealing may have: it is quicker to a roster that is good enough, the engine to one that is good. */
const ANNEALING_SHARE = { enough: 0.6, best: 0.3 }
/** With fewer iterations than these for the engine it comes no further than its beginning: the annealing has them all. */
const FEWEST_FOR_ENGINE = 500_000

export function findRoster(highs: Highs, problem: RosterProblem, options: FindOptions): SolveResult {
  const { now, milliseconds, shouldStop, goal } = options
  const began = now()
  const left = () => milliseconds - (now() - began)
  const annealed = solve(problem, {
    ...annealingOptions(options),
    shouldStop: () => shouldStop() || left() < (1 - ANNEALING_SHARE[goal]) * milliseconds,
  })
  if (isDone(annealed, options) || left() <= 0) return annealed
  return improved(
    highs,
    { problem, annealed, options },
    { now, milliseconds: left(), isOver: () => left() <= 0 },
  )
}

/** One iteration is a move of the annealing, or as much work of the engine as takes as long. */
export function findRosterByIterations(
  highs: Highs,
  problem: RosterProblem,
  options: FindByIterations,
): SolveResult {
  const { iterations, goal } = options
  const forEngine = Math.floor((1 - ANNEALING_SHARE[goal]) * iterations)
  const iterationLimit = forEngine < FEWEST_FOR_ENGINE ? iterations : iterations - forEngine
  const annealed = solve(problem, { ...annealingOptions(options), iterationLimit })
  const left = iterations - annealed.iterations
  if (isDone(annealed, options) || left < FEWEST_FOR_ENGINE) return annealed
  const work = noWork(true)
  const limit = {
    ...{ work, now: clockOf(work), milliseconds: left / ITERATIONS_PER_MS },
    isOver: () => work.done >= left,
  }
  const result = improved(highs, { problem, annealed, options }, limit)
  return { ...result, iterations: annealed.iterations + Math.min(left, Math.round(work.done)) }
}

function annealingOptions({ seed, shouldStop, start, onProgress }: Finding) {
  return {
    ...{ seed, shouldStop },
    ...(start === undefined ? {} : { start }),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
}

function isDone({ status }: SolveResult, { goal, shouldStop }: Finding): boolean {
  return (status === 'good-enough' && goal === 'enough') || shouldStop()
}

interface Annealed {
  readonly problem: RosterProblem
  readonly annealed: SolveResult
  readonly options: Finding
}

/** What the engine makes of it within its limit. */
function improved(
  highs: Highs,
  { problem, annealed, options }: Annealed,
  limit: Pick<ImproveOptions, 'now' | 'milliseconds' | 'isOver' | 'work'>,
): SolveResult {
  const { seed, shouldStop, goal, onProgress } = options
  const isEnough = enoughFor(problem)
  const limitReached = limit.work === undefined ? 'stopped' : 'iteration-limit'
  let enough = false
  const { assignment: found, bound } = improveRoster(highs, problem, annealed.assignment, {
    ...limit,
    seed,
    isOver: () => shouldStop() || limit.isOver() || enough,
    onBetter: (roster, cost) => {
      enough = goal === 'enough' && isEnough(roster)
      onProgress?.({
        iterations: annealed.iterations + Math.round(limit.work?.done ?? 0),
        bestCost: Math.round(cost),
        legal: true,
        uncoveredMinutes: uncoveredMinutes(problem, roster),
      })
    },
  })
  // The engine may leave open what somebody could work at once.
  const assignment = refilled(problem, found)
  const breaches = findBreaches(problem, assignment)
  const cost = rosterCost(problem, assignment)
  return {
    status: breaches.length > 0 ? annealed.status : isEnough(assignment) ? 'good-enough' : limitReached,
    assignment,
    cost,
    breaches,
    iterations: annealed.iterations,
    // Costs are whole numbers; rounded down, what is claimed is never more than was computed. What was refilled may lie above somebody's
    // contract and tolerance, which the bound is not for.
    costBound: bound === -Infinity ? null : Math.min(Math.floor(bound), cost.total),
  }
}
