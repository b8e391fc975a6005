/** From the shipped statistics to a projection of every municipality: which years count, and which places were one. */
import { AGES, FIVE_YEAR_GROUPS, OFFICIAL_GROUPS, personsIn } from '../projection/age-groups.ts'
import type { BackTested, Method } from '../projection/back-test.ts'
import { backTest, REPORTED, SIZE_CLASSES } from '../projection/back-test.ts'
import type { Period, Place } from '../projection/cohort-ratios.ts'
import { RATIOS, ratioSums, relativeRatios, TRANSITIONS } from '../projection/cohort-ratios.ts'
import { nationalRatios } from '../projection/national-ratios.ts'
import type { Projected, Targets } from '../projection/project-population.ts'
import { projectPopulation } from '../projection/project-population.ts'
import type {
  Alternative,
  FiveYearPopulation,
  Municipalities,
  NationalPopulation,
  OfficialProjection,
  SingleAgePopulation,
} from '../statistics/datasets.ts'

export interface PopulationStatistics {
  readonly municipalities: Municipalities
  readonly fiveYear: FiveYearPopulation
  readonly singleAge: SingleAgePopulation
  readonly nation: NationalPopulation
  readonly official: OfficialProjection
}

/** Five years each, whose cohorts the ratios are made of. */
const PERIODS = [
  [2015, 2020],
  [2020, 2025],
] as const
/** Years of single ages that say what a year does to an age in the nation. */
const NATIONAL_YEARS = { from: 2015, to: 2025 }

/** Ages of a size class for which the test against 2025 found another method better than the municipality's own cohorts. */
export interface OtherMethod {
  readonly sizeClass: string
  readonly ages: string
  readonly method: Exclude<Method, 'cohorts'>
}

export interface MunicipalProjection {
  /** [year - baseYear] [sex * AGES + age] of each municipality. */
  readonly projected: Projected
  readonly baseYear: number
  readonly lastYear: number
  readonly official: ReadonlySet<string>
  readonly otherMethods: readonly OtherMethod[]
}

/** Every municipality to `lastYear`; each year follows from the one before, so one that stops earlier is the same as far as it goes. */
export function projectMunicipalities(
  statistics: PopulationStatistics,
  alternative: Alternative,
  lastYear = statistics.official.years.at(-1)!,
): MunicipalProjection {
  const { singleAge, nation, official } = statistics
  const at = official.alternatives.indexOf(alternative)
  const baseYear = singleAge.year
  const ofNation = official.entries['0']![at]!
  const ofPlaces = Object.entries(official.entries).filter(([id]) => id.length === 4)
  const base = new Map(Object.entries(singleAge.entries).map(([id, counts]) => [id, flat(counts)] as const))
  const years = Array.from({ length: NATIONAL_YEARS.to - NATIONAL_YEARS.from + 1 }, (_, year) =>
    flat(nation.entries[String(NATIONAL_YEARS.from + year)]!),
  )
  const otherMethods = otherMethodsOf(statistics)
  const relative = new Map(
    [...relativeRatios(placesOf(statistics))].map(([id, ratios]) => {
      const left = otherMethods.filter((one) => isIn(one, base.get(id)!) && one.method === 'national-ratios')
      return [id, left.reduce((own, { ages }) => withNationsRatios(own, reportedAs(ages)), ratios)] as const
    }),
  )
  const held = [...base].flatMap(([id, counts]) => {
    const left = otherMethods.filter((one) => isIn(one, counts) && one.method === 'no-change')
    return left.length === 0 ? [] : [[id, sharesHeld(counts, left, ofNation)] as const]
  })
  const projected = projectPopulation({
    ...{ baseYear, lastYear, base, relative, ...nationalRatios(years), nation: ofNation },
    official: new Map<string, readonly Targets[]>([
      ...held,
      ...ofPlaces.map(([id, own]) => [id, own[at]!] as const),
    ]),
  })
  const isOfficial = new Set(ofPlaces.map(([id]) => id))
  return { projected, baseYear, lastYear, official: isOfficial, otherMethods }
}

function otherMethodsOf(statistics: PopulationStatistics): readonly OtherMethod[] {
  return backTest(backTestPlaces(statistics), true).flatMap(({ sizeClass, ages, best }) =>
    best === 'cohorts' || reportedAs(ages).official.length === 0 ? [] : [{ sizeClass, ages, method: best }],
  )
}

function reportedAs(label: string): (typeof REPORTED)[number] {
  return REPORTED.find((one) => one.label === label)!
}

function isIn({ sizeClass }: OtherMethod, counts: Float64Array): boolean {
  const people = personsIn(counts, { from: 0, until: AGES })
  return SIZE_CLASSES.find(({ until }) => people < until)!.label === sizeClass
}

/** Those who end in the ages, and children where the ages begin with them, follow the nation's ratios. */
function withNationsRatios(ratios: Float64Array, { from, until }: (typeof REPORTED)[number]): Float64Array {
  return ratios.map((ratio, at) => {
    const place = at % RATIOS
    const ends = place === TRANSITIONS ? 0 : place + 1
    return ends >= from && ends < until ? 1 : ratio
  })
}

/** [year][group] the municipality's share of the nation as it is in the base year; null for other groups. */
function sharesHeld(
  counts: Float64Array,
  left: readonly OtherMethod[],
  nation: readonly (readonly number[])[],
): readonly Targets[] {
  const held = new Set<number>(left.flatMap(({ ages }) => [...reportedAs(ages).official]))
  return nation.map((year) =>
    OFFICIAL_GROUPS.map((group, index) =>
      held.has(index) ? (personsIn(counts, group) / nation[0]![index]!) * year[index]! : null,
    ),
  )
}

function placesOf({ municipalities, fiveYear }: PopulationStatistics): ReadonlyMap<string, Place> {
  return new Map(
    Object.entries(municipalities.entries).map(([id, { county }]) => {
      const periods = PERIODS.map((period) => periodOf(fiveYear, id, period))
      return [id, { county, sums: ratioSums(periods) }] as const
    }),
  )
}

/** Where a year of the municipality is an equal split of what was one, it is taken with those that it was one with. */
function periodOf(
  { entries, years, splitYears }: FiveYearPopulation,
  id: string,
  period: readonly [number, number],
): Period {
  const split = splitYears[id]
  const isSplit = split !== undefined && period.some((year) => split.years.includes(year))
  const together = isSplit ? [id, ...split.with] : [id]
  const countsIn = (year: number) => {
    const sum = new Float64Array(2 * FIVE_YEAR_GROUPS.length)
    for (const one of together) {
      for (const [index, people] of flat(entries[one]![years.indexOf(year)]!).entries())
        sum[index] = sum[index]! + people
    }
    return sum
  }
  return { before: countsIn(period[0]), after: countsIn(period[1]) }
}

/** Those whose people were counted in both years that are projected from and to. */
export function backTestPlaces({
  municipalities,
  fiveYear,
}: Pick<PopulationStatistics, 'municipalities' | 'fiveYear'>): ReadonlyMap<string, BackTested> {
  const [earlier, later] = PERIODS
  return new Map(
    Object.entries(municipalities.entries)
      .filter(([id]) => !later.some((year) => fiveYear.splitYears[id]?.years.includes(year) ?? false))
      .map(([id, { county }]) => {
        const periods = { earlier: periodOf(fiveYear, id, earlier), later: periodOf(fiveYear, id, later) }
        return [id, { county, ...periods }] as const
      }),
  )
}

function flat(bySex: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(bySex.flat())
}
