/**
 * The cheapest schedule of one person for given prices of the cells, exactly: the pricing problem of column generation, and the
 * move of the local search that lays a whole person, or some of a person's days, anew.
 *
 * The programme (stint-programme.ts) leaves the most of each kind out at first; a kind that the answer has too many of is then counted,
 * and the programme is run again, so the answer is exact. Where that would need too many states the kinds are priced instead
 * (count-multipliers.ts): then the answer is allowed, and `bound` says how cheap another could be. Lengths of shift of which the minutes
 * alone are too many states are counted in coarser units (coarse-minutes.ts), likewise with a bound of its own.
 */
import type { PersonRules, Problem } from './problem.ts'
import { coarseTablesOf } from './coarse-minutes.ts'
import { cheapestWithin } from './count-multipliers.ts'
import type { Kept, Priced, Pricer } from './pricer.ts'
import { FORBIDDEN } from './pricer.ts'
import { OFF } from './problem.ts'
import { readSpan } from './span.ts'
import type { StintNodes } from './stint-nodes.ts'
import { nodesOf } from './stint-nodes.ts'
import type { Programme } from './stint-programme.ts'
import { layOut, programmeOf, solve } from './stint-programme.ts'
import { MOST_STATES, prepare } from './stint-states.ts'
import type { StintTable } from './stint-table.ts'
import { stintTable } from './stint-table.ts'
import type { Work } from './work-clock.ts'
import { noWork, pricingWork } from './work-clock.ts'

/** The arrays of the programme, which people may share: a call needs nothing of the one before. */
export interface Workspace {
  programme: Programme | null
  readonly work: Work
}

/** One for each person of the problem, in its order, with one set of arrays among them. */
export function pricersOf(problem: Problem, work = noWork()): Pricer[] {
  const workspace: Workspace = { programme: null, work }
  return problem.people.map((person) => pricerOf(problem, person, workspace))
}

interface Person {
  readonly id: string
  readonly table: StintTable
  readonly nodes: Map<string, StintNodes>
  /** Kinds to count from the start, by place: those that were at their most in the last answer for the whole, or for a part. */
  whole: readonly number[]
  part: readonly number[]
  /** [place] zeros. */
  readonly extra: Float64Array
  /** [place] what a shift of the kind costs besides where counting needs too many states, kept from call to call. */
  readonly multipliers: Float64Array
  /** [place] for `leftOf`. */
  readonly left: Int32Array
}

export function pricerOf(
  problem: Problem,
  rules: PersonRules,
  workspace: Workspace = { programme: null, work: noWork() },
): Pricer {
  const table = stintTable(problem, rules)
  const programme = { current: workspace.programme }
  const coarse = coarseTablesOf(table, programme)
  workspace.programme = programme.current
  if (coarse === null) return pricerWith(rules.id, table, workspace)
  const [within, around] = [coarse.within, coarse.around].map((one) => pricerWith(rules.id, one, workspace))
  return {
    cheapest: (prices, kept) => {
      const found = within!.cheapest(prices, kept)
      if (found === null || found.bound === -Infinity) return found
      const bound = around!.cheapest(prices, kept)?.bound ?? -Infinity
      return { ...found, bound: Math.min(bound, found.cost) }
    },
  }
}

function pricerWith(id: string, table: StintTable, workspace: Workspace): Pricer {
  const person: Person = {
    ...{ id, table, nodes: new Map<string, StintNodes>(), whole: [], part: [] },
    extra: new Float64Array(table.kinds.length),
    multipliers: new Float64Array(table.kinds.length),
    left: new Int32Array(table.kinds.length),
  }
  return {
    cheapest: (prices, kept) => {
      const programme = (workspace.programme ??= programmeOf(table, nodesFor(person, [])))
      if (!readSpan(programme.span, table, prices, kept)) return null
      const priced = cheapest(person, programme, prices, kept)
      const found = priced !== null && programme.span.isNear ? { ...priced, bound: -Infinity } : priced
      countWork(workspace.work, programme)
      return found
    },
  }
}

export function countWork(work: Work, { done }: Programme): void {
  work.done += pricingWork(done.runs, done.days, done.steps)
  done.runs = done.days = done.steps = 0
}

export function tooManyStates(id: string): RangeError {
  return new RangeError(
    `The schedules of ${id} have more than ${MOST_STATES} states. Use fewer lengths of shift.`,
  )
}

function cheapest(person: Person, programme: Programme, prices: Float64Array, kept?: Kept): Priced | null {
  const { table } = person
  const { span } = programme
  const days = span.until - span.from
  const isWhole = days === table.days
  // A kind of which none or enough is left need not be counted.
  const isOpen = (place: number) => span.most[place]! > 0 && span.most[place]! < days
  let counted = (isWhole ? person.whole : person.part).filter(isOpen)
  const schedule = kept === undefined ? new Int8Array(table.days).fill(OFF) : kept.schedule.slice()
  // A limit that had to be priced in the last answer for the whole will bind again, more often than not.
  if (isWhole && person.multipliers.some((one) => one > 0)) {
    return withMultipliers(person, programme, prices, schedule)
  }
  for (;;) {
    if (!prepare(programme, table, nodesFor(person, counted), { prices, extra: person.extra })) {
      return withMultipliers(person, programme, prices, schedule)
    }
    const value = solve(programme)
    if (value >= FORBIDDEN) return null
    layOut(programme, schedule)
    const left = leftOf(person, programme, schedule)
    const tooMany = left.findIndex((one) => one < 0)
    if (tooMany < 0) {
      // Those at their most will be so again next time, more often than not.
      const next = counted.filter((place) => left[place]! <= 0)
      if (isWhole) person.whole = next
      else person.part = next
      const cost = value + span.keptCost
      return { cost, bound: cost, schedule }
    }
    counted = [...counted, tooMany].sort((a, b) => a - b)
  }
}

/** Where counting needs too many states: prices of kinds instead, and an answer that may be a little dearer than the cheapest. */
function withMultipliers(
  person: Person,
  programme: Programme,
  prices: Float64Array,
  schedule: Int8Array,
): Priced | null {
  const { table, multipliers } = person
  const { span } = programme
  const nodes = nodesFor(person, [])
  return cheapestWithin(
    {
      ...{
        kindCount: table.kindCount,
        kinds: table.kinds,
        most: span.most.subarray(0, table.kinds.length),
        prices,
      },
      ...{ from: span.from, until: span.until },
      solve: (at, extra) => {
        if (!prepare(programme, table, nodes, { prices: at, extra })) {
          throw tooManyStates(person.id)
        }
        const value = solve(programme)
        if (value >= FORBIDDEN) return null
        const laid = schedule.slice()
        layOut(programme, laid)
        return { cost: value + span.keptCost, schedule: laid }
      },
    },
    multipliers,
  )
}

function nodesFor({ nodes, table }: Person, counted: readonly number[]): StintNodes {
  const key = counted.join()
  const known = nodes.get(key)
  if (known !== undefined) return known
  const made = nodesOf(table, counted)
  nodes.set(key, made)
  return made
}

/** [place] shifts of the kind that are left when the span is laid; below 0 where it has too many. */
function leftOf({ left, table }: Person, { span }: Programme, schedule: Int8Array): Int32Array {
  for (let place = 0; place < left.length; place++) left[place] = span.most[place]!
  for (let day = span.from; day < span.until; day++) {
    if (schedule[day]! < 0) continue
    const place = table.placeOf[schedule[day]!]!
    left[place] = left[place]! - 1
  }
  return left
}
