/**
 * Searches that work on one roster together: each changes only the schedules of its own people, on its own days, and what the others have
 * made of theirs it sees when they meet. Every rule that must hold is one person's, and cover is one day's: what they bring together is
 * allowed, and costs what the changes of each cost. At each meeting people and days are dealt anew.
 */
import type { Schedule } from './problem.ts'

export interface Team {
  /** Waits for the others and returns the cheapest of all rosters. Until `part` nobody looks at what is shared elsewhere. */
  readonly join: (roster: TeamRoster) => readonly Schedule[]
  /**
   * Brings together what each has made of its own people, once all have the same roster. `used`: the share of its allowance that this
   * one has used.
   */
  readonly meet: (used: number, scheduleOf: (person: number) => Schedule) => Meeting
  /** The cheapest of all rosters; then all go on from that. */
  readonly agree: (roster: TeamRoster) => readonly Schedule[]
  readonly part: (roster: TeamRoster) => readonly Schedule[]
}

export interface TeamRoster {
  readonly cost: number
  /** [person] */
  readonly schedules: readonly Schedule[]
}

export interface Meeting {
  /** The largest share that any has used: the same for all, so that they end together. */
  readonly share: number
  /** Whom this one changes until the next meeting, and on which days. */
  readonly people: readonly number[]
  readonly stretches: readonly Stretch[]
  /** What others' people work now. To be copied: they are another's after the next meeting. */
  readonly others: readonly { readonly person: number; readonly schedule: Schedule }[]
}

/** The days [from, until). */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** Nobody to wait for. */
export function teamOfOne({ people, days }: { readonly people: number; readonly days: number }): Team {
  const everything = {
    people: Array.from({ length: people }, (_, person) => person),
    stretches: [{ from: 0, until: days }],
    others: [],
  }
  const itself = ({ schedules }: TeamRoster) => schedules
  return { join: itself, agree: itself, part: itself, meet: (used) => ({ share: used, ...everything }) }
}
