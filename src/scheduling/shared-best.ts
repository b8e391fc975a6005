/**
 * What several searches on one problem share: each thread's best roster and bound, in memory that all of them see. Each thread writes
 * only its own part, into the one of two places that is not published, so what is published is whole even if a thread is stopped in the
 * middle of writing.
 *
 *   control  Int32    lock, stop, then for each thread the number of times that it has published (place = number mod 2; 0 = nothing yet)
 *   costs    Float64  [thread][place] cost, bound
 *   rosters  Int8     [thread][place][person][day] the kind, or OFF
 */
import type { Schedule } from './problem.ts'
import type { Exchange } from './solve.ts'

export interface SharedShape {
  readonly threads: number
  readonly people: number
  readonly days: number
}

/** The best of all threads. */
export interface SharedFound {
  /** null where nobody has found a roster. */
  readonly cost: number | null
  /** -Infinity where nobody has proven any. */
  readonly bound: number
  readonly schedules: readonly Schedule[]
}

export interface SharedBest {
  /** For the search of one thread. */
  readonly exchangeOf: (thread: number) => Exchange
  readonly costAndBound: () => Omit<SharedFound, 'schedules'>
  readonly found: () => SharedFound
  readonly stop: () => void
  readonly isStopped: () => boolean
}

const LOCK = 0
const STOP = 1
const FIRST = 2

/** Costs are compared with this much room for rounding. */
const EPSILON = 1e-6

/** Nothing better is left to find. */
export function isProven({ cost, bound }: Omit<SharedFound, 'schedules'>): boolean {
  return cost !== null && cost <= bound + EPSILON
}

export function sharedMemory({ threads, people, days }: SharedShape): SharedArrayBuffer {
  return new SharedArrayBuffer(rostersFrom(threads) + threads * 2 * people * days)
}

function costsFrom(threads: number): number {
  return 8 * Math.ceil((4 * (FIRST + threads)) / 8)
}

function rostersFrom(threads: number): number {
  return costsFrom(threads) + threads * 2 * 2 * 8
}

interface Memory extends SharedShape {
  readonly control: Int32Array
  readonly costs: Float64Array
  readonly rosters: Int8Array
}

export function sharedBest(buffer: SharedArrayBuffer, shape: SharedShape): SharedBest {
  const { threads } = shape
  const memory: Memory = {
    ...shape,
    control: new Int32Array(buffer, 0, FIRST + threads),
    costs: new Float64Array(buffer, costsFrom(threads), threads * 4),
    rosters: new Int8Array(buffer, rostersFrom(threads)),
  }
  const { control } = memory
  const bound = () => locked(control, () => bestOf(memory).bound)
  return {
    exchangeOf: (thread) => ({
      give: (cost, ownBound, schedules) => {
        locked(control, () => publish(memory, thread, { cost, bound: ownBound, schedules }))
      },
      take: (cheaperThan) =>
        locked(control, () => {
          const best = bestOf(memory)
          return best.place >= 0 && best.cost < cheaperThan - EPSILON ? schedulesAt(memory, best.place) : null
        }),
      bound,
    }),
    costAndBound: () =>
      locked(control, () => {
        const { place, cost, bound } = bestOf(memory)
        return { cost: place < 0 ? null : cost, bound }
      }),
    found: () => {
      const { place, cost, bound } = bestOf(memory)
      return place < 0
        ? { cost: null, bound, schedules: [] }
        : { cost, bound, schedules: schedulesAt(memory, place) }
    },
    stop: () => Atomics.store(control, STOP, 1),
    isStopped: () => Atomics.load(control, STOP) === 1,
  }
}

interface Published {
  readonly cost: number
  readonly bound: number
  readonly schedules: readonly Schedule[]
}

/** When the best roster meets the best bound there is nothing left to search for, and all are stopped. */
function publish(memory: Memory, thread: number, { cost, bound, schedules }: Published): void {
  const { control, costs, rosters, people, days } = memory
  const number = Atomics.load(control, FIRST + thread) + 1
  const place = 2 * thread + (number % 2)
  costs[2 * place] = cost
  costs[2 * place + 1] = bound
  for (const [person, schedule] of schedules.entries())
    rosters.set(schedule, (place * people + person) * days)
  Atomics.store(control, FIRST + thread, number)
  if (isProven(bestOf(memory))) Atomics.store(control, STOP, 1)
}

/** The first of the cheapest, and the highest bound. `place` is -1 where nobody has found any. */
function bestOf({ control, costs, threads }: Memory) {
  let best = { place: -1, cost: Infinity, bound: -Infinity }
  for (let thread = 0; thread < threads; thread++) {
    const number = Atomics.load(control, FIRST + thread)
    if (number === 0) continue
    const place = 2 * thread + (number % 2)
    const [cost, bound] = [costs[2 * place]!, costs[2 * place + 1]!]
    const isCheaper = cost < best.cost
    best = {
      place: isCheaper ? place : best.place,
      cost: isCheaper ? cost : best.cost,
      bound: Math.max(best.bound, bound),
    }
  }
  return best
}

function schedulesAt({ rosters, people, days }: Memory, place: number): readonly Schedule[] {
  return Array.from({ length: people }, (_, person) => {
    const from = (place * people + person) * days
    // A copy: what is shared changes.
    return Int8Array.from(rosters.subarray(from, from + days))
  })
}

function locked<T>(control: Int32Array, act: () => T): T {
  while (Atomics.compareExchange(control, LOCK, 0, 1) !== 0) Atomics.wait(control, LOCK, 1)
  try {
    return act()
  } finally {
    Atomics.store(control, LOCK, 0)
    Atomics.notify(control, LOCK, 1)
  }
}
