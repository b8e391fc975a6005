import { expect, test } from 'vitest'
import { canBeSetAside, holds, NOTHING_SET_ASIDE } from './set-aside.ts'

test('only a rule that the search holds a limit for can be set aside', () => {
  expect(canBeSetAside('aml-10-8-sunday')).toBe(true)
  expect(canBeSetAside('aml-11-2-youth-day')).toBe(false)
})

test('a rule holds unless it is the one set aside', () => {
  const setAside = new Set(['aml-10-8-sunday'] as const)
  expect(holds(setAside, 'aml-10-8-sunday')).toBe(false)
  expect(holds(setAside, 'aml-10-8-weekly-rest')).toBe(true)
  expect(holds(setAside, 'aml-11-2-youth-day')).toBe(true)
  expect(holds(NOTHING_SET_ASIDE, 'aml-10-8-sunday')).toBe(true)
})
