/** From an answer of Statistics Norway (json-stat.ts) to the figures that a projection takes, by the codes of the catalogue. */
import type { Ages } from './age-label.ts'
import { agesOf, coverAll, isWithin } from './age-label.ts'
import type { CatalogueTable } from './catalogue.ts'
import type { Alternative, OfficialProjection } from './datasets.ts'
import { ALTERNATIVES } from './datasets.ts'
import type { ImportedOf, KostraFigures } from './imported.ts'
import type { StatTable } from './json-stat.ts'
import { valueAt } from './json-stat.ts'
import { plain } from './plain-text.ts'

export type Reading<Content> =
  | { readonly status: 'ok'; readonly content: Content; readonly notes: readonly string[] }
  | { readonly status: 'bad'; readonly message: string }

export function bad(message: string): { readonly status: 'bad'; readonly message: string } {
  return { status: 'bad', message }
}

/** Those of the dimension, in its order; empty where the table has not the dimension. */
export function codesOf({ dimensions }: StatTable, dimension: string): readonly string[] {
  return dimensions.find(({ code }) => code === dimension)?.categories.map(({ code }) => code) ?? []
}

function missing(table: StatTable, wanted: readonly string[]): string | null {
  const found = table.dimensions.map(({ code }) => code)
  const lacks = wanted.filter((code) => !found.includes(code))
  return lacks.length === 0
    ? null
    : `Tabellen mangler ${lacks.join(', ')}. Den har ${found.join(', ')}: er det riktig tabell?`
}

/** The cells of the table that the chosen categories name, each dimension in all of its chosen categories. */
function sumAt(table: StatTable, chosen: Readonly<Record<string, readonly string[]>>): number | null {
  const places = Object.entries(chosen).reduce<Readonly<Record<string, string>>[]>(
    (all, [code, values]) => all.flatMap((at) => values.map((value) => ({ ...at, [code]: value }))),
    [{}],
  )
  let sum = 0
  for (const at of places) {
    const value = valueAt(table, at)
    if (value === null) return null
    sum += value
  }
  return sum
}

/** The part of the name that says which alternative it is: «Hovedalternativet (MMMM)». */
export function alternativeOf(text: string): Alternative | null {
  return ALTERNATIVES.find((one) => text === one || text.includes(`(${one})`)) ?? null
}

/** Of 14746: single ages or the ten groups, with or without sex. */
export function projectionOf(
  table: StatTable,
  groups: readonly string[],
): Reading<Pick<ImportedOf<'projection'>, 'years' | 'alternatives' | 'ageGroups' | 'entries'>> {
  const lacks = missing(table, ['Region', 'Alder', 'ContentsCode', 'Tid'])
  if (lacks !== null) return bad(lacks)
  const ages = codesOf(table, 'Alder').flatMap((code) => {
    const label = table.dimensions
      .find((one) => one.code === 'Alder')
      ?.categories.find((one) => one.code === code)?.label
    const found = agesOf(code) ?? agesOf(label ?? '')
    return found === null ? [] : [{ code, ages: found }]
  })
  const parts = groups.map((group) => ages.filter((one) => isWithin(one.ages, agesOf(group)!)))
  const used = parts.flat()
  if (parts.some((part) => part.length === 0) || !coverAll(used.map((one) => one.ages)))
    return bad(
      `Aldrene dekker ikke 0 og oppover én gang hver. De skal være ettårige, eller ${groups.join(', ')}.`,
    )
  const contents = table.dimensions.find(({ code }) => code === 'ContentsCode')?.categories ?? []
  const alternatives = ALTERNATIVES.flatMap((one) => {
    const found = contents.find(({ label }) => alternativeOf(label) === one)
    return found === undefined ? [] : [{ alternative: one, code: found.code }]
  })
  if (alternatives.length < ALTERNATIVES.length)
    return bad(`Tabellen har ikke alle alternativene ${ALTERNATIVES.join(', ')}: hent dem sammen.`)
  const sexes = codesOf(table, 'Kjonn')
  if (sexes.length > 0 && !(sexes.includes('1') && sexes.includes('2')))
    return bad('Tabellen har bare ett kjønn. Hent begge.')
  const bySex = sexes.length === 0 ? {} : { Kjonn: ['1', '2'] }
  const years = codesOf(table, 'Tid')
  const entries: OfficialProjection['entries'] = {}
  for (const place of codesOf(table, 'Region')) {
    const figures = alternatives.map(({ code }) =>
      years.map((year) =>
        parts.map((part) =>
          sumAt(table, {
            ...bySex,
            ...{ Region: [place], ContentsCode: [code], Tid: [year], Alder: part.map((one) => one.code) },
          }),
        ),
      ),
    )
    const whole = figures.map((byYear) =>
      byYear.map((byAge) => byAge.flatMap((one) => (one === null ? [] : [one]))),
    )
    if (whole.flat().some((byAge) => byAge.length !== groups.length))
      return bad(`${place}: tabellen mangler tall for noen aldre eller år. Framskrivingen må være hel.`)
    // SSB writes K- before a municipality that it has summed through its mergers.
    entries[place.replace(/^K-/, '')] = whole
  }
  const numbers = years.map(Number)
  const content = { years: numbers, alternatives: [...ALTERNATIVES], ageGroups: [...groups], entries }
  return { status: 'ok', content, notes: [] }
}

const HOME_CODES: Readonly<Record<string, keyof KostraFigures>> = {
  KOSkjernetotalt0000: 'homeCare',
  KOSkjerne066aar0000: 'homeCare0To66',
  KOSkjerne80aarov0000: 'homeCare80',
  KOSbialthelsum0000: 'housing24h',
  KOSgjtimerhjsyk0000: 'homeNursingHoursPerWeek',
}

const INSTITUTION_AGES: Readonly<Partial<Record<keyof KostraFigures, readonly string[]>>> = {
  longTerm: ['Ialt'],
  longTerm0To66: ['00-49', '50-66'],
  longTerm67To79: ['67-79'],
  longTerm80: ['80-89', '90+'],
}

/** Of 12292 or 11645. A year of which nothing is published is left out. */
export function kostraOf(
  table: StatTable,
  { table: number, place }: CatalogueTable,
): Reading<Pick<ImportedOf<'kostra'>, 'entries'>> {
  const lacks = missing(table, [
    place!,
    'ContentsCode',
    'Tid',
    ...(number === '11645' ? ['TenesteType', 'Alder'] : []),
  ])
  if (lacks !== null) return bad(lacks)
  const figures =
    number === '11645'
      ? Object.entries(INSTITUTION_AGES).map(
          ([key, Alder]) => [key, { Alder, TenesteType: ['21'], ContentsCode: ['Brukere1'] }] as const,
        )
      : Object.entries(HOME_CODES).map(([code, key]) => [key, { ContentsCode: [code] }] as const)
  const entries: ImportedOf<'kostra'>['entries'] = {}
  for (const municipality of codesOf(table, place!)) {
    for (const year of codesOf(table, 'Tid')) {
      const own: KostraFigures = {}
      for (const [key, chosen] of figures) {
        const has = Object.entries(chosen).every(([dimension, codes]) =>
          codes.every((code) => codesOf(table, dimension).includes(code)),
        )
        if (!has) continue
        Object.assign(own, { [key]: sumAt(table, { ...chosen, [place!]: [municipality], Tid: [year] }) })
      }
      if (Object.values(own).some((value) => value !== null)) (entries[municipality] ??= {})[year] = own
    }
  }
  if (Object.keys(entries).length === 0)
    return bad('Tabellen har ingen tall for kommunen og årene som er spurt etter.')
  return { status: 'ok', content: { entries }, notes: [] }
}

/** Of 14533. Codes in small letters, as in the shipped file. */
export function fteOf(
  table: StatTable,
  place: string,
): Reading<Pick<ImportedOf<'fte'>, 'occupations' | 'entries'>> {
  const lacks = missing(table, [place, 'KOKyrker0000', 'Tid'])
  if (lacks !== null) return bad(lacks)
  const categories = table.dimensions.find(({ code }) => code === 'KOKyrker0000')!.categories
  const entries: ImportedOf<'fte'>['entries'] = {}
  for (const municipality of codesOf(table, place)) {
    for (const year of codesOf(table, 'Tid')) {
      const known = categories.flatMap(({ code }) => {
        const value = sumAt(table, { [place]: [municipality], KOKyrker0000: [code], Tid: [year] })
        return value === null ? [] : [[code.toLowerCase(), value] as const]
      })
      // Without the sum the occupations that are hidden cannot be told from those that nobody has.
      if (known.some(([code]) => code === 'tot'))
        (entries[municipality] ??= {})[year] = Object.fromEntries(known)
    }
  }
  if (Object.keys(entries).length === 0)
    return bad('Tabellen har ingen sum (TOT) for kommunen og årene som er spurt etter.')
  const occupations = Object.fromEntries(
    categories.map(({ code, label }) => [code.toLowerCase(), plain(label)]),
  )
  return { status: 'ok', content: { occupations, entries }, notes: [] }
}

/** Persons of the ages in both sexes, alternative and year of 13599; null where the table has not all of the ages. */
export function nationalPersons(
  table: StatTable,
  { alternative, year, ages }: { readonly alternative: string; readonly year: string; readonly ages: Ages },
): number | null {
  const codes = codesOf(table, 'Alder').flatMap((code) => {
    const own = agesOf(code)
    return own === null ? [] : [{ code, ...own }]
  })
  const within = codes.filter((one) => isWithin(one, ages)).toSorted((a, b) => a.from - b.from)
  const whole =
    within[0]?.from === ages.from &&
    within.at(-1)!.until >= ages.until &&
    within.every(({ from }, at) => at === 0 || from === within[at - 1]!.until)
  if (!whole || !codesOf(table, 'Tid').includes(year) || !codesOf(table, 'Framskriv').includes(alternative))
    return null
  return sumAt(table, {
    ...{ Kjonn: ['1', '2'], Framskriv: [alternative], Tid: [year] },
    Alder: within.map(({ code }) => code),
  })
}
