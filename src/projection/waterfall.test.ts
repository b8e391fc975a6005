import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandValues } from './demand.ts'
import { DEMAND_LEVERS, NO_CHANGE, prepareDemand } from './demand.ts'
import { resolve, Scenario } from './scenario.ts'
import { MIXED, SMALL } from './testing/small-demand.ts'
import { tornado, waterfall } from './waterfall.ts'

describe('waterfall', () => {
  it('counts each lever on top of those before it', () => {
    const values = { ...NO_CHANGE, service_level: 0.1, technology: 0.2 }
    const { start, contributions, end } = waterfall({ model: SMALL, values, year: 2028 })
    const of = Object.fromEntries(contributions.map(({ step, fte }) => [step, fte]))
    // 50; population 75; standard 75 x 1.21 = 90.75; technology 90.75 x 0.8 = 72.6.
    expect(start).toBe(50)
    expect(of.population).toBe(25)
    expect(of.service_level).toBeCloseTo(15.75, 9)
    expect(of.technology).toBeCloseTo(-18.15, 9)
    expect(end).toBeCloseTo(72.6, 9)
  })

  it('gives another order other contributions and the same end', () => {
    const values = { ...NO_CHANGE, service_level: 0.1, technology: 0.2 }
    const order = ['technology', 'service_level'] as const
    const { contributions, end } = waterfall({ model: SMALL, values, year: 2028, order })
    // 75 x 0.8 = 60, x 1.21 = 72.6.
    expect(contributions.at(-2)!.fte).toBeCloseTo(-15, 9)
    expect(contributions.at(-1)!.fte).toBeCloseTo(12.6, 9)
    expect(end).toBeCloseTo(72.6, 9)
  })

  it('keeps the own growth of a service apart from the population', () => {
    const { contributions } = waterfall({ model: MIXED, values: NO_CHANGE, year: 2030 })
    expect(contributions[0]!.fte).toBeGreaterThan(0)
    expect(contributions[1]).toMatchObject({ step: 'own_growth' })
    expect(contributions[1]!.fte).toBeGreaterThan(0)
    expect(contributions.slice(2).every(({ fte }) => fte === 0)).toBe(true)
  })

  it('adds up to the whole change, for any levers, year, service and order', () => {
    const lever = fc.double({ min: -0.05, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(lever, { minLength: DEMAND_LEVERS.length, maxLength: DEMAND_LEVERS.length }),
        fc.integer({ min: 2026, max: 2030 }),
        fc.constantFrom('home-care', 'nursing', undefined),
        fc.shuffledSubarray([...DEMAND_LEVERS], { minLength: DEMAND_LEVERS.length }),
        (all, year, service, order) => {
          const values = Object.fromEntries(
            DEMAND_LEVERS.map((id, at) => [id, all[at]!]),
          ) as unknown as DemandValues
          const asked = { model: MIXED, values, year, order, ...(service === undefined ? {} : { service }) }
          const { start, contributions, end } = waterfall(asked)
          const sum = contributions.reduce((total, { fte }) => total + fte, 0)
          expect(Math.abs(start + sum - end)).toBeLessThan(1e-9)
        },
      ),
    )
  })

  it('refuses a year or a service that is not there', () => {
    expect(() => waterfall({ model: SMALL, values: NO_CHANGE, year: 2029 })).toThrow(
      '2029 is outside 2026-2028.',
    )
    expect(() => waterfall({ model: SMALL, values: NO_CHANGE, year: 2028, service: 'x' })).toThrow('x is not')
  })
})

describe('tornado', () => {
  it('moves one lever alone, the others at their mode, the widest first', () => {
    const scenario = resolve(
      Scenario.parse({
        name: 'T',
        levers: {
          healthy_ageing: { value: 0 },
          users_under_67: { value: 0 },
          informal_care: { low: -0.1, mode: 0, high: 0 },
          productivity: { value: 0 },
          work_under_67: { value: 0 },
          service_level: { low: 0, mode: 0.01, high: 0.02 },
          technology: { low: 0, mode: 0.2, high: 0.4, reach: 0.5, by: 2027 },
        },
      }),
    )
    const swings = tornado({ prepared: prepareDemand(SMALL, { technology: 2027 }), scenario, year: 2027 })
    // Informal care is not yet half way: to 2028 it is 1/2, so -0.1 is 1.05. All at mode: 60 x 1.01 x 0.9 = 54.54.
    const [technology, informal, level] = swings
    expect(swings.map(({ lever }) => lever)).toEqual(['technology', 'informal_care', 'service_level'])
    // 60 x 1.01 = 60.6, and x 0.8 = 48.48: 12.12 apart.
    expect(technology).toMatchObject({ low: 0, high: 0.2 })
    expect(technology!.fteAtLow).toBeCloseTo(60.6, 9)
    expect(technology!.fteAtHigh).toBeCloseTo(48.48, 9)
    // 54.54 x 1.05 = 57.267.
    expect(informal!.fteAtLow).toBeCloseTo(57.267, 9)
    expect(informal!.fteAtHigh).toBeCloseTo(54.54, 9)
    // 60 x 0.9 = 54, x 1.02 = 55.08: 1.08 apart.
    expect(level!.fteAtHigh - level!.fteAtLow).toBeCloseTo(1.08, 9)
  })
})
