import { describe, expect, it } from 'vitest'
import { fairnessOf, type BurdenKind } from './fairness.ts'
import { OFF } from './problem.ts'
import { roster, smallProblem, type SmallWorld } from './testing/small-problem.ts'

const off = '.......'

function burden(kind: BurdenKind, world: SmallWorld, ...lines: string[]) {
  const problem = smallProblem(world)
  return fairnessOf(problem, roster(problem, lines)).burdens.find((one) => one.kind === kind)!
}

describe('fairness of a roster', () => {
  it('counts weekends and their minutes for a post as large as the mean', () => {
    // Posts 0.5 and 1.5 of the mean. One weekend of 900 minutes each: 1 / 0.5 = 2 and 1 / 1.5.
    const world = { weeks: 1, employees: [{ contractMinutes: 1000 }, { contractMinutes: 3000 }] }
    const { people, count, minutes } = burden('weekends', world, '.....DD', '.....DD')
    expect(people.map((one) => one.count)).toEqual([1, 1])
    expect(people.map((one) => one.minutesForPost)).toEqual([1800, 600])
    expect(count.range).toBeCloseTo(2 - 1 / 1.5)
    // 1800 and 600: 600 from the mean of 1200.
    expect(minutes).toEqual({ range: 1200, deviation: 600 })
  })

  it('says how far each is from the share that follows the post', () => {
    const fair = (post: number, weekends: number) => ({ post, weekends, nights: 0, holidays: 0 })
    const employees = [
      { contractMinutes: 1000, fair: fair(0.5, 0.5) },
      { contractMinutes: 3000, fair: fair(1.5, 1.5) },
    ]
    const { people } = burden('weekends', { weeks: 2, employees }, '.....DD.....DD', '.....DD.......')
    // 2 - 0.5 on half a post, and 1 - 1.5 on one and a half.
    expect(people.map(({ share, awayForPost }) => [share, awayForPost])).toEqual([
      [0.5, 3],
      [1.5, -0.5 / 1.5],
    ])
  })

  it('leaves out of the nights those who may not work them and those who work nothing else', () => {
    const only = (shifts: number[]) =>
      Uint8Array.from({ length: 21 }, (_, cell) => (shifts.includes(cell % 3) ? 1 : 0))
    const employees = [{ allowed: only([0, 1]) }, { allowed: only([2]) }, {}, {}].map((one) => ({
      contractMinutes: 1000,
      ...one,
    }))
    const { people, count } = burden('nights', { weeks: 1, employees }, off, 'NNNN...', 'NN.....', off)
    expect(people.map(({ employee, count: nights }) => [employee, nights])).toEqual([
      [2, 2],
      [3, 0],
    ])
    expect(count).toEqual({ range: 2, deviation: 1 })
  })

  it('counts red days that are no Sundays as holidays', () => {
    const redDays = [
      { day: 1, fromMinute: 1440, toMinute: 2880 },
      { day: 6, fromMinute: 6 * 1440, toMinute: 7 * 1440 },
    ]
    const world = { weeks: 1, redDays, employees: [{ contractMinutes: 1000 }] }
    expect(burden('holidays', world, '.D...DD').people[0]).toMatchObject({ count: 1, minutes: 450 })
  })

  it('counts quick returns and how much they lack', () => {
    // E to 22:00 and D from 07:30: 9.5 h, 90 minutes short of 11 h.
    const world = { weeks: 1, employees: [{ contractMinutes: 1000 }] }
    expect(burden('quick-returns', world, 'ED.....').people[0]).toMatchObject({ count: 1, minutes: 90 })
  })

  it('says what part of the wishes each has been granted, by weight', () => {
    const wishes = [
      { day: 0, shift: OFF, avoid: false, weight: 1 },
      { day: 1, shift: 1, avoid: true, weight: 3 },
    ]
    const problem = smallProblem({ weeks: 1, employees: [{ wishes }, { wishes }, {}] })
    const fairness = fairnessOf(problem, roster(problem, ['DD.....', '.......', '.......']))
    expect(fairness.wishes).toEqual([
      { employee: 0, asked: 2, granted: 1, share: 0.75 },
      { employee: 1, asked: 2, granted: 2, share: 1 },
    ])
    expect(fairness.wishShare).toBe(7 / 8)
    expect(fairness.wishSpread).toEqual({ range: 0.25, deviation: 0.125 })
  })
})
