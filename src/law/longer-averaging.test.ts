/** Whether a longer period of averaging could keep the limit of § 10-4, and how long it must be; § 10-5 permits 52 weeks at most. */
import { describe, expect, test } from 'vitest'
import type { LawCase } from './case.ts'
import { days, everyWeek } from './case.ts'
import type { MinutesPeriod } from './limits.ts'
import { cycleKeepsAverage, longerAveraging } from './longer-averaging.ts'
import { viewOf } from './testing/view-of.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
/** 40 hours in each week but the first; the limit of rotating work is 38. */
const calendar = viewOf({
  ...plain,
  weeks: 4,
  duties: days(MONDAY, everyWeek([7, 8, 9, 10, 11], 3), '08:00-16:00'),
})

function period(more: Partial<MinutesPeriod>): MinutesPeriod {
  const week = { fromWeek: 1, untilWeek: 2, weeklyMax: 2280, countedWeeks: 1, minutesMax: 2280 }
  return { ...week, usedWeeks: 0, carriedMinutes: 0, weeksAfter: 0, ...more }
}

describe('a calendar plan', () => {
  test('needs as many free weeks more as the excess fills, begun weeks whole', () => {
    // 40 h - 38 h = 2 h: one week more. 80 h - 38 h = 42 h: two more.
    expect(longerAveraging(calendar, period({}))).toBe(2)
    expect(longerAveraging(calendar, period({ untilWeek: 3 }))).toBe(4)
    // 40 h - 2 h = 38 h: exactly one week; a minute less allowed, two.
    expect(longerAveraging(calendar, period({ minutesMax: 120 }))).toBe(2)
    expect(longerAveraging(calendar, period({ minutesMax: 119 }))).toBe(3)
  })

  test('counts the weeks of the period that lie before the plan, up to 52 in all', () => {
    expect(longerAveraging(calendar, period({ usedWeeks: 3 }))).toBe(5)
    expect(longerAveraging(calendar, period({ usedWeeks: 50 }))).toBe(52)
    expect(longerAveraging(calendar, period({ usedWeeks: 51 }))).toBe(null)
  })
})

describe('a base plan', () => {
  const base = (weeks: number, hours: string) =>
    viewOf({ ...plain, kind: 'cyclic', weeks, duties: days(MONDAY, everyWeek([0, 1, 2, 3], weeks), hours) })

  test('keeps its average at 38 hours a week, and not at a minute more in one of two weeks', () => {
    expect(cycleKeepsAverage(base(2, '07:00-16:30'))).toBe(true)
    const over = [...days(MONDAY, [0, 1, 2, 3, 7, 8, 9], '07:00-16:30'), ...days(MONDAY, [10], '07:00-16:31')]
    expect(cycleKeepsAverage(viewOf({ ...plain, kind: 'cyclic', weeks: 2, duties: over }))).toBe(false)
  })

  test('is averaged over the whole cycle or not at all, and no longer than 52 weeks', () => {
    expect(longerAveraging(base(2, '07:00-16:30'), period({}))).toBe(2)
    expect(longerAveraging(base(2, '07:00-16:31'), period({}))).toBe(null)
    expect(longerAveraging(base(52, '07:00-16:30'), period({}))).toBe(52)
    expect(longerAveraging(base(53, '07:00-16:30'), period({}))).toBe(null)
  })
})
