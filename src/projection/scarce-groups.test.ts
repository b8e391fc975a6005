import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StockFlow } from './scarce-groups.ts'
import { delayOf, OLDEST, runStockFlow, spreadByAge } from './scarce-groups.ts'

const small: StockFlow = {
  ...{ years: 3, stages: [], stock: 100, directPerYear: 0 },
  ...{ entryAge: 30, exitAge: 65, exitShare: 0 },
}

describe('people in a scarce group', () => {
  const people = fc.double({ min: 0, max: 5000, noNaN: true })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const stage = fc.record({
    intakePerYear: people,
    durationYears: fc.double({ min: 1, max: 9, noNaN: true }),
    completionShare: share,
    inProgress: people,
  })
  const band = fc.record({
    from: fc.integer({ min: 20, max: 69 }),
    to: fc.integer({ min: 70, max: OLDEST }),
    people,
  })
  const flow: fc.Arbitrary<StockFlow> = fc.record({
    years: fc.integer({ min: 0, max: 25 }),
    stages: fc.array(stage, { maxLength: 3 }),
    stock: fc.oneof(people, fc.array(band, { maxLength: 3 }).map(spreadByAge)),
    directPerYear: people,
    entryAge: fc.integer({ min: 20, max: 50 }),
    exitAge: fc.double({ min: 55, max: 75, noNaN: true }),
    exitShare: share,
  })

  it('are all somewhere: those at the start and those who came are those who are there and those who went', () => {
    fc.assert(
      fc.property(flow, (input) => {
        const years = runStockFlow(input)
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        const stockBefore = typeof input.stock === 'number' ? input.stock : sum([...input.stock])
        const atStart = stockBefore + sum(input.stages.map(({ inProgress }) => inProgress))
        const last = years.at(-1)
        const atEnd = last === undefined ? atStart : last.stock + sum(last.inStages)
        const came = sum(years.map(({ intake }) => intake))
        const went = sum(years.map(({ dropped, retired, left }) => dropped + retired + left))
        expect(atEnd + went).toBeCloseTo(atStart + came, 4)
      }),
    )
  })

  it('are never fewer than none', () => {
    fc.assert(
      fc.property(flow, (input) => {
        for (const year of runStockFlow(input)) {
          for (const number of [
            year.stock,
            year.entered,
            year.retired,
            year.left,
            year.dropped,
            ...year.inStages,
          ])
            expect(number).toBeGreaterThanOrEqual(-1e-6)
        }
      }),
    )
  })
})

describe('a stage', () => {
  it('of 1.5 years lets half of a year go after one year and half after two', () => {
    expect(delayOf(1.5)).toEqual([
      { years: 1, share: 0.5 },
      { years: 2, share: 0.5 },
    ])
    const years = runStockFlow({
      ...{ ...small, years: 4, stock: 0 },
      stages: [{ intakePerYear: 100, durationYears: 1.5, completionShare: 0.9, inProgress: 0 }],
    })
    // Nobody in the first year; half of the first year's 100 in the second; 50 + 50 after that; nine of ten go on.
    expect(years.map(({ entered }) => entered)).toEqual([0, 45, 90, 90])
    expect(years.map(({ dropped }) => dropped)).toEqual([0, 5, 10, 10])
    // Filled: 100 x 1.5 at any time.
    expect(years.map(({ inStages }) => inStages[0])).toEqual([100, 150, 150, 150])
  })

  it('hands those who are through to the next one', () => {
    const years = runStockFlow({
      ...{ ...small, years: 4, stock: 0 },
      stages: [
        { intakePerYear: 10, durationYears: 1, completionShare: 0.5, inProgress: 0 },
        { intakePerYear: 0, durationYears: 2, completionShare: 1, inProgress: 8 },
      ],
    })
    // 8 in the second stage leave 4 a year for two years; the first 10 of stage one reach it in year two as 5, and are through two years later.
    expect(years.map(({ entered }) => entered)).toEqual([4, 4, 0, 5])
  })
})

describe('a stock', () => {
  it('of known ages retires those who reach the exit age, and half a year older is half of them', () => {
    const stock = spreadByAge([{ from: 63, to: 64, people: 20 }])
    // 10 at 63 and 10 at 64: those of 64 become 65.
    expect(runStockFlow({ ...small, years: 2, stock }).map(({ retired }) => retired)).toEqual([10, 10])
    expect(runStockFlow({ ...small, years: 3, stock, exitAge: 65.5 }).map(({ retired }) => retired)).toEqual([
      5, 10, 5,
    ])
  })

  it('lets those go who are past the exit age, the oldest too', () => {
    const stock = spreadByAge([{ from: 70, to: OLDEST, people: 60 }])
    expect(runStockFlow({ ...small, years: 1, stock })[0]).toMatchObject({ retired: 60, stock: 0 })
  })

  it('of unknown ages loses one share and takes in those who come', () => {
    // 100 - 10 + 7 = 97; 97 - 9.7 + 7 = 94.3
    const years = runStockFlow({ ...small, years: 2, exitShare: 0.1, directPerYear: 7 })
    expect(years.map(({ stock }) => stock)).toEqual([97, 94.3])
  })

  it('takes in at the entry age, so that nobody of them retires before the exit age', () => {
    const years = runStockFlow({
      ...small,
      years: 36,
      stock: spreadByAge([]),
      directPerYear: 1,
      entryAge: 30,
      exitAge: 65,
    })
    // In at 30 at the end of the first year: 35 years later at 65.
    expect(years.findIndex(({ retired }) => retired > 0)).toBe(35)
  })
})

it.each([
  [{ exitShare: 1.1 }, /share/],
  [{ directPerYear: -1 }, /people/],
  [{ stock: NaN }, /people/],
  [{ entryAge: 66 }, /age/],
  [{ stages: [{ intakePerYear: 1, durationYears: 0.5, completionShare: 1, inProgress: 0 }] }, /stage/],
])('refuses %j', (wrong, reason) => {
  expect(() => runStockFlow({ ...small, ...wrong })).toThrow(reason)
})
