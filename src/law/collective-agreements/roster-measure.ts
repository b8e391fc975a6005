/** What the collective agreements measure in one person's own roster, to tell which full week the work gives. */
import { SUNDAY, weekdayOf } from '../../time/local-date.ts'
import type { RedDay } from '../../time/red-days.ts'
import { awayShare } from '../../workforce/employee.ts'
import type { InconvenientMinutes, NightWindow } from '../inconvenient-minutes.ts'
import { added, minuteCounter, NONE } from '../inconvenient-minutes.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'

export interface RosterMeasure {
  /** Days of the plan on which the person is not wholly away. */
  readonly days: number
  readonly sundays: number
  /** Sundays whose window in § 10-10(1) some duty touches. */
  readonly sundaysWorked: number
  /** Most Sundays in a row, of those counted, that are not worked; over the seam of a base plan. */
  readonly freeSundaysInRow: number
  readonly minutes: InconvenientMinutes
  /** Of the 24 hours of the clock, how many some duty touches. */
  readonly clockHours: number
  /** The posts in this unit together, in percent. */
  readonly postPercent: number
}

/** The person's duties in the plan itself: no history, no copies of a base plan. */
export function rosterMeasure(view: PersonView, night: NightWindow): RosterMeasure {
  const { plan, employee } = view
  const duties = view.duties.filter(({ date }) => inHorizon(plan, date))
  const count = minuteCounter(plan, night)
  const touched = new Set<RedDay>()
  for (const { redFrom, redUntil } of duties) {
    for (let red = redFrom; red < redUntil; red++) touched.add(plan.redDays[red]!)
  }
  const present = (date: number) => awayShare(employee.absences, date) < 1
  const sundays = plan.redDays.filter(
    ({ date }) => inHorizon(plan, date) && weekdayOf(date) === SUNDAY && present(date),
  )
  const worked = sundays.map((red) => touched.has(red))
  return {
    days: daysPresent(view),
    sundays: sundays.length,
    sundaysWorked: worked.filter((one) => one).length,
    freeSundaysInRow: longestFreeRun(plan.cyclic ? [...worked, ...worked] : worked),
    minutes: duties.reduce((sum, duty) => added(sum, count(duty)), NONE),
    clockHours: clockHoursOf(duties),
    postPercent: employee.employments
      .filter((post) => post.unit === undefined)
      .reduce((sum, post) => sum + post.post_percent, 0),
  }
}

function longestFreeRun(worked: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const one of worked) {
    run = one ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}

function daysPresent({ plan, employee: { absences } }: PersonView): number {
  let days = plan.until - plan.from
  if (absences.length === 0) return days
  for (let date: number = plan.from; date < plan.until; date++) if (awayShare(absences, date) >= 1) days--
  return days
}

function clockHoursOf(duties: readonly Duty[]): number {
  const hours = new Set<number>()
  for (const { start, end, kind } of new Set(duties.map(({ shift }) => shift))) {
    if (kind === 'standby') continue
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour++) hours.add(hour % 24)
  }
  return hours.size
}
