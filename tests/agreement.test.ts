/**
 * The heart: the law's slow reference and the search's fast limits must find the same in any roster. 10,000 generated
 * rosters of one person, base plans and calendar plans, over clock changes, Easter, 17 May and Christmas, with and
 * without agreements and history; a counter-example is shrunk by fast-check.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateEmployee } from '../src/law/evaluate.ts'
import type { Finding } from '../src/law/rule.ts'
import { judgeLocalRulesFor } from '../src/planning/local-rules.ts'
import { findBreaches } from '../src/rostering/breaches.ts'
import type { BreachRule } from '../src/rostering/breaches.ts'
import { buildProblem, rosterOf } from '../src/rostering/build.ts'
import { OFF } from '../src/rostering/problem.ts'
import { addDays, parseDate } from '../src/time/local-date.ts'
import { minutes } from '../src/time/minutes.ts'
import { wallTimeOf } from '../src/time/oslo.ts'
import type { Agreement, Permission } from '../src/workforce/agreement.ts'
import { shiftCodeField } from '../src/workforce/ids.ts'
import { clockOf } from '../src/workforce/roster.ts'
import type { Shift } from '../src/workforce/shift.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'
import type { Unit, WorkCategory } from '../src/workforce/unit.ts'

const RUNS = 10_000

const base = ((): Unit => {
  const yaml = `
name: Prøve
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 4 }
competences: [{ id: nurse, name: Sykepleier }]
shifts: [{ code: A, name: A, part: day, start: "07:30", end: "15:00" }]
demand: [{ days: weekdays, shift: A, minimum: 1 }]
weekend: { every: 1 }
limits: { days_in_row: 5, nights_in_row: 4, days_off_after_nights: 2, week_hours: 168 }
staff: [{ id: P, competence: nurse, post_percent: 100, weekend_group: 0 }]
`
  const result = readUnitFile('prøve.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
})()

const quarter = (from: number, to: number) =>
  fc.integer({ min: from / 15, max: to / 15 }).map((value) => value * 15)
const agreedHours = (from: number, to: number) => quarter(from * 60, to * 60).map(minutes)

const shiftOf = (code: string): fc.Arbitrary<Shift> =>
  fc
    .record({
      start: quarter(0, 1425),
      length: quarter(180, 870),
      rest: fc.constantFrom(0, 20, 30, 45),
      paid: fc.boolean(),
    })
    .map(({ start, length, rest, paid }): Shift => ({
      code: shiftCodeField.parse(code),
      name: code,
      part: start + length > 1440 + 180 || start >= 1260 ? 'night' : 'day',
      start,
      end: start + length,
      kind: 'active',
      break_minutes: rest,
      break_is_working_time: paid,
    }))

/** Averages of red days and nights are agreed for all of the plan; averaging and rests perhaps for a part of it only. */
const whole: fc.Arbitrary<{ permission: Permission; part: boolean }> = fc.oneof(
  fc
    .record({
      day: agreedHours(9, 12.5),
      week: agreedHours(38, 48),
      weeks: fc.integer({ min: 2, max: 12 }),
      part: fc.boolean(),
    })
    .map(({ day, week, weeks, part }) => ({
      part,
      permission: { rule: 'averaging' as const, weeks, day_hours: day, week_hours: week },
    })),
  fc.constant({ part: false, permission: { rule: 'sunday-average' as const, weeks: 26 } }),
  agreedHours(8, 10).map((hours) => ({ part: false, permission: { rule: 'night-average' as const, hours } })),
  fc
    .record({ hours: agreedHours(8, 11), part: fc.boolean() })
    .map(({ hours, part }) => ({ part, permission: { rule: 'daily-rest' as const, hours } })),
  fc
    .record({ hours: agreedHours(28, 35), part: fc.boolean() })
    .map(({ hours, part }) => ({ part, permission: { rule: 'weekly-rest' as const, hours } })),
)

interface World {
  readonly unit: Unit
  readonly cells: Int8Array
}

const world: fc.Arbitrary<World> = fc
  .record({
    start: fc.constantFrom('2027-08-02', '2027-03-15', '2027-10-11', '2027-04-26', '2028-12-11'),
    cyclic: fc.boolean(),
    weeks: fc.integer({ min: 4, max: 7 }),
    category: fc.constantFrom<WorkCategory>('ordinary', 'rotating', 'continuous'),
    shifts: fc.tuple(shiftOf('A'), shiftOf('B'), shiftOf('C')),
    permits: fc.array(whole, { maxLength: 4 }),
    cells: fc.array(fc.constantFrom(OFF, OFF, 0, 0, 1, 2), { minLength: 49, maxLength: 49 }),
    before: fc.array(fc.constantFrom(OFF, 0, 1, 2), { minLength: 6, maxLength: 6 }),
    post: fc.constantFrom(50, 100),
  })
  .map(({ start, cyclic, weeks, category, shifts, permits, cells, before, post }): World => {
    const first = parseDate(start)
    const agreements = permits.map(({ permission, part }, index): Agreement => ({
      id: `avtale-${index}`,
      title: permission.rule,
      basis: permission.rule === 'sunday-average' ? 'IND' : 'TV',
      permits: [permission],
      from: addDays(first, part ? 9 : -400),
      until: addDays(first, part ? 20 : 400),
      signed_by: ['begge parter'],
      compensation: 'lengre hvile etterpå',
    }))
    const last = before.flatMap((shift, index) =>
      shift === OFF ? [] : [{ date: addDays(first, index - before.length), shift: shifts[shift].code }],
    )
    const carryOver = {
      last_shifts: last,
      hours_balance: 0,
      averaging_weeks_used: 0,
      weekends_worked: 0,
      red_days_worked: 0,
      red_days_total: 0,
      nights_worked: 0,
    }
    const employee = {
      ...base.employees[0]!,
      employments: [{ post_percent: post, type: 'permanent' as const }],
      ...(cyclic ? {} : { carry_over: carryOver }),
    }
    const unit: Unit = {
      ...base,
      work_category: category,
      plan: { kind: cyclic ? 'cyclic' : 'calendar', start: first, weeks },
      shifts,
      demand: shifts.map((shift) => ({ ...base.demand[0]!, shift: shift.code })),
      agreements,
      employees: [employee],
    }
    return { unit, cells: Int8Array.from(cells.slice(0, weeks * 7)) }
  })

/** What the law's rules are called in the search; several rules of the law may stand behind one limit. */
const IN_SEARCH: Readonly<Record<string, readonly BreachRule[]>> = {
  'aml-10-4-day': ['not-allowed'],
  'aml-10-5-day': ['not-allowed'],
  'aml-10-6-total-day': ['not-allowed'],
  'aml-10-9-breaks': ['not-allowed'],
  'aml-10-8-daily-rest': ['rest', 'not-allowed'],
  'aml-10-4-week': ['week-minutes'],
  'aml-10-5-week': ['week-minutes'],
  'aml-10-8-weekly-rest': ['weekly-rest'],
  'aml-10-11-night-average': ['night-four-weeks'],
  'aml-10-5-average': ['averaged-minutes'],
  'tariff-weekly-norm': ['averaged-minutes'],
  'aml-10-8-sunday': ['red-day-next-off', 'red-days-max', 'red-day-free-in-four-weeks'],
}

/** Rules by which place a finding is known: its day, its week, or the person alone. */
function placeOf(limit: BreachRule, day: number): string {
  if (limit === 'rest' || limit === 'not-allowed') return `${limit} day ${day}`
  if (
    limit === 'week-minutes' ||
    limit === 'weekly-rest' ||
    limit === 'night-four-weeks' ||
    limit === 'averaged-minutes'
  )
    return `${limit} week ${Math.floor(day / 7)}`
  return limit.startsWith('red-day') ? 'red days' : limit
}

function lawPlaces({ unit }: World, findings: readonly Finding[]): Set<string> {
  const { plan } = unit
  const days = plan.weeks * 7
  const dayOf = (instant: Finding['from']) => {
    const day = wallTimeOf(instant, clockOf(plan.kind)).date - plan.start
    return plan.kind === 'cyclic' ? ((day % days) + days) % days : day
  }
  const places = new Set<string>()
  for (const finding of findings) {
    // A warning never makes a roster illegal, so the search has no limit for it.
    if (finding.kind === 'warning') continue
    // 48 h in all over eight weeks: looser than every limit for a single week, see the test of its own below.
    if (finding.rule === 'aml-10-6-total-week') continue
    const limits = IN_SEARCH[finding.rule]
    if (limits === undefined) throw new Error(`${finding.rule} has no limit in the search.`)
    const gap = finding.rule === 'aml-10-8-daily-rest' && isRest(finding)
    const [limit] = limits.length === 2 && !gap ? limits.slice(1) : limits
    places.add(placeOf(limit!, dayOf(gap ? finding.to : finding.from)))
  }
  return places
}

/** A rest that is too short spans just what it lasted; a work period that is too long spans more than the rest left over. */
function isRest({ from, to, actual }: Finding): boolean {
  return to - from <= actual
}

function judged(one: World) {
  const { unit, cells } = one
  const problem = buildProblem(unit, { totalMinutesMax: 1_000_000, contractMinutes: [0] })
  const breaches = findBreaches(problem, cells)
  const assignments = rosterOf(unit, problem, cells).assignments
  const findings = evaluateEmployee({ unit, kind: unit.plan.kind, employee: unit.employees[0]!, assignments })
  return { breaches, assignments, findings }
}

const UNIT_RULES: ReadonlySet<BreachRule> = new Set(['days-in-row', 'nights-in-row', 'days-off-after-nights'])

describe('law/evaluate and rostering/limits', () => {
  it(`agree on ${RUNS} generated rosters`, () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(world, (one) => {
        const { breaches, findings } = judged(one)
        const fast = breaches
          .filter(({ rule }) => !UNIT_RULES.has(rule))
          .map(({ rule, day }) => placeOf(rule, day))
        const slow = lawPlaces(one, findings)
        for (const { rule } of findings) seen.set(rule, (seen.get(rule) ?? 0) + 1)
        expect([...new Set(fast)].sort()).toEqual([...slow].sort())
      }),
      { numRuns: RUNS, seed: 20271123 },
    )
    // A rule that no generated roster broke would have been compared with nothing.
    for (const rule of Object.keys(IN_SEARCH)) expect(seen.get(rule) ?? 0, rule).toBeGreaterThan(50)
  })

  it('leave nothing to § 10-6 eighth subsection: a roster within the single weeks keeps 48 hours in all', () => {
    let seen = 0
    fc.assert(
      fc.property(world, (one) => {
        const { breaches, findings } = judged(one)
        const total = findings.some(({ rule }) => rule === 'aml-10-6-total-week')
        if (!total) return
        seen++
        expect(breaches.map(({ rule }) => rule)).toContain('week-minutes')
      }),
      { numRuns: 2_000, seed: 20271124 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  it("agree on the unit's own runs of days and nights", () => {
    const inSearch = {
      'days-in-row': 'days-in-row',
      'nights-in-row': 'nights-in-row',
      'days-off-after-nights': 'off-after-nights',
    }
    fc.assert(
      fc.property(world, (one) => {
        const { unit } = one
        const { breaches, assignments } = judged(one)
        const local = judgeLocalRulesFor(unit, unit.employees[0]!, assignments)
        for (const [fastRule, slowRule] of Object.entries(inSearch)) {
          const fast = breaches.filter(({ rule }) => rule === fastRule).map(({ day }) => day)
          const slow = local.filter(({ rule }) => rule === slowRule).map(({ date }) => date - unit.plan.start)
          expect(fast, fastRule).toEqual(slow)
        }
      }),
      { numRuns: 2_000, seed: 20271125 },
    )
  })
})
