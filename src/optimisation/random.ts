/**
 * Seeded random numbers: the same seed gives the same sequence on every machine.
 *
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, 32-bit integer arithmetic only, so engines cannot
 * differ in the last bit. Not for secrets.
 */
export class Random {
  /** a, b, c and the counter, in an array of whole numbers: twice as fast as fields. */
  private readonly state: Int32Array

  constructor(seed: number) {
    if (!Number.isInteger(seed)) throw new RangeError(`seed (${seed}) must be a whole number.`)
    this.state = Int32Array.of(seed | 0, Math.floor(seed / 0x1_0000_0000) | 0, 0x9e3779b9 | 0, 1)
    for (let warmUp = 0; warmUp < 16; warmUp++) this.uint32()
  }

  /** A whole number in 0 .. 2^32 - 1. */
  uint32(): number {
    const { state } = this
    const b = state[1]!
    const c = state[2]!
    const counter = state[3]!
    const sum = (state[0]! + b + counter) | 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number in 0 .. bound - 1. */
  below(bound: number): number {
    return Math.floor((this.uint32() * bound) / 0x1_0000_0000)
  }

  /** A share from 0 up to, not including, 1. */
  share(): number {
    return this.uint32() / 0x1_0000_0000
  }
}
