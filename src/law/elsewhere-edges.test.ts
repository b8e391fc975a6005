/** Which duties elsewhere count, by employer, date and agreement. */
import { describe, expect, test } from 'vitest'
import { addDays, formatDate } from '../time/local-date.ts'
import type { CaseAgreement, LawCase } from './case.ts'
import { elsewhereDuties, otherEmployers } from './elsewhere.ts'
import { viewOf } from './testing/view-of.ts'

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

function counted(more: Partial<LawCase>, when?: 'before') {
  const { plan, employee } = viewOf({ ...plain, ...more })
  return elsewhereDuties(plan, employee, 'counted', when).map(({ date }) => formatDate(date))
}

function others(more: Partial<LawCase>) {
  const { plan, employee } = viewOf({ ...plain, ...more })
  return otherEmployers(plan, employee)
}

const on = (...dates: readonly string[]) => dates.map((date) => `${date} 08:00-12:00 hos Sykehuset`)
const here = (...dates: readonly string[]) => dates.map((date) => `${date} 08:00-12:00 hos samme`)

test('in the horizon from its first day to its last, and before it', () => {
  const elsewhere = here('2027-08-01', '2027-08-02', '2027-08-08', '2027-08-09')
  expect(counted({ elsewhere })).toEqual(['2027-08-02', '2027-08-08'])
  expect(counted({ elsewhere }, 'before')).toEqual(['2027-08-01'])
  expect(counted({})).toEqual([])
})

test('nothing is known outside the tables', () => {
  const { firstDate, endDate } = viewOf(plain).plan
  const dates = [addDays(firstDate, -1), firstDate].map(formatDate)
  expect(counted({ elsewhere: here(...dates) }, 'before')).toEqual([formatDate(firstDate)])
  const after = [addDays(endDate, -1), endDate].map(formatDate)
  expect(others({ elsewhere: on(after[0]!) })).toEqual(['Sykehuset'])
  expect(others({ elsewhere: on(after[1]!) })).toEqual([])
})

describe('another employer', () => {
  const together: CaseAgreement = {
    basis: 'TV',
    permits: { rule: 'count-together', employers: ['Sykehuset'] },
    from: '2027-08-03',
    until: '2027-08-05',
  }
  const elsewhere = on('2027-08-02', '2027-08-03', '2027-08-05', '2027-08-06')

  test('is named, and counts only on the days of an agreement that says so', () => {
    expect(others({ elsewhere, agreements: [together] })).toEqual(['Sykehuset'])
    expect(counted({ elsewhere, agreements: [together] })).toEqual(['2027-08-03', '2027-08-05'])
    expect(counted({ elsewhere, agreements: [{ ...together, employees: ['B'] }] })).toEqual([])
    expect(counted({ elsewhere })).toEqual([])
  })

  test('is not named among the others where all its duties count, nor is this employer', () => {
    const all = on('2027-08-03', '2027-08-05')
    expect(others({ elsewhere: [...all, ...here('2027-08-04')], agreements: [together] })).toEqual([])
    expect(others({})).toEqual([])
  })
})

test('overtime elsewhere is overtime', () => {
  const { plan, employee } = viewOf({
    ...plain,
    elsewhere: ['2027-08-02 08:00-12:00 overtid 60 hos samme', '2027-08-03 08:00-12:00 hos samme'],
  })
  const duties = elsewhereDuties(plan, employee, 'all')
  expect(duties.map(({ overtimeMinutes }) => overtimeMinutes)).toEqual([60, 0])
  expect(duties.map(({ shift }) => 'overtime_minutes' in shift)).toEqual([true, false])
})
