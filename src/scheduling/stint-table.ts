/**
 * What a person's schedules look like to the dynamic programme of stint-programme.ts, made once per person: the kinds that can be
 * worked, which of them are alike, and how long a stint (a run of worked days) may be from each day.
 *
 * Work is counted in units: minutes divided by the greatest common divisor of the lengths of the person's kinds. A person's kinds are
 * numbered by place; a kind's index in the problem is `kinds[place]`.
 */
import type { PersonRules, Problem } from './problem.ts'
import { successors } from './problem.ts'

export interface StintTable {
  readonly days: number
  /** All kinds of the problem, for the index of a cell. */
  readonly kindCount: number
  /** [place] */
  readonly kinds: Int32Array
  /** [kind] its place, or -1 where the person does not work it. */
  readonly placeOf: Int32Array
  /** [place] units of one shift, and the minutes of one unit. */
  readonly units: Int32Array
  readonly unitMinutes: number
  readonly leastUnits: number
  readonly mostUnits: number
  /** [place] most shifts of it. */
  readonly maxOfKind: Int32Array
  /** [from place * kinds.length + to place] 1 where the second may follow the first. */
  readonly mayFollow: Uint8Array
  /** [place] places with the same number may stand for each other wherever neither is counted: same units, same neighbours. */
  readonly alike: Int32Array
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly maxWeekends: number
  readonly minRun: number
  readonly maxRun: number
  /** At least 1: two runs with no day between them are one. */
  readonly minOff: number
  /** [day] the longest stint that may begin on the day; 0 where none may. */
  readonly longest: Int16Array
}

/** Where the person can work nothing, no stint may begin: only a schedule of days off is left, if the minutes allow it. */
export function stintTable(problem: Problem, person: PersonRules): StintTable {
  const { days } = problem
  const kindCount = problem.kinds.length
  const kinds = [...problem.kinds.keys()].filter((kind) => person.maxOfKind[kind]! > 0)
  const minutes = kinds.map((kind) => problem.kinds[kind]!.minutes)
  const unitMinutes = minutes.length === 0 ? 1 : minutes.reduce(divisor)
  const units = minutes.map((one) => one / unitMinutes)
  const may = successors(problem.kinds)
  const mayFollow = Uint8Array.from(kinds.flatMap((from) => kinds.map((to) => may[from * kindCount + to]!)))
  return {
    ...{ days, kindCount, unitMinutes, mayFollow },
    kinds: Int32Array.from(kinds),
    placeOf: Int32Array.from(problem.kinds, (_, kind) => kinds.indexOf(kind)),
    units: Int32Array.from(units),
    leastUnits: units.length === 0 ? 0 : Math.min(...units),
    mostUnits: Math.max(0, ...units),
    maxOfKind: Int32Array.from(kinds, (kind) => person.maxOfKind[kind]!),
    alike: alikePlaces(units, mayFollow),
    minMinutes: person.minMinutes,
    maxMinutes: person.maxMinutes,
    maxWeekends: person.maxWeekends,
    minRun: person.minRun,
    maxRun: person.maxRun,
    minOff: Math.max(1, person.minOff),
    longest: longestStints(days, kinds.length === 0 ? 0 : person.maxRun, person.closed),
  }
}

/** Weekends with a day in [from, until): day 7w + 5 or 7w + 6. */
export function weekendsIn(from: number, until: number): number {
  return until <= from ? 0 : Math.floor((until + 1) / 7) - Math.floor(from / 7)
}

/** The same person where minutes and weekends are priced and not limited: kinds of all lengths may stand for each other. */
export function withoutSums(table: StintTable): StintTable {
  const units = new Int32Array(table.units.length)
  return {
    ...{ ...table, units, leastUnits: 0, mostUnits: 0, minMinutes: 0, maxMinutes: 0 },
    alike: alikePlaces([...units], table.mayFollow),
    maxWeekends: Math.ceil(table.days / 7),
  }
}

function longestStints(days: number, maxRun: number, closed: Uint8Array): Int16Array {
  const longest = new Int16Array(days)
  for (let day = days - 1; day >= 0; day--) {
    longest[day] = closed[day] === 1 ? 0 : Math.min(maxRun, 1 + (longest[day + 1] ?? 0))
  }
  return longest
}

export function alikePlaces(units: readonly number[], mayFollow: Uint8Array): Int32Array {
  const size = units.length
  const numbers = new Map<string, number>()
  return Int32Array.from(units, (one, place) => {
    const after = mayFollow.slice(place * size, (place + 1) * size)
    const before = units.map((_, from) => mayFollow[from * size + place]!)
    const key = `${one};${after.join()};${before.join()}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
