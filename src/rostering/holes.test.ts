import { describe, expect, it } from 'vitest'
import { Random } from '../optimisation/random.ts'
import { uncoveredByPresence, uncoveredMinutes } from './holes.ts'
import { OFF, type CoverRow } from './problem.ts'
import { randomProblem } from './testing/random-problem.ts'
import { smallProblem } from './testing/small-problem.ts'

const need = (shift: number, minimum: number, skillMask = 0): CoverRow => ({
  ...{ day: 0, shift, skillMask, minimum, wanted: minimum },
})
const only = (...shifts: number[]) =>
  Uint8Array.from({ length: 21 }, (_, cell) => (shifts.includes(cell % 3) ? 1 : 0))

describe('what no roster can cover with the people who are there', () => {
  it('counts the places beyond the people, each for the shortest shift', () => {
    // Two D (450) and one N (600), two people: one place, 450 minutes at least.
    const problem = smallProblem({ weeks: 1, employees: [{}, {}], cover: [need(0, 2), need(2, 1)] })
    expect(uncoveredByPresence(problem)).toBe(450)
  })

  it('sees the shift that too few may take, though there are people enough in all', () => {
    const employees = [{ allowed: only(0, 1) }, { allowed: only(0, 1) }, {}]
    // Two N, one who may: 600.
    expect(uncoveredByPresence(smallProblem({ weeks: 1, employees, cover: [need(0, 1), need(2, 2)] }))).toBe(
      600,
    )
  })

  it('sees the competence that too few hold', () => {
    const employees = [{ skills: new Int32Array(7).fill(1) }, {}, {}]
    const cover = [need(0, 1), need(0, 1, 1), need(1, 1), need(1, 1, 1)]
    expect(uncoveredByPresence(smallProblem({ weeks: 1, employees, cover }))).toBe(450)
  })

  it('reads a pin as the only thing the person may do', () => {
    const pinned = new Int8Array(7).fill(-2)
    pinned[0] = OFF
    expect(
      uncoveredByPresence(smallProblem({ weeks: 1, employees: [{ pinned }], cover: [need(0, 1)] })),
    ).toBe(450)
  })

  it('is never above what any roster of what is permitted leaves, 300 random problems', () => {
    const random = new Random(7)
    for (let world = 0; world < 300; world++) {
      const problem = randomProblem(random)
      const { dayCount, shifts } = problem
      const cells = problem.employees.flatMap(({ allowed, pinned }) =>
        Array.from({ length: dayCount }, (_, day) => {
          const may = shifts.flatMap((_, shift) =>
            allowed[day * shifts.length + shift] === 1 ? [shift] : [],
          )
          const value = may.length === 0 ? OFF : may[random.below(may.length)]!
          return pinned[day] === -2 ? value : pinned[day]!
        }),
      )
      expect(uncoveredByPresence(problem)).toBeLessThanOrEqual(
        uncoveredMinutes(problem, Int8Array.from(cells)),
      )
    }
  })
})
