/**
 * The cheapest way of one person through the plan where only the days decide: runs of work and of days off, which kinds follow each other, and
 * closed days. Sums over the plan (minutes, weekends, the most of each kind) have prices instead of limits. One pass over the days:
 *
 *   f(d, r, n) the least cost until day d, on which the r-th day of a run is worked with last kind n;
 *   g(d) the least cost of being free to begin a run on day d: min( g(d-1), least f of a run that ended minOff days before ).
 */
import { FORBIDDEN } from './pricer.ts'
import { OFF } from './problem.ts'
import type { StintNodes } from './stint-nodes.ts'
import { nodesOf } from './stint-nodes.ts'
import type { StintTable } from './stint-table.ts'

export interface Walk {
  readonly table: StintTable
  readonly nodes: StintNodes
  /** f: [(day * maxRun + run - 1) * nodes + node], and the node the day before, or -1 where the run begins. */
  readonly value: Float64Array
  readonly cameFrom: Int8Array
  /** g: [day] */
  readonly free: Float64Array
  /** [day] the least of the runs that may end with it, and where in `value` that is. */
  readonly ended: Float64Array
  readonly endedAt: Int32Array
  /** [day * nodes + node] the cheapest place of the node, and [node] its price on the day at hand. */
  readonly place: Int16Array
  readonly price: Float64Array
  /** [set] the least of a set of predecessors, and which it is. */
  readonly best: Float64Array
  readonly bestNode: Int32Array
}

const NEVER = 1e15

/** `table`: without sums. */
export function walkOf(table: StintTable): Walk {
  const { days, maxRun } = table
  const nodes = nodesOf(table, [])
  const states = days * maxRun * nodes.count
  const sets = nodes.setBase.length
  return {
    ...{ table, nodes, value: new Float64Array(states), cameFrom: new Int8Array(states) },
    ...{ free: new Float64Array(days), ended: new Float64Array(days), endedAt: new Int32Array(days) },
    ...{ place: new Int16Array(days * nodes.count), price: new Float64Array(nodes.count) },
    ...{ best: new Float64Array(sets), bestNode: new Int32Array(sets) },
  }
}

/** `prices`: [cell]; `charges`: [place] of each shift besides; `weekend`: of each weekend with work. null where there is no way. */
export function cheapestWalk(
  walk: Walk,
  prices: Float64Array,
  charges: Float64Array,
  weekend: number,
): { readonly bound: number; readonly schedule: Int8Array } | null {
  const { table, nodes, value, free, ended } = walk
  const { days, longest, maxRun, minOff } = table
  const size = maxRun * nodes.count
  for (let day = 0; day < days; day++) {
    const rested = day - 1 - minOff
    const idle = day === 0 ? 0 : free[day - 1]!
    free[day] = rested >= 0 ? Math.min(idle, ended[rested]!) : idle
    ended[day] = NEVER
    if (longest[day] === 0) {
      value.fill(NEVER, day * size, (day + 1) * size)
      continue
    }
    layPrices(walk, day, prices, charges)
    const weekday = day % 7
    begin(walk, day, free[day]! + (weekday >= 5 ? weekend : 0))
    if (day > 0) goOn(walk, day, weekday === 5 ? weekend : 0)
  }
  // A rest that touches the end may be short.
  let bound = free[days - 1]!
  let last = lastEnd(walk, days - 1)
  for (let day = Math.max(0, days - 1 - minOff); day < days; day++) {
    if (ended[day]! >= bound) continue
    bound = ended[day]!
    last = day
  }
  return bound >= FORBIDDEN ? null : { bound, schedule: layOut(walk, last) }
}

function layPrices(
  { table, nodes, place, price }: Walk,
  day: number,
  prices: Float64Array,
  charges: Float64Array,
) {
  const { kinds, kindCount } = table
  const { count, nodeOf } = nodes
  price.fill(NEVER)
  for (let one = 0; one < kinds.length; one++) {
    const cost = prices[day * kindCount + kinds[one]!]! + charges[one]!
    const node = nodeOf[one]!
    if (cost >= price[node]!) continue
    price[node] = cost
    place[day * count + node] = one
  }
}

/** Runs that begin on the day. One that begins on day 0 may end at any length: as if it had begun before. */
function begin(walk: Walk, day: number, cost: number): void {
  const { table, nodes, value, cameFrom, price } = walk
  const { maxRun, minRun } = table
  const runs = day === 0 ? maxRun : 1
  for (let run = 0; run < runs; run++) {
    const now = (day * maxRun + run) * nodes.count
    const start = run < Math.max(1, minRun) ? cost : NEVER
    for (let node = 0; node < nodes.count; node++) {
      value[now + node] = start + price[node]!
      cameFrom[now + node] = -1
    }
    findEnd(walk, day, run)
  }
}

function goOn(walk: Walk, day: number, weekend: number): void {
  const { table, nodes, value, cameFrom, price, best, bestNode } = walk
  const { maxRun } = table
  const { count, setOf, setBase, setStart, members } = nodes
  for (let run = 1; run < maxRun; run++) {
    const now = (day * maxRun + run) * count
    const then = now - (maxRun + 1) * count
    for (let set = 0; set < setBase.length; set++) {
      const base = setBase[set]!
      let cost = base < 0 ? NEVER : best[base]!
      let who = base < 0 ? -1 : bestNode[base]!
      const end = setStart[set + 1]!
      for (let member = setStart[set]!; member < end; member++) {
        const node = members[member]!
        const one = value[then + node]!
        if (one >= cost) continue
        cost = one
        who = node
      }
      best[set] = cost
      bestNode[set] = who
    }
    for (let node = 0; node < count; node++) {
      const set = setOf[node]!
      value[now + node] = best[set]! + weekend + price[node]!
      cameFrom[now + node] = bestNode[set]!
    }
    findEnd(walk, day, run)
  }
}

/** `run`: counted from 0. */
function findEnd({ table, nodes, value, ended, endedAt }: Walk, day: number, run: number): void {
  const { maxRun, minRun, days } = table
  if (run + 1 < minRun && day < days - 1) return
  const now = (day * maxRun + run) * nodes.count
  let least = ended[day]!
  for (let at = now; at < now + nodes.count; at++) {
    if (value[at]! >= least) continue
    least = value[at]!
    endedAt[day] = at
  }
  ended[day] = least
}

/** `last`: the last day worked, or -1. */
function layOut(walk: Walk, last: number): Int8Array {
  const { table, nodes, cameFrom, endedAt, place } = walk
  const { days, kinds, maxRun } = table
  const { count } = nodes
  const schedule = new Int8Array(days).fill(OFF)
  for (let day = last; day >= 0; day = lastEnd(walk, day)) {
    let at = endedAt[day]!
    for (;;) {
      const node = at % count
      schedule[day] = kinds[place[day * count + node]!]!
      const before = cameFrom[at]!
      if (before < 0) break
      at = at - node - (maxRun + 1) * count + before
      day--
    }
  }
  return schedule
}

/** The last day of the run before a day on which the person is free, or -1. */
function lastEnd({ free, table }: Walk, day: number): number {
  let at = day
  while (at > 0 && free[at] === free[at - 1]) at--
  return at === 0 ? -1 : at - 1 - table.minOff
}
