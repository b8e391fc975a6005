import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../time/local-date.ts'
import type { LawCase } from '../case.ts'
import { days } from '../case.ts'
import { evaluate } from '../evaluate.ts'
import { worldOf } from '../testing/case-world.ts'
import { viewOf } from '../testing/view-of.ts'
import { derivedWeek, tariffDerivedWeek } from './derived-week.ts'
import { derivedWeekCases } from './derived-week.cases.ts'
import { rosterMeasure } from './roster-measure.ts'
import { tariffNight, windowNb } from './tariff-night.ts'
import { threeShiftFullWeek } from './three-shift-week.ts'
import { annualGrossMinutes } from './weekly-norm-values.ts'

const ON = parseDate('2027-08-02')
const week = (night: number, red: number, both: number, of = { postPercent: 100, days: 7 }) =>
  threeShiftFullWeek({ night, red, both, ...of }, ON)

describe('the full week of three-shift rotas', () => {
  test.each([
    ['nothing: at least two hours less', [0, 0, 0], 2130],
    ['8 h of night are two hours', [480, 0, 0], 2130],
    ['8 h 4 min of night: 121 min less', [484, 0, 0], 2129],
    ['8 h 1 min of night: 120.25 min less, rounded up in the employee’s disfavour', [481, 0, 0], 2130],
    ['6 h of Sunday and 8 h of night: 180 min less', [480, 360, 0], 2070],
    ['8 h that are both and 6 h of Sunday: as night only', [480, 840, 480], 2070],
    ['15 h 36 min of night are 3.9 h: 33.6 h', [936, 0, 0], 2016],
    ['more stops at 33.6 h', [1500, 600, 0], 2016],
  ])('%s', (_, [night = 0, red = 0, both = 0], fullWeek) => {
    expect(week(night, red, both).fullWeek).toBe(fullWeek)
  })

  test('half a post with 5 night hours in a week is as a full post with 10; three weeks are as one', () => {
    // 10 h x 15 min = 150 min
    expect(week(300, 0, 0, { postPercent: 50, days: 7 })).toEqual({
      nightPerWeek: 600,
      redPerWeek: 0,
      fullWeek: 2100,
    })
    expect(week(1800, 180, 0, { postPercent: 100, days: 21 })).toEqual({
      nightPerWeek: 600,
      redPerWeek: 60,
      fullWeek: 2090,
    })
  })

  const minutes = fc.integer({ min: 0, max: 4000 })
  test('is never under 33.6 or over 35.5 h, and more night never lengthens it', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, minutes, (night, red, part, more) => {
        const both = Math.min(night, red, part)
        const { fullWeek } = week(night, red, both)
        expect(fullWeek).toBeGreaterThanOrEqual(2016)
        expect(fullWeek).toBeLessThanOrEqual(2130)
        expect(week(night + more, red, both).fullWeek).toBeLessThanOrEqual(fullWeek)
        const moved = Math.min(more, red - both)
        expect(week(night + moved, red, both + moved).fullWeek).toBeLessThanOrEqual(fullWeek)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

test('gross hours in a year: 37.5, 35.5 and 33.6 hours are 1950, 1846 and 1747.2', () => {
  expect([2250, 2130, 2016].map((fullWeek) => annualGrossMinutes(fullWeek) / 60)).toEqual([
    1950, 1846, 1747.2,
  ])
})

test('the night of each tariff area', () => {
  const nights = (['KS', 'Spekter', 'Oslo', 'staten', 'other', undefined] as const).map((area) =>
    windowNb(tariffNight(area, ON)),
  )
  expect(nights).toEqual([
    ...['kl. 21:00-06:00', 'kl. 21:00-06:00', 'kl. 21:00-06:00'],
    ...['kl. 20:00-06:00', 'kl. 21:00-06:00', 'kl. 21:00-06:00'],
  ])
})

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', weeks: 3, duties: [], finds: [] }

describe('what is measured in a roster', () => {
  const measure = (one: Partial<LawCase>) =>
    rosterMeasure(viewOf({ ...plain, ...one }), { start: 1260, end: 360 })

  test('days, Sundays, minutes and hours of the clock; not history, standby or copies', () => {
    const duties = ['2027-08-07 22:00-08:00', '2027-08-10 15:00-15:30', '2027-08-12 22:00-08:00 hjemmevakt']
    for (const kind of ['calendar', 'cyclic'] as const) {
      expect(measure({ kind, duties, before: ['2027-08-01 08:00-16:00'] })).toEqual({
        days: 21,
        sundays: 3,
        sundaysWorked: 1,
        freeSundaysInRow: 2,
        // 10 h + 30 min + a seventh of 10 h, which is 86 min; the Saturday night is Sunday work all its ten hours.
        minutes: { ordinary: 600 + 30 + 86, night: 480, red: 600, both: 480 },
        // 22, 23, 0-7 and 15
        clockHours: 11,
        postPercent: 100,
      })
    }
  })

  test('half away is present', () => {
    expect(measure({ absences: ['2027-08-09 2027-08-15'] })).toMatchObject({ days: 14, sundays: 2 })
  })
})

describe('what the roster gives', () => {
  const texts = (one: LawCase) =>
    evaluate({ ...worldOf(one), rules: [tariffDerivedWeek] }).map(({ textNb }) => textNb)
  const named = (title: string) => derivedWeekCases.find(({ titleNb }) => titleNb === title)!

  test('is said with its arithmetic, and that nobody checked it', () => {
    expect(texts(named('Tredelt turnus'))).toEqual([
      'A har full uke på 35 t 30 min i enhetsfila, men turnusen gir 34 t 59 min etter tariffavtalen: tredelt turnus med 1 av 3 søndager arbeidet og 44 % av timene utenom natt (kl. 21:00-06:00): 37 t 30 min går ned med 15 min for hver av 8,33 nattetimer og 10 min for hver av 2,67 andre søn- og helgetimer i uka i full stilling, minst 2 t og høyst til 33 t 36 min (ikke kontrollert mot kilden).',
    ])
    expect(texts(named('Hver tredje søndag gir 35,5 timer'))).toEqual([
      'A har full uke på 37 t 30 min i enhetsfila, men turnusen gir 35 t 30 min etter tariffavtalen: 1 av 3 søndager arbeidet (ikke kontrollert mot kilden).',
    ])
    expect(texts(named('1,39 timer i uka etter kl. 20'))).toEqual([
      'A har full uke på 37 t 30 min i enhetsfila, men turnusen gir 35 t 30 min etter tariffavtalen: 1,39 timer i uka i snitt kl. 20:00-06:00 (ikke kontrollert mot kilden).',
    ])
  })

  test('is the ordinary week where nothing shortens it, and nothing where the roster cannot tell', () => {
    const byDay = days('2027-08-02', [0, 7, 14], '08:00-16:00')
    expect(derivedWeek(viewOf({ ...plain, duties: byDay }))).toEqual({
      work: 'ordinary',
      fullWeek: 2250,
      groundsNb: '0 av 3 søndager arbeidet',
    })
    expect(derivedWeek(viewOf(plain))).toBeNull()
    expect(derivedWeek(viewOf({ ...plain, duties: byDay, absences: ['2027-08-22 2027-08-22'] }))).toBeNull()
    const view = viewOf({ ...plain, duties: byDay })
    const elsewhere = view.employee.employments.map((post) => ({ ...post, unit: 'en annen' }))
    expect(derivedWeek({ ...view, employee: { ...view.employee, employments: elsewhere } })).toBeNull()
  })

  test('covers the whole plan', () => {
    const [finding] = evaluate({ ...worldOf(named('Tredelt turnus')), rules: [tariffDerivedWeek] })
    expect(finding!.to - finding!.from).toBe(21 * 1440)
    expect(finding?.permittedBy).toEqual([])
  })
})
