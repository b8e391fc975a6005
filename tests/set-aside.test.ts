/** A rule that is set aside is lost to the judge and to the search alike, and no other rule is. */
import { describe, expect, it } from 'vitest'
import type { LawCase } from '../src/law/case.ts'
import { days, everyWeek } from '../src/law/case.ts'
import { evaluate } from '../src/law/evaluate.ts'
import { norway } from '../src/law/jurisdictions.ts'
import type { SetAsideRule } from '../src/law/set-aside.ts'
import { canBeSetAside, SET_ASIDE_RULES } from '../src/law/set-aside.ts'
import type { CaseWorld } from '../src/law/testing/case-world.ts'
import { worldOf } from '../src/law/testing/case-world.ts'
import { workedExamples } from '../src/law/worked-examples.ts'
import { findBreaches } from '../src/rostering/breaches.ts'
import { buildProblem } from '../src/rostering/build.ts'
import { OFF } from '../src/rostering/problem.ts'
import { hours } from '../src/time/minutes.ts'
import type { Unit } from '../src/workforce/unit.ts'

/** With a break in every duty, so that an example about something else does not break § 10-9 too. */
function rested(one: LawCase): CaseWorld {
  const { unit, roster } = worldOf(one)
  if (one.rule === 'aml-10-9-breaks') return { unit, roster }
  const shifts = unit.shifts.map((shift) =>
    shift.break_minutes > 0 ? shift : { ...shift, break_minutes: 30, break_is_working_time: true },
  )
  return { unit: { ...unit, shifts }, roster }
}

function hardRules({ unit, roster }: CaseWorld, setAside: readonly SetAsideRule[]): readonly string[] {
  const findings = evaluate({ unit, roster, setAside: new Set(setAside) })
  return [...new Set(findings.filter(({ kind }) => kind !== 'warning').map(({ rule }) => rule))]
}

/** A demand for every shift and the unit's own rules far out of the way. */
function openUnit(unit: Unit): Unit {
  const none = { days_in_row: 14, nights_in_row: 14, days_off_after_nights: 0, week_hours: hours(168) }
  return {
    ...unit,
    weekend: { ...unit.weekend, every: 1 },
    limits: { ...unit.limits, ...none },
    demand: unit.shifts.map(({ code }) => ({
      dayTypes: ['weekday', 'saturday', 'sunday', 'holiday'],
      ...{ shift: code, competence: null, point: 0, minimum: 1, wanted: 1 },
    })),
  }
}

function searchBreaches(world: CaseWorld, setAside: readonly SetAsideRule[]): readonly string[] {
  const unit = openUnit(world.unit)
  const settings = { totalMinutesMax: 1_000_000, contractMinutes: [0], setAside: new Set(setAside) }
  const problem = buildProblem(unit, settings)
  const cells = new Int8Array(problem.dayCount).fill(OFF)
  for (const { date, shift } of world.roster.assignments) {
    cells[date - unit.plan.start] = unit.shifts.findIndex(({ code }) => code === shift)
  }
  return [...new Set(findBreaches(problem, cells).map(({ rule }) => rule))]
}

/** Of rules that the worked examples never break alone; a period that is not out gives the mean only a warning. */
const alone: readonly LawCase[] = [
  {
    rule: 'aml-10-5-average',
    titleNb: '40 timer i snitt mot 38',
    arithmetic: '5 x 8 t = 40 t i begge uker; uten tariffbinding er det ingen full uke ved siden av.',
    ...{ kind: 'cyclic', weeks: 2, boundByTariff: false, finds: [] },
    agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 2, day_hours: 9, week_hours: 48 } }],
    duties: days('2027-08-02', everyWeek([0, 1, 2, 3, 4], 2), '07:00-15:00'),
  },
  {
    rule: 'aml-10-6-total-day',
    titleNb: '14 timer der døgnet og hvilen er avtalt',
    arithmetic: '06:00-20:00 er 14 t mot 13; 24 - 14 = 10 t hvile mot avtalte 8.',
    finds: [],
    agreements: [
      { basis: 'ORG', permits: { rule: 'averaging', weeks: 52, day_hours: 16, week_hours: 48 } },
      { basis: 'ORG', permits: { rule: 'daily-rest', hours: 8 }, compensation: 'lengre hvile' },
    ],
    duties: ['2027-08-02 06:00-20:00'],
  },
  {
    rule: 'aml-10-6-total-week',
    titleNb: '50 timer i uka der 60 er avtalt som alminnelig',
    arithmetic: '5 x 10 t = 50 t mot 48.',
    finds: [],
    agreements: [{ basis: 'ORG', permits: { rule: 'averaging', weeks: 52, day_hours: 12, week_hours: 60 } }],
    duties: days('2027-08-02', [0, 1, 2, 3, 4], '07:00-17:00'),
  },
  {
    rule: 'aml-10-11-night-average',
    titleNb: '180 timer på fire uker med netter',
    arithmetic: '4 x 5 x 9 t = 180 t mot 177 t 20 min; 45 t i uka er under 48.',
    ...{ weeks: 4, finds: [] },
    agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 52, day_hours: 10, week_hours: 48 } }],
    duties: days('2027-08-02', everyWeek([0, 1, 2, 3, 4], 4), '22:00-07:00'),
  },
]

const worlds = [...workedExamples, ...alone]
  .filter(({ elsewhere }) => elsewhere === undefined)
  .map((one) => ({ one, world: rested(one) }))
  .map((example) => ({ ...example, hard: hardRules(example.world, []) }))

const breakingOnly = (rule: SetAsideRule) =>
  worlds.filter(({ hard }) => hard.length === 1 && hard[0] === rule)

/** The search has one duty a day. */
function oneADay({ duties }: LawCase): boolean {
  return new Set(duties.map((duty) => duty.slice(0, 10))).size === duties.length
}

/** Behind the limit of a week stands that of all work, so both must go before the search holds nothing. */
function withBehind(rule: SetAsideRule): readonly SetAsideRule[] {
  return rule === 'aml-10-4-week' || rule === 'aml-10-5-week' ? [rule, 'aml-10-6-total-week'] : [rule]
}

describe.each(SET_ASIDE_RULES)('%s set aside', (rule) => {
  const examples = breakingOnly(rule)

  it('leaves a roster that broke nothing else without a finding', () => {
    expect(norway.rules.map(({ id }) => id)).toContain(rule)
    expect(examples.length).toBeGreaterThan(0)
    for (const { one, world } of examples) expect(hardRules(world, [rule]), one.titleNb).toEqual([])
  })

  it('leaves the findings of every other rule', () => {
    const others = SET_ASIDE_RULES.filter((id) => id !== rule)
    for (const { one, world } of examples) expect(hardRules(world, others), one.titleNb).toEqual([rule])
  })
})

/** What the search calls the limit. Without `aml-10-6-total-week`: single weeks are never longer than the mean of eight. */
const HELD_AS: Readonly<Partial<Record<SetAsideRule, readonly string[]>>> = {
  'aml-10-4-day': ['not-allowed'],
  'aml-10-4-week': ['week-minutes'],
  'aml-10-5-day': ['not-allowed'],
  'aml-10-5-week': ['week-minutes'],
  'aml-10-5-average': ['averaged-minutes'],
  'aml-10-6-total-day': ['not-allowed'],
  'aml-10-8-daily-rest': ['rest'],
  'aml-10-8-weekly-rest': ['weekly-rest'],
  'aml-10-8-sunday': ['red-day-next-off', 'red-days-max', 'red-day-free-in-four-weeks'],
  'aml-10-9-breaks': ['not-allowed'],
  'aml-10-11-night-average': ['night-four-weeks'],
  'tariff-weekly-norm': ['averaged-minutes'],
}

it.each(
  SET_ASIDE_RULES.flatMap((rule) => (HELD_AS[rule] === undefined ? [] : [[rule, HELD_AS[rule]] as const])),
)('%s is held by the search until it is set aside', (rule, names) => {
  const held = breakingOnly(rule)
    .filter(({ one }) => oneADay(one))
    .map(({ one, world }) => ({ one, world, before: searchBreaches(world, []) }))
    .filter(({ before }) => before.some((name) => names.includes(name)))
  expect(held.length).toBeGreaterThan(0)
  for (const { one, world, before } of held) {
    const others = before.filter((name) => !names.includes(name))
    expect(searchBreaches(world, withBehind(rule)), one.titleNb).toEqual(others)
  }
})

it('a week without its own limit still has that of all work, 48 hours, until that is set aside too', () => {
  const [example] = breakingOnly('aml-10-5-week')
  expect(example!.one.titleNb).toBe('Enkeltuke på 50 timer og ett minutt')
  expect(searchBreaches(example!.world, ['aml-10-5-week'])).toEqual(['week-minutes'])
  expect(searchBreaches(example!.world, ['aml-10-6-total-week'])).toEqual(['week-minutes'])
  expect(searchBreaches(example!.world, ['aml-10-5-week', 'aml-10-6-total-week'])).toEqual([])
})

it('refuses what is no rule, or has no limit in the search', () => {
  expect(['aml-10-3-plan-notice', 'aml-10-2-total-load', 'x'].filter(canBeSetAside)).toEqual([])
})
