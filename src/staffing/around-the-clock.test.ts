import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangedHours, breakEven, staffOnDuty } from './around-the-clock.ts'

const DAY = { hoursPerWeek: 98, staffPerUser: 1, minimum: 0 }
const NIGHT = { hoursPerWeek: 70, usersPerStaff: 4, minimum: 1 }

describe('staff on duty', () => {
  it.each([
    // A share of a person is a share of the time; a guard is a whole one.
    [{ ...DAY, staffPerUser: 1.5 }, 3, 4.5],
    [{ ...DAY, staffPerUser: 0.5, minimum: 2 }, 3, 2],
    [NIGHT, 1, 1],
    [NIGHT, 4, 1],
    [NIGHT, 5, 2],
    [{ ...NIGHT, minimum: 2 }, 4, 2],
  ])('%j for %i users: %d', (duty, users, staff) => expect(staffOnDuty(duty, users)).toBe(staff))

  it('is refused for a duty that does not say how many', () => {
    expect(() => staffOnDuty({ hoursPerWeek: 168, minimum: 1 }, 2)).toThrow(RangeError)
  })
})

describe('the hours of an arrangement', () => {
  it('are each home by itself, or nights that are shared', () => {
    // 4 x (98 + 70) = 672 alone; 4 x 98 + 70 = 462 together.
    expect(arrangedHours({ usersPerUnit: 1, duties: [DAY, NIGHT] }, 4)).toEqual({ units: 4, weekHours: 672 })
    expect(arrangedHours({ usersPerUnit: null, duties: [DAY, NIGHT] }, 4)).toEqual({
      units: 1,
      weekHours: 462,
    })
  })

  it('are of users spread evenly: nine in units of four are three, three and three', () => {
    // Three nights of one guard: 9 x 98 + 3 x 70 = 1092. Four, four and one would be the same guards.
    expect(arrangedHours({ usersPerUnit: 4, duties: [DAY, NIGHT] }, 9)).toEqual({ units: 3, weekHours: 1092 })
    // Ten in units of five with a guard for each four: two guards in each. 10 x 98 + 4 x 70 = 1260.
    expect(arrangedHours({ usersPerUnit: 5, duties: [DAY, NIGHT] }, 10).weekHours).toBe(1260)
  })

  it('are none of nobody', () => {
    expect(arrangedHours({ usersPerUnit: null, duties: [DAY, NIGHT] }, 0)).toEqual({ units: 0, weekHours: 0 })
  })

  it('hold every user once, whatever the size of the units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (users, usersPerUnit) => {
          const { weekHours } = arrangedHours({ usersPerUnit, duties: [{ ...DAY, hoursPerWeek: 1 }] }, users)
          expect(weekHours).toBe(users)
        },
      ),
    )
  })
})

describe('the number of users from which one takes less', () => {
  it('is the first, and the one from which it stays so', () => {
    // 10, 10, 10, 10, 10 against 12, 9, 12, 13, 14: less for 1, not for 2, then less for good.
    const other = [12, 9, 12, 13, 14]
    expect(
      breakEven(
        () => 10,
        (users) => other[users - 1]!,
        5,
      ),
    ).toEqual({ first: 1, always: 3 })
    expect(
      breakEven(
        () => 10,
        (users) => other[users - 1]!,
        2,
      ),
    ).toEqual({ first: 1, always: null })
  })

  it('is none where it takes as much or more', () => {
    expect(
      breakEven(
        (users) => users,
        (users) => users,
        60,
      ),
    ).toBeNull()
  })
})
