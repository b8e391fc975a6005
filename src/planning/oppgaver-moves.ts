/** What changes for each task, what must be in place first, and the risk sheet. */
import { dateTextNb } from '../time/local-date.ts'
import { suffices } from '../workforce/competence.ts'
import type { Group } from '../task-sharing/problem.ts'
import type { OppgaverAnswer } from './oppgaver-answer.ts'
import type { Plan } from './oppgaver.ts'

type Move = OppgaverAnswer['moves'][number]

/** Those that free hours first, the most first; then those that cost a higher group; then the new times. */
export function movesOf(plan: Plan): Move[] {
  const order = (kind: Move['kind']) => (kind === 'time' ? 2 : kind === 'up' || kind === 'sideways' ? 1 : 0)
  return plan.register.tasks
    .flatMap((_, task) => [...awayOf(plan, task), ...toOthers(plan, task), ...newTimes(plan, task)])
    .sort((a, b) => order(a.kind) - order(b.kind) || b.minutes - a.minutes)
}

function moveOf(
  { register, groups }: Plan,
  task: number,
  part: Omit<Move, 'task' | 'name' | 'from' | 'hours'>,
): Move {
  const { id, name, today } = register.tasks[task]!
  return { task: id, name, from: groups[today]!.name, hours: Math.round(part.minutes / 0.6) / 100, ...part }
}

function awayOf(plan: Plan, task: number): Move[] {
  const { away, awayTo } = plan.prepared.minutes[task]!
  return away === 0 || awayTo === null
    ? []
    : [moveOf(plan, task, { kind: awayTo, to: null, minutes: away, conditions: [] })]
}

function toOthers(plan: Plan, task: number): Move[] {
  const { groups, after, register } = plan
  const { today } = register.tasks[task]!
  const from = groups[today]!
  return groups.flatMap((to, at) => {
    const minutes = minutesOf(after.placed.filter((one) => one.task === task && one.group === at))
    if (at === today || minutes === 0) return []
    const kind = suffices(from.holds, to.holds) ? 'down' : suffices(to.holds, from.holds) ? 'up' : 'sideways'
    return [moveOf(plan, task, { kind, to: to.name, minutes, conditions: conditionsOf(plan, task, at) })]
  })
}

function newTimes(plan: Plan, task: number): Move[] {
  const { after, register, prepared, groups } = plan
  const { today } = register.tasks[task]!
  const { portions } = prepared.problem.tasks[task]!
  const minutes = minutesOf(
    after.placed.filter(
      ({ task: of, group, portion, slot }) =>
        of === task && group === today && !portions[portion]!.today.includes(slot),
    ),
  )
  return minutes === 0
    ? []
    : [moveOf(plan, task, { kind: 'time', to: groups[today]!.name, minutes, conditions: [] })]
}

function minutesOf(placed: readonly { readonly minutes: number }[]): number {
  return placed.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Courses and delegations that the group does not have, and those that it has only until a date. */
function conditionsOf({ unit, register, groups, prepared }: Plan, task: number, group: number): string[] {
  const { needs } = prepared.problem.tasks[task]!
  const { holds, name } = groups[group]!
  return unit.lattice.competences.flatMap(({ id, name: competence, kind }, bit) => {
    if (((needs >> bit) & 1) === 0) return []
    if (((holds >> bit) & 1) === 0)
      return [
        kind === 'delegation'
          ? `Delegering «${competence}» til hver i ${name}, signert`
          : `Kurs «${competence}» for ${name}`,
      ]
    const row = signedRow(register.written.delegations, id, groups[group]!, unit.plan.start)
    return row === undefined
      ? []
      : [`Delegering «${competence}» til ${name} gjelder til ${dateTextNb(row.until)}`]
  })
}

type DelegationRow = Plan['register']['written']['delegations'][number]

/** The row that is valid on the plan's first day. */
export function signedRow(
  rows: readonly DelegationRow[],
  competence: string,
  { id }: Group,
  date: DelegationRow['from'],
): DelegationRow | undefined {
  return rows
    .filter(
      (row) => row.competence === competence && row.group === id && row.from <= date && date <= row.until,
    )
    .sort((a, b) => b.until - a.until)[0]
}

const KIND_WORDS: Readonly<Record<Move['kind'], string>> = {
  ...{ down: 'til lavere nivå', up: 'til høyere nivå', sideways: 'til annen gruppe', time: 'til ny tid' },
  ...{
    stop: 'slutter',
    technology: 'til teknologi',
    'other-service': 'til annen tjeneste',
    volunteer: 'til frivillige',
  },
}

export function changeText({ kind, from, to }: Pick<Move, 'kind' | 'from' | 'to'>): string {
  return kind === 'time' || to === null
    ? `${from}: ${KIND_WORDS[kind]}`
    : `${from} -> ${to}, ${KIND_WORDS[kind]}`
}

/** One line for each task that changes: those nobody has judged first, then the gravest. */
export function risksOf(
  { register }: Pick<Plan, 'register'>,
  moves: readonly Move[],
): OppgaverAnswer['risks'] {
  const grave = (one: OppgaverAnswer['risks'][number]) =>
    one.likelihood === null || one.consequence === null ? Infinity : one.likelihood * one.consequence
  return register.tasks
    .flatMap(({ id, name, riskText, written: { risk } }) => {
      const changes = moves.filter(({ task, kind }) => task === id && kind !== 'time').map(changeText)
      if (changes.length === 0) return []
      return [
        {
          ...{ task: id, name, change: changes.join('; '), what: riskText },
          ...{ likelihood: risk?.likelihood ?? null, consequence: risk?.consequence ?? null },
          ...{ measure: risk?.measure ?? null, owner: risk?.owner ?? null },
        },
      ]
    })
    .sort((a, b) => (grave(a) === grave(b) ? 0 : grave(b) - grave(a)))
}
