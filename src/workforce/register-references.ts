/** Checks of the register that no single field can make: people who must be in the staff list, and facts written twice. */
import type { FileProblem, Path } from './file-problem.ts'
import type { Register } from './register.ts'
import type { ReferenceInput } from './unit-references.ts'

interface Row {
  readonly path: Path
  /** What makes it one fact. */
  readonly key: string
}

/** Only what is about the present staff: claims and hire may be about people who have left, or never began. */
export function registerProblems({ file, place, parsed, staff }: ReferenceInput): FileProblem[] {
  const { register } = parsed
  if (register === undefined) return []
  const ids = new Set<string>(staff.map(({ employee }) => employee.id))
  const strangers = presentStaff(register)
    .filter(({ key }) => !ids.has(key))
    .map((row) => ({ ...row, message: 'er ikke en ansatt i enheten. Rett id-en, eller ta raden bort.' }))
  const twice = identified(register).flatMap((rows) =>
    rows
      .filter(({ key }, index) => rows.findIndex((other) => other.key === key) !== index)
      .map((row) => ({ ...row, message: 'står to ganger. Gi radene hver sin id, eller slå dem sammen.' })),
  )
  return [...strangers, ...twice].map(({ path, key, message }) => ({
    file,
    place: place(['register', ...path]),
    value: key,
    message,
  }))
}

function presentStaff({ holidays = [], health_checks: checks = [] }: Register): readonly Row[] {
  return [
    ...holidays.map(({ employee }, index) => ({ path: ['holidays', index, 'employee'], key: employee })),
    ...checks.map(({ employee }, index) => ({ path: ['health_checks', index, 'employee'], key: employee })),
  ]
}

/** The lists whose rows are told apart by an id, or by person and year. */
function identified(register: Register): readonly (readonly Row[])[] {
  const byId = (field: 'part_time_hires' | 'vacancies' | 'overtime' | 'emergencies') =>
    (register[field] ?? []).map(({ id }, index): Row => ({ path: [field, index, 'id'], key: id }))
  return [
    byId('part_time_hires'),
    byId('vacancies'),
    byId('overtime'),
    byId('emergencies'),
    (register.holidays ?? []).map(({ employee, year }, index) => ({
      path: ['holidays', index, 'employee'],
      key: `${employee} ${year}`,
    })),
  ]
}
