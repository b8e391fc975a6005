import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawAll } from './monte-carlo.ts'
import { retirement } from './supply-rates.ts'
import { NOBODY_MOVES, simulated, smallSupply, stepwise } from './testing/small-supply.ts'

/** Ten of 66 and ten of 40. */
const TWO_AGES = [
  { from: 40, until: 41, share: 0.5 },
  { from: 66, until: 67, share: 0.5 },
]
const STILL = { ...NOBODY_MOVES, ages: TWO_AGES }
/** Ten of 65 and ten of 40: nobody is 67 before 2028. */
const YOUNGER = {
  ...NOBODY_MOVES,
  ages: [
    { from: 40, until: 41, share: 0.5 },
    { from: 65, until: 66, share: 0.5 },
  ],
}
const near = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(9)))

describe('the staff, year by year', () => {
  it('is those of 40 alone when those of 66 have become 67 and nobody comes', () => {
    const [group] = simulated({ supply: STILL, years: 3 })
    // 20; the ten of 66 go in 2026: 10, and 10.
    expect(near(group!.stock)).toEqual([20, 10, 10])
    expect(near(group!.retired)).toEqual([10, 0, 0])
    expect(near(group!.supply)).toEqual([20, 10, 10])
  })

  it('loses those who leave after those who retire', () => {
    const supply = { ...STILL, turnover_by_age: [{ from: 18, rate: 0.2 }], turnover: { value: 1 } }
    const [group] = simulated({ supply, years: 3 })
    // Ten retire, and of the ten who are left a fifth leave: 8; then 6.4.
    expect(near(group!.left)).toEqual([2, 1.6, 1.28])
    expect(near(group!.stock)).toEqual([20, 8, 6.4])
  })

  it('is as it was when those who go are replaced and the inhabitants of 20-44 are as many', () => {
    const [group] = simulated({ supply: {}, years: 25 })
    // Ages that last: as many come as go, in every age.
    for (const stock of group!.stock) expect(stock).toBeCloseTo(20, 9)
    for (const [at, come] of group!.recruited.entries())
      expect(come).toBeCloseTo(group!.retired[at]! + group!.left[at]!, 9)
  })

  it('is recruited from the inhabitants of 20-44, as much as it is said to follow them', () => {
    const from = (supply: object) => simulated({ supply, localLabour: [1, 0.8] })[0]!
    const [today] = simulated({ supply: {} })
    const went = today!.retired[0]! + today!.left[0]!
    const shares = (supply: object) =>
      [...from(supply).recruited].slice(0, 3).map((come) => Number((come / went).toFixed(9)))
    // As many as went; with four fifths of the inhabitants 0.8 of them, and 0.9 where it follows by half.
    expect(shares({ replacement: { value: 1 } })).toEqual([1, 0.8, 0.8])
    expect(shares({ replacement: { value: 1 }, follows_20_44: { value: 0.5 } })).toEqual([1, 0.9, 0.9])
    expect(shares({ replacement: { value: 0.9 } })).toEqual([0.9, 0.72, 0.72])
  })

  it('is not replaced for ever as fast as an old staff retires: with older people there are never more', () => {
    const aged = (old: number) => [
      { from: 25, until: 45, share: 1 - old },
      { from: 58, until: 66, share: old },
    ]
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (old, more) => {
          const [younger, older] = [old, old + more].map(
            (share) => simulated({ supply: { ages: aged(share) }, years: 11 })[0]!,
          )
          for (const [year, supply] of older!.supply.entries())
            expect(supply).toBeLessThanOrEqual(younger!.supply[year]! + 1e-9)
        },
      ),
    )
  })

  it('takes those who are entered in place of those who replace the exits', () => {
    const [group] = simulated({ supply: STILL, groups: [{ recruitsPerYear: 3 }], years: 3 })
    // 20 - 10 + 3 = 13; + 3 = 16.
    expect(near(group!.stock)).toEqual([20, 13, 16])
  })
})

describe('what comes later', () => {
  const education = {
    group: 'g0',
    intake_per_year: 10,
    completion: 0.8,
    share_here: 0.5,
    lead_years: 3,
    post: 0.75,
  }

  it('is the newly educated as many years after the first begin as the education lasts, and none before', () => {
    const supply = { ...STILL, education: [{ ...education, since: 2026 }] }
    const [group] = simulated({ supply })
    // 10 x 0.8 x 0.5 x 0.75 = 3 årsverk, first done in 2029, in the stock of 2030.
    expect(near(group!.recruited)).toEqual([0, 0, 0, 3, 3, 3])
    expect(near(group!.stock)).toEqual([20, 10, 10, 10, 13, 16])
  })

  it('is no more than today where the education runs already: it is a part of those who come', () => {
    const supply = { ...STILL, education: [education] }
    const [group] = simulated({ supply, groups: [{ recruitsPerYear: 10 }], localLabour: [1, 0.5] })
    // Ten come in 2026, three of them newly educated; of the other seven half in 2027.
    expect(near(group!.recruited).slice(0, 2)).toEqual([10, 6.5])
  })

  it('is training that moves people, with their ages, when the first are done, and counts nobody twice', () => {
    const supply = {
      ...STILL,
      training_share: { value: 0.2 },
      training_completion: { value: 0.5 },
      training: { from: 'u', to: 's', lead_years: 2, since: 2026 },
    }
    const [unskilled, skilled] = simulated({ supply, groups: [{ id: 'u' }, { id: 's', stock: 0 }], years: 5 })
    // Of the ten of 40 a tenth each year from 2028: 10, 9, 8.1. Those of 66 are too old to train.
    expect(near(unskilled!.trained)).toEqual([0, 0, -1, -0.9, -0.81])
    expect(near(skilled!.trained)).toEqual([0, 0, 1, 0.9, 0.81])
    expect(near(unskilled!.stock)).toEqual([20, 10, 10, 9, 8.1])
    expect(near(skilled!.stock)).toEqual([0, 0, 0, 1, 1.9])
  })

  it('leaves both groups in balance where training runs already', () => {
    const supply = { training: { from: 'u', to: 's' } }
    const [unskilled, skilled] = simulated({ supply, groups: [{ id: 'u' }, { id: 's', stock: 40 }] })
    // What it takes is recruited beside the exits, and what it gives is not.
    expect(unskilled!.stock[1]).toBeCloseTo(20, 9)
    expect(skilled!.stock[1]).toBeCloseTo(40, 9)
    expect(unskilled!.recruited[0]! + unskilled!.trained[0]!).toBeCloseTo(
      skilled!.recruited[0]! / 2 + skilled!.trained[0]! / 2,
      9,
    )
    expect(unskilled!.trained[0]!).toBeLessThan(-0.2)
  })
})

describe('each lever alone', () => {
  const supplyWith = (levers: object, supply: object = YOUNGER) =>
    near(simulated({ supply, levers })[0]!.supply)

  it('has the years without any', () => {
    // Those of 65 are 66 in 2027 and go in it.
    expect(supplyWith({})).toEqual([20, 20, 10, 10, 10, 10])
  })

  it('post_size: larger posts from the same people, never over a whole one', () => {
    const today = { ...YOUNGER, average_post: { value: 0.75 } }
    // (0.75 + 0.15) / 0.75 = 1.2 from 2028, 1.1 in 2027.
    expect(supplyWith({ post_size: { value: 0.15, by: 2028 } }, today).slice(0, 3)).toEqual([20, 22, 12])
    // At most 1 / 0.75.
    expect(supplyWith({ post_size: { value: 0.5, by: 2028 } }, today)[2]).toBeCloseTo(10 / 0.75, 9)
  })

  it('sick_leave: an agreed årsverk delivers as many days more as fewer are ill', () => {
    const today = { ...YOUNGER, sick_leave_today: { value: 0.1 } }
    // (1 - 0.1 + 0.09) / 0.9 = 1.1 from 2028, 1.05 in 2027.
    expect(supplyWith({ sick_leave: { value: -0.09, by: 2028 } }, today).slice(0, 3)).toEqual([20, 21, 11])
    expect(supplyWith({ sick_leave: { value: -0.2, by: 2028 } }, today)[2]).toBeCloseTo(10 / 0.9, 9)
  })

  it.each(['exit_age', 'special_age_limits', 'senior_measures'])(
    '%s: all go as many years later',
    (lever) => {
      expect(supplyWith({ [lever]: { value: 2, by: 2027 } })).toEqual([20, 20, 20, 20, 10, 10])
      // Half of them reached by four years: two on average, as all go.
      expect(supplyWith({ [lever]: { value: 4, by: 2027, reach: 0.5 } })).toEqual([20, 20, 20, 20, 10, 10])
      expect(supplyWith({ [lever]: { value: -1, by: 2027 } })).toEqual([20, 20, 10, 10, 10, 10])
      // Half a year: birthdays are spread over the year, so of those of 66 half are there a year more.
      expect(supplyWith({ [lever]: { value: 0.5, by: 2027 } })).toEqual([20, 20, 15, 10, 10, 10])
    },
  )

  it('pensioners: come beside the staff, and are no part of it', () => {
    const levers = { pensioners: { value: 0.1, by: 2028 } }
    expect(supplyWith(levers)).toEqual([20, 21, 11, 11, 11, 11])
    expect(near(simulated({ supply: YOUNGER, levers })[0]!.stock)).toEqual([20, 20, 10, 10, 10, 10])
  })

  it('foreign_educated and outside_working_life: come when the first are done, those who complete', () => {
    const supply = {
      ...YOUNGER,
      foreign_completion: { value: 0.5 },
      outside_completion: { value: 0.5 },
      foreign_educated: { lead_years: 1 },
      outside_working_life: { lead_years: 3 },
    }
    // 0.1 x 20 begin each year, one completes: from 2027 and from 2029, in the stock of the year after.
    expect(supplyWith({ foreign_educated: { value: 0.1 } }, supply)).toEqual([20, 20, 11, 12, 13, 14])
    expect(supplyWith({ outside_working_life: { value: 0.1 } }, supply)).toEqual([20, 20, 10, 10, 11, 12])
  })

  it('foreign_educated: come to the group that is named, else to all as there are in each', () => {
    const levers = { foreign_educated: { value: 0.1 } }
    const supply = { ...YOUNGER, foreign_completion: { value: 1 }, foreign_educated: { lead_years: 0 } }
    const come = (way: object) =>
      simulated({
        levers,
        supply: { ...supply, foreign_educated: { lead_years: 0, ...way } },
        groups: [
          { id: 'a', stock: 30 },
          { id: 'b', stock: 10 },
        ],
      }).map(({ recruited }) => Number(recruited[0]!.toFixed(9)))
    expect(come({})).toEqual([3, 1])
    expect(come({ group: 'b' })).toEqual([0, 4])
    // A municipality whose occupations are not known has one group for all.
    expect(come({ group: 'c' })).toEqual([3, 1])
  })

  it('net_outflow_private: as many more leave each year, or fewer', () => {
    // 20 x 0.9 = 18; the retired are gone in 2027, of nine left a tenth: 8.1.
    expect(supplyWith({ net_outflow_private: { value: 0.1 } }).slice(0, 3)).toEqual([20, 18, 8.1])
    expect(supplyWith({ net_outflow_private: { value: -0.1 } }).slice(0, 3)).toEqual([20, 22, 12.1])
  })

  it('substitution: moves need, and no staff', () => {
    const supply = { ...YOUNGER, substitution: [{ from: 'g0', to: 'g1' }] }
    expect(supplyWith({ substitution: { value: 0.5, by: 2027 } }, supply)).toEqual(supplyWith({}))
  })
})

describe('retirement', () => {
  it('is spread evenly over the years around the mean', () => {
    const share = retirement(64, 2)
    // All are there at 61; of those of 62 to 65, birthdays within the year: 1/8, then 2/8, 2/8, 2/8 and 1/8 of all.
    const left = [61, 62, 63, 64, 65].map((age) => share[age - 18]!)
    expect(left[0]).toBeCloseTo(1 / 8, 9)
    expect(left[1]).toBeCloseTo(2 / 7, 9)
    expect(left[2]).toBeCloseTo(2 / 5, 9)
    expect(left[3]).toBeCloseTo(2 / 3, 9)
    expect(left[4]).toBe(1)
    expect(share[60 - 18]).toBeCloseTo(0, 12)
  })
})

describe('conservation', () => {
  const share = fc.double({ min: 0, max: 0.3, noNaN: true })

  it('holds in every group, year and draw: what is there is what was, less those who went, and those who came', () => {
    const supply = {
      training: { from: 'a', to: 'b', since: 2027, lead_years: 1 },
      groups: [
        { id: 'a', turnover_by_age: [{ from: 18, rate: 0.2 }] },
        { id: 'b', exit_age_mean: 60 },
      ],
      education: [{ group: 'b', intake_per_year: 5, completion: 0.5, share_here: 0.5, lead_years: 2 }],
    }
    fc.assert(
      fc.property(
        fc.record({
          exit_age: share,
          net_outflow_private: share,
          foreign_educated: share,
          pensioners: share,
        }),
        fc.nat(1000),
        (values, draw) => {
          const levers = Object.fromEntries(
            Object.entries(values).map(([id, value]) => [id, { low: 0, mode: 0, high: value / 3 }]),
          )
          const { scenario, prepared, staff } = smallSupply({
            ...{ supply, levers, years: 10, localLabour: [1, 0.9, 1.2] },
            groups: [{ id: 'a' }, { id: 'b', stock: 7 }, { id: 'c', stock: 3 }],
          })
          const groups = stepwise(prepared, staff, drawAll(scenario, 3, draw))
          for (let year = 0; year < 9; year++) {
            for (const { stock, retired, left, recruited, trained } of groups) {
              const next = stock[year]! - retired[year]! - left[year]! + recruited[year]! + trained[year]!
              expect(Math.abs(stock[year + 1]! - next)).toBeLessThan(1e-9)
              expect(stock[year]!).toBeGreaterThanOrEqual(0)
            }
            expect(Math.abs(groups.reduce((sum, { trained }) => sum + trained[year]!, 0))).toBeLessThan(1e-12)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
