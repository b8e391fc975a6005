/**
 * Back to the unit: how many with each competence every shift must have after task sharing.
 *
 * Rule: of each group as many whole persons as the busiest hour of the shift takes, people on duty x minutes of tasks / minutes there is
 * time for, rounded up; a competence's minimum is the sum over the groups that hold it, never under its floor and never over today's.
 * Without a floor for the competence in that shift nothing is lowered. The shift's headcount is never changed here.
 */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { CompetencePoint } from '../workforce/competence.ts'
import { suffices } from '../workforce/competence.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import { dayTypesOf, UnitFile } from '../workforce/unit.ts'
import type { Group } from '../task-sharing/problem.ts'
import { DAY_TYPES, slotOf } from '../task-sharing/problem.ts'
import type { OppgaverAnswer } from './oppgaver-answer.ts'
import type { Duty, Presence } from './oppgaver-presence.ts'
import { floorWindow, meetsShift } from './oppgaver-presence.ts'
import type { TaskRegister } from './oppgaver-register.ts'

type Row = OppgaverAnswer['coverage'][number]

export interface CoverageInput {
  readonly unit: Unit
  readonly register: TaskRegister
  readonly presence: Presence
  readonly groups: readonly Group[]
  /** [group][slot] */
  readonly load: readonly (readonly number[])[]
}

export function coverageOf({ unit, register, presence, groups, load }: CoverageInput): Row[] {
  return unit.demand.flatMap((demand): Row[] => {
    const { competence, point, shift: code, dayTypes, minimum } = demand
    if (competence === null) return []
    const shift = unit.shifts.find((one) => one.code === code)!
    const types = DAY_TYPES.flatMap((type, at) => (dayTypes.includes(type) ? [at] : []))
    const floors = register.floors
      .filter((floor) => suffices(unit.lattice.pointOf(floor.competence), point))
      .map((floor) => floorWindow(floor, point))
      .filter((floor) => types.every((type) => meetsShift(floor, shift, type)))
    const common = { shift: code, days: daysText(dayTypes), competence, minimumToday: minimum }
    // A floor for a higher competence holds this one up, but only its own says how low it may go.
    if (!register.floors.some((floor) => floor.competence === competence) || floors.length === 0)
      return [
        {
          ...common,
          minimumAfter: minimum,
          reason: 'Ikke senket: det står ikke noe gulv for kompetansen på vakten.',
        },
      ]
    const floor = Math.max(...floors.map(({ least }) => least))
    const needed = Math.max(
      0,
      ...types.map((type) => personsOn({ presence, groups, load }, point, { code, shift, type })),
    )
    const after = Math.min(minimum, Math.max(floor, needed))
    return [{ ...common, minimumAfter: after, reason: reasonOf({ minimum, floor, needed, after }) }]
  })
}

function reasonOf({
  minimum,
  floor,
  needed,
  after,
}: Readonly<Record<'minimum' | 'floor' | 'needed' | 'after', number>>): string {
  if (floor > minimum)
    return `Gulvet er ${floor}, over dagens krav på ${minimum}: se gulvene. Kravet er ikke endret.`
  if (after === minimum) return `Oppgavene i den travleste timen tar ${needed}, gulvet er ${floor}.`
  return after === floor && needed < floor
    ? `Gulvet på ${floor} holder igjen; oppgavene tar ${needed}.`
    : `Oppgavene i den travleste timen tar ${needed}; gulvet er ${floor}.`
}

interface OnShift {
  readonly code: string
  readonly shift: { readonly start: number; readonly end: number }
  readonly type: number
}

function personsOn(
  { presence, groups, load }: Pick<CoverageInput, 'presence' | 'groups' | 'load'>,
  point: CompetencePoint,
  { code, shift, type }: OnShift,
): number {
  return groups.reduce((sum, group, at) => {
    if (!suffices(group.holds, point)) return sum
    const people = presence.duties
      .filter((duty: Duty) => duty.group === at && duty.shift === code && duty.type === type)
      .reduce((count, duty) => count + duty.people, 0)
    const use = Math.max(
      0,
      ...slotsOfShift(shift, type).map((slot) => share(load[at]![slot]!, group.capacity[slot]!)),
    )
    return sum + Math.ceil(people * use - 1e-9)
  }, 0)
}

function share(minutes: number, capacity: number): number {
  return capacity === 0 ? 0 : minutes / capacity
}

/** The hours that the shift is in; past midnight also those of the day type that follows. */
function slotsOfShift({ start, end }: OnShift['shift'], type: number): number[] {
  const hours = Array.from(
    { length: Math.ceil(end / 60) - Math.floor(start / 60) },
    (_, at) => Math.floor(start / 60) + at,
  )
  const next = type === 0 ? [0, 1] : type === 1 ? [2] : [0]
  return hours.flatMap((hour) =>
    hour < 24 ? [slotOf(type, hour)] : next.map((one) => slotOf(one, hour - 24)),
  )
}

const DAY_WORDS: Readonly<Record<DayType, string>> = {
  weekday: 'hverdag',
  saturday: 'lørdag',
  sunday: 'søndag',
  holiday: 'helligdag',
}

function daysText(types: readonly DayType[]): string {
  return types.map((type) => DAY_WORDS[type]).join(', ')
}

/** The unit file with the new minimums, its comments kept, and a comment first that says what it rests on. */
export function writtenCoverage(text: string, answer: OppgaverAnswer): string {
  const document = parseDocument(text)
  const { demand } = z.object({ demand: UnitFile.shape.demand }).parse(document.toJS())
  for (const [at, row] of demand.entries()) {
    for (const id of Object.keys(row.of_which)) {
      const days = daysText(dayTypesOf(row.days))
      const found = answer.coverage.find(
        (one) => one.shift === row.shift && one.days === days && one.competence === id,
      )
      if (found === undefined || found.minimumAfter === found.minimumToday) continue
      const path = ['demand', at, 'of_which', id]
      const isLong = typeof row.of_which[id as keyof typeof row.of_which] !== 'number'
      document.setIn(isLong ? [...path, 'minimum'] : path, found.minimumAfter)
    }
  }
  const conditions = [...new Set(answer.moves.flatMap((move) => move.conditions))]
  const head = [
    'Kravet etter kompetanse er skrevet av «oppgaver» (docs/method/task-sharing.md). Utkast: skal drøftes før det brukes.',
    'Antallet på hver vakt er ikke endret. Gjelder først når dette er på plass:',
    ...(conditions.length === 0 ? ['- ingen vilkår'] : conditions.map((line) => `- ${line}`)),
  ]
  return `${head.map((line) => `# ${line}`).join('\n')}\n${document.toString({ lineWidth: 0 })}`
}
