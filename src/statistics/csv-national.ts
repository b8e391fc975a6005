/** The national projection (SSB 13599) as CSV: one line for each alternative, year, sex and single age. Kept as the table it was. */
import { agesOf } from './age-label.ts'
import type { Column } from './csv-rows.ts'
import { csvRows } from './csv-rows.ts'
import type { FileReading } from './file-lines.ts'
import { isFirst, newLedger, numberAt, yearAt } from './file-lines.ts'

export const NATIONAL_COLUMNS = {
  alternative: { names: ['alternativ', 'framskriv'], required: true },
  year: { names: ['aar', 'år', 'tid'], required: true },
  sex: { names: ['kjonn', 'kjønn'], required: true },
  age: { names: ['alder'], required: true },
  persons: { names: ['personer', 'folkemengde', 'value', 'verdi'], required: true },
  contents: { names: ['contentscode', 'statistikkvariabel'], required: false },
  sign: { names: ['tegn'], required: false },
} as const satisfies Readonly<Record<string, Column>>

const SEXES: readonly (readonly [RegExp, string])[] = [
  [/^(1|menn|mann)$/i, '1'],
  [/^(2|kvinner|kvinne)$/i, '2'],
]
const ALTERNATIVE = /\b([LMHKE0]{3})\b/
const MOST_PERSONS = 1e7

/** The table in JSON-stat 2, with null for what the file does not have. */
export function nationalFromCsv(text: string): FileReading<unknown> {
  const read = csvRows(text, NATIONAL_COLUMNS)
  if (read.status === 'bad') return read
  const ledger = newLedger()
  const bad = (line: number, message: string) => ledger.problems.push({ line, message })
  const values = new Map<string, number | null>()
  const found = {
    Kjonn: new Set<string>(),
    Alder: new Set<string>(),
    Framskriv: new Set<string>(),
    Tid: new Set<string>(),
  }
  for (const { line, cells } of read.rows) {
    const sex = SEXES.find(([pattern]) => pattern.test(cells.sex))?.[1]
    const alternative = ALTERNATIVE.exec(cells.alternative)?.[1]
    const ages = agesOf(cells.age)
    const year = yearAt(ledger, line, cells.year)
    const persons = numberAt(ledger, line, cells.persons, { name: 'antallet', most: MOST_PERSONS })
    if (sex === undefined) bad(line, `kjønn «${cells.sex}» er ikke menn eller kvinner.`)
    if (alternative === undefined)
      bad(line, `alternativ «${cells.alternative}» er ikke tre bokstaver, som MMM.`)
    const isSingle =
      ages !== null && (ages.until === ages.from + 1 || (ages.until === Infinity && ages.from > 0))
    if (!isSingle) bad(line, `alder «${cells.age}» er ikke en ettårig alder, eller den siste med pluss.`)
    if (sex === undefined || alternative === undefined || !isSingle || year === null || persons === undefined)
      continue
    const age = `${String(ages.from).padStart(3, '0')}${ages.until === Infinity ? '+' : ''}`
    const key = [sex, age, alternative, year].join(' ')
    if (!isFirst(ledger, line, key)) continue
    values.set(key, persons)
    found.Kjonn.add(sex)
    found.Alder.add(age)
    found.Framskriv.add(alternative)
    found.Tid.add(String(year))
  }
  if (ledger.problems.length > 0) return { status: 'bad', problems: ledger.problems }
  const lists = Object.entries(found).map(([code, own]) => [code, [...own].sort()] as const)
  const [sexes, ages, alternatives, years] = lists.map(([, own]) => own)
  const content = {
    ...{ version: '2.0', class: 'dataset', label: '13599: Framskrevet folkemengde 1. januar' },
    ...{
      source: 'Statistisk sentralbyrå',
      id: lists.map(([code]) => code),
      size: lists.map(([, own]) => own.length),
    },
    dimension: Object.fromEntries(
      lists.map(([code, own]) => [code, { label: code, category: { index: own } }]),
    ),
    value: sexes!.flatMap((sex) =>
      ages!.flatMap((age) =>
        alternatives!.flatMap((alternative) =>
          years!.map((year) => values.get([sex, age, alternative, year].join(' ')) ?? null),
        ),
      ),
    ),
  }
  const cautions = ['Framskriving fra 2022: tallene for 2025 og 2026 er ikke de som ble talt.']
  return {
    status: 'ok',
    content,
    places: ['0'],
    delimiter: read.delimiter,
    notes: [...ledger.notes],
    cautions,
  }
}
