/** What the collective agreements measure in one person's own roster, to tell which full week the work gives. */
import { SUNDAY, weekdayOf } from '../../time/local-date.ts'
import { awayShare } from '../../workforce/employee.ts'
import type { Shift } from '../../workforce/shift.ts'
import type { InconvenientMinutes, NightWindow } from '../inconvenient-minutes.ts'
import { minutesOfAll } from '../inconvenient-minutes.ts'
import type { PersonView } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'
import { firstKnownDate } from '../plan-view.ts'

export interface RosterMeasure {
  /** Days on which the person is not wholly away: of the plan, and of the history that is known. */
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

/** Of the plan and of the history that is known; a base plan's copies are left out. */
export function rosterMeasure(view: PersonView, night: NightWindow): RosterMeasure {
  const { plan, employee } = view
  const worked = sundaysWorked(view)
  return {
    days: daysPresent(view),
    sundays: worked.length,
    sundaysWorked: worked.filter((one) => one).length,
    freeSundaysInRow: longestFreeRun(plan.cyclic ? [...worked, ...worked] : worked),
    minutes: minutesMeasured(view, night),
    clockHours: clockHoursOf(dutiesMeasured(view)),
    postPercent: employee.employments
      .filter((post) => post.unit === undefined)
      .reduce((sum, post) => sum + post.post_percent, 0),
  }
}

/** The minutes of the duties that are measured. */
export function minutesMeasured(view: PersonView, night: NightWindow): InconvenientMinutes {
  return minutesOfAll(view.plan, night, dutiesMeasured(view))
}

/** The plan with the history that is known; no copies of a base plan. */
function dutiesMeasured({ plan, employee, duties }: PersonView): readonly Duty[] {
  const from = firstKnownDate(plan, employee)
  const isWithin = ({ date }: Duty) => date >= from && date < plan.until
  return duties.every(isWithin) ? duties : duties.filter(isWithin)
}

/** For each Sunday on which the person is not away: whether it is worked. */
function sundaysWorked({ plan, employee, redWorked }: PersonView): readonly boolean[] {
  const from = firstKnownDate(plan, employee)
  const worked: boolean[] = []
  for (let red = 0; red < plan.redEnd; red++) {
    const { date } = plan.redDays[red]!
    if (date < from || weekdayOf(date) !== SUNDAY || awayShare(employee.absences, date) >= 1) continue
    worked.push(redWorked[red] === 1)
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

function daysPresent({ plan, employee }: PersonView): number {
  const from = firstKnownDate(plan, employee)
  let days = plan.until - from
  if (employee.absences.length === 0) return days
  for (let date: number = from; date < plan.until; date++) {
    if (awayShare(employee.absences, date) >= 1) days--
  }
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
