/**
 * How much of a person's ordinary time lies at night, and in the window of § 10-10(1) around Sundays and holidays:
 * what the conversions of § 10-4(6) and of the collective agreements count. Standby at home counts in neither, and
 * overtime, which lies last in a duty, is not ordinary time. Where in the duty an unpaid break lies is not known, so it
 * is not taken out of these minutes; it is out of `ordinary`.
 */
import type { Interval } from '../time/interval.ts'
import { overlapMinutes, overlaps } from '../time/interval.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { instantAt } from '../time/oslo.ts'
import { permissionInForce } from './agreements.ts'
import { nightEnd, nightStart } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { PersonView } from './person-view.ts'
import type { Duty, PlanView } from './plan-view.ts'

/** Minutes after midnight: from `start` on one date to `end` on the next, or on the same when `start` is before it. */
export interface NightWindow {
  readonly start: number
  readonly end: number
}

export interface InconvenientMinutes {
  /** Working minutes, overtime left out. */
  readonly ordinary: number
  readonly night: number
  /** In the window of a Sunday or holiday, at night or not. */
  readonly red: number
  /** In both. */
  readonly both: number
}

export const NONE: InconvenientMinutes = { ordinary: 0, night: 0, red: 0, both: 0 }

export function added(one: InconvenientMinutes, other: InconvenientMinutes): InconvenientMinutes {
  return {
    ordinary: one.ordinary + other.ordinary,
    night: one.night + other.night,
    red: one.red + other.red,
    both: one.both + other.both,
  }
}

/** The statute's night on a date: § 10-11(1), or the period that an agreement fixes in its place. */
export function statutoryNight({ plan, employee }: PersonView, date: LocalDate): NightWindow {
  const agreed = permissionInForce(plan.permissions, 'night-period', employee.id, date)?.permission
  return {
    start: agreed?.start ?? valueAt(nightStart, plan.from),
    end: agreed?.end ?? valueAt(nightEnd, plan.from),
  }
}

/** A plan's duties are shared by everybody who has the shift on the date, so each is worked out once per window: [place]. */
const known = new WeakMap<PlanView, Map<number, (InconvenientMinutes | undefined)[]>>()

/** Counts duties of the plan with one window for the night. */
export function minuteCounter(plan: PlanView, window: NightWindow): (duty: Duty) => InconvenientMinutes {
  const counted = tableOf(plan, window)
  return (duty) =>
    duty.place < 0
      ? countMinutes(plan, duty, window)
      : (counted[duty.place] ??= countMinutes(plan, duty, window))
}

function tableOf(plan: PlanView, { start, end }: NightWindow): (InconvenientMinutes | undefined)[] {
  const windows = known.get(plan) ?? new Map<number, (InconvenientMinutes | undefined)[]>()
  known.set(plan, windows)
  const counted = windows.get(start * 1440 + end) ?? []
  windows.set(start * 1440 + end, counted)
  return counted
}

/** The minutes of all the duties. */
export function minutesOfAll(
  plan: PlanView,
  window: NightWindow,
  duties: readonly Duty[],
): InconvenientMinutes {
  const count = minuteCounter(plan, window)
  let [ordinary, night, red, both] = [0, 0, 0, 0]
  for (const duty of duties) {
    const minutes = count(duty)
    ordinary += minutes.ordinary
    night += minutes.night
    red += minutes.red
    both += minutes.both
  }
  return { ordinary, night, red, both }
}

function countMinutes(plan: PlanView, duty: Duty, window: NightWindow): InconvenientMinutes {
  const overtime = duty.shift.overtime_minutes ?? 0
  const ordinary = Math.max(0, duty.workMinutes - overtime)
  if (duty.standby) return { ...NONE, ordinary }
  const part: Interval = { from: duty.from, to: Math.max(duty.from, duty.to - overtime) as Instant }
  const nights = nightsAround(plan, duty.date, window).map((night) => shared(part, night))
  const reds = plan.redDays.filter((red) => overlaps(part, red)).map((red) => shared(part, red))
  return {
    ordinary,
    night: sum(nights.map(length)),
    red: sum(reds.map(length)),
    both: sum(nights.flatMap((night) => reds.map((red) => overlapMinutes(night, red)))),
  }
}

/** A duty of at most 24 hours meets at most three nights. Windows of one date do not overlap the next date's. */
function nightsAround({ clock }: PlanView, date: LocalDate, { start, end }: NightWindow): Interval[] {
  const length = end - start + (start < end ? 0 : 1440)
  return [-1, 0, 1].map((offset) => {
    const night = addDays(date, offset)
    return { from: instantAt(night, start, clock), to: instantAt(night, start + length, clock) }
  })
}

function shared(one: Interval, other: Interval): Interval {
  const from = Math.max(one.from, other.from) as Instant
  return { from, to: Math.max(from, Math.min(one.to, other.to)) as Instant }
}

function length({ from, to }: Interval): number {
  return to - from
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
