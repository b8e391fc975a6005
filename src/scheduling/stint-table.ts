/**
 * What a person's schedules look like to the dynamic programme of schedule-pricing.ts, made once per person: days on which a stint
 * (a run of worked days) may begin, how long it may be, where the next may begin, and which units of work can be reached when.
 *
 * Work is counted in units: minutes divided by the greatest common divisor of the lengths of the person's kinds.
 */
import type { PersonRules, Problem } from './problem.ts'
import { successors, weekendOf } from './problem.ts'

export interface StintTable {
  readonly days: number
  /** All kinds of the problem, for the index of a cell. */
  readonly kindCount: number
  /** Kinds that the person works. */
  readonly kinds: readonly number[]
  /** [place in kinds] units of one shift. */
  readonly units: readonly number[]
  readonly leastUnits: number
  readonly mostUnits: number
  /** [place in kinds] most shifts of it. */
  readonly maxOfKind: readonly number[]
  /** [from * kinds.length + to] 1 where the second may follow the first. */
  readonly mayFollow: Uint8Array
  readonly minUnits: number
  readonly maxUnits: number
  readonly maxWeekends: number
  readonly maxRun: number
  /** [day] the longest stint that may begin on the day; 0 where none may. */
  readonly longest: Int16Array
  /** [day] units used so far that can still end between minUnits and maxUnits: least and most; most < least where none can. */
  readonly leastUsed: Int32Array
  readonly mostUsed: Int32Array
}

/** Where the person can work nothing, no stint may begin: only a schedule of days off is left, if the minutes allow it. */
export function stintTable(problem: Problem, person: PersonRules): StintTable {
  const { days } = problem
  const kinds = [...problem.kinds.keys()].filter((kind) => person.maxOfKind[kind]! > 0)
  const minutes = kinds.map((kind) => problem.kinds[kind]!.minutes)
  const unit = minutes.length === 0 ? 1 : minutes.reduce(divisor)
  const units = minutes.map((one) => one / unit)
  const may = successors(problem.kinds)
  const table = {
    days,
    kindCount: problem.kinds.length,
    kinds,
    units,
    leastUnits: units.length === 0 ? 0 : Math.min(...units),
    mostUnits: Math.max(0, ...units),
    maxOfKind: kinds.map((kind) => person.maxOfKind[kind]!),
    mayFollow: Uint8Array.from(
      kinds.flatMap((from) => kinds.map((to) => may[from * problem.kinds.length + to]!)),
    ),
    minUnits: Math.ceil(person.minMinutes / unit),
    maxUnits: Math.floor(person.maxMinutes / unit),
    maxWeekends: person.maxWeekends,
    maxRun: person.maxRun,
    longest: longestStints(days, kinds.length === 0 ? 0 : person.maxRun, person.closed),
  }
  return { ...table, ...reachableUnits(table, person) }
}

/** Whether a stint of the length may begin on the day: shorter than the least only where it touches an edge. */
export function isStint(days: number, { minRun }: PersonRules, day: number, length: number): boolean {
  return length >= minRun || day === 0 || day + length === days
}

/** The first day on which another stint may begin; `days` where the rest reaches the end, and may then be short. */
export function nextFree(days: number, { minOff }: PersonRules, end: number): number {
  return Math.min(end + minOff, days)
}

/** Weekends with a day in [from, until). Two stints never share one: a weekend's two days lie in one run, or one of them is off. */
export function weekendsIn(from: number, until: number): number {
  let count = 0
  let last = -1
  for (let day = from; day < until; day++) {
    const weekend = weekendOf(day)
    if (weekend >= 0 && weekend !== last) count++
    if (weekend >= 0) last = weekend
  }
  return count
}

function longestStints(days: number, maxRun: number, closed: Uint8Array): Int16Array {
  const longest = new Int16Array(days)
  for (let day = days - 1; day >= 0; day--) {
    longest[day] = closed[day] === 1 ? 0 : Math.min(maxRun, 1 + (longest[day + 1] ?? 0))
  }
  return longest
}

/** By the most units that fit before a day and after it; weekends and successors are left out, so the bounds are wide enough. */
function reachableUnits(
  table: Pick<StintTable, 'days' | 'longest' | 'mostUnits' | 'minUnits' | 'maxUnits'>,
  person: PersonRules,
): Pick<StintTable, 'leastUsed' | 'mostUsed'> {
  const { days, longest, mostUnits, minUnits, maxUnits } = table
  const before = new Int32Array(days + 1).fill(-1)
  const after = new Int32Array(days + 1)
  before[0] = 0
  for (let day = 0; day < days; day++) {
    if (before[day]! < 0) continue
    before[day + 1] = Math.max(before[day + 1]!, before[day]!)
    for (let length = 1; length <= longest[day]!; length++) {
      if (!isStint(days, person, day, length)) continue
      const next = nextFree(days, person, day + length)
      before[next] = Math.max(before[next]!, before[day]! + length * mostUnits)
    }
  }
  for (let day = days - 1; day >= 0; day--) {
    after[day] = after[day + 1]!
    for (let length = 1; length <= longest[day]!; length++) {
      if (!isStint(days, person, day, length)) continue
      const next = nextFree(days, person, day + length)
      after[day] = Math.max(after[day]!, after[next]! + length * mostUnits)
    }
  }
  return {
    leastUsed: Int32Array.from(after, (most) => Math.max(0, minUnits - most)),
    mostUsed: Int32Array.from(before, (most) => Math.min(maxUnits, most)),
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
