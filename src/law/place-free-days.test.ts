import { describe, expect, test } from 'vitest'
import { formatDate, parseDate } from '../time/local-date.ts'
import type { LawCase } from './case.ts'
import { days } from './case.ts'
import type { FreeDays } from './collective-agreements/free-days.ts'
import { freeDaysOf } from './collective-agreements/free-days.ts'
import type { PersonView } from './person-view.ts'
import { placeFreeDays, type FreeDayTerms } from './place-free-days.ts'
import { viewOf } from './testing/view-of.ts'

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const DAY = '08:00-15:30'

function viewFrom(start: string, offsets: readonly number[], more: Partial<LawCase> = {}): PersonView {
  return viewOf({ ...plain, start, tariff: 'KS', duties: days(start, offsets, DAY), ...more })
}

/** A base plan of one week with duties on these days, its Monday on the calendar's. */
function baseFrom(start: string, offsets: readonly number[]): FreeDayTerms['base'] {
  return { view: viewFrom('2027-08-02', offsets, { kind: 'cyclic', weeks: 1 }), monday: parseDate(start) }
}

const codesOf = ({ codes }: FreeDays) =>
  Object.fromEntries([...codes].sort(([a], [b]) => a - b).map(([date, code]) => [formatDate(date), code]))
const owedOf = ({ owed }: FreeDays) => owed.map(({ code, count }) => [code, count])

// Ascension Day 2027 is Thursday 6 May.
const MAY = '2027-05-03'

describe('free days placed', () => {
  test('a plan where nothing is owed reads as the law module reads it', () => {
    const view = viewFrom(MAY, [0, 1, 2, 4])
    expect(placeFreeDays(view)).toEqual(freeDaysOf(view))
  })

  test('F5 is the first free day without a code after the holiday that the base plan has its F1 on', () => {
    // The base plan works all days but Thursday, which is F1; the Thursday of the calendar is a holiday.
    const base = baseFrom(MAY, [0, 1, 2, 4, 5, 6])
    const view = viewFrom(MAY, [0, 1, 2, 4, 5, 6, 7, 8], { weeks: 2 })
    expect(owedOf(freeDaysOf(view, { base: base! }))).toContainEqual(['F5', 1])
    const placed = placeFreeDays(view, { base: base! })
    // The second week is free from Wednesday 12: F1 on Thursday as in the base plan, F2 the day before it, F5 on Friday.
    expect(codesOf(placed)).toMatchObject({ '2027-05-06': 'F1', '2027-05-14': 'F5' })
    expect(placed.counts.F5).toBe(1)
    expect(owedOf(placed).filter(([code]) => code === 'F5')).toEqual([])
  })

  test('an F5 with no free day left stays owed', () => {
    const base = baseFrom(MAY, [0, 1, 2, 4, 5, 6])
    const placed = placeFreeDays(viewFrom(MAY, [0, 1, 2, 4, 5, 6]), { base: base! })
    expect(placed.counts.F5).toBe(0)
    expect(owedOf(placed)).toContainEqual(['F5', 1])
  })

  test('F4 takes as many whole days as are earned, and the rest stays owed', () => {
    // Two weeks; the holiday worked 08:00-15:30: 450 x 4/3 = 600 minutes, one day of 450 and 150 left.
    const view = viewFrom(MAY, [0, 3, 7], { weeks: 2 })
    const placed = placeFreeDays(view, { inLieuDayMinutes: 450 })
    expect(placed.inLieu).toEqual({ earned: 600, taken: 450 })
    expect(placed.counts.F4).toBe(1)
    expect(owedOf(placed)).toContainEqual(['F4', 150])
  })

  test('placing leaves every F1, F2 and F3 where it was', () => {
    const base = baseFrom(MAY, [0, 1, 2, 4, 5])
    const view = viewFrom(MAY, [0, 1, 4, 5, 7, 8], { weeks: 3 })
    const before = freeDaysOf(view, { base: base!, inLieu: [] })
    const after = placeFreeDays(view, { base: base!, inLieuDayMinutes: 450 })
    for (const code of ['F1', 'F2', 'F3'] as const) expect(after.dates[code]).toEqual(before.dates[code])
  })
})
