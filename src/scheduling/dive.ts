/**
 * From the linear relaxation to a roster: fixes the cells (person and day) that the weights agree most on, a few at a time, and prices
 * new schedules after each batch. Where the value jumps, the batch is taken back and its best cell tried alone; where that jumps too,
 * the cell is forbidden instead, which is a branch that is valid. docs/method/rostering.md says what was tried.
 */
import type { Part } from './column-generation.ts'
import { FREE, cheapestOfAll, relax } from './column-generation.ts'
import type { Column, Master } from './master.ts'
import { OFF } from './problem.ts'

export interface DiveOptions {
  /** Rosters of this cost or more are of no use. */
  readonly cutoff: number
  /** Where the prices begin. */
  readonly prices?: Float64Array
  readonly isOver: () => boolean
  /** Below this many fractional cells the rest is left to a whole-number programme. */
  readonly handOver?: number
  /** Seconds for that. */
  readonly wholeSeconds?: number
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

/** The columns of a roster for the part, or null. `master` is used up. */
export function dive(part: DivePart, master: Master, options: DiveOptions): readonly Column[] | null {
  const { cutoff, isOver, handOver = 30, wholeSeconds = 4 } = options
  let jump = options.jump ?? 4
  let share = 0.03
  let failures = 0
  /** Cells that can neither be fixed nor banned: days off that make the value jump. */
  const refused = new Set<string>()
  const relaxed = (prices?: Float64Array) =>
    relax(part, master, {
      gap: 0.3,
      isOver,
      stopAbove: cutoff,
      ...(prices === undefined ? {} : { prices }),
    })
  let now = relaxed(options.prices)
  for (;;) {
    if (isOver() || now.bound > cutoff - 1e-6) return null
    const cells = fractionalCells(part, master, now.weights)
    if (cells.open === 0) return chosenOf(part, master, now.weights)
    if (cells.open < handOver) return master.solveWhole({ seconds: wholeSeconds, cutoff })
    const most = Math.max(1, Math.round(share * cells.open))
    const open = cells.best.filter((cell) => !refused.has(nameOf(cell)))
    let batch = batchOf(open, most)
    if (batch.length === 0) return master.solveWhole({ seconds: wholeSeconds, cutoff })
    for (;;) {
      const before = part.fixed.map((fixed) => fixed.slice())
      for (const { place, day, kind } of batch) part.fixed[place]![day] = kind
      const next = settle(part, master, now.prices) ? relaxed(now.prices) : null
      const rise = next === null ? Infinity : next.objective - now.objective
      if (next !== null && rise <= jump) {
        share = Math.min(0.25, rise < 0.5 ? share * 1.4 : share)
        failures = 0
        now = next
        break
      }
      for (const [place, fixed] of before.entries()) part.fixed[place]!.set(fixed)
      share = Math.max(0.01, share / 2)
      if (batch.length > 1) {
        batch = batch.slice(0, 1)
        if (isOver()) return null
        continue
      }
      if (++failures % 5 === 0) jump *= 1.5
      forbid(part, batch[0]!, refused)
      if (!settle(part, master, now.prices)) return null
      now = relaxed(now.prices)
      break
    }
  }
}

/** Leaves out the columns that the fixings forbid, and sees to it that each person has one. false where somebody can have none. */
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

/** A shift is banned; there is no ban on a day off, so it is only not tried again. */
function forbid({ model, banned }: DivePart, cell: Cell, refused: Set<string>): void {
  const { place, day, kind } = cell
  if (kind === OFF) {
    refused.add(nameOf(cell))
    return
  }
  const ban = banned[place] ?? new Uint8Array(model.days * model.kindCount)
  banned[place] = ban
  ban[day * model.kindCount + kind] = 1
}

function nameOf({ place, day, kind }: Cell): string {
  return `${place} ${day} ${kind}`
}

/** For each person and day that is open: the kind with most weight. `open`: how many have weight on more than one. */
function fractionalCells(
  { model, people, fixed, days }: DivePart,
  { columns }: Master,
  weights: Float64Array,
) {
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
  const best: Cell[] = []
  let open = 0
  for (const [place, own] of sums.entries()) {
    for (let day = days.from; day < days.until; day++) {
      if (fixed[place]![day] !== FREE) continue
      const from = (day - days.from) * size
      let kind = 0
      for (let one = 1; one < size; one++) if (own[from + one]! > own[from + kind]!) kind = one
      const weight = own[from + kind]!
      if (weight < 1 - 1e-6) open++
      best.push({ place, day, kind: kind - 1, weight })
    }
  }
  return { best, open }
}

/** The most certain of those not settled, at most `most`, and at most two of one person. */
function batchOf(best: readonly Cell[], most: number): readonly Cell[] {
  const open = best.filter(({ weight }) => weight < 1 - 1e-6).sort((a, b) => b.weight - a.weight)
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

function chosenOf(
  { people }: DivePart,
  { columns }: Master,
  weights: Float64Array,
): readonly Column[] | null {
  const chosen = columns.filter((_, index) => (weights[index] ?? 0) > 0.5)
  return chosen.length === people.length ? chosen : null
}
