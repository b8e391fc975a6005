/** Årsverk by occupation (SSB 14533) of any municipality as CSV: one line for each municipality, year and occupation, and one for the sum. */
import { fteFound } from './checks.ts'
import type { Column } from './csv-rows.ts'
import { csvRows } from './csv-rows.ts'
import type { FteByOccupation } from './datasets.ts'
import type { FileReading, Ledger } from './file-lines.ts'
import { isFirst, newLedger, numberAt, placeAt, yearAt } from './file-lines.ts'
import type { ImportedOf } from './imported.ts'
import type { Places } from './place-in-file.ts'
import { plain } from './plain-text.ts'

export const FTE_COLUMNS = {
  place: { names: ['kommune', 'kommunenr', 'region'], required: true },
  year: { names: ['aar', 'år'], required: true },
  code: { names: ['yrke', 'yrkeskode'], required: true },
  name: { names: ['navn', 'yrkesnavn'], required: false },
  fte: { names: ['arsverk', 'årsverk'], required: true },
} as const satisfies Readonly<Record<string, Column>>

const MOST_FTE = 1e5
const SUM = /^(tot|i ?alt|sum)$/i

/** `known`: the shipped occupations, code -> name. */
export function fteFromCsv(
  text: string,
  known: FteByOccupation['occupations'],
  places: Places,
): FileReading<Pick<ImportedOf<'fte'>, 'occupations' | 'entries'>> {
  const read = csvRows(text, FTE_COLUMNS)
  if (read.status === 'bad') return read
  const ledger = newLedger()
  const occupations: Record<string, string> = {}
  const entries: ImportedOf<'fte'>['entries'] = {}
  for (const { line, cells } of read.rows) {
    const place = placeAt(ledger, line, cells.place, places)
    const year = yearAt(ledger, line, cells.year)
    const code = codeAt(ledger, line, cells, known)
    const fte = numberAt(ledger, line, cells.fte, { name: 'årsverk', most: MOST_FTE })
    if (place === null || year === null || code === null || fte === undefined) continue
    if (!isFirst(ledger, line, `${place} ${year} yrke ${code}`)) continue
    occupations[code] = cells.name === '' ? known[code]! : plain(cells.name)
    // A hidden occupation is left out, as in the shipped file: it is not 0.
    const own = ((entries[place] ??= {})[String(year)] ??= {})
    if (fte !== null) own[code] = fte
  }
  const found = Object.entries(entries).flatMap(([place, years]) =>
    Object.entries(years).map(([year, figures]) => fteFound(place, year, figures)),
  )
  ledger.problems.push(
    ...found.flatMap(({ problems }) => problems.map((message) => ({ line: null, message }))),
  )
  if (ledger.problems.length > 0) return { status: 'bad', problems: ledger.problems }
  return {
    ...{
      status: 'ok',
      content: { occupations, entries },
      places: Object.keys(entries),
      delimiter: read.delimiter,
    },
    ...{ notes: [...ledger.notes], cautions: found.flatMap(({ cautions }) => cautions) },
  }
}

function codeAt(
  { problems }: Ledger,
  line: number,
  { code, name }: { readonly code: string; readonly name: string },
  known: FteByOccupation['occupations'],
): string | null {
  const written = SUM.test(code) ? 'tot' : code.toLowerCase().padStart(2, '0')
  if (Object.hasOwn(known, written) || (name !== '' && /^[a-z0-9]{2,12}$/.test(written))) return written
  const codes = Object.entries(known)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([one, text]) => `${one} ${text}`)
  problems.push({
    line,
    message: `yrke «${code}» er ikke en av kodene i 14533 (${codes.join('; ')}). Rett koden, eller skriv navnet i kolonnen «navn».`,
  })
  return null
}
