import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { stateOf } from '../scheduling/roster-state.ts'
import { findBreaches } from './breaches.ts'
import { rosterCost } from './cost.ts'
import { engineModel, modelScale } from './engine-model.ts'
import { improveRoster } from './improve.ts'
import { OFF, type RosterProblem } from './problem.ts'
import { solve } from './solve.ts'
import { randomProblem } from './testing/random-problem.ts'
import { dayShift, eveningShift, smallProblem, sundays } from './testing/small-problem.ts'
import { RowPricing } from './whole-schedules/row-pricing.ts'

/** One person, one week, two shifts: 3^7 = 2187 schedules, with every limit that the random problems have. */
function oneWeek(random: Random): RosterProblem {
  const problem = randomProblem(random)
  const [first] = problem.employees
  const week = smallProblem({
    weeks: 1,
    shifts: [dayShift, eveningShift],
    redDays: sundays(1),
    employees: [
      {
        ...first!,
        pinned: Int8Array.from({ length: 7 }, () => (random.below(9) === 0 ? random.below(3) - 1 : -2)),
        allowed: Uint8Array.from({ length: 14 }, () => (random.below(6) > 0 ? 1 : 0)),
        skills: new Int32Array(7),
        contractMinutes: random.below(2400),
        toleranceMinutes: random.below(300),
        wishes: [
          { day: random.below(7), shift: random.below(3) - 1, avoid: false, weight: random.below(2000) },
        ],
        fixed: [],
        limits: {
          restMinutesMin: new Int32Array(7).fill(480 + random.below(400)),
          weekMinutesMax: Int32Array.of(1200 + random.below(1800)),
          weeklyRestMinutesMin: Int32Array.of(1680 + random.below(1200)),
        },
        history: { daysInRow: random.below(3), restMinutesMin: 660 },
      },
    ],
  })
  return week
}

function* allWeeks(): Generator<Int8Array> {
  for (let number = 0; number < 3 ** 7; number++) {
    yield Int8Array.from({ length: 7 }, (_, day) => (Math.floor(number / 3 ** day) % 3) - 1)
  }
}

describe('the cheapest schedule of an employee', () => {
  it('is legal, and its bound is below every legal schedule of the week within the contract', () => {
    const random = new Random(5)
    let same = 0
    for (let world = 0; world < 40; world++) {
      const problem = oneWeek(random)
      const prices = Float64Array.from({ length: 14 }, () => random.below(60_000) - 50_000)
      const nothing = solve(problem, { seed: 1, iterationLimit: 1 }).assignment
      const unavoidable = findBreaches(problem, nothing).length
      const pricing = new RowPricing(problem, 0)
      const found = pricing.cheapest(prices, { days: nothing, from: 0, until: 7 })
      const { contractMinutes, toleranceMinutes } = problem.employees[0]!
      let least = Infinity
      let leastInContract = Infinity
      for (const days of allWeeks()) {
        const cost = pricing.ownCost(days)
        if (cost === Infinity) continue
        const sum = days.reduce(
          (total, value, day) => (value === OFF ? total : total + prices[day * 2 + value]!),
          0,
        )
        least = Math.min(least, cost + sum)
        const minutes = 450 * days.filter((value) => value !== OFF).length
        if (minutes <= contractMinutes + toleranceMinutes)
          leastInContract = Math.min(leastInContract, cost + sum)
      }
      expect(findBreaches(problem, found.days).length, `world ${world}`).toBeLessThanOrEqual(unavoidable)
      expect(found.bound, `world ${world}`).toBeLessThanOrEqual(leastInContract + 1e-6)
      expect(found.cost, `world ${world}`).toBeGreaterThanOrEqual(least - 1e-6)
      if (found.cost <= leastInContract + 1e-6) same++
    }
    // It works nobody beyond the contract and its tolerance. The beam may miss the cheapest; on a week it seldom does.
    expect(same).toBeGreaterThanOrEqual(36)
  })

  it('may begin on the first day with the longest run there is: what was before is not counted as work', () => {
    const problem = smallProblem({
      weeks: 1,
      shifts: [dayShift],
      employees: [{ contractMinutes: 5 * 450, toleranceMinutes: 0, daysInRowMax: 5 }],
    })
    // Monday to Friday are worth 10 000 each, the weekend costs as much: 5 x -10 000, and 5 x 450 minutes are the contract.
    const prices = Float64Array.from({ length: 7 }, (_, day) => (day < 5 ? -10_000 : 10_000))
    const nothing = new Int8Array(7).fill(OFF)
    const found = new RowPricing(problem, 0).cheapest(prices, { days: nothing, from: 0, until: 7 })
    expect([...found.days]).toEqual([0, 0, 0, 0, 0, OFF, OFF])
    expect(found.cost).toBe(-50_000)
    expect(found.bound).toBeLessThanOrEqual(-50_000)
  })
})

describe("a unit's problem as the engine's model", () => {
  it('costs what the roster costs, but for minutes beyond the sum of contracts and what is broken', () => {
    const random = new Random(11)
    for (let world = 0; world < 20; world++) {
      const problem = randomProblem(random)
      const { assignment } = solve(problem, { seed: world, iterationLimit: 3000 })
      const schedules = problem.employees.map((_, employee) =>
        assignment.slice(employee * problem.dayCount, (employee + 1) * problem.dayCount),
      )
      const cost = rosterCost(problem, assignment)
      const state = stateOf(engineModel(problem, assignment), schedules)
      expect(state.cost / modelScale(problem), `world ${world}`).toBeCloseTo(
        cost.total - cost.totalOver - cost.breach,
        4,
      )
    }
  })

  it('comes back from the engine no dearer, with no more broken, and with a bound below it', async () => {
    const highs = await loadHighs()
    const random = new Random(3)
    for (let world = 0; world < 6; world++) {
      const problem = randomProblem(random)
      const { assignment, cost, breaches } = solve(problem, { seed: 1, iterationLimit: 2000 })
      let ticks = 0
      const found = improveRoster(highs, problem, assignment, {
        seed: 1,
        now: () => ticks++,
        isOver: () => ticks++ > 150,
        milliseconds: 150,
      })
      expect(found.cost, `world ${world}`).toBeLessThanOrEqual(cost.total)
      expect(rosterCost(problem, found.assignment).total).toBe(found.cost)
      expect(findBreaches(problem, found.assignment).length).toBeLessThanOrEqual(breaches.length)
      expect(found.bound, `world ${world}`).toBeLessThanOrEqual(found.cost + 1e-6)
    }
  })
})
