import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needOf, NO_CHANGE, prepareDemand } from './demand.ts'
import type { DemandValues } from './demand.ts'
import type { SupplyOfDraw } from './monte-carlo.ts'
import { allDraws, drawAll, monteCarlo, percentile, triangular } from './monte-carlo.ts'
import type { ResolvedScenario } from './scenario.ts'
import { demandValues, resolve, Scenario } from './scenario.ts'
import { MIXED } from './testing/small-demand.ts'

const reference = resolve(Scenario.parse({ name: 'T' }))
const prepared = prepareDemand(MIXED)
const drawLevers = (scenario: ResolvedScenario, seed: number, draw: number) =>
  drawAll(scenario, seed, draw).levers
const demandDraws = (scenario: ResolvedScenario, seed: number, draws: number) =>
  allDraws(scenario, seed, draws).map(({ levers }) => demandValues(levers))
const nobody: SupplyOfDraw = (_, supply, needFactor) => {
  supply.fill(0)
  needFactor.fill(1)
}
const needBands = (draws: readonly DemandValues[]) => monteCarlo(prepared, draws, nobody)

describe('triangular', () => {
  it('is the inverse of the distribution', () => {
    const triangle = { low: 0, mode: 1, high: 3 }
    // Below x < 1: x^2 / (3 x 1), so a twelfth lies below 0.5; above x > 1: (3 - x)^2 / (3 x 2), so a sixth lies above 2.
    expect(triangular(1 / 12, triangle)).toBeCloseTo(0.5, 12)
    expect(triangular(5 / 6, triangle)).toBeCloseTo(2, 12)
    expect(triangular(1 / 3, triangle)).toBeCloseTo(1, 12)
    expect(triangular(0, triangle)).toBe(0)
  })

  it('stays between low and high, also where the mode is at an end', () => {
    const parts = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        parts,
        (share, [low, width]) => {
          for (const mode of [low, low + width]) {
            const drawn = triangular(share, { low, mode, high: low + width })
            expect(drawn).toBeGreaterThanOrEqual(low - 1e-12)
            expect(drawn).toBeLessThanOrEqual(low + width + 1e-12)
          }
        },
      ),
    )
  })

  it('is the number itself where there is no uncertainty', () => {
    expect(triangular(0.7, { low: 0.2, mode: 0.2, high: 0.2 })).toBe(0.2)
  })
})

describe('drawLevers', () => {
  it('is every mode without noise in draw 0', () => {
    expect(demandDraws(reference, 7, 1)[0]).toEqual(NO_CHANGE)
  })

  it('depends on the seed and the draw alone, not on draws before it', () => {
    expect(drawLevers(reference, 7, 900)).toEqual(drawLevers(reference, 7, 900))
    expect(drawLevers(reference, 7, 900)).not.toEqual(drawLevers(reference, 8, 900))
    expect(drawLevers(reference, 7, 900)).not.toEqual(drawLevers(reference, 7, 901))
    expect(drawLevers(reference, 7, 900)).not.toEqual(drawLevers(reference, 8, 899))
  })

  it('draws a lever as before when another becomes certain', () => {
    const certain = resolve(Scenario.parse({ name: 'T', levers: { healthy_ageing: { value: 0 } } }))
    const { healthy_ageing: ageing, ...others } = drawLevers(certain, 7, 3)
    expect(ageing).toBe(0)
    expect(drawLevers(reference, 7, 3)).toMatchObject(others)
  })

  it('draws about the mean of the triangle', () => {
    const draws = demandDraws(reference, 1, 4000).slice(1)
    const mean = draws.reduce((sum, { healthy_ageing: one }) => sum + one, 0) / draws.length
    // (0 + 0 + 0.5) / 3 = 0.1667; variance 0.25 / 18, so 5 standard errors are 5 x 0.1179 / 63.2 = 0.0093.
    expect(Math.abs(mean - 0.5 / 3)).toBeLessThan(0.0093)
  })
})

describe('monteCarlo', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const once = needBands(demandDraws(reference, 7, 200))
    expect(needBands(demandDraws(reference, 7, 200))).toEqual(once)
    expect(needBands(demandDraws(reference, 8, 200)).total.p50).not.toEqual(once.total.p50)
  })

  it('does not depend on the order of the draws', () => {
    const [modes, ...draws] = demandDraws(reference, 7, 200)
    expect(needBands([modes!, ...draws.reverse()])).toEqual(needBands(demandDraws(reference, 7, 200)))
  })

  it('has the need without noise beside the band, and no band in the base year', () => {
    const { total, services } = needBands(demandDraws(reference, 7, 200))
    const baseline = needOf(prepared, NO_CHANGE)
    expect(total.withoutNoise).toEqual(baseline.total)
    expect(services[0]!.users.withoutNoise).toEqual(baseline.services[0]!.users)
    expect([total.p10[0], total.p90[0]]).toEqual([baseline.total[0], baseline.total[0]])
    expect(total.p10[4]! < total.p50[4]! && total.p50[4]! < total.p90[4]!).toBe(true)
  })

  it('is a line where no lever is uncertain', () => {
    const values = { ...NO_CHANGE, productivity: 0.01 }
    const { total } = needBands([values, values, values])
    expect(total.p10).toEqual(total.p90)
    expect(total.p50).toEqual(needOf(prepared, values).total)
  })

  it('takes percentiles along a straight line between draws', () => {
    // Place 0.1 x 4 = 0.4: 10 + 0.4 x 10.
    expect(percentile(Float64Array.of(10, 20, 30, 40, 50), 0.1)).toBeCloseTo(14, 12)
    expect(percentile(Float64Array.of(10, 20, 30, 40, 50), 0.5)).toBe(30)
    expect(percentile(Float64Array.of(5), 0.9)).toBe(5)
  })

  it('refuses to make a band of nothing', () => {
    expect(() => needBands([NO_CHANGE])).toThrow('at least one draw')
  })
})
