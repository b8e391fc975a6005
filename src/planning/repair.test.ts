import { describe, expect, it } from 'vitest'
import { evaluate } from '../law/evaluate.ts'
import { Random } from '../optimisation/random.ts'
import { rosterOf } from '../rostering/build.ts'
import { solve } from '../rostering/solve.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Published } from './published-roster.ts'
import { addedFindings } from './person-judge.ts'
import { repair } from './repair.ts'
import { RepairChanges } from './repair-changes.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'
import { planTurnus } from './turnus.ts'

const run = { inputs: {}, codeVersion: 'test' }
const REPLACED: readonly (readonly [string, string])[] = [
  ['kind: cyclic', 'kind: calendar'],
  [
    '  - { id: A2, competence: assistant, post_percent: 20, weekend_group: 0, nights: "no" }',
    `  - { id: A2, competence: assistant, post_percent: 60, weekend_group: 0, nights: "no" }
  - { id: S2, competence: nurse, post_percent: 50, weekend_group: 1 }`,
  ],
]
const unit = smallUnit(...REPLACED)

function publishedOf(one: Unit, roster: Roster): Published {
  return { unit: one, roster, marks: [], notes: [], first: roster.from, last: addDays(roster.until, -1) }
}

function repaired(rows: Readonly<Record<string, string>>, changes: unknown, one = unit) {
  const published = publishedOf(one, rosterFrom(one, rows))
  return repair({ published, changes: RepairChanges.parse(changes), changesMax: 5, run })
}

const told = (answer: ReturnType<typeof repair>['answer']) =>
  answer.repair!.changes.map(({ employee, from, to, kind }) => [employee, from, to, kind])

describe('repair of a published roster', () => {
  it('gives the one who is sick away, and one other the duty', () => {
    // Monday: S1 (nurse) and A1 on D. S1 is sick; only S2 is a nurse.
    const { answer } = repaired(
      { S1: 'D', A1: 'D' },
      { absences: [{ employee: 'S1', from: '2027-08-02', until: '2027-08-02' }] },
    )
    expect(told(answer)).toEqual([
      ['S1', 'D', 'borte', 'absent'],
      ['S2', 'fri', 'D', 'added'],
    ])
    expect(answer).toMatchObject({ cost: 1, bound: 1, gapPercent: 0, costUnit: 'endringer' })
  })

  it('counts a duty in sick leave as worked for the hours, and not as a weekend: 3 x 7.5 h of 60 as published', () => {
    const absences = [{ employee: 'S1', from: '2027-08-06', until: '2027-08-08' }]
    const { answer } = repaired({ S1: 'D . . . . D D' }, { absences })
    const row = answer.people.find(({ employee }) => employee === 'S1')!
    expect(row).toMatchObject({ duties: 1, plannedHours: 22.5, contractHours: 60, deviationHours: -37.5 })
    expect(row).toMatchObject({ weekendsWorked: 0, redDaysWorked: 0 })
  })

  it('takes leave out of both the hours and the post: 7.5 h of 60 x 11 / 14', () => {
    const absences = [{ employee: 'S1', from: '2027-08-06', until: '2027-08-08', kind: 'leave' }]
    const { answer } = repaired({ S1: 'D . . . . D D' }, { absences })
    const row = answer.people.find(({ employee }) => employee === 'S1')!
    expect(row).toMatchObject({ plannedHours: 7.5, contractHours: 47.14 })
  })

  it('asks nobody who has holiday in the register of the unit file, and says what is known of F-days', () => {
    // S1 is sick on the Monday, and S2, the only other nurse, has holiday then: the roster file has no code for it.
    const register = [
      'staff:\n',
      'register:\n  employer_kind: municipality\n  holidays:\n    - { employee: S2, year: 2027, periods: [{ from: 2027-08-02, until: 2027-08-07 }] }\nstaff:\n',
    ] as const
    const holiday = smallUnit(...REPLACED, register)
    const absences = [{ employee: 'S1', from: '2027-08-02', until: '2027-08-02' }]
    const { answer } = repaired({ S1: 'D', A1: 'D' }, { absences }, holiday)
    expect(told(answer)).toEqual([['S1', 'D', 'borte', 'absent']])
    const notes = answer.notes.join(' ')
    expect(notes).toContain('Turnusfila har ingen kode for F-dager')
    expect(notes).toContain('6 dager fri etter enhetsfila')
  })

  it('leaves open what was open before, and says when nothing needs a change', () => {
    // Tuesday misses two people as published; S1 has no duty that day.
    const { answer } = repaired(
      { S1: 'D' },
      { absences: [{ employee: 'S1', from: '2027-08-03', until: '2027-08-03' }] },
    )
    expect(answer.repair).toMatchObject({ changes: [], opened: 0 })
    expect(answer.sentence).toContain('har ingen vakt da')
  })

  it('swaps by a chain where no direct fill is possible', () => {
    // E asks for a nurse. S1 had it and is sick; S2 works D, which A2 can take: two changes.
    const evenings = smallUnit(
      ['kind: cyclic', 'kind: calendar'],
      [
        'shift: D, minimum: 2, of_which: { nurse: 1 } }',
        'shift: D, minimum: 1 }\n  - { days: weekdays, shift: E, minimum: 1, of_which: { nurse: 1 } }',
      ],
      [
        '  - { id: A2,',
        '  - { id: S2, competence: nurse, post_percent: 50, weekend_group: 1 }\n  - { id: A2,',
      ],
    )
    const { answer } = repaired(
      { S1: 'E', S2: 'D' },
      { absences: [{ employee: 'S1', from: '2027-08-02', until: '2027-08-02' }] },
      evenings,
    )
    expect(answer.repair!.kindness).toMatchObject({ changes: 2, people: 2, addedDuties: 1 })
    expect(answer.repair!.changes.find(({ employee }) => employee === 'S2')).toMatchObject({
      from: 'D',
      to: 'E',
      kind: 'swapped',
    })
  })

  it('finds somebody for a place that is asked for beside the roster', () => {
    const { answer } = repaired(
      { S1: 'D', A1: 'D' },
      { demand: [{ date: '2027-08-02', shift: 'D', change: 1 }] },
    )
    expect(answer.repair).toMatchObject({ opened: 1, left: 0 })
    expect(told(answer)).toHaveLength(1)
  })

  it('leaves the place open and names the rule for each when the only one who can is locked', () => {
    const { answer } = repaired(
      { S1: 'D', A1: 'D' },
      {
        absences: [{ employee: 'S1', from: '2027-08-02', until: '2027-08-02' }],
        locked: [{ employee: 'S2', from: '2027-08-02', until: '2027-08-02' }],
      },
    )
    expect(answer.repair).toMatchObject({ opened: 1, left: 1 })
    const monday = answer.holes.find(({ date }) => date === '2027-08-02')!
    expect(monday.candidates.find(({ employee }) => employee === 'A2')!.rule).toBe('competence')
  })
})

describe('a repair, whatever is asked', () => {
  const plan = planTurnus(unit, null)
  const result = solve(plan.problem, { seed: 1, iterationLimit: 60_000 })
  const roster = rosterOf(unit, plan.problem, result.assignment)
  const random = new Random(7)

  it.each(Array.from({ length: 12 }, (_, index) => index))(
    'adds no finding, touches no locked day, and its list gives its roster (%i)',
    () => {
      const { employee, date } = roster.assignments[random.below(roster.assignments.length)]!
      const lockedPerson = unit.employees[random.below(unit.employees.length)]!.id
      const from = formatDate(date)
      const changes = {
        absences: [{ employee, from, until: formatDate(addDays(date, random.below(3))) }],
        locked: [{ employee: lockedPerson, from, until: formatDate(addDays(date, 1)) }],
      }
      const published = publishedOf(unit, roster)
      const done = repair({ published, changes: RepairChanges.parse(changes), changesMax: 5, run })
      const others = ({ employee: who }: { employee: string | null }) => who !== employee
      const before = evaluate({ unit, roster }).filter(others)
      const after = evaluate({ unit: done.unit, roster: done.roster }).filter(others)
      expect(addedFindings(before, after)).toEqual([])
      const listed = done.answer.repair!.changes
      for (const one of listed) {
        expect(one.date >= from).toBe(true)
        expect(
          one.employee === lockedPerson && one.kind !== 'absent' && one.date <= changes.locked[0]!.until,
        ).toBe(false)
      }
      const cells = new Map(
        roster.assignments.map((one) => [`${one.employee} ${formatDate(one.date)}`, one.shift as string]),
      )
      for (const { employee: who, date: day, to } of listed) {
        if (to === 'fri' || to === 'borte') cells.delete(`${who} ${day}`)
        else cells.set(`${who} ${day}`, to)
      }
      const given = done.answer.assignments.map((one) => [`${one.employee} ${one.date}`, one.shift] as const)
      expect([...cells].sort()).toEqual([...given].sort())
    },
  )
})
