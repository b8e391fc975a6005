/** Checks that every name in a unit file refers to something: shifts, competences, people. */
import type { CompetenceLattice } from './competence.ts'
import type { FileProblem, Path } from './file-problem.ts'
import { registerProblems } from './register-references.ts'
import { coversDemand } from './shift.ts'
import { staffProblems, unknownCompetence } from './staff-references.ts'
import type { DemandRow } from './unit.ts'
import { dayTypesOf } from './unit.ts'
import type { ParsedUnitFile, PlacedEmployee } from './unit-file.ts'
import type { PlaceOf } from './yaml-text.ts'

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
    ...registerProblems(input),
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

function demandProblems(input: ReferenceInput): FileProblem[] {
  const rows = input.parsed.demand.flatMap((row, index) => demandRowProblems(input, row, index))
  return rows.length > 0 ? rows : noDemandProblems(input)
}

function demandRowProblems(input: ReferenceInput, row: DemandRow, index: number): FileProblem[] {
  const { file, place, parsed, lattice } = input
  const problem = (path: Path, value: string, message: string): FileProblem => ({
    file,
    place: place(['demand', index, ...path]),
    value,
    message,
  })
  const unknownCompetences = Object.keys(row.of_which)
    .filter((id) => !lattice.competences.some((competence) => competence.id === id))
    .map((id) => problem(['of_which', id], id, unknownCompetence(lattice)))
  const message = demandedShiftMessage(parsed, row, index)
  const users = usersMessage(parsed, row)
  return [
    ...(message === null ? [] : [problem(['shift'], row.shift, message)]),
    ...(users === null ? [] : [problem(['up_to_users'], String(row.up_to_users), users)]),
    ...unknownCompetences,
  ]
}

/** A shift is enough for no fewer users than the unit has. */
function usersMessage({ users }: ParsedUnitFile, { up_to_users: enoughFor }: DemandRow): string | null {
  if (enoughFor === undefined) return null
  if (users === undefined)
    return 'krever at enheten har «users»: hvor mange brukere den har i dag. Legg det til øverst i fila.'
  return enoughFor < users
    ? `er færre enn brukerne enheten har i dag (users: ${users}). Rett ett av tallene.`
    : null
}

/** What is wrong with asking for this shift in this row, or null. */
function demandedShiftMessage(parsed: ParsedUnitFile, row: DemandRow, index: number): string | null {
  const shift = parsed.shifts.find(({ code }) => code === row.shift)
  if (shift === undefined) {
    return `er ikke en vakt i enheten. Bruk en av: ${parsed.shifts.map(({ code }) => code).join(', ')}.`
  }
  if (!coversDemand(shift)) {
    return `er av slaget ${shift.kind}, som ikke dekker noe behov. Ta bort raden, eller rett «kind» på vakten.`
  }
  const types = dayTypesOf(row.days)
  const twice = parsed.demand
    .slice(0, index)
    .some((other) => other.shift === row.shift && dayTypesOf(other.days).some((type) => types.includes(type)))
  return twice ? 'har alt et bemanningskrav for noen av de samme dagene. Slå radene sammen til én.' : null
}

/** Shares and averages are of the demand: without any there is nothing to answer. A base plan has ordinary weeks only. */
function noDemandProblems({ file, place, parsed }: ReferenceInput): FileProblem[] {
  const cyclic = parsed.plan.kind === 'cyclic'
  const demanded = parsed.demand.some(
    ({ days, minimum }) => minimum > 0 && dayTypesOf(days).some((type) => !cyclic || type !== 'holiday'),
  )
  if (demanded) return []
  const message = `enheten har ikke noe bemanningskrav${cyclic ? ' i en vanlig uke' : ''}: ingen rad har minimum over 0. Sett minimum for minst én vakt.`
  return [{ file, place: place(['demand']), value: null, message }]
}

function agreementProblems({ file, place, parsed, staff }: ReferenceInput): FileProblem[] {
  const ids = new Set<string>(staff.map(({ employee }) => employee.id))
  return parsed.agreements.flatMap((agreement, index) => {
    const twice = parsed.agreements.findIndex((other) => other.id === agreement.id) !== index
    const strangers = (agreement.employees ?? []).filter((id) => !ids.has(id))
    const known = new Set(parsed.agreements.map(({ id }) => id))
    const unknown = (agreement.exception_to ?? []).filter((id) => !known.has(id) || id === agreement.id)
    return [
      ...(twice
        ? [{ path: ['id'], value: agreement.id, message: 'er brukt på to avtaler. Gi dem hver sin id.' }]
        : []),
      ...strangers.map((id) => ({
        path: ['employees'],
        value: id,
        message: 'er ikke en ansatt i enheten. Rett id-en.',
      })),
      ...unknown.map((id) => ({
        path: ['exception_to'],
        value: id,
        message:
          id === agreement.id
            ? 'er avtalen selv. Skriv id-en til avtalen som denne er et unntak fra.'
            : 'er ikke en avtale i enheten. Rett id-en.',
      })),
    ].map(({ path, value, message }) => ({
      file,
      place: place(['agreements', index, ...path]),
      value,
      message,
    }))
  })
}
