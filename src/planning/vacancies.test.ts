import { describe, expect, it } from 'vitest'
import { futureDemand, withDemand } from './future-demand.ts'
import { smallUnit } from './testing/small-unit.ts'
import { round } from './round.ts'
import { shortageOf, withVacancies } from './vacancies.ts'

const grown = (factor: number) => {
  const unit = smallUnit()
  return withDemand(unit, futureDemand(unit, factor))
}

describe('the posts that are missing', () => {
  it('are as many as both hours and weekends ask for, the highest competence first', () => {
    // Today: 5 x 2 x 7.5 + 2 x 7.5 = 90 h; 2.4 årsverk of 37.5; posts 0.8 + 0.6 + 0.2 = 1.6. Weekends 2 / 2 x 2 = 2 heads of 3.
    const today = shortageOf(smallUnit())
    expect(today.fte).toBeCloseTo(0.8, 9)
    expect(today.heads).toBe(-1)
    // Nurses: 5 x 7.5 / 37.5 = 1 årsverk and 0.8 there is: 0.2 is missing. Of 0.8 in all 0.6 is left, another post.
    expect(today.posts.map((one) => [one.competence, one.heads, round(one.share, 9)])).toEqual([
      ['nurse', 1, 0.4],
      [null, 1, 0.4],
    ])
  })

  it('are nurses first, who count as assistants too, in whatever order the file asks', () => {
    // Of those who can be assistants 2 x 5 x 7.5 / 37.5 = 2 årsverk and 1.6 there is; the nurse's 0.2 are among them, and 0.2 more.
    const unit = smallUnit(['of_which: { nurse: 1 }', 'of_which: { assistant: 2, nurse: 1 }'])
    expect(shortageOf(unit).posts.map(({ competence, heads }) => [competence, heads])).toEqual([
      ['nurse', 1],
      ['assistant', 1],
      [null, 1],
    ])
  })

  it('go to the weekend group that has fewest of the competence, though it has most people', () => {
    const moved = smallUnit(['post_percent: 20, weekend_group: 0', 'post_percent: 20, weekend_group: 1'])
    const filled = withVacancies(moved)
    if (filled?.status !== 'ready') throw new Error('nothing is missing')
    expect(filled.unit.employees[3]).toMatchObject({ id: 'V1', weekend_group: 1 })
  })

  it('are in sum the hours that are missing', () => {
    for (const factor of [1, 1.3, 2, 3.7]) {
      const { fte, posts } = shortageOf(grown(factor))
      expect(posts.reduce((sum, { heads, share }) => sum + heads * share, 0)).toBeCloseTo(fte, 6)
      expect(posts.every(({ share }) => share > 0 && share <= 1)).toBe(true)
    }
  })

  it('are filled beside everybody there is today, in the weekend groups that have fewest', () => {
    const unit = grown(1)
    const filled = withVacancies(unit)
    if (filled?.status !== 'ready') throw new Error('nothing is missing')
    expect(filled.unit.employees.slice(0, 3)).toEqual(unit.employees)
    // The one nurse is in group 0, so the new one is in group 1; then both groups have two.
    expect(filled.unit.employees.slice(3).map(({ id, weekend_group }) => [id, weekend_group])).toEqual([
      ['V1', 1],
      ['V2', 0],
    ])
    const after = shortageOf(filled.unit)
    expect([round(after.fte, 9), after.posts]).toEqual([0, []])
    expect(filled.hypothetical).toBe(true)
  })

  it('are none where the posts give the hours', () => {
    const enough = smallUnit(['post_percent: 20', 'post_percent: 100'])
    expect(shortageOf(enough).fte).toBeCloseTo(0, 9)
    const nurseToo = smallUnit(
      ['post_percent: 80', 'post_percent: 100'],
      ['post_percent: 20', 'post_percent: 80'],
    )
    expect(withVacancies(nurseToo)).toBeNull()
  })
})
