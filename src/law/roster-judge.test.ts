import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parseDate } from '../time/local-date.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { LawCase } from './case.ts'
import { days } from './case.ts'
import { evaluate } from './evaluate.ts'
import { rosterJudge } from './roster-judge.ts'
import { worldOf } from './testing/case-world.ts'

const START = '2027-03-15'
/** Six weeks hold most rules; in 22 the weeks within reach of a change (near-view.ts) are only a part. */
const WEEKS = [6, 22]
const HOURS = [
  '07:30-15:00',
  '14:30-22:00',
  '21:45-07:45',
  '07:00-21:30',
  '08:00-19:00 overtid 120',
  '15:00-07:00 hjemmevakt',
  '23:30-01:30 utrykning',
]
const CODES = HOURS.map((text) => text.replaceAll(/[^\d\p{L}]+/gu, '-') as ShiftCode)
const people = ['A', 'B', 'C'] as EmployeeId[]

function unitOf(kind: 'calendar' | 'cyclic', weeks: number): Unit {
  const one: LawCase = {
    rule: '',
    titleNb: '',
    arithmetic: '',
    kind,
    start: START,
    weeks,
    discussedOn: '2027-03-14',
    duties: HOURS.flatMap((hours) => days(START, [0], hours)),
    before: days('2027-03-08', [3, 4, 5, 6], '14:30-22:00'),
    agreements: [
      { basis: 'TV', permits: { rule: 'daily-rest', hours: 9 }, compensation: 'hvile', employees: ['A'] },
      { basis: 'IND', permits: { rule: 'averaging', weeks: 4, day_hours: 10, week_hours: 45 } },
      {
        basis: 'IND',
        permits: { rule: 'averaging', weeks: 52, day_hours: 10, week_hours: 48, single_week_hours: 50 },
        employees: ['B'],
      },
    ],
    finds: [],
  }
  const { unit } = worldOf(one)
  return { ...unit, employees: people.map((id) => ({ ...unit.employees[0]!, id })) }
}

const change = fc.record({
  person: fc.constantFrom(...people),
  /** Of the plan. */
  share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  shifts: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 2 }),
})

/** A rota that goes round, so that the weeks are as full as weeks are, or fuller: then a change passes some limit. */
const rota = fc
  .constantFrom(2, 4, 12)
  .chain((freq) =>
    fc.array(fc.option(fc.constantFrom(...CODES.slice(0, 3)), { freq }), { minLength: 7, maxLength: 28 }),
  )

describe('a roster that is worked on', () => {
  let seen = 0

  it('has after every change the findings of judging it anew', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('calendar' as const, 'cyclic' as const),
          weeks: fc.constantFrom(...WEEKS),
          turns: rota,
        }),
        fc.array(change, { minLength: 1, maxLength: 25 }),
        fc.array(change, { maxLength: 12 }),
        ({ kind, weeks, turns }, before, changes) => {
          const unit = unitOf(kind, weeks)
          const cells = new Map<string, Assignment[]>()
          const set = (employee: EmployeeId, day: number, shifts: readonly ShiftCode[]) => {
            const date = addDays(parseDate(START), day)
            cells.set(
              `${employee} ${day}`,
              shifts.map((shift) => ({ employee, date, shift })),
            )
            return date
          }
          const put = ({ person, share, shifts }: (typeof before)[number]) =>
            set(person, Math.floor(share * 7 * weeks), shifts)
          for (const [offset, person] of people.entries()) {
            for (let day = 0; day < 7 * weeks; day++) {
              const shift = turns[(day + 7 * offset) % turns.length] ?? null
              if (shift !== null) set(person, day, [shift])
            }
          }
          const roster = (): Roster => ({
            kind,
            from: parseDate(START),
            until: addDays(parseDate(START), 7 * weeks),
            assignments: [...cells.values()].flat(),
          })
          for (const one of before) put(one)
          const judge = rosterJudge({ unit, roster: roster() })
          for (const one of changes) {
            const date = put(one)
            const own = judge.setDay(one.person, date, one.shifts)
            const anew = evaluate({ unit, roster: roster() })
            expect(judge.findings()).toEqual(anew)
            expect(own).toEqual(anew.filter(({ employee }) => employee === one.person))
            seen += anew.length
          }
        },
      ),
      { numRuns: 120, seed: 20271128 },
    )
  })

  it('has seen more than a thousand findings', () => {
    expect(seen).toBeGreaterThan(1000)
  })

  it('is as it was after a change that cannot be made', () => {
    const [weeks] = WEEKS
    const unit = unitOf('calendar', weeks!)
    const roster: Roster = {
      kind: 'calendar',
      from: parseDate(START),
      until: addDays(parseDate(START), 7 * weeks!),
      assignments: [{ employee: people[0]!, date: parseDate(START), shift: CODES[3]! }],
    }
    const judge = rosterJudge({ unit, roster })
    const before = judge.findings()
    const at = (id: string, day: number, code: string) => () =>
      judge.setDay(id as EmployeeId, addDays(parseDate(START), day), [code as ShiftCode])
    expect(at('X', 0, CODES[0]!)).toThrow(/«X» is not an employee/)
    expect(at('A', 0, 'Y')).toThrow(/no shift «Y»/)
    expect(at('A', -1, CODES[0]!)).toThrow(/outside the horizon/)
    expect(at('A', 7 * weeks!, CODES[0]!)).toThrow(/outside the horizon/)
    expect(judge.findings()).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })
})
