/** What both forms read, one entry a code; and how entries become duties, day marks and what contradicts itself. */
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb, yearOf } from '../time/local-date.ts'
import { minuteOfDayText } from '../time/oslo.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Assignment } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { cellName, shown } from './cells.ts'
import type { CodeMeaning } from './codes.ts'
import { meaningNb } from './codes.ts'
import type { ShiftCatalogue } from './free-shifts.ts'
import type { CodeReading, DayMark, ReadRoster, Unread } from './read-roster-types.ts'

export interface Entry {
  readonly employee: EmployeeId
  readonly date: LocalDate
  readonly written: string
  readonly meaning: CodeMeaning
  /** Where it stands, from 0. */
  readonly row: number
  readonly column: number
}

export interface FormReading {
  readonly entries: readonly Entry[]
  readonly unread: readonly Unread[]
  readonly notes: readonly string[]
  readonly days: ReadRoster['days']
}

export interface Assembled {
  readonly assignments: readonly Assignment[]
  readonly marks: readonly DayMark[]
  readonly unread: readonly Unread[]
  readonly notes: readonly string[]
  readonly codes: readonly CodeReading[]
}

/** Two duties of one person may meet for so long, as when a double duty counts the report between the two in both. */
const MOST_OVERLAP = 60
const FIRST_YEAR = 2000
const LAST_YEAR = 2099

interface PlacedDuty extends Assignment {
  readonly entry: Entry
  readonly shift: ShiftCode
  readonly record: Shift
}

export function assemble(
  sheet: string | null,
  {
    entries,
    freeBesideDuty,
  }: { readonly entries: readonly Entry[]; readonly freeBesideDuty: 'refused' | 'told' },
  catalogue: ShiftCatalogue,
): Assembled {
  const unread: Unread[] = []
  const refuse = ({ row, column, written }: Entry, message: string) =>
    unread.push({ sheet, cell: cellName(row, column), value: written, message })
  const duties: PlacedDuty[] = []
  const marks: { readonly mark: DayMark; readonly entry: Entry }[] = []
  for (const entry of entries) {
    const { employee, date, meaning } = entry
    if (yearOf(date) < FIRST_YEAR || yearOf(date) > LAST_YEAR) {
      refuse(entry, `er i år ${yearOf(date)}. Rett datoen.`)
    } else if (meaning.kind === 'day') {
      marks.push({ mark: { employee, date, code: entry.written, meaning: meaning.meaning }, entry })
    } else {
      const shift = meaning.kind === 'shift' ? meaning.code : catalogue.codeFor(meaning.times)
      const record = catalogue.shifts.find(({ code }) => code === shift)!
      duties.push({ employee, date, shift, entry, record })
    }
  }
  const notes: string[] = []
  const kept = withoutCollisions(duties, catalogue, { refuse, notes })
  return {
    assignments: kept.map(({ employee, date, shift }) => ({ employee, date, shift })),
    marks: withoutContradictions(marks, duties, { refuse, freeBesideDuty, notes }),
    unread,
    notes,
    codes: codesOf(entries, catalogue.shifts),
  }
}

type Refuse = (entry: Entry, message: string) => void

function dayKey({ employee, date }: { readonly employee: EmployeeId; readonly date: LocalDate }): string {
  return `${employee} ${date}`
}

/** Nobody has the same duty twice, or is in two places at once. Of a double duty, the later begins when the first ends. */
function withoutCollisions(
  duties: readonly PlacedDuty[],
  catalogue: ShiftCatalogue,
  { refuse, notes }: { readonly refuse: Refuse; readonly notes: string[] },
): PlacedDuty[] {
  const ofDay = new Map<string, PlacedDuty[]>()
  for (const duty of duties) {
    const others = ofDay.get(dayKey(duty)) ?? []
    const where = ({ entry }: PlacedDuty) => cellName(entry.row, entry.column)
    const twin = others.find(({ shift }) => shift === duty.shift)
    const rival = others.find((other) => collide(other.record, duty.record))
    if (twin !== undefined) {
      refuse(
        duty.entry,
        where(twin) === where(duty)
          ? `står to ganger i samme celle for ${duty.employee}. Ta bort den ene.`
          : `står to ganger for ${duty.employee} samme dag (også i ${where(twin)}). Ta bort den ene.`,
      )
    } else if (rival !== undefined) {
      refuse(
        duty.entry,
        `er samtidig med «${shown(rival.entry.written)}» i ${where(rival)} for ${duty.employee}. Ta bort den som ikke gjelder.`,
      )
    } else ofDay.set(dayKey(duty), [...others, duty])
  }
  return [...ofDay.values()].flatMap((day) => apart(day, catalogue, notes))
}

/** The duties of a day without the minutes that two of them share: nobody works those twice. */
function apart(day: readonly PlacedDuty[], catalogue: ShiftCatalogue, notes: string[]): PlacedDuty[] {
  const inOrder = [...day].sort((a, b) => a.record.start - b.record.start || a.record.end - b.record.end)
  let before: PlacedDuty | null = null
  return inOrder.map((duty) => {
    const { employee, date, record } = duty
    const last = before
    if (record.kind === 'standby') return duty
    before = duty
    if (last === null || overlapOf(last.record, record) === 0) return duty
    const { start: _, ...rest } = record
    const shift = catalogue.codeFor({ ...rest, start: last.record.end, written: record.code })
    notes.push(
      `${employee} har ${shown(last.entry.written)} og ${shown(duty.entry.written)} ${dateTextNb(date)}, som overlapper ${overlapOf(last.record, record)} min: ${shown(duty.entry.written)} er regnet fra kl. ${minuteOfDayText(last.record.end)}`,
    )
    return { ...duty, shift, record: catalogue.shifts.find(({ code }) => code === shift)! }
  })
}

function overlapOf(a: Shift, b: Shift): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** A call-out lies inside the standby at home that it interrupts. */
function collide(a: Shift, b: Shift): boolean {
  return a.kind !== 'standby' && b.kind !== 'standby' && overlapOf(a, b) > MOST_OVERLAP
}

/**
 * Absence and duty on one day cannot both be so; a free day and a duty only when two rows of a grid say one each, and then
 * it is told. In a list nobody writes a row to say that nothing is there.
 */
function withoutContradictions(
  marks: readonly { readonly mark: DayMark; readonly entry: Entry }[],
  duties: readonly PlacedDuty[],
  {
    refuse,
    freeBesideDuty,
    notes,
  }: {
    readonly refuse: Refuse
    readonly freeBesideDuty: 'refused' | 'told'
    readonly notes: string[]
  },
): DayMark[] {
  const worked = new Map(duties.map((duty) => [dayKey(duty), duty]))
  const seen = new Set<string>()
  return marks.flatMap(({ mark, entry }) => {
    const duty = worked.get(dayKey(mark))
    const isRefused = mark.meaning !== 'free' || duty?.entry.row === entry.row || freeBesideDuty === 'refused'
    if (duty !== undefined && isRefused) {
      refuse(
        entry,
        `og vakten «${shown(duty.entry.written)}» står på samme dag for ${mark.employee}. Skriv bare det som gjelder.`,
      )
      return []
    }
    const key = `${dayKey(mark)} ${mark.meaning}`
    if (duty !== undefined) {
      notes.push(
        `${mark.employee} har fri («${shown(mark.code)}») i ${cellName(entry.row, entry.column)} og vakten «${shown(duty.entry.written)}» i ${cellName(duty.entry.row, duty.entry.column)} ${dateTextNb(mark.date)}: vakten er lest`,
      )
      return []
    }
    if (seen.has(key)) return []
    seen.add(key)
    return [mark]
  })
}

/** Every code that was read, most used first, and what it was taken for. */
function codesOf(entries: readonly Entry[], shifts: readonly Shift[]): CodeReading[] {
  const counts = new Map<string, CodeReading>()
  for (const { written, meaning } of entries) {
    const text = meaningNb(meaning, shifts)
    const key = JSON.stringify([written, text])
    counts.set(key, { written, meaning: text, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
