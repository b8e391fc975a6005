import { expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import { carryOverAt } from './carry-over.ts'
import { days } from './case.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'

test('the duties before the cut go along, after those from before the plan, and the sums stay', () => {
  const { unit, roster } = worldOf({
    ...{ rule: '', titleNb: '', arithmetic: '', finds: [] },
    duties: days(MONDAY, [0, 2, 3], '08:00-12:00'),
    before: days(MONDAY, [-1], '08:00-12:00'),
    carryOver: { hours_balance: 3, complete_from: '2027-07-26' },
  })
  const employee = unit.employees[0]!
  const at = carryOverAt(employee, roster.assignments, roster.from, addDays(roster.from, 3))
  expect(at.last_shifts.map(({ date }) => formatDate(date))).toEqual(['2027-08-01', MONDAY, '2027-08-04'])
  expect(Object.keys(at.last_shifts[1]!)).toEqual(['date', 'shift'])
  expect([at.hours_balance, formatDate(at.complete_from!)]).toEqual([3, '2027-07-26'])
})

test('who brought nothing brings the plan’s duties, and is known from its first day', () => {
  const { unit, roster } = worldOf({
    ...{ rule: '', titleNb: '', arithmetic: '', finds: [] },
    duties: days(MONDAY, [0], '08:00-12:00'),
  })
  const { carry_over: _, ...employee } = unit.employees[0]!
  expect(carryOverAt(employee, roster.assignments, roster.from, roster.until)).toEqual({
    last_shifts: [{ date: parseDate(MONDAY), shift: roster.assignments[0]!.shift }],
    complete_from: roster.from,
    hours_balance: 0,
    averaging_weeks_used: 0,
    weekends_worked: 0,
    red_days_worked: 0,
    red_days_total: 0,
    nights_worked: 0,
  })
})
