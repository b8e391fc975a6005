/** What the main thread and a solving worker say to each other. */
import type { RosterProblem } from '../rostering/problem.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'

export interface SolveRequest {
  readonly index: number
  readonly problem: RosterProblem
  readonly seed: number
  /** The deterministic limit, or null for a limit in time. */
  readonly iterations: number | null
  /** Search time in milliseconds; ignored when `iterations` is given. */
  readonly milliseconds: number
}

export type WorkerReply =
  | { readonly kind: 'progress'; readonly index: number; readonly progress: SolveProgress }
  | { readonly kind: 'done'; readonly index: number; readonly result: SolveResult }
