import { expect, test } from 'vitest'
import type { EmployeeId } from '../workforce/ids.ts'
import type { LawCase } from './case.ts'
import { days } from './case.ts'
import { freeDaysIn } from './free-day-balance.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'

function balance(offsets: readonly number[], more: Partial<LawCase> = {}, id = 'A') {
  const one: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
  const { unit, roster } = worldOf({
    ...{ ...one, tariff: 'KS' },
    duties: days(MONDAY, offsets, '08:00-15:30'),
    ...more,
  })
  return freeDaysIn(unit, roster)({ ...unit.employees[0]!, id: id as EmployeeId })
}

test('a week of five days has its two F-days, and nothing is owed', () => {
  expect(balance([0, 1, 2, 3, 4])).toEqual({ given: 2, owed: 0, reasons: [] })
})

test('a week without a free day gives none, and owes the weekly day off with the reason', () => {
  const all = balance([0, 1, 2, 3, 4, 5, 6])
  expect(all.given).toBe(0)
  expect(all.owed).toBeGreaterThan(0)
  expect(all.reasons.join(' ')).toContain('F1')
})

test('somebody without duties is judged by an empty roster, and not by the others’', () => {
  expect(balance([0, 1, 2, 3, 4, 5, 6], {}, 'B')).toEqual({ given: 2, owed: 0, reasons: [] })
})
