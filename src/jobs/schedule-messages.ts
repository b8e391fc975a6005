/** What the main thread and a scheduling thread say to each other. Rosters and bounds go through shared memory instead. */
import type { SharedShape } from '../scheduling/shared-best.ts'

export interface ScheduleRequest {
  readonly name: string
  /** The instance as it was read: each thread makes the problem itself, since what prices a schedule cannot be sent. */
  readonly text: string
  readonly seed: number
  readonly thread: number
  readonly shape: SharedShape
  readonly memory: SharedArrayBuffer
  /** Search time that is meant for it all. It is the main thread that stops the search. */
  readonly milliseconds: number
}

export interface ScheduleReply {
  /** The people who can have no schedule at all. */
  readonly impossible: readonly string[]
}
