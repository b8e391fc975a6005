/**
 * `framskriv`: from the population of a municipality to the users of its services, year by year, each figure with what it rests on. Hours,
 * årsverk and their range come after the users in the chain, and are said to be missing until they are computed.
 */
import { OFFICIAL_GROUPS, personsIn } from '../projection/age-groups.ts'
import type { BackTestRow } from '../projection/back-test.ts'
import { backTest, SIZE_CLASSES } from '../projection/back-test.ts'
import type { UserRates, UsersOfYear } from '../projection/care-users.ts'
import { CARE_AGES, pooledRates, userRates, usersOf } from '../projection/care-users.ts'
import type { Alternative, Kostra, KostraYear } from '../statistics/datasets.ts'
import type { FramskrivAnswer, FramskrivMunicipality } from './framskriv-answer.ts'
import type { MunicipalProjection, PopulationStatistics } from './population.ts'
import { backTestPlaces, projectMunicipalities } from './population.ts'

export interface FramskrivStatistics extends PopulationStatistics {
  readonly kostra: Kostra
}

export interface FramskrivOptions {
  /** Four digits each. */
  readonly municipalities: readonly string[]
  readonly alternative: Alternative
  readonly lastYear: number
}

interface CareService {
  readonly id: string
  readonly name: string
  /** By age, and all together. */
  readonly users: (year: KostraYear) => Pick<UsersOfYear, 'users' | 'allUsers'>
  readonly caution: string | null
}

const SERVICES: readonly CareService[] = [
  {
    id: 'hjemmetjenester',
    name: 'Brukere av hjemmetjenester',
    users: ({ homeCare, homeCare0To66, homeCare80 }) => ({
      allUsers: homeCare,
      users: [homeCare0To66, null, homeCare80],
    }),
    caution: null,
  },
  {
    id: 'langtidsopphold',
    name: 'Beboere på langtidsopphold i institusjon',
    users: ({ longTerm, longTerm0To66, longTerm67To79, longTerm80 }) => ({
      allUsers: longTerm,
      users: [longTerm0To66, longTerm67To79, longTerm80],
    }),
    caution:
      'Etter alder er tallene nedre grenser der små grupper er prikket; brukt bare der de blir summen, eller der en alene mangler og er resten.',
  },
]

export function framskriv(statistics: FramskrivStatistics, options: FramskrivOptions): FramskrivAnswer {
  const { municipalities, kostra, official, fiveYear, singleAge } = statistics
  const projection = projectMunicipalities(statistics, options.alternative)
  const rows = backTest(backTestPlaces(statistics), true)
  const pooled = SERVICES.map((service) =>
    pooledRates(Object.keys(kostra.entries).flatMap((id) => newest(kostra, id, service) ?? [])),
  )
  const of = (number: string): FramskrivMunicipality => ({
    ...{ number, name: municipalities.entries[number]!.name },
    county: municipalities.counties[municipalities.entries[number]!.county]!,
    ...basisOf(projection, number, rows),
    population: yearsOf(projection, number, options.lastYear).map(({ year, counts }) => ({
      year,
      total: rounded(personsIn(counts, { from: 0, until: Infinity })),
      ages: Object.fromEntries(
        [...OFFICIAL_GROUPS, ...CARE_AGES].map((group) => [group.label, rounded(personsIn(counts, group))]),
      ),
    })),
    services: SERVICES.map((service, at) => {
      const own = userRates(newest(kostra, number, service), pooled[at]!.rates)
      return {
        ...serviceOf(service, own, pooled[at]!.places),
        users: usersIn(projection, number, own, options.lastYear),
      }
    }),
  })
  return {
    ...{ alternative: options.alternative, baseYear: projection.baseYear, lastYear: options.lastYear },
    assumptions: [
      'Like mange brukere per innbygger i hver aldersgruppe som i det nyeste året: ingen endring i helse, standard, oppgaver eller familieomsorg.',
      'Landets folketall etter alder er SSBs framskriving; en annen utvikling enn den gir andre tall for alle kommuner.',
    ],
    notYet: [
      'Timer og årsverk etter tjeneste og kompetanse, tilgang på personell, usikkerhetsbånd og handlingsregel er ikke regnet ut ennå.',
      'Brukere i bolig med heldøgns bemanning er ikke med: tallene er ikke publisert etter alder.',
    ],
    municipalities: options.municipalities.map(of),
    sources: [municipalities, fiveYear, singleAge, statistics.nation, official, kostra].map(sourceOf),
  }
}

function sourceOf({
  id,
  title,
  tables,
  asOf,
  credit,
  licence,
  source,
  cautions,
}: Kostra | PopulationStatistics[keyof PopulationStatistics]) {
  return { id, title, tables, asOf, credit, licence, source, cautions }
}

function basisOf(
  { projected, official, otherMethods }: MunicipalProjection,
  number: string,
  rows: readonly BackTestRow[],
): Pick<FramskrivMunicipality, 'projection' | 'otherMethods' | 'testedError'> {
  const people = personsIn(projected.get(number)![0]!, { from: 0, until: Infinity })
  const { label } = SIZE_CLASSES.find(({ until }) => people < until)!
  if (official.has(number)) return { projection: 'official', otherMethods: [], testedError: [] }
  return {
    projection: 'cohorts',
    otherMethods: otherMethods
      .filter(({ sizeClass }) => sizeClass === label)
      .map(({ ages, method }) => `${ages} år: ${METHOD_WORDS[method]}`),
    testedError: rows
      .filter(({ sizeClass }) => sizeClass === label)
      .map(({ ages, errorPercent, best }) => ({ ages, meanErrorPercent: round2(errorPercent[best]) })),
  }
}

const METHOD_WORDS = {
  'national-ratios': 'landets endring fra år til år, ikke kommunens egen',
  'no-change': 'samme andel av landet som i dag',
} as const

function yearsOf({ projected, baseYear }: MunicipalProjection, number: string, lastYear: number) {
  return projected
    .get(number)!
    .slice(0, lastYear - baseYear + 1)
    .map((counts, at) => ({ year: baseYear + at, counts }))
}

function usersIn(projection: MunicipalProjection, number: string, rates: UserRates, lastYear: number) {
  return yearsOf(projection, number, lastYear).map(({ year, counts }) => ({
    year,
    users: round1(
      usersOf(
        rates,
        CARE_AGES.map((group) => personsIn(counts, group)),
      ),
    ),
  }))
}

function serviceOf({ id, name, caution }: CareService, { rates, basis, year }: UserRates, places: number) {
  const from =
    basis === 'own' ? null : `Ratene etter alder er fra de ${places} kommunene der alle aldre er publisert.`
  return {
    ...{ id, name, basis, rateYear: year },
    rates: Object.fromEntries(CARE_AGES.map(({ label }, age) => [label, rates[age]!])),
    caution: [from, caution].filter((text) => text !== null).join(' ') || null,
  }
}

/** The newest year in which the municipality's number of users is published; null where there is none. */
function newest({ entries }: Kostra, number: string, service: CareService): UsersOfYear | null {
  const years = Object.entries(entries[number] ?? {}).sort(([a], [b]) => Number(b) - Number(a))
  for (const [year, figures] of years) {
    const { population0To66, population67To79, population80 } = figures
    const found = service.users(figures)
    if (
      found.allUsers === null ||
      population0To66 === null ||
      population67To79 === null ||
      population80 === null
    )
      continue
    return { year: Number(year), persons: [population0To66, population67To79, population80], ...found }
  }
  return null
}

function rounded(persons: number): number {
  // As exact as the official figures are: sums stay within rounding of them.
  return Math.round(persons * 1e6) / 1e6
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
