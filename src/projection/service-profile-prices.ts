/**
 * What a looser limit saves. The price is the dual value of the limit's row, tried by solving again with a slightly looser limit: where many
 * limits meet in one corner, the dual value is not what one more gives, and then the new solution's number is told.
 */
import type { Highs } from 'highs'
import { UnsureSolution } from '../optimisation/linear-program.ts'
import type { Cheapest } from './service-profile-solve.ts'
import { cheapest } from './service-profile-solve.ts'
import type { Limit, ProfileModel } from './service-profile-model.ts'
import { isCeiling, limitKey } from './service-profile-model.ts'
import type { LimitRow } from './service-profile-program.ts'

export interface LimitPrice {
  readonly limit: Limit
  /** FTE or kroner that the first unit of a looser limit saves. */
  readonly saving: number
  /** How far the limit can be loosened at the same price, in its unit: Infinity as far as it can be; null: only small changes are known. */
  readonly until: number | null
}

/** Of the programme's own numbers, which are about 1. */
const NOTHING = 1e-8

export function limitPrices(highs: Highs, model: ProfileModel, base: Cheapest): readonly LimitPrice[] {
  return base.program.rows.flatMap((row, at) => {
    const { limit } = row
    if (limit === undefined || Math.abs(base.solved.duals[at]!) < NOTHING) return []
    const price = priceOf(highs, model, { base, limit, saving: savingOf(base, row, at) })
    return price === null ? [] : [price]
  })
}

/** FTE or kroner for each unit of the limit, by the dual value. */
function savingOf({ solved, scale }: Cheapest, { perUnit }: LimitRow, at: number): number {
  return -solved.duals[at]! * (perUnit?.(solved.values) ?? 0) * scale
}

interface Priced {
  readonly base: Cheapest
  readonly limit: Limit
  readonly saving: number
}

function priceOf(highs: Highs, model: ProfileModel, { base, limit, saving }: Priced): LimitPrice | null {
  const key = limitKey(limit)
  const most = isCeiling(limit) ? roomAbove(limit, base) : limit.value
  const loosened = (by: number): { readonly objective: number; readonly saving: number } => {
    const value = isCeiling(limit) ? limit.value + by : limit.value - by
    const found = cheapest(highs, model, { instead: { key, value } })
    if (found === null) throw new UnsureSolution('A looser limit left no solution.')
    const at = found.program.rows.findIndex((row) => row.limit !== undefined && limitKey(row.limit) === key)
    return { objective: found.objective, saving: at < 0 ? 0 : savingOf(found, found.program.rows[at]!, at) }
  }
  const isOfTask = limit.kind === 'task-most' || limit.kind === 'task-least'
  const step = Math.min(most, isOfTask ? 1e-4 : STEP)
  if (!(step > 0)) return null
  const told = (base.objective - loosened(step).objective) / step
  // A change of a task's share is a change of a factor: the price itself moves a little with the step.
  const tolerance = Math.abs(saving) * (isOfTask ? 1e-2 : 1e-4) + (1e-10 * base.objective) / step
  if (Math.abs(told - saving) > tolerance || isOfTask)
    return told > tolerance || (isOfTask && told > NOTHING) ? { limit, saving: told, until: null } : null
  const until = rangeOf(base.objective, saving, most, loosened)
  return { limit, saving, until: until === most ? Infinity : until }
}

/** FTE, units in a year, or a percentage point. */
const STEP = 0.01

/** Further than this no limit of the kind can matter. */
function roomAbove(limit: Limit, { program }: Cheapest): number {
  switch (limit.kind) {
    case 'staff':
      return program.scale
    case 'way-capacity':
      return limit.need.amount / limit.way.production
    case 'transfer-capacity':
      return limit.need.amount
    default:
      return 1 - limit.value
  }
}

const MOST_STEPS = 40

/**
 * How far the objective falls along one line. It is convex and in pieces: where the line and the tangent at a point further out cross is
 * nearer the first bend, and at most as near.
 */
function rangeOf(
  objective: number,
  saving: number,
  most: number,
  loosened: (by: number) => { readonly objective: number; readonly saving: number },
): number | null {
  let by = most
  for (let step = 0; step < MOST_STEPS; step++) {
    const there = loosened(by)
    const above = there.objective - (objective - saving * by)
    if (above <= 1e-9 * objective + 1e-7 * saving * by) return by
    const nearer = (there.objective + there.saving * by - objective) / (there.saving - saving)
    if (!(nearer > 0 && nearer < by)) return null
    by = nearer
  }
  return null
}
