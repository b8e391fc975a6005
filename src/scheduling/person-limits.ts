/** The day rules of all people side by side, in flat arrays. */
import type { DayRules } from './day-rules.ts'
import type { Model } from './model.ts'

export interface PersonLimits {
  /** The people who have rules to be judged by; nothing below holds for others. */
  readonly movable: Int32Array
  /** The kinds that each may work: `kinds` from `start[person]` until `start[person + 1]`. */
  readonly kindsOf: { readonly start: Int32Array; readonly kinds: Int32Array }
  /** [person] */
  readonly minMinutes: Float64Array
  readonly maxMinutes: Float64Array
  readonly minRun: Int32Array
  readonly maxRun: Int32Array
  readonly minOff: Int32Array
  readonly maxWeekends: Int32Array
  /** [person * kinds + kind] */
  readonly mostOfKind: Int32Array
  /** [person * (kinds + 1) + kind + 1] minutes of a shift; 0 for a day off. */
  readonly minutesOf: Float64Array
  /** [(person * (kinds + 1) + from + 1) * (kinds + 1) + to + 1] 1 where the second may follow the first; days off may follow and be followed. */
  readonly mayFollow: Uint8Array
  /** [person * cells + cell] what the cell costs but for cover; Infinity where it may not be worked. */
  readonly ownCost: Float64Array
}

export function personLimits({ people, days, kindCount }: Model): PersonLimits {
  const width = kindCount + 1
  const cells = days * kindCount
  const limits = {
    // Who works no kind at all has nothing to move.
    movable: Int32Array.from([...people.keys()].filter((person) => hasKinds(people[person]!.dayRules))),
    kindsOf: kindsOf(people),
    minMinutes: new Float64Array(people.length),
    maxMinutes: new Float64Array(people.length),
    minRun: new Int32Array(people.length),
    maxRun: new Int32Array(people.length),
    minOff: new Int32Array(people.length),
    maxWeekends: new Int32Array(people.length),
    mostOfKind: new Int32Array(people.length * kindCount),
    minutesOf: new Float64Array(people.length * width),
    mayFollow: new Uint8Array(people.length * width * width).fill(1),
    ownCost: new Float64Array(people.length * cells),
  }
  for (const [person, { dayRules }] of people.entries()) {
    if (dayRules === undefined) continue
    limits.minMinutes[person] = dayRules.minMinutes
    limits.maxMinutes[person] = dayRules.maxMinutes
    limits.minRun[person] = dayRules.minRun
    limits.maxRun[person] = dayRules.maxRun
    limits.minOff[person] = dayRules.minOff
    limits.maxWeekends[person] = dayRules.maxWeekends
    limits.mostOfKind.set(dayRules.maxOfKind, person * kindCount)
    limits.minutesOf.set(dayRules.minutes, person * width + 1)
    limits.ownCost.set(dayRules.cellCost, person * cells)
    setFollowing(limits.mayFollow, person, dayRules)
  }
  return limits
}

function hasKinds(rules: DayRules | undefined): boolean {
  return rules?.maxOfKind.some((most) => most > 0) === true
}

function kindsOf(people: Model['people']): PersonLimits['kindsOf'] {
  const start = new Int32Array(people.length + 1)
  const kinds: number[] = []
  for (const [person, { dayRules }] of people.entries()) {
    dayRules?.maxOfKind.forEach((most, kind) => {
      if (most > 0) kinds.push(kind)
    })
    start[person + 1] = kinds.length
  }
  return { start, kinds: Int32Array.from(kinds) }
}

function setFollowing(all: Uint8Array, person: number, { mayFollow, minutes }: DayRules): void {
  const kinds = minutes.length
  const width = kinds + 1
  for (let from = 0; from < kinds; from++) {
    const row = mayFollow.subarray(from * kinds, (from + 1) * kinds)
    all.set(row, (person * width + from + 1) * width + 1)
  }
}
