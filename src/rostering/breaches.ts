/**
 * Which limits a roster breaks, slowly and completely: one breach per limit and place, over the whole horizon,
 * its history (calendar plan) and its seam (cyclic plan). The search has its own fast version (search/rows.ts) and a
 * test demands that the two agree; a second test demands that this list agrees with the law module.
 */
import { OFF, type EmployeeLimits, type ProblemEmployee, type RosterProblem } from './problem.ts'

export type BreachRule =
  | 'not-allowed'
  | 'pinned'
  | 'rest'
  | 'week-minutes'
  | 'weekly-rest'
  | 'night-four-weeks'
  | 'averaged-minutes'
  | 'red-day-next-off'
  | 'red-days-max'
  | 'red-day-free-in-four-weeks'
  | 'days-in-row'
  | 'nights-in-row'
  | 'days-off-after-nights'

export interface Breach {
  readonly rule: BreachRule
  /** Index into the problem's employees. */
  readonly employee: number
  /** The day the breach is seen: of the later duty, the Monday of the (first) week, the later red day, 0 for the horizon. */
  readonly day: number
  readonly limit: number
  /** What the roster has. Minutes, or days for the rules about days. */
  readonly actual: number
}

/** The unit of `limit` and `actual` is minutes for these rules; how far over or under then says how bad it is. */
export const minuteRules: ReadonlySet<BreachRule> = new Set([
  'rest',
  'week-minutes',
  'weekly-rest',
  'night-four-weeks',
  'averaged-minutes',
])

/** A duty with more night than this makes the employee's four weeks night work (aml § 10-11(6)). */
export const LONG_NIGHT_MINUTES = 180

export interface Duty {
  readonly day: number
  readonly shift: number
  readonly start: number
  readonly end: number
  readonly work: number
}

/** One employee's part of a roster, to be read without knowing about seams and history. */
export interface Row {
  readonly problem: RosterProblem
  readonly employee: ProblemEmployee
  readonly limits: EmployeeLimits
  readonly cells: Int8Array
  readonly duties: readonly Duty[]
  /** Any day: before the horizon it reads the history, or the other side of the seam. */
  readonly worked: (day: number) => boolean
  readonly night: (day: number) => boolean
}

interface JudgedRow extends Row {
  readonly report: (rule: BreachRule, day: number, limit: number, actual: number) => void
}

export function findBreaches(problem: RosterProblem, assignment: Int8Array): Breach[] {
  const breaches: Breach[] = []
  problem.employees.forEach((_, index) => {
    const report: JudgedRow['report'] = (rule, day, limit, actual) =>
      void breaches.push({ rule, employee: index, day, limit, actual })
    const row = { ...readRow(problem, assignment, index), report }
    checkCells(row)
    checkRest(row)
    checkWeeks(row)
    checkLongPeriods(row)
    checkRedDays(row)
    checkRuns(row)
  })
  return breaches
}

/** The duties of one employee in day order. */
function dutiesOf(problem: RosterProblem, cells: Int8Array): Duty[] {
  const duties: Duty[] = []
  cells.forEach((shift, day) => {
    if (shift === OFF) return
    const cell = day * problem.shifts.length + shift
    duties.push({
      day,
      shift,
      start: problem.startMinute[cell]!,
      end: problem.endMinute[cell]!,
      work: problem.workMinutes[cell]!,
    })
  })
  return duties
}

/** When the duty before the first of the horizon ended: the seam's last duty, the history's, or null. */
function endBeforeHorizon({ problem, employee, duties }: Row): number | null {
  if (!problem.cyclic) return employee.history.lastDutyEndMinute
  const last = duties.at(-1)
  return last === undefined ? null : last.end - periodOf(problem)
}

/** Each duty with the rest before it, and the least rest there; the rest is infinite if nothing is before. */
export interface Rest {
  readonly duty: Duty
  readonly minutes: number
  readonly minutesMin: number
}

export function restsOf(row: Row): Rest[] {
  const { problem, limits, duties } = row
  let end = endBeforeHorizon(row) ?? Number.NEGATIVE_INFINITY
  // The history does not say which day its last duty began; day 0 is the nearest day that has a limit.
  let minutesMin = limits.restMinutesMin[problem.cyclic ? (duties.at(-1)?.day ?? 0) : 0]!
  return duties.map((duty) => {
    const rest = { duty, minutes: duty.start - end, minutesMin }
    end = duty.end
    minutesMin = limits.restMinutesMin[duty.day]!
    return rest
  })
}

/** Which red days the employee works, by index into the problem's red days. */
export function redDaysWorked({ problem, employee, duties }: Row): boolean[] {
  const period = periodOf(problem)
  const shifted = problem.cyclic ? [-period, 0, period] : [0]
  const historyEnd = problem.cyclic ? null : employee.history.lastDutyEndMinute
  return problem.redDays.map(
    (red) =>
      (historyEnd !== null && historyEnd > red.fromMinute) ||
      duties.some((duty) =>
        shifted.some((by) => duty.start + by < red.toMinute && duty.end + by > red.fromMinute),
      ),
  )
}

function periodOf(problem: RosterProblem): number {
  return problem.weekStartMinute.at(-1)!
}

export function readRow(problem: RosterProblem, assignment: Int8Array, index: number): Row {
  const employee = problem.employees[index]!
  const { history } = employee
  const { dayCount, cyclic } = problem
  const cells = assignment.subarray(index * dayCount, (index + 1) * dayCount)
  const shiftOn = (day: number) => (day >= 0 ? cells[day]! : cells[((day % dayCount) + dayCount) % dayCount]!)
  const night = (day: number) =>
    day >= 0 || cyclic
      ? shiftOn(day) !== OFF && problem.shifts[shiftOn(day)]!.night
      : -day <= history.nightsInRow || -day === history.daysSinceNight
  return {
    problem,
    employee,
    limits: employee.limits,
    cells,
    duties: dutiesOf(problem, cells),
    worked: (day) => (day >= 0 || cyclic ? shiftOn(day) !== OFF : -day <= history.daysInRow || night(day)),
    night,
  }
}

function checkCells({ problem, employee, cells, report }: JudgedRow): void {
  cells.forEach((shift, day) => {
    if (shift !== OFF && employee.allowed[day * problem.shifts.length + shift] !== 1) {
      report('not-allowed', day, 0, 1)
    }
    const pin = employee.pinned[day]!
    if (pin !== -2 && pin !== shift) report('pinned', day, pin, shift)
  })
}

function checkRest(row: JudgedRow): void {
  for (const { duty, minutes, minutesMin } of restsOf(row)) {
    if (minutes < minutesMin) row.report('rest', duty.day, minutesMin, minutes)
  }
}

function checkWeeks(row: JudgedRow): void {
  const { problem, limits, duties, report } = row
  const endsBefore = problem.cyclic
    ? duties.map((duty) => duty.end - periodOf(problem))
    : [endBeforeHorizon(row) ?? Number.NEGATIVE_INFINITY]
  let end = Math.max(...endsBefore)
  for (let week = 0; week * 7 < problem.dayCount; week++) {
    const inWeek = duties.filter((duty) => Math.floor(duty.day / 7) === week)
    const minutes = inWeek.reduce((sum, duty) => sum + duty.work, 0)
    const minutesMax = limits.weekMinutesMax[week]!
    if (minutes > minutesMax) report('week-minutes', week * 7, minutesMax, minutes)

    let freeFrom = Math.max(problem.weekStartMinute[week]!, end)
    let longest = 0
    for (const duty of inWeek) {
      longest = Math.max(longest, duty.start - freeFrom)
      freeFrom = Math.max(freeFrom, duty.end)
    }
    longest = Math.max(longest, problem.weekStartMinute[week + 1]! - freeFrom)
    const restMin = limits.weeklyRestMinutesMin[week]!
    if (longest < restMin) report('weekly-rest', week * 7, restMin, longest)
    end = freeFrom
  }
}

/** The weeks of every period of four consecutive weeks; a cyclic plan's periods wrap. */
export function fourWeekPeriods(problem: RosterProblem): number[][] {
  const weeks = problem.dayCount / 7
  const count = problem.cyclic ? weeks : Math.max(0, weeks - 3)
  return Array.from({ length: count }, (_, first) => [0, 1, 2, 3].map((week) => (first + week) % weeks))
}

function checkLongPeriods({ problem, limits, duties, report }: JudgedRow): void {
  for (const { fromWeek, untilWeek, minutesMax } of limits.averagingPeriods) {
    const minutes = duties
      .filter(({ day }) => day >= fromWeek * 7 && day < untilWeek * 7)
      .reduce((sum, duty) => sum + duty.work, 0)
    if (minutes > minutesMax) report('averaged-minutes', fromWeek * 7, minutesMax, minutes)
  }

  for (const period of fourWeekPeriods(problem)) {
    let minutes = 0
    let nights = 0
    for (const week of period) {
      for (const duty of duties) {
        if (Math.floor(duty.day / 7) !== week) continue
        minutes += duty.work
        if (problem.nightMinutes[duty.day * problem.shifts.length + duty.shift]! > LONG_NIGHT_MINUTES)
          nights++
      }
    }
    if (nights > 0 && minutes > limits.nightFourWeekMinutesMax) {
      report('night-four-weeks', period[0]! * 7, limits.nightFourWeekMinutesMax, minutes)
    }
  }
}

function checkRedDays(row: JudgedRow): void {
  const { problem, employee, limits, report } = row
  const worked = redDaysWorked(row)
  if (worked.length === 0) return
  const before = problem.cyclic ? worked.at(-1)! : employee.history.lastRedDayWorked
  const afterWorked = worked.map((here, index) => here && (index === 0 ? before : worked[index - 1]!))
  if (limits.sundayRule === 'next-off') {
    afterWorked.forEach((both, index) => {
      if (both) report('red-day-next-off', problem.redDays[index]!.day, 1, 2)
    })
    return
  }
  // The average is asked for only where the next red day off is not kept: an agreement never forbids.
  if (!afterWorked.includes(true)) return
  const count = worked.filter(Boolean).length
  if (count > limits.redDaysWorkedMax) report('red-days-max', 0, limits.redDaysWorkedMax, count)
  for (const period of fourWeekPeriods(problem)) {
    const reds = problem.redDays.flatMap((red, index) =>
      period.includes(Math.floor(red.day / 7)) ? [index] : [],
    )
    if (reds.length > 0 && reds.every((index) => worked[index])) {
      report('red-day-free-in-four-weeks', period[0]! * 7, reds.length - 1, reds.length)
    }
  }
}

/** A run is reported once for every day by which it is too long. */
function checkRuns({ employee, duties, worked, night, report }: JudgedRow): void {
  for (const { day } of duties) {
    const { daysInRowMax, nightsInRowMax, daysOffAfterNights } = employee
    if (runBefore(worked, day, daysInRowMax)) report('days-in-row', day, daysInRowMax, daysInRowMax + 1)
    if (night(day) && runBefore(night, day, nightsInRowMax)) {
      report('nights-in-row', day, nightsInRowMax, nightsInRowMax + 1)
    }
    for (let back = 1; back <= daysOffAfterNights; back++) {
      if (!night(day - back) || night(day - back + 1)) continue
      report('days-off-after-nights', day, daysOffAfterNights, back - 1)
      break
    }
  }
}

function runBefore(holds: (day: number) => boolean, day: number, length: number): boolean {
  for (let back = 1; back <= length; back++) if (!holds(day - back)) return false
  return true
}
