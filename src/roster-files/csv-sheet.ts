/** CSV text as a sheet of text cells: `;`, `,` or tab, quotes, and the line "sep=;" that Excel writes. */
import { parse } from 'csv-parse/browser/esm/sync'
import { z } from 'zod'
import type { Sheet } from './cells.ts'
import { BLANK, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './cells.ts'

export type CsvResult =
  | { readonly status: 'ok'; readonly sheet: Sheet; readonly delimiter: string }
  | { readonly status: 'bad'; readonly place: string; readonly message: string }

const Records = z.array(z.array(z.string()))
const DELIMITERS = [';', '\t', ','] as const
/** Lines that decide between the separators; a title line above the header may have none. */
const LINES_LOOKED_AT = 20

export function csvSheet(text: string): CsvResult {
  const bad = (place: string, message: string): CsvResult => ({ status: 'bad', place, message })
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = named?.[1] ?? delimiterOf(body)
  const lines = countOf(body, '\n') + 1
  const separators = countOf(body, delimiter)
  if (lines > MOST_ROWS * 2 || separators > MOST_CELLS) {
    return bad(
      'hele fila',
      `er for stor for en turnus (høyst ${MOST_ROWS} rader og ${MOST_CELLS} celler). Er det riktig fil?`,
    )
  }
  let records: string[][]
  try {
    records = Records.parse(
      parse(body, {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: false,
        record_delimiter: ['\r\n', '\n', '\r'],
      }),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'ukjent feil'
    return bad('hele fila', `kan ikke leses som CSV (${reason}). Lagre den på nytt som CSV eller som .xlsx.`)
  }
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0)
  const cells = records.reduce((sum, record) => sum + record.length, 0)
  if (records.length > MOST_ROWS || widest > MOST_COLUMNS || cells > MOST_CELLS) {
    return bad(
      'hele fila',
      `har ${records.length} rader og opptil ${widest} kolonner. En turnus har høyst ${MOST_ROWS} rader, ${MOST_COLUMNS} kolonner og ${MOST_CELLS} celler. Er det riktig fil?`,
    )
  }
  // The line "sep=;" is row 1 in Excel too.
  const above = named === null ? [] : [[]]
  const rows = records.map((record) =>
    record.map((field) => (field.trim() === '' ? BLANK : { kind: 'text' as const, text: field })),
  )
  const sheet = { name: null, hidden: false, rows: [...above, ...rows], merged: [] }
  return { status: 'ok', delimiter, sheet: { ...sheet, hiddenRows: 0, hiddenColumns: 0, serialShift: 0 } }
}

/** The separator that most lines have, outside quotes; a semicolon before a comma, which may stand in numbers. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, LINES_LOOKED_AT)
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    lines: lines.filter((line) => line.includes(delimiter)).length,
  }))
  const [best] = counts.sort((a, b) => b.lines - a.lines)
  return best!.delimiter
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++
  return count
}
