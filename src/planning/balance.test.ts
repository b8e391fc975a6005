import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import { CarryOver, ElsewhereDuty } from '../workforce/employee.ts'
import type { PlanKind, Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { balanceOf, contractMinutesOver } from './balance.ts'
import { dutiesFrom, rosterFrom, smallUnit } from './testing/small-unit.ts'

const CALENDAR = ['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-08-02'] as const
const STANDBY = [
  'demand:',
  '  - { code: H, name: Hjemme, part: night, kind: standby, start: "15:00", end: "22:00" }\ndemand:',
] as const

function rowOf(unit: Unit, row: string, kind: PlanKind = unit.plan.kind) {
  const roster: Roster = { ...rosterFrom(unit, { S1: row }), kind }
  return balanceOf({ unit, roster, freeDaysOf: null })[0]!
}

describe('the balance', () => {
  it('counts hours against the post: 80 % x 37.5 h x 2 weeks = 60 h; 3 x 7.5 + 9 = 31.5 h', () => {
    const row = rowOf(smallUnit(CALENDAR), 'D D E . N . . . . . . . . .')
    expect(row).toMatchObject({
      ...{ employee: 'S1', postPercent: 80, duties: 4, plannedHours: 31.5, contractHours: 60 },
      ...{ deviationHours: -28.5, overtimeHours: 0, standbyHours: 0, nights: 1, freeDays: null },
    })
  })

  it('counts the post over the days that the file is about, without absence: 30 h x 7/7 less 2 days = 21.43 h', () => {
    const unit = smallUnit()
    const [employee] = unit.employees
    const week = { from: unit.plan.start, until: addDays(unit.plan.start, 7) }
    expect(contractMinutesOver(unit, employee!, week)).toBe(1800)
    const from = unit.plan.start
    const away = { kind: 'sick' as const, percent: 100, from, until: addDays(from, 1) }
    expect(contractMinutesOver(unit, { ...employee!, absences: [away] }, week)).toBeCloseTo((1800 * 5) / 7, 6)
  })

  it('does not make the post smaller for sick leave that came upon a duty of the plan: 60 h, and 60 x 12 / 14 without one', () => {
    const unit = smallUnit(CALENDAR)
    const [first, ...others] = unit.employees
    const from = unit.plan.start
    const absences = [{ kind: 'sick' as const, percent: 100, from, until: addDays(from, 1) }]
    const sick = { ...unit, employees: [{ ...first!, absences }, ...others] }
    expect(rowOf(sick, 'D . . . . . . . . . . . . .')).toMatchObject({ plannedHours: 7.5, contractHours: 60 })
    expect(rowOf(sick, '. . D . . . . . . . . . . .')).toMatchObject({ contractHours: 51.43 })
  })

  it('counts standby at home at 1/7 of its hours, and not as days, nights or red days: 7 h / 7 = 1 h', () => {
    const row = rowOf(smallUnit(CALENDAR, STANDBY), '. . . . . . H . . . . . . .')
    expect(row).toMatchObject({
      plannedHours: 1,
      standbyHours: 7,
      redDaysWorked: 0,
      longestRunDays: 0,
      duties: 1,
    })
    expect(row).toMatchObject({ weekendsWorked: 0, nights: 0 })
  })

  it('keeps overtime out of the planned hours: 7.5 - 1.5 = 6 h', () => {
    const overtime = [
      'end: "15:00", break_minutes: 30 }',
      'end: "15:00", break_minutes: 30, overtime_minutes: 90 }',
    ] as const
    expect(rowOf(smallUnit(CALENDAR, overtime), 'D . . . . . . . . . . . . .')).toMatchObject({
      ...{ plannedHours: 6, overtimeHours: 1.5 },
    })
  })

  it('counts a weekend once, from Friday at the unit’s hour', () => {
    const unit = smallUnit(CALENDAR)
    expect(rowOf(unit, '. . . . . D D . . . . . . .')).toMatchObject({ weekendsWorked: 1, weekends: 2 })
    expect(rowOf(unit, '. . . . N . . . . . . . D .')).toMatchObject({ weekendsWorked: 2 })
    expect(rowOf(unit, '. . . . E . . . . . . . . D')).toMatchObject({ weekendsWorked: 1 })
  })

  it('counts red days by their window: a Saturday evening until 22:00 is Sunday work', () => {
    const unit = smallUnit(CALENDAR)
    expect(rowOf(unit, '. . . . . E . . . . . . . .')).toMatchObject({
      redDays: 2,
      redDaysWorked: 1,
      redDaysOff: 1,
    })
    expect(rowOf(unit, '. . . . . D . . . . . . . .')).toMatchObject({ redDaysWorked: 0, redDaysOff: 2 })
  })

  it('counts rests under 11 hours: evening to day is 9.5 h; day to night of the next day is not', () => {
    const unit = smallUnit(CALENDAR)
    expect(rowOf(unit, 'E D . E D . . . . . . . . .').quickReturns).toBe(2)
    expect(rowOf(unit, 'D N . E . D . . . . . . . .').quickReturns).toBe(0)
  })

  it('sees the short rest over the seam of a base plan, and not at the end of a calendar plan', () => {
    expect(rowOf(smallUnit(), 'D . . . . . . . . . . . . E').quickReturns).toBe(1)
    expect(rowOf(smallUnit(CALENDAR), 'D . . . . . . . . . . . . E').quickReturns).toBe(0)
  })

  it('takes two duties of one day for one day’s work', () => {
    const unit = smallUnit(CALENDAR)
    const roster = rosterFrom(unit, { S1: 'D . . . . . . . . . . . . .' })
    const double = { ...roster, assignments: [...roster.assignments, ...dutiesFrom(unit, 'S1', 'E')] }
    const [row] = balanceOf({
      unit,
      roster: double,
      freeDaysOf: () => ({ owed: 3, given: 1, reasons: ['F3'] }),
    })
    expect(row).toMatchObject({
      quickReturns: 0,
      longestRunDays: 1,
      duties: 2,
      freeDays: { owed: 3, given: 1, reasons: ['F3'] },
    })
  })

  it('counts days in a row, over the seam of a base plan', () => {
    expect(rowOf(smallUnit(CALENDAR), 'D D . D D D . . . . . . D D').longestRunDays).toBe(3)
    expect(rowOf(smallUnit(), 'D D . D D D . . . . . . D D').longestRunDays).toBe(4)
    expect(rowOf(smallUnit(), 'D D D D D D D D D D D D D D').longestRunDays).toBe(14)
  })

  it('has the length that a night has: 21:45 to 06:45 over the change to winter time is 10 h', () => {
    const unit = smallUnit(['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-10-25'])
    expect(unit.plan.start).toBe(parseDate('2027-10-25'))
    expect(rowOf(unit, '. . . . . N . . . . . . . .').plannedHours).toBe(10)
  })

  it('has a row for everybody in the unit', () => {
    const unit = smallUnit()
    const rows = balanceOf({ unit, roster: rosterFrom(unit, {}), freeDaysOf: null })
    expect(rows.map(({ employee, duties }) => [employee, duties])).toEqual([
      ['S1', 0],
      ['A1', 0],
      ['A2', 0],
    ])
  })

  it('counts the short rest and the days in a row from before the roster: evening to 22:00, day from 07:30', () => {
    const unit = smallUnit(CALENDAR)
    const [first, ...others] = unit.employees
    const [evening, day] = dutiesFrom(unit, 'S1', 'E D').map(({ shift }) => shift)
    const last = (shift: typeof evening, before: number) => ({
      date: addDays(unit.plan.start, -before),
      shift: shift!,
    })
    const carry = CarryOver.parse({})
    const known = { ...carry, last_shifts: [last(day, 2), last(evening, 1)] }
    const away = ElsewhereDuty.parse({
      ...{ unit: 'Annen', date: '2027-08-04', start: '08:00', end: '15:00', break_minutes: 0 },
    })
    const withHistory = {
      ...unit,
      employees: [{ ...first!, carry_over: known, elsewhere: [away] }, ...others],
    }
    // Two days before and one in the roster; 7 h elsewhere.
    expect(rowOf(withHistory, 'D . . . . . . . . . . . . .')).toMatchObject({
      ...{ quickReturns: 1, longestRunDays: 3, elsewhereHours: 7, plannedHours: 7.5 },
    })
    expect(rowOf(unit, 'D . . . . . . . . . . . . .')).toMatchObject({
      ...{ quickReturns: 0, longestRunDays: 1, elsewhereHours: 0 },
    })
  })
})
