import { describe, expect, it } from 'vitest'
import { buildProblem, rosterOf } from '../rostering/build.ts'
import type { Unit } from '../workforce/unit.ts'
import { unitArithmetic } from './arithmetic.ts'
import { judgedCase } from './case.ts'
import type { CaseOut } from './kan-answer.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'
import { verdictOf } from './verdict.ts'

const ENOUGH = ['post_percent: 20', 'post_percent: 100'] as const
const NURSE = ['post_percent: 80', 'post_percent: 100'] as const

/** Two weeks with both places filled every weekday and one each weekend day: A1 and A2 share with S1. */
const COVERED = {
  S1: 'D D D D D . . D D D D D . .',
  A1: 'D D . . . . . D D . . . D D',
  A2: '. . D D D D D . . D D D . .',
}

function caseOf(unit: Unit, rows: Readonly<Record<string, string>>): CaseOut {
  const variant = {
    status: 'ready' as const,
    id: 'present' as const,
    nameNb: 'Som nå',
    unit,
    arithmetic: unitArithmetic(unit),
    hypothetical: false,
    assumedAgreements: [],
    warnings: [],
  }
  return judgedCase(variant, rosterFrom(unit, rows), 0)
}

describe('verdict', () => {
  it('is yes, on paper, when all is covered and nothing is found', () => {
    const present = caseOf(smallUnit(ENOUGH, NURSE), COVERED)
    expect(present.holes).toEqual([])
    const { answer, sentence } = verdictOf(present, [present], [])
    expect(answer).toBe('ja')
    expect(sentence).toMatch(/^Ja, på papiret: .*uten funn i reglene som er prøvd/)
  })

  it('is yes with agreements when only an agreement is missing', () => {
    const unit = smallUnit(ENOUGH, NURSE)
    const withEvening = { ...COVERED, S1: 'D D D D D . . E D D D D . .' }
    const present = caseOf(unit, withEvening)
    // Evening until 22:00, then day from 07:30: 9.5 h of rest, which only an agreement with the union permits.
    expect(present.violations.map(({ rule, kind }) => [rule, kind])).toEqual([
      ['aml-10-8-daily-rest', 'needs-agreement'],
    ])
    const covered = { ...present, holes: [] }
    expect(verdictOf(covered, [covered], []).answer).toBe('ja, med avtaler')
  })

  it('is no when a rule of the unit is broken', () => {
    const present = caseOf(smallUnit(ENOUGH, NURSE), { ...COVERED, A1: 'D D . . . D . D D . . . D D' })
    const covered = { ...present, holes: [] }
    const { answer, sentence } = verdictOf(covered, [covered], [])
    expect(answer).toBe('nei')
    expect(sentence).toMatch(/A1 har fri helg/)
  })

  it('is undecided when the search left a hole that no arithmetic demands', () => {
    const present = caseOf(smallUnit(ENOUGH, NURSE), { ...COVERED, A1: '. D . . . . . D D . . . D D' })
    expect(verdictOf(present, [present], [])).toMatchObject({ answer: 'ikke avgjort' })
  })

  it('is no when the hours are not there, with the sum', () => {
    const present = caseOf(smallUnit(), { ...COVERED, A2: '.' })
    const { answer, sentence } = verdictOf(present, [present], [])
    expect(answer).toBe('nei')
    expect(sentence).toMatch(/Behovet er 180 timer på 2 uker, stillingene gir 120 timer/)
  })
})

describe('a problem and its roster', () => {
  it('give back the assignments that went in', () => {
    const unit = smallUnit(ENOUGH)
    const problem = buildProblem(unit, { totalMinutesMax: 10_000, contractMinutes: [0, 0, 0] })
    const cells = new Int8Array(3 * 14).fill(-1)
    cells[0] = 0
    cells[14 + 13] = 1
    const { assignments } = rosterOf(unit, problem, cells)
    expect(assignments.map(({ employee, date, shift }) => [employee, date - unit.plan.start, shift])).toEqual(
      [
        ['S1', 0, 'D'],
        ['A1', 13, 'E'],
      ],
    )
  })
})
