/**
 * Where in a calendar week the weekly day off (F1) can be: a whole calendar day without any duty, inside a stretch free
 * of work that is long enough to be the weekly rest of § 10-8(2), 35 hours or what is agreed.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays } from '../../time/local-date.ts'
import { instantAt } from '../../time/oslo.ts'
import { awayShare } from '../../workforce/employee.ts'
import type { PersonView } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'

export interface WeekRest {
  readonly week: number
  readonly monday: LocalDate
  /** Minutes of the longest stretch free of work inside the week. */
  readonly longest: number
  /** Least weekly rest in the week. */
  readonly needed: number
  /** The days that can be F1, in order. */
  readonly days: readonly LocalDate[]
}

/** The weeks that the plan makes, in order. Judged for every person after every change, so it allocates little. */
export function weekRests(view: PersonView): readonly WeekRest[] {
  const { plan, limits, mainPeriods } = view
  const worked = workedByDay(view)
  const rests: WeekRest[] = []
  let next = 0
  // Work of earlier weeks lasts until here; a night that began on Sunday reaches into Monday.
  let busyUntil = -Infinity
  const first = plan.weekStart[plan.firstWeek]!
  for (; next < mainPeriods.length && mainPeriods[next]!.from < first; next++) {
    busyUntil = Math.max(busyUntil, mainPeriods[next]!.to)
  }
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    const needed = limits.weeklyRestMinutesMin[week]!
    const end = plan.weekStart[week + 1]!
    const days: LocalDate[] = []
    let longest = 0
    let freeFrom = Math.max(plan.weekStart[week]!, busyUntil)
    for (; next < mainPeriods.length && mainPeriods[next]!.from < end; next++) {
      const { from, to } = mainPeriods[next]!
      if (from - freeFrom > longest) longest = from - freeFrom
      if (from - freeFrom >= needed) addFreeDays(days, { plan, week, worked }, freeFrom, from)
      if (to > freeFrom) busyUntil = freeFrom = to
    }
    if (end - freeFrom > longest) longest = end - freeFrom
    if (end - freeFrom >= needed) addFreeDays(days, { plan, week, worked }, freeFrom, end)
    rests.push({ week, monday: addDays(plan.gridFrom, 7 * week), longest, needed, days })
  }
  return rests
}

/** [day of the grid] 1 where a duty begins. */
function workedByDay({ plan, workDays }: PersonView): Uint8Array {
  const worked = new Uint8Array(7 * plan.weeks)
  for (const { date } of workDays) {
    const day = date - plan.gridFrom
    if (day >= 0 && day < worked.length) worked[day] = 1
  }
  return worked
}

interface Week {
  readonly plan: PlanView
  readonly week: number
  readonly worked: Uint8Array
}

/** The days of the week that lie wholly in the stretch and have no duty. */
function addFreeDays(days: LocalDate[], { plan, week, worked }: Week, from: number, to: number): void {
  for (let day = 0; day < 7; day++) {
    if (worked[7 * week + day] === 1 || midnight(plan, week, day) < from) continue
    if (midnight(plan, week, day + 1) > to) break
    days.push(addDays(plan.gridFrom, 7 * week + day))
  }
}

/** The instant at which a day of the week begins, 7 the next week's first: plain sums but where the clock changes. */
function midnight({ weekStart, gridFrom, clock }: PlanView, week: number, day: number): number {
  const start = weekStart[week]!
  return weekStart[week + 1]! - start === 7 * 1440
    ? start + 1440 * day
    : instantAt(addDays(gridFrom, 7 * week + day), 0, clock)
}

/** Whether a duty begins on the date, standby at home too: such a day is not a day off. */
export function hasDuty({ workDays }: PersonView, date: LocalDate): boolean {
  return workDays.some((day) => day.date === date)
}

export function datesOfWeek(monday: LocalDate): readonly LocalDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset))
}

/** On leave, sick or on holiday the whole day. */
export function isAway({ employee }: PersonView, date: LocalDate): boolean {
  return awayShare(employee.absences, date) >= 1
}
