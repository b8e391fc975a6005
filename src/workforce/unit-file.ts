/**
 * From the text of a unit file (YAML, with the staff inline or in a CSV beside it) to a checked Unit.
 * Reads all or nothing: what cannot be read is listed with file, place, value and a next step. No disk access here.
 */
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { buildLattice } from './competence.ts'
import { Employee, StaffRow } from './employee.ts'
import type { FileProblem, Path } from './file-problem.ts'
import { norwegianErrors, pathText, shownValue } from './file-problem.ts'
import { competenceIdField } from './ids.ts'
import { readStaffCsv } from './staff-csv.ts'
import type { Unit } from './unit.ts'
import { demandsOf, UnitFile } from './unit.ts'
import { referenceProblems } from './unit-references.ts'

export type UnitResult =
  | { readonly status: 'ok'; readonly unit: Unit }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

/** Returns a neighbouring file's text, or null if there is none. */
export type ReadBeside = (name: string) => string | null

const MOST_CHARACTERS = 1_000_000
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

/** Where a path stands in the file: "linje 12, shifts[1].end". */
export type PlaceOf = (path: Path) => string

type YamlResult =
  | { readonly status: 'ok'; readonly content: unknown; readonly place: PlaceOf }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

function readYaml(file: string, text: string): YamlResult {
  const bad = (place: string, value: string | null, message: string): YamlResult => ({
    status: 'bad',
    problems: [{ file, place, value, message }],
  })
  if (text.length > MOST_CHARACTERS) {
    return bad(
      'hele fila',
      `${text.length} tegn`,
      `er for stort for en enhetsfil (høyst ${MOST_CHARACTERS} tegn). Er det riktig fil?`,
    )
  }
  if (text.includes('\u0000') || text.includes('\uFFFD')) {
    return bad('hele fila', null, 'er ikke en tekstfil i UTF-8. Er det riktig fil? Lagre den som UTF-8.')
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0])
    const shown = shownValue((text.split('\n')[line - 1] ?? '').trim())
    return bad(
      `linje ${line}, tegn ${col}`,
      shown,
      `er ikke gyldig YAML (${error.message}). Rett linjen; sjekk innrykk og kolon.`,
    )
  }
  let content: unknown
  try {
    content = document.toJS()
  } catch (failure) {
    return bad(
      'hele fila',
      null,
      `kan ikke leses (${failure instanceof Error ? failure.message : String(failure)}). Ta bort ankre og aliaser.`,
    )
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return bad(
      'hele fila',
      shownValue(content),
      'er ikke en enhetsfil. Se docs/guides/enhetsfil.md for et eksempel.',
    )
  }
  return { status: 'ok', content, place: (path) => placeIn(document, lines, path) }
}

/** The line of the deepest part of the path that exists. */
function placeIn(document: Document, lines: LineCounter, path: Path): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return `linje ${lines.linePos(node.range[0]).line}, ${pathText(path)}`
  }
  return path.length === 0 ? 'øverst i fila' : pathText(path)
}

export function problemsOf(file: string, error: z.ZodError, content: unknown, place: PlaceOf): FileProblem[] {
  return error.issues.map((issue) => {
    const stray = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const path = stray === undefined ? issue.path : [...issue.path, stray]
    const value = stray ?? shownValue(valueAt(content, issue.path))
    return { file, place: place(path), value, message: issue.message }
  })
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  )
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
  if (typeof raw === 'string') return readStaffFile(raw, bad, readBeside)
  if (!Array.isArray(raw)) {
    return bad({
      value: shownValue(raw),
      message: 'skal være en liste av ansatte eller navnet på en .csv-fil ved siden av.',
    })
  }
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

function readStaffFile(
  name: string,
  bad: (problem: Omit<FileProblem, 'file' | 'place'>) => StaffResult,
  readBeside: ReadBeside,
): StaffResult {
  if (!/\.csv$/i.test(name) || /[\\/]/.test(name)) {
    return bad({
      value: shownValue(name),
      message: 'skal være navnet på en .csv-fil i samme mappe, uten mappenavn.',
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
