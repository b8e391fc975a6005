/** The grid form: employees down, days across, codes in the cells. Every cell under a day is read, or listed as unread. */
import type { EmployeeId } from '../workforce/ids.ts'
import { dateTextNb } from '../time/local-date.ts'
import type { Cell, MergedArea, Sheet } from './cells.ts'
import { cellAt, cellName, cellText, isEmpty } from './cells.ts'
import type { Shift } from '../workforce/shift.ts'
import type { CodeBook } from './codes.ts'
import { assumedBreaksNb } from './codes.ts'
import type { Anchor } from './day-row.ts'
import type { Entry, FormReading } from './entries.ts'
import type { GridBlock } from './grid-layout.ts'
import { columnText, gridLayout } from './grid-layout.ts'
import type { People } from './people.ts'
import type { RosterProfile } from './profile.ts'
import type { NoRoster, Unread } from './read-roster-types.ts'
import { partialDateOf, weekdaysOf } from './written-date.ts'

export interface ReadContext {
  readonly sheet: Sheet
  readonly profile: RosterProfile
  readonly codes: CodeBook
  readonly people: People
  readonly anchor: Anchor
}

/** Words for rows that count, and are about nobody. Only where nothing but numbers stands under the days. */
const SUM_ROW =
  /^(sum|ant\.?|antall|bemanning|bemanningsplan|total|totalt|diff|differanse|avvik|krav|behov|mål|minimum|ønsket|på|timer|snitt|dekning|til stede|kontroll)\b/i
const HEADING_ROW = /^(uke|week|dag|dato|ukedag|måned|mnd|helg|merknad|år)\b/i

/** null where the sheet has no header of days. */
export function readGrid(context: ReadContext, shifts: readonly Shift[]): FormReading | NoRoster | null {
  const { sheet, profile, anchor } = context
  const layout = gridLayout(sheet, profile, anchor)
  if (layout === null || 'status' in layout) return layout
  const reader = new GridReader(context)
  const columns: number[] = []
  for (const block of layout.blocks) {
    const column = employeeColumn(context, block)
    if (column === null) return nobody(sheet, block)
    columns.push(column)
    reader.readBlock(block, column)
  }
  const [block] = layout.blocks
  const dates = layout.blocks.flatMap(({ days }) => [...days.values()])
  const first = dates.reduce((least, date) => (date < least ? date : least), dates[0]!)
  const last = dates.reduce((most, date) => (date > most ? date : most), dates[0]!)
  const notes = [
    `rutenett med datoer i rad ${layout.blocks.map(({ headerRow }) => headerRow + 1).join(', ')} og ansatte i kolonne ${columnText(sheet, block!.headerRow, columns[0]!)}`,
    `dagene er fra ${dateTextNb(first)} til ${dateTextNb(last)}`,
    ...layout.blocks.flatMap(({ assumed }) => (assumed === null ? [] : [assumed])),
    ...layout.notes,
    ...reader.notes(),
    ...assumedBreaksNb(reader.entries.filter(isTimesAlone).length, shifts, profile),
  ]
  return {
    entries: reader.entries,
    unread: [...layout.unread, ...reader.unread],
    notes,
    days: { first, last },
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
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      if (block.headerRows.has(row)) continue
      const nameRow = this.#nameRow(row, employeeColumn)
      const name = cellAt(sheet, nameRow, employeeColumn)
      const filled = [...block.days.keys()].filter((column) => !isEmpty(cellAt(sheet, row, column)))
      const id = isEmpty(name) ? null : this.#context.people.find(cellText(name))
      if (id !== null && id !== 'several') {
        seen.set(id, [...(seen.get(id) ?? []), row])
        for (const column of filled) this.#readCell(block, id, { row, column })
        this.#strayCodes(block, row, employeeColumn)
      } else this.#otherRow({ row, column: employeeColumn, name, filled, several: id === 'several' })
    }
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
  #otherRow(at: {
    readonly row: number
    readonly column: number
    readonly name: Cell
    readonly filled: readonly number[]
    readonly several: boolean
  }): void {
    const { row, column, name, filled, several } = at
    const { sheet } = this.#context
    const cells = filled.map((one) => cellAt(sheet, row, one))
    if (filled.length === 0) {
      if (!isEmpty(name)) this.#asides.push(`rad ${row + 1} «${cellText(name)}»`)
      return
    }
    if (!several && (this.#isHeading(cells, cellText(name)) || this.#isSum(cells, cellText(name)))) {
      this.#asides.push(`rad ${row + 1}${isEmpty(name) ? '' : ` «${cellText(name)}»`}`)
      return
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
  }

  #isHeading(cells: readonly Cell[], name: string): boolean {
    const { profile, sheet } = this.#context
    return (
      cells.every(
        (cell) =>
          HEADING_ROW.test(cellText(cell)) ||
          weekdaysOf(cellText(cell)) !== null ||
          (partialDateOf(cell, profile.date_order, sheet.serialShift)?.month !== undefined &&
            cell.kind !== 'number'),
      ) &&
      (name === '' || HEADING_ROW.test(name))
    )
  }

  /** Numbers that are no codes, without a name or with the name of a count: how many are at work, or hours. */
  #isSum(cells: readonly Cell[], name: string): boolean {
    const { codes } = this.#context
    const counts = name === '' || SUM_ROW.test(name) || codes.read(name).status === 'ok'
    return (
      counts &&
      cells.every(
        (cell) => /^-?\d+([.,]\d+)?$/.test(cellText(cell)) && codes.read(cellText(cell)).status === 'unknown',
      )
    )
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

  /** A code in a column without a date may be the day whose date could not be read. */
  #strayCodes(block: GridBlock, row: number, employeeColumn: number): void {
    const { sheet, codes, profile } = this.#context
    const columns = [...block.days.keys()]
    const first = profile.first_day_column ?? Math.max(0, Math.min(...columns) - 1)
    const last = profile.last_day_column ?? Math.max(...columns) + 1
    for (let column = first; column <= last; column++) {
      if (block.days.has(column) || column === employeeColumn) continue
      const cell = cellAt(sheet, row, column)
      if (cell.kind !== 'text') continue
      const read = codes.read(cell.text)
      if (read.status === 'unknown' || read.parts.every(({ meaning }) => meaning.kind === 'day')) continue
      this.unread.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        value: cellText(cell),
        message: `står i en kolonne uten lesbar dato i rad ${block.headerRow + 1}. Rett datoen, eller oppgi «last_day_column» i profilen.`,
      })
    }
  }
}

export function unknownCode(cell: Cell, part: string): string {
  if (cell.kind === 'number')
    return 'er et tall, ikke en vaktkode. Skriv vaktkoden, eller fra og til (07:30-15:00).'
  const which = part === cellText(cell) ? '' : `: «${part}»`
  return `er ikke en vaktkode i enheten eller profilen${which}. Rett koden, eller legg den i profilen (--profil) under shift_codes, free eller absence.`
}
