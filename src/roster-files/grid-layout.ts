/** Where things stand in a grid: header rows with days, the column of the employees, and the rows below each header. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, formatDate, SATURDAY, weekdayOf } from '../time/local-date.ts'
import type { Cell, Sheet } from './cells.ts'
import { cellAt, cellName, cellText, columnName, isEmpty } from './cells.ts'
import type { Anchor } from './day-row.ts'
import { datesOfRow } from './day-row.ts'
import type { RosterProfile } from './profile.ts'
import type { NoRoster, Unread } from './read-roster-types.ts'
import type { PartialDate } from './written-date.ts'
import { agrees, completed, monthNamed, partialDateOf, weekdaysOf } from './written-date.ts'

/** A header with its days, and the rows that are read under it. */
export interface GridBlock {
  readonly headerRow: number
  /** Rows of the header itself: weekdays, week numbers. */
  readonly headerRows: ReadonlySet<number>
  readonly firstRow: number
  readonly lastRow: number
  /** Column -> date. */
  readonly days: ReadonlyMap<number, LocalDate>
  /** Where the dates come from when the header does not say them in full; null when it does. */
  readonly assumed: string | null
}

export interface GridLayout {
  readonly blocks: readonly GridBlock[]
  readonly unread: readonly Unread[]
  readonly notes: readonly string[]
}

type Strength = 'date' | 'day' | 'weekday'

/** So few dates in a row may be somebody's first day at work; a header has more. */
const LEAST_DATES = 3
const LEAST_DAYS = 5
/** One wrong day in a week breaks two of its six steps, and the row is still a row of days. */
const MOSTLY = 0.6

export function gridLayout(
  sheet: Sheet,
  profile: RosterProfile,
  anchor: Anchor,
): GridLayout | NoRoster | null {
  const headers = headerRowsOf(sheet, profile)
  if (headers === null) return null
  const blocks: GridBlock[] = []
  const unread: Unread[] = []
  const notes: string[] = []
  for (const [index, { row, strength }] of headers.entries()) {
    const next = headers[index + 1]?.row ?? sheet.rows.length
    const lastRow = Math.min(next, profile.last_row ?? Infinity, sheet.rows.length) - 1
    const block = blockOf(sheet, profile, { row, strength, lastRow }, anchor)
    if ('status' in block) return block
    blocks.push(block.block)
    unread.push(...block.unread)
    notes.push(...block.notes)
  }
  return { blocks, unread, notes }
}

interface Header {
  readonly row: number
  readonly strength: Strength
}

/** Rows of dates; else of day numbers; else of weekdays. One that only repeats the row above belongs to the same header. */
function headerRowsOf(sheet: Sheet, profile: RosterProfile): readonly Header[] | null {
  if (profile.header_row !== undefined) {
    const row = profile.header_row - 1
    const strength = (['date', 'day', 'weekday'] as const).find(
      (one) => daysIn(sheet, profile, row, one).length > 0,
    )
    return strength === undefined ? null : [{ row, strength }]
  }
  for (const strength of ['date', 'day', 'weekday'] as const) {
    const least = strength === 'date' ? LEAST_DATES : LEAST_DAYS
    const rows = sheet.rows
      .map((_, row) => row)
      .filter((row) => {
        const days = daysIn(sheet, profile, row, strength)
        return days.length >= least && (strength === 'date' || isSequence(days))
      })
    const apart = rows.filter((row, index) => index === 0 || row - rows[index - 1]! > 1)
    if (apart.length > 0) return apart.map((row) => ({ row, strength }))
  }
  return null
}

interface DayCell {
  readonly column: number
  readonly partial: PartialDate
}

function daysIn(sheet: Sheet, profile: RosterProfile, row: number, strength: Strength): readonly DayCell[] {
  const from = profile.first_day_column ?? 0
  const until = profile.last_day_column ?? Infinity
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    if (column < from || column > until) return []
    const partial = partialDateOf(cell, profile.date_order, sheet.serialShift)
    if (partial === null) return []
    const found =
      strength === 'date'
        ? partial.month !== undefined && partial.day !== undefined
        : strength === 'day'
          ? partial.day !== undefined
          : partial.weekdays !== undefined
    return found ? [{ column, partial }] : []
  })
}

/** Sums also look like day numbers; days follow each other. */
function isSequence(days: readonly DayCell[]): boolean {
  const follows = days.slice(1).filter(({ partial }, index) => {
    const before = days[index]!.partial
    if (partial.day !== undefined && before.day !== undefined)
      return partial.day === before.day + 1 || (partial.day === 1 && before.day >= 28)
    return (partial.weekdays ?? []).some((day) =>
      (before.weekdays ?? []).includes(((day + 6) % 7) as typeof day),
    )
  })
  return follows.length >= MOSTLY * (days.length - 1)
}

interface BlockResult {
  readonly block: GridBlock
  readonly unread: readonly Unread[]
  readonly notes: readonly string[]
}

function blockOf(
  sheet: Sheet,
  profile: RosterProfile,
  { row, strength, lastRow }: Header & { readonly lastRow: number },
  anchor: Anchor,
): BlockResult | NoRoster {
  const cells = daysIn(sheet, profile, row, strength)
  const weekdayRow = weekdayRowNear(sheet, profile, row, cells)
  const whole = cells.every(({ partial }) => completed(partial) !== null)
  const place = `${sheet.name === null ? '' : `arket ${sheet.name}, `}rad ${row + 1}`
  if (whole) return wholeBlock(sheet, { row, cells, weekdayRow, lastRow })
  const said = anchorFor(sheet, profile, row, anchor)
  const joined = cells.map(({ column, partial }) => ({
    ...partial,
    ...weekdaysFrom(weekdayRow === null ? null : cellAt(sheet, weekdayRow, column)),
  }))
  const dates = datesOfRow(joined, said.anchor)
  if (dates === null) {
    return {
      status: 'no-roster',
      place,
      value: cellText(cellAt(sheet, row, cells[0]!.column)),
      message:
        'er første dag i en rekke der dagene ikke passer med kalenderen. Oppgi første dag med «--fra ÅÅÅÅ-MM-DD», eller rett datoene i overskriften.',
    }
  }
  const days = new Map(cells.map(({ column }, index) => [column, dates[index]!]))
  const gaps = gapsOf(sheet, row, days)
  return {
    block: {
      ...{ headerRow: row, firstRow: row + 1, lastRow, days },
      headerRows: new Set([row, ...(weekdayRow === null ? [] : [weekdayRow])]),
      assumed: `første dag er ${dateTextNb(dates[0]!)}, ${said.why}`,
    },
    ...gaps,
  }
}

function weekdaysFrom(cell: Cell | null): Pick<PartialDate, 'weekdays'> {
  const weekdays = cell === null ? null : weekdaysOf(cellText(cell))
  return weekdays === null ? {} : { weekdays }
}

/** A row of weekdays just above or below the header, which the dates must agree with. */
function weekdayRowNear(
  sheet: Sheet,
  profile: RosterProfile,
  row: number,
  cells: readonly DayCell[],
): number | null {
  const columns = new Set(cells.map(({ column }) => column))
  for (const near of [row + 1, row - 1, row + 2, row - 2]) {
    const days = daysIn(sheet, profile, near, 'weekday').filter(({ column }) => columns.has(column))
    if (days.length >= MOSTLY * cells.length && days.length >= LEAST_DATES && isSequence(days)) return near
  }
  return null
}

/** Dates written in full: each is what it says, and one that is out of order or contradicts its weekday is not read. */
function wholeBlock(
  sheet: Sheet,
  header: {
    readonly row: number
    readonly cells: readonly DayCell[]
    readonly weekdayRow: number | null
    readonly lastRow: number
  },
): BlockResult {
  const { row, cells, weekdayRow, lastRow } = header
  const days = new Map<number, LocalDate>()
  const unread: Unread[] = []
  let last: LocalDate | null = null
  for (const { column, partial } of cells) {
    const date = completed(partial)!
    const weekday = weekdayRow === null ? null : weekdaysFrom(cellAt(sheet, weekdayRow, column))
    if (last !== null && date <= last) {
      unread.push(
        at(sheet, row, column, `kommer ikke etter ${formatDate(last)} i kolonnen før. Rett datoen.`),
      )
    } else if (weekday !== null && !agrees(weekday, date)) {
      unread.push(at(sheet, weekdayRow!, column, `er ikke ukedagen til ${dateTextNb(date)}. Rett en av dem.`))
    } else {
      days.set(column, date)
      last = date
    }
  }
  const gaps = unread.length === 0 ? gapsOf(sheet, row, days) : { unread: [], notes: [] }
  return {
    block: {
      ...{ headerRow: row, firstRow: row + 1, lastRow, days, assumed: null },
      headerRows: new Set([row, ...(weekdayRow === null ? [] : [weekdayRow])]),
    },
    unread: [...unread, ...gaps.unread],
    notes: gaps.notes,
  }
}

/** Days that no column has: closed weekends are a way of writing, other gaps are something that is missing. */
function gapsOf(
  sheet: Sheet,
  row: number,
  days: ReadonlyMap<number, LocalDate>,
): Pick<BlockResult, 'unread' | 'notes'> {
  const inOrder = [...days]
  const missing = inOrder.slice(1).flatMap(([column, date], index) => {
    const before = inOrder[index]![1]
    return date - before === 1 ? [] : [{ column, before, date }]
  })
  if (missing.length === 0) return { unread: [], notes: [] }
  const weekendsOnly = missing.every(
    ({ before, date }) => date - before === 3 && weekdayOf(addDays(before, 1)) === SATURDAY,
  )
  if (weekendsOnly) return { unread: [], notes: ['Lørdager og søndager har ingen kolonne: lest som fri.'] }
  return {
    unread: missing.map(({ column, before, date }) =>
      at(
        sheet,
        row,
        column,
        `kommer etter ${formatDate(before)}: ${date - before - 1} dag(er) mellom dem har ingen kolonne. Legg dem til, eller rett datoen.`,
      ),
    ),
    notes: [],
  }
}

/** Said by --fra or the profile; else a month named above the header; else the unit's plan. */
function anchorFor(
  sheet: Sheet,
  profile: RosterProfile,
  row: number,
  given: Anchor,
): { readonly anchor: Anchor; readonly why: string } {
  if (profile.first_date !== undefined)
    return { anchor: { ...given, first: profile.first_date }, why: 'fra profilen (first_date)' }
  if (given.first !== null) return { anchor: given, why: 'fra --fra' }
  const texts = [
    ...sheet.rows
      .slice(0, row + 1)
      .flat()
      .map(cellText),
    sheet.name ?? '',
  ]
  for (const text of texts) {
    const named = monthNamed(text)
    if (named?.year == null) continue
    const first = completed({ year: named.year, month: named.month, day: 1 })!
    return { anchor: { first: null, near: first }, why: `nærmest «${text}»` }
  }
  return { anchor: given, why: 'nærmest starten på planen i enhetsfila' }
}

function at(sheet: Sheet, row: number, column: number, message: string): Unread {
  return {
    sheet: sheet.name,
    cell: cellName(row, column),
    value: cellText(cellAt(sheet, row, column)) || null,
    message,
  }
}

/** "B", or "B «Navn»" with the header's word. */
export function columnText(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column)
  return isEmpty(cell) ? columnName(column) : `${columnName(column)} «${cellText(cell)}»`
}
