/**
 * What several searches on one problem share under a limit in time: each thread's best roster and bound, at any moment. Each thread
 * writes only its own part, into the one of two places that is not published, so what is published is whole even if a thread is stopped
 * in the middle of writing. Under a limit in work they share at rounds only: shared-rounds.ts.
 *
 *   control  Int32    lock, stop, then for each thread the number of times that it has published (place = number mod 2; 0 = nothing yet)
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

export interface SharedBest {
  /** For the search of one thread. */
  readonly exchangeOf: (thread: number) => Exchange
  readonly costAndBound: () => CostAndBound
  readonly found: () => SharedFound
  readonly stop: () => void
  readonly isStopped: () => boolean
}

const LOCK = 0
const STOP = 1
const FIRST = 2

function shapeOf(shape: SharedShape): PlacesShape {
  return { ...shape, control: FIRST + shape.threads, places: 2 }
}

export function sharedMemory(shape: SharedShape): SharedArrayBuffer {
  return placesMemory(shapeOf(shape))
}

export function sharedBest(buffer: SharedArrayBuffer, shape: SharedShape): SharedBest {
  const memory = placesIn(buffer, shapeOf(shape))
  const { control } = memory
  const best = () => bestOf(memory, published(memory))
  return {
    exchangeOf: (thread) => ({
      give: (cost, bound, schedules) => {
        locked(control, () => publish(memory, thread, { cost, bound, schedules }))
      },
      take: (cheaperThan) =>
        locked(control, () => {
          const { place, cost } = best()
          return place >= 0 && cost < cheaperThan - EPSILON ? schedulesAt(memory, place) : null
        }),
      bound: () => locked(control, () => best().bound),
    }),
    costAndBound: () =>
      locked(control, () => {
        const { place, cost, bound } = best()
        return { cost: place < 0 ? null : cost, bound }
      }),
    found: () => foundAt(memory, best()),
    stop: () => Atomics.store(control, STOP, 1),
    isStopped: () => Atomics.load(control, STOP) === 1,
  }
}

/** When the best roster meets the best bound there is nothing left to search for, and all are stopped. */
function publish(memory: Places, thread: number, roster: Published): void {
  const { control } = memory
  const number = Atomics.load(control, FIRST + thread) + 1
  writePlace(memory, 2 * thread + (number % 2), roster)
  Atomics.store(control, FIRST + thread, number)
  if (isProven(bestOf(memory, published(memory)))) Atomics.store(control, STOP, 1)
}

/** [thread] the place that is published, or -1. */
function* published({ control, threads }: Places): Generator<number> {
  for (let thread = 0; thread < threads; thread++) {
    const number = Atomics.load(control, FIRST + thread)
    yield number === 0 ? -1 : 2 * thread + (number % 2)
  }
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
