/**
 * From the text of a unit file (YAML, with the staff inline or in a CSV beside it) to a checked Unit.
 * Reads all or nothing: what cannot be read is listed with file, place, value and a next step. No disk access here.
 */
import { z } from 'zod'
import { buildLattice } from './competence.ts'
import { Employee, StaffRow } from './employee.ts'
import type { FileProblem } from './file-problem.ts'
import { norwegianErrors, shownValue } from './file-problem.ts'
import { competenceIdField } from './ids.ts'
import { readStaffCsv } from './staff-csv.ts'
import { nameField } from './text-fields.ts'
import type { Unit } from './unit.ts'
import { demandsOf, MOST_STAFF, UnitFile } from './unit.ts'
import { referenceProblems } from './unit-references.ts'
import type { PlaceOf } from './yaml-text.ts'
import { readYaml } from './yaml-text.ts'
import { problemsOf } from './zod-problems.ts'

export type UnitResult =
  | { readonly status: 'ok'; readonly unit: Unit }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

/** Returns a neighbouring file's text, or null if there is none. */
export type ReadBeside = (name: string) => string | null

// The staff rows are read one by one below, so that an error names the row's own field.
const FileWithRawStaff = UnitFile.extend({ staff: z.unknown() })

export function readUnitFile(file: string, text: string, readBeside: ReadBeside): UnitResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return yaml
  const { place, content } = yaml
  const parsed = FileWithRawStaff.safeParse(content, { error: norwegianErrors })
  if (!parsed.success) return { status: 'bad', problems: problemsOf(file, parsed.error, content, place) }
  const { competences, staff: rawStaff, demand, ...rest } = parsed.data
  const built = buildLattice(competences)
  if (built.status === 'bad') {
    const path = ['competences', built.index]
    const problem = {
      file,
      place: place(path),
      value: null,
      message: `kompetansen ${built.reason}. Rett listen.`,
    }
    return { status: 'bad', problems: [problem] }
  }
  const staff = readStaff(file, rawStaff, place, readBeside)
  if (staff.status === 'bad') return staff
  const unresolved = referenceProblems({
    file,
    place,
    parsed: parsed.data,
    lattice: built.lattice,
    staff: staff.people,
  })
  if (unresolved.length > 0) return { status: 'bad', problems: unresolved }
  return {
    status: 'ok',
    unit: {
      ...rest,
      lattice: built.lattice,
      demand: demand.flatMap((row) => demandsOf(row, built.lattice)),
      employees: staff.people.map(({ employee }) => employee),
    },
  }
}

/** An employee and where the file says so, for messages. */
export interface PlacedEmployee {
  readonly employee: Employee
  readonly file: string
  readonly place: string
}

type StaffResult =
  | { readonly status: 'ok'; readonly people: readonly PlacedEmployee[] }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

function readStaff(file: string, raw: unknown, place: PlaceOf, readBeside: ReadBeside): StaffResult {
  const bad = (problem: Omit<FileProblem, 'file' | 'place'>): StaffResult => ({
    status: 'bad',
    problems: [{ file, place: place(['staff']), ...problem }],
  })
  if (typeof raw === 'string') {
    const people = readStaffFile(raw, bad, readBeside)
    return people.status === 'ok' && people.people.length > MOST_STAFF
      ? bad(tooMany(people.people.length))
      : people
  }
  if (!Array.isArray(raw)) {
    return bad({
      value: shownValue(raw),
      message: 'skal være en liste av ansatte eller navnet på en .csv-fil ved siden av.',
    })
  }
  if (raw.length > MOST_STAFF) return bad(tooMany(raw.length))
  const problems: FileProblem[] = []
  const people: PlacedEmployee[] = []
  for (const [index, item] of raw.entries() as ArrayIterator<[number, unknown]>) {
    const long = typeof item === 'object' && item !== null && 'employments' in item
    const parsed = long
      ? Employee.safeParse(item, { error: norwegianErrors })
      : StaffRow.transform(employeeOf).safeParse(item, { error: norwegianErrors })
    const placeOf: PlaceOf = (path) => place(['staff', index, ...path])
    if (parsed.success) people.push({ employee: parsed.data, file, place: placeOf([]) })
    else problems.push(...problemsOf(file, parsed.error, item, placeOf))
  }
  return problems.length > 0 ? { status: 'bad', problems } : { status: 'ok', people }
}

function tooMany(count: number): Omit<FileProblem, 'file' | 'place'> {
  return { value: `${count} ansatte`, message: `er for mange (høyst ${MOST_STAFF}). Del enheten.` }
}

function readStaffFile(
  name: string,
  bad: (problem: Omit<FileProblem, 'file' | 'place'>) => StaffResult,
  readBeside: ReadBeside,
): StaffResult {
  if (!/\.csv$/i.test(name) || /[\\/]/.test(name) || !nameField.safeParse(name).success) {
    return bad({
      value: shownValue(name),
      message: 'skal være navnet på en .csv-fil i samme mappe, uten mappenavn. Rett navnet.',
    })
  }
  const text = readBeside(name)
  if (text === null)
    return bad({
      value: name,
      message: 'finnes ikke ved siden av enhetsfila. Legg fila der, eller rett navnet.',
    })
  const csv = readStaffCsv(name, text)
  if (csv.status === 'bad') return csv
  return {
    status: 'ok',
    people: csv.lines.map(({ row, line }) => ({
      employee: employeeOf(row),
      file: name,
      place: `linje ${line}`,
    })),
  }
}

/** The short form of a staff line as a full employee with one employment in this unit. */
export function employeeOf(row: z.infer<typeof StaffRow>): Employee {
  return {
    id: row.id,
    competences: row.competence.split('+').map((id) => ({ competence: competenceIdField.parse(id.trim()) })),
    employments: [{ post_percent: row.post_percent, type: 'permanent' }],
    ...(row.weekend_group === undefined ? {} : { weekend_group: row.weekend_group }),
    nights: row.nights,
    ...(row.unplaced_hours === undefined ? {} : { unplaced_hours: row.unplaced_hours }),
    absences: [],
    wishes: [],
    pins: [],
  }
}

export type ParsedUnitFile = z.infer<typeof FileWithRawStaff>
