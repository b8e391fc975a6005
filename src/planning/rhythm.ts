/** How a roster feels: short rests and half weekends, counted from the roster alone. */
import { SATURDAY, SUNDAY, weekdayOf } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import { instantAt } from '../time/oslo.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import type { Roster } from '../workforce/roster.ts'
import { clockOf } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'

/** A quick return: less than the 11 hours of aml § 10-8(1), also where an agreement permits it. */
const ELEVEN_HOURS = 11 * 60

/** Rests under 11 hours between two duties in a row, over the seam of a base plan. */
export function quickRestsIn(unit: Unit, roster: Roster): number {
  const clock = clockOf(roster.kind)
  return unit.employees.reduce((sum, { id }) => {
    const spans = roster.assignments
      .filter(({ employee }) => employee === id)
      .map(({ date, shift: code }) => {
        const shift = shiftNamed(unit, code)
        return { from: instantAt(date, shift.start, clock), to: instantAt(date, shift.end, clock) }
      })
      .sort((a, b) => a.from - b.from)
    const [first] = spans
    if (first === undefined) return sum
    const cycle = (roster.until - roster.from) * 1440
    const after =
      roster.kind === 'cyclic'
        ? [...spans, { from: later(first.from, cycle), to: later(first.to, cycle) }]
        : spans
    return sum + after.slice(1).filter((span, index) => span.from - after[index]!.to < ELEVEN_HOURS).length
  }, 0)
}

function later(instant: Instant, minutes: number): Instant {
  return (instant + minutes) as Instant
}

/** Weekends with a duty on only one of Saturday and Sunday. */
export function splitWeekendsIn(roster: Roster): number {
  const weekends = new Map<string, number>()
  for (const { employee, date } of roster.assignments) {
    const weekday = weekdayOf(date)
    if (weekday < SATURDAY) continue
    const key = `${employee} ${weekday === SUNDAY ? date - 1 : date}`
    weekends.set(key, (weekends.get(key) ?? 0) + 1)
  }
  return [...weekends.values()].filter((days) => days === 1).length
}
