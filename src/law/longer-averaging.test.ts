import { describe, expect, test } from 'vitest'
import type { LawCase } from './case.ts'
import { cycleKeepsAverage, longerAveraging } from './longer-averaging.ts'
import type { PersonView } from './person-view.ts'
import { personView } from './person-view.ts'
import { planView } from './plan-view.ts'
import { worldOf } from './testing/case-world.ts'

const H = 60
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

/** A person with the given hours in the plan's weeks; the limit of § 10-4 is 38 h, the post 35.5 h. */
function viewOf(weekHours: readonly number[], one: Partial<LawCase> = {}): PersonView {
  const { unit, roster } = worldOf({ ...plain, weeks: weekHours.length, ...one })
  const view = personView(planView({ unit, ...roster }), unit.employees[0]!, [])
  return { ...view, weekMinutes: weekHours.map((hours) => hours * H) }
}

describe('the shortest longer period', () => {
  test('inside the plan: exactly the limit is kept', () => {
    // 46 + 30 + 38 = 114 = 3 x 38; two weeks with 76 would do too, but longer than two is asked for.
    expect(longerAveraging(viewOf([46, 30, 38]), 0, 2)).toEqual({ weeks: 3, beyondPlan: false })
    expect(longerAveraging(viewOf([46, 30, 38]), 0, 1)).toEqual({ weeks: 2, beyondPlan: false })
  })

  test('is longer than the one agreed on, also where a shorter one would do', () => {
    // 40 + 30 = 70 h; in 2 weeks 76, in 5 weeks 190.
    expect(longerAveraging(viewOf([40, 30]), 0, 4)).toEqual({ weeks: 5, beyondPlan: true })
  })

  test('reaches into free weeks after the plan', () => {
    // 80 h: 2 x 38 = 76, 3 x 38 = 114.
    expect(longerAveraging(viewOf([40, 40]), 0, 2)).toEqual({ weeks: 3, beyondPlan: true })
  })

  test('is the one that the week lies in', () => {
    // Weeks 4-6: 40 + 40 + 34 = 114. Weeks 1-3 have 150 and do not matter.
    expect(longerAveraging(viewOf([50, 50, 50, 40, 40, 34]), 4, 2)).toEqual({ weeks: 3, beyondPlan: false })
  })

  test('counts the weeks and hours brought into it', () => {
    // 3 weeks used of periods of 2: 1 in the running one. Over 3 weeks: 3 x 38 - 35.5 = 78.5 h for the two here.
    const carried = { carryOver: { averaging_weeks_used: 3 } }
    expect(longerAveraging(viewOf([40, 38.5], carried), 0, 2)).toEqual({ weeks: 3, beyondPlan: false })
    expect(longerAveraging(viewOf([40, 39], carried), 0, 2)).toEqual({ weeks: 4, beyondPlan: true })
  })

  test('counts them by its own length where nothing is agreed', () => {
    // 1 week used: over 2 weeks 2 x 38 - 35.5 = 40.5 h for the first week here.
    const carried = { carryOver: { averaging_weeks_used: 1 } }
    expect(longerAveraging(viewOf([40.5, 40.5], carried), 0, 0)).toEqual({ weeks: 2, beyondPlan: false })
  })

  test('somebody who brings nothing', () => {
    const view = viewOf([40, 40])
    const { carry_over: _, ...employee } = view.employee
    expect(longerAveraging({ ...view, employee }, 0, 2)).toEqual({ weeks: 3, beyondPlan: true })
  })

  test('is at most 52 weeks', () => {
    // 52 x 38 = 1976 h in a plan of 40 weeks: 49 h a week is 1960, 50 is 2000.
    const weeks = (hours: number) => viewOf(new Array<number>(40).fill(hours))
    expect(longerAveraging(weeks(49), 0, 40)).toEqual({ weeks: 52, beyondPlan: true })
    expect(longerAveraging(weeks(50), 0, 40)).toBeNull()
  })
})

describe('a base plan', () => {
  const cycle = (weekHours: readonly number[]) => viewOf(weekHours, { kind: 'cyclic' })

  test('is averaged over its whole cycle or not at all', () => {
    expect(longerAveraging(cycle([50, 26]), 0, 1)).toEqual({ weeks: 2, beyondPlan: false })
    expect(longerAveraging(cycle([50, 27]), 0, 1)).toBeNull()
    expect([cycleKeepsAverage(cycle([50, 26])), cycleKeepsAverage(cycle([50, 27]))]).toEqual([true, false])
  })

  test('of 52 weeks can be averaged, of 53 not', () => {
    const weeks = (count: number) => cycle(new Array<number>(count).fill(30))
    expect(longerAveraging(weeks(52), 0, 1)).toEqual({ weeks: 52, beyondPlan: false })
    expect(longerAveraging(weeks(53), 0, 1)).toBeNull()
  })
})
