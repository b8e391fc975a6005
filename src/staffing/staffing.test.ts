import { describe, expect, it } from 'vitest'
import { readUnitFile } from '../workforce/unit-file.ts'
import type { Unit } from '../workforce/unit.ts'
import { attainableMinutes, gridMinutes, nightsOnlyCeiling, placeableMinutes } from './attainable.ts'
import { expectedShort } from './expected-absence.ts'
import { absenceFactor, defaultAbsence, grossFte, netFte } from './fte.ts'
import { levelledStaff, proportional, shareHeads } from './levelled-staff.ts'
import type { StaffLevel } from './levelled-staff.ts'
import { weekMinutes, weekendPlaces } from './week-demand.ts'
import { averagePost, fullTimeWeekendHours, weekendHeads } from './weekend.ts'

/** The published unit: weekdays D 6, E 5, N 2; weekends D 5, E 4, N 2; 7.5, 7.5 and 10 h; norm 35.5. */
function ward(every = 3, change: (yaml: string) => string = (yaml) => yaml): Unit {
  const yaml = `
name: Prøve
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 12 }
competences:
  - { id: assistant, name: Assistent }
  - { id: nurse, name: Sykepleier, covers: [assistant] }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00" }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00" }
  - { code: N, name: Natt, part: night, start: "21:45", end: "07:45+1" }
demand:
  - { days: weekdays, shift: D, minimum: 6 }
  - { days: weekdays, shift: E, minimum: 5 }
  - { days: weekdays, shift: N, minimum: 2 }
  - { days: weekends, shift: D, minimum: 5, of_which: { nurse: 2 } }
  - { days: weekends, shift: E, minimum: 4, of_which: { nurse: 1 } }
  - { days: weekends, shift: N, minimum: 2, of_which: { nurse: 1 } }
weekend: { every: ${every} }
staff:
  - { id: N1, competence: nurse, post_percent: 100, weekend_group: 0 }
  - { id: A1, competence: assistant, post_percent: 50, weekend_group: 1, nights: "no" }
`
  const result = readUnitFile('prøve.yaml', change(yaml), () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
}

describe('årsverk', () => {
  it('is person-hours a week through the weekly norm', () => {
    // 5 x (6 x 7.5 + 5 x 7.5 + 2 x 10) + 2 x (5 x 7.5 + 4 x 7.5 + 2 x 10) = 512.5 + 175 = 687.5 h
    expect(weekMinutes(ward()) / 60).toBe(687.5)
    // 687.5 / 35.5 = 19.366
    const gross = grossFte(687.5, 35.5)
    expect(gross.value).toBeCloseTo(19.366, 3)
    expect(gross.formula).toBe('687,5 timer/uke / 35,5 timer = 19,37 årsverk')
  })

  it('agrees with KS: one place around the clock is 5.0 årsverk at 33.6 h', () => {
    expect(grossFte(168, 33.6).value).toBeCloseTo(5, 10)
  })

  it('needs 1.255 posts per post present at the default absence', () => {
    // 1 / ((1 - 5/52) x (1 - 0.091) x (1 - 0.03)) = 1 / (0.90385 x 0.909 x 0.97) = 1.2548
    expect(absenceFactor(defaultAbsence).value).toBeCloseTo(1.255, 3)
    expect(netFte(19.366, 1.2548).value).toBeCloseTo(24.3, 2)
  })
})

describe('weekend arithmetic', () => {
  it.each([
    // 22 weekend shifts / 2 per worked weekend x rule; 19.366 årsverk / heads
    [2, 22, 88.0],
    [3, 33, 58.7],
    [4, 44, 44.0],
  ])('every %ith weekend gives %i heads of %d %% on average', (every, heads, post) => {
    const unit = ward(every)
    expect(weekendPlaces(unit, null)).toBe(22)
    expect(weekendHeads(unit, unit.weekend).value).toBe(heads)
    expect(averagePost(19.3662, heads).value).toBeCloseTo(post, 1)
  })

  it('counts each competence by itself', () => {
    // (2 + 1 + 1) x 2 days = 8 nurse shifts / 2 x 3 = 12 nurses
    const unit = ward(3)
    const nurse = unit.lattice.competences[1]!.id
    expect(weekendHeads(unit, unit.weekend, nurse).value).toBe(12)
  })

  it('asks 27.1 hours per worked weekend for whole posts every 3rd weekend', () => {
    // share 175 / 687.5 = 25.45 %; x 35.5 x 3 = 27.1 h
    const unit = ward(3)
    expect(fullTimeWeekendHours(unit, unit.weekend, 35.5).value).toBeCloseTo(27.1, 1)
  })
})

describe('a unit without weekend places', () => {
  const weekdaysOnly = (yaml: string) =>
    yaml.replace(/  - \{ days: weekends.*\n/g, '').replace('minimum: 6', 'minimum: 6, of_which: { nurse: 2 }')

  it('needs as many heads as whole posts, and the weekend sets no bound', () => {
    const unit = ward(3, weekdaysOnly)
    // 5 x 102.5 = 512.5 h / 35.5 = 14.44 årsverk -> 15 heads of 96.2 %
    const heads = weekendHeads(unit, unit.weekend)
    expect(heads.value).toBe(15)
    expect(heads.formula).toMatch(/ingen helgevakter.*14,44 årsverk, rundet opp til 15/)
    expect(averagePost(512.5 / 35.5, heads.value).value).toBeCloseTo(96.2, 1)
    // Nurses: 5 x 2 x 7.5 = 75 h / 35.5 = 2.11 -> 3
    expect(weekendHeads(unit, unit.weekend, unit.lattice.competences[1]!.id).value).toBe(3)
    expect(fullTimeWeekendHours(unit, unit.weekend, 35.5)).toMatchObject({
      value: 0,
      formula: expect.stringMatching(/setter ingen grense/) as string,
    })
    expect(levelledStaff(unit, heads.value)).toHaveLength(15)
  })

  it('has no average post where no ordinary day asks for anybody', () => {
    const unit = ward(3, (yaml) =>
      weekdaysOnly(yaml)
        .replace('kind: cyclic', 'kind: calendar')
        .replaceAll('days: weekdays', 'days: [holiday]'),
    )
    const heads = weekendHeads(unit, unit.weekend)
    expect(heads.value).toBe(0)
    expect(averagePost(0, heads.value)).toMatchObject({ value: 0 })
    expect(fullTimeWeekendHours(unit, unit.weekend, 35.5).value).toBe(0)
    expect(levelledStaff(unit, 0)).toBeNull()
  })
})

describe('attainable hours', () => {
  it('come on the grid of the shifts: 7.5 and 10 h give steps of 2.5 h', () => {
    expect(gridMinutes([450, 600])).toBe(150)
    expect(gridMinutes([450])).toBe(450)
  })

  it('reach less than one shift past the contracts', () => {
    // 7399.6 h = 443 976 min; + 449 = 444 425; on the grid of 150: 444 300 = 7405 h
    expect(attainableMinutes(placeableMinutes(443_976, [450, 600]), [450, 600]) / 60).toBe(7405)
  })

  it.each([
    // Every 2nd: 4 nights, then 2 (off after nights, free weekend): 3 a week = 30 h / 35.5 = 84.5 %
    [2, 84.5],
    // Every 3rd: 4 + 2 + 4 nights = 10 in 3 weeks = 33.3 h / 35.5 = 93.9 %
    [3, 93.9],
  ])('a nights-only post at every %ith weekend has a ceiling of %d %%', (every, percent) => {
    const rules = {
      weeks: 12,
      nightMinutes: 600,
      nightsInRow: 4,
      daysOff: 2,
      weekMinutesMax: 2880,
      weekMinutesNorm: 2130,
    }
    expect(nightsOnlyCeiling({ ...rules, every })).toBeCloseTo(percent, 1)
  })

  const widest = { weeks: 104, every: 52, nightMinutes: 300, nightsInRow: 14, daysOff: 7 }

  it('is 0 % where the weekend asks for nights that the week has no hours for', () => {
    // Saturday and Sunday night are 2 x 5 h = 10 h; the week holds 9.
    expect(nightsOnlyCeiling({ ...widest, every: 1, weekMinutesMax: 540, weekMinutesNorm: 2130 })).toBe(0)
  })

  it('is found at once for the longest plan and the loosest rules', () => {
    const startedAt = performance.now()
    const rules = { ...widest, weekMinutesMax: 2880, weekMinutesNorm: 2130 }
    // Monday to Thursday night in 103 of 104 weeks at the most, and two working weekends: far under 7 a week.
    expect(nightsOnlyCeiling(rules)).toBeLessThan(((4 * 104 + 6) * 300 * 100) / (104 * 2130))
    expect(nightsOnlyCeiling(rules)).toBeGreaterThan(0)
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})

describe('levelled staff', () => {
  const level = (name: string, point: number, heads: number): StaffLevel => ({
    name,
    point,
    heads,
    nightHeads: 0,
    competences: [],
  })
  const mix = [level('nurse', 7, 13), level('skilled', 3, 14), level('assistant', 1, 6)]

  it('keeps a floor first and shares the rest in proportion', () => {
    // 21 heads, at least 9 nurses: 9, then 12 in 14:6 = 8.4 and 3.6 -> 8 and 4
    const floors = [
      { point: 7, heads: 9 },
      { point: 3, heads: 12 },
    ]
    expect(shareHeads(mix, 21, floors)).toEqual([9, 8, 4])
  })

  it('says null when the floors need more people than there are', () => {
    expect(shareHeads(mix, 5, [{ point: 7, heads: 9 }])).toBeNull()
  })

  it('shares whole people by largest remainder', () => {
    // 22 x 13/33 = 8.67, 9.33, 4.00
    expect(proportional([13, 14, 6], 22)).toEqual([9, 9, 4])
  })

  it('deals the weekend groups evenly and levels the post', () => {
    const unit = ward(2)
    const staff = levelledStaff(unit, 22)!
    expect(staff).toHaveLength(22)
    expect(staff.filter(({ weekend_group }) => weekend_group === 0)).toHaveLength(11)
    // 19.366 / 22 = 88.03 %
    expect(staff[0]!.employments[0]!.post_percent).toBeCloseTo(88.03, 2)
  })
})

describe('expected absence', () => {
  it('is the mean of a binomial shortfall', () => {
    // 2 assigned, 2 needed, present 0.8: 2 x 0.04 + 1 x 0.32 = 0.40
    expect(expectedShort(2, 2, 0.8)).toBeCloseTo(0.4, 10)
    // one extra: 2 x 0.008 + 1 x 3 x 0.8 x 0.04 = 0.016 + 0.096 = 0.112
    expect(expectedShort(3, 2, 0.8)).toBeCloseTo(0.112, 10)
    expect(expectedShort(0, 2, 0.8)).toBe(2)
  })
})
