/** The grid of weeks around a plan, and what the plan knows of its shifts. */
import { describe, expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { LawCase } from './case.ts'
import { mostConvertedAway } from './limits.ts'
import type { PlanView } from './plan-view.ts'
import { buildDuty, completeFrom, isJudged, planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'
import { isWeekOfPlan, mondayOfWeek } from './week-dates.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const world = (more: Partial<LawCase>) => worldOf({ ...plain, ...more })

function planOf(more: Partial<LawCase>, change: Partial<Parameters<typeof planView>[0]> = {}): PlanView {
  const { unit, roster } = world(more)
  return planView({ unit, kind: roster.kind, from: roster.from, until: roster.until, ...change })
}

describe('work on two shifts between 06:00 and 24:00', () => {
  const isTwoShifts = (...hours: readonly string[]) =>
    planOf({ duties: hours.map((one) => `${MONDAY} ${one}`) }).twoShifts

  test('is no night work, from the first minute to the last', () => {
    expect(isTwoShifts('06:00-14:00', '14:00-00:00')).toBe(true)
    expect(isTwoShifts('05:59-14:00', '14:00-00:00')).toBe(false)
    expect(isTwoShifts('06:00-14:00', '14:00-00:01')).toBe(false)
  })

  test('standby at home in the night does not make it other work', () => {
    expect(isTwoShifts('06:00-14:00', '22:00-06:00 hjemmevakt')).toBe(true)
    expect(isTwoShifts('06:00-14:00', '22:00-06:00')).toBe(false)
  })

  test('so its evenings have no night minutes, and with a night shift they have', () => {
    const nightMinutes = (...hours: readonly string[]) => {
      const plan = planOf({ duties: hours.map((one) => `${MONDAY} ${one}`) })
      const evening = plan.unit.shifts.find(({ start }) => start === 14 * 60)!
      return buildDuty(plan, plan.from, evening).nightMinutes
    }
    expect(nightMinutes('06:00-14:00', '14:00-23:00')).toBe(0)
    // 21:00 to 23:00.
    expect(nightMinutes('22:00-06:00', '14:00-23:00')).toBe(120)
  })
})

test('a duty of a day and a night meets the night it starts in and the next', () => {
  const plan = planOf({ duties: [`${MONDAY} 05:00-04:00`] })
  // 05:00 to 06:00, and 21:00 to 04:00.
  expect(buildDuty(plan, plan.from, plan.unit.shifts[0]!).nightMinutes).toBe(60 + 420)
})

test('what is complete from a day counts from it, never later than the plan', () => {
  const { unit } = world({})
  const from = parseDate(MONDAY)
  const complete = (day: number) => {
    const carry_over = { ...unit.employees[0]!.carry_over!, complete_from: addDays(from, day) }
    return completeFrom({ ...unit.employees[0]!, carry_over }, from) - from
  }
  expect([complete(-21), complete(0), complete(7)]).toEqual([-21, 0, 0])
  expect(completeFrom(unit.employees[0]!, from)).toBe(from)
  const { carry_over: _, ...nothing } = unit.employees[0]!
  expect(completeFrom(nothing, from)).toBe(from)
})

describe('weeks', () => {
  test('the grid begins on the Monday of what is known, and the plan where it begins', () => {
    const known = planOf({ weeks: 2, carryOver: { complete_from: '2027-07-22' } })
    expect(formatDate(known.gridFrom)).toBe('2027-07-19')
    expect([known.firstWeek, known.endWeek, known.weeks]).toEqual([2, 4, 4])
    expect(formatDate(mondayOfWeek(known, 2))).toBe(MONDAY)
  })

  test('a week that goes on after the plan is not the plan’s, when something follows', () => {
    const until = addDays(parseDate(MONDAY), 10)
    const alone = planOf({}, { until })
    expect([alone.endWeek, alone.weeks]).toEqual([2, 2])
    const continues = planOf({}, { until, continues: true })
    expect([continues.endWeek, continues.weeks]).toEqual([1, 2])
  })

  test('a stretch of weeks is judged where its last week ends, a base plan’s always', () => {
    const grid = { firstWeek: 2, endWeek: 4, cyclic: false } as PlanView
    expect([2, 3, 4, 5].map((untilWeek) => isJudged(grid, untilWeek))).toEqual([false, true, true, false])
    expect(isJudged({ ...grid, cyclic: true }, 9)).toBe(true)
    expect([1, 2, 3, 4].map((week) => isWeekOfPlan(grid, week))).toEqual([false, true, true, false])
  })

  test('a base plan is whole weeks from a Monday', () => {
    const from = parseDate(MONDAY)
    const horizon = (first: number, last: number) => () =>
      planOf({}, { kind: 'cyclic', from: addDays(from, first), until: addDays(from, last) })
    expect(horizon(0, 14)).not.toThrow()
    expect(horizon(1, 8)).toThrow(/not whole weeks from a Monday/)
    expect(horizon(0, 8)).toThrow(/not whole weeks from a Monday/)
  })
})

test('§ 10-4(6): from 38 to 36 hours is the most that conversion takes, and only of three-shift work', () => {
  expect(mostConvertedAway(planOf({ category: 'three-shift' }))).toBe(120)
  expect(mostConvertedAway(planOf({ category: 'rotating' }))).toBe(0)
  const setAside = new Set(['aml-10-4-week'] as const)
  expect(mostConvertedAway(planOf({ category: 'three-shift' }, { setAside }))).toBe(0)
})
