/** Threads that share at rounds, and the pool that starts them, with real threads of a few lines instead of a search. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchTogether } from '../src/jobs/schedule-pool.ts'
import { roundsMemory, sharedRounds } from '../src/scheduling/shared-rounds.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shape = { threads: 2, people: 1, days: 1, perRound: 100 }
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handlingsrom-'))
  await build({
    entryPoints: [join(root, 'src', 'scheduling', 'shared-rounds.ts')],
    outfile: join(folder, 'shared-rounds.mjs'),
    ...{ bundle: true, format: 'esm', target: 'node20', logLevel: 'error' },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A thread of the lines, which see `shared`, `rounds`, `work`, `thread`, `delays`, `sleep` and `told`, its answer. */
function threadOf(name: string, lines: string): URL {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
import { sharedRounds } from './shared-rounds.mjs'
const nobody = new Int32Array(new SharedArrayBuffer(4))
const sleep = (ms) => Atomics.wait(nobody, 0, 0, ms)
parentPort.on('message', ({ memory, shape, thread, delays }) => {
  const work = { done: 0, isClock: true }
  const shared = sharedRounds(memory, { ...shape, perRound: 100 })
  const rounds = shared.searchOf(thread, work)
  const told = []
  try {
    ${lines}
  } finally {
    rounds.end()
  }
  parentPort.postMessage({ told, impossible: [] })
})`,
  )
  return pathToFileURL(file)
}

/** Eight rounds; each thread finds a cheaper roster in each, the second always the cheapest, and sleeps as long as it is told before it. */
const EIGHT_ROUNDS = `for (let round = 1; round <= 8; round++) {
      sleep(delays[thread][round % delays[thread].length])
      rounds.exchange.give(100 - 50 * thread - round, round + thread, [Int8Array.of(round)])
      work.done = 100 * round
      const taken = rounds.exchange.take(90)
      told.push([round, taken === null ? null : taken[0][0], rounds.exchange.bound()])
    }`

async function answersOf(url: URL, delays: readonly (readonly number[])[]): Promise<unknown[]> {
  const memory = roundsMemory(shape)
  const workers = [0, 1].map((thread) => {
    const worker = new Worker(url)
    worker.postMessage({ memory, shape, thread, delays })
    return worker
  })
  const answers = workers.map(
    (worker) =>
      new Promise((resolve) => {
        worker.on('message', ({ told }: { told: unknown }) => resolve(told))
        worker.on('error', ({ message }) => resolve(message))
      }),
  )
  const told = await Promise.all(answers)
  await Promise.all(workers.map((worker) => worker.terminate()))
  return [...told, sharedRounds(memory, shape).found()]
}

describe('threads that share at rounds', () => {
  it('see the same, whichever is slow', async () => {
    const url = threadOf('eight', EIGHT_ROUNDS)
    const even = await answersOf(url, [[0], [0]])
    expect(even[0]).toHaveLength(8)
    // In round 3 the first sees round 2: the other's roster of that round, and its bound 2 + 1.
    expect(even[0]).toContainEqual([1, null, -Infinity])
    expect(even[0]).toContainEqual([3, 2, 3])
    expect(await answersOf(url, [[0], [20]])).toEqual(even)
    expect(await answersOf(url, [[20], [0]])).toEqual(even)
    expect(
      await answersOf(url, [
        [0, 30],
        [30, 0],
      ]),
    ).toEqual(even)
  })

  it('go on when one of them throws', async () => {
    const lines = `if (thread === 0) throw new Error('broken')\n${EIGHT_ROUNDS}`
    const [first, second] = await answersOf(threadOf('throws', lines), [[0], [0]])
    expect(first).toBe('broken')
    expect(second).toHaveLength(8)
  })
})

const instance = { name: 'liten', text: '', people: 1, days: 1 }
const options = { threads: 2, seed: 1, limit: { kind: 'iterations', iterations: 1000 } } as const

describe('the pool, under a limit in iterations', () => {
  it('ends when one thread is gone without a word and the other waits for it', async () => {
    const lines = `if (thread === 0) {
      while (shared.costAndBound().cost === null) sleep(1)
      process.exit(7)
    }
    rounds.exchange.give(5, 0, [Int8Array.of(3)])
    for (work.done = 100; !rounds.isOver(); work.done += 100);`
    const found = await searchTogether(instance, {
      ...{ ...options, workerUrl: threadOf('gone', lines), onProgress: () => undefined },
      signal: new AbortController().signal,
    })
    expect(found.fault).toMatch(/ended early \(code 7\)/)
    // What the other had published stands.
    expect(found.cost).toBe(5)
  })

  it('ends with what there is when it is interrupted while a thread waits', async () => {
    const lines = `rounds.exchange.give(5 + thread, 0, [Int8Array.of(3)])
    if (thread === 0) for (;;) sleep(1000)
    for (work.done = 100; !rounds.isOver(); work.done += 100);`
    const controller = new AbortController()
    const onProgress = ({ cost }: { readonly cost: number | null }) => {
      if (cost !== null) controller.abort()
    }
    const found = await searchTogether(instance, {
      ...{ ...options, workerUrl: threadOf('waits', lines), onProgress, signal: controller.signal },
    })
    // The second thread's: the first has published nothing.
    expect(found).toMatchObject({ cost: 6, fault: null })
  })
})
