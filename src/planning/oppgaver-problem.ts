/** From a unit and its task register to the problem of task sharing, and what of the minutes leaves the unit. */
import type { CompetencePoint } from '../workforce/competence.ts'
import { join } from '../workforce/competence.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Group, Portion, SharingProblem, Task } from '../task-sharing/problem.ts'
import { DAY_TYPES, DAYS, mayDo, slotOf, SLOTS } from '../task-sharing/problem.ts'
import type { ReadRegister, ReadTask, Window } from './oppgaver-file.ts'
import type { Presence } from './oppgaver-presence.ts'
import { slotMinutes } from './oppgaver-presence.ts'
import type { Disposition, TaskRegister } from './oppgaver-register.ts'

/** Where minutes go that the unit no longer does. */
export const AWAY = ['stop', 'technology', 'other-service', 'volunteer'] as const
export type Away = (typeof AWAY)[number]

export interface TaskMinutes {
  /** Whole minutes a week today. */
  readonly before: number
  readonly away: number
  readonly awayTo: Away | null
}

export interface Prepared {
  readonly problem: SharingProblem
  readonly minutes: readonly TaskMinutes[]
}

/** `taskTimePercent`: of the time on duty. */
export function problemOf(
  unit: Unit,
  { written, tasks }: ReadRegister,
  presence: Presence,
  taskTimePercent: number,
): Prepared {
  const groups = groupsOf(unit, written, presence, taskTimePercent)
  const made = tasks.map((task) => taskOf(task))
  const { supervision } = written
  return {
    problem: {
      groups: withMost(
        groups,
        made.map(({ task }) => task),
      ),
      tasks: made.map(({ task }) => task),
      supervision:
        supervision === undefined
          ? null
          : {
              point: pointOfIds(unit, [supervision.competence]),
              persons: supervision.persons,
              delegations: pointOfKind(unit),
            },
    },
    minutes: made.map(({ minutes }) => minutes),
  }
}

/** A scarce group has no more after than before, but for tasks that nobody who does them today is able to do. */
function withMost(groups: readonly Group[], tasks: readonly Task[]): Group[] {
  return groups.map((group, at) => {
    if (!group.scarce) return group
    const own = tasks.filter((task) => task.today === at || !mayDo(groups[task.today]!, task))
    return { ...group, most: own.reduce((sum, { portions }) => sum + total(portions), 0) }
  })
}

/** The same tasks as they are done today: by today's performer, whoever that is, and as evenly as today's hours allow. */
export function todayOf(
  { problem, minutes }: Prepared,
  full: readonly (readonly Portion[])[],
): SharingProblem {
  const most = minutes.reduce((sum, { before }) => sum + before, 0)
  const everywhere = new Array<number>(SLOTS).fill(most)
  return {
    groups: problem.groups.map((group) => ({ ...group, capacity: everywhere, most: null })),
    tasks: problem.tasks.map((task, at) => ({
      ...task,
      ...{ needs: 0, reservedTo: null, shared: false, together: false },
      portions: full[at]!.map((portion) => ({ ...portion, allowed: portion.today })),
    })),
    supervision: null,
  }
}

export function groupsOf(
  unit: Unit,
  { groups, delegations }: TaskRegister,
  { people }: Presence,
  taskTimePercent: number,
): Group[] {
  return groups.map(({ id, name, holds, trainable, scarce }, at) => {
    const valid = delegations.filter(
      ({ group, from, until }) => group === id && from <= unit.plan.start && unit.plan.start <= until,
    )
    const presence = slotMinutes(people[at]!)
    return {
      ...{ id, name, scarce, presence, most: null },
      holds: pointOfIds(unit, [...holds, ...valid.map(({ competence }) => competence)]),
      trainable: pointOfIds(unit, trainable),
      capacity: presence.map((minutes) => Math.floor((minutes * taskTimePercent) / 100)),
    }
  })
}

export function pointOfIds({ lattice }: Unit, ids: readonly string[]): CompetencePoint {
  return ids.map((id) => lattice.pointOf(id as CompetenceId)).reduce(join, 0)
}

/** The bits that are delegations, without what they cover. */
export function pointOfKind({ lattice }: Unit): CompetencePoint {
  return lattice.competences.reduce(
    (point, { kind }, at) => (kind === 'delegation' ? point | (1 << at) : point),
    0,
  )
}

const AWAY_OF: Readonly<Record<Disposition, Away | null>> = {
  ...{ 'as-today': null, share: null, move: null },
  ...{ technology: 'technology', 'other-service': 'other-service', volunteer: 'volunteer', stop: 'stop' },
}

function taskOf(read: ReadTask): { readonly task: Task; readonly minutes: TaskMinutes } {
  const { written } = read
  const awayTo = AWAY_OF[written.disposition]
  // A measure whose effect nobody has estimated counts 0, and is listed.
  const percent = written.disposition === 'stop' ? 100 : awayTo === null ? 0 : (written.leaves?.percent ?? 0)
  const full = portionsOf(read)
  const left = full.map((portion) => ({
    ...portion,
    minutes: portion.minutes - Math.round((portion.minutes * percent) / 100),
  }))
  const before = total(full)
  return {
    task: {
      ...{ id: read.id, needs: read.needs, reservedTo: read.reserved?.to ?? null, today: read.today },
      ...{ shared: written.disposition === 'share', together: written.together },
      portions: left.filter(({ minutes }) => minutes > 0),
    },
    minutes: { before, away: before - total(left), awayTo },
  }
}

function total(portions: readonly Portion[]): number {
  return portions.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Of each day type what must be done then; of a weekly task that can be moved, one for the whole week. */
export function portionsOf(read: ReadTask): Portion[] {
  const { minutes, times, per, days, movable, window, todayWindow, written } = read
  const types = DAY_TYPES.flatMap((type, at) => (days.includes(type) ? [at] : []))
  if (types.length === 0) return []
  const moves = movable && (written.disposition === 'share' || written.disposition === 'move')
  const today = (type: number) => slotsOf(type, todayWindow)
  const allowed = (type: number) => slotsOf(type, moves ? window : todayWindow)
  if (per === 'day') {
    return types.map((type) => ({
      ...{ minutes: minutes * times * DAYS[type]!, today: today(type), allowed: allowed(type) },
    }))
  }
  const whole = minutes * times
  if (moves) return [{ minutes: whole, today: types.flatMap(today), allowed: types.flatMap(allowed) }]
  // Spread over the week's days; what does not divide goes to the first day type.
  const count = types.reduce((sum, type) => sum + DAYS[type]!, 0)
  const parts = types.map((type) => Math.floor((whole * DAYS[type]!) / count))
  parts[0]! += whole - parts.reduce((sum, part) => sum + part, 0)
  return types.map((type, at) => ({ minutes: parts[at]!, today: today(type), allowed: allowed(type) }))
}

/** Every hour that the window touches; hours after midnight count with the day type that the window begins on. */
export function slotsOf(type: number, { from, to }: Window): number[] {
  const hours = Array.from(
    { length: Math.ceil(to / 60) - Math.floor(from / 60) },
    (_, at) => Math.floor(from / 60) + at,
  )
  return [...new Set(hours.map((hour) => slotOf(type, hour % 24)))]
}
