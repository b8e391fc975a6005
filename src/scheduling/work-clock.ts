/**
 * What a search has done, counted instead of timed: under a limit in work the same seed gives the same roster, however fast the machine
 * is and whatever else runs on it. One iteration is about a microsecond of one thread on the machine that it was calibrated on (Node 20,
 * 2026; benchmarks/README.md says how near), and about one move of the annealing of a unit's roster.
 *
 * Counted is what takes the time: the programmes that price schedules, by states and days, and the linear programmes, by simplex
 * iterations and size. The rest of the search follows them.
 */
export interface Work {
  /** Iterations so far. */
  done: number
  /** Nothing may end by the time it takes: whole-number programmes end by work too. */
  readonly isClock: boolean
}

export const ITERATIONS_PER_MS = 1000

/** `isClock` false: counts, and limits nothing. */
export function noWork(isClock = false): Work {
  return { done: 0, isClock }
}

/** Milliseconds by the work done. Each look is an iteration, so that a loop that does nothing comes to its end. */
export function clockOf(work: Work): () => number {
  return () => ++work.done / ITERATIONS_PER_MS
}

/** The exact pricing: each run of the programme, each day of it, and each step of its inner loops. */
const PRICING = { run: 30, day: 1.5, step: 0.01 }

export function pricingWork(runs: number, days: number, steps: number): number {
  return PRICING.run * runs + PRICING.day * days + PRICING.step * steps
}

/** The master: a model made, columns and their places added, a run from the last basis, and its simplex iterations by size. */
const MASTER = { made: 2500, add: 300, place: 0.3, run: 1200, row: 0.32, column: 0.05 }

export const MADE_MASTER = MASTER.made

export function addWork(places: number): number {
  return MASTER.add + MASTER.place * places
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export function linearWork(simplexIterations: number, { rows, columns }: Size): number {
  return MASTER.run + simplexIterations * (MASTER.row * rows + MASTER.column * columns)
}

/**
 * A whole-number programme: much of its time goes to cuts and to heuristics, which the number of its looks at the limits comes nearer
 * than its simplex iterations do.
 */
const WHOLE = { run: 5000, look: 0.3, row: 1.2 }

export function wholeWork(looks: number, simplexIterations: number, { rows, columns }: Size): number {
  return WHOLE.run + rows * (WHOLE.look * looks * columns + WHOLE.row * simplexIterations)
}
