/**
 * What the search lays for a person with posts in two units, the law must find nothing in, in either unit, with the other's duties as
 * elsewhere. Generated pairs of units that differ in agreements, kind of work and shifts, of one employer, of two, or of two whose
 * hours count together, in base plans and calendar plans with history.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/law/evaluate.ts'
import { doubleBookings, joinUnits, judgedRosters } from '../src/planning/joined-units.ts'
import { OFF } from '../src/rostering/problem.ts'
import { solve } from '../src/rostering/solve.ts'
import { addDays, parseDate } from '../src/time/local-date.ts'
import type { LocalDate } from '../src/time/local-date.ts'
import { minutes } from '../src/time/minutes.ts'
import type { Agreement, Permission } from '../src/workforce/agreement.ts'
import { shiftCodeField } from '../src/workforce/ids.ts'
import type { Shift, ShiftKind } from '../src/workforce/shift.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'
import type { Unit, WorkCategory } from '../src/workforce/unit.ts'

const RUNS = 400
const PATIENCE_MS = 600_000

const base = ((): Unit => {
  const yaml = `
name: Fjord
employer: Fjord kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 4 }
competences: [{ id: nurse, name: Sykepleier }]
shifts: [{ code: A, name: A, part: day, start: "07:30", end: "15:00" }]
demand:
  - { days: [weekday, saturday, sunday, holiday], shift: A, minimum: 1 }
weekend: { every: 1 }
limits: { days_in_row: 6, nights_in_row: 4, days_off_after_nights: 1, week_hours: 60 }
staff: [{ id: K, competence: nurse, post_percent: 60, weekend_group: 0 }]
`
  const result = readUnitFile('prøve.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
})()

const K = base.employees[0]!.id

const shiftOf = (code: string) =>
  fc
    .record({
      start: fc.integer({ min: 0, max: 95 }),
      length: fc.integer({ min: 16, max: 48 }),
      kind: fc.constantFrom<ShiftKind>('active', 'active', 'active', 'active', 'standby'),
    })
    .map(({ start, length, kind }): Shift => {
      const end = (start + length) * 15
      return {
        ...{ code: shiftCodeField.parse(code), name: code, kind, start: start * 15, end },
        part: end > 1440 + 180 || start >= 84 ? 'night' : 'day',
        ...{ break_minutes: 30, break_is_working_time: true },
      }
    })

const permission: fc.Arbitrary<Permission> = fc.oneof(
  fc
    .record({ week: fc.integer({ min: 38, max: 48 }), weeks: fc.integer({ min: 2, max: 8 }) })
    .map(({ week, weeks }) => ({
      ...{ rule: 'averaging' as const, weeks, day_hours: minutes(720), week_hours: minutes(week * 60) },
    })),
  fc.constant({ rule: 'sunday-average' as const, weeks: 26 }),
  fc
    .integer({ min: 8, max: 10 })
    .map((hours) => ({ rule: 'night-average' as const, hours: minutes(hours * 60) })),
  fc
    .integer({ min: 8, max: 10 })
    .map((hours) => ({ rule: 'daily-rest' as const, hours: minutes(hours * 60) })),
  fc.constant({ rule: 'weekly-rest' as const, hours: minutes(28 * 60) }),
)

const unitTerms = fc.record({
  category: fc.constantFrom<WorkCategory>('ordinary', 'rotating', 'continuous'),
  permissions: fc.array(permission, { maxLength: 4 }),
  before: fc.array(fc.constantFrom(OFF, OFF, OFF, 0, 1), { minLength: 14, maxLength: 14 }),
  complete: fc.boolean(),
})

const world = fc.record({
  start: fc.constantFrom('2027-08-02', '2027-03-15', '2027-10-11', '2028-12-11'),
  cyclic: fc.constantFrom(false, false, true),
  weeks: fc.constantFrom(1, 2, 4, 5),
  employers: fc.constantFrom('same', 'same', 'apart', 'together'),
  fjord: fc.tuple(shiftOf('A'), shiftOf('B'), unitTerms),
  fjell: fc.tuple(shiftOf('A'), shiftOf('C'), unitTerms),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const EMPLOYER = { Fjord: 'Fjord kommune', Fjell: 'Fjell kommune' } as const

function unitOf(one: World, name: 'Fjord' | 'Fjell'): Unit {
  const [first, second, terms] = name === 'Fjord' ? one.fjord : one.fjell
  const other = name === 'Fjord' ? 'Fjell' : 'Fjord'
  const start = parseDate(one.start)
  const shifts = [first, second]
  const employers = { name, employer: one.employers === 'same' ? EMPLOYER.Fjord : EMPLOYER[name] }
  const together: Permission[] =
    one.employers === 'together' ? [{ rule: 'count-together', employers: [EMPLOYER[other]] }] : []
  // Both units' history together may break what neither's own does, and a person works one of them a day.
  const isOwnDay = (index: number) => (index % 2 === 0) === (name === 'Fjord')
  const worked = terms.before.flatMap((shift, index) =>
    shift === OFF || !isOwnDay(index)
      ? []
      : [{ date: addDays(start, index - 14), shift: shifts[shift]!.code }],
  )
  return {
    ...base,
    ...employers,
    work_category: terms.category,
    plan: { kind: one.cyclic ? 'cyclic' : 'calendar', start, weeks: one.weeks },
    shifts,
    demand: shifts.map(({ code }) => ({ ...base.demand[0]!, shift: code })),
    agreements: [...terms.permissions, ...together].map((each, index) => agreementOf(start, each, index)),
    employees: [
      {
        ...base.employees[0]!,
        ...(one.cyclic
          ? {}
          : {
              carry_over: {
                last_shifts: worked,
                ...(terms.complete ? { complete_from: addDays(start, -14) } : {}),
                ...{ hours_balance: 0, averaging_weeks_used: 0, weekends_worked: 0 },
                ...{ red_days_worked: 0, red_days_total: 0, nights_worked: 0 },
              },
            }),
      },
    ],
  }
}

function agreementOf(start: LocalDate, permission: Permission, index: number): Agreement {
  const individual = permission.rule === 'sunday-average' || permission.rule === 'count-together'
  return {
    ...{ id: `avtale-${index}`, title: permission.rule, basis: individual ? 'IND' : 'TV' },
    ...(individual ? { employees: [K] } : {}),
    ...{ permits: [permission], from: addDays(start, -400), until: addDays(start, 400) },
    ...{ signed_by: ['begge parter'], compensation: 'lengre hvile etterpå' },
  }
}

/** Rules and days found, of those that a roster can break; a duty before the plan may break one by itself. */
function found(
  units: readonly { readonly unit: Unit; readonly roster: Parameters<typeof evaluate>[0]['roster'] }[],
) {
  return units.flatMap(({ unit, roster }) =>
    evaluate({ unit, roster })
      .filter(({ kind, employee }) => kind !== 'warning' && employee !== null)
      .map(({ rule, textNb }) => `${unit.name}: ${rule}: ${textNb}`),
  )
}

describe('a person with posts in two units', () => {
  it(
    'is never laid anything that the law finds a breach in, in either unit',
    () => {
      let duties = 0
      fc.assert(
        fc.property(world, fc.integer({ min: 1, max: 1000 }), (one, seed) => {
          const plan = joinUnits([unitOf(one, 'Fjord'), unitOf(one, 'Fjell')])
          const { problem } = plan.joined
          const nobody = new Int8Array(problem.dayCount).fill(OFF)
          const { assignment } = solve(problem, { seed, iterationLimit: 3000 })
          const judged = judgedRosters(plan, assignment)
          // What history alone breaks, no roster mends.
          const before = new Set(
            found(judgedRosters(plan, nobody)).map((text) => text.split(':', 2).join(':')),
          )
          const added = found(judged).filter((text) => !before.has(text.split(':', 2).join(':')))
          expect(added).toEqual([])
          // Standby at home is rest to the search and to the law; that it overlaps a duty is said, and not prevented.
          const atHome = plan.units.some(({ shifts }) => shifts.some(({ kind }) => kind === 'standby'))
          if (!atHome) expect(doubleBookings(judged)).toEqual([])
          duties += assignment.filter((shift) => shift !== OFF).length
        }),
        { numRuns: RUNS, seed: 2027 },
      )
      // The rosters are no empty ones: two posts of 60 % are some four duties a week.
      expect(duties).toBeGreaterThan(RUNS * 3)
    },
    PATIENCE_MS,
  )
})
