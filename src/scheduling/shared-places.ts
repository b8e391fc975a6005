/**
 * Rosters in memory that several threads see, each with its cost and a bound. A thread has some places and writes into one that nobody
 * reads; the files that use this say which.
 *
 *   costs    Float64  [thread][place] cost, bound
 *   rosters  Int8     [thread][place][person][day] the kind, or OFF
 */
import type { Schedule } from './problem.ts'

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

export type CostAndBound = Omit<SharedFound, 'schedules'>

/** Costs are compared with this much room for rounding. */
export const EPSILON = 1e-6

/** Nothing better is left to find. */
export function isProven({ cost, bound }: CostAndBound): boolean {
  return cost !== null && cost <= bound + EPSILON
}

export interface Published {
  readonly cost: number
  readonly bound: number
  readonly schedules: readonly Schedule[]
}

/** `control`: that many whole numbers before the places. */
export interface PlacesShape extends SharedShape {
  readonly control: number
  /** Places of each thread. */
  readonly places: number
}

export interface Places extends SharedShape {
  readonly control: Int32Array
  readonly costs: Float64Array
  readonly rosters: Int8Array
}

export function placesMemory(shape: PlacesShape): SharedArrayBuffer {
  const { threads, people, days, places } = shape
  return new SharedArrayBuffer(rostersFrom(shape) + threads * places * people * days)
}

export function placesIn(buffer: SharedArrayBuffer, shape: PlacesShape): Places {
  const { threads, people, days, places } = shape
  return {
    ...{ threads, people, days },
    control: new Int32Array(buffer, 0, shape.control),
    costs: new Float64Array(buffer, costsFrom(shape), threads * places * 2),
    rosters: new Int8Array(buffer, rostersFrom(shape)),
  }
}

function costsFrom({ control }: PlacesShape): number {
  return 8 * Math.ceil((4 * control) / 8)
}

function rostersFrom(shape: PlacesShape): number {
  return costsFrom(shape) + shape.threads * shape.places * 2 * 8
}

export function writePlace({ costs, rosters, people, days }: Places, place: number, roster: Published): void {
  costs[2 * place] = roster.cost
  costs[2 * place + 1] = roster.bound
  for (const [person, schedule] of roster.schedules.entries())
    rosters.set(schedule, (place * people + person) * days)
}

/** The first of the cheapest, and the highest bound. `place` is -1 where nobody has found any. `published`: negative where nothing is. */
export function bestOf({ costs }: Places, published: Iterable<number>) {
  let best = { place: -1, cost: Infinity, bound: -Infinity }
  for (const place of published) {
    if (place < 0) continue
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

export function schedulesAt({ rosters, people, days }: Places, place: number): readonly Schedule[] {
  return Array.from({ length: people }, (_, person) => {
    const from = (place * people + person) * days
    // A copy: what is shared changes.
    return Int8Array.from(rosters.subarray(from, from + days))
  })
}

export function foundAt(memory: Places, best: ReturnType<typeof bestOf>): SharedFound {
  const { place, cost, bound } = best
  return place < 0
    ? { cost: null, bound, schedules: [] }
    : { cost, bound, schedules: schedulesAt(memory, place) }
}
