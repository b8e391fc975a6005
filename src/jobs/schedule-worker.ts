/** A thread that searches on one scheduling problem together with others. The clock is read here, never in the search. */
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'
import { readInstance } from '../scheduling/instance-file.ts'
import { modelOf } from '../scheduling/instance-model.ts'
import { sharedBest } from '../scheduling/shared-best.ts'
import { impossiblePeople, solve } from '../scheduling/solve.ts'
import type { ScheduleReply, ScheduleRequest } from './schedule-messages.ts'

if (parentPort === null) throw new Error('jobs/schedule-worker must be started as a worker thread.')
const port = parentPort

async function search(request: ScheduleRequest): Promise<ScheduleReply> {
  const { name, text, seed, thread, shape, memory, milliseconds } = request
  const startedAt = performance.now()
  const read = readInstance(name, text)
  if (read.status === 'bad') throw new Error(`${name}, line ${read.line}: ${read.reason}`)
  const model = modelOf(read.problem)
  const best = sharedBest(memory, shape)
  const highs = await loadHighs()
  const solution = solve(highs, model, {
    seed: seed * 1000 + thread,
    now: () => performance.now(),
    milliseconds: Math.max(0, milliseconds - (performance.now() - startedAt)),
    isOver: best.isStopped,
    exchange: best.exchangeOf(thread),
  })
  return { impossible: solution === null ? impossiblePeople(model) : [] }
}

port.on('message', (request: ScheduleRequest) => {
  search(request).then(
    (reply) => port.postMessage(reply),
    (error: unknown) => {
      // Thrown outside the promise, so that the main thread hears of it as the thread's error.
      setImmediate(() => {
        throw error
      })
    },
  )
})
