/** The grid form: employees down, days across, codes in the cells. Every cell under a day is read, or listed as unread. */
import type { EmployeeId } from '../workforce/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import { dateTextNb } from '../time/local-date.ts'
import type { Cell, MergedArea, Sheet } from './cells.ts'
import { cellAt, cellName, cellText, folded, isEmpty, shown } from './cells.ts'
import type { Shift } from '../workforce/shift.ts'
import type { CodeBook } from './codes.ts'
import { assumedBreaksNb } from './codes.ts'
import type { Anchor } from './day-row.ts'
import type { Entry, FormReading } from './entries.ts'
import type { GridBlock } from './grid-layout.ts'
import { columnText, gridLayout } from './grid-layout.ts'
import type { RowRole } from './heading-rows.ts'
import { ASIDE_COLUMN, roleOfRow } from './heading-rows.ts'
import type { People } from './people.ts'
import type { RosterProfile } from './profile.ts'
import type { NoRoster, Unread } from './read-roster-types.ts'
import { partialDateOf } from './written-date.ts'

export interface ReadContext {
  readonly sheet: Sheet
  readonly profile: RosterProfile
  readonly codes: CodeBook
  readonly people: People
  readonly anchor: Anchor
}

/** null where the sheet has no header of days. */
export function readGrid(context: ReadContext, shifts: readonly Shift[]): FormReading | NoRoster | null {
  const { sheet, profile, anchor } = context
  const layout = gridLayout(sheet, profile, {
    anchor,
    isPerson: (text) => context.people.find(text) !== null,
    isCode: (text) => context.codes.read(text).status === 'ok',
  })
  if (layout === null || 'status' in layout) return layout
  const reader = new GridReader(context)
  const columns: number[] = []
  for (const block of layout.blocks) {
    const column = employeeColumn(context, block)
    if (column === null) return nobody(sheet, block)
    columns.push(column)
    if (columns.length === 1) reader.refuseAbove(block)
    reader.readBlock(block, column)
  }
  const [block] = layout.blocks
  const dates = layout.blocks.flatMap(({ days }) => [...days.values()])
  const days = spanOf(dates)
  const notes = [
    `rutenett med datoer i rad ${layout.blocks.map(({ headerRow }) => headerRow + 1).join(', ')} og ansatte i kolonne ${columnText(sheet, block!.headerRow, columns[0]!)}`,
    ...(days === null ? [] : [`dagene er fra ${dateTextNb(days.first)} til ${dateTextNb(days.last)}`]),
    ...layout.blocks.flatMap(({ assumed }) => (assumed === null ? [] : [assumed])),
    ...layout.notes,
    ...reader.notes(),
    ...assumedBreaksNb(reader.entries.filter(isTimesAlone).length, shifts, profile),
  ]
  return {
    entries: reader.entries,
    unread: [...layout.unread, ...reader.unread],
    notes,
    days,
  }
}

/** null where no date of the header could be read. */
function spanOf(dates: readonly LocalDate[]): FormReading['days'] {
  const [one] = dates
  if (one === undefined) return null
  return {
    first: dates.reduce((least, date) => (date < least ? date : least), one),
    last: dates.reduce((most, date) => (date > most ? date : most), one),
  }
}

/** Times written in the cell itself, which say nothing of breaks. */
function isTimesAlone({ meaning }: Entry): boolean {
  return meaning.kind === 'times' && meaning.times.written === null
}

/** The column with most of the unit's people, left to right. */
function employeeColumn({ sheet, profile, people }: ReadContext, block: GridBlock): number | null {
  if (profile.employee_column !== undefined) return profile.employee_column
  const rows = sheet.rows.slice(block.firstRow, block.lastRow + 1)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  let best: number | null = null
  let most = 0
  for (let column = 0; column < width; column++) {
    if (block.days.has(column)) continue
    const found = rows.filter((row) => {
      const cell = row[column]
      return cell !== undefined && !isEmpty(cell) && people.find(cellText(cell)) !== null
    }).length
    if (found > most) [best, most] = [column, found]
  }
  return best
}

function nobody(sheet: Sheet, { headerRow, firstRow }: GridBlock): NoRoster {
  return {
    status: 'no-roster',
    place: `${sheet.name === null ? '' : `arket ${sheet.name}, `}rad ${firstRow + 1} og nedover`,
    value: null,
    message: `ingen av enhetens ansatte står under datoene i rad ${headerRow + 1}. Er det riktig enhetsfil? Skriv id-ene i en kolonne, eller oppgi «employees» og «employee_column» i en profil (--profil).`,
  }
}

class GridReader {
  readonly entries: Entry[] = []
  readonly unread: Unread[] = []
  readonly #context: ReadContext
  readonly #masters: ReadonlyMap<string, MergedArea>
  readonly #asides: string[] = []
  readonly #asideColumns = new Set<string>()
  readonly #rowsOf = new Map<EmployeeId, number[]>()

  constructor(context: ReadContext) {
    this.#context = context
    this.#masters = new Map(
      context.sheet.merged.map((area) => [cellName(area.top, area.left), area] as const),
    )
  }

  notes(): string[] {
    const twice = [...this.#rowsOf].filter(([, rows]) => rows.length > 1)
    return [
      ...twice.map(([id, rows]) => `${id} har rad ${rows.map((row) => row + 1).join(' og ')}: begge er lest`),
      ...(this.#asides.length === 0 ? [] : [`ikke turnus, ikke lest: ${this.#asides.join(', ')}`]),
      ...(this.#asideColumns.size === 0
        ? []
        : [`kolonner som ikke er dager, ikke lest: ${[...this.#asideColumns].join(', ')}`]),
    ]
  }

  readBlock(block: GridBlock, employeeColumn: number): void {
    const { sheet } = this.#context
    const seen = new Map<EmployeeId, number[]>()
    /** The last rows that are, or may be, the header of other days than the block's. */
    const other: { sure: number | null; maybe: number | null } = { sure: null, maybe: null }
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      if (block.headerRows.has(row)) continue
      const nameRow = this.#nameRow(row, employeeColumn)
      const name = cellAt(sheet, nameRow, employeeColumn)
      const filled = [...block.days.keys()].filter((column) => !isEmpty(cellAt(sheet, row, column)))
      const id = isEmpty(name) ? null : this.#context.people.find(cellText(name))
      if (id !== null && id !== 'several') {
        const before = seen.get(id)?.at(-1)
        const isAgain = before !== undefined && other.maybe !== null && before < other.maybe
        const heading = other.sure ?? (isAgain ? other.maybe : null)
        if (heading !== null) {
          if (this.#hasContents(block, row, employeeColumn))
            this.#underOtherDays(heading, { row, column: employeeColumn })
          continue
        }
        seen.set(id, [...(seen.get(id) ?? []), row])
        for (const column of filled) this.#readCell(block, id, { row, column })
        this.#strayCodes(block, row, employeeColumn)
      } else {
        const at = { row, column: employeeColumn, name, filled, several: id === 'several' }
        const otherDays = this.#otherRow(block, at, seen.size === 0)
        if (otherDays === 'yes') other.sure = row
        if (otherDays === 'maybe') other.maybe = row
      }
    }
    this.#strayDays(block, employeeColumn, [...seen.values()].flat())
    for (const [id, rows] of seen) {
      if (rows.length > (this.#rowsOf.get(id)?.length ?? 0)) this.#rowsOf.set(id, rows)
    }
    for (const [column, cell] of (sheet.rows[block.headerRow] ?? []).entries()) {
      if (column !== employeeColumn && !block.days.has(column) && !isEmpty(cell))
        this.#asideColumns.add(columnText(sheet, block.headerRow, column))
    }
  }

  /** A name merged over several rows belongs to all of them. */
  #nameRow(row: number, column: number): number {
    const area = this.#context.sheet.merged.find(
      ({ top, bottom, left }) => left === column && top <= row && row <= bottom,
    )
    return area?.top ?? row
  }

  /** A row that belongs to nobody: a heading, a sum, or somebody whom the unit does not have. */
  #otherRow(
    { days }: GridBlock,
    at: {
      readonly row: number
      readonly column: number
      readonly name: Cell
      readonly filled: readonly number[]
      readonly several: boolean
    },
    besideHeader: boolean,
  ): RowRole['otherDays'] {
    const { row, column, name, filled, several } = at
    const { sheet, codes, profile } = this.#context
    const label = cellText(name)
    const { role, otherDays } = roleOfRow({ sheet, row, days, filled, label, codes, profile, besideHeader })
    if (filled.length === 0 || (role === 'aside' && !several)) {
      if (filled.length > 0 || label !== '')
        this.#asides.push(`rad ${row + 1}${label === '' ? '' : ` «${shown(label)}»`}`)
      return otherDays
    }
    const where = `raden har ${filled.length} ${filled.length === 1 ? 'dag' : 'dager'} utfylt`
    const message = several
      ? `passer på flere ansatte i enheten (${where}). Skriv id-en.`
      : isEmpty(name)
        ? `${where}, men ingen ansatt. Skriv id-en i kolonnen.`
        : `er ikke en ansatt i enhetsfila (${where}). Rett navnet, legg til den ansatte, eller oppgi «employees» i profilen.`
    this.unread.push({
      sheet: sheet.name,
      cell: cellName(row, column),
      value: isEmpty(name) ? null : cellText(name),
      message,
    })
    return otherDays
  }

  #hasContents({ days }: GridBlock, row: number, employeeColumn: number): boolean {
    const { sheet, codes } = this.#context
    return (sheet.rows[row] ?? []).some(
      (cell, column) =>
        column !== employeeColumn && (days.has(column) ? !isEmpty(cell) : codes.isDuty(cellText(cell))),
    )
  }

  #underOtherDays(heading: number, { row, column }: { readonly row: number; readonly column: number }): void {
    const { sheet } = this.#context
    const text = (sheet.rows[heading] ?? []).map(cellText).find((one) => one !== '') ?? ''
    this.unread.push({
      sheet: sheet.name,
      cell: cellName(row, column),
      value: cellText(cellAt(sheet, row, column)),
      message: `står under rad ${heading + 1} («${shown(text)}»), som ser ut som overskriften til andre dager, men ikke kan leses som det. Skriv hele datoer i rad ${heading + 1}, en i hver kolonne; teller raden vakter, skriv «Sum» først i den.`,
    })
  }

  /** Duties above the first header have no dates. */
  refuseAbove({ headerRow }: GridBlock): void {
    const { sheet, codes, people } = this.#context
    for (let row = 0; row < headerRow; row++) {
      const cells = sheet.rows[row] ?? []
      const person = cells.findIndex((cell) => !isEmpty(cell) && people.find(cellText(cell)) !== null)
      const duty = cells.findIndex((cell, column) => column > person && codes.isDuty(cellText(cell)))
      if (person === -1 || duty === -1) continue
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(row, duty),
        value: cellText(cells[duty]!),
        message: `står over datoene i rad ${headerRow + 1}, og har ingen dato. Skriv en rad med hele datoer over, eller flytt raden.`,
      })
    }
  }

  #readCell(block: GridBlock, employee: EmployeeId, { row, column }: { row: number; column: number }): void {
    const { sheet, codes } = this.#context
    const cell = cellAt(sheet, row, column)
    const problem = (message: string) =>
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        value: cellText(cell),
        message,
      })
    if (cell.kind === 'error') {
      problem('er en formel uten verdi. Åpne fila i regnearket, rett formelen og lagre.')
      return
    }
    if (cell.kind === 'date') {
      problem(
        'er en dato eller ett klokkeslett, ikke en vakt. Skriv vaktkoden, eller fra og til (07:30-15:00).',
      )
      return
    }
    const read = codes.read(cellText(cell))
    if (read.status === 'unknown') {
      problem(unknownCode(cell, read.part))
      return
    }
    const area = this.#masters.get(cellName(row, column))
    const isDuty = read.parts.some(({ meaning }) => meaning.kind !== 'day')
    if (area !== undefined && (area.bottom > area.top || (area.right > area.left && isDuty))) {
      problem('står i en sammenslått celle over flere dager eller rader. Del cellen, og skriv koden i hver.')
      return
    }
    for (let covered = column; covered <= (area?.right ?? column); covered++) {
      const date = block.days.get(covered)
      if (date === undefined) continue
      for (const { written, meaning } of read.parts)
        this.entries.push({ employee, date, written, meaning, row, column: covered })
    }
  }

  /** Columns that are no days, as far as the profile lets them be days, and not named as something else. */
  #columnsAside(block: GridBlock, employeeColumn: number, width: number): number[] {
    const { sheet, profile } = this.#context
    const first = profile.first_day_column ?? 0
    const last = Math.min(profile.last_day_column ?? Infinity, width - 1)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
      (column) =>
        !block.days.has(column) &&
        column !== employeeColumn &&
        !ASIDE_COLUMN.has(folded(cellText(cellAt(sheet, block.headerRow, column)))),
    )
  }

  /** A code in a column without a date may be the day whose date could not be read. */
  #strayCodes(block: GridBlock, row: number, employeeColumn: number): void {
    const { sheet, codes, people } = this.#context
    for (const column of this.#columnsAside(block, employeeColumn, sheet.rows[row]?.length ?? 0)) {
      const cell = cellAt(sheet, row, column)
      const isCode = (cell.kind === 'text' || cell.kind === 'number') && codes.isDuty(cellText(cell))
      if (!isCode || people.find(cellText(cell)) !== null) continue
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        value: cellText(cell),
        message: `står i en kolonne uten lesbar dato i rad ${block.headerRow + 1}. Rett datoen, eller oppgi «first_day_column» og «last_day_column» i profilen.`,
      })
    }
  }

  /** A day that is written in another way than the rest of the header: a lone letter or number only when codes stand below. */
  #strayDays(block: GridBlock, employeeColumn: number, rows: readonly number[]): void {
    const { sheet, codes, profile } = this.#context
    const width = sheet.rows[block.headerRow]?.length ?? 0
    for (const column of this.#columnsAside(block, employeeColumn, width)) {
      const cell = cellAt(sheet, block.headerRow, column)
      const partial = partialDateOf(cell, profile.date_order, sheet.serialShift)
      if (partial === null || block.columns.has(column)) continue
      const isPlain = partial.day === undefined || (partial.month ?? partial.weekdays) === undefined
      const below = rows.map((row) => cellText(cellAt(sheet, row, column)))
      if (isPlain && !below.some((text) => text !== '' && codes.read(text).status === 'ok')) continue
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(block.headerRow, column),
        value: cellText(cell),
        message:
          'ser ut som en dag, men er ikke skrevet som de andre i overskriften, og er ikke lest. Skriv alle dagene på samme måte, eller oppgi «last_day_column» i profilen.',
      })
    }
  }
}

export function unknownCode(cell: Cell, part: string): string {
  if (cell.kind === 'number')
    return 'er et tall, ikke en vaktkode. Skriv vaktkoden, eller fra og til (07:30-15:00).'
  const which = part === cellText(cell) ? '' : `: «${shown(part)}»`
  return `er ikke en vaktkode i enheten eller profilen${which}. Rett koden, eller legg den i profilen (--profil) under shift_codes, free eller absence.`
}
