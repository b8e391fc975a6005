import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CHANGE, needOf, prepareDemand } from './demand.ts'
import type { GapModel } from './gap.ts'
import { gapIn, gapWaterfall, needShares, supplyTornado, whatCloses } from './gap.ts'
import { LEVER_IDS, LEVERS } from './levers.ts'
import { allDraws, modesDraw, monteCarlo } from './monte-carlo.ts'
import { resolve, Scenario } from './scenario.ts'
import { prepareSupply, supplyRates } from './supply-rates.ts'
import { MIXED, SMALL } from './testing/small-demand.ts'
import { NOBODY_MOVES, smallSupply, stepwise } from './testing/small-supply.ts'

/** A staff of 50 of 40 years, none of whom move, and a need of 50, 60 and 75. */
const STAYING = { ...NOBODY_MOVES, ages: [{ from: 40, until: 41, share: 1 }] }
const ZERO = Object.fromEntries(
  ['healthy_ageing', 'users_under_67', 'service_level', 'informal_care', 'productivity'].map((id) => [
    id,
    { value: 0 },
  ]),
)

function gapModel(levers: object, supply: object = STAYING, model = SMALL): GapModel {
  const scenario = resolve(Scenario.parse({ name: 'Prøve', supply, levers: { ...ZERO, ...levers } }))
  const demand = prepareDemand(model, scenario.fullEffect)
  const need = needOf(demand, NO_CHANGE).total[0]!
  const { staff } = smallSupply({
    supply,
    years: demand.years,
    groups: [
      { id: '03', stock: 0.6 * need, needShare: 0.6 },
      { id: '04', stock: 0.4 * need, needShare: 0.4 },
    ],
  })
  return { scenario, demand, supply: prepareSupply(scenario, 2026, demand.years), staff }
}

const gapOf = (model: GapModel, year: number) => gapIn(model, modesDraw(model.scenario), year)

describe('the gap', () => {
  it('is the need less the staff', () => {
    const gaps = [2026, 2027, 2028].map((year) => gapOf(gapModel({}), year))
    // 50 - 50, 60 - 50 and 75 - 50.
    for (const [at, gap] of [0, 10, 25].entries()) expect(gaps[at]).toBeCloseTo(gap, 9)
  })

  it('takes need and supply of a draw together: percentiles are of the gap itself', () => {
    // More service for the users and larger posts, drawn independently; by draw 1 only one figure of each.
    const model = gapModel({
      service_level: { low: 0, mode: 0, high: 0.05 },
      post_size: { low: 0, mode: 0, high: 0.1 },
    })
    const draws = allDraws(model.scenario, 4, 1)
    const supplyOf = (draw: number, supply: Float64Array, factor: Float64Array) => {
      factor.fill(1)
      const groups = stepwise(model.supply, model.staff, draws[draw]!)
      for (let year = 0; year < 3; year++)
        supply[year] = groups.reduce((sum, one) => sum + one.supply[year]!, 0)
    }
    const { gap, supply, total } = monteCarlo(
      model.demand,
      draws.map(({ levers }) => levers),
      supplyOf,
    )
    expect(gap.p50[2]).toBeCloseTo(gapIn(model, draws[1]!, 2028), 9)
    expect(gap.p50[2]).toBeCloseTo(total.p50[2]! - supply.p50[2]!, 9)
    expect(gap.withoutNoise[2]).toBeCloseTo(25, 9)
    const many = allDraws(model.scenario, 4, 400)
    const bands = monteCarlo(
      model.demand,
      many.map(({ levers }) => levers),
      (draw, into, factor) => {
        factor.fill(1)
        const { delivered } = supplyRates(model.supply, many[draw]!)
        for (let year = 0; year < 3; year++) into[year] = 50 * delivered[year]!
      },
    )
    // The least gap is not the least need beside the most staff.
    expect(bands.gap.p10[2]).toBeGreaterThan(bands.total.p10[2]! - bands.supply.p90[2]! + 0.1)
  })
})

describe('moving tasks between groups', () => {
  const moving = (hours: number) => ({
    ...STAYING,
    substitution: [{ from: '03', to: '04', hours_per_hour: hours }],
  })
  const levers = { substitution: { value: 0.5, by: 2027 } }
  const sharesOf = (model: GapModel) =>
    needShares(model.supply, supplyRates(model.supply, modesDraw(model.scenario)), model.staff, 2)

  it('closes the gap of one and opens that of another, and changes no sum', () => {
    const model = gapModel(levers, moving(1))
    // Half of 60 % goes from the one to the other.
    expect(sharesOf(model)[0]).toBeCloseTo(0.3, 12)
    expect(sharesOf(model)[1]).toBeCloseTo(0.7, 12)
    expect(gapOf(model, 2028)).toBeCloseTo(25, 9)
  })

  it('changes the sum by what a task takes more or less where it goes', () => {
    // 30 % of 75 is 22.5; it takes a fifth less there: 4.5.
    expect(gapOf(gapModel(levers, moving(0.8)), 2028)).toBeCloseTo(20.5, 9)
    expect(gapOf(gapModel(levers, moving(1.2)), 2028)).toBeCloseTo(29.5, 9)
    expect(sharesOf(gapModel(levers, moving(0.8)))[1]).toBeCloseTo(0.4 + 0.3 * 0.8, 12)
  })

  it('does nothing where there is no such group', () => {
    const supply = { ...STAYING, substitution: [{ from: '03', to: '07', hours_per_hour: 0.5 }] }
    expect(gapOf(gapModel(levers, supply), 2028)).toBeCloseTo(25, 9)
  })
})

describe('what the gap is made of', () => {
  it('is one lever after another, each on top of those before it', () => {
    const model = gapModel(
      {
        technology: { value: 0.2, by: 2028 },
        post_size: { value: 0.15, by: 2028 },
        net_outflow_private: { value: 0.1 },
      },
      { ...STAYING, average_post: { value: 0.75 } },
    )
    const { before, steps, after } = gapWaterfall(model, 2028)
    const of = Object.fromEntries(steps.map(({ lever, fte }) => [lever, fte]))
    // 75 - 50; 75 x 0.2 = 15 fewer; 50 x 0.2 = 10 more staff; of 60 a tenth leaves in each of two years: 60 - 48.6 = 11.4.
    expect(before).toBeCloseTo(25, 9)
    expect(of.technology).toBeCloseTo(-15, 9)
    expect(of.post_size).toBeCloseTo(-10, 9)
    expect(of.net_outflow_private).toBeCloseTo(11.4, 9)
    expect(after).toBeCloseTo(11.4, 9)
    expect(steps.map(({ lever }) => lever)).toEqual(
      LEVER_IDS.filter((id) => steps.some(({ lever }) => lever === id)),
    )
  })

  const anyLevers = fc.record(
    Object.fromEntries(
      LEVER_IDS.map((id) => [
        id,
        fc.double({ min: LEVERS[id].range[0] / 4, max: LEVERS[id].range[1] / 4, noNaN: true }),
      ]),
    ),
  )
  const SUPPLY = {
    groups: [{ id: '03', exit_age_mean: 60 }],
    substitution: [{ from: '04', to: '03', hours_per_hour: 0.9 }],
  }

  it('adds up, and ends where the scenario is, for any levers', () => {
    fc.assert(
      fc.property(anyLevers, fc.integer({ min: 2026, max: 2030 }), (values, year) => {
        const levers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]))
        const model = gapModel(levers, SUPPLY, MIXED)
        const { before, steps, after } = gapWaterfall(model, year)
        const sum = steps.reduce((all, { fte }) => all + fte, before)
        expect(Math.abs(sum - after)).toBeLessThan(1e-9)
        expect(Math.abs(after - gapOf(model, year))).toBeLessThan(1e-9)
        expect(before).toBe(gapWaterfall(gapModel({}, SUPPLY, MIXED), year).before)
      }),
      { numRuns: 30 },
    )
  })

  it('is the baseline where every lever is zero, whatever the years of full effect', () => {
    const baseline = gapOf(gapModel({}, SUPPLY, MIXED), 2030)
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2050 }), (by) => {
        const levers = Object.fromEntries(
          LEVER_IDS.map((id) => [id, LEVERS[id].phased ? { value: 0, by } : { value: 0 }]),
        )
        const model = gapModel(levers, SUPPLY, MIXED)
        expect(gapOf(model, 2030)).toBe(baseline)
        expect(gapWaterfall(model, 2030).steps.every(({ fte }) => fte === 0)).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})

describe('what closes the gap', () => {
  const closer = (model: GapModel, lever: string) =>
    whatCloses(model, 2028).find((one) => one.lever === lever)!
  const full = { by: 2028 }

  it('is how far one lever alone must be moved', () => {
    // 75 x (1 - 1/3) = 50; 50 x 1.5 = 75 would be a post of 112.5 %, and the largest is 100 %: 50 / 0.75 = 66.7, 8.3 short.
    const model = gapModel(
      { technology: { value: 0, ...full }, post_size: { value: 0, ...full } },
      {
        ...STAYING,
        average_post: { value: 0.75 },
      },
    )
    expect(closer(model, 'technology')).toMatchObject({ value: 0.3334, closes: true })
    expect(closer(model, 'post_size')).toMatchObject({ value: 0.25, closes: false })
    expect(closer(model, 'post_size').left).toBeCloseTo(75 - 50 / 0.75, 6)
    // 75 x (1 - x)^2 = 50: x = 1 - sqrt(2/3) = 0.1835, and it can be 0.05 at most: 75 x 0.9025 = 67.6875.
    expect(closer(model, 'productivity')).toMatchObject({ value: 0.05, closes: false })
    expect(closer(model, 'productivity').left).toBeCloseTo(17.6875, 6)
    expect(closer(model, 'heavy_users_67')).toMatchObject({ closes: false, isIdle: true })
  })

  it('begins at the scenario, and is nothing where there is no gap', () => {
    // 75 x 0.9 = 67.5; prevention must take 50 of it: 1 - 50 / 67.5 = 0.2593.
    const half = gapModel({ technology: { value: 0.1, ...full }, prevention: { value: 0, ...full } })
    expect(closer(half, 'prevention').value).toBe(0.2593)
    expect(whatCloses(gapModel({ technology: { value: 0.4, ...full } }), 2028)).toEqual([])
  })

  it('closes where it says, inside the range, and not a little before', () => {
    const model = gapModel({}, { vacancies: 0 }, MIXED)
    const draw = modesDraw(model.scenario)
    const found = whatCloses(model, 2030)
    expect(found.filter(({ closes }) => closes).length).toBeGreaterThan(5)
    for (const { lever, value, closes, left } of found) {
      const [least, most] = LEVERS[lever].range
      expect([least, value, most]).toEqual([least, value, most].toSorted((a, b) => a - b))
      const gapWith = (at: number) => gapIn(model, { ...draw, levers: { ...draw.levers, [lever]: at } }, 2030)
      expect(gapWith(value)).toBeCloseTo(left, 9)
      if (closes) expect(left).toBeLessThanOrEqual(1e-9)
      if (closes) expect(gapWith(value - 2e-4 * Math.sign(value))).toBeGreaterThan(0)
    }
  })
})

it('names the assumptions on the staff that move the gap most, the widest first', () => {
  const swings = supplyTornado(gapModel({ pensioners: { low: 0, mode: 0, high: 0.2, by: 2028 } }, {}), 2028)
  const width = ({ gapAtLow, gapAtHigh }: (typeof swings)[number]) => Math.abs(gapAtHigh - gapAtLow)
  expect(swings.map(width)).toEqual(swings.map(width).toSorted((a, b) => b - a))
  // 20 % of 50.
  expect(width(swings.find(({ id }) => id === 'pensioners')!)).toBeCloseTo(10, 6)
  expect(swings.some(({ id }) => id === 'replacement')).toBe(true)
})
