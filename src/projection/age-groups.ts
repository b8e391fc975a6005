/** How ages are grouped, in the statistics and here. A count by age and sex is [sex * number of groups + group], men first. */

export const SEXES = ['menn', 'kvinner'] as const
/** Single ages 0-104, and 105 or more. */
export const AGES = 106

/** Ages from `from` until `until`, which is not in it. */
export interface AgeGroup {
  readonly label: string
  readonly from: number
  readonly until: number
}

/** 0-4, 5-9 ... 85-89, 90 or more. */
export const FIVE_YEAR_GROUPS: readonly AgeGroup[] = Array.from({ length: 19 }, (_, group) => ({
  label: group === 18 ? '90+' : `${5 * group}-${5 * group + 4}`,
  from: 5 * group,
  until: group === 18 ? AGES : 5 * group + 5,
}))

/** Of SSB's table 14746. */
export const OFFICIAL_GROUPS: readonly AgeGroup[] = [
  { label: '0', from: 0, until: 1 },
  { label: '1-5', from: 1, until: 6 },
  { label: '6-12', from: 6, until: 13 },
  { label: '13-15', from: 13, until: 16 },
  { label: '16-19', from: 16, until: 20 },
  { label: '20-44', from: 20, until: 45 },
  { label: '45-66', from: 45, until: 67 },
  { label: '67-79', from: 67, until: 80 },
  { label: '80-89', from: 80, until: 90 },
  { label: '90+', from: 90, until: AGES },
]

/** [sex * AGES + age] persons, summed over both sexes for the ages of the group. */
export function personsIn(byAge: Float64Array, { from, until }: Pick<AgeGroup, 'from' | 'until'>): number {
  let sum = 0
  const end = Math.min(until, AGES)
  for (let age = from; age < end; age++) sum += byAge[age]! + byAge[AGES + age]!
  return sum
}

/** [sex * AGES + age] -> [sex * 19 + group] */
export function fiveYearCounts(byAge: Float64Array): Float64Array {
  const counts = new Float64Array(2 * FIVE_YEAR_GROUPS.length)
  for (let sex = 0; sex < 2; sex++) {
    for (const [group, { from, until }] of FIVE_YEAR_GROUPS.entries()) {
      for (let age = from; age < until; age++) {
        const at = sex * FIVE_YEAR_GROUPS.length + group
        counts[at] = counts[at]! + byAge[sex * AGES + age]!
      }
    }
  }
  return counts
}
