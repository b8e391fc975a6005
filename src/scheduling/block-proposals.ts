/** Draws proposals for a roster of blocks: what one person may do with some days, and what people may trade. */
import type { Random } from '../optimisation/random.ts'
import type { BlockRoster } from './block-roster.ts'
import { OFF } from './problem.ts'

/** How often each is drawn, in parts of their sum. */
export interface Mix {
  /** Some days of one person all become one kind, or off. */
  readonly become: number
  /** A day of one person becomes off, and another day is worked. */
  readonly move: number
  /** One person's days here and there change places. */
  readonly swapWithin: number
  /** What some days of one person hold moves by a day. */
  readonly turn: number
  /** Two people trade days. */
  readonly trade: number
  /** Three people pass on days, around. */
  readonly pass: number
  /** Two people trade days, and one of them trades other days with a third, or with the first. */
  readonly chain: number
}

export class BlockProposals {
  private readonly roster: BlockRoster
  private readonly random: Random
  /** [of 256] which is drawn. */
  private readonly drawn: Uint8Array

  constructor(roster: BlockRoster, random: Random, mix: Mix) {
    this.roster = roster
    this.random = random
    this.drawn = tableOf(mix)
  }

  /** False where what was drawn is nothing. */
  next(): boolean {
    switch (this.drawn[this.random.uint32() & 255]) {
      case 0:
        return this.become()
      case 1:
        return this.move()
      case 2:
        return this.swapWithin()
      case 3:
        return this.turn()
      case 4:
        return this.trade()
      case 5:
        return this.pass()
      default:
        return this.chain()
    }
  }

  private become(): boolean {
    const { roster, random } = this
    const person = this.anyone()
    const length = LENGTHS[random.uint32() & 15]!
    roster.beginOwn()
    roster.become(person, random.below(roster.days - length + 1), length, this.kindOrOff(person))
    return true
  }

  private move(): boolean {
    const { roster, random } = this
    const person = this.anyone()
    const from = random.below(roster.days)
    const to = random.below(roster.days)
    const row = person * roster.stride
    if (Math.abs(from - to) < 2 || roster.schedules[row + from]! < 0) return false
    roster.beginOwn()
    roster.become(person, from, 1, OFF)
    roster.become(person, to, 1, this.kind(person))
    return true
  }

  private swapWithin(): boolean {
    const { roster, random } = this
    const length = LENGTHS[random.uint32() & 15]!
    if (2 * length + 1 > roster.days) return false
    const person = this.anyone()
    const first = random.below(roster.days - length + 1)
    const second = random.below(roster.days - length + 1)
    if (Math.abs(first - second) <= length) return false
    roster.beginOwn()
    roster.becomeLike(person, first, length, second)
    roster.becomeLike(person, second, length, first)
    return true
  }

  private turn(): boolean {
    const { roster, random } = this
    const person = this.anyone()
    const length = Math.min(roster.days, 3 + (random.uint32() & 7))
    const from = random.below(roster.days - length + 1)
    roster.beginOwn()
    roster.turn(person, from, length, (random.uint32() & 1) === 0)
    return true
  }

  private trade(): boolean {
    const { roster, random } = this
    const one = this.anyone()
    const other = this.anyone()
    if (one === other || roster.groupOf[one] !== roster.groupOf[other]) return false
    const length = 1 + random.below(Math.min(roster.days, TRADED))
    const from = random.below(roster.days - length + 1)
    roster.beginExchange()
    roster.takeFrom(one, from, length, other)
    roster.takeFrom(other, from, length, one)
    return true
  }

  private pass(): boolean {
    const { roster, random } = this
    const [one, other, third] = [this.anyone(), this.anyone(), this.anyone()]
    const { groupOf } = roster
    if (one === other || one === third || other === third) return false
    if (groupOf[one] !== groupOf[other] || groupOf[one] !== groupOf[third]) return false
    const length = 1 + random.below(Math.min(roster.days, TRADED))
    const from = random.below(roster.days - length + 1)
    roster.beginExchange()
    roster.takeFrom(one, from, length, other)
    roster.takeFrom(other, from, length, third)
    roster.takeFrom(third, from, length, one)
    return true
  }

  private chain(): boolean {
    const { roster, random } = this
    const one = this.anyone()
    const other = this.anyone()
    const third = (random.uint32() & 1) === 0 ? one : this.anyone()
    const { groupOf } = roster
    if (one === other || other === third) return false
    if (groupOf[one] !== groupOf[other] || groupOf[one] !== groupOf[third]) return false
    const length = LENGTHS[random.uint32() & 15]!
    if (2 * length + 1 > roster.days) return false
    const first = random.below(roster.days - length + 1)
    const second = random.below(roster.days - length + 1)
    if (Math.abs(first - second) <= length) return false
    roster.beginExchange()
    roster.takeFrom(one, first, length, other)
    roster.takeFrom(other, first, length, one)
    roster.takeFrom(other, second, length, third)
    roster.takeFrom(third, second, length, other)
    return true
  }

  private anyone(): number {
    const { movable } = this.roster.limits
    return movable[this.random.below(movable.length)]!
  }

  private kind(person: number): number {
    const { start, kinds } = this.roster.limits.kindsOf
    const from = start[person]!
    return kinds[from + this.random.below(start[person + 1]! - from)]!
  }

  private kindOrOff(person: number): number {
    return this.random.uint32() < OFF_SHARE ? OFF : this.kind(person)
  }
}
/** Most days that are traded. */
const TRADED = 10
const LENGTHS = Uint8Array.from([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5])
const OFF_SHARE = 0.2 * 0x1_0000_0000

function tableOf(mix: Mix): Uint8Array {
  const shares = [mix.become, mix.move, mix.swapWithin, mix.turn, mix.trade, mix.pass, mix.chain]
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
