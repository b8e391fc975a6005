/**
 * Simulated annealing over people laid anew: few and large steps, each exact. Cools while it lasts, and ends on the best it met.
 */
import type { Random } from '../optimisation/random.ts'
import { layAnew, layToolsOf, somePeople } from './lay-anew.ts'
import type { RosterState } from './roster-state.ts'
import { adopt } from './roster-state.ts'
import type { Team } from './team.ts'

export interface LayAnnealing {
  readonly random: Random
  /** [row] of the relaxation. */
  readonly prices: Float64Array
  /** Milliseconds since any moment. */
  readonly now: () => number
  /** Milliseconds since the search began. */
  readonly elapsed: () => number
  readonly isDone: () => boolean
  /** When it ends, in elapsed milliseconds. */
  readonly until: number
  /** Parts of people's schedules too, which take a fraction of the time on a long plan. */
  readonly withParts: boolean
  readonly team: Team
}

/** The last heat's share of the first. */
const COOLING = 0.04
/** How often a team agrees on the cheapest of its rosters. */
const AGREEMENTS = 8
/** Laid between two looks at the clock: one whole schedule takes as long as so many parts. */
const PARTS_IN_A_ROW = 20

/** Improves the roster in place. */
export function annealLaying(state: RosterState, laying: LayAnnealing): void {
  const { now, elapsed, until, isDone, team, withParts } = laying
  const spent = { whole: 0, parts: 0 }
  const hottest = 0.002 * state.cost
  const move = moveOf(state, laying)
  const began = elapsed()
  const used = () => (isDone() ? 1 : (elapsed() - began) / Math.max(1, until - began))
  let best = rosterOf(state)
  for (let agreement = 1; agreement <= AGREEMENTS; agreement++) {
    for (let share = used(); share < agreement / AGREEMENTS; share = used()) {
      const heat = hottest * COOLING ** share
      const started = now()
      const isWhole = !withParts || spent.whole <= spent.parts
      for (let one = 0; one < (isWhole ? 1 : PARTS_IN_A_ROW); one++) {
        move(isWhole, heat)
        if (state.cost < best.cost) best = rosterOf(state)
      }
      spent[isWhole ? 'whole' : 'parts'] += now() - started
    }
    adopt(state, team.agree(agreement === AGREEMENTS ? best : rosterOf(state)))
  }
}

function rosterOf({ cost, schedules }: RosterState) {
  return { cost, schedules: [...schedules] }
}

/** Lays one to four people anew. */
function moveOf(state: RosterState, { random, prices, withParts }: LayAnnealing) {
  const { days, people } = state.model
  const tools = layToolsOf(state, prices)
  return (isWhole: boolean, heat: number): void => {
    const length = isWhole ? days : Math.min(days, 4 + random.below(25))
    const from = random.below(days - length + 1)
    const ground = {
      people: somePeople(people.length, 1 + random.below(4), random),
      from,
      until: from + length,
      isNear: isWhole && withParts,
    }
    layAnew(state, ground, state.cost - heat * Math.log(random.share() + 1e-12), tools)
  }
}
