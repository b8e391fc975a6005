import { describe, expect, it } from 'vitest'
import { csvSheet } from '../roster-files/csv-sheet.ts'
import { NO_PROFILE } from '../roster-files/profile.ts'
import { readRoster } from '../roster-files/read-roster.ts'
import { rosterOf } from '../rostering/build.ts'
import { solve } from '../rostering/solve.ts'
import type { Unit } from '../workforce/unit.ts'
import { smallUnit } from './testing/small-unit.ts'
import { conflictingRequirements, failedChecks, requirementsOf } from './turnus-conflict.ts'
import { rosterCsv } from './turnus-csv.ts'
import { answerTurnus, planTurnus } from './turnus.ts'

const run = { inputs: {}, seed: 1, iterations: 30_000, codeVersion: 'test' }

function solved(unit: Unit) {
  const plan = planTurnus(unit, null)
  const result = solve(plan.problem, { seed: 1, iterationLimit: 30_000 })
  return { plan, result, answer: answerTurnus(plan, result, run) }
}

describe('turnus', () => {
  it('gives a bound that no cost is below, and the gap between them', () => {
    const { answer } = solved(smallUnit())
    // 24 places x 7.5 h = 180 h; posts of 60 + 45 + 15 = 120 h: at least 60 h x 60 x 100 points.
    expect(answer.bound).toBe(60 * 60 * 100)
    expect(answer.cost).toBeGreaterThanOrEqual(answer.bound)
    expect(answer.gapPercent).toBeCloseTo(((answer.cost - answer.bound) / answer.cost) * 100, 2)
    expect(answer.findings).toEqual([])
  })

  it('writes a CSV that is read back as the same roster, and that a search can start from', () => {
    const unit = smallUnit()
    const { plan, result, answer } = solved(unit)
    const sheet = csvSheet(rosterCsv(unit, rosterOf(unit, plan.problem, result.assignment)))
    if (sheet.status === 'bad') throw new Error(sheet.message)
    const read = readRoster({
      sheets: [sheet.sheet],
      unit,
      profile: NO_PROFILE,
      sheetName: null,
      first: null,
    })
    if (read.status !== 'read') throw new Error(read.message)
    expect(read.roster.unread).toEqual([])
    expect(read.roster.assignments).toHaveLength(answer.assignments.length)
    expect(planTurnus(unit, read.roster.assignments).start).toEqual(result.assignment)
  })

  it('says that hours must stay uncovered where nobody with the competence is there that day', () => {
    const unit = smallUnit(
      ['shift: D, minimum: 2, of_which: { nurse: 1 } }', 'shift: D, minimum: 1, of_which: { nurse: 1 } }'],
      ['  - { days: weekends, shift: D, minimum: 1 }\n', ''],
    )
    const [nurse, ...others] = unit.employees
    const absences = [{ kind: 'leave', percent: 100, from: unit.plan.start, until: unit.plan.start }] as const
    const { answer } = solved({ ...unit, employees: [{ ...nurse!, absences: [...absences] }, ...others] })
    // The only nurse is away on the first Monday: one D of 7.5 h, whatever the posts hold.
    expect(answer.uncoveredBoundHours).toBe(7.5)
    expect(answer.sentence).toContain('kan ingen turnus komme under 7,5 timer')
  })

  it('explains a wish that it does not grant', () => {
    const unit = smallUnit()
    const [first, ...others] = unit.employees
    // A day off for the only nurse on every weekday cannot be granted for all: two weeks need a nurse every weekday.
    const wishes = [0, 1, 2, 3, 4].map((day) => ({
      date: (unit.plan.start + day) as never,
      shift: 'off' as const,
      weight: 1,
    }))
    const { answer } = solved({ ...unit, employees: [{ ...first!, wishes }, ...others] })
    const granted = answer.people[0]!.wishesGranted
    expect(answer.wishes).toHaveLength(5 - granted)
    for (const { reason, stoppedBy } of answer.wishes) {
      expect(stoppedBy).toMatch(/behov|timer/)
      expect(reason).not.toBe('')
    }
  })
})

describe('demands that cannot hold together', () => {
  it('are irreducible: without any one of them the pre-checks pass', () => {
    const unit = smallUnit()
    expect(failedChecks(unit, requirementsOf(unit))).not.toEqual([])
    const kept = conflictingRequirements(unit)!
    expect(failedChecks(unit, kept)).not.toEqual([])
    for (const one of kept)
      expect(
        failedChecks(
          unit,
          kept.filter((other) => other !== one),
        ),
      ).toEqual([])
  })

  it('are none where the pre-checks pass', () => {
    const unit = smallUnit(
      ['shift: D, minimum: 2, of_which: { nurse: 1 } }', 'shift: D, minimum: 1 }'],
      ['  - { days: weekends, shift: D, minimum: 1 }\n', ''],
    )
    expect(conflictingRequirements(unit)).toBeNull()
  })
})
