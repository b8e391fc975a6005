/**
 * Looks through a workbook's parts before the spreadsheet library does: what the library would spread over millions of
 * cells, and what it would pass over in silence (sheets under other names, text in CDATA, names with a prefix).
 */
import { columnNumber, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../roster-files/cells.ts'
import type { ZipPart } from './zip-check.ts'

export interface WorkbookSheet {
  /** "xl/worksheets/sheet1.xml". */
  readonly part: string
  /** Cells whose formula came to text of no length: the library cannot tell them from formulas never worked out. */
  readonly emptyResults: ReadonlySet<string>
}

export type PartsResult =
  | { readonly status: 'ok'; readonly sheets: readonly WorkbookSheet[] }
  | { readonly status: 'bad'; readonly message: string }

const MOST_SHEETS = 100
const MOST_MERGED_CELLS = 200_000
/** The library makes a record of each cell of a named area. Whole columns ($A:$A) are not spread. */
const MOST_NAMED_CELLS = 200_000
const MOST_ROW_RECORDS = 200_000
/** Cells beyond the columns of a roster; the library walks through every column before them. */
const MOST_FAR_CELLS = 2_000
const LONGEST_CELL_TAG = 1_000
/** The last row and column that a spreadsheet has. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

export const CORRUPT =
  'er ikke en hel Excel-fil. Åpne den i regnearket, lagre den på nytt som .xlsx, og prøv igjen.'
export const TOO_BIG = `er for stor for en turnus (høyst ${MOST_ROWS} rader, ${MOST_COLUMNS} kolonner, ${MOST_CELLS} celler og ${MOST_SHEETS} ark). Er det riktig fil?`
export const OTHER_SHEETS =
  'har ark som ikke kan leses slik de er lagret. Åpne den i regnearket, lagre den på nytt som .xlsx, og prøv igjen.'
const OTHER_XML =
  'er skrevet på en måte som ikke leses (tekst i CDATA, prefiks eller annet tegnsett). Åpne den i regnearket, lagre den på nytt som .xlsx, og prøv igjen.'

/** As the library finds them, whatever stands before or after. */
const LIBRARY_SHEET = /xl\/worksheets\/sheet\d+[.]xml/
const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** A tag with its attributes, within a bound, so that no file can make the search slow. */
const TAG =
  /<(col|row|mergeCell|c|sheet|Relationship)(?=[\s/>])((?:[^"'<>]|"[^"<]{0,1000}"|'[^'<]{0,1000}'){0,800})>/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

export function checkedParts(parts: readonly ZipPart[]): PartsResult {
  const bad = (message: string): PartsResult => ({ status: 'bad', message })
  const byName = new Map(parts.map(({ name, bytes }) => [name, bytes]))
  if (byName.size < parts.length) return bad(CORRUPT)
  const kind = kindComplaint(byName)
  if (kind !== null) return bad(kind)
  const sheetParts = parts.filter(({ name }) => LIBRARY_SHEET.test(name) && !name.endsWith('.rels'))
  if (sheetParts.length > MOST_SHEETS) return bad(TOO_BIG)
  const read = [WORKBOOK, RELATIONS, 'xl/sharedStrings.xml'].flatMap((name) => byName.get(name) ?? [])
  if ([...read, ...sheetParts.map(({ bytes }) => bytes)].some(isOtherXml)) return bad(OTHER_XML)
  const size = sizeComplaint(sheetParts, textOf(byName.get(WORKBOOK)))
  if (size !== null) return bad(size)
  if (!byName.has(RELATIONS)) return bad(CORRUPT)
  const names = sheetNames(textOf(byName.get(WORKBOOK)), textOf(byName.get(RELATIONS)))
  if (
    names === null ||
    names.some((name) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(name) || !byName.has(name))
  )
    return bad(OTHER_SHEETS)
  return {
    status: 'ok',
    sheets: names.map((part) => ({ part, emptyResults: emptyResults(textOf(byName.get(part))) })),
  }
}

/** What kind of zip it is. */
function kindComplaint(parts: ReadonlyMap<string, Buffer>): string | null {
  if (parts.get('mimetype')?.toString('latin1').includes('opendocument') === true)
    return 'er en OpenDocument-fil (.ods), som ikke leses. Lagre den som .xlsx eller CSV, og bruk den.'
  if (parts.has('xl/workbook.bin'))
    return 'er en binær Excel-fil (.xlsb), som ikke leses. Lagre den som .xlsx, og bruk den.'
  if (!parts.has(WORKBOOK))
    return 'er en zip-fil, men ikke en Excel-arbeidsbok. Lagre turnusen som .xlsx eller CSV.'
  return null
}

function isOtherXml(bytes: Buffer): boolean {
  if (bytes.includes(0) || bytes.includes('<![CDATA[')) return true
  return /<[\w.-]+:(?:worksheet|sheetData|sst|workbook|sheets|Relationships)[\s>]/.test(
    bytes.toString('latin1'),
  )
}

/** Without comments; one byte a character, since all names and references are plain letters. */
function textOf(bytes: Buffer | undefined): string {
  const text = bytes?.toString('latin1') ?? ''
  const kept: string[] = []
  let from = 0
  // A comment that never ends is left for the library to refuse, and is not looked for again at each later beginning.
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4)
    if (end === -1) break
    kept.push(text.slice(from, start))
    from = end + 3
  }
  return kept.join('') + text.slice(from)
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** The tags that are looked at; null where one is not written as spreadsheets write. */
function* tagsIn(text: string): Generator<Tag | null> {
  const starts = countOf(text, /<(?:col|row|mergeCell|c|sheet|Relationship)(?=[\s/>])/g)
  let found = 0
  for (const [, name, rest] of text.matchAll(TAG)) {
    found++
    const attributes = new Map(
      [...rest!.matchAll(ATTRIBUTE)].map(([, key, one, other]) => [key!, one ?? other ?? ''] as const),
    )
    yield { name: name!, attributes }
  }
  if (found !== starts) yield null
}

function countOf(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0
  let count = 0
  while (pattern.test(text)) count++
  return count
}

/** Whether the parts hold, or name, more than a roster can. */
function sizeComplaint(sheets: readonly ZipPart[], workbook: string): string | null {
  const sums = { cells: 0, rows: 0, far: 0, merged: 0 }
  for (const { bytes } of sheets) {
    const text = textOf(bytes)
    sums.cells += countOf(text, /<c[\s/>]/g)
    sums.rows += countOf(text, /<row[\s/>]/g)
    if (sums.cells > MOST_CELLS || sums.rows > MOST_ROW_RECORDS) return TOO_BIG
    for (const tag of tagsIn(text)) {
      if (tag === null) return CORRUPT
      const { name, attributes } = tag
      const numbers = (name === 'col' ? ['min', 'max'] : name === 'row' ? ['r'] : []).map(
        (key) => attributes.get(key) ?? '1',
      )
      if (numbers.some((number) => !/^\d{1,20}$/.test(number))) return CORRUPT
      const most = name === 'col' ? LAST_COLUMN : LAST_ROW
      if (numbers.some((number) => Number(number) > most)) return TOO_BIG
      if (name === 'mergeCell') sums.merged += areaCells(attributes.get('ref') ?? '')
      const cell = name === 'c' ? attributes.get('r') : undefined
      if (cell !== undefined) {
        const column = columnNumber(/^([A-Z]{1,3})\d{1,7}$/.exec(cell)?.[1] ?? '')
        if (column === null) return CORRUPT
        if (column >= LAST_COLUMN) return TOO_BIG
        if (column >= MOST_COLUMNS) sums.far++
      }
    }
    if (sums.far > MOST_FAR_CELLS || !(sums.merged <= MOST_MERGED_CELLS)) return TOO_BIG
  }
  let named = 0
  for (const [, text] of workbook.matchAll(
    /<definedName(?=[\s>])(?![^<>]*\bname="_xlnm\.Print_(?:Area|Titles)")[^<>]*>([^<]*)/g,
  )) {
    if (text!.includes('&#')) return CORRUPT
    for (const [area] of text!.matchAll(/\$\w+\$\d+(?::\$\w+\$\d+)?/g)) named += areaCells(area)
  }
  return named <= MOST_NAMED_CELLS ? null : TOO_BIG
}

/** Infinite where it is no area of a sheet. */
function areaCells(area: string): number {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(area.trim())
  if (match === null) return Infinity
  const [, left, top, right = left, bottom = top] = match
  const width = Math.abs(columnNumber(right!)! - columnNumber(left!)!) + 1
  return width * (Math.abs(Number(bottom) - Number(top)) + 1)
}

/** The parts of the workbook's worksheets, in order; null where one leads nowhere. Charts on sheets of their own are none. */
function sheetNames(workbook: string, relations: string): string[] | null {
  const targets = new Map<string, { readonly type: string; readonly target: string }>()
  for (const tag of tagsIn(relations)) {
    if (tag === null) return null
    if (tag.name !== 'Relationship') continue
    const { attributes } = tag
    const target = (attributes.get('Target') ?? '').replace(/^(\s|\/xl\/)+/, '')
    targets.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target: `xl/${target}` })
  }
  const names: string[] = []
  for (const tag of tagsIn(workbook)) {
    if (tag === null) return null
    if (tag.name !== 'sheet') continue
    const found = targets.get(tag.attributes.get('r:id') ?? '')
    if (found === undefined) return null
    if (/\/(?:chartsheet|dialogsheet|xlMacrosheet)$/.test(found.type)) continue
    names.push(found.target)
  }
  return names.length > 0 && new Set(names).size === names.length ? names : null
}

/** `t="str"` with a formula and an empty value: the formula came to "". */
function emptyResults(sheet: string): ReadonlySet<string> {
  const found = new Set<string>()
  const empty = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f\s*>)\s*<v(?:\s[^<>]*)?(?:\/>|>\s*<\/v\s*>)\s*<\/c\s*>/g
  for (const { index } of sheet.matchAll(empty)) {
    const near = sheet.slice(Math.max(0, index - LONGEST_CELL_TAG), index)
    const start = near.lastIndexOf('<c')
    const attributes = new Map(
      [...near.slice(Math.max(0, start)).matchAll(ATTRIBUTE)].map(([, key, one, other]) => [
        key!,
        one ?? other,
      ]),
    )
    const address = attributes.get('r')
    if (attributes.get('t') === 'str' && address !== undefined) found.add(address)
  }
  return found
}
