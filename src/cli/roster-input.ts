/** A published roster read for a command that works on it: whole, or refused cell by cell. Throws BadInput. */
import type { ReadRoster } from '../roster-files/read-roster-types.ts'
import { NO_PROFILE } from '../roster-files/profile.ts'
import { readRoster } from '../roster-files/read-roster.ts'
import { problemText } from '../workforce/file-problem.ts'
import type { Unit } from '../workforce/unit.ts'
import { BadInput, badInput } from './bad-input.ts'
import { loadRoster } from './roster-file.ts'

export interface RosterInput {
  readonly read: ReadRoster
  readonly inputs: Readonly<Record<string, string>>
}

export async function rosterInput(file: string, unit: Unit): Promise<RosterInput> {
  const loaded = await loadRoster(file)
  const result = readRoster({
    sheets: loaded.sheets,
    unit,
    profile: NO_PROFILE,
    sheetName: null,
    first: null,
  })
  if (result.status === 'no-roster')
    throw new BadInput(
      problemText({ file, place: result.place, value: result.value, message: result.message }),
    )
  const { unread, assignments } = result.roster
  if (unread.length > 0) {
    throw badInput(unread.map(({ cell, value, message }) => ({ file, place: cell, value, message })))
  }
  if (assignments.length === 0) throw new BadInput(`${file}: har ingen vakter. Er det riktig fil?`)
  return { read: result.roster, inputs: loaded.inputs }
}
