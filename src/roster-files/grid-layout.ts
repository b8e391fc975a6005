/** Where things stand in a grid: header rows with days, the column of the employees, and the rows below each header. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, formatDate, SATURDAY, weekdayOf } from '../time/local-date.ts'
import type { Cell, Sheet } from './cells.ts'
import { cellAt, cellName, cellText, columnName, folded, isEmpty } from './cells.ts'
import type { Anchor } from './day-row.ts'
import { datesOfRow } from './day-row.ts'
import { ASIDE_COLUMN, isHeadingText } from './heading-rows.ts'
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
  /** Columns of the header's days, also those whose date is unread. */
  readonly columns: ReadonlySet<number>
  /** Where the dates come from when the header does not say them in full; null when it does. */
  readonly assumed: string | null
}

export interface GridLayout {
  readonly blocks: readonly GridBlock[]
  readonly unread: readonly Unread[]
  readonly notes: readonly string[]
}

/** What the layout must know of the unit, so that nobody's row is taken for a header. */
interface Known {
  readonly anchor: Anchor
  readonly isPerson: (text: string) => boolean
  readonly isCode: (text: string) => boolean
}

type Strength = 'date' | 'day' | 'weekday'

/** So few dates in a row may be somebody's first day at work; a header has more. */
const LEAST_DATES = 3
const LEAST_DAYS = 5
/** One wrong day in a week breaks two of its six steps, and the row is still a row of days. */
const MOSTLY = 0.6

export function gridLayout(sheet: Sheet, profile: RosterProfile, known: Known): GridLayout | NoRoster | null {
  const headers = headerRowsOf(sheet, profile, known.isPerson)
  if (headers === null) return null
  const blocks: GridBlock[] = []
  const unread: Unread[] = []
  const notes: string[] = []
  for (const [index, { row, strength }] of headers.entries()) {
    const next = headers[index + 1]?.row ?? sheet.rows.length
    const lastRow = Math.min(next, profile.last_row ?? Infinity, sheet.rows.length) - 1
    const block = blockOf(sheet, profile, { row, strength, lastRow }, known)
    if ('status' in block) return block
    blocks.push(block.block)
    unread.push(...block.unread, ...timesIn(sheet, row, block.block.days))
    notes.push(...block.notes)
  }
  return { blocks, unread, notes }
}

interface Header {
  readonly row: number
  readonly strength: Strength
}

/** Rows of dates; else of day numbers; else of weekdays. One that only repeats the row above belongs to the same header. */
function headerRowsOf(
  sheet: Sheet,
  profile: RosterProfile,
  isPerson: (text: string) => boolean,
): readonly Header[] | null {
  const given = profile.header_row === undefined ? null : profile.header_row - 1
  for (const strength of ['date', 'day', 'weekday'] as const) {
    const rows = sheet.rows
      .map((_, row) => row)
      .filter((row) => {
        const days = daysIn(sheet, profile, row, strength)
        if (given !== null && row <= given) return row === given && days.length > 0
        return strength === 'date'
          ? days.length >= LEAST_DATES
          : days.length >= LEAST_DAYS && isSequence(days)
      })
    const [first] = rows
    if (first === undefined || (given !== null && first !== given)) continue
    const all = strength === 'date' ? withShortHeaders(sheet, profile, { rows, isPerson }) : rows
    const apart = all.filter(
      (row, index) =>
        index === 0 ||
        row - all[index - 1]! > 1 ||
        (strength === 'date' && contradicts(sheet, profile, [all[index - 1]!, row])),
    )
    return apart.map((row) => ({ row, strength }))
  }
  return null
}

/** The last week of a month may have a single day: below the first header, a row with nothing but dates under its days. */
function withShortHeaders(
  sheet: Sheet,
  profile: RosterProfile,
  { rows, isPerson }: { readonly rows: readonly number[]; readonly isPerson: (text: string) => boolean },
): readonly number[] {
  const [first] = rows
  const dayColumns = daysIn(sheet, profile, first!, 'date').map(({ column }) => column)
  return sheet.rows.flatMap((cells, row) => {
    if (rows.includes(row)) return [row]
    if (row < first!) return []
    const filled = dayColumns.filter((column) => !isEmpty(cellAt(sheet, row, column)))
    const dates = new Set(daysIn(sheet, profile, row, 'date').map(({ column }) => column))
    const isShort =
      filled.length > 0 &&
      dates.size === filled.length &&
      filled.every((column) => dates.has(column) && !isHours(cellAt(sheet, row, column))) &&
      !cells.some((cell) => !isEmpty(cell) && isPerson(cellText(cell)))
    return isShort ? [row] : []
  })
}

/** "7.5" may be 7 May, or seven and a half hours. */
function isHours(cell: Cell): boolean {
  return cell.kind === 'text' && /^\d{1,2}[.]\d{1,2}$/.test(cellText(cell))
}

/** Whether a row says other days than the one just above, and does not repeat it in other words. */
function contradicts(sheet: Sheet, profile: RosterProfile, [above, row]: readonly [number, number]): boolean {
  const before = new Map(
    daysIn(sheet, profile, above, 'date').map(({ column, partial }) => [column, partial] as const),
  )
  return daysIn(sheet, profile, row, 'date').some(({ column, partial }) => {
    const other = before.get(column)
    return other !== undefined && (other.day !== partial.day || other.month !== partial.month)
  })
}

/** A date with a time in it may be midnight in another time zone, which is another day. */
function timesIn(sheet: Sheet, row: number, days: ReadonlyMap<number, LocalDate>): Unread[] {
  return [...days.keys()].flatMap((column) => {
    const cell = cellAt(sheet, row, column)
    const hasTime =
      (cell.kind === 'date' && cell.minute !== 0) || (cell.kind === 'number' && !Number.isInteger(cell.value))
    if (!hasTime) return []
    return [at(sheet, row, column, 'er en dato med klokkeslett: hvilken dag er det? Skriv datoen alene.')]
  })
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
  known: Known,
): BlockResult | NoRoster {
  const cells = daysIn(sheet, profile, row, strength)
  const weekdayRow = weekdayRowNear(sheet, profile, { row, cells }, known)
  const whole = cells.every(({ partial }) => completed(partial) !== null)
  const place = `${sheet.name === null ? '' : `arket ${sheet.name}, `}rad ${row + 1}`
  if (whole) return wholeBlock(sheet, { row, cells, weekdayRow, lastRow })
  const said = anchorFor(sheet, profile, row, known.anchor)
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
      columns: new Set(days.keys()),
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
  { row, cells }: { readonly row: number; readonly cells: readonly DayCell[] },
  known: Known,
): number | null {
  const columns = new Set(cells.map(({ column }) => column))
  const isSomebody = (one: number) =>
    (sheet.rows[one] ?? []).some((cell) => !isEmpty(cell) && known.isPerson(cellText(cell)))
  for (const near of [row + 1, row - 1, row + 2, row - 2]) {
    const between = Math.sign(near - row) + row
    if (isSomebody(near) || isSomebody(between)) continue
    const days = daysIn(sheet, profile, near, 'weekday').filter(({ column }) => columns.has(column))
    if (days.length < MOSTLY * cells.length || days.length < LEAST_DATES || !isSequence(days)) continue
    if (!mayBeCodes(sheet, { row: near, columns, days }, known)) return near
  }
  return null
}

/** F, L and S alone are also codes: of somebody whom the unit does not have, or whose name is missing. */
function mayBeCodes(
  sheet: Sheet,
  {
    row,
    columns,
    days,
  }: { readonly row: number; readonly columns: ReadonlySet<number>; readonly days: readonly DayCell[] },
  { isCode }: Known,
): boolean {
  const texts = days.map(({ column }) => cellText(cellAt(sheet, row, column)))
  if (texts.every(isCode)) return true
  if (days.length >= LEAST_DAYS || texts.some((text) => text.length > 1)) return false
  return (sheet.rows[row] ?? []).some(
    (cell, column) =>
      !columns.has(column) && !isEmpty(cell) && !isHeadingText(cellText(cell)) && !isColumnName(cell),
  )
}

function isColumnName(cell: Cell): boolean {
  return ASIDE_COLUMN.has(folded(cellText(cell)))
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
      columns: new Set(cells.map(({ column }) => column)),
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
