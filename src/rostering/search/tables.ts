/**
 * The problem once more, in the flat arrays that the hot loops read. Built once for each solve.
 * CSR layout: the entries of item i are `xxxItem[xxxFrom[i]] .. xxxItem[xxxFrom[i + 1] - 1]`.
 */
import { LONG_NIGHT_MINUTES } from '../breaches.ts'
import { headsWanted, isGranted, isHoliday } from '../cost.ts'
import { OFF, QUICK_RETURN_MINUTES, type ProblemHistory, type RosterProblem } from '../problem.ts'

export interface SearchTables {
  readonly problem: RosterProblem
  readonly employeeCount: number
  readonly dayCount: number
  readonly weekCount: number
  readonly shiftCount: number
  /** How many days before a day a rule judged on that day may look. */
  readonly lookback: number
  /** [employee * dayCount + day] CSR: the values (OFF or a shift) that the cell may take. */
  readonly choiceFrom: Int32Array
  readonly choiceItem: Int8Array
  /** [(employee * dayCount + day) * (S + 1) + value + 1] 1 if the cell may take the value. */
  readonly permitted: Uint8Array
  /** [the same index] what the wishes cost when the cell has the value. */
  readonly wishCost: Float64Array
  /** [day * S + shift] CSR: the cover rows of the shift that day. */
  readonly coverFrom: Int32Array
  readonly coverItem: Int32Array
  /** [employee * dayCount + day] the employee, and the day: a look is quicker than a division. */
  readonly employeeOf: Int32Array
  readonly dayOf: Int32Array
  /** [day * S + shift] the week; 1 for a duty of a Saturday or Sunday; 1 for a night; minutes that cover, -1 of training. */
  readonly weekOf: Int32Array
  readonly isWeekend: Uint8Array
  readonly isNightDuty: Uint8Array
  readonly coverMinutes: Int32Array
  /** [cover row] */
  readonly coverMask: Int32Array
  readonly coverMinimum: Int32Array
  readonly coverWanted: Int32Array
  /** [day * S + shift] CSR: the red days that the duty overlaps. */
  readonly redFrom: Int32Array
  readonly redItem: Int32Array
  /** [week] the first red day of the week; one entry more than there are weeks. */
  readonly redOfWeek: Int32Array
  readonly headsWanted: Int32Array
  /** [(lookback + day) * S + shift] start and end; before a cyclic plan stands its end, one period earlier. */
  readonly paddedStart: Int32Array
  readonly paddedEnd: Int32Array
  /** [employee * (lookback + dayCount) + lookback + day] least rest after the duty of that day. */
  readonly paddedRest: Int32Array
  /** [the same index] work elsewhere that day, repeated before a cyclic plan; LONG_AGO where there is none. */
  readonly fixedStart: Int32Array
  readonly fixedEnd: Int32Array
  readonly anyFixed: boolean
  /** [employee * dayCount + day] what stands in the row when the cell is OFF: OFF, or history's value for work elsewhere. */
  readonly offValue: Int8Array
  /** [employee] CSR: the person's combined posts, as items of `postMinutes` in the state. */
  readonly postFrom: Int32Array
  /** Days before a day whose duties may end on it or later, elsewhere left aside. */
  readonly reach: number
  /** [employee] */
  readonly daysInRowMax: Int32Array
  readonly nightsInRowMax: Int32Array
  readonly daysOffAfterNights: Int32Array
  /** [employee * weekCount + week] */
  readonly weeklyRestMinutesMin: Int32Array
  readonly weekMinutesMax: Int32Array
  /** [employee] when the last duty before a calendar plan ended, the least rest after it, and when all had ended. */
  readonly historyEnd: Int32Array
  readonly historyRest: Int32Array
  readonly historyBusy: Int32Array
  /** [shift], then 0 for a history day and 1 for a history night: see historyValue(). */
  readonly isNight: Uint8Array
  /** [shift, then history] part of the day; -1 for history and work elsewhere. */
  readonly partOfDay: Int8Array
  /** [red day] 1 if it is no Sunday. */
  readonly holiday: Uint8Array
  /** [employee] the weight of all wishes. */
  readonly wishesAsked: Float64Array
  /** [shift, then history] 1 if it is work on the spot; standby at home and history values are not. */
  readonly present: Uint8Array
  /** [day * S + shift] 1 if the duty makes its four weeks night work. */
  readonly longNight: Uint8Array
  /** [employee * dayCount + day] */
  readonly skills: Int32Array
}

/** A minute before every rest that can matter, small enough to subtract in 32 bits. */
export const LONG_AGO = -100_000_000

export function buildTables(problem: RosterProblem): SearchTables {
  const { dayCount, shifts } = problem
  const lookback = lookbackDays(problem)
  return {
    problem,
    employeeCount: problem.employees.length,
    dayCount,
    weekCount: dayCount / 7,
    shiftCount: shifts.length,
    lookback,
    ...paddedTimes(problem, lookback),
    ...fixedTimes(problem, lookback),
    ...beforeHorizon(problem),
    ...choices(problem),
    wishCost: wishCosts(problem),
    postFrom: flatten(problem.employees.map(({ posts }) => posts.map((_, post) => post))).from,
    ...places(problem),
    ...coverRows(problem),
    reach: reachDays(problem),
    ...limitsByEmployee(problem),
    ...redDayOverlaps(problem),
    headsWanted: headsWanted(problem),
    isNight: Uint8Array.from([...shifts.map((shift) => (shift.night ? 1 : 0)), 0, 1]),
    redOfWeek: redsByWeek(problem),
    partOfDay: Int8Array.from([...shifts.map(({ part }) => part), -1, -1]),
    holiday: Uint8Array.from(problem.redDays, (_, red) => (isHoliday(problem, red) ? 1 : 0)),
    wishesAsked: Float64Array.from(problem.employees, ({ wishes }) =>
      wishes.reduce((sum, { weight }) => sum + weight, 0),
    ),
    present: Uint8Array.from([...shifts.map((shift) => (shift.atHome ? 0 : 1)), 0, 0]),
    longNight: Uint8Array.from(problem.nightMinutes, (minutes) => (minutes > LONG_NIGHT_MINUTES ? 1 : 0)),
    skills: Int32Array.from(problem.employees.flatMap(({ skills }) => [...skills])),
  }
}

/** The longest of: a run, the days off after it, a rest, and the two neighbours of a single day. */
function lookbackDays(problem: RosterProblem): number {
  let restMax = QUICK_RETURN_MINUTES
  let days = 2
  for (const employee of problem.employees) {
    for (const rest of employee.limits.restMinutesMin) restMax = Math.max(restMax, rest)
    days = Math.max(days, employee.daysInRowMax, employee.nightsInRowMax, employee.daysOffAfterNights)
  }
  for (const { history } of problem.employees) {
    restMax = Math.max(restMax, history.restMinutesMin)
    const { lastDutyEndMinute, busyUntilMinute } = history
    days = Math.max(
      days,
      Math.ceil((Math.max(lastDutyEndMinute ?? 0, busyUntilMinute ?? 0) + restMax) / 1440),
    )
  }
  // One hour more than the clock says covers the day that is an hour short.
  const clockChange = 60
  const lookBackAt = (end: number, day: number) => {
    const midnight = problem.weekStartMinute[Math.floor(day / 7)]! + (day % 7) * 1440
    days = Math.max(days, Math.ceil((end - midnight + restMax + clockChange) / 1440))
  }
  problem.endMinute.forEach((end, cell) => lookBackAt(end, Math.floor(cell / problem.shifts.length)))
  for (const { fixed } of problem.employees) {
    for (const { day, period } of fixed) if (period !== null) lookBackAt(period.endMinute, day)
  }
  return days
}

function places({
  dayCount,
  employees,
  shifts,
  workMinutes,
}: RosterProblem): Pick<
  SearchTables,
  'employeeOf' | 'dayOf' | 'weekOf' | 'isWeekend' | 'isNightDuty' | 'coverMinutes'
> {
  const cells = { length: employees.length * dayCount }
  const ofDuty = (value: (day: number, shift: number) => number) =>
    Array.from(workMinutes, (_, duty) => value(Math.floor(duty / shifts.length), duty % shifts.length))
  return {
    employeeOf: Int32Array.from(cells, (_, cell) => Math.floor(cell / dayCount)),
    dayOf: Int32Array.from(cells, (_, cell) => cell % dayCount),
    weekOf: Int32Array.from(ofDuty((day) => Math.floor(day / 7))),
    isWeekend: Uint8Array.from(ofDuty((day) => (day % 7 >= 5 ? 1 : 0))),
    isNightDuty: Uint8Array.from(ofDuty((_, shift) => (shifts[shift]!.night ? 1 : 0))),
    coverMinutes: workMinutes.map((minutes, duty) => (shifts[duty % shifts.length]!.covers ? minutes : -1)),
  }
}

function reachDays({ endMinute, weekStartMinute, shifts }: RosterProblem): number {
  return endMinute.reduce((most, end, cell) => {
    const day = Math.floor(cell / shifts.length)
    const midnight = weekStartMinute[Math.floor(day / 7)]! + (day % 7) * 1440
    // The hour more is for the day that is an hour short.
    return Math.max(most, Math.floor((end - midnight + 60) / 1440))
  }, 0)
}

function limitsByEmployee({
  employees,
}: RosterProblem): Pick<
  SearchTables,
  'daysInRowMax' | 'nightsInRowMax' | 'daysOffAfterNights' | 'weeklyRestMinutesMin' | 'weekMinutesMax'
> {
  return {
    daysInRowMax: Int32Array.from(employees, (one) => one.daysInRowMax),
    nightsInRowMax: Int32Array.from(employees, (one) => one.nightsInRowMax),
    daysOffAfterNights: Int32Array.from(employees, (one) => one.daysOffAfterNights),
    weeklyRestMinutesMin: Int32Array.from(
      employees.flatMap(({ limits }) => [...limits.weeklyRestMinutesMin]),
    ),
    weekMinutesMax: Int32Array.from(employees.flatMap(({ limits }) => [...limits.weekMinutesMax])),
  }
}

function beforeHorizon(
  problem: RosterProblem,
): Pick<SearchTables, 'historyEnd' | 'historyRest' | 'historyBusy'> {
  const each = (value: (history: ProblemHistory) => number | null) =>
    Int32Array.from(problem.employees, ({ history }) =>
      problem.cyclic ? LONG_AGO : (value(history) ?? LONG_AGO),
    )
  return {
    historyEnd: each(({ lastDutyEndMinute }) => lastDutyEndMinute),
    historyRest: each(({ restMinutesMin }) => restMinutesMin),
    historyBusy: each(({ busyUntilMinute }) => busyUntilMinute),
  }
}

function fixedTimes(
  problem: RosterProblem,
  lookback: number,
): Pick<SearchTables, 'fixedStart' | 'fixedEnd' | 'anyFixed' | 'offValue'> {
  const { dayCount, employees, cyclic, shifts } = problem
  const width = lookback + dayCount
  const fixedStart = new Int32Array(width * employees.length).fill(LONG_AGO)
  const fixedEnd = new Int32Array(width * employees.length).fill(LONG_AGO)
  const offValue = new Int8Array(employees.length * dayCount).fill(OFF)
  employees.forEach(({ fixed }, employee) => {
    for (const { day, period, night } of fixed) {
      offValue[employee * dayCount + day] = shifts.length + (night ? 1 : 0)
      if (period === null) continue
      for (let back = 0; day - back * dayCount >= -lookback; back++) {
        const padded = employee * width + lookback + day - back * dayCount
        fixedStart[padded] = period.startMinute - back * periodOf(problem)
        fixedEnd[padded] = period.endMinute - back * periodOf(problem)
        if (!cyclic) break
      }
    }
  })
  return { fixedStart, fixedEnd, anyFixed: employees.some(({ fixed }) => fixed.length > 0), offValue }
}

/** What stands in the row for a day before a calendar plan: OFF, or one of two values after the shifts. */
export function historyValue(problem: RosterProblem, employee: number, daysBefore: number): number {
  const { daysInRow, nightsInRow, daysSinceNight } = problem.employees[employee]!.history
  if (daysBefore <= nightsInRow || daysBefore === daysSinceNight) return problem.shifts.length + 1
  return daysBefore <= daysInRow ? problem.shifts.length : OFF
}

function paddedTimes(
  problem: RosterProblem,
  lookback: number,
): Pick<SearchTables, 'paddedStart' | 'paddedEnd' | 'paddedRest'> {
  const { dayCount, shifts, employees } = problem
  const width = lookback + dayCount
  const paddedStart = new Int32Array(width * shifts.length)
  const paddedEnd = new Int32Array(width * shifts.length)
  const paddedRest = new Int32Array(width * employees.length)
  for (let padded = 0; padded < width; padded++) {
    const periods = Math.floor((padded - lookback) / dayCount)
    const day = padded - lookback - periods * dayCount
    for (let shift = 0; shift < shifts.length; shift++) {
      const duty = day * shifts.length + shift
      paddedStart[padded * shifts.length + shift] = problem.startMinute[duty]! + periods * periodOf(problem)
      paddedEnd[padded * shifts.length + shift] = problem.endMinute[duty]! + periods * periodOf(problem)
    }
    employees.forEach(({ limits }, employee) => {
      paddedRest[employee * width + padded] = limits.restMinutesMin[day]!
    })
  }
  return { paddedStart, paddedEnd, paddedRest }
}

/** Pinned cells have one choice. Duties that cover nothing (training) are placed by pins, never by the search. */
function choices(problem: RosterProblem): Pick<SearchTables, 'choiceFrom' | 'choiceItem' | 'permitted'> {
  const shiftCount = problem.shifts.length
  const cells = problem.employees.length * problem.dayCount
  const choiceFrom = new Int32Array(cells + 1)
  const permitted = new Uint8Array(cells * (shiftCount + 1))
  const items: number[] = []
  for (let cell = 0; cell < cells; cell++) {
    const employee = problem.employees[Math.floor(cell / problem.dayCount)]!
    const day = cell % problem.dayCount
    const pin = employee.pinned[day]!
    for (let value = OFF; value < shiftCount; value++) {
      const free =
        value === OFF || (employee.allowed[day * shiftCount + value] === 1 && problem.shifts[value]!.covers)
      if (pin === -2 ? !free : pin !== value) continue
      items.push(value)
      permitted[cell * (shiftCount + 1) + value + 1] = 1
    }
    choiceFrom[cell + 1] = items.length
  }
  return { choiceFrom, choiceItem: Int8Array.from(items), permitted }
}

function wishCosts(problem: RosterProblem): Float64Array {
  const width = problem.shifts.length + 1
  const costs = new Float64Array(problem.employees.length * problem.dayCount * width)
  problem.employees.forEach(({ wishes }, employee) => {
    for (const wish of wishes) {
      const from = (employee * problem.dayCount + wish.day) * width
      for (let value = OFF; value < width - 1; value++) {
        if (!isGranted(wish, value)) costs[from + value + 1]! += wish.weight
      }
    }
  })
  return costs
}

function coverRows(
  problem: RosterProblem,
): Pick<SearchTables, 'coverFrom' | 'coverItem' | 'coverMask' | 'coverMinimum' | 'coverWanted'> {
  const cells = problem.dayCount * problem.shifts.length
  const rows: number[][] = Array.from({ length: cells }, () => [])
  problem.cover.forEach((row, index) => rows[row.day * problem.shifts.length + row.shift]!.push(index))
  const { from, item } = flatten(rows)
  return {
    ...{ coverFrom: from, coverItem: item },
    coverMask: Int32Array.from(problem.cover, ({ skillMask }) => skillMask),
    coverMinimum: Int32Array.from(problem.cover, ({ minimum }) => minimum),
    coverWanted: Int32Array.from(problem.cover, ({ wanted }) => wanted),
  }
}

function redDayOverlaps(problem: RosterProblem): Pick<SearchTables, 'redFrom' | 'redItem'> {
  const period = periodOf(problem)
  const shifted = problem.cyclic ? [-period, 0, period] : [0]
  const overlaps = Array.from(problem.redStartMinute, (start, cell) =>
    problem.redDays.flatMap((red, index) => {
      if (problem.shifts[cell % problem.shifts.length]!.atHome) return []
      const end = problem.redEndMinute[cell]!
      return shifted.some((by) => start + by < red.toMinute && end + by > red.fromMinute) ? [index] : []
    }),
  )
  const { from, item } = flatten(overlaps)
  return { redFrom: from, redItem: item }
}

function flatten(lists: readonly (readonly number[])[]): { from: Int32Array; item: Int32Array } {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => (from[index + 1] = from[index]! + list.length))
  return { from, item: Int32Array.from(lists.flat()) }
}

function redsByWeek(problem: RosterProblem): Int32Array {
  const from = new Int32Array(problem.dayCount / 7 + 1)
  for (const { day } of problem.redDays) from[Math.floor(day / 7) + 1]! += 1
  for (let week = 1; week < from.length; week++) from[week]! += from[week - 1]!
  return from
}

function periodOf(problem: RosterProblem): number {
  return problem.weekStartMinute.at(-1)!
}
