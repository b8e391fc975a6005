/**
 * From the linear relaxation to a roster: fixes the cells (person and day) that the weights agree most on, a few at a time, and prices
 * new schedules after each batch. Where the value jumps, the batch is taken back and its best cell tried alone; where that jumps too,
 * the cell is forbidden instead, which is a branch that is valid. docs/method/rostering.md says what was tried.
 */
import type { Random } from '../optimisation/random.ts'
import type { Part, Relaxation } from './column-generation.ts'
import { FREE, cheapestOfAll, relax } from './column-generation.ts'
import type { Column, Master } from './master.ts'
import { OFF } from './problem.ts'

export interface DiveOptions {
  /** Rosters of this cost or more are of no use. */
  readonly cutoff: number
  /** Where the prices begin. */
  readonly prices?: Float64Array
  /** Gives the order among cells of nearly equal weight. */
  readonly random: Random
  readonly isOver: () => boolean
  /** The rise of the value that a batch may give. */
  readonly jump?: number
}

/** `fixed` is filled by the dive. */
export interface DivePart extends Part {
  readonly fixed: readonly Int8Array[]
}

interface Cell {
  readonly place: number
  readonly day: number
  readonly kind: number
  readonly weight: number
}

/** Cells that are settled one way or the other. There is no forbidding of a day off. */
interface Choice {
  readonly cells: readonly Cell[]
  readonly as: 'fixed' | 'forbidden'
}

/** Cells that are tried one at a time where a batch makes the value jump. */
const MOST_TRIED = 3
/** A rise below this is none. */
const LITTLE = 0.3

/**
 * The columns that the dive has come to, one for each person: all of them, or, where the time was over, those of the people who were
 * settled. null where no roster below the cutoff is to be found this way. `master` is used up.
 */
export function dive(part: DivePart, master: Master, options: DiveOptions): readonly Column[] | null {
  const { cutoff, isOver, random } = options
  let jump = options.jump ?? 4
  let share = 0.03
  let hard = 0
  const first = { gap: LITTLE, isOver, stopAbove: cutoff }
  let now = relax(part, master, options.prices === undefined ? first : { ...first, prices: options.prices })
  for (;;) {
    if (now.bound > cutoff - 1e-6) return null
    const open = openCells(part, master, { weights: now.weights, random })
    if (open.length === 0) return heaviest(part, master, { weights: now.weights, above: 0 })
    if (isOver()) return heaviest(part, master, { weights: now.weights, above: SURE })
    const tools = { part, master, now, isOver, cutoff }
    const batch = batchOf(open, Math.max(1, Math.round(share * open.length)))
    const all = batch.length === 1 ? null : attempt({ cells: batch, as: 'fixed' }, jump, tools)
    const isAllowed = all !== null && all.next !== null
    if (isAllowed) share = Math.min(0.25, all.rise < 0.5 ? share * 1.4 : share)
    else if (batch.length > 1) share = Math.max(0.01, share / 2)
    const done = isAllowed ? all : bestOf(choicesOf(open.slice(0, MOST_TRIED)), jump, tools)
    if (done.next === null) {
      if (isOver()) continue
      return null
    }
    if (done.rise > jump && ++hard % 5 === 0) jump *= 1.5
    now = forgetOthers(part, master, done.next)
  }
}

interface AttemptTools {
  readonly part: DivePart
  readonly master: Master
  readonly now: Relaxation
  readonly isOver: () => boolean
  readonly cutoff: number
}

/** `next` is null, and all as it was, where the value rises by more than `most`; `rise` is then at least what it rises by. */
function attempt(choice: Choice, most: number, { part, master, now, isOver, cutoff }: AttemptTools) {
  const before = { fixed: part.fixed.map((own) => own.slice()), banned: [...part.banned] }
  for (const cell of choice.cells) {
    if (choice.as === 'fixed') part.fixed[cell.place]![cell.day] = cell.kind
    else forbid(part, cell)
  }
  const next = settle(part, master, now.prices)
    ? relax(part, master, {
        gap: LITTLE,
        isOver,
        prices: now.prices,
        enough: now.objective + LITTLE,
        stopAbove: Math.min(cutoff, now.objective + most),
      })
    : null
  const rise = next === null ? Infinity : Math.max(next.objective, next.bound) - now.objective
  if (rise <= most && rise < Infinity) return { next, rise }
  for (const [place, own] of before.fixed.entries()) part.fixed[place]!.set(own)
  part.banned.splice(0, part.banned.length, ...before.banned)
  return { next: null, rise }
}

/** The first choice within the jump, else the one with the least rise. */
function bestOf(choices: readonly Choice[], jump: number, tools: AttemptTools) {
  let least = { rise: Infinity, choice: choices[0]! }
  for (const choice of choices) {
    const tried = attempt(choice, jump, tools)
    if (tried.next !== null || tools.isOver()) return tried
    if (tried.rise < least.rise) least = { rise: tried.rise, choice }
  }
  return attempt(least.choice, Infinity, tools)
}

function choicesOf(cells: readonly Cell[]): readonly Choice[] {
  return cells.flatMap((cell): Choice[] => [
    { cells: [cell], as: 'fixed' },
    ...(cell.kind === OFF ? [] : [{ cells: [cell], as: 'forbidden' } as const]),
  ])
}

/** Columns that what is settled forbids, which is never taken back, only make the programme slower. */
function forgetOthers(part: DivePart, master: Master, now: Relaxation): Relaxation {
  const keeps = master.columns.map((column) => isKept(part, column))
  master.forget((_, index) => keeps[index]!)
  return { ...now, weights: now.weights.filter((_, index) => keeps[index]) }
}

/** Leaves out the columns that the settled cells forbid, and sees to it that each person has one. false where somebody can have none. */
function settle(part: DivePart, master: Master, prices: Float64Array): boolean {
  const has = new Uint8Array(part.people.length)
  const keeps = (column: Column) => {
    const kept = isKept(part, column)
    if (kept) has[column.person] = 1
    return kept
  }
  master.permit(keeps)
  if (has.every((one) => one === 1)) return true
  const { columns } = cheapestOfAll(part, prices)
  if (columns.length === 0) return false
  master.add(columns)
  return true
}

function isKept({ fixed, banned, model, days }: DivePart, { person, schedule }: Column): boolean {
  const own = fixed[person]!
  const ban = banned[person] ?? null
  for (let day = days.from; day < days.until; day++) {
    const kind = schedule[day]!
    if (own[day] !== FREE && own[day] !== kind) return false
    if (ban !== null && kind !== OFF && ban[day * model.kindCount + kind] === 1) return false
  }
  return true
}

/** In a copy, so that it can be taken back. */
function forbid({ model, banned }: DivePart, { place, day, kind }: Cell): void {
  const ban = banned[place]?.slice() ?? new Uint8Array(model.days * model.kindCount)
  banned[place] = ban
  ban[day * model.kindCount + kind] = 1
}

/** Cells whose weights differ by less than this come in any order. */
const ABOUT_EQUAL = 0.1

/** For each person and day that has weight on more than one kind: the kind with most. The most certain first. */
function openCells(
  { model, people, fixed, days }: DivePart,
  { columns }: Master,
  { weights, random }: { readonly weights: Float64Array; readonly random: Random },
): readonly Cell[] {
  const size = model.kindCount + 1
  const sums = people.map(() => new Float64Array((days.until - days.from) * size))
  for (const [index, { person, schedule }] of columns.entries()) {
    const weight = weights[index] ?? 0
    if (weight < 1e-9) continue
    const own = sums[person]!
    for (let day = days.from; day < days.until; day++) {
      const at = (day - days.from) * size + schedule[day]! + 1
      own[at] = own[at]! + weight
    }
  }
  const open: (Cell & { readonly order: number })[] = []
  for (const [place, own] of sums.entries()) {
    for (let day = days.from; day < days.until; day++) {
      if (fixed[place]![day] !== FREE) continue
      const from = (day - days.from) * size
      let kind = 0
      for (let one = 1; one < size; one++) if (own[from + one]! > own[from + kind]!) kind = one
      const weight = own[from + kind]!
      if (weight > 1 - 1e-6) continue
      open.push({ place, day, kind: kind - 1, weight, order: weight + ABOUT_EQUAL * random.share() })
    }
  }
  return open.sort((one, other) => other.order - one.order)
}

/** The most certain, at most `most`, and at most two of one person. */
function batchOf(open: readonly Cell[], most: number): readonly Cell[] {
  const sure = open.filter(({ weight }) => weight >= 0.8)
  const batch: Cell[] = []
  const taken = new Map<number, number>()
  for (const cell of sure.length === 0 ? open.slice(0, 1) : sure) {
    if (batch.length >= most) break
    const count = taken.get(cell.place) ?? 0
    if (count >= 2) continue
    taken.set(cell.place, count + 1)
    batch.push(cell)
  }
  return batch
}

/** A weight of nearly all. */
const SURE = 0.99

/** For each person the column with most weight, where that is above the limit. */
function heaviest(
  { people }: DivePart,
  { columns }: Master,
  { weights, above }: { readonly weights: Float64Array; readonly above: number },
): readonly Column[] {
  const most = new Float64Array(people.length).fill(above)
  const chosen: (Column | undefined)[] = people.map(() => undefined)
  for (const [index, column] of columns.entries()) {
    const weight = weights[index] ?? 0
    if (weight <= most[column.person]!) continue
    most[column.person] = weight
    chosen[column.person] = column
  }
  return chosen.filter((column) => column !== undefined)
}
