/** A thread that solves one rostering problem after the other. The clock is read here, never in the search. */
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'
import { findRoster, findRosterByIterations } from '../rostering/find-roster.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'
import type { SolveRequest, WorkerReply } from './messages.ts'

if (parentPort === null) throw new Error('jobs/worker must be started as a worker thread.')
const port = parentPort
const post = (reply: WorkerReply) => port.postMessage(reply)
let highs: ReturnType<typeof loadHighs> | null = null

// A promise that is rejected ends the thread with its error, which is what the pool waits for.
port.on('message', (request: SolveRequest) => {
  void resultOf(request).then((result) => {
    post({ kind: 'done', index: request.index, result })
  })
})

async function resultOf(request: SolveRequest): Promise<SolveResult> {
  const { index, problem, seed, iterations, milliseconds, goal, start, cancel } = request
  const isCancelled = () => cancel !== undefined && Atomics.load(cancel, 0) !== 0
  const options = {
    ...{ seed, goal },
    onProgress: (progress: SolveProgress) => {
      post({ kind: 'progress', index, progress })
    },
    ...(start === undefined ? {} : { start }),
  }
  const deadline = performance.now() + milliseconds
  const library = await (highs ??= loadHighs())
  if (iterations !== null) {
    return findRosterByIterations(library, problem, { ...options, iterations, shouldStop: isCancelled })
  }
  return findRoster(library, problem, {
    ...options,
    now: () => performance.now(),
    milliseconds: deadline - performance.now(),
    shouldStop: () => performance.now() >= deadline || isCancelled(),
  })
}
