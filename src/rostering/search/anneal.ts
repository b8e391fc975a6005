/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983, doi:10.1126/science.220.4598.671) in rounds: each round
 * cools from hot to cold, so each is a new try, and lasts longer than the one before. The best roster of all counts.
 */
import { Random } from '../../optimisation/random.ts'
import { stageMove } from './moves.ts'
import type { RosterState } from './state.ts'

/** Iterations between two looks at the clock, the temperature and whether the roster is good enough. */
const BLOCK_ITERATIONS = 2048
/** Resolution of the table of acceptance thresholds; a table keeps engines with different logarithms in step. */
const THRESHOLDS = 4096

export interface AnnealSettings {
  readonly seed: number
  readonly iterationLimit: number
  readonly roundIterations: number
  readonly roundGrowth: number
  /** In cost units of the problem's weights. */
  readonly hottest: number
  /** The first round starts warm, not hot, to keep what is good in the roster that the search starts from. */
  readonly warmStart: boolean
  readonly warm: number
  readonly coldest: number
  readonly shouldStop: () => boolean
  /** Asked after a block that found a better legal roster. */
  readonly isGoodEnough: (best: BestRoster) => boolean
  readonly onBlock: (iterations: number, best: BestRoster) => void
}

export interface BestRoster {
  readonly cells: Int8Array
  cost: number
  /** Penalty for broken limits that is in `cost`; a roster with less of it is always better. */
  breach: number
}

export type AnnealEnd = 'good-enough' | 'stopped' | 'iteration-limit'

export interface AnnealResult {
  /** The cheapest of those with least broken limits. */
  readonly best: BestRoster
  /** The cheapest of all, broken limits at their price: where no full roster is legal, this repaired may be better. */
  readonly cheapest: BestRoster
  readonly iterations: number
  readonly end: AnnealEnd
}

export function anneal(state: RosterState, settings: AnnealSettings): AnnealResult {
  const random = new Random(settings.seed)
  const thresholds = acceptanceThresholds()
  const best = snapshot(state)
  const cheapest = snapshot(state)
  const ended = (end: AnnealEnd): AnnealResult => ({ best, cheapest, iterations, end })
  let iterations = 0
  if (settings.isGoodEnough(best)) return ended('good-enough')
  for (let round = 0; ; round++) {
    const length = Math.round(settings.roundIterations * settings.roundGrowth ** round)
    const from = round === 0 && settings.warmStart ? settings.warm : settings.hottest
    for (let done = 0; done < length; done += BLOCK_ITERATIONS) {
      const left = settings.iterationLimit - iterations
      if (left <= 0) return ended('iteration-limit')
      if (settings.shouldStop()) return ended('stopped')
      const temperature = temperatureAt(done / length, from, settings.coldest)
      const count = Math.min(BLOCK_ITERATIONS, left)
      const improved = block(state, { best, cheapest }, { random, thresholds, temperature, count })
      iterations += count
      settings.onBlock(iterations, best)
      if (improved && settings.isGoodEnough(best)) return ended('good-enough')
    }
  }
}

interface Block {
  readonly random: Random
  readonly thresholds: Float64Array
  readonly temperature: number
  readonly count: number
}

function block(
  state: RosterState,
  { best, cheapest }: Pick<AnnealResult, 'best' | 'cheapest'>,
  { random, thresholds, temperature, count }: Block,
): boolean {
  let improved = false
  for (let iteration = 0; iteration < count; iteration++) {
    stageMove(state, random)
    if (state.stagedCount === 0) continue
    const limit = temperature * thresholds[random.below(THRESHOLDS)]!
    if (state.evaluate(limit) > limit) {
      state.rollback()
      continue
    }
    state.commit()
    if (state.total < cheapest.cost) keep(cheapest, state)
    if (state.breach < best.breach || (state.breach === best.breach && state.total < best.cost)) {
      keep(best, state)
      improved = true
    }
  }
  return improved
}

function snapshot(state: RosterState): BestRoster {
  return { cells: state.cells.slice(), cost: state.total, breach: state.breach }
}

function keep(kept: BestRoster, state: RosterState): void {
  kept.cells.set(state.cells)
  kept.cost = state.total
  kept.breach = state.breach
}

/** Metropolis: accept a rise with probability exp(-rise / temperature), so while rise <= temperature x -ln(u). */
function acceptanceThresholds(): Float64Array {
  return Float64Array.from({ length: THRESHOLDS }, (_, step) => {
    const negativeLog = -Math.log((step + 0.5) / THRESHOLDS)
    return Math.round(negativeLog * 65536) / 65536
  })
}

/** Geometric from hot to cold, rounded to 1/64 so that no engine's last bit counts. */
function temperatureAt(share: number, from: number, to: number): number {
  return Math.round(64 * from * (to / from) ** share) / 64
}
