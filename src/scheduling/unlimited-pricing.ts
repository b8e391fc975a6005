/**
 * The cheapest schedule of a person with limits over the whole plan left out, each with a price instead: for bounds by Lagrange, where
 * exact pricing takes seconds a round (prices-by-ascent.ts).
 */
import { coarseTablesOf } from './coarse-minutes.ts'
import type { Limit, Unlimited } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import type { Problem } from './problem.ts'
import { countWork, tooManyStates } from './schedule-pricing.ts'
import { readSpan } from './span.ts'
import { nodesOf } from './stint-nodes.ts'
import type { Programme } from './stint-programme.ts'
import { layOut, programmeOf, solve } from './stint-programme.ts'
import { prepare } from './stint-states.ts'
import type { StintTable } from './stint-table.ts'
import { stintTable, withoutSums } from './stint-table.ts'
import { cheapestWalk, walkOf } from './walk.ts'
import type { Work } from './work-clock.ts'

/** One for each person of the problem, in its order, with one set of arrays among them: without the most of each kind. */
export function withoutKinds(problem: Problem, work: Work): Unlimited[] {
  const solver = solverOf(work)
  const shared = { current: null }
  return problem.people.map((rules) => {
    const table = stintTable(problem, rules)
    // A bound: where minutes must be counted coarsely, over all schedules that the exact ones allow, and some more.
    const solveAt = solver(rules.id, coarseTablesOf(table, shared)?.around ?? table)
    return {
      limits: kindLimits(table),
      solve: solveAt,
      sumsOf: (schedule, sums, at) => {
        countKinds(table, schedule, sums, at)
      },
    }
  })
}

/** In the units of work-clock.ts. */
const WALKED_DAY = 0.6

/** Limits before those of the kinds: the least and the most minutes, the most weekends. */
const OTHERS = 3

/** Likewise, without limits on minutes and weekends too: hundreds of times quicker on a long plan. Minutes are counted in mean shifts. */
export function withoutAllSums(problem: Problem, work: Work): Unlimited[] {
  return problem.people.map((rules) => {
    const table = stintTable(problem, rules)
    const walk = walkOf(withoutSums(table))
    // Somebody who works no kind has no shift to count in.
    const mean = (table.unitMinutes * sum(table.units)) / Math.max(1, table.units.length) || 1
    const shifts = Float64Array.from(table.units, (units) => (units * table.unitMinutes) / mean)
    const charge = new Float64Array(shifts.length)
    return {
      limits: [
        { required: rules.minMinutes / mean, isLeast: true },
        { required: rules.maxMinutes / mean, isLeast: false },
        { required: rules.maxWeekends, isLeast: false },
        ...kindLimits(table),
      ],
      solve: (prices, extra) => {
        const minute = extra[0]! + extra[1]!
        for (let place = 0; place < charge.length; place++) {
          charge[place] = extra[OTHERS + place]! + minute * shifts[place]!
        }
        work.done += WALKED_DAY * table.days
        return cheapestWalk(walk, prices, charge, extra[2]!)
      },
      sumsOf: (schedule, sums, at) => {
        countKinds(table, schedule, sums, at + OTHERS)
        let used = 0
        for (let place = 0; place < shifts.length; place++)
          used += shifts[place]! * sums[at + OTHERS + place]!
        sums[at] = sums[at + 1] = used
        sums[at + 2] = weekendsOf(schedule)
      },
    }
  })
}

function kindLimits({ maxOfKind }: StintTable): Limit[] {
  return Array.from(maxOfKind, (required) => ({ required, isLeast: false }))
}

function sum(numbers: Int32Array): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** One programme for all: a call needs nothing of the one before. */
function solverOf(work: Work) {
  let programme: Programme | null = null
  return (id: string, table: StintTable) => {
    const nodes = nodesOf(table, [])
    return (prices: Float64Array, extra: Float64Array) => {
      programme ??= programmeOf(table, nodes)
      if (!readSpan(programme.span, table, prices)) return null
      if (!prepare(programme, table, nodes, { prices, extra })) throw tooManyStates(id)
      const bound = solve(programme)
      countWork(work, programme)
      if (bound >= FORBIDDEN) return null
      const schedule = new Int8Array(table.days)
      layOut(programme, schedule)
      return { bound, schedule }
    }
  }
}

function countKinds(
  { kinds, placeOf }: StintTable,
  schedule: Int8Array,
  sums: Float64Array,
  at: number,
): void {
  sums.fill(0, at, at + kinds.length)
  for (const kind of schedule) {
    if (kind < 0) continue
    const place = at + placeOf[kind]!
    sums[place] = sums[place]! + 1
  }
}

function weekendsOf(schedule: Int8Array): number {
  let weekends = 0
  for (let saturday = 5; saturday < schedule.length; saturday += 7) {
    if (schedule[saturday]! >= 0 || (schedule[saturday + 1] ?? -1) >= 0) weekends++
  }
  return weekends
}
