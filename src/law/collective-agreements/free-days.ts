/**
 * Which free-day code (F1 to F5) the free dates of one person's roster have, and what is owed. The codes are those of the
 * Norwegian rotas; their rules are from the unions' guides and not checked against the agreements.
 *
 * - F1 the weekly day off, one in each calendar week (weekly-free-day.ts says where it can be);
 * - F2 the extra day off of a five-day week, beside the F1 where it can be;
 * - F3 a free Sunday or holiday on which the base plan has a duty. Without a base plan nobody can know which those are: a free one
 *   that is not F1 is then `red`, a free red day («fri rød dag»), and never called F3;
 * - F4 time off in lieu of the holiday supplement, 1 1/3 of the hours, where that is agreed;
 * - F5 a day in place of an F1 that the base plan has on a holiday that is not a Sunday. KS and Spekter only.
 *
 * Days away have no code. Other free days, as part-timers have, have none either.
 */
import { holidaysOn } from '../../time/holidays.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateTextNb, SUNDAY, weekdayOf } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { RedBalance } from './red-balance.ts'
import { redBalance } from './red-balance.ts'
import { supplementMinutes } from './supplements.ts'
import { datesOfWeek, hasDuty, isAway, weekRests } from './weekly-free-day.ts'

/** `red`: a free red day that may be F3 or simply free, as the base plan that is not known would tell. */
export type FreeCode = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'red'

export interface FreeDayOptions {
  /** The base plan that the calendar plan came from, as the same person's view of it. */
  readonly base?: {
    readonly view: PersonView
    /** A date in the calendar, a Monday, on which the base plan's first Monday falls. */
    readonly monday: LocalDate
  }
  /** Time off in lieu given so far; leaving it out says that the holiday supplement is paid in money. */
  readonly inLieu?: readonly { readonly date: LocalDate; readonly minutes: number }[]
  /** F5 days given. */
  readonly replacementsGiven?: readonly LocalDate[]
}

export interface OwedFreeDay {
  readonly code: FreeCode
  readonly unit: 'days' | 'minutes'
  readonly count: number
  /** F1: Mondays of the weeks without one. F3: red days worked right after a worked one (known or not which of the free ones are F3). F4: none. F5: the holidays. */
  readonly dates: readonly LocalDate[]
  readonly reasonNb: string
}

export interface FreeDays {
  /** Dates of the plan; those without a code are worked, away, or simply free. */
  readonly codes: ReadonlyMap<LocalDate, FreeCode>
  /** The same by code, in order. */
  readonly dates: Readonly<Record<FreeCode, readonly LocalDate[]>>
  readonly counts: Readonly<Record<FreeCode, number>>
  readonly redDays: RedBalance
  /** Minutes off in lieu; null where it is not agreed. */
  readonly inLieu: { readonly earned: number; readonly taken: number } | null
  /** In the order of the codes; codes that nothing is owed of are left out. */
  readonly owed: readonly OwedFreeDay[]
}

export function freeDaysOf(view: PersonView, options: FreeDayOptions = {}): FreeDays {
  const base = baseOf(options.base)
  const given = givenDates(view, options)
  const codes = new Map<LocalDate, FreeCode>(given)
  const redDays = redBalance(view)
  const withoutF1: LocalDate[] = []
  for (const rest of weekRests(view)) {
    const open = datesOfWeek(rest.monday).filter((date) => isOpen(view, date) && !codes.has(date))
    const f1 = weeklyDayOff(
      rest.days.filter((date) => open.includes(date)),
      redDays,
      base,
    )
    if (f1 !== null) codes.set(f1, 'F1')
    else if (!datesOfWeek(rest.monday).every((date) => isAway(view, date))) withoutF1.push(rest.monday)
    const rest3 = open.filter((date) => date !== f1)
    const f3 = rest3.filter((date) => isHolidayOff(date, redDays, base))
    for (const date of f3) codes.set(date, base === null ? 'red' : 'F3')
    const f2 = extraDayOff(
      rest3.filter((date) => !f3.includes(date)),
      f1,
    )
    if (f2 !== null) codes.set(f2, 'F2')
  }
  const dates = byCode(codes)
  const inLieu = inLieuOf(view, options)
  const owed = [
    ...owedF1(withoutF1),
    ...owedF3(redDays),
    ...owedF4(inLieu),
    ...owedF5(view, base, options.replacementsGiven ?? []),
  ]
  const counts = {
    F1: dates.F1.length,
    F2: dates.F2.length,
    F3: dates.F3.length,
    F4: dates.F4.length,
    F5: dates.F5.length,
    red: dates.red.length,
  }
  return { codes, dates, counts, redDays, inLieu, owed }
}

function isOpen(view: PersonView, date: LocalDate): boolean {
  return inHorizon(view.plan, date) && !hasDuty(view, date) && !isAway(view, date)
}

/** What the base plan has on a calendar date. */
interface Base {
  readonly codeOn: (date: LocalDate) => FreeCode | null
  readonly hasDuty: (date: LocalDate) => boolean
}

function baseOf(base: FreeDayOptions['base']): Base | null {
  if (base === undefined) return null
  const { view, monday } = base
  const { from, until } = view.plan
  const codes = freeDaysOf(view).codes
  const cycle = until - from
  const inBase = (date: LocalDate) => addDays(from, (((date - monday) % cycle) + cycle) % cycle)
  return {
    codeOn: (date) => codes.get(inBase(date)) ?? null,
    hasDuty: (date) => hasDuty(view, inBase(date)),
  }
}

/** F4 and F5 that somebody has placed; a day with a duty after all is not one. */
function givenDates(view: PersonView, options: FreeDayOptions): readonly (readonly [LocalDate, FreeCode])[] {
  const f4 = (options.inLieu ?? []).map(({ date }) => [date, 'F4'] as const)
  const f5 = (options.replacementsGiven ?? []).map((date) => [date, 'F5'] as const)
  return [...f4, ...f5].filter(([date]) => isOpen(view, date))
}

/** Where the base plan has it, else not on a red day that could be F3, else the last: Sunday where it can be (§ 10-8(4)). */
function weeklyDayOff(days: readonly LocalDate[], redDays: RedBalance, base: Base | null): LocalDate | null {
  const planned = days.filter((date) => base?.codeOn(date) === 'F1')
  const ordinary = days.filter((date) => base === null || !isHolidayOff(date, redDays, base))
  return planned.at(-1) ?? ordinary.at(-1) ?? days.at(-1) ?? null
}

function isHolidayOff(date: LocalDate, { freeDates }: RedBalance, base: Base | null): boolean {
  return freeDates.includes(date) && (base === null || base.hasDuty(date))
}

/** The day before the F1, or after it, else the last that is left. */
function extraDayOff(days: readonly LocalDate[], f1: LocalDate | null): LocalDate | null {
  const beside = f1 === null ? [] : [f1 - 1, f1 + 1].filter((date) => days.includes(date as LocalDate))
  return (beside[0] as LocalDate | undefined) ?? days.at(-1) ?? null
}

function byCode(codes: ReadonlyMap<LocalDate, FreeCode>): Record<FreeCode, LocalDate[]> {
  const dates: Record<FreeCode, LocalDate[]> = { F1: [], F2: [], F3: [], F4: [], F5: [], red: [] }
  for (const [date, code] of [...codes].sort(([a], [b]) => a - b)) dates[code].push(date)
  return dates
}

/** 1 1/3 of the minutes with holiday supplement. */
function inLieuOf({ plan, duties }: PersonView, { inLieu }: FreeDayOptions): FreeDays['inLieu'] {
  if (inLieu === undefined) return null
  const holiday = duties
    .filter(({ date, standby }) => inHorizon(plan, date) && !standby)
    .reduce((sum, { from, to, shift, date }) => {
      const work = { from, to, clock: plan.clock, overtimeMinutes: shift.overtime_minutes ?? 0 }
      return sum + supplementMinutes(work, date, plan.unit.tariff).holiday
    }, 0)
  return {
    earned: Math.round((4 * holiday) / 3),
    taken: inLieu.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

const UNCHECKED = '(ikke kontrollert mot kilden)'

function datesNb(dates: readonly LocalDate[]): string {
  return dates.map(dateTextNb).join(', ')
}

function owedF1(mondays: readonly LocalDate[]): readonly OwedFreeDay[] {
  if (mondays.length === 0) return []
  const reasonNb = `F1 mangler i ${mondays.length === 1 ? '1 uke' : `${mondays.length} uker`}, fra ${datesNb(mondays)}: ingen hel fridag i en lang nok ukentlig arbeidsfri ${UNCHECKED}.`
  return [{ code: 'F1', unit: 'days', count: mondays.length, dates: mondays, reasonNb }]
}

function owedF3({ total, free, freeNeeded, missing, workedAfterWorked }: RedBalance): readonly OwedFreeDay[] {
  if (missing === 0) return []
  const reasonNb = `${freeRedDaysNb(missing)} mangler: ${free} av ${total} søn- og helgedager er fri, og minst ${freeNeeded} skal være det når det ikke er fri annenhver ${UNCHECKED}.`
  return [{ code: 'F3', unit: 'days', count: missing, dates: workedAfterWorked, reasonNb }]
}

/** What the rule of F3 asks for: every free red day counts towards the half, whether it is F3 or free in the base plan too. */
export function freeRedDaysNb(count: number): string {
  return count === 1 ? '1 fri rød dag' : `${count} frie røde dager`
}

function owedF4(inLieu: FreeDays['inLieu']): readonly OwedFreeDay[] {
  if (inLieu === null || inLieu.earned <= inLieu.taken) return []
  const { earned, taken } = inLieu
  const count = earned - taken
  const reasonNb = `F4: ${durationText(earned)} er opptjent på helge- og høytidsdager (1 1/3 av timene), ${durationText(taken)} er gitt, så ${durationText(count)} gjenstår ${UNCHECKED}.`
  return [{ code: 'F4', unit: 'minutes', count, dates: [], reasonNb }]
}

/** A day off, or a day's ordinary pay. Without the base plan it cannot be seen. */
function owedF5(view: PersonView, base: Base | null, given: readonly LocalDate[]): readonly OwedFreeDay[] {
  const { plan } = view
  if (base === null || plan.cyclic) return []
  if (plan.unit.tariff !== 'KS' && plan.unit.tariff !== 'Spekter') return []
  const earned: LocalDate[] = []
  for (let date = plan.from; date < plan.until; date = addDays(date, 1)) {
    const betweenSundays = weekdayOf(date) !== SUNDAY && holidaysOn(date).length > 0
    if (betweenSundays && base.codeOn(date) === 'F1' && !isAway(view, date)) earned.push(date)
  }
  const dates = earned.slice(given.length)
  if (dates.length === 0) return []
  const reasonNb = `${dates.length} F5 skyldes: grunnturnusen har F1 på helgedag som ikke er søndag (${datesNb(dates)}), og det gir én fridag til eller en dags lønn for hver ${UNCHECKED}.`
  return [{ code: 'F5', unit: 'days', count: dates.length, dates, reasonNb }]
}
