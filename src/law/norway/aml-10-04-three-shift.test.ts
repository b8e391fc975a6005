import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../time/local-date.ts'
import type { LawCase } from '../case.ts'
import { days } from '../case.ts'
import { evaluate } from '../evaluate.ts'
import { worldOf } from '../testing/case-world.ts'
import { threeShiftMinutesMax, threeShiftWeek, threeShiftWeekMax } from './aml-10-04-three-shift.ts'

const ON = parseDate('2027-08-02')
const week = (night: number, red: number, both: number, weeks = 1) => ({ night, red, both, weeks, on: ON })

describe('the converted week of § 10-4(6)', () => {
  test.each([
    // 40 h = 2400; a night hour takes 15 min, a Sunday hour 10.
    ['nothing to convert: 40 h, capped at 38', [0, 0, 0], 2280],
    ['8 night hours: 40 - 2 = 38 h', [480, 0, 0], 2280],
    ['8 h 4 min of night: 2400 - 121 = 2279', [484, 0, 0], 2279],
    ['8 h 1 min of night: 2400 - 120.25 = 2279.75, rounded down', [481, 0, 0], 2279],
    ['12 Sunday hours: 2400 - 120 = 2280', [0, 720, 0], 2280],
    ['15 Sunday hours: 2400 - 150 = 2250', [0, 900, 0], 2250],
    ['12 night and 6 Sunday hours: 2400 - 180 - 60', [720, 360, 0], 2160],
    ['16 night hours: 2400 - 240 = 36 h', [960, 0, 0], 2160],
    ['more stops at 36 h', [1200, 900, 0], 2160],
  ])('%s', (_, [night = 0, red = 0, both = 0], most) => {
    expect(threeShiftMinutesMax(week(night, red, both), 'as-night')).toBe(most)
    expect(threeShiftWeekMax(red, night, both, ON)).toBe(most)
  })

  test('an hour that is both: 8 h of Saturday night are 38 h as night only, 36 h 40 min with both additions', () => {
    expect(threeShiftMinutesMax(week(480, 480, 480), 'as-night')).toBe(2280)
    expect(threeShiftMinutesMax(week(480, 480, 480), 'as-both')).toBe(2400 - 120 - 80)
    expect(threeShiftWeekMax(900, 480, 480, ON)).toBe(2400 - 120 - 70)
  })

  test('over several weeks floor and cap are of the mean: 24 night hours in two weeks give 74 h', () => {
    expect(threeShiftMinutesMax(week(1440, 0, 0, 2), 'as-night')).toBe(4440)
    expect(threeShiftMinutesMax(week(0, 0, 0, 2), 'as-night')).toBe(4560)
    expect(threeShiftMinutesMax(week(6000, 0, 0, 2), 'as-night')).toBe(4320)
    // A week and a day away of two: 6/7 week. 6/7 x 2400 = 2057.14, less 8 x 15 = 1937.14; the floor is 1851.4.
    expect(threeShiftMinutesMax(week(480, 0, 0, 6 / 7), 'as-night')).toBe(1937)
  })

  const minutes = fc.integer({ min: 0, max: 4000 })
  const share = fc.integer({ min: 0, max: 4000 })
  const weeks = fc.integer({ min: 1, max: 52 })

  test('never under 36 h or over 38 h, and with both additions never longer than as night', () => {
    fc.assert(
      fc.property(minutes, minutes, share, weeks, (night, red, part, count) => {
        const both = Math.min(night, red, part)
        const asNight = threeShiftMinutesMax(week(night, red, both, count), 'as-night')
        const asBoth = threeShiftMinutesMax(week(night, red, both, count), 'as-both')
        expect(asNight).toBeGreaterThanOrEqual(2160 * count)
        expect(asNight).toBeLessThanOrEqual(2280 * count)
        expect(asBoth).toBeGreaterThanOrEqual(2160 * count)
        expect(asBoth).toBeLessThanOrEqual(asNight)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  test('more night never lengthens it, on a Sunday or not, and neither do more Sunday hours', () => {
    fc.assert(
      fc.property(minutes, minutes, share, minutes, (night, red, part, more) => {
        const both = Math.min(night, red, part)
        const before = threeShiftMinutesMax(week(night, red, both), 'as-night')
        expect(threeShiftMinutesMax(week(night + more, red, both), 'as-night')).toBeLessThanOrEqual(before)
        expect(threeShiftMinutesMax(week(night, red + more, both), 'as-night')).toBeLessThanOrEqual(before)
        const nowNight = Math.min(more, red - both)
        const moved = week(night + nowNight, red, both + nowNight)
        expect(threeShiftMinutesMax(moved, 'as-night')).toBeLessThanOrEqual(before)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

const plain: LawCase = {
  rule: threeShiftWeek.id,
  titleNb: '',
  arithmetic: '',
  category: 'three-shift',
  weeklyNormHours: 37,
  duties: [],
  finds: [],
}
const texts = (one: Partial<LawCase>) =>
  evaluate({ ...worldOf({ ...plain, ...one }), rules: [threeShiftWeek] }).map(({ textNb }) => textNb)
const findingsOf = (one: Partial<LawCase>) =>
  evaluate({ ...worldOf({ ...plain, ...one }), rules: [threeShiftWeek] })
const nights = days('2027-08-02', [0, 1, 2], '22:00-06:00')

describe('what the rule says', () => {
  test('a week too long', () => {
    expect(texts({ duties: [...nights, ...days('2027-08-06', [0, 1], '08:00-14:30')] })).toEqual([
      'A arbeider 37 t i uka fra mandag 02.08.2027; der er 0 t på søn- og helgedag og 24 t om natten, og da er grensen 36 t; ingen avtale som gjelder, åpner for det (krever skriftlig avtale med den ansatte eller skriftlig avtale med de tillitsvalgte eller samtykke fra Arbeidstilsynet).',
    ])
  })

  test('a mean too long', () => {
    const agreements = [
      {
        basis: 'TV' as const,
        permits: { rule: 'averaging' as const, weeks: 2, day_hours: 10, week_hours: 48 },
      },
    ]
    const later = days('2027-08-09', [0, 1, 2, 3, 4], '08:00-16:00')
    const duties = [...nights, ...days('2027-08-06', [0, 1], '08:00-14:30'), ...later]
    const [finding] = findingsOf({ weeks: 2, agreements, duties })
    expect(finding?.textNb).toBe(
      'A arbeider 38 t 30 min i uka i snitt i de 2 ukene fra mandag 02.08.2027; der er 0 t på søn- og helgedag og 24 t om natten, og da er grensen 37 t i uka.',
    )
    expect(finding!.to - finding!.from).toBe(14 * 1440)
    expect(finding?.permittedBy.map(({ basis }) => basis)).toEqual(['ORG'])
  })

  test('a week that turns on how an hour that is both is counted', () => {
    const duties = [...days('2027-08-02', [0, 1, 2, 3], '08:00-15:15'), '2027-08-07 22:00-06:00']
    const [finding] = findingsOf({ duties })
    expect(finding?.kind).toBe('warning')
    expect(finding?.permittedBy).toEqual([])
    expect(finding?.textNb).toBe(
      'A arbeider 37 t i uka fra mandag 02.08.2027; der er 8 t på søn- og helgedag og 8 t om natten, og da er grensen 36 t 40 min om de 8 t som er både natt og søn- eller helgedag, får begge tilleggene; regnes de bare som natt, er grensen 38 t.',
    )
  })

  test('standby at home converts nothing, and an unpaid break is no working time', () => {
    // 4 x 9 h + 2 h = 38 h, and 7 h of standby at home count as one hour: 39 h.
    const most = [...days('2027-08-02', [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-10:00']
    expect(findingsOf({ duties: [...most, '2027-08-06 22:00-05:00 hjemmevakt'] })[0]).toMatchObject({
      limit: 2280,
      actual: 2340,
    })
    expect(texts({ duties: [...most.slice(0, 4), '2027-08-06 08:00-10:30 ubetalt pause 30'] })).toEqual([])
  })

  test('the last hours of a night that are overtime convert nothing', () => {
    // 8 h of ordinary night give 38 h; with the two hours from 06 as ordinary time the week would be two hours longer.
    const byDay = days('2027-08-03', [1, 2, 3], '08:00-18:00')
    expect(texts({ duties: ['2027-08-02 22:00-08:00 overtid 120', ...byDay] })).toEqual([])
    expect(
      findingsOf({ duties: ['2027-08-02 21:00-06:00 overtid 60', ...byDay, '2027-08-08 08:00-08:01'] }),
    ).toMatchObject([{ kind: 'needs-agreement', limit: 2279, actual: 2281 }])
  })

  test('somebody away for the whole period has nothing to be judged by', () => {
    const agreements = [
      {
        basis: 'TV' as const,
        permits: { rule: 'averaging' as const, weeks: 4, day_hours: 10, week_hours: 48 },
      },
    ]
    const away = { weeks: 2, agreements, absences: ['2027-08-02 2027-08-15'] }
    expect(texts({ ...away, carryOver: { averaging_weeks_used: 2 } })).toEqual([])
    // Brought in: 2 x 37 h + 2 h 1 min against 2 x 38 h.
    const over = { averaging_weeks_used: 2, hours_balance: 2 }
    expect(texts({ ...away, carryOver: over })).toEqual([])
    expect(findingsOf({ ...away, carryOver: over, duties: ['2027-08-02 08:00-08:01'] })).toMatchObject([
      { kind: 'breach', limit: 2280, actual: 2281 },
    ])
  })
})
