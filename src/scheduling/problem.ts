/**
 * START HERE. A scheduling problem in plain numbers: people, days, kinds of shift, what each schedule may be and what it costs, and
 * how many are needed. It knows no law and no unit; readers make it from a unit file or from a published instance.
 *
 * A cell is a day and a kind: index `day * kinds + kind`. A schedule says the kind on each day, or OFF.
 */
export const OFF = -1

export interface ShiftKind {
  readonly id: string
  readonly minutes: number
  /** Kinds that may not be worked on the next day. */
  readonly notNext: readonly number[]
}

/** What one person's schedule must keep. */
export interface PersonRules {
  readonly id: string
  readonly minMinutes: number
  readonly maxMinutes: number
  /** Days worked in a row; a run that touches the first or the last day may be shorter than the least. */
  readonly minRun: number
  readonly maxRun: number
  /** Days off in a row; likewise at the edges. */
  readonly minOff: number
  /** Weekends with work on Saturday or Sunday. */
  readonly maxWeekends: number
  /** [kind] most shifts of the kind; 0 where the person does not work it. */
  readonly maxOfKind: readonly number[]
  /** [day] 1 where nothing may be worked. */
  readonly closed: Uint8Array
  /** [cell] what it costs to work the cell; a wish is negative here, with its weight in `Problem.constant`. */
  readonly cellCost: Float64Array
}

/** People wanted in a cell. */
export interface Cover {
  readonly required: number
  /** Cost of each one missing, and of each one too many. */
  readonly under: number
  readonly over: number
}

export interface Problem {
  readonly name: string
  /** Day 0 is a Monday. */
  readonly days: number
  readonly kinds: readonly ShiftKind[]
  readonly people: readonly PersonRules[]
  /** [cell] */
  readonly cover: readonly Cover[]
  /** What every roster costs before its cells are counted: the weights of all wishes for a shift. */
  readonly constant: number
}

/** [day] the kind worked, or OFF. */
export type Schedule = Int8Array

/** Saturdays and Sundays: the weekend's number, or -1 on other days. */
export function weekendOf(day: number): number {
  return day % 7 >= 5 ? Math.floor(day / 7) : -1
}

/** [from * kinds + to] 1 where the second kind may follow the first on the next day. */
export function successors(kinds: readonly ShiftKind[]): Uint8Array {
  const may = new Uint8Array(kinds.length * kinds.length).fill(1)
  for (const [from, { notNext }] of kinds.entries()) {
    for (const to of notNext) may[from * kinds.length + to] = 0
  }
  return may
}
