/** What the view of a person joins, sorts, repeats and leaves out. */
import { describe, expect, test } from 'vitest'
import { addDays, formatDate, parseDate } from '../time/local-date.ts'
import type { LawCase } from './case.ts'
import { days } from './case.ts'
import type { PersonView } from './person-view.ts'
import { workPeriods } from './person-view.ts'
import { viewOf } from './testing/view-of.ts'

const MONDAY = '2027-08-02'

function view(more: Partial<LawCase>): PersonView {
  return viewOf({ rule: '', titleNb: '', arithmetic: '', duties: [], finds: [], ...more })
}
const datesOf = ({ duties }: PersonView) => duties.map(({ date }) => formatDate(date))
const minutes = ({ plan }: PersonView, instant: number) => instant - plan.weekStart[0]!

describe('two duties that start on one date', () => {
  test('are one work day: sums, and the time off between them a break', () => {
    const duties = [`${MONDAY} 07:00-11:00 pause 10 overtid 60`, `${MONDAY} 13:00-18:00 pause 20 overtid 30`]
    const { workDays, mainPeriods, callOuts } = view({ duties })
    expect(workDays).toHaveLength(1)
    expect(workDays[0]).toMatchObject({
      workMinutes: 540,
      overtimeMinutes: 90,
      activeMinutes: 540,
      breakMinutes: 10 + 20 + 120,
      standby: false,
      callOut: false,
    })
    expect(mainPeriods).toEqual(workDays)
    expect(callOuts).toEqual([])
  })

  test('reach to the later of their ends, whichever begins first', () => {
    const nested = view({ duties: [`${MONDAY} 07:00-18:00`, `${MONDAY} 09:00-11:00`] })
    expect(minutes(nested, nested.workDays[0]!.to)).toBe(18 * 60)
    const apart = view({ duties: [`${MONDAY} 07:00-11:00`, `${MONDAY} 09:00-18:00`] })
    expect(minutes(apart, apart.workDays[0]!.to)).toBe(18 * 60)
  })

  test('where one is standby at home, the day’s span is the other’s, and the time between no break', () => {
    const after = view({ duties: [`${MONDAY} 07:00-15:00 pause 30`, `${MONDAY} 16:00-22:00 hjemmevakt`] })
    expect(after.workDays[0]).toMatchObject({ breakMinutes: 30, standby: false })
    expect(minutes(after, after.workDays[0]!.from)).toBe(7 * 60)
    expect(minutes(after, after.workDays[0]!.to)).toBe(15 * 60)
    const before = view({ duties: [`${MONDAY} 01:00-06:00 hjemmevakt`, `${MONDAY} 08:00-15:00`] })
    expect(minutes(before, before.workDays[0]!.from)).toBe(8 * 60)
    expect(before.workDays[0]).toMatchObject({ breakMinutes: 0, standby: false })
  })

  test('are standby, or a call-out, only where both are', () => {
    const standby = view({
      duties: [`${MONDAY} 07:00-11:00 hjemmevakt`, `${MONDAY} 13:00-18:00 hjemmevakt`],
    })
    expect(standby.workDays[0]).toMatchObject({ standby: true, callOut: false })
    const callOut = view({ duties: [`${MONDAY} 07:00-08:00 utrykning`, `${MONDAY} 13:00-14:00 utrykning`] })
    expect(callOut.workDays[0]).toMatchObject({ standby: false, callOut: true })
    const mixed = view({ duties: [`${MONDAY} 07:00-08:00 utrykning`, `${MONDAY} 13:00-18:00`] })
    expect(mixed.workDays[0]).toMatchObject({ standby: false, callOut: false })
    expect([mixed.mainPeriods.length, mixed.callOuts.length]).toEqual([1, 1])
  })
})

test('what breaks rest is in order of start, and then of end', () => {
  const one = view({
    duties: [
      '2027-08-02 14:00-22:00',
      '2027-08-03 02:00-04:00 utrykning',
      '2027-08-04 08:00-12:00',
      '2027-08-04 08:00-10:00 utrykning',
      '2027-08-05 01:00-02:00 utrykning',
    ],
  })
  const hours = workPeriods(one).map(({ from, to }) => [minutes(one, from) / 60, minutes(one, to) / 60])
  expect(hours).toEqual([
    [14, 22],
    [26, 28],
    [56, 58],
    [56, 60],
    [73, 74],
  ])
})

test('history is from the first date of the tables until the day before the plan', () => {
  const { firstDate } = view({}).plan
  const first = formatDate(firstDate)
  const before = [
    ...days(formatDate(addDays(firstDate, -1)), [0, 1], '08:00-12:00'),
    ...days(MONDAY, [-1, 0, 1], '08:00-12:00'),
  ]
  expect(datesOf(view({ before, duties: days(MONDAY, [0], '13:00-15:00') }))).toEqual([
    first,
    '2027-08-01',
    MONDAY,
  ])
})

test('a base plan is repeated over every date of the tables, and no further', () => {
  for (const weeks of [1, 2, 3]) {
    const all = Array.from({ length: 7 * weeks }, (_, day) => day)
    const one = view({ kind: 'cyclic', weeks, duties: days(MONDAY, all, '08:00-12:00') })
    const { firstDate, endDate } = one.plan
    const dates = Array.from({ length: endDate - firstDate }, (_, day) => formatDate(addDays(firstDate, day)))
    expect(datesOf(one)).toEqual(dates)
    expect(one.here).toHaveLength(7 * weeks)
  }
})

test('duties elsewhere are put in order among those here, inside the horizon and in its history', () => {
  const elsewhere = [
    '2027-08-01 09:00-11:00 hos samme',
    '2027-08-02 06:00-07:00 hos samme',
    '2027-08-08 09:00-11:00 hos samme',
    '2027-08-09 09:00-11:00 hos samme',
  ]
  const one = view({ elsewhere, duties: days(MONDAY, [0, 2], '08:00-12:00') })
  expect(datesOf(one)).toEqual(['2027-08-01', MONDAY, MONDAY, '2027-08-04', '2027-08-08'])
  expect(minutes(one, one.duties[1]!.from)).toBe(6 * 60)
  expect(parseDate(MONDAY)).toBe(one.plan.from)
})
