/** What the cases of register rules cannot say: who could permit, from and to, and facts that the unit file itself shows. */
import { describe, expect, test } from 'vitest'
import { parseDate } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Demand, Unit } from '../workforce/unit.ts'
import type { LawCase } from './case.ts'
import { evaluate, evaluateRegister } from './evaluate.ts'
import { norway } from './jurisdictions.ts'
import { registerRules } from './norway/register-rules.ts'
import { findingsIn, worldOf } from './testing/case-world.ts'
import { workedExamples } from './worked-examples.ts'

const ON = parseDate('2027-08-02')
const empty: LawCase = {
  rule: '',
  titleNb: '',
  arithmetic: '',
  duties: [],
  register: { employer_kind: 'other' },
  finds: [],
}
const midnight = (date: string) => instantAt(parseDate(date), 0, 'oslo')

function found(rule: string, one: Partial<LawCase>) {
  const [finding] = findingsIn(
    { ...empty, ...one },
    registerRules.filter(({ id }) => id === rule),
  )
  return finding!
}

function judged(rule: string, unit: Partial<Unit>) {
  const world = worldOf(empty)
  const rules = registerRules.filter(({ id }) => id === rule)
  return evaluateRegister({ ...world.unit, ...unit }, ON, rules)
}

describe('evaluateRegister', () => {
  test('judges nothing without a register', () => {
    const { register: _, ...unit } = worldOf(empty).unit
    expect(evaluateRegister(unit, ON)).toEqual([])
  })

  test('of a municipality with nothing recorded it only says what to record', () => {
    const findings = findingsIn({ ...empty, register: { employer_kind: 'municipality' } })
    expect(findings.map(({ rule, kind }) => `${rule} ${kind}`)).toEqual([
      'aml-4-1-lone-work warning',
      'aml-10-7-hours-record warning',
      'aml-14-14a-yearly-discussion warning',
      ...Array.from({ length: 7 }, () => 'hol-3-2-professions warning'),
      'hol-8-1-teaching warning',
    ])
  })

  test('refuses a date before the coded law', () => {
    expect(() => evaluateRegister(worldOf(empty).unit, parseDate('2025-12-31'))).toThrow(RangeError)
  })

  test('a roster is judged the same with a register and without', () => {
    const duties = ['2027-08-02 14:30-22:00', '2027-08-03 07:30-15:00']
    const { unit, roster } = worldOf({ ...empty, duties })
    const { register: _, ...without } = unit
    const findings = evaluate({ unit, roster })
    expect(findings.map(({ rule }) => rule)).toEqual([
      'aml-10-8-daily-rest',
      'aml-10-9-breaks',
      'aml-10-9-breaks',
      'aml-10-4-rolling-day',
    ])
    expect(evaluate({ unit: without, roster })).toEqual(findings)
    expect(evaluate({ unit, roster, rules: registerRules })).toEqual([])
  })

  test('every register rule is in force, and finds a warning, a breach or a missing agreement in some case', () => {
    for (const rule of registerRules) {
      expect(norway.rules).toContain(rule)
      const kinds = workedExamples
        .filter((one) => one.rule === rule.id)
        .flatMap(({ finds }) => finds.map(({ kind }) => kind))
      expect(
        kinds.some((kind) => kind !== 'warning'),
        rule.id,
      ).toBe(true)
    }
  })
})

describe('who could permit it', () => {
  const late = { started: '2027-03-01', discussed: '2027-03-02' }

  test('a union with right of recommendation, in chapter 10 where § 10-12(4) lets it', () => {
    const register = { employer_kind: 'other' as const, sunday_work: late }
    expect(found('aml-10-10-sunday-discussion', { register }).permittedBy.map(({ basis }) => basis)).toEqual([
      'ORG',
    ])
    expect(found('aml-10-10-sunday-discussion', { register, boundByTariff: false }).permittedBy).toEqual([])
  })

  test('nobody, for a health check and in chapter 14', () => {
    const register = {
      employer_kind: 'other' as const,
      health_checks: [{ employee: 'A', from: '2027-03-01', offered: ['2027-03-02'] }],
      part_time_hires: [{ id: 'D1', decided: '2027-03-01', documented: '2027-03-02' }],
    }
    expect(found('aml-10-11-health-check', { register })).toMatchObject({ kind: 'breach', permittedBy: [] })
    expect(found('aml-14-1b-full-time', { register })).toMatchObject({ kind: 'breach', permittedBy: [] })
  })

  test('the union representatives, for hire without another ground', () => {
    const register = {
      employer_kind: 'other' as const,
      hired_in: [
        { worker: 'V1', agency: 'Tenkt byrå', from: '2027-05-03', ground: 'a' as const },
        {
          worker: 'V2',
          agency: 'Tenkt byrå',
          from: '2027-05-03',
          until: '2027-06-30',
          ground: 'agreement' as const,
          agreement: { signed: '2027-05-04', until: '2027-06-30', majority: true },
        },
      ],
    }
    const rules = registerRules.filter(({ id }) => id === 'aml-14-12-ground')
    for (const { permittedBy } of findingsIn({ ...empty, register }, rules)) {
      expect(permittedBy).toHaveLength(1)
      expect(permittedBy[0]).toMatchObject({
        basis: 'TV',
        upTo: null,
        citation: { paragraph: '§ 14-12', subsection: 'andre ledd' },
      })
      expect(permittedBy[0]!.signedBy).toContain('flertall')
    }
  })

  test('the parties of a collective agreement for the 16 hours, the employee for notice and time of holiday', () => {
    const holiday = {
      employee: 'A',
      year: 2027,
      discussed: '2027-10-11',
      main_claimed: true,
      notice_claimed: true,
      periods: [
        {
          from: '2027-10-04',
          until: '2027-11-02',
          extra_time_claimed: true,
          notice_given: '2027-10-01',
          work_ends: { date: '2027-10-03', at: '22:00' },
          work_starts: { date: '2027-11-03', at: '07:00' },
        },
      ],
    }
    const register = { employer_kind: 'other' as const, holidays: [holiday] }
    const bases = (rule: string, boundByTariff: boolean) =>
      found(rule, { register, boundByTariff }).permittedBy.map(({ basis, signedBy, citation }) => [
        basis,
        signedBy,
        `${citation.law} ${citation.paragraph} ${citation.subsection}`,
      ])
    const parties = (place: string) => ['ORG', 'partene i tariffavtalen', `ferieloven ${place}`]
    const employee = (place: string) => [
      'IND',
      'arbeidsgiver og den ansatte, skriftlig',
      `ferieloven ${place}`,
    ]
    expect(bases('ferie-5-extra-free-time', true)).toEqual([parties('§ 5 nr. 6')])
    expect(bases('ferie-5-extra-free-time', false)).toEqual([])
    for (const rule of ['ferie-6-notice', 'ferie-6-discussion']) {
      expect(bases(rule, true)).toEqual([employee('§ 6 nr. 4'), parties('§ 6 nr. 4')])
      expect(bases(rule, false)).toEqual([employee('§ 6 nr. 4')])
    }
    expect(bases('ferie-7-main-holiday', true)).toEqual([employee('§ 7 nr. 4'), parties('§ 7 nr. 4')])
    expect(bases('ferie-7-main-holiday', false)).toEqual([employee('§ 7 nr. 4')])
  })
})

describe('from when to when a finding is', () => {
  test('from the deadline to the day it was done, at midnight in Oslo', () => {
    const register = {
      employer_kind: 'other' as const,
      part_time_hires: [{ id: 'D1', decided: '2027-03-27', documented: '2027-03-29' }],
    }
    const finding = found('aml-14-1b-full-time', { register })
    expect([finding.from, finding.to]).toEqual([midnight('2027-03-27'), midnight('2027-03-29')])
    // Two days with the night of 28 March, when an hour is skipped: 47 h.
    expect(finding.to - finding.from).toBe(47 * 60)
    expect(finding).toMatchObject({
      employee: null,
      unit: 'days',
      citation: { law: 'aml', paragraph: '§ 14-1b' },
    })
  })

  test('what is too old to be judged names whose it is, where it is somebody’s', () => {
    const register = {
      employer_kind: 'other' as const,
      overtime: [{ id: 'O1', from: '2025-12-31' }],
      health_checks: [{ employee: 'A', from: '2025-12-31', offered: [] }],
    }
    const old = { from: midnight('2025-12-31'), to: midnight('2025-12-31') }
    expect(found('aml-10-11-health-check', { register })).toMatchObject({ ...old, employee: 'A' })
    expect(found('aml-10-6-overtime-need', { register })).toMatchObject({ ...old, employee: null })
  })

  test('one day where nothing is recorded', () => {
    const finding = found('aml-4-1-lone-work', {})
    expect([finding.from, finding.to, finding.unit]).toEqual([
      midnight('2027-08-02'),
      midnight('2027-08-02'),
      'count',
    ])
  })

  test('a calendar year without discussion is dated its last day', () => {
    const register = {
      employer_kind: 'other' as const,
      yearly_discussions: [{ date: '2026-03-01', topics: ['hire' as const] }],
    }
    const finding = found('aml-14-14a-yearly-discussion', { register, on: '2028-08-02' })
    expect([finding.from, finding.to]).toEqual([midnight('2027-12-31'), midnight('2027-12-31')])
  })
})

describe('what the unit file itself shows', () => {
  const demand = (dayTypes: Demand['dayTypes'], minimum: number): Demand => ({
    dayTypes,
    shift: 'D' as ShiftCode,
    competence: null,
    point: 0,
    minimum,
    wanted: minimum,
  })
  const person = (id: string, fields: Partial<Employee>): Employee => ({
    ...worldOf(empty).unit.employees[0]!,
    id: id as EmployeeId,
    ...fields,
  })

  test('demand on Sundays or holidays asks for the discussion of it', () => {
    const rule = 'aml-10-10-sunday-discussion'
    expect(judged(rule, { demand: [demand(['weekday', 'sunday'], 1)] })).toHaveLength(1)
    expect(judged(rule, { demand: [demand(['holiday'], 1)] })).toHaveLength(1)
    expect(judged(rule, { demand: [demand(['weekday', 'saturday'], 1)] })).toEqual([])
    expect(judged(rule, { demand: [demand(['sunday'], 0)] })).toEqual([])
  })

  test('demand on Sundays asks which Sunday is free around a holiday', () => {
    const holidays = [{ employee: 'A', year: 2027, periods: [{ from: '2027-07-05', until: '2027-07-10' }] }]
    const { register } = worldOf({ ...empty, register: { employer_kind: 'other', holidays } }).unit
    const rule = 'ferie-5-free-sunday'
    expect(judged(rule, { register, demand: [demand(['sunday'], 1)] })).toHaveLength(1)
    expect(judged(rule, { register, demand: [demand(['sunday'], 0)] })).toEqual([])
    expect(judged(rule, { register, demand: [demand(['holiday'], 1)] })).toEqual([])
  })

  test('the date of birth is the person’s own, and nobody’s where the person is not there', () => {
    const holidays = ['A', 'B', 'X'].map((employee) => ({ employee, year: 2027, periods: [] }))
    const { register } = worldOf({ ...empty, register: { employer_kind: 'other', holidays } }).unit
    const employees = [person('A', {}), person('B', { born: parseDate('1960-05-05') })]
    expect(judged('ferie-5-length', { register, employees }).map(({ limit }) => limit)).toEqual([25, 31, 25])
  })

  test('somebody who works nights only is asked about until recorded', () => {
    const rule = 'aml-10-11-health-check'
    const employees = [person('N1', { nights: 'only' }), person('N2', {}), person('N3', { nights: 'only' })]
    const { register } = worldOf({
      ...empty,
      register: {
        employer_kind: 'other',
        health_checks: [{ employee: 'N3', from: '2027-01-04', offered: ['2027-01-04'], interval_months: 12 }],
      },
    }).unit
    expect(judged(rule, { register, employees }).map(({ employee, textNb }) => [employee, textNb])).toEqual([
      [
        'N1',
        'N1 arbeider bare natt, men tilbud om helsekontroll (§ 10-11 åttende ledd) er ikke registrert; skriv når det ble gitt.',
      ],
    ])
  })

  test('somebody hired in is asked about until recorded', () => {
    const rule = 'aml-14-12-ground'
    const agency = { post_percent: 100, type: 'agency' as const }
    const employees = [
      person('V1', { employments: [agency] }),
      person('V2', { employments: [{ ...agency, unit: 'En annen enhet' }] }),
      person('V3', { employments: [agency] }),
      person('S1', { employments: [{ post_percent: 100, type: 'permanent' }] }),
    ]
    const { register } = worldOf({
      ...empty,
      register: {
        employer_kind: 'other',
        hired_in: [{ worker: 'V3', agency: 'Tenkt byrå', from: '2027-05-03', ground: 'b' }],
      },
    }).unit
    expect(judged(rule, { register, employees }).map(({ employee, textNb }) => [employee, textNb])).toEqual([
      [
        'V1',
        'V1 er innleid (agency) i enhetsfila, men innleien står ikke i registeret (§ 14-12); skriv bemanningsforetak, periode og grunnlag.',
      ],
    ])
  })
})
