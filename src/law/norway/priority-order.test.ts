import { expect, test } from 'vitest'
import { parseDate } from '../../time/local-date.ts'
import type { ClaimBasis, Vacancy } from '../../workforce/register-posts.ts'
import { goesBefore, isReemployment, reaches } from './priority-order.ts'

const BASES: readonly ClaimBasis[] = [
  'dismissed',
  'reduced-post',
  'part-time',
  'dismissed-in-group',
  'temporary-not-continued',
  'reduced-hours',
]

test('the table of who goes before whom: rows before columns', () => {
  const table = BASES.map((one) => BASES.map((other) => (goesBefore(one, other) ? 'x' : '.')).join(''))
  expect(table).toEqual([
    //      dismissed, reduced post, part-time, in group, temporary, reduced hours
    '..x..x', // dismissed: § 14-3(5), § 10-2(4)
    '..x..x', // reduced post: the same
    '...xxx', // part-time: before the two that § 14-3(5) takes out
    '.....x', // dismissed in group: never before part-timers
    '.....x', // temporary, not continued: the same
    '......', // reduced hours: last (§ 10-2(4) fourth sentence)
  ])
})

test('nobody goes before themselves, and no two go before each other', () => {
  for (const one of BASES) {
    for (const other of BASES) expect(goesBefore(one, other) && goesBefore(other, one)).toBe(false)
  }
})

test('four of the bases are § 14-2', () => {
  expect(BASES.filter(isReemployment)).toEqual([
    'dismissed',
    'reduced-post',
    'dismissed-in-group',
    'temporary-not-continued',
  ])
})

test('which claims reach which way of filling a vacancy', () => {
  const vacancy = (kind: Vacancy['kind'], filled_by: Vacancy['filled_by']): Vacancy => ({
    id: 'L1',
    kind,
    filled_by,
    decided: parseDate('2027-05-03'),
    claims: [],
  })
  const reached = (kind: Vacancy['kind'], filledBy: Vacancy['filled_by']) =>
    BASES.filter((basis) => reaches(basis, vacancy(kind, filledBy)))
  expect(reached('post', 'new')).toEqual(BASES)
  expect(reached('post', 'hired-in')).toEqual(['part-time', 'reduced-hours'])
  expect(reached('post', 'internal')).toEqual(['reduced-hours'])
  expect(reached('extra-shifts', 'new')).toEqual(['part-time'])
  expect(reached('extra-shifts', 'hired-in')).toEqual(['part-time'])
  expect(reached('extra-shifts', 'internal')).toEqual([])
})
