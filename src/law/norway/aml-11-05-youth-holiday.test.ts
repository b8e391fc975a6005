/** § 11-5(4): the summer is judged where all of June to August lies in the plan, and once. */
import { expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../../time/local-date.ts'
import { evaluate } from '../evaluate.ts'
import { worldOf } from '../testing/case-world.ts'
import { pupilHolidays } from './aml-11-05-youth-holiday.ts'

/** A pupil of 17 who works every day but the free ones. */
function found(start: string, weeks: number, free: readonly string[] = []) {
  const dates = Array.from({ length: 7 * weeks }, (_, day) => formatDate(addDays(parseDate(start), day)))
  const duties = dates.filter((date) => !free.includes(date)).map((date) => `${date} 08:00-10:00`)
  const one = { rule: '', titleNb: '', arithmetic: '', finds: [], start, weeks, duties }
  const world = worldOf({ ...one, born: '2010-03-01', school: 'upper' })
  return evaluate({ ...world, rules: [pupilHolidays] }).map(({ limit, actual }) => [limit, actual])
}

test('a plan from 1 June until 1 September, or longer, is judged', () => {
  expect(found('2027-06-01', 14)).toEqual([[2, 0]])
  // 26 May + 98 days = 1 September.
  expect(found('2027-05-26', 14)).toEqual([[2, 0]])
})

test('a plan that lacks a day of the summer is not', () => {
  expect(found('2027-06-02', 14)).toEqual([])
  // 25 May + 98 days = 31 August.
  expect(found('2027-05-25', 14)).toEqual([])
})

test('six free days at the end of August are no week, though September follows', () => {
  const last = ['26', '27', '28', '29', '30', '31'].map((day) => `2027-08-${day}`)
  expect(found('2027-05-26', 14, last)).toEqual([[2, 0]])
  expect(found('2027-05-26', 14, [...last, '2027-08-25'])).toEqual([[2, 1]])
})
