/** Which days a roster from elsewhere is judged over. The one place that decides it. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, mondayOf } from '../time/local-date.ts'
import type { PlanKind } from '../workforce/roster.ts'

export interface HorizonInput {
  /** The first and last day that the file is about, or has a duty on. */
  readonly first: LocalDate
  readonly last: LocalDate
  /** Whether the file says which days it is about: a list does not, and is taken to be about whole weeks. */
  readonly stated: boolean
  /** Said by --fra and --til; null for what the file says. */
  readonly from: LocalDate | null
  readonly lastAsked: LocalDate | null
  readonly kind: PlanKind
  /** The first and last day of the coded law: weeks are not made whole beyond them. */
  readonly coded: { readonly from: LocalDate; readonly lastDay: LocalDate }
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

/** The days asked for, or that the file is about. A base plan is whole weeks from a Monday, and so is a list that nobody cut. */
export function horizonOf({ first, last, stated, from, lastAsked, kind, coded }: HorizonInput): Horizon {
  const begin = from ?? first
  const end = lastAsked ?? last
  const cyclic = kind === 'cyclic'
  const monday = mondayOf(begin)
  const sunday = addDays(mondayOf(end), 6)
  const wholeStart = cyclic || (from === null && !stated)
  const wholeEnd = cyclic || (lastAsked === null && !stated)
  const firstDay = !wholeStart ? begin : cyclic || begin < coded.from ? monday : later(monday, coded.from)
  const lastDay = !wholeEnd ? end : cyclic || end > coded.lastDay ? sunday : earlier(sunday, coded.lastDay)
  return {
    ...{ kind, from: firstDay, until: addDays(lastDay, 1) },
    addedBefore: begin - firstDay,
    addedAfter: lastDay - end,
  }
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}
