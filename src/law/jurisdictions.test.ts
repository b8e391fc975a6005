import { expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { norway, rulesIn } from './jurisdictions.ts'

test('the law is held to apply until the end of 2029, and no longer', () => {
  expect(rulesIn(norway, parseDate('2026-01-01'))).toBe(norway.rules)
  expect(rulesIn(norway, parseDate('2029-12-31'))).toBe(norway.rules)
  expect(() => rulesIn(norway, parseDate('2030-01-01'))).toThrow(
    /NO is not coded for 2030-01-01, only for 2026-01-01 to 2029-12-31/,
  )
})
