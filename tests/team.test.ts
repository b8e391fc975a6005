/** Threads that work on one roster: real threads of a few lines instead of a search. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teamMemory } from '../src/scheduling/shared-team.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shape = { threads: 3, people: 5, days: 63 }
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  await build({
    entryPoints: [join(root, 'src', 'scheduling', 'shared-team.ts')],
    outfile: join(folder, 'shared-team.mjs'),
    ...{ bundle: true, format: 'esm', target: 'node20', logLevel: 'error' },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A thread of the lines, which see `team`, `thread`, `delay`, `sleep`, `stop` and `told`, its answer. */
function threadOf(name: string, lines: string): URL {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
import { sharedTeam } from './shared-team.mjs'
const nobody = new Int32Array(new SharedArrayBuffer(4))
const sleep = (ms) => Atomics.wait(nobody, 0, 0, ms)
parentPort.on('message', ({ memory, shape, thread, delay }) => {
  const stop = { at: Infinity, looks: 0 }
  const told = []
  const member = {
    ...{ thread, seed: 7, isStopped: () => ++stop.looks > stop.at },
    ...{ leave: () => told.push('away'), comeBack: () => told.push('back') },
  }
  const team = sharedTeam(memory, shape, member)
  try {
    ${lines}
  } finally {
    team.end()
  }
  parentPort.postMessage(told)
})`,
  )
  return pathToFileURL(file)
}

async function answersOf(url: URL, delays = [0, 0, 0]): Promise<readonly unknown[]> {
  const memory = teamMemory(shape)
  const workers = delays.map((delay, thread) => {
    const worker = new Worker(url)
    worker.postMessage({ memory, shape, thread, delay })
    return worker
  })
  const answers = workers.map(
    (worker) =>
      new Promise((resolve) => {
        worker.on('message', resolve)
        worker.on('error', ({ message }) => resolve(message))
      }),
  )
  const told = await Promise.all(answers)
  await Promise.all(workers.map((worker) => worker.terminate()))
  return told
}

/** Twenty meetings: each person has a schedule of one number, and whoever has the person adds one to it. */
const TWENTY_MEETINGS = `const schedules = Array.from({ length: shape.people }, () => new Int8Array(shape.days).fill(10 * thread))
    const roster = () => ({ cost: 3 - thread, schedules })
    for (const [person, schedule] of team.join(roster()).entries()) schedules[person] = schedule.slice()
    told.push(schedules.map((one) => one[0]))
    for (let meeting = 0; meeting <= 20; meeting++) {
      sleep(delay * (meeting % 2))
      const { share, people, stretches, others } = team.meet((meeting - thread) / 20, (person) => schedules[person])
      for (const { person, schedule } of others) schedules[person] = schedule.slice()
      told.push({ share, people, stretches, all: schedules.map((one) => one[0]) })
      if (share >= 1) break
      for (const person of people) schedules[person] = schedules[person].map((one) => one + 1)
    }
    told.push(team.part(roster()).map((one) => one[0]))`

interface Told {
  readonly share: number
  readonly people: readonly number[]
  readonly stretches: readonly { readonly from: number; readonly until: number }[]
  readonly all: readonly number[]
}

function isMeeting(one: unknown): one is Told {
  return typeof one === 'object' && one !== null && 'share' in one
}

describe('a team', () => {
  it('begins with the cheapest roster, and sees what each has made of its own people', async () => {
    const answers = await answersOf(threadOf('twenty', TWENTY_MEETINGS))
    const meetings = answers.map((told) => (told as readonly unknown[]).filter(isMeeting))
    for (const [thread, told] of (answers as readonly (readonly unknown[])[]).entries()) {
      // The third thread's costs 1, the others' 3 and 2.
      expect(told.slice(0, 2)).toEqual(['away', [20, 20, 20, 20, 20]])
      // It is back before the last wait, and has the roster of all: each person was somebody's twenty times.
      expect(told.slice(-2)).toEqual(['back', [40, 40, 40, 40, 40]])
      // The first has used most: 0, 1/20 ... 20/20, and all end with it.
      expect(meetings[thread]!.map(({ share }) => share)).toEqual(
        [...Array(21).keys()].map((one) => one / 20),
      )
      expect(meetings[thread]!.map(({ all }) => all)).toEqual(
        [...Array(21).keys()].map((one) => Array<number>(5).fill(20 + one)),
      )
    }
    for (const [meeting, { stretches }] of meetings[0]!.entries()) {
      // 5 people among three: each of them somebody's, and nobody's twice.
      const hands = meetings.map((told) => told[meeting]!.people)
      expect(hands.flat().sort()).toEqual([0, 1, 2, 3, 4])
      expect(hands.map(({ length }) => length)).toEqual([2, 2, 1])
      // So are the days, which begin on the day of the week that the plan begins on.
      const days = meetings.flatMap((told) => told[meeting]!.stretches)
      expect(stretches.every(({ from }) => from % 7 === 0)).toBe(true)
      expect(
        days
          .flatMap(({ from, until }) => [...Array(until - from).keys()].map((day) => from + day))
          .sort((a, b) => a - b),
      ).toEqual([...Array(63).keys()])
    }
    const dealt = new Set(meetings[0]!.map(({ people, stretches }) => JSON.stringify([people, stretches])))
    expect(dealt.size).toBeGreaterThan(10)
  })

  it('sees the same, whichever is slow', async () => {
    const url = threadOf('slow', TWENTY_MEETINGS)
    const even = await answersOf(url)
    expect(await answersOf(url, [5, 0, 0])).toEqual(even)
    expect(await answersOf(url, [0, 3, 7])).toEqual(even)
  })

  it('goes on without one that ends, whatever ended it', async () => {
    const lines = `if (thread === 1) throw new Error('broken')
    ${TWENTY_MEETINGS}`
    const [first, second, third] = await answersOf(threadOf('broken', lines))
    expect(second).toBe('broken')
    expect(first).toContainEqual([40, 40, 40, 40, 40])
    expect(third).toContainEqual([40, 40, 40, 40, 40])
    const hands = [first, third].map((told) => (told as readonly unknown[]).filter(isMeeting)[3]!.people)
    expect(hands.map(({ length }) => length)).toEqual([3, 2])
  })

  it('waits for nobody once it is stopped, and keeps what it has', async () => {
    const lines = `if (thread === 1) for (;;) sleep(1000)
    stop.at = 3
    const own = [new Int8Array(63).fill(thread)]
    told.push(team.join({ cost: 5, schedules: own })[0][0])
    const { share, people } = team.meet(0.5, () => own[0])
    told.push({ share, people })`
    const url = threadOf('stopped', lines)
    const memory = teamMemory(shape)
    const worker = new Worker(url)
    const answer = new Promise((resolve) => worker.on('message', resolve))
    worker.postMessage({ memory, shape, thread: 0, delay: 0 })
    expect(await answer).toEqual(['away', 0, { share: 1, people: [] }])
    await worker.terminate()
  })
})
