/** Everything the rules need about one person: duties in order, work days, minutes per week, and the limits that hold. */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, formatDate } from '../time/local-date.ts'
import type { Instant } from '../time/oslo.ts'
import type { Employee } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import { elsewhereDuties } from './elsewhere.ts'
import type { PersonLimits } from './limits.ts'
import { personLimits, restMinutesAfter } from './limits.ts'
import { dailyRestMin } from './norway/aml.ts'
import { valueAt } from './parameter.ts'
import type { Duty, PlanView, WorkDay } from './plan-view.ts'
import { buildDuty, dutyOn, knownWeek } from './plan-view.ts'

const DAY = 1440

/** A shift on a date; whose it is, is known. */
export interface DatedShift {
  readonly date: LocalDate
  readonly shift: ShiftCode
}

export interface PersonView {
  readonly plan: PlanView
  readonly employee: Employee
  /** The duties of the plan itself. */
  readonly here: readonly Duty[]
  readonly limits: PersonLimits
  /** The first week of the grid that is known of this person. */
  readonly knownWeek: number
  /**
   * By start, those in other units of the same employer included. A calendar plan has history before the horizon; a base
   * plan has copies of itself before and after, so that every rule sees over the seam.
   */
  readonly duties: readonly Duty[]
  /**
   * One entry per work period, with what is worked in the 24 hours from its start: the duties of the period itself, and those
   * of a later one that begins on the same date. What the act limits "i løpet av 24 timer" is judged by these.
   */
  readonly workDays: readonly WorkDay[]
  /**
   * The work periods with other work than standby at home and call-outs from it: the main work periods of § 10-8. Duties that
   * begin on one date are one period, unless the daily rest lies between them.
   */
  readonly mainPeriods: readonly WorkDay[]
  /** Call-outs from standby at home, which break rest but are no main work period. */
  readonly callOuts: readonly Duty[]
  /** [week] ordinary working minutes booked in the calendar week, over the seam of a base plan too. */
  readonly weekMinutes: Int32Array
  /** [week] overtime minutes, and minutes of passive duty. */
  readonly weekOvertime: Int32Array
  readonly weekPassive: Int32Array
  /** [red day of the plan's table] 1 where a duty touches its window of § 10-10(1), before and after the horizon too. */
  readonly redWorked: Uint8Array
}

export interface PersonSettings {
  /** 'without': the shifts alone, as if nothing were before or beside them. */
  readonly surroundings?: 'with' | 'without'
  /** Whose duties elsewhere are counted: those of the same employer, or everybody's. */
  readonly employers?: 'counted' | 'all'
}

/** Throws RangeError for a date outside the horizon or a shift that the unit does not have. */
export function personView(
  plan: PlanView,
  employee: Employee,
  shifts: readonly DatedShift[],
  settings: PersonSettings = {},
): PersonView {
  return viewOfDuties(plan, employee, dutiesHere(plan, employee, shifts), settings)
}

/** `here`: the person's duties of the plan itself, by start. */
export function viewOfDuties(
  plan: PlanView,
  employee: Employee,
  here: readonly Duty[],
  { surroundings = 'with', employers = 'counted' }: PersonSettings = {},
): PersonView {
  const own = surroundings === 'with' ? withElsewhere(here, elsewhereDuties(plan, employee, employers)) : here
  const before = surroundings === 'with' && !plan.cyclic ? historyOf(plan, employee, employers) : []
  const duties = plan.cyclic ? unrolled(plan, own) : before.length === 0 ? own : inOrder([...before, ...own])
  return viewFrom(plan, employee, here, duties)
}

/** The same person as if some duties were not there. */
export function viewWithout(
  { plan, employee, here, duties }: PersonView,
  isOut: (duty: Duty) => boolean,
): PersonView {
  const isIn = (duty: Duty) => !isOut(duty)
  return viewFrom(plan, employee, here.filter(isIn), duties.filter(isIn))
}

function viewFrom(
  plan: PlanView,
  employee: Employee,
  here: readonly Duty[],
  duties: readonly Duty[],
): PersonView {
  const limits = personLimits(plan, employee)
  const restAfter = (date: LocalDate) => dailyRestAfter(plan, limits, employee, date)
  const oneADay = hasOneADay(duties)
  const periods = oneADay ? duties : workPeriodsOf(duties, restAfter)
  const main = duties.some(({ standby, callOut }) => standby || callOut)
    ? duties.filter(({ standby, callOut }) => !standby && !callOut)
    : duties
  return {
    plan,
    employee,
    here,
    limits,
    knownWeek: knownWeek(plan, employee),
    duties,
    workDays: withinDay(periods),
    mainPeriods: main === duties ? periods : oneADay ? main : workPeriodsOf(main, restAfter),
    callOuts: main === duties ? [] : duties.filter(({ callOut }) => callOut),
    ...weekSums(plan, duties),
    redWorked: workedRedDays(plan, duties),
  }
}

/** The same person with the duties for every known employer. */
export function allEmployersView({ plan, employee, here }: PersonView): PersonView {
  return viewOfDuties(plan, employee, here, { employers: 'all' })
}

/** Everything that breaks rest, by start: main work periods and call-outs. */
export function workPeriods({ mainPeriods, callOuts }: PersonView): readonly WorkDay[] {
  if (callOuts.length === 0) return mainPeriods
  return [...mainPeriods, ...callOuts].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Whether the date belongs to the horizon, and not to history or a copy of a base plan. */
export function inHorizon({ from, until }: PlanView, date: LocalDate): boolean {
  return date >= from && date < until
}

function dutiesHere(plan: PlanView, employee: Employee, shifts: readonly DatedShift[]): readonly Duty[] {
  const own: Duty[] = []
  for (const { date, shift } of shifts) {
    if (!inHorizon(plan, date)) {
      throw new RangeError(
        `${employee.id} has «${shift}» on ${formatDate(date)}, outside the horizon ${formatDate(plan.from)} to ${formatDate(plan.until)}. Move it or extend the horizon.`,
      )
    }
    own.push(dutyOn(plan, date, shift))
  }
  return inOrder(own)
}

function withElsewhere(here: readonly Duty[], elsewhere: readonly Duty[]): readonly Duty[] {
  return elsewhere.length === 0 ? here : inOrder([...here, ...elsewhere])
}

/** Sorts in place, where it is needed. */
function inOrder(duties: Duty[]): readonly Duty[] {
  for (let index = 1; index < duties.length; index++) {
    if (duties[index]!.from < duties[index - 1]!.from)
      return duties.sort((a, b) => a.from - b.from || a.to - b.to)
  }
  return duties
}

/** The carry-over's shifts, as far back as the tables reach. */
function historyOf(plan: PlanView, employee: Employee, employers: 'counted' | 'all'): Duty[] {
  const last = employee.carry_over?.last_shifts ?? []
  const before = last.filter(({ date }) => date >= plan.firstDate && date < plan.from)
  const here = before.map(({ date, shift }) => dutyOn(plan, date, shift))
  return [...here, ...elsewhereDuties(plan, employee, employers, 'before')]
}

/** The cycle repeated over the dates of the plan's tables. */
function unrolled(plan: PlanView, own: readonly Duty[]): readonly Duty[] {
  const cycle = plan.until - plan.from
  const all: Duty[] = []
  const firstCopy = -Math.ceil((plan.from - plan.firstDate) / cycle)
  const lastCopy = Math.ceil((plan.endDate - plan.until) / cycle)
  for (let copy = firstCopy; copy <= lastCopy; copy++) {
    for (const duty of own) {
      const date = addDays(duty.date, copy * cycle)
      if (copy === 0) all.push(duty)
      else if (date >= plan.firstDate && date < plan.endDate) all.push(copyOn(plan, date, duty))
    }
  }
  return all
}

function copyOn(plan: PlanView, date: LocalDate, { shift }: Duty): Duty {
  return plan.shifts.get(shift.code)?.shift === shift
    ? dutyOn(plan, date, shift.code)
    : buildDuty(plan, date, shift)
}

function hasOneADay(duties: readonly Duty[]): boolean {
  for (let index = 1; index < duties.length; index++) {
    if (duties[index]!.date === duties[index - 1]!.date) return false
  }
  return true
}

function workPeriodsOf(duties: readonly Duty[], restAfter: (date: LocalDate) => number): readonly WorkDay[] {
  const periods: WorkDay[] = []
  for (const duty of duties) {
    const last = periods.at(-1)
    if (last?.date === duty.date && !restBetween(last, duty, restAfter))
      periods[periods.length - 1] = joined(last, duty)
    else periods.push(duty)
  }
  return periods
}

/** § 10-8(1): the daily rest lies between two main work periods, so a period ends where it follows. */
function restBetween(first: WorkDay, second: WorkDay, restAfter: (date: LocalDate) => number): boolean {
  if (first.standby || second.standby) return false
  return second.from - first.to >= restAfter(first.date)
}

/** The daily rest that holds on the date: of the act, or agreed on. Set aside to see what it costs, it still parts the periods. */
function dailyRestAfter(plan: PlanView, limits: PersonLimits, employee: Employee, date: LocalDate): number {
  if (plan.setAside.has('aml-10-8-daily-rest')) return valueAt(dailyRestMin, plan.from)
  return restMinutesAfter(plan, limits, employee, date)
}

/** The periods, each with the work of the later ones of its date as far as it lies within 24 hours from its start. */
export function withinDay(periods: readonly WorkDay[]): readonly WorkDay[] {
  if (!periods.some(({ date }, index) => periods[index + 1]?.date === date)) return periods
  return periods.map((period, index) => {
    let day = period
    for (let next = index + 1; periods[next]?.date === period.date; next++)
      day = joined(day, firstMinutes(periods[next]!, period.from + DAY - periods[next]!.from))
    return day
  })
}

/** The first minutes of a period: as much of its work as they can hold, ordinary time before overtime. */
function firstMinutes(period: WorkDay, minutes: number): WorkDay {
  if (period.to - period.from <= minutes) return period
  const workMinutes = Math.min(period.workMinutes, minutes)
  const ordinary = Math.min(period.workMinutes - period.overtimeMinutes, minutes)
  return {
    ...period,
    to: (period.from + minutes) as Instant,
    workMinutes,
    overtimeMinutes: workMinutes - ordinary,
    passiveMinutes: Math.min(period.passiveMinutes, minutes),
    activeMinutes: Math.min(period.activeMinutes, minutes),
  }
}

/** Two that start on one date. Time off between them counts as a break. */
function joined(first: WorkDay, second: WorkDay): WorkDay {
  const main = second.standby ? first : second
  const apart = first.standby || second.standby ? 0 : Math.max(0, second.from - first.to)
  const bothMain = first.standby === second.standby
  return {
    date: first.date,
    week: first.week,
    from: bothMain || second.standby ? first.from : second.from,
    to: bothMain ? (first.to > second.to ? first.to : second.to) : main.to,
    workMinutes: first.workMinutes + second.workMinutes,
    overtimeMinutes: first.overtimeMinutes + second.overtimeMinutes,
    passiveMinutes: first.passiveMinutes + second.passiveMinutes,
    activeMinutes: first.activeMinutes + second.activeMinutes,
    breakMinutes: first.breakMinutes + second.breakMinutes + apart,
    breakUnknown: first.breakUnknown || second.breakUnknown,
    standby: first.standby && second.standby,
    callOut: first.callOut && second.callOut,
  }
}

function weekSums(
  { weekStart }: PlanView,
  duties: readonly Duty[],
): Pick<PersonView, 'weekMinutes' | 'weekOvertime' | 'weekPassive'> {
  const weeks = weekStart.length - 1
  const weekMinutes = new Int32Array(weeks)
  const weekOvertime = new Int32Array(weeks)
  const weekPassive = new Int32Array(weeks)
  for (const { week, workMinutes, overtimeMinutes, passiveMinutes } of duties) {
    if (week < 0 || week >= weeks) continue
    weekMinutes[week] = weekMinutes[week]! + workMinutes - overtimeMinutes
    weekOvertime[week] = weekOvertime[week]! + overtimeMinutes
    weekPassive[week] = weekPassive[week]! + passiveMinutes
  }
  return { weekMinutes, weekOvertime, weekPassive }
}

function workedRedDays({ redDays }: PlanView, duties: readonly Duty[]): Uint8Array {
  const worked = new Uint8Array(redDays.length)
  for (const { redFrom, redUntil } of duties) {
    for (let red = redFrom; red < redUntil; red++) worked[red] = 1
  }
  return worked
}
