/** A duty that runs past midnight into a birthday: the hours of each age, and days as far as the person is young. */
import type { Interval } from '../../time/interval.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { addDays } from '../../time/local-date.ts'
import { instantAt } from '../../time/oslo.ts'
import type { KnownDay, KnownDuty } from '../all-employers.ts'
import { daysOf } from '../all-employers.ts'
import type { Person, YoungGroup } from './youth.ts'
import { youngOn } from './youth.ts'

export interface YoungPart extends Interval {
  readonly group: YoungGroup
}

type Dated = Interval & { readonly date: LocalDate }

/** In order of time; nothing from the 18th birthday's midnight on. One part, unless a birthday cuts the duty. */
export function youngParts(person: Person, { date, from, to }: Dated): readonly YoungPart[] {
  const midnight = (day: LocalDate) => instantAt(day, 0, person.plan.clock)
  const parts: YoungPart[] = []
  let begins = from
  for (let day = date; begins < to; day = addDays(day, 1)) {
    const next = midnight(addDays(day, 1))
    const ends = next < to ? next : to
    const group = youngOn(person, day)
    if (group === null) break
    const last = parts.at(-1)
    if (last?.group === group) parts[parts.length - 1] = { ...last, to: ends }
    else parts.push({ group, from: begins, to: ends })
    begins = ends
  }
  return parts
}

/** A part of a duty, of the date that the duty starts. */
export interface YoungDuty extends KnownDuty {
  readonly group: YoungGroup
}

/**
 * The parts as duties. Where in a duty its breaks lie is not known: its minutes are shared by the clock, rounded down for
 * whatever is cut, and its breaks are taken to be in the first part.
 */
export function youngDuties(person: Person, duties: readonly KnownDuty[]): readonly YoungDuty[] {
  return duties.flatMap((duty) =>
    youngParts(person, duty).map(({ group, from, to }): YoungDuty => {
      const share = (minutes: number) => Math.floor((minutes * (to - from)) / (duty.to - duty.from))
      return {
        ...duty,
        group,
        from,
        to,
        workMinutes: share(duty.workMinutes),
        activeMinutes: share(duty.activeMinutes),
        breakMinutes: from === duty.from ? duty.breakMinutes : 0,
      }
    }),
  )
}

export interface YoungDay {
  readonly group: YoungGroup
  readonly day: KnownDay
}

/**
 * The duties of each date while the person is young. Where the 15th birthday cuts a day it stands twice: what is done as
 * a child, for a child's limits, and all of it, for those of youth.
 */
export function youngDays(person: Person, duties: readonly KnownDuty[]): readonly YoungDay[] {
  const parts = youngDuties(person, duties)
  const withYouth = new Set(parts.filter(({ group }) => group === 'youth').map(({ date }) => date))
  const days = (group: YoungGroup, some: readonly YoungDuty[]) =>
    daysOf(some).map((day): YoungDay => ({ group, day }))
  return [
    ...days(
      'child',
      parts.filter(({ group }) => group === 'child'),
    ),
    ...days(
      'youth',
      parts.filter(({ date }) => withYouth.has(date)),
    ),
  ].sort((one, other) => one.day.date - other.day.date)
}
