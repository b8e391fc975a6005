/**
 * A roster as CSV: a row for each person, a column for each day, as rosters are kept in spreadsheets. `sjekk`, `turnus --start` and
 * `--reparer` read it back, by test.
 */
import type { DayMark } from '../roster-files/read-roster-types.ts'
import { decimalText } from '../time/minutes.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { Roster } from '../workforce/roster.ts'
import { minuteOfDayText } from '../time/oslo.ts'
import type { Shift } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { postShare } from './arithmetic.ts'

/** What makes a spreadsheet take a text for something to calculate. */
const FORMULA_START = /^[=+\-@]/

/** `marks` are absences and F-days; two duties on one day share a cell ("D/E"). Semicolons, as Norwegian spreadsheets read. */
export function rosterCsv(unit: Unit, roster: Roster, marks: readonly DayMark[] = []): string {
  const dates = Array.from({ length: roster.until - roster.from }, (_, day) => addDays(roster.from, day))
  const cells = new Map<string, string>()
  const put = (key: string, code: string) =>
    cells.set(key, cells.has(key) ? `${cells.get(key)!}/${code}` : code)
  const codes = new Map(unit.shifts.map((shift) => [shift.code, writtenCode(shift)]))
  for (const { employee, date, shift } of roster.assignments)
    put(`${employee} ${date}`, codes.get(shift) ?? shift)
  for (const { employee, date, code } of marks) {
    if (!cells.has(`${employee} ${date}`)) put(`${employee} ${date}`, code)
  }
  const rows = unit.employees.map((employee) => [
    employee.id,
    `${decimalText(postShare(employee) * 100, 2)} %`,
    ...dates.map((date) => cells.get(`${employee.id} ${date}`) ?? ''),
  ])
  return [['Ansatt', 'Stilling', ...dates.map(formatDate)], ...rows]
    .map((row) => `${row.map(safe).join(';')}\r\n`)
    .join('')
}

/** A shift that was made from times in a file ("T.0730-1500") is written as those times again. */
function writtenCode({ code, start, end }: Shift): string {
  return /\.\d{4}-\d{4}/.test(code) ? `${minuteOfDayText(start)}-${minuteOfDayText(end % 1440)}` : code
}

/** Ids and codes have no quotes or semicolons; a first sign that calculates is put in quotes with a space before it. */
function safe(text: string): string {
  if (FORMULA_START.test(text)) return `" ${text}"`
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
