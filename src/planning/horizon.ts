/** Which days a roster from elsewhere is judged over. The one place that decides it. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, mondayOf } from '../time/local-date.ts'
import type { PlanKind } from '../workforce/roster.ts'

export interface HorizonInput {
  /** The first and last day that the file is about, or has a duty on. */
  readonly first: LocalDate
  readonly last: LocalDate
  /** Said by --fra and --til; null for what the file says. */
  readonly from: LocalDate | null
  readonly lastAsked: LocalDate | null
  readonly kind: PlanKind
}

export interface Horizon {
  readonly kind: PlanKind
  /** First day, and the day after the last. */
  readonly from: LocalDate
  readonly until: LocalDate
  /** Days at each end that are in the horizon only to make its weeks whole. */
  readonly addedBefore: number
  readonly addedAfter: number
}

/** Whole weeks from a Monday around the days asked for: weekly rest and weekly hours are judged in the calendar week. */
export function horizonOf({ first, last, from, lastAsked, kind }: HorizonInput): Horizon {
  const begin = from ?? first
  const end = lastAsked ?? last
  const monday = mondayOf(begin)
  const until = addDays(mondayOf(end), 7)
  return {
    ...{ kind, from: monday, until },
    addedBefore: begin - monday,
    addedAfter: until - 1 - end,
  }
}
