/**
 * `oppgaver`: from a unit's task register to who does what, at the lowest competence that suffices, within what the groups have time for
 * and above the floors. What it frees, what must be in place first, and what nobody has time for. Method: docs/method/task-sharing.md.
 */
import type { Highs } from 'highs'
import type { Unit } from '../workforce/unit.ts'
import type { Placed, Sharing } from '../task-sharing/solve.ts'
import { shareTasks } from '../task-sharing/solve.ts'
import type { Group } from '../task-sharing/problem.ts'
import { DAY_TYPES, daysOf, HOURS, mayDo, ranksOf, SLOTS } from '../task-sharing/problem.ts'
import { suffices } from '../workforce/competence.ts'
import type { OppgaverAnswer } from './oppgaver-answer.ts'
import { coverageOf } from './oppgaver-coverage.ts'
import type { ReadRegister } from './oppgaver-file.ts'
import { movesOf, risksOf } from './oppgaver-moves.ts'
import type { Presence } from './oppgaver-presence.ts'
import { brokenFloors, floorWindow } from './oppgaver-presence.ts'
import type { Prepared } from './oppgaver-problem.ts'
import { portionsOf, problemOf, todayOf } from './oppgaver-problem.ts'
import { delegationsOf, trainingOf } from './oppgaver-training.ts'
import { assumptionsOf, notesOf, sentenceOf } from './oppgaver-words.ts'
import { round } from './round.ts'

export interface OppgaverOptions {
  readonly codeVersion: string
  readonly inputs: Readonly<Record<string, string>>
}

/** What the parts of the answer are made of. */
export interface Plan {
  readonly unit: Unit
  readonly register: ReadRegister
  readonly presence: Presence
  readonly prepared: Prepared
  readonly groups: readonly Group[]
  readonly before: readonly Placed[]
  readonly after: Sharing
}

export function oppgaver(
  highs: Highs,
  { unit, register, presence }: Pick<Plan, 'unit' | 'register' | 'presence'>,
  options: OppgaverOptions,
): OppgaverAnswer {
  const { task_time: time } = register.written
  const prepared = problemOf(unit, register, presence, time.percent)
  const { groups } = prepared.problem
  const after = shareTasks(highs, prepared.problem)
  const before = shareTasks(highs, todayOf(prepared, register.tasks.map(portionsOf))).placed
  const plan: Plan = { unit, register, presence, prepared, groups, before, after }
  const loads = { before: loadOf(groups, before), after: loadOf(groups, after.placed) }
  const floors = floorsOf(plan)
  const uncovered = uncoveredOf(plan)
  const moves = movesOf(plan)
  const isCovered = uncovered.length === 0 && floors.every(({ holds }) => holds)
  const parts: Omit<OppgaverAnswer, 'sentence' | 'assumptions' | 'notes'> = {
    unit: {
      name: unit.name,
      constructed: unit.constructed || register.written.constructed,
      week: 'vanlig uke',
    },
    status: isCovered ? 'DEKKET' : 'IKKE DEKKET',
    hoursByCompetence: groups.map((group, at) =>
      byGroup(group, total(loads.before[at]!), total(loads.after[at]!)),
    ),
    balance: balanceOf(plan),
    peaks: groups.map((group, at) => peakOf(group, loads.before[at]!, loads.after[at]!)),
    ...{ moves, uncovered, floors, notSufficientToday: notSufficientOf(plan) },
    split: after.split.map((at) => register.tasks[at]!.id),
    training: trainingOf(plan),
    delegations: delegationsOf(plan),
    risks: risksOf(plan, moves),
    reserved: register.tasks.flatMap(({ id, reserved }) =>
      reserved === null
        ? []
        : [
            {
              ...{ task: id, ground: reserved.ground, citation: reserved.citation },
              to:
                groups
                  .filter((group) => reserved.to.some((point) => suffices(group.holds, point)))
                  .map(({ name }) => name)
                  .join(', ') || 'ingen gruppe her',
            },
          ],
    ),
    unestimated: unestimatedOf(register),
    indicators: indicatorsOf(plan),
    range: rangeOf(highs, plan),
    profile: profileOf(groups, loads),
    coverage: coverageOf({ unit, register: register.written, presence, groups, load: loads.after }),
    run: { codeVersion: options.codeVersion, inputs: { ...options.inputs } },
  }
  return {
    ...parts,
    ...{ sentence: sentenceOf(parts), assumptions: assumptionsOf(plan), notes: notesOf(plan, parts) },
  }
}

function byGroup({ id, name, scarce, capacity }: Group, before: number, after: number) {
  return {
    ...{ group: id, name, scarce, before: round(before / 60, 2), after: round(after / 60, 2) },
    ...{ beforeMinutes: before, afterMinutes: after, capacityMinutes: total(capacity) },
  }
}

/** [group][slot] */
function loadOf(groups: readonly Group[], placed: readonly Placed[]): number[][] {
  const load = groups.map(() => new Array<number>(SLOTS).fill(0))
  for (const { group, slot, minutes } of placed) load[group]![slot]! += minutes
  return load
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Throws where a minute is lost: before is after and what is undone, stopped or taken by others. */
function balanceOf({ prepared: { minutes }, after }: Plan): OppgaverAnswer['balance'] {
  const away = (to: string) => total(minutes.map((one) => (one.awayTo === to ? one.away : 0)))
  const balance = {
    before: total(minutes.map(({ before }) => before)),
    after: total(after.placed.map((one) => one.minutes)),
    uncovered: total(after.uncovered),
    stopped: away('stop'),
    technology: away('technology'),
    otherService: away('other-service'),
    volunteer: away('volunteer'),
  }
  const { before, ...rest } = balance
  if (before !== total(Object.values(rest))) throw new Error('Minutes before and after are not the same.')
  return balance
}

const DAY_WORDS = ['hverdag', 'lørdag', 'søndag'] as const

function peakOf(
  { id }: Group,
  before: readonly number[],
  after: readonly number[],
): OppgaverAnswer['peaks'][number] {
  const busiest = (load: readonly number[]) => {
    const persons = load.map((minutes, slot) => minutes / daysOf(slot) / 60)
    const most = Math.max(...persons)
    const slot = persons.indexOf(most)
    return { persons: round(most, 2), when: most === 0 ? null : whenText(slot) }
  }
  const [was, is] = [busiest(before), busiest(after)]
  return { group: id, before: was.persons, beforeWhen: was.when, after: is.persons, afterWhen: is.when }
}

function whenText(slot: number): string {
  const hour = String(slot % HOURS).padStart(2, '0')
  return `${DAY_WORDS[Math.floor(slot / HOURS)]!} ${hour}-${String((slot % HOURS) + 1).padStart(2, '0')}`
}

function uncoveredOf({ register, groups, prepared, after }: Plan): OppgaverAnswer['uncovered'] {
  return register.tasks.flatMap(({ id, name, needsText, reserved }, at) => {
    const minutes = after.uncovered[at]!
    if (minutes === 0) return []
    const able = groups
      .filter((group) => mayDo(group, prepared.problem.tasks[at]!))
      .map((group) => group.name)
    const why =
      able.length === 0
        ? `Ingen gruppe har kompetansen${reserved === null ? '' : ` (${reserved.citation})`}.`
        : `De som kan (${able.join(', ')}), har ikke tid i timene oppgaven må gjøres, eller er ikke på vakt, eller er knappe og tar ikke over.`
    return [{ task: id, name, minutes, needs: needsText, why }]
  })
}

function floorsOf({ unit, register, presence, groups }: Plan): OppgaverAnswer['floors'] {
  const points = groups.map(({ holds }) => holds)
  return register.written.floors.map((floor) => {
    const broken = brokenFloors(presence, points, floorWindow(floor, unit.lattice.pointOf(floor.competence)))
    const name = unit.lattice.competences.find(({ id }) => id === floor.competence)!.name
    return {
      competence: name,
      people: floor.people,
      source: floor.source,
      holds: broken.length === 0,
      broken,
    }
  })
}

function notSufficientOf({
  register,
  groups,
  prepared: { problem, minutes },
}: Plan): OppgaverAnswer['notSufficientToday'] {
  return register.tasks.flatMap(({ id, name, needsText, today, reserved }, at) => {
    const task = problem.tasks[at]!
    const group = groups[today]!
    // Today only what people hold counts, not what they could be given.
    if (mayDo({ ...group, trainable: 0 }, task)) return []
    return [
      {
        ...{ task: id, name, by: group.name, needs: needsText, minutes: minutes[at]!.before },
        reserved: reserved?.citation ?? null,
      },
    ]
  })
}

function unestimatedOf({ tasks }: ReadRegister): string[] {
  return tasks.flatMap(({ id, written: { disposition, leaves } }) =>
    (disposition === 'technology' || disposition === 'other-service' || disposition === 'volunteer') &&
    leaves === undefined
      ? [id]
      : [],
  )
}

function indicatorsOf({
  register,
  groups,
  before,
  after,
  prepared: { problem },
}: Plan): OppgaverAnswer['indicators'] {
  const ranks = ranksOf(groups)
  const share = (
    placed: readonly Placed[],
    of: (one: Placed) => boolean,
    among: (one: Placed) => boolean,
  ) => {
    const all = total(placed.filter(among).map(({ minutes }) => minutes))
    return all === 0
      ? 0
      : round(
          (100 * total(placed.filter((one) => among(one) && of(one)).map(({ minutes }) => minutes))) / all,
          1,
        )
  }
  const line = (name: string, of: (one: Placed) => boolean, among: (one: Placed) => boolean) => ({
    ...{ name, before: share(before, of, among), after: share(after.placed, of, among), unit: '% av timene' },
  })
  const lowerMay = (group: number) => (one: Placed) =>
    groups.some((other, at) => ranks[at]! < ranks[group]! && mayDo(other, problem.tasks[one.task]!))
  return [
    ...groups.map((group, at) =>
      line(
        `${group.name}: tid på oppgaver som en lavere gruppe kan ha`,
        lowerMay(at),
        (one) => one.group === at,
      ),
    ),
    ...groups
      .map((group, at) => ({ group, at }))
      .filter(({ group }) => group.holds !== 0)
      .map(({ group, at }) =>
        line(
          `${group.name}: tid på oppgaver som ikke krever helsefaglig kompetanse`,
          (one) => register.tasks[one.task]!.needs === 0,
          (one) => one.group === at,
        ),
      ),
  ]
}

/** The answer at the low and the high end of what part of the time goes to tasks. */
function rangeOf(highs: Highs, plan: Plan): OppgaverAnswer['range'] {
  const { unit, register, presence } = plan
  const { low, percent, high } = register.written.task_time
  return [low, percent, high].map((taskTimePercent) => {
    const prepared = problemOf(unit, register, presence, taskTimePercent)
    const after = taskTimePercent === percent ? plan.after : shareTasks(highs, prepared.problem)
    const moved = movesOf({ ...plan, prepared, groups: prepared.problem.groups, after })
    return {
      taskTimePercent,
      freedMinutes: total(moved.filter(({ kind }) => kind === 'down').map(({ minutes }) => minutes)),
      uncoveredMinutes: total(after.uncovered),
    }
  })
}

function profileOf(
  groups: readonly Group[],
  loads: { readonly before: readonly (readonly number[])[]; readonly after: readonly (readonly number[])[] },
): OppgaverAnswer['profile'] {
  return DAY_TYPES.flatMap((_, type) =>
    groups.flatMap(({ id, capacity }, group) =>
      Array.from({ length: HOURS }, (__, hour) => {
        const slot = type * HOURS + hour
        const one = (minutes: number) => round(minutes / daysOf(slot), 1)
        return {
          ...{ day: DAY_WORDS[type]!, hour, group: id, before: one(loads.before[group]![slot]!) },
          ...{ after: one(loads.after[group]![slot]!), capacity: one(capacity[slot]!) },
        }
      }).filter(({ before, after, capacity: most }) => before + after + most > 0),
    ),
  )
}
