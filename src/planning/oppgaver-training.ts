/** Courses that the plan needs, and delegations: signed by whom and until when, or not at all. */
import { formatDate } from '../time/local-date.ts'
import type { OppgaverAnswer } from './oppgaver-answer.ts'
import { signedRow } from './oppgaver-moves.ts'
import { pointOfIds } from './oppgaver-problem.ts'
import type { Plan } from './oppgaver.ts'

interface Need {
  readonly id: string
  readonly kind: string
  readonly group: number
  readonly isHeld: boolean
  readonly out: Omit<OppgaverAnswer['training'][number], 'kind'>
}

/** What tasks given to a group need of courses and delegations that its education does not carry. */
function needsOf({ unit, register, groups, presence, prepared, after }: Plan): Need[] {
  return groups.flatMap(({ name, holds }, group) => {
    const own = pointOfIds(unit, register.written.groups[group]!.holds)
    return unit.lattice.competences.flatMap(({ id, name: competence, kind }, bit): Need[] => {
      const isOn = (point: number) => ((point >> bit) & 1) === 1
      if (isOn(own)) return []
      const placed = after.placed.filter(
        (one) => one.group === group && isOn(prepared.problem.tasks[one.task]!.needs),
      )
      if (placed.length === 0) return []
      const tasks = [...new Set(placed.map(({ task }) => register.tasks[task]!.id))]
      const minutes = placed.reduce((sum, one) => sum + one.minutes, 0)
      const atOnce = presence.people[group]!.reduce((most, people) => Math.max(most, people), 0)
      return [
        {
          id,
          kind,
          group,
          isHeld: isOn(holds),
          out: { competence: id, name: competence, group: name, tasks, minutes, atOnce },
        },
      ]
    })
  })
}

export function trainingOf(plan: Plan): OppgaverAnswer['training'] {
  return needsOf(plan).flatMap(({ kind, isHeld, out }) =>
    kind === 'delegation' || isHeld ? [] : [{ ...out, kind }],
  )
}

export function delegationsOf(plan: Plan): OppgaverAnswer['delegations'] {
  const { unit, register, groups } = plan
  return needsOf(plan).flatMap(({ id, kind, group, out }) => {
    if (kind !== 'delegation') return []
    const date = unit.plan.start
    const rows = register.written.delegations.filter(
      (row) => row.competence === id && row.group === groups[group]!.id,
    )
    const valid = signedRow(rows, id, groups[group]!, date)
    const last = valid ?? [...rows].sort((a, b) => b.until - a.until)[0]
    const status =
      valid !== undefined
        ? 'signed'
        : last === undefined
          ? 'missing'
          : last.until < date
            ? 'expired'
            : 'not-yet'
    return [
      {
        ...out,
        status,
        signedBy: last?.signed_by ?? null,
        until: last === undefined ? null : formatDate(last.until),
      } as const,
    ]
  })
}
