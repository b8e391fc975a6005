import { describe, expect, it } from 'vitest'
import { findBreaches } from './breaches.ts'
import type { FixedDuty } from './problem.ts'
import { roster, smallProblem, sundays, type SmallWorld } from './testing/small-problem.ts'

function broken(world: SmallWorld, ...lines: string[]) {
  const problem = smallProblem(world)
  return findBreaches(problem, roster(problem, lines)).map(
    ({ rule, day, limit, actual }) => `${rule} day ${day}: ${actual} against ${limit}`,
  )
}

const week = { weeks: 1 }
const oneWeek = (value: number) => new Int32Array(1).fill(value)
const eachDay = (value: number) => new Int32Array(7).fill(value)

describe('cells', () => {
  it('reports a shift that the employee may not work, and a pin that is not kept', () => {
    const allowed = new Uint8Array(21).fill(1)
    allowed[0] = 0
    const pinned = new Int8Array(7).fill(-2)
    pinned[1] = 1
    expect(broken({ ...week, employees: [{ allowed, pinned }] }, 'DD.....')).toEqual([
      'not-allowed day 0: 1 against 0',
      'pinned day 1: 0 against 1',
    ])
  })
})

describe('rest between duties', () => {
  // E ends 22:00, D starts 07:30: 9 h 30 min = 570 minutes.
  const rest = (minutes: number) => ({
    ...week,
    employees: [{ limits: { restMinutesMin: eachDay(minutes) } }],
  })

  it('accepts a rest of exactly the limit and reports one minute less', () => {
    expect(broken(rest(570), 'ED.....')).toEqual([])
    expect(broken(rest(571), 'ED.....')).toEqual(['rest day 1: 570 against 571'])
  })

  it('counts the history before a calendar plan', () => {
    // The last duty ended 00:30 on day 0; D starts 07:30: 420 minutes.
    const history = { lastDutyEndMinute: 30, restMinutesMin: 480 }
    const employee = { limits: { restMinutesMin: eachDay(600) }, history }
    expect(broken({ ...week, employees: [employee] }, 'D......')).toEqual(['rest day 0: 420 against 480'])
  })

  it('counts across the seam of a cyclic plan', () => {
    expect(broken({ ...rest(600), cyclic: true }, 'D.....E')).toEqual(['rest day 0: 570 against 600'])
    expect(broken(rest(600), 'D.....E')).toEqual([])
  })
})

describe('weeks', () => {
  it('adds working time to the week of the start day', () => {
    // 4 D + 1 N = 4 x 450 + 600 = 2400, although the Sunday night ends on Monday.
    const world = (max: number) => ({ ...week, employees: [{ limits: { weekMinutesMax: oneWeek(max) } }] })
    expect(broken(world(2400), 'DDDD..N')).toEqual([])
    expect(broken(world(2399), 'DDDD..N')).toEqual(['week-minutes day 0: 2400 against 2399'])
  })

  it('asks for unbroken rest inside Monday 00:00 to Sunday 24:00', () => {
    // E, off, D: 22:00 to 07:30 two days on = 33.5 h = 2010 minutes. The day off at the end: Sat 15:00 - Sun 24:00 = 1980.
    const world = (min: number) => ({
      ...week,
      employees: [{ limits: { weeklyRestMinutesMin: oneWeek(min) } }],
    })
    expect(broken(world(2010), 'DDE.DD.')).toEqual([])
    expect(broken(world(2100), 'DDE.DD.')).toEqual(['weekly-rest day 0: 2010 against 2100'])
  })

  it('lets a night from before the week shorten its rest, in the history and across the seam', () => {
    // The night ends Monday 07:45 = 465; D on Tuesday starts 1440 + 450 = 1890: 1425 minutes. Then duty every day.
    const limits = { weeklyRestMinutesMin: oneWeek(1500) }
    const history = { busyUntilMinute: 465 }
    expect(broken({ ...week, employees: [{ limits, history }] }, '.DDDDDD')).toEqual([
      'weekly-rest day 0: 1425 against 1500',
    ])
    // Across the seam: Monday 07:45 to Tuesday 07:30 again, and Saturday 15:00 to Sunday 21:45 = 30.75 h = 1845.
    expect(broken({ ...week, cyclic: true, employees: [{ limits }] }, '.DDDDDN')).toEqual([])
    const longer = { weeklyRestMinutesMin: oneWeek(1860) }
    expect(broken({ ...week, cyclic: true, employees: [{ limits: longer }] }, '.DDDDDN')).toEqual([
      'weekly-rest day 0: 1845 against 1860',
    ])
    expect(broken({ ...week, employees: [{ limits: longer }] }, '.DDDDDN')).toEqual([])
  })
})

describe('long periods', () => {
  it('limits four weeks only if they hold a duty with more than three hours of night', () => {
    const world = {
      weeks: 4,
      employees: [{ limits: { nightMinutesMax: Int32Array.of(9999, 9999, 9999, 1000) } }],
    }
    const rest = '....... ....... .......'
    // 2 D + N = 2 x 450 + 600 = 1500; 4 D = 1800 without a night.
    expect(broken(world, `DDN.... ${rest}`)).toEqual(['night-four-weeks day 21: 1500 against 1000'])
    expect(broken(world, `DDDD... ${rest}`)).toEqual([])
  })

  it('wraps four-week periods in a cyclic plan and keeps them inside a calendar plan', () => {
    const employees = [{ limits: { nightMinutesMax: new Int32Array(5).fill(1000) } }]
    // D in week 4 (of 0..4) and N in week 0 meet in the periods that start in weeks 2, 3 and 4: 450 + 600 = 1050.
    const line = 'N...... ....... ....... ....... D......'
    expect(broken({ weeks: 5, employees }, line)).toEqual([])
    expect(broken({ weeks: 5, cyclic: true, employees }, line)).toEqual([
      'night-four-weeks day 0: 1050 against 1000',
      'night-four-weeks day 7: 1050 against 1000',
      'night-four-weeks day 14: 1050 against 1000',
    ])
  })

  it('counts a night of the history in the four weeks that it lies in, and no longer', () => {
    // One D a week is 450, 900, 1350 and 1800 in all. The night two weeks before is in the four weeks that end in week 1, not in week 2.
    const nightMinutesMax = new Int32Array(4).fill(800)
    const employees = [{ limits: { nightMinutesMax }, history: { weeksSinceLongNight: 2 } }]
    expect(broken({ weeks: 4, employees }, 'D......'.repeat(4))).toEqual([
      'night-four-weeks day 7: 900 against 800',
    ])
  })

  it('lets an averaging period go on over the seam of a cyclic plan', () => {
    const averagingPeriods = [{ fromWeek: 2, untilWeek: 5, minutesMax: 1300 }]
    // Weeks 2, 0 and 1 hold 3 x 450 = 1350; the breach stands at the last of them.
    expect(
      broken({ weeks: 3, cyclic: true, employees: [{ limits: { averagingPeriods } }] }, 'D......'.repeat(3)),
    ).toEqual(['averaged-minutes day 7: 1350 against 1300'])
  })

  it('limits the minutes of each averaging period', () => {
    const limitsOf = (minutesMax: number) => ({
      averagingPeriods: [
        { fromWeek: 0, untilWeek: 2, minutesMax: 1350 },
        { fromWeek: 2, untilWeek: 3, minutesMax },
      ],
    })
    const line = 'DD..... D...... DD.....'
    // Weeks 0 and 1 hold 3 x 450 = 1350, week 2 holds 900.
    expect(broken({ weeks: 3, employees: [{ limits: limitsOf(900) }] }, line)).toEqual([])
    expect(broken({ weeks: 3, employees: [{ limits: limitsOf(899) }] }, line)).toEqual([
      'averaged-minutes day 14: 900 against 899',
    ])
  })
})

describe('red days', () => {
  const nextOff = { limits: { redAfterWorked: new Uint8Array(9) } }
  const averaged = (workedMax: number, untilRed: number, pairBefore = false) => ({
    redAfterWorked: new Uint8Array(9).fill(1),
    redPeriods: [{ fromRed: 0, untilRed, workedMax, pairBefore }],
  })

  it('gives the next red day off', () => {
    const world = { weeks: 2, redDays: sundays(2), employees: [nextOff] }
    expect(broken(world, '......D ......D')).toEqual(['red-day-next-off day 13: 2 against 1'])
    expect(broken(world, '......D .......')).toEqual([])
  })

  it('counts a Saturday night, and not a duty that only touches the window', () => {
    const world = { weeks: 2, redDays: sundays(2), employees: [nextOff] }
    expect(broken(world, '.....N. ......D')).toEqual(['red-day-next-off day 13: 2 against 1'])
    const until18 = { code: 'A', from: 600, to: 1080 }
    const from22 = { code: 'B', from: 1320, to: 1740 }
    expect(broken({ ...world, shifts: [until18, from22] }, '.....AB .....AB')).toEqual([])
  })

  it('reads the history, and wraps a cyclic plan', () => {
    const history = { lastRedDayWorked: true }
    expect(broken({ ...week, redDays: sundays(1), employees: [{ ...nextOff, history }] }, '......D')).toEqual(
      ['red-day-next-off day 6: 2 against 1'],
    )
    expect(
      broken(
        { weeks: 3, cyclic: true, redDays: sundays(3), employees: [nextOff] },
        '......D ....... ......D',
      ),
    ).toEqual(['red-day-next-off day 6: 2 against 1'])
  })

  it('counts a red day that the last duty of the history reaches into', () => {
    // Monday is a holiday from Sunday 18:00; the duty before ended Sunday 19:00.
    const redDays = [{ day: 0, fromMinute: -360, toMinute: 1320 }]
    const history = { redDaysWorked: [0], lastRedDayWorked: true }
    expect(broken({ ...week, redDays, employees: [{ ...nextOff, history }] }, '.......')).toHaveLength(1)
  })

  it('on average: a most in the horizon, and one free in every four weeks', () => {
    const world = { weeks: 5, redDays: sundays(5), employees: [{ limits: averaged(3, 5) }] }
    const on = '......D'
    const off = '.......'
    expect(broken(world, [on, on, on, off, off].join(''))).toEqual([])
    expect(broken(world, [off, on, on, on, on].join(''))).toEqual([
      'red-days-max day 6: 4 against 3',
      'red-day-free-in-four-weeks day 28: 4 against 3',
    ])
  })

  it('on average: counts the weeks before without a free one, and a pair that the history has already', () => {
    const on = '......D'
    const history = { lastRedDayWorked: true, weeksWithoutFreeRed: 2 }
    const world = (limits: object) => ({ weeks: 3, redDays: sundays(3), employees: [{ limits, history }] })
    // Two weeks before and the first two: four without a free one.
    expect(broken(world(averaged(3, 3)), `${on}${on}.......`)).toEqual([
      'red-day-free-in-four-weeks day 7: 2 against 1',
    ])
    expect(broken(world(averaged(3, 3)), `${on}.......${on}`)).toEqual([])
    // No pair in the plan, but one before it: 2 are too many when the history has left room for 1.
    const every2nd = { weeks: 4, redDays: sundays(4) }
    const line = `.......${on}.......${on}`
    expect(broken({ ...every2nd, employees: [{ limits: averaged(1, 4, true) }] }, line)).toEqual([
      'red-days-max day 6: 2 against 1',
    ])
    expect(broken({ ...every2nd, employees: [{ limits: averaged(1, 4) }] }, line)).toEqual([])
  })

  it('on average: a red day after a worked one only where both are under the agreement', () => {
    const limits = { ...averaged(9, 3), redAfterWorked: Uint8Array.of(1, 0, 1) }
    const world = { weeks: 3, redDays: sundays(3), employees: [{ limits }] }
    expect(broken(world, '......D'.repeat(3))).toEqual(['red-day-next-off day 13: 2 against 1'])
  })

  it('on average: asks for nothing where the next red day is always off, over the seam and after the history too', () => {
    const limits = averaged(1, 3)
    const world = { weeks: 3, redDays: sundays(3), employees: [{ limits }] }
    const everyOther = '......D ....... ......D'
    expect(broken(world, everyOther)).toEqual([])
    const tooMany = ['red-days-max day 6: 2 against 1']
    expect(broken({ ...world, cyclic: true }, everyOther)).toEqual(tooMany)
    const history = { lastRedDayWorked: true }
    expect(broken({ ...world, employees: [{ limits, history }] }, everyOther)).toEqual(tooMany)
    expect(broken(world, '......D ......D .......')).toEqual(tooMany)
  })
})

describe('runs', () => {
  it('reports every day by which a run is too long, with history and across the seam', () => {
    const employees = [{ daysInRowMax: 2 }]
    expect(broken({ ...week, employees }, 'DDDD...')).toEqual([
      'days-in-row day 2: 3 against 2',
      'days-in-row day 3: 3 against 2',
    ])
    const after = [{ daysInRowMax: 2, history: { daysInRow: 2 } }]
    expect(broken({ ...week, employees: after }, 'D......')).toEqual(['days-in-row day 0: 3 against 2'])
    expect(broken({ ...week, cyclic: true, employees }, 'D....DD')).toEqual([
      'days-in-row day 0: 3 against 2',
    ])
  })

  it('counts nights in a row apart from days in a row', () => {
    const employees = [{ nightsInRowMax: 2 }]
    expect(broken({ ...week, employees }, 'NNEEN..')).toEqual([])
    expect(broken({ ...week, employees }, 'NNN....')).toEqual(['nights-in-row day 2: 3 against 2'])
    const after = [{ nightsInRowMax: 2, history: { daysInRow: 2, nightsInRow: 2, daysSinceNight: 1 } }]
    expect(broken({ ...week, employees: after }, 'N......')).toEqual(['nights-in-row day 0: 3 against 2'])
  })

  it('keeps days off after the last night of a run, not within the run', () => {
    const employees = [{ daysOffAfterNights: 2 }]
    expect(broken({ ...week, employees }, 'NN..D..')).toEqual([])
    expect(broken({ ...week, employees }, 'NN.D...')).toEqual(['days-off-after-nights day 3: 1 against 2'])
    expect(broken({ ...week, employees }, 'N.N....')).toEqual(['days-off-after-nights day 2: 1 against 2'])
    expect(broken({ ...week, cyclic: true, employees }, '.D....N')).toEqual([
      'days-off-after-nights day 1: 1 against 2',
    ])
  })

  it('keeps days off after a night of the history, unless the run goes on', () => {
    const employees = [
      { daysOffAfterNights: 2, history: { daysInRow: 1, nightsInRow: 1, daysSinceNight: 1 } },
    ]
    expect(broken({ ...week, employees }, '.D.....')).toEqual(['days-off-after-nights day 1: 1 against 2'])
    expect(broken({ ...week, employees }, 'N..D...')).toEqual([])
  })
})

describe('duties elsewhere', () => {
  const fixed = (duty: Partial<FixedDuty>): FixedDuty => ({
    day: 1,
    period: { startMinute: 1440 + 480, endMinute: 1440 + 960 },
    workMinutes: 480,
    night: false,
    longNights: 0,
    redDays: [],
    ...duty,
  })

  it('count in the rest on both sides of them, and in the week', () => {
    // E ends 22:00, elsewhere 08:00-16:00: 600; then D 07:30: 930. 450 + 480 + 450 = 1380.
    const limits = { restMinutesMin: eachDay(931), weekMinutesMax: oneWeek(1379) }
    expect(broken({ ...week, employees: [{ limits, fixed: [fixed({})] }] }, 'E.D....')).toEqual([
      'rest day 1: 600 against 931',
      'rest day 2: 930 against 931',
      'week-minutes day 0: 1380 against 1379',
    ])
  })

  it('count in days and nights in a row, red days and four weeks of nights', () => {
    const employees = (duty: Partial<FixedDuty>) => [
      {
        daysInRowMax: 2,
        nightsInRowMax: 1,
        limits: { nightMinutesMax: oneWeek(1000), redAfterWorked: new Uint8Array(1) },
        fixed: [fixed(duty)],
        history: { lastRedDayWorked: true },
      },
    ]
    const redDays = sundays(1)
    expect(broken({ ...week, redDays, employees: employees({}) }, 'D.D....')).toEqual([
      'days-in-row day 2: 3 against 2',
    ])
    expect(broken({ ...week, redDays, employees: employees({ redDays: [0] }) }, '.......')).toEqual([
      'red-day-next-off day 6: 2 against 1',
    ])
    // 600 + 480 = 1080, and the night before is one of the roster's own.
    expect(broken({ ...week, redDays, employees: employees({ night: true }) }, 'N......')).toEqual([
      'night-four-weeks day 0: 1080 against 1000',
      'nights-in-row day 1: 2 against 1',
    ])
  })

  it('at home break no rest', () => {
    const limits = { restMinutesMin: eachDay(900) }
    expect(broken({ ...week, employees: [{ limits, fixed: [fixed({ period: null })] }] }, 'E.D....')).toEqual(
      [],
    )
  })

  it('are one work period with a duty pinned to the same day', () => {
    // Own E 14:30-22:00 and 08:00-16:00 elsewhere: 08:00 to 22:00, 9.5 h = 570 before the next D.
    const limits = { restMinutesMin: eachDay(600) }
    expect(broken({ ...week, employees: [{ limits, fixed: [fixed({})] }] }, '.ED....')).toEqual([
      'rest day 2: 570 against 600',
    ])
  })
})

describe('standby at home', () => {
  it('breaks no rest and works no red day, but has hours', () => {
    const shifts = [
      { code: 'H', from: 900, to: 1860, atHome: true },
      { code: 'D', from: 450, to: 900 },
    ]
    const limits = {
      restMinutesMin: eachDay(660),
      redAfterWorked: new Uint8Array(1),
      weekMinutesMax: oneWeek(1409),
    }
    const world = {
      ...week,
      shifts,
      redDays: sundays(1),
      employees: [{ limits, history: { lastRedDayWorked: true } }],
    }
    // 960 + 450 = 1410.
    expect(broken(world, '....D.H')).toEqual(['week-minutes day 0: 1410 against 1409'])
  })
})
