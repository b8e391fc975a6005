/** Checks that every name in a unit file refers to something: shifts, competences, people, weekend groups. */
import type { CompetenceLattice } from './competence.ts'
import type { FileProblem, Path } from './file-problem.ts'
import { dayTypesOf } from './unit.ts'
import type { ParsedUnitFile, PlacedEmployee, PlaceOf } from './unit-file.ts'

export interface ReferenceInput {
  readonly file: string
  readonly place: PlaceOf
  readonly parsed: ParsedUnitFile
  readonly lattice: CompetenceLattice
  readonly staff: readonly PlacedEmployee[]
}

/** Every reference that leads nowhere and every id that stands twice, in file order. */
export function referenceProblems(input: ReferenceInput): FileProblem[] {
  return [
    ...shiftProblems(input),
    ...demandProblems(input),
    ...agreementProblems(input),
    ...staffProblems(input),
  ]
}

function shiftProblems({ file, place, parsed }: ReferenceInput): FileProblem[] {
  return parsed.shifts.flatMap(({ code }, index) => {
    const path = ['shifts', index, 'code']
    if (parsed.shifts.findIndex((other) => other.code === code) !== index) {
      return [
        {
          file,
          place: place(path),
          value: code,
          message: 'står to ganger i vaktlisten. Gi vaktene hver sin kode.',
        },
      ]
    }
    if (code === 'off')
      return [{ file, place: place(path), value: code, message: 'betyr fri. Velg en annen vaktkode.' }]
    return []
  })
}

function demandProblems({ file, place, parsed, lattice }: ReferenceInput): FileProblem[] {
  const codes = parsed.shifts.map(({ code }) => code)
  return parsed.demand.flatMap((row, index) => {
    const problem = (path: Path, value: string, message: string): FileProblem => ({
      file,
      place: place(['demand', index, ...path]),
      value,
      message,
    })
    const unknownShift = codes.includes(row.shift)
      ? []
      : [problem(['shift'], row.shift, `er ikke en vakt i enheten. Bruk en av: ${codes.join(', ')}.`)]
    const unknownCompetences = Object.keys(row.of_which)
      .filter((id) => !lattice.competences.some((competence) => competence.id === id))
      .map((id) => problem(['of_which', id], id, unknownCompetence(lattice)))
    const earlier = parsed.demand
      .slice(0, index)
      .find(
        (other) =>
          other.shift === row.shift &&
          dayTypesOf(other.days).some((type) => dayTypesOf(row.days).includes(type)),
      )
    const twice =
      earlier === undefined
        ? []
        : [
            problem(
              ['shift'],
              row.shift,
              'har alt et bemanningskrav for noen av de samme dagene. Slå radene sammen til én.',
            ),
          ]
    return [...unknownShift, ...twice, ...unknownCompetences]
  })
}

function agreementProblems({ file, place, parsed, staff }: ReferenceInput): FileProblem[] {
  const ids = new Set<string>(staff.map(({ employee }) => employee.id))
  return parsed.agreements.flatMap((agreement, index) => {
    const twice = parsed.agreements.findIndex((other) => other.id === agreement.id) !== index
    const strangers = (agreement.employees ?? []).filter((id) => !ids.has(id))
    return [
      ...(twice
        ? [{ path: ['id'], value: agreement.id, message: 'er brukt på to avtaler. Gi dem hver sin id.' }]
        : []),
      ...strangers.map((id) => ({
        path: ['employees'],
        value: id,
        message: 'er ikke en ansatt i enheten. Rett id-en.',
      })),
    ].map(({ path, value, message }) => ({
      file,
      place: place(['agreements', index, ...path]),
      value,
      message,
    }))
  })
}

function staffProblems({ file, place, parsed, lattice, staff }: ReferenceInput): FileProblem[] {
  if (staff.length === 0) {
    return [
      {
        file,
        place: place(['staff']),
        value: null,
        message: 'enheten har ingen ansatte. Legg inn minst én.',
      },
    ]
  }
  const codes = new Set<string>(['off', ...parsed.shifts.map(({ code }) => code)])
  return staff.flatMap(({ employee, file: staffFile, place: staffPlace }, index) => {
    const problem = (value: string, message: string): FileProblem => ({
      file: staffFile,
      place: `${staffPlace} (ansatt ${employee.id})`,
      value,
      message,
    })
    const found: FileProblem[] = []
    const first = staff.findIndex((other) => other.employee.id === employee.id)
    if (first !== index)
      found.push(
        problem(employee.id, `er alt brukt (${staff[first]!.place}). To ansatte kan ikke ha samme id.`),
      )
    for (const { competence } of employee.competences) {
      if (!lattice.has(competence)) found.push(problem(competence, unknownCompetence(lattice)))
    }
    const { every } = parsed.weekend
    if (employee.weekend_group === undefined && every > 1) {
      found.push(problem('weekend_group', `mangler. Gi den ansatte en helgegruppe fra 0 til ${every - 1}.`))
    } else if ((employee.weekend_group ?? 0) >= every) {
      found.push(
        problem(
          String(employee.weekend_group),
          `er ikke en helgegruppe. Med arbeid hver ${every}. helg er gruppene 0-${every - 1}.`,
        ),
      )
    }
    const named = [...employee.wishes, ...employee.pins, ...(employee.carry_over?.last_shifts ?? [])]
    for (const { shift } of named) {
      if (!codes.has(shift))
        found.push(problem(shift, `er ikke en vakt i enheten. Bruk en av: ${[...codes].join(', ')}.`))
    }
    return found
  })
}

function unknownCompetence(lattice: CompetenceLattice): string {
  return `er ikke en kompetanse i enheten. Bruk en av: ${lattice.competences.map(({ id }) => id).join(', ')}.`
}
