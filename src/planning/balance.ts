/** What a roster gives each person, counted from the roster alone: hours against the post, weekends, red days, nights, rests. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, SATURDAY, SUNDAY, weekdayOf } from '../time/local-date.ts'
import { overlaps } from '../time/interval.ts'
import type { Instant } from '../time/oslo.ts'
import { instantAt } from '../time/oslo.ts'
import type { RedDay } from '../time/red-days.ts'
import { redDaysBetween } from '../time/red-days.ts'
import { redWork } from '../law/red-work.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { workMinutesOf } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import { isInWeekend } from './local-rules.ts'
import { round } from './round.ts'
import type { SickLeave } from './sick-leave.ts'
import { standingHours } from './sick-leave.ts'
import type { BalanceOut, FreeDaysOut } from './sjekk-answer.ts'

export interface BalanceInput {
  readonly unit: Unit
  readonly roster: Roster
  /** F-days owed and given, by employee; null where nothing counts them. */
  readonly freeDaysOf: ((employee: Employee) => FreeDaysOut) | null
  /** Left out where nobody has fallen ill after the roster was made. */
  readonly sickLeave?: SickLeave
}

/** As in aml § 10-8(1), also where an agreement permits less. */
const QUICK_RETURN = 11 * 60

interface Worked {
  readonly date: LocalDate
  readonly from: Instant
  readonly to: Instant
  readonly shift: Shift
}

/** One row for each employee, in the unit's order. */
export function balanceOf(input: BalanceInput): BalanceOut[] {
  const { unit, roster } = input
  const clock = clockOf(roster.kind)
  const redDays = redDaysBetween(roster.from, roster.until, clock)
  // A run of red days may begin before the roster, or go on after it.
  const around = redDaysBetween(addDays(roster.from, -2), addDays(roster.until, 2), clock)
  const byEmployee = new Map<string, Worked[]>()
  for (const { employee, date, shift: code } of roster.assignments) {
    const worked = workedOn(unit, roster, date, code)
    byEmployee.set(employee, [...(byEmployee.get(employee) ?? []), worked])
  }
  return unit.employees.map((employee) => {
    const duties = (byEmployee.get(employee.id) ?? []).sort((a, b) => a.from - b.from)
    return rowOf(input, employee, { duties, redDays, around })
  })
}

interface RowInput {
  readonly duties: readonly Worked[]
  readonly redDays: readonly RedDay[]
  readonly around: readonly RedDay[]
}

function rowOf(
  { unit, roster, freeDaysOf, sickLeave }: BalanceInput,
  employee: Employee,
  { duties, redDays, around }: RowInput,
): BalanceOut {
  // Standby at home is rest from work unless called out: it is counted as hours, and not as days, nights or red days.
  const present = duties.filter(({ shift }) => shift.kind !== 'standby')
  const before = presentBefore(unit, employee, roster)
  const standby = duties.filter(({ shift }) => shift.kind === 'standby')
  const standing = standingHours(employee, roster, sickLeave ?? null)
  const sick = standing.duties.map(({ date, shift }) => workedOn(unit, roster, date, shift))
  const overtime = overtimeOf(duties)
  const planned = round((minutesOf([...duties, ...sick]) - overtime - overtimeOf(sick)) / 60, 2)
  const contract = round(contractMinutesOver(unit, standing.employee, roster) / 60, 2)
  const redWorked = redDays.filter((red) =>
    present.some((duty) => overlaps(redWork(duty, around, roster.from), red)),
  ).length
  const weekends = weekendsIn(roster)
  return {
    employee: employee.id,
    postPercent: round(
      employee.employments
        .filter((post) => post.unit === undefined)
        .reduce((sum, post) => sum + post.post_percent, 0),
      1,
    ),
    duties: duties.length,
    plannedHours: planned,
    contractHours: contract,
    deviationHours: round(planned - contract, 2),
    overtimeHours: round(overtime / 60, 2),
    standbyHours: round(standby.reduce((sum, { from, to }) => sum + to - from, 0) / 60, 2),
    weekendsWorked: weekendsWorked(unit, present),
    weekends,
    redDaysWorked: redWorked,
    redDaysOff: redDays.length - redWorked,
    redDays: redDays.length,
    nights: present.filter(({ shift }) => shift.part === 'night').length,
    quickReturns: quickReturns(roster, present, before),
    longestRunDays: longestRun(roster, present, before),
    elsewhereHours: round(elsewhereMinutes(employee, roster) / 60, 2),
    freeDays: freeDaysOf === null ? null : freeDaysOf(employee),
  }
}

function workedOn(unit: Unit, { kind }: Roster, date: LocalDate, code: ShiftCode): Worked {
  const shift = shiftNamed(unit, code)
  const clock = clockOf(kind)
  return { date, shift, from: instantAt(date, shift.start, clock), to: instantAt(date, shift.end, clock) }
}

function minutesOf(duties: readonly Worked[]): number {
  return duties.reduce((sum, { shift, from, to }) => sum + workMinutesOf(shift, to - from), 0)
}

function overtimeOf(duties: readonly Worked[]): number {
  return duties.reduce((sum, { shift }) => sum + (shift.overtime_minutes ?? 0), 0)
}

/** Post x full week x weeks over the days, absences taken out. Hours not to be laid out now are the plan's, not any list's. */
export function contractMinutesOver(
  unit: Pick<Unit, 'weekly_norm_hours'>,
  employee: Employee,
  { from, until }: Pick<Roster, 'from' | 'until'>,
): number {
  const week = employee.employments
    .filter((post) => post.unit === undefined)
    .reduce(
      (sum, post) => sum + (post.post_percent / 100) * (post.weekly_norm_hours ?? unit.weekly_norm_hours),
      0,
    )
  let days = 0
  for (let date = from; date < until; date = addDays(date, 1)) days += 1 - awayShare(employee.absences, date)
  return (week * days) / 7
}

/** Weekends with a Saturday or a Sunday in the roster's days. */
function weekendsIn({ from, until }: Roster): number {
  const saturdays = new Set<number>()
  for (let date = from; date < until; date = addDays(date, 1)) {
    const weekday = weekdayOf(date)
    if (weekday === SATURDAY) saturdays.add(date)
    if (weekday === SUNDAY) saturdays.add(date - 1)
  }
  return saturdays.size
}

/** Weekends with a duty that starts in them, from the unit's hour on Friday. */
function weekendsWorked(unit: Unit, duties: readonly Worked[]): number {
  const saturdays = duties
    .filter(({ date, shift }) => isInWeekend(unit, date, shift.start))
    .map(({ date }) => {
      const weekday = weekdayOf(date)
      return weekday === SUNDAY ? date - 1 : weekday === SATURDAY ? date : date + 1
    })
  return new Set(saturdays).size
}

/** Duties before the first day, by start: the history that the findings use too. A base plan has none. */
function presentBefore(unit: Unit, employee: Employee, { kind, from }: Roster): readonly Worked[] {
  if (kind === 'cyclic') return []
  const clock = clockOf(kind)
  const last = employee.carry_over?.last_shifts ?? []
  return last
    .filter(({ date }) => date < from)
    .map(({ date, shift: code }) => ({ date, shift: shiftNamed(unit, code) }))
    .filter(({ shift }) => shift.kind !== 'standby')
    .map(({ date, shift }) => ({
      ...{ date, shift },
      from: instantAt(date, shift.start, clock),
      to: instantAt(date, shift.end, clock),
    }))
    .sort((a, b) => a.from - b.from)
}

/** Working time in other units and for other employers on the roster's days, as the unit file gives it. */
function elsewhereMinutes({ elsewhere = [] }: Employee, { from, until }: Roster): number {
  return elsewhere
    .filter(({ date }) => date >= from && date < until)
    .reduce(
      (sum, { start, end, ...rest }) =>
        sum + workMinutesOf({ ...rest, break_minutes: rest.break_minutes ?? 0 }, end - start),
      0,
    )
}

/** Rests under 11 hours between the work of one day and of the next, over the seam of a base plan. */
function quickReturns(
  { kind, from, until }: Roster,
  present: readonly Worked[],
  before: readonly Worked[],
): number {
  const [latest] = before.slice(-1)
  const duties =
    latest === undefined ? present : [...before.filter(({ date }) => date === latest.date), ...present]
  const days: { date: number; from: number; to: number }[] = []
  for (const duty of duties) {
    const last = days.at(-1)
    if (last?.date === duty.date) last.to = Math.max(last.to, duty.to)
    else days.push({ date: duty.date, from: duty.from, to: duty.to })
  }
  const [first] = days
  const cycle = (until - from) * 1440
  const again =
    kind === 'cyclic' && first !== undefined
      ? [{ ...first, from: first.from + cycle, to: first.to + cycle }]
      : []
  return [...days, ...again].slice(1).filter((day, index) => day.from - days[index]!.to < QUICK_RETURN).length
}

/** Most days in a row with a duty that starts on them, over the seam of a base plan, and with the days just before a plan. */
function longestRun(
  { kind, from, until }: Roster,
  duties: readonly Worked[],
  before: readonly Worked[],
): number {
  const earlier = new Set<number>(before.map(({ date }) => date - from))
  const worked = new Set<number>(duties.map(({ date }) => date - from))
  const days = until - from
  if (worked.size === days && !earlier.has(-1)) return days
  let longest = 0
  let run = 0
  while (earlier.has(-1 - run)) run++
  for (let day = 0; day < (kind === 'cyclic' ? 2 * days : days); day++) {
    run = worked.has(day % days) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
