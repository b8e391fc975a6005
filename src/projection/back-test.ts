/**
 * How far off the method would have been: the ratios of 2015-2020 projecting 2020 to 2025, against those who were there in 2025, beside two
 * that need no model. Twice: as the ratios are, and with the nation's number in each age group and sex given, as it is when an official
 * projection for the nation is held (how far off that one is, is another question). The second is the municipality's own part.
 */
import { FIVE_YEAR_GROUPS } from './age-groups.ts'
import type { Period, Place } from './cohort-ratios.ts'
import { fiveYearsOn, ratiosOf, ratioSums, relativeRatios, sumOf } from './cohort-ratios.ts'

const GROUPS = FIVE_YEAR_GROUPS.length

export const METHODS = ['cohorts', 'national-ratios', 'no-change'] as const
export type Method = (typeof METHODS)[number]

/** Ages that are reported; each is a sum of five-year groups [from, until), and is nearest to some groups of the official projection. */
export const REPORTED = [
  { label: '0-19', from: 0, until: 4, official: [0, 1, 2, 3, 4] },
  { label: '20-44', from: 4, until: 9, official: [5] },
  { label: '45-64', from: 9, until: 13, official: [6] },
  { label: '65-79', from: 13, until: 16, official: [7] },
  { label: '80+', from: 16, until: 19, official: [8, 9] },
  { label: 'alle', from: 0, until: 19, official: [] },
] as const

export const SIZE_CLASSES = [
  { label: 'under 2 000', until: 2000 },
  { label: '2 000-4 999', until: 5000 },
  { label: '5 000-19 999', until: 20_000 },
  { label: '20 000-49 999', until: 50_000 },
  { label: '50 000 og over', until: Infinity },
] as const

export interface BackTested {
  readonly county: string
  /** The ratios are from this, */
  readonly earlier: Period
  /** and project its first year to its last. */
  readonly later: Period
}

export interface BackTestRow {
  readonly sizeClass: string
  readonly ages: string
  readonly municipalities: number
  /** Mean over municipalities of |projected - counted| / counted, in per cent; and the mean of (projected - counted) / counted. */
  readonly errorPercent: Readonly<Record<Method, number>>
  readonly biasPercent: Readonly<Record<Method, number>>
  readonly best: Method
}

/** Municipality -> five-year counts [sex * 19 + group], by method. */
export function projectedByMethod(
  places: ReadonlyMap<string, BackTested>,
): ReadonlyMap<string, Readonly<Record<Method, Float64Array>>> {
  const sums = new Map<string, Place>(
    [...places].map(([id, { county, earlier }]) => [id, { county, sums: ratioSums([earlier]) }] as const),
  )
  const nation = ratiosOf(sumOf([...sums.values()].map((place) => place.sums)))
  const relative = relativeRatios(sums)
  return new Map(
    [...places].map(([id, { later }]) => {
      const own = relative.get(id)!.map((beside, at) => beside * nation[at]!)
      return [
        id,
        {
          cohorts: fiveYearsOn(later.before, own),
          'national-ratios': fiveYearsOn(later.before, nation),
          'no-change': later.before,
        },
      ] as const
    }),
  )
}

/** `isNationGiven`: each method's sum over all places is made that which was counted, in each age group and sex. */
export function backTest(
  places: ReadonlyMap<string, BackTested>,
  isNationGiven: boolean,
): readonly BackTestRow[] {
  const free = projectedByMethod(places)
  const projected = isNationGiven ? withNation(free, places) : free
  const rows: BackTestRow[] = []
  let least = 0
  for (const { label: sizeClass, until: most } of SIZE_CLASSES) {
    const from = least
    const inClass = [...places].filter(([, { later }]) => {
      const people = total(later.before, REPORTED.at(-1)!)
      return people >= from && people < most
    })
    least = most
    for (const ages of REPORTED) {
      const errors = ofMethods((method) =>
        inClass.flatMap(([id, { later }]) => {
          const counted = total(later.after, ages)
          return counted > 0 ? [total(projected.get(id)![method], ages) / counted - 1] : []
        }),
      )
      if (errors.cohorts.length === 0) continue
      const errorPercent = ofMethods((method) => 100 * mean(errors[method].map(Math.abs)))
      rows.push({
        ...{ sizeClass, ages: ages.label, municipalities: errors.cohorts.length, errorPercent },
        biasPercent: ofMethods((method) => 100 * mean(errors[method])),
        best: METHODS.reduce((best, one) => (errorPercent[one] < errorPercent[best] ? one : best)),
      })
    }
  }
  return rows
}

function withNation(
  projected: ReadonlyMap<string, Readonly<Record<Method, Float64Array>>>,
  places: ReadonlyMap<string, BackTested>,
): ReadonlyMap<string, Readonly<Record<Method, Float64Array>>> {
  const counted = summed([...places.values()].map(({ later }) => later.after))
  const factors = ofMethods((method) => {
    const are = summed([...projected.values()].map((one) => one[method]))
    return counted.map((people, at) => (are[at]! > 0 ? people / are[at]! : 1))
  })
  return new Map(
    [...projected].map(
      ([id, one]) =>
        [id, ofMethods((method) => one[method].map((people, at) => people * factors[method][at]!))] as const,
    ),
  )
}

function summed(all: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(2 * GROUPS)
  for (const one of all) for (const [at, people] of one.entries()) sum[at] = sum[at]! + people
  return sum
}

function ofMethods<T>(figure: (method: Method) => T): Record<Method, T> {
  return {
    cohorts: figure('cohorts'),
    'national-ratios': figure('national-ratios'),
    'no-change': figure('no-change'),
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function total(
  counts: Float64Array,
  { from, until }: { readonly from: number; readonly until: number },
): number {
  let sum = 0
  for (let group = from; group < until; group++) sum += counts[group]! + counts[GROUPS + group]!
  return sum
}
