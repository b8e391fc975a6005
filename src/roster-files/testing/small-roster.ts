/** A unit of three people, and sheets written as rows of text, for tests of the readers. */
import { readUnitFile } from '../../workforce/unit-file.ts'
import type { Unit } from '../../workforce/unit.ts'
import { formatDate } from '../../time/local-date.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { Cell, Sheet } from '../cells.ts'
import { BLANK } from '../cells.ts'
import type { RosterProfile } from '../profile.ts'
import { NO_PROFILE, RosterProfile as ProfileSchema } from '../profile.ts'
import { readRoster } from '../read-roster.ts'
import type { ReadRoster } from '../read-roster-types.ts'

const YAML = `
name: Prøveavdeling (konstruert)
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: calendar, start: 2027-08-02, weeks: 2 }
competences:
  - { id: nurse, name: Sykepleier }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: A, name: Aften, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
  - { code: N, name: Natt, part: night, start: "21:45", end: "07:45+1", break_minutes: 30 }
  - { code: H, name: Hjemmevakt, part: night, kind: standby, start: "15:00", end: "07:30+1" }
demand:
  - { days: weekdays, shift: D, minimum: 1 }
weekend: { every: 1 }
staff:
  - id: S1
    name: Kari Bråten
    competences: [{ competence: nurse }]
    employments: [{ post_percent: 80 }]
  - id: S2
    name: Ole Ås
    competences: [{ competence: nurse }]
    employments: [{ post_percent: 60 }]
  - { id: S3, competence: nurse, post_percent: 50 }
`

export function smallUnit(...replacements: readonly (readonly [string, string])[]): Unit {
  const yaml = replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The unit has no «${from}».`)
    return text.replace(from, to)
  }, YAML)
  const result = readUnitFile('prøve.yaml', yaml, () => null)
  if (result.status === 'bad') throw new Error(JSON.stringify(result.problems))
  return result.unit
}

export type Written = string | number | null | Cell

/** Rows of cells: text, numbers, null for blank, or cells as they are. */
export function sheetOf(rows: readonly (readonly Written[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    ...{ name: null, hidden: false, merged: [], hiddenRows: 0, hiddenColumns: 0, serialShift: 0 },
    rows: rows.map((row) => row.map(cellOf)),
    ...more,
  }
}

function cellOf(written: Written): Cell {
  if (written === null || written === '') return BLANK
  if (typeof written === 'string') return { kind: 'text', text: written }
  return typeof written === 'number' ? { kind: 'number', value: written } : written
}

export function dateCell(date: LocalDate): Cell {
  return { kind: 'date', date, minute: 0 }
}

interface How {
  readonly profile?: Record<string, unknown>
  readonly first?: LocalDate
  readonly unit?: Unit
  readonly sheetName?: string
}

export function profileOf(fields: Record<string, unknown> | undefined): RosterProfile {
  return fields === undefined ? NO_PROFILE : ProfileSchema.parse(fields)
}

export function resultOf(sheets: readonly Sheet[], how: How = {}) {
  return readRoster({
    ...{ sheets, unit: how.unit ?? smallUnit(), profile: profileOf(how.profile) },
    ...{ sheetName: how.sheetName ?? null, first: how.first ?? null },
  })
}

export function rosterOf(sheet: Sheet, how: How = {}): ReadRoster {
  const result = resultOf([sheet], how)
  if (result.status !== 'read') throw new Error(`${result.place}: ${result.value ?? ''} ${result.message}`)
  return result.roster
}

/** Why there is no roster in the sheets: "rad 3: «…» message". */
export function refusalOf(sheets: readonly Sheet[], how: How = {}): string {
  const result = resultOf(sheets, how)
  if (result.status === 'read') throw new Error('The sheets were read.')
  return `${result.place}: ${result.value === null ? '' : `«${result.value}» `}${result.message}`
}

/** "S1 2027-08-02 D", sorted. */
export function dutiesOf({ assignments }: Pick<ReadRoster, 'assignments'>): string[] {
  return assignments.map(({ employee, date, shift }) => `${employee} ${formatDate(date)} ${shift}`).sort()
}

/** "B3 «K7»: message", in order. */
export function unreadOf({ unread }: Pick<ReadRoster, 'unread'>): string[] {
  return unread.map(({ cell, value, message }) => `${cell} ${value === null ? '' : `«${value}»`}: ${message}`)
}
