/** What the file says of the days before the first one judged: history, so that a rest or a week over that day is judged by what was worked. */
import { carryOverAt } from '../law/carry-over.ts'
import { norway } from '../law/jurisdictions.ts'
import type { ReadRoster } from '../roster-files/read-roster-types.ts'
import type { LocalDate } from '../time/local-date.ts'
import { mondayOf } from '../time/local-date.ts'
import type { CarryOver, Employee } from '../workforce/employee.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Horizon } from './horizon.ts'

/** The first day that the file knows of, before the first one judged; null where it knows none. A base plan has no history. */
export function historyFirst(
  { days, assignments, marks }: ReadRoster,
  { kind, from }: Horizon,
): LocalDate | null {
  if (kind === 'cyclic') return null
  const dates = [...assignments, ...marks].map(({ date }) => date)
  const written = dates.length === 0 ? null : mondayOf(dates.reduce((a, b) => (a < b ? a : b)))
  const first = days?.first ?? written
  return first === null || first >= from ? null : first
}

/**
 * The employee at the start of the horizon, with the file's earlier duties. They are complete for those whom the file names
 * before it; where the unit file has sums up to that day, the sums stay, and the duties are beside them.
 */
export function withFileHistory(
  unit: Unit,
  employee: Employee,
  read: ReadRoster,
  horizon: Horizon,
): Employee {
  const { from } = horizon
  const first = historyFirst(read, horizon)
  const isBefore = (one: { readonly employee: Employee['id']; readonly date: LocalDate }) =>
    one.employee === employee.id && one.date < from
  const duties = read.assignments.filter(isBefore)
  const sameStart = from === unit.plan.start
  const named = duties.length > 0 || read.marks.some(isBefore)
  if (first === null || !named) return sameStart ? employee : withoutSums(employee)
  const since = first < norway.from ? norway.from : first
  const { carry_over: carry } = employee
  // What both say of a day, the file says.
  const own =
    carry === undefined
      ? employee
      : {
          ...employee,
          carry_over: { ...carry, last_shifts: carry.last_shifts.filter(({ date }) => date < first) },
        }
  const known = own.carry_over
  if (sameStart && known !== undefined && hasSums(known) && (known.complete_from ?? from) > since) {
    const dated = duties.map(({ date, shift }) => ({ date, shift }))
    return { ...own, carry_over: { ...known, last_shifts: [...known.last_shifts, ...dated] } }
  }
  const base = sameStart || unit.plan.start === since ? own : withoutSums(own)
  return { ...base, carry_over: carryOverAt(base, duties, since, from) }
}

function hasSums({ last_shifts: _, complete_from: __, ...sums }: CarryOver): boolean {
  return Object.values(sums).some((value) => (Array.isArray(value) ? value.length > 0 : value !== 0))
}

/** Sums up to another day than the first one judged say nothing; dated duties do. */
function withoutSums(employee: Employee): Employee {
  const { carry_over: carryOver, ...rest } = employee
  if (carryOver === undefined) return employee
  return {
    ...rest,
    carry_over: {
      last_shifts: carryOver.last_shifts,
      ...{ hours_balance: 0, averaging_weeks_used: 0, weekends_worked: 0 },
      ...{ red_days_worked: 0, red_days_total: 0, nights_worked: 0 },
    },
  }
}
