/** A CSV file that a user brings, as rows with the number of their line: `;`, `,` or tab, a byte order mark, and headings by more than one name. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { z } from 'zod'
import { nearestWord } from '../words/nearest.ts'
import { personalData } from './personal-data.ts'

export interface Column {
  /** As we write it, and other names it may have. In small letters. */
  readonly names: readonly [string, ...string[]]
  readonly required: boolean
}

export interface CsvRow<Key extends string> {
  /** In the file, from 1. */
  readonly line: number
  /** Without blanks around; '' where the column is not there. */
  readonly cells: Readonly<Record<Key, string>>
}

/** Line null: the whole file. */
export interface LineProblem {
  readonly line: number | null
  readonly message: string
}

export type CsvReading<Key extends string> =
  | {
      readonly status: 'ok'
      readonly rows: readonly CsvRow<Key>[]
      readonly delimiter: string
      readonly present: readonly Key[]
    }
  | { readonly status: 'bad'; readonly problems: readonly LineProblem[] }

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
export const DELIMITERS_NB: Readonly<Record<string, string>> = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabulator',
}

export function csvRows<Key extends string>(
  text: string,
  columns: Readonly<Record<Key, Column>>,
): CsvReading<Key> {
  const whole = (message: string): CsvReading<Key> => ({ status: 'bad', problems: [{ line: null, message }] })
  const delimiter = delimiterOf(text)
  let records: z.infer<typeof Records>
  try {
    records = Records.parse(
      parse(text, {
        ...{ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      }),
    )
  } catch (error) {
    return { status: 'bad', problems: [unreadable(error)] }
  }
  const [heading, ...body] = records
  if (heading === undefined || body.length === 0)
    return whole('har ingen linjer med tall. Er det riktig fil?')
  const lines = records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  const personal = personalData(lines, namesOf(columns))
  if (personal !== null) return { status: 'bad', problems: [personal] }
  const places = placesOf(heading.record, columns)
  if (places.status === 'bad') return { status: 'bad', problems: places.problems }
  const width = heading.record.length
  const problems = body
    .filter(({ record }) => record.length !== width)
    .map(({ record, info }) => ({
      line: info.lines,
      message: `har ${record.length} felter, og overskriften har ${width}. Er et desimalkomma lest som skille? Bruk semikolon mellom feltene.`,
    }))
  if (problems.length > 0) return { status: 'bad', problems }
  const rows = body.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(
      [...places.at].map(([key, at]) => [key, at === null ? '' : record[at]!]),
    ) as Readonly<Record<Key, string>>,
  }))
  const present = [...places.at].flatMap(([key, at]) => (at === null ? [] : [key]))
  return { status: 'ok', rows, delimiter, present }
}

/** By the code and the line alone: the parser's own words repeat what stands in the cell. */
function unreadable(error: unknown): LineProblem {
  const isKnown = error instanceof CsvError
  const line = isKnown && 'lines' in error && typeof error.lines === 'number' ? error.lines : null
  const quoted = isKnown && error.code.includes('QUOTE')
  const reason = quoted ? 'et anførselstegn mangler eller står feil' : 'formen er ukjent'
  return { line, message: `kan ikke leses som CSV (${reason}). Lagre den på nytt som CSV (UTF-8).` }
}

/** That of the first line, outside quotes; a semicolon before a comma. */
function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\n|\r/, 1)[0]!.replace(/"[^"]*"/g, '')
  return [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
}

function namesOf(columns: Readonly<Record<string, Column>>): readonly string[] {
  return Object.values(columns).flatMap(({ names }) => names)
}

function placesOf<Key extends string>(
  heading: readonly string[],
  columns: Readonly<Record<Key, Column>>,
):
  | { readonly status: 'ok'; readonly at: ReadonlyMap<Key, number | null> }
  | { readonly status: 'bad'; readonly problems: readonly LineProblem[] } {
  const keys = Object.keys(columns) as Key[]
  const written = heading.map((one) => one.toLowerCase())
  const at = new Map<Key, number | null>()
  const problems: LineProblem[] = []
  const bad = (message: string) => problems.push({ line: 1, message })
  for (const key of keys) {
    const { names, required } = columns[key]
    const found = written.flatMap((one, place) => (names.includes(one) ? [place] : []))
    if (found.length > 1) bad(`kolonnen «${names[0]}» står ${found.length} ganger. Ta bort den ene.`)
    else if (found.length === 0 && required) bad(`kolonnen «${names[0]}» mangler.`)
    at.set(key, found[0] ?? null)
  }
  const known = namesOf(columns)
  for (const one of written.filter((name) => !known.includes(name)))
    bad(
      `kolonnen «${one}» er ukjent. Nærmest er «${nearestWord(one, known) ?? ''}». Rett den, eller ta den bort.`,
    )
  return problems.length > 0 ? { status: 'bad', problems } : { status: 'ok', at }
}

const HIDDEN = new Set(['', '.', '..', '...', ':', '-'])
const NUMBER = /^-?(?:\d{1,3}(?:[\u0020\u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?$/

/** Comma or point before the decimals, a space between thousands; null where the source has none, undefined where it is no number. */
export function numberIn(text: string): number | null | undefined {
  if (HIDDEN.has(text)) return null
  return NUMBER.test(text) ? Number(text.replace(/[\u0020\u00A0\u202F]/g, '').replace(',', '.')) : undefined
}

/** Four digits. Null where it is no year of the statistics. */
export function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  return year >= 1990 && year <= 2110 ? year : null
}
