/** Calendar weeks of a plan by their dates, so that no rule here needs to know how week numbers are counted from. */
import type { Interval } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, mondayOf } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { PlanView } from './plan-view.ts'

/** Monday 00:00 to the next Monday 00:00. */
export interface CalendarWeek extends Interval {
  readonly monday: LocalDate
  readonly sunday: LocalDate
}

export function calendarWeek({ clock }: Pick<PlanView, 'clock'>, monday: LocalDate): CalendarWeek {
  return {
    monday,
    sunday: addDays(monday, 6),
    from: instantAt(monday, 0, clock),
    to: instantAt(addDays(monday, 7), 0, clock),
  }
}

/** The calendar weeks that end inside the horizon. */
export function weeksEndingIn(plan: Pick<PlanView, 'clock' | 'from' | 'until'>): readonly CalendarWeek[] {
  const weeks: CalendarWeek[] = []
  for (let monday = mondayOf(plan.from); addDays(monday, 7) <= plan.until; monday = addDays(monday, 7)) {
    weeks.push(calendarWeek(plan, monday))
  }
  return weeks
}

export function isInWeek({ monday, sunday }: CalendarWeek, date: LocalDate): boolean {
  return date >= monday && date <= sunday
}
