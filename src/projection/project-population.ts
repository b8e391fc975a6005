/**
 * Population of every municipality by age and sex, year by year (docs/method/projection.md § 1). Each year everybody becomes a year older;
 * how many of an age are left, with those who move, is the nation's ratio for that age times what the municipality's cohorts have done
 * beside the nation's; children follow the women of 20-44. Then each age group is scaled so that all municipalities together are the
 * official projection for the nation. Municipalities with an official projection of their own are scaled to that first.
 */
import type { AgeGroup } from './age-groups.ts'
import { AGES, OFFICIAL_GROUPS, personsIn } from './age-groups.ts'
import { RATIOS, TRANSITIONS } from './cohort-ratios.ts'

export interface Projecting {
  readonly baseYear: number
  readonly lastYear: number
  /** Municipality -> [sex * AGES + age] in the base year. */
  readonly base: ReadonlyMap<string, Float64Array>
  /** Municipality -> [sex * RATIOS + ratio] beside the nation's. */
  readonly relative: ReadonlyMap<string, Float64Array>
  /** [sex * AGES + age] how many of each there are a year later, one year older; the last: of 104 and over. */
  readonly yearly: Float64Array
  /** Boys and girls under one for each woman of 20-44. */
  readonly births: readonly [number, number]
  /** [year - baseYear][group of OFFICIAL_GROUPS] persons in the nation. */
  readonly nation: readonly (readonly number[])[]
  /** The same for municipalities that have it; null where a group is not given. */
  readonly official: ReadonlyMap<string, readonly Targets[]>
}

/** [group of OFFICIAL_GROUPS] persons, or null where the cohorts decide. */
export type Targets = readonly (number | null)[]

/** Municipality -> [year - baseYear] [sex * AGES + age] persons. */
export type Projected = ReadonlyMap<string, readonly Float64Array[]>

export function projectPopulation(projecting: Projecting): Projected {
  const { baseYear, lastYear, base, relative, nation, official } = projecting
  const steps = new Map([...base.keys()].map((id) => [id, yearlyOf(projecting, relative.get(id)!)] as const))
  const projected = new Map([...base].map(([id, counts]): [string, Float64Array[]] => [id, [counts]]))
  for (let year = baseYear; year <= lastYear; year++) {
    const at = year - baseYear
    if (at > 0) for (const [id, years] of projected) years.push(yearOn(years[at - 1]!, steps.get(id)!))
    const now = new Map([...projected].map(([id, years]) => [id, years[at]!.slice()] as const))
    for (const [index, group] of OFFICIAL_GROUPS.entries()) {
      const free: Float64Array[] = []
      let left = nation[at]![index]!
      for (const [id, counts] of now) {
        const own = official.get(id)?.[at]?.[index] ?? null
        if (own === null) free.push(counts)
        else {
          scaleTo([counts], group, own)
          left -= own
        }
      }
      if (free.length > 0) scaleTo(free, group, left)
    }
    for (const [id, counts] of now) projected.get(id)![at] = counts
  }
  return projected
}

/** The ages of all counts together become as many as wanted. Throws where there is nobody and somebody is wanted, or fewer than nobody. */
function scaleTo(counts: readonly Float64Array[], group: AgeGroup, wanted: number): void {
  const are = counts.reduce((sum, one) => sum + personsIn(one, group), 0)
  if (are === 0 && wanted === 0) return
  if (!(are > 0) || !(wanted >= 0)) {
    throw new RangeError(`Age group ${group.label}: ${are} persons cannot be scaled to ${wanted}.`)
  }
  const factor = wanted / are
  for (const one of counts) {
    for (let age = group.from; age < group.until; age++) {
      one[age] = one[age]! * factor
      one[AGES + age] = one[AGES + age]! * factor
    }
  }
}

interface Step {
  /** [sex * AGES + age] */
  readonly yearly: Float64Array
  readonly births: readonly [number, number]
}

/** A five-year ratio beside the nation's is five equal yearly ones; an age takes the mean of the groups whose five years pass through it. */
function yearlyOf({ yearly, births }: Projecting, relative: Float64Array): Step {
  const own = yearly.slice()
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < AGES; age++) {
      let sum = 0
      let count = 0
      for (let start = Math.max(0, age - 4); start <= age; start++) {
        const transition = Math.min(TRANSITIONS - 1, Math.floor(start / 5))
        sum += Math.log(relative[sex * RATIOS + transition]!)
        count++
      }
      own[sex * AGES + age] = yearly[sex * AGES + age]! * Math.exp(sum / count / 5)
    }
  }
  const children = (sex: 0 | 1) => births[sex] * relative[sex * RATIOS + TRANSITIONS]!
  return { yearly: own, births: [children(0), children(1)] }
}

const MOTHERS = { from: 20, until: 45 }

function yearOn(counts: Float64Array, { yearly, births }: Step): Float64Array {
  const next = new Float64Array(2 * AGES)
  for (let sex = 0; sex < 2; sex++) {
    const row = sex * AGES
    for (let age = 0; age < AGES - 1; age++) next[row + age + 1] = counts[row + age]! * yearly[row + age]!
    // Those of 105 and over stay in the last group, at the ratio of 104 and over.
    next[row + AGES - 1] = (counts[row + AGES - 2]! + counts[row + AGES - 1]!) * yearly[row + AGES - 1]!
  }
  let mothers = 0
  for (let age = MOTHERS.from; age < MOTHERS.until; age++) mothers += next[AGES + age]!
  for (let sex = 0; sex < 2; sex++) next[sex * AGES] = mothers * births[sex]!
  return next
}
