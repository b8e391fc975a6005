/**
 * What all rules and all people of one plan share: the clock, the weeks, the red days, the agreements that count, and
 * a table of duties. Which shift starts on which date settles a duty's instants and minutes, so each is worked out once.
 */
import { overlapMinutes } from '../time/interval.ts'
import type { Interval } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, MONDAY, mondayOf, weekdayOf } from '../time/local-date.ts'
import type { RedDay } from '../time/red-days.ts'
import { redDaysBetween } from '../time/red-days.ts'
import type { Clock, Instant } from '../time/oslo.ts'
import { instantAt } from '../time/oslo.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { PlanKind } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { STANDBY_DIVISOR, workMinutesOf } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CountingPermission } from './agreements.ts'
import { countingPermissions, permissionInForce } from './agreements.ts'
import { nightEnd, nightStart } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import { redWork } from './red-work.ts'
import type { LimitProfile } from './limit-profile.ts'
import type { PersonLimits } from './limits.ts'
import type { SetAside } from './set-aside.ts'
import { NOTHING_SET_ASIDE } from './set-aside.ts'

/** One person's work that starts on one calendar date: from first start to last end. */
export interface WorkDay extends Interval {
  readonly date: LocalDate
  /** Calendar week, 0 = the horizon's first; negative before it. */
  readonly week: number
  /** Working time, standby at home at its share. */
  readonly workMinutes: number
  /** Of workMinutes: overtime, and passive duty at the workplace (§ 10-4(2)). */
  readonly overtimeMinutes: number
  readonly passiveMinutes: number
  /** Working time without standby at home. */
  readonly activeMinutes: number
  readonly breakMinutes: number
  /** Whether the breaks of some of it are not known: `breakMinutes` holds the others. */
  readonly breakUnknown: boolean
  /** Only standby at home: ordinary hours at its share, but rest from work unless called out (docs/method/law.md § 2). */
  readonly standby: boolean
  /** Only call-outs from standby at home: work, but no main work period. */
  readonly callOut: boolean
}

/** One shift on one date. */
export interface Duty extends WorkDay {
  readonly shift: Shift
  /** Minutes inside the night window of aml § 10-11(1). */
  readonly nightMinutes: number
  /** The part that decides on which red days it is work: within a run of them the day that holds most of it. */
  readonly redWork: Interval
  /** The red days whose window that touches: `plan.redDays[redFrom]` up to, not including, `redUntil`. */
  readonly redFrom: number
  readonly redUntil: number
  /** Index in the plan's table of duties, for tables beside it; -1 for a shift that is not in the unit's catalogue. */
  readonly place: number
}

/** One employer's duties elsewhere, and whether they count as this employer's. */
export interface ElsewhereDuties {
  readonly employer: string
  readonly together: boolean
  readonly duties: readonly Duty[]
}

/** How far rules look before and after the horizon, in weeks: history, and a base plan's windows over the seam. */
const WEEKS_BEFORE = 5
const WEEKS_AFTER = 8

export interface PlanView {
  readonly unit: Unit
  readonly kind: PlanKind
  readonly clock: Clock
  readonly cyclic: boolean
  /** The horizon that is judged: first day, and the day after the last. Any dates; a base plan has whole weeks from a Monday. */
  readonly from: LocalDate
  readonly until: LocalDate
  /** Whether another plan follows: what is not complete when this one ends, is then left to that plan (see evaluate.ts). */
  readonly continues: boolean
  /** Monday of week 0: the week of the first day that is known, of the horizon or of complete history. */
  readonly gridFrom: LocalDate
  /** Calendar weeks from gridFrom. A calendar plan that continues has one more, to see what holds after it. */
  readonly weeks: number
  /** The weeks that are judged: from firstWeek up to, not including, endWeek. They end in the horizon. */
  readonly firstWeek: number
  readonly endWeek: number
  /** The first day that is known of anybody; no later than `from`. */
  readonly knownFrom: LocalDate
  /** Dates covered by the tables below. */
  readonly firstDate: LocalDate
  readonly endDate: LocalDate
  /** Monday 00:00 of week w at index w, for w = 0 to `weeks` + WEEKS_AFTER. */
  readonly weekStart: readonly Instant[]
  readonly redDays: readonly RedDay[]
  /** `redDays` inside the horizon: from redFirst up to, not including, redEnd. */
  readonly redFirst: number
  readonly redEnd: number
  readonly permissions: readonly CountingPermission[]
  /** Rules left out to see what they cost; empty in every judgement that counts. */
  readonly setAside: SetAside
  readonly shifts: ReadonlyMap<ShiftCode, { readonly shift: Shift; readonly index: number }>
  readonly twoShifts: boolean
  /** Filled as they are asked for. */
  readonly dutyTable: (Duty | undefined)[]
  readonly elsewhereOf: Map<EmployeeId, readonly ElsewhereDuties[]>
  readonly limitsOf: Map<EmployeeId, PersonLimits>
  readonly profiles: Map<string, LimitProfile>
}

export interface PlanHorizon {
  readonly unit: Unit
  readonly kind: PlanKind
  readonly from: LocalDate
  readonly until: LocalDate
  readonly continues?: boolean
  readonly setAside?: SetAside
}

/** Throws RangeError for an empty horizon, and for a base plan that is not whole weeks from a Monday. */
export function planView(horizon: PlanHorizon): PlanView {
  const { unit, kind, from, until, continues = false, setAside = NOTHING_SET_ASIDE } = horizon
  const cyclic = kind === 'cyclic'
  checkHorizon(cyclic, from, until)
  const clock = clockOf(kind)
  const grid = cyclic ? wholeCycle(from, until) : weekGrid(unit, from, until, continues)
  const firstDate = addDays(grid.gridFrom, -7 * WEEKS_BEFORE)
  const endDate = addDays(grid.gridFrom, 7 * (grid.weeks + WEEKS_AFTER))
  const redDays = redDaysBetween(firstDate, endDate, clock)
  const permissions = countingPermissions(unit, from)
  return {
    unit,
    kind,
    clock,
    cyclic,
    from,
    until,
    continues,
    ...grid,
    firstDate,
    endDate,
    weekStart: Array.from({ length: grid.weeks + WEEKS_AFTER + 1 }, (_, week) =>
      instantAt(addDays(grid.gridFrom, 7 * week), 0, clock),
    ),
    redDays,
    redFirst: indexFrom(redDays, ({ date }) => date >= from),
    redEnd: indexFrom(redDays, ({ date }) => date >= until),
    permissions,
    setAside,
    twoShifts: isTwoShiftWork(unit),
    shifts: new Map(unit.shifts.map((shift, index) => [shift.code, { shift, index }])),
    dutyTable: [],
    limitsOf: new Map(),
    profiles: new Map(),
    elsewhereOf: new Map(),
  }
}

function checkHorizon(cyclic: boolean, from: LocalDate, until: LocalDate): void {
  const name = `The horizon ${formatDate(from)} to ${formatDate(until)}`
  if (until <= from) throw new RangeError(`${name} is empty. Extend it.`)
  if (cyclic && (weekdayOf(from) !== MONDAY || (until - from) % 7 !== 0)) {
    throw new RangeError(`${name} is not whole weeks from a Monday, as a base plan must be. Extend it.`)
  }
}

type WeekGrid = Pick<PlanView, 'gridFrom' | 'weeks' | 'firstWeek' | 'endWeek' | 'knownFrom'>

function wholeCycle(from: LocalDate, until: LocalDate): WeekGrid {
  const weeks = (until - from) / 7
  return { gridFrom: from, weeks, firstWeek: 0, endWeek: weeks, knownFrom: from }
}

function weekGrid(unit: Unit, from: LocalDate, until: LocalDate, continues: boolean): WeekGrid {
  const known = unit.employees.map((employee) => completeFrom(employee, from))
  const knownFrom = known.reduce((first, date) => (date < first ? date : first), from)
  const gridFrom = mondayOf(knownFrom)
  const whole = Math.floor((until - gridFrom) / 7)
  return {
    gridFrom,
    knownFrom,
    weeks: continues ? whole + 1 : Math.ceil((until - gridFrom) / 7),
    firstWeek: Math.floor((from - gridFrom) / 7),
    endWeek: continues ? whole : Math.ceil((until - gridFrom) / 7),
  }
}

/** From when the employee's duties before the horizon are all known: the horizon's first day where nothing is said. */
export function completeFrom({ carry_over: carryOver }: Employee, from: LocalDate): LocalDate {
  const complete = carryOver?.complete_from
  return complete === undefined || complete > from ? from : complete
}

/** The first day that is known of the employee; a base plan has no history. */
export function firstKnownDate({ from, cyclic }: PlanView, employee: Employee): LocalDate {
  return cyclic ? from : completeFrom(employee, from)
}

/** The first week of the grid that is known of the employee; windows of weeks do not begin before it. */
export function knownWeek(plan: PlanView, employee: Employee): number {
  return plan.cyclic ? 0 : Math.floor((completeFrom(employee, plan.from) - plan.gridFrom) / 7)
}

/** Whether a stretch of weeks is judged here: its last week ends in the horizon. Each stretch has one horizon that judges it. */
export function isJudged({ firstWeek, endWeek, cyclic }: PlanView, untilWeek: number): boolean {
  return cyclic || (untilWeek > firstWeek && untilWeek <= endWeek)
}

/** § 10-11(1) third sentence: work on two shifts between 06:00 and 24:00 is no night work. */
function isTwoShiftWork({ shifts }: Unit): boolean {
  return shifts.every(({ start, end, kind }) => kind === 'standby' || (start >= 360 && end <= 1440))
}

function indexFrom<T>(items: readonly T[], test: (item: T) => boolean): number {
  const index = items.findIndex(test)
  return index === -1 ? items.length : index
}

/** The duty of a shift on a date inside the tables. Throws RangeError for a shift that the unit does not have. */
export function dutyOn(plan: PlanView, date: LocalDate, code: ShiftCode): Duty {
  const known = plan.shifts.get(code)
  if (known === undefined)
    throw new RangeError(`The unit has no shift «${code}». Add it to the unit's shifts.`)
  const place = (date - plan.firstDate) * plan.shifts.size + known.index
  return (plan.dutyTable[place] ??= buildDuty(plan, date, known.shift, place))
}

/** A duty that need not be in the unit's catalogue; `dutyOn` keeps those that are. */
export function buildDuty(plan: PlanView, date: LocalDate, shift: Shift, place = -1): Duty {
  const { clock, redDays } = plan
  const from = instantAt(date, shift.start, clock)
  const to = instantAt(date, shift.end, clock)
  const standby = shift.kind === 'standby'
  const workMinutes = workMinutesOf(shift, to - from, standbyDivisor(plan, date))
  const counted = redWork({ from, to }, redDays, plan.from)
  let redFrom = indexFrom(redDays, (red) => red.to > counted.from)
  let redUntil = redFrom
  while (redUntil < redDays.length && redDays[redUntil]!.from < counted.to) redUntil++
  if (standby) redUntil = redFrom = 0
  return {
    date,
    week: Math.floor((date - plan.gridFrom) / 7),
    from,
    to,
    shift,
    standby,
    callOut: shift.kind === 'call-out',
    workMinutes,
    overtimeMinutes: Math.min(workMinutes, shift.overtime_minutes ?? 0),
    passiveMinutes: shift.kind === 'passive' ? workMinutes : 0,
    activeMinutes: standby ? 0 : workMinutes,
    breakMinutes: standby ? 0 : shift.break_minutes,
    breakUnknown: !standby && shift.break_unknown === true,
    nightMinutes: standby ? 0 : nightMinutesOf(plan, { from, to }, date),
    redWork: counted,
    redFrom,
    redUntil,
    place,
  }
}

/** § 10-4(3): 7, or what is agreed for the unit. */
function standbyDivisor(plan: PlanView, date: LocalDate): number {
  const agreed = permissionInForce(plan.permissions, 'standby-share', null, inCycle(plan, date))
  return agreed?.permission.divisor ?? STANDBY_DIVISOR
}

/** A base plan's copies before and after it are like the cycle itself, also where an agreement ends with it. */
function inCycle({ from, until, cyclic }: PlanView, date: LocalDate): LocalDate {
  if (!cyclic) return date
  const cycle = until - from
  return addDays(from, (((date - from) % cycle) + cycle) % cycle)
}

/** A duty of at most 24 hours meets at most three nights: the one it may start in and the two evenings after. */
function nightMinutesOf(plan: PlanView, duty: Interval, date: LocalDate): number {
  if (plan.twoShifts) return 0
  let sum = 0
  for (let night = addDays(date, -1); night <= date + 1; night = addDays(night, 1)) {
    sum += overlapMinutes(duty, nightOf(plan, night))
  }
  return sum
}

/** The night that begins on the date's evening: § 10-11(1), or the period agreed for the unit. */
function nightOf(plan: PlanView, date: LocalDate): Interval {
  const { permissions, clock, from } = plan
  const agreed = permissionInForce(permissions, 'night-period', null, inCycle(plan, date))?.permission
  const start = agreed?.start ?? valueAt(nightStart, from)
  const end = agreed?.end ?? valueAt(nightEnd, from)
  return {
    // An agreed night may begin at midnight: then it is the next day's.
    from: instantAt(date, start < 720 ? start + 1440 : start, clock),
    to: instantAt(addDays(date, 1), end, clock),
  }
}
