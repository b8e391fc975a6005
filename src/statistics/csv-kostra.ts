/** Users of care by age (KOSTRA) of any municipality as CSV: one line for each municipality and year, an empty field for what is not published. */
import { kostraFound } from './checks.ts'
import type { Column } from './csv-rows.ts'
import { csvRows } from './csv-rows.ts'
import { KostraYear } from './datasets.ts'
import type { FileReading } from './file-lines.ts'
import { isFirst, newLedger, numberAt, placeAt, yearAt } from './file-lines.ts'
import type { ImportedOf, KostraFigures } from './imported.ts'
import type { Places } from './place-in-file.ts'

/** Our field -> the heading. */
export const KOSTRA_HEADINGS = {
  homeCare: 'hjemmetjenester',
  homeCare0To66: 'hjemmetjenester_0_66',
  homeCare80: 'hjemmetjenester_80',
  longTerm: 'langtid',
  longTerm0To66: 'langtid_0_66',
  longTerm67To79: 'langtid_67_79',
  longTerm80: 'langtid_80',
  housing24h: 'heldognsbolig',
  homeNursingHoursPerWeek: 'timer_hjemmesykepleie',
  nurseFte: 'sykepleier_arsverk',
  population: 'folketall',
  population0To66: 'folketall_0_66',
  population67To79: 'folketall_67_79',
  population80: 'folketall_80',
} as const satisfies Readonly<Record<keyof KostraYear, string>>

const KEYS = KostraYear.keyof().options
const HOURS_IN_A_WEEK = 168
const MOST: Readonly<Partial<Record<keyof KostraYear, number>>> = { homeNursingHoursPerWeek: HOURS_IN_A_WEEK }
const MOST_PERSONS = 1e6

const optional = (heading: string): Column => ({ names: [heading], required: false })

const COLUMNS = {
  place: { names: ['kommune', 'kommunenr', 'region'], required: true },
  year: { names: ['aar', 'år'], required: true },
  ...(Object.fromEntries(KEYS.map((key) => [key, optional(KOSTRA_HEADINGS[key])])) as Record<
    keyof KostraYear,
    Column
  >),
} satisfies Readonly<Record<string, Column>>

export function kostraFromCsv(
  text: string,
  places: Places,
): FileReading<Pick<ImportedOf<'kostra'>, 'entries'>> {
  const read = csvRows(text, COLUMNS)
  if (read.status === 'bad') return read
  const present = KEYS.filter((key) => read.present.includes(key))
  const ledger = newLedger()
  const cautions: string[] = []
  const entries: ImportedOf<'kostra'>['entries'] = {}
  for (const { line, cells } of read.rows) {
    const place = placeAt(ledger, line, cells.place, places)
    const year = yearAt(ledger, line, cells.year)
    const figures: KostraFigures = {}
    let isRead = true
    for (const key of present) {
      const value = numberAt(ledger, line, cells[key], {
        name: KOSTRA_HEADINGS[key],
        most: MOST[key] ?? MOST_PERSONS,
      })
      if (value === undefined) isRead = false
      else figures[key] = value
    }
    if (place === null || year === null || !isRead || !isFirst(ledger, line, `${place} ${year}`)) continue
    const found = kostraFound(place, String(year), figures)
    ledger.problems.push(...found.problems.map((message) => ({ line, message })))
    cautions.push(...found.cautions)
    ;(entries[place] ??= {})[String(year)] = figures
  }
  if (ledger.problems.length > 0) return { status: 'bad', problems: ledger.problems }
  return {
    ...{ status: 'ok', content: { entries }, places: Object.keys(entries), delimiter: read.delimiter },
    ...{
      notes: [...ledger.notes],
      cautions: ['Tomme felter er prikket eller ikke publisert; de er ikke null.', ...cautions],
    },
  }
}
