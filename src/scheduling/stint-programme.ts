/**
 * The dynamic programme over the days of a span on which the person is free to begin a stint. With f(d, w, c, u) the least cost from day
 * d on, when w weekends, c shifts of the counted kinds and u units are used:
 *
 *   f(d, w, c, u) = min( f(d+1, w, c, u),  min over stints s from d: price(s) + f(next(s), w + w(s), c + c(s), u + u(s)) )
 *
 * The price of the stints of a day is an inner programme over the last kind (docs/method/rostering.md). Only states that can be reached
 * and can still end within the limits are kept: units between two lines by day, and weekends likewise; having used fewer weekends
 * than can bind any more is the same as having used the most that cannot.
 *
 * All arrays are used again by the next call, for this person or another: value[offset[day] + ((w - weekLow[day]) * counts + c) *
 * width[day] + u - low[day]], days numbered as in the horizon.
 */
import { FORBIDDEN } from './pricer.ts'
import type { Span } from './span.ts'
import { spanOf } from './span.ts'
import type { StintNodes } from './stint-nodes.ts'
import type { StintTable } from './stint-table.ts'
import { weekendsIn } from './stint-table.ts'

export const NEVER = 1e15

export interface Programme {
  readonly span: Span
  table: StintTable
  nodes: StintNodes
  /** Number of flat counts; [counted] its most. */
  counts: number
  readonly most: number[]
  readonly stride: number[]
  /** Flat counts that leave room for a variant: fits[fitStart[variant]] to before fits[fitStart[variant + 1]]; what it adds to them. */
  fits: Int32Array
  fitStart: Int32Array
  flatOf: Int32Array
  /** [day] */
  low: Int32Array
  high: Int32Array
  width: Int32Array
  weekLow: Int32Array
  weekHigh: Int32Array
  offset: Int32Array
  /** [day * maxRun + length - 1] the day on which the next stint may begin after one from the day, or -1 where it may not be. */
  next: Int32Array
  /** [length] likewise after the run before the span went on for `length` days into it. */
  readonly firstNext: number[]
  /** Where the span begins with days off: the first day that is free. */
  start: number
  value: Float64Array
  /** [(day - from) * nodes.count + node] the cheapest place of the node, and its price. */
  price: Float64Array
  place: Int16Array
  /** [((length - 1) * nodes.count + node) * variants + variant] */
  inner: Float64Array
  /** [set * variants + variant] */
  best: Float64Array
  /** [(length - 1) * variants + variant] the cheapest stint from the day at hand. */
  cost: Float64Array
  /** How the run before the span goes on in the answer. */
  firstLength: number
  firstVariant: number
  /** Runs, their days and the steps of their innermost loops so far, which the clock of work counts. */
  readonly done: { runs: number; days: number; steps: number }
}

export function programmeOf(table: StintTable, nodes: StintNodes): Programme {
  const none = new Int32Array(0)
  return {
    ...{ span: spanOf(), table, nodes, counts: 1, most: [], stride: [] },
    ...{ fits: none, fitStart: none, flatOf: none },
    ...{ low: none, high: none, width: none, weekLow: none, weekHigh: none, offset: none },
    ...{ next: none, firstNext: [], start: 0, value: new Float64Array(0), price: new Float64Array(0) },
    ...{ place: new Int16Array(0), inner: new Float64Array(0), best: new Float64Array(0) },
    ...{ cost: new Float64Array(0), firstLength: 0, firstVariant: 0 },
    done: { runs: 0, days: 0, steps: 0 },
  }
}

/** The least cost of the days of the span; FORBIDDEN or more where they cannot be laid. */
export function solve(programme: Programme): number {
  const { table, span, width, next } = programme
  const { from, until } = span
  const { longest, maxRun } = table
  programme.done.runs++
  programme.done.days += until - from
  if (width[until]! === 0) return NEVER
  programme.value.fill(0, programme.offset[until], programme.offset[until + 1])
  for (let day = until - 1; day >= from; day--) {
    if (width[day]! === 0) continue
    skipDay(programme, day)
    const limit = Math.min(longest[day]!, until - day)
    if (limit === 0) continue
    const most = fillStints(programme, day, limit, -1)
    for (let length = 1; length <= most; length++) {
      const then = next[day * maxRun + length - 1]!
      if (then >= 0 && width[then]! > 0) relax(programme, day, length, then)
    }
  }
  return begin(programme)
}

/** The value of the span from its left edge on; settles how the run before it goes on. */
function begin(programme: Programme): number {
  const { span, start, firstNext, table, nodes, flatOf, cost } = programme
  const { from, until, leftRun, leftWeekend } = span
  const weekend = Math.max(0, span.maxWeekends - weekendsIn(from, until))
  if (leftRun === 0) return start < 0 ? NEVER : valueAt(programme, start, weekend, { count: 0, used: 0 })
  programme.firstLength = 0
  let least = firstNext[0]! < 0 ? NEVER : valueAt(programme, firstNext[0]!, weekend, { count: 0, used: 0 })
  const limit = Math.min(table.longest[from]!, until - from, table.maxRun - leftRun)
  const most = limit <= 0 ? 0 : fillStints(programme, from, limit, span.leftPlace)
  for (let length = 1; length <= most; length++) {
    const then = firstNext[length]!
    if (then < 0) continue
    const weekends = weekend + weekendsIn(from, from + length) - leftWeekend
    for (let variant = 0; variant < nodes.variants; variant++) {
      const price = cost[(length - 1) * nodes.variants + variant]!
      if (price >= FORBIDDEN || !fitsAt(programme, 0, variant)) continue
      const used = length * table.leastUnits + nodes.extraOf[variant]!
      const total = price + valueAt(programme, then, weekends, { count: flatOf[variant]!, used })
      if (total >= least) continue
      least = total
      programme.firstLength = length
      programme.firstVariant = variant
    }
  }
  return least
}

interface Used {
  readonly count: number
  readonly used: number
}

function valueAt(programme: Programme, day: number, weekend: number, { count, used }: Used): number {
  const { low, high, width, weekLow, weekHigh, offset, counts, value } = programme
  if (weekend > weekHigh[day]! || width[day]! === 0 || used < low[day]! || used > high[day]!) return NEVER
  const row = (Math.max(weekend, weekLow[day]!) - weekLow[day]!) * counts + count
  return value[offset[day]! + row * width[day]! + used - low[day]!]!
}

function fitsAt({ most, stride, nodes }: Programme, count: number, variant: number): boolean {
  for (let index = 0; index < most.length; index++) {
    const now = Math.floor(count / stride[index]!) % (most[index]! + 1)
    if (now + nodes.countOf[index]![variant]! > most[index]!) return false
  }
  return true
}

/** Nothing begins on the day: what it costs from the next day on. */
function skipDay(
  { span, value, offset, width, low, high, weekLow, weekHigh, counts }: Programme,
  day: number,
) {
  const then = day + 1
  const mayRest = then < span.until || span.rightStands
  const here = offset[day]!
  if (width[then]! === 0 || !mayRest) {
    value.fill(NEVER, here, offset[then])
    return
  }
  const from = Math.max(low[day]!, low[then]!)
  const until = Math.min(high[day]!, high[then]!) + 1
  const isWhole = from === low[day]! && until === high[day]! + 1
  if (!isWhole) value.fill(NEVER, here, offset[then])
  for (let weekend = weekLow[day]!; weekend <= weekHigh[day]!; weekend++) {
    const row = Math.max(0, weekend - weekLow[then]!)
    for (let count = 0; count < counts; count++) {
      const a = here + ((weekend - weekLow[day]!) * counts + count) * width[day]! - low[day]!
      const b = offset[then]! + (row * counts + count) * width[then]! - low[then]!
      for (let used = from; used < until; used++) value[a + used] = value[b + used]!
    }
  }
}

/**
 * The cheapest sequences of kinds from the day, by length, last node and variant, and the cheapest of each length and variant.
 * `after`: the place worked the day before, or -1. Returns the longest length that can be.
 */
export function fillStints(programme: Programme, day: number, limit: number, after: number): number {
  const { table, nodes, span, price, inner } = programme
  const { count, variants, step, mostStep, placeOf } = nodes
  const size = table.kinds.length
  for (let length = 1; length <= limit; length++) {
    const now = (length - 1) * count * variants
    const prices = (day - span.from + length - 1) * count
    if (variants > 1) inner.fill(NEVER, now, now + count * variants)
    if (length === 1) {
      for (let node = 0; node < count; node++) {
        const may = after < 0 || table.mayFollow[after * size + placeOf[node]!] === 1
        inner[now + node * variants + step[node]!] = may ? price[prices + node]! : NEVER
      }
    } else {
      const reached = Math.min(variants, (length - 1) * mostStep + 1)
      bestBefore(programme, now - count * variants, reached)
      goOn(programme, now, prices, reached)
    }
    programme.done.steps += count * variants
    if (!leastOf(programme, day, length)) return length - 1
  }
  return limit
}

/** best[set]: the least of the predecessors in the set. */
function bestBefore({ nodes, inner, best }: Programme, before: number, reached: number): void {
  const { variants, setBase, setStart, members } = nodes
  for (let set = 0; set < setBase.length; set++) {
    const to = set * variants
    const base = setBase[set]! * variants
    for (let variant = 0; variant < reached; variant++)
      best[to + variant] = base < 0 ? NEVER : best[base + variant]!
    for (let member = setStart[set]!; member < setStart[set + 1]!; member++) {
      const from = before + members[member]! * variants
      for (let variant = 0; variant < reached; variant++) {
        const cost = inner[from + variant]!
        if (cost < best[to + variant]!) best[to + variant] = cost
      }
    }
  }
}

/** One more shift of each node after the best before it. */
function goOn({ nodes, inner, best, price }: Programme, now: number, prices: number, reached: number): void {
  const { count, variants, step, setOf } = nodes
  for (let node = 0; node < count; node++) {
    const cost = price[prices + node]!
    const from = setOf[node]! * variants
    const to = now + node * variants + step[node]!
    const until = Math.min(reached, variants - step[node]!)
    for (let variant = 0; variant < until; variant++) inner[to + variant] = best[from + variant]! + cost
  }
}

/** cost[length, variant]: over the last nodes, such as may stand before the run after the span where the stint joins it. */
function leastOf({ table, nodes, span, inner, cost }: Programme, day: number, length: number): boolean {
  const { count, variants, mostStep, placeOf } = nodes
  const before = day + length === span.until ? span.rightPlace : -1
  const reached = Math.min(variants, length * mostStep + 1)
  const now = (length - 1) * count * variants
  const to = (length - 1) * variants
  let possible = false
  cost.fill(NEVER, to, to + variants)
  for (let node = 0; node < count; node++) {
    const from = now + node * variants
    const may = before < 0 || table.mayFollow[placeOf[node]! * table.kinds.length + before] === 1
    for (let variant = 0; variant < reached; variant++) {
      const one = inner[from + variant]!
      if (one < FORBIDDEN) possible = true
      if (may && one < cost[to + variant]!) cost[to + variant] = one
    }
  }
  return possible
}

/** Every state of the day may begin a stint of the length. */
function relax(programme: Programme, day: number, length: number, then: number): void {
  const { table, nodes, span, cost, value, offset, width, low, high, weekLow, weekHigh } = programme
  const { counts, fits, fitStart, flatOf, done } = programme
  const { variants, extraOf } = nodes
  const joins = day + length === span.until && span.rightRun > 0
  const weekends = weekendsIn(day, day + length) - (joins ? span.rightWeekend : 0)
  const last = Math.min(weekHigh[day]!, weekHigh[then]! - weekends)
  const wide = width[day]!
  const wideThen = width[then]!
  for (let variant = 0; variant < variants; variant++) {
    const price = cost[(length - 1) * variants + variant]!
    if (price >= FORBIDDEN) continue
    const units = length * table.leastUnits + extraOf[variant]!
    const from = Math.max(low[day]!, low[then]! - units)
    const until = Math.min(high[day]!, high[then]! - units) + 1
    if (until <= from) continue
    const flat = flatOf[variant]!
    const firstFit = fitStart[variant]!
    const lastFit = fitStart[variant + 1]!
    done.steps += Math.max(0, last - weekLow[day]! + 1) * (lastFit - firstFit) * (until - from)
    for (let weekend = weekLow[day]!; weekend <= last; weekend++) {
      const row = (weekend - weekLow[day]!) * counts
      const rowThen = Math.max(0, weekend + weekends - weekLow[then]!) * counts + flat
      for (let fit = firstFit; fit < lastFit; fit++) {
        const a = offset[day]! + (row + fits[fit]!) * wide - low[day]!
        const b = offset[then]! + (rowThen + fits[fit]!) * wideThen - low[then]! + units
        for (let used = from; used < until; used++) {
          const total = price + value[b + used]!
          if (total < value[a + used]!) value[a + used] = total
        }
      }
    }
  }
}

/** Walks forward from the left edge, each time to the cheapest way on, and writes the days of the span. `solve` comes first. */
export function layOut(programme: Programme, schedule: Int8Array): void {
  const { span, table, nodes, flatOf, firstLength } = programme
  const { from, until } = span
  schedule.fill(-1, from, until)
  let weekend = Math.max(0, span.maxWeekends - weekendsIn(from, until))
  let day = programme.start
  let count = 0
  let used = 0
  if (span.leftRun > 0) {
    day = programme.firstNext[firstLength]!
    if (firstLength > 0) {
      const variant = programme.firstVariant
      fillStints(programme, from, firstLength, span.leftPlace)
      layStint(programme, { day: from, length: firstLength, variant, schedule })
      weekend += weekendsIn(from, from + firstLength) - span.leftWeekend
      count = flatOf[variant]!
      used = firstLength * table.leastUnits + nodes.extraOf[variant]!
    }
  }
  while (day < until) {
    // Fewer than the least that is told apart are as many: near another schedule, that decides what may follow.
    weekend = Math.max(weekend, programme.weekLow[day]!)
    const here = valueAt(programme, day, weekend, { count, used })
    const mayRest = day + 1 < until || span.rightStands
    if (mayRest && valueAt(programme, day + 1, weekend, { count, used }) === here) {
      day++
      continue
    }
    const { length, variant } = findStint(programme, { day, weekend, count, used, here })
    layStint(programme, { day, length, variant, schedule })
    weekend += weekendsOf(span, day, length)
    count += flatOf[variant]!
    used += length * table.leastUnits + nodes.extraOf[variant]!
    day = programme.next[day * table.maxRun + length - 1]!
  }
}

function weekendsOf(span: Span, day: number, length: number): number {
  const joins = day + length === span.until && span.rightRun > 0
  return weekendsIn(day, day + length) - (joins ? span.rightWeekend : 0)
}

interface State extends Used {
  readonly day: number
  readonly weekend: number
  readonly here: number
}

/** The stint that gives the state its value, by the same sum that gave it. */
function findStint(programme: Programme, { day, weekend, count, used, here }: State) {
  const { table, nodes, span, next, cost, flatOf } = programme
  const most = fillStints(programme, day, Math.min(table.longest[day]!, span.until - day), -1)
  for (let length = 1; length <= most; length++) {
    const then = next[day * table.maxRun + length - 1]!
    if (then < 0) continue
    const weekends = weekend + weekendsOf(span, day, length)
    for (let variant = 0; variant < nodes.variants; variant++) {
      const price = cost[(length - 1) * nodes.variants + variant]!
      if (price >= FORBIDDEN || !fitsAt(programme, count, variant)) continue
      const units = used + length * table.leastUnits + nodes.extraOf[variant]!
      const then2 = valueAt(programme, then, weekends, { count: count + flatOf[variant]!, used: units })
      if (price + then2 === here) return { length, variant }
    }
  }
  throw new Error(`No stint from day ${day} gives the value ${here}. The programme must be solved first.`)
}

interface Laid {
  readonly day: number
  readonly length: number
  readonly variant: number
  readonly schedule: Int8Array
}

/** Backward through the inner programme of the day, which must be filled. */
function layStint({ table, nodes, span, inner, place }: Programme, laid: Laid): void {
  const { count, variants, step, mayFollow, placeOf } = nodes
  const { day, schedule } = laid
  const before = day + laid.length === span.until ? span.rightPlace : -1
  let variant = laid.variant
  let after = -1
  for (let length = laid.length; length >= 1; length--) {
    let best = -1
    let least = FORBIDDEN
    for (let node = 0; node < count; node++) {
      if (after >= 0 && mayFollow[node * count + after] === 0) continue
      if (after < 0 && before >= 0 && table.mayFollow[placeOf[node]! * table.kinds.length + before] === 0)
        continue
      const one = inner[((length - 1) * count + node) * variants + variant]!
      if (one >= least) continue
      best = node
      least = one
    }
    schedule[day + length - 1] = table.kinds[place[(day - span.from + length - 1) * count + best]!]!
    variant -= step[best]!
    after = best
  }
}
