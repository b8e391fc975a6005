/** From the shipped statistics to a projection of every municipality: which years count, and which places were one. */
import { FIVE_YEAR_GROUPS } from '../projection/age-groups.ts'
import type { BackTested } from '../projection/back-test.ts'
import type { Period, Place } from '../projection/cohort-ratios.ts'
import { ratioSums, relativeRatios } from '../projection/cohort-ratios.ts'
import { nationalRatios } from '../projection/national-ratios.ts'
import type { Projected } from '../projection/project-population.ts'
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

/** Every municipality, [year from the base year] [sex * AGES + age]. */
export function projectMunicipalities(statistics: PopulationStatistics, alternative: Alternative): Projected {
  const { singleAge, nation, official } = statistics
  const at = official.alternatives.indexOf(alternative)
  const last = official.years.at(-1)!
  const regions = Object.entries(official.entries)
  const years = Array.from({ length: NATIONAL_YEARS.to - NATIONAL_YEARS.from + 1 }, (_, year) =>
    flat(nation.entries[String(NATIONAL_YEARS.from + year)]!),
  )
  return projectPopulation({
    ...{ baseYear: singleAge.year, lastYear: last },
    base: new Map(Object.entries(singleAge.entries).map(([id, counts]) => [id, flat(counts)] as const)),
    relative: relativeRatios(placesOf(statistics)),
    ...nationalRatios(years),
    nation: official.entries['0']![at]!,
    official: new Map(regions.filter(([id]) => id.length === 4).map(([id, own]) => [id, own[at]!] as const)),
  })
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
