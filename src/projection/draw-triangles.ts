/** Numbers drawn from triangles, as monte-carlo.ts draws levers: the seed and the draw's own number alone decide them. */
import { Random } from '../optimisation/random.ts'
import type { Triangle } from './levers.ts'
import { triangular } from './monte-carlo.ts'

/** Draw 0 is every one at its mode. A place without a triangle takes its random number all the same, so that the others keep theirs. */
export function drawTriangles(
  triangles: readonly (Triangle | null)[],
  seed: number,
  draw: number,
): readonly (number | null)[] {
  const random = new Random(draw * 0x1_0000_0000 + seed)
  return triangles.map((triangle) => {
    const share = random.share()
    return triangle === null ? null : draw === 0 ? triangle.mode : triangular(share, triangle)
  })
}
