/** Which rules a roster is judged by, and until when. */
import { expect, test } from 'vitest'
import type { LawCase } from './case.ts'
import { evaluate } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { rosterJudge } from './roster-judge.ts'
import { worldOf } from './testing/case-world.ts'

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const short: LawCase = { ...plain, duties: ['2027-08-02 14:30-22:00', '2027-08-03 07:30-15:00'] }

test('a rule that is set aside is not judged by', () => {
  const rulesOf = (setAside?: ReadonlySet<'aml-10-8-daily-rest'>) =>
    rosterJudge({ ...worldOf(short), ...(setAside === undefined ? {} : { setAside }) })
      .findings()
      .map(({ rule }) => rule)
  expect(rulesOf()).toContain('aml-10-8-daily-rest')
  expect(rulesOf(new Set(['aml-10-8-daily-rest'] as const))).not.toContain('aml-10-8-daily-rest')
})

test('only the rules that are given are judged by', () => {
  const rules = norway.rules.filter(({ id }) => id === 'aml-10-4-rolling-day')
  const found = rosterJudge({ ...worldOf(short), rules }).findings()
  expect(found.map(({ rule }) => rule)).toEqual(['aml-10-4-rolling-day'])
})

test('a plan may end with the coded law and no later, but for one that brings its own rules', () => {
  const on = (start: string) => worldOf({ ...plain, start })
  // The last coded day is 2029-12-31, a Monday.
  expect(evaluate(on('2029-12-24'))).toEqual([])
  expect(evaluate(on('2029-12-25'))).toEqual([])
  expect(() => evaluate(on('2029-12-26'))).toThrow(/not coded for 2030-01-01/)
  expect(evaluate({ ...on('2029-12-31'), rules: [] })).toEqual([])
})
