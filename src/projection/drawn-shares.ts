/** The random numbers of one draw, for whoever samples something else than a scenario's levers. */
import { Random } from '../optimisation/random.ts'

/** `count` shares from 0 up to 1 that follow from the seed (under 2^32) and the draw's own number alone. */
export function drawnShares(seed: number, draw: number, count: number): readonly number[] {
  const random = new Random(draw * 0x1_0000_0000 + seed)
  return Array.from({ length: count }, () => random.share())
}
