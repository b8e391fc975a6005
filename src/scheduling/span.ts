/**
 * The days [from, until) of a schedule that are laid, and what the days around them leave: minutes, weekends and shifts of each kind,
 * and how the run of work or of days off on either side may go on. Where nothing is kept it is the whole horizon.
 */
import type { Kept } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import type { StintTable } from './stint-table.ts'

/** Filled anew by each `readSpan`, so that a short span costs no memory. */
export interface Span {
  from: number
  until: number
  /** What the kept days cost. */
  keptCost: number
  /** Units of work that are left for the span. */
  minUnits: number
  maxUnits: number
  /** Weekends left; one that an edge cuts in two and that is worked outside is spent already, and free inside. */
  maxWeekends: number
  leftWeekend: number
  rightWeekend: number
  /** [place] shifts of the kind that are left. */
  most: Int32Array
  /** Days of the run of work that ends the day before `from`, its last kind by place, and whether it begins on day 0. */
  leftRun: number
  leftPlace: number
  leftTouches: boolean
  /** The first day of the days off before `from` (`from` where there are none); 0 counts as rested. */
  restFrom: number
  /** The same from `until` on, and whether the run or the rest goes on to the end. */
  rightRun: number
  rightPlace: number
  rightRest: number
  rightTouches: boolean
  /** Whether that run of work may stand by itself, with days off before it. */
  rightStands: boolean
  /** Whether what is laid stays near a schedule: [day] the units and weekends that it uses in the span before the day. */
  isNear: boolean
  unitsBefore: Int32Array
  weekendsBefore: Int32Array
}

export function spanOf(): Span {
  return {
    ...{ from: 0, until: 0, keptCost: 0, minUnits: 0, maxUnits: 0 },
    ...{ maxWeekends: 0, leftWeekend: 0, rightWeekend: 0, most: new Int32Array(0) },
    ...{ leftRun: 0, leftPlace: -1, leftTouches: false, restFrom: 0 },
    ...{ rightRun: 0, rightPlace: -1, rightRest: 0, rightTouches: true, rightStands: true },
    ...{ isNear: false, unitsBefore: new Int32Array(0), weekendsBefore: new Int32Array(0) },
  }
}

/** False where what is kept breaks a limit already, works a forbidden cell or a kind that is not the person's. */
export function readSpan(span: Span, table: StintTable, prices: Float64Array, kept?: Kept): boolean {
  const { days, maxOfKind, maxWeekends, minMinutes, maxMinutes, unitMinutes } = table
  span.from = kept === undefined ? 0 : Math.max(0, kept.from)
  span.until = kept === undefined ? days : Math.min(days, kept.until)
  if (span.most.length < maxOfKind.length) span.most = new Int32Array(maxOfKind.length)
  span.most.set(maxOfKind)
  span.keptCost = 0
  span.maxWeekends = maxWeekends
  span.maxUnits = Math.floor(maxMinutes / unitMinutes)
  span.minUnits = Math.ceil(minMinutes / unitMinutes)
  readEdges(span, table, kept)
  span.isNear = kept?.isNear ?? false
  if (kept === undefined) return true
  if (span.isNear) readPath(span, table, kept.schedule)
  return (
    take(span, table, { prices, schedule: kept.schedule, from: 0, until: span.from }) &&
    take(span, table, { prices, schedule: kept.schedule, from: span.until, until: days })
  )
}

interface Taken {
  readonly prices: Float64Array
  readonly schedule: Int8Array
  readonly from: number
  readonly until: number
}

/** Takes what the days use out of what is left. */
function take(span: Span, table: StintTable, { prices, schedule, from, until }: Taken): boolean {
  const { kindCount, placeOf, units } = table
  const { most } = span
  let cost = 0
  let used = 0
  let weekends = 0
  let last = -1
  for (let day = from; day < until; day++) {
    const kind = schedule[day]!
    if (kind < 0) continue
    const place = placeOf[kind]!
    if (place < 0) return false
    const price = prices[day * kindCount + kind]!
    if (price >= FORBIDDEN) return false
    const left = most[place]! - 1
    if (left < 0) return false
    most[place] = left
    cost += price
    used += units[place]!
    if (day % 7 >= 5) {
      const weekend = (day / 7) | 0
      if (weekend !== last) weekends++
      last = weekend
    }
  }
  span.keptCost += cost
  span.minUnits -= used
  span.maxUnits -= used
  span.maxWeekends -= weekends
  return span.maxUnits >= 0 && span.maxWeekends >= 0
}

function readPath(span: Span, { days, placeOf, units }: StintTable, schedule: Int8Array): void {
  const { from, until } = span
  if (span.unitsBefore.length <= days) {
    span.unitsBefore = new Int32Array(days + 1)
    span.weekendsBefore = new Int32Array(days + 1)
  }
  const { unitsBefore, weekendsBefore } = span
  unitsBefore[from] = weekendsBefore[from] = 0
  for (let day = from; day < until; day++) {
    const works = schedule[day]! >= 0
    const isFirst = day % 7 === 5 || (day % 7 === 6 && (day === from || schedule[day - 1]! < 0))
    unitsBefore[day + 1] = unitsBefore[day]! + (works ? units[placeOf[schedule[day]!]!]! : 0)
    weekendsBefore[day + 1] = weekendsBefore[day]! + (works && isFirst ? 1 : 0)
  }
}

function readEdges(span: Span, { days, placeOf, minRun }: StintTable, kept?: Kept): void {
  const { from, until } = span
  span.leftRun = 0
  span.leftPlace = -1
  span.leftTouches = false
  span.restFrom = from
  span.rightRun = 0
  span.rightPlace = -1
  span.rightRest = 0
  span.rightTouches = until === days
  span.rightStands = true
  span.leftWeekend = 0
  span.rightWeekend = 0
  if (kept === undefined) return
  const { schedule } = kept
  if (from > 0) {
    const works = schedule[from - 1]! >= 0
    let begins = from - 1
    while (begins > 0 && schedule[begins - 1]! >= 0 === works) begins--
    if (works) {
      span.leftRun = from - begins
      span.leftPlace = placeOf[schedule[from - 1]!]!
      span.leftTouches = begins === 0
      if (from % 7 === 6) span.leftWeekend = 1
    } else span.restFrom = begins
  }
  if (until < days) {
    const works = schedule[until]! >= 0
    let ends = until + 1
    while (ends < days && schedule[ends]! >= 0 === works) ends++
    span.rightTouches = ends === days
    if (works) {
      span.rightRun = ends - until
      span.rightStands = span.rightTouches || span.rightRun >= minRun
      span.rightPlace = placeOf[schedule[until]!]!
      if (until % 7 === 6) span.rightWeekend = 1
    } else span.rightRest = ends - until
  }
}
