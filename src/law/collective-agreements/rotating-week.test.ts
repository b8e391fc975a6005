import { expect, test } from 'vitest'
import { parseDate } from '../../time/local-date.ts'
import { worksEveningsOrNights, worksEveryThirdSunday } from './rotating-week.ts'

const ON = parseDate('2027-08-02')

test('every third Sunday: a third of them, or never three free in a row, and never without one worked', () => {
  const works = (sundays: number, sundaysWorked: number, freeSundaysInRow: number) =>
    worksEveryThirdSunday({ sundays, sundaysWorked, freeSundaysInRow }, ON)
  expect(works(0, 0, 0)).toBe(false)
  expect(works(2, 0, 2)).toBe(false)
  expect(works(6, 2, 3)).toBe(true)
  expect(works(7, 2, 3)).toBe(false)
  expect(works(52, 17, 2)).toBe(true)
  expect(works(52, 17, 3)).toBe(false)
})

test('evenings and nights: 1.39 hours a week in the weeks present, and never without a day', () => {
  // 1.39 h = 83.4 min.
  expect(worksEveningsOrNights(84, 7, ON)).toBe(true)
  expect(worksEveningsOrNights(83.4, 7, ON)).toBe(true)
  expect(worksEveningsOrNights(83, 7, ON)).toBe(false)
  expect(worksEveningsOrNights(0, 0, ON)).toBe(false)
})
