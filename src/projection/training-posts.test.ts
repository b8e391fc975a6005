import { describe, expect, it } from 'vitest'
import type { PostsNeed } from './training-posts.ts'
import { doctorsToReplace, startsNeeded, throughputOf } from './training-posts.ts'

const steady: PostsNeed = {
  needFte: new Float64Array(6).fill(1000),
  ...{
    exitShare: 0.03,
    ftePerPerson: 1,
    completionShare: 1,
    continuesShare: 1,
    durationYears: 1.5,
    otherPerYear: 0,
  },
}

describe('the posts that a stock of doctors needs', () => {
  it('are those who go, where the need stands still', () => {
    // 1000 x 3 %
    expect([...doctorsToReplace(steady)]).toEqual([30, 30, 30, 30, 30])
    // Six years of need are five of replacing, and a start is through one and two years later: three years of starts.
    expect([...startsNeeded(steady)]).toEqual([30, 30, 30])
    // 30 / (0.98 x 0.9) = 34.01
    expect(startsNeeded({ ...steady, completionShare: 0.98, continuesShare: 0.9 })[0]).toBeCloseTo(34.0136, 4)
    // 30 / 0.75 people, of whom 10 come without.
    expect(startsNeeded({ ...steady, ftePerPerson: 0.75, otherPerYear: 10 })[0]).toBeCloseTo(30, 9)
  })

  it('follow the growth of the years in which those who start are through', () => {
    const needFte = Float64Array.of(1000, 1000, 1010, 1030, 1030)
    // To replace: 30, 30 + 10, 30.3 + 20, 30.9. Starts of year 0: half of year 1's and half of year 2's.
    const replaced = doctorsToReplace({ ...steady, needFte })
    ;[30, 40, 50.3, 30.9].forEach((number, year) => expect(replaced[year]).toBeCloseTo(number, 9))
    expect(startsNeeded({ ...steady, needFte })[0]).toBeCloseTo(45.15, 9)
  })

  it('are never fewer than none', () => {
    expect([...doctorsToReplace({ ...steady, needFte: Float64Array.of(1000, 500) })]).toEqual([0])
  })
})

it('reads 1 219 posts in two ways', () => {
  const how = { durationYears: 1.5, completionShare: 0.98 }
  // 1219 x 1.5 = 1828.5 at any time, 1219 x 0.98 = 1194.62 through in a year.
  expect(throughputOf(1219, { perYear: true, ...how })).toEqual({
    ...{ startsPerYear: 1219, atAnyTime: 1828.5 },
    finishPerYear: expect.closeTo(1194.62, 9) as number,
  })
  // 1219 / 1.5 = 812.67 begin in a year.
  const other = throughputOf(1219, { perYear: false, ...how })
  expect(other.startsPerYear).toBeCloseTo(812.667, 3)
  expect(other.atAnyTime).toBeCloseTo(1219, 9)
})
