/** What reading a roster file gives: the duties, what could not be read, and what was taken for what. */
import type { LocalDate } from '../time/local-date.ts'
import type { AbsenceKind } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import type { z } from 'zod'

/** A cell that says something which could not be read, and what to do about it. Nothing like it is ever dropped. */
export interface Unread {
  readonly sheet: string | null
  /** "F12". */
  readonly cell: string
  readonly value: string | null
  /** Written to follow the value, with a next step. */
  readonly message: string
}

/** What a day without a duty is for. */
export type DayMeaning = 'free' | 'free-day' | z.infer<typeof AbsenceKind>

export interface DayMark {
  readonly employee: EmployeeId
  readonly date: LocalDate
  /** As written: "F3", "FE". */
  readonly code: string
  readonly meaning: DayMeaning
}

export interface CodeReading {
  readonly written: string
  readonly meaning: string
  readonly count: number
}

export interface ReadAs {
  readonly form: 'grid' | 'long'
  readonly sheet: string | null
  /** "Lest som: …", one sentence a line: header, columns, dates, and what was left aside. */
  readonly notes: readonly string[]
  readonly codes: readonly CodeReading[]
}

export interface ReadRoster {
  /** The unit's shifts and those made from times in the file. */
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
  readonly marks: readonly DayMark[]
  readonly unread: readonly Unread[]
  readonly readAs: ReadAs
  /** The days that the file is about: a grid's first and last column; null in the long form, which does not say. */
  readonly days: { readonly first: LocalDate; readonly last: LocalDate } | null
}

/** A file where nothing can be read as a roster, and what to do. */
export interface NoRoster {
  readonly status: 'no-roster'
  /** Set where the sheet has no header of a roster at all: it may well be something else. */
  readonly header?: 'none'
  readonly place: string
  readonly value: string | null
  readonly message: string
}

export type ReadResult = { readonly status: 'read'; readonly roster: ReadRoster } | NoRoster
