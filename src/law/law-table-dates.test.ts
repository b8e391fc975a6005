/** A rule whose numbers change: what the table shows of it before, between and after. */
import { expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { ruleRow } from './law-table.ts'
import { dailyRest } from './norway/aml-10-08-daily-rest.ts'
import type { Parameter } from './parameter.ts'

const changing: Parameter = {
  id: 'changing',
  unit: 'minutes',
  history: [
    { from: parseDate('2026-01-01'), adopted: null, value: 660, source: 'first' },
    { from: parseDate('2027-07-01'), adopted: parseDate('2027-03-01'), value: 690, source: 'second' },
    { from: parseDate('2028-01-01'), adopted: parseDate('2027-09-01'), value: 720, source: 'third' },
  ],
  verified: parseDate('2026-11-23'),
}
const steady: Parameter = {
  id: 'steady',
  unit: 'minutes',
  history: [{ from: parseDate('2026-06-01'), adopted: null, value: 480, source: 'only' }],
  verified: parseDate('2026-10-01'),
}

function rowOn(date: string, parameters: readonly Parameter[]) {
  return ruleRow({ ...dailyRest, agreed: [], parameters }, parseDate(date), 'nb')
}

test('the value in force, when it came and was adopted, and those that come later', () => {
  expect(rowOn('2027-07-01', [changing]).values).toEqual([
    {
      parameter: 'changing',
      value: 690,
      unit: 'minutes',
      layer: 'law',
      from: '2027-07-01',
      adopted: '2027-03-01',
      verified: '2026-11-23',
      source: 'second',
      later: [{ from: '2028-01-01', value: 720 }],
    },
  ])
  expect(rowOn('2027-06-30', [changing]).values[0]).toMatchObject({
    value: 660,
    adopted: null,
    source: 'first',
    later: [
      { from: '2027-07-01', value: 690 },
      { from: '2028-01-01', value: 720 },
    ],
  })
})

test('before its first value a number has none, and says where it will stand', () => {
  expect(rowOn('2025-12-31', [changing])).toMatchObject({
    value: null,
    from: null,
    values: [{ value: null, from: null, adopted: null, source: 'first' }],
  })
  expect(rowOn('2027-01-01', [{ ...changing, history: [] }]).values[0]).toMatchObject({
    value: null,
    source: '',
    later: [],
  })
})

test('a rule is as new as its newest number, and as verified as its oldest', () => {
  expect(rowOn('2027-08-01', [changing, steady])).toMatchObject({
    from: '2027-07-01',
    verified: '2026-10-01',
  })
  expect(rowOn('2027-08-01', [steady, changing])).toMatchObject({
    from: '2027-07-01',
    verified: '2026-10-01',
  })
})

test('one number without a date leaves the rule without one', () => {
  expect(rowOn('2026-03-01', [changing, steady]).from).toBe(null)
  expect(rowOn('2027-08-01', [changing, { ...steady, verified: null }]).verified).toBe(null)
  expect(rowOn('2027-08-01', [])).toMatchObject({ value: null, unit: null, from: null, verified: null })
})
