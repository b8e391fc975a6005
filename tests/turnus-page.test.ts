import { describe, expect, it } from 'vitest'
import { smallUnit } from '../src/planning/testing/small-unit.ts'
import type { TurnusAnswer } from '../src/planning/turnus-answer.ts'
import { answerTurnus, planTurnus } from '../src/planning/turnus.ts'
import { solve } from '../src/rostering/solve.ts'
import { turnusPage } from '../src/report/turnus-page.ts'
import { WIDTH } from '../src/report/wrap.ts'

const run = { inputs: {}, seed: 1, iterations: 20_000, codeVersion: 'test' }
const plan = planTurnus(smallUnit(), null)
const found = solve(plan.problem, { seed: 1, iterationLimit: 20_000 })
const answer: TurnusAnswer = { ...answerTurnus(plan, found, run), seconds: 1 }

/** The page on one line, so that a sentence is found wherever it is broken. */
function words(of: TurnusAnswer): string {
  return turnusPage(of).replaceAll(/\s+/g, ' ')
}

describe('the page of turnus', () => {
  it('fits a terminal', () => {
    for (const line of turnusPage(answer).split('\n')) expect(line.length, line).toBeLessThanOrEqual(WIDTH)
  })

  it("tells the engine's bound with what it covers and the gap, where it is above the counted one", () => {
    const points = answer.cost - 1000
    const proven = answerTurnus(plan, { ...found, costBound: points }, run)
    const overPostHours = plan.problem.employees[0]!.toleranceMinutes / 60
    expect(proven.engineBound).toMatchObject({ points, overPostHours })
    const page = words({ ...proven, seconds: 1 })
    expect(page).toContain(
      `ingen får mer enn ${overPostHours} t over stillingen: ingen av dem koster mindre enn ${points}.`,
    )
    expect(page).toContain('(1000 poeng) kan altså spares')
  })

  it('says that a weaker one adds nothing, and nothing of it where there is none', () => {
    const weaker = { points: answer.bound - 1, gapPercent: 1, overPostHours: 5 }
    expect(words({ ...answer, engineBound: weaker })).toContain(`når ikke lenger: ${answer.bound - 1}.`)
    expect(answer.engineBound).toBeNull()
    expect(words(answer)).not.toContain('Søkemotoren')
  })

  it('names those furthest from their share with count and share, and says when all have theirs', () => {
    const burden = {
      ...answer.fairness!.burdens[0]!,
      people: ['S1', 'A1', 'A2'].map((employee, index) => ({
        ...{ employee, count: index, hours: 0, countForPost: 0, hoursForPost: 0, share: 1 },
      })),
      ...{ furthestOver: ['A2'], furthestUnder: ['S1'] },
    }
    const page = (furthest: Partial<typeof burden>) =>
      words({ ...answer, fairness: { ...answer.fairness!, burdens: [{ ...burden, ...furthest }] } })
    expect(page({})).toContain('lengst over andelen: A2 (2 mot 1,0); lengst under: S1 (0 mot 1,0)')
    expect(page({ furthestOver: [], furthestUnder: [] })).toContain('alle har andelen sin')
  })

  it('calls a free red day «fri rød dag» where no base plan can say that it is F3', () => {
    const [first, ...others] = answer.people
    const freeDays = { ...first!.freeDays!, F3: [], freeRedDays: ['2027-08-15'] }
    const people = [{ ...first!, freeDays }, ...others]
    const header = turnusPage({ ...answer, people })
      .split('\n')
      .find((line) => line.startsWith('ANSATTE'))
    expect(header).toContain('Fri rød dag')
    expect(header).not.toContain('F3')
    expect(words({ ...answer, people })).toContain('uten grunnturnusen kan ingen vite hvilke som er F3')
  })

  it('shows weekends, nights and rests of each person also where the sharing is not counted, as for a repair', () => {
    const [header] = turnusPage({ ...answer, fairness: null })
      .split('\n')
      .filter((line) => line.startsWith('ANSATTE'))
    expect(header).toMatch(/Helger.*Netter.*<11 t hvile/)
  })
})
