/** The mapping profile: how a roster from another system is to be read. Every field may be left out and is then detected. */
import { z } from 'zod'
import { AbsenceKind } from '../workforce/employee.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { employeeIdField, shiftCodeField } from '../workforce/ids.ts'
import { ShiftKind } from '../workforce/shift.ts'
import { clockField, dateField, nameField, RESERVED_KEYS } from '../workforce/text-fields.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import { columnNumber } from './cells.ts'

const rowField = z.int('må være et radnummer, fra 1.').min(1).max(20_000)
const columnField = z
  .string()
  .refine((text) => columnNumber(text) !== null, 'er ikke en kolonne. Skriv bokstavene, for eksempel AB.')
  .transform((text) => columnNumber(text)!)
const minutesField = z.int().min(0).max(240)
/** What stands in the file; any text, since it only has to be found there. */
const writtenField = nameField.refine(
  (text) => !RESERVED_KEYS.includes(text),
  'er et reservert ord. Ta det bort.',
)

/** A code with times of its own. */
export const TimedCode = z
  .strictObject({
    start: clockField.refine((minute) => minute < 1440, 'er neste dag. Skriv starten uten +1.'),
    end: clockField.describe('TT:MM, eller TT:MM+1 når vakten slutter neste dag'),
    name: nameField.optional(),
    part: z
      .enum(['day', 'evening', 'night'])
      .optional()
      .describe('Utelatt: natt med minst tre timer mellom 00 og 06, ellers kveld fra kl. 13, ellers dag'),
    kind: ShiftKind.default('active'),
    break_minutes: minutesField.optional(),
    break_is_working_time: z.boolean().optional(),
    overtime_minutes: z.int().min(0).max(1440).optional(),
  })
  .refine(({ start, end }) => end > start && end - start <= 1440, {
    path: ['end'],
    message: 'er ikke etter starten, eller over 24 timer etter. Slutter vakten neste dag, skriv +1.',
  })
  .refine(({ start, end, break_minutes: rest }) => (rest ?? 0) < end - start, {
    path: ['break_minutes'],
    message: 'er like lang som vakten. Rett pausen.',
  })
  .refine(({ start, end, overtime_minutes: overtime }) => (overtime ?? 0) <= end - start, {
    path: ['overtime_minutes'],
    message: 'er mer enn vakten varer. Rett tallet.',
  })
export type TimedCode = z.infer<typeof TimedCode>

export const RosterProfile = z.strictObject({
  form: z
    .enum(['grid', 'long'])
    .optional()
    .describe('grid = ansatte nedover og dager bortover; long = én rad per vakt'),
  sheet: nameField.optional().describe('Arket i arbeidsboka'),
  header_row: rowField
    .optional()
    .describe('Raden med datoene (grid) eller kolonnenavnene (long), som regnearket nummererer'),
  last_row: rowField.optional().describe('Siste rad som leses; det under er ikke turnus'),
  employee_column: columnField.optional().describe('Kolonnen med de ansatte, for eksempel B (grid)'),
  first_day_column: columnField.optional().describe('Kolonnen med første dag (grid)'),
  last_day_column: columnField.optional().describe('Kolonnen med siste dag (grid)'),
  first_date: dateField.optional().describe('Datoen i første dagkolonne, når overskriften ikke sier den'),
  date_order: z
    .enum(['dmy', 'mdy'])
    .default('dmy')
    .describe('Rekkefølgen i datoer; dmy = 3.8.2027. ÅÅÅÅ-MM-DD leses alltid'),
  columns: z
    .strictObject({
      employee: nameField.optional(),
      date: nameField.optional(),
      shift: nameField.optional(),
      start: nameField.optional(),
      end: nameField.optional(),
      end_date: nameField.optional(),
      time: nameField.optional().describe('Én kolonne med begge klokkeslett, 07:30-15:00'),
      kind: nameField.optional().describe('Aktiv, passiv, hjemmevakt, utrykning'),
      break_minutes: nameField.optional(),
      overtime_minutes: nameField.optional(),
      overtime_hours: nameField.optional(),
    })
    .default({})
    .describe('Kolonnenavnene i fila (long)'),
  shift_codes: z
    .record(
      writtenField,
      z.union([shiftCodeField, z.array(shiftCodeField).min(1).max(4), TimedCode], {
        error: 'er ikke en vaktkode, en liste av vaktkoder, eller {start, end}. Rett verdien.',
      }),
    )
    .default({})
    .describe('Koder i fila: enhetens vakt, flere av dem, eller klokkeslett'),
  free: z.array(writtenField).max(200).default([]).describe('Koder som betyr fri'),
  free_days: z.array(writtenField).max(200).default([]).describe('Koder for F-dager; telles for seg'),
  absence: z.record(writtenField, AbsenceKind).default({}).describe('Koder som betyr fravær'),
  kinds: z.record(writtenField, ShiftKind).default({}).describe('Ord i kolonnen for vaktslag'),
  employees: z.record(writtenField, employeeIdField).default({}).describe('Navn i fila: id i staben'),
  break_minutes: minutesField.optional().describe('Pause i vakter med klokkeslett, når fila ikke sier det'),
  break_is_working_time: z.boolean().optional(),
})
export type RosterProfile = z.infer<typeof RosterProfile>

/** Reading with no profile: everything detected. */
export const NO_PROFILE: RosterProfile = RosterProfile.parse({})

export type ProfileResult =
  | { readonly status: 'ok'; readonly profile: RosterProfile }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readProfile(file: string, text: string): ProfileResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return { status: 'bad', problems: yaml.problems.map(aboutProfile) }
  const parsed = RosterProfile.safeParse(yaml.content, { error: norwegianErrors })
  return parsed.success
    ? { status: 'ok', profile: parsed.data }
    : {
        status: 'bad',
        problems: problemsOf(file, parsed.error, yaml.content, yaml.place).map(aboutProfile),
      }
}

/** The YAML reader's messages are about unit files. */
function aboutProfile(problem: FileProblem): FileProblem {
  const message = problem.message
    .replace('en enhetsfil', 'en profil')
    .replace('docs/guides/enhetsfil.md', 'docs/guides/sjekk.md')
  return { ...problem, message }
}
