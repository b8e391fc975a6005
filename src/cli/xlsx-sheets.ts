/** An Excel workbook (.xlsx) as sheets of typed cells. The only file that knows the spreadsheet library. */
import type { Cell as ExcelCell, CellValue, Workbook, Worksheet } from 'exceljs'
import type { Cell, MergedArea, Sheet } from '../roster-files/cells.ts'
import { BLANK, columnNumber, MOST_COLUMNS, MOST_ROWS } from '../roster-files/cells.ts'
import { dateOf } from '../time/local-date.ts'
import type { LocalDate } from '../time/local-date.ts'
import { checkedParts, CORRUPT, OTHER_SHEETS, TOO_BIG } from './xlsx-parts.ts'
import { unzip } from './zip-check.ts'
import type { ZipPart } from './zip-check.ts'

export type XlsxResult =
  | { readonly status: 'ok'; readonly sheets: readonly Sheet[] }
  | { readonly status: 'bad'; readonly message: string }

const MOST_UNPACKED_BYTES = 100_000_000
/** Parts of a sheet that say nothing of the roster; some are spread over every cell they name, up to the last of a million rows. */
const NOT_READ = [
  ...['dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'legacyDrawing', 'picture'],
  ...['tableParts', 'autoFilter', 'pageSetup', 'pageMargins', 'headerFooter', 'printOptions', 'extLst'],
  ...['rowBreaks', 'colBreaks', 'sheetProtection'],
]
const DAYS_BETWEEN_SYSTEMS = 1462

export async function xlsxSheets(bytes: Buffer): Promise<XlsxResult> {
  const bad = (message: string): XlsxResult => ({ status: 'bad', message })
  const zip = unzip(bytes, MOST_UNPACKED_BYTES)
  if (zip.status === 'too-big') return bad(TOO_BIG)
  if (zip.status === 'encrypted') return bad(ENCRYPTED)
  if (zip.status === 'corrupt') return bad(CORRUPT)
  const checked = checkedParts(zip.parts)
  if (checked.status === 'bad') return checked
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(arrayBufferOf(bytes), { ignoreNodes: NOT_READ })
  } catch {
    // The library's own words are about XML; nobody can mend that by hand.
    return bad(CORRUPT)
  }
  const shift = dateSystem(zip.parts, workbook)
  const sheets: Sheet[] = []
  // A sheet that the library does not find is not there for anybody.
  if (workbook.worksheets.length !== checked.sheets.length) return bad(OTHER_SHEETS)
  for (const [index, worksheet] of workbook.worksheets.entries()) {
    const sheet = sheetOf(worksheet, shift, checked.sheets[index]!.emptyResults)
    if (sheet === null) return bad(TOO_BIG)
    sheets.push(sheet)
  }
  return { status: 'ok', sheets }
}

export const ENCRYPTED =
  'er låst med passord. Åpne den i regnearket, lagre en kopi uten passord (Fil, Informasjon, Beskytt arbeidsbok), og bruk den.'

/** The library's types ask for an ArrayBuffer; a Buffer's own may be shared with others. */
function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

interface DateSystem {
  /** Days to add to what the library made of a date. */
  readonly forDates: number
  /** Days to add to a bare serial number. */
  readonly forSerials: number
}

/** The library knows date1904="1" and not date1904="true", which means the same. */
function dateSystem(parts: readonly ZipPart[], workbook: Workbook): DateSystem {
  const xml = parts.find(({ name }) => name === 'xl/workbook.xml')?.bytes.toString('utf8') ?? ''
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(xml)
  const known = workbook.properties.date1904
  return {
    forDates: is1904 && !known ? DAYS_BETWEEN_SYSTEMS : 0,
    forSerials: is1904 ? DAYS_BETWEEN_SYSTEMS : 0,
  }
}

/** null when something stands farther out than a roster goes. */
function sheetOf(worksheet: Worksheet, system: DateSystem, emptyResults: ReadonlySet<string>): Sheet | null {
  const rows: Cell[][] = []
  const seen = { hiddenRows: 0, tooBig: false }
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = emptyResults.has(cell.address) ? BLANK : cellOf(cell, system)
      if (read.kind === 'blank') return
      if (number > MOST_ROWS || column > MOST_COLUMNS) seen.tooBig = true
      else {
        while (cells.length < column - 1) cells.push(BLANK)
        cells.push(read)
      }
    })
    if (cells.length === 0 || seen.tooBig) return
    if (row.hidden) seen.hiddenRows++
    while (rows.length < number - 1) rows.push([])
    rows.push(cells)
  })
  if (seen.tooBig) return null
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  let hiddenColumns = 0
  for (let column = 1; column <= width; column++) if (worksheet.getColumn(column).hidden) hiddenColumns++
  return {
    ...{ name: worksheet.name, hidden: worksheet.state !== 'visible', rows, hiddenColumns },
    hiddenRows: seen.hiddenRows,
    merged: mergedAreas(worksheet),
    serialShift: system.forSerials,
  }
}

function mergedAreas(worksheet: Worksheet): MergedArea[] {
  return worksheet.model.merges.flatMap((area) => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area)
    if (match === null) return []
    const [, left, top, right, bottom] = match
    return [
      {
        ...{ left: columnNumber(left!)!, right: columnNumber(right!)! },
        ...{ top: Number(top) - 1, bottom: Number(bottom) - 1 },
      },
    ]
  })
}

/** The cells that a merged area covers show nothing of their own. */
function cellOf(cell: ExcelCell, system: DateSystem): Cell {
  return cell.isMerged && cell.master.address !== cell.address ? BLANK : valueOf(cell.value, system)
}

function valueOf(value: CellValue, system: DateSystem): Cell {
  if (value === null || value === undefined) return BLANK
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'boolean') return textCell(value ? 'SANN' : 'USANN')
  if (value instanceof Date) return dateCell(value, system)
  if ('error' in value) return { kind: 'error', text: value.error }
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return textCell(value.text)
  // A formula: what it came to when the file was saved. It is never worked out here.
  const { result } = value
  if (result === undefined) return { kind: 'error', text: '(formel uten verdi)' }
  return valueOf(result, system)
}

function textCell(text: unknown): Cell {
  return typeof text === 'string' && text.trim() !== '' ? { kind: 'text', text } : BLANK
}

const MINUTE_MS = 60_000
const MINUTES_A_DAY = 1440
/** A time of day alone is a date at the beginning of the spreadsheet's calendar. */
const FIRST_REAL_DATE = dateOf(1905, 1, 1)

function dateCell(value: Date, system: DateSystem): Cell {
  const minutes = Math.round(value.getTime() / MINUTE_MS)
  if (!Number.isFinite(minutes)) return { kind: 'error', text: '(ugyldig dato)' }
  const day = Math.floor(minutes / MINUTES_A_DAY)
  const minute = minutes - day * MINUTES_A_DAY
  if (day < FIRST_REAL_DATE) return { kind: 'date', date: null, minute }
  return { kind: 'date', date: (day + system.forDates) as LocalDate, minute }
}
