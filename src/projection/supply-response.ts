/**
 * The supply of many municipalities in one draw, without counting the staff of each anew. Supply is linear in the staff of the base year and in
 * those who come, and what becomes of one årsverk is the same everywhere. So for each draw, once: of one årsverk of the base year (`left`) and of
 * one that comes in a year (`entered`), how much is there in each later year. For a municipality only sums are left.
 *
 * They are found backwards: what somebody of an age is worth to the staff of year T is 1 in T, and in the year before it what is kept of him or
 * her, in the group where he or she then is, so that training is in it. Must agree with simulateSupply to the last digits.
 */
import type { PreparedSupply, SupplyRates } from './supply-rates.ts'
import { isTrainingAge } from './supply-rates.ts'
import { WORK_AGES } from './supply-parameters.ts'
import type { Staff } from './supply.ts'
import { recruitment, simulateSupply, trainingGroups } from './supply.ts'

export interface SupplyResponse {
  readonly rates: SupplyRates
  /** [class][year] of one årsverk of the base year. */
  readonly left: readonly Float64Array[]
  /** [class][year * years + year of coming] of one årsverk that comes in a year. */
  readonly entered: readonly Float64Array[]
}

/** Classes of the unskilled and the skilled; null where they leave alike, so that training changes no sum. */
type Crossing = readonly [from: number, to: number] | null

export function crossingOf({ supply: { training, classOf } }: PreparedSupply): Crossing {
  const from = classOf.get(training.from) ?? 0
  const to = classOf.get(training.to) ?? 0
  return from === to ? null : [from, to]
}

/** `onlyYear`: the others are left at 0. */
export function supplyResponse(
  prepared: PreparedSupply,
  rates: SupplyRates,
  onlyYear?: number,
): SupplyResponse {
  const { years } = prepared
  const left = rates.classes.map(() => new Float64Array(years))
  const entered = rates.classes.map(() => new Float64Array(years * years))
  // Where all years are alike only their distance counts: one walk back from the last does for all.
  let walk: Walk | null = null
  for (let year = onlyYear ?? years - 1; year >= (onlyYear ?? 0); year--) {
    if (walk === null || !rates.isSteady) walk = walkBack(prepared, rates, year)
    for (let at = 0; at < rates.classes.length; at++) {
      left[at]![year] = walk.left[at]![year]!
      for (let from = 0; from < year; from++)
        entered[at]![year * years + from] = walk.entered[at]![year - from]!
    }
  }
  return { rates, left, entered }
}

interface Walk {
  /** [class][years before the last] what one årsverk of the base year's ages, then there, is worth in the last; where asked. */
  readonly left: readonly Float64Array[]
  /** The same of one that came in that year. */
  readonly entered: readonly Float64Array[]
}

function walkBack(prepared: PreparedSupply, rates: SupplyRates, last: number): Walk {
  const { recruitAges } = prepared.supply
  const crossing = crossingOf(prepared)
  const left = rates.classes.map(() => new Float64Array(last + 1))
  const entered = rates.classes.map(() => new Float64Array(last + 1))
  let worth = rates.classes.map(() => new Float64Array(WORK_AGES).fill(1))
  let before = rates.classes.map(() => new Float64Array(WORK_AGES))
  for (let back = 0; back <= last; back++) {
    for (let at = 0; at < rates.classes.length; at++) {
      const { base } = rates.classes[at]!
      if (rates.isSteady || back === last) left[at]![back] = dot(base, worth[at]!)
      // Who comes in a year is there from the next.
      if (back < last) entered[at]![back + 1] = dot(recruitAges, worth[at]!)
    }
    if (back === last) break
    for (let at = 0; at < rates.classes.length; at++)
      yearBefore({ rates, crossing, at, year: last - back - 1 }, worth, before[at]!)
    const done = worth
    worth = before
    before = done
  }
  return { left, entered }
}

interface YearBefore {
  readonly rates: SupplyRates
  readonly crossing: Crossing
  /** Class. */
  readonly at: number
  readonly year: number
}

/** Fills what each age is worth a year before `worth`: what is kept, where it then is. */
function yearBefore(
  { rates, crossing, at, year }: YearBefore,
  worth: readonly Float64Array[],
  before: Float64Array,
): void {
  const { retired, left } = rates.classes[at]!
  const own = worth[at]!
  const skilled = crossing !== null && crossing[0] === at ? worth[crossing[1]]! : null
  for (let age = 0; age + 1 < WORK_AGES; age++) {
    const trained = skilled !== null && isTrainingAge(age) ? rates.trained[year]! : 0
    const later =
      skilled === null ? own[age + 1]! : own[age + 1]! + trained * (skilled[age + 1]! - own[age + 1]!)
    before[age] = (1 - retired[year * WORK_AGES + age]!) * (1 - left[age]!) * later
  }
  before[WORK_AGES - 1] = 0
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

/** Fills `supply`, [year] årsverk of all groups; a response of one year gives that one alone. */
export function supplyInto(
  prepared: PreparedSupply,
  { rates, left, entered }: SupplyResponse,
  staff: Staff,
  supply: Float64Array,
): void {
  const { years } = prepared
  supply.fill(0)
  // Training that has nobody to make skilled: the response has it, this staff has not.
  if (crossingOf(prepared) !== null && trainingGroups(prepared, staff)[0] === -1) {
    for (const group of simulateSupply(prepared, rates, staff))
      for (let year = 0; year < years; year++) supply[year]! += group.supply[year]!
    return
  }
  const come = recruitment(prepared, rates, staff)
  for (let year = 0; year < years; year++) {
    let sum = 0
    for (let group = 0; group < staff.groups.length; group++) {
      const { stock, classAt } = staff.groups[group]!
      const kept = entered[classAt]!
      const coming = come[group]!
      sum += stock * left[classAt]![year]!
      for (let from = 0; from < year; from++) sum += kept[year * years + from]! * coming[from]!
    }
    supply[year] = sum * rates.delivered[year]!
  }
}
