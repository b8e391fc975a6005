import { describe, expect, test } from 'vitest'
import { easterSunday, holidaysOf, holidaysOn, isEve, isRedDay } from './holidays.ts'
import { addDays, dateOf, formatDate, parseDate, SUNDAY, weekdayOf } from './local-date.ts'

// Known dates, from published tables.
const EASTER = [
  '1996-04-07',
  '2000-04-23',
  '2005-03-27',
  '2008-03-23',
  '2011-04-24',
  '2016-03-27',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2035-03-25',
  '2038-04-25',
  '2049-04-18',
]

test.each(EASTER)('Easter Sunday is %s', (text) => {
  expect(formatDate(easterSunday(Number(text.slice(0, 4))))).toBe(text)
})

test('Easter is a Sunday from 22 March to 25 April in every year of 1996-2099', () => {
  for (let year = 1996; year <= 2099; year++) {
    const easter = easterSunday(year)
    expect(weekdayOf(easter)).toBe(SUNDAY)
    expect(easter).toBeGreaterThanOrEqual(dateOf(year, 3, 22))
    expect(easter).toBeLessThanOrEqual(dateOf(year, 4, 25))
  }
})

test('the holidays of 2027, two of them on 17 May', () => {
  expect(holidaysOf(2027).map(({ date, nameNb }) => `${formatDate(date)} ${nameNb}`)).toEqual([
    '2027-01-01 første nyttårsdag',
    '2027-03-25 skjærtorsdag',
    '2027-03-26 langfredag',
    '2027-03-28 første påskedag',
    '2027-03-29 annen påskedag',
    '2027-05-01 første mai',
    '2027-05-06 Kristi himmelfartsdag',
    '2027-05-16 første pinsedag',
    '2027-05-17 annen pinsedag',
    '2027-05-17 syttende mai',
    '2027-12-25 første juledag',
    '2027-12-26 annen juledag',
  ])
  expect(holidaysOn(parseDate('2027-05-17')).map(({ nationalDay }) => nationalDay)).toEqual([false, true])
})

describe('red days and eves', () => {
  const red = (text: string) => isRedDay(parseDate(text))

  test('Sundays and holidays are red; Saturdays, Easter eve and new year’s eve are not', () => {
    expect(['2027-08-08', '2027-05-17', '2027-05-01', '2027-12-26'].map(red)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['2027-08-07', '2027-03-27', '2027-12-31', '2027-12-24'].map(red)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('the three eves of § 10-10, and no other', () => {
    for (const year of [2026, 2027, 2028]) {
      const found = []
      for (let date = dateOf(year, 1, 1); date < dateOf(year + 1, 1, 1); date = addDays(date, 1)) {
        if (isEve(date)) found.push(date)
      }
      const easter = easterSunday(year)
      expect(found).toEqual([addDays(easter, -1), addDays(easter, 48), dateOf(year, 12, 24)])
    }
  })
})
