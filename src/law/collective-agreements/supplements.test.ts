import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, parseDate } from '../../time/local-date.ts'
import type { Clock } from '../../time/oslo.ts'
import { instantAt } from '../../time/oslo.ts'
import type { PaidWork } from './supplements.ts'
import { supplementMinutes, supplementPieces } from './supplements.ts'
import type { TariffArea } from './tariff-night.ts'

interface Work {
  readonly clock?: Clock
  readonly overtimeMinutes?: number
  readonly moved?: boolean
  readonly area?: TariffArea
}

function workOn(text: string, { clock = 'oslo', area, ...more }: Work = {}): PaidWork {
  const [date = '', hours = ''] = text.split(' ')
  const [from = '', to = ''] = hours.split('-')
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const end = minute(to) + (to <= from ? 1440 : 0)
  const day = parseDate(date)
  return { from: instantAt(day, minute(from), clock), to: instantAt(day, end, clock), clock, ...more }
}

/** The kinds that have minutes. */
function minutesOf(text: string, work: Work = {}) {
  const all = supplementMinutes(workOn(text, work), parseDate(text.slice(0, 10)), work.area)
  return Object.fromEntries(Object.entries(all).filter(([, minutes]) => minutes > 0))
}

describe('ordinary time', () => {
  test.each([
    ['a weekday by day: nothing', '2027-08-02 07:30-15:00', {}],
    ['until 17:00 is not evening', '2027-08-02 09:00-17:00', {}],
    ['evening from 17:00', '2027-08-02 14:30-22:00', { 'evening-night': 300 }],
    ['night until 06:00, 8 of 10 hours', '2027-08-02 22:00-08:00', { 'evening-night': 480 }],
    ['from 06:00 is not night', '2027-08-02 06:00-07:00', {}],
    // Saturday 00-08 is weekend, 22-06 is night.
    ['Friday night into Saturday', '2027-08-06 22:00-08:00', { weekend: 480, 'evening-night': 480 }],
    ['Saturday by day', '2027-08-07 07:30-15:00', { weekend: 450 }],
    [
      'Sunday night: weekend until midnight',
      '2027-08-08 22:00-08:00',
      { weekend: 120, 'evening-night': 480 },
    ],
  ])('%s', (_, text, expected) => {
    expect(minutesOf(text)).toEqual(expected)
  })

  test('in the state evening begins at 20:00', () => {
    expect(minutesOf('2027-08-02 14:30-22:00', { area: 'staten' })).toEqual({ 'evening-night': 120 })
    expect(minutesOf('2027-08-02 14:30-22:00', { area: 'Spekter' })).toEqual({ 'evening-night': 300 })
  })

  test('the night of the spring change is an hour shorter, that of the autumn change an hour longer', () => {
    // 28 March 2026, 22-08: 9 h in the weekend, 22-06 is 7 h. 24 October: 11 h and 9 h.
    expect(minutesOf('2026-03-28 22:00-08:00')).toEqual({ weekend: 540, 'evening-night': 420 })
    expect(minutesOf('2026-10-24 22:00-08:00')).toEqual({ weekend: 660, 'evening-night': 540 })
    expect(minutesOf('2026-10-24 22:00-08:00', { clock: 'nominal' })).toEqual({
      weekend: 600,
      'evening-night': 480,
    })
  })
})

describe('holidays', () => {
  test.each([
    ['a public holiday', '2027-05-06 07:30-15:00', { holiday: 450 }],
    ['17 May, also Whit Monday', '2027-05-17 07:30-15:00', { holiday: 450 }],
    ['a holiday on a Sunday is holiday, not weekend', '2027-03-28 07:30-15:00', { holiday: 450 }],
    ['Easter eve all day, a Saturday', '2027-03-27 07:30-15:00', { holiday: 450 }],
    ['the Wednesday before Maundy Thursday from 12:00', '2027-03-24 07:30-15:00', { holiday: 180 }],
    ['Christmas eve from 12:00', '2027-12-24 07:30-15:00', { holiday: 180 }],
    ['New Year’s eve from 12:00', '2027-12-31 07:30-15:00', { holiday: 180 }],
    // A Saturday: weekend until 12, then holiday.
    ['Whitsun eve from 12:00', '2027-05-15 07:30-15:00', { weekend: 270, holiday: 180 }],
    ['23 December is no eve', '2027-12-23 07:30-15:00', {}],
    // 22-24 on the 5th is ordinary; 00-08 on Ascension Day is holiday, 22-06 night.
    ['the night to a holiday', '2027-05-05 22:00-08:00', { holiday: 480, 'evening-night': 480 }],
  ])('%s', (_, text, expected) => {
    expect(minutesOf(text)).toEqual(expected)
  })

  test('a base plan has none', () => {
    expect(minutesOf('2027-05-06 07:30-15:00', { clock: 'nominal' })).toEqual({})
    expect(minutesOf('2027-05-15 07:30-15:00', { clock: 'nominal' })).toEqual({ weekend: 450 })
  })
})

describe('overtime and moved time', () => {
  test('overtime lies last and stands alone: 17-20 evening, 20-21 low, 21-22 high', () => {
    expect(minutesOf('2027-08-02 14:30-22:00', { overtimeMinutes: 120 })).toEqual({
      'evening-night': 180,
      overtime: 60,
      'overtime-high': 60,
    })
  })

  test('overtime at night is high until 06:00', () => {
    expect(minutesOf('2027-08-02 22:00-08:00', { overtimeMinutes: 180 })).toEqual({
      'evening-night': 420,
      'overtime-high': 60,
      overtime: 120,
    })
  })

  test('in a weekend and on a holiday', () => {
    expect(minutesOf('2027-08-07 07:30-15:00', { overtimeMinutes: 60 })).toEqual({
      weekend: 390,
      'overtime-high': 60,
    })
    expect(minutesOf('2027-05-06 07:30-15:00', { overtimeMinutes: 60 })).toEqual({
      holiday: 390,
      'overtime-holiday': 60,
    })
  })

  test('more overtime than the duty is long is the whole duty', () => {
    expect(minutesOf('2027-08-02 09:00-15:00', { overtimeMinutes: 1000 })).toEqual({ overtime: 360 })
  })

  test('moved time takes the place of weekend and evening, but not of holiday or overtime', () => {
    expect(minutesOf('2027-08-07 14:30-22:00', { moved: true })).toEqual({ moved: 450 })
    expect(minutesOf('2027-05-06 14:30-22:00', { moved: true })).toEqual({
      holiday: 450,
      'evening-night': 300,
    })
    expect(minutesOf('2027-08-02 09:00-16:00', { moved: true, overtimeMinutes: 60 })).toEqual({
      moved: 360,
      overtime: 60,
    })
  })
})

const START = parseDate('2027-03-20')
const anyWork = fc
  .tuple(
    fc.integer({ min: 0, max: 80 }),
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 1, max: 1440 }),
    fc.integer({ min: 0, max: 600 }),
    fc.boolean(),
  )
  .map(([day, start, length, overtimeMinutes, moved]): PaidWork => {
    const from = instantAt(addDays(START, day), start, 'oslo')
    return { from, to: (from + length) as PaidWork['to'], clock: 'oslo', overtimeMinutes, moved }
  })

test('the pieces are the work, end to end, with at most two kinds, and two only where evening-night stacks', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      const pieces = supplementPieces(work, START, 'KS')
      expect(pieces[0]?.from).toBe(work.from)
      expect(pieces.at(-1)?.to).toBe(work.to)
      for (const [index, { from, to, kinds }] of pieces.entries()) {
        expect(to).toBeGreaterThan(from)
        if (index > 0) expect(from).toBe(pieces[index - 1]?.to)
        expect(kinds.length).toBeLessThanOrEqual(2)
        if (kinds.length === 2) {
          expect(kinds[1]).toBe('evening-night')
          expect(['weekend', 'holiday']).toContain(kinds[0])
        }
      }
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('work cut in two gives the minutes of the whole', () => {
  fc.assert(
    fc.property(anyWork, fc.nat(), ({ overtimeMinutes: _, ...work }, at) => {
      const cut = (work.from + (at % (work.to - work.from))) as PaidWork['to']
      const one = supplementMinutes({ ...work, to: cut }, START, 'KS')
      const other = supplementMinutes({ ...work, from: cut }, START, 'KS')
      const whole = supplementMinutes(work, START, 'KS')
      for (const kind of ['weekend', 'holiday', 'evening-night', 'moved'] as const)
        expect(one[kind] + other[kind]).toBe(whole[kind])
    }),
    { seed: 12, numRuns: 200 },
  )
})
