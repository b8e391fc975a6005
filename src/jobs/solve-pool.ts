/** Solves several rostering problems on worker threads, sharing one time budget: what one leaves unused the next ones get. */
import { Worker } from 'node:worker_threads'
import type { RosterProblem } from '../rostering/problem.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'
import type { SolveRequest, WorkerReply } from './messages.ts'

export interface PoolOptions {
  readonly workerUrl: URL
  readonly threads: number
  readonly seed: number
  /** [problem] added to the seed: the same problem twice is then two searches. */
  readonly seedOffsets?: readonly number[]
  readonly iterations: number | null
  /** Wall time for all problems together. */
  readonly seconds: number
  /** Under a limit in time: 'enough' stops where all that can be covered is, within the contracts. Default. */
  readonly goal?: 'enough' | 'best'
  /** A roster to start every search from. */
  readonly start?: Int8Array
  /** On shared memory; set the first number to stop all searches with what they have. */
  readonly cancel?: Int32Array
  readonly onProgress: (index: number, progress: SolveProgress | 'done') => void
}

/** With less than this left, another try is not worth its start. */
const SHORTEST_TRY_MS = 1500

/**
 * Results in the order of the problems. Under a limit in time, what is left when all have had their share goes to
 * those that were stopped unfinished, the first first: once more with another seed, the cheaper roster kept.
 * Rejects if a thread fails; all threads are stopped either way.
 */
export async function solveAll(
  problems: readonly RosterProblem[],
  options: PoolOptions,
): Promise<SolveResult[]> {
  const threads = Math.max(1, Math.min(options.threads, problems.length))
  const endsAt = performance.now() + options.seconds * 1000
  const workers = Array.from({ length: threads }, () => new Worker(options.workerUrl))
  const results = new Map<number, SolveResult>()
  const run = async (queue: readonly number[], seed: number) => {
    const waiting = [...queue]
    const serve = async (worker: Worker) => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        // The time left, shared by the rounds that this thread and its peers still have to run.
        const rounds = Math.ceil((waiting.length + 1) / threads)
        const milliseconds = Math.max(0, endsAt - performance.now()) / rounds
        const { iterations } = options
        const own = seed + (options.seedOffsets?.[index] ?? 0)
        const request = {
          ...{ index, problem: problems[index]!, seed: own, iterations, milliseconds },
          goal: options.goal ?? 'enough',
          ...(options.start === undefined ? {} : { start: options.start }),
          ...(options.cancel === undefined ? {} : { cancel: options.cancel }),
        }
        const result = await solveOn(worker, request, (progress) =>
          options.onProgress(request.index, progress),
        )
        results.set(index, better(results.get(index), result))
        options.onProgress(index, 'done')
      }
    }
    await Promise.all(workers.map(serve))
  }
  try {
    const all = problems.map((_, index) => index)
    await run(all, options.seed)
    for (let again = 1; options.iterations === null; again++) {
      const unfinished = all.filter((index) => results.get(index)?.status === 'stopped')
      if (options.cancel !== undefined && Atomics.load(options.cancel, 0) !== 0) break
      if (unfinished.length === 0 || endsAt - performance.now() < SHORTEST_TRY_MS) break
      await run(unfinished.slice(0, threads), options.seed + again)
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return problems.map((_, index) => results.get(index)!)
}

function better(known: SolveResult | undefined, found: SolveResult): SolveResult {
  if (known === undefined || found.status === 'good-enough') return found
  return found.cost.total < known.cost.total ? found : known
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
