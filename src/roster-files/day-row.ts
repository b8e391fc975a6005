/** From a row of half dates ("ma 2", "3.8", "L") to dates: the days are in order, so each completes the others. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { PartialDate } from './written-date.ts'
import { agrees, completed } from './written-date.ts'

/** Where to look for the dates when the row does not say the year or the month. */
export interface Anchor {
  /** The first day, where somebody has said it. */
  readonly first: LocalDate | null
  /** Else the fitting date nearest to this. */
  readonly near: LocalDate
}

/** A column may be left out (a closed weekend), but a jump longer than this means that two cells do not belong together. */
const LONGEST_STEP = 7
/** How far from the anchor a first day is looked for: a year to each side. */
const FARTHEST = 400

/** One date a cell, in order; null where none fits. A first day that is given must fit; else the nearest with the fewest gaps. */
export function datesOfRow(cells: readonly PartialDate[], anchor: Anchor): readonly LocalDate[] | null {
  const [first] = cells
  if (first === undefined) return null
  const whole = completed(first)
  if (whole !== null) return stepped(cells, whole)
  if (anchor.first !== null) return stepped(cells, anchor.first)
  // A row of weekdays alone fits every week: it begins in the week of the anchor or not at all.
  const farthest = cells.some(({ day }) => day !== undefined) ? FARTHEST : 6
  let best: readonly LocalDate[] | null = null
  for (let distance = 0; distance <= farthest; distance++) {
    for (const start of distance === 0 ? [0] : [distance, -distance]) {
      const dates = stepped(cells, addDays(anchor.near, start))
      if (dates !== null && (best === null || spanOf(dates) < spanOf(best))) best = dates
    }
  }
  return best
}

function spanOf(dates: readonly LocalDate[]): number {
  return dates.at(-1)! - dates[0]!
}

/** Each date is the first after the one before that its cell agrees with. */
function stepped(cells: readonly PartialDate[], start: LocalDate): readonly LocalDate[] | null {
  if (!agrees(cells[0]!, start)) return null
  const dates = [start]
  for (const cell of cells.slice(1)) {
    let date = addDays(dates.at(-1)!, 1)
    for (let step = 1; step < LONGEST_STEP && !agrees(cell, date); step++) date = addDays(date, 1)
    if (!agrees(cell, date)) return null
    dates.push(date)
  }
  return dates
}
