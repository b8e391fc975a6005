/** From the text of a task register to checked tasks: all of it, or what is wrong with place, value and next step. No disk access here. */
import { nearestWord } from '../words/nearest.ts'
import type { CompetencePoint } from '../workforce/competence.ts'
import { join } from '../workforce/competence.ts'
import type { FileProblem, Path } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import { dayTypesOf } from '../workforce/unit.ts'
import type { PlaceOf } from '../workforce/yaml-text.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import type { Catalogue, CatalogueTask, Level } from './oppgaver-catalogue.ts'
import type { RegisterTask } from './oppgaver-register.ts'
import { TaskRegister } from './oppgaver-register.ts'

/** A task with what the catalogue says filled in. */
export interface ReadTask {
  readonly id: string
  readonly name: string
  /** Of one time; times as often as all users together take. */
  readonly minutes: number
  readonly times: number
  readonly per: 'day' | 'week'
  readonly days: readonly DayType[]
  readonly window: Window
  readonly movable: boolean
  readonly needs: CompetencePoint
  readonly needsText: string
  readonly reserved: {
    readonly to: readonly CompetencePoint[]
    readonly ground: string
    readonly citation: string
  } | null
  /** Index of the group. */
  readonly today: number
  readonly todayWindow: Window
  readonly fromCatalogue: boolean
  readonly written: RegisterTask
  readonly riskText: string | null
}

export interface Window {
  readonly from: number
  readonly to: number
}

export interface ReadRegister {
  readonly written: TaskRegister
  readonly tasks: readonly ReadTask[]
  readonly place: PlaceOf
}

export type RegisterResult =
  | { readonly status: 'ok'; readonly register: ReadRegister }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readRegister(file: string, text: string, unit: Unit, catalogue: Catalogue): RegisterResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return { status: 'bad', problems: yaml.problems.map(aboutRegister) }
  const parsed = TaskRegister.safeParse(yaml.content, { error: norwegianErrors })
  if (!parsed.success)
    return {
      status: 'bad',
      problems: problemsOf(file, parsed.error, yaml.content, yaml.place).map(aboutRegister),
    }
  const problems: FileProblem[] = []
  const complain: Complain = (path, value, message) => {
    problems.push({ file, place: yaml.place(path), value, message })
  }
  const names = { unit, written: parsed.data, complain }
  checkNames(names)
  const tasks = parsed.data.tasks.map((task, at) => readTask(names, catalogue, task, at))
  if (problems.length > 0) return { status: 'bad', problems }
  return { status: 'ok', register: { written: parsed.data, tasks, place: yaml.place } }
}

type Complain = (path: Path, value: string | null, message: string) => void

interface Names {
  readonly unit: Unit
  readonly written: TaskRegister
  readonly complain: Complain
}

/** Every name leads somewhere, and every id stands once. */
function checkNames({ unit, written, complain }: Names): void {
  const { groups, floors, supervision, delegations, tasks, levels } = written
  const known = (path: Path, id: string) => knownCompetence(unit, complain, path, id)
  for (const [at, group] of groups.entries()) {
    const path = ['groups', at]
    if (groups.findIndex(({ id }) => id === group.id) !== at)
      complain([...path, 'id'], group.id, 'står to ganger. Gi gruppene hver sin id.')
    group.holds.forEach((id, index) => known([...path, 'holds', index], id))
    for (const [index, id] of group.trainable.entries()) {
      if (!known([...path, 'trainable', index], id)) continue
      const kind = unit.lattice.competences.find((one) => one.id === id)?.kind
      if (kind !== 'course' && kind !== 'delegation')
        complain(
          [...path, 'trainable', index],
          id,
          'er ikke et kurs eller en delegering. En utdanning eller autorisasjon kan ikke gis bort; ta den ut.',
        )
    }
    for (const [index, { shift }] of (group.on_duty ?? []).entries()) {
      if (!unit.shifts.some(({ code }) => code === shift))
        complain(
          [...path, 'on_duty', index, 'shift'],
          shift,
          `er ikke en vakt i enheten. ${meant(
            shift,
            unit.shifts.map(({ code }) => code),
          )}`,
        )
    }
  }
  floors.forEach(({ competence }, at) => known(['floors', at, 'competence'], competence))
  if (supervision !== undefined) known(['supervision', 'competence'], supervision.competence)
  for (const [at, { competence, group }] of delegations.entries()) {
    const path = ['delegations', at]
    if (
      known([...path, 'competence'], competence) &&
      unit.lattice.competences.find(({ id }) => id === competence)?.kind !== 'delegation'
    )
      complain(
        [...path, 'competence'],
        competence,
        'er ikke av slaget delegation i enhetsfila. Rett «kind» der, eller ta bort raden.',
      )
    if (!groups.some(({ id }) => id === group))
      complain(
        [...path, 'group'],
        group,
        `er ikke en gruppe her. ${meant(
          group,
          groups.map(({ id }) => id),
        )}`,
      )
  }
  for (const [level, id] of Object.entries(levels)) known(['levels', level], id)
  for (const [at, { id }] of tasks.entries()) {
    if (tasks.findIndex((other) => other.id === id) !== at)
      complain(['tasks', at, 'id'], id, 'står to ganger. Gi oppgavene hver sin id.')
  }
}

function knownCompetence({ lattice }: Unit, complain: Complain, path: Path, id: string): boolean {
  const ids: readonly string[] = lattice.competences.map((one) => one.id)
  if (ids.includes(id)) return true
  complain(path, id, `er ikke en kompetanse i enheten. ${meant(id, ids)}`)
  return false
}

function meant(written: string, known: readonly string[]): string {
  return `Mente du «${nearestWord(written, known) ?? ''}»?`
}

function readTask(names: Names, catalogue: Catalogue, task: RegisterTask, at: number): ReadTask {
  const { unit, written, complain } = names
  const path = ['tasks', at]
  const base =
    task.catalogue === undefined ? undefined : catalogue.entries.find(({ id }) => id === task.catalogue)
  if (task.catalogue !== undefined && base === undefined)
    complain(
      [...path, 'catalogue'],
      task.catalogue,
      `finnes ikke i katalogen. ${meant(
        task.catalogue,
        catalogue.entries.map(({ id }) => id),
      )} Se «oppgaver --katalog».`,
    )
  const name = task.name ?? base?.name
  const minutes = task.minutes ?? base?.minutes
  const times = task.times ?? base?.times
  const per = task.per ?? base?.per
  const window = task.window ?? base?.window
  const needed = { name, minutes, times, per, window, needs: task.needs ?? base?.needs }
  for (const [field, value] of Object.entries(needed)) {
    if (value === undefined && (task.catalogue === undefined || base !== undefined))
      complain(
        [...path, field],
        null,
        `${field} mangler for oppgaven «${task.id}». Skriv det, eller vis til en oppgave i katalogen.`,
      )
  }
  const today = written.groups.findIndex(({ id }) => id === task.today.by)
  if (today < 0)
    complain(
      [...path, 'today', 'by'],
      task.today.by,
      `er ikke en gruppe her. ${meant(
        task.today.by,
        written.groups.map(({ id }) => id),
      )}`,
    )
  const read: ReadTask = {
    ...{ id: task.id, name: name ?? task.id, minutes: minutes ?? 0, per: per ?? 'day' },
    times: (times ?? 0) * usersOf(unit, complain, { task, base, path }),
    days: task.days === undefined ? ['weekday', 'saturday', 'sunday'] : dayTypesOf(task.days),
    ...{ window: window ?? WHOLE_DAY, movable: task.movable ?? base?.movable ?? false },
    ...needsOf(names, task, base, path),
    reserved: reservedOf(names, task, base, path),
    ...{ today, todayWindow: task.today.window ?? window ?? WHOLE_DAY },
    ...{ fromCatalogue: base !== undefined, written: task, riskText: task.risk?.what ?? base?.risk ?? null },
  }
  checkTask(complain, path, read)
  return read
}

const WHOLE_DAY: Window = { from: 0, to: 1440 }

interface TaskAt {
  readonly task: RegisterTask
  readonly base: CatalogueTask | undefined
  readonly path: Path
}

function usersOf({ users }: Unit, complain: Complain, { task, base, path }: TaskAt): number {
  if (task.users !== undefined) return task.users
  if (base?.basis !== 'user' || task.times !== undefined) return 1
  if (users === undefined)
    complain(
      [...path, 'users'],
      null,
      `users mangler: «${base.id}» i katalogen er per bruker. Skriv users her eller i enhetsfila, eller times for alle til sammen.`,
    )
  return users ?? 1
}

function needsOf(names: Names, task: RegisterTask, base: CatalogueTask | undefined, path: Path) {
  const ids = task.needs ?? mapped(names, base?.needs ?? [], [...path, 'catalogue'])
  const points = ids
    .filter((id) => knownCompetence(names.unit, names.complain, [...path, 'needs'], id))
    .map((id) => names.unit.lattice.pointOf(id as CompetenceId))
  const { competences } = names.unit.lattice
  return {
    needs: points.reduce(join, 0),
    needsText:
      ids.length === 0
        ? 'ingen helsefaglig'
        : ids.map((id) => competences.find((one) => one.id === id)?.name ?? id).join(' + '),
  }
}

/** The catalogue's words as the unit's competences. */
function mapped({ written, complain }: Names, levels: readonly Level[], path: Path): string[] {
  return levels.flatMap((level) => {
    const id = written.levels[level]
    if (id === undefined)
      complain(
        path,
        level,
        `er katalogens ord, og «levels» sier ikke hvilken kompetanse det er i enheten. Legg til «${level}: …» under levels, eller skriv needs.`,
      )
    return id ?? []
  })
}

function reservedOf(
  names: Names,
  task: RegisterTask,
  base: CatalogueTask | undefined,
  path: Path,
): ReadTask['reserved'] {
  const { unit, complain } = names
  const reserved =
    task.reserved ??
    (base?.reserved === undefined
      ? null
      : { ...base.reserved, to: mapped(names, base.reserved.to, [...path, 'catalogue']) })
  if (reserved === null) return null
  const to = reserved.to
    .filter((id) => knownCompetence(unit, complain, [...path, 'reserved', 'to'], id))
    .map((id) => unit.lattice.pointOf(id as CompetenceId))
  return { to, ground: reserved.ground, citation: reserved.citation }
}

const LEAVING = ['technology', 'other-service', 'volunteer']

function checkTask(complain: Complain, path: Path, task: ReadTask): void {
  const { window, todayWindow, minutes, needs, reserved, movable, written } = task
  const { disposition, leaves } = written
  for (const [where, { from, to }] of [
    ['window', window],
    ['today', todayWindow],
  ] as const) {
    if (minutes > to - from)
      complain(
        [...path, where],
        `${minutes} minutter`,
        `er lengre enn vinduet (${to - from} minutter) for oppgaven «${task.id}». Rett minuttene eller vinduet.`,
      )
  }
  if (disposition === 'move' && !movable)
    complain([...path, 'disposition'], disposition, 'krever movable: true. Rett ett av dem.')
  if (disposition === 'volunteer' && (needs !== 0 || reserved !== null))
    complain(
      [...path, 'disposition'],
      disposition,
      `går ikke: oppgaven «${task.id}» krever helsefaglig kompetanse. Frivillige kan bare få oppgaver med needs: none.`,
    )
  if (disposition === 'stop' && reserved !== null)
    complain(
      [...path, 'disposition'],
      disposition,
      `går ikke: oppgaven «${task.id}» er reservert (${reserved.citation}). Velg as-today, eller ta bort reserved hvis den er feil.`,
    )
  if (leaves !== undefined && !LEAVING.includes(disposition))
    complain(
      [...path, 'leaves'],
      null,
      `leaves gjelder bare technology, other-service og volunteer, ikke ${disposition}. Ta det bort.`,
    )
}

/** The YAML reader's messages are about unit files. */
function aboutRegister(problem: FileProblem): FileProblem {
  const message = problem.message
    .replace('en enhetsfil', 'et oppgaveregister')
    .replace('docs/guides/enhetsfil.md', 'docs/guides/oppgaver.md')
  return { ...problem, message }
}
