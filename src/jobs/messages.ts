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
  /** Under a limit in time: when to stop before it. */
  readonly goal: 'enough' | 'best'
  /** A roster to start from, [employee * dayCount + day]. */
  readonly start?: Int8Array
  /** Shared: the search stops with what it has when the first number is no longer 0. */
  readonly cancel?: Int32Array
}

export type WorkerReply =
  | { readonly kind: 'progress'; readonly index: number; readonly progress: SolveProgress }
  | { readonly kind: 'done'; readonly index: number; readonly result: SolveResult }
