/**
 * The effective limits of one person: the profile of the law and the agreements, and what posts, absences and carry-over
 * make of it. The rules judge by these numbers, and rostering/limits.ts compiles them for the search.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { PermissionInForce } from './agreements.ts'
import { tariffWeekOf } from './collective-agreements/weekly-norm-values.ts'
import type { LimitProfile } from './limit-profile.ts'
import { limitProfile, limitsOn } from './limit-profile.ts'
import * as law from './norway/aml.ts'
import { threeShiftWeekFloor } from './norway/aml-10-04-three-shift.ts'
import { valueAt } from './parameter.ts'
import type { PlanView } from './plan-view.ts'
import { isJudged, knownWeek } from './plan-view.ts'

/**
 * Weeks of the grid over which the minutes are averaged: the sum of the weeks may not pass `minutesMax`. They may begin before the
 * horizon, where history is known.
 */
export interface MinutesPeriod {
  readonly fromWeek: number
  readonly untilWeek: number
  /** The limit that the average must keep. */
  readonly weeklyMax: number
  /** Weeks that count: with absence taken out, and with those of the period that lie before the horizon. */
  readonly countedWeeks: number
  /** Weeks of the period before what is known, and the minutes worked in them. */
  readonly usedWeeks: number
  readonly carriedMinutes: number
  /** countedWeeks x weeklyMax - carriedMinutes, rounded down. */
  readonly minutesMax: number
  /** Weeks of the period that lie after the plan: 0 where it is complete, and in a base plan, which repeats itself. */
  readonly weeksAfter: number
}

/** Weeks in which red days are free on average; at most `workedMax` of their red days may be worked. */
export interface SundayPeriod {
  readonly fromWeek: number
  readonly untilWeek: number
  /** Red days of the period, those before the horizon included. */
  readonly redDays: number
  readonly carriedWorked: number
  /** Half of redDays, rounded down, less those worked before the horizon. Below 0 when the carry-over alone is too much. */
  readonly workedMax: number
  /** Weeks of the period that lie after the plan. */
  readonly weeksAfter: number
}

export interface PersonLimits extends LimitProfile {
  /** Averages of § 10-5; none in weeks without an averaging agreement. */
  readonly averagingPeriods: readonly MinutesPeriod[]
  /** Averages against the collective agreement's full week; none where the employer is not bound by one. */
  readonly tariffPeriods: readonly MinutesPeriod[]
  readonly sundayPeriods: readonly SundayPeriod[]
}

/** The person's limits in the plan; made once per person and plan. */
export function personLimits(plan: PlanView, employee: Employee): PersonLimits {
  const known = plan.limitsOf.get(employee.id)
  if (known !== undefined) return known
  const profile = limitProfile(plan, employee.id)
  const { averageWeekMinutesMax, averaging } = profile
  const norm = tariffWeekOf(plan.unit, employee, plan.from)
  const blocks = blocksOf(plan, employee, averaging).filter(({ untilWeek }) => isJudged(plan, untilWeek))
  const limits = {
    ...profile,
    averagingPeriods: blocks
      .filter(({ agreed }) => agreed && !plan.setAside.has('aml-10-5-average'))
      .map((block) => averagedOver(plan, employee, block, averageWeekMinutesMax[block.fromWeek]!)),
    tariffPeriods:
      norm === null || plan.setAside.has('tariff-weekly-norm')
        ? []
        : blocks.map((block) => averagedOver(plan, employee, block, norm)),
    sundayPeriods: sundayPeriods(plan, employee, profile).filter(({ untilWeek }) =>
      isJudged(plan, untilWeek),
    ),
  }
  plan.limitsOf.set(employee.id, limits)
  return limits
}

/** Least rest after the main work period that starts on a date, which may lie before the horizon or over a base plan's seam. */
export function restMinutesAfter(
  plan: PlanView,
  limits: PersonLimits,
  employee: Employee,
  date: LocalDate,
): number {
  const day = dayIndex(plan, date)
  return limits.restMinutesMin[day] ?? limitsOn(plan, plan.permissions, employee.id, date).rest
}

/** Most ordinary minutes of the work day on a date, which may lie before what the limits cover or over a base plan's seam. */
export function dayMinutesMaxOn(
  plan: PlanView,
  limits: PersonLimits,
  employee: Employee,
  date: LocalDate,
): number {
  return limits.dayMinutesMax[dayIndex(plan, date)] ?? limitsOn(plan, plan.permissions, employee.id, date).day
}

/** Days since the grid's first; in a base plan the day of the cycle. */
export function dayIndex({ gridFrom, from, until, cyclic }: PlanView, date: LocalDate): number {
  const day = date - gridFrom
  const cycle = until - from
  return cyclic ? ((day % cycle) + cycle) % cycle : day
}

/** The week's index in the limits: in a base plan the week of the cycle. */
export function weekIndex({ weeks, cyclic }: PlanView, week: number): number {
  return cyclic ? ((week % weeks) + weeks) % weeks : week
}

/**
 * Windows of consecutive calendar weeks that end in the horizon: starts from `fromStart` up to, not including, `untilStart`.
 * A base plan's run over its seam. A calendar plan's begin where history is known; where less is known than the window
 * is long, all of it is one window, unless another plan follows that will judge it.
 */
export interface WeekWindows {
  readonly length: number
  readonly fromStart: number
  readonly untilStart: number
}

export function weekWindows(plan: PlanView, weeks: number, knownWeek = plan.firstWeek): WeekWindows {
  if (plan.cyclic) return { length: weeks, fromStart: 0, untilStart: plan.weeks }
  const length = plan.continues ? weeks : Math.min(weeks, plan.endWeek - knownWeek)
  return {
    length,
    fromStart: Math.max(knownWeek, plan.firstWeek + 1 - length),
    untilStart: plan.endWeek - length + 1,
  }
}

/**
 * § 10-11(6): most minutes in a window of calendar weeks that holds night work. The least weekly rest of § 10-8(2) is
 * left out of the days counted: 8 h x (4 x 7 x 24 - 4 x 35) / 24 = 177 h 20 min over four weeks.
 */
export function nightWindowMinutesMax(
  plan: PlanView,
  limits: LimitProfile,
  start: number,
  length: number,
): number {
  const rest = valueAt(law.weeklyRestMin, plan.from)
  let perDay = Infinity
  for (let week = start; week < start + length; week++) {
    perDay = Math.min(perDay, limits.nightAverageMinutes[weekIndex(plan, week)]!)
  }
  return Math.floor((perDay * length * (7 * 1440 - rest)) / 1440)
}

/**
 * § 10-5: most minutes in a window where the 48 hours are averaged over eight weeks (`single_week_hours` is agreed in
 * all its weeks), or null where each week stands alone.
 */
export function weekMeanMinutesMax(
  plan: PlanView,
  limits: LimitProfile,
  start: number,
  length: number,
): number | null {
  let perWeek = Infinity
  for (let week = start; week < start + length; week++) {
    const agreed = limits.averaging[weekIndex(plan, week)]?.permission
    if (agreed?.single_week_hours === undefined) return null
    perWeek = Math.min(perWeek, agreed.week_hours)
  }
  return perWeek * length
}

/**
 * How many weeks after the plan it takes, free of work, to even out what is over the mean so far; null where the period ends
 * with the plan or has too few weeks left. What can still be evened out is a warning and a balance, not a breach.
 */
export function recoverableIn({ weeksAfter, weeklyMax }: MinutesPeriod, overMinutes: number): number | null {
  const weeks = Math.ceil(overMinutes / weeklyMax)
  return weeks <= weeksAfter ? weeks : null
}

/**
 * § 10-4(6): the minutes that the conversion of Sunday and night hours can take from a three-shift week at most, down to the
 * floor. Whoever does not convert, and keeps the floor, is inside the law whatever is worked.
 */
export function mostConvertedAway({ unit, from, setAside }: PlanView): number {
  if (unit.work_category !== 'three-shift' || setAside.has('aml-10-4-week')) return 0
  return valueAt(law.ordinaryWeekMax['three-shift'], from) - valueAt(threeShiftWeekFloor, from)
}

interface AveragedWeeks {
  readonly fromWeek: number
  readonly untilWeek: number
  /** Weeks of the period that lie before what is known. */
  readonly used: number
  /** Weeks of the period that lie after the plan. */
  readonly weeksAfter: number
}

interface Block extends AveragedWeeks {
  /** Whether an averaging agreement is in force. */
  readonly agreed: boolean
}

/** Runs of known weeks under one averaging permission, cut into its periods from the run's start; other runs are one block. */
function blocksOf(
  plan: PlanView,
  employee: Employee,
  averaging: readonly (PermissionInForce<'averaging'> | null)[],
): readonly Block[] {
  const { weeks, cyclic } = plan
  const { carry_over: carryOver } = employee
  const first = knownWeek(plan, employee)
  const blocks: Block[] = []
  for (let week = first; week < weeks;) {
    const agreed = averaging[week] ?? null
    let until = week + 1
    while (until < weeks && (averaging[until] ?? null)?.permission === agreed?.permission) until++
    if (agreed === null) {
      blocks.push({ fromWeek: week, untilWeek: until, agreed: false, used: 0, weeksAfter: 0 })
    } else {
      const period = agreed.permission.weeks
      let used = week === first && !cyclic ? (carryOver?.averaging_weeks_used ?? 0) % period : 0
      for (let start = week; start < until;) {
        const end = Math.min(until, start + period - used)
        // An agreement that ends with the period unfilled leaves no weeks to even it out in.
        const weeksAfter = !cyclic && end === weeks ? start + period - used - end : 0
        blocks.push({ fromWeek: start, untilWeek: end, agreed: true, used, weeksAfter })
        start = end
        used = 0
      }
    }
    week = until
  }
  return blocks
}

/** The weeks as one period of averaging, with the hours brought into it and with absence taken out. */
export function averagedOver(
  plan: PlanView,
  employee: Employee,
  block: AveragedWeeks,
  weeklyMax: number,
): MinutesPeriod {
  const { fromWeek, untilWeek, used, weeksAfter } = block
  const balance = (employee.carry_over?.hours_balance ?? 0) * 60
  const carriedMinutes = used === 0 ? 0 : Math.round(used * contractWeekMinutes(plan, employee) + balance)
  const countedWeeks = used + presentWeeks(plan, employee, block)
  const minutesMax = Math.floor(countedWeeks * weeklyMax - carriedMinutes + 1e-6)
  return {
    ...{ fromWeek, untilWeek, weeklyMax, countedWeeks, carriedMinutes, minutesMax, weeksAfter },
    usedWeeks: used,
  }
}

function contractWeekMinutes({ unit }: PlanView, { employments }: Employee): number {
  return employments
    .filter((post) => post.unit === undefined)
    .reduce(
      (sum, post) => sum + (post.post_percent / 100) * (post.weekly_norm_hours ?? unit.weekly_norm_hours),
      0,
    )
}

/** Absence is neutral: a day away takes its share of a day out of the average. */
function presentWeeks(
  plan: PlanView,
  { absences }: Employee,
  { fromWeek, untilWeek }: AveragedWeeks,
): number {
  if (absences.length === 0) return untilWeek - fromWeek
  let days = 0
  const end = addDays(plan.gridFrom, 7 * untilWeek)
  for (let date = addDays(plan.gridFrom, 7 * fromWeek); date < end; date = addDays(date, 1)) {
    const away = absences
      .filter(({ from, until }) => from <= date && date <= until)
      .reduce((sum, { percent }) => sum + percent / 100, 0)
    days += Math.max(0, 1 - away)
  }
  return days / 7
}

function sundayPeriods(
  plan: PlanView,
  employee: Employee,
  { sundayAverage }: LimitProfile,
): readonly SundayPeriod[] {
  const { carry_over: carryOver } = employee
  const first = knownWeek(plan, employee)
  const periods: SundayPeriod[] = []
  for (let week = first; week < plan.weeks;) {
    const agreed = sundayAverage[week] ?? null
    if (agreed === null) {
      week++
      continue
    }
    let until = week + 1
    while (until < plan.weeks && until - week < agreed.permission.weeks && sundayAverage[until] != null)
      until++
    const carries = week === first && !plan.cyclic
    const carriedWorked = carries ? (carryOver?.red_days_worked ?? 0) : 0
    const redDays = redDaysIn(plan, week, until) + (carries ? (carryOver?.red_days_total ?? 0) : 0)
    periods.push({
      fromWeek: week,
      untilWeek: until,
      redDays,
      carriedWorked,
      workedMax: Math.floor(redDays / 2) - carriedWorked,
      // Each week has a red day, so no more weeks than red days lie before what is known.
      weeksAfter:
        !plan.cyclic && until === plan.weeks
          ? Math.max(
              0,
              agreed.permission.weeks - (until - week) - (carries ? (carryOver?.red_days_total ?? 0) : 0),
            )
          : 0,
    })
    week = until
  }
  return periods
}

function redDaysIn(plan: PlanView, fromWeek: number, untilWeek: number): number {
  const first = plan.gridFrom + 7 * fromWeek
  const end = plan.gridFrom + 7 * untilWeek
  return plan.redDays.filter(({ date }) => date >= first && date < end).length
}
