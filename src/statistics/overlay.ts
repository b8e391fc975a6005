/** What a user has brought over what is shipped, with the source of each named where the figures are. */
import { agesOf } from './age-label.ts'
import { kostraFound, projectionProblems } from './checks.ts'
import type {
  FiveYearPopulation,
  FteByOccupation,
  Kostra,
  KostraYear,
  OfficialProjection,
  SingleAgePopulation,
  Source,
} from './datasets.ts'
import { codesOf } from './from-table.ts'
import type { Imported, ImportedOf, KostraFigures } from './imported.ts'
import { importText } from './imported.ts'
import type { StatTable } from './json-stat.ts'
import { readJsonStat, valueAt } from './json-stat.ts'

export interface Overlaid {
  readonly fiveYear: FiveYearPopulation
  readonly singleAge: SingleAgePopulation
  readonly official: OfficialProjection
  readonly kostra: Kostra
  readonly fte: FteByOccupation
}

/** Each file in the order it is given; the later goes over the earlier. */
export function withImported<Shipped extends Overlaid>(
  shipped: Shipped,
  imported: readonly Imported[],
): Shipped {
  const people = peopleBy(shipped, imported)
  return imported.reduce((all, one): Shipped => {
    switch (one.kind) {
      case 'projection': {
        const entries = { ...all.official.entries, ...onlyMunicipalities(one.entries) }
        return { ...all, official: { ...named(all.official, one), entries } }
      }
      case 'kostra':
        return { ...all, kostra: withKostra(all.kostra, one, people) }
      case 'fte':
        return { ...all, fte: withFte(all.fte, one) }
      case 'table':
      case 'figures':
        return all
    }
  }, shipped)
}

/** What in an imported file cannot be counted with beside what is shipped. It may have been changed since it was read. */
export function importedProblems(shipped: Overlaid, imported: readonly Imported[]): readonly string[] {
  const all = withImported(shipped, imported)
  return imported.flatMap((one) => {
    if (one.kind === 'projection') return projectionProblems(one, { ...shipped, before: {} })
    if (one.kind !== 'kostra') return []
    // With the people of the year, who are not in the file: more users than people would be a rate above 1.
    return Object.entries(one.entries).flatMap(([place, years]) =>
      Object.keys(years).flatMap(
        (year) => kostraFound(place, year, all.kostra.entries[place]![year]!).problems,
      ),
    )
  })
}

function onlyMunicipalities(entries: OfficialProjection['entries']): OfficialProjection['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => id.length === 4))
}

const FROM_USER = '; IMPORTERT: '
const OF_IMPORT = 'Importert: '

/** What a user has brought into these figures, and what must be known of it; empty where nothing is. */
export function importedNotes({ title, source, cautions }: Source): readonly string[] {
  const [, ...brought] = source.split(FROM_USER)
  if (brought.length === 0) return []
  return [
    `IMPORTERT i «${title}»: ${brought.join('; ')}.`,
    ...cautions.filter((caution) => caution.startsWith(OF_IMPORT)),
  ]
}

/** The shipped head with what was brought: its tables, where it is from and when, and what its user must know. */
function named<Head extends Source>(head: Head, { credit, imports }: Imported): Head {
  const cautions = [...new Set(imports.flatMap((one) => one.cautions))]
  return {
    ...head,
    tables: [...new Set([...head.tables, ...imports.map(({ table }) => table)])],
    credit: credit === head.credit ? credit : `${head.credit}; ${credit}`,
    source: `${head.source}${FROM_USER}${imports.map(importText).join('; ')}`,
    cautions: [...head.cautions, ...cautions.map((caution) => `${OF_IMPORT}${caution}`)],
  }
}

/** The occupations that are hidden or left out, so that those that are known are no larger a share than they are. */
const REST = 'rest'
const ROUNDING_FTE = 3

function withFte(fte: FteByOccupation, one: ImportedOf<'fte'>): FteByOccupation {
  const entries = { ...fte.entries }
  for (const [place, years] of Object.entries(one.entries)) {
    const own = Object.entries(years).map(([year, { tot = 0, ...codes }]) => {
      const left = tot - Object.values(codes).reduce((sum, fte) => sum + fte, 0)
      const rest = Object.keys(codes).length > 0 && left > ROUNDING_FTE ? { [REST]: left } : {}
      return [year, { tot, ...codes, ...rest }] as const
    })
    entries[place] = { ...entries[place], ...Object.fromEntries(own) }
  }
  const occupations = {
    ...one.occupations,
    ...fte.occupations,
    [REST]: 'Andre yrker, prikket eller ikke oppgitt',
  }
  return { ...named(fte, one), occupations, entries }
}

type People = Pick<KostraYear, 'population' | 'population0To66' | 'population67To79' | 'population80'>
interface FoundPeople {
  readonly people: People
  readonly estimate: boolean
}
type PeopleBy = (place: string, year: string) => FoundPeople | null

function withKostra(kostra: Kostra, one: ImportedOf<'kostra'>, people: PeopleBy): Kostra {
  const entries = { ...kostra.entries }
  const cautions: string[] = []
  for (const [place, years] of Object.entries(one.entries)) {
    const own = { ...entries[place] }
    const without: string[] = []
    const estimated: string[] = []
    for (const [year, figures] of Object.entries(years)) {
      const whole: KostraYear = { ...(own[year] ?? UNKNOWN), ...given(figures) }
      const found = whole.population80 === null ? people(place, year) : null
      if (whole.population80 === null && found === null) without.push(year)
      if (found?.estimate === true) estimated.push(year)
      own[year] = { ...whole, ...found?.people }
    }
    entries[place] = own
    if (without.length > 0)
      cautions.push(
        `${OF_IMPORT}${place} ${without.join(', ')}: folketall etter alder mangler, så årene gir ingen rater. Importer 07459.`,
      )
    if (estimated.length > 0)
      cautions.push(
        `${OF_IMPORT}${place} ${estimated.join(', ')}: folketall fra femårsgrupper i 07459; 65 og 66 år er anslått etter de samme fødselsårene i ${NEWEST}.`,
      )
  }
  const head = named(kostra, one)
  return { ...head, cautions: [...head.cautions, ...cautions], entries }
}

const NEWEST = 'den nyeste ettårige tellingen'

const UNKNOWN: KostraYear = {
  ...{ population: null, population0To66: null, population67To79: null, population80: null },
  ...{ homeCare: null, homeCare0To66: null, homeCare80: null, housing24h: null },
  ...{ longTerm: null, longTerm0To66: null, longTerm67To79: null, longTerm80: null },
  ...{ homeNursingHoursPerWeek: null, nurseFte: null },
}

/** Those that the import says something of; also that they are not published. */
function given(figures: KostraFigures): Partial<KostraYear> {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined))
}

/** From an imported 07459 where it is there, else the shipped five-year groups. */
function peopleBy({ fiveYear, singleAge }: Overlaid, imported: readonly Imported[]): PeopleBy {
  const tables = imported.flatMap((one) => (one.kind === 'table' && one.id === 'ssb-07459' ? [one] : []))
  return (place, year) => {
    for (const content of tables.toReversed().flatMap(({ entries }) => Object.values(entries))) {
      const reading = readJsonStat(content)
      const found = reading.status === 'ok' ? counted(reading.table, place, year) : null
      if (found !== null) return { people: found, estimate: false }
    }
    const own = place in singleAge.entries ? singleAge.entries[place]! : null
    if (own !== null && Number(year) === singleAge.year)
      return { people: grouped(bothSexes(own)), estimate: false }
    return estimated(place, Number(year), fiveYear, singleAge)
  }
}

function counted(table: StatTable, place: string, year: string): People | null {
  if (!codesOf(table, 'Tid').includes(year) || !codesOf(table, 'Region').includes(place)) return null
  const ages = Array.from({ length: 106 }, () => 0)
  for (const code of codesOf(table, 'Alder')) {
    const age = agesOf(code)
    if (age === null || (age.until !== age.from + 1 && age.from < 105)) return null
    for (const Kjonn of codesOf(table, 'Kjonn')) {
      const value = valueAt(table, { Region: place, Tid: year, Alder: code, Kjonn })
      if (value === null) return null
      const at = Math.min(105, age.from)
      ages[at] = ages[at]! + value
    }
  }
  return grouped(ages)
}

function bothSexes(bySex: readonly (readonly number[])[]): number[] {
  return bySex[0]!.map((men, age) => men + bySex[1]![age]!)
}

function grouped(ages: readonly number[]): People {
  const sum = (from: number, until: number) => ages.slice(from, until).reduce((all, one) => all + one, 0)
  const [young, old, oldest] = [sum(0, 67), sum(67, 80), sum(80, ages.length)]
  return {
    population: young + old + oldest,
    population0To66: young,
    population67To79: old,
    population80: oldest,
  }
}

/** Those of 65 and 66 are in the group 65-69: as many of it as those who are of the same birth years in the newest count are of theirs. */
function estimated(
  place: string,
  year: number,
  { entries, years, splitYears }: FiveYearPopulation,
  singleAge: SingleAgePopulation,
): FoundPeople | null {
  const own = entries[place]?.[years.indexOf(year)]
  const single = singleAge.entries[place]
  if (own === undefined || single === undefined || splitYears[place]?.years.includes(year) === true)
    return null
  const groups = bothSexes(own)
  const sum = (from: number, until: number) => groups.slice(from, until).reduce((all, one) => all + one, 0)
  const later = bothSexes(single)
  const since = singleAge.year - year
  const now = (from: number, until: number) =>
    later.slice(from + since, until + since).reduce((all, one) => all + one, 0)
  const five = now(65, 70)
  if (five === 0) return null
  const before67 = Math.round((groups[13]! * now(65, 67)) / five)
  const [young, old, oldest] = [sum(0, 13) + before67, sum(13, 16) - before67, sum(16, 19)]
  const people = { population0To66: young, population67To79: old, population80: oldest }
  return { people: { population: young + old + oldest, ...people }, estimate: true }
}
