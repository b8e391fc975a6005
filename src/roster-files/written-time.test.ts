import { describe, expect, it } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { hoursOf, minutesOf, parseSpan, parseTime, timeOf } from './written-time.ts'

const text = (value: string) => ({ kind: 'text' as const, text: value })
const number = (value: number) => ({ kind: 'number' as const, value })
const clock = (minute: number) => ({ kind: 'date' as const, date: null, minute })

describe('a time of day', () => {
  it.each([
    ['07:30', 450],
    ['7:30', 450],
    ['07.30', 450],
    ['0730', 450],
    ['730', 450],
    ['kl. 7.30', 450],
    [' 07:30 ', 450],
    ['07:30:00', 450],
    ['7', 420],
    ['0', 0],
    ['24:00', 1440],
    ['07:45+1', 1905],
    ['0745+1', 1905],
    ['7+1', 1860],
  ])('reads «%s» as minute %i', (written, minute) => expect(parseTime(written)).toBe(minute))

  it.each(['7.5', '7,30', '25:00', '24:01', '07:60', '0760', 'D', '', '07:30-15:00', '12345'])(
    'does not guess at «%s»',
    (written) => expect(parseTime(written)).toBeNull(),
  )

  it('reads a fraction of a day: 0.3125 x 1440 = 450', () => {
    expect(timeOf(number(0.3125))).toBe(450)
    expect(timeOf(number(1))).toBe(1440)
    expect(timeOf(number(0.31251))).toBeNull()
  })

  it('reads 730 and 1500 as whole numbers, but not 7.3, which Excel may have made of 7.30', () => {
    expect(timeOf(number(730))).toBe(450)
    expect(timeOf(number(1500))).toBe(900)
    expect(timeOf(number(7))).toBe(420)
    expect(timeOf(number(7.3))).toBeNull()
    expect(timeOf(number(-1))).toBeNull()
  })

  it('reads a time cell, and nothing from a blank or broken one', () => {
    expect(timeOf(clock(450))).toBe(450)
    expect(timeOf({ kind: 'blank' })).toBeNull()
    expect(timeOf({ kind: 'error', text: '#REF!' })).toBeNull()
  })
})

describe('a span', () => {
  it.each([
    ['07:30-15:00', 450, 900],
    ['0730–1500', 450, 900],
    ['7-15', 420, 900],
    ['21.45 til 7.45', 1305, 1905],
    ['07:30 - 15:00', 450, 900],
    ['21:45-07:45+1', 1305, 1905],
    ['15:00-24:00', 900, 1440],
  ])('reads «%s»', (written, start, end) => expect(parseSpan(written)).toEqual({ start, end }))

  it('does not read half a span, or one that begins the next day', () => {
    for (const written of ['07:30', '07:30-', 'D-A', '24:00-07:00', '07:30-7.5'])
      expect(parseSpan(written)).toBeNull()
  })
})

describe('minutes and hours', () => {
  it('reads minutes: 30, 30 min, 0:30, a time cell', () => {
    expect(['30', '30 min', '30 minutter', '0:30'].map((one) => minutesOf(text(one)))).toEqual([
      30, 30, 30, 30,
    ])
    expect(minutesOf(number(45))).toBe(45)
    expect(minutesOf(clock(30))).toBe(30)
    expect(minutesOf({ kind: 'date', date: parseDate('2027-08-02'), minute: 30 })).toBeNull()
    expect([minutesOf(text('30,5')), minutesOf(text('en')), minutesOf(number(-5))]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('reads hours as whole minutes: 7,5 x 60 = 450', () => {
    expect(['7,5', '7.5', '7,5 t', '7,5 timer'].map((one) => hoursOf(text(one)))).toEqual([
      450, 450, 450, 450,
    ])
    expect(hoursOf(number(1))).toBe(60)
    expect(hoursOf(clock(90))).toBe(90)
    expect([hoursOf(text('0,001')), hoursOf(text('x')), hoursOf(text('-1'))]).toEqual([null, null, null])
    expect(hoursOf({ kind: 'date', date: parseDate('2027-08-02'), minute: 30 })).toBeNull()
  })
})
