import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawAll, modesDraw } from './monte-carlo.ts'
import { supplyRates } from './supply-rates.ts'
import { supplyInto, supplyResponse } from './supply-response.ts'
import type { SmallSupply } from './testing/small-supply.ts'
import { simulated, smallSupply, stepwise } from './testing/small-supply.ts'

/** Both ways of counting the same staff, [year]. */
function bothWays(asked: SmallSupply, draw: number) {
  const { scenario, prepared, staff } = smallSupply(asked)
  const drawn = drawAll(scenario, 5, draw)
  const fast = new Float64Array(prepared.years)
  supplyInto(prepared, supplyResponse(prepared, supplyRates(prepared, drawn)), staff, fast)
  const groups = stepwise(prepared, staff, drawn)
  const slow = fast.map((_, year) => groups.reduce((sum, { supply }) => sum + supply[year]!, 0))
  return { fast, slow }
}

const GROUPS = [{ id: '03' }, { id: '04', stock: 35 }, { id: '01', stock: 8, recruitsPerYear: 2 }]
const WORLDS: readonly SmallSupply[] = [
  { supply: {} },
  { supply: {}, groups: GROUPS },
  // Skilled and unskilled leave in ways of their own, so training changes the sum.
  { supply: { groups: [{ id: '03', turnover_by_age: [{ from: 18, rate: 0.02 }] }] }, groups: GROUPS },
  {
    supply: {
      groups: [
        { id: '04', turnover_by_age: [{ from: 18, rate: 0.2 }], exit_age_mean: 60 },
        { id: '01', ages: [{ from: 50, until: 68, share: 1 }] },
      ],
      training: { since: 2028 },
      education: [
        { group: '01', intake_per_year: 4, completion: 0.9, share_here: 0.5, lead_years: 3 },
        { group: '03', intake_per_year: 4, completion: 0.9, share_here: 0.5, lead_years: 3, since: 2026 },
      ],
      foreign_educated: { group: '01' },
    },
    groups: GROUPS,
  },
  // The unskilled have nobody to become: no training.
  { supply: { groups: [{ id: '04', exit_age_mean: 60 }] }, groups: [{ id: '04' }, { id: '01' }] },
]

it.each(WORLDS)('is what the staff counted year by year gives, to 1e-9, in every draw: %#', (world) => {
  const moved = fc.double({ min: -0.1, max: 0.1, noNaN: true })
  const asked = fc.record({
    a: moved,
    b: moved,
    c: moved,
    draw: fc.nat(1000),
    by: fc.integer({ min: 2027, max: 2040 }),
  })
  fc.assert(
    fc.property(asked, ({ a, b, c, draw, by }) => {
      const levers = {
        // Without it all years are alike, which is counted in another way.
        ...(draw % 2 === 0
          ? {}
          : { exit_age: { low: Math.min(0, 40 * a), mode: 0, high: Math.max(0, 40 * a), by } }),
        net_outflow_private: { value: b },
        post_size: { value: c, by },
        sick_leave: { value: c },
        foreign_educated: { value: Math.abs(a) },
        outside_working_life: { value: Math.abs(b) },
        pensioners: { value: Math.abs(c) },
      }
      const { fast, slow } = bothWays({ ...world, levers, years: 15, localLabour: [1, 0.9, 0.7, 1.1] }, draw)
      for (const [year, supply] of slow.entries())
        expect(Math.abs(fast[year]! - supply)).toBeLessThan(1e-9 * Math.max(1, supply))
    }),
    { numRuns: 25 },
  )
})

it('is the same for one year alone as in all of them', () => {
  const { scenario, prepared, staff } = smallSupply({ supply: {}, groups: GROUPS, years: 10 })
  const rates = supplyRates(prepared, modesDraw(scenario))
  const all = new Float64Array(10)
  const one = new Float64Array(10)
  supplyInto(prepared, supplyResponse(prepared, rates), staff, all)
  supplyInto(prepared, supplyResponse(prepared, rates, 7), staff, one)
  expect(one[7]).toBe(all[7])
})

it('has training that changes no sum where the skilled leave as the unskilled do, and one that does where they stay longer', () => {
  const sums = (supply: object) => {
    const groups = simulated({ supply, groups: GROUPS, years: 10, localLabour: [1, 0.5] })
    return groups.reduce((sum, group) => sum + group.supply[9]!, 0)
  }
  const none = { training_share: { value: 0 } }
  const staying = { groups: [{ id: '03', turnover_by_age: [{ from: 18, rate: 0 }] }] }
  expect(sums({})).toBeCloseTo(sums(none), 9)
  expect(sums(staying)).toBeGreaterThan(sums({ ...staying, ...none }) + 0.1)
})
