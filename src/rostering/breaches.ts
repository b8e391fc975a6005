/**
 * Which limits a roster breaks, slowly and completely: one breach per limit and place, over the whole horizon,
 * its history (calendar plan) and its seam (cyclic plan). The search has its own fast version (search/rows.ts) and a
 * test demands that the two agree; a second test demands that this list agrees with the law module.
 */
import {
  OFF,
  type EmployeeLimits,
  type FixedDuty,
  type ProblemEmployee,
  type RosterProblem,
} from './problem.ts'

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
  /** The day the breach is seen: of the later duty, the Monday of the week (of several, the last), the later red day, the period's first red day. */
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

/** What an employee works on one day: the roster's duty, what is worked elsewhere, or the two as one. */
export interface Duty {
  readonly day: number
  readonly start: number
  readonly end: number
  /** Only standby at home: `start` and `end` then break no rest. */
  readonly atHome: boolean
  /** Minutes of the roster's own duty, and of everything. */
  readonly own: number
  readonly work: number
  readonly longNights: number
  /** By index into the problem's red days. */
  readonly redDays: readonly number[]
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
function dutiesOf(problem: RosterProblem, { fixed }: ProblemEmployee, cells: Int8Array): Duty[] {
  const elsewhere = new Map(fixed.map((duty) => [duty.day, duty]))
  const duties: Duty[] = []
  cells.forEach((shift, day) => {
    const own = shift === OFF ? null : ownDuty(problem, day, shift)
    const other = elsewhere.has(day) ? fixedDuty(elsewhere.get(day)!) : null
    if (own !== null && other !== null) duties.push(together(own, other))
    else if (own !== null || other !== null) duties.push((own ?? other)!)
  })
  return duties
}

function ownDuty(problem: RosterProblem, day: number, shift: number): Duty {
  const cell = day * problem.shifts.length + shift
  const { atHome } = problem.shifts[shift]!
  const [start, end, work] = [
    problem.startMinute[cell]!,
    problem.endMinute[cell]!,
    problem.workMinutes[cell]!,
  ]
  const longNights = problem.nightMinutes[cell]! > LONG_NIGHT_MINUTES ? 1 : 0
  const redDays = atHome
    ? []
    : redDaysTouched(problem, problem.redStartMinute[cell]!, problem.redEndMinute[cell]!)
  return { day, start, end, atHome, own: work, work, longNights, redDays }
}

function fixedDuty({ day, period, workMinutes, longNights, redDays }: FixedDuty): Duty {
  const { startMinute: start, endMinute: end } = period ?? { startMinute: 0, endMinute: 0 }
  return { day, start, end, atHome: period === null, own: 0, work: workMinutes, longNights, redDays }
}

/** Duties of one day are one work period, from first start to last end; standby at home is no part of it. */
function together(one: Duty, other: Duty): Duty {
  const present = [one, other].filter(({ atHome }) => !atHome)
  return {
    day: one.day,
    start: Math.min(...present.map(({ start }) => start)),
    end: Math.max(...present.map(({ end }) => end)),
    atHome: present.length === 0,
    own: one.own + other.own,
    work: one.work + other.work,
    longNights: one.longNights + other.longNights,
    redDays: [...one.redDays, ...other.redDays],
  }
}

/** Over the seam of a cyclic plan too. */
function redDaysTouched(problem: RosterProblem, start: number, end: number): number[] {
  const shifted = problem.cyclic ? [-periodOf(problem), 0, periodOf(problem)] : [0]
  return problem.redDays.flatMap((red, index) =>
    shifted.some((by) => start + by < red.toMinute && end + by > red.fromMinute) ? [index] : [],
  )
}

function isPresent({ atHome }: Duty): boolean {
  return !atHome
}

/** When the duty before the first of the horizon ended: the seam's last duty, the history's, or null. */
function endBeforeHorizon({ problem, employee, duties }: Row): number | null {
  if (!problem.cyclic) return employee.history.lastDutyEndMinute
  const last = duties.findLast(isPresent)
  return last === undefined ? null : last.end - periodOf(problem)
}

/** Each duty with the rest before it, and the least rest there; the rest is infinite if nothing is before. */
export interface Rest {
  readonly duty: Duty
  readonly minutes: number
  readonly minutesMin: number
}

export function restsOf(row: Row): Rest[] {
  const { problem, employee, limits } = row
  const duties = row.duties.filter(isPresent)
  let end = endBeforeHorizon(row) ?? Number.NEGATIVE_INFINITY
  let minutesMin = problem.cyclic
    ? limits.restMinutesMin[duties.at(-1)?.day ?? 0]!
    : employee.history.restMinutesMin
  return duties.map((duty) => {
    const rest = { duty, minutes: duty.start - end, minutesMin }
    end = duty.end
    minutesMin = limits.restMinutesMin[duty.day]!
    return rest
  })
}

/** Which red days the employee works, by index into the problem's red days. */
export function redDaysWorked({ problem, employee, duties }: Row): boolean[] {
  const before = problem.cyclic ? [] : employee.history.redDaysWorked
  const worked = new Set([...before, ...duties.flatMap(({ redDays }) => redDays)])
  return problem.redDays.map((_, index) => worked.has(index))
}

function periodOf(problem: RosterProblem): number {
  return problem.weekStartMinute.at(-1)!
}

export function readRow(problem: RosterProblem, assignment: Int8Array, index: number): Row {
  const employee = problem.employees[index]!
  const { history, fixed } = employee
  const { dayCount, cyclic } = problem
  const elsewhere = new Map(fixed.map(({ day, night }) => [day, night]))
  const cells = assignment.subarray(index * dayCount, (index + 1) * dayCount)
  const inCycle = (day: number) => ((day % dayCount) + dayCount) % dayCount
  const night = (day: number) => {
    if (day < 0 && !cyclic) return -day <= history.nightsInRow || -day === history.daysSinceNight
    const shift = cells[inCycle(day)]!
    return shift === OFF ? elsewhere.get(inCycle(day)) === true : problem.shifts[shift]!.night
  }
  const works = (day: number) => cells[inCycle(day)] !== OFF || elsewhere.has(inCycle(day))
  return {
    problem,
    employee,
    limits: employee.limits,
    cells,
    duties: dutiesOf(problem, employee, cells),
    worked: (day) => (day >= 0 || cyclic ? works(day) : -day <= history.daysInRow || night(day)),
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
  const { problem, employee, limits, duties, report } = row
  const endsBefore = problem.cyclic
    ? duties.filter(isPresent).map((duty) => duty.end - periodOf(problem))
    : [employee.history.busyUntilMinute ?? Number.NEGATIVE_INFINITY]
  let end = Math.max(...endsBefore)
  for (let week = 0; week * 7 < problem.dayCount; week++) {
    const inWeek = duties.filter((duty) => Math.floor(duty.day / 7) === week)
    const minutes = inWeek.reduce((sum, duty) => sum + duty.work, 0)
    const minutesMax = limits.weekMinutesMax[week]!
    if (minutes > minutesMax) report('week-minutes', week * 7, minutesMax, minutes)

    let freeFrom = Math.max(problem.weekStartMinute[week]!, end)
    let longest = 0
    for (const duty of inWeek.filter(isPresent)) {
      longest = Math.max(longest, duty.start - freeFrom)
      freeFrom = Math.max(freeFrom, duty.end)
    }
    longest = Math.max(longest, problem.weekStartMinute[week + 1]! - freeFrom)
    const restMin = limits.weeklyRestMinutesMin[week]!
    if (longest < restMin) report('weekly-rest', week * 7, restMin, longest)
    end = freeFrom
  }
}

/**
 * The weeks, in the horizon, of the four that end with a week: a cyclic plan's wrap, a calendar plan's may begin in the history.
 */
function fourWeeksTo({ dayCount, cyclic }: RosterProblem, last: number): number[] {
  const weeks = dayCount / 7
  const four = [last - 3, last - 2, last - 1, last]
  return cyclic ? four.map((week) => (week + 4 * weeks) % weeks) : four.filter((week) => week >= 0)
}

function checkLongPeriods({ problem, employee, limits, duties, report }: JudgedRow): void {
  const weeks = problem.dayCount / 7
  const sumOf = (week: number, value: (duty: Duty) => number) =>
    duties.reduce((sum, duty) => sum + (Math.floor(duty.day / 7) === week ? value(duty) : 0), 0)
  for (const { fromWeek, untilWeek, minutesMax } of limits.averagingPeriods) {
    let minutes = 0
    for (let week = fromWeek; week < untilWeek; week++) minutes += sumOf(week % weeks, ({ work }) => work)
    if (minutes > minutesMax) {
      report('averaged-minutes', ((untilWeek - 1) % weeks) * 7, minutesMax, minutes)
    }
  }

  const { weeksSinceLongNight } = employee.history
  for (let last = 0; last < weeks; last++) {
    let minutes = 0
    let nights = 0
    for (const week of fourWeeksTo(problem, last)) {
      minutes += sumOf(week, ({ work }) => work)
      nights += sumOf(week, ({ longNights }) => longNights)
    }
    if (!problem.cyclic && weeksSinceLongNight !== null && weeksSinceLongNight + last <= 3) nights++
    const minutesMax = limits.nightMinutesMax[last]!
    if (nights > 0 && minutes > minutesMax) report('night-four-weeks', last * 7, minutesMax, minutes)
  }
}

function checkRedDays(row: JudgedRow): void {
  const { problem, employee, limits, report } = row
  const worked = redDaysWorked(row)
  if (worked.length === 0) return
  const before = problem.cyclic ? worked.at(-1)! : employee.history.lastRedDayWorked
  const afterWorked = worked.map((here, index) => here && (index === 0 ? before : worked[index - 1]!))
  const averaged = afterWorked.map((both, index) => both && limits.redAfterWorked[index] === 1)
  afterWorked.forEach((both, index) => {
    if (both && !averaged[index]) report('red-day-next-off', problem.redDays[index]!.day, 1, 2)
  })
  // The average is asked for only where the next red day off is not kept: an agreement never forbids.
  for (const { fromRed, untilRed, workedMax, pairBefore } of limits.redPeriods) {
    if (!pairBefore && !averaged.slice(fromRed, untilRed).includes(true)) continue
    const count = worked.slice(fromRed, untilRed).filter(Boolean).length
    if (count > workedMax) report('red-days-max', problem.redDays[fromRed]?.day ?? 0, workedMax, count)
  }
  if (averaged.includes(true)) checkFreeRedDays(row, worked)
}

/** One in every four weeks is free, those of the history that are known included. */
function checkFreeRedDays({ problem, employee, report }: JudgedRow, worked: readonly boolean[]): void {
  const before = problem.cyclic ? 0 : employee.history.weeksWithoutFreeRed
  for (let last = problem.cyclic ? 0 : Math.max(0, 3 - before); last < problem.dayCount / 7; last++) {
    const weeks = fourWeeksTo(problem, last)
    const reds = problem.redDays.flatMap((red, index) =>
      weeks.includes(Math.floor(red.day / 7)) ? [index] : [],
    )
    if (reds.length > 0 && reds.every((index) => worked[index])) {
      report('red-day-free-in-four-weeks', last * 7, reds.length - 1, reds.length)
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
