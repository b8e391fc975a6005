/**
 * Who goes before whom where several claim priority to a post: § 14-2, then § 14-3, then § 10-2(4); but § 14-3(5) takes
 * two groups of § 14-2 out, so that they do not go before part-timers. Pure; the table is in priority-order.test.ts.
 */
import type { ClaimBasis, Vacancy } from '../../workforce/register-posts.ts'

/** § 14-2 without its first subsection, second sentence, and second subsection, first sentence (§ 14-3(5)). */
const BEFORE_PART_TIME: ReadonlySet<ClaimBasis> = new Set(['dismissed', 'reduced-post'])
const REEMPLOYMENT: ReadonlySet<ClaimBasis> = new Set([
  'dismissed',
  'reduced-post',
  'dismissed-in-group',
  'temporary-not-continued',
])

export function isReemployment(basis: ClaimBasis): boolean {
  return REEMPLOYMENT.has(basis)
}

/**
 * Whether a claim on the first basis goes before one on the second. Between groups of § 14-2 nothing does: there
 * § 14-2(6) asks for the same selection as in a reduction of staff, which the register does not hold.
 *
 * That part-timers go before the two groups taken out is our reading: § 14-3(1) goes before "ny ansettelse", and that is
 * what § 14-2 gives a right to. The act says only that the two do not go before part-timers.
 */
export function goesBefore(one: ClaimBasis, other: ClaimBasis): boolean {
  if (other === 'reduced-hours') return one !== 'reduced-hours'
  if (other === 'part-time') return BEFORE_PART_TIME.has(one)
  return one === 'part-time' && !BEFORE_PART_TIME.has(other)
}

/**
 * Whether a basis gives a claim against filling the vacancy in this way at all. § 14-2 is about new hires; § 14-3(1)
 * also about hired-in labour, and (2) about extra shifts; § 10-2(4) about any post that falls vacant.
 */
export function reaches(basis: ClaimBasis, { kind, filled_by: filledBy }: Vacancy): boolean {
  if (basis === 'part-time') return filledBy !== 'internal'
  if (kind === 'extra-shifts') return false
  return basis === 'reduced-hours' || filledBy === 'new'
}
