/**
 * Cohort change ratios (Hamilton & Perry 1962): how many of those in one age group are in the next five years later, births and deaths and
 * moves together. A small place has few people in a group, and most of what its ratio is beside the nation's is chance: each is therefore
 * drawn towards its county's, and the county's towards the nation's, as far as chance explains what is seen between places
 * (docs/method/projection.md § 1). Ratios are kept relative to the nation: 1 is the nation's own.
 */
import { FIVE_YEAR_GROUPS } from './age-groups.ts'

const GROUPS = FIVE_YEAR_GROUPS.length
/** 0-4 -> 5-9 ... 80-84 -> 85-89, and 85 and over -> 90 and over. */
export const TRANSITIONS = GROUPS - 1
/** For each sex the transitions, then children 0-4 for each woman of 20-44. */
export const RATIOS = TRANSITIONS + 1
const CHILDREN = TRANSITIONS
/** Women of 20-44. */
const MOTHERS = { from: 4, until: 9 }

/** Five years of one place: [sex * 19 + group] persons at the beginning and at the end. */
export interface Period {
  readonly before: Float64Array
  readonly after: Float64Array
}

/** What a ratio is made of: `after` is how many there are, `before` how many they come from. [sex * RATIOS + ratio] */
export interface RatioSums {
  readonly before: Float64Array
  readonly after: Float64Array
}

export function ratioSums(periods: readonly Period[]): RatioSums {
  const before = new Float64Array(2 * RATIOS)
  const after = new Float64Array(2 * RATIOS)
  for (const period of periods) {
    for (let sex = 0; sex < 2; sex++) {
      for (let transition = 0; transition < TRANSITIONS; transition++) {
        const at = sex * RATIOS + transition
        const from = sex * GROUPS + transition
        const isOpen = transition === TRANSITIONS - 1
        before[at] = before[at]! + period.before[from]! + (isOpen ? period.before[from + 1]! : 0)
        after[at] = after[at]! + period.after[from + 1]!
      }
      const at = sex * RATIOS + CHILDREN
      for (let group = MOTHERS.from; group < MOTHERS.until; group++) {
        before[at] = before[at]! + period.after[GROUPS + group]!
      }
      after[at] = after[at]! + period.after[sex * GROUPS]!
    }
  }
  return { before, after }
}

/** The persons that the ratios give five years on: [sex * 19 + group]. `ratios`: [sex * RATIOS + ratio]. */
export function fiveYearsOn(counts: Float64Array, ratios: Float64Array): Float64Array {
  const next = new Float64Array(2 * GROUPS)
  for (let sex = 0; sex < 2; sex++) {
    for (let transition = 0; transition < TRANSITIONS; transition++) {
      const from = sex * GROUPS + transition
      const isOpen = transition === TRANSITIONS - 1
      const people = counts[from]! + (isOpen ? counts[from + 1]! : 0)
      next[from + 1] = people * ratios[sex * RATIOS + transition]!
    }
  }
  let mothers = 0
  for (let group = MOTHERS.from; group < MOTHERS.until; group++) mothers += next[GROUPS + group]!
  for (let sex = 0; sex < 2; sex++) next[sex * GROUPS] = mothers * ratios[sex * RATIOS + CHILDREN]!
  return next
}

export function ratiosOf({ before, after }: RatioSums): Float64Array {
  return after.map((people, at) => (before[at]! > 0 ? people / before[at]! : 1))
}

export function sumOf(sums: readonly RatioSums[]): RatioSums {
  const total = { before: new Float64Array(2 * RATIOS), after: new Float64Array(2 * RATIOS) }
  for (const one of sums) {
    for (let at = 0; at < 2 * RATIOS; at++) {
      total.before[at] = total.before[at]! + one.before[at]!
      total.after[at] = total.after[at]! + one.after[at]!
    }
  }
  return total
}

export interface Place {
  readonly county: string
  readonly sums: RatioSums
}

/**
 * [sex * RATIOS + ratio] of each place relative to the nation, drawn towards the county's and the nation's.
 *
 * With O people where the county's ratios would give E, and places that differ with variance v beyond chance, the best guess is
 * (O + 1/v) / (E + 1/v) (gamma-Poisson). v is from all places: v = max(0, Σ((O - E)² - E) / ΣE²). Where chance explains it all,
 * the county's holds.
 */
export function relativeRatios(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Float64Array> {
  const nation = ratiosOf(sumOf([...places.values()].map(({ sums }) => sums)))
  const counties = new Map<string, RatioSums[]>()
  for (const { county, sums } of places.values())
    counties.set(county, [...(counties.get(county) ?? []), sums])
  const countySums = new Map([...counties].map(([county, sums]) => [county, sumOf(sums)] as const))
  const one = new Float64Array(2 * RATIOS).fill(1)
  const ofCounties = drawnTowards(
    new Map([...countySums].map(([county, sums]) => [county, { sums, parent: one }] as const)),
    nation,
  )
  return drawnTowards(
    new Map(
      [...places].map(([id, { county, sums }]) => [id, { sums, parent: ofCounties.get(county)! }] as const),
    ),
    nation,
  )
}

interface Child {
  readonly sums: RatioSums
  /** [sex * RATIOS + ratio] relative to the nation. */
  readonly parent: Float64Array
}

function drawnTowards(children: ReadonlyMap<string, Child>, nation: Float64Array): Map<string, Float64Array> {
  const drawn = new Map([...children.keys()].map((id) => [id, new Float64Array(2 * RATIOS)] as const))
  for (let at = 0; at < 2 * RATIOS; at++) {
    const expected = ({ sums, parent }: Child) => sums.before[at]! * nation[at]! * parent[at]!
    let excess = 0
    let squares = 0
    for (const child of children.values()) {
      const people = expected(child)
      excess += (child.sums.after[at]! - people) ** 2 - people
      squares += people ** 2
    }
    const variance = squares > 0 ? Math.max(0, excess / squares) : 0
    for (const [id, child] of children) {
      const people = expected(child)
      const beside = variance === 0 ? 1 : (child.sums.after[at]! + 1 / variance) / (people + 1 / variance)
      drawn.get(id)![at] = child.parent[at]! * beside
    }
  }
  return drawn
}
