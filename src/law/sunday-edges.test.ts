/** § 10-8(4) third sentence: red days from before the plan belong to its first period of 26 weeks, and to no other. */
import { expect, test } from 'vitest'
import type { LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { sundayRest } from './norway/aml-10-08-sunday.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'
const sundays = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => 7 * (from + index) + 6)

function found(offsets: readonly number[], carryOver: NonNullable<LawCase['carryOver']>) {
  const one: LawCase = { rule: '', titleNb: '', arithmetic: '', finds: [], weeks: 52, carryOver, duties: [] }
  const world = worldOf({ ...one, duties: days(MONDAY, offsets, '08:00-12:00') })
  return evaluate({ ...world, rules: [sundayRest] }).map(({ from, to, limit, actual }) => [
    from,
    to,
    limit,
    actual,
  ])
}

/** Forty free red days before the plan would make good for every Sunday of a period. */
const carried = { red_days_total: 40, red_days_worked: 0 }

test('free red days from before the plan count in its first half year', () => {
  const worked = sundays(0, 26)
  expect(found(worked, {}).length).toBe(found(worked, carried).length + 1)
})

test('and not in its second', () => {
  const worked = sundays(26, 52)
  expect(found(worked, carried)).toEqual(found(worked, {}))
})

test('a pair of worked Sundays in one period asks nothing of the other', () => {
  // Weeks 0 and 1 are a pair; every other Sunday from week 27 on is 13 of 26 and some holidays.
  const other = sundays(26, 52).filter((_, index) => index % 2 === 1)
  expect(found([...sundays(0, 2), ...other], {})).toEqual(found(sundays(0, 2), {}))
})
