/** Searches on one scheduling problem with several threads, which share their best; stops them in time. */
import { Worker } from 'node:worker_threads'
import { sharedBest, sharedMemory } from '../scheduling/shared-best.ts'
import type { CostAndBound, SharedFound, SharedShape } from '../scheduling/shared-places.ts'
import { isProven } from '../scheduling/shared-places.ts'
import { roundsMemory, sharedRounds } from '../scheduling/shared-rounds.ts'
import { teamMemory } from '../scheduling/shared-team.ts'
import type { ScheduleReply, ScheduleRequest, ThreadLimit } from './schedule-messages.ts'

export interface ScheduleInstance {
  readonly name: string
  readonly text: string
  readonly people: number
  readonly days: number
}

export interface SchedulePoolOptions {
  readonly workerUrl: URL
  readonly threads: number
  readonly seed: number
  readonly limit: SearchLimit
  /** Ends the search early; what is found is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: CostAndBound) => void
}

export type SearchLimit =
  /** Wall time: the threads are gone when it is over. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** Of each thread: the same instance, seed, iterations and number of threads give the same answer. */
  | { readonly kind: 'iterations'; readonly iterations: number }

export interface PoolFound extends SharedFound {
  /** The people who can have no schedule at all: then there is no roster, however long one looks. */
  readonly impossible: readonly string[]
  /** What went wrong in a thread, or null. The others' findings stand. */
  readonly fault: string | null
}

/** The threads are asked to stop this long before the time is over, and ended when it is: a linear programme may not hear in between. */
const MOST_GRACE_MS = 1000
const GRACE_SHARE = 0.05
/** After an interruption nobody wants to wait. */
const INTERRUPTED_GRACE_MS = 500
const PROGRESS_EVERY_MS = 200
/** Under a limit in iterations: rounds in all, and the least and most iterations of one. */
const ROUNDS = { number: 30, least: 20_000, most: 2_000_000 }

export async function searchTogether(
  instance: ScheduleInstance,
  options: SchedulePoolOptions,
): Promise<PoolFound> {
  const { name, text, people, days } = instance
  const { threads, seed, signal } = options
  const shape: SharedShape = { threads, people, days }
  const { memory, best, limit } = sharing(shape, options.limit)
  const team = teamMemory(shape)
  const workers = Array.from({ length: threads }, () => new Worker(options.workerUrl))
  const searches = workers.map((worker, thread) =>
    searchOn(worker, { name, text, seed, thread, shape, memory, team, limit }),
  )
  const end = endOf(best.stop, { limit: options.limit, signal })
  const ticker = setInterval(() => options.onProgress(best.costAndBound()), PROGRESS_EVERY_MS)
  // One thread that fails ends the search: the others' best is in the memory.
  const all = Promise.all(searches).then(
    (replies) => ({ impossible: [...new Set(replies.flat())], fault: null }),
    (error: unknown) => ({ impossible: [], fault: error instanceof Error ? error.message : String(error) }),
  )
  // Under a limit in iterations the answer would be the fastest thread's, so all are waited for: a proof stops them at the next round.
  const settled = limit.kind === 'time' ? [firstToSettle(searches, () => isProven(best.costAndBound()))] : []
  try {
    const outcome = await Promise.race([...settled, all, end.reached])
    clearInterval(ticker)
    await Promise.all(workers.map((worker) => worker.terminate()))
    return { ...best.found(), ...outcome }
  } finally {
    clearInterval(ticker)
    end.dispose()
  }
}

interface Sharing {
  readonly memory: SharedArrayBuffer
  readonly best: {
    readonly costAndBound: () => CostAndBound
    readonly found: () => SharedFound
    readonly stop: () => void
  }
  readonly limit: ThreadLimit
}

function sharing(shape: SharedShape, limit: SearchLimit): Sharing {
  if (limit.kind === 'time') {
    const memory = sharedMemory(shape)
    const milliseconds = softMsOf(limit.milliseconds)
    return { memory, best: sharedBest(memory, shape), limit: { kind: 'time', milliseconds } }
  }
  const { iterations } = limit
  const perRound = Math.min(ROUNDS.most, Math.max(ROUNDS.least, Math.ceil(iterations / ROUNDS.number)))
  const memory = roundsMemory(shape)
  const best = sharedRounds(memory, { ...shape, perRound })
  return { memory, best, limit: { kind: 'iterations', iterations, perRound } }
}

function softMsOf(milliseconds: number): number {
  return Math.max(0, milliseconds - Math.min(MOST_GRACE_MS, GRACE_SHARE * milliseconds))
}

/** A thread that has the whole answer need not wait for one that is in the middle of a linear programme. */
function firstToSettle(
  searches: readonly Promise<readonly string[]>[],
  isSolved: () => boolean,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (impossible: readonly string[]) => {
      if (impossible.length > 0 || isSolved()) resolve({ impossible, fault: null })
    }
    // What fails is told by the one that waits for all.
    for (const search of searches) search.then(settle, () => undefined)
  })
}

interface Outcome {
  readonly impossible: readonly string[]
  readonly fault: null
}

interface Limits {
  readonly limit: SearchLimit
  readonly signal: AbortSignal
}

/** Asks for a stop in time, and says when there is none left to wait for it. */
function endOf(stop: () => void, { limit, signal }: Limits) {
  const timers: NodeJS.Timeout[] = []
  let abort: (() => void) | null = null
  const reached = new Promise<Outcome>((resolve) => {
    const finish = () => resolve({ impossible: [], fault: null })
    abort = () => {
      stop()
      timers.push(setTimeout(finish, INTERRUPTED_GRACE_MS))
    }
    if (limit.kind === 'time') {
      const { milliseconds } = limit
      timers.push(setTimeout(stop, softMsOf(milliseconds)), setTimeout(finish, milliseconds))
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  })
  return {
    reached,
    dispose: () => {
      for (const timer of timers) clearTimeout(timer)
      if (abort !== null) signal.removeEventListener('abort', abort)
    },
  }
}

/** The people who can have no schedule. */
function searchOn(worker: Worker, request: ScheduleRequest): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ impossible }: ScheduleReply) => resolve(impossible))
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A scheduling thread ended early (code ${code}).`)))
    worker.postMessage(request)
  })
}
