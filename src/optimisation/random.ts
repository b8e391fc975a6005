/**
 * Seeded random numbers: the same seed gives the same sequence on every machine.
 *
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, 32-bit integer arithmetic only, so engines cannot
 * differ in the last bit. Not for secrets.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number) {
    if (!Number.isInteger(seed)) throw new RangeError(`seed (${seed}) must be a whole number.`)
    this.a = seed | 0
    this.b = Math.floor(seed / 0x1_0000_0000) | 0
    this.c = 0x9e3779b9 | 0
    for (let warmUp = 0; warmUp < 16; warmUp++) this.uint32()
  }

  /** A whole number in 0 .. 2^32 - 1. */
  uint32(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    this.c |= 0
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
