/** An official projection (SSB 14746) of any municipality as CSV, one line for each alternative, year and age group or single age. */
import type { Ages } from './age-label.ts'
import { agesOf, isWithin } from './age-label.ts'
import type { Column, LineProblem } from './csv-rows.ts'
import { csvRows } from './csv-rows.ts'
import type { Alternative, OfficialProjection } from './datasets.ts'
import { ALTERNATIVES } from './datasets.ts'
import type { FileReading, Ledger } from './file-lines.ts'
import { isFirst, newLedger, numberAt, placeAt, yearAt } from './file-lines.ts'
import { alternativeOf } from './from-table.ts'
import type { ImportedOf } from './imported.ts'
import type { Places } from './place-in-file.ts'

export const PROJECTION_COLUMNS = {
  place: { names: ['kommune', 'region', 'kommunenr'], required: true },
  alternative: { names: ['alternativ', 'statistikkvariabel'], required: true },
  year: { names: ['aar', 'år'], required: true },
  age: { names: ['alder'], required: true },
  persons: { names: ['personer', 'value', 'verdi'], required: true },
  vintage: { names: ['framskriving'], required: false },
  table: { names: ['tabell'], required: false },
} as const satisfies Readonly<Record<string, Column>>

const NATION = /^(0|hele landet)$/i
const MOST_PERSONS = 1e7

type Content = Pick<ImportedOf<'projection'>, 'years' | 'alternatives' | 'ageGroups' | 'entries'>
/** Place -> [alternative][year][group], as far as it has been read. */
type Sums = Map<string, (number | null)[][][]>

/** Every municipality with all three alternatives, all years of the file and all ages. */
export function projectionFromCsv(
  text: string,
  groups: readonly string[],
  places: Places,
): FileReading<Content> {
  const read = csvRows(text, PROJECTION_COLUMNS)
  if (read.status === 'bad') return read
  const ledger = newLedger()
  const ages = groups.map((label) => agesOf(label)!)
  const years = [...new Set(read.rows.map(({ cells }) => Number(cells.year)))]
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
  const sums: Sums = new Map()
  for (const { line, cells } of read.rows) {
    if (cells.table !== '' && cells.table !== '14746') {
      ledger.problems.push({
        line,
        message: `tabell «${cells.table}» er ikke 14746. Bruk den nyeste framskrivingen.`,
      })
      continue
    }
    const place = NATION.test(cells.place) ? '0' : placeAt(ledger, line, cells.place, places)
    const alternative = alternativeAt(ledger, line, cells.alternative)
    const year = yearAt(ledger, line, cells.year)
    const group = groupAt(ledger, line, cells.age, ages)
    const persons = numberAt(ledger, line, cells.persons, { name: 'antallet', most: MOST_PERSONS })
    if (place === null || alternative === null || year === null || group === null || persons === undefined)
      continue
    if (persons === null) {
      ledger.problems.push({ line, message: 'antallet mangler. En framskriving må være hel.' })
      continue
    }
    if (!isFirst(ledger, line, `${place} ${alternative} ${year} ${cells.age}`)) continue
    const own =
      sums.get(place) ?? ALTERNATIVES.map(() => years.map(() => ages.map((): number | null => null)))
    sums.set(place, own)
    const row = own[ALTERNATIVES.indexOf(alternative)]![years.indexOf(year)]!
    row[group] = (row[group] ?? 0) + persons
  }
  const entries: OfficialProjection['entries'] = {}
  if (ledger.problems.length === 0) ledger.problems.push(...halfAges(ledger.seen))
  if (ledger.problems.length === 0) Object.assign(entries, wholeOf(sums, years, groups, ledger))
  if (ledger.problems.length > 0) return { status: 'bad', problems: ledger.problems }
  const content = { years, alternatives: [...ALTERNATIVES], ageGroups: [...groups], entries }
  return {
    ...{ status: 'ok', content, places: Object.keys(entries), delimiter: read.delimiter },
    ...{ notes: [...ledger.notes], cautions: ['Begge kjønn sammen, i de ti aldersgruppene.'] },
  }
}

function alternativeAt(ledger: Ledger, line: number, text: string): Alternative | null {
  const found = alternativeOf(text)
  if (found === null)
    ledger.problems.push({
      line,
      message: `alternativ «${text}» er ikke et av ${ALTERNATIVES.join(', ')}. Ta bort linjen, eller rett den.`,
    })
  return found
}

function groupAt(ledger: Ledger, line: number, text: string, groups: readonly Ages[]): number | null {
  const own = agesOf(text)
  const at = own === null ? -1 : groups.findIndex((group) => isWithin(own, group))
  if (at < 0)
    ledger.problems.push({
      line,
      message: `alder «${text}» er ikke en alder, eller går over flere av aldersgruppene i 14746.`,
    })
  return at < 0 ? null : at
}

function wholeOf(
  sums: Sums,
  years: readonly number[],
  groups: readonly string[],
  { problems }: Ledger,
): OfficialProjection['entries'] {
  return Object.fromEntries(
    [...sums].map(([place, figures]) => {
      const whole = figures.map((byYear, alternative) =>
        byYear.map((byGroup, year) =>
          byGroup.map((persons, group) => {
            if (persons === null)
              problems.push({
                line: null,
                message: `${place} mangler ${ALTERNATIVES[alternative]!} ${years[year]!}, ${groups[group]!} år. En framskriving må være hel.`,
              })
            return persons ?? 0
          }),
        ),
      )
      return [place, whole] as const
    }),
  )
}

/** A group that is made of single ages, some of which are not there, would be silently too small. */
function halfAges(seen: ReadonlyMap<string, number>): readonly LineProblem[] {
  const written = new Map<string, Ages[]>()
  for (const what of seen.keys()) {
    const [place, alternative, year, ...age] = what.split(' ')
    const key = `${place!} ${alternative!} ${year!}`
    const own = agesOf(age.join(' '))!
    const known = written.get(key)
    if (known === undefined) written.set(key, [own])
    else known.push(own)
  }
  return [...written].flatMap(([key, own]) => {
    const ordered = own.toSorted((a, b) => a.from - b.from)
    const broken = ordered.find(({ from }, at) => from !== (at === 0 ? 0 : ordered[at - 1]!.until))
    const isOpen = ordered.at(-1)?.until === Infinity
    return broken === undefined && isOpen
      ? []
      : [
          {
            line: null,
            message: `${key}: aldrene dekker ikke 0 og oppover én gang hver${broken === undefined ? '' : ` (se ${broken.from} år)`}.`,
          },
        ]
  })
}
