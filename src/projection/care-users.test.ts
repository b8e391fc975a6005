import { describe, expect, it } from 'vitest'
import type { UsersOfYear } from './care-users.ts'
import { pooledRates, userRates, usersOf } from './care-users.ts'

const skien: UsersOfYear = {
  year: 2025,
  users: [927, 592, 976],
  allUsers: 2495,
  persons: [46_121, 7714, 3031],
}

describe('users for each person of an age', () => {
  it("are the municipality's own where all ages are published and add up", () => {
    const rates = userRates(skien, [1, 1, 1])
    expect(rates).toEqual({ rates: [927 / 46_121, 592 / 7714, 976 / 3031], basis: 'own', year: 2025 })
    // Its own people of that year give its own users back.
    expect(usersOf(rates, skien.persons)).toBeCloseTo(2495, 9)
  })

  it('of an age that alone is not published are what is left of the sum', () => {
    // 356 - 78 - 267 = 11
    const longTerm = { ...skien, users: [null, 78, 267], allUsers: 356 }
    expect(userRates(longTerm, [1, 1, 1])).toEqual({
      rates: [11 / 46_121, 78 / 7714, 267 / 3031],
      basis: 'own',
      year: 2025,
    })
  })

  it('are not what is left where there are few: then parts of other ages may be hidden too', () => {
    const few = { year: 2025, users: [null, 8, 9], allUsers: 25, persons: [1800, 400, 150] }
    expect(userRates(few, [0.001, 0.01, 0.1]).basis).toBe('own-total')
  })

  it('are those of others, scaled to its own number, where some age is not published or the ages do not add up', () => {
    // 0.1 x 1000 + 0.2 x 100 + 0.5 x 40 = 140 expected, 70 seen: half of each.
    const own = { year: 2024, allUsers: 70, persons: [1000, 100, 40] }
    const half = { rates: [0.05, 0.1, 0.25], basis: 'own-total', year: 2024 }
    expect(userRates({ ...own, users: [null, 20, null] }, [0.1, 0.2, 0.5])).toEqual(half)
    // More than all: the ages are wrong, or the sum is.
    expect(userRates({ ...own, users: [null, 50, 30] }, [0.1, 0.2, 0.5])).toEqual(half)
    expect(userRates({ ...own, users: [0, 20, 30] }, [0.1, 0.2, 0.5])).toEqual(half)
    expect(userRates({ ...own, users: [20, 20, 29] }, [0.1, 0.2, 0.5]).basis).toBe('own')
  })

  it('are those of others where nothing is published', () => {
    expect(userRates(null, [0.1, 0.2, 0.5])).toEqual({ rates: [0.1, 0.2, 0.5], basis: 'pooled', year: null })
    const nothing = { year: 2024, users: [null, null, null], allUsers: null, persons: [1, 1, 1] }
    expect(userRates(nothing, [0.1, 0.2, 0.5]).basis).toBe('pooled')
  })

  it('are pooled over those whose ages are all published', () => {
    const other = { year: 2025, users: [73, 8, 24], allUsers: 105, persons: [3879, 286, 969] }
    const hidden = { year: 2025, users: [null, 9, null], allUsers: 20, persons: [9, 9, 9] }
    // (927 + 73) / (46 121 + 3879) = 1000 / 50 000, 600 / 8000 and 1000 / 4000.
    expect(pooledRates([skien, other, hidden])).toEqual({ rates: [0.02, 0.075, 0.25], places: 2 })
  })

  it('double with the users', () => {
    const twice = { ...skien, users: skien.users.map((users) => 2 * (users ?? 0)), allUsers: 4990 }
    const persons = [45_903, 7740, 3263]
    const once = usersOf(userRates(skien, []), persons)
    expect(usersOf(userRates(twice, []), persons)).toBeCloseTo(2 * once, 9)
  })
})
