/**
 * The anytime search: a first roster, the relaxation with its bound, a dive, then large neighbourhoods until the time is up or the cost
 * meets the bound. At every moment it has a legal roster, where there is one, and a proven bound. The clock comes in as an argument.
 */
import type { Highs } from 'highs'
import { Random } from '../optimisation/random.ts'
import { annealBlocks } from './block-annealing.ts'
import type { Relaxation } from './column-generation.ts'
import { FREE, relax, wholeOf } from './column-generation.ts'
import { dive } from './dive.ts'
import { improve, neighbourhoodsOf } from './large-neighbourhood.ts'
import { annealLaying } from './lay-annealing.ts'
import { layAll, layInTurn, layToolsOf, somePeople } from './lay-anew.ts'
import type { Column } from './master.ts'
import { masterOf } from './master.ts'
import type { Model } from './model.ts'
import { pricesByAscent } from './prices-by-ascent.ts'
import type { Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import type { RosterState } from './roster-state.ts'
import { adopt, replace, stateOf } from './roster-state.ts'
import type { Team } from './team.ts'
import { teamOfOne } from './team.ts'

export interface SolveOptions {
  readonly seed: number
  /** This search's number among those that share their best, from 0: on a long plan each sweeps elsewhere. Default 0. */
  readonly thread?: number
  /** Milliseconds since any moment. */
  readonly now: () => number
  readonly isOver: () => boolean
  /** Search time that is meant for it all, in milliseconds: the first parts take their shares of it. */
  readonly milliseconds: number
  /** What others have found: takes a better roster from them, gives them ours. */
  readonly exchange?: Exchange
  /** Others who work on the same roster for a while, on a long plan. Default: nobody. */
  readonly team?: Team
  readonly onProgress?: (progress: Progress) => void
  /** [person] allowed schedules to begin from. Default: everybody laid once. */
  readonly start?: readonly Schedule[]
  /** Prices of the rows and a lower bound (without `model.constant`) where they are known already; else the relaxation is solved. */
  readonly relaxed?: Pick<Relaxation, 'prices' | 'bound'>
}

/** Where several searches on one problem share their best. */
export interface Exchange {
  /** A roster cheaper than the cost, or null. */
  readonly take: (cheaperThan: number) => readonly Schedule[] | null
  /** What this search has now; the bound is -Infinity until there is one. */
  readonly give: (cost: number, bound: number, schedules: readonly Schedule[]) => void
  /** The best bound of all. */
  readonly bound: () => number
}

export interface Progress {
  readonly cost: number
  readonly bound: number
}

export interface Solution {
  /** [person] */
  readonly schedules: readonly Schedule[]
  readonly cost: number
  /** No roster costs less. -Infinity where the time did not suffice for any. */
  readonly bound: number
}

/** A search is done when its roster is this much above the bound. */
const DONE = 1e-6

/** null where no schedule was found for somebody: `impossiblePeople` names those who can have none. */
export function solve(highs: Highs, model: Model, options: SolveOptions): Solution | null {
  const { seed, isOver, now, milliseconds, exchange, onProgress } = options
  const random = new Random(seed)
  const state =
    options.start === undefined ? firstRoster(model, { random, isOver }) : stateOf(model, options.start)
  if (state === null) return null
  exchange?.give(state.cost, -Infinity, state.schedules)
  const started = now()
  const elapsed = () => now() - started
  const share = (part: number) => () => isOver() || elapsed() > part * milliseconds
  const isLong = model.cover.length + model.people.length > MOST_ROWS
  let relaxation = options.relaxed ?? (isLong ? pricesOfLong(state, share) : relaxWhole(state, highs, share))
  const bound = () => roundedUp(model, relaxation.bound + model.constant)
  const tell = (found = relaxation) => {
    relaxation = found
    exchange?.give(state.cost, bound(), state.schedules)
    onProgress?.({ cost: state.cost, bound: bound() })
  }
  const isDone = () => isOver() || state.cost <= Math.max(bound(), exchange?.bound() ?? bound()) + DONE
  tell()
  // A roster to begin from is better than what these would make of nothing.
  if (options.start === undefined) {
    const search = { ...options, highs, random, elapsed, share, isDone, tell }
    if (isLong) beginLong(state, relaxation, search)
    else beginShort(state, relaxation, search)
    tell()
  }
  const neighbourhoods = neighbourhoodsOf(model, { isLong, thread: options.thread ?? 0 })
  const catchUp = () => {
    const better = exchange?.take(state.cost) ?? null
    if (better !== null) adopt(state, better)
  }
  const diveMilliseconds = Math.max(SHORTEST_DIVE_MS, (isLong ? LONG.dive : DIVE_SHARE) * milliseconds)
  const limits = { now, isOver, diveMilliseconds, divesOnly: isLong }
  const tools = { highs, random, prices: relaxation.prices, ...limits, catchUp }
  while (!isDone()) {
    catchUp()
    if (improve(state, neighbourhoods, tools)) tell()
  }
  return { schedules: state.schedules, cost: state.cost, bound: bound() }
}

/** Whether the part of all the time is over. */
type Share = (part: number) => () => boolean

interface Search extends Pick<SolveOptions, 'now' | 'milliseconds' | 'team'> {
  readonly highs: Highs
  readonly random: Random
  readonly elapsed: () => number
  readonly share: Share
  readonly isDone: () => boolean
  /** Better prices, or a better roster in the state. */
  readonly tell: (found?: Relaxed) => void
}

/** Annealing for a while, which gives the dive something to be better than; then the dive. */
function beginShort(state: RosterState, relaxation: Relaxed, search: Search): void {
  const { highs, random, share, isDone, tell, milliseconds, elapsed } = search
  annealLaying(state, {
    ...search,
    prices: relaxation.prices,
    until: elapsed() + 0.08 * milliseconds,
    withParts: false,
    team: teamOfOne(sizeOf(state.model)),
  })
  tell()
  if (!isDone()) diveInto(state, relaxation, { highs, random, isOver: share(0.75) })
}

/** Annealing over people laid anew, then over changes of some days: all threads on one roster. */
function beginLong(state: RosterState, relaxation: Relaxed, search: Search): void {
  const { random, tell, milliseconds, elapsed, isDone } = search
  const { model } = state
  const { team = teamOfOne(sizeOf(model)) } = search
  const before = elapsed()
  layEverybody(state, relaxation.prices, random)
  const round = elapsed() - before
  tell()
  adopt(state, team.join(state))
  const forLaying = shareBySize(model, LONG.laying) * milliseconds
  const until = before + Math.min(forLaying, LONG.roundsOfLaying * round)
  annealLaying(state, { ...search, prices: relaxation.prices, until, withParts: true, team })
  tell()
  const forBlocks = Math.max(1, shareBySize(model, LONG.blocks) * milliseconds)
  const from = elapsed()
  const used = () => (isDone() ? 1 : (elapsed() - from) / forBlocks)
  annealBlocks(state, {
    random,
    used,
    team,
    hottest: LONG.hottest * model.worthwhile,
    coldest: LONG.coldest * model.worthwhile,
  })
  adopt(state, team.part(state))
}

function sizeOf({ people, days }: Model) {
  return { people: people.length, days }
}

/** Windows come through half a year while laying and changes of some days are still at work on a whole one. */
function shareBySize(
  { people, days }: Model,
  { least, most, cells }: { readonly least: number; readonly most: number; readonly cells: number },
): number {
  return Math.min(most, Math.max(least, (people.length * days) / cells))
}

/** A dive in a part may take this share of all the time, so that a long search dives in the whole again and again. */
const DIVE_SHARE = 0.06
const SHORTEST_DIVE_MS = 2000

/** A master with more rows than this is too slow for a linear programme over the whole. */
const MOST_ROWS = 600
/**
 * Long plans. In shares of the time: when the ascent has had its, and one dive; laying and changes of some days have from the least to the
 * most, one for so many people times days. In times that it takes to lay everybody once: all that laying is good for. The
 * heat of the changes is in shares of what is worth searching for.
 */
const LONG = {
  ...{ ascent: 0.12, dive: 0.1 },
  laying: { least: 0.1, most: 0.35, cells: 52_000 },
  blocks: { least: 0.25, most: 0.35, cells: 33_000 },
  ...{ roundsOfLaying: 1000, hottest: 4, coldest: 0.25 },
}

function roundedUp({ wholeCosts }: Model, bound: number): number {
  // What sums of large costs lose in the last places must not lift the bound.
  return wholeCosts ? Math.ceil(bound - Math.max(DONE, 1e-9 * Math.abs(bound))) : bound
}

/**
 * The people who can have no schedule at all: what they must work does not go with when they can. Where a person can be priced with some
 * limits left out, it is only said where those schedules are none: the pricing with all limits may miss the few there are.
 */
export function impossiblePeople({ people, days, kindCount }: Model): readonly string[] {
  const free = new Float64Array(days * kindCount)
  const hasNone = ({ cheapest, unlimited }: Model['people'][number]) =>
    unlimited === undefined
      ? cheapest(free) === null
      : unlimited.solve(free, new Float64Array(unlimited.limits.length)) === null
  return people.filter(hasNone).map(({ id }) => id)
}

/** Everybody laid once, in random order, each against those before. */
function firstRoster(
  model: Model,
  { random, isOver }: { readonly random: Random; readonly isOver: () => boolean },
): RosterState | null {
  const nobody = model.people.map(() => new Int8Array(model.days).fill(OFF))
  const state = stateOf(model, nobody)
  const tools = layToolsOf(state, new Float64Array(model.cover.length))
  const order = somePeople(model.people.length, model.people.length, random)
  return layInTurn(state, order, tools, { random, isOver }) ? state : null
}

function columnsOf({ schedules, ownCosts }: RosterState) {
  return schedules.map((schedule, person) => ({ person, schedule, cost: ownCosts[person]! }))
}

/** Prices of the rows, a lower bound without `model.constant`, and the schedules that came with them, if any. */
interface Relaxed extends Pick<Relaxation, 'prices' | 'bound'> {
  readonly columns?: readonly Column[]
}

function relaxWhole(state: RosterState, highs: Highs, share: Share): Relaxed {
  const part = wholeOf(state.model)
  const master = masterOf({ highs, ...part })
  try {
    master.add(columnsOf(state))
    return { ...relax(part, master, { isOver: share(0.5) }), columns: master.columns }
  } finally {
    master.dispose()
  }
}

/** Steps after which the prices say something; with fewer, those of the start are as good. */
const FEWEST_STEPS = 60

/** Prices and a bound without a linear programme. */
function pricesOfLong({ model, cost }: RosterState, share: Share): Relaxed {
  const options = { incumbent: cost - model.constant, isOver: share(LONG.ascent), isThorough: true }
  const { bound, prices, steps } = pricesByAscent(model, options)
  return { bound, prices: steps < FEWEST_STEPS ? new Float64Array(prices.length) : prices }
}

/** Everybody laid from nothing by the prices, where that is better. */
function layEverybody(state: RosterState, prices: Float64Array, random: Random): void {
  const { people } = state.model
  const before = { cost: state.cost, schedules: [...state.schedules] }
  layAll(state, somePeople(people.length, people.length, random), layToolsOf(state, prices))
  if (state.cost > before.cost) adopt(state, before.schedules)
}

/** What the dive leaves open when its time is over is laid anew around what it settled. */
function diveInto(
  state: RosterState,
  { prices, columns = [] }: Relaxed,
  { highs, random, isOver }: Pick<Search, 'highs' | 'random'> & { readonly isOver: () => boolean },
): void {
  const { model } = state
  const fixed = model.people.map(() => new Int8Array(model.days).fill(FREE))
  const part = { ...wholeOf(model), fixed }
  const before = { cost: state.cost, schedules: [...state.schedules] }
  const master = masterOf({ highs, ...part })
  try {
    master.add([...columnsOf(state), ...columns])
    const cutoff = state.cost - model.constant - 0.5 * model.worthwhile
    const chosen = dive(part, master, { cutoff, random, isOver, prices })
    if (chosen === null) return
    for (const { person, schedule } of chosen) replace(state, person, schedule)
    const settled = new Set(chosen.map(({ person }) => person))
    const others = somePeople(model.people.length, model.people.length, random).filter(
      (one) => !settled.has(one),
    )
    layAll(state, others, layToolsOf(state, prices))
    if (state.cost > before.cost) adopt(state, before.schedules)
  } finally {
    master.dispose()
  }
}
