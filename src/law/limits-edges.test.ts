/** How plans are cut into periods and windows, and whose agreements make whose limits. */
import { describe, expect, test } from 'vitest'
import type { EmployeeId } from '../workforce/ids.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import type { PersonLimits } from './limits.ts'
import { personLimits, weekIndex, weekWindows } from './limits.ts'
import { UNLIMITED } from './limit-profile.ts'
import type { PlanView } from './plan-view.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

type Horizon = Partial<Parameters<typeof planView>[0]>

function worldPlan(more: Partial<LawCase>, change: Horizon = {}) {
  const { unit, roster } = worldOf({ rule: '', titleNb: '', arithmetic: '', duties: [], finds: [], ...more })
  const { kind, from, until } = roster
  return { employee: unit.employees[0]!, plan: planView({ unit, kind, from, until, ...change }) }
}

function limitsOf(more: Partial<LawCase>, change: Horizon = {}): PersonLimits {
  const { plan, employee } = worldPlan(more, change)
  return personLimits(plan, employee)
}

const averaging = (weeks: number, more: Partial<CaseAgreement> = {}): CaseAgreement => ({
  basis: 'IND',
  permits: { rule: 'averaging', weeks, day_hours: 10, week_hours: 48 },
  ...more,
})

describe('periods of averaging', () => {
  const periods = (more: Partial<LawCase>) =>
    limitsOf(more).averagingPeriods.map(({ fromWeek, untilWeek, weeksAfter }) => [
      fromWeek,
      untilWeek,
      weeksAfter,
    ])

  const first = averaging(2, { until: '2027-08-15' })
  const second = averaging(3, { from: '2027-08-16' })

  test('begin anew with a new agreement', () => {
    expect(periods({ weeks: 5, agreements: [first, second] })).toEqual([
      [0, 2, 0],
      [2, 5, 0],
    ])
  })

  test('what is used of a period before the plan shortens the first, and no later agreement’s', () => {
    expect(
      periods({ weeks: 5, agreements: [first, second], carryOver: { averaging_weeks_used: 1 } }),
    ).toEqual([
      [0, 1, 0],
      [1, 2, 0],
      [2, 5, 0],
    ])
  })

  test('only the plan’s last period has weeks after it, and none where its agreement ended', () => {
    expect(periods({ weeks: 6, agreements: [averaging(4)] })).toEqual([
      [0, 4, 0],
      [4, 6, 2],
    ])
    expect(periods({ weeks: 4, agreements: [averaging(4, { until: '2027-08-15' })] })).toEqual([[0, 2, 0]])
    expect(periods({ weeks: 6, kind: 'cyclic', agreements: [averaging(4)] })[1]).toEqual([4, 6, 0])
  })

  test('a day away is a seventh of a week less, half a day a fourteenth, its first and last day too', () => {
    const counted = (percent: number) => {
      const { plan, employee } = worldPlan({
        weeks: 4,
        agreements: [averaging(4)],
        absences: ['2027-08-03 2027-08-04'],
      })
      const absences = employee.absences.map((one) => ({ ...one, percent }))
      return personLimits(plan, { ...employee, absences }).averagingPeriods[0]!.countedWeeks
    }
    expect(counted(100)).toBeCloseTo(4 - 2 / 7, 10)
    expect(counted(50)).toBeCloseTo(4 - 1 / 7, 10)
  })

  test('weeks from before the plan are as long as the posts of this unit', () => {
    const { plan, employee } = worldPlan({
      weeks: 3,
      agreements: [averaging(4)],
      carryOver: { averaging_weeks_used: 1 },
    })
    const post = { post_percent: 50, type: 'permanent' as const }
    const limits = personLimits(plan, {
      ...employee,
      employments: [post, { ...post, unit: 'En annen enhet' }],
    })
    // Half of 35.5 h.
    expect(limits.averagingPeriods.map(({ carriedMinutes }) => carriedMinutes)).toEqual([1065])
  })
})

describe('periods of free Sundays', () => {
  const periods = (more: Partial<LawCase>) =>
    limitsOf(more).sundayPeriods.map(({ fromWeek, untilWeek, redDays, weeksAfter }) => [
      fromWeek,
      untilWeek,
      redDays,
      weeksAfter,
    ])
  const sundays = (weeks: number, until?: string): CaseAgreement => ({
    basis: 'IND',
    permits: { rule: 'sunday-average', weeks },
    ...(until === undefined ? {} : { until }),
  })

  test('end with their weeks, with the agreement, or with the plan, which leaves weeks after it', () => {
    expect(periods({ weeks: 3, agreements: [sundays(2)] })).toEqual([
      [0, 2, 2, 0],
      [2, 3, 1, 1],
    ])
    expect(periods({ weeks: 4, agreements: [sundays(26, '2027-08-15')] })).toEqual([[0, 2, 2, 0]])
    expect(periods({ weeks: 3, kind: 'cyclic', agreements: [sundays(26)] })).toEqual([[0, 3, 3, 0]])
  })

  test('a holiday on a Monday is the red day of its own week', () => {
    // Whit Monday 2027-05-17, after Whit Sunday.
    const start = (date: string) =>
      periods({ start: date, agreements: [sundays(26)] }).map(([, , reds]) => reds)
    expect(start('2027-05-17')).toEqual([2])
    expect(start('2027-05-10')).toEqual([1])
  })
})

test('windows of weeks end in the plan, and begin where something is known', () => {
  const plan = { cyclic: false, continues: false, firstWeek: 5, endWeek: 8 } as PlanView
  expect(weekWindows(plan, 2, 0)).toEqual({ length: 2, fromStart: 4, untilStart: 7 })
  expect(weekWindows(plan, 4, 3)).toEqual({ length: 4, fromStart: 3, untilStart: 5 })
  // Six weeks are known of eight; whoever continues leaves the window to the next plan.
  expect(weekWindows(plan, 8, 2)).toEqual({ length: 6, fromStart: 2, untilStart: 3 })
  expect(weekWindows({ ...plan, continues: true }, 8, 2)).toEqual({ length: 8, fromStart: 2, untilStart: 1 })
})

test('a base plan’s week has its place in the cycle', () => {
  const cycle = { weeks: 3, cyclic: true } as PlanView
  expect([-1, 0, 2, 3, 4].map((week) => weekIndex(cycle, week))).toEqual([2, 0, 2, 0, 1])
  expect(weekIndex({ ...cycle, cyclic: false }, 4)).toBe(4)
})

describe('whose agreements', () => {
  const [A, B] = ['A', 'B'] as EmployeeId[]
  const restOf = (agreements: readonly CaseAgreement[], order: readonly (EmployeeId | undefined)[]) => {
    const { plan, employee } = worldPlan({ agreements })
    return order.map((id) => personLimits(plan, { ...employee, id: id! }).restMinutesMin[0])
  }

  test('a permission for one person is not another’s, in whichever order they are asked about', () => {
    const nine: CaseAgreement = {
      basis: 'TV',
      permits: { rule: 'daily-rest', hours: 9 },
      compensation: 'hvile',
      employees: ['A'],
    }
    expect(restOf([nine], [A, B])).toEqual([540, 660])
    expect(restOf([nine], [B, A])).toEqual([660, 540])
  })

  test('nor is a requirement', () => {
    const twelve: CaseAgreement = {
      basis: 'TV',
      requires: { rule: 'daily-rest', hours: 12 },
      employees: ['A'],
    }
    expect(restOf([twelve], [A, B])).toEqual([720, 660])
    expect(restOf([twelve], [B, A])).toEqual([660, 720])
  })

  test('the days of each are its own, in whichever order the agreements stand', () => {
    const rest = (hours: number, from: string, until: string): CaseAgreement => ({
      ...{ basis: 'TV', permits: { rule: 'daily-rest', hours }, compensation: 'hvile', from, until },
    })
    const agreements = [rest(8, '2027-08-07', '2027-08-08'), rest(9, '2027-08-03', '2027-08-04')]
    expect([...limitsOf({ agreements }).restMinutesMin]).toEqual([660, 540, 540, 660, 660, 480, 480])
  })
})

test('what is set aside has no limit: § 10-4 without averaging, § 10-5 with it', () => {
  const day = (rule: 'aml-10-4-day' | 'aml-10-5-day', agreements: readonly CaseAgreement[]) =>
    limitsOf({ agreements }, { setAside: new Set([rule]) }).dayMinutesMax[0]
  expect(day('aml-10-4-day', [])).toBe(UNLIMITED)
  expect(day('aml-10-4-day', [averaging(4)])).toBe(600)
  expect(day('aml-10-5-day', [])).toBe(540)
  expect(day('aml-10-5-day', [averaging(4)])).toBe(UNLIMITED)
})

test('a week without averaging is never longer than what is required of a single week', () => {
  const requires: CaseAgreement = { basis: 'TV', requires: { rule: 'averaging-single-week', hours: 36 } }
  expect(limitsOf({ agreements: [requires] }).weekMinutesMax[0]).toBe(36 * 60)
  expect(limitsOf({}).weekMinutesMax[0]).toBe(38 * 60)
})
