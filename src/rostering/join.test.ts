import { describe, expect, it } from 'vitest'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { findHoles, uncoveredByPresence, uncoveredMinutes } from './holes.ts'
import { joinProblems, partOf } from './join.ts'
import { OFF, type CoverRow, type RosterProblem } from './problem.ts'
import { solve } from './solve.ts'
import { dayShift, eveningShift, roster, smallProblem, type SmallEmployee } from './testing/small-problem.ts'

const WEEK = 7

/** A unit with one shift a day of 7.5 h, one week, and the people named. */
function unit(people: readonly SmallEmployee[], cover: readonly CoverRow[], shift = dayShift): RosterProblem {
  return smallProblem({ weeks: 1, shifts: [shift], employees: people, cover, totalMinutesMax: 10_000 })
}

function need(day: number, skillMask = 0): CoverRow {
  return { day, shift: 0, skillMask, minimum: 1, wanted: 1 }
}

function joined(...problems: RosterProblem[]) {
  return joinProblems(problems.map((problem, index) => ({ prefix: `U${index}`, problem, competences: 2 })))
}

const shared = { id: 'K', contractMinutes: 900, toleranceMinutes: 450 }

describe('several units as one problem', () => {
  it('has one row for who holds a post in two units, and shifts and cover of both', () => {
    const { problem, posts } = joined(
      unit([{ id: 'A' }, shared], [need(0)]),
      unit([shared, { id: 'B' }], [need(2)], eveningShift),
    )
    expect(problem.employees.map(({ id }) => id)).toEqual(['A', 'K', 'B'])
    expect(posts[1]).toEqual([
      { unit: 0, employee: 1 },
      { unit: 1, employee: 0 },
    ])
    expect(problem.shifts.map(({ code }) => code)).toEqual(['U0 D', 'U1 E'])
    expect(problem.cover.map(({ day, shift }) => [day, shift])).toEqual([
      [0, 0],
      [2, 1],
    ])
    // Day 2: D from 07:30 and E from 14:30, each with the times of its own unit.
    expect([...problem.startMinute.slice(4, 6)]).toEqual([2 * 1440 + 450, 2 * 1440 + 870])
  })

  it('lets only the one with a post there work in a unit', () => {
    const { problem } = joined(unit([{ id: 'A' }, shared], []), unit([shared], []))
    const open = problem.employees.map(({ allowed }) => [...allowed.slice(0, 2)])
    expect(open).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  it('counts in a unit only those at work there, with the competence of their own unit', () => {
    const nurse = { ...shared, skills: new Int32Array(WEEK).fill(1) }
    const { problem } = joined(unit([nurse], [need(0, 1)]), unit([nurse], [need(0, 1)]))
    // K on the first unit's shift on Monday: the second lacks its nurse, 450 minutes.
    const holes = findHoles(problem, Int8Array.from([0, OFF, OFF, OFF, OFF, OFF, OFF]))
    expect(holes).toEqual([{ day: 0, shift: 1, heads: 1, minutes: 450 }])
    // The units' first competence is bit 0 in one and bit 2 in the other: 1 and 1 << 2.
    expect(problem.cover.map(({ skillMask }) => skillMask)).toEqual([1, 4])
    expect(problem.employees[0]!.skills[0]).toBe(5)
  })

  it('has room for one duty a day only, so two units that need the same nurse at the same time have a hole', () => {
    const { problem } = joined(unit([shared], [need(0)]), unit([shared], [need(0)]))
    const { assignment, breaches } = solve(problem, { seed: 1, iterationLimit: 20_000 })
    expect(breaches).toEqual([])
    expect(uncoveredMinutes(problem, assignment)).toBe(450)
  })

  it('asks for the rest between a duty in one unit and the next in another', () => {
    const rest = { limits: { restMinutesMin: new Int32Array(WEEK).fill(660) } }
    const { problem } = joined(
      unit([{ ...shared, ...rest }], [], eveningShift),
      unit([{ ...shared, ...rest }], []),
    )
    // E in the first unit ends 22:00, D in the second begins 07:30: 9.5 h of 11 h.
    const found = findBreaches(problem, roster(problem, ['.......']).fill(0, 0, 1).fill(1, 1, 2))
    expect(found).toMatchObject([{ rule: 'rest', day: 1, limit: 660, actual: 570 }])
  })
})

describe('the strictest of what the units agree on', () => {
  it('binds who holds posts in both: rest, hours of the week, averages and runs', () => {
    const limits = (rest: number, week: number, average: number) => ({
      restMinutesMin: new Int32Array(WEEK).fill(rest),
      weekMinutesMax: Int32Array.of(week),
      averagingPeriods: [{ fromWeek: 0, untilWeek: 1, minutesMax: average }],
    })
    const { problem } = joined(
      unit([{ ...shared, limits: limits(480, 2880, 2000), daysInRowMax: 6 }], []),
      unit([{ ...shared, limits: limits(660, 2280, 2130), daysInRowMax: 5 }], []),
    )
    const { limits: both, daysInRowMax } = problem.employees[0]!
    expect(both.restMinutesMin[0]).toBe(660)
    expect(both.weekMinutesMax[0]).toBe(2280)
    expect(both.averagingPeriods).toEqual([{ fromWeek: 0, untilWeek: 1, minutesMax: 2000 }])
    expect(daysInRowMax).toBe(5)
  })

  it('adds no duty in any of the units on a day with a duty that one of them knows of elsewhere', () => {
    const fixed = [{ day: 3, period: null, workMinutes: 60, night: false, longNights: 0, redDays: [] }]
    const { problem } = joined(unit([{ ...shared, fixed }], []), unit([shared], []))
    expect([...problem.employees[0]!.allowed.slice(4, 8)]).toEqual([1, 1, 0, 0])
    expect(problem.employees[0]!.fixed).toEqual(fixed)
  })

  it('takes a day pinned off in one unit as free for the other, and a pinned duty as the only choice', () => {
    const off = Int8Array.from([OFF, -2, OFF, -2, -2, -2, -2])
    const pins = Int8Array.from([-2, 0, OFF, -2, -2, -2, -2])
    const { problem } = joined(
      unit([{ ...shared, pinned: off }], []),
      unit([{ ...shared, pinned: pins }], []),
    )
    const { pinned, allowed } = problem.employees[0]!
    // Monday: off in the first only. Tuesday: the second's duty, shift 1 of the joined. Wednesday: off in both.
    expect([...pinned.slice(0, 3)]).toEqual([-2, 1, OFF])
    expect([...allowed.slice(0, 2)]).toEqual([0, 1])
  })
})

describe('the hours of combined posts', () => {
  const half = { id: 'K', contractMinutes: 900, toleranceMinutes: 60 }

  it('hold in each post and in sum', () => {
    const { problem } = joined(unit([half], []), unit([half], []))
    // 2 D and 2 D: 900 in each post. 4 D and none: 1800 in sum too, but each post 900 off, 840 of it outside 60.
    const even = Int8Array.from([0, OFF, 0, OFF, 1, OFF, 1])
    const uneven = Int8Array.from([0, OFF, 0, OFF, 0, OFF, 0])
    expect(rosterCost(problem, even).contract).toBe(0)
    expect(rosterCost(problem, uneven).contract).toBe(2 * 840 * 40)
    // One D more in the first: its post 450 over, 390 outside; the sum as much.
    const over = Int8Array.from([0, 0, 0, OFF, 1, OFF, 1])
    expect(rosterCost(problem, over).contract).toBe(2 * 390 * 40)
  })

  it('let one problem do what two cannot: a roster that is perfect for one unit may leave the other a hole', () => {
    const one = { contractMinutes: 450, toleranceMinutes: 450 }
    const days = (...open: number[]) =>
      Uint8Array.from({ length: WEEK }, (_, day) => (open.includes(day) ? 1 : 0))
    // The first unit needs Monday and Tuesday, and A and K can both take either. The second needs Monday, and has K alone.
    const shift = { ...one, id: 'K', allowed: days(0, 1) }
    const first = unit([{ ...one, id: 'A', allowed: days(0, 1) }, shift], [need(0), need(1)])
    const second = unit([shift], [need(0)])
    // By itself the first may as well lay K on Monday as on Tuesday: the cost is the same.
    const kOnMonday = roster(first, ['.D.....', 'D......'])
    const kOnTuesday = roster(first, ['D......', '.D.....'])
    expect(rosterCost(first, kOnMonday).total).toBe(rosterCost(first, kOnTuesday).total)
    // Laid first, it leaves the second without anybody on Monday: K works elsewhere then.
    const taken = { ...shift, allowed: days(1) }
    expect(uncoveredByPresence(unit([taken], [need(0)]))).toBe(450)
    const both = joined(first, second)
    const { assignment, breaches } = solve(both.problem, { seed: 1, iterationLimit: 50_000 })
    expect(breaches).toEqual([])
    expect(uncoveredMinutes(both.problem, assignment)).toBe(0)
    expect([...partOf(both, assignment, 0)]).toEqual([...kOnTuesday])
    expect([...partOf(both, assignment, 1)]).toEqual([...roster(second, ['D......'])])
  })
})

describe('what cannot be joined', () => {
  it('is refused: plans of different lengths, and a person pinned to two duties on one day', () => {
    const two = smallProblem({ weeks: 2, shifts: [dayShift] })
    expect(() => joined(unit([shared], []), two)).toThrow('different lengths')
    const pinned = new Int8Array(WEEK).fill(0)
    const pins = unit([{ ...shared, pinned }], [])
    expect(() => joined(pins, pins)).toThrow('K is pinned to two duties on day 0')
  })
})
