import { describe, expect, it } from 'vitest'
import { evaluateEmployee } from '../law/evaluate.ts'
import type { Unit } from '../workforce/unit.ts'
import { judgeLocalRulesFor } from './local-rules.ts'
import type { Hole } from './recount.ts'
import { recountCover } from './recount.ts'
import { dutiesFrom, rosterFrom, smallUnit } from './testing/small-unit.ts'
import type { RosterView } from './why-not.ts'
import { candidatesFor, singleChange } from './why-not.ts'

/** The view of a roster written as rows; `minutesLeft` in the plan as given. */
function viewOf(unit: Unit, rows: Readonly<Record<string, string>>, minutesLeft = 10_000): RosterView {
  const judge: RosterView['judge'] = (employee, assignments) =>
    evaluateEmployee({ unit, kind: unit.plan.kind, employee, assignments })
  const people = unit.employees.map((employee) => {
    const duties = dutiesFrom(unit, employee.id, rows[employee.id] ?? '.')
    const plannedMinutes = duties.length * 450
    const now = { law: judge(employee, duties), local: judgeLocalRulesFor(unit, employee, duties) }
    return { employee, duties, plannedMinutes, ...now }
  })
  return { unit, people, judge, minutesLeft }
}

function firstHole(unit: Unit, rows: Readonly<Record<string, string>>): Hole {
  return recountCover(unit, rosterFrom(unit, rows)).holes[0]!
}

const NOBODY = new Set<never>()

describe('why nobody covers a hole', () => {
  it('lists everybody, each with the first rule that stops, eligibility first', () => {
    const unit = smallUnit()
    // Monday lacks a nurse; S1 is on evening that day.
    const rows = { S1: 'E', A1: 'D' }
    const candidates = candidatesFor(viewOf(unit, rows), firstHole(unit, rows))
    expect(candidates.map(({ employee, stops }) => [employee.id, stops[0]?.rule])).toEqual([
      ['S1', 'one-duty-a-day'],
      ['A1', 'competence'],
      ['A2', 'competence'],
    ])
  })

  it('names the paragraph when the law stops', () => {
    const unit = smallUnit()
    // S1 works Monday evening until 22:00; Tuesday 07:30 is 9.5 h later, 11 h are required.
    const rows = { S1: 'E', A1: 'D D' }
    const tuesday = recountCover(unit, rosterFrom(unit, rows)).holes.find(
      ({ date }) => date === unit.plan.start + 1,
    )!
    const [nurse] = candidatesFor(viewOf(unit, rows), tuesday)
    expect(nurse?.stops.map(({ kind, rule }) => [kind, rule])).toEqual([['agreement', 'aml-10-8-daily-rest']])
    expect(nurse?.stops[0]?.textNb).toMatch(/^§ 10-8: .*9 t 30 min/)
  })

  it('offers a larger post when only the hours are used up', () => {
    const unit = smallUnit(['post_percent: 80', 'post_percent: 10'])
    // 10 % of 37.5 h x 2 weeks = 7.5 h, one duty; with the tolerance of 7.5 h a second, not a third.
    const rows = { S1: 'D . D', A1: 'D D D D D' }
    const hole = recountCover(unit, rosterFrom(unit, rows)).holes.find(
      ({ date }) => date === unit.plan.start + 4,
    )!
    const view = viewOf(unit, rows)
    const change = singleChange(unit, candidatesFor(view, hole), hole, NOBODY)
    expect(change).toMatchObject({ kind: 'contract-hours', employee: { id: 'S1' } })
    // 7.5 / (37.5 x 2) = 10 %
    expect(change?.textNb).toMatch(/7,5 timer mer i perioden \(10 % større stilling/)
  })

  it('says so when somebody could simply take it, and names one person once a day', () => {
    const unit = smallUnit()
    const hole = firstHole(unit, {})
    const candidates = candidatesFor(viewOf(unit, {}), hole)
    const change = singleChange(unit, candidates, hole, NOBODY)
    expect(change).toMatchObject({ kind: 'none-needed', employee: { id: 'S1' } })
    expect(singleChange(unit, candidates, hole, new Set([change!.employee.id]))?.employee.id).not.toBe('S1')
  })
})
