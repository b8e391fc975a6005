/** From what was fetched or read to what is kept: the figures, where they are from, and what they had to agree with. */
import type { CatalogueTable } from './catalogue.ts'
import { CATALOGUE, NOT_USED } from './catalogue.ts'
import type { Found } from './checks.ts'
import { fteFound, kostraFound, projectionProblems } from './checks.ts'
import { figuresFromCsv } from './csv-figures.ts'
import { fteFromCsv } from './csv-fte.ts'
import { KOSTRA_HEADINGS, kostraFromCsv } from './csv-kostra.ts'
import { nationalFromCsv } from './csv-national.ts'
import { projectionFromCsv } from './csv-projection.ts'
import type { LineProblem } from './csv-rows.ts'
import type { FteByOccupation, OfficialProjection, SingleAgePopulation } from './datasets.ts'
import type { FileReading } from './file-lines.ts'
import { SOURCES } from './figures.ts'
import { codesOf, fteOf, kostraOf, projectionOf } from './from-table.ts'
import type { Import, Imported } from './imported.ts'
import { SSB_CREDIT } from './imported.ts'
import type { StatTable } from './json-stat.ts'
import type { Places } from './place-in-file.ts'
import { personalText } from './personal-data.ts'
import { plain } from './plain-text.ts'
import { placeIn } from './place-in-file.ts'

/** What is shipped or already imported, that new figures are held against. */
export interface Ground extends Places {
  readonly official: OfficialProjection
  readonly singleAge: SingleAgePopulation
  readonly fte: FteByOccupation
  readonly projectionsBefore: OfficialProjection['entries']
}

/** When, and from where. */
export type Origin = Pick<Import, 'date' | 'from' | 'requests'>

export type Made =
  | {
      readonly status: 'ok'
      readonly imported: Imported
      readonly notes: readonly string[]
      /** Of a CSV file. */
      readonly delimiter: string | null
    }
  | { readonly status: 'bad'; readonly problems: readonly LineProblem[] }

const whole = (...messages: readonly string[]): Made => ({
  status: 'bad',
  problems: messages.map((message) => ({ line: null, message })),
})

/** The table of the catalogue that an answer says it is. */
export function catalogued(label: string): { readonly known: CatalogueTable } | { readonly message: string } {
  const number = /^(\d{5})\b/.exec(label)?.[1]
  if (number === undefined)
    return { message: 'sier ikke hvilken tabell det er. Last den ned på nytt fra SSB som JSON-stat2.' }
  const known = CATALOGUE.find(({ table }) => table === number)
  if (known !== undefined) return { known }
  const why = NOT_USED.get(number)
  const tables = CATALOGUE.map(({ table }) => table).join(', ')
  return { message: `tabell ${number} ${why ?? `er ikke en av dem som kan brukes: ${tables}.`}` }
}

function textsOf({ label, notes, dimensions }: StatTable): readonly string[] {
  const ofDimensions = dimensions.flatMap(({ code, label: name, categories }) => [
    ...[code, name],
    ...categories.flatMap((category) => [category.code, category.label]),
  ])
  return [label, ...notes, ...ofDimensions]
}

/** `raw`: the answer as it came, which is what is kept of a table without figures for the projection. */
export function fromTable(table: StatTable, raw: unknown, origin: Origin, ground: Ground): Made {
  const personal = personalText(textsOf(table))
  if (personal !== null) return whole(personal)
  const found = catalogued(table.label)
  if ('message' in found) return whole(found.message)
  const { known } = found
  const record = (places: readonly string[], cautions: readonly string[]) => ({
    ...{ title: known.title, ...SSB_CREDIT },
    imports: [
      {
        ...{
          ...origin,
          updated: table.updated === null ? null : plain(table.updated),
          table: known.table,
          places: [...places],
        },
        cautions: [...new Set([...known.cautions, ...cautions, ...table.notes.map(plain)])],
      },
    ],
  })
  switch (known.becomes) {
    case 'projection': {
      const reading = projectionOf(table, ground.official.ageGroups)
      if (reading.status === 'bad') return whole(reading.message)
      return projectionMade(reading.content, (places) => record(places, []), ground, null)
    }
    case 'kostra': {
      const reading = kostraOf(table, known)
      if (reading.status === 'bad') return whole(reading.message)
      const { entries, notes } = today(reading.content.entries, ground)
      const checked = checkedYears(entries, kostraFound)
      if (checked.problems.length > 0) return whole(...checked.problems)
      const head = record(Object.keys(entries), checked.cautions)
      return made({ id: `kostra-${known.table}`, kind: 'kostra', ...head, entries }, notes)
    }
    case 'fte': {
      const reading = fteOf(table, known.place!)
      if (reading.status === 'bad') return whole(reading.message)
      const { entries, notes } = today(reading.content.entries, ground)
      const checked = checkedYears(entries, fteFound)
      if (checked.problems.length > 0) return whole(...checked.problems)
      const { occupations } = reading.content
      const head = record(Object.keys(entries), checked.cautions)
      return made({ id: 'arsverk-14533', kind: 'fte', ...head, occupations, entries }, notes)
    }
    case 'table': {
      const codes = known.place === null ? [] : codesOf(table, known.place)
      const places = codes.length === 0 ? ['0'] : codes
      // One municipality at a time is replaced by a newer answer; several together are kept together.
      const key = places.length === 1 ? places[0]! : '0'
      return made(
        { id: `ssb-${known.table}`, kind: 'table', ...record(places, []), entries: { [key]: raw } },
        [],
      )
    }
  }
}

function made(imported: Imported, notes: readonly string[], delimiter: string | null = null): Made {
  const places = imported.imports.flatMap((one) => one.places)
  return places.length === 0
    ? whole('har ingen tall for dagens kommuner.')
    : { status: 'ok', imported, notes, delimiter }
}

type Head = Pick<Imported, 'title' | 'credit' | 'licence' | 'imports'>

function projectionMade(
  {
    years,
    alternatives,
    ageGroups,
    entries,
  }: Pick<Extract<Imported, { kind: 'projection' }>, 'years' | 'alternatives' | 'ageGroups' | 'entries'>,
  head: (places: readonly string[]) => Head,
  ground: Ground,
  delimiter: string | null,
): Made {
  const before = ground.projectionsBefore
  const problems = projectionProblems({ years, ageGroups, entries }, { ...ground, before })
  if (problems.length > 0) return whole(...problems)
  const own = Object.fromEntries(Object.entries(entries).filter(([place]) => place.length === 4))
  const kept = { years, alternatives, ageGroups, entries: own }
  return made(
    { id: 'framskriving-14746', kind: 'projection', ...head(Object.keys(own)), ...kept },
    [],
    delimiter,
  )
}

/** Under the numbers of today; what was under a number that was a part of today's, or was divided, is left out and said. */
function today<Figures>(
  entries: Readonly<Record<string, Record<string, Figures>>>,
  places: Places,
): { readonly entries: Record<string, Record<string, Figures>>; readonly notes: readonly string[] } {
  const own: Record<string, Record<string, Figures>> = {}
  const left: string[] = []
  const notes: string[] = []
  for (const [code, years] of Object.entries(entries)) {
    const found = placeIn(code, places)
    if (found.status === 'bad') {
      left.push(code)
      continue
    }
    if (found.note !== null) notes.push(found.note)
    // What is under the number of today goes before what is under an old one.
    own[found.number] =
      found.note === null ? { ...own[found.number], ...years } : { ...years, ...own[found.number] }
  }
  if (left.length > 0)
    notes.push(
      `${left.length} regioner er ikke tatt med, fordi de ikke er en hel kommune i dag: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ' …' : ''}.`,
    )
  return { entries: own, notes }
}

function checkedYears<Figures>(
  entries: Readonly<Record<string, Record<string, Figures>>>,
  check: (place: string, year: string, figures: Figures) => Found,
): Found {
  const all = Object.entries(entries).flatMap(([place, years]) =>
    Object.entries(years).map(([year, figures]) => check(place, year, figures)),
  )
  return {
    problems: all.flatMap(({ problems }) => problems),
    cautions: all.flatMap(({ cautions }) => cautions),
  }
}

/** Which of the forms a heading is. */
const FORMS = [
  { form: 'aggregater', marks: ['kilde'] },
  { form: 'arsverk', marks: ['yrke', 'yrkeskode'] },
  { form: 'brukere', marks: Object.values(KOSTRA_HEADINGS) },
  { form: 'landet', marks: ['kjonn', 'kjønn'] },
  { form: 'framskriving', marks: ['alternativ', 'statistikkvariabel'] },
] as const
export type CsvForm = (typeof FORMS)[number]['form']

export function formOf(text: string): CsvForm | null {
  const heading = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/, 1)[0]!
    .toLowerCase()
    .split(/[;,\t]/)
    .map((one) => one.replaceAll('"', '').trim())
  return FORMS.find(({ marks }) => heading.some((one) => marks.some((mark) => mark === one)))?.form ?? null
}

export function fromCsv(text: string, form: CsvForm, origin: Origin, ground: Ground): Made {
  const from = `Fra ${origin.from.replace(/, lest$/, '')}: ikke hentet fra kilden herfra.`
  const head = (title: string, table: string, reading: Extract<FileReading<unknown>, { status: 'ok' }>) => ({
    ...{ title, ...SSB_CREDIT },
    imports: [
      {
        ...{ ...origin, updated: null, table, places: [...reading.places] },
        cautions: [from, ...new Set(reading.cautions)],
      },
    ],
  })
  switch (form) {
    case 'framskriving': {
      const reading = projectionFromCsv(text, ground.official.ageGroups, ground)
      if (reading.status === 'bad') return reading
      const titled = (places: readonly string[]) =>
        head('Framskrevet folkemengde 1. januar, regionalt (2026)', '14746', { ...reading, places })
      return withNotes(projectionMade(reading.content, titled, ground, reading.delimiter), reading.notes)
    }
    case 'brukere': {
      const reading = kostraFromCsv(text, ground)
      if (reading.status === 'bad') return reading
      const own = head('Brukere, beboere og timer i kommunal omsorg (KOSTRA)', '12292', reading)
      return made(
        { id: 'kostra-fil', kind: 'kostra', ...own, ...reading.content },
        reading.notes,
        reading.delimiter,
      )
    }
    case 'arsverk': {
      const reading = fteFromCsv(text, ground.fte.occupations, ground)
      if (reading.status === 'bad') return reading
      const own = head('Avtalte årsverk i omsorgstjenestene etter yrke (KOSTRA)', '14533', reading)
      return made(
        { id: 'arsverk-14533', kind: 'fte', ...own, ...reading.content },
        reading.notes,
        reading.delimiter,
      )
    }
    case 'landet': {
      const reading = nationalFromCsv(text)
      if (reading.status === 'bad') return reading
      const own = head('Framskrevet folkemengde for landet til 2100 (2022)', '13599', reading)
      return made(
        { id: 'ssb-13599', kind: 'table', ...own, entries: { '0': reading.content } },
        reading.notes,
        reading.delimiter,
      )
    }
    case 'aggregater': {
      const reading = figuresFromCsv(text, ground)
      if (reading.status === 'bad') return reading
      const sources = [...new Set(reading.content.map(({ source }) => source))]
      const own = head('Aggregater fra andre kilder', sources.join(', '), reading)
      const credit = sources.map((one) => SOURCES[one]).join('; ')
      const licence = 'Bruksvilkårene står hos kilden (ikke kontrollert her)'
      return made(
        { id: 'aggregater', kind: 'figures', ...own, credit, licence, rows: [...reading.content] },
        ...([reading.notes, reading.delimiter] as const),
      )
    }
  }
}

function withNotes(result: Made, notes: readonly string[]): Made {
  return result.status === 'bad' ? result : { ...result, notes: [...result.notes, ...notes] }
}
