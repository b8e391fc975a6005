import { describe, expect, it } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import type { PlanView } from './plan-view.ts'
import { periodNb } from './period-text.ts'

/** Only what the sentence reads: the grid begins 22 February 2027, and the plan in its first or its third week. */
const plan = (firstWeek: number) => ({ gridFrom: parseDate('2027-02-22'), firstWeek }) as PlanView
const period = {
  ...{ fromWeek: 0, untilWeek: 3, usedWeeks: 0, carriedMinutes: 0 },
  ...{ weeklyMax: 0, countedWeeks: 0, minutesMax: 0, weeksAfter: 0 },
}

describe('the weeks of a mean', () => {
  it('are the plan’s own where nothing is brought into it', () => {
    expect(periodNb(plan(0), period)).toBe('de 3 ukene fra mandag 22.02.2027')
  })

  it('are all six when three come from the sums of carry_over: 3 x 37 h 30 min = 112 h 30 min', () => {
    expect(periodNb(plan(0), { ...period, usedWeeks: 3, carriedMinutes: 6750 })).toBe(
      'de 6 ukene fra mandag 01.02.2027 (3 uker før planen er regnet med 112 t 30 min: stillingens timer og «hours_balance» i carry_over)',
    )
  })

  it('say which weeks before the plan are known duty by duty', () => {
    expect(periodNb(plan(2), period)).toBe(
      'de 3 ukene fra mandag 22.02.2027 (2 uker før planen er regnet med vaktene der)',
    )
    expect(periodNb(plan(1), { ...period, usedWeeks: 1, carriedMinutes: 60 })).toBe(
      'de 4 ukene fra mandag 15.02.2027 (1 uke før vaktene som er kjent, er regnet med 1 t: stillingens timer og «hours_balance» i carry_over; 1 uke før planen er regnet med vaktene der)',
    )
  })
})
