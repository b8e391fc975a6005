import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, mondayOf, parseDate } from '../../time/local-date.ts'
import type { LawCase } from '../case.ts'
import { days } from '../case.ts'
import { evaluate } from '../evaluate.ts'
import type { PersonView } from '../person-view.ts'
import { worldOf } from '../testing/case-world.ts'
import { viewOf } from '../testing/view-of.ts'
import type { FreeDayOptions, FreeDays } from './free-days.ts'
import { freeDaysOf } from './free-days.ts'
import { tariffF1 } from './tariff-f1.ts'
import { tariffF1Cases } from './tariff-f1.cases.ts'
import { tariffF3 } from './tariff-f3.ts'
import { tariffF3Cases } from './tariff-f3.cases.ts'

const plain: LawCase = { rule: '', titleNb: '', arithmetic: '', duties: [], finds: [] }
const DAY = '08:00-15:30'

function viewFrom(start: string, offsets: readonly number[], more: Partial<LawCase> = {}): PersonView {
  return viewOf({ ...plain, start, tariff: 'KS', duties: days(start, offsets, DAY), ...more })
}

const codesOf = ({ codes }: FreeDays) =>
  Object.fromEntries([...codes].sort(([a], [b]) => a - b).map(([date, code]) => [formatDate(date), code]))

const owedOf = ({ owed }: FreeDays) => owed.map(({ code, unit, count }) => [code, unit, count])

/** A base plan of one week whose Monday falls on the calendar's. */
function baseFrom(start: string, offsets: readonly number[], weeks = 1): FreeDayOptions['base'] {
  return { view: viewFrom('2027-08-02', offsets, { kind: 'cyclic', weeks }), monday: parseDate(start) }
}

describe('F1 and F2', () => {
  test('a free weekend: the Sunday is F1, the Saturday F2', () => {
    const free = freeDaysOf(viewFrom('2027-08-02', [0, 1, 2, 3, 4]))
    expect(codesOf(free)).toEqual({ '2027-08-07': 'F2', '2027-08-08': 'F1' })
    expect(free.counts).toEqual({ F1: 1, F2: 1, F3: 0, F4: 0, F5: 0, red: 0 })
    expect(free.dates.F1.map(formatDate)).toEqual(['2027-08-08'])
    expect(free.owed).toEqual([])
    expect(free.inLieu).toBeNull()
  })

  test('the F2 is the day before the F1, else the day after, else the last that is left', () => {
    expect(codesOf(freeDaysOf(viewFrom('2027-08-02', [0, 1, 4, 5, 6])))).toEqual({
      '2027-08-04': 'F2',
      '2027-08-05': 'F1',
    })
    // Wednesday holds the rest; the Thursday after it has the end of a short free stretch, with no demand on its length.
    const after = viewFrom('2027-08-02', [], {
      duties: [
        ...days('2027-08-02', [0, 1], DAY),
        '2027-08-04 23:00-09:00',
        ...days('2027-08-02', [4, 5, 6], DAY),
      ],
    })
    expect(codesOf(freeDaysOf(after))).toEqual({ '2027-08-05': 'F2' })
    expect(codesOf(freeDaysOf(viewFrom('2027-08-02', [1, 2, 3, 4, 6])))).toEqual({
      '2027-08-02': 'F2',
      '2027-08-07': 'F1',
    })
    const monday = viewFrom('2027-08-02', [], {
      duties: [...days('2027-08-02', [2, 3, 4, 5, 6], DAY), '2027-08-02 23:30-00:30'],
    })
    // Monday 23:30 to Tuesday 00:30: the Tuesday is not whole, so nothing is F1 and it is F2 at most.
    expect(codesOf(freeDaysOf(monday))).toEqual({ '2027-08-03': 'F2' })
  })

  test('the F2 comes after the F1 when only that day is left', () => {
    const view = viewFrom('2027-08-02', [], {
      duties: [
        ...days('2027-08-02', [0, 1], DAY),
        // Friday begins so late after Thursday's first hours of night that the Thursday is not whole.
        ...days('2027-08-02', [4, 5, 6], '06:00-14:00'),
      ],
    })
    expect(codesOf(freeDaysOf(view))).toEqual({ '2027-08-04': 'F2', '2027-08-05': 'F1' })
  })

  test('more free days than two have no code', () => {
    expect(freeDaysOf(viewFrom('2027-08-02', [0])).codes.size).toBe(2)
  })

  test('a week without an F1 is owed one', () => {
    const week = freeDaysOf(viewFrom('2027-08-02', [0, 1, 2, 3, 4, 5, 6, 7], { weeks: 2 }))
    expect(week.owed).toEqual([
      {
        code: 'F1',
        unit: 'days',
        count: 1,
        dates: [parseDate('2027-08-02')],
        reasonNb:
          'F1 mangler i 1 uke, fra mandag 02.08.2027: ingen hel fridag i en lang nok ukentlig arbeidsfri (ikke kontrollert mot kilden).',
      },
    ])
  })

  test('days away have no code, and a week away is owed none', () => {
    const away = viewFrom('2027-08-02', [0, 1, 2], { weeks: 2, absences: ['2027-08-07 2027-08-15'] })
    expect(codesOf(freeDaysOf(away))).toEqual({ '2027-08-05': 'F2', '2027-08-06': 'F1' })
    expect(freeDaysOf(away).owed).toEqual([])
  })
})

// Ascension Day 2027 is Thursday 6 May.
const MAY = '2027-05-03'

describe('F3', () => {
  test('without a base plan a free holiday that is not F1 is a free red day, for nobody can know that it is F3', () => {
    const free = freeDaysOf(viewFrom(MAY, [0, 1, 2, 4]))
    expect(codesOf(free)).toEqual({
      '2027-05-06': 'red',
      '2027-05-08': 'F2',
      '2027-05-09': 'F1',
    })
    expect(free.counts).toMatchObject({ F3: 0, red: 1 })
  })

  test('with a base plan where that has a duty; where it has none the day is F2, or nothing', () => {
    const view = viewFrom(MAY, [0, 1, 2, 4])
    const on = (offsets: readonly number[]) => codesOf(freeDaysOf(view, { base: baseFrom(MAY, offsets)! }))
    expect(on([0, 1, 2, 3, 4])).toMatchObject({ '2027-05-06': 'F3', '2027-05-09': 'F1' })
    expect(on([0, 1, 2, 4])).toEqual({ '2027-05-08': 'F2', '2027-05-09': 'F1' })
  })

  test('a Sunday that the base plan works is F3, and the F1 lies elsewhere', () => {
    const view = viewFrom('2027-08-02', [0, 1, 4, 5])
    const base = baseFrom('2027-08-02', [0, 1, 4, 5, 6])!
    expect(codesOf(freeDaysOf(view, { base }))).toEqual({
      '2027-08-04': 'F2',
      '2027-08-05': 'F1',
      '2027-08-08': 'F3',
    })
  })

  test('the only day off is F1 even where it could be F3', () => {
    const view = viewFrom('2027-08-02', [0, 1, 2, 3, 4, 5])
    const base = baseFrom('2027-08-02', [0, 1, 2, 3, 4, 6])!
    // Saturday's work ends 15:30: to Monday 00:00 is 32.5 h, so the shorter rest is agreed.
    const agreements = [
      { basis: 'TV' as const, permits: { rule: 'weekly-rest' as const, hours: 28 }, compensation: 'fri' },
    ]
    expect(codesOf(freeDaysOf(view, { base }))).toEqual({ '2027-08-08': 'F3' })
    const agreed = viewFrom('2027-08-02', [0, 1, 2, 3, 4, 5], { agreements })
    expect(codesOf(freeDaysOf(agreed, { base }))).toEqual({ '2027-08-08': 'F1' })
  })

  test('the weeks of a longer base plan follow its Monday, before and after it', () => {
    // Week 2 of the base plan works the Thursday; its first Monday is a week before or after the calendar's.
    const view = viewFrom(MAY, [0, 1, 2, 4])
    for (const monday of ['2027-04-26', '2027-05-10', '2027-01-04']) {
      const base = baseFrom(monday, [0, 1, 2, 4, 7, 8, 9, 10, 11], 2)!
      expect(codesOf(freeDaysOf(view, { base }))).toMatchObject({ '2027-05-06': 'F3' })
    }
    const other = baseFrom(MAY, [0, 1, 2, 4, 7, 8, 9, 10, 11], 2)!
    expect(freeDaysOf(view, { base: other }).counts.F3).toBe(0)
  })

  test('what is missing is owed, with the days that should have been free', () => {
    const free = freeDaysOf(viewFrom('2027-08-02', [6, 13, 27], { weeks: 4 }))
    expect(free.redDays).toMatchObject({ total: 4, worked: 3, free: 1, freeNeeded: 2, everyOther: false })
    expect(free.owed).toEqual([
      {
        code: 'F3',
        unit: 'days',
        count: 1,
        dates: [parseDate('2027-08-15')],
        reasonNb:
          '1 fri rød dag mangler: 1 av 4 søn- og helgedager er fri, og minst 2 skal være det når det ikke er fri annenhver (ikke kontrollert mot kilden).',
      },
    ])
  })

  test('a base plan brings no carry-over into the count', () => {
    const carryOver = { red_days_total: 10, red_days_worked: 9 }
    const of = (kind: 'calendar' | 'cyclic') =>
      freeDaysOf(viewFrom('2027-08-02', [0], { kind, carryOver })).redDays.total
    expect([of('calendar'), of('cyclic')]).toEqual([11, 1])
  })

  test('a base plan has none and is owed none: a free Sunday beside the F1 is F2', () => {
    // Saturday 15:30 to Monday 00:00 is 32.5 h, so the F1 is the Friday.
    const of = (kind: 'calendar' | 'cyclic') =>
      codesOf(freeDaysOf(viewFrom('2027-08-02', [0, 1, 2, 3, 5], { kind })))
    expect(of('cyclic')).toEqual({ '2027-08-06': 'F1', '2027-08-08': 'F2' })
    expect(of('calendar')).toEqual({ '2027-08-06': 'F1', '2027-08-08': 'red' })
    const all = viewFrom('2027-08-02', [0, 1, 4, 5, 6], { kind: 'cyclic' })
    expect(freeDaysOf(all).redDays).toMatchObject({ worked: 1, everyOther: false, missing: 0 })
    expect(freeDaysOf(all).owed).toEqual([])
  })
})

describe('F4', () => {
  // 08:00-15:30 on Ascension Day: 7.5 h x 4/3 = 10 h.
  const worked = () => viewFrom(MAY, [0, 1, 3], { before: ['2027-05-01 08:00-15:30'] })
  const saturday = { date: parseDate('2027-05-08'), minutes: 450 }

  test('a third more than the holiday hours, less what is given', () => {
    const free = freeDaysOf(worked(), { inLieu: [saturday] })
    expect(free.inLieu).toEqual({ earned: 600, taken: 450 })
    expect(codesOf(free)).toMatchObject({ '2027-05-08': 'F4', '2027-05-09': 'F1' })
    expect(free.owed).toEqual([
      {
        code: 'F4',
        unit: 'minutes',
        count: 150,
        dates: [],
        reasonNb:
          'F4: 10 t er opptjent på helge- og høytidsdager (1 1/3 av timene), 7 t 30 min er gitt, så 2 t 30 min gjenstår (ikke kontrollert mot kilden).',
      },
    ])
  })

  test('nothing is owed when all is given, and a day with a duty is not one', () => {
    const all = { date: parseDate('2027-05-03'), minutes: 600 }
    const free = freeDaysOf(worked(), { inLieu: [all] })
    expect(owedOf(free)).toEqual([])
    expect(free.counts.F4).toBe(0)
  })

  test('overtime and standby at home earn none', () => {
    const view = viewFrom(MAY, [], {
      duties: ['2027-05-06 08:00-15:30 overtid 450', '2027-05-06 20:00-22:00 hjemmevakt'],
    })
    expect(freeDaysOf(view, { inLieu: [] }).inLieu).toEqual({ earned: 0, taken: 0 })
  })
})

describe('F5', () => {
  // The base plan is free on Thursday: 41 h from Wednesday 15:30, so F1. Ascension Day is a Thursday.
  const offsets = [0, 1, 2, 4, 5, 6]
  const base = () => baseFrom(MAY, offsets)!
  const given = [parseDate('2027-05-08')]

  test('an F1 of the base plan on a holiday that is not a Sunday gives a day, with KS and Spekter', () => {
    const free = freeDaysOf(viewFrom(MAY, offsets), { base: base() })
    expect(codesOf(free)).toEqual({ '2027-05-06': 'F1' })
    expect(free.owed).toEqual([
      {
        code: 'F5',
        unit: 'days',
        count: 1,
        dates: [parseDate('2027-05-06')],
        reasonNb:
          '1 F5 skyldes: grunnturnusen har F1 på helgedag som ikke er søndag (torsdag 06.05.2027), og det gir én fridag til eller en dags lønn for hver (ikke kontrollert mot kilden).',
      },
    ])
    const areas = (['Spekter', 'Oslo', 'staten', 'other'] as const).map((tariff) =>
      owedOf(freeDaysOf(viewFrom(MAY, offsets, { tariff }), { base: base() })),
    )
    expect(areas).toEqual([[['F5', 'days', 1]], [], [], []])
  })

  test('a day given settles it', () => {
    const free = freeDaysOf(viewFrom(MAY, [0, 1, 2, 4, 6]), { base: base(), replacementsGiven: given })
    expect(codesOf(free)).toMatchObject({ '2027-05-06': 'F1', '2027-05-08': 'F5' })
    expect(free.owed).toEqual([])
  })

  test('not on a Sunday, not away, not in a base plan, and not without one', () => {
    const weekdays = [0, 1, 2, 3, 4, 5]
    const agreements = [
      { basis: 'TV' as const, permits: { rule: 'weekly-rest' as const, hours: 28 }, compensation: 'fri' },
    ]
    const sundayOff = {
      view: viewFrom('2027-08-02', weekdays, { kind: 'cyclic', agreements }),
      monday: base().monday,
    }
    expect(owedOf(freeDaysOf(viewFrom(MAY, weekdays, { agreements }), { base: sundayOff }))).toEqual([])
    expect(
      owedOf(
        freeDaysOf(viewFrom(MAY, offsets, { absences: ['2027-05-06 2027-05-06'] }), { base: base() }),
      ).filter(([code]) => code === 'F5'),
    ).toEqual([])
    expect(owedOf(freeDaysOf(viewFrom(MAY, offsets, { kind: 'cyclic' }), { base: base() }))).toEqual([])
    expect(owedOf(freeDaysOf(viewFrom(MAY, offsets)))).toEqual([])
  })

  test('a holiday on which the base plan has an F2 gives none', () => {
    // Base: free Thursday and Friday. The F1 is the Friday, the F2 the holiday.
    const twoOff = baseFrom(MAY, [0, 1, 2, 5, 6])!
    expect(owedOf(freeDaysOf(viewFrom(MAY, [0, 1, 2, 5, 6]), { base: twoOff }))).toEqual([])
  })
})

test('codes lie on dates without a duty, at most one F1 and one F2 in a week', () => {
  const dutiesOf = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 18 })
  fc.assert(
    fc.property(dutiesOf, dutiesOf, (offsets, planned) => {
      const view = viewFrom('2027-05-03', offsets, { weeks: 3 })
      const free = freeDaysOf(view, { base: baseFrom('2027-05-03', planned, 3)! })
      const worked = new Set(view.workDays.map(({ date }) => date))
      expect([...free.codes.keys()].some((date) => worked.has(date))).toBe(false)
      for (const code of ['F1', 'F2'] as const) {
        const weeks = free.dates[code].map((date) => mondayOf(date))
        expect(new Set(weeks).size).toBe(weeks.length)
        expect(free.counts[code]).toBe(weeks.length)
      }
      const withoutF1 = free.owed.find(({ code }) => code === 'F1')?.count ?? 0
      expect(free.counts.F1 + withoutF1).toBe(3)
    }),
    { seed: 13, numRuns: 150 },
  )
})

test('the rules say what is missing, and that nobody checked it', () => {
  const text = (rule: typeof tariffF1, cases: readonly LawCase[], title: string) =>
    evaluate({ ...worldOf(cases.find(({ titleNb }) => titleNb === title)!), rules: [rule] }).map(
      ({ textNb }) => textNb,
    )
  expect(text(tariffF1, tariffF1Cases, '35 timer fri uten noen hel kalenderdag')).toEqual([
    'A har 0 hele fridager (F1) i uka fra mandag 02.08.2027; det skal være 1, og den lengste arbeidsfrie perioden på 35 t er lang nok, men rommer ingen kalenderdag uten vakt (ikke kontrollert mot kilden).',
  ])
  expect(text(tariffF3, tariffF3Cases, 'Tre av fire, noen på rad')).toEqual([
    'A arbeider 3 av 4 søn- og helgedager, noen rett etter hverandre (søndag 15.08.2027); høyst 2 kan være arbeidet når det ikke er fri annenhver, så 1 fri rød dag mangler (ikke kontrollert mot kilden).',
  ])
})
