/** A roster that is in use, with the unit as it makes it: what `turnus --reparer` and `anbefal` work on. */
import type { DayMark, ReadRoster } from '../roster-files/read-roster-types.ts'
import { addDays, mondayOf } from '../time/local-date.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { judgedUnit } from './judged-unit.ts'

export interface Published {
  /** The unit over the roster's weeks, in the calendar: a change comes on a date, and never in a base plan. */
  readonly unit: Unit
  readonly roster: Roster
  readonly marks: readonly DayMark[]
  /** The days that the file is about; those before and after only make the weeks whole. */
  readonly first: LocalDate
  readonly last: LocalDate
  readonly notes: readonly string[]
}

export function publishedRoster(unit: Unit, read: ReadRoster): Published {
  const dates = [...read.assignments, ...read.marks].map(({ date }) => date)
  const first = read.days?.first ?? dates.reduce((a, b) => (a < b ? a : b))
  const last = read.days?.last ?? dates.reduce((a, b) => (a > b ? a : b))
  const from = mondayOf(first)
  const until = addDays(mondayOf(last), 7)
  const kind = unit.plan.kind === 'year' ? 'year' : 'calendar'
  const judged = judgedUnit(unit, read, {
    kind,
    from,
    until,
    addedBefore: first - from,
    addedAfter: until - 1 - last,
  })
  const weeks = (from - unit.plan.start) / 7
  return {
    unit: {
      ...judged.unit,
      employees: judged.unit.employees.map((one) => inStep(one, unit.weekend.every, weeks)),
    },
    roster: { kind, from, until, assignments: read.assignments },
    ...{ marks: read.marks, first, last },
    notes: [
      ...judged.notes,
      ...(unit.plan.kind === 'cyclic'
        ? ['Enhetens grunnturnus er dømt på datoene den har, som kalenderplan.']
        : []),
    ],
  }
}

/** Weekend groups are counted from the plan's first week: the same weekends, counted from the roster's. */
function inStep(employee: Employee, every: number, weeks: number): Employee {
  const group = ((((employee.weekend_group ?? 0) - weeks) % every) + every) % every
  return { ...employee, weekend_group: group }
}
