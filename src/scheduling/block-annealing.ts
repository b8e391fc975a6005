/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983, doi:10.1126/science.220.4598.671) over changes of some days: millions of small
 * proposals a second, between the fewer and larger steps of laying people anew. Ends on the best it met.
 */
import type { Random } from '../optimisation/random.ts'
import type { Mix } from './block-proposals.ts'
import { BlockProposals } from './block-proposals.ts'
import { BlockRoster } from './block-roster.ts'
import type { RosterState } from './roster-state.ts'
import { replace } from './roster-state.ts'
import type { Team } from './team.ts'
import { teamOfOne } from './team.ts'

export interface BlockAnnealing {
  readonly random: Random
  /** The share of its allowance that is used after so many proposals: over at 1. Asked now and then. */
  readonly used: (proposals: number) => number
  /** In the unit of cost: a proposal that costs so much more is taken once in e times. */
  readonly hottest: number
  readonly coldest: number
  readonly mix?: Mix
  /** Default: nobody else. */
  readonly team?: Team
}

export interface Annealed {
  /** Drawn, and other than what is. */
  readonly proposals: number
  readonly accepted: number
}

export const MIX: Mix = { become: 6, move: 1, swap: 14, turn: 1, trade: 2, chain: 1 }

/** Proposals between two looks at what is used. */
export const BETWEEN_LOOKS = 4096
/** Looks between two meetings of a team: some milliseconds. */
const LOOKS_OF_A_MEETING = 4
/** In the units of work-clock.ts. */
const WORK_OF_ONE = 0.3
/** Of the table of acceptance thresholds, which keeps engines with different logarithms in step. */
const THRESHOLDS = 4096

/** Improves the roster in place. */
export function annealBlocks(state: RosterState, options: BlockAnnealing): Annealed {
  const { random, used, hottest, coldest, mix = MIX } = options
  const { team = teamOfOne({ people: state.schedules.length, days: state.model.days }) } = options
  const roster = new BlockRoster(state)
  if (roster.limits.movable.length === 0) return { proposals: 0, accepted: 0 }
  const drawn = new BlockProposals(roster, random, mix)
  const thresholds = acceptanceThresholds()
  const best = roster.schedules.slice()
  let bestCost = roster.cost
  let proposals = 0
  let accepted = 0
  for (;;) {
    const { share, people, stretches, others } = team.meet(used(proposals), (person) =>
      roster.scheduleOf(person),
    )
    for (const { person, schedule } of others) roster.adopt(person, schedule)
    if (share >= 1) break
    drawn.dealWith(people, stretches)
    const heat = hottest * (coldest / hottest) ** share
    for (let look = 0; look < LOOKS_OF_A_MEETING; look++) {
      drawn.look()
      state.model.work.done += BETWEEN_LOOKS * WORK_OF_ONE
      for (let one = 0; one < BETWEEN_LOOKS; one++) {
        if (!drawn.next()) continue
        const change = roster.costDifference()
        if (roster.changedDays === 0) continue
        proposals++
        if (change > 0 && change > heat * thresholds[random.uint32() & (THRESHOLDS - 1)]!) continue
        if (!roster.tryOn()) continue
        if (change > 0 && roster.cost < bestCost) {
          // Copied only when it is left, and not at each step of a descent.
          roster.takeBack()
          best.set(roster.schedules)
          bestCost = roster.cost
          roster.tryOn()
        }
        roster.keep(change)
        accepted++
      }
    }
  }
  if (bestCost < roster.cost) roster.schedules.set(best)
  for (const person of roster.limits.movable) replace(state, person, roster.scheduleOf(person))
  return { proposals, accepted }
}

/** Rounded, so that every engine has the same. */
function acceptanceThresholds(): Float64Array {
  return Float64Array.from({ length: THRESHOLDS }, (_, index) => {
    const threshold = -Math.log((index + 0.5) / THRESHOLDS)
    return Math.round(threshold * 0x1_0000_0000) / 0x1_0000_0000
  })
}
