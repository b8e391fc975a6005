/**
 * Service profiles (docs/method/service-profiles.md): how needs may be met over levels and professions with the fewest FTE, or at the least
 * cost. What cannot be met within the limits is the smallest it can be, and said; then the rest is made as low as possible.
 */
import type { Highs } from 'highs'
import { UnsureSolution } from '../optimisation/linear-program.ts'
import type { Limit, ProfileModel } from './service-profile-model.ts'
import { limitKey } from './service-profile-model.ts'
import type { LimitPrice } from './service-profile-prices.ts'
import { limitPrices } from './service-profile-prices.ts'
import type { Blocked } from './service-profile-shortage.ts'
import { missingStaff, smallestShortage } from './service-profile-shortage.ts'
import { optimum } from './service-profile-solve.ts'
import type { Profile, StaffUse } from './service-profile-use.ts'

export type ProfileAnswer =
  | {
      readonly status: 'met'
      readonly profile: Profile
      readonly prices: readonly LimitPrice[]
      /** Used to the full, and yet nothing is saved by loosening one of them alone. */
      readonly reached: readonly Limit[]
    }
  | {
      readonly status: 'short'
      readonly profile: Profile
      readonly blocked: readonly Blocked[]
      /** The fewest FTE beside the limits with which everything is met; null where people alone do not help. */
      readonly missing: readonly StaffUse[] | null
    }

export function serviceProfile(highs: Highs, model: ProfileModel): ProfileAnswer {
  const whole = optimum(highs, model)
  if (whole !== null) {
    const prices = limitPrices(highs, model, whole.cheapest)
    const priced = new Set(prices.map(({ limit }) => limitKey(limit)))
    const reached = whole.reached.filter((limit) => !priced.has(limitKey(limit)))
    return { status: 'met', profile: whole.profile, prices, reached }
  }
  const { unmet, blocked } = smallestShortage(highs, model)
  const part = optimum(highs, model, { unmet })
  // Infeasible, and yet nothing lacks: the two answers are at odds.
  if (part === null || blocked.length === 0)
    throw new UnsureSolution('The smallest shortage is not a solution.')
  return { status: 'short', profile: part.profile, blocked, missing: missingStaff(highs, model) }
}

/** Whether it was thrown because the numbers are too far apart for a sure answer, and not because of a fault. */
export function isUnsure(error: unknown): boolean {
  return error instanceof UnsureSolution
}
