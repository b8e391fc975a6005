import { describe, expect, it } from 'vitest'
import { FIVE_YEAR_GROUPS } from './age-groups.ts'
import type { Place } from './cohort-ratios.ts'
import { fiveYearsOn, RATIOS, ratiosOf, ratioSums, relativeRatios, TRANSITIONS } from './cohort-ratios.ts'

const GROUPS = FIVE_YEAR_GROUPS.length

/** As many of each sex in each five-year group. */
function counts(people: number | ((group: number, sex: number) => number)): Float64Array {
  return Float64Array.from({ length: 2 * GROUPS }, (_, at) =>
    typeof people === 'number' ? people : people(at % GROUPS, Math.floor(at / GROUPS)),
  )
}

/** A place whose cohorts all become `factor` as many, with as many children each time. */
function placeWith(people: number, factor: number, county = 'A'): Place {
  const before = counts(people)
  // 85-89 and 90+ are two groups that both end in 90+.
  const after = counts((group) =>
    group === 0 ? people : group === 18 ? 2 * people * factor : people * factor,
  )
  return { county, sums: ratioSums([{ before, after }]) }
}

describe('cohort change ratios', () => {
  it('are those of a group five years on over those who were there, and children over women of 20-44', () => {
    const before = counts(100)
    const after = counts((group, sex) => (group === 0 ? 50 + sex : group === 18 ? 60 : 90))
    const ratios = ratiosOf(ratioSums([{ before, after }]))
    // 90 of 100; 60 of the 200 who were 85 and over; 50 boys and 51 girls for 5 groups of 90 women.
    expect(ratios[0]).toBe(0.9)
    expect(ratios[TRANSITIONS - 1]).toBe(0.3)
    expect(ratios[TRANSITIONS]).toBeCloseTo(50 / 450, 12)
    expect(ratios[RATIOS + TRANSITIONS]).toBeCloseTo(51 / 450, 12)
  })

  it('give the later year back from the earlier one', () => {
    const before = counts((group, sex) => 100 + 7 * group + sex)
    const after = counts((group, sex) => 80 + 5 * group - sex)
    const projected = fiveYearsOn(before, ratiosOf(ratioSums([{ before, after }])))
    for (const [at, people] of after.entries()) expect(projected[at]).toBeCloseTo(people, 9)
  })

  it('of several periods are of their people together', () => {
    const one = { before: counts(100), after: counts(90) }
    const other = { before: counts(300), after: counts(330) }
    // (90 + 330) / (100 + 300)
    expect(ratiosOf(ratioSums([one, other]))[3]).toBe(1.05)
  })
})

describe('the ratios of a place beside the nation', () => {
  it('are the nation where all places do the same', () => {
    const places = new Map([1, 2, 3].map((id) => [String(id), placeWith(1000 * id, 0.9)] as const))
    for (const own of relativeRatios(places).values()) {
      for (const ratio of own) expect(ratio).toBeCloseTo(1, 12)
    }
  })

  it('stay near their own in a large place, and are drawn to the others in a small one', () => {
    // Four large places around 1, and one large and one small that both grow by a fifth more.
    const places = new Map([
      ...[0.8, 0.9, 1, 1.1].map((factor, at) => [`stor${at}`, placeWith(10_000, factor)] as const),
      ['stor', placeWith(10_000, 1.2)],
      ['liten', placeWith(20, 1.2)],
    ])
    const relative = relativeRatios(places)
    const [large, small] = [relative.get('stor')![2]!, relative.get('liten')![2]!]
    // The nation: (0.8 + 0.9 + 1 + 1.1 + 1.2) x 10 000 and 24 of 50 020 people: 1.0001; 1.2 is 1.2 beside it.
    expect(large).toBeGreaterThan(1.19)
    expect(small).toBeGreaterThan(1)
    expect(small).toBeLessThan(1.1)
  })

  it("are drawn to the county's before the nation's", () => {
    const places = new Map([
      ...[1.1, 1.12, 1.14].map((factor, at) => [`a${at}`, placeWith(20_000, factor, 'A')] as const),
      ...[0.8, 0.82, 0.84].map((factor, at) => [`b${at}`, placeWith(20_000, factor, 'B')] as const),
      ['liten i A', placeWith(10, 1, 'A')],
      ['liten i B', placeWith(10, 1, 'B')],
    ])
    const relative = relativeRatios(places)
    // The nation is 0.97: the same people in the same number, one among places that grow and one among places that shrink.
    expect(relative.get('liten i A')![4]).toBeGreaterThan(1.08)
    expect(relative.get('liten i B')![4]).toBeLessThan(0.92)
  })
})
