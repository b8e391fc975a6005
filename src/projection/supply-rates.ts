/**
 * What one draw makes the staff do, by year and age, the same for every municipality (docs/method/projection.md § 7). Both ways of counting the
 * staff (supply.ts step by step, supply-response.ts all at once) take it from here.
 */
import { rampAt } from './demand.ts'
import type { PhasedSupplyLever } from './levers.ts'
import { PHASED_SUPPLY_LEVERS } from './levers.ts'
import type { Draw } from './monte-carlo.ts'
import type { ResolvedScenario } from './scenario.ts'
import type { ResolvedSupply, StaffClass } from './supply-input.ts'
import { ASSUMED, WORK_AGES, WORK_FROM } from './supply-parameters.ts'

/** All that a draw does not change. */
export interface PreparedSupply {
  readonly baseYear: number
  readonly years: number
  readonly supply: ResolvedSupply
  /** [year - baseYear] 0 in the base year, 1 from the year of full effect. */
  readonly ramp: Readonly<Record<PhasedSupplyLever, Float64Array>>
  /** Counted from the base year: the first year in which somebody completes. */
  readonly firstYear: { readonly training: number; readonly foreign: number; readonly outside: number }
}

export function prepareSupply(
  { levers, supply }: ResolvedScenario,
  baseYear: number,
  years: number,
): PreparedSupply {
  const rampOf = (id: PhasedSupplyLever) => {
    const { by } = levers.find((lever) => lever.id === id)!
    return Float64Array.from({ length: years }, (_, year) => rampAt(year, by - baseYear))
  }
  const { training, foreign_educated: foreign, outside_working_life: outside } = supply
  return {
    ...{ baseYear, years, supply },
    ramp: Object.fromEntries(PHASED_SUPPLY_LEVERS.map((id) => [id, rampOf(id)] as const)) as Record<
      PhasedSupplyLever,
      Float64Array
    >,
    firstYear: {
      training: training.since === undefined ? 0 : training.since + training.lead_years - baseYear,
      foreign: foreign.lead_years ?? ASSUMED.leadYears.foreign,
      outside: outside.lead_years ?? ASSUMED.leadYears.outside,
    },
  }
}

export interface ClassRates {
  /** [age - WORK_FROM] shares of the årsverk of the base year. */
  readonly base: Float64Array
  /** [year * WORK_AGES + age] of those who are there. */
  readonly retired: Float64Array
  /** [age] of those who do not retire. */
  readonly left: Float64Array
  /**
   * What recruitment replaces, of the årsverk of the base year: those who go, when no lever moves, and those who could complete a certificate, in a
   * staff of lasting ages. Not of the ages that are entered: older people would then be replaced by more recruits for ever.
   */
  readonly exits: number
  readonly trainable: number
}

export interface SupplyRates {
  /** As in ResolvedSupply.classes. */
  readonly classes: readonly ClassRates[]
  /** [year] of those of training age who are still there, who go over to the skilled. */
  readonly trained: Float64Array
  /** [year] what a stock of one årsverk gives in årsverk as they are today. */
  readonly delivered: Float64Array
  /** [year] average post, and the share who are there. */
  readonly post: Float64Array
  readonly present: Float64Array
  /** [year] share of a group's need that moves to another. */
  readonly moved: Float64Array
  /** No year is unlike another in who leaves and who trains. */
  readonly isSteady: boolean
  readonly replacement: number
  readonly follows: number
  readonly averagePost: number
  /** Årsverk a year for each of the base year, once the first have completed. */
  readonly foreign: number
  readonly outside: number
}

export function supplyRates(prepared: PreparedSupply, { levers, supply: values }: Draw): SupplyRates {
  const { years, ramp, firstYear, supply } = prepared
  const shift = Float64Array.from(
    { length: years },
    (_, year) =>
      levers.exit_age * ramp.exit_age[year]! +
      levers.special_age_limits * ramp.special_age_limits[year]! +
      levers.senior_measures * ramp.senior_measures[year]!,
  )
  const today = values.average_post
  const perYear = (figure: (year: number) => number) =>
    Float64Array.from({ length: years }, (_, year) => figure(year))
  const post = perYear((year) => within(today + levers.post_size * ramp.post_size[year]!, 0.01, 1))
  const present = perYear((year) =>
    within(1 - values.sick_leave_today - levers.sick_leave * ramp.sick_leave[year]!, 0, 1),
  )
  const trained = perYear((year) =>
    year >= firstYear.training ? values.training_share * values.training_completion : 0,
  )
  return {
    classes: supply.classes.map((one) => classRates(one, prepared, shift, { levers, supply: values })),
    ...{ trained, post, present, isSteady: isConstant(shift) && isConstant(trained) },
    delivered: perYear(
      (year) =>
        ((post[year]! / today + levers.pensioners * ramp.pensioners[year]!) * present[year]!) /
        (1 - values.sick_leave_today),
    ),
    moved: perYear((year) => levers.substitution * ramp.substitution[year]!),
    ...{ replacement: values.replacement, follows: values.follows_20_44, averagePost: today },
    foreign: levers.foreign_educated * values.foreign_completion,
    outside: levers.outside_working_life * values.outside_completion,
  }
}

function isConstant(values: Float64Array): boolean {
  return values.every((one) => one === values[0])
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function classRates(
  { turnover, exitAgeMean, ages }: StaffClass,
  { years, supply }: PreparedSupply,
  shift: Float64Array,
  { levers, supply: values }: Draw,
): ClassRates {
  const mean = exitAgeMean ?? values.exit_age_mean
  const today = retirement(mean, supply.exit_spread_years)
  const retired = new Float64Array(years * WORK_AGES)
  for (let year = 0; year < years; year++) {
    const isAsBefore = year > 0 && shift[year] === shift[year - 1]
    retired.set(
      isAsBefore
        ? retired.subarray((year - 1) * WORK_AGES, year * WORK_AGES)
        : retirement(mean + shift[year]!, supply.exit_spread_years),
      year * WORK_AGES,
    )
  }
  const quits = turnover.map((rate) => Math.min(1, rate * values.turnover))
  const kept = today.map((rate, age) => (1 - rate) * (1 - quits[age]!))
  const lasting = lastingAges(supply.recruitAges, kept)
  const base = ages ?? lasting
  let exits = 0
  let trainable = 0
  for (let age = 0; age < WORK_AGES; age++) {
    exits += lasting[age]! * (1 - kept[age]!)
    if (isTrainingAge(age)) trainable += lasting[age]! * kept[age]!
  }
  const left = quits.map((rate) => Math.min(1, rate + levers.net_outflow_private))
  return { ...{ base, retired, left, exits, trainable } }
}

/** `age` counted from WORK_FROM. */
export function isTrainingAge(age: number): boolean {
  return age + WORK_FROM >= ASSUMED.training.from && age + WORK_FROM < ASSUMED.training.until
}

/**
 * [age] share of those who are there that retire in the year. All leave within `spread` years before and after the mean, as many in each
 * year of age, birthdays spread evenly over the year; at 75 nobody is left.
 */
export function retirement(mean: number, spread: number): Float64Array {
  const first = mean - spread
  const last = mean + spread
  // Years still to be worked beyond an exact age, so that the share at work is minus its slope.
  const beyond = (age: number) =>
    age >= last ? 0 : age <= first ? first - age + spread : (last - age) ** 2 / (4 * spread)
  const atWork = (age: number) => beyond(age) - beyond(age + 1)
  return Float64Array.from({ length: WORK_AGES }, (_, at) => {
    const age = at + WORK_FROM
    const now = atWork(age)
    return at === WORK_AGES - 1 || now <= 0 ? 1 : Math.max(0, 1 - atWork(age + 1) / now)
  })
}

/** Ages that stay as they are when as many come as go: those that today's recruitment and exits lead to. */
function lastingAges(recruits: Float64Array, kept: Float64Array): Float64Array {
  const ages = new Float64Array(WORK_AGES)
  let sum = 0
  for (let age = 0; age < WORK_AGES; age++) {
    ages[age] = recruits[age]! + (age === 0 ? 0 : ages[age - 1]! * kept[age - 1]!)
    sum += ages[age]!
  }
  return ages.map((one) => one / sum)
}
