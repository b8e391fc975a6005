import { describe, expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from './local-date.ts'
import type { Instant } from './oslo.ts'
import { minuteOfDayText, wallTimeOf } from './oslo.ts'
import { redDaysBetween } from './red-days.ts'

function moment(instant: Instant): string {
  const { date, minuteOfDay } = wallTimeOf(instant, 'oslo')
  return `${formatDate(date)} ${minuteOfDayText(minuteOfDay)}`
}

/** The window of one red day: "from - to". */
function windowOf(text: string): string {
  const date = parseDate(text)
  const [red, ...more] = redDaysBetween(date, addDays(date, 1), 'oslo')
  if (red === undefined || more.length > 0) return 'not red'
  return `${moment(red.from)} - ${moment(red.to)}`
}

describe('when the window of § 10-10(1) opens and closes', () => {
  test('an ordinary Sunday: Saturday 18:00 to Sunday 22:00', () => {
    expect(windowOf('2027-08-08')).toBe('2027-08-07 18:00 - 2027-08-08 22:00')
  })

  test('Easter eve, Whitsun eve and Christmas eve: 15:00', () => {
    expect(windowOf('2027-03-28')).toBe('2027-03-27 15:00 - 2027-03-28 22:00')
    expect(windowOf('2027-05-16')).toBe('2027-05-15 15:00 - 2027-05-16 22:00')
    expect(windowOf('2027-12-25')).toBe('2027-12-24 15:00 - 2027-12-25 22:00')
  })

  test('the eve of a holiday in the week: 18:00', () => {
    expect(windowOf('2027-03-25')).toBe('2027-03-24 18:00 - 2027-03-25 22:00')
    expect(windowOf('2027-01-01')).toBe('2026-12-31 18:00 - 2027-01-01 22:00')
  })

  test('inside a run of red days the pieces meet at 22:00', () => {
    expect(windowOf('2027-03-26')).toBe('2027-03-25 22:00 - 2027-03-26 22:00')
    expect(windowOf('2027-03-29')).toBe('2027-03-28 22:00 - 2027-03-29 22:00')
    expect(windowOf('2027-12-26')).toBe('2027-12-25 22:00 - 2027-12-26 22:00')
  })

  test('Saturday between Good Friday and Easter Sunday opens again at 15:00', () => {
    expect(windowOf('2026-04-03')).toBe('2026-04-02 22:00 - 2026-04-03 22:00')
    expect(windowOf('2026-04-05')).toBe('2026-04-04 15:00 - 2026-04-05 22:00')
  })
})

describe('1 and 17 May (law of 26 April 1947 § 2)', () => {
  test('17 May on a weekday: the evening before is ordinary until 22:00', () => {
    // 2028-05-17 is a Wednesday.
    expect(windowOf('2028-05-17')).toBe('2028-05-16 22:00 - 2028-05-17 22:00')
    // 2026-05-01 is a Friday.
    expect(windowOf('2026-05-01')).toBe('2026-04-30 22:00 - 2026-05-01 22:00')
  })

  test('17 May on a Sunday: 16 May is a Saturday, 18:00', () => {
    // 2026-05-17 is a Sunday.
    expect(windowOf('2026-05-17')).toBe('2026-05-16 18:00 - 2026-05-17 22:00')
  })

  test('17 May on a Monday after an ordinary Sunday: the Sunday’s window ends and this begins at 22:00', () => {
    // 2021-05-17 was a Monday after an ordinary Sunday.
    expect(windowOf('2021-05-17')).toBe('2021-05-16 22:00 - 2021-05-17 22:00')
  })

  test('17 May on annen pinsedag 2027', () => {
    expect(windowOf('2027-05-17')).toBe('2027-05-16 22:00 - 2027-05-17 22:00')
  })

  test('1 May on Kristi himmelfart 2008: the eve counts as the eve of a holiday, 18:00', () => {
    expect(windowOf('2008-05-01')).toBe('2008-04-30 18:00 - 2008-05-01 22:00')
  })

  test('1 May on a Monday after a Sunday', () => {
    // 2028-05-01 is a Monday.
    expect(windowOf('2028-05-01')).toBe('2028-04-30 22:00 - 2028-05-01 22:00')
  })

  test('1 May on a Saturday: 30 April is a Friday, 22:00; then Sunday 18:00 is inside the run', () => {
    expect(windowOf('2027-05-01')).toBe('2027-04-30 22:00 - 2027-05-01 22:00')
    expect(windowOf('2027-05-02')).toBe('2027-05-01 22:00 - 2027-05-02 22:00')
  })
})

describe('Christmas eve on a Sunday', () => {
  test('24 December 2028 is a Sunday: one run from Saturday 18:00, in three pieces', () => {
    expect(windowOf('2028-12-24')).toBe('2028-12-23 18:00 - 2028-12-24 22:00')
    expect(windowOf('2028-12-25')).toBe('2028-12-24 22:00 - 2028-12-25 22:00')
    expect(windowOf('2028-12-26')).toBe('2028-12-25 22:00 - 2028-12-26 22:00')
  })
})

test('a nominal plan has Sundays only, from 18:00 to 22:00', () => {
  const days = redDaysBetween(parseDate('2027-03-22'), parseDate('2027-04-05'), 'nominal')
  expect(days.map(({ date, from, to }) => [formatDate(date), from - date * 1440, to - date * 1440])).toEqual([
    ['2027-03-28', -360, 1320],
    ['2027-04-04', -360, 1320],
  ])
})

test('windows never overlap, over thirty years', () => {
  const days = redDaysBetween(parseDate('2020-01-06'), parseDate('2050-01-03'), 'oslo')
  for (let index = 1; index < days.length; index++) {
    expect(days[index]!.from).toBeGreaterThanOrEqual(days[index - 1]!.to)
  }
  expect(days.length).toBeGreaterThan(1800)
})

test('years outside 1996-2099 are refused', () => {
  expect(() => redDaysBetween(parseDate('2100-01-04'), parseDate('2100-01-11'), 'oslo')).toThrow(RangeError)
  expect(() => redDaysBetween(parseDate('1995-01-02'), parseDate('1995-01-09'), 'oslo')).toThrow(RangeError)
})
