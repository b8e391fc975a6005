/** What the main thread and a scheduling thread say to each other. Rosters and bounds go through shared memory instead. */
import type { SharedShape } from '../scheduling/shared-places.ts'

export interface ScheduleRequest {
  readonly name: string
  /** The instance as it was read: each thread makes the problem itself, since what prices a schedule cannot be sent. */
  readonly text: string
  readonly seed: number
  readonly thread: number
  readonly shape: SharedShape
  /** Of shared-best.ts under a limit in time, of shared-rounds.ts under one in iterations. */
  readonly memory: SharedArrayBuffer
  /** Of shared-team.ts. */
  readonly team: SharedArrayBuffer
  readonly limit: ThreadLimit
}

export type ThreadLimit =
  /** Search time that is meant for it all. It is the main thread that stops the search. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** Of each thread, and how many of them between two looks at what the others have. */
  | { readonly kind: 'iterations'; readonly iterations: number; readonly perRound: number }

export interface ScheduleReply {
  /** The people who can have no schedule at all. */
  readonly impossible: readonly string[]
}
