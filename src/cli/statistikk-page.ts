/** What `statistikk` says: in the terminal, and as an answer. */
import { CATALOGUE } from '../statistics/catalogue.ts'
import type { Flag } from '../statistics/datasets.ts'
import { KostraYear } from '../statistics/datasets.ts'
import { KOSTRA_HEADINGS } from '../statistics/csv-kostra.ts'
import { codesOf, nationalPersons } from '../statistics/from-table.ts'
import type { Imported } from '../statistics/imported.ts'
import { importText } from '../statistics/imported.ts'
import { readJsonStat } from '../statistics/json-stat.ts'
import { decimalText } from '../time/minutes.ts'
import { wrap } from '../report/wrap.ts'
import { printable } from '../workforce/text-fields.ts'
import type { ShippedStatistics } from './statistics-files.ts'
import type { Kept, StatistikkAnswer } from './statistikk-answer.ts'

type Written = Extract<StatistikkAnswer, { command: 'hent' | 'importer' }>
type Shown = Extract<StatistikkAnswer, { command: 'vis' }>

const USED: Readonly<Record<Imported['kind'], string>> = {
  projection: 'framskriv bruker kommunens egen framskriving i stedet for den som regnes av kohortene',
  kostra: 'framskriv bruker kommunens egne brukere til kommunens egne rater',
  fte: 'framskriv bruker kommunens egne årsverk og yrker',
  table: 'vises og eksporteres; framskriv bruker bare 07459, til folketall i rater',
  figures: 'vises og eksporteres; framskriv bruker dem ikke',
}

export function keptOf(imported: Imported, file: string): Kept {
  const { id, title, kind, credit, licence, imports } = imported
  const places = [...new Set(imports.flatMap((one) => one.places))].sort()
  return { file, id, title, kind, usedBy: USED[kind], places, credit, licence, imports }
}

export function writtenPage(
  { from, readAs, notes, kept }: Written,
  folder: string,
  { municipalities }: ShippedStatistics,
): string {
  const last = kept.imports.at(-1)!
  const named = last.places.map((place) => `${place} ${municipalities.entries[place]?.name ?? ''}`.trim())
  const lines = [
    `Lest: ${from} (${readAs})`,
    `Hva:  ${kept.title}, ${last.table}`,
    `Hvor: ${named.length > 12 ? `${named.length} kommuner` : named.join(', ')}`,
    `Lagt i ${kept.file}`,
    `Bruk: ${kept.usedBy}.`,
    ...notes.map((note) => `- ${note}`),
    ...last.cautions.map((caution) => `! ${caution}`),
    ...(kept.kind === 'projection' || kept.kind === 'kostra' || kept.kind === 'fte'
      ? [`Regn med det: framskriv ${last.places[0]!} --statistikk ${folder}`]
      : []),
    `Kilde: ${kept.credit}. ${kept.licence}`,
  ]
  return textOf(lines)
}

export interface Showing {
  readonly shipped: ShippedStatistics
  /** With what is imported. */
  readonly statistics: ShippedStatistics
  readonly imported: readonly Imported[]
  readonly folder: string | null
  readonly number: string | null
}

export function visAnswer({ shipped, statistics, imported, folder, number }: Showing): Shown {
  const { municipalities, fiveYear, singleAge, nation, official, kostra, fte } = shipped
  const sources = [municipalities, fiveYear, singleAge, nation, official, kostra, fte]
  return {
    ...{ command: 'vis', folder },
    shipped: sources.map(({ id, title, tables, asOf, credit, licence, source, cautions }) => ({
      ...{ id, title, tables, asOf, credit, licence, source, cautions },
    })),
    imported: imported.map((one) => keptOf(one, `${folder ?? ''}/${one.id}.json`)),
    nation80: imported.flatMap(nation80),
    tables: CATALOGUE.map(({ table, title, use, known }) => ({ table, title, use, known })),
    municipality: number === null ? null : municipalityOf(statistics, number),
  }
}

const OLD = { from: 80, until: Infinity }
const NATION_YEARS = ['2026', '2030', '2035', '2040', '2050', '2060', '2080', '2100']

/** People of 80 and over of 13599: null where the table that was fetched has not all of the ages. */
function nation80(one: Imported): Shown['nation80'] {
  if (one.kind !== 'table' || one.id !== 'ssb-13599') return []
  return Object.values(one.entries).flatMap((content) => {
    const reading = readJsonStat(content)
    if (reading.status === 'bad') return []
    const { table } = reading
    const years = codesOf(table, 'Tid').filter((year) => NATION_YEARS.includes(year))
    return codesOf(table, 'Framskriv').flatMap((alternative) =>
      years.map((year) => ({
        ...{ alternative, year: Number(year) },
        persons: nationalPersons(table, { alternative, year, ages: OLD }),
      })),
    )
  })
}

function municipalityOf(
  { municipalities, kostra, fte }: ShippedStatistics,
  number: string,
): Shown['municipality'] {
  const flagged = (year: number, key: keyof KostraYear): Flag[] =>
    kostra.flags.filter(
      ({ municipality, from, to, figures }) =>
        (municipality === null || municipality === number) &&
        from <= year &&
        year <= to &&
        figures.includes(key),
    )
  const users = KostraYear.keyof().options.flatMap((field) =>
    Object.entries(kostra.entries[number] ?? {}).flatMap(([year, figures]) => {
      const value = figures[field]
      const figure = KOSTRA_HEADINGS[field]
      return value === null
        ? []
        : [{ year: Number(year), figure, value, flags: flagged(Number(year), field) }]
    }),
  )
  const work = Object.entries(fte.entries[number] ?? {}).flatMap(([year, codes]) =>
    Object.entries(codes).map(([code, value]) => ({
      ...{ year: Number(year), figure: `arsverk_${code}`, value, flags: [] },
    })),
  )
  return { number, name: municipalities.entries[number]!.name, figures: [...users, ...work] }
}

function textOf(lines: readonly string[]): string {
  return `${lines.flatMap((line) => wrap(printable(line), '    ')).join('\n')}\n`
}

const SHOWN_YEARS = 3

export function visPage({ folder, shipped, imported, tables, nation80: old, municipality }: Shown): string {
  if (municipality !== null) return municipalityPage(municipality)
  const lines = [
    'FØLGER MED PROGRAMMET',
    ...shipped.map(({ title, tables: from, asOf }) => `- ${title} (${from.join(', ')}), per ${asOf}`),
    '',
    `IMPORTERT${folder === null ? '' : ` til ${folder}`}`,
    ...(imported.length === 0 ? ['- ingenting'] : []),
    ...imported.flatMap(({ id, title, usedBy, imports, credit, licence }) => [
      `- ${id}: ${title}. ${usedBy}.`,
      ...imports.map((one) => `    ${importText(one)}`),
      `    Kilde: ${credit}. ${licence}`,
      ...[...new Set(imports.flatMap(({ cautions }) => cautions))].map((caution) => `    ! ${caution}`),
    ]),
    ...(old.length === 0 ? [] : ['', 'LANDET, 80 ÅR OG OVER (13599)']),
    ...old.map(
      ({ alternative, year, persons }) =>
        `- ${alternative} ${year}: ${persons === null ? 'ikke alle aldre er med i det som er hentet' : persons}`,
    ),
    '',
    'KAN HENTES med «statistikk hent TABELL --kommune KOMMUNE»',
    ...tables.map(({ table, title, use }) => `- ${table} ${title}. ${use}`),
    '',
    `Kilde: ${shipped[0]!.credit}. ${shipped[0]!.licence}`,
  ]
  return textOf(lines)
}

function municipalityPage({ number, name, figures }: NonNullable<Shown['municipality']>): string {
  if (figures.length === 0)
    return `${name} (${number}): ingen tall om brukere og årsverk. Hent dem med «statistikk hent», eller importer en fil.\n`
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b).slice(-SHOWN_YEARS)
  const rows = [...new Set(figures.map(({ figure }) => figure))].map((figure) => {
    const cells = years.map((year) => {
      const found = figures.find((one) => one.figure === figure && one.year === year)
      if (found === undefined) return '..  '.padStart(14)
      return `${decimalText(found.value, 2)}${found.flags.length > 0 ? ' !' : '  '}`.padStart(14)
    })
    return `${figure.padEnd(26)}${cells.join('')}`
  })
  const lines = [
    `${name} (${number}): brukere og årsverk i omsorg`,
    `${''.padEnd(26)}${years.map((year) => `${year}  `.padStart(14)).join('')}`,
    ...rows,
    '',
    '.. er prikket eller ikke publisert, og er ikke 0.',
    ...flagLines(figures.filter(({ year }) => years.includes(year))),
  ]
  return textOf(lines)
}

/** Each flag once, with the figures and years that it is about. */
function flagLines(figures: NonNullable<Shown['municipality']>['figures']): readonly string[] {
  const about = new Map<string, string[]>()
  for (const { figure, year, flags } of figures) {
    for (const { note } of flags) about.set(note, [...(about.get(note) ?? []), `${figure} ${year}`])
  }
  return [...about].map(([note, where]) => `! ${where.join(', ')}: ${note}`)
}
