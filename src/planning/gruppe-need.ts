/** What the need of a scarce group follows in the nation's population: those who were counted, and SSB's projection after that. */
import type { Alternative, NationalPopulation, OfficialProjection } from '../statistics/datasets.ts'

export interface NationSeries {
  readonly firstYear: number
  readonly lastYear: number
  /** [year - firstYear] people on 1 January */
  readonly all: readonly number[]
  readonly from67: readonly number[]
  readonly underOne: readonly number[]
}

export interface NationStatistics {
  readonly nation: NationalPopulation
  readonly official: OfficialProjection
}

/** Groups of 14746: under one year, and 67-79, 80-89, 90+. */
const UNDER_ONE = 0
const FROM_67 = [7, 8, 9] as const

/** Counted until the projection begins. */
export function nationSeries({ nation, official }: NationStatistics, alternative: Alternative): NationSeries {
  const projected = official.entries['0']![official.alternatives.indexOf(alternative)]!
  const firstYear = Math.min(...Object.keys(nation.entries).map(Number))
  const counted = Array.from({ length: official.years[0]! - firstYear }, (_, at) => {
    const bySex = nation.entries[String(firstYear + at)]!
    const from = (age: number, until = Infinity) =>
      bySex.reduce((sum, ages) => sum + ages.slice(age, until).reduce((a, b) => a + b, 0), 0)
    return { all: from(0), from67: from(67), underOne: from(0, 1) }
  })
  const ahead = projected.map((groups) => ({
    all: groups.reduce((sum, people) => sum + people, 0),
    from67: FROM_67.reduce((sum, group) => sum + groups[group]!, 0),
    underOne: groups[UNDER_ONE]!,
  }))
  const years = [...counted, ...ahead]
  return {
    ...{ firstYear, lastYear: official.years.at(-1)! },
    all: years.map(({ all }) => all),
    from67: years.map(({ from67 }) => from67),
    underOne: years.map(({ underOne }) => underOne),
  }
}

export type Driver = 'older' | 'births' | 'none'

/** The nation's need in a year over that of `base`, with a constant standard. `olderWeight`: of each from 67, beside one of each younger. */
export function needIndex(
  series: NationSeries,
  {
    driver,
    olderWeight,
    base,
    year,
  }: { readonly driver: Driver; readonly olderWeight: number; readonly base: number; readonly year: number },
): number {
  const at = (values: readonly number[], of: number) => values[of - series.firstYear]!
  switch (driver) {
    case 'none':
      return 1
    case 'births':
      return at(series.underOne, year) / at(series.underOne, base)
    case 'older': {
      const weighted = (of: number) => at(series.all, of) + (olderWeight - 1) * at(series.from67, of)
      return weighted(year) / weighted(base)
    }
  }
}
