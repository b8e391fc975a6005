/**
 * Large neighbourhoods solved exactly: some people, some weeks, everything else as it is. Column generation gives the part's lower
 * bound, and most parts end there, shown to hold nothing better by a whole point (costs are meant to be whole numbers); the others go to a whole-number programme over the columns.
 */
import type { Highs } from 'highs'
import type { Random } from '../optimisation/random.ts'
import type { Part } from './column-generation.ts'
import { costOf, FREE, relax } from './column-generation.ts'
import type { Column } from './master.ts'
import { masterOf } from './master.ts'
import type { Problem } from './problem.ts'
import type { RosterState } from './roster-state.ts'
import { cellCostOf, replace } from './roster-state.ts'
import type { Pricer } from './pricer.ts'

export interface Neighbourhoods {
  readonly windows: readonly Window[]
}

/** A length of window, and how many people it takes now. */
interface Window {
  readonly days: number
  people: number
  /** What it has gained a second, fading. */
  gain: number
}

export interface SearchTools {
  readonly highs: Highs
  readonly pricers: readonly Pricer[]
  readonly random: Random
  /** [cell] the prices of the relaxation of the whole. */
  readonly prices: Float64Array
  readonly now: () => number
  readonly isOver: () => boolean
}

export function neighbourhoodsOf({ days, people }: Problem): Neighbourhoods {
  const lengths = [7, 10, 14, 21, 28, 42, 56, 84].filter((length) => length < days)
  return {
    windows: [...lengths, days].map((length) => ({
      days: length,
      people: Math.min(people.length, Math.max(4, Math.round(420 / length))),
      gain: 1,
    })),
  }
}

/** Tries one part; whether the roster became better. */
export function improve(state: RosterState, { windows }: Neighbourhoods, tools: SearchTools): boolean {
  const window = pickWindow(windows, tools.random)
  const started = tools.now()
  const part = pickPart(state, window, tools.random)
  const before = state.cost
  const outcome = solvePart(state, part, tools)
  const seconds = Math.max(1e-3, (tools.now() - started) / 1000)
  window.gain = 0.9 * window.gain + (0.1 * (before - state.cost)) / seconds
  if (outcome === 'slow') window.people = Math.max(2, window.people * 0.93)
  else if (seconds < 1) window.people = Math.min(state.problem.people.length, window.people * 1.03)
  return state.cost < before
}

function pickWindow(windows: readonly Window[], random: Random): Window {
  const floor = 0.1 * Math.max(1e-9, ...windows.map(({ gain }) => gain)) + 1e-6
  const weights = windows.map(({ gain }) => Math.max(floor, gain))
  let left = random.share() * weights.reduce((sum, one) => sum + one, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left <= 0) return windows[index]!
  }
  return windows.at(-1)!
}

function pickPart(state: RosterState, { days: length, people: wanted }: Window, random: Random): Part {
  const { problem, present, schedules } = state
  const { days, kinds } = problem
  const cell = random.share() < 0.7 ? pickCostlyCell(state, random) : null
  const day = cell === null ? Math.floor(random.share() * days) : Math.floor(cell / kinds.length)
  const from = Math.max(0, Math.min(days - length, day - Math.floor(random.share() * length)))
  const until = from + length
  const people = pickPeople(problem, Math.round(wanted), cell, random)
  const required = Int32Array.from(problem.cover, (cover, index) => cover.required - present[index]!)
  for (const person of people) {
    for (const [at, kind] of schedules[person]!.entries()) {
      if (kind >= 0) required[at * kinds.length + kind]!++
    }
  }
  return {
    problem,
    people,
    required,
    fixed: people.map((person) =>
      Int8Array.from(schedules[person]!, (kind, at) => (at >= from && at < until ? FREE : kind)),
    ),
    banned: people.map(() => null),
  }
}

/** In proportion to what the cell costs in cover; null where none does. */
function pickCostlyCell(state: RosterState, random: Random): number | null {
  const costs = Float64Array.from(state.problem.cover, (_, cell) => cellCostOf(state, cell))
  let left = random.share() * costs.reduce((sum, one) => sum + one, 0)
  if (left === 0) return null
  for (const [cell, cost] of costs.entries()) {
    left -= cost
    if (left <= 0 && cost > 0) return cell
  }
  return null
}

/** Half of them such as could work the cell. */
function pickPeople(
  { people, kinds }: Problem,
  wanted: number,
  cell: number | null,
  random: Random,
): number[] {
  const order = people.map((_, person) => ({ person, key: random.share() })).sort((a, b) => a.key - b.key)
  const kind = cell === null ? -1 : cell % kinds.length
  const day = cell === null ? -1 : Math.floor(cell / kinds.length)
  const able = order.filter(
    ({ person }) => kind >= 0 && people[person]!.maxOfKind[kind]! > 0 && people[person]!.closed[day] === 0,
  )
  const chosen = new Set(able.slice(0, Math.ceil(wanted / 2)).map(({ person }) => person))
  for (const { person } of order) if (chosen.size < wanted) chosen.add(person)
  return [...chosen].sort((a, b) => a - b)
}

function solvePart(state: RosterState, part: Part, tools: SearchTools): 'better' | 'nothing' | 'slow' {
  const { problem, schedules } = state
  const { highs, pricers, isOver, prices, now } = tools
  const incumbent: readonly Column[] = part.people.map((person, place) => ({
    person: place,
    schedule: schedules[person]!,
    cost: costOf(problem, person, schedules[person]!),
  }))
  let rest = 0
  for (const [person, schedule] of schedules.entries()) {
    if (!part.people.includes(person)) rest += costOf(problem, person, schedule)
  }
  const cost = state.cost - problem.constant - rest
  const master = masterOf({
    highs,
    people: part.people.length,
    kinds: problem.kinds.length,
    cover: problem.cover,
    required: part.required,
  })
  try {
    master.add(incumbent)
    const relaxation = relax(part, master, pricers, { prices, stopAbove: cost - 1 + 1e-6, gap: 0.5, isOver })
    if (relaxation.bound > cost - 1 + 1e-6 || isOver()) return 'nothing'
    const started = now()
    const chosen = master.solveWhole({ seconds: 2, cutoff: cost - 0.5 })
    if (chosen === null) return now() - started > 1900 ? 'slow' : 'nothing'
    for (const { person: place, schedule } of chosen) replace(state, part.people[place]!, schedule)
    return 'better'
  } finally {
    master.dispose()
  }
}
