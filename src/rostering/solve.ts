/**
 * START HERE. Finds a roster: who works which shift on which day.
 *
 * Seeded local search (simulated annealing) over the assignment, with the cost kept by differences. Chosen because
 * it always has an answer, shows a shortage as holes, and takes any rule that can be priced; beyond
 * what `holes.ts` counts as unavoidable it proves nothing: another hole is not shown to be so. Pure: no clock, so time limits come in through `shouldStop`.
 * The same problem, seed and iteration limit give the same roster. Method: docs/method/rostering.md.
 */
import { contractGap, quickReturns, rosterCost, type RosterCost } from './cost.ts'
import { findBreaches, readRow, type Breach } from './breaches.ts'
import { uncoveredMinutes, uncoveredMinutesBound } from './holes.ts'
import { OFF, type RosterProblem } from './problem.ts'
import { anneal, type AnnealEnd, type AnnealResult, type BestRoster } from './search/anneal.ts'
import { refill, repair } from './search/repair.ts'
import { RosterState } from './search/state.ts'
import { buildTables } from './search/tables.ts'

/** When to stop before the limit. Breaches are never good enough. */
export interface GoodEnough {
  /** Default: what is proven unavoidable (`uncoveredMinutesBound`), which is 0 in a unit with enough people every day. */
  readonly uncoveredMinutesMax?: number
  /** Default: each employee's own tolerance. */
  readonly contractGapMinutesMax?: number
  /** Default 0. */
  readonly quickReturnsMax?: number
}

export interface SolveProgress {
  readonly iterations: number
  readonly bestCost: number
  /** The best roster so far breaks no limit that pins and history leave a choice about. */
  readonly legal: boolean
  /** What the best roster so far leaves uncovered; counted now and then, so it may be older than the cost. */
  readonly uncoveredMinutes: number
}

export interface SolveOptions {
  readonly seed: number
  /** Default 100 million. */
  readonly iterationLimit?: number
  readonly shouldStop?: () => boolean
  readonly goodEnough?: GoodEnough
  readonly onProgress?: (progress: SolveProgress) => void
  /** A roster to start from, [employee * dayCount + day]. Default: everybody off. */
  readonly start?: Int8Array
}

export interface SolveResult {
  /** 'pins-break-limits': duties that are pinned, or history, break limits by themselves; `breaches` says which. */
  readonly status: AnnealEnd | 'pins-break-limits'
  /** [employee * dayCount + day] OFF or a shift index. */
  readonly assignment: Int8Array
  readonly cost: RosterCost
  readonly breaches: readonly Breach[]
  readonly iterations: number
  /**
   * No roster costs less that breaks no more limits than pins and history force, and gives nobody more than the contract and its
   * tolerance (`ProblemEmployee.toleranceMinutes`). Null where nothing is proven: the annealing proves nothing.
   */
  readonly costBound: number | null
}

/** Length of the first cooling: this many iterations for each employee-day, but no more than this in all. */
const ROUND_PER_CELL = 1000
const ROUND_MAX = 6_000_000
/** Blocks of the search between two counts of the holes, for the progress. */
const COUNT_EVERY = 64

export function solve(problem: RosterProblem, options: SolveOptions): SolveResult {
  const tables = buildTables(problem)
  const cells = problem.employees.length * problem.dayCount
  const start = options.start ?? new Int8Array(cells).fill(OFF)
  if (start.length !== cells) {
    throw new RangeError(
      `start has ${start.length} cells, the problem ${cells}. Maybe it is another horizon's roster.`,
    )
  }
  const pinsOnly = new RosterState(tables, new Int8Array(cells).fill(OFF))
  const { best, cheapest, iterations, end } = search(new RosterState(tables, start), pinsOnly.breach, options)
  const state = cheaperOf(legal(best, pinsOnly), legal(cheapest, pinsOnly))
  const breaches = findBreaches(problem, state.cells)
  return {
    status: breaches.length > 0 ? 'pins-break-limits' : end,
    assignment: state.cells,
    cost: rosterCost(problem, state.cells),
    breaches,
    iterations,
    costBound: null,
  }
}

/** The roster with its breaches taken away, as far as pins and history let it. */
function legal({ cells }: BestRoster, pinsOnly: RosterState): RosterState {
  const state = new RosterState(pinsOnly.tables, cells)
  repair(state, pinsOnly)
  refill(state)
  return state
}

/** The roster with a duty more wherever one makes it cheaper and breaks nothing. */
export function refilled(problem: RosterProblem, assignment: Int8Array): Int8Array {
  const state = new RosterState(buildTables(problem), assignment)
  refill(state)
  return state.cells
}

function cheaperOf(one: RosterState, other: RosterState): RosterState {
  if (one.breach !== other.breach) return one.breach < other.breach ? one : other
  return one.total <= other.total ? one : other
}

function search(state: RosterState, breachMin: number, options: SolveOptions): AnnealResult {
  const { problem } = state.tables
  const iterationLimit = options.iterationLimit ?? 100_000_000
  const hour = problem.weights.minimumCoverMinute * 60
  let uncovered = 0
  let blocks = 0
  return anneal(state, {
    seed: options.seed,
    iterationLimit,
    roundIterations: Math.min(iterationLimit, ROUND_MAX, state.cells.length * ROUND_PER_CELL),
    roundGrowth: 1.25,
    hottest: hour,
    warmStart: options.start !== undefined,
    warm: hour * 0.25,
    coldest: hour * 0.03,
    shouldStop: options.shouldStop ?? (() => false),
    isGoodEnough: goodEnoughFor(problem, breachMin, options.goodEnough ?? {}),
    onBlock: (iterations, { cells, cost, breach }) => {
      if (options.onProgress === undefined) return
      if (blocks++ % COUNT_EVERY === 0) uncovered = uncoveredMinutes(problem, cells)
      const legal = breach <= breachMin
      options.onProgress({ iterations, bestCost: cost, legal, uncoveredMinutes: uncovered })
    },
  })
}

function goodEnoughFor(
  problem: RosterProblem,
  breachMin: number,
  wanted: GoodEnough,
): (best: BestRoster) => boolean {
  const isEnough = enoughFor(problem, wanted)
  return ({ cells, breach }) => breach <= breachMin && isEnough(cells)
}

/** Whether a roster without breaches is good enough to stop at. */
export function enoughFor(
  problem: RosterProblem,
  wanted: GoodEnough = {},
): (assignment: Int8Array) => boolean {
  const uncoveredMax = wanted.uncoveredMinutesMax ?? uncoveredMinutesBound(problem)
  return (cells) => {
    if (uncoveredMinutes(problem, cells) > uncoveredMax) return false
    let returns = 0
    for (let index = 0; index < problem.employees.length; index++) {
      const row = readRow(problem, cells, index)
      const gapMax = wanted.contractGapMinutesMax ?? row.employee.toleranceMinutes
      if (Math.abs(contractGap(row)) > gapMax) return false
      returns += quickReturns(row)
    }
    return returns <= (wanted.quickReturnsMax ?? 0)
  }
}
