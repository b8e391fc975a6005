import { describe, expect, it } from 'vitest'
import { readUnitFile } from '../workforce/unit-file.ts'
import { buildProblem } from './build.ts'

/** One person and one shift for two weeks from Monday 2027-08-02. */
function allowedDays(absences: string): number[] {
  const yaml = `
name: Prøve
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 2 }
competences: [{ id: any, name: Alle }]
shifts: [{ code: D, name: Dag, part: day, start: "08:00", end: "15:30", break_minutes: 30 }]
demand: [{ days: weekdays, shift: D, minimum: 1 }]
weekend: { every: 1 }
staff:
  - { id: A, competences: [{ competence: any }], employments: [{ post_percent: 100 }], absences: [${absences}] }
`
  const result = readUnitFile('prøve.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  const problem = buildProblem(result.unit, { totalMinutesMax: 10_000, contractMinutes: [4260] })
  return [...problem.employees[0]!.allowed]
}

describe('absences in the search', () => {
  it('two partial ones that make 100 % on a day keep the person off that day', () => {
    // Days 0-2 at 50 %, days 2-3 at 30 % and 20 %: only day 2 is away whole (50 + 30 + 20).
    const half = '{ kind: sick, percent: 50, from: 2027-08-02, until: 2027-08-04 }'
    const third = '{ kind: leave, percent: 30, from: 2027-08-04, until: 2027-08-05 }'
    const fifth = '{ kind: training, percent: 20, from: 2027-08-04, until: 2027-08-05 }'
    expect(allowedDays(`${half}, ${third}, ${fifth}`).slice(0, 5)).toEqual([1, 1, 0, 1, 1])
    expect(allowedDays(half).slice(0, 5)).toEqual([1, 1, 1, 1, 1])
  })
})

/** The same person in a calendar plan of one week from Monday 2027-08-02, with what is given. */
function problemOf(given: { shifts?: string; employee?: string; agreements?: string }) {
  const yaml = `
name: Prøve
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: calendar, start: 2027-08-02, weeks: 1 }
competences: [{ id: any, name: Alle }]
shifts: [{ code: D, name: Dag, part: day, start: "08:00", end: "15:30", break_minutes: 30 ${given.shifts ?? ''} }]
demand: [{ days: weekdays, shift: D, minimum: 1 }]
weekend: { every: 1 }
agreements: [${given.agreements ?? ''}]
staff:
  - { id: A, competences: [{ competence: any }], employments: [{ post_percent: 100 }] ${given.employee ?? ''} }
`
  const result = readUnitFile('prøve.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return buildProblem(result.unit, { totalMinutesMax: 10_000, contractMinutes: [2130] })
}

describe('wishes and fair shares in the search', () => {
  it('a wish not to have a shift keeps its kind, and a point costs 200', () => {
    const wishes =
      'wishes: [{ date: 2027-08-03, shift: D, avoid: true, weight: 4 }, { date: 2027-08-04, shift: off }]'
    expect(problemOf({ employee: `, ${wishes}` }).employees[0]!.wishes).toEqual([
      { day: 1, shift: 0, avoid: true, weight: 800 },
      { day: 2, shift: -1, avoid: false, weight: 600 },
    ])
  })

  it('everybody has a share of what the unit asks for', () => {
    // No night, no holiday and no weekend is asked for in the week.
    expect(problemOf({}).employees[0]!.fair).toEqual({ post: 1, weekends: 0, nights: 0, holidays: 0 })
  })
})

const tuesday = `{ unit: Annet hus, date: 2027-08-03, start: "08:00", end: "12:00" }`
const tuesdayEvening = `{ unit: Annet hus, date: 2027-08-03, start: "18:00", end: "22:00" }`

describe('duties elsewhere in the search', () => {
  it('take the day, joined where there are two, and count from first start to last end', () => {
    const [employee] = problemOf({ employee: `, elsewhere: [${tuesday}, ${tuesdayEvening}]` }).employees
    expect([...employee!.allowed]).toEqual([1, 0, 1, 1, 1, 1, 1])
    // Tuesday 08:00 is minute 1440 + 480, 22:00 is 1440 + 1320; 4 h + 4 h of work.
    expect(employee!.fixed).toEqual([
      {
        day: 1,
        period: { startMinute: 1920, endMinute: 2760 },
        workMinutes: 480,
        night: false,
        longNights: 0,
        redDays: [],
      },
    ])
  })

  it('leave a duty that is pinned to their day', () => {
    const [employee] = problemOf({
      employee: `, elsewhere: [${tuesday}], pins: [{ date: 2027-08-03, shift: D }]`,
    }).employees
    expect([...employee!.allowed]).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  it('for another employer are none of the search, unless an agreement counts them together', () => {
    const elsewhere = `, elsewhere: [{ employer: Sykehuset, ${tuesday.slice(1)}]`
    expect(problemOf({ employee: elsewhere }).employees[0]!.fixed).toEqual([])
    const agreements = `{ id: s, title: Samarbeid, basis: TV, from: 2027-01-01, until: 2027-12-31, signed_by: [begge],
      permits: [{ rule: count-together, employers: [Sykehuset] }] }`
    expect(problemOf({ employee: elsewhere, agreements }).employees[0]!.fixed).toHaveLength(1)
  })
})

describe('overtime in the search', () => {
  it('done elsewhere is part of the 69 hours that no week may pass', () => {
    const agreements = `{ id: g, title: Snitt, basis: TV, from: 2027-01-01, until: 2027-12-31, signed_by: [begge],
      permits: [{ rule: averaging, weeks: 2, day_hours: 9, week_hours: 48 }] }`
    const overtime = [2, 3, 4].map(
      (day) =>
        `{ unit: Annet hus, date: 2027-08-0${day}, start: "08:00", end: "18:00", overtime_minutes: 600 }`,
    )
    // 69 h - 3 x 10 h = 39 h = 2340.
    const employee = `, elsewhere: [${overtime.join(', ')}]`
    expect(problemOf({ agreements, employee }).employees[0]!.limits.weekMinutesMax).toEqual(
      Int32Array.of(2340),
    )
    expect(problemOf({ agreements }).employees[0]!.limits.weekMinutesMax).toEqual(Int32Array.of(2880))
  })

  it('is not placed, but stays where it is pinned', () => {
    const shifts = ', overtime_minutes: 60'
    const pinned = problemOf({ shifts, employee: ', pins: [{ date: 2027-08-04, shift: D }]' }).employees[0]!
    expect([...pinned.allowed]).toEqual([0, 0, 1, 0, 0, 0, 0])
  })
})

describe('the history in the search', () => {
  const lastShifts = (...dates: string[]) =>
    `last_shifts: [${dates.map((date) => `{ date: 2027-07-${date}, shift: D }`).join(', ')}]`

  it('takes the minutes worked before out of a period that began there', () => {
    const agreements = `{ id: g, title: Snitt, basis: TV, from: 2027-01-01, until: 2027-12-31, signed_by: [begge],
      permits: [{ rule: averaging, weeks: 2, day_hours: 9, week_hours: 45 }] }`
    const employee = `, carry_over: { complete_from: 2027-07-26, ${lastShifts('26', '27', '28')} }`
    // 2 weeks x 38 h less 3 x 7.5 h: 4560 - 1350 = 3210. The full week of the tariff: 2 x 35.5 h - 22.5 h = 2910.
    const { limits } = problemOf({ agreements, employee }).employees[0]!
    expect(limits.averagingPeriods).toEqual([
      { fromWeek: 0, untilWeek: 1, minutesMax: 3210 },
      { fromWeek: 0, untilWeek: 1, minutesMax: 2910 },
    ])
    expect(limits.restMinutesMin).toHaveLength(7)
    expect(limits.weekMinutesMax).toEqual(Int32Array.of(2700))
  })

  it('leaves what can be evened out after the plan to the contract', () => {
    const agreements = `{ id: g, title: Snitt, basis: TV, from: 2027-01-01, until: 2027-12-31, signed_by: [begge],
      permits: [{ rule: averaging, weeks: 3, day_hours: 9, week_hours: 45 }] }`
    // Two weeks are left of the three: 38 h + 2 x 38 h, and 35.5 h + 2 x 35.5 h.
    expect(
      problemOf({ agreements }).employees[0]!.limits.averagingPeriods.map(({ minutesMax }) => minutesMax),
    ).toEqual([6840, 6390])
  })

  it('asks for rest after the duty that began last, and for the weekly rest after the one that ended last', () => {
    // Saturday 20:00 to Sunday 20:00 elsewhere; Sunday 08:00-15:30 here. Monday 00:00 is minute 0.
    const long = `{ unit: Annet hus, date: 2027-07-31, start: "20:00", end: "20:00+1" }`
    const [employee] = problemOf({
      employee: `, elsewhere: [${long}], carry_over: { last_shifts: [{ date: 2027-08-01, shift: D }] }`,
    }).employees
    expect(employee!.history).toMatchObject({
      lastDutyEndMinute: -510,
      busyUntilMinute: -240,
      restMinutesMin: 660,
      daysInRow: 2,
      nightsInRow: 0,
      lastRedDayWorked: true,
    })
  })
})
