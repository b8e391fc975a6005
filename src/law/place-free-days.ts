/**
 * The free days of a finished roster as F1 to F5. Which day is F1, F2 and F3 is read by collective-agreements/free-days.ts; this
 * places what is owed besides: F5 for an F1 of the base plan on a holiday, and F4 where time off in lieu is agreed.
 *
 * Only days that are free and have no code are used: a free day more is made by the roster, not by a name.
 */
import type { FreeDays, FreeDayOptions } from './collective-agreements/free-days.ts'
import { freeDaysOf } from './collective-agreements/free-days.ts'
import type { PersonView } from './person-view.ts'
import { personView } from './person-view.ts'
import { planView } from './plan-view.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'

export interface FreeDayTerms {
  readonly base?: NonNullable<FreeDayOptions['base']>
  /** Minutes that one day off in lieu takes, where F4 is agreed; left out: the supplement is paid in money. */
  readonly inLieuDayMinutes?: number
}

/** The codes of one person's free days, and what is still owed when no free day is left for it. */
export function placeFreeDays(view: PersonView, { base, inLieuDayMinutes }: FreeDayTerms = {}): FreeDays {
  const options: FreeDayOptions = {
    ...(base === undefined ? {} : { base }),
    ...(inLieuDayMinutes === undefined ? {} : { inLieu: [] }),
  }
  const first = freeDaysOf(view, options)
  const owedF5 = first.owed.find(({ code }) => code === 'F5')
  const replacementsGiven = daysAfter(openDays(view, first), owedF5?.dates ?? [])
  const left = openDays(view, first).filter((date) => !replacementsGiven.includes(date))
  const inLieu = first.inLieu === null ? [] : inLieuDays(left, first.inLieu.earned, inLieuDayMinutes ?? 0)
  if (replacementsGiven.length === 0 && inLieu.length === 0) return first
  return freeDaysOf(view, { ...options, replacementsGiven, ...(first.inLieu === null ? {} : { inLieu }) })
}

export interface RosterTerms {
  /** The base plan that the roster came from, and the Monday of the calendar on which its first Monday falls. */
  readonly base?: { readonly roster: Roster; readonly monday: LocalDate }
  readonly inLieuDayMinutes?: number
}

/** For one employee of the unit at a time, on tables that are made once. */
export function placedFreeDaysIn(
  unit: Unit,
  roster: Roster,
  { base, inLieuDayMinutes }: RosterTerms = {},
): (employee: Employee) => FreeDays {
  const viewIn = viewsOf(unit, roster)
  const baseView = base === undefined ? null : viewsOf(unit, base.roster)
  return (employee) =>
    placeFreeDays(viewIn(employee), {
      ...(base === undefined || baseView === null
        ? {}
        : { base: { view: baseView(employee), monday: base.monday } }),
      ...(inLieuDayMinutes === undefined ? {} : { inLieuDayMinutes }),
    })
}

function viewsOf(unit: Unit, { kind, from, until, assignments }: Roster): (employee: Employee) => PersonView {
  const plan = planView({ unit, kind, from, until })
  return (employee) =>
    personView(
      plan,
      employee,
      assignments.filter((one) => one.employee === employee.id),
    )
}

/** Free days of the plan without a code, in order. */
function openDays({ plan, employee, workDays }: PersonView, { codes }: FreeDays): readonly LocalDate[] {
  const worked = new Set(workDays.map(({ date }) => date))
  const days: LocalDate[] = []
  for (let date = plan.from; date < plan.until; date = addDays(date, 1)) {
    if (!worked.has(date) && !codes.has(date) && awayShare(employee.absences, date) < 1) days.push(date)
  }
  return days
}

/** For each holiday, in order, the first open day after it; one before the plan's end at all, if none is after. */
function daysAfter(open: readonly LocalDate[], holidays: readonly LocalDate[]): readonly LocalDate[] {
  const given: LocalDate[] = []
  for (const holiday of holidays) {
    const free = open.filter((date) => !given.includes(date))
    const day = free.find((date) => date > holiday) ?? free.at(-1)
    if (day !== undefined) given.push(day)
  }
  return given
}

/** Whole days as long as a whole day is earned. */
function inLieuDays(
  open: readonly LocalDate[],
  earned: number,
  dayMinutes: number,
): readonly { readonly date: LocalDate; readonly minutes: number }[] {
  if (dayMinutes <= 0) return []
  return open.slice(0, Math.floor(earned / dayMinutes)).map((date) => ({ date, minutes: dayMinutes }))
}
