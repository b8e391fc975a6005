import { expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'
import { norway, rulesIn } from './jurisdictions.ts'

const twice: Parameter = {
  id: 'example',
  unit: 'minutes',
  history: [
    { from: parseDate('2026-01-01'), adopted: null, value: 1, source: 'a' },
    { from: parseDate('2027-07-01'), adopted: null, value: 2, source: 'b' },
  ],
  verified: null,
}

test('a value holds from its first day until the next one', () => {
  expect(valueAt(twice, parseDate('2026-01-01'))).toBe(1)
  expect(valueAt(twice, parseDate('2027-06-30'))).toBe(1)
  expect(valueAt(twice, parseDate('2027-07-01'))).toBe(2)
  expect(valueAt(twice, parseDate('2040-01-01'))).toBe(2)
})

test('before the coded period it refuses by name', () => {
  expect(() => valueAt(twice, parseDate('2025-12-31'))).toThrow(
    /example has no value on 2025-12-31.*2026-01-01/,
  )
  expect(() => rulesIn(norway, parseDate('2025-12-31'))).toThrow(RangeError)
})

test('every parameter of every rule has a source, and the statute’s are verified', () => {
  const parameters = norway.rules.flatMap(({ parameters }) => parameters)
  expect(parameters.length).toBeGreaterThan(20)
  for (const { id, history, verified } of parameters) {
    expect(history.length, id).toBeGreaterThan(0)
    for (const { source } of history) expect(source).not.toBe('')
    const ours = history.every(({ source }) => source.startsWith('vår lesning'))
    expect(verified === null, id).toBe(ours || id.startsWith('tariff-'))
  }
})

test('rule ids are unique, and each says how it treats several employers', () => {
  const ids = norway.rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { acrossEmployers } of norway.rules) expect(acrossEmployers.reasonNb).not.toBe('')
})
