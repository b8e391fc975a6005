/**
 * The states of stint-programme.ts for one call: where stints may end and the next begin, which units and weekends can be reached on
 * which day, how the counts of kinds lie, and the prices by node.
 */
import { FORBIDDEN } from './pricer.ts'
import type { Span } from './span.ts'
import type { Programme } from './stint-programme.ts'
import { NEVER } from './stint-programme.ts'
import type { StintNodes } from './stint-nodes.ts'
import type { StintTable } from './stint-table.ts'
import { weekendsIn } from './stint-table.ts'

/** Most states of one programme: 16 million bytes. */
export const MOST_STATES = 2_000_000

/** Likewise near another schedule where kinds are counted: without counts it is quicker, and says as much. */
const MOST_STATES_NEAR = 50_000

export interface Costs {
  /** [cell] */
  readonly prices: Float64Array
  /** [place] what each shift of the kind costs besides. */
  readonly extra: Float64Array
}

/**
 * Makes the programme ready to be solved for the person of the table and the span that has been read. False where it would have too many
 * states: then fewer kinds must be counted.
 */
export function prepare(programme: Programme, table: StintTable, nodes: StintNodes, costs: Costs): boolean {
  programme.table = table
  programme.nodes = nodes
  growDays(programme)
  if (!layCounts(programme)) return false
  findReach(programme)
  const states = layStates(programme)
  // With no kind counted there is nothing left to count less of.
  const isQuick = programme.span.isNear && nodes.counted.length > 0
  if (states > (isQuick ? MOST_STATES_NEAR : MOST_STATES)) return false
  if (programme.value.length < states) programme.value = new Float64Array(Math.min(MOST_STATES, 2 * states))
  layPrices(programme, costs)
  return true
}

function growDays(programme: Programme): void {
  const { table, nodes, span } = programme
  if (programme.low.length < table.days + 2) {
    for (const name of ['low', 'high', 'width', 'weekLow', 'weekHigh', 'offset'] as const) {
      programme[name] = new Int32Array(table.days + 2)
    }
  }
  if (programme.next.length < table.days * table.maxRun)
    programme.next = new Int32Array(table.days * table.maxRun)
  const cells = (span.until - span.from) * nodes.count
  if (programme.price.length < cells) {
    programme.price = new Float64Array(2 * cells)
    programme.place = new Int16Array(2 * cells)
  }
  const inner = table.maxRun * nodes.count * nodes.variants
  if (programme.inner.length < inner) programme.inner = new Float64Array(inner)
  const best = nodes.setBase.length * nodes.variants
  if (programme.best.length < best) programme.best = new Float64Array(best)
  const cost = table.maxRun * nodes.variants
  if (programme.cost.length < cost) programme.cost = new Float64Array(cost)
  if (programme.fitStart.length < nodes.variants + 1) {
    programme.fitStart = new Int32Array(nodes.variants + 1)
    programme.flatOf = new Int32Array(nodes.variants)
  }
}

/** False where the counts alone are too many. */
function layCounts(programme: Programme): boolean {
  const { span, nodes, table, most, stride, fitStart, flatOf } = programme
  const { variants, countOf } = nodes
  most.length = stride.length = nodes.counted.length
  let counts = 1
  for (let index = 0; index < most.length; index++) {
    stride[index] = counts
    most[index] = Math.min(span.most[nodes.counted[index]!]!, span.until - span.from)
    counts *= most[index]! + 1
  }
  if (counts > MOST_STATES) return false
  programme.counts = counts
  let end = 0
  for (let variant = 0; variant < variants; variant++) {
    fitStart[variant] = end
    let inIt = 0
    let flat = 0
    let room = 1
    for (let index = 0; index < most.length; index++) {
      const number = countOf[index]![variant]!
      inIt += number
      flat += number * stride[index]!
      room *= Math.max(0, most[index]! + 1 - number)
    }
    flatOf[variant] = flat
    if (inIt <= table.maxRun) end += room
  }
  fitStart[variants] = end
  if (programme.fits.length < end) programme.fits = new Int32Array(end)
  for (let variant = 0; variant < variants; variant++) {
    if (fitStart[variant + 1]! > fitStart[variant]!) listFits(programme, variant)
  }
  return true
}

function listFits({ nodes, most, stride, counts, fits, fitStart }: Programme, variant: number): void {
  let at = fitStart[variant]!
  if (most.length === 0) {
    fits[at] = 0
    return
  }
  for (let count = 0; count < counts; count++) {
    let fit = true
    for (let index = 0; index < most.length && fit; index++) {
      const now = Math.floor(count / stride[index]!) % (most[index]! + 1)
      fit = now + nodes.countOf[index]![variant]! <= most[index]!
    }
    if (fit) fits[at++] = count
  }
}

/** The day on which the next stint may begin after one that ends before `end`, -1 where the rest would be too short. */
function freeAfter(
  { until, rightRun, rightRest, rightTouches, rightStands }: Span,
  end: number,
  minOff: number,
) {
  if (end + minOff < until) return end + minOff
  if (end + minOff === until) return rightStands ? until : -1
  return rightRun === 0 && (rightTouches || until - end + rightRest >= minOff) ? until : -1
}

/** Likewise after a stint of the length from the day, which `before` days of work lead up to; -1 also where its run is too short or long. */
function nextAfter(span: Span, table: StintTable, day: number, length: number): number {
  const { minRun, maxRun, minOff, days } = table
  const goesOn = span.leftRun > 0 && day === span.from
  const before = goesOn ? span.leftRun : 0
  const touches = goesOn ? span.leftTouches : day === 0
  const end = day + length
  if (end === span.until && span.rightRun > 0) {
    const run = before + length + span.rightRun
    return run <= maxRun && (run >= minRun || touches || span.rightTouches) ? end : -1
  }
  if (before + length > maxRun || (before + length < minRun && !touches && end !== days)) return -1
  return freeAfter(span, end, minOff)
}

/** low, high: units that can be used before the day and still end within the limits. */
function findReach(programme: Programme): void {
  const { table, span, low, high, next } = programme
  const { from, until, minUnits, maxUnits } = span
  const { longest, maxRun, mostUnits } = table
  high.fill(-1, from, until + 1)
  findStart(programme)
  for (let day = from; day < until; day++) {
    const before = high[day]!
    if (before < 0) continue
    if ((day + 1 < until || span.rightStands) && before > high[day + 1]!) high[day + 1] = before
    const limit = Math.min(longest[day]!, until - day)
    for (let length = 1; length <= limit; length++) {
      const then = nextAfter(span, table, day, length)
      next[day * maxRun + length - 1] = then
      if (then >= 0) high[then] = Math.max(high[then]!, before + length * mostUnits)
    }
  }
  low[until] = 0
  for (let day = until - 1; day >= from; day--) {
    if (high[day]! < 0) {
      low[day] = -1
      continue
    }
    let after = day + 1 < until || span.rightStands ? low[day + 1]! : -1
    const limit = Math.min(longest[day]!, until - day)
    for (let length = 1; length <= limit; length++) {
      const then = next[day * maxRun + length - 1]!
      if (then >= 0 && low[then]! >= 0) after = Math.max(after, low[then]! + length * mostUnits)
    }
    low[day] = after
  }
  // So far `low` had the most units from the day on.
  for (let day = from; day <= until; day++) {
    const isReached = high[day]! >= 0 && low[day]! >= 0
    low[day] = isReached ? Math.max(0, minUnits - low[day]!) : 0
    high[day] = isReached ? Math.min(maxUnits, high[day]!) : -1
  }
  if (span.isNear) stayNear(programme)
}

/** Shifts and weekends that a schedule near another may be ahead of it or behind. */
const NEAR_SHIFTS = 6
const NEAR_WEEKENDS = 2

function stayNear({ table, span, low, high }: Programme): void {
  const near = NEAR_SHIFTS * table.mostUnits
  for (let day = span.from; day <= span.until; day++) {
    low[day] = Math.max(low[day]!, span.unitsBefore[day]! - near)
    high[day] = Math.min(high[day]!, span.unitsBefore[day]! + near)
  }
}

/** Where the programme begins: the first free day after days off, or each way in which the run before the span may go on. */
function findStart(programme: Programme): void {
  const { table, span, high, firstNext } = programme
  const { from, until, leftRun, leftTouches, restFrom } = span
  const { minOff, minRun, maxRun, longest, mostUnits } = table
  while (firstNext.length < maxRun + 1) firstNext.push(-1)
  firstNext.fill(-1)
  programme.start = -1
  if (leftRun === 0) {
    const isRested = restFrom === 0 || from - restFrom >= minOff
    programme.start = isRested ? from : freeAfter(span, restFrom, minOff)
    if (programme.start >= 0) high[programme.start] = 0
    return
  }
  if (leftRun >= minRun || leftTouches) firstNext[0] = freeAfter(span, from, minOff)
  const limit = Math.min(longest[from]!, until - from, maxRun - leftRun)
  for (let length = 1; length <= limit; length++) firstNext[length] = nextAfter(span, table, from, length)
  for (let length = 0; length <= maxRun; length++) {
    const then = firstNext[length]!
    if (then >= 0) high[then] = Math.max(high[then]!, length * mostUnits)
  }
}

/** Returns how many there are. */
function layStates(programme: Programme): number {
  const { span, low, high, width, weekLow, weekHigh, offset, counts } = programme
  const { from, until, maxWeekends } = span
  const first = Math.max(0, maxWeekends - weekendsIn(from, until))
  let states = 0
  for (let day = from; day <= until; day++) {
    weekLow[day] = Math.max(0, maxWeekends - weekendsIn(day, until))
    // Free on the day means off the day before, and so on the Saturday of a Sunday. Where that leaves a weekend that can no more be
    // worked (the span begins on its Sunday), what is least binding is above what can be used.
    const reached = day === until ? maxWeekends : first + weekendsIn(from, day - 1)
    weekHigh[day] = Math.max(weekLow[day]!, Math.min(maxWeekends, reached))
    if (span.isNear) {
      const path = first + span.weekendsBefore[day]!
      weekLow[day] = Math.max(weekLow[day]!, Math.min(maxWeekends, path - NEAR_WEEKENDS))
      weekHigh[day] = Math.max(weekLow[day]!, Math.min(weekHigh[day]!, path + NEAR_WEEKENDS))
    }
    width[day] = Math.max(0, high[day]! - low[day]! + 1)
    offset[day] = states
    states += width[day]! * (weekHigh[day]! - weekLow[day]! + 1) * counts
  }
  offset[until + 1] = states
  return states
}

function layPrices({ span, table, nodes, price, place }: Programme, { prices, extra }: Costs): void {
  const { kinds, kindCount, longest } = table
  const { count, nodeOf } = nodes
  for (let day = span.from; day < span.until; day++) {
    const row = (day - span.from) * count
    price.fill(NEVER, row, row + count)
    if (longest[day] === 0) continue
    for (let one = 0; one < kinds.length; one++) {
      if (span.most[one]! === 0) continue
      const cell = prices[day * kindCount + kinds[one]!]!
      if (cell >= FORBIDDEN) continue
      const at = row + nodeOf[one]!
      const total = cell + extra[one]!
      if (total >= price[at]!) continue
      price[at] = total
      place[at] = one
    }
  }
}
