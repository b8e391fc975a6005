/**
 * Cuts work into pieces by the supplements it gives, as in KS HTA chapter 1 §§ 5 and 6 (from older texts and from memory;
 * not checked against the source):
 *
 * - weekend (§ 5.2): Saturday 00:00 to Sunday 24:00;
 * - holiday (§ 5.3): 00-24 on public holidays, 1 and 17 May and Easter eve, and 12-24 on the Wednesday before Maundy
 *   Thursday and on Whitsun, Christmas and New Year's eve;
 * - evening-night (§ 5.4): 17-06 (in the state 20-06);
 * - stacking (§ 5.1.2): one supplement at a time, except that evening-night comes beside weekend and holiday;
 * - overtime (§ 6), last in the duty and alone: holiday where that holds, high 21-06 and in weekends, else the low;
 * - moved (forskjøvet arbeidstid): in place of the weekend's, below the holiday's, without evening-night.
 *
 * Where in a duty an unpaid break lies is not known: it is not taken out, so the minutes are those present.
 */
import { easterSunday, holidaysOn } from '../../time/holidays.ts'
import type { Interval } from '../../time/interval.ts'
import { lengthMinutes } from '../../time/interval.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateOf, SATURDAY, weekdayOf, yearOf } from '../../time/local-date.ts'
import type { Clock, Instant } from '../../time/oslo.ts'
import { instantAt, wallTimeOf } from '../../time/oslo.ts'
import type { SupplementKind } from '../../workforce/supplement-settings.ts'
import { valueAt } from '../parameter.ts'
import type { TariffArea } from './tariff-night.ts'
import { tariffParameter } from './tariff-parameter.ts'

const MEMORY = 'HTA kapittel 1 §§ 5 og 6, etter hukommelsen og eldre tekst'

export const eveningFrom = tariffParameter('tariff-evening-supplement-from', 'minute-of-day', 17 * 60, MEMORY)
export const eveningFromState = tariffParameter(
  'tariff-evening-supplement-from-state',
  'minute-of-day',
  20 * 60,
  'HTA staten § 15, gjengitt av tredjepart',
)
export const nightUntil = tariffParameter('tariff-night-supplement-until', 'minute-of-day', 6 * 60, MEMORY)
export const highOvertimeFrom = tariffParameter('tariff-overtime-high-from', 'minute-of-day', 21 * 60, MEMORY)
export const holidayEveFrom = tariffParameter('tariff-holiday-eve-from', 'minute-of-day', 12 * 60, MEMORY)

export interface PaidWork extends Interval {
  /** A base plan ('nominal') has no holidays. */
  readonly clock: Clock
  /** Of the minutes, the last. */
  readonly overtimeMinutes?: number
  /** Whether the duty was moved from where the plan had it. */
  readonly moved?: boolean
}

export interface SupplementPiece extends Interval {
  /** None, one, or evening-night beside another. */
  readonly kinds: readonly SupplementKind[]
}

/** The windows in force on the date, of one area. */
interface Windows {
  readonly eveningFrom: number
  readonly nightUntil: number
  readonly highFrom: number
  readonly eveFrom: number
}

function windowsOf(area: TariffArea | undefined, date: LocalDate): Windows {
  return {
    eveningFrom: valueAt(area === 'staten' ? eveningFromState : eveningFrom, date),
    nightUntil: valueAt(nightUntil, date),
    highFrom: valueAt(highOvertimeFrom, date),
    eveFrom: valueAt(holidayEveFrom, date),
  }
}

/** The work in order, cut where its supplements change or the clock passes an hour that could change them. */
export function supplementPieces(
  work: PaidWork,
  date: LocalDate,
  area: TariffArea | undefined,
): readonly SupplementPiece[] {
  const { from, to, clock, overtimeMinutes = 0, moved = false } = work
  const windows = windowsOf(area, date)
  const overtimeFrom = Math.max(from, to - overtimeMinutes) as Instant
  const cuts = cutsIn(work, windows, overtimeFrom)
  return cuts.slice(0, -1).map((start, index) => {
    const { date: day, minuteOfDay } = wallTimeOf(start, clock)
    const at = { day, minuteOfDay, holiday: clock === 'oslo' && isHolidayPay(day, minuteOfDay, windows) }
    const kinds = start >= overtimeFrom ? [overtimeKind(at, windows)] : ordinaryKinds(at, windows, moved)
    return { from: start, to: cuts[index + 1]!, kinds }
  })
}

/** Minutes by kind; a minute can count under two, where they stack. */
export function supplementMinutes(
  work: PaidWork,
  date: LocalDate,
  area: TariffArea | undefined,
): Readonly<Record<SupplementKind, number>> {
  const minutes: Record<SupplementKind, number> = {
    weekend: 0,
    holiday: 0,
    'evening-night': 0,
    overtime: 0,
    'overtime-high': 0,
    'overtime-holiday': 0,
    moved: 0,
  }
  for (const piece of supplementPieces(work, date, area)) {
    for (const kind of piece.kinds) minutes[kind] += lengthMinutes(piece)
  }
  return minutes
}

/** Midnights and the windows' hours between start and end, and where the overtime begins; both ends included. */
function cutsIn({ from, to, clock }: PaidWork, windows: Windows, overtimeFrom: Instant): readonly Instant[] {
  const { eveningFrom: evening, nightUntil: morning, highFrom, eveFrom } = windows
  const cuts = new Set<Instant>([from, overtimeFrom, to])
  const last = wallTimeOf(to, clock).date
  for (let day = wallTimeOf(from, clock).date; day <= last; day = addDays(day, 1)) {
    for (const minute of [0, evening, morning, highFrom, eveFrom]) cuts.add(instantAt(day, minute, clock))
  }
  return [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b)
}

interface Moment {
  readonly day: LocalDate
  readonly minuteOfDay: number
  readonly holiday: boolean
}

function overtimeKind({ day, minuteOfDay, holiday }: Moment, windows: Windows): SupplementKind {
  if (holiday) return 'overtime-holiday'
  const night = minuteOfDay >= windows.highFrom || minuteOfDay < windows.nightUntil
  return night || isWeekend(day) ? 'overtime-high' : 'overtime'
}

function ordinaryKinds(
  { day, minuteOfDay, holiday }: Moment,
  windows: Windows,
  moved: boolean,
): readonly SupplementKind[] {
  if (moved && !holiday) return ['moved']
  const kinds: SupplementKind[] = []
  if (holiday) kinds.push('holiday')
  else if (isWeekend(day)) kinds.push('weekend')
  if (minuteOfDay >= windows.eveningFrom || minuteOfDay < windows.nightUntil) kinds.push('evening-night')
  return kinds
}

function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) >= SATURDAY
}

/** Whether the holiday supplement of § 5.3 holds at a minute of a day. */
function isHolidayPay(day: LocalDate, minuteOfDay: number, { eveFrom }: Windows): boolean {
  if (holidaysOn(day).length > 0) return true
  const year = yearOf(day)
  const easter = easterSunday(year)
  if (day === addDays(easter, -1)) return true
  const eves = [addDays(easter, -4), addDays(easter, 48), dateOf(year, 12, 24), dateOf(year, 12, 31)]
  return minuteOfDay >= eveFrom && eves.includes(day)
}
