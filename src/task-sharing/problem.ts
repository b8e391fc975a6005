/** What task sharing is given: groups with what they hold and when they are there, and tasks with what they need. */
import type { CompetencePoint } from '../workforce/competence.ts'
import { suffices } from '../workforce/competence.ts'

export const DAY_TYPES = ['weekday', 'saturday', 'sunday'] as const
/** Days of each type in an ordinary week. */
export const DAYS = [5, 1, 1] as const
export const HOURS = 24
/** A slot is an hour of a day type, with all the week's days of that type together: slot 24 * type + hour. */
export const SLOTS = DAY_TYPES.length * HOURS

export function slotOf(type: number, hour: number): number {
  return type * HOURS + hour
}

/** Days in the week that a slot stands for. */
export function daysOf(slot: number): number {
  return DAYS[Math.floor(slot / HOURS)]!
}

export interface Group {
  readonly id: string
  readonly name: string
  /** What everybody counted in the group holds today, valid delegations with them. */
  readonly holds: CompetencePoint
  /** What the unit says that they may be given: courses and delegations. */
  readonly trainable: CompetencePoint
  /** Takes over from somebody who suffices only what would else be undone, and never has more in all than `most`. */
  readonly scarce: boolean
  /** Whole minutes a week in all, of a scarce group; null: no such limit. */
  readonly most: number | null
  /** [slot] whole minutes a week for registered tasks. */
  readonly capacity: readonly number[]
  /** [slot] whole minutes a week that people of the group are there. */
  readonly presence: readonly number[]
}

/** Minutes that must be done within some slots: of one day type, or of the week where the task may be done any day. */
export interface Portion {
  readonly minutes: number
  /** Today's slots. */
  readonly today: readonly number[]
  /** Where it may be done; today's slots where it cannot be moved. */
  readonly allowed: readonly number[]
}

export interface Task {
  readonly id: string
  readonly needs: CompetencePoint
  /** Points of which one must be held, by law, regulation or the unit's own decision; null: not reserved. */
  readonly reservedTo: readonly CompetencePoint[] | null
  /** Index of the group that does it today. */
  readonly today: number
  /** May be given to another group than today's. */
  readonly shared: boolean
  /** Should stay whole with one group. */
  readonly together: boolean
  readonly portions: readonly Portion[]
}

export interface Supervision {
  readonly point: CompetencePoint
  /** People with delegated tasks that each one who supervises can follow at a time. */
  readonly persons: number
  /** The bits of the lattice that are delegations. */
  readonly delegations: CompetencePoint
}

export interface SharingProblem {
  readonly groups: readonly Group[]
  readonly tasks: readonly Task[]
  readonly supervision: Supervision | null
}

/** Whether the group may do the task, once it is trained in what it may be trained in. */
export function mayDo(group: Group, { needs, reservedTo }: Pick<Task, 'needs' | 'reservedTo'>): boolean {
  // What is reserved follows what people hold, never what they could be given.
  return (
    suffices(group.holds | group.trainable, needs) &&
    (reservedTo === null || reservedTo.some((point) => suffices(group.holds, point)))
  )
}

/** The groups that the task may be given to: today's where it suffices, and others where it is shared or today's does not. */
export function groupsFor({ groups }: SharingProblem, task: Task): number[] {
  const able = groups.flatMap((group, at) => (mayDo(group, task) ? [at] : []))
  if (!able.includes(task.today)) return able
  return able.filter((at) => at === task.today || task.shared)
}

/** Groups from the lowest to the highest: of two where one holds all that the other does, that one is higher. */
export function ranksOf(groups: readonly Group[]): number[] {
  const size = ({ holds }: Group) => bitsIn(holds)
  const order = groups.map((_, at) => at).sort((a, b) => size(groups[a]!) - size(groups[b]!) || a - b)
  return groups.map((_, at) => order.indexOf(at))
}

function bitsIn(point: CompetencePoint): number {
  let count = 0
  for (let rest = point; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Whether the group does the task on a delegation, and so must be followed by somebody who supervises. */
export function isDelegated(group: Group, task: Task, supervision: Supervision): boolean {
  return (task.needs & supervision.delegations) !== 0 && !suffices(group.holds, supervision.point)
}

/** Whole minutes a week in the slot that may be done on delegation. */
export function supervisedMost({ groups, supervision }: SharingProblem, slot: number): number {
  if (supervision === null) return Infinity
  return groups
    .filter(({ holds }) => suffices(holds, supervision.point))
    .reduce((sum, { presence }) => sum + supervision.persons * presence[slot]!, 0)
}
