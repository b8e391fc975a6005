/** How the needs are met, and the people that takes: of a solution, or as it is today. */
import type { ProfileModel, ProfileNeed } from './service-profile-model.ts'

/** How each need is met, in shares of it, and the people that takes. */
export interface Profile {
  readonly needs: readonly NeedUse[]
  readonly staff: readonly StaffUse[]
  readonly fte: number
  /** Kroner a year; null where costs are not given. */
  readonly cost: number | null
}

export interface NeedUse {
  readonly need: ProfileNeed
  readonly unmet: number
  /** [way] */
  readonly first: readonly number[]
  readonly met: readonly number[]
  /** [transfer] */
  readonly moved: readonly number[]
  /** [way][task][doer] */
  readonly done: readonly (readonly (readonly number[])[])[]
}

export interface StaffUse {
  readonly profession: string
  readonly level: string
  readonly fte: number
}

export function withSums(
  model: ProfileModel,
  needs: readonly NeedUse[],
  staff: readonly StaffUse[],
): Profile {
  const isCosted = model.professions.every(({ costPerFte }) => costPerFte !== null)
  return {
    ...{ needs, staff, fte: staff.reduce((sum, { fte }) => sum + fte, 0) },
    cost: isCosted
      ? staff.reduce((sum, { fte, profession }) => sum + fte * (costOf(model, profession) ?? 0), 0)
      : null,
  }
}

/** Kroner for an FTE; null where costs are not given. */
export function costOf({ professions }: ProfileModel, profession: string): number | null {
  return professions.find(({ id }) => id === profession)!.costPerFte
}
