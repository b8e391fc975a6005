/**
 * A roster made better by the scheduling engine: whole schedules by column generation, large neighbourhoods solved exactly, and a
 * lower bound on what any legal roster costs. The roster that comes back is never dearer than the one given, and breaks nothing more.
 */
import type { Highs } from 'highs'
import { pricesByAscent } from '../scheduling/prices-by-ascent.ts'
import type { Schedule } from '../scheduling/problem.ts'
import { solve } from '../scheduling/solve.ts'
import type { Work } from '../scheduling/work-clock.ts'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { engineModel, modelScale } from './engine-model.ts'
import type { RosterProblem } from './problem.ts'

/** Steps towards the prices of cover, and the most of the time that they may take. */
const PRICE_STEPS = 80
const PRICE_SHARE = 0.05

export interface ImproveOptions {
  readonly seed: number
  /** Milliseconds since any moment; with `isOver` the only clock. */
  readonly now: () => number
  readonly isOver: () => boolean
  readonly milliseconds: number
  /** What `now` counts, where it counts work and not time. */
  readonly work?: Work
  /** Each better roster, with its cost but for what all share. */
  readonly onBetter?: (assignment: Int8Array, cost: number) => void
}

export interface Improved {
  /** [employee * dayCount + day] */
  readonly assignment: Int8Array
  readonly cost: number
  /**
   * No roster costs less (in the units of rosterCost) that breaks no more limits and gives nobody more minutes than the contract and its
   * tolerance, or than the roster given, where that is more. -Infinity where none was found in the time.
   */
  readonly bound: number
}

/** `assignment`: from the search, with nothing broken that pins and history do not break. */
export function improveRoster(
  highs: Highs,
  problem: RosterProblem,
  assignment: Int8Array,
  { onBetter, work, ...options }: ImproveOptions,
): Improved {
  const { dayCount, employees } = problem
  const scale = modelScale(problem)
  const model = engineModel(problem, assignment, work)
  const start = employees.map((_, employee) =>
    assignment.slice(employee * dayCount, (employee + 1) * dayCount),
  )
  const before = rosterCost(problem, assignment)
  const { now, isOver, milliseconds } = options
  const began = now()
  const relaxed = pricesByAscent(model, {
    incumbent: before.total * scale,
    steps: PRICE_STEPS,
    isOver: () => isOver() || now() - began > PRICE_SHARE * milliseconds,
  })
  const found = solve(highs, model, {
    ...options,
    start,
    relaxed,
    exchange: {
      take: () => null,
      give: (cost, _bound, schedules) => onBetter?.(joined(schedules), cost / scale),
      bound: () => -Infinity,
    },
  })
  if (found === null) return { assignment, cost: before.total, bound: -Infinity }
  const bound = found.bound / scale + before.breach
  const improved = joined(found.schedules)
  const after = rosterCost(problem, improved)
  // What all share (minutes beyond the sum of contracts) is not in the model, and the judge has the last word.
  const isBetter =
    after.total < before.total &&
    findBreaches(problem, improved).length <= findBreaches(problem, assignment).length
  return isBetter
    ? { assignment: improved, cost: after.total, bound }
    : { assignment, cost: before.total, bound }
}

/** [employee * dayCount + day] */
function joined(schedules: readonly Schedule[]): Int8Array {
  const days = schedules[0]?.length ?? 0
  const all = new Int8Array(schedules.length * days)
  for (const [employee, schedule] of schedules.entries()) all.set(schedule, employee * days)
  return all
}
