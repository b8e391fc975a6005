/**
 * Moves of blocks of days, one thread: proposals judged a CPU second on a CONSTRUCTED problem of 50 people x 364 days x 10 kinds.
 * `annealing`: as the search uses them, each priced and, where the price is taken, tried against every rule; kept where it keeps them.
 * `every rule`: each legal or not, whatever it costs, and none kept. What is drawn and changes nothing is not counted.
 */
import { createHash } from 'node:crypto'
import { Random } from '../src/optimisation/random.ts'
import { annealBlocks, BETWEEN_LOOKS, MIX } from '../src/scheduling/block-annealing.ts'
import { BlockProposals } from '../src/scheduling/block-proposals.ts'
import { BlockRoster } from '../src/scheduling/block-roster.ts'
import { readInstance } from '../src/scheduling/instance-file.ts'
import { modelOf } from '../src/scheduling/instance-model.ts'
import { layInTurn, layToolsOf } from '../src/scheduling/lay-anew.ts'
import type { Problem } from '../src/scheduling/problem.ts'
import { OFF } from '../src/scheduling/problem.ts'
import { recount } from '../src/scheduling/recount.ts'
import type { RosterState } from '../src/scheduling/roster-state.ts'
import { stateOf } from '../src/scheduling/roster-state.ts'
import { randomInstance } from '../src/scheduling/testing/random-instance.ts'

interface Round {
  readonly perSecond: number
  /** Shares; null where that is not what was asked. */
  readonly legal: number | null
  readonly accepted: number | null
}

function constructed(days: number): Problem {
  const read = readInstance('constructed', randomInstance({ days, staff: 50, kinds: 10, seed: 1 }))
  if (read.status === 'bad') throw new Error(`The constructed instance cannot be read: ${read.reason}`)
  return read.problem
}

/** Everybody laid once, each against those before. */
function firstRoster(problem: Problem): RosterState {
  const model = modelOf(problem)
  const state = stateOf(
    model,
    model.people.map(() => new Int8Array(model.days).fill(OFF)),
  )
  const tools = layToolsOf(state, new Float64Array(model.cover.length))
  if (!layInTurn(state, [...model.people.keys()], tools, { random: new Random(1), isOver: () => false }))
    throw new Error('Somebody can have no schedule.')
  return state
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** From hot to cold through all rounds, as one annealing would be. */
function annealing(state: RosterState, proposals: number, { from, to }: { from: number; to: number }): Round {
  const began = cpuSeconds()
  const heat = (share: number) => 8 * 0.05 ** share
  const done = annealBlocks(state, {
    random: new Random(1),
    used: (count) => count / proposals,
    hottest: heat(from),
    coldest: heat(to),
  })
  const seconds = cpuSeconds() - began
  return {
    perSecond: done.proposals / seconds,
    legal: null,
    accepted: done.accepted / done.proposals,
  }
}

function everyRule(state: RosterState, proposals: number, seed: number): Round {
  const roster = new BlockRoster(state)
  const drawn = new BlockProposals(roster, new Random(seed), MIX)
  const began = cpuSeconds()
  let judged = 0
  let legal = 0
  for (let draws = 0; judged < proposals; draws++) {
    if (draws % BETWEEN_LOOKS === 0) drawn.look()
    if (!drawn.next()) continue
    const change = roster.costDifference()
    if (roster.changedDays === 0) continue
    judged++
    if (change === Infinity || !roster.tryOn()) continue
    legal++
    roster.takeBack()
  }
  return { perSecond: judged / (cpuSeconds() - began), legal: legal / judged, accepted: null }
}

function report(name: string, rounds: readonly Round[], hash: string): void {
  const speeds = rounds.map(({ perSecond }) => perSecond / 1e6).sort((a, b) => a - b)
  const mean = (of: (round: Round) => number | null) => {
    const shares = rounds.map(of).filter((share) => share !== null)
    const sum = shares.reduce((all, one) => all + one, 0)
    return shares.length === 0 ? '-' : `${((100 * sum) / shares.length).toFixed(2)} %`
  }
  const cells = [
    name,
    rounds.length,
    speeds[Math.floor(speeds.length / 2)]!.toFixed(2),
    speeds[0]!.toFixed(2),
    speeds.at(-1)!.toFixed(2),
    mean(({ legal }) => legal),
    mean(({ accepted }) => accepted),
    hash,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}

function main(): void {
  const [rounds, proposals] = [option('rounds', 9), option('proposals', 10_000_000)]
  const problem = constructed(option('days', 364))
  const state = firstRoster(problem)
  const annealed: Round[] = []
  for (let round = 0; round < rounds; round++) {
    annealed.push(annealing(state, proposals, { from: round / rounds, to: (round + 1) / rounds }))
  }
  const { cost, broken } = recount(problem, state.schedules)
  if (broken.length > 0 || cost !== state.cost) throw new Error(`Recounted: ${cost}, ${broken.join('; ')}`)
  const hash = createHash('sha256')
  for (const schedule of state.schedules) hash.update(schedule)
  const judged = Array.from({ length: rounds }, (_, round) => everyRule(state, proposals, round + 1))
  console.log(
    '| proposals | rounds | M a CPU second: median | slowest | fastest | legal | accepted | cost, hash |',
  )
  console.log(`|${' -- |'.repeat(8)}`)
  report('annealing', annealed, `${cost}, ${hash.digest('hex').slice(0, 8)}`)
  report('every rule', judged, '-')
}

main()
