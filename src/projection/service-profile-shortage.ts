/**
 * What cannot be met. First the largest share of any need that goes unmet is made as small as it can be; then, with that held for those
 * that cannot go lower, the largest of the others; and so on. Shares and not units: ten bed-days are not ten phone calls. No price is put
 * on a shortage, so none can be too small.
 */
import type { Highs } from 'highs'
import type { ProgramRow } from '../optimisation/linear-program.ts'
import { solveLinear, UnsureSolution } from '../optimisation/linear-program.ts'
import type { StaffUse } from './service-profile-use.ts'
import type { Limit, ProfileModel, ProfileNeed } from './service-profile-model.ts'
import { profileProgram } from './service-profile-program.ts'

/** Needs that lack the same share, and what holds them there. */
export interface Blocked {
  readonly needs: readonly ProfileNeed[]
  readonly unmet: number
  /** How much less of the share is unmet for each unit that the limit is loosened; for small changes. */
  readonly limits: readonly { readonly limit: Limit; readonly effect: number }[]
}

export interface Shortage {
  /** [need] */
  readonly unmet: readonly number[]
  readonly blocked: readonly Blocked[]
}

/** Below this a share is 0. */
const NOTHING = 1e-7
const ROOM = 1e-12

export function smallestShortage(highs: Highs, model: ProfileModel): Shortage {
  const program = profileProgram(model, { unmet: model.needs.map(() => 1) })
  const largest = program.columns
  const unmet = model.needs.map((): number | null => null)
  const blocked: Blocked[] = []
  while (unmet.includes(null)) {
    const added = program.needs.map(({ unmet: column }, at): ProgramRow => {
      const held = unmet[at] ?? null
      return held === null
        ? {
            upper: 0,
            terms: [
              [column, 1],
              [largest, -1],
            ],
          }
        : { upper: held + ROOM, terms: [[column, 1]] }
    })
    const cost = [...new Array<number>(program.columns).fill(0), 1]
    const solved = solveLinear(highs, { cost, rows: [...program.rows, ...added] })
    if (solved.status === 'infeasible') throw new UnsureSolution('Nothing met is not a solution.')
    const share = solved.values[largest]!
    const stuck = unmet.flatMap((held, at) =>
      held === null && solved.duals[program.rows.length + at]! < -NOTHING ? [at] : [],
    )
    if (share < NOTHING || stuck.length === 0) {
      for (const [at, held] of unmet.entries()) unmet[at] = held ?? share
      continue
    }
    for (const at of stuck) unmet[at] = share
    blocked.push({
      ...{ needs: stuck.map((at) => model.needs[at]!), unmet: share },
      limits: program.rows.flatMap(({ limit, perUnit }, row) => {
        const effect = -solved.duals[row]! * (perUnit?.(solved.values) ?? 0)
        return limit !== undefined && effect > 0 ? [{ limit, effect }] : []
      }),
    })
  }
  return { unmet: unmet.map((held) => (held! < NOTHING ? 0 : held! + ROOM)), blocked }
}

export function missingStaff(highs: Highs, model: ProfileModel): readonly StaffUse[] | null {
  const { columns, rows, staff, scale } = profileProgram(model, { hire: true })
  const cost = new Array<number>(columns).fill(0)
  for (const { hired, unit } of staff) cost[hired!] = unit / scale
  const solved = solveLinear(highs, { cost, rows })
  if (solved.status === 'infeasible') return null
  return staff
    .map(({ profession, level, hired, unit }) => ({ profession, level, fte: solved.values[hired!]! * unit }))
    .filter(({ fte }) => fte > NOTHING * scale)
}
