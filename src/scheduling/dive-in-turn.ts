/**
 * A dive over a plan that is too long for one linear programme: some weeks at a time, in order, each with the later weeks gathered
 * (coarse-model.ts). The first weeks of each programme are settled, the others look ahead.
 */
import type { Highs } from 'highs'
import type { Random } from '../optimisation/random.ts'
import { coarseModel } from './coarse-model.ts'
import { FREE, wholeOf } from './column-generation.ts'
import { dive } from './dive.ts'
import { masterOf } from './master.ts'
import type { Model } from './model.ts'
import type { Schedule } from './problem.ts'

export interface DiveInTurnTools {
  readonly highs: Highs
  readonly random: Random
  /** [row] of the relaxation of the whole. */
  readonly prices: Float64Array
  readonly isOver: () => boolean
}

/** Days that are settled by one programme, and days that it looks ahead row by row. */
const SETTLED = 28
const AHEAD = 14

/** `start`: [person] schedules to begin from. null where the time was over before the last days. */
export function diveInTurn(
  model: Model,
  start: readonly Schedule[],
  { highs, random, prices, isOver }: DiveInTurnTools,
): readonly Schedule[] | null {
  const { days, people } = model
  const fixed = people.map(() => new Int8Array(days).fill(FREE))
  const banned: (Uint8Array | null)[] = people.map(() => null)
  let known = start.map((schedule, person) => ({ person, schedule }))
  for (let from = 0; ; from += SETTLED) {
    const until = Math.min(days, from + SETTLED + AHEAD)
    const settles = { from, until: until === days ? days : from + SETTLED }
    const coarse = coarseModel(model, { from, until, looksAhead: true }, prices)
    const part = { ...wholeOf(coarse.model), fixed, banned, settles }
    const master = masterOf({ highs, ...part })
    try {
      const costOf = (person: number, schedule: Schedule) => coarse.model.people[person]!.ownCost(schedule)
      master.add(known.map((one) => ({ ...one, cost: costOf(one.person, one.schedule) })))
      const chosen = dive(part, master, { cutoff: Infinity, random, isOver, prices: coarse.prices })
      if (chosen === null || chosen.length < people.length) return null
      if (until === days) return chosen.map(({ schedule }) => schedule)
      for (const { person, schedule } of chosen) {
        fixed[person]!.set(schedule.subarray(settles.from, settles.until), settles.from)
      }
      const goesWith = (person: number, schedule: Schedule) =>
        fixed[person]!.every((kind, day) => kind === FREE || kind === schedule[day])
      known = [...master.columns, ...chosen].filter(({ person, schedule }) => goesWith(person, schedule))
    } finally {
      master.dispose()
    }
  }
}
