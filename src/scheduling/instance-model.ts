/** A problem in plain numbers as the search's model: one row for each cell, in which everybody counts. */
import { dayRulesOf } from './day-rules.ts'
import type { Model, Person } from './model.ts'
import type { Pricer, Unlimited } from './pricer.ts'
import type { PersonRules, Problem, Schedule } from './problem.ts'
import { pricersOf } from './schedule-pricing.ts'
import { withoutAllSums, withoutKinds } from './unlimited-pricing.ts'
import { noWork } from './work-clock.ts'

export function modelOf(problem: Problem, work = noWork()): Model {
  const { name, days, kinds, people, cover, constant } = problem
  const cells = Int32Array.from(cover.keys())
  const pricers = pricersOf(problem, work)
  const unlimited = withoutKinds(problem, work)
  const sumless = withoutAllSums(problem, work)
  const dayRules = dayRulesOf(problem)
  return {
    name,
    days,
    kindCount: kinds.length,
    cover: cover.map((row, cell) => ({ ...row, day: Math.floor(cell / kinds.length) })),
    groups: [{ start: Int32Array.from({ length: cells.length + 1 }, (_, cell) => cell), rows: cells }],
    people: people.map((person, index) => ({
      ...personOf(problem, person, pricers[index]!),
      unlimited: unlimitedWithOwnCost(person.cellCost, unlimited[index]!),
      withoutSums: unlimitedWithOwnCost(person.cellCost, sumless[index]!),
      dayRules: dayRules[index]!,
    })),
    constant,
    wholeCosts: hasWholeCosts(problem),
    worthwhile: 1,
    windowRounds: Infinity,
    work,
  }
}

function personOf(problem: Problem, person: PersonRules, pricer: Pricer): Person {
  const { kinds, cover } = problem
  const mayWork = Uint8Array.from(cover, (_, cell) => {
    const isClosed = person.closed[Math.floor(cell / kinds.length)] === 1
    return !isClosed && person.maxOfKind[cell % kinds.length]! > 0 ? 1 : 0
  })
  return {
    id: person.id,
    group: 0,
    mayWork,
    ownCost: (schedule) => ownCost(person.cellCost, kinds.length, schedule),
    ...withOwnCost(person.cellCost, pricer),
  }
}

/** The search's prices leave out what the person's own wishes cost. Only what is read is added: a part takes no longer on a long plan. */
function withOwnCost(cellCost: Float64Array, pricer: Pricer): Pricer {
  const sum = new Float64Array(cellCost.length)
  return {
    cheapest: (prices, kept) => {
      if (kept === undefined) {
        for (let cell = 0; cell < sum.length; cell++) sum[cell] = prices[cell]! + cellCost[cell]!
        return pricer.cheapest(sum, kept)
      }
      const { schedule, from, until } = kept
      const kinds = cellCost.length / schedule.length
      for (let cell = from * kinds; cell < until * kinds; cell++) sum[cell] = prices[cell]! + cellCost[cell]!
      for (let day = 0; day < schedule.length; day++) {
        const cell = day * kinds + schedule[day]!
        if (schedule[day]! >= 0 && (day < from || day >= until)) sum[cell] = prices[cell]! + cellCost[cell]!
      }
      return pricer.cheapest(sum, kept)
    },
  }
}

function unlimitedWithOwnCost(cellCost: Float64Array, unlimited: Unlimited): Unlimited {
  const sum = new Float64Array(cellCost.length)
  return {
    ...unlimited,
    solve: (prices, extra) => {
      for (let cell = 0; cell < sum.length; cell++) sum[cell] = prices[cell]! + cellCost[cell]!
      return unlimited.solve(sum, extra)
    },
  }
}

function ownCost(cellCost: Float64Array, kindCount: number, schedule: Schedule): number {
  let cost = 0
  for (let day = 0; day < schedule.length; day++) {
    if (schedule[day]! >= 0) cost += cellCost[day * kindCount + schedule[day]!]!
  }
  return cost
}

function hasWholeCosts({ people, cover, constant }: Problem): boolean {
  return (
    Number.isInteger(constant) &&
    cover.every(({ under, over }) => Number.isInteger(under) && Number.isInteger(over)) &&
    people.every(({ cellCost }) => cellCost.every(Number.isInteger))
  )
}
