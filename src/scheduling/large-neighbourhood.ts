/**
 * Large neighbourhoods solved exactly: some people, some days, everything else as it is. Column generation gives the part's lower bound, and
 * most parts end there, shown to hold nothing better by what is worthwhile; the others go to a whole-number programme over the columns.
 */
import type { Highs } from 'highs'
import type { Random } from '../optimisation/random.ts'
import type { Part } from './column-generation.ts'
import { FREE, relax } from './column-generation.ts'
import { dive } from './dive.ts'
import type { Column, Master } from './master.ts'
import { masterOf } from './master.ts'
import type { Days, Model } from './model.ts'
import { forEachRow } from './model.ts'
import type { RosterState } from './roster-state.ts'
import { FORBIDDEN } from './pricer.ts'
import type { Schedule } from './problem.ts'
import { replace, rowCostOf } from './roster-state.ts'

export interface Neighbourhoods {
  readonly windows: readonly Window[]
}

/** A length of window, and how many people it takes now. */
interface Window {
  readonly days: number
  people: number
  /** Where sweeps over the plan begin that have not been begun, and how far the one that has been has come. */
  sweeps: number[]
  swept: number
  /** What it has gained, and the seconds that it took, both fading. */
  gained: number
  seconds: number
}

export interface SearchTools {
  readonly highs: Highs
  readonly random: Random
  /** [row] the prices of the relaxation of the whole. */
  readonly prices: Float64Array
  readonly now: () => number
  readonly isOver: () => boolean
  /** Most that a dive in a part may take. */
  readonly diveMilliseconds: number
  /** Leaves whole-number programmes out: with everybody in the part they come to nothing in their time. */
  readonly divesOnly: boolean
  /** Takes a better roster into the state where others have found one. */
  readonly catchUp: () => void
}

export interface Sweeps {
  readonly isLong: boolean
  /** Of those that search together each begins its sweeps elsewhere, so that they seldom are at the same days. */
  readonly thread: number
}

export function neighbourhoodsOf(model: Model, { isLong, thread }: Sweeps): Neighbourhoods {
  const { days, people } = model
  const takesAll = isLong && model.windowRounds === Infinity
  const lengths = takesAll ? longLengths(model) : shortLengths(days, isLong)
  return {
    windows: lengths.map((length) => {
      const isSwept = takesAll || (days >= SWEPT_FROM * length && length <= LONGEST_SWEPT)
      const half = Math.floor(length / 2)
      return {
        ...{ days: length, swept: days, gained: 0, seconds: 0 },
        people: takesAll ? people.length : Math.min(people.length, Math.max(4, Math.round(420 / length))),
        sweeps: isSwept ? (thread % 2 === 0 ? [0, half] : [half, 0]) : [],
      }
    }),
  }
}

/** A plan this many times longer than a window that is no longer than that is swept from end to end before any window is drawn. */
const SWEPT_FROM = 8
const LONGEST_SWEPT = 14
/** Days of the longest window where the pricing is not exact, on a long plan. */
const LONGEST_INEXACT = 28

function shortLengths(days: number, isLong: boolean): readonly number[] {
  const longest = isLong ? LONGEST_INEXACT : days
  const lengths = [7, 10, 14, 21, 28, 42, 56, 84, days].filter((length) => length <= Math.min(days, longest))
  return [...new Set(lengths)]
}

/** Rows of a window that takes everybody: while it may be twice as long as the one before, and of the longest. */
const ROWS_OF_DOUBLED = 350
const ROWS_OF_LONGEST = 520

/** Each twice as long as the one before, and the longest for which a linear programme with everybody is quick. */
function longLengths({ days, cover }: Model): readonly number[] {
  const most = (rows: number) => Math.min(days / 2, (rows * days) / cover.length)
  const doubled = [14, 28, 56, 112].filter((length) => length <= most(ROWS_OF_DOUBLED))
  const longest = Math.min(days, Math.max(7, 14 * Math.floor(most(ROWS_OF_LONGEST) / 14)))
  return [...new Set([...doubled, longest])]
}

/** What a try leaves of those before it. */
const FADING = 0.9

/** Tries one part; whether the roster became better. */
export function improve(state: RosterState, { windows }: Neighbourhoods, tools: SearchTools): boolean {
  const window = pickWindow(windows, state.model.days, tools.random)
  const started = tools.now()
  const part = pickPart(state, window, tools.random)
  const { gained, isSlow } = solvePart(state, part, tools)
  const seconds = Math.max(1e-3, (tools.now() - started) / 1000)
  window.gained = FADING * window.gained + gained
  window.seconds = FADING * window.seconds + seconds
  if (isSlow) window.people = Math.max(2, window.people * 0.93)
  else if (seconds < 1) window.people = Math.min(state.model.people.length, window.people * 1.06)
  return gained > 0
}

function pickWindow(windows: readonly Window[], days: number, random: Random): Window {
  const unswept = windows.find(({ swept, sweeps }) => swept < days || sweeps.length > 0)
  if (unswept !== undefined) return unswept
  const untried = windows.find(({ seconds }) => seconds === 0)
  if (untried !== undefined) return untried
  const gains = windows.map(({ gained, seconds }) => gained / seconds)
  const floor = 0.1 * Math.max(...gains) + 1e-6
  // A window that takes ten times as long is drawn a tenth as often for the same gain a second.
  const weights = windows.map(({ seconds }, index) => Math.max(floor, gains[index]!) / seconds)
  let left = random.share() * weights.reduce((sum, one) => sum + one, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left <= 0) return windows[index]!
  }
  return windows.at(-1)!
}

function pickPart(state: RosterState, window: Window, random: Random): Part {
  const { model, schedules } = state
  const row = random.share() < 0.7 ? pickCostlyRow(state, random) : null
  if (window.swept >= model.days) window.swept = window.sweeps.shift() ?? model.days
  const isSweep = window.swept < model.days
  const from = isSweep ? sweptFrom(model, window) : fromAround(model, window, row, random)
  const days = { from, until: from + window.days }
  const people = pickPeople(model, Math.round(window.people), isSweep ? null : row, random)
  const isWhole = window.days >= model.days
  const { rows, required } = openOn(state, people, days)
  return {
    ...{ model, people, days, rows, required },
    kept: isWhole ? null : people.map((person) => ({ schedule: schedules[person]!, ...days })),
    fixed: null,
    banned: people.map(() => null),
  }
}

/** The window's next place in its sweep. */
function sweptFrom({ days }: Model, window: Window): number {
  const from = Math.min(days - window.days, window.swept)
  window.swept = from >= days - window.days ? days : window.swept + window.days
  return from
}

function fromAround({ days, cover }: Model, window: Window, row: number | null, random: Random): number {
  const day = row === null ? Math.floor(random.share() * days) : cover[row]!.day
  return Math.max(0, Math.min(days - window.days, day - Math.floor(random.share() * window.days)))
}

/** The rows of the days, and what is required in them when the people are out. */
function openOn(
  { model, present, schedules, rowsOfDays }: RosterState,
  people: readonly number[],
  days: Days,
) {
  const { start, order } = rowsOfDays
  const rows = order.slice(start[days.from], start[days.until])
  const required = new Int32Array(model.cover.length)
  for (const row of rows) required[row] = model.cover[row]!.required - present[row]!
  for (const person of people) {
    const worked = { person, schedule: schedules[person]!, ...days }
    forEachRow(model, worked, (row) => (required[row] = required[row]! + 1))
  }
  return { rows, required }
}

/** In proportion to what the row costs; null where none does. */
function pickCostlyRow(state: RosterState, random: Random): number | null {
  const { length } = state.model.cover
  let sum = 0
  for (let row = 0; row < length; row++) sum += Math.max(0, rowCostOf(state, row))
  if (sum === 0) return null
  let left = random.share() * sum
  for (let row = 0; row < length; row++) {
    const cost = Math.max(0, rowCostOf(state, row))
    left -= cost
    if (left <= 0 && cost > 0) return row
  }
  return null
}

/** Half of them such as could count in the row. */
function pickPeople(model: Model, wanted: number, row: number | null, random: Random): number[] {
  const order = model.people
    .map((_, person) => ({ person, key: random.share() }))
    .sort((a, b) => a.key - b.key)
  const able = row === null ? [] : order.filter(({ person }) => couldCount(model, person, row))
  const chosen = new Set(able.slice(0, Math.ceil(wanted / 2)).map(({ person }) => person))
  for (const { person } of order) if (chosen.size < wanted) chosen.add(person)
  return [...chosen].sort((a, b) => a - b)
}

function couldCount({ groups, people, cover, kindCount }: Model, person: number, row: number): boolean {
  const { group, mayWork } = people[person]!
  const { start, rows } = groups[group]!
  const { day } = cover[row]!
  for (let cell = day * kindCount; cell < (day + 1) * kindCount; cell++) {
    if (mayWork[cell] === 0) continue
    for (let at = start[cell]!; at < start[cell + 1]!; at++) if (rows[at] === row) return true
  }
  return false
}

/** Milliseconds that a whole-number programme may take. */
const MOST_WHOLE_MS = 2000

interface Outcome {
  /** What the roster costs less for it; what others found meanwhile is not counted. */
  readonly gained: number
  readonly isSlow: boolean
}

const NOTHING: Outcome = { gained: 0, isSlow: false }

function solvePart(state: RosterState, part: Part, tools: SearchTools): Outcome {
  const { model, schedules, ownCosts } = state
  const { highs, isOver, prices, now, random } = tools
  const incumbent: readonly Column[] = part.people.map((person, place) => ({
    person: place,
    schedule: schedules[person]!,
    cost: ownCosts[person]!,
  }))
  let cost = 0
  for (const row of part.rows) cost += rowCostOf(state, row)
  for (const person of part.people) cost += ownCosts[person]!
  const worthwhile = cost - model.worthwhile + 1e-6
  const master = masterOf({ highs, ...part })
  try {
    master.add(incumbent)
    const roundsMax = model.windowRounds
    const relaxation = relax(part, master, { prices, stopAbove: worthwhile, gap: 0.5, isOver, roundsMax })
    // Neither any roster nor any choice of the columns at hand is better by enough.
    if (relaxation.bound > worthwhile || relaxation.objective > worthwhile || isOver()) return NOTHING
    const started = now()
    const cutoff = cost - 0.5 * model.worthwhile
    // Each finds what the other does not. Where the pricing is not exact a dive seldom comes to its end.
    const chosen =
      model.windowRounds === Infinity && (tools.divesOnly || random.share() < 0.5)
        ? diveIn(part, master, { ...tools, cutoff, prices: relaxation.prices })
        : master.solveWhole({ seconds: MOST_WHOLE_MS / 1000, cutoff })
    // A sweep keeps everybody, however long its dives take.
    const isSlow = !tools.divesOnly && now() - started > 0.95 * MOST_WHOLE_MS
    if (chosen === null) return { gained: 0, isSlow }
    return {
      gained: takeOver(state, part, { chosen, before: incumbent, catchUp: tools.catchUp }),
      isSlow: false,
    }
  } finally {
    master.dispose()
  }
}

interface Found {
  readonly chosen: readonly Column[]
  /** [place] what the part was before. */
  readonly before: readonly Column[]
  readonly catchUp: () => void
}

/**
 * Others may have found a better roster meanwhile: what was found goes into that one then, for those with whom it may be. What the roster
 * costs less for it.
 */
function takeOver(state: RosterState, { people, days }: Part, { chosen, before, catchUp }: Found): number {
  catchUp()
  const { cost } = state
  const theirs = people.map((person) => state.schedules[person]!)
  for (const { person: place, schedule } of chosen) {
    const own = theirs[place]!
    if (own === before[place]!.schedule) replace(state, people[place]!, schedule)
    else {
      const both = own.slice()
      both.set(schedule.subarray(days.from, days.until), days.from)
      if (mayBe(state.model, people[place]!, both, days)) replace(state, people[place]!, both)
    }
  }
  if (state.cost < cost) return cost - state.cost
  for (const [place, person] of people.entries()) replace(state, person, theirs[place]!)
  return 0
}

/** More than anybody's wishes weigh. */
const FORCED = 1e6

/** Whether the schedule is allowed, where it is known to be so with other days in the place of these. */
function mayBe(model: Model, person: number, schedule: Schedule, { from, until }: Days): boolean {
  const { kindCount } = model
  const prices = new Float64Array(model.days * kindCount)
  prices.fill(FORBIDDEN, from * kindCount, until * kindCount)
  for (let day = from; day < until; day++) {
    if (schedule[day]! >= 0) prices[day * kindCount + schedule[day]!] = -FORCED
  }
  const found = model.people[person]!.cheapest(prices, { schedule, from, until })
  return found !== null && found.schedule.every((kind, day) => kind === schedule[day])
}

/** A choice for all the part's people, or null. */
function diveIn(
  part: Part,
  master: Master,
  { cutoff, prices, random, now, isOver, diveMilliseconds }: SearchTools & { readonly cutoff: number },
): readonly Column[] | null {
  const { model, people } = part
  const started = now()
  const fixed = people.map(() => new Int8Array(model.days).fill(FREE))
  const chosen = dive({ ...part, fixed }, master, {
    ...{ cutoff, random, prices },
    isOver: () => isOver() || now() - started > diveMilliseconds,
  })
  return chosen !== null && chosen.length === people.length ? chosen : null
}
