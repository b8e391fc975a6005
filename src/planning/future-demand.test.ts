import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Demand } from '../workforce/unit.ts'
import { competenceIdField, shiftCodeField } from '../workforce/ids.ts'
import { futureDemand, withDemand } from './future-demand.ts'
import { smallUnit } from './testing/small-unit.ts'

const FIRST_ROW = '- { days: weekdays, shift: D, minimum: 2, of_which: { nurse: 1 } }'
const withRow = (row: string, ...more: readonly (readonly [string, string])[]) =>
  smallUnit([FIRST_ROW, `- { days: weekdays, ${row} }`], ...more)
const USERS = ['weekly_norm_hours', 'users: 20\nweekly_norm_hours'] as const

/** Minimum of the first row and its competences, as the rule makes it. */
function minimums(unit: ReturnType<typeof smallUnit>, factor: number) {
  return futureDemand(unit, factor)
    .filter(({ today }) => today.dayTypes.includes('weekday'))
    .map(({ minimum, by }) => [minimum, by])
}

describe('a shift when the users become more', () => {
  it('is rounded up by itself: 6 x 1.15 = 6.9 is 7, and 50 x 1.1 is 55, whatever a computer makes of it', () => {
    expect(50 * 1.1).toBeGreaterThan(55)
    expect(minimums(withRow('shift: D, minimum: 50'), 1.1)).toEqual([[55, 'rounded']])
    expect(minimums(withRow('shift: D, minimum: 6'), 1.15)).toEqual([[7, 'rounded']])
  })

  it('of 2 at night does not become 2.3, but 3', () => {
    const [night] = futureDemand(withRow('shift: N, minimum: 2'), 1.15)
    expect(night!.exact).toBeCloseTo(2.3, 9)
    expect(night!.minimum).toBe(3)
  })

  it('of 2 that are enough for 24 users stays 2 until the users are more than 24', () => {
    const night = withRow('shift: N, minimum: 2, up_to_users: 24', USERS)
    // 20 x 1.15 = 23 users; 20 x 1.2 = 24; 20 x 1.21 = 24.2 and 2 x 24.2 / 24 = 2.02
    expect([1.15, 1.2, 1.21].map((factor) => minimums(night, factor))).toEqual([
      [[2, 'capacity']],
      [[2, 'capacity']],
      [[3, 'capacity']],
    ])
    expect(futureDemand(night, 1.15)[0]!.exact).toBe(2)
    expect(futureDemand(night, 1.21)[0]!.exact).toBeCloseTo(2.0167, 4)
  })

  it('is rounded once, whatever competences it asks for: 6, 3 and 2 x 1.1 are 7, 4 and 3', () => {
    const chain = withRow('shift: D, minimum: 6, of_which: { nurse: 2, assistant: 3 }')
    expect(minimums(chain, 1.1).map(([minimum]) => minimum)).toEqual([7, 3, 4])
  })

  it('is raised where competences that do not cover each other take more: 1 + 1 of 2 are 2 + 2 of 4', () => {
    const apart = withRow('shift: D, minimum: 2, of_which: { nurse: 1, social: 1 }', [
      'competences:',
      'competences:\n  - { id: social, name: Vernepleier }',
    ])
    // 2 x 1.3 = 2.6 is 3, and 1 x 1.3 is 2 of each.
    expect(minimums(apart, 1.3)).toEqual([
      [4, 'competences'],
      [2, 'rounded'],
      [2, 'rounded'],
    ])
  })

  it('is not raised where the unit relies on people who hold both today', () => {
    const both = withRow('shift: D, minimum: 1, of_which: { nurse: 1, social: 1 }', [
      'competences:',
      'competences:\n  - { id: social, name: Vernepleier }',
    ])
    expect(minimums(both, 1.3)[0]).toEqual([2, 'rounded'])
  })
})

describe('a shift when the users become fewer', () => {
  it("keeps today's minimum, of everybody and of each competence", () => {
    expect(minimums(withRow('shift: D, minimum: 6, of_which: { nurse: 3 }'), 0.5)).toEqual([
      [6, 'floor'],
      [3, 'floor'],
    ])
  })

  it('that is safety loses no hours by staying, and shrinks only where it has a floor', () => {
    const night = futureDemand(withRow('shift: N, minimum: 2, up_to_users: 24', USERS), 0.4)
    expect(night[0]).toMatchObject({ minimum: 2, exact: 2 })
    expect(minimums(withRow('shift: N, minimum: 2, up_to_users: 24, floor: 1', USERS), 0.4)).toEqual([
      [1, 'rounded'],
    ])
  })

  it('goes down to the floor of its row, and no further: 6 x 0.5 = 3, and 4 is the floor', () => {
    const row = withRow('shift: D, minimum: 6, of_which: { nurse: 2 }, floor: 4')
    expect(minimums(row, 0.8)).toEqual([
      [5, 'rounded'],
      [2, 'rounded'],
    ])
    expect(minimums(row, 0.5)).toEqual([
      [4, 'floor'],
      [1, 'rounded'],
    ])
  })
})

it('refuses a factor that is no share of the users', () => {
  for (const factor of [NaN, -1, Infinity])
    expect(() => futureDemand(smallUnit(), factor)).toThrow(RangeError)
})

const rows = fc
  .record({
    minimum: fc.nat(12),
    more: fc.nat(3),
    nurses: fc.nat(12),
    floor: fc.option(fc.nat(12), { nil: undefined }),
    spare: fc.option(fc.nat(10), { nil: undefined }),
  })
  .map(({ minimum, more, nurses, floor, spare }): readonly Demand[] => {
    const shared = {
      ...{ dayTypes: ['weekday' as const], shift: shiftCodeField.parse('D') },
      ...(spare === undefined ? {} : { upToUsers: 20 + spare }),
    }
    const nurse = competenceIdField.parse('nurse')
    const held = Math.min(nurses, minimum)
    return [
      {
        ...{ ...shared, competence: null, point: 0, minimum, wanted: minimum + more },
        ...(floor === undefined ? {} : { floor: Math.min(floor, minimum) }),
      },
      {
        ...shared,
        competence: nurse,
        point: smallUnit().lattice.pointOf(nurse),
        minimum: held,
        wanted: held,
      },
    ]
  })
const factors = fc.double({ min: 0.2, max: 4, noNaN: true })

describe('whatever the demand', () => {
  it('the same users ask for the same demand', () => {
    fc.assert(
      fc.property(rows, (demand) => {
        const unit = { ...smallUnit(), demand, users: 20 }
        expect(withDemand(unit, futureDemand(unit, 1)).demand).toEqual(demand)
      }),
    )
  })

  it('no shift is under its exact number or its floor, none is a whole person over both, and none lacks room for its nurses', () => {
    fc.assert(
      fc.property(rows, factors, (demand, factor) => {
        const [all, nurses] = futureDemand({ demand, users: 20 }, factor)
        for (const one of [all!, nurses!]) {
          expect(one.minimum).toBeGreaterThanOrEqual(Math.max(one.exact - 1e-6, one.floor))
          expect(one.minimum).toBeLessThan(Math.max(one.exact, one.floor) + 1)
          expect(one.wanted).toBeGreaterThanOrEqual(one.minimum)
        }
        expect(nurses!.minimum).toBeLessThanOrEqual(all!.minimum)
        expect(nurses!.wanted).toBeLessThanOrEqual(all!.wanted)
      }),
    )
  })

  it('more users never ask for fewer people', () => {
    fc.assert(
      fc.property(rows, factors, factors, (demand, one, other) => {
        const at = (factor: number) => futureDemand({ demand, users: 20 }, factor)
        const [fewer, more] = [at(Math.min(one, other)), at(Math.max(one, other))]
        for (const [index, { minimum, wanted }] of fewer.entries()) {
          expect(more[index]!.minimum).toBeGreaterThanOrEqual(minimum)
          expect(more[index]!.wanted).toBeGreaterThanOrEqual(wanted)
        }
      }),
    )
  })
})
