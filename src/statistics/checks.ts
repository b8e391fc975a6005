/** What figures that a user brings must agree with: themselves, the people who were counted, and the nation. Each complaint is a Norwegian sentence. */
import type { Ages } from './age-label.ts'
import { agesOf, coverAll } from './age-label.ts'
import type { OfficialProjection, SingleAgePopulation } from './datasets.ts'
import type { Figure } from './figures.ts'
import { MEASURES } from './figures.ts'
import type { ImportedOf, KostraFigures } from './imported.ts'

/** What must be mended, and what its user must know. */
export interface Found {
  readonly problems: readonly string[]
  readonly cautions: readonly string[]
}

/** Sums of whole numbers, where each part may have been rounded. */
const ROUNDING = 0.5
const MOST_OFF_FTE = 3

export interface ProjectionGround {
  readonly official: OfficialProjection
  readonly singleAge: SingleAgePopulation
  /** Those already imported. */
  readonly before: OfficialProjection['entries']
}

/** A projection begins with those who were counted, has the years and ages of the nation's, and is with all others no more than it. */
export function projectionProblems(
  projection: Pick<ImportedOf<'projection'>, 'years' | 'ageGroups' | 'entries'>,
  { official, singleAge, before }: ProjectionGround,
): readonly string[] {
  const { years, entries } = projection
  if (years.join() !== official.years.join()) {
    const span = (all: readonly number[]) => `${all[0] ?? ''}-${all.at(-1) ?? ''}`
    return [
      `Årene er ${span(years)} (${years.length}), og framskrivingen regner med ${span(official.years)} (${official.years.length}). Er det riktig utgave av tabell 14746?`,
    ]
  }
  const own = Object.entries(entries).flatMap(([place, figures]) =>
    place.length === 4
      ? baseProblems(place, figures, official, singleAge)
      : regionProblems(place, figures, official),
  )
  return own.length > 0
    ? own
    : nationProblems({ ...official.entries, ...before, ...entries }, official, singleAge)
}

type Figures = OfficialProjection['entries'][string]

function baseProblems(
  place: string,
  figures: Figures,
  { ageGroups }: OfficialProjection,
  { entries, year }: SingleAgePopulation,
): readonly string[] {
  const counted = entries[place]
  if (counted === undefined) return [`${place} er ikke en av dagens kommuner.`]
  return ageGroups.flatMap((label, group) => {
    const people = personsOf(counted, agesOf(label)!)
    const off = figures.map((byYear) => byYear[0]![group]!).find((one) => Math.abs(one - people) > ROUNDING)
    return off === undefined
      ? []
      : [
          `${place}: ${label} år i ${year} er ${off}, men ${people} ble talt 1. januar ${year} (07459). En framskriving begynner med dem som ble talt: er det riktig kommune, tabell og kolonne?`,
        ]
  })
}

function personsOf(bySex: readonly (readonly number[])[], { from, until }: Ages): number {
  return bySex.reduce((sum, ages) => sum + ages.slice(from, until).reduce((all, one) => all + one, 0), 0)
}

/** The nation and the counties that are shipped must be what they are. */
function regionProblems(place: string, figures: Figures, { entries }: OfficialProjection): readonly string[] {
  const known = entries[place]
  if (known === undefined || JSON.stringify(known) === JSON.stringify(figures)) return []
  return [`Region ${place} er ikke lik tallene som følger med for 14746. Er det samme utgave av tabellen?`]
}

function nationProblems(
  all: OfficialProjection['entries'],
  { entries, years, ageGroups, alternatives }: OfficialProjection,
  singleAge: SingleAgePopulation,
): readonly string[] {
  const places = Object.entries(all).filter(([id]) => id.length === 4)
  const isWhole = places.length === Object.keys(singleAge.entries).length
  return alternatives.flatMap((alternative, at) =>
    years.flatMap((year, index) =>
      ageGroups.flatMap((label, group) => {
        const sum = places.reduce((people, [, figures]) => people + figures[at]![index]![group]!, 0)
        const nation = entries['0']![at]![index]![group]!
        const isOver = sum > nation + ROUNDING
        if (!isOver && !(isWhole && sum < nation - ROUNDING)) return []
        return [
          `${label} år i ${year} (${alternative}): de ${places.length} kommunene er ${sum} til sammen, og landet er ${nation}. Rett tallene, eller hent hele tabellen fra samme utgave.`,
        ]
      }),
    ),
  )
}

const OF_SUM = [
  ['homeCare', ['homeCare0To66', 'homeCare80'], 'brukere av hjemmetjenester'],
  ['longTerm', ['longTerm0To66', 'longTerm67To79', 'longTerm80'], 'beboere på langtidsopphold'],
  ['population', ['population0To66', 'population67To79', 'population80'], 'folketall'],
] as const satisfies readonly (readonly [keyof KostraFigures, readonly (keyof KostraFigures)[], string])[]

const OF_PEOPLE = [
  ['homeCare0To66', 'population0To66', '0-66'],
  ['homeCare80', 'population80', '80+'],
  ['longTerm0To66', 'population0To66', '0-66'],
  ['longTerm67To79', 'population67To79', '67-79'],
  ['longTerm80', 'population80', '80+'],
] as const satisfies readonly (readonly [keyof KostraFigures, keyof KostraFigures, string])[]

/** Ages are no more than their sum, and users no more than people. */
export function kostraFound(place: string, year: string, figures: KostraFigures): Found {
  const problems: string[] = []
  const cautions: string[] = []
  const where = `${place} ${year}`
  for (const [whole, parts, name] of OF_SUM) {
    const total = figures[whole] ?? null
    const known = parts.flatMap((key) => figures[key] ?? [])
    const sum = known.reduce((all, one) => all + one, 0)
    if (total === null) continue
    if (sum > total + 1)
      problems.push(
        `${where}: ${name} etter alder er ${sum} til sammen, og summen er ${total}. Rett tallene.`,
      )
    // Home care has no figure for 67-79: what is left is theirs.
    else if (whole !== 'homeCare' && known.length === parts.length && sum < total - 1)
      cautions.push(
        `${where}: ${name} etter alder er ${sum}, og summen er ${total}: alderen er en nedre grense.`,
      )
  }
  for (const [users, people, age] of OF_PEOPLE) {
    const [some, all] = [figures[users] ?? null, figures[people] ?? null]
    if (some !== null && all !== null && some > all)
      problems.push(
        `${where}: ${some} brukere er flere enn de ${all} innbyggerne på ${age} år. Rett tallene.`,
      )
  }
  return { problems, cautions }
}

/** Occupations are no more than the sum, rounded as they are. */
export function fteFound(place: string, year: string, figures: Readonly<Record<string, number>>): Found {
  const { tot, ...occupations } = figures
  const where = `${place} ${year}`
  if (tot === undefined)
    return {
      problems: [`${where}: summen av årsverkene mangler. Legg til en linje med yrke «tot».`],
      cautions: [],
    }
  const sum = Object.values(occupations).reduce((all, one) => all + one, 0)
  const count = Object.keys(occupations).length
  if (sum > tot + MOST_OFF_FTE)
    return {
      problems: [
        `${where}: yrkene er ${comma(sum)} årsverk til sammen, og summen er ${comma(tot)}. Rett tallene.`,
      ],
      cautions: [],
    }
  return count > 0 && sum < tot - MOST_OFF_FTE
    ? {
        problems: [],
        cautions: [
          `${where}: yrkene er ${comma(sum)} av ${comma(tot)} årsverk: resten er prikket eller ikke tatt med.`,
        ],
      }
    : { problems: [], cautions: [] }
}

/** Where the ages of a measure are all ages once, and their sum is there too, they must add up. */
export function figureProblems(rows: readonly Figure[]): readonly string[] {
  const groups = new Map<string, Figure[]>()
  for (const row of rows) {
    if (MEASURES[row.measure]?.adds !== true || row.value === null || row.flag === 'nedre_grense') continue
    const key = [row.source, row.report, row.place, row.measure, row.year].join(' | ')
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [row])
    else own.push(row)
  }
  return [...groups].flatMap(([key, own]) => {
    const total = own.find(({ age }) => age === 'alle')
    const parts = own.filter((row) => row !== total)
    if (total === undefined || parts.length === 0 || !coverAll(parts.map(({ age }) => agesOf(age)!)))
      return []
    const sum = parts.reduce((all, { value }) => all + value!, 0)
    // Each of them may have been rounded to a whole number.
    return Math.abs(sum - total.value!) <= ROUNDING * (parts.length + 1)
      ? []
      : [
          `${key}: aldersgruppene er ${comma(sum)} til sammen, og «alle» er ${comma(total.value!)}. Rett tallene.`,
        ]
  })
}

/** With a decimal comma, and without the dust of adding. */
function comma(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',')
}
