/**
 * What all rules and all people of one plan share: the clock, the weeks, the red days, the agreements that count, and
 * a table of duties. Which shift starts on which date settles a duty's instants and minutes, so each is worked out once.
 */
import { overlapMinutes } from '../time/interval.ts'
import type { Interval } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, MONDAY, weekdayOf } from '../time/local-date.ts'
import type { RedDay } from '../time/red-days.ts'
import { redDaysBetween } from '../time/red-days.ts'
import type { Clock, Instant } from '../time/oslo.ts'
import { instantAt } from '../time/oslo.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { PlanKind } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { workMinutesOf } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CountingPermission } from './agreements.ts'
import { countingPermissions } from './agreements.ts'
import { nightEnd, nightStart } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { LimitProfile } from './limit-profile.ts'
import type { PersonLimits } from './limits.ts'

/** One person's work that starts on one calendar date: from first start to last end. */
export interface WorkDay extends Interval {
  readonly date: LocalDate
  /** Calendar week, 0 = the horizon's first; negative before it. */
  readonly week: number
  /** Working time, standby at home at its share. */
  readonly workMinutes: number
  /** Working time without standby at home. */
  readonly activeMinutes: number
  readonly breakMinutes: number
  /** Only standby at home: ordinary hours at its share, but rest from work unless called out (docs/method/law.md § 2). */
  readonly standby: boolean
}

/** One shift on one date. */
export interface Duty extends WorkDay {
  readonly shift: Shift
  /** Minutes inside the night window of aml § 10-11(1). */
  readonly nightMinutes: number
  /** The red days whose window it touches: `plan.redDays[redFrom]` up to, not including, `redUntil`. */
  readonly redFrom: number
  readonly redUntil: number
}

/** How far rules look before and after the horizon, in weeks: history, and a base plan's windows over the seam. */
const WEEKS_BEFORE = 5
const WEEKS_AFTER = 8

export interface PlanView {
  readonly unit: Unit
  readonly kind: PlanKind
  readonly clock: Clock
  readonly cyclic: boolean
  readonly from: LocalDate
  readonly until: LocalDate
  readonly weeks: number
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
  readonly shifts: ReadonlyMap<ShiftCode, { readonly shift: Shift; readonly index: number }>
  /** Filled as they are asked for. */
  readonly dutyTable: (Duty | undefined)[]
  readonly limitsOf: Map<EmployeeId, PersonLimits>
  readonly profiles: Map<string, LimitProfile>
}

export interface PlanHorizon {
  readonly unit: Unit
  readonly kind: PlanKind
  readonly from: LocalDate
  readonly until: LocalDate
}

/** Throws RangeError unless the horizon is whole weeks from a Monday. */
export function planView({ unit, kind, from, until }: PlanHorizon): PlanView {
  if (weekdayOf(from) !== MONDAY || until <= from || (until - from) % 7 !== 0) {
    throw new RangeError(
      `The horizon ${formatDate(from)} to ${formatDate(until)} is not whole weeks from a Monday. Extend it.`,
    )
  }
  const clock = clockOf(kind)
  const weeks = (until - from) / 7
  const firstDate = addDays(from, -7 * WEEKS_BEFORE)
  const endDate = addDays(until, 7 * WEEKS_AFTER)
  const redDays = redDaysBetween(firstDate, endDate, clock)
  return {
    unit,
    kind,
    clock,
    cyclic: kind === 'cyclic',
    from,
    until,
    weeks,
    firstDate,
    endDate,
    weekStart: Array.from({ length: weeks + WEEKS_AFTER + 1 }, (_, week) =>
      instantAt(addDays(from, 7 * week), 0, clock),
    ),
    redDays,
    redFirst: indexFrom(redDays, ({ date }) => date >= from),
    redEnd: indexFrom(redDays, ({ date }) => date >= until),
    permissions: countingPermissions(unit, from),
    shifts: new Map(unit.shifts.map((shift, index) => [shift.code, { shift, index }])),
    dutyTable: [],
    limitsOf: new Map(),
    profiles: new Map(),
  }
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
  return (plan.dutyTable[place] ??= buildDuty(plan, date, known.shift))
}

function buildDuty(plan: PlanView, date: LocalDate, shift: Shift): Duty {
  const { clock, redDays } = plan
  const from = instantAt(date, shift.start, clock)
  const to = instantAt(date, shift.end, clock)
  const standby = shift.kind === 'standby'
  const workMinutes = workMinutesOf(shift, to - from)
  let redFrom = indexFrom(redDays, (red) => red.to > from)
  let redUntil = redFrom
  while (redUntil < redDays.length && redDays[redUntil]!.from < to) redUntil++
  if (standby) redUntil = redFrom = 0
  return {
    date,
    week: Math.floor((date - plan.from) / 7),
    from,
    to,
    shift,
    standby,
    workMinutes,
    activeMinutes: standby ? 0 : workMinutes,
    breakMinutes: standby ? 0 : shift.break_minutes,
    nightMinutes: standby ? 0 : nightMinutesOf(plan, { from, to }, date),
    redFrom,
    redUntil,
  }
}

/** A duty of at most 24 hours meets at most three nights: the one it may start in and the two evenings after. */
function nightMinutesOf({ clock, from }: PlanView, duty: Interval, date: LocalDate): number {
  const start = valueAt(nightStart, from)
  const end = valueAt(nightEnd, from)
  let sum = 0
  for (let night = addDays(date, -1); night <= date + 1; night = addDays(night, 1)) {
    const window = { from: instantAt(night, start, clock), to: instantAt(addDays(night, 1), end, clock) }
    sum += overlapMinutes(duty, window)
  }
  return sum
}
