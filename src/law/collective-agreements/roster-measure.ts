/** What the collective agreements measure in one person's own roster, to tell which full week the work gives. */
import { SUNDAY, weekdayOf } from '../../time/local-date.ts'
import { awayShare } from '../../workforce/employee.ts'
import type { Shift } from '../../workforce/shift.ts'
import type { InconvenientMinutes, NightWindow } from '../inconvenient-minutes.ts'
import { minutesOfAll } from '../inconvenient-minutes.ts'
import type { PersonView } from '../person-view.ts'
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

export function rosterMeasure(view: PersonView, night: NightWindow): RosterMeasure {
  const { plan, employee } = view
  const worked = sundaysWorked(view)
  return {
    days: daysPresent(view),
    sundays: worked.length,
    sundaysWorked: worked.filter((one) => one).length,
    freeSundaysInRow: longestFreeRun(plan.cyclic ? [...worked, ...worked] : worked),
    minutes: minutesOfPlan(view, night),
    clockHours: clockHoursOf(dutiesOfPlan(view)),
    postPercent: employee.employments
      .filter((post) => post.unit === undefined)
      .reduce((sum, post) => sum + post.post_percent, 0),
  }
}

/** The minutes of the person's duties in the plan itself. */
export function minutesOfPlan(view: PersonView, night: NightWindow): InconvenientMinutes {
  return minutesOfAll(view.plan, night, dutiesOfPlan(view))
}

/** No history, and no copies of a base plan. */
function dutiesOfPlan({ plan: { from, until }, duties }: PersonView): readonly Duty[] {
  const isWithin = ({ date }: Duty) => date >= from && date < until
  return duties.every(isWithin) ? duties : duties.filter(isWithin)
}

/** For each Sunday of the plan on which the person is not away: whether it is worked. */
function sundaysWorked({ plan, employee: { absences }, redWorked }: PersonView): readonly boolean[] {
  const worked: boolean[] = []
  for (let red = plan.redFirst; red < plan.redEnd; red++) {
    const { date } = plan.redDays[red]!
    if (weekdayOf(date) === SUNDAY && awayShare(absences, date) < 1) worked.push(redWorked[red] === 1)
  }
  return worked
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
  const shifts: Shift[] = []
  for (const { shift } of duties) if (!shifts.includes(shift)) shifts.push(shift)
  const hours = new Set<number>()
  for (const { start, end, kind } of shifts) {
    if (kind === 'standby') continue
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour++) hours.add(hour % 24)
  }
  return hours.size
}
