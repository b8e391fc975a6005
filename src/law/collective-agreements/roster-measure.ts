/** What the collective agreements measure in one person's own roster, to tell which full week the work gives. */
import { SUNDAY, weekdayOf } from '../../time/local-date.ts'
import { awayShare } from '../../workforce/employee.ts'
import type { InconvenientMinutes, NightWindow } from '../inconvenient-minutes.ts'
import { added, inconvenientMinutes, NONE } from '../inconvenient-minutes.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'

export interface RosterMeasure {
  /** Days of the plan on which the person is not wholly away. */
  readonly days: number
  readonly sundays: number
  /** Sundays whose window in § 10-10(1) some duty touches. */
  readonly sundaysWorked: number
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
  const present = (date: number) => awayShare(employee.absences, date) < 1
  const touched = new Set(duties.flatMap(({ redFrom, redUntil }) => plan.redDays.slice(redFrom, redUntil)))
  const sundays = plan.redDays.filter(
    ({ date }) => inHorizon(plan, date) && weekdayOf(date) === SUNDAY && present(date),
  )
  let days = 0
  for (let date: number = plan.from; date < plan.until; date++) if (present(date)) days++
  return {
    days,
    sundays: sundays.length,
    sundaysWorked: sundays.filter((red) => touched.has(red)).length,
    minutes: duties.map((duty) => inconvenientMinutes(plan, duty, night)).reduce(added, NONE),
    clockHours: clockHoursOf(duties),
    postPercent: employee.employments
      .filter((post) => post.unit === undefined)
      .reduce((sum, post) => sum + post.post_percent, 0),
  }
}

function clockHoursOf(duties: readonly Duty[]): number {
  const hours = new Set<number>()
  for (const { shift, standby } of duties) {
    if (standby) continue
    for (let hour = Math.floor(shift.start / 60); hour * 60 < shift.end; hour++) hours.add(hour % 24)
  }
  return hours.size
}
