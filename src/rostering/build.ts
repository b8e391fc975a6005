/**
 * From a unit to the search's problem and back. Everything a person could object to is decided here or in limits.ts:
 * who may work what, which week is whose weekend, what the law and the agreements allow.
 */
import { personView } from '../law/person-view.ts'
import type { Duty, PlanView } from '../law/plan-view.ts'
import { dutyOn, planView } from '../law/plan-view.ts'
import type { SetAside } from '../law/set-aside.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import { pointOn } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import { clockOf, planEnd } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import { coversDemand } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { demandOn } from '../workforce/unit.ts'
import { addDays, weekdayOf } from '../time/local-date.ts'
import { instantAt } from '../time/oslo.ts'
import type { RedDay } from '../time/red-days.ts'
import { redDaysBetween } from '../time/red-days.ts'
import { withFairShares, type BurdenBefore } from './fair-share.ts'
import { compileLimits, dutyIsLegal } from './limits.ts'
import type { CoverRow, ProblemEmployee, ProblemWish, RosterProblem } from './problem.ts'
import { defaultWeights, OFF } from './problem.ts'
import { fixedDuties, historyOf } from './surroundings.ts'

export interface BuildSettings {
  /** The most minutes the plan may place in all. */
  readonly totalMinutesMax: number
  /** [employee] minutes that the plan should give each, in the unit's order. */
  readonly contractMinutes: readonly number[]
  /** Rules left out, to see what they cost. */
  readonly setAside?: SetAside
}

const FREE = -2
/** The search aims at two thirds of the agreed tolerance (5 h of 7.5), so that the roster has something to spare. */
const AIM_SHARE = 2 / 3
const FRIDAY = 4

/** Throws RangeError if the plan lies outside the years that time/ codes. */
export function buildProblem(unit: Unit, settings: BuildSettings): RosterProblem {
  const { plan, shifts } = unit
  const clock = clockOf(plan.kind)
  const { setAside = NOTHING_SET_ASIDE } = settings
  const law = planView({ unit, kind: plan.kind, from: plan.start, until: planEnd(plan), setAside })
  const dayCount = plan.weeks * 7
  const origin = instantAt(plan.start, 0, clock)
  const dates = Array.from({ length: dayCount }, (_, day) => addDays(plan.start, day))
  const duties = dates.flatMap((date) => shifts.map(({ code }) => dutyOn(law, date, code)))
  const perDuty = (minutes: (duty: Duty) => number) => Int32Array.from(duties, minutes)
  const sinceOrigin = (instants: readonly number[]) =>
    Int32Array.from(instants, (instant) => instant - origin)
  const weekStarts = Array.from({ length: plan.weeks + 1 }, (_, week) =>
    instantAt(addDays(plan.start, week * 7), 0, clock),
  )
  const problem: RosterProblem = {
    dayCount,
    cyclic: plan.kind === 'cyclic',
    shifts: shifts.map((shift) => ({
      code: shift.code,
      night: shift.part === 'night',
      part: PARTS[shift.part],
      covers: coversDemand(shift),
      atHome: shift.kind === 'standby',
    })),
    startMinute: perDuty(({ from }) => from - origin),
    endMinute: perDuty(({ to }) => to - origin),
    redStartMinute: perDuty(({ redWork }) => redWork.from - origin),
    redEndMinute: perDuty(({ redWork }) => redWork.to - origin),
    workMinutes: perDuty(({ workMinutes }) => workMinutes),
    nightMinutes: perDuty(({ nightMinutes }) => nightMinutes),
    weekStartMinute: sinceOrigin(weekStarts),
    redDays: judgedRedDays(law).map((red) => ({
      day: red.date - plan.start,
      fromMinute: red.from - origin,
      toMinute: red.to - origin,
    })),
    employees: unit.employees.map((employee, index) =>
      buildEmployee(law, employee, settings.contractMinutes[index]!),
    ),
    cover: dates.flatMap((date, day) => coverOn(unit, date, day)),
    totalMinutesMax: settings.totalMinutesMax,
    weights: defaultWeights,
  }
  return withFairShares(problem, unit.employees.map(burdenBefore))
}

/** What the unit file says of weekends and nights before a calendar plan. */
function burdenBefore({ carry_over: before }: Employee): BurdenBefore {
  return before === undefined ? null : { weekends: before.weekends_worked, nights: before.nights_worked }
}

const PARTS: Readonly<Record<Shift['part'], number>> = { day: 0, evening: 1, night: 2 }

/** Without § 10-8(4) no day is red to the search. */
function judgedRedDays({ unit, clock, setAside }: PlanView): readonly RedDay[] {
  const { start } = unit.plan
  return setAside.has('aml-10-8-sunday') ? [] : redDaysBetween(start, planEnd(unit.plan), clock)
}

function coverOn(unit: Unit, date: Unit['plan']['start'], day: number): CoverRow[] {
  return demandOn(unit, date).map(({ shift, point, minimum, wanted }) => ({
    day,
    shift: unit.shifts.findIndex(({ code }) => code === shift),
    skillMask: point,
    minimum,
    wanted,
  }))
}

function buildEmployee(law: PlanView, employee: Employee, contractMinutes: number): ProblemEmployee {
  const { unit } = law
  const { plan, shifts, limits } = unit
  const dayCount = plan.weeks * 7
  const view = personView(law, employee, [])
  const fixed = fixedDuties(view)
  const taken = new Set(fixed.map(({ day }) => day))
  const allowed = new Uint8Array(dayCount * shifts.length)
  const pinned = new Int8Array(dayCount).fill(FREE)
  for (let day = 0; day < dayCount; day++) {
    const date = addDays(plan.start, day)
    const pin = employee.pins.find((one) => one.date === date)
    for (const [index, shift] of shifts.entries()) {
      const may =
        (pin?.shift === shift.code || mayAdd(shift, taken.has(day))) &&
        mayWork(unit, employee, day, index) &&
        dutyIsLegal(law, employee, date, shift)
      allowed[day * shifts.length + index] = may ? 1 : 0
    }
    if (pin !== undefined)
      pinned[day] = pin.shift === 'off' ? OFF : shifts.findIndex(({ code }) => code === pin.shift)
  }
  return {
    id: employee.id,
    skills: Int32Array.from({ length: dayCount }, (_, day) =>
      pointOn(unit.lattice, employee.competences, addDays(plan.start, day)),
    ),
    allowed,
    pinned,
    contractMinutes: Math.round(contractMinutes),
    toleranceMinutes: Math.round(limits.contract_tolerance_hours * AIM_SHARE),
    posts: [],
    limits: compileLimits(view),
    daysInRowMax: limits.days_in_row,
    nightsInRowMax: limits.nights_in_row,
    daysOffAfterNights: limits.days_off_after_nights,
    wishes: wishesOf(unit, employee),
    fair: null,
    fixed,
    history: historyOf(view),
  }
}

/**
 * What the search adds by itself; people may pin more. No overtime, which needs a special need that is limited in time
 * (aml § 10-6(1)), and nothing on a day with a duty elsewhere.
 */
function mayAdd({ overtime_minutes: overtime = 0 }: Shift, taken: boolean): boolean {
  return overtime === 0 && !taken
}

/** Night work, leave and the weekend rhythm. */
function mayWork(unit: Unit, employee: Employee, day: number, shiftIndex: number): boolean {
  const shift = unit.shifts[shiftIndex]!
  const date = addDays(unit.plan.start, day)
  if (!unit.demand.some((demand) => demand.shift === shift.code)) return false
  if (employee.nights === 'no' && shift.part === 'night') return false
  if (employee.nights === 'only' && shift.part !== 'night') return false
  if (awayShare(employee.absences, date) >= 1) return false
  const weekday = weekdayOf(date)
  const inWeekend = weekday > FRIDAY || (weekday === FRIDAY && shift.start >= unit.weekend.free_from)
  const weekendOn = Math.floor(day / 7) % unit.weekend.every === (employee.weekend_group ?? 0)
  return !inWeekend || weekendOn
}

function wishesOf(unit: Unit, employee: Employee): ProblemWish[] {
  return employee.wishes
    .filter(({ date }) => date >= unit.plan.start && date < planEnd(unit.plan))
    .map(({ date, shift, avoid, weight }) => ({
      day: date - unit.plan.start,
      shift: shift === 'off' ? OFF : unit.shifts.findIndex(({ code }) => code === shift),
      avoid: avoid === true,
      weight: weight * defaultWeights.wishPoint,
    }))
}

/** The search's assignment as a roster of the unit. */
export function rosterOf(unit: Unit, problem: RosterProblem, assignment: Int8Array): Roster {
  const { plan } = unit
  const assignments = unit.employees.flatMap((employee, index) =>
    Array.from({ length: problem.dayCount }, (_, day) => day).flatMap((day): Assignment[] => {
      const shift = assignment[index * problem.dayCount + day]!
      if (shift === OFF) return []
      return [{ employee: employee.id, date: addDays(plan.start, day), shift: unit.shifts[shift]!.code }]
    }),
  )
  return { kind: plan.kind, from: plan.start, until: planEnd(plan), assignments }
}
