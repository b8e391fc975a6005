/**
 * Rows under a header that are about nobody: headings, sums, and what may be the header of another week. Rows below another
 * week's days are never read with the dates above it.
 */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, isoWeekOf } from '../time/local-date.ts'
import type { Cell, Sheet } from './cells.ts'
import { cellAt, cellText, folded, isEmpty } from './cells.ts'
import type { CodeBook } from './codes.ts'
import type { RosterProfile } from './profile.ts'
import type { PartialDate } from './written-date.ts'
import { agrees, completed, monthNamed, parsePartialDate, partialDateOf, weekdaysOf } from './written-date.ts'

export interface RowRole {
  /** 'aside' is left out and told; 'somebody' has contents that must belong to a person. */
  readonly role: 'aside' | 'somebody'
  /** Whether it begins other days: surely, perhaps (numbers that may be sums), or not. */
  readonly otherDays: 'yes' | 'maybe' | 'no'
}

export interface RowOfNobody {
  readonly sheet: Sheet
  readonly row: number
  /** Column -> date of the header above. */
  readonly days: ReadonlyMap<number, LocalDate>
  /** The columns under days with contents. */
  readonly filled: readonly number[]
  /** What stands where the others have their name. */
  readonly label: string
  readonly codes: CodeBook
  readonly profile: RosterProfile
  /** Whether nobody's row stands between this one and the header. */
  readonly besideHeader: boolean
}

/** Words for rows that count, and are about nobody. Only where nothing but numbers stands under the days. */
const SUM_ROW =
  /^(sum|ant\.?|antall|bemanning|bemanningsplan|total|totalt|diff|differanse|avvik|krav|behov|mål|minimum|ønsket|på|timer|snitt|dekning|til stede|kontroll)\b/i
const HEADING_WORDS = new Set([
  ...[
    'uke',
    'uker',
    'ukenr',
    'week',
    'dag',
    'dager',
    'dato',
    'ukedag',
    'måned',
    'mnd',
    'helg',
    'merknad',
    'år',
  ],
  ...['nr', 'og', 'periode'],
])
/** Headers of columns whose letters and numbers are no duties, whatever codes the unit has. */
export const ASIDE_COLUMN = new Set([
  ...['nr', 'nr.', 'rad', 'linje', 'tur', 'turnuslinje', 'id', 'ansattnr', 'ansattnummer', 'navn', 'ansatt'],
  ...['stilling', 'stillingsprosent', 'stillingsstørrelse', 'prosent', '%', 'st.%', 'tittel', 'fagbrev'],
  ...['gruppe', 'team', 'avdeling', 'post', 'kompetanse', 'sum', 'timer', 'antall', 'merknad', 'kommentar'],
])

const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/
const WEEK = /^(?:uke|week)[ .:]*(?:nr[ .]*)?(\d{1,2})$/

export function roleOfRow(at: RowOfNobody): RowRole {
  const { sheet, row, filled, label, codes } = at
  const elsewhere = namesOtherDays(at) ? 'yes' : 'no'
  if (filled.length === 0) return { role: 'aside', otherDays: elsewhere }
  const cells = filled.map((column) => cellAt(sheet, row, column))
  if (cells.every(isPlainNumber)) return roleOfNumbers(at, cells, elsewhere)
  const partials = filled.map((column, index) => ({ column, partial: partialOf(at, cells[index]!) }))
  const hasDuty = cells.some((cell) => codes.isDuty(cellText(cell)))
  const isDayRow = cells.every(
    (cell, index) => isHeadingText(cellText(cell)) || partials[index]!.partial !== null,
  )
  const dated = partials.filter(
    ({ partial }, index) => partial?.month !== undefined && !isPlainNumber(cells[index]!),
  )
  if (dated.length > 0) {
    const isSame = dated.every(({ column, partial }) => agrees(partial!, at.days.get(column)!))
    return { role: isDayRow && !hasDuty ? 'aside' : 'somebody', otherDays: isSame ? elsewhere : 'yes' }
  }
  if (!isDayRow || (label !== '' && !isHeadingText(label))) return { role: 'somebody', otherDays: elsewhere }
  const days = partials.filter(({ partial }) => partial !== null)
  if (days.length === 0) return { role: hasDuty ? 'somebody' : 'aside', otherDays: elsewhere }
  const repeats =
    at.besideHeader && days.every(({ column, partial }) => agrees(partial!, at.days.get(column)!))
  if (hasDuty && (repeats || days.length <= 2 || !followsOn(days)))
    return { role: 'somebody', otherDays: elsewhere }
  return { role: hasDuty ? 'somebody' : 'aside', otherDays: repeats ? elsewhere : 'yes' }
}

/** Numbers are how many are at work, or hours; or day numbers, which follow each other. */
function roleOfNumbers(at: RowOfNobody, cells: readonly Cell[], elsewhere: 'yes' | 'no'): RowRole {
  const { label, codes, filled } = at
  if (cells.some((cell) => codes.read(cellText(cell)).status === 'ok'))
    return { role: 'somebody', otherDays: elsewhere }
  if (SUM_ROW.test(label)) return { role: 'aside', otherDays: elsewhere }
  const isHeading = label === '' || isHeadingText(label) || otherMonth(label, new Set()) !== null
  if (!isHeading) {
    const counts = codes.read(label).status === 'ok'
    return { role: counts ? 'aside' : 'somebody', otherDays: elsewhere }
  }
  const days = filled.flatMap((column, index) => {
    const partial = partialOf(at, cells[index]!)
    return partial?.day === undefined ? [] : [{ column, partial }]
  })
  if (days.length < cells.length) return { role: 'aside', otherDays: elsewhere }
  if (at.besideHeader && days.every(({ column, partial }) => agrees(partial, at.days.get(column)!)))
    return { role: 'aside', otherDays: elsewhere }
  return { role: 'aside', otherDays: days.length > 1 && followsOn(days) ? 'yes' : 'maybe' }
}

function partialOf({ profile, sheet }: RowOfNobody, cell: Cell): PartialDate | null {
  return partialDateOf(cell, profile.date_order, sheet.serialShift)
}

/** A number with a decimal may be a day and a month, or hours. A date's serial number is no plain number. */
function isPlainNumber(cell: Cell): boolean {
  return PLAIN_NUMBER.test(cellText(cell)) && !(cell.kind === 'number' && cell.value > 10_000)
}

function followsOn(days: readonly { readonly partial: PartialDate | null }[]): boolean {
  return days.slice(1).every(({ partial }, index) => {
    const before = days[index]!.partial
    if (partial?.day !== undefined && before?.day !== undefined)
      return partial.day === before.day + 1 || (partial.day === 1 && before.day >= 28)
    return (partial?.weekdays ?? []).some((day) =>
      (before?.weekdays ?? []).includes(((day + 6) % 7) as typeof day),
    )
  })
}

/** "Uke 31", "Dato:", "Uke/dag", "ma": words of headings and nothing else. «Dag Hansen» is somebody. */
export function isHeadingText(text: string): boolean {
  const written = folded(text)
  if (weekdaysOf(written) !== null) return true
  const words = written
    .replace(/([a-zæøå])(\d)/g, '$1 $2')
    .split(/[\s./:,–-]+/)
    .filter((word) => word !== '')
  return (
    words.some((word) => HEADING_WORDS.has(word)) &&
    words.every((word) => HEADING_WORDS.has(word) || /^\d{1,4}$/.test(word))
  )
}

/** A week, a month or a date, alone in a cell, that none of the header's days is in. */
function namesOtherDays({ sheet, row, days, profile }: RowOfNobody): boolean {
  const dates = [...days.values()]
  const weeks = new Set(dates.map(isoWeekOf))
  const months = new Set(dates.map((date) => formatDate(date).slice(5, 7)))
  const isDay = new Set(dates)
  return (sheet.rows[row] ?? []).some((cell) => {
    if (isEmpty(cell)) return false
    const text = folded(cellText(cell))
    const week = WEEK.exec(text)?.[1]
    if (week !== undefined) return !weeks.has(Number(week))
    if (otherMonth(text, months) === true) return true
    if (cell.kind !== 'text') return false
    const [first] = text.split(/ ?(?:–|til| - ) ?/)
    const date = completed(parsePartialDate(first!, profile.date_order))
    return date !== null && !isDay.has(date)
  })
}

/** Whether the text is the name of a month that is not among these ("08"); null where it names none. */
function otherMonth(text: string, months: ReadonlySet<string>): boolean | null {
  if (!/^[a-zæøå]{3,9}\.?(?: ?\d{2}| ?\d{4})?$/.test(folded(text))) return null
  const named = monthNamed(text)
  return named === null ? null : !months.has(String(named.month).padStart(2, '0'))
}
