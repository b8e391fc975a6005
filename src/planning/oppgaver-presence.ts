/** How many of each group are on duty, minute for minute in an ordinary week, and where that is fewer than a floor. */
import type { Unit } from '../workforce/unit.ts'
import { dayTypesOf } from '../workforce/unit.ts'
import type { CompetencePoint } from '../workforce/competence.ts'
import { suffices } from '../workforce/competence.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import { coversDemand } from '../workforce/shift.ts'
import { SLOTS, slotOf } from '../task-sharing/problem.ts'
import type { TaskRegister } from './oppgaver-register.ts'

const DAY = 1440
const WEEK = 7 * DAY
/** Index into the day types of task sharing. */
const TYPE_OF_DAY = [0, 0, 0, 0, 0, 1, 2] as const
const NAMES = ['weekday', 'saturday', 'sunday'] as const

export interface Presence {
  /** [group][minute of the week from Monday 00:00] people. */
  readonly people: readonly Uint16Array[]
  /** [group][row] how many of the group each duty has, rows as in `duties`. */
  readonly duties: readonly Duty[]
}

/** People of a group on a shift on some day types. */
export interface Duty {
  readonly group: number
  readonly shift: string
  readonly type: number
  readonly people: number
}

/** Why the demand does not say how many of each group there are. */
export interface PresenceProblem {
  readonly path: readonly (string | number)[]
  readonly value: string
  readonly message: string
}

export type PresenceResult =
  | { readonly status: 'ok'; readonly presence: Presence }
  | { readonly status: 'bad'; readonly problem: PresenceProblem }

export function presenceOf(unit: Unit, { groups }: TaskRegister): PresenceResult {
  const duties: Duty[] = []
  for (const [group, { on_duty: rows }] of groups.entries()) {
    for (const row of rows ?? []) {
      for (const type of typesOf(dayTypesOf(row.days)))
        duties.push({ group, shift: row.shift, type, people: row.people })
    }
  }
  const derived = fromDemand(unit, groups)
  if ('message' in derived) return { status: 'bad', problem: derived }
  duties.push(...derived)
  const people = groups.map(() => new Uint16Array(WEEK))
  for (const { group, shift: code, type, people: count } of duties) {
    const shift = unit.shifts.find((one) => one.code === code)!
    for (let day = 0; day < 7; day++) {
      if (TYPE_OF_DAY[day] !== type) continue
      for (let minute = shift.start; minute < shift.end; minute++)
        people[group]![(day * DAY + minute) % WEEK]! += count
    }
  }
  return { status: 'ok', presence: { people, duties } }
}

function typesOf(types: readonly string[]): number[] {
  return NAMES.flatMap((name, at) => (types.includes(name) ? [at] : []))
}

/** Of the unit's minimum: the exact number of each competence named, top down, and the rest to the group that no row names. */
function fromDemand(unit: Unit, groups: TaskRegister['groups']): Duty[] | PresenceProblem {
  const own = groups.flatMap(({ on_duty: rows, holds }, at) =>
    rows === undefined ? [{ at, key: holds[0] }] : [],
  )
  if (own.length === 0) return []
  const named = new Set<string>(unit.demand.flatMap(({ competence }) => competence ?? []))
  const rest = own.filter(({ key }) => key === undefined || !named.has(key))
  if (rest.length > 1) {
    const second = rest[1]!.at
    return {
      ...{ path: ['groups', second], value: groups[second]!.id },
      message: `er ikke nevnt i of_which i bemanningskravet, og det er «${groups[rest[0]!.at]!.id}» heller ikke: da vet vi ikke hvem resten på vakten er. Skriv on_duty for den ene.`,
    }
  }
  const missing = [...named].find((id) => !own.some(({ key }) => key === id))
  if (missing !== undefined) {
    return {
      ...{ path: ['groups'], value: missing },
      message:
        'er nevnt i bemanningskravet, men ingen gruppe uten on_duty har den først i holds. Legg til gruppa.',
    }
  }
  const duties: Duty[] = []
  for (const total of unit.demand.filter(({ competence }) => competence === null)) {
    const shift = unit.shifts.find(({ code }) => code === total.shift)!
    if (!coversDemand(shift)) continue
    const parts = unit.demand.filter(
      ({ competence, shift: code, dayTypes }) =>
        competence !== null && code === total.shift && dayTypes === total.dayTypes,
    )
    const exact = exactNumbers(parts)
    const left = total.minimum - [...exact.values()].reduce((sum, count) => sum + count, 0)
    if (left < 0) {
      return {
        ...{ path: ['groups'], value: total.shift },
        message: `har flere kompetanser i of_which enn den har folk (${total.minimum}): samme person teller for to. Skriv on_duty for gruppene.`,
      }
    }
    const counts = own.map(({ at, key }) => ({ at, people: (key !== undefined && exact.get(key)) || 0 }))
    if (rest.length === 1) counts.find(({ at }) => at === rest[0]!.at)!.people = left
    for (const { at, people } of counts) {
      if (people === 0) continue
      for (const type of typesOf(total.dayTypes)) duties.push({ group: at, shift: total.shift, type, people })
    }
  }
  return duties
}

/** Of each competence those who do not also count as a higher one that is named. */
function exactNumbers(
  parts: readonly { competence: CompetenceId | null; point: CompetencePoint; minimum: number }[],
): Map<string, number> {
  const exact = new Map<string, number>()
  const size = (point: number) => point.toString(2).replaceAll('0', '').length
  for (const part of [...parts].sort((a, b) => size(b.point) - size(a.point))) {
    const above = parts
      .filter((other) => other !== part && suffices(other.point, part.point))
      .reduce((sum, { competence }) => sum + (exact.get(competence!) ?? 0), 0)
    exact.set(part.competence!, Math.max(0, part.minimum - above))
  }
  return exact
}

/** [slot] person-minutes a week. */
export function slotMinutes(people: Uint16Array): number[] {
  const minutes = new Array<number>(SLOTS).fill(0)
  for (let at = 0; at < WEEK; at++) {
    const day = Math.floor(at / DAY)
    minutes[slotOf(TYPE_OF_DAY[day]!, Math.floor((at % DAY) / 60))]! += people[at]!
  }
  return minutes
}

export interface BrokenFloor {
  readonly from: string
  readonly to: string
  readonly present: number
  readonly minutes: number
}

const DAY_NAMES = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

interface FloorWindow {
  readonly point: CompetencePoint
  readonly least: number
  readonly types: readonly number[]
  readonly from: number
  readonly to: number
}

/** The stretches of the week where fewer than the floor are on duty. */
export function brokenFloors(
  { people }: Presence,
  points: readonly CompetencePoint[],
  floor: FloorWindow,
): BrokenFloor[] {
  const able = people.filter((_, group) => suffices(points[group]!, floor.point))
  const stretches: { from: number; to: number; present: number }[] = []
  for (let at = 0; at < WEEK; at++) {
    if (!isIn(floor, at)) continue
    const present = able.reduce((sum, by) => sum + by[at]!, 0)
    if (present >= floor.least) continue
    const last = stretches.at(-1)
    if (last?.to === at && last.present === present) last.to = at + 1
    else stretches.push({ from: at, to: at + 1, present })
  }
  return stretches.map(({ from, to, present }) => ({
    ...{ from: momentText(from), to: momentText(to), present, minutes: to - from },
  }))
}

function isIn({ types, from, to }: FloorWindow, at: number): boolean {
  const day = Math.floor(at / DAY)
  const minute = at % DAY
  const before = (day + 6) % 7
  return (
    (types.includes(TYPE_OF_DAY[day]!) && minute >= from && minute < to) ||
    (types.includes(TYPE_OF_DAY[before]!) && minute + DAY >= from && minute + DAY < to)
  )
}

function momentText(at: number): string {
  const minute = at % DAY
  const two = (value: number) => String(value).padStart(2, '0')
  return `${DAY_NAMES[Math.floor(at / DAY) % 7]!} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Whether a window on some day types meets a shift that begins on one of them. */
export function meetsShift(
  floor: FloorWindow,
  shift: { readonly start: number; readonly end: number },
  type: number,
): boolean {
  return TYPE_OF_DAY.some(
    (one, day) =>
      one === type &&
      Array.from({ length: shift.end - shift.start }, (_, at) => (day * DAY + shift.start + at) % WEEK).some(
        (at) => isIn(floor, at),
      ),
  )
}

export function floorWindow(
  { days, window, people }: TaskRegister['floors'][number],
  point: CompetencePoint,
): FloorWindow {
  return {
    ...{ point, least: people, types: days === undefined ? [0, 1, 2] : typesOf(dayTypesOf(days)) },
    ...{ from: window?.from ?? 0, to: window?.to ?? DAY },
  }
}
