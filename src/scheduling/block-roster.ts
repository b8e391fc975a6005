/**
 * A roster in flat arrays on which changes of some days are judged by difference: what a proposal costs is a few look-ups, and whether it
 * keeps every hard rule is read from the runs it touches and from sums. A proposal has up to four parts, each some days of a person and
 * what they become. It is either one person's, or an exchange: people of one group trade what they have on the same days, so that cover
 * stays as it was.
 */
import { CoverMargins } from './cover-margins.ts'
import type { PersonLimits } from './person-limits.ts'
import { personLimits } from './person-limits.ts'
import type { Schedule } from './problem.ts'
import { OFF } from './problem.ts'
import type { RosterState } from './roster-state.ts'

const MOST_PARTS = 4
/** Days of the longest part. */
export const LONGEST = 28

export class BlockRoster {
  readonly days: number
  /** Days in a row of `schedules`: whole weeks, so that every weekend has both of its days. */
  readonly stride: number
  readonly limits: PersonLimits
  /** [person] */
  readonly groupOf: Int32Array
  /** [person * stride + day] */
  readonly schedules: Int8Array
  cost: number

  private readonly kinds: number
  private readonly margins: CoverMargins
  /** [person] sums of the schedules. */
  private readonly minutes: Float64Array
  private readonly weekends: Int32Array
  /** [person * kinds + kind] */
  private readonly counts: Int32Array

  // The proposal, its parts beside each other.
  parts = 0
  readonly person = new Int32Array(MOST_PARTS)
  readonly from = new Int32Array(MOST_PARTS)
  readonly length = new Int32Array(MOST_PARTS)
  /** [part * LONGEST + day of the part] what the days become; once they are written, what they were. */
  readonly fresh = new Int8Array(MOST_PARTS * LONGEST)
  /** Days on which the last proposal that was priced differs from what is; 0: it is none. */
  changedDays = 0
  private isExchange = false
  /** [part] */
  private readonly addedMinutes = new Float64Array(MOST_PARTS)
  private readonly addedWeekends = new Int32Array(MOST_PARTS)
  /** [part] 1 where days worked become days off or the other way. */
  private readonly turns = new Uint8Array(MOST_PARTS)

  constructor({ model, schedules, present, cost }: RosterState) {
    const { days, kindCount, people } = model
    this.days = days
    this.stride = 7 * Math.ceil(days / 7)
    this.kinds = kindCount
    this.cost = cost
    this.limits = personLimits(model)
    this.groupOf = Int32Array.from(people, ({ group }) => group)
    this.margins = new CoverMargins(model, present)
    this.schedules = new Int8Array(people.length * this.stride).fill(OFF)
    this.minutes = new Float64Array(people.length)
    this.weekends = new Int32Array(people.length)
    this.counts = new Int32Array(people.length * kindCount)
    for (const person of this.limits.movable) this.readSums(person, schedules[person]!)
  }

  private readSums(person: number, schedule: Schedule): void {
    const { kinds, stride, schedules, minutes, weekends, counts, limits } = this
    schedules.set(schedule, person * stride)
    for (const kind of schedule) {
      if (kind < 0) continue
      const at = person * kinds + kind
      counts[at] = counts[at]! + 1
      minutes[person] = minutes[person]! + limits.minutesOf[person * (kinds + 1) + kind + 1]!
    }
    weekends[person] = this.weekendsOn(person, 0, this.days)
  }

  scheduleOf(person: number): Schedule {
    return this.schedules.slice(person * this.stride, person * this.stride + this.days)
  }

  /** Gives the person another schedule, which must be allowed. A copy is taken. */
  adopt(person: number, schedule: Schedule): void {
    const { kinds, days, stride, schedules, groupOf, margins, limits, minutes, weekends, counts } = this
    let isOther = false
    for (let day = 0; day < days; day++) {
      const old = schedules[person * stride + day]!
      const now = schedule[day]!
      if (old === now) continue
      isOther = true
      const own = (person * days + day) * kinds
      const cell = (groupOf[person]! * days + day) * kinds
      if (old >= 0) {
        this.cost += margins.leaving[cell + old]! - limits.ownCost[own + old]!
        margins.count(cell + old, -1)
      }
      if (now >= 0) {
        this.cost += margins.joining[cell + now]! + limits.ownCost[own + now]!
        margins.count(cell + now, 1)
      }
    }
    if (!isOther) return
    minutes[person] = 0
    weekends[person] = 0
    counts.fill(0, person * kinds, (person + 1) * kinds)
    this.readSums(person, schedule)
  }

  /** A proposal of one person: parts are added by `become`, `becomeLike` and `turn`. Between two parts there is a day at least. */
  beginOwn(): void {
    this.parts = 0
    this.isExchange = false
  }

  beginExchange(): void {
    this.parts = 0
    this.isExchange = true
  }

  /** The days [from, from + length) all become the kind, or off. */
  become(person: number, from: number, length: number, kind: number): void {
    const at = this.addPart(person, from, length) * LONGEST
    for (let day = 0; day < length; day++) this.fresh[at + day] = kind
  }

  /** The days become what other days of the person are now. */
  becomeLike(person: number, from: number, length: number, other: number): void {
    const { fresh, schedules } = this
    const at = this.addPart(person, from, length) * LONGEST
    const source = person * this.stride + other
    for (let day = 0; day < length; day++) fresh[at + day] = schedules[source + day]!
  }

  /** What the days hold moves by a day, around: the last becomes the first, or the first the last. */
  turn(person: number, from: number, length: number, isLater: boolean): void {
    const { fresh, schedules } = this
    const at = this.addPart(person, from, length) * LONGEST
    const days = person * this.stride + from
    for (let day = 0; day < length; day++) {
      const before = day + (isLater ? -1 : 1)
      fresh[at + day] = schedules[days + (before < 0 ? length - 1 : before === length ? 0 : before)]!
    }
  }

  /** The days become what another has on them. */
  takeFrom(person: number, from: number, length: number, other: number): void {
    const source = other * this.stride + from
    const { fresh, schedules } = this
    const at = this.addPart(person, from, length) * LONGEST
    for (let day = 0; day < length; day++) fresh[at + day] = schedules[source + day]!
  }

  private addPart(person: number, from: number, length: number): number {
    const part = this.parts++
    this.person[part] = person
    this.from[part] = from
    this.length[part] = length
    return part
  }

  /**
   * What the proposal changes in cost: Infinity where it works a day that may not be, or a kind that may not follow the day before.
   * Must come before `tryOn`.
   */
  costDifference(): number {
    let change = 0
    this.changedDays = 0
    for (let part = 0; part < this.parts; part++) {
      change += this.readPart(part)
      if (change === Infinity) break
    }
    return change
  }

  /** The part's difference in cost; notes its minutes, and whether days worked become days off or the other way. */
  private readPart(part: number): number {
    const { kinds, stride, schedules, fresh, isExchange } = this
    const { ownCost, minutesOf, mayFollow } = this.limits
    const { joining, leaving } = this.margins
    const person = this.person[part]!
    const from = this.from[part]!
    const length = this.length[part]!
    const days = person * stride + from
    const at = part * LONGEST
    const width = kinds + 1
    const follow = person * width * width
    const minutesAt = person * width + 1
    let own = (person * this.days + from) * kinds
    let cover = (this.groupOf[person]! * this.days + from) * kinds
    let change = 0
    let minutes = 0
    let turns = 0
    let changed = 0
    let before = from > 0 ? schedules[days - 1]! + 1 : 0
    for (let day = 0; day < length; day++) {
      const old = schedules[days + day]!
      const now = fresh[at + day]!
      if (mayFollow[follow + before * width + now + 1] === 0) {
        this.changedDays += length
        return Infinity
      }
      before = now + 1
      if (old !== now) {
        changed++
        minutes += minutesOf[minutesAt + now]! - minutesOf[minutesAt + old]!
        turns |= old ^ now
        if (old >= 0) {
          change -= ownCost[own + old]!
          if (!isExchange) change += leaving[cover + old]!
        }
        if (now >= 0) {
          change += ownCost[own + now]!
          if (!isExchange) change += joining[cover + now]!
        }
      }
      own += kinds
      cover += kinds
    }
    this.changedDays += changed
    const after = from + length < this.days ? schedules[days + length]! + 1 : 0
    if (mayFollow[follow + before * width + after] === 0) return Infinity
    this.addedMinutes[part] = minutes
    this.turns[part] = turns < 0 ? 1 : 0
    return change
  }

  /**
   * Writes the proposal where it keeps every rule, for `keep` or `takeBack`; else leaves all as it was. A proposal whose
   * difference in cost is Infinity breaks one already.
   */
  tryOn(): boolean {
    for (let part = 0; part < this.parts; part++) this.addMinutes(part, 1)
    if (!this.areMinutesWithin()) {
      for (let part = 0; part < this.parts; part++) this.addMinutes(part, -1)
      return false
    }
    for (let part = 0; part < this.parts; part++) this.write(part)
    for (let part = 0; part < this.parts; part++) {
      if (!this.areCountsWithin(part) || (this.turns[part] === 1 && !this.areRunsWithin(part))) {
        this.takeBack()
        return false
      }
    }
    return true
  }

  takeBack(): void {
    for (let part = 0; part < this.parts; part++) this.addMinutes(part, -1)
    // Backwards, so that days that two parts share would end as they were.
    for (let part = this.parts - 1; part >= 0; part--) this.unwrite(part)
  }

  /** Keeps what `tryOn` wrote. `change`: the proposal's difference in cost. */
  keep(change: number): void {
    this.cost += change
    if (this.isExchange) return
    const { kinds, stride, schedules, fresh, groupOf, margins } = this
    for (let part = 0; part < this.parts; part++) {
      const person = this.person[part]!
      const from = this.from[part]!
      for (let day = 0; day < this.length[part]!; day++) {
        const now = schedules[person * stride + from + day]!
        const old = fresh[part * LONGEST + day]!
        if (old === now) continue
        const cell = (groupOf[person]! * this.days + from + day) * kinds
        if (old >= 0) margins.count(cell + old, -1)
        if (now >= 0) margins.count(cell + now, 1)
      }
    }
  }

  private addMinutes(part: number, by: number): void {
    const person = this.person[part]!
    this.minutes[person] = this.minutes[person]! + by * this.addedMinutes[part]!
  }

  private areMinutesWithin(): boolean {
    const { minMinutes, maxMinutes } = this.limits
    for (let part = 0; part < this.parts; part++) {
      const person = this.person[part]!
      const minutes = this.minutes[person]!
      if (minutes < minMinutes[person]! || minutes > maxMinutes[person]!) return false
    }
    return true
  }

  private write(part: number): void {
    const from = this.from[part]!
    const until = from + this.length[part]!
    const person = this.person[part]!
    if (this.turns[part] === 0) {
      this.exchangeFresh(part)
      return
    }
    const weekends = this.weekendsOn(person, from, until)
    this.exchangeFresh(part)
    this.addedWeekends[part] = this.weekendsOn(person, from, until) - weekends
    this.weekends[person] = this.weekends[person]! + this.addedWeekends[part]
  }

  private unwrite(part: number): void {
    this.exchangeFresh(part)
    if (this.turns[part] === 0) return
    const person = this.person[part]!
    this.weekends[person] = this.weekends[person]! - this.addedWeekends[part]!
  }

  /** Writes the days of the part, and puts what they were where they stood. */
  private exchangeFresh(part: number): void {
    const { kinds, stride, schedules, fresh, counts } = this
    const person = this.person[part]!
    const days = person * stride + this.from[part]!
    const at = part * LONGEST
    const count = person * kinds
    for (let day = 0; day < this.length[part]!; day++) {
      const old = schedules[days + day]!
      const now = fresh[at + day]!
      if (old === now) continue
      schedules[days + day] = now
      fresh[at + day] = old
      if (old >= 0) counts[count + old] = counts[count + old]! - 1
      if (now >= 0) counts[count + now] = counts[count + now]! + 1
    }
  }

  /** Weekends worked that have a day in [from, until). */
  private weekendsOn(person: number, from: number, until: number): number {
    const { schedules } = this
    const days = person * this.stride
    let worked = 0
    for (let saturday = from - (from % 7) + 5; saturday < until; saturday += 7) {
      if (schedules[days + saturday]! >= 0 || schedules[days + saturday + 1]! >= 0) worked++
    }
    return worked
  }

  /** Shifts of each kind, and weekends. */
  private areCountsWithin(part: number): boolean {
    const { kinds, stride, schedules, counts } = this
    const { mostOfKind, maxWeekends } = this.limits
    const person = this.person[part]!
    if (this.weekends[person]! > maxWeekends[person]!) return false
    const days = person * stride + this.from[part]!
    const count = person * kinds
    for (let day = 0; day < this.length[part]!; day++) {
      const kind = schedules[days + day]!
      if (kind >= 0 && counts[count + kind]! > mostOfKind[count + kind]!) return false
    }
    return true
  }

  /** Every run that has a day in the part or beside it. */
  private areRunsWithin(part: number): boolean {
    const { schedules, days, limits } = this
    const person = this.person[part]!
    const row = person * this.stride
    const least = limits.minOff[person]!
    const until = this.from[part]! + this.length[part]!
    let start = this.from[part]!
    if (start > 0) {
      const isOff = schedules[row + start - 1]! < 0
      start--
      while (start > 0 && schedules[row + start - 1]! < 0 === isOff) start--
    }
    while (start <= until && start < days) {
      const isOff = schedules[row + start]! < 0
      let end = start + 1
      while (end < days && schedules[row + end]! < 0 === isOff) end++
      const atEdge = start === 0 || end === days
      if (isOff) {
        if (end - start < least && !atEdge) return false
      } else {
        if (end - start > limits.maxRun[person]!) return false
        if (end - start < limits.minRun[person]! && !atEdge) return false
      }
      start = end
    }
    return true
  }
}
