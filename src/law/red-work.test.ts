import { describe, expect, test } from 'vitest'
import { formatDate, parseDate } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import { redDaysBetween } from '../time/red-days.ts'
import { redWork } from './red-work.ts'

describe('on which red days a duty is work', () => {
  // Maundy Thursday is 25 March 2027 and Good Friday the day after: their pieces of the one window meet on Thursday 22:00.
  const easter = redDaysBetween(parseDate('2027-03-20'), parseDate('2027-04-03'), 'oslo')
  const worked = (day: string, from: number, to: number) => {
    const date = parseDate(day)
    const part = redWork(
      { from: instantAt(date, from, 'oslo'), to: instantAt(date, to, 'oslo') },
      easter,
      date,
    )
    return easter.filter((red) => part.from < red.to && red.from < part.to).map((red) => formatDate(red.date))
  }

  test('14:45-22:15 on Maundy Thursday: 7 h 15 min before 22:00 and 15 min after, so Thursday alone', () => {
    expect(worked('2027-03-25', 14 * 60 + 45, 22 * 60 + 15)).toEqual(['2027-03-25'])
  })

  test('21:45-07:45 from Maundy Thursday: 15 min before 22:00 and 9 h 45 min after, so Friday alone', () => {
    expect(worked('2027-03-25', 21 * 60 + 45, 31 * 60 + 45)).toEqual(['2027-03-26'])
  })

  test('21:00-23:00: as much before as after, so the first', () => {
    expect(worked('2027-03-25', 21 * 60, 23 * 60)).toEqual(['2027-03-25'])
  })

  test('20:59-23:59: 61 min before 22:00 and 119 min after, so both; from 21:00 Friday alone', () => {
    expect(worked('2027-03-25', 21 * 60 - 1, 24 * 60 - 1)).toEqual(['2027-03-25', '2027-03-26'])
    expect(worked('2027-03-25', 21 * 60, 24 * 60 - 1)).toEqual(['2027-03-26'])
  })

  test('windows that do not meet are not one run: Sunday 20:00 to Monday 20:00 before a holiday on Tuesday is both', () => {
    const may = redDaysBetween(parseDate('2033-05-15'), parseDate('2033-05-18'), 'oslo')
    const date = parseDate('2033-05-15')
    const work = { from: instantAt(date, 20 * 60, 'oslo'), to: instantAt(date, 48 * 60, 'oslo') }
    expect(redWork(work, may, parseDate('2029-05-15'))).toEqual(work)
  })
})
