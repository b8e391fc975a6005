/**
 * The unit's own rules, judged on a finished roster: rhythm, runs, who may work what, contract hours. Written for
 * reading, from the nouns alone; shares no code with the search. The law is judged by law/evaluate.
 */
import type { ElsewhereDuty, Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb, formatDate, mondayOf, SATURDAY, weekdayOf } from '../time/local-date.ts'
import { decimalText, hoursText } from '../time/minutes.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import { contractMinutes } from './arithmetic.ts'
import { workMinutesOn } from './recount.ts'

export type LocalRule =
  | 'one-duty-a-day'
  | 'weekend-off'
  | 'night-work'
  | 'away'
  | 'pinned'
  | 'days-in-row'
  | 'nights-in-row'
  | 'off-after-nights'
  | 'week-hours'

/** A unit rule that a roster breaks; dates as in the plan. */
export interface LocalFinding {
  readonly rule: LocalRule
  readonly employee: EmployeeId
  readonly date: LocalDate
  readonly textNb: string
}

const FRIDAY = 4

/** All breaches of the unit's rules, by employee in the unit's order. */
export function judgeLocalRules(unit: Unit, roster: Roster): LocalFinding[] {
  const byEmployee = new Map<EmployeeId, Assignment[]>()
  for (const assignment of roster.assignments) {
    byEmployee.set(assignment.employee, [...(byEmployee.get(assignment.employee) ?? []), assignment])
  }
  return unit.employees.flatMap((employee) =>
    judgeLocalRulesFor(unit, employee, byEmployee.get(employee.id) ?? []),
  )
}

/** The same for one person, whose duties may come in any order. */
export function judgeLocalRulesFor(
  unit: Unit,
  employee: Employee,
  duties: readonly Assignment[],
): LocalFinding[] {
  const inOrder = [...duties].sort((a, b) => a.date - b.date)
  return [
    ...inOrder.flatMap((duty) => judgeDuty(unit, employee, duty)),
    ...judgePins(employee, inOrder),
    ...judgeDoubles(employee, inOrder),
    ...judgeRuns(unit, employee, inOrder),
    ...judgeWeeks(unit, employee, inOrder),
  ]
}

/** Whether the person may take the duty at all, whatever else is worked: presence, nights, weekend rhythm. */
export function isEligible(unit: Unit, employee: Employee, duty: Assignment): boolean {
  return judgeDuty(unit, employee, duty).length === 0
}

function judgeDuty(unit: Unit, employee: Employee, { date, shift: code }: Assignment): LocalFinding[] {
  const shift = shiftNamed(unit, code)
  const finding = (rule: LocalRule, textNb: string): LocalFinding => ({
    rule,
    employee: employee.id,
    date,
    textNb,
  })
  const found: LocalFinding[] = []
  if (awayShare(employee.absences, date) >= 1) found.push(finding('away', `er borte ${dateTextNb(date)}`))
  if (shift.part === 'night' && employee.nights === 'no') found.push(finding('night-work', 'går ikke natt'))
  if (shift.part !== 'night' && employee.nights === 'only') found.push(finding('night-work', 'går bare natt'))
  if (!isWeekendOn(unit, employee, date) && isInWeekend(unit, date, shift.start)) {
    found.push(
      finding(
        'weekend-off',
        `har fri helg i uka som begynner ${formatDate(mondayOf(date))} (arbeid hver ${unit.weekend.every}. helg)`,
      ),
    )
  }
  return found
}

/** The weekend counts from Friday at the unit's hour until Sunday midnight, by when the duty starts. */
export function isInWeekend(unit: Unit, date: LocalDate, startMinute: number): boolean {
  const weekday = weekdayOf(date)
  return weekday >= SATURDAY || (weekday === FRIDAY && startMinute >= unit.weekend.free_from)
}

/** Weekend group g works week w, counted from 0 at the plan's start, when w mod `every` = g. */
export function isWeekendOn(unit: Unit, employee: Employee, date: LocalDate): boolean {
  const week = Math.floor((date - unit.plan.start) / 7)
  return week % unit.weekend.every === (employee.weekend_group ?? 0)
}

function judgePins(employee: Employee, duties: readonly Assignment[]): LocalFinding[] {
  return employee.pins.flatMap((pin) => {
    const worked = duties.find(({ date }) => date === pin.date)?.shift ?? 'off'
    if (worked === pin.shift) return []
    const textNb = `er låst til ${pin.shift === 'off' ? 'fri' : pin.shift} ${dateTextNb(pin.date)}`
    return [{ rule: 'pinned' as const, employee: employee.id, date: pin.date, textNb }]
  })
}

function judgeDoubles(employee: Employee, duties: readonly Assignment[]): LocalFinding[] {
  return duties.slice(1).flatMap((duty, index) => {
    const before = duties[index]!
    if (before.date !== duty.date) return []
    const textNb = `arbeider alt ${before.shift} ${dateTextNb(duty.date)}`
    return [{ rule: 'one-duty-a-day' as const, employee: employee.id, date: duty.date, textNb }]
  })
}

/** Days in a row, nights in a row, and days off after nights, with history before and the seam of a base plan. */
function judgeRuns(unit: Unit, employee: Employee, duties: readonly Assignment[]): LocalFinding[] {
  const { limits, plan } = unit
  const days = plan.weeks * 7
  const isNight = (code: Assignment['shift']) => shiftNamed(unit, code).part === 'night'
  const byDate = new Map(
    withHistory(employee, duties).map(
      ({ date, shift }) => [date, isNight(shift) ? 'night' : 'work'] as const,
    ),
  )
  const at = (date: LocalDate) => {
    const known = byDate.get(date)
    if (known !== undefined || plan.kind !== 'cyclic') return known
    return byDate.get(addDays(plan.start, (((date - plan.start) % days) + days) % days))
  }
  const nightsElsewhere = new Set((employee.elsewhere ?? []).filter(isNightElsewhere).map(({ date }) => date))
  const found: LocalFinding[] = []
  const finding = (rule: LocalRule, date: LocalDate, textNb: string) =>
    found.push({ rule, employee: employee.id, date, textNb })
  for (let date = plan.start; date < planEnd(plan); date = addDays(date, 1)) {
    if (at(date) === undefined) continue
    const inRow = runUpTo(date, (day) => at(day) !== undefined)
    if (inRow > limits.days_in_row) {
      finding('days-in-row', date, `får ${inRow} arbeidsdager på rad (grensen er ${limits.days_in_row})`)
    }
    const nights = runUpTo(date, (day) => at(day) === 'night')
    if (nights > limits.nights_in_row) {
      finding('nights-in-row', date, `får ${nights} netter på rad (grensen er ${limits.nights_in_row})`)
    }
    const offAfter = brokenOffAfterNights(date, limits.days_off_after_nights, (day) =>
      at(day) === 'night' ? 'own' : nightsElsewhere.has(day) ? 'elsewhere' : null,
    )
    if (offAfter !== null) {
      finding(
        'off-after-nights',
        date,
        `skal ha ${limits.days_off_after_nights} dager fri etter siste natt (${formatDate(offAfter)})`,
      )
    }
  }
  return found
}

function withHistory(
  employee: Employee,
  duties: readonly Assignment[],
): readonly Pick<Assignment, 'date' | 'shift'>[] {
  return [...(employee.carry_over?.last_shifts ?? []), ...duties]
}

/** Days in a row up to and including `date` for which the test holds; stops at 60, longer than any limit. */
function runUpTo(date: LocalDate, holds: (date: LocalDate) => boolean): number {
  let run = 0
  while (run < 60 && holds(addDays(date, -run))) run++
  return run
}

/** At least three of the hours from midnight to 6. What its own shifts are, a unit has said itself. */
function isNightElsewhere({ start, end }: ElsewhereDuty): boolean {
  const midnight = 24 * 60
  return Math.min(end, midnight + 6 * 60) - Math.max(start, midnight) >= 3 * 60
}

/**
 * The last of the unit's own nights that ended too recently for a start on `date`, or null. A night right after a night goes on with the
 * run, also where nights in between are worked in another unit.
 */
function brokenOffAfterNights(
  date: LocalDate,
  daysOff: number,
  night: (date: LocalDate) => 'own' | 'elsewhere' | null,
): LocalDate | null {
  let goesOn = night(date) === 'own'
  for (let back = 1; back <= daysOff; back++) {
    const before = addDays(date, -back)
    if (night(before) === 'own') return goesOn ? null : before
    goesOn = goesOn && night(before) === 'elsewhere'
  }
  return null
}

function judgeWeeks(unit: Unit, employee: Employee, duties: readonly Assignment[]): LocalFinding[] {
  const weeks = new Map<LocalDate, number>()
  for (const { date, shift } of duties) {
    const monday = mondayOf(date)
    weeks.set(monday, (weeks.get(monday) ?? 0) + workMinutesOn(unit, shiftNamed(unit, shift), date))
  }
  return [...weeks].flatMap(([monday, minutes]) => {
    if (minutes <= unit.limits.week_hours) return []
    const textNb = `får ${hoursText(minutes)} timer i uka som begynner ${formatDate(monday)} (grensen er ${hoursText(unit.limits.week_hours)})`
    return [{ rule: 'week-hours' as const, employee: employee.id, date: monday, textNb }]
  })
}

/** How a roster meets one person's contract. */
export interface ContractBalance {
  readonly employee: EmployeeId
  readonly contractHours: number
  readonly plannedHours: number
  readonly deviationHours: number
}

export function contractBalances(unit: Unit, roster: Roster): ContractBalance[] {
  const planned = new Map<EmployeeId, number>()
  for (const { employee, date, shift } of roster.assignments) {
    planned.set(employee, (planned.get(employee) ?? 0) + workMinutesOn(unit, shiftNamed(unit, shift), date))
  }
  return unit.employees.map((employee) => {
    const contract = contractMinutes(unit, employee)
    const minutes = planned.get(employee.id) ?? 0
    return {
      employee: employee.id,
      contractHours: round2(contract / 60),
      plannedHours: round2(minutes / 60),
      deviationHours: round2((minutes - contract) / 60),
    }
  })
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}

export function balanceText({ employee, contractHours, plannedHours }: ContractBalance): string {
  return `${employee}: ${decimalText(plannedHours, 2)} av ${decimalText(contractHours, 2)} timer`
}
