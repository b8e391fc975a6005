/**
 * The staff of a municipality, by group and single age, in agreed årsverk, one year after another (docs/method/projection.md § 7):
 *
 *   stock(t + 1) = stock(t) - retired(t) - left(t) + recruited(t) + trained(t)        each group; trained is 0 in sum over the groups
 *
 * A stock is of 1 January; what happens in a year is seen in the next one's. In a year, in this order: (1) some retire; (2) of those who do
 * not, some leave for other work, or to the private; (3) of the unskilled of training age who are then still there, some get their certificate
 * and go over to the skilled, with their age; (4) all become a year older; (5) the recruited come, with ages of their own: they can leave in
 * the year after.
 * Supply is the stock times what an årsverk delivers beside today's: average post, sick leave, and pensioners who come back beside it.
 */
import type { PreparedSupply, SupplyRates } from './supply-rates.ts'
import { isTrainingAge } from './supply-rates.ts'
import { WORK_AGES } from './supply-parameters.ts'

export interface StaffGroup {
  readonly id: string
  readonly name: string
  /** Agreed årsverk in the base year. */
  readonly stock: number
  /** Of the need today. */
  readonly needShare: number
  /** Place in ResolvedSupply.classes. */
  readonly classAt: number
  /** Årsverk a year, where entered; null: those who replace the exits of the base year. */
  readonly recruitsPerYear: number | null
}

export interface Staff {
  readonly groups: readonly StaffGroup[]
  /** [year - baseYear] inhabitants of 20-44 over those of the base year. */
  readonly localLabour: Float64Array
}

/** Of one group, [year - baseYear] årsverk. */
export interface GroupSupply {
  readonly id: string
  readonly stock: Float64Array
  readonly retired: Float64Array
  readonly left: Float64Array
  readonly recruited: Float64Array
  /** Net: minus where they go out of the group. */
  readonly trained: Float64Array
  readonly supply: Float64Array
}

export function simulateSupply(
  prepared: PreparedSupply,
  rates: SupplyRates,
  staff: Staff,
): readonly GroupSupply[] {
  const { years } = prepared
  const recruited = recruitment(prepared, rates, staff)
  const empty = () => new Float64Array(years)
  const found = staff.groups.map(({ id }, at) => ({
    ...{ id, stock: empty(), retired: empty(), left: empty(), recruited: recruited[at]! },
    ...{ trained: empty(), supply: empty() },
  }))
  const [from, to] = trainingGroups(prepared, staff)
  let stock = staff.groups.map(({ stock: now, classAt }) =>
    rates.classes[classAt]!.base.map((share) => share * now),
  )
  for (let year = 0; year < years; year++) {
    const next = staff.groups.map(() => new Float64Array(WORK_AGES))
    for (const [at, { classAt }] of staff.groups.entries()) {
      const { retired, left } = rates.classes[classAt]!
      const flows = found[at]!
      const takers = from === at ? found[to]! : null
      for (let age = 0; age < WORK_AGES; age++) {
        const now = stock[at]![age]!
        const retiring = now * retired[year * WORK_AGES + age]!
        const leaving = (now - retiring) * left[age]!
        const staying = now - retiring - leaving
        const training = takers !== null && isTrainingAge(age) ? staying * rates.trained[year]! : 0
        flows.stock[year]! += now
        flows.retired[year]! += retiring
        flows.left[year]! += leaving
        flows.trained[year]! -= training
        if (age + 1 < WORK_AGES) next[at]![age + 1]! += staying - training
        if (takers !== null) {
          takers.trained[year]! += training
          if (age + 1 < WORK_AGES) next[to]![age + 1]! += training
        }
      }
      for (let age = 0; age < WORK_AGES; age++)
        next[at]![age]! += recruited[at]![year]! * prepared.supply.recruitAges[age]!
      flows.supply[year] = flows.stock[year]! * rates.delivered[year]!
    }
    stock = next
  }
  return found
}

/** Places of the unskilled and the skilled among the groups; -1 each where either is not there. */
export function trainingGroups(
  { supply: { training } }: PreparedSupply,
  { groups }: Staff,
): readonly [number, number] {
  const from = groups.findIndex(({ id }) => id === training.from)
  const to = groups.findIndex(({ id }) => id === training.to)
  return from === -1 || to === -1 ? [-1, -1] : [from, to]
}

/**
 * [group][year] årsverk that come. Without any entered: those who replace the exits of the base year (what training takes from a group is
 * replaced too, and what it gives is not recruited), as the inhabitants of 20-44 are to those of the base year. Newly educated that are
 * entered and come already in the base year are a part of these and not beside them.
 */
export function recruitment(prepared: PreparedSupply, rates: SupplyRates, staff: Staff): Float64Array[] {
  const { years, firstYear, supply } = prepared
  const { groups, localLabour } = staff
  const [from, to] = trainingGroups(prepared, staff)
  const trainedToday = from === -1 ? 0 : groups[from]!.stock * trainable(rates, groups[from]!)
  const all = groups.reduce((sum, { stock }) => sum + stock, 0)
  /** Of what is spread over the groups, by those there are; all to one that is named. */
  const shareOf = (named: string | undefined, { id, stock }: StaffGroup) => {
    if (named !== undefined && groups.some((one) => one.id === named)) return id === named ? 1 : 0
    return all > 0 ? stock / all : 0
  }
  return groups.map((group, at) => {
    const come = new Float64Array(years)
    for (const [index, { graduates, firstYear: first }] of graduatesOf(prepared, rates).entries()) {
      const share = shareOf(supply.education[index]!.group, group)
      for (let year = Math.max(0, first); year < years; year++) come[year]! += graduates * share
    }
    const exits = group.stock * rates.classes[group.classAt]!.exits
    const training = (at === from ? trainedToday : 0) - (at === to ? trainedToday : 0)
    const today = group.recruitsPerYear ?? rates.replacement * Math.max(0, exits + training)
    const others = Math.max(0, today - come[0]!)
    const foreign = rates.foreign * all * shareOf(supply.foreign_educated.group, group)
    const outside = rates.outside * all * shareOf(supply.outside_working_life.group, group)
    for (let year = 0; year < years; year++) {
      come[year]! += others * (1 + rates.follows * (localLabour[year]! - 1))
      if (year >= firstYear.foreign) come[year]! += foreign
      if (year >= firstYear.outside) come[year]! += outside
    }
    return come
  })
}

/** Of one årsverk of the unskilled, those who get their certificate in the base year. */
function trainable(rates: SupplyRates, { classAt }: StaffGroup): number {
  return rates.trained[0]! * rates.classes[classAt]!.trainable
}

/** Of each education that is entered: årsverk a year, and the first year they come, counted from the base year. */
function graduatesOf({ baseYear, supply }: PreparedSupply, { averagePost }: SupplyRates) {
  return supply.education.map(({ intake_per_year: intake, completion, share_here: here, ...one }) => ({
    graduates: intake * completion * here * (one.post ?? averagePost),
    firstYear: one.since === undefined ? 0 : one.since + one.lead_years - baseYear,
  }))
}
