/** The staff list as a CSV file: header row, `,` or `;`, BOM allowed, comma or point as decimal sign. */
import { parse } from 'csv-parse/browser/esm/sync'
import { z } from 'zod'
import { StaffRow } from './employee.ts'
import type { FileProblem } from './file-problem.ts'
import { norwegianErrors, shownValue } from './file-problem.ts'
import { GARBLED, isGarbled } from './yaml-text.ts'

export interface StaffLine {
  readonly row: z.infer<typeof StaffRow>
  /** Line in the file, from 1. */
  readonly line: number
}

export type StaffCsvResult =
  | { readonly status: 'ok'; readonly lines: readonly StaffLine[] }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

const COLUMNS = Object.keys(StaffRow.shape)
const NUMBER_COLUMNS = new Set(['post_percent', 'weekend_group', 'unplaced_hours'])
/** Not what else Number() takes: 0x10, 1e3, Infinity. */
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/
const RecordsWithLines = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
)

/** Reads every row or none: one bad row refuses the file, and each bad row is listed. */
export function readStaffCsv(file: string, text: string): StaffCsvResult {
  const bad = (place: string, value: string | null, message: string): StaffCsvResult => ({
    status: 'bad',
    problems: [{ file, place, value, message }],
  })
  if (isGarbled(text)) return bad('hele fila', null, GARBLED)
  let parsed: unknown
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: text.split('\n', 1)[0]?.includes(';') === true ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    return bad(
      'hele fila',
      null,
      `kan ikke leses som CSV (${error instanceof Error ? error.message : String(error)}). Lagre den på nytt som CSV (UTF-8).`,
    )
  }
  const [header, ...records] = RecordsWithLines.parse(parsed)
  if (header === undefined)
    return bad('linje 1', null, `fila er tom. Første linje skal være: ${COLUMNS.join(',')}`)
  const stray = header.record.find((name) => !COLUMNS.includes(name))
  if (stray !== undefined) {
    return bad(
      'linje 1, overskriften',
      stray,
      `er en ukjent kolonne. Ta den bort, eller bruk en av: ${COLUMNS.join(', ')}.`,
    )
  }
  const twice = header.record.find((name, index) => header.record.indexOf(name) !== index)
  if (twice !== undefined) return bad('linje 1, overskriften', twice, 'står to ganger. Ta bort den ene.')
  const problems: FileProblem[] = []
  const lines: StaffLine[] = []
  for (const { record, info } of records) {
    const row = readRow(file, header.record, record, info.lines)
    if (row.status === 'ok') lines.push({ row: row.row, line: info.lines })
    else problems.push(...row.problems)
  }
  return problems.length > 0 ? { status: 'bad', problems } : { status: 'ok', lines }
}

type RowResult =
  | { readonly status: 'ok'; readonly row: z.infer<typeof StaffRow> }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

function readRow(file: string, header: readonly string[], cells: readonly string[], line: number): RowResult {
  if (cells.length !== header.length) {
    const message = `raden har ${cells.length} felter, overskriften har ${header.length}. Rett raden.`
    return {
      status: 'bad',
      problems: [{ file, place: `linje ${line}`, value: shownValue(cells.join(',')), message }],
    }
  }
  const entries = header.flatMap((name, index) => {
    const cell = cells[index]!
    if (cell === '') return []
    const isNumber = NUMBER_COLUMNS.has(name) && PLAIN_NUMBER.test(cell)
    return [[name, isNumber ? Number(cell.replace(',', '.')) : cell] as const]
  })
  const result = StaffRow.safeParse(Object.fromEntries(entries), { error: norwegianErrors })
  if (result.success) return { status: 'ok', row: result.data }
  const problems = result.error.issues.map((issue) => {
    const column = String(issue.path[0])
    const value = cells[header.indexOf(column)]
    return {
      file,
      place: `linje ${line}, kolonne ${column}`,
      value: shownValue(value),
      message: issue.message,
    }
  })
  return { status: 'bad', problems }
}
