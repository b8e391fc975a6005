/**
 * What sick leave does to the hours: nothing, where the plan of the days is known. When ordinary hours are averaged (aml § 10-5), a duty
 * that was planned and falls in sick leave counts as worked: nobody owes the hours afterwards, and nobody has earned any. So the duties
 * stand among the planned hours, and the post is not made smaller. Taking out the days by the calendar instead, as is done where no plan
 * of them was ever laid, would give a nurse who is ill on two nights hours to work in, and one who is ill on days off hours to spare.
 *
 * Only the hours stand. Weekends, nights and short rests are counted for what they cost the one who works them, so a duty in sick leave is
 * none of those. Other absence (holiday, leave) is taken out by the calendar as before: it has its own account.
 */
import type { LocalDate } from '../time/local-date.ts'
import type { Absence, Employee } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'

/** Sickness that came after the roster was published. */
export interface SickLeave {
  /** The roster as it was, with the duties that are taken out for the sickness. */
  readonly published: Roster
  readonly leave: readonly {
    readonly employee: EmployeeId
    readonly from: LocalDate
    readonly until: LocalDate
  }[]
}

export interface StandingHours {
  /** Duties that are no longer in the roster, and whose hours stand. */
  readonly duties: readonly Assignment[]
  /** The employee without the sick leave of which the plan is known: what the post is counted from. */
  readonly employee: Employee
}

export function standingHours(
  employee: Employee,
  roster: Roster,
  sickLeave: SickLeave | null,
): StandingHours {
  const isOwn = (one: { readonly employee: EmployeeId }) => one.employee === employee.id
  const own = roster.assignments.filter(isOwn)
  const leave = sickLeave?.leave.filter(isOwn) ?? []
  const duties = (sickLeave?.published.assignments ?? []).filter(
    (one) =>
      isOwn(one) &&
      leave.some(({ from, until }) => from <= one.date && one.date <= until) &&
      !own.some(({ date, shift }) => date === one.date && shift === one.shift),
  )
  const isPlanned = ({ kind, percent, from, until }: Absence) =>
    kind === 'sick' &&
    (leave.some((one) => one.from === from && one.until === until) ||
      // No roster is laid with a duty on a day of whole absence: the plan was there first, and its duties are in the sums already.
      (percent === 100 && own.some(({ date }) => from <= date && date <= until)))
  return { duties, employee: { ...employee, absences: employee.absences.filter((one) => !isPlanned(one)) } }
}
