/** What has changed after a roster was published: who is away, what is needed more or less, and what must not be touched. */
import { z } from 'zod'
import { AbsenceKind } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import { competenceIdField, employeeIdField, shiftCodeField } from '../workforce/ids.ts'
import { dateField } from '../workforce/text-fields.ts'
import type { Unit } from '../workforce/unit.ts'

const period = { employee: employeeIdField, from: dateField, until: dateField.describe('Siste dag') }

export const RepairChanges = z.strictObject({
  from: dateField
    .optional()
    .describe('Ingen dag før denne endres; utelatt = den første dagen endringen gjelder'),
  absences: z
    .array(z.strictObject({ ...period, kind: AbsenceKind.default('sick') }))
    .max(200)
    .default([]),
  demand: z
    .array(
      z.strictObject({
        date: dateField,
        shift: shiftCodeField,
        change: z.int().min(-50).max(50).describe('Så mange flere (+) eller færre (-)'),
        competence: competenceIdField
          .optional()
          .describe('Av dem som må kunne dette; utelatt = hvem som helst'),
      }),
    )
    .max(500)
    .default([]),
  locked: z.array(z.strictObject(period)).max(1000).default([]),
})
export type RepairChanges = z.infer<typeof RepairChanges>

/** Names that lead nowhere, and nothing to do, in words; an empty list when all is well. */
export function changeProblems(unit: Unit, { absences, demand, locked }: RepairChanges): string[] {
  const people = new Set<EmployeeId>(unit.employees.map(({ id }) => id))
  const shifts = new Set(unit.shifts.map(({ code }) => code))
  return [
    ...[...absences, ...locked].flatMap(({ employee, from, until }) => [
      ...(people.has(employee) ? [] : [`«${employee}» er ikke en ansatt i enheten. Rett id-en.`]),
      ...(from <= until ? [] : [`«${employee}»: siste dag er før første. Rett perioden.`]),
    ]),
    ...demand.flatMap(({ shift, competence }) => [
      ...(shifts.has(shift)
        ? []
        : [`«${shift}» er ikke en vakt i enheten. Bruk en av: ${[...shifts].join(', ')}.`]),
      ...(competence === undefined || unit.lattice.has(competence)
        ? []
        : [`«${competence}» er ikke en kompetanse i enheten. Rett id-en.`]),
    ]),
    ...(absences.length + demand.length === 0
      ? ['Endringen mangler. Oppgi --syk ANSATT:DATO, --vakt DATO:VAKT:+1 eller --endring FIL.yaml.']
      : []),
  ]
}
