import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateOf,
  dateTextNb,
  formatDate,
  isoWeekOf,
  MONDAY,
  mondayOf,
  parseDate,
  SUNDAY,
  weekdayNameNb,
  weekdayOf,
  yearOf,
} from './local-date.ts'

describe('dates as text', () => {
  test.each(['1970-01-01', '1999-12-31', '2024-02-29', '2027-08-02', '2099-12-31'])(
    '%s there and back',
    (text) => {
      expect(formatDate(parseDate(text))).toBe(text)
    },
  )

  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '27-04-01',
    '2027-4-1',
    '2027-08-02T00:00',
    '',
  ])('«%s» is refused', (text) => {
    expect(() => parseDate(text)).toThrow(RangeError)
  })

  test('Norwegian text', () => {
    expect(dateTextNb(parseDate('2027-08-07'))).toBe('lørdag 07.08.2027')
    expect(weekdayNameNb(parseDate('2027-08-02'))).toBe('mandag')
  })
})

describe('the calendar', () => {
  test('1970-01-01 is day 0, a Thursday', () => {
    expect(parseDate('1970-01-01')).toBe(0)
    expect(weekdayOf(parseDate('1970-01-01'))).toBe(3)
    expect(weekdayOf(parseDate('1969-12-28'))).toBe(SUNDAY)
  })

  test('a day past the end of the month rolls over', () => {
    expect(formatDate(dateOf(2027, 2, 29))).toBe('2027-03-01')
    expect(yearOf(addDays(parseDate('2027-12-31'), 1))).toBe(2028)
  })

  test('the Monday of a week', () => {
    for (const text of ['2027-08-02', '2027-08-05', '2027-08-08']) {
      expect(formatDate(mondayOf(parseDate(text)))).toBe('2027-08-02')
    }
    expect(weekdayOf(mondayOf(parseDate('2024-02-29')))).toBe(MONDAY)
  })

  // ISO 8601: week 1 has the year's first Thursday.
  test.each([
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2027-08-02', 31],
    ['2023-01-01', 52],
  ])('%s is in week %i', (text, week) => {
    expect(isoWeekOf(parseDate(text))).toBe(week)
  })
})

test('the year and the text of a day are the calendar library’s, each day from 1890 to 2110', () => {
  const wrong: string[] = []
  for (let date = dateOf(1890, 1, 1); date < dateOf(2110, 1, 1); date = addDays(date, 1)) {
    const library = new Date(date * 86_400_000)
    if (formatDate(date) !== library.toISOString().slice(0, 10)) wrong.push(formatDate(date))
    if (yearOf(date) !== library.getUTCFullYear()) wrong.push(`${formatDate(date)}: ${yearOf(date)}`)
  }
  expect(wrong).toEqual([])
  expect([yearOf(dateOf(2027, 12, 31)), yearOf(dateOf(2028, 1, 1))]).toEqual([2027, 2028])
})
