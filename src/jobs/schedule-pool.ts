/** Searches on one scheduling problem with several threads, which share their best; stops them in time. */
import { Worker } from 'node:worker_threads'
import type { SharedFound, SharedShape } from '../scheduling/shared-best.ts'
import { isProven, sharedBest, sharedMemory } from '../scheduling/shared-best.ts'
import type { ScheduleReply, ScheduleRequest } from './schedule-messages.ts'

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
  /** Wall time: the threads are gone when it is over. */
  readonly milliseconds: number
  /** Ends the search early; what is found is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Omit<SharedFound, 'schedules'>) => void
}

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

export async function searchTogether(
  instance: ScheduleInstance,
  options: SchedulePoolOptions,
): Promise<PoolFound> {
  const { name, text, people, days } = instance
  const { threads, seed, milliseconds, signal } = options
  const shape: SharedShape = { threads, people, days }
  const memory = sharedMemory(shape)
  const best = sharedBest(memory, shape)
  const workers = Array.from({ length: threads }, () => new Worker(options.workerUrl))
  const softMs = Math.max(0, milliseconds - Math.min(MOST_GRACE_MS, GRACE_SHARE * milliseconds))
  const searches = workers.map((worker, thread) =>
    searchOn(worker, { name, text, seed, thread, shape, memory, milliseconds: softMs }),
  )
  const end = endOf(best.stop, { softMs, milliseconds, signal })
  const ticker = setInterval(() => options.onProgress(best.costAndBound()), PROGRESS_EVERY_MS)
  // One thread that fails ends the search: the others' best is in the memory.
  const all = Promise.all(searches).then(
    (replies) => ({ impossible: [...new Set(replies.flat())], fault: null }),
    (error: unknown) => ({ impossible: [], fault: error instanceof Error ? error.message : String(error) }),
  )
  const settled = firstToSettle(searches, () => isProven(best.costAndBound()))
  try {
    const outcome = await Promise.race([settled, all, end.reached])
    clearInterval(ticker)
    await Promise.all(workers.map((worker) => worker.terminate()))
    return { ...best.found(), ...outcome }
  } finally {
    clearInterval(ticker)
    end.dispose()
  }
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
  readonly softMs: number
  readonly milliseconds: number
  readonly signal: AbortSignal
}

/** Asks for a stop in time, and says when there is none left to wait for it. */
function endOf(stop: () => void, { softMs, milliseconds, signal }: Limits) {
  const timers: NodeJS.Timeout[] = []
  let abort: (() => void) | null = null
  const reached = new Promise<Outcome>((resolve) => {
    const finish = () => resolve({ impossible: [], fault: null })
    abort = () => {
      stop()
      timers.push(setTimeout(finish, INTERRUPTED_GRACE_MS))
    }
    timers.push(setTimeout(stop, softMs), setTimeout(finish, milliseconds))
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
