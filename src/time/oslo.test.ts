import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf, formatDate, parseDate, yearOf } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import type { Instant } from './oslo.ts'
import { clockChanges, clockText, instantAt, isSummerTime, minuteOfDayText, wallTimeOf } from './oslo.ts'

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "2027-03-28 03:00" by the time-zone database. */
function byIntl(instant: number): string {
  const parts = new Map(FORMAT.formatToParts(instant * 60_000).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')} ${parts.get('hour')}:${parts.get('minute')}`
}

function byUs(instant: number): string {
  const { date, minuteOfDay } = wallTimeOf(instant as Instant, 'oslo')
  return `${formatDate(date)} ${minuteOfDayText(minuteOfDay)}`
}

const at = (date: string, hour: number, minute = 0) => instantAt(parseDate(date), hour * 60 + minute, 'oslo')

describe('against the time-zone database', () => {
  test('around both clock changes of every year from 1996 to 2037', () => {
    for (let year = 1996; year <= 2037; year++) {
      const { spring, autumn } = clockChanges(year)
      for (const change of [spring, autumn]) {
        for (const offset of [-1440, -61, -60, -1, 0, 1, 59, 60, 61, 1440]) {
          expect(byUs(change + offset)).toBe(byIntl(change + offset))
        }
      }
    }
  })

  test('at any minute from 1996 to 2037', () => {
    const first = dateOf(1996, 1, 2) * 1440
    const last = dateOf(2037, 12, 30) * 1440
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (instant) => {
        expect(byUs(instant)).toBe(byIntl(instant))
      }),
      { seed: 1, numRuns: 3000 },
    )
  })

  test('a wall-clock time that exists once comes back unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dateOf(1996, 1, 2), max: dateOf(2037, 12, 30) }),
        fc.integer({ min: 0, max: 1439 }),
        (day, minuteOfDay) => {
          const date = day as LocalDate
          const { spring, autumn } = clockChanges(yearOf(date))
          const changeDays = [spring, autumn].map((change) => wallTimeOf(change, 'oslo').date)
          fc.pre(!(changeDays.includes(date) && minuteOfDay >= 120 && minuteOfDay < 180))
          expect(wallTimeOf(instantAt(date, minuteOfDay, 'oslo'), 'oslo')).toEqual({ date, minuteOfDay })
        },
      ),
      { seed: 2, numRuns: 3000 },
    )
  })
})

describe('the hour that is skipped and the hour that repeats', () => {
  test('02:00-02:59 in March reads as the same distance after 01:59', () => {
    // 2027-03-28: 01:59 is followed by 03:00.
    expect(at('2027-03-28', 2, 30)).toBe(at('2027-03-28', 3, 30))
    expect(at('2027-03-28', 2, 0) - at('2027-03-28', 1, 59)).toBe(1)
    expect(clockText(at('2027-03-28', 2, 30), 'oslo')).toBe('03:30')
  })

  test('02:00-02:59 in October reads as the first of the two', () => {
    // 2027-10-31: 02:30 happens in summer time, and again an hour later in winter time.
    const first = at('2027-10-31', 2, 30)
    expect(isSummerTime(first)).toBe(true)
    expect(byIntl(first)).toBe('2027-10-31 02:30')
    expect(byIntl(first + 60)).toBe('2027-10-31 02:30')
    expect(at('2027-10-31', 3, 0) - at('2027-10-31', 2, 59)).toBe(61)
  })
})

describe('the length of nights and days', () => {
  const night = (date: string) => {
    const start = parseDate(date)
    return (instantAt(start, 32 * 60, 'oslo') - instantAt(start, 22 * 60, 'oslo')) / 60
  }

  test('22:00-08:00 is 10 hours, but 9 in March and 11 in October when the clock changes', () => {
    for (const date of ['2026-03-28', '2027-03-27', '2028-03-25']) expect(night(date)).toBe(9)
    for (const date of ['2026-10-24', '2027-10-30', '2028-10-28']) expect(night(date)).toBe(11)
    for (const date of ['2027-03-26', '2027-03-28', '2027-10-29', '2027-10-31']) expect(night(date)).toBe(10)
  })

  test('the days of the change have 23 and 25 hours', () => {
    const length = (date: string) => (at(formatDate(addDays(parseDate(date), 1)), 0) - at(date, 0)) / 60
    expect(length('2027-03-28')).toBe(23)
    expect(length('2027-10-31')).toBe(25)
    expect(length('2027-10-30')).toBe(24)
  })

  test('a nominal plan knows no clock change', () => {
    const start = parseDate('2027-03-27')
    expect(instantAt(start, 32 * 60, 'nominal') - instantAt(start, 22 * 60, 'nominal')).toBe(600)
    expect(wallTimeOf(instantAt(start, 1905, 'nominal'), 'nominal')).toEqual({
      date: parseDate('2027-03-28'),
      minuteOfDay: 465,
    })
  })

  test('minutes before midnight and past it', () => {
    expect(at('2027-08-02', 31, 45)).toBe(at('2027-08-03', 7, 45))
    expect(at('2027-08-02', -6)).toBe(at('2027-08-01', 18))
  })
})

test('years outside 1996-2099 are refused', () => {
  expect(() => instantAt(parseDate('1995-06-01'), 0, 'oslo')).toThrow(/1995 is outside 1996-2099/)
  expect(() => instantAt(parseDate('2100-06-01'), 0, 'oslo')).toThrow(/2100 is outside 1996-2099/)
  expect(() => clockChanges(1995)).toThrow(RangeError)
  expect(at('1996-01-02', 0)).toBeLessThan(at('2099-12-31', 0))
})
