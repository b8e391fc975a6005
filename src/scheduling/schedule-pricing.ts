/**
 * The cheapest schedule of one person for given prices of the cells, exactly: the pricing problem of column generation, and the
 * move of the local search that lays a whole person anew.
 *
 * A dynamic programme over the days on which the person is free to begin a stint. With f(d, w, c, u) the least cost from day d on, when
 * w weekends, c shifts of the tracked kinds and u units are used:
 *
 *   f(d, w, c, u) = min( f(d+1, w, c, u),  min over stints s from d: price(s) + f(next(s), w + w(s), c + c(s), u + u(s)) )
 *
 * The price of the stints of a day is an inner programme over the last kind (docs/method/rostering.md). The most of each kind is
 * left out at first; a kind that the answer has too many of is then tracked, and the programme is run again, so the answer is exact.
 */
import type { PersonRules, Problem, Schedule } from './problem.ts'
import type { Priced, Pricer } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import { OFF } from './problem.ts'
import type { StintTable } from './stint-table.ts'
import { isStint, nextFree, stintTable, weekendsIn } from './stint-table.ts'

const NEVER = 1e15

/** Most states of one programme: 16 million bytes. */
const MOST_STATES = 2_000_000

export function pricerOf(problem: Problem, person: PersonRules): Pricer {
  const table = stintTable(problem, person)
  const programmes = new Map<string, Programme>()
  let tracked: readonly number[] = []
  return {
    cheapest: (prices) => {
      for (;;) {
        const key = tracked.join()
        let programme = programmes.get(key)
        if (programme === undefined) programmes.set(key, (programme = programmeOf(table, person, tracked)))
        const found = solve(programme, prices)
        if (found === null) return null
        const counts = countsOf(table, found.schedule)
        const tooMany = counts.findIndex((count, place) => count > table.maxOfKind[place]!)
        if (tooMany < 0) {
          // Those at their most will be so again next time, more often than not.
          tracked = tracked.filter((place) => counts[place]! >= table.maxOfKind[place]!)
          return found
        }
        tracked = [...tracked, tooMany].sort((a, b) => a - b)
      }
    },
  }
}

function countsOf({ kinds }: StintTable, schedule: Schedule): readonly number[] {
  return kinds.map((kind) => schedule.reduce((count, one) => (one === kind ? count + 1 : count), 0))
}

/** The programme with some kinds tracked: sizes, strides and the arrays that it fills. */
interface Programme {
  readonly table: StintTable
  readonly person: PersonRules
  /** [tracked kind] its most. */
  readonly most: readonly number[]
  /** Number of flat counts. */
  readonly counts: number
  /** [tracked][flat counts] that kind's number. */
  readonly countOf: readonly Int16Array[]
  /** [day] where its states begin, and units in a row of it. */
  readonly offset: Int32Array
  readonly width: Int32Array
  readonly value: Float64Array
  /** A stint's variants: units beyond the least of its length, and counts of tracked kinds in it. */
  readonly variants: number
  /** [kind, place] what a shift of it adds to the variant. */
  readonly variantStep: readonly number[]
  /** [variant] its units beyond the least, and what it adds to the flat counts. */
  readonly variantExtra: Int32Array
  readonly variantCounts: readonly Int16Array[]
  readonly variantFlat: Int32Array
  /** [length - 1][place * variants + variant] the inner programme. */
  readonly inner: readonly Float64Array[]
}

function programmeOf(table: StintTable, person: PersonRules, tracked: readonly number[]): Programme {
  const { days, maxRun, units, leastUnits, mostUnits, maxWeekends, leastUsed, mostUsed } = table
  const most = tracked.map((place) => table.maxOfKind[place]!)
  const countStride: number[] = []
  let counts = 1
  for (const one of most) {
    countStride.push(counts)
    counts *= one + 1
  }
  const countOf = most.map((one, index) =>
    Int16Array.from({ length: counts }, (_, flat) => Math.floor(flat / countStride[index]!) % (one + 1)),
  )
  const offset = new Int32Array(days + 2)
  const width = new Int32Array(days + 1)
  for (let day = 0; day <= days; day++) {
    width[day] = Math.max(0, mostUsed[day]! - leastUsed[day]! + 1)
    offset[day + 1] = offset[day]! + width[day]! * (maxWeekends + 1) * counts
  }
  const states = offset[days + 1]!
  if (states > MOST_STATES) {
    throw new RangeError(
      `The schedules of ${person.id} have ${states} states, more than ${MOST_STATES}. Count fewer kinds of shift.`,
    )
  }
  const extraSize = (mostUnits - leastUnits) * maxRun + 1
  const variantCountStride: number[] = []
  let variants = extraSize
  for (let index = 0; index < tracked.length; index++) {
    variantCountStride.push(variants)
    variants *= maxRun + 1
  }
  const variantCounts = tracked.map((_, index) =>
    Int16Array.from(
      { length: variants },
      (_unused, variant) => Math.floor(variant / variantCountStride[index]!) % (maxRun + 1),
    ),
  )
  return {
    ...{ table, person, most, counts, countOf, offset, width, variants, variantCounts },
    value: new Float64Array(states),
    variantStep: units.map((one, place) => {
      const index = tracked.indexOf(place)
      return one - leastUnits + (index < 0 ? 0 : variantCountStride[index]!)
    }),
    variantExtra: Int32Array.from({ length: variants }, (_, variant) => variant % extraSize),
    variantFlat: Int32Array.from({ length: variants }, (_, variant) =>
      variantCounts.reduce((sum, numbers, index) => sum + numbers[variant]! * countStride[index]!, 0),
    ),
    inner: Array.from({ length: maxRun }, () => new Float64Array(units.length * variants)),
  }
}

function solve(programme: Programme, prices: Float64Array): Priced | null {
  const { table, value, offset, width } = programme
  const { days, leastUsed, mostUsed } = table
  if (width[0]! === 0 || leastUsed[0]! > 0) return null
  value.fill(NEVER)
  value.fill(0, offset[days], offset[days + 1])
  for (let day = days - 1; day >= 0; day--) {
    if (width[day]! === 0) continue
    skipDay(programme, day)
    const longest = fillInner(programme, prices, day)
    for (let length = 1; length <= longest; length++) {
      if (isStint(days, programme.person, day, length)) relax(programme, day, length)
    }
  }
  const cost = value[offset[0]! - leastUsed[0]!]!
  return cost >= FORBIDDEN || mostUsed[0]! < 0 ? null : { cost, schedule: trace(programme, prices) }
}

/** Nothing begins on the day: what it costs from the next day on. */
function skipDay({ table, value, offset, width, counts }: Programme, day: number): void {
  const { leastUsed, mostUsed, maxWeekends } = table
  const from = Math.max(leastUsed[day]!, leastUsed[day + 1]!)
  const until = Math.min(mostUsed[day]!, mostUsed[day + 1]!) + 1
  const here = offset[day]! - leastUsed[day]!
  const next = offset[day + 1]! - leastUsed[day + 1]!
  const rows = (maxWeekends + 1) * counts
  for (let row = 0; row < rows; row++) {
    const a = here + row * width[day]!
    const b = next + row * width[day + 1]!
    for (let units = from; units < until; units++) value[a + units] = value[b + units]!
  }
}

/** inner[length - 1]: the cheapest sequences of kinds from the day, by last kind and variant. Returns the longest that can be. */
function fillInner({ table, variants, variantStep, inner }: Programme, prices: Float64Array, day: number) {
  const { kinds, kindCount, mayFollow, longest } = table
  const size = kinds.length
  for (let length = 1; length <= longest[day]!; length++) {
    const now = inner[length - 1]!
    now.fill(NEVER)
    const cell = (day + length - 1) * kindCount
    let possible = false
    for (let to = 0; to < size; to++) {
      const price = prices[cell + kinds[to]!]!
      if (price >= FORBIDDEN) continue
      const step = variantStep[to]!
      if (length === 1) {
        now[to * variants + step] = price
        possible = true
        continue
      }
      const before = inner[length - 2]!
      for (let from = 0; from < size; from++) {
        if (mayFollow[from * size + to] === 0) continue
        const a = from * variants
        const b = to * variants + step
        for (let variant = 0; variant < variants - step; variant++) {
          const cost = before[a + variant]! + price
          if (cost < now[b + variant]!) {
            now[b + variant] = cost
            possible = true
          }
        }
      }
    }
    if (!possible) return length - 1
  }
  return longest[day]!
}

/** The cheapest last kind of the stint with the variant. */
function stintCost({ table, variants, inner }: Programme, length: number, variant: number): number {
  const costs = inner[length - 1]!
  let least = NEVER
  for (let place = 0; place < table.kinds.length; place++) {
    const cost = costs[place * variants + variant]!
    if (cost < least) least = cost
  }
  return least
}

/** Every state of the day may begin a stint of the length. */
function relax(programme: Programme, day: number, length: number): void {
  const { table, person, variants, variantExtra, value, offset, width, counts } = programme
  const { days, leastUsed, mostUsed, leastUnits, maxWeekends } = table
  const next = nextFree(days, person, day + length)
  if (width[next]! === 0) return
  const weekends = weekendsIn(day, day + length)
  const here = offset[day]! - leastUsed[day]!
  const there = offset[next]! - leastUsed[next]!
  for (let variant = 0; variant < variants; variant++) {
    const cost = stintCost(programme, length, variant)
    if (cost >= FORBIDDEN) continue
    const units = length * leastUnits + variantExtra[variant]!
    const from = Math.max(leastUsed[day]!, leastUsed[next]! - units)
    const until = Math.min(mostUsed[day]!, mostUsed[next]! - units) + 1
    const flat = programme.variantFlat[variant]!
    for (let weekend = 0; weekend + weekends <= maxWeekends; weekend++) {
      for (let count = 0; count < counts; count++) {
        if (!fits(programme, count, variant)) continue
        const a = here + (weekend * counts + count) * width[day]!
        const b = there + ((weekend + weekends) * counts + count + flat) * width[next]! + units
        for (let used = from; used < until; used++) {
          const total = cost + value[b + used]!
          if (total < value[a + used]!) value[a + used] = total
        }
      }
    }
  }
}

function fits({ most, countOf, variantCounts }: Programme, count: number, variant: number): boolean {
  for (let index = 0; index < most.length; index++) {
    if (countOf[index]![count]! + variantCounts[index]![variant]! > most[index]!) return false
  }
  return true
}

/** Walks forward, each time to the cheapest way on. */
function trace(programme: Programme, prices: Float64Array): Schedule {
  const { table, person, value, offset, width, counts, variants, variantExtra, variantFlat } = programme
  const { days, leastUsed, mostUsed, leastUnits, maxWeekends } = table
  const schedule = new Int8Array(days).fill(OFF)
  const at = (day: number, weekend: number, count: number, used: number) =>
    used < leastUsed[day]! || used > mostUsed[day]!
      ? NEVER
      : value[offset[day]! + (weekend * counts + count) * width[day]! + used - leastUsed[day]!]!
  let [day, weekend, count, used] = [0, 0, 0, 0]
  while (day < days) {
    let best = { cost: at(day + 1, weekend, count, used), length: 0, variant: 0 }
    const longest = fillInner(programme, prices, day)
    for (let length = 1; length <= longest; length++) {
      const weekends = weekend + weekendsIn(day, day + length)
      if (!isStint(days, person, day, length) || weekends > maxWeekends) continue
      const next = nextFree(days, person, day + length)
      for (let variant = 0; variant < variants; variant++) {
        const price = stintCost(programme, length, variant)
        if (price >= FORBIDDEN || !fits(programme, count, variant)) continue
        const units = used + length * leastUnits + variantExtra[variant]!
        const cost = price + at(next, weekends, count + variantFlat[variant]!, units)
        if (cost < best.cost) best = { cost, length, variant }
      }
    }
    if (best.length === 0) {
      day++
      continue
    }
    layStint(programme, { day, length: best.length, variant: best.variant, schedule })
    weekend += weekendsIn(day, day + best.length)
    used += best.length * leastUnits + variantExtra[best.variant]!
    count += variantFlat[best.variant]!
    day = nextFree(days, person, day + best.length)
  }
  return schedule
}

interface Laid {
  readonly day: number
  readonly length: number
  readonly variant: number
  readonly schedule: Schedule
}

/** Backward through the inner programme of the day, which must be filled. */
function layStint({ table, variants, variantStep, inner }: Programme, laid: Laid): void {
  const { kinds, mayFollow } = table
  const { day, schedule } = laid
  let variant = laid.variant
  let after = -1
  for (let length = laid.length; length >= 1; length--) {
    let best = -1
    for (let place = 0; place < kinds.length; place++) {
      if (after >= 0 && mayFollow[place * kinds.length + after] === 0) continue
      const cost = inner[length - 1]![place * variants + variant]!
      if (cost < FORBIDDEN && (best < 0 || cost < inner[length - 1]![best * variants + variant]!))
        best = place
    }
    schedule[day + length - 1] = kinds[best]!
    variant -= variantStep[best]!
    after = best
  }
}
