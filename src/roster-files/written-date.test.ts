import { describe, expect, it } from 'vitest'
import { formatDate, parseDate } from '../time/local-date.ts'
import { datesOfRow } from './day-row.ts'
import {
  agrees,
  completed,
  dateAndTimeOf,
  dateOfSerial,
  monthNamed,
  parsePartialDate,
  partialDateOf,
  weekdaysOf,
} from './written-date.ts'

const text = (value: string) => ({ kind: 'text' as const, text: value })
const whole = (written: string, order: 'dmy' | 'mdy' = 'dmy') => {
  const date = completed(parsePartialDate(written, order))
  return date === null ? null : formatDate(date)
}
const near = { first: null, near: parseDate('2027-08-02') }
const dated = (cells: readonly string[], anchor: Parameters<typeof datesOfRow>[1] = near) =>
  datesOfRow(
    cells.map((cell) => parsePartialDate(cell, 'dmy')!),
    anchor,
  )?.map(formatDate) ?? null

describe('a whole date', () => {
  it.each([
    '03.08.2027',
    '3.8.27',
    '3.8.2027',
    '2027-08-03',
    '3/8/2027',
    '3-8-2027',
    '3. august 2027',
    '3. aug. 2027',
    'tirsdag 3.8.2027',
    'ti 03.08.27',
    'Tir. 3.8.2027',
    '  03.08.2027 ',
  ])('reads «%s» as 3 August 2027', (written) => expect(whole(written)).toBe('2027-08-03'))

  it('reads the month first only when the profile says so', () => {
    expect(whole('08/03/2027')).toBe('2027-03-08')
    expect(whole('08/03/2027', 'mdy')).toBe('2027-08-03')
    expect(whole('2027-08-03', 'mdy')).toBe('2027-08-03')
  })

  it('refuses dates that do not exist, and a weekday that is not the date’s own', () => {
    for (const written of [
      '31.02.2027',
      '29.2.2027',
      '32.1.2027',
      '1.13.2027',
      '0.8.2027',
      'mandag 3.8.2027',
    ])
      expect(parsePartialDate(written, 'dmy')).toBeNull()
    expect(whole('29.2.2028')).toBe('2028-02-29')
  })

  it('reads hours from and to as no date, and words as none', () => {
    for (const written of ['7-12', 'D', 'marte 3.8.2027', '35,5', '3. marte 2027'])
      expect(parsePartialDate(written, 'dmy')).toBeNull()
  })

  it('reads serial numbers in both systems: 46602 = 2027-08-03, 45140 in the 1904 system', () => {
    expect(formatDate(dateOfSerial(46_602, 0)!.date)).toBe('2027-08-03')
    expect(formatDate(dateOfSerial(45_140, 1462)!.date)).toBe('2027-08-03')
    expect(dateOfSerial(46_602.3125, 0)).toEqual({ date: parseDate('2027-08-03'), minute: 450 })
  })

  it('reads only the serial numbers of 2020 to 2099', () => {
    expect(dateOfSerial(43_830, 0)).toBeNull()
    expect(formatDate(dateOfSerial(43_831, 0)!.date)).toBe('2020-01-01')
    expect(formatDate(dateOfSerial(73_050, 0)!.date)).toBe('2099-12-31')
    expect(dateOfSerial(73_052, 0)).toBeNull()
  })
})

describe('a date with a time', () => {
  it('gives both, and no time where none is written', () => {
    const date = parseDate('2027-08-03')
    expect(dateAndTimeOf(text('03.08.2027 07:30'), 'dmy', 0)).toEqual({ date, minute: 450 })
    expect(dateAndTimeOf(text('2027-08-03T21:45:00'), 'dmy', 0)).toEqual({ date, minute: 1305 })
    expect(dateAndTimeOf(text('03.08.2027'), 'dmy', 0)).toEqual({ date, minute: null })
    expect(dateAndTimeOf({ kind: 'number', value: 46_602.3125 }, 'dmy', 0)).toEqual({ date, minute: 450 })
    expect(dateAndTimeOf({ kind: 'date', date, minute: 450 }, 'dmy', 0)).toEqual({ date, minute: 450 })
    expect(dateAndTimeOf({ kind: 'date', date, minute: 0 }, 'dmy', 0)).toEqual({ date, minute: null })
  })

  it('gives nothing for half a date, a bad time, or a time alone', () => {
    for (const written of ['3.8', '03.08.2027 25:00', '03.08.2027 07:60', '07:30', ''])
      expect(dateAndTimeOf(text(written), 'dmy', 0)).toBeNull()
    expect(dateAndTimeOf({ kind: 'date', date: null, minute: 450 }, 'dmy', 0)).toBeNull()
    expect(dateAndTimeOf({ kind: 'number', value: 7 }, 'dmy', 0)).toBeNull()
    expect(dateAndTimeOf({ kind: 'blank' }, 'dmy', 0)).toBeNull()
  })
})

describe('half a date', () => {
  it('says what it says', () => {
    expect(parsePartialDate('3.8', 'dmy')).toEqual({ day: 3, month: 8 })
    expect(parsePartialDate('ma 2', 'dmy')).toEqual({ day: 2, weekdays: [0] })
    expect(parsePartialDate('2.', 'dmy')).toEqual({ day: 2 })
    expect(parsePartialDate('T', 'dmy')).toEqual({ weekdays: [1, 3] })
    expect(partialDateOf({ kind: 'number', value: 31 }, 'dmy', 0)).toEqual({ day: 31 })
    expect(partialDateOf({ kind: 'number', value: 32 }, 'dmy', 0)).toBeNull()
    expect(partialDateOf({ kind: 'number', value: 0 }, 'dmy', 0)).toBeNull()
    expect(partialDateOf({ kind: 'date', date: null, minute: 450 }, 'dmy', 0)).toBeNull()
  })

  it('knows the names of the days', () => {
    expect(['mandag', 'ti', 'Ons', 'TORS', 'fr.', 'lørdag', 'sø'].map((one) => weekdaysOf(one)?.[0])).toEqual(
      [0, 1, 2, 3, 4, 5, 6],
    )
    expect(weekdaysOf('FE')).toBeNull()
  })

  it('agrees with dates that have what it says', () => {
    const tuesday = parseDate('2027-08-03')
    expect(agrees({ day: 3 }, tuesday)).toBe(true)
    expect(agrees({ day: 4 }, tuesday)).toBe(false)
    expect(agrees({ month: 7, day: 3 }, tuesday)).toBe(false)
    expect(agrees({ year: 2026, month: 8, day: 3 }, tuesday)).toBe(false)
    expect(agrees({ weekdays: [1, 3] }, tuesday)).toBe(true)
    expect(agrees({ weekdays: [0] }, tuesday)).toBe(false)
  })

  it('finds the month of a title', () => {
    expect(monthNamed('Turnus august 2027')).toEqual({ year: 2027, month: 8 })
    expect(monthNamed('aug. 27')).toEqual({ year: 2027, month: 8 })
    expect(monthNamed('Desember')).toEqual({ year: null, month: 12 })
    expect(monthNamed('Marte Juliussen')).toBeNull()
  })
})

describe('a row of days', () => {
  it('takes day and month to be near the plan', () => {
    expect(dated(['2.8', '3.8', '4.8'])).toEqual(['2027-08-02', '2027-08-03', '2027-08-04'])
    expect(dated(['30.12', '31.12', '1.1'])).toEqual(['2027-12-30', '2027-12-31', '2028-01-01'])
  })

  it('takes day numbers over the end of a month', () => {
    expect(dated(['30', '31', '1', '2'])).toEqual(['2027-07-30', '2027-07-31', '2027-08-01', '2027-08-02'])
  })

  it('finds the month where day number and weekday agree: Monday the 6th nearest to August 2027 is in September', () => {
    expect(dated(['ma 6', 'ti 7', 'on 8'])).toEqual(['2027-09-06', '2027-09-07', '2027-09-08'])
  })

  it('begins weekdays alone in the week of the plan', () => {
    expect(dated(['M', 'T', 'O', 'T', 'F', 'L', 'S', 'M'])?.at(-1)).toBe('2027-08-09')
  })

  it('holds a first day that is said to what the row says', () => {
    const said = { first: parseDate('2027-09-06'), near: parseDate('2027-08-02') }
    expect(dated(['ma', 'ti'], said)).toEqual(['2027-09-06', '2027-09-07'])
    expect(dated(['ti', 'on'], said)).toBeNull()
  })

  it('lets a closed weekend be left out, and not a longer time than a week', () => {
    expect(dated(['5.8', '6.8', '9.8'])).toEqual(['2027-08-05', '2027-08-06', '2027-08-09'])
    expect(dated(['5.8', '12.8'])).toEqual(['2027-08-05', '2027-08-12'])
    expect(dated(['5.8', '13.8'])).toBeNull()
    expect(dated([])).toBeNull()
  })
})
