/** The hours of an ordinary week, today, scaled exactly and in whole persons, and why the last two differ. */
import type { ShiftCode } from '../workforce/ids.ts'
import { coversDemand } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { nominalWorkMinutes, shiftNamed } from '../staffing/week-demand.ts'
import type { ScaledBy, ScaledDemand } from './future-demand.ts'
import type { ComputedFuture } from './kan-future-answer.ts'
import { round } from './round.ts'

const DAYS_IN_WEEK = { weekday: 5, saturday: 1, sunday: 1, holiday: 0 } as const

type FutureHours = Pick<ComputedFuture, 'shifts' | 'exactHoursPerWeek' | 'loss'>

export function futureHours(unit: Unit, demand: readonly ScaledDemand[]): FutureHours {
  const rows = demand
    .filter(({ today }) => today.competence === null)
    .map((one) => ({ ...one, shift: one.today.shift, hours: weekHoursOfOne(unit, one) }))
  const exact = rows.reduce((sum, row) => sum + row.exact * row.hours, 0)
  const lossFor = (...reasons: readonly ScaledBy[]) =>
    rows
      .filter(({ by }) => reasons.includes(by))
      .reduce((sum, row) => sum + (row.minimum - row.exact) * row.hours, 0)
  const total = lossFor('rounded', 'capacity', 'floor', 'competences')
  return {
    shifts: [...new Set(rows.map(({ shift }) => shift))].map((code) =>
      shiftOut(
        unit,
        code,
        rows.filter(({ shift }) => shift === code),
      ),
    ),
    exactHoursPerWeek: round(exact, 2),
    loss: {
      total: round(total, 2),
      rounded: round(lossFor('rounded', 'capacity'), 2),
      ...{ floor: round(lossFor('floor'), 2), competences: round(lossFor('competences'), 2) },
      fte: fteOf(unit, total),
      percent: percentOf(total, exact),
    },
  }
}

interface Row extends ScaledDemand {
  /** Of an ordinary week, of one person. */
  readonly hours: number
}

function shiftOut(unit: Unit, code: ShiftCode, rows: readonly Row[]): FutureHours['shifts'][number] {
  const sum = (persons: (row: Row) => number) => rows.reduce((all, row) => all + persons(row) * row.hours, 0)
  const [today, exact, then] = [
    sum((row) => row.today.minimum),
    sum((row) => row.exact),
    sum((row) => row.minimum),
  ]
  return {
    ...{ shift: code, name: shiftNamed(unit, code).name },
    ...{ todayHours: round(today, 2), exactHours: round(exact, 2), hours: round(then, 2) },
    lossHours: round(then - exact, 2),
    lossFte: fteOf(unit, then - exact),
    lossPercent: percentOf(then - exact, exact),
  }
}

/** Working hours in an ordinary week of one person on the row's shift. */
function weekHoursOfOne(unit: Unit, { today }: ScaledDemand): number {
  const shift = shiftNamed(unit, today.shift)
  const days = today.dayTypes.reduce((sum, type) => sum + DAYS_IN_WEEK[type], 0)
  return coversDemand(shift) ? (days * nominalWorkMinutes(shift)) / 60 : 0
}

function fteOf(unit: Unit, hours: number): number {
  return round((hours * 60) / unit.weekly_norm_hours, 2)
}

function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? round((100 * part) / whole, 1) : null
}
