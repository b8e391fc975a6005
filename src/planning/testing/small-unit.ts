/** A unit small enough to reason about in a test: two weeks, one nurse place and one free place a day, and a night. */
import type { EmployeeId, ShiftCode } from '../../workforce/ids.ts'
import { employeeIdField, shiftCodeField } from '../../workforce/ids.ts'
import type { Assignment, Roster } from '../../workforce/roster.ts'
import { planEnd } from '../../workforce/roster.ts'
import { readUnitFile } from '../../workforce/unit-file.ts'
import type { Unit } from '../../workforce/unit.ts'
import { addDays } from '../../time/local-date.ts'

const YAML = `
name: Liten avdeling (konstruert)
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 37.5
plan: { kind: cyclic, start: 2027-08-02, weeks: 2 }
competences:
  - { id: assistant, name: Assistent }
  - { id: nurse, name: Sykepleier, covers: [assistant] }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
  - { code: N, name: Natt, part: night, start: "21:45", end: "06:45+1", break_minutes: 30 }
demand:
  - { days: weekdays, shift: D, minimum: 2, of_which: { nurse: 1 } }
  - { days: weekends, shift: D, minimum: 1 }
weekend: { every: 2 }
staff:
  - { id: S1, competence: nurse, post_percent: 80, weekend_group: 0 }
  - { id: A1, competence: assistant, post_percent: 60, weekend_group: 1, nights: "no" }
  - { id: A2, competence: assistant, post_percent: 20, weekend_group: 0, nights: "no" }
`

/** The unit with pieces of its YAML replaced. Throws if the result is not a good unit file. */
export function smallUnit(...replacements: readonly (readonly [string, string])[]): Unit {
  const yaml = replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The small unit has no «${from}».`)
    return text.replace(from, to)
  }, YAML)
  const result = readUnitFile('liten.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
}

/** "S1: D D . . ." -> a roster; one word a day from the plan's first, "." = off. */
export function rosterFrom(unit: Unit, rows: Readonly<Record<string, string>>): Roster {
  const assignments = Object.entries(rows).flatMap(([id, row]) => dutiesFrom(unit, id, row))
  return { kind: unit.plan.kind, from: unit.plan.start, until: planEnd(unit.plan), assignments }
}

export function dutiesFrom(unit: Unit, id: string, row: string): Assignment[] {
  const employee: EmployeeId = employeeIdField.parse(id)
  return row.split(/\s+/).flatMap((word, day) => {
    if (word === '.') return []
    const shift: ShiftCode = shiftCodeField.parse(word)
    return [{ employee, date: addDays(unit.plan.start, day), shift }]
  })
}
