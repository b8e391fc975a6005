/**
 * A long plan seen from some of its weeks: their rows as they are, all others at their prices. A linear programme over it is a fraction
 * of the whole. Where it looks ahead, later rows of a fortnight in which the same shifts count are one row besides, so that every later week
 * gets its share of the hours.
 */
import type { CoverRow, Days, Model, Person, RowsOfCells } from './model.ts'
import { valuesOfCells } from './model.ts'
import type { Pricer } from './pricer.ts'

export interface CoarseModel {
  readonly model: Model
  /** [row of the coarse model] where the prices begin. */
  readonly prices: Float64Array
  /** [row of the coarse model] the first of the rows that it stands for. */
  readonly rows: Int32Array
}

export interface View extends Days {
  readonly looksAhead: boolean
}

/** Days of later rows that are one. */
const GATHERED_DAYS = 14

/**
 * @param prices [row of `model`] of the relaxation of the whole. A duty outside the view is worth its row's price, and a gathered row's price
 *   is what comes on top: rows within a fortnight keep their differences.
 */
export function coarseModel(model: Model, view: View, prices: Float64Array): CoarseModel {
  const { groups, people, kindCount } = model
  const { placeOf, gathered } = gather(model, view)
  const cover: CoverRow[] = []
  const starts = new Float64Array(gathered.length)
  const isOutside = ({ day }: CoverRow) => day < view.from || day >= view.until
  for (const [place, rows] of gathered.entries()) {
    const first = model.cover[rows[0]!]!
    if (!isOutside(first)) starts[place] = prices[rows[0]!]!
    cover.push(isOutside(first) ? sumOf(model, rows, prices) : first)
  }
  const own = prices.map((price, row) => (isOutside(model.cover[row]!) ? price : 0))
  const worth = groups.map((_, group) => valuesOfCells(model, group, own, { from: 0, until: model.days }))
  return {
    model: {
      ...model,
      cover,
      groups: groups.map((group) => rowsIn(group, placeOf)),
      people: people.map((person) => worthMore(person, worth[person.group]!, kindCount)),
      wholeCosts: false,
    },
    prices: starts,
    rows: Int32Array.from(gathered, (rows) => rows[0]!),
  }
}

/** `gathered`: [row of the coarse model] the rows that it stands for. `placeOf`: [row] its row there, or -1. */
function gather(model: Model, { from, until, looksAhead }: View) {
  const placeOf = new Int32Array(model.cover.length).fill(-1)
  const gathered: number[][] = []
  const placeOfKey = new Map<string, number>()
  const signatures = looksAhead ? signaturesOf(model) : []
  for (const [row, { day }] of model.cover.entries()) {
    if (day < from || (day >= until && !looksAhead)) continue
    const key =
      day < until ? `${row}` : `${Math.floor((day - until) / GATHERED_DAYS)} later ${signatures[row]!}`
    const place = placeOfKey.get(key) ?? gathered.push([]) - 1
    placeOfKey.set(key, place)
    gathered[place]!.push(row)
    placeOf[row] = place
  }
  return { placeOf, gathered }
}

/** One missing costs what it costs beyond the price, in the mean. */
function sumOf({ cover }: Model, rows: readonly number[], prices: Float64Array): CoverRow {
  const sum = { day: cover[rows[0]!]!.day, required: 0, under: 0, over: 0 }
  for (const row of rows) {
    const { required, under, over } = cover[row]!
    sum.required += required
    sum.under += (under - prices[row]!) / rows.length
    sum.over += (over + prices[row]!) / rows.length
  }
  return sum
}

/** [row] which shifts of which groups count in it. */
function signaturesOf({ groups, cover, kindCount }: Model): readonly string[] {
  const signs = cover.map((): string[] => [])
  for (const [group, { start, rows }] of groups.entries()) {
    for (let cell = 0; cell + 1 < start.length; cell++) {
      for (let at = start[cell]!; at < start[cell + 1]!; at++)
        signs[rows[at]!]!.push(`${group}.${cell % kindCount}`)
    }
  }
  return signs.map((sign) => sign.join())
}

function rowsIn({ start, rows }: RowsOfCells, placeOf: Int32Array): RowsOfCells {
  const starts = new Int32Array(start.length)
  const places: number[] = []
  for (let cell = 0; cell + 1 < start.length; cell++) {
    for (let at = start[cell]!; at < start[cell + 1]!; at++) {
      const place = placeOf[rows[at]!]!
      if (place >= 0) places.push(place)
    }
    starts[cell + 1] = places.length
  }
  return { start: starts, rows: Int32Array.from(places) }
}

/** `worth`: [cell] what working it is worth besides the rows. */
function worthMore(person: Person, worth: Float64Array, kindCount: number): Person {
  const sum = new Float64Array(worth.length)
  const cheapest: Pricer['cheapest'] = (prices, kept) => {
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = prices[cell]! - worth[cell]!
    return person.cheapest(sum, kept)
  }
  return {
    id: person.id,
    group: person.group,
    mayWork: person.mayWork,
    cheapest,
    ownCost: (schedule) => {
      let cost = person.ownCost(schedule)
      for (let day = 0; day < schedule.length; day++) {
        if (schedule[day]! >= 0) cost -= worth[day * kindCount + schedule[day]!]!
      }
      return cost
    },
  }
}
