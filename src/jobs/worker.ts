/** A thread that solves one rostering problem after the other. The clock is read here, never in the search. */
import { parentPort } from 'node:worker_threads'
import { solve } from '../rostering/solve.ts'
import type { SolveRequest, WorkerReply } from './messages.ts'

if (parentPort === null) throw new Error('jobs/worker must be started as a worker thread.')
const port = parentPort
const post = (reply: WorkerReply) => port.postMessage(reply)

port.on('message', (request: SolveRequest) => {
  const { index, problem, seed, iterations, milliseconds, start, cancel } = request
  const deadline = iterations === null ? performance.now() + milliseconds : Infinity
  const limit = {
    shouldStop: () =>
      performance.now() >= deadline || (cancel !== undefined && Atomics.load(cancel, 0) !== 0),
    ...(iterations === null ? {} : { iterationLimit: iterations }),
    ...(start === undefined ? {} : { start }),
  }
  const onProgress = (progress: SolveRequestProgress) => post({ kind: 'progress', index, progress })
  post({ kind: 'done', index, result: solve(problem, { seed, ...limit, onProgress }) })
})

type SolveRequestProgress = Extract<WorkerReply, { kind: 'progress' }>['progress']
