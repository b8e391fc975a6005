/**
 * The gap in one year: need minus supply, in agreed årsverk; above 0 somebody is missing, below 0 there are more than the need. Without noise: where
 * it comes from, lever by lever in the order of LEVER_IDS, each on top of those before it (so the contributions add up), and how far each lever
 * alone, the others as in the scenario, must be moved to close it.
 */
import type { PhasedLever, PreparedDemand } from './demand.ts'
import { DEMAND_LEVERS, needInto, PHASED_LEVERS, rampAt, totalIn } from './demand.ts'
import type { LeverId } from './levers.ts'
import { LEVER_IDS, LEVERS } from './levers.ts'
import type { Draw } from './monte-carlo.ts'
import { modesDraw } from './monte-carlo.ts'
import type { LeverValues, ResolvedScenario } from './scenario.ts'
import type { PreparedSupply, SupplyRates } from './supply-rates.ts'
import { prepareSupply, supplyRates } from './supply-rates.ts'
import { supplyInto, supplyResponse } from './supply-response.ts'
import type { SupplyParameter } from './supply-parameters.ts'
import { PARAMETERS } from './supply-parameters.ts'
import type { Staff } from './supply.ts'

export interface GapModel {
  readonly scenario: ResolvedScenario
  readonly demand: PreparedDemand
  readonly supply: PreparedSupply
  readonly staff: Staff
}

const NO_LEVERS = Object.fromEntries(LEVER_IDS.map((id) => [id, 0] as const)) as LeverValues

/** Fills, [year], what moving tasks between groups makes of the whole need. */
export function needFactorInto(
  { supply: { substitution } }: PreparedSupply,
  { moved }: SupplyRates,
  { groups }: Staff,
  factor: Float64Array,
): void {
  factor.fill(1)
  for (const { from, to, hours_per_hour: hours } of substitution) {
    const giver = groups.find(({ id }) => id === from)
    if (giver === undefined || !groups.some(({ id }) => id === to)) continue
    for (let year = 0; year < factor.length; year++)
      factor[year]! += giver.needShare * moved[year]! * (hours - 1)
  }
}

/** [group] of the need of a year, with the tasks where they are moved to; 1 in sum where they take as long there. */
export function needShares(
  { supply: { substitution } }: PreparedSupply,
  { moved }: SupplyRates,
  { groups }: Staff,
  year: number,
): readonly number[] {
  const shares = groups.map(({ needShare }) => needShare)
  for (const { from, to, hours_per_hour: hours } of substitution) {
    const [giver, taker] = [from, to].map((id) => groups.findIndex((group) => group.id === id))
    if (giver === -1 || taker === -1) continue
    const share = groups[giver!]!.needShare * moved[year]!
    shares[giver!]! -= share
    shares[taker!]! += share * hours
  }
  return shares
}

interface Parts {
  readonly need: number
  readonly needFactor: number
  readonly supply: number
}

const gapOf = ({ need, needFactor, supply }: Parts) => need * needFactor - supply

/** `at`: the year, counted from the base year. */
function needAt({ demand }: GapModel, levers: LeverValues, at: number): number {
  const cells = demand.services.length * demand.years
  const fte = new Float64Array(cells)
  needInto(demand, levers, new Float64Array(cells), fte)
  return totalIn(demand, fte, at)
}

function supplyAt({ supply: prepared, staff }: GapModel, draw: Draw, at: number): Omit<Parts, 'need'> {
  const rates = supplyRates(prepared, draw)
  const supply = new Float64Array(prepared.years)
  const factor = new Float64Array(prepared.years)
  supplyInto(prepared, supplyResponse(prepared, rates, at), staff, supply)
  needFactorInto(prepared, rates, staff, factor)
  return { supply: supply[at]!, needFactor: factor[at]! }
}

export function gapIn(model: GapModel, draw: Draw, year: number): number {
  const at = year - model.demand.baseYear
  return gapOf({ need: needAt(model, draw.levers, at), ...supplyAt(model, draw, at) })
}

export interface GapStep {
  readonly lever: LeverId
  /** Below 0: closes the gap. */
  readonly fte: number
}

export interface GapWaterfall {
  readonly before: number
  /** In the order of LEVER_IDS, those that are in the scenario. */
  readonly steps: readonly GapStep[]
  readonly after: number
}

/** From a constant standard without any measure to the scenario, without noise. */
export function gapWaterfall(model: GapModel, year: number): GapWaterfall {
  const scenario = modesDraw(model.scenario)
  const before = gapIn(model, { ...scenario, levers: NO_LEVERS }, year)
  let applied = NO_LEVERS
  let now = before
  const steps = model.scenario.levers
    .filter(({ from }) => from !== 'none')
    .map(({ id }) => {
      if (scenario.levers[id] === 0) return { lever: id, fte: 0 }
      applied = { ...applied, [id]: scenario.levers[id] }
      const after = gapIn(model, { ...scenario, levers: applied }, year)
      const step = { lever: id, fte: after - now }
      now = after
      return step
    })
  return { before, steps, after: now }
}

export interface Closer {
  readonly lever: LeverId
  /** Where the gap is closed; where it cannot be, the end of the range that leaves the smallest gap. */
  readonly value: number
  readonly closes: boolean
  /** Årsverk: the gap that is left at `value`. */
  readonly left: number
  /** The lever changes nothing here. */
  readonly isIdle: boolean
}

const DEMAND_SIDE = new Set<LeverId>(DEMAND_LEVERS)
export const sideOf = (lever: LeverId) => (DEMAND_SIDE.has(lever) ? 'demand' : 'supply')

/** Less is 0 in every table. */
const SHOWN_FTE = 0.005

/** Says how today's work is spread, which is to be found out and not to be done. */
const NO_MEASURE: ReadonlySet<LeverId> = new Set<LeverId>(['work_under_67'])

/**
 * With full effect in `year` of the levers that the scenario does not move: what it would take by then, and not a part of the way to a later year.
 * A lever of 0 has no effect on its way either, so the gap is the same.
 */
export function inFullBy({ scenario, demand, supply, staff }: GapModel, year: number): GapModel {
  const levers = scenario.levers.map((lever) =>
    lever.mode === 0 && lever.from !== 'scenario' ? { ...lever, by: year } : lever,
  )
  const at = year - demand.baseYear
  const rampOf = (id: PhasedLever) =>
    demand.ramp[id].map((share, index) =>
      levers.find((lever) => lever.id === id)!.by === year ? rampAt(index, at) : share,
    )
  return {
    staff,
    scenario: { ...scenario, levers },
    demand: {
      ...demand,
      ramp: Object.fromEntries(PHASED_LEVERS.map((id) => [id, rampOf(id)] as const)) as Record<
        PhasedLever,
        Float64Array
      >,
    },
    supply: prepareSupply({ ...scenario, levers }, supply.baseYear, supply.years),
  }
}

/** Each lever alone that somebody can move, in the order of LEVER_IDS; none where the scenario has no gap. */
export function whatCloses(model: GapModel, year: number): readonly Closer[] {
  const at = year - model.demand.baseYear
  const draw = modesDraw(model.scenario)
  const parts = { need: needAt(model, draw.levers, at), ...supplyAt(model, draw, at) }
  if (gapOf(parts) < SHOWN_FTE) return []
  const movable = model.scenario.levers.filter(({ id }) => !NO_MEASURE.has(id))
  return movable.map(({ id, mode, reach }) => {
    const gapWith = (value: number) => {
      const levers = { ...draw.levers, [id]: value * reach }
      const moved =
        sideOf(id) === 'demand'
          ? { need: needAt(model, levers, at) }
          : supplyAt(model, { ...draw, levers }, at)
      return gapOf({ ...parts, ...moved })
    }
    const [least, most] = rangeHere(id, reach, draw)
    const [atLeast, atMost] = [gapWith(least), gapWith(most)]
    const end = atLeast < atMost ? least : most
    const left = Math.min(atLeast, atMost)
    if (left > 0) return { lever: id, value: end, closes: false, left, isIdle: atLeast === atMost }
    const value = bisected(gapWith, mode, end)
    return { lever: id, value, closes: true, left: gapWith(value), isIdle: false }
  })
}

/** No post is over a whole one, and no sick leave under none: beyond that the lever moves nothing. */
function rangeHere(id: LeverId, reach: number, { supply }: Draw): readonly [number, number] {
  const [least, most] = LEVERS[id].range
  if (id === 'post_size') return [least, Math.min(most, (1 - supply.average_post) / reach)]
  if (id === 'sick_leave') return [Math.max(least, -supply.sick_leave_today / reach), most]
  return [least, most]
}

/** As fine as levers are written. */
const STEPS_PER_UNIT = 1e4

/** The first value on the way from `open`, where there is a gap, to `closed`, where there is none, in ten-thousandths. */
function bisected(gapWith: (value: number) => number, open: number, closed: number): number {
  let from = open
  let to = closed
  while (Math.abs(to - from) > 0.1 / STEPS_PER_UNIT) {
    const middle = (from + to) / 2
    if (gapWith(middle) > 0) from = middle
    else to = middle
  }
  const outwards = closed > open ? Math.ceil : Math.floor
  const written = outwards(to * STEPS_PER_UNIT - 1e-6 * Math.sign(closed - open)) / STEPS_PER_UNIT
  return closed > open ? Math.min(written, closed) : Math.max(written, closed)
}

export interface GapSwing {
  readonly id: LeverId | SupplyParameter
  readonly name: string
  readonly low: number
  readonly high: number
  readonly gapAtLow: number
  readonly gapAtHigh: number
}

/** What is assumed of the staff, and the levers on it: one alone from low to high, the others at their mode; the widest first. */
export function supplyTornado(model: GapModel, year: number): readonly GapSwing[] {
  const at = year - model.demand.baseYear
  const draw = modesDraw(model.scenario)
  const need = needAt(model, draw.levers, at)
  const gapWith = (moved: Draw) => gapOf({ need, ...supplyAt(model, moved, at) })
  const parameters = model.scenario.supply.resolved
    .filter(({ low, high }) => low !== high)
    .map(({ id, low, high }) => {
      const [gapAtLow, gapAtHigh] = [low, high].map((value) =>
        gapWith({ ...draw, supply: { ...draw.supply, [id]: value } }),
      )
      return { id, name: PARAMETERS[id].name, low, high, gapAtLow: gapAtLow!, gapAtHigh: gapAtHigh! }
    })
  const levers = model.scenario.levers
    .filter(({ id, low, high }) => sideOf(id) === 'supply' && low !== high)
    .map(({ id, low, high, reach }) => {
      const [gapAtLow, gapAtHigh] = [low, high].map((value) =>
        gapWith({ ...draw, levers: { ...draw.levers, [id]: value * reach } }),
      )
      return { id, name: `${LEVERS[id].name} (spak)`, low, high, gapAtLow: gapAtLow!, gapAtHigh: gapAtHigh! }
    })
  const width = ({ gapAtLow, gapAtHigh }: GapSwing) => Math.abs(gapAtHigh - gapAtLow)
  return [...parameters, ...levers]
    .filter((one) => width(one) >= SHOWN_FTE)
    .sort((a, b) => width(b) - width(a))
}
