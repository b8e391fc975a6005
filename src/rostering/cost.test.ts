import { describe, expect, it } from 'vitest'
import { rosterCost, type RosterCost } from './cost.ts'
import { OFF, type CoverRow } from './problem.ts'
import { dayShift, eveningShift, roster, smallProblem, type SmallWorld } from './testing/small-problem.ts'

function cost(world: SmallWorld, ...lines: string[]): RosterCost {
  const problem = smallProblem(world)
  return rosterCost(problem, roster(problem, lines))
}

const off = '.......'
const needD = (row: Partial<CoverRow>): CoverRow => ({
  day: 0,
  shift: 0,
  skillMask: 0,
  minimum: 0,
  wanted: 0,
  ...row,
})

describe('cover', () => {
  it('prices minutes below the minimum, and at another price those from there up to wanted', () => {
    const world = { weeks: 1, employees: [{}, {}], cover: [needD({ minimum: 1, wanted: 3 })] }
    // Nobody: 1 x 450 x 100 below the minimum and 2 x 450 x 10 below wanted.
    expect(cost(world, off, off)).toMatchObject({ minimumCover: 45_000, wantedCover: 9_000 })
    // Two: only the third is lacking.
    expect(cost(world, 'D......', 'D......')).toMatchObject({
      minimumCover: 0,
      wantedCover: 4_500,
      overCover: 0,
    })
  })

  it('counts only those who hold the competence', () => {
    const cover = [needD({ minimum: 1, wanted: 1 }), needD({ skillMask: 2, minimum: 1, wanted: 1 })]
    const always = (skills: number) => new Int32Array(7).fill(skills)
    const world = { weeks: 1, employees: [{ skills: always(1) }, { skills: always(3) }], cover }
    expect(cost(world, 'D......', off).minimumCover).toBe(45_000)
    expect(cost(world, off, 'D......').minimumCover).toBe(0)
  })

  it('counts a competence on the days when it is held', () => {
    const cover = [needD({ skillMask: 2, minimum: 1, wanted: 1 })]
    const held = { weeks: 1, employees: [{ skills: Int32Array.of(2, 0, 0, 0, 0, 0, 0) }], cover }
    const later = { weeks: 1, employees: [{ skills: Int32Array.of(0, 2, 2, 2, 2, 2, 2) }], cover }
    expect(cost(held, 'D......').minimumCover).toBe(0)
    expect(cost(later, 'D......').minimumCover).toBe(45_000)
  })

  it('prices heads beyond what anybody wants', () => {
    const world = { weeks: 1, employees: [{}, {}], cover: [needD({ minimum: 1, wanted: 1 })] }
    // One head too many on D: 450 x 4. An E that nobody asked for: 450 x 4.
    expect(cost(world, 'D......', 'DE.....').overCover).toBe(3_600)
  })

  it('does not count training', () => {
    const shifts = [{ code: 'D', from: 450, to: 900, covers: false }]
    expect(cost({ weeks: 1, shifts, cover: [needD({ minimum: 1, wanted: 1 })] }, 'D......')).toMatchObject({
      minimumCover: 45_000,
      overCover: 0,
    })
  })
})

describe('hours', () => {
  it('prices drift inside the tolerance and strongly outside it', () => {
    const employees = [{ contractMinutes: 1000, toleranceMinutes: 60 }]
    // 2 D = 900: 100 short, 60 of them inside the tolerance (x 1) and 40 outside (x 40).
    expect(cost({ weeks: 1, employees }, 'D.D....')).toMatchObject({ contractDrift: 60, contract: 1_600 })
  })

  it('prices minutes beyond the sum of contracts at twice an uncovered minute', () => {
    // 2 D = 900, 100 more than 800.
    expect(cost({ weeks: 1, totalMinutesMax: 800 }, 'D.D....').totalOver).toBe(20_000)
  })
})

describe('the shape of a roster', () => {
  it('prices quick returns, also where an agreement permits them', () => {
    // E then D: 9.5 h < 11 h.
    expect(cost({ weeks: 1 }, 'ED.....').quickReturn).toBe(10_000)
    expect(cost({ weeks: 1 }, 'DE.....').quickReturn).toBe(0)
  })

  it('prices a weekend with only one of its days', () => {
    expect(cost({ weeks: 2 }, `.....D. .....DD`).splitWeekend).toBe(1_500)
  })

  it('prices single days on and off, over the seam in a cyclic plan', () => {
    // D alone on day 1; off alone on day 4 (days 3 and 5 worked). Day 3 and day 5-6 have a neighbour or an end.
    expect(cost({ weeks: 1 }, '.D.D.DD').singleDay).toBe(4 * 60)
    expect(cost({ weeks: 1 }, 'D......').singleDay).toBe(60)
    expect(cost({ weeks: 1, employees: [{ history: { daysInRow: 1 } }] }, 'D......').singleDay).toBe(0)
    expect(cost({ weeks: 1, cyclic: true }, 'D.....D').singleDay).toBe(0)
  })

  it('prices wishes that are not met', () => {
    const wishes = [
      { day: 0, shift: OFF, avoid: false, weight: 7 },
      { day: 1, shift: 0, avoid: false, weight: 11 },
    ]
    expect(cost({ weeks: 1, employees: [{ wishes }] }, 'DE.....').wish).toBe(18)
    expect(cost({ weeks: 1, employees: [{ wishes }] }, '.D.....').wish).toBe(0)
  })
})

describe('wishes and fair shares', () => {
  it('prices a shift wished away only where it stands', () => {
    const wishes = [{ day: 0, shift: 1, avoid: true, weight: 7 }]
    expect(cost({ weeks: 1, employees: [{ wishes }] }, 'E......').wish).toBe(7)
    expect(cost({ weeks: 1, employees: [{ wishes }] }, 'D......').wish).toBe(0)
    expect(cost({ weeks: 1, employees: [{ wishes }] }, off).wish).toBe(0)
  })

  it('prices wishes not met once more where they gather on one person', () => {
    const wishes = [0, 1].map((day) => ({ day, shift: OFF, avoid: false, weight: 10 }))
    const employees = [{ wishes }, { wishes }]
    // Both on one: 20 + 20 x 20 / 20. One on each: twice 10 + 10 x 10 / 20.
    expect(cost({ weeks: 1, employees }, 'DD.....', off)).toMatchObject({ wish: 20, fairness: 20 })
    expect(cost({ weeks: 1, employees }, 'D......', 'D......')).toMatchObject({ wish: 20, fairness: 10 })
  })

  it('prices the square of nights, weekends and holidays away from the fair share, by post', () => {
    const weights = { fairWeekend: 7, fairNight: 10, fairHoliday: 50 }
    const fair = { post: 0.5, weekends: 1, nights: 1, holidays: 0.5 }
    const redDays = [{ day: 1, fromMinute: 1440, toMinute: 2880 }]
    const world = { weeks: 1, weights, redDays, employees: [{ fair }] }
    // Three nights: 2 x 2 x 10 / 0.5 = 80; no weekend: 1 x 7 / 0.5 = 14; the Tuesday worked: 0.5 x 0.5 x 50 / 0.5 = 25.
    expect(cost(world, 'NNN....').fairness).toBe(80 + 14 + 25)
    // One night on Saturday: nights and weekends as they should be, the Tuesday free.
    expect(cost(world, '.....N.').fairness).toBe(25)
  })

  it('prices a change of the part of the day within a run, over the seam in a cyclic plan', () => {
    const shifts = [dayShift, { ...eveningShift, part: 1 }]
    const weights = { partChange: 9 }
    expect(cost({ weeks: 1, shifts, weights }, 'DED.E..').partChange).toBe(18)
    expect(cost({ weeks: 1, shifts, weights }, 'D.....E').partChange).toBe(0)
    expect(cost({ weeks: 1, shifts, weights, cyclic: true }, 'D.....E').partChange).toBe(9)
  })
})

describe('breaches', () => {
  it('cost five uncovered hours each, and half an uncovered minute for each minute', () => {
    const limits = { weekMinutesMax: new Int32Array(1).fill(400) }
    // 450 against 400: 300 x 100 + 50 x 50.
    expect(cost({ weeks: 1, employees: [{ limits }] }, 'D......').breach).toBe(32_500)
  })

  it('are part of the total', () => {
    const result = cost({ weeks: 1, totalMinutesMax: 800, employees: [{ daysInRowMax: 1 }] }, 'DD.....')
    // One day too many in a row 30,000; 100 minutes over 20,000; two D that nobody asked for 3,600; drift 900.
    expect(result.total).toBe(54_500)
  })
})
