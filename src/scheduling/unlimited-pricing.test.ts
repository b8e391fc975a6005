import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { readInstance } from './instance-file.ts'
import type { PersonRules, Problem } from './problem.ts'
import { OFF } from './problem.ts'
import { recount } from './recount.ts'
import { pricersOf } from './schedule-pricing.ts'
import { randomInstance } from './testing/random-instance.ts'
import { withoutAllSums, withoutKinds } from './unlimited-pricing.ts'
import { noWork } from './work-clock.ts'

function problemOf(days: number, kinds: number, seed: number): Problem {
  const read = readInstance('tilfeldig', randomInstance({ days, staff: 3, kinds, seed }))
  if (read.status === 'bad') throw new Error(`${read.line}: ${read.reason}`)
  return read.problem
}

/** Every way to fill the days with one of the kinds or off: (kinds + 1) ** days. */
function allSchedules(days: number, kinds: number): Int8Array[] {
  return Array.from({ length: (kinds + 1) ** days }, (_, number) =>
    Int8Array.from(
      { length: days },
      (_, day) => (Math.floor(number / (kinds + 1) ** day) % (kinds + 1)) + OFF,
    ),
  )
}

function isAllowed(problem: Problem, rules: PersonRules, schedule: Int8Array): boolean {
  return recount({ ...problem, people: [rules] }, [schedule]).broken.length === 0
}

const without = { maxWeekends: 99, minMinutes: 0, maxMinutes: 1e6 }

function priceOf(schedule: Int8Array, prices: Float64Array, kinds: number): number {
  return schedule.reduce((sum, kind, day) => sum + (kind < 0 ? 0 : prices[day * kinds + kind]!), 0)
}

function minutesOn(problem: Problem, kind: number): number {
  return kind < 0 ? 0 : problem.kinds[kind]!.minutes
}

describe('a person with limits over the plan left out', () => {
  it('is priced like the cheapest of all schedules that keep the rest, with what each unit of a sum costs', () => {
    const [days, kinds] = [9, 2]
    const schedules = allSchedules(days, kinds)
    for (let seed = 1; seed <= 12; seed++) {
      const problem = problemOf(days, kinds, seed)
      const random = new Random(seed)
      const most = problem.kinds.map(() => 99)
      for (const [make, left] of [
        [withoutKinds, { maxOfKind: most }],
        [withoutAllSums, { maxOfKind: most, ...without }],
      ] as const) {
        for (const [person, free] of make(problem, noWork()).entries()) {
          const rules = problem.people[person]!
          // A kind that the person may not work at all stays out.
          const maxOfKind = left.maxOfKind.map((one, kind) => (rules.maxOfKind[kind] === 0 ? 0 : one))
          const loose = { ...rules, ...left, maxOfKind }
          const prices = Float64Array.from({ length: days * kinds }, () => 4 * random.share() - 3)
          const extra = Float64Array.from(free.limits, ({ isLeast }) => (isLeast ? -1 : 1) * random.share())
          const costs = schedules
            .filter((schedule) => isAllowed(problem, loose, schedule))
            .map((schedule) => {
              const sums = new Float64Array(free.limits.length)
              free.sumsOf(schedule, sums, 0)
              return (
                priceOf(schedule, prices, kinds) + sums.reduce((sum, one, at) => sum + one * extra[at]!, 0)
              )
            })
          const found = free.solve(prices, extra)
          expect(found?.bound ?? Infinity).toBeCloseTo(Math.min(...costs), 9)
          if (found !== null) expect(isAllowed(problem, loose, found.schedule)).toBe(true)
        }
      }
    }
  })

  it('who works no kind has one schedule, and the others their prices', () => {
    const problem = problemOf(14, 2, 1)
    const none = { ...problem.people[0]!, maxOfKind: [0, 0], minMinutes: 0 }
    const [free] = withoutAllSums({ ...problem, people: [none] }, noWork())
    expect(free!.limits.map(({ required }) => required)).toEqual([0, none.maxMinutes, none.maxWeekends])
    const nothing = new Float64Array(3)
    const found = free!.solve(new Float64Array(28), nothing)
    expect(found).toMatchObject({ bound: 0, schedule: new Int8Array(14).fill(OFF) })
  })

  it('has the sums of a schedule: minutes in mean shifts, weekends with work, shifts of each kind', () => {
    const problem = problemOf(14, 2, 1)
    const [free] = withoutAllSums(problem, noWork())
    const schedule = new Int8Array(14).fill(OFF)
    // Saturday and Sunday of the first week, Sunday of the second.
    for (const day of [5, 6, 13]) schedule[day] = 0
    const sums = new Float64Array(free!.limits.length + 1)
    free!.sumsOf(schedule, sums, 1)
    const lengths = problem.kinds.map(({ minutes }) => minutes)
    const shifts = (3 * lengths[0]!) / ((lengths[0]! + lengths[1]!) / 2)
    expect([...sums]).toEqual([0, shifts, shifts, 2, 3, 0])
  })
})

describe('a schedule near another', () => {
  it('is at most six shifts ahead or behind on any day off in both, and costs at most what the other does', () => {
    // The last kind is 600 minutes and the others 480, so that a shift is more than one unit.
    for (const [seed, lengths] of [
      [2, [480]],
      [3, [480, 600]],
    ] as const) {
      const problem = problemOf(84, 8, seed)
      expect([...new Set(problem.kinds.map(({ minutes }) => minutes))]).toEqual(lengths)
      const random = new Random(seed)
      let furthest = 0
      for (const [person, pricer] of pricersOf(problem).entries()) {
        const { schedule } = pricer.cheapest(problem.people[person]!.cellCost)!
        const prices = Float64Array.from({ length: 84 * 8 }, () => 4 * random.share() - 3)
        const near = pricer.cheapest(prices, { schedule, from: 0, until: 84, isNear: true })!
        expect(near.cost).toBeLessThanOrEqual(priceOf(schedule, prices, 8) + 1e-6)
        let ahead = 0
        for (let day = 0; day < 84; day++) {
          ahead += minutesOn(problem, near.schedule[day]!) - minutesOn(problem, schedule[day]!)
          if (near.schedule[day] !== OFF || schedule[day] !== OFF) continue
          furthest = Math.max(furthest, Math.abs(ahead))
        }
      }
      expect(furthest).toBeGreaterThan(0)
      expect(furthest).toBeLessThanOrEqual(6 * Math.max(...lengths))
    }
  })

  it('is allowed, costs what it says, and says nothing of how cheap others are', () => {
    const problem = problemOf(182, 6, 3)
    const random = new Random(5)
    for (const [person, pricer] of pricersOf(problem).entries()) {
      const rules = problem.people[person]!
      let { schedule } = pricer.cheapest(rules.cellCost)!
      for (let call = 0; call < 10; call++) {
        const prices = rules.cellCost.map((cost) => cost - 6 * random.share())
        const found = pricer.cheapest(prices, { schedule, from: 0, until: 182, isNear: true })!
        expect(isAllowed(problem, rules, found.schedule)).toBe(true)
        expect(found.cost).toBeCloseTo(priceOf(found.schedule, prices, 6), 6)
        expect(found.bound).toBe(-Infinity)
        const whole = pricer.cheapest(prices)!
        expect(found.cost).toBeGreaterThanOrEqual(whole.bound - 1e-6)
        schedule = found.schedule
      }
    }
  })
})
