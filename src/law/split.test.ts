/**
 * The law of history: a roster judged in two parts, the second with what the first carries over, has the same findings as
 * the roster judged whole. Cut on any day: a duty belongs to the day it starts, so an instant inside a day cuts no duty.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { carryOverAt } from './carry-over.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './rule.ts'
import { worldOf } from './testing/case-world.ts'

const HOURS = [
  '07:30-15:00',
  '07:30-15:00 pause 30',
  '14:30-22:00',
  '21:45-07:45',
  '07:00-19:00',
  '08:00-20:00 overtid 240',
  '15:00-07:00 hjemmevakt',
  '22:00-08:00 passiv',
  '02:00-04:00 utrykning',
  '07:00-21:30',
]
const LONG = HOURS.length - 1

const agreement: fc.Arbitrary<CaseAgreement> = fc
  .record({
    permits: fc.constantFrom<CaseAgreement['permits'] & object>(
      { rule: 'averaging', weeks: 6, day_hours: 10, week_hours: 48 },
      { rule: 'averaging', weeks: 3, day_hours: 12, week_hours: 46, single_week_hours: 52 },
      { rule: 'daily-rest', hours: 9 },
      { rule: 'weekly-rest', hours: 28 },
      { rule: 'sunday-average', weeks: 26 },
      { rule: 'sunday-average', weeks: 5 },
      { rule: 'night-average', hours: 9 },
      { rule: 'total-day', hours: 16 },
      { rule: 'overtime', week_hours: 20, four_week_hours: 50, year_hours: 300 },
    ),
    from: fc.integer({ min: -60, max: 60 }),
    days: fc.integer({ min: 10, max: 200 }),
  })
  .map(({ permits, from, days }) => ({
    basis: permits.rule === 'sunday-average' ? 'IND' : 'TV',
    permits,
    from: formatDate(addDays(parseDate('2027-08-02'), from)),
    until: formatDate(addDays(parseDate('2027-08-02'), from + days)),
    compensation: 'lengre hvile etterpå',
  }))

const SHORT_REST: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'daily-rest', hours: 9 },
  compensation: 'lengre hvile etterpå',
}

const world = fc
  .record({
    start: fc.constantFrom('2027-08-02', '2027-03-08', '2027-10-04', '2027-12-06', '2027-08-05'),
    weeks: fc.integer({ min: 1, max: 14 }),
    cells: fc.array(fc.constantFrom(-1, -1, -1, ...HOURS.keys()), { minLength: 98, maxLength: 98 }),
    before: fc.array(fc.constantFrom(-1, ...HOURS.keys()), { maxLength: 4 }),
    agreements: fc.array(agreement, { maxLength: 3 }),
    elsewhere: fc.array(fc.integer({ min: -3, max: 90 }), { maxLength: 3 }),
    used: fc.integer({ min: 0, max: 4 }),
    overtime: fc.constantFrom(0, 190),
    absence: fc.boolean(),
    /** Long days on end, with short rests agreed: only then is rest still owed after a week. */
    dense: fc.constantFrom(false, false, true),
    cut: fc.integer({ min: 1, max: 97 }),
  })
  .map((one) => {
    const first = parseDate(one.start)
    const dutyAt = (offset: number, cell: number) =>
      cell < 0 ? [] : [`${formatDate(addDays(first, offset))} ${HOURS[cell]!}`]
    const length = 7 * one.weeks
    const law: LawCase = {
      rule: '',
      titleNb: '',
      arithmetic: '',
      start: one.start,
      weeks: one.weeks,
      duties: one.cells
        .slice(0, length)
        .flatMap((cell, day) => dutyAt(day, one.dense && cell < 6 ? LONG : cell)),
      before: one.before.flatMap((cell, index) => dutyAt(-1 - index, cell)),
      agreements: [...one.agreements, ...(one.dense ? [SHORT_REST] : [])],
      elsewhere: one.elsewhere.map(
        (day, index) =>
          `${formatDate(addDays(first, day))} 09:00-16:00 hos ${index === 0 ? 'samme' : 'Sykehuset'}`,
      ),
      carryOver: {
        averaging_weeks_used: one.used,
        hours_balance: 3,
        red_days_total: 4,
        red_days_worked: 2,
        overtime_hours: one.overtime,
      },
      ...(one.absence ? { absences: [`${one.start} ${formatDate(addDays(first, 3))}`] } : {}),
      finds: [],
    }
    return { ...worldOf(law), cut: addDays(first, 1 + (one.cut % (length - 1))) }
  })

/** What a finding says of whom, when, how much and how grave; sentences may name the plan they were found in. */
function shown({ shifts }: Unit, findings: readonly Finding[]): readonly string[] {
  const callOuts = shifts.some(({ kind }) => kind === 'call-out')
  return (
    findings
      // A rest cut by a call-out ends with the day; whether it is told here or as total load depends on the duty after the cut.
      .filter(({ rule }) => !callOuts || rule !== 'aml-10-2-total-load')
      .map(({ rule, kind, from, to, limit, actual, unit }) =>
        [rule, kind, from, to, limit, actual, unit].join(' '),
      )
      .sort()
  )
}

function withCarryOver(unit: Unit, roster: Roster, at: LocalDate): Unit {
  const carried = (employee: Employee): Employee => ({
    ...employee,
    carry_over: carryOverAt(employee, roster.assignments, roster.from, at),
  })
  return { ...unit, employees: unit.employees.map(carried) }
}

describe('a roster cut in two', () => {
  const seen = new Map<string, number>()

  it('has the findings of the whole, on whichever day it is cut', () => {
    fc.assert(
      fc.property(world, ({ unit, roster, cut }) => {
        const whole = evaluate({ unit, roster })
        const part = (from: LocalDate, until: LocalDate): Roster => ({
          ...roster,
          from,
          until,
          assignments: roster.assignments.filter(({ date }) => date >= from && date < until),
        })
        const first = evaluate({ unit, roster: part(roster.from, cut), continues: true })
        const second = evaluate({ unit: withCarryOver(unit, roster, cut), roster: part(cut, roster.until) })
        for (const { rule } of whole) seen.set(rule, (seen.get(rule) ?? 0) + 1)
        expect(shown(unit, [...first, ...second])).toEqual(shown(unit, whole))
      }),
      { numRuns: 3_000, seed: 20271126 },
    )
  })

  it('has seen each rule broken more than twenty times: what no roster broke has not been cut', () => {
    for (const rule of CUT) expect(seen.get(rule) ?? 0, rule).toBeGreaterThan(20)
  })
})

const CUT = [
  'aml-10-4-day',
  'aml-10-4-week',
  'aml-10-5-day',
  'aml-10-5-week',
  'aml-10-5-average',
  'aml-10-6-overtime-week',
  'aml-10-6-overtime-four-weeks',
  'aml-10-6-overtime-year',
  'aml-10-6-overtime-consent',
  'aml-10-6-total-day',
  'aml-10-6-total-week',
  'aml-10-8-daily-rest',
  'aml-10-8-compensating-rest',
  'aml-10-8-weekly-rest',
  'aml-10-8-sunday',
  'aml-10-11-night-average',
  'tariff-weekly-norm',
  'aml-10-4-rolling-day',
  'aml-10-4-rolling-week',
  'aml-10-8-rolling-weekly-rest',
  'aml-10-2-total-load',
  'tariff-derived-week',
  'tariff-f1',
  'tariff-f3',
]
