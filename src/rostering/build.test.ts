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
