/** Half-open intervals [from, to) of instants: touching is not overlapping. */
import type { Minutes } from './minutes.ts'
import type { Instant } from './oslo.ts'

export interface Interval {
  readonly from: Instant
  readonly to: Instant
}

/** Whole minutes the two share, 0 if none. */
export function overlapMinutes(a: Interval, b: Interval): Minutes {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) as Minutes
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}

export function lengthMinutes(interval: Interval): Minutes {
  return (interval.to - interval.from) as Minutes
}

/** The longest part of `window` that none of `busy` touches. `busy` may be in any order and may overlap. */
export function longestFree(window: Interval, busy: readonly Interval[]): Interval {
  const inOrder = busy.filter((one) => overlaps(one, window)).sort((a, b) => a.from - b.from)
  let best: Interval = { from: window.from, to: window.from }
  let freeFrom = window.from
  for (const one of inOrder) {
    if (one.from - freeFrom > best.to - best.from) best = { from: freeFrom, to: one.from }
    if (one.to > freeFrom) freeFrom = one.to
  }
  return window.to - freeFrom > best.to - best.from ? { from: freeFrom, to: window.to } : best
}
