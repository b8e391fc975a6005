/** Runs every case, and proves that the cases would notice a rule that never finds anything, or always does. */
import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { LawCase } from './case.ts'
import { norway } from './jurisdictions.ts'
import type { Finding, Rule } from './rule.ts'
import { findingsIn } from './testing/case-world.ts'
import { workedExamples } from './worked-examples.ts'

function foundBy(rule: Rule, one: LawCase): Pick<Finding, 'kind' | 'limit' | 'actual'>[] {
  const findings = findingsIn(one, [rule])
  return findings.map(({ kind, limit, actual }) => ({ kind, limit, actual }))
}

function passes(rule: Rule, one: LawCase): boolean {
  return JSON.stringify(foundBy(rule, one)) === JSON.stringify(one.finds)
}

const compliant = (rule: Rule): Rule => ({ ...rule, judge: () => [] })

const alwaysFinding = (rule: Rule): Rule => {
  const finding: Finding = {
    rule: rule.id,
    citation: rule.citation,
    employee: null,
    from: instantAt(parseDate('2027-08-02'), 0, 'nominal'),
    to: instantAt(parseDate('2027-08-03'), 0, 'nominal'),
    kind: 'breach',
    limit: 0,
    actual: 1,
    unit: 'minutes',
    permittedBy: [],
    textNb: 'alltid funn.',
  }
  return { ...rule, judge: () => [finding] }
}

describe.each(norway.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = workedExamples.filter((one) => one.rule === id)

  test.each(cases.map((one) => [one.titleNb, one] as const))('%s', (_, one) => {
    expect(foundBy(rule, one), one.arithmetic).toEqual(one.finds)
    if (one.saysNb !== undefined) {
      expect(findingsIn(one, [rule]).map(({ textNb }) => textNb)).toEqual(one.saysNb)
    }
  })

  test('a rule that never finds anything fails a case', () => {
    expect(cases.some((one) => !passes(compliant(rule), one))).toBe(true)
  })

  test('a rule that always finds something fails a case', () => {
    expect(cases.some((one) => one.finds.length === 0 && !passes(alwaysFinding(rule), one))).toBe(true)
  })
})

test('every case names a rule in force', () => {
  const ids = new Set(norway.rules.map(({ id }) => id))
  expect(workedExamples.filter(({ rule }) => !ids.has(rule))).toEqual([])
})

test('no two cases of a rule have the same title', () => {
  const titles = workedExamples.map(({ rule, titleNb }) => `${rule}: ${titleNb}`)
  expect(new Set(titles).size).toBe(titles.length)
})

test('findings say who, how much and until where, in one sentence', () => {
  for (const one of workedExamples) {
    for (const { textNb, employee, limit, actual } of findingsIn(one)) {
      expect(textNb, one.titleNb).toMatch(/^[^\n]+\.$/)
      if (employee !== null) expect(textNb).toContain(employee)
      expect(textNb).toMatch(/\d/)
      expect(limit).not.toBe(actual)
    }
  }
})
