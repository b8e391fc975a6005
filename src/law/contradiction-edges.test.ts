/** Agreements that cannot both hold: where they meet, and from when. */
import { expect, test } from 'vitest'
import type { CaseAgreement, LawCase } from './case.ts'
import { contradictions } from './effective-limit.ts'
import { worldOf } from './testing/case-world.ts'

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const atLeast: CaseAgreement = {
  ...{ basis: 'ORG', requires: { rule: 'daily-rest', hours: 10 } },
  ...{ from: '2027-03-01', until: '2027-06-30' },
}
const nine: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'daily-rest', hours: 9 },
  ...{ compensation: 'hvile', from: '2027-03-01', until: '2027-06-30' },
}

const texts = (requiring: Partial<CaseAgreement>, permitting: Partial<CaseAgreement>) =>
  contradictions(
    worldOf({
      ...plain,
      agreements: [
        { ...atLeast, ...requiring },
        { ...nine, ...permitting },
      ],
    }).unit,
  ).map(({ textNb }) => textNb)

test('from the later of their first days', () => {
  expect(texts({}, { from: '2027-05-01' })).toEqual([
    expect.stringContaining(
      'Avtalene avtale-2 (TV) og avtale-1 (ORG) går ikke i hop fra lørdag 01.05.2027: avtale-2 åpner for 9 t',
    ),
  ])
  expect(texts({ from: '2027-05-01' }, {})[0]).toContain('fra lørdag 01.05.2027')
  expect(texts({}, {})[0]).toContain('mens avtale-1 krever minst 10 t')
})

test('they meet on a day that both hold, and on no other', () => {
  expect(texts({}, { from: '2027-06-30', until: '2027-12-31' })).toHaveLength(1)
  expect(texts({}, { from: '2027-07-01', until: '2027-12-31' })).toEqual([])
  expect(texts({ from: '2027-06-30', until: '2027-12-31' }, {})).toHaveLength(1)
  expect(texts({ from: '2027-07-01', until: '2027-12-31' }, {})).toEqual([])
})

test('they meet where both are for somebody: everybody meets everybody', () => {
  expect(texts({ employees: ['A'] }, {})).toHaveLength(1)
  expect(texts({}, { employees: ['A'] })).toHaveLength(1)
  expect(texts({ employees: ['A', 'B'] }, { employees: ['B', 'C'] })).toHaveLength(1)
  expect(texts({ employees: ['A'] }, { employees: ['B'] })).toEqual([])
})

test('what is required is no obstacle to what keeps it, nor to another number', () => {
  expect(texts({}, { permits: { rule: 'daily-rest', hours: 10 } })).toEqual([])
  expect(texts({}, { permits: { rule: 'weekly-rest', hours: 28 } })).toEqual([])
  const averaging = { rule: 'averaging' as const, weeks: 8, day_hours: 10, week_hours: 48 }
  const most = (hours: number) =>
    texts({ requires: { rule: 'averaging-day', hours } }, { basis: 'IND', permits: averaging })
  expect(most(10)).toEqual([])
  expect(most(9.5)[0]).toContain('krever høyst 9 t 30 min')
})
