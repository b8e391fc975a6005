/**
 * A unit's rostering problem as the model of the scheduling engine (src/scheduling): its rows of cover, and each employee behind the
 * door that gives a legal schedule at given prices. Costs are the same as the roster's cost, but for what is shared by all: minutes
 * beyond the sum of contracts. A bound of the model is therefore a bound of the roster's cost.
 */
import type { CoverRow, Model, Person, RowsOfCells } from '../scheduling/model.ts'
import { FORBIDDEN } from '../scheduling/pricer.ts'
import type { Work } from '../scheduling/work-clock.ts'
import { noWork } from '../scheduling/work-clock.ts'
import { headsWanted } from './cost.ts'
import { OFF, type ProblemEmployee, type RosterProblem } from './problem.ts'
import { RowPricing } from './whole-schedules/row-pricing.ts'

/** The model's costs are the roster's times this: one hole of 7.5 hours then costs 100, which the engine's steps are made for. */
export function modelScale({ weights }: RosterProblem): number {
  return 100 / (450 * Math.max(1, weights.minimumCoverMinute))
}

interface ModelRow extends CoverRow {
  readonly shift: number
  readonly skillMask: number
}

/** `start`: [employee * dayCount + day] a legal roster, which the schedules begin from. */
export function engineModel(problem: RosterProblem, start: Int8Array, work = noWork()): Model {
  const rows = coverRows(problem)
  const keys = problem.employees.map(({ skills }) => skills.join())
  const groupKeys = [...new Set(keys)]
  const groups = groupKeys.map((key) => rowsOfGroup(problem, rows, problem.employees[keys.indexOf(key)]!))
  return {
    name: 'turnus',
    days: problem.dayCount,
    kindCount: problem.shifts.length,
    cover: rows,
    groups,
    people: problem.employees.map((_, employee) =>
      personOf(problem, employee, {
        group: groupKeys.indexOf(keys[employee]!),
        start: start.slice(employee * problem.dayCount, (employee + 1) * problem.dayCount),
        work,
      }),
    ),
    constant: 0,
    wholeCosts: false,
    // A day off alone, roughly: less is not worth a search.
    worthwhile: modelScale(problem) * problem.weights.singleDay,
    windowRounds: 10,
    work,
  }
}

/** Up to the minimum, from there to wanted, and heads beyond what is wanted: each a row of its own. */
function coverRows(problem: RosterProblem): readonly ModelRow[] {
  const { weights, shifts, workMinutes, cover } = problem
  const scale = modelScale(problem)
  const rows = cover.flatMap(({ day, shift, skillMask, minimum, wanted }): ModelRow[] => {
    if (!shifts[shift]!.covers) return []
    const minutes = scale * workMinutes[day * shifts.length + shift]!
    const most = Math.max(minimum, wanted)
    const [below, up] = [minutes * weights.minimumCoverMinute, minutes * weights.wantedCoverMinute]
    if (most === minimum) return [{ day, shift, skillMask, required: minimum, under: below, over: 0 }]
    return [
      { day, shift, skillMask, required: minimum, under: below - up, over: 0 },
      { day, shift, skillMask, required: most, under: up, over: 0 },
    ]
  })
  headsWanted(problem).forEach((required, cell) => {
    const [day, shift] = [Math.floor(cell / shifts.length), cell % shifts.length]
    if (!shifts[shift]!.covers) return
    const over = scale * weights.overCoverMinute * workMinutes[cell]!
    rows.push({ day, shift, skillMask: 0, required, under: 0, over })
  })
  return rows
}

function rowsOfGroup(
  { dayCount, shifts }: RosterProblem,
  rows: readonly ModelRow[],
  { skills }: ProblemEmployee,
): RowsOfCells {
  const byCell: number[][] = Array.from({ length: dayCount * shifts.length }, () => [])
  for (const [index, { day, shift, skillMask }] of rows.entries()) {
    if ((skills[day]! & skillMask) === skillMask) byCell[day * shifts.length + shift]!.push(index)
  }
  const start = new Int32Array(byCell.length + 1)
  for (const [cell, list] of byCell.entries()) start[cell + 1] = start[cell]! + list.length
  return { start, rows: Int32Array.from(byCell.flat()) }
}

interface PersonOptions {
  readonly group: number
  readonly start: Int8Array
  readonly work: Work
}

function personOf(problem: RosterProblem, employee: number, { group, start, work }: PersonOptions): Person {
  const { id, allowed, pinned } = problem.employees[employee]!
  const scale = modelScale(problem)
  const pricing = new RowPricing(problem, employee)
  const raw = new Float64Array(problem.dayCount * problem.shifts.length)
  const unscaled = (prices: Float64Array) => {
    for (let cell = 0; cell < raw.length; cell++) raw[cell] = prices[cell]! / scale
    return raw
  }
  const costs = new WeakMap<Int8Array, number>()
  let counted = 0
  const counting = <T>(found: T): T => {
    work.done += pricing.work() - counted
    counted = pricing.work()
    return found
  }
  return {
    id,
    group,
    mayWork: allowed.map((may, cell) => (pinned[Math.floor(cell / problem.shifts.length)] === OFF ? 0 : may)),
    ownCost: (schedule) => {
      const known = costs.get(schedule)
      if (known !== undefined) return known
      const cost = scale * counting(pricing.ownCost(schedule))
      costs.set(schedule, cost)
      return cost
    },
    cheapest: (prices, kept) => {
      const span = kept ?? { schedule: start, from: 0, until: problem.dayCount }
      const { schedule: days, from, until } = span
      const found = counting(pricing.cheapest(unscaled(prices), { days, from, until }))
      if (!(scale * found.cost < FORBIDDEN)) return null
      return { cost: scale * found.cost, bound: scale * found.bound, schedule: found.days }
    },
    unlimited: {
      limits: [],
      sumsOf: () => undefined,
      solve: (prices) => {
        const { bound, days } = counting(pricing.relaxed(unscaled(prices), start))
        return bound === -Infinity ? null : { bound: scale * bound, schedule: days }
      },
    },
  }
}
