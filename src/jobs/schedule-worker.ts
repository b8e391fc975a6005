/** A thread that searches on one scheduling problem together with others. The clock is read here, never in the search. */
import { parentPort } from 'node:worker_threads'
import type { Highs } from 'highs'
import loadHighs from 'highs'
import { readInstance } from '../scheduling/instance-file.ts'
import { modelOf } from '../scheduling/instance-model.ts'
import type { Problem } from '../scheduling/problem.ts'
import { sharedBest } from '../scheduling/shared-best.ts'
import { sharedRounds } from '../scheduling/shared-rounds.ts'
import type { SharedTeam, TeamMember } from '../scheduling/shared-team.ts'
import { sharedTeam } from '../scheduling/shared-team.ts'
import { impossiblePeople, solve } from '../scheduling/solve.ts'
import { clockOf, ITERATIONS_PER_MS, noWork } from '../scheduling/work-clock.ts'
import type { ScheduleReply, ScheduleRequest } from './schedule-messages.ts'

if (parentPort === null) throw new Error('jobs/schedule-worker must be started as a worker thread.')
const port = parentPort

async function search(request: ScheduleRequest): Promise<ScheduleReply> {
  const { name, text, limit } = request
  const startedAt = performance.now()
  if (limit.kind === 'time') {
    const problem = problemOf(name, text)
    const highs = await loadHighs()
    return byTime(highs, problem, { request, until: startedAt + limit.milliseconds })
  }
  const { iterations, perRound } = limit
  const work = noWork(true)
  const shared = sharedRounds(request.memory, { ...request.shape, perRound })
  const rounds = shared.searchOf(request.thread, work)
  const team = teamOf(request, { ...rounds, isStopped: shared.isStopped })
  // Whatever ends this thread, the others wait for it no longer.
  try {
    const model = modelOf(problemOf(name, text), work)
    const solution = solve(await loadHighs(), model, {
      seed: seedOf(request),
      thread: request.thread,
      now: clockOf(work),
      milliseconds: iterations / ITERATIONS_PER_MS,
      isOver: () => rounds.isOver() || work.done >= iterations,
      exchange: rounds.exchange,
      team,
    })
    return { impossible: solution === null ? impossiblePeople(model) : [] }
  } finally {
    rounds.end()
    team.end()
  }
}

interface ByTime {
  readonly request: ScheduleRequest
  /** On the clock of the thread. */
  readonly until: number
}

function byTime(highs: Highs, problem: Problem, { request, until }: ByTime): ScheduleReply {
  const model = modelOf(problem)
  const best = sharedBest(request.memory, request.shape)
  const nothing = () => undefined
  const team = teamOf(request, { isStopped: best.isStopped, leave: nothing, comeBack: nothing })
  try {
    const solution = solve(highs, model, {
      seed: seedOf(request),
      thread: request.thread,
      now: () => performance.now(),
      milliseconds: Math.max(0, until - performance.now()),
      isOver: best.isStopped,
      exchange: best.exchangeOf(request.thread),
      team,
    })
    return { impossible: solution === null ? impossiblePeople(model) : [] }
  } finally {
    team.end()
  }
}

function teamOf(
  { team, shape, thread, seed }: ScheduleRequest,
  member: Pick<TeamMember, 'isStopped' | 'leave' | 'comeBack'>,
): SharedTeam {
  return sharedTeam(team, shape, { ...member, thread, seed })
}

function problemOf(name: string, text: string): Problem {
  const read = readInstance(name, text)
  if (read.status === 'bad') throw new Error(`${name}, line ${read.line}: ${read.reason}`)
  return read.problem
}

function seedOf({ seed, thread }: ScheduleRequest): number {
  return seed * 1000 + thread
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
