/** Duties for all known employers: each once, in order, and a base plan's with their copies. */
import { describe, expect, test } from 'vitest'
import { formatDate } from '../time/local-date.ts'
import { allDuties, daysOf } from './all-employers.ts'
import type { LawCase } from './case.ts'
import { evaluate } from './evaluate.ts'
import { totalLoad } from './norway/total-load.ts'
import { worldOf } from './testing/case-world.ts'
import { viewOf } from './testing/view-of.ts'

const MONDAY = '2027-08-02'
const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }

const known = (more: Partial<LawCase>) => allDuties(viewOf({ ...plain, ...more }))
const shown = (more: Partial<LawCase>) =>
  known(more).map(({ date, workMinutes, here }) => [formatDate(date), workMinutes, here])

describe('duties elsewhere beside those here', () => {
  test('one at the very same time is the same duty; one that only begins or ends with it is not', () => {
    const duties = [`${MONDAY} 08:00-12:00`]
    const elsewhere = [
      `${MONDAY} 08:00-12:00 hos Sykehuset`,
      `${MONDAY} 08:00-11:00 hos Sykehuset`,
      `${MONDAY} 09:00-12:00 hos Sykehuset`,
    ]
    // Two that begin together: the shorter first.
    expect(shown({ duties, elsewhere })).toEqual([
      [MONDAY, 180, false],
      [MONDAY, 240, true],
      [MONDAY, 180, false],
    ])
  })

  test('are here when they are this employer’s, said or not', () => {
    const elsewhere = [
      `${MONDAY} 08:00-09:00 hos samme`,
      `${MONDAY} 10:00-11:00 hos Tenkt arbeidsgiver`,
      `${MONDAY} 12:00-13:00 hos Sykehuset`,
    ]
    const here = known({ elsewhere, duties: [`${MONDAY} 14:00-15:00`] }).filter(({ here }) => here)
    expect(here.map(({ from }) => (from - known({ elsewhere })[0]!.from) / 60)).toEqual([0, 2, 6])
  })

  test('a day is shared when any of it is another’s, and here when any of it is ours', () => {
    const elsewhere = [`${MONDAY} 08:00-12:00 hos Sykehuset`, '2027-08-04 08:00-12:00 hos Sykehuset']
    const days = daysOf(known({ elsewhere, duties: [`${MONDAY} 10:00-11:00`, '2027-08-03 08:00-12:00'] }))
    expect(days.map(({ here, shared }) => [here, shared])).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ])
    // The longer duty's end, though the other begins last.
    expect((days[0]!.to - days[0]!.from) / 60).toBe(4)
    expect(
      daysOf(known({ elsewhere: [...elsewhere, '2027-08-04 13:00-14:00 hos Sykehuset'] }))[1],
    ).toMatchObject({
      here: false,
      breakMinutes: 60,
    })
  })
})

test('a base plan repeats what is dated inside it, once before and once after, and knows nothing of the rest', () => {
  const elsewhere = [MONDAY, '2027-08-01', '2027-08-09'].map((date) => `${date} 08:00-12:00 hos Sykehuset`)
  expect(shown({ kind: 'cyclic', elsewhere })).toEqual([
    ['2027-07-26', 240, false],
    [MONDAY, 240, false],
    ['2027-08-09', 240, false],
  ])
  expect(shown({ elsewhere })).toHaveLength(3)
})

test('total load tells only what is not already found here, and nobody can permit it', () => {
  // Monday to Tuesday: 9 h 30 min of rest here. Wednesday to Thursday: 9 h because of the hospital.
  const one: LawCase = {
    ...plain,
    duties: [`${MONDAY} 14:30-22:00`, '2027-08-03 07:30-15:00', '2027-08-05 07:00-12:00'],
    elsewhere: ['2027-08-04 15:00-22:00 hos Sykehuset'],
  }
  const found = evaluate({ ...worldOf(one), rules: [totalLoad] })
  expect(found.map(({ kind, actual, permittedBy }) => [kind, actual, permittedBy])).toEqual([
    ['warning', 540, []],
  ])
  expect(evaluate({ ...worldOf({ ...one, elsewhere: [] }), rules: [totalLoad] })).toEqual([])
})
