/** What a full plan becomes when people are away as often as they are: expected holes with no stand-ins called. */

/**
 * Expected number short of `minimum` when each of `assigned` people is present with probability `present`,
 * independently: sum over k of max(0, minimum - k) x Binomial(assigned, present)(k).
 * 2 assigned, 2 needed, present 0.8: 2 x 0.04 + 1 x 0.32 = 0.40.
 */
export function expectedShort(assigned: number, minimum: number, present: number): number {
  let short = 0
  for (let k = 0; k < Math.min(minimum, assigned + 1); k++)
    short += (minimum - k) * binomial(assigned, k, present)
  return short
}

function binomial(n: number, k: number, p: number): number {
  if (p <= 0) return k === 0 ? 1 : 0
  if (p >= 1) return k === n ? 1 : 0
  let logarithm = k * Math.log(p) + (n - k) * Math.log(1 - p)
  for (let i = 1; i <= k; i++) logarithm += Math.log(n - k + i) - Math.log(i)
  return Math.exp(logarithm)
}
