/** A sheet as the reader sees it: typed cells in rows, whatever file they came from, and how a cell is named to people. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'
import { minuteOfDayText } from '../time/oslo.ts'

export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A date, a time of day (`date` null), or both; `minute` after midnight, 0 where only a date was written. */
  | { readonly kind: 'date'; readonly date: LocalDate | null; readonly minute: number }
  /** "#REF!", or a formula that was saved without its value. */
  | { readonly kind: 'error'; readonly text: string }

export const BLANK: Cell = { kind: 'blank' }

/** Inclusive, from 0. Only the upper left cell has a value. */
export interface MergedArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** null for a file without sheets (CSV). */
  readonly name: string | null
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merged: readonly MergedArea[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** Days to add to a bare serial number counted from 1899-12-30: 1462 in the 1904 date system, else 0. */
  readonly serialShift: number
}

/** How much of a sheet is read. More is refused, never cut. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 2_000
export const MOST_CELLS = 500_000

export function cellAt({ rows }: Pick<Sheet, 'rows'>, row: number, column: number): Cell {
  return rows[row]?.[column] ?? BLANK
}

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** "AA" -> 26; null for what is not a column. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** "F12", as spreadsheets name cells; row and column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** Text with single spaces and none at the ends; "" for a cell without content. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'text':
      return tidied(cell.text)
    case 'number':
      return String(cell.value)
    case 'date': {
      const time = minuteOfDayText(cell.minute)
      if (cell.date === null) return time
      return cell.minute === 0 ? formatDate(cell.date) : `${formatDate(cell.date)} ${time}`
    }
    case 'error':
      return cell.text
  }
}

/** No-break and thin spaces, and spaces of no width, are how spreadsheets and web pages hide differences. */
export function tidied(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** For comparing what people write: no case, no double spaces. */
export function folded(text: string): string {
  return tidied(text).toLowerCase()
}

/** So much of a cell is shown in a message; the cell's name says where the rest is. */
const MOST_SHOWN = 80

export function shown(text: string): string {
  return text.length <= MOST_SHOWN
    ? text
    : `${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

export function isEmpty(cell: Cell): boolean {
  return cellText(cell) === ''
}
