import { expect, test } from 'vitest'
import { formatDate, parseDate } from './local-date.ts'
import { addMonths, addYears } from './months.ts'

const plus = (date: string, months: number) => formatDate(addMonths(parseDate(date), months))

test('a month later is the same day of the month', () => {
  expect(plus('2027-08-02', 1)).toBe('2027-09-02')
  expect(plus('2027-12-02', 1)).toBe('2028-01-02')
  expect(plus('2027-08-02', -2)).toBe('2027-06-02')
  expect(plus('2027-01-31', -1)).toBe('2026-12-31')
})

test('where the month has no such day it is the last one', () => {
  expect(plus('2027-08-31', 1)).toBe('2027-09-30')
  expect(plus('2027-04-30', -2)).toBe('2027-02-28')
  expect(plus('2028-04-30', -2)).toBe('2028-02-29')
})

test('years', () => {
  expect(formatDate(addYears(parseDate('2028-02-29'), 1))).toBe('2029-02-28')
  expect(formatDate(addYears(parseDate('2024-01-01'), 3))).toBe('2027-01-01')
})
