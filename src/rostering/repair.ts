/**
 * Mends a published roster with the fewest changes, and among those the kindest. For one open place at a time: chains of
 * 1, 2, 3 … changed cells are tried in turn (a direct fill, a swap that opens another place, and so on: ejection chains, Glover 1996,
 * doi:10.1016/0166-218X(94)00037-E), so a shorter one is found first. What a person may be given is decided by `judge`,
 * which is the law itself. Several places are mended one after the other, so together they are not proven fewest. Pure.
 */
import { OFF } from './problem.ts'

export interface RepairRow {
  readonly day: number
  readonly shift: number
  /** Heads that the repair must leave there, of those who hold all of `mask`. */
  readonly need: number
  readonly mask: number
}

/** What one person's changes cost, from the most important; every number at least 0. Null: may not be. */
export type PersonCost = readonly number[]

export interface CellChange {
  readonly day: number
  readonly to: number
}

export interface RepairProblem {
  readonly personCount: number
  readonly dayCount: number
  readonly shiftCount: number
  /** [person * dayCount + day] the roster to mend: OFF or a shift. */
  readonly cells: Int8Array
  /** [person * dayCount + day] 1 where the roster may be changed. */
  readonly open: Uint8Array
  /** [(person * dayCount + day) * shiftCount + shift] 0 = never, 1 = may, 2 = only if the person says yes to it. */
  readonly allowed: Uint8Array
  /** [person * dayCount + day] */
  readonly skills: Int32Array
  readonly rows: readonly RepairRow[]
  readonly judge: (person: number, changes: readonly CellChange[]) => PersonCost | null
}

export interface RepairSettings {
  /** Most changed cells for each open place. */
  readonly changesMax: number
  /** Most judgements for each open place: with it the answer is the same on every machine. */
  readonly judgementsMax: number
}

export interface RepairResult {
  readonly cells: Int8Array
  readonly opened: number
  readonly left: number
  /** No repair with fewer changes exists, by the rules used: one place, and no judgement left out. */
  readonly exact: boolean
  readonly leastChanges: number
}

/** Chains this long are tried within the unit's rhythm before anybody is asked for a free weekend. */
const BEFORE_ASKING = 3
const WINDOW_DAYS = 7
/** Every single change is tried, so where none does it two are the least; of longer chains not every kind is tried. */
const PROVEN_LENGTH = 2
/** Steps of the search for each open place; like the judgements, the same on every machine. */
const STEPS_MAX = 300_000

export function repairRoster(problem: RepairProblem, settings: RepairSettings): RepairResult {
  const search = new RepairSearch(problem)
  const opened = search.missing()
  const unfilled = new Set<number>()
  let exact = true
  let least = 0
  for (let target = search.nextPlace(unfilled); target !== null; target = search.nextPlace(unfilled)) {
    const found = search.fill(target, settings)
    if (!found.complete || found.length === 0 || found.length > PROVEN_LENGTH || opened > 1) exact = false
    if (found.length === 0) unfilled.add(target)
    else least += found.complete && opened === 1 ? Math.min(found.length, PROVEN_LENGTH) : 1
  }
  return { cells: search.cells, opened, left: search.missing(), exact, leastChanges: least }
}

interface Place {
  readonly day: number
  readonly shift: number
  readonly rows: readonly number[]
}

interface Filled {
  /** Changes used; 0 = not filled. */
  readonly length: number
  /** Whether every shorter chain was judged. */
  readonly complete: boolean
}

interface Best {
  readonly cost: readonly number[]
  readonly changes: readonly (readonly [cell: number, value: number])[]
}

class RepairSearch {
  readonly cells: Int8Array
  private readonly problem: RepairProblem
  private readonly count: Int32Array
  private readonly places: Place[] = []
  private readonly placeAt = new Map<number, number>()
  /** [place] heads that may be missing there. */
  private allowedShort: Int32Array
  private readonly known = new Map<string, PersonCost | null>()
  private readonly path: number[] = []
  private askLevel = 1
  private judgementsLeft = 0
  private stepsLeft = 0
  private best: Best | null = null

  constructor(problem: RepairProblem) {
    this.problem = problem
    this.cells = problem.cells.slice()
    this.count = new Int32Array(problem.rows.length)
    problem.rows.forEach(({ day, shift }, row) => {
      const key = day * problem.shiftCount + shift
      const at = this.placeAt.get(key)
      if (at === undefined) {
        this.placeAt.set(key, this.places.length)
        this.places.push({ day, shift, rows: [row] })
      } else this.places[at] = { day, shift, rows: [...this.places[at]!.rows, row] }
    })
    this.allowedShort = new Int32Array(this.places.length)
    this.cells.forEach((value, cell) => this.add(cell, value, 1))
  }

  missing(): number {
    return this.places.reduce((sum, _, place) => sum + this.short(place), 0)
  }

  /** The first place that misses somebody and has not been given up, or null. */
  nextPlace(unfilled: ReadonlySet<number>): number | null {
    const at = this.places.findIndex((_, place) => !unfilled.has(place) && this.short(place) > 0)
    return at === -1 ? null : at
  }

  /** One person more on the place, and nobody fewer than now anywhere else. */
  fill(target: number, { changesMax, judgementsMax }: RepairSettings): Filled {
    this.allowedShort = Int32Array.from(this.places, (_, place) => this.short(place))
    this.allowedShort[target]!--
    this.judgementsLeft = judgementsMax
    this.stepsLeft = STEPS_MAX
    const short = Math.min(BEFORE_ASKING, changesMax)
    const tiers = [
      ...[1, 2].map((level) => ({ level, from: 1, to: short })),
      ...[1, 2].map((level) => ({ level, from: short + 1, to: changesMax })),
    ]
    for (const { level, from, to } of tiers) {
      this.askLevel = level
      for (let length = from; length <= to; length++) {
        const best = this.kindest(length)
        if (best === null) continue
        const { changes } = best
        for (const [cell, value] of changes) this.put(cell, value)
        return { length: changes.length, complete: this.isWithinBudget() }
      }
    }
    return { length: 0, complete: this.isWithinBudget() }
  }

  private isWithinBudget(): boolean {
    return this.judgementsLeft > 0 && this.stepsLeft > 0
  }

  /** The kindest of all chains of so many changes, or null. */
  private kindest(length: number): Best | null {
    this.best = null
    this.extend(length)
    return this.found()
  }

  private found(): Best | null {
    return this.best
  }

  private extend(left: number): void {
    let excess = 0
    let open = -1
    for (let place = 0; place < this.places.length; place++) {
      const over = this.short(place) - this.allowedShort[place]!
      if (over <= 0) continue
      excess += over
      if (open === -1) open = place
    }
    if (open === -1) {
      this.keep()
      return
    }
    if (excess > left || this.judgementsLeft <= 0 || this.stepsLeft-- <= 0) return
    const { day, shift } = this.places[open]!
    for (let person = 0; person < this.problem.personCount; person++) this.tryPerson(person, day, shift, left)
  }

  private tryPerson(person: number, day: number, shift: number, left: number): void {
    const { dayCount } = this.problem
    const cell = person * dayCount + day
    if (!this.isOpen(cell, shift)) return
    const before = this.cells[cell]!
    this.put(cell, shift)
    this.path.push(cell)
    // Somebody who does not fill what is missing only makes the chain longer.
    if (this.costOf(person) !== null) this.extend(left - 1)
    else if (left >= 2) this.tryFreed(person, day, left)
    this.path.pop()
    this.put(cell, before)
  }

  /** The duty is not permitted as it stands: with another of the person's duties near it taken away it may be. */
  private tryFreed(person: number, day: number, left: number): void {
    const { dayCount, open } = this.problem
    for (
      let other = Math.max(0, day - WINDOW_DAYS);
      other <= Math.min(dayCount - 1, day + WINDOW_DAYS);
      other++
    ) {
      const cell = person * dayCount + other
      const before = this.cells[cell]!
      if (other === day || before === OFF || open[cell] !== 1 || this.path.includes(cell)) continue
      this.put(cell, OFF)
      this.path.push(cell)
      if (this.costOf(person) !== null) this.extend(left - 2)
      this.path.pop()
      this.put(cell, before)
    }
  }

  private isOpen(cell: number, shift: number): boolean {
    const { open, allowed, shiftCount } = this.problem
    if (open[cell] !== 1 || this.cells[cell] === shift || this.path.includes(cell)) return false
    const may = allowed[cell * shiftCount + shift]!
    return may !== 0 && may <= this.askLevel
  }

  private keep(): void {
    const people = [...new Set(this.changedCells().map((cell) => Math.floor(cell / this.problem.dayCount)))]
    const costs = people.map((person) => this.costOf(person))
    const width = costs[0]?.length ?? 0
    const sums = Array.from({ length: width }, (_, term) => costs.reduce((sum, one) => sum + one![term]!, 0))
    const cost = [people.length, ...sums]
    if (this.best !== null && !isLess(cost, this.best.cost)) return
    this.best = { cost, changes: this.path.map((cell) => [cell, this.cells[cell]!] as const) }
  }

  private changedCells(): number[] {
    const changed: number[] = []
    this.cells.forEach((value, cell) => {
      if (value !== this.problem.cells[cell]) changed.push(cell)
    })
    return changed
  }

  private costOf(person: number): PersonCost | null {
    const { dayCount, cells, judge } = this.problem
    const changes: CellChange[] = []
    for (let day = 0; day < dayCount; day++) {
      const cell = person * dayCount + day
      if (this.cells[cell] !== cells[cell]) changes.push({ day, to: this.cells[cell]! })
    }
    const key = `${person} ${changes.map(({ day, to }) => `${day}:${to}`).join(' ')}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.judgementsLeft--
    const cost = judge(person, changes)
    this.known.set(key, cost)
    return cost
  }

  private short(place: number): number {
    let most = 0
    for (const row of this.places[place]!.rows)
      most = Math.max(most, this.problem.rows[row]!.need - this.count[row]!)
    return most
  }

  private put(cell: number, value: number): void {
    this.add(cell, this.cells[cell]!, -1)
    this.cells[cell] = value
    this.add(cell, value, 1)
  }

  private add(cell: number, value: number, by: number): void {
    if (value === OFF) return
    const { dayCount, shiftCount, skills, rows } = this.problem
    const place = this.placeAt.get((cell % dayCount) * shiftCount + value)
    if (place === undefined) return
    for (const row of this.places[place]!.rows) {
      if ((skills[cell]! & rows[row]!.mask) === rows[row]!.mask) this.count[row]! += by
    }
  }
}

/** Lexicographic. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at !== -1 && one[at]! < other[at]!
}
