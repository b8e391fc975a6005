/**
 * The band around a need: every lever drawn from its triangle, many times. A draw's numbers follow from the seed and the draw's own
 * number alone, and a lever's from its place in LEVER_IDS: neither the order of the draws, nor how they are shared among threads, nor
 * which other levers are uncertain, changes them; the figures of the staff come after the levers, by their place in SUPPLY_PARAMETERS. All
 * municipalities take the same draws, so that sums over them have a band too.
 */
import { Random } from '../optimisation/random.ts'
import type { DemandValues, PreparedDemand } from './demand.ts'
import { needInto, totalIn } from './demand.ts'
import type { Triangle } from './levers.ts'
import { orderAt } from './order-at.ts'
import type { LeverValues, ResolvedScenario } from './scenario.ts'
import { modesOf, supplyValues, valuesOf } from './scenario.ts'
import type { SupplyValues } from './supply-parameters.ts'

/** What one draw takes: the levers and the staff's own figures, for need and supply alike. */
export interface Draw {
  readonly levers: LeverValues
  readonly supply: SupplyValues
}

/** Draw 0 is everything at its mode, without noise; 1 and up are random. */
export function drawAll(scenario: ResolvedScenario, seed: number, draw: number): Draw {
  if (draw === 0) return modesDraw(scenario)
  // Seeds are under 2^32 (scenario.ts), so no two pairs of seed and draw share a state.
  const random = new Random(draw * 0x1_0000_0000 + seed)
  const levers = valuesOf(scenario, (lever) => triangular(random.share(), lever))
  return { levers, supply: supplyValues(scenario, (one) => triangular(random.share(), one)) }
}

export function modesDraw(scenario: ResolvedScenario): Draw {
  return { levers: modesOf(scenario), supply: supplyValues(scenario, ({ mode }) => mode) }
}

/** Draws 0 to `draws`. Once for all municipalities. */
export function allDraws(scenario: ResolvedScenario, seed: number, draws: number): readonly Draw[] {
  return Array.from({ length: draws + 1 }, (_, draw) => drawAll(scenario, seed, draw))
}

/** The value below which the share of a triangular distribution lies: its inverse CDF. */
export function triangular(share: number, { low, mode, high }: Triangle): number {
  if (low === high) return low
  const atMode = (mode - low) / (high - low)
  return share < atMode
    ? low + Math.sqrt(share * (high - low) * (mode - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - mode))
}

/** [year - baseYear] of each. */
export interface Band {
  readonly p10: Float64Array
  readonly p50: Float64Array
  readonly p90: Float64Array
  /** Draw 0. With lopsided triangles it is not the middle. */
  readonly withoutNoise: Float64Array
}

export interface ServiceBands {
  readonly id: string
  readonly users: Band
  readonly fte: Band
}

export interface Bands {
  readonly baseYear: number
  readonly draws: number
  readonly services: readonly ServiceBands[]
  /** FTE of all services, percentiles of the sum and not the sum of percentiles. */
  readonly total: Band
  readonly supply: Band
  /** Need less supply of the same draw: percentiles of the gap, and not gaps of percentiles. */
  readonly gap: Band
}

/** Fills, [year], the supply of one draw, and what moving tasks makes of its need (1: nothing). */
export type SupplyOfDraw = (draw: number, supply: Float64Array, needFactor: Float64Array) => void

/** `draws` of the need as of allDraws, the first without noise; `supplyOf` takes the same ones, by their number. */
export function monteCarlo(
  prepared: PreparedDemand,
  draws: readonly DemandValues[],
  supplyOf: SupplyOfDraw,
): Bands {
  const found = run(prepared, draws)
  const { years } = prepared
  const runs = draws.length - 1
  // [year][run]
  const supply = new Float64Array(years * runs)
  const gap = new Float64Array(years * runs)
  const supplyNow = new Float64Array(years)
  const factor = new Float64Array(years)
  for (let at = 0; at < runs; at++) {
    supplyOf(at + 1, supplyNow, factor)
    for (let year = 0; year < years; year++) {
      const cell = year * runs + at
      supply[cell] = supplyNow[year]!
      gap[cell] = found.total[cell]! * factor[year]! - supplyNow[year]!
    }
  }
  supplyOf(0, supplyNow, factor)
  const gapNow = found.totalNow.map((need, year) => need * factor[year]! - supplyNow[year]!)
  return { ...needBands(found), supply: band(supply, supplyNow, runs), gap: band(gap, gapNow, runs) }
}

interface Runs {
  readonly prepared: PreparedDemand
  readonly runs: number
  /** [cell][run], a cell being a service and a year: the draws of one side by side, to be put in order where they lie. */
  readonly users: Float64Array
  readonly fte: Float64Array
  /** [year][run] */
  readonly total: Float64Array
  /** Of draw 0, [cell] and [year]. */
  readonly usersNow: Float64Array
  readonly fteNow: Float64Array
  readonly totalNow: Float64Array
}

function run(prepared: PreparedDemand, draws: readonly DemandValues[]): Runs {
  const { years, services } = prepared
  const runs = draws.length - 1
  if (runs < 1) throw new RangeError('A band needs at least one draw beside the one without noise.')
  const cells = services.length * years
  const users = new Float64Array(cells * runs)
  const fte = new Float64Array(cells * runs)
  const total = new Float64Array(years * runs)
  const usersNow = new Float64Array(cells)
  const fteNow = new Float64Array(cells)
  for (let at = 0; at < runs; at++) {
    needInto(prepared, draws[at + 1]!, usersNow, fteNow)
    for (let cell = 0; cell < cells; cell++) {
      users[cell * runs + at] = usersNow[cell]!
      fte[cell * runs + at] = fteNow[cell]!
    }
    for (let year = 0; year < years; year++) total[year * runs + at] = totalIn(prepared, fteNow, year)
  }
  needInto(prepared, draws[0]!, usersNow, fteNow)
  const totalNow = Float64Array.from({ length: years }, (_, year) => totalIn(prepared, fteNow, year))
  return { prepared, runs, users, fte, total, usersNow, fteNow, totalNow }
}

/** Moves the runs where they lie. */
function needBands({ prepared, runs, ...found }: Runs): Omit<Bands, 'supply' | 'gap'> {
  const { years, services, baseYear } = prepared
  const bandOf = (drawn: Float64Array, now: Float64Array, at: number) =>
    band(
      drawn.subarray(at * years * runs, (at + 1) * years * runs),
      now.slice(at * years, (at + 1) * years),
      runs,
    )
  return {
    baseYear,
    draws: runs,
    services: services.map(({ id }, at) => ({
      id,
      users: bandOf(found.users, found.usersNow, at),
      fte: bandOf(found.fte, found.fteNow, at),
    })),
    total: bandOf(found.total, found.totalNow, 0),
  }
}

const SHARES = [0.1, 0.5, 0.9] as const

/** Moves the numbers of each year in `drawn`, [year][run]. */
function band(drawn: Float64Array, withoutNoise: Float64Array, runs: number): Band {
  const years = withoutNoise.length
  const places = SHARES.flatMap((share) => placesOf(share, runs)).filter(
    (one, at, all) => all.indexOf(one) === at,
  )
  const found = SHARES.map(() => new Float64Array(years))
  for (let year = 0; year < years; year++) {
    const ordered = drawn.subarray(year * runs, (year + 1) * runs)
    orderAt(ordered, places)
    for (const [at, share] of SHARES.entries()) found[at]![year] = percentile(ordered, share)
  }
  const [p10, p50, p90] = found
  return { p10: p10!, p50: p50!, p90: p90!, withoutNoise }
}

/** The two draws that a percentile lies between, counted from 0. */
function placesOf(share: number, runs: number): readonly [number, number] {
  const below = Math.floor(share * (runs - 1))
  return [below, Math.min(below + 1, runs - 1)]
}

/**
 * Between the two draws nearest to place share x (n - 1), counted from 0, along a straight line. `ordered`: sorted, at least at those two.
 */
export function percentile(ordered: Float64Array, share: number): number {
  const [below, above] = placesOf(share, ordered.length)
  const part = share * (ordered.length - 1) - below
  return ordered[below]! + part * (ordered[above]! - ordered[below]!)
}
