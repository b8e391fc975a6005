import { describe, expect, it } from 'vitest'
import { addDays } from '../time/local-date.ts'
import type { Unit } from '../workforce/unit.ts'
import { contractBalances, judgeLocalRulesFor } from './local-rules.ts'
import { dutiesFrom, rosterFrom, smallUnit } from './testing/small-unit.ts'

function rulesBroken(unit: Unit, id: string, row: string): string[] {
  const employee = unit.employees.find((one) => one.id === id)!
  return judgeLocalRulesFor(unit, employee, dutiesFrom(unit, id, row)).map(({ rule }) => rule)
}

describe('unit rules', () => {
  const unit = smallUnit()

  it('five days in a row are fine, the sixth is not', () => {
    expect(rulesBroken(unit, 'S1', '. D D D D D . . . . . . . .')).toEqual([])
    expect(rulesBroken(unit, 'S1', 'D D D D D D . . . . . . . .')).toEqual(['days-in-row'])
  })

  it('counts a run over the seam of a base plan', () => {
    // Saturday and Sunday of week 2 run on into Monday to Thursday of week 1: six days.
    const everyWeekend = smallUnit(['every: 2', 'every: 1'], ['weekend_group: 1', 'weekend_group: 0'])
    expect(rulesBroken(everyWeekend, 'S1', 'D D D . . . . . . . . . D D')).toEqual([])
    expect(rulesBroken(everyWeekend, 'S1', 'D D D D . . . . . . . . D D')).toEqual(['days-in-row'])
  })

  it('four nights in a row are fine, the fifth is not', () => {
    const nights = smallUnit(['days: weekends, shift: D', 'days: weekends, shift: N'])
    expect(rulesBroken(nights, 'S1', 'N N N N . . . . . . . . . .')).toEqual([])
    // The fifth night starts on Friday 21:45, in the person's own working weekend.
    expect(rulesBroken(nights, 'S1', 'N N N N N . . . . . . . . .')).toEqual(['nights-in-row'])
  })

  it('keeps two calendar days free of starts after the last night', () => {
    expect(rulesBroken(unit, 'S1', 'N . D . . . . . . . . . . .')).toEqual(['off-after-nights'])
    expect(rulesBroken(unit, 'S1', 'N . . D . . . . . . . . . .')).toEqual([])
  })

  it('goes on with the nights where one of them is worked in another unit', () => {
    // Monday night here, Tuesday night there, Wednesday night here.
    const row = 'N . N . . . . . . . . . . .'
    const brokenWith = (start: number, end: number) => {
      const employee = unit.employees.find(({ id }) => id === 'S1')!
      const duty = {
        unit: 'Nabo',
        date: addDays(unit.plan.start, 1),
        kind: 'active',
        break_is_working_time: true,
      } as const
      const elsewhere = [{ ...duty, start: start * 60, end: end * 60 }]
      return judgeLocalRulesFor(unit, { ...employee, elsewhere }, dutiesFrom(unit, 'S1', row)).map(
        ({ rule }) => rule,
      )
    }
    expect(rulesBroken(unit, 'S1', row)).toEqual(['off-after-nights'])
    expect(brokenWith(22, 30)).toEqual([])
    // An evening to 2 at night is no night duty, nor is a day.
    expect(brokenWith(18, 26)).toEqual(['off-after-nights'])
    expect(brokenWith(8, 15)).toEqual(['off-after-nights'])
  })

  it('keeps the free weekend free from Friday 20:00', () => {
    // Week 2 is the free weekend of group 0.
    expect(rulesBroken(unit, 'S1', '. . . . . . . . . . . E . .')).toEqual([])
    expect(rulesBroken(unit, 'S1', '. . . . . . . . . . . N . .')).toEqual(['weekend-off'])
    expect(rulesBroken(unit, 'S1', '. . . . . . . . . . . . D .')).toEqual(['weekend-off'])
    expect(rulesBroken(unit, 'S1', '. . . . . D . . . . . . . .')).toEqual([])
  })

  it('gives no night to one who works none', () => {
    expect(rulesBroken(unit, 'A1', 'N . . . . . . . . . . . . .')).toEqual(['night-work'])
  })

  it('stops at 48 hours a week', () => {
    // 6 x 7.5 = 45 h; a seventh 52.5 h (and seven days in a row)
    const loose = smallUnit(['weekend: { every: 2 }', 'weekend: { every: 2 }\nlimits: { days_in_row: 14 }'])
    expect(rulesBroken(loose, 'S1', 'D D D D D D . . . . . . . .')).toEqual([])
    expect(rulesBroken(loose, 'S1', 'D D D D D D D . . . . . . .')).toEqual(['week-hours'])
  })

  it('measures hours against the post', () => {
    // 80 % of 37.5 h x 2 weeks = 60 h; three days of 7.5 = 22.5 h
    const balance = contractBalances(unit, rosterFrom(unit, { S1: 'D D D' }))[0]
    expect(balance).toMatchObject({ contractHours: 60, plannedHours: 22.5, deviationHours: -37.5 })
  })
})
