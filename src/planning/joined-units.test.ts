import { describe, expect, it } from 'vitest'
import { evaluate } from '../law/evaluate.ts'
import { findBreaches } from '../rostering/breaches.ts'
import { rosterCost } from '../rostering/cost.ts'
import type { RosterProblem } from '../rostering/problem.ts'
import type { SolveResult } from '../rostering/solve.ts'
import { solve } from '../rostering/solve.ts'
import { OFF } from '../rostering/problem.ts'
import { answerJoined } from './joined-answer.ts'
import { doubleBookings, joinUnits, judgedRosters } from './joined-units.ts'
import { recountCover } from './recount.ts'
import { twoUnits, type Replacement } from './testing/two-units.ts'

const RUN = { inputs: {}, seed: 1, iterations: 20_000, codeVersion: 'prøve' }
const OTHER_EMPLOYER: Replacement[] = [
  ['employer: Fjord kommune', 'employer: Fjell kommune'],
  ['unit: Fjord,', 'unit: Fjord, employer: Fjord kommune,'],
]
const THERE: Replacement = ['unit: Fjell,', 'unit: Fjell, employer: Fjell kommune,']
const FRIDAY = 4
const SATURDAY = 5
const SUNDAY = 6

/** Rows of A, K and B; shifts D and E of Fjord are 0 and 1, those of Fjell 2 and 3. */
function weekend(k: readonly [number, number], others: readonly [number, number] = [OFF, OFF]): Int8Array {
  const all = new Int8Array(3 * 7).fill(OFF)
  all[SATURDAY] = others[0]
  all[SUNDAY] = others[1]
  all[7 + SATURDAY] = k[0]
  all[7 + SUNDAY] = k[1]
  return all
}

function rulesFound(plan: ReturnType<typeof joinUnits>, assignment: Int8Array): string[][] {
  return judgedRosters(plan, assignment).map(({ unit, roster }) =>
    evaluate({ unit, roster })
      .filter(({ kind }) => kind !== 'warning')
      .map(({ employee, citation }) => `${employee ?? 'planen'} ${citation.paragraph}`),
  )
}

describe('units laid together', () => {
  it('cover what is asked for in both, with nobody in two places, and nothing found by the law', () => {
    const plan = joinUnits(twoUnits())
    const result = solve(plan.joined.problem, { seed: 1, iterationLimit: 20_000 })
    // 4 duties of 7.5 h. A and B have 20 % of 37.5 h, one duty each; K has 20 % in each, one in Fjord and one in Fjell.
    const answer = answerJoined(plan, result, RUN)
    expect(answer).toMatchObject({ uncoveredHours: 0, holes: [], findings: [], doubleBookings: [] })
    expect(answer.combined).toEqual([
      {
        employee: 'K',
        posts: [
          { unit: 'Fjord', employer: 'Fjord kommune', contractHours: 7.5, plannedHours: 7.5 },
          { unit: 'Fjell', employer: 'Fjord kommune', contractHours: 7.5, plannedHours: 7.5 },
        ],
        contractHours: 15,
        plannedHours: 15,
      },
    ])
    expect(answer.assignments).toHaveLength(4)
    expect(answer.bound).toBeLessThanOrEqual(answer.cost)
  })

  it('count in each unit only those at work there', () => {
    const plan = joinUnits(twoUnits())
    // K on D in Fjord on Saturday: Fjord lacks Sunday E, Fjell lacks both, 450 minutes each.
    const [fjord, fjell] = judgedRosters(plan, weekend([0, OFF]))
    expect(recountCover(fjord!.unit, fjord!.roster).uncoveredMinutes).toBe(450)
    expect(recountCover(fjell!.unit, fjell!.roster).uncoveredMinutes).toBe(900)
  })

  it('have a lower bound for all of them together', () => {
    // Without A and B there is K alone: Saturday and Sunday need two each, so two duties of 450 minutes stay open.
    const nobody = (id: string): Replacement => [
      `  - { id: ${id}, competence: nurse, post_percent: 20, weekend_group: 0 }\n`,
      '',
    ]
    expect(joinUnits(twoUnits([nobody('A')], [nobody('B')])).boundMinutes).toBe(900)
  })
})

describe("the judgement with the other unit's duties", () => {
  // E in Fjord on Saturday to 22:00, D in Fjell on Sunday from 07:30: 9.5 h of 11 h.
  const eveningThenDay = weekend([1, 2])

  it('finds the rest too short in both units of one employer', () => {
    expect(rulesFound(joinUnits(twoUnits()), eveningThenDay)).toEqual([['K § 10-8'], ['K § 10-8']])
  })

  it('finds nothing where the employers are two, but does where their hours count together by agreement', () => {
    expect(rulesFound(joinUnits(twoUnits([THERE], OTHER_EMPLOYER)), eveningThenDay)).toEqual([[], []])
    const together: Replacement = [
      'weekend: { every: 1 }',
      `weekend: { every: 1 }
agreements:
  - id: samarbeid
    title: Samarbeidsavtale
    basis: IND
    permits: [{ rule: count-together, employers: [Fjell kommune] }]
    from: 2027-01-01
    until: 2027-12-31
    employees: [K]
    signed_by: [arbeidsgiverne, K]`,
    ]
    const plan = joinUnits(twoUnits([THERE, together], OTHER_EMPLOYER))
    expect(rulesFound(plan, eveningThenDay)).toEqual([['K § 10-8'], []])
  })

  it('is stricter in the search: it asks for the rest between two employers too', () => {
    const { problem } = joinUnits(twoUnits([THERE], OTHER_EMPLOYER)).joined
    const found = findBreaches(problem, eveningThenDay)
    expect(found).toMatchObject([{ rule: 'rest', employee: 1, day: SUNDAY, limit: 660, actual: 570 }])
  })

  it('sees one person in two places at a time, which no unit of another employer would', () => {
    const plan = joinUnits(twoUnits([THERE], OTHER_EMPLOYER))
    const [fjord, fjell] = judgedRosters(plan, weekend([0, OFF]))
    const saturday = fjord!.roster.assignments[0]!
    const both = [fjord!, { ...fjell!, roster: { ...fjell!.roster, assignments: [saturday] } }]
    expect(doubleBookings(both).map(({ textNb }) => textNb)).toEqual([
      'K har D i Fjord lørdag 07.08.2027 og D i Fjell lørdag 07.08.2027 samtidig.',
    ])
    expect(doubleBookings([fjord!, fjell!])).toEqual([])
  })
})

function resultOf(problem: RosterProblem, assignment: Int8Array): SolveResult {
  const cost = rosterCost(problem, assignment)
  return { status: 'stopped', assignment, cost, breaches: [], iterations: 0, costBound: null }
}

describe('a wish for a day off', () => {
  it('is not granted where the person works in the other unit that day', () => {
    const wish: Replacement = [
      '    weekend_group: 0',
      '    wishes: [{ date: 2027-08-07, shift: off }]\n    weekend_group: 0',
    ]
    const plan = joinUnits(twoUnits([wish]))
    const { problem } = plan.joined
    const granted = (assignment: Int8Array) => {
      const result = resultOf(problem, assignment)
      const [fjord] = answerJoined(plan, result, RUN).units
      const row = fjord!.people.find(({ employee }) => employee === 'K')!
      expect(row.wishesRefused).toBe(row.wishes - row.wishesGranted)
      // The only wish: all of its weight or none.
      expect(row.wishPercent).toBe(100 * row.wishesGranted)
      return {
        granted: `${row.wishesGranted}/${row.wishes}`,
        unmet: fjord!.wishes.map(({ reason }) => reason),
        wish: result.cost.wish,
      }
    }
    // Saturday 7 August: K on D in Fjell. The wish of 3 points weighs 3 x 200.
    expect(granted(weekend([2, OFF]))).toEqual({
      granted: '0/1',
      unmet: ['K er satt opp i Fjell den dagen'],
      wish: 600,
    })
    expect(granted(weekend([OFF, 3]))).toEqual({ granted: '1/1', unmet: [], wish: 0 })
    expect(granted(weekend([0, OFF]))).toMatchObject({ granted: '0/1', wish: 600 })
  })
})

describe('why nobody covers a hole in one of the units', () => {
  it('says who works in the other at that time, also for another employer, and does not advise to take them', () => {
    const plan = joinUnits(twoUnits([THERE], OTHER_EMPLOYER))
    const { problem } = plan.joined
    // K on D in Fjell on Saturday, so Fjord's D lacks somebody; A has Sunday E.
    const assignment = weekend([2, OFF], [OFF, 1])
    const result = resultOf(problem, assignment)
    const { holes } = answerJoined(plan, result, RUN)
    const saturday = holes.find(({ unitName, shift }) => unitName === 'Fjord' && shift === 'D')!
    const reasons = saturday.candidates.find(({ employee }) => employee === 'K')!
    expect(JSON.stringify(reasons)).toContain('er på vakt i Fjell på samme tid')
    expect(saturday.singleChange?.text).not.toContain('K')
  })
})

describe('what a person brings', () => {
  it('is the shifts before the plan in either unit, for the search of both', () => {
    // E in Fjell on Sunday 1 August, to 22:00, 2 h before the plan: Monday's D from 07:30 would be after 9.5 h.
    const before: Replacement = [
      '    weekend_group: 0',
      '    carry_over: { last_shifts: [{ date: 2027-08-01, shift: E }] }\n    weekend_group: 0',
    ]
    const { joined, units } = joinUnits(twoUnits([], [before]))
    expect(joined.problem.employees[1]!.history.lastDutyEndMinute).toBe(-120)
    expect(units[0]!.employees[1]!.elsewhere).toMatchObject([{ unit: 'Fjell', employer: 'Fjord kommune' }])
  })

  it('is not what the file has of duties in the other unit in the plan: these are what is laid now', () => {
    const laid: Replacement = [
      '    weekend_group: 0',
      '    elsewhere: [{ unit: Fjell, date: 2027-08-07, start: "07:30", end: "15:00" }]\n    weekend_group: 0',
    ]
    const plan = joinUnits(twoUnits([laid]))
    expect(plan.notes).toEqual([expect.stringContaining('1 vakter i «elsewhere»')])
    expect(plan.joined.problem.employees[1]!.fixed).toEqual([])
  })

  it('is absence all day, which takes the person from both units', () => {
    const away: Replacement = [
      '    weekend_group: 0',
      '    absences: [{ kind: sick, from: 2027-08-07, until: 2027-08-07 }]\n    weekend_group: 0',
    ]
    const { allowed } = joinUnits(twoUnits([away])).joined.problem.employees[1]!
    expect([...allowed.slice(SATURDAY * 4, SATURDAY * 4 + 4)]).toEqual([0, 0, 0, 0])
    // Only D and E that somebody is needed on are open at all, and Friday is before the weekend.
    expect([...allowed.slice(FRIDAY * 4, FRIDAY * 4 + 4)]).toEqual([1, 1, 1, 1])
  })

  it('is a note where two employers give more than a whole post: the search fills no more than one of them may', () => {
    const large = (unit: string): Replacement => [
      `[{ post_percent: 20 }, { unit: ${unit}, employer: ${unit} kommune, post_percent: 20 }]`,
      `[{ post_percent: 60 }, { unit: ${unit}, employer: ${unit} kommune, post_percent: 60 }]`,
    ]
    const plan = joinUnits(twoUnits([THERE, large('Fjell')], [...OTHER_EMPLOYER, large('Fjord')]))
    expect(plan.notes[0]).toContain(
      'K har stillinger på 120 % til sammen, hos Fjord kommune og Fjell kommune',
    )
  })
})
