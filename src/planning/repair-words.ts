/** A repair told: each change with who, when, from, to and why, and how kind the whole is. */
import { dateTextNb, formatDate } from '../time/local-date.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import type { DayChange, Judged } from './person-judge.ts'
import type { RepairWorld } from './repair.ts'
import { round } from './round.ts'
import type { ChangeOut, KindnessOut } from './turnus-answer.ts'

export interface ListedChange {
  readonly out: ChangeOut
  readonly employee: EmployeeId
  readonly change: DayChange
  readonly isAbsent: boolean
}

/** Every day that is not as published, in date order, those who are away first. */
export function changesOut(world: RepairWorld, after: Roster): ListedChange[] {
  const { before, unit } = world
  const dutyIn = ({ assignments }: Roster, employee: EmployeeId, date: LocalDate) =>
    assignments.filter((one) => one.employee === employee && one.date === date).map(({ shift }) => shift)
  const keys = new Map<string, { readonly employee: EmployeeId; readonly date: LocalDate }>()
  for (const { employee, date } of [...before.assignments, ...after.assignments])
    keys.set(`${employee} ${date}`, { employee, date })
  const order = new Map(unit.employees.map(({ id }, index) => [id, index]))
  return [...keys.values()]
    .flatMap(({ employee, date }): ListedChange[] => {
      const from = dutyIn(before, employee, date)
      const to = dutyIn(after, employee, date)
      if (from.join(' ') === to.join(' ')) return []
      const absence = world.changes.absences.find(
        (one) => one.employee === employee && one.from <= date && date <= one.until,
      )
      const isAbsent = absence !== undefined
      const kind = isAbsent ? 'absent' : from.length === 0 ? 'added' : to.length === 0 ? 'removed' : 'swapped'
      const out: ChangeOut = {
        ...{ employee, date: formatDate(date), from: shown(from), kind },
        to: isAbsent ? 'borte' : shown(to),
        why: whyNb(kind, { from: shown(from), to: shown(to), date }),
        consent: isAbsent ? null : consentNb(world, employee, { date, shift: to[0] ?? null }),
      }
      return [{ out, employee, isAbsent, change: { date, shift: to[0] ?? null } }]
    })
    .sort(
      (a, b) =>
        Number(b.isAbsent) - Number(a.isAbsent) ||
        a.change.date - b.change.date ||
        order.get(a.employee)! - order.get(b.employee)!,
    )
}

function shown(shifts: readonly string[]): string {
  return shifts.length === 0 ? 'fri' : shifts.join('/')
}

function whyNb(
  kind: ChangeOut['kind'],
  { from, to, date }: { from: string; to: string; date: LocalDate },
): string {
  switch (kind) {
    case 'absent':
      return `Kan ikke gå ${from} ${dateTextNb(date)}.`
    case 'added':
      return `Tar ${to} ${dateTextNb(date)}, som mangler folk.`
    case 'swapped':
      return `Går ${to} i stedet for ${from}, der det mangler folk.`
    case 'removed':
      return `Gir fra seg ${from} for å kunne ta en annen vakt innenfor reglene.`
  }
}

function consentNb({ judge }: RepairWorld, employee: EmployeeId, change: DayChange): string | null {
  const { local } = judge(employee, [change])
  return local.some(({ rule }) => rule === 'weekend-off') ? 'å arbeide i en helg som skulle være fri' : null
}

export function kindnessOf({ judge, from }: RepairWorld, listed: readonly ListedChange[]): KindnessOut {
  const others = listed.filter(({ isAbsent }) => !isAbsent)
  const people = [...new Set(others.map(({ employee }) => employee))]
  const judged = people.map((id) =>
    judge(
      id,
      others.filter(({ employee }) => employee === id).map(({ change }) => change),
    ),
  )
  const sum = (value: (one: Judged) => number) => judged.reduce((total, one) => total + value(one), 0)
  return {
    changes: others.length,
    people: people.length,
    noticeDaysLacking: others.reduce(
      (total, { change }) => total + Math.max(0, 14 - (change.date - from)),
      0,
    ),
    freeWeekendsSpoiled: sum((one) => one.freeWeekendsSpoiled),
    quickReturns: sum((one) => one.quickReturns),
    addedDuties: sum((one) => one.addedDuties),
    hoursOverContract: round(sum((one) => one.overContractMinutes) / 60, 2),
    wishesBroken: sum((one) => one.wishesBroken),
  }
}
