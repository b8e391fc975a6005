/** The long form's header: which column is what, by the profile's names or by the words that systems use. */
import type { Sheet } from './cells.ts'
import { cellText, columnName, folded } from './cells.ts'
import type { RosterProfile } from './profile.ts'
import type { NoRoster } from './read-roster-types.ts'

export type LongColumn = keyof RosterProfile['columns']

/** Words for each column, folded; the first that is found counts. */
const WORDS: Readonly<Record<LongColumn, readonly string[]>> = {
  employee: [
    ...['ansattnr', 'ansattnummer', 'ansatt-id', 'ansattid', 'ansatt id', 'ansatt nr', 'ressursnr', 'id'],
    ...['ansatt', 'medarbeider', 'ressurs', 'navn', 'ansattnavn', 'employee', 'employee_id', 'name'],
  ],
  date: ['dato', 'vaktdato', 'startdato', 'fra dato', 'fradato', 'dag', 'date'],
  shift: ['vaktkode', 'vakt', 'kode', 'turnuskode', 'skift', 'shift', 'shift_code', 'code'],
  start: ['start', 'starttid', 'fra', 'fra kl', 'fra kl.', 'fratid', 'fra tid', 'begynner', 'start kl'],
  end: ['slutt', 'sluttid', 'slutttid', 'til', 'til kl', 'til kl.', 'tiltid', 'til tid', 'slutter', 'end'],
  end_date: ['sluttdato', 'til dato', 'tildato', 'end_date'],
  time: ['tid', 'klokkeslett', 'fra-til', 'fra - til', 'arbeidstid', 'time'],
  kind: ['vaktslag', 'slag', 'vakttype', 'kind'],
  break_minutes: ['pause', 'pause min', 'pause (min)', 'pause i minutter', 'break_minutes'],
  overtime_minutes: ['overtid min', 'overtid (min)', 'overtid i minutter', 'overtime_minutes'],
  overtime_hours: ['overtid', 'overtid timer', 'overtid (t)', 'overtid (timer)', 'overtime_hours'],
}

export interface LongHeader {
  readonly row: number
  readonly columns: Partial<Readonly<Record<LongColumn, number>>>
}

/** Headers stand near the top, below titles and logos. */
const MOST_ROWS_ABOVE = 40

/** null where no row has the columns of the long form. */
export function longHeader(
  sheet: Sheet,
  profile: RosterProfile,
  isPerson: (text: string) => boolean,
): LongHeader | NoRoster | null {
  const rows =
    profile.header_row === undefined
      ? sheet.rows.slice(0, MOST_ROWS_ABOVE).map((_, row) => row)
      : [profile.header_row - 1]
  for (const row of rows) {
    const texts = (sheet.rows[row] ?? []).map((cell) => folded(cellText(cell)))
    const columns = columnsOf(texts, profile)
    if (isComplete(columns))
      return checked(sheet, row, {
        columns: withPeople(sheet, row, { columns, texts, profile, isPerson }),
        texts,
        profile,
      })
  }
  const named = Object.values(profile.columns)
  if (profile.form !== 'long' && named.length === 0) return null
  return {
    status: 'no-roster',
    header: 'none',
    place: profile.header_row === undefined ? 'overskriften' : `rad ${profile.header_row}`,
    value: null,
    message: `fant ingen rad med kolonner for ansatt, dato og vaktkode (eller klokkeslett)${named.length === 0 ? '' : ` med navnene i profilen: ${named.join(', ')}`}. Rett «columns» og «header_row» i profilen.`,
  }
}

function columnsOf(texts: readonly string[], profile: RosterProfile): LongHeader['columns'] {
  const found: Partial<Record<LongColumn, number>> = {}
  const taken = new Set<number>()
  const take = (name: LongColumn, words: readonly string[]) => {
    const word = words.find((one) => texts.some((text, index) => text === one && !taken.has(index)))
    if (word === undefined) return
    found[name] = texts.findIndex((text, index) => text === word && !taken.has(index))
    taken.add(found[name])
  }
  const names = Object.keys(WORDS) as LongColumn[]
  // What the profile names is taken first, so that no guess can take its column.
  for (const name of names) {
    const own = profile.columns[name]
    if (own !== undefined) take(name, [folded(own)])
  }
  for (const name of names) if (profile.columns[name] === undefined) take(name, WORDS[name])
  return found
}

function isComplete({ employee, date, shift, start, end, time }: LongHeader['columns']): boolean {
  const times = time !== undefined || (start !== undefined && end !== undefined)
  return (
    employee !== undefined && (date !== undefined || start !== undefined) && (shift !== undefined || times)
  )
}

/** Several columns may be about the employee (a row's own id, a number, a name): the one with most of the unit's people. */
function withPeople(
  sheet: Sheet,
  row: number,
  {
    columns,
    texts,
    profile,
    isPerson,
  }: {
    readonly columns: LongHeader['columns']
    readonly texts: readonly string[]
    readonly profile: RosterProfile
    readonly isPerson: (text: string) => boolean
  },
): LongHeader['columns'] {
  if (profile.columns.employee !== undefined) return columns
  const candidates = texts.flatMap((text, column) => (WORDS.employee.includes(text) ? [column] : []))
  const found = (column: number) =>
    sheet.rows.slice(row + 1).filter((cells) => {
      const cell = cells[column]
      return cell !== undefined && isPerson(cellText(cell))
    }).length
  const best = candidates.reduce((one, other) => (found(other) > found(one) ? other : one), columns.employee!)
  return { ...columns, employee: best }
}

/** A column that the profile names must be there, once: half a mapping would be half a roster. */
function checked(
  sheet: Sheet,
  row: number,
  {
    columns,
    texts,
    profile,
  }: {
    readonly columns: LongHeader['columns']
    readonly texts: readonly string[]
    readonly profile: RosterProfile
  },
): LongHeader | NoRoster {
  for (const [name, written] of Object.entries(profile.columns)) {
    if (written !== undefined && columns[name as LongColumn] === undefined) {
      return {
        status: 'no-roster',
        place: `rad ${row + 1}`,
        value: written,
        message: `er ikke en kolonne i fila, men profilen sier det (columns.${name}). Rett navnet.`,
      }
    }
  }
  for (const column of Object.values(columns)) {
    const second = texts.indexOf(texts[column]!, texts.indexOf(texts[column]!) + 1)
    if (second !== -1) {
      return {
        status: 'no-roster',
        place: `rad ${row + 1}`,
        value: cellText(sheet.rows[row]![column]!),
        message: `er navnet på både kolonne ${columnName(column)} og ${columnName(second)}. Gi dem hvert sitt navn.`,
      }
    }
  }
  return { row, columns }
}
