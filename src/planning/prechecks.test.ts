import { describe, expect, it } from 'vitest'
import type { Unit } from '../workforce/unit.ts'
import { uncoveredBound } from './bounds.ts'
import { precheck } from './prechecks.ts'
import { smallUnit } from './testing/small-unit.ts'

function failed(unit: Unit): Record<string, string> {
  const checks = precheck(unit).filter(({ ok }) => !ok)
  return Object.fromEntries(checks.map(({ id, text }) => [id, text]))
}

const ENOUGH = ['post_percent: 20', 'post_percent: 100'] as const

describe('pre-checks', () => {
  it('pass where the arithmetic holds', () => {
    // The nurse place is 5 x 7.5 = 37.5 h a week: one whole post.
    expect(failed(smallUnit(ENOUGH, ['post_percent: 80', 'post_percent: 100']))).toEqual({})
  })

  it('say how many hours are missing', () => {
    // 12 places a week x 7.5 = 90 h, 180 h in two weeks; 160 % of 37.5 h x 2 = 120 h; 60 h short = 0.8 årsverk
    const { hours } = failed(smallUnit())
    expect(hours).toBe(
      'Behovet er 180 timer på 2 uker, stillingene gir 120 timer: innenfor stillingenes timer mangler det 60 timer, 0,8 årsverk.',
    )
  })

  it('name the weekend group without enough nurses', () => {
    const unit = smallUnit(ENOUGH, [
      'days: weekends, shift: D, minimum: 1',
      'days: weekends, shift: D, minimum: 1, of_which: { nurse: 1 }',
    ])
    expect(failed(unit)['weekend-group-1-nurse']).toBe(
      'Helgegruppe 1 har 0 med sykepleier eller høyere; lørdag trenger 1 (1 D): det mangler 1 hver helg gruppa er på.',
    )
  })

  it('say that nobody can work nights', () => {
    const unit = smallUnit(
      ENOUGH,
      ['days: weekends, shift: D', 'days: weekends, shift: N'],
      ['weekend_group: 0 }', 'weekend_group: 0, nights: "no" }'],
    )
    expect(failed(unit)['night-capable']).toMatch(
      /^Ingen ansatte kan gå natt; nettene er 36 timer \(0,48 årsverk\); stillingene gir 0 timer/,
    )
  })

  it('name a nights-only post above its ceiling', () => {
    const unit = smallUnit(
      ENOUGH,
      ['days: weekends, shift: D', 'days: weekends, shift: N'],
      ['post_percent: 80, weekend_group: 0', 'post_percent: 100, weekend_group: 0, nights: only'],
    )
    expect(failed(unit)['nights-only-S1']).toMatch(/S1 går bare netter i 100 % stilling; taket er 72 %/)
  })

  it('name a shift that nobody may work, and why', () => {
    // 7.5 h without any break: § 10-9 asks for one when the day is over 5.5 h.
    const unit = smallUnit(ENOUGH, ['end: "15:00", break_minutes: 30', 'end: "15:00"'])
    expect(failed(unit)['shift-D']).toMatch(/^Vakt D kan ingen settes opp på i hele planen: § 10-9: /)
  })

  it('notice a base plan that the weekend rule does not divide', () => {
    expect(failed(smallUnit(ENOUGH, ['weeks: 2', 'weeks: 3']))['cycle']).toMatch(
      /3 uker går ikke opp i helgerytmen hver 2\. helg/,
    )
  })
})

describe('bound on uncovered hours', () => {
  it('is what the contracts cannot reach in whole shifts', () => {
    // contracts 120 h = 16 shifts; + less than one shift still 16 -> 180 - 120 = 60 h
    expect(uncoveredBound(smallUnit(), 180 * 60)).toMatchObject({
      byContracts: 60,
      weekendShifts: 0,
      hours: 60,
    })
  })

  it('counts with the nights of a clock change, which fit between the ordinary lengths', () => {
    const unit = smallUnit(
      ['kind: cyclic, start: 2027-08-02', 'kind: calendar, start: 2027-03-22'],
      ['days: weekends, shift: D', 'days: weekends, shift: N'],
    )
    // 160 % x 75 h = 7200 min; with less than one shift more 7649. D 450, N 540 and once 480 min: steps of 30, so 7620
    // = 127 h. Without the short night the steps would be 90 and stop at 7560 = 126 h.
    expect(uncoveredBound(unit, 180 * 60).byContracts).toBe(180 - 127)
  })

  it('counts weekend places that the group on duty is too small for', () => {
    // group 1 is A1 alone: with 2 places on Saturday and Sunday of week 2, one is empty each day.
    const unit = smallUnit(ENOUGH, [
      'days: weekends, shift: D, minimum: 1',
      'days: weekends, shift: D, minimum: 2',
    ])
    expect(uncoveredBound(unit, 0)).toMatchObject({ weekendShifts: 2, byWeekends: 15, hours: 15 })
  })
})
