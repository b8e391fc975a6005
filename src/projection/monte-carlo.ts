/**
 * The band around a need: every lever drawn from its triangle, many times. A draw's numbers follow from the seed and the draw's own
 * number alone, and a lever's from its place in LEVER_IDS: neither the order of the draws, nor how they are shared among threads, nor
 * which other levers are uncertain, changes them. All municipalities take the same draws, so that sums over them have a band too.
 */
import { Random } from '../optimisation/random.ts'
import type { DemandValues, PreparedDemand } from './demand.ts'
import { needInto, totalIn } from './demand.ts'
import type { Triangle } from './levers.ts'
import type { LeverValues, ResolvedScenario } from './scenario.ts'
import { demandValues, modesOf, valuesOf } from './scenario.ts'

/** Draw 0 is every lever at its mode, without noise; 1 and up are random. The supply levers come from the same draw. */
export function drawLevers(scenario: ResolvedScenario, seed: number, draw: number): LeverValues {
  if (draw === 0) return modesOf(scenario)
  // Seeds are under 2^32 (scenario.ts), so no two pairs of seed and draw share a state.
  const random = new Random(draw * 0x1_0000_0000 + seed)
  return valuesOf(scenario, (lever) => triangular(random.share(), lever))
}

/** The value below which the share of a triangular distribution lies: its inverse CDF. */
export function triangular(share: number, { low, mode, high }: Triangle): number {
  if (low === high) return low
  const atMode = (mode - low) / (high - low)
  return share < atMode
    ? low + Math.sqrt(share * (high - low) * (mode - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - mode))
}

/** Draws 0 to `draws`. Once for all municipalities. */
export function demandDraws(
  scenario: ResolvedScenario,
  seed: number,
  draws: number,
): readonly DemandValues[] {
  return Array.from({ length: draws + 1 }, (_, draw) => demandValues(drawLevers(scenario, seed, draw)))
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
}

/** `draws` as of demandDraws: the first without noise. */
export function monteCarlo(prepared: PreparedDemand, draws: readonly DemandValues[]): Bands {
  const { years, services, baseYear } = prepared
  const runs = draws.length - 1
  if (runs < 1) throw new RangeError('A band needs at least one draw beside the one without noise.')
  const cells = services.length * years
  // [cell][run]: the draws of one service and year side by side, to be sorted where they lie.
  const users = new Float64Array(cells * runs)
  const fte = new Float64Array(cells * runs)
  const total = new Float64Array(years * runs)
  const usersNow = new Float64Array(cells)
  const fteNow = new Float64Array(cells)
  for (let run = 0; run < runs; run++) {
    needInto(prepared, draws[run + 1]!, usersNow, fteNow)
    for (let cell = 0; cell < cells; cell++) {
      users[cell * runs + run] = usersNow[cell]!
      fte[cell * runs + run] = fteNow[cell]!
    }
    for (let year = 0; year < years; year++) total[year * runs + run] = totalIn(prepared, fteNow, year)
  }
  needInto(prepared, draws[0]!, usersNow, fteNow)
  const totalNow = Float64Array.from({ length: years }, (_, year) => totalIn(prepared, fteNow, year))
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
      users: bandOf(users, usersNow, at),
      fte: bandOf(fte, fteNow, at),
    })),
    total: bandOf(total, totalNow, 0),
  }
}

/** Sorts `drawn`, [year][run], in place. */
function band(drawn: Float64Array, withoutNoise: Float64Array, runs: number): Band {
  const years = withoutNoise.length
  const p10 = new Float64Array(years)
  const p50 = new Float64Array(years)
  const p90 = new Float64Array(years)
  for (let year = 0; year < years; year++) {
    const sorted = drawn.subarray(year * runs, (year + 1) * runs).sort()
    p10[year] = percentile(sorted, 0.1)
    p50[year] = percentile(sorted, 0.5)
    p90[year] = percentile(sorted, 0.9)
  }
  return { p10, p50, p90, withoutNoise }
}

/** Between the two draws nearest to place share x (n - 1), counted from 0, along a straight line. */
export function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!)
}
