/**
 * The last kind of a stint, as the inner programme keeps it apart: kinds that are alike share a node (the cheapest of them is worked),
 * unless they are counted. Nodes with the same predecessors share the search for the cheapest one, and a larger set of
 * predecessors begins from the result of a smaller one within it.
 *
 * A variant is what a stint of given length is told apart by: units beyond the least of its length, and how many of each counted kind.
 */
import type { StintTable } from './stint-table.ts'

export interface StintNodes {
  /** Places of the kinds that are counted, in order. */
  readonly counted: readonly number[]
  readonly count: number
  /** [place] its node. */
  readonly nodeOf: Int32Array
  /** [from node * count + to node] 1 where the second may follow the first; [node] a place of it stands for all. */
  readonly mayFollow: Uint8Array
  readonly placeOf: Int32Array
  /** [node] what a shift of it adds to the variant; the most of them. */
  readonly step: Int32Array
  readonly mostStep: number
  readonly variants: number
  /** [variant] its units beyond the least; [counted][variant] how many of the kind. */
  readonly extraOf: Int32Array
  readonly countOf: readonly Int32Array[]
  /** [node] its set of predecessors; [set] the set it begins from, or -1, and where its other nodes begin in `members`. */
  readonly setOf: Int32Array
  readonly setBase: Int32Array
  readonly setStart: Int32Array
  readonly members: Int32Array
}

export function nodesOf(table: StintTable, counted: readonly number[]): StintNodes {
  const { units, alike, leastUnits, mostUnits, maxRun } = table
  const numbers = new Map<string, number>()
  const placeOf: number[] = []
  const nodeOf = Int32Array.from(units, (_, place) => {
    const key = counted.includes(place) ? `place ${place}` : `alike ${alike[place]!}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, placeOf.length)
    return placeOf.push(place) - 1
  })
  const extraSize = (mostUnits - leastUnits) * maxRun + 1
  const stride = counted.map((_, index) => extraSize * (maxRun + 1) ** index)
  const variants = extraSize * (maxRun + 1) ** counted.length
  const step = Int32Array.from(placeOf, (place) => {
    const index = counted.indexOf(place)
    return units[place]! - leastUnits + (index < 0 ? 0 : stride[index]!)
  })
  const mayFollow = Uint8Array.from(
    placeOf.flatMap((from) => placeOf.map((to) => table.mayFollow[from * units.length + to]!)),
  )
  return {
    ...{ counted, count: placeOf.length, nodeOf, mayFollow, step, variants },
    placeOf: Int32Array.from(placeOf),
    mostStep: step.reduce((most, one) => Math.max(most, one), 0),
    extraOf: Int32Array.from({ length: variants }, (_, variant) => variant % extraSize),
    countOf: stride.map((one) =>
      Int32Array.from({ length: variants }, (_, variant) => Math.floor(variant / one) % (maxRun + 1)),
    ),
    ...predecessorSets(mayFollow, placeOf.length),
  }
}

function predecessorSets(
  mayFollow: Uint8Array,
  count: number,
): Pick<StintNodes, 'setOf' | 'setBase' | 'setStart' | 'members'> {
  const nodes = Array.from({ length: count }, (_, node) => node)
  const before = nodes.map((to) => nodes.filter((from) => mayFollow[from * count + to] === 1))
  const keys = [...new Set(before.map((set) => set.join()))]
  const sets = keys
    .map((key) => before.find((set) => set.join() === key)!)
    .sort((a, b) => a.length - b.length)
  const setBase: number[] = []
  const setStart: number[] = [0]
  const members: number[] = []
  for (const [index, set] of sets.entries()) {
    const base = sets.slice(0, index).findLastIndex((smaller) => smaller.every((node) => set.includes(node)))
    members.push(...set.filter((node) => base < 0 || !sets[base]!.includes(node)))
    setBase.push(base)
    setStart.push(members.length)
  }
  return {
    setOf: Int32Array.from(before, (set) => sets.findIndex((one) => one.join() === set.join())),
    setBase: Int32Array.from(setBase),
    setStart: Int32Array.from(setStart),
    members: Int32Array.from(members),
  }
}
