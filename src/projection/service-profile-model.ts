/** What a service profile is made of: needs, the ways in which each may be met, the hours that takes, and what sets limits to it. */

export interface ProfileModel {
  /** What is made as low as possible first; the other follows among those that are equal. */
  readonly objective: 'fte' | 'cost'
  readonly professions: readonly Profession[]
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly staff: readonly StaffLimit[]
  readonly needs: readonly ProfileNeed[]
}

export interface Profession {
  readonly id: string
  readonly name: string
  /** Working hours in an FTE in a year. */
  readonly hoursPerFte: number
  /** Kroner for each FTE in a year; null where costs are not given. */
  readonly costPerFte: number | null
}

/** FTE of one profession, at one level or at all of them together. */
export interface StaffLimit {
  readonly profession: string
  readonly level: string | null
  readonly atMost: number | null
  /** Staffed also when there is not work for them: on call round the clock. Only at one level. */
  readonly atLeast: number | null
}

export interface ProfileNeed {
  readonly id: string
  readonly name: string
  /** What the need is counted in, in the plural: konsultasjoner, timer, liggedøgn. */
  readonly unit: string
  /** Units in a year, of everybody. */
  readonly amount: number
  readonly ways: readonly Way[]
  readonly transfers: readonly Transfer[]
}

/** Shares are of the need: 0 to 1. */
export interface Way {
  readonly id: string
  readonly name: string
  readonly level: string
  /** What it delivers, in the plural. */
  readonly unit: string
  /** Units of the need that one unit of the way meets. */
  readonly production: number
  /** For one unit of the way. */
  readonly tasks: readonly Task[]
  /** Whether the need may come here first, and not only by a transfer. */
  readonly direct: boolean
  /** Of the need, that comes here first. Those who are moved here by a transfer come on top. */
  readonly firstAtLeast: number
  readonly firstAtMost: number
  /** That is met here in the end, after the transfers: for quality or safety. */
  readonly floor: number
  /** Units of the way in a year. */
  readonly capacity: number | null
  /** Of the need, that comes here first as it is now; null where that is not known. */
  readonly today: number | null
}

export interface Task {
  readonly name: string
  readonly hours: number
  readonly by: readonly Doer[]
}

/** Who may do a task, and how much of it. */
export interface Doer {
  readonly profession: string
  readonly atLeast: number
  readonly atMost: number
  /** Hours that this profession takes for an hour of the task. */
  readonly factor: number
  readonly today: number | null
}

/** Moves part of a need from one way to another of the same need. */
export interface Transfer {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** Units of the need where it comes to, for each unit that is moved. */
  readonly unitsAfter: number
  readonly atMost: number
  /** Units of the need in a year. */
  readonly capacity: number | null
  readonly today: number | null
  /** The work of moving itself, for each unit that is moved. */
  readonly work: readonly TransferWork[]
}

export interface TransferWork {
  readonly level: string
  readonly profession: string
  readonly hours: number
}

/** A number that somebody could change, and that may hold the answer back. */
export type Limit =
  | { readonly kind: 'staff' | 'staff-least'; readonly staff: StaffLimit; readonly value: number }
  | {
      readonly kind: 'first-least' | 'first-most' | 'floor' | 'way-capacity'
      readonly need: ProfileNeed
      readonly way: Way
      readonly value: number
    }
  | {
      readonly kind: 'task-least' | 'task-most'
      readonly need: ProfileNeed
      readonly way: Way
      readonly task: Task
      readonly doer: Doer
      readonly value: number
    }
  | {
      readonly kind: 'transfer-most' | 'transfer-capacity'
      readonly need: ProfileNeed
      readonly transfer: Transfer
      readonly value: number
    }

/** The same limit in two builds of a model has the same key. */
export function limitKey(limit: Limit): string {
  switch (limit.kind) {
    case 'staff':
    case 'staff-least':
      return `${limit.kind} ${limit.staff.profession} ${limit.staff.level ?? '*'}`
    case 'first-least':
    case 'first-most':
    case 'floor':
    case 'way-capacity':
      return `${limit.kind} ${limit.need.id} ${limit.way.id}`
    case 'task-least':
    case 'task-most':
      return `${limit.kind} ${limit.need.id} ${limit.way.id} ${limit.way.tasks.indexOf(limit.task)} ${limit.doer.profession}`
    case 'transfer-most':
    case 'transfer-capacity':
      return `${limit.kind} ${limit.need.id} ${limit.transfer.id}`
  }
}

/** A limit that a looser value makes larger; the others are floors. */
export function isCeiling({ kind }: Limit): boolean {
  return kind !== 'staff-least' && kind !== 'first-least' && kind !== 'floor' && kind !== 'task-least'
}
