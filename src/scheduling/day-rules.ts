/** A person's rules in the form in which a change of a few days is judged: what the block moves read, day by day and sum by sum. */
import type { PersonRules, Problem } from './problem.ts'
import { successors } from './problem.ts'

/**
 * No row may count two kinds of a day, for one group: the differences of a cell would not add up. Weekends are days 5 and 6 of each week,
 * and runs at the first and last day as in `PersonRules`.
 */
export interface DayRules extends Omit<PersonRules, 'id' | 'maxOfKind' | 'closed'> {
  /** [kind] */
  readonly maxOfKind: Int32Array
  /** [kind] minutes of a shift. */
  readonly minutes: Int32Array
  /** [from * kinds + to] 1 where the second kind may follow the first on the next day. */
  readonly mayFollow: Uint8Array
  /** [cell] what working it costs but for cover; Infinity where the person may not. */
  readonly cellCost: Float64Array
}

/** [person] */
export function dayRulesOf({ kinds, people }: Problem): readonly DayRules[] {
  const minutes = Int32Array.from(kinds, (kind) => kind.minutes)
  const mayFollow = successors(kinds)
  return people.map((person) => ({
    ...person,
    maxOfKind: Int32Array.from(person.maxOfKind),
    minutes,
    mayFollow,
    cellCost: cellCostOf(person, kinds.length),
  }))
}

function cellCostOf({ cellCost, closed, maxOfKind }: PersonRules, kinds: number): Float64Array {
  return cellCost.map((cost, cell) => {
    const isForbidden = closed[Math.floor(cell / kinds)] === 1 || maxOfKind[cell % kinds]! === 0
    return isForbidden ? Infinity : cost
  })
}
