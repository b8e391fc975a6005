/** Where an agreement would have permitted the value on another day, the finding says which and when. */
import { describe, expect, test } from 'vitest'
import type { CaseAgreement, LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { worldOf } from './testing/case-world.ts'

const MONDAY = '2027-08-02'

function textsOf(rule: string, one: Pick<LawCase, 'duties' | 'agreements'>): string {
  const rules = norway.rules.filter(({ id }) => id === rule)
  const world = worldOf({ rule, titleNb: '', arithmetic: '', finds: [], ...one })
  return evaluate({ ...world, rules })
    .map(({ textNb }) => textNb)
    .join('\n')
}

describe('rest of 9 h 30 min from Monday 22:00', () => {
  const nine: CaseAgreement = {
    basis: 'TV',
    permits: { rule: 'daily-rest', hours: 9 },
    compensation: 'hvile',
  }
  const duties = [`${MONDAY} 14:30-22:00`, '2027-08-03 07:30-15:00']
  const text = (more: Partial<CaseAgreement>) =>
    textsOf('aml-10-8-daily-rest', { duties, agreements: [{ ...nine, ...more }] })

  test('an agreement that ended the day before, or begins the day after', () => {
    expect(text({ until: '2027-08-01' })).toMatch(
      /; avtalen avtale-1 gjaldt til søndag 01\.08\.2027: forny den fra mandag 02\.08\.2027\.$/,
    )
    expect(text({ from: '2027-08-03' })).toMatch(
      /; avtalen avtale-1 gjelder først fra tirsdag 03\.08\.2027\.$/,
    )
  })

  test.each<[string, Partial<CaseAgreement>]>([
    ['somebody else’s', { employees: ['B'] as const }],
    ['not enough', { permits: { rule: 'daily-rest', hours: 10 } }],
    ['about something else', { permits: { rule: 'weekly-rest', hours: 28 } }],
  ])('none is named that is %s', (_, more) => {
    expect(text({ until: '2027-08-01', ...more })).toMatch(
      /\(krever skriftlig avtale med de tillitsvalgte\)\.$/,
    )
  })

  test('one that would do is found behind one that would not', () => {
    const agreements = [
      { ...nine, until: '2027-08-01', permits: { rule: 'daily-rest' as const, hours: 10 } },
      { ...nine, until: '2027-07-04' },
    ]
    expect(textsOf('aml-10-8-daily-rest', { duties, agreements })).toContain(
      'avtalen avtale-2 gjaldt til søndag 04.07.2027',
    )
  })
})

describe('a week of 40 hours, found from its Monday', () => {
  const averaging: CaseAgreement = {
    basis: 'IND',
    permits: { rule: 'averaging', weeks: 8, day_hours: 10, week_hours: 48, single_week_hours: 50 },
  }
  const duties = days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00')
  const text = (more: Partial<CaseAgreement>) =>
    textsOf('aml-10-4-week', { duties, agreements: [{ ...averaging, ...more }] })

  test('an agreement is named for the one of its numbers that the rule asks for', () => {
    expect(text({ until: '2027-08-01' })).toContain('avtalen avtale-1 gjaldt til søndag 01.08.2027')
    expect(text({ from: '2027-08-09' })).toContain('avtalen avtale-1 gjelder først fra mandag 09.08.2027')
  })

  test('one that holds on the Monday has not lapsed, though it does not hold the whole week', () => {
    for (const more of [{ until: MONDAY }, { from: MONDAY, until: '2027-08-04' }]) {
      expect(text(more)).toContain('gjelder bare en del av uka')
      expect(text(more)).not.toContain('gjaldt til')
      expect(text(more)).not.toContain('gjelder først fra')
    }
  })
})
