/** Solves several rostering problems on worker threads, sharing one time budget: what one leaves unused the next ones get. */
import { Worker } from 'node:worker_threads'
import type { RosterProblem } from '../rostering/problem.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'
import type { SolveRequest, WorkerReply } from './messages.ts'

export interface PoolOptions {
  readonly workerUrl: URL
  readonly threads: number
  readonly seed: number
  readonly iterations: number | null
  /** Wall time for all problems together. */
  readonly seconds: number
  readonly onProgress: (index: number, progress: SolveProgress | 'done') => void
}

/** Results in the order of the problems. Rejects if a thread fails; all threads are stopped either way. */
export async function solveAll(
  problems: readonly RosterProblem[],
  options: PoolOptions,
): Promise<SolveResult[]> {
  const threads = Math.max(1, Math.min(options.threads, problems.length))
  const endsAt = performance.now() + options.seconds * 1000
  const workers = Array.from({ length: threads }, () => new Worker(options.workerUrl))
  const results = new Array<SolveResult>(problems.length)
  let next = 0
  const serve = async (worker: Worker) => {
    for (let index = next++; index < problems.length; index = next++) {
      const waiting = problems.length - index
      // The budget left, shared by the rounds that this thread and its peers still have to run.
      const rounds = Math.ceil(waiting / threads)
      const milliseconds = Math.max(0, endsAt - performance.now()) / rounds
      const { seed, iterations } = options
      const request = { index, problem: problems[index]!, seed, iterations, milliseconds }
      results[index] = await solveOn(worker, request, (progress) => options.onProgress(index, progress))
      options.onProgress(index, 'done')
    }
  }
  try {
    await Promise.all(workers.map(serve))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results
}

function solveOn(
  worker: Worker,
  request: SolveRequest,
  onProgress: (progress: SolveProgress) => void,
): Promise<SolveResult> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      settle()
    }
    const onMessage = (reply: WorkerReply) => {
      if (reply.kind === 'progress') onProgress(reply.progress)
      else finish(() => resolve(reply.result))
    }
    const onError = (error: Error) => finish(() => reject(error))
    const onExit = (code: number) =>
      finish(() => reject(new Error(`A solving thread ended early (code ${code}).`)))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(request)
  })
}
