/**
 * § 10-4(6): the ordinary week of three-shift work. From the 40 hours of the first subsection, each hour in the window
 * of § 10-10(1) is counted as 1 h 10 min and each hour at night as 1 h 15 min, down to 36 hours, never above 38.
 *
 * An hour that is both: the subsection does not say. It is "regnes lik" one figure, so it is not counted twice: the
 * breach is judged with the higher, the night's. With both added (1 h 25 min) the week is shorter, which is a warning.
 */
import type { LocalDate } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { Found } from '../finding.ts'
import { findingOf, weeksNb } from '../finding.ts'
import type { InconvenientMinutes } from '../inconvenient-minutes.ts'
import { added, minuteCounter, NONE, statutoryNight } from '../inconvenient-minutes.ts'
import type { MinutesPeriod } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import { passiveMinutesAdded } from '../passive-work.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { warningOf } from '../warning.ts'
import { isWeekOfPlan, mondayOfWeek } from '../week-dates.ts'
import { unsettledAcross } from './across-employers.ts'
import { aml, ordinaryWeekMax } from './aml.ts'
import { statuteParameter } from './statute-parameter.ts'

const PLACE = 'aml § 10-4 sjette ledd'

/** What an hour at night, and on a Sunday or holiday, is counted as; and how far down the conversion reaches. */
export const threeShiftNightHour = statuteParameter('three-shift-night-hour', 'minutes', 75, PLACE)
export const threeShiftRedHour = statuteParameter('three-shift-red-hour', 'minutes', 70, PLACE)
export const threeShiftWeekFloor = statuteParameter('three-shift-week-floor', 'minutes', 36 * 60, PLACE)

/** An hour both at night and on a Sunday or holiday: as night only, or with both additions. */
export type DoubleHours = 'as-night' | 'as-both'

export interface ThreeShiftWeek extends Pick<InconvenientMinutes, 'night' | 'red' | 'both'> {
  /** Over how many weeks the minutes are: 1, or the weeks of an averaging period. Need not be whole (absence). */
  readonly weeks: number
  readonly on: LocalDate
}

/**
 * Most ordinary minutes in the weeks together, rounded down to the whole minute: working time is in whole minutes, so
 * nothing is lost by it. 60 x (weeks x 40 h) less 10 for each red and 15 for each night hour, over 60.
 */
export function threeShiftMinutesMax(
  { night, red, both, weeks, on }: ThreeShiftWeek,
  double: DoubleHours,
): number {
  const base = valueAt(ordinaryWeekMax.ordinary, on)
  const forNight = valueAt(threeShiftNightHour, on) - 60
  const forRed = valueAt(threeShiftRedHour, on) - 60
  const redCounted = double === 'as-both' ? red : red - both
  const addedTo60 = forNight * night + forRed * redCounted
  const converted = (60 * weeks * base - addedTo60) / 60
  const floor = weeks * valueAt(threeShiftWeekFloor, on)
  const cap = weeks * valueAt(ordinaryWeekMax['three-shift'], on)
  return Math.floor(Math.min(cap, Math.max(floor, converted)) + 1e-6)
}

/** The same for one week. */
export function threeShiftWeekMax(
  sundayMinutes: number,
  nightMinutes: number,
  bothMinutes: number,
  on: LocalDate,
): number {
  return threeShiftMinutesMax(
    { red: sundayMinutes, night: nightMinutes, both: bothMinutes, weeks: 1, on },
    'as-night',
  )
}

export const threeShiftWeek: PersonRule = {
  id: 'aml-10-4-three-shift',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Tredelt turnus: omregnet uke',
    nn: 'Tredelt turnus: omrekna veke',
    en: 'Three-shift rota: the converted week',
  },
  explanation: {
    nb: 'I tredelt turnus som ikke er helkontinuerlig, går 40 timer ned med 10 minutter for hver time på søn- og helgedag og 15 minutter for hver time om natten, ned til 36 timer, og aldri over 38. En time som er begge deler, regnes her som natt. Legges begge tilleggene sammen, blir uka kortere; det gir bare et varsel.',
    nn: 'I tredelt turnus som ikkje er heilkontinuerleg, går 40 timar ned med 10 minutt for kvar time på søn- og heilagdag og 15 minutt for kvar time om natta, ned til 36 timar, og aldri over 38. Ein time som er begge delar, blir her rekna som natt. Legg ein begge tillegga saman, blir veka kortare; det gir berre eit varsel.',
    en: 'In three-shift rotas that are not fully continuous, 40 hours go down by 10 minutes for each hour on a Sunday or holiday and 15 minutes for each hour at night, to 36 hours at the least, and never above 38. An hour that is both counts here as night. With both additions the week is shorter, which only gives a warning.',
  },
  citation: aml('10-4', 'sjette ledd'),
  parameters: [
    ordinaryWeekMax.ordinary,
    ordinaryWeekMax['three-shift'],
    threeShiftWeekFloor,
    threeShiftNightHour,
    threeShiftRedHour,
  ],
  agreed: ['averaging-single-week'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: (view) =>
    view.plan.unit.work_category === 'three-shift'
      ? spansOf(view).flatMap((span) => judgeSpan(view, span))
      : [],
}

/** [week] the ordinary minutes of the duties that begin in it; those of a base plan's copies are left out. */
function minutesByWeek(view: PersonView): readonly InconvenientMinutes[] {
  const { plan, duties, limits } = view
  const weeks = limits.averaging.map(() => NONE)
  for (const duty of duties) {
    const before = weeks[duty.week]
    if (before === undefined) continue
    weeks[duty.week] = added(before, minuteCounter(plan, statutoryNight(view, duty.date))(duty))
  }
  return weeks
}

/** Weeks judged together. */
interface Span {
  readonly fromWeek: number
  readonly untilWeek: number
  readonly minutes: InconvenientMinutes
  readonly carriedMinutes: number
  /** Weeks that count, those before the horizon included. */
  readonly countedWeeks: number
  /** Weeks of it before the horizon: what was worked at night there is not known, so they have the mean of the rest. */
  readonly weeksBefore: number
  readonly averaged: boolean
}

function spansOf(view: PersonView): readonly Span[] {
  const { plan, limits } = view
  const weeks = minutesByWeek(view)
  const single = weeks.flatMap((minutes, week) =>
    limits.averaging[week] === null ? [spanOf(week, week + 1, minutes)] : [],
  )
  const averaged = limits.averagingPeriods.map((period) => ({
    ...spanOf(period.fromWeek, period.untilWeek, sumOf(weeks, period)),
    carriedMinutes: period.carriedMinutes,
    countedWeeks: period.countedWeeks,
    weeksBefore: weeksBefore(view, period),
    averaged: true,
  }))
  return [...single, ...averaged].filter(({ untilWeek }) => isWeekOfPlan(plan, untilWeek - 1))
}

function spanOf(fromWeek: number, untilWeek: number, minutes: InconvenientMinutes): Span {
  const countedWeeks = untilWeek - fromWeek
  return { fromWeek, untilWeek, minutes, carriedMinutes: 0, countedWeeks, weeksBefore: 0, averaged: false }
}

function sumOf(
  weeks: readonly InconvenientMinutes[],
  { fromWeek, untilWeek }: Pick<MinutesPeriod, 'fromWeek' | 'untilWeek'>,
): InconvenientMinutes {
  return weeks.slice(fromWeek, untilWeek).reduce(added, NONE)
}

function weeksBefore({ plan, employee, limits }: PersonView, { fromWeek }: MinutesPeriod): number {
  if (fromWeek > 0 || plan.cyclic) return 0
  const period = limits.averaging[fromWeek]?.permission.weeks ?? 1
  return (employee.carry_over?.averaging_weeks_used ?? 0) % period
}

function judgeSpan(view: PersonView, span: Span): readonly Finding[] {
  const hard = minutesMax(view, span, 'as-night')
  if (isOver(span, hard)) {
    const found = foundIn(view, span, hard)
    return [findingOf({ ...found, agreed: permitting(view, span, found.actual) })]
  }
  const strict = minutesMax(view, span, 'as-both')
  if (!isOver(span, strict)) return []
  const found = foundIn(view, span, strict)
  const clauseNb = `${found.clauseNb} om de ${durationText(span.minutes.both)} som er både natt og søn- eller helgedag, får begge tilleggene; regnes de bare som natt, er grensen ${durationText(perWeek(span, hard))}`
  return [warningOf({ ...found, clauseNb })]
}

function isOver({ minutes, carriedMinutes }: Span, max: number): boolean {
  return minutes.ordinary > Math.max(0, max - carriedMinutes)
}

/** Most minutes in the span: converted, and § 10-4(2)'s addition for passive work in its known weeks. */
function minutesMax(view: PersonView, span: Span, double: DoubleHours): number {
  const max = convertedMax(view, span, double)
  return max + passiveMinutesAdded(view, span, perWeek(span, max))
}

/** The weeks before the horizon get the mean of the known. */
function convertedMax({ plan }: PersonView, span: Span, double: DoubleHours): number {
  const { minutes, countedWeeks, weeksBefore: before } = span
  const weeks = countedWeeks - before
  if (weeks <= 0) return Math.floor(countedWeeks * valueAt(ordinaryWeekMax['three-shift'], plan.from) + 1e-6)
  const known = threeShiftMinutesMax({ ...minutes, weeks, on: plan.from }, double)
  return before === 0 ? known : Math.floor((known * countedWeeks) / weeks + 1e-6)
}

function perWeek({ countedWeeks }: Span, minutes: number): number {
  return Math.floor(minutes / Math.max(countedWeeks, 1 / 7) + 1e-9)
}

/** Averaging could permit a single week; but a base plan whose own mean is too long is so over any number of rounds. */
function permitting(view: PersonView, { averaged }: Span, actual: number): Found['agreed'] {
  if (averaged) return null
  const { plan } = view
  const cycle = spanOf(0, plan.weeks, sumOf(minutesByWeek(view), { fromWeek: 0, untilWeek: plan.weeks }))
  const hopeless = plan.cyclic && isOver(cycle, minutesMax(view, cycle, 'as-night'))
  return hopeless ? null : { number: 'averaging-single-week', value: actual }
}

function foundIn(view: PersonView, span: Span, max: number): Omit<Found, 'agreed' | 'permittedBy'> {
  const { plan, employee } = view
  const { fromWeek, untilWeek, minutes, carriedMinutes, countedWeeks, averaged } = span
  const limit = perWeek(span, max)
  const actual = Math.ceil((minutes.ordinary + carriedMinutes) / Math.max(countedWeeks, 1 / 7) - 1e-9)
  const weeks = weeksNb(mondayOfWeek(plan, fromWeek), untilWeek - fromWeek)
  return {
    rule: threeShiftWeek,
    plan,
    employee: employee.id,
    from: plan.weekStart[fromWeek]!,
    to: plan.weekStart[untilWeek]!,
    limit,
    actual,
    unit: 'minutes',
    clauseNb: `${employee.id} arbeider ${durationText(actual)} ${averaged ? 'i uka i snitt i' : 'i'} ${weeks}; der er ${durationText(minutes.red)} på søn- og helgedag og ${durationText(minutes.night)} om natten, og da er grensen ${durationText(limit)}${averaged ? ' i uka' : ''}`,
  }
}
