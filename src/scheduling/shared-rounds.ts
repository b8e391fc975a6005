/**
 * What several searches on one problem share under a limit in work. A round is a fixed amount of work: when a thread has done it, it
 * publishes the best that it has, waits until all the others have published their round before this one, and goes on with the best of
 * that. What a thread sees thus never depends on which of them is fastest; and by seeing it a round late it need not wait at once for
 * another that is in the middle of a long programme. A thread that has ended, or left for a while, is not waited for; what it published last holds for all
 * rounds until it is back.
 *
 *   control  Int32    stop, bell (rung at each publication), then for each thread its last round (0 = none yet), and 1 where it has ended or left
 *
 * Four places of each thread, by round: a thread writes round r + 3 only when all have published r + 1. They have then read what was
 * before r, and r may be read yet.
 */
import type {
  CostAndBound,
  Places,
  PlacesShape,
  Published,
  SharedFound,
  SharedShape,
} from './shared-places.ts'
import {
  bestOf,
  EPSILON,
  foundAt,
  isProven,
  placesIn,
  placesMemory,
  schedulesAt,
  writePlace,
} from './shared-places.ts'
import type { Exchange } from './solve.ts'
import type { Work } from './work-clock.ts'

export interface RoundsShape extends SharedShape {
  /** Iterations of each thread in a round. */
  readonly perRound: number
}

/** One thread's part. All but `end` may wait for the others. */
export interface RoundsSearch {
  readonly exchange: Exchange
  /** What the last round found is proven to be best, or somebody has stopped it all. */
  readonly isOver: () => boolean
  /** The others wait for it no longer, and it looks at nothing that they share, until it comes back. */
  readonly leave: () => void
  readonly comeBack: () => void
  /** To be called when the thread ends, whatever ended it: the others wait for it until then. */
  readonly end: () => void
}

export interface SharedRounds {
  readonly searchOf: (thread: number, work: Work) => RoundsSearch
  readonly costAndBound: () => CostAndBound
  /** The best of what each thread published last: the same every time once all have ended. */
  readonly found: () => SharedFound
  readonly stop: () => void
  readonly isStopped: () => boolean
}

const PLACES = 4
const STOP = 0
const BELL = 1
const FIRST = 2

function shapeOf(shape: SharedShape): PlacesShape {
  return { ...shape, control: FIRST + 2 * shape.threads, places: PLACES }
}

export function roundsMemory(shape: SharedShape): SharedArrayBuffer {
  return placesMemory(shapeOf(shape))
}

export function sharedRounds(buffer: SharedArrayBuffer, shape: RoundsShape): SharedRounds {
  const memory = placesIn(buffer, shapeOf(shape))
  const { control } = memory
  const last = () => bestOf(memory, placesOf(memory, Infinity))
  return {
    searchOf: (thread, work) => searchOf(memory, { thread, work, perRound: shape.perRound }),
    costAndBound: () => {
      const { place, cost, bound } = last()
      return { cost: place < 0 ? null : cost, bound }
    },
    found: () => foundAt(memory, last()),
    stop: () => {
      Atomics.store(control, STOP, 1)
      ring(control)
    },
    isStopped: () => Atomics.load(control, STOP) === 1,
  }
}

interface Thread {
  readonly thread: number
  readonly work: Work
  readonly perRound: number
}

function searchOf(memory: Places, { thread, work, perRound }: Thread): RoundsSearch {
  const { control } = memory
  let own: Published = { cost: Infinity, bound: -Infinity, schedules: [] }
  /** The best of the round before the last. */
  let known = { place: -1, cost: Infinity, bound: -Infinity }
  let cheapest: ReturnType<typeof schedulesAt> | null = null
  let round = 0
  let isAway = false
  const isStopped = () => Atomics.load(control, STOP) === 1
  const keepUp = () => {
    while (!isAway && work.done >= (round + 1) * perRound && !isStopped() && !isProven(known)) {
      round++
      publish(memory, { thread, round, roster: own })
      if (!waitForAll(memory, round - 1)) return
      known = bestOf(memory, placesOf(memory, round - 1))
      // Copied now: the others go on, and write here again.
      cheapest = known.cost < own.cost - EPSILON ? schedulesAt(memory, known.place) : null
    }
  }
  return {
    exchange: {
      give: (cost, bound, schedules) => {
        own = { cost, bound, schedules: [...schedules] }
        keepUp()
      },
      take: (cheaperThan) => {
        keepUp()
        return cheapest !== null && known.cost < cheaperThan - EPSILON ? cheapest : null
      },
      bound: () => {
        keepUp()
        return known.bound
      },
    },
    isOver: () => {
      keepUp()
      return isStopped() || isProven(known)
    },
    leave: () => {
      isAway = true
      setAway(memory, thread, 1)
    },
    comeBack: () => {
      isAway = false
      setAway(memory, thread, 0)
    },
    end: () => {
      publish(memory, { thread, round: round + 1, roster: own })
      setAway(memory, thread, 1)
    },
  }
}

function publish(
  memory: Places,
  { thread, round, roster }: { readonly thread: number; readonly round: number; readonly roster: Published },
): void {
  const { control } = memory
  writePlace(memory, placeOf(thread, round), roster)
  Atomics.store(control, FIRST + 2 * thread, round)
  ring(control)
}

function setAway({ control }: Places, thread: number, isAway: 0 | 1): void {
  Atomics.store(control, FIRST + 2 * thread + 1, isAway)
  ring(control)
}

function ring(control: Int32Array): void {
  Atomics.add(control, BELL, 1)
  Atomics.notify(control, BELL)
}

/** False where all are stopped before all are there. */
function waitForAll({ control, threads }: Places, round: number): boolean {
  for (;;) {
    // The bell is read first: what is rung after that ends the wait at once.
    const bell = Atomics.load(control, BELL)
    if (Atomics.load(control, STOP) === 1) return false
    let waiting = 0
    for (let thread = 0; thread < threads; thread++) {
      const isAway = Atomics.load(control, FIRST + 2 * thread + 1) === 1
      if (!isAway && Atomics.load(control, FIRST + 2 * thread) < round) waiting++
    }
    if (waiting === 0) return true
    Atomics.wait(control, BELL, bell)
  }
}

/** [thread] the place of its round, or of its last one before that; -1 where it has none. */
function* placesOf({ control, threads }: Places, round: number): Generator<number> {
  for (let thread = 0; thread < threads; thread++) {
    const last = Math.min(round, Atomics.load(control, FIRST + 2 * thread))
    yield last === 0 ? -1 : placeOf(thread, last)
  }
}

function placeOf(thread: number, round: number): number {
  return PLACES * thread + (round % PLACES)
}
