/**
 * A person's table with minutes counted in a coarser unit, for lengths of shift that have no common divisor to speak of: 450 and 451
 * minutes are counted by the minute, and 12 weeks of minutes are more states than the programme may have. A length is rounded down to
 * whole units, so n shifts are at most n x the largest rest longer than they are counted, and the limits move by that:
 *
 * - `within`: every schedule that is allowed is allowed by the exact minutes too. It may miss some at the edge of the limits.
 * - `around`: every schedule that the exact minutes allow is allowed. What is cheapest there is a lower bound, and no schedule.
 */
import { programmeOf } from './stint-programme.ts'
import type { Programme } from './stint-programme.ts'
import { readSpan } from './span.ts'
import { nodesOf } from './stint-nodes.ts'
import { MOST_STATES, prepare } from './stint-states.ts'
import type { StintTable } from './stint-table.ts'
import { alikePlaces } from './stint-table.ts'

export interface CoarseTables {
  readonly within: StintTable
  readonly around: StintTable
}

/** null where the programme has room for the table as it is. The unit is doubled until there is room. */
export function coarseTablesOf(
  table: StintTable,
  programme: { current: Programme | null },
): CoarseTables | null {
  if (fits(table, programme)) return null
  for (let unit = 2 * table.unitMinutes; ; unit *= 2) {
    const coarse = tablesWith(table, unit)
    const isAtEnd = coarse.around.mostUnits <= 1
    if (isAtEnd || (fits(coarse.within, programme) && fits(coarse.around, programme))) return coarse
  }
}

/** Asked for all days with no kind counted, which is the least that a person's answers need. */
function fits(table: StintTable, shared: { current: Programme | null }): boolean {
  const { days, maxMinutes, unitMinutes, maxWeekends, kinds, kindCount } = table
  const most = (maxMinutes / unitMinutes + 1) * (days + 2) * (Math.min(maxWeekends, days) + 1)
  if (most <= MOST_STATES) return true
  const nodes = nodesOf(table, [])
  const programme = (shared.current ??= programmeOf(table, nodes))
  const prices = new Float64Array(days * kindCount)
  if (!readSpan(programme.span, table, prices)) return true
  return prepare(programme, table, nodes, { prices, extra: new Float64Array(kinds.length) })
}

function tablesWith(table: StintTable, unitMinutes: number): CoarseTables {
  const minutes = Array.from(table.units, (units) => units * table.unitMinutes)
  const units = minutes.map((one) => Math.floor(one / unitMinutes))
  const largestRest = Math.max(0, ...minutes.map((one) => one % unitMinutes))
  const mostShifts = Math.min(table.days, Math.floor(table.maxMinutes / Math.max(1, Math.min(...minutes))))
  const slack = mostShifts * largestRest
  const coarse = {
    ...{ ...table, unitMinutes, units: Int32Array.from(units) },
    ...{ leastUnits: Math.min(...units), mostUnits: Math.max(...units) },
    alike: alikePlaces(units, table.mayFollow),
  }
  return {
    within: { ...coarse, maxMinutes: Math.max(0, table.maxMinutes - slack) },
    around: { ...coarse, minMinutes: Math.max(0, table.minMinutes - slack) },
  }
}
