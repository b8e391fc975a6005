/** Everything the rules need about one person: duties in order, work days, minutes per week, and the limits that hold. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { PersonLimits } from './limits.ts'
import { personLimits } from './limits.ts'
import type { Duty, PlanView, WorkDay } from './plan-view.ts'
import { dutyOn } from './plan-view.ts'

/** A shift on a date; whose it is, is known. */
export interface DatedShift {
  readonly date: LocalDate
  readonly shift: ShiftCode
}

export interface PersonView {
  readonly plan: PlanView
  readonly employee: Employee
  readonly limits: PersonLimits
  /**
   * By start. A calendar plan has the last shifts of the carry-over before the horizon; a base plan has copies of
   * itself before and after, so that every rule sees over the seam.
   */
  readonly duties: readonly Duty[]
  /** One entry per calendar date with a duty. */
  readonly workDays: readonly WorkDay[]
  /** The work days with other work than standby at home: the main work periods of § 10-8. */
  readonly mainPeriods: readonly WorkDay[]
  /** [week] working minutes booked in the calendar week, from the horizon's first week and over the seam of a base plan. */
  readonly weekMinutes: readonly number[]
}

/** Throws RangeError for a date outside the horizon or a shift that the unit does not have. */
export function personView(
  plan: PlanView,
  employee: Employee,
  shifts: readonly DatedShift[],
  history: 'with-history' | 'without-history' = 'with-history',
): PersonView {
  const own = ownDuties(plan, employee, shifts)
  const before = history === 'with-history' ? historyOf(plan, employee) : []
  const duties = plan.cyclic ? unrolled(plan, own) : [...before, ...own]
  const workDays = workDaysOf(duties)
  return {
    plan,
    employee,
    limits: personLimits(plan, employee),
    duties,
    workDays,
    mainPeriods: workDays.some(({ standby }) => standby)
      ? workDays.filter(({ standby }) => !standby)
      : workDays,
    weekMinutes: weekMinutesOf(plan, duties),
  }
}

/** Whether the date belongs to the horizon, and not to history or a copy of a base plan. */
export function inHorizon({ from, until }: PlanView, date: LocalDate): boolean {
  return date >= from && date < until
}

function ownDuties(plan: PlanView, employee: Employee, shifts: readonly DatedShift[]): readonly Duty[] {
  const own: Duty[] = []
  for (const { date, shift } of shifts) {
    if (!inHorizon(plan, date)) {
      throw new RangeError(
        `${employee.id} has «${shift}» on ${formatDate(date)}, outside the horizon ${formatDate(plan.from)} to ${formatDate(plan.until)}. Move it or extend the horizon.`,
      )
    }
    own.push(dutyOn(plan, date, shift))
  }
  sortByStart(own)
  return own
}

function sortByStart(duties: Duty[]): void {
  for (let index = 1; index < duties.length; index++) {
    if (duties[index]!.from < duties[index - 1]!.from) {
      duties.sort((a, b) => a.from - b.from || a.to - b.to)
      return
    }
  }
}

/** The carry-over's shifts, as far back as the tables reach. */
function historyOf(plan: PlanView, { carry_over: carryOver }: Employee): readonly Duty[] {
  const last = carryOver?.last_shifts ?? []
  const before = last.filter(({ date }) => date >= plan.firstDate && date < plan.from)
  const duties = before.map(({ date, shift }) => dutyOn(plan, date, shift))
  sortByStart(duties)
  return duties
}

/** The cycle repeated over the dates of the plan's tables. */
function unrolled(plan: PlanView, own: readonly Duty[]): readonly Duty[] {
  const cycle = plan.until - plan.from
  const all: Duty[] = []
  const firstCopy = -Math.ceil((plan.from - plan.firstDate) / cycle)
  const lastCopy = Math.ceil((plan.endDate - plan.until) / cycle)
  for (let copy = firstCopy; copy <= lastCopy; copy++) {
    for (const duty of own) {
      const date = addDays(duty.date, copy * cycle)
      if (copy === 0) all.push(duty)
      else if (date >= plan.firstDate && date < plan.endDate) all.push(dutyOn(plan, date, duty.shift.code))
    }
  }
  return all
}

function workDaysOf(duties: readonly Duty[]): readonly WorkDay[] {
  const days: WorkDay[] = []
  for (const duty of duties) {
    const last = days.at(-1)
    if (last?.date === duty.date) days[days.length - 1] = joined(last, duty)
    else days.push(duty)
  }
  return days
}

/** Two duties that start on one date. Time off between them counts as a break. */
function joined(first: WorkDay, second: WorkDay): WorkDay {
  const main = second.standby ? first : second
  const apart = first.standby || second.standby ? 0 : Math.max(0, second.from - first.to)
  const bothMain = first.standby === second.standby
  return {
    date: first.date,
    week: first.week,
    from: bothMain || second.standby ? first.from : second.from,
    to: bothMain ? (first.to > second.to ? first.to : second.to) : main.to,
    workMinutes: first.workMinutes + second.workMinutes,
    activeMinutes: first.activeMinutes + second.activeMinutes,
    breakMinutes: first.breakMinutes + second.breakMinutes + apart,
    standby: first.standby && second.standby,
  }
}

function weekMinutesOf({ weekStart }: PlanView, duties: readonly Duty[]): readonly number[] {
  const sums = new Array<number>(weekStart.length - 1).fill(0)
  for (const { week, workMinutes } of duties) {
    if (week >= 0 && week < sums.length) sums[week] = sums[week]! + workMinutes
  }
  return sums
}
