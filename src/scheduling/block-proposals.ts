/** Draws proposals for a roster of blocks: what one person may do with some days, and what people may trade. */
import type { Random } from '../optimisation/random.ts'
import type { BlockRoster } from './block-roster.ts'
import { OFF } from './problem.ts'
import type { Stretch } from './team.ts'

/** How often each is drawn, in parts of their sum. */
export interface Mix {
  /** Some days of one person all become one kind, or off. */
  readonly become: number
  /** A day of one person becomes off, and another day is worked. */
  readonly move: number
  /** Some days of one person change places with others: minutes and kinds stay. */
  readonly swap: number
  /** What some days of one person hold moves by a day, around. */
  readonly turn: number
  /** Two people trade days. */
  readonly trade: number
  /** Two people trade days, and one of them trades other days with a third, or with the first. */
  readonly chain: number
}

export class BlockProposals {
  private readonly roster: BlockRoster
  private readonly random: Random
  /** Whose schedules are changed. */
  private movable: Int32Array
  private stretches: readonly Stretch[]
  private isDealt = true
  /** Most of what is drawn lies on the days [first, first + days). */
  private first = 0
  private days: number
  /** [of 256] which is drawn. */
  private readonly drawn: Uint8Array

  constructor(roster: BlockRoster, random: Random, mix: Mix) {
    this.roster = roster
    this.random = random
    this.movable = roster.limits.movable
    this.days = roster.days
    this.stretches = [{ from: 0, until: roster.days }]
    this.drawn = tableOf(mix)
  }

  /**
   * Draws on some days only, until called again: what is read then stays near at hand, which on a long plan is half of the speed.
   */
  look(): void {
    if (!this.isDealt) return
    const { stretches, random } = this
    const { from, until } = stretches[stretches.length === 1 ? 0 : random.below(stretches.length)]!
    this.days = Math.min(until - from, LOOKED)
    this.first = from + random.below(until - from - this.days + 1)
  }

  /** Changes only these people's schedules, on these days, until called again. */
  dealWith(people: readonly number[], stretches: readonly Stretch[]): void {
    const { movable } = this.roster.limits
    this.movable = movable.filter((person) => people.includes(person))
    this.stretches = stretches
    this.isDealt = this.movable.length > 0 && stretches.length > 0
  }

  /** False where nothing comes of what was drawn. One number gives several draws, by its upper and lower bits: drawing takes time too. */
  next(): boolean {
    if (!this.isDealt) return false
    const bits = this.random.uint32()
    const length = LENGTHS[(bits >>> 8) & 15]!
    if (2 * length + 1 > this.days) return false
    switch (this.drawn[bits & 255]) {
      case 0:
        return this.become(bits >>> 12, length)
      case 1:
        return this.move(bits >>> 12)
      case 2:
        return this.swap(length)
      case 3:
        return this.turn(bits >>> 12)
      case 4:
        return this.trade(bits >>> 12)
      default:
        return this.chain(bits >>> 12, length)
    }
  }

  private become(bits: number, length: number): boolean {
    const { roster, days } = this
    const two = this.random.uint32()
    const person = this.movable[upper(two, this.movable.length)]!
    roster.beginOwn()
    roster.become(person, this.first + lower(two, days - length + 1), length, this.kindOrOff(person, bits))
    return true
  }

  private move(bits: number): boolean {
    const { roster, random, movable, first, days } = this
    const two = random.uint32()
    const person = movable[upper(two, movable.length)]!
    const from = first + lower(two, days)
    if (roster.schedules[person * roster.stride + from]! < 0) return false
    const to = this.anywhere(from, 1)
    if (Math.abs(from - to) < 2) return false
    roster.beginOwn()
    roster.become(person, from, 1, OFF)
    roster.become(person, to, 1, this.kind(person, bits))
    return true
  }

  private swap(length: number): boolean {
    const { roster, random, movable } = this
    const two = random.uint32()
    const person = movable[upper(two, movable.length)]!
    const first = this.first + lower(two, this.days - length + 1)
    const second = this.anywhere(first, length)
    if (Math.abs(first - second) <= length) return false
    roster.beginOwn()
    roster.becomeLike(person, first, length, second)
    roster.becomeLike(person, second, length, first)
    return true
  }

  private turn(bits: number): boolean {
    const { roster, random, movable } = this
    const length = Math.min(this.days, 3 + (bits & 7))
    const two = random.uint32()
    const person = movable[upper(two, movable.length)]!
    roster.beginOwn()
    roster.turn(person, this.first + lower(two, this.days - length + 1), length, (bits & 8) === 0)
    return true
  }

  private trade(bits: number): boolean {
    const { roster, random, movable } = this
    const { groupOf } = roster
    const two = random.uint32()
    const one = movable[upper(two, movable.length)]!
    const other = movable[lower(bits, movable.length)]!
    if (one === other || groupOf[one] !== groupOf[other]) return false
    const length = Math.min(this.days, 1 + ((bits >>> 16) & 7))
    const from = this.first + lower(two, this.days - length + 1)
    roster.beginExchange()
    roster.takeFrom(one, from, length, other)
    roster.takeFrom(other, from, length, one)
    return true
  }

  private chain(bits: number, length: number): boolean {
    const { roster, random, movable } = this
    const { groupOf } = roster
    const people = random.uint32()
    const one = movable[upper(people, movable.length)]!
    const other = movable[lower(people, movable.length)]!
    const third = (bits & 0x10000) === 0 ? one : movable[lower(bits, movable.length)]!
    if (one === other || other === third) return false
    if (groupOf[one] !== groupOf[other] || groupOf[one] !== groupOf[third]) return false
    const two = random.uint32()
    const first = this.first + upper(two, this.days - length + 1)
    const second = this.first + lower(two, this.days - length + 1)
    // The parts of one person must not meet.
    if (Math.abs(first - second) <= length) return false
    roster.beginExchange()
    roster.takeFrom(one, first, length, other)
    roster.takeFrom(other, first, length, one)
    roster.takeFrom(other, second, length, third)
    roster.takeFrom(third, second, length, other)
    return true
  }

  /**
   * Where as many days begin, anywhere in the plan: what goes against a person's own limits here may be balanced months away. Mostly on the
   * same day of the week, so that as many weekends are worked after as before.
   */
  private anywhere(day: number, length: number): number {
    const bits = this.random.uint32()
    const { stretches } = this
    const { from, until } =
      stretches[stretches.length === 1 ? 0 : ((bits & 0xfffc) * stretches.length) >>> 16]!
    const days = until - from
    if (days < length + 7) return day
    if ((bits & 3) === 0) return from + upper(bits, days - length + 1)
    const weekday = (day + 7 - (from % 7)) % 7
    return from + weekday + 7 * upper(bits, Math.floor((days - length - weekday) / 7) + 1)
  }

  private kindOrOff(person: number, bits: number): number {
    return (bits & 0x70000) === 0 ? OFF : this.kind(person, bits)
  }

  private kind(person: number, bits: number): number {
    const { start, kinds } = this.roster.limits.kindsOf
    const from = start[person]!
    return kinds[from + lower(bits, start[person + 1]! - from)]!
  }
}

/** Days that are drawn on at a time. */
const LOOKED = 56
const LENGTHS = Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5])

/** A whole number below the bound, which is at most 2^15, by the number's upper 16 bits; its lower ones. */
function upper(bits: number, bound: number): number {
  return ((bits >>> 16) * bound) >>> 16
}

function lower(bits: number, bound: number): number {
  return ((bits & 0xffff) * bound) >>> 16
}

function tableOf(mix: Mix): Uint8Array {
  const shares = [mix.become, mix.move, mix.swap, mix.turn, mix.trade, mix.chain]
  const sum = shares.reduce((all, one) => all + one, 0)
  const table = new Uint8Array(256)
  let upTo = 0
  let at = 0
  for (const [which, share] of shares.entries()) {
    upTo += (256 * share) / sum
    while (at < Math.round(upTo)) table[at++] = which
  }
  return table
}
