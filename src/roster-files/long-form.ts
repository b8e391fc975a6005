/** The long form: one row a duty, with an employee, a date, and a shift code, times, or both. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Shift, ShiftKind } from '../workforce/shift.ts'
import { workMinutesOf } from '../workforce/shift.ts'
import type { Cell } from './cells.ts'
import { BLANK, cellAt, cellName, cellText, folded, isEmpty, shown } from './cells.ts'
import type { CodeMeaning, WrittenMeaning } from './codes.ts'
import { assumedBreaksNb, breakDefaultOf, breakFor } from './codes.ts'
import type { Entry, FormReading } from './entries.ts'
import type { DutyTimes } from './free-shifts.ts'
import type { ReadContext } from './grid-form.ts'
import { unknownCode } from './grid-form.ts'
import { columnText } from './grid-layout.ts'
import type { LongColumn, LongHeader } from './long-columns.ts'
import { longHeader } from './long-columns.ts'
import type { NoRoster, Unread } from './read-roster-types.ts'
import { dateAndTimeOf, isForeignOrder, isOwnOrder } from './written-date.ts'
import { hoursOf, minutesOf, parseSpan, timeOf } from './written-time.ts'

const KIND_WORDS: Readonly<Record<string, ShiftKind>> = {
  ...{ aktiv: 'active', vakt: 'active', ordinær: 'active', active: 'active', arbeid: 'active' },
  ...{ dag: 'active', kveld: 'active', aften: 'active', natt: 'active' },
  ...{ passiv: 'passive', 'passiv vakt': 'passive', hvilende: 'passive', passive: 'passive' },
  ...{ hjemmevakt: 'standby', bakvakt: 'standby', beredskap: 'standby', standby: 'standby' },
  ...{ 'beredskap hjemme': 'standby', beredskapsvakt: 'standby' },
  ...{ utrykning: 'call-out', 'call-out': 'call-out' },
  ...{ kurs: 'training', møte: 'training', opplæring: 'training', training: 'training' },
  ...{ 'på topp': 'supernumerary', supernumerary: 'supernumerary' },
}

const MINUTES_A_DAY = 1440
/** Names of columns that hold duties, whatever else stands in them: "Vakt 2", "Ekstravakt", "Vaktkode 2". */
const DUTY_COLUMN = /vakt|skift|kode|shift/i
const FOREIGN_ORDER =
  'kan være to datoer: andre datoer i kolonnen er skrevet med et annet tegn. Skriv alle på én måte, som 03.08.2027.'
const DATE_WITH_TIME =
  'har et klokkeslett som ikke er vaktens start. Er det midnatt i en annen tidssone, er det en annen dag. Skriv datoen alene, som 03.08.2027.'

/** null where the sheet has no header of columns. */
export function readLong(context: ReadContext, shifts: readonly Shift[]): FormReading | NoRoster | null {
  const { sheet, profile } = context
  const header = longHeader(context.sheet, profile, (text) => context.people.find(text) !== null)
  if (header === null || 'status' in header) return header
  const reader = new LongReader(context, header, shifts)
  const last = Math.min(profile.last_row ?? Infinity, sheet.rows.length) - 1
  for (let row = header.row + 1; row <= last; row++) reader.readRow(row)
  const names = Object.entries(header.columns) as [LongColumn, number][]
  const taken = new Set(names.map(([, column]) => column))
  const aside = (sheet.rows[header.row] ?? []).flatMap((cell, column) =>
    taken.has(column) || isEmpty(cell) ? [] : [columnText(sheet, header.row, column)],
  )
  const notes = [
    `liste med én rad per vakt og kolonnenavn i rad ${header.row + 1}: ${names.map(([name, column]) => `${COLUMN_NB[name]} = ${columnText(sheet, header.row, column)}`).join(', ')}`,
    ...(aside.length === 0 ? [] : [`kolonner som ikke er lest: ${aside.join(', ')}`]),
    ...reader.notes(),
  ]
  return { entries: reader.entries, unread: reader.unread, notes, days: null }
}

const COLUMN_NB: Readonly<Record<LongColumn, string>> = {
  employee: 'ansatt',
  date: 'dato',
  shift: 'vaktkode',
  start: 'start',
  end: 'slutt',
  end_date: 'sluttdato',
  time: 'klokkeslett',
  kind: 'vaktslag',
  break_minutes: 'pause (min)',
  overtime_minutes: 'overtid (min)',
  overtime_hours: 'overtid (timer)',
}

class LongReader {
  readonly entries: Entry[] = []
  readonly unread: Unread[] = []
  readonly #context: ReadContext
  readonly #header: LongHeader
  readonly #shifts: readonly Shift[]
  #assumedBreaks = 0
  /** Date columns where some dates are written in the order's own way, and so none of the others is taken to be. */
  readonly #mixed: ReadonlySet<number>

  constructor(context: ReadContext, header: LongHeader, shifts: readonly Shift[]) {
    this.#context = context
    this.#header = header
    this.#shifts = shifts
    const { date, start, end, end_date } = header.columns
    const dated = [date, start, end, end_date].filter((column) => column !== undefined)
    this.#mixed = new Set(
      dated.filter((column) =>
        context.sheet.rows
          .slice(header.row + 1)
          .some((_, index) =>
            isOwnOrder(
              cellText(cellAt(context.sheet, header.row + 1 + index, column)),
              context.profile.date_order,
            ),
          ),
      ),
    )
  }

  notes(): string[] {
    return assumedBreaksNb(this.#assumedBreaks, this.#shifts, this.#context.profile)
  }

  readRow(row: number): void {
    const { columns } = this.#header
    const filled = Object.values(columns).filter((column) => !isEmpty(this.#at(row, column)))
    this.#besideColumns(row)
    if (filled.length === 0) return
    const employee = this.#employee(row)
    const when = this.#when(row)
    const meanings = employee === null || when === null ? null : this.#meanings(row, when)
    if (employee === null || when === null || meanings === null) return
    const column = columns.shift ?? columns.start ?? columns.time!
    for (const { written, meaning } of meanings)
      this.entries.push({ employee, date: when.date, written, meaning, row, column })
  }

  /** What stands in no column, or in one more column of duties, is not read, and may be a duty. */
  #besideColumns(row: number): void {
    const { sheet, codes } = this.#context
    const taken = new Set(Object.values(this.#header.columns))
    const own = folded(cellText(this.#at(row, this.#header.columns.shift)))
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (taken.has(column) || isEmpty(cell)) continue
      const heading = cellText(cellAt(sheet, this.#header.row, column))
      const isDuty =
        DUTY_COLUMN.test(heading) && codes.isDuty(cellText(cell)) && folded(cellText(cell)) !== own
      if (heading !== '' && !isDuty) continue
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        value: cellText(cell),
        message:
          heading === ''
            ? `står i en kolonne uten navn i rad ${this.#header.row + 1}. Gi kolonnen et navn, eller tøm cellen.`
            : `ser ut som en vakt, men kolonnen «${shown(heading)}» er ikke lest. Skriv vakten i en egen rad, eller gi kolonnen et annet navn.`,
      })
    }
  }

  #at(row: number, column: number | undefined): Cell {
    return column === undefined ? BLANK : cellAt(this.#context.sheet, row, column)
  }

  #refuse(row: number, name: LongColumn, message: string): null {
    const column = this.#header.columns[name] ?? 0
    const text = cellText(this.#at(row, column))
    this.unread.push({
      sheet: this.#context.sheet.name,
      cell: cellName(row, column),
      value: text === '' ? null : text,
      message,
    })
    return null
  }

  #employee(row: number): EmployeeId | null {
    const cell = this.#at(row, this.#header.columns.employee)
    if (isEmpty(cell)) return this.#refuse(row, 'employee', `rad ${row + 1} har ingen ansatt. Skriv id-en.`)
    const found = this.#context.people.find(cellText(cell))
    if (found === 'several')
      return this.#refuse(row, 'employee', 'passer på flere ansatte i enheten. Skriv id-en.')
    return (
      found ??
      this.#refuse(
        row,
        'employee',
        'er ikke en ansatt i enhetsfila. Rett navnet, legg til den ansatte, eller oppgi «employees» i profilen.',
      )
    )
  }

  /** The date, and the start when it stands in the same cell. */
  #when(row: number): { readonly date: LocalDate; readonly minute: number | null } | null {
    const { columns } = this.#header
    const name: LongColumn = columns.date === undefined ? 'start' : 'date'
    if (this.#isForeign(row, name)) return this.#refuse(row, name, FOREIGN_ORDER)
    const found = this.#dateIn(row, name)
    return (
      found ??
      this.#refuse(
        row,
        name,
        isEmpty(this.#at(row, columns[name]))
          ? `rad ${row + 1} har ingen dato. Skriv den.`
          : 'er ikke en dato. Skriv den som 03.08.2027 eller 2027-08-03.',
      )
    )
  }

  #isForeign(row: number, name: LongColumn): boolean {
    const column = this.#header.columns[name]
    return (
      column !== undefined &&
      this.#mixed.has(column) &&
      isForeignOrder(cellText(this.#at(row, column)), this.#context.profile.date_order)
    )
  }

  #dateIn(row: number, name: LongColumn) {
    const { profile, sheet } = this.#context
    return dateAndTimeOf(this.#at(row, this.#header.columns[name]), profile.date_order, sheet.serialShift)
  }

  #meanings(
    row: number,
    when: { readonly date: LocalDate; readonly minute: number | null },
  ): readonly WrittenMeaning[] | null {
    const codeCell = this.#at(row, this.#header.columns.shift)
    const span = this.#span(row, when)
    if (span === 'bad') return null
    const code = isEmpty(codeCell) ? null : this.#context.codes.read(cellText(codeCell))
    // Times say when, not what: «FERIE 2027» from 07:30 to 15:00 is a duty that is not worked.
    if (code?.status === 'unknown') return this.#refuse(row, 'shift', unknownCode(codeCell, code.part))
    if (this.#timeMovesDay(when.minute, { span, parts: code?.parts ?? [] }))
      return this.#refuse(row, 'date', DATE_WITH_TIME)
    if (code?.status === 'ok' && code.parts.some(({ meaning }) => meaning.kind === 'day')) {
      // Sick on a planned duty: the times are of the duty that is not worked.
      if (code.parts.length === 1) return code.parts
      return this.#refuse(row, 'shift', 'blander vakt og fri eller fravær. Skriv dem i hver sin rad.')
    }
    if (code === null && span === null) {
      const name = this.#header.columns.shift === undefined ? 'start' : 'shift'
      return this.#refuse(
        row,
        name,
        `rad ${row + 1} har verken vaktkode eller klokkeslett. Skriv ett av dem, eller FRI.`,
      )
    }
    return this.#withDetails(row, cellText(codeCell), code?.status === 'ok' ? code.parts : null, span)
  }

  /** A time beside the date that is not when the duty begins: midnight in another time zone is another day. */
  #timeMovesDay(
    minute: number | null,
    {
      span,
      parts,
    }: { readonly span: { readonly start: number } | null; readonly parts: readonly WrittenMeaning[] },
  ): boolean {
    if (this.#header.columns.date === undefined || minute === null || minute === 0) return false
    if (span !== null) return span.start !== minute
    return !parts.some(({ meaning }) => this.#timesOf(meaning)?.start === minute)
  }

  /** The times in the row: null where it has none. */
  #span(
    row: number,
    { date, minute }: { readonly date: LocalDate; readonly minute: number | null },
  ): { readonly start: number; readonly end: number } | null | 'bad' {
    const { columns } = this.#header
    const together = this.#at(row, columns.time)
    if (!isEmpty(together)) {
      const span = parseSpan(cellText(together))
      return span ?? this.#bad(row, 'time', 'er ikke klokkeslett fra og til. Skriv 07:30-15:00.')
    }
    const [startCell, endCell] = [this.#at(row, columns.start), this.#at(row, columns.end)]
    if (isEmpty(startCell) && isEmpty(endCell)) return null
    const start =
      this.#dateIn(row, 'start')?.minute ?? (isMidnight(startCell) ? 0 : timeOf(startCell)) ?? minute
    if (start === null || start >= MINUTES_A_DAY)
      return this.#bad(row, 'start', isEmpty(startCell) ? 'starten mangler. Skriv den.' : notTime(startCell))
    const foreign = (['start', 'end', 'end_date'] as const).find((name) => this.#isForeign(row, name))
    if (foreign !== undefined) return this.#bad(row, foreign, FOREIGN_ORDER)
    const startDate = this.#dateIn(row, 'start')
    if (startDate !== null && startDate.date !== date)
      return this.#bad(
        row,
        'start',
        `er en annen dag enn ${formatDate(date)} i datokolonnen. Rett en av dem.`,
      )
    const [saidEnd, endWithTime] = [this.#dateIn(row, 'end_date'), this.#dateIn(row, 'end')]
    if (saidEnd !== null && endWithTime !== null && saidEnd.date !== endWithTime.date)
      return this.#bad(
        row,
        'end',
        `er en annen dag enn ${formatDate(saidEnd.date)} i sluttdatoen. Rett en av dem.`,
      )
    const endDate = saidEnd ?? endWithTime
    const end = this.#dateIn(row, 'end')?.minute ?? (isMidnight(endCell) ? 0 : timeOf(endCell))
    if (end === null)
      return this.#bad(row, 'end', isEmpty(endCell) ? 'slutten mangler. Skriv den.' : notTime(endCell))
    if (!isEmpty(this.#at(row, columns.end_date)) && endDate === null)
      return this.#bad(row, 'end_date', 'er ikke en dato. Skriv den som 03.08.2027 eller 2027-08-03.')
    const until =
      endDate === null
        ? end <= start
          ? end + MINUTES_A_DAY
          : end
        : end + (endDate.date - date) * MINUTES_A_DAY
    if (endDate === null && end === start)
      return this.#bad(row, 'end', 'er samme klokkeslett som starten: 0 eller 24 timer? Rett en av dem.')
    if (until <= start || until - start > MINUTES_A_DAY)
      return this.#bad(
        row,
        'end',
        `gir en vakt som slutter før den begynner, eller varer over 24 timer (fra ${formatDate(date)}${endDate === null ? '' : ` til ${formatDate(endDate.date)}`}). Rett klokkeslettet eller datoen.`,
      )
    return { start, end: until }
  }

  #bad(row: number, name: LongColumn, message: string): 'bad' {
    this.#refuse(row, name, message)
    return 'bad'
  }

  /** The code with what the row's own columns change: times, kind, break, overtime. */
  #withDetails(
    row: number,
    written: string,
    parts: readonly WrittenMeaning[] | null,
    span: { readonly start: number; readonly end: number } | null,
  ): readonly WrittenMeaning[] | null {
    const kind = this.#kind(row)
    const rest = this.#number(row, 'break_minutes')
    const overtime = this.#number(row, 'overtime_minutes') ?? this.#number(row, 'overtime_hours')
    if (kind === 'bad' || rest === 'bad' || overtime === 'bad') return null
    const [only] = parts ?? []
    const plain = span === null && kind === null && rest === null && (overtime ?? 0) === 0
    if (parts !== null && plain) return parts
    if (parts !== null && parts.length > 1)
      return this.#refuse(
        row,
        'shift',
        'er flere vakter, men raden har egne klokkeslett, pause, slag eller overtid. Del den i flere rader.',
      )
    const base = only === undefined ? null : this.#timesOf(only.meaning)
    const defaults = breakDefaultOf(this.#shifts, this.#context.profile)
    if (base === null && rest === null) this.#assumedBreaks++
    const duty = { ...span!, kind: kind ?? ('active' as const) }
    const times: DutyTimes = {
      ...(base ?? { ...duty, ...breakFor(defaults, duty) }),
      ...span,
      ...(kind === null ? {} : { kind }),
      ...(rest === null ? {} : { break_minutes: rest, break_unknown: undefined }),
      ...(overtime === null || overtime === 0 ? {} : { overtime_minutes: overtime }),
      // Other times than the code's own may be another part of the day.
      part:
        span !== null && base !== null && (base.start !== span.start || base.end !== span.end)
          ? undefined
          : base?.part,
      written: base?.written ?? (written === '' ? null : written),
    }
    return this.#checked(
      row,
      times,
      written === ''
        ? cellText(this.#at(row, this.#header.columns.start ?? this.#header.columns.time))
        : written,
    )
  }

  #checked(row: number, times: DutyTimes, written: string): readonly WrittenMeaning[] | null {
    const present = times.end - times.start
    if (times.break_minutes >= present)
      return this.#refuse(row, 'break_minutes', 'er en pause like lang som vakten. Rett pausen.')
    const worked = workMinutesOf({ ...times, code: '', name: '', part: 'day' } as unknown as Shift, present)
    if ((times.overtime_minutes ?? 0) > worked) {
      const name = this.#header.columns.overtime_minutes === undefined ? 'overtime_hours' : 'overtime_minutes'
      return this.#refuse(row, name, `er mer overtid enn vakten har arbeidstid (${worked} min). Rett tallet.`)
    }
    return [{ written, meaning: { kind: 'times', times } }]
  }

  #timesOf(meaning: CodeMeaning): DutyTimes | null {
    if (meaning.kind === 'times') return meaning.times
    const shift = this.#shifts.find(({ code }) => meaning.kind === 'shift' && code === meaning.code)
    return shift === undefined ? null : { ...shift, written: shift.code }
  }

  #kind(row: number): ShiftKind | null | 'bad' {
    const cell = this.#at(row, this.#header.columns.kind)
    if (isEmpty(cell)) return null
    const word = folded(cellText(cell))
    const own = Object.entries(this.#context.profile.kinds).find(([text]) => folded(text) === word)?.[1]
    const found = own ?? (Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined)
    return (
      found ??
      this.#bad(
        row,
        'kind',
        'er ikke et vaktslag. Skriv aktiv, passiv, hjemmevakt eller utrykning, eller legg ordet i profilen under kinds.',
      )
    )
  }

  #number(row: number, name: 'break_minutes' | 'overtime_minutes' | 'overtime_hours'): number | null | 'bad' {
    const cell = this.#at(row, this.#header.columns[name])
    if (isEmpty(cell)) return null
    const value = name === 'overtime_hours' ? hoursOf(cell) : minutesOf(cell)
    const most = name === 'break_minutes' ? 240 : MINUTES_A_DAY
    if (value !== null && value <= most) return value
    return this.#bad(
      row,
      name,
      name === 'overtime_hours'
        ? 'er ikke timer (0 til 24). Skriv for eksempel 1,5.'
        : `er ikke hele minutter (0 til ${most}). Rett tallet.`,
    )
  }
}

/** A date cell of midnight, or 0: Excel's way of writing 00:00. */
function isMidnight(cell: Cell): boolean {
  return (cell.kind === 'date' && cell.minute === 0) || (cell.kind === 'number' && cell.value === 0)
}

function notTime(cell: Cell): string {
  return cell.kind === 'number'
    ? 'er et tall som kan bety flere klokkeslett. Skriv det som tekst, for eksempel 07:30.'
    : 'er ikke et klokkeslett. Skriv TT:MM, for eksempel 07:30.'
}
