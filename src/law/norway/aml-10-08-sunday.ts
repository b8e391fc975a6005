/**
 * § 10-8(4): free Sundays and holidays. A red day is worked when any duty touches its window in § 10-10(1).
 *
 * The third sentence lets the parties depart from the second; it does not forbid what the second allows. An average is
 * therefore judged only in periods where two worked red days follow each other.
 */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { redDaysBetween } from '../../time/red-days.ts'
import { findingOf, partOfWeekNb, weeksNb } from '../finding.ts'
import { weekIndex, weekWindows } from '../limits.ts'
import type { SundayPeriod } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import { isJudged } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { apartAcross } from './across-employers.ts'
import { aml, redDayTolerance, sundayAverageWeeks, sundayFreeWithinWeeks } from './aml.ts'

export const sundayRest: PersonRule = {
  id: 'aml-10-8-sunday',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Fri søn- og helgedager', nn: 'Fri søn- og heilagdagar', en: 'Sundays and holidays off' },
  explanation: {
    nb: 'Den som har arbeidet en søn- eller helgedag, skal ha fri den neste. Den ansatte kan skriftlig avtale en ordning som i snitt over 26 uker gir fri annenhver søn- og helgedag; da skal minst én være fri i hver fire uker. Er det fri etter hver arbeidet søn- og helgedag, trengs ingen avtale. Følger helgedager på hverandre, skilles de kl. 22, og en vakt med høyst én time på den ene siden regnes bare på den andre; timen er vår lesning.',
    nn: 'Den som har arbeidd ein søn- eller heilagdag, skal ha fri den neste. Den tilsette kan skriftleg avtale ei ordning som i snitt over 26 veker gir fri annankvar søn- og heilagdag; då skal minst éin vere fri i kvar fire veker. Er det fri etter kvar arbeidd søn- og heilagdag, trengst ingen avtale. Følgjer heilagdagar på kvarandre, blir dei skilde kl. 22, og ei vakt med høgst éin time på den eine sida blir rekna berre på den andre; timen er vår lesing.',
    en: 'Whoever has worked a Sunday or holiday has the next one off. The employee may agree in writing on an arrangement that gives every other Sunday and holiday off on average over 26 weeks; then at least one in every four weeks is free. Where each worked one is followed by a free one, no agreement is needed. Where holidays follow each other they part at 22:00, and a duty with at most an hour on one side counts on the other alone; the hour is our reading.',
  },
  citation: aml('10-8', 'fjerde ledd'),
  parameters: [sundayAverageWeeks, sundayFreeWithinWeeks, redDayTolerance],
  agreed: ['sunday-average'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => {
    const { redWorked } = view
    return [
      ...judgeNextOff(view, redWorked),
      ...judgePeriods(view, redWorked),
      ...judgePossiblePeriods(view, redWorked),
      ...judgeFourWeeks(view, redWorked),
    ]
  },
}

function weekOfRed(plan: PlanView, red: number): number {
  return Math.floor((plan.redDays[red]!.date - plan.gridFrom) / 7)
}

/** The later day of each pair of red days in a row that are both worked; the later one is in the horizon. */
function workedPairs({ redFirst, redEnd }: PlanView, worked: Uint8Array): readonly number[] {
  const pairs: number[] = []
  for (let red = Math.max(1, redFirst); red < redEnd; red++) {
    if (worked[red] === 1 && worked[red - 1] === 1) pairs.push(red)
  }
  return pairs
}

/** Second sentence: the next red day is free. Holds for a pair unless both days lie in weeks with an agreement on the average. */
function judgeNextOff(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, limits } = view
  const averaged = (red: number) => limits.sundayAverage[weekIndex(plan, weekOfRed(plan, red))] != null
  return workedPairs(plan, worked)
    .filter((red) => {
      // What was agreed before what is known of a calendar plan, is not known: the later day decides.
      const known = plan.cyclic || weekOfRed(plan, red - 1) >= view.knownWeek
      return !averaged(red) || (known && !averaged(red - 1))
    })
    .map((red) => nextNotOff(view, worked, red))
}

function nextNotOff(view: PersonView, worked: Uint8Array, red: number): Finding {
  const { plan, employee } = view
  const day = plan.redDays[red]!
  const before = plan.redDays[red - 1]!
  let inRow = 2
  while (worked[red - inRow] === 1) inRow++
  const later = keepsAverageSoFar(view, worked, red)
    ? ''
    : '; snittet over 26 uker må i så fall tas igjen etterpå'
  const partly = partOfWeekNb(view, 'sunday-average', weekOfRed(plan, red))
  return findingOf({
    rule: sundayRest,
    plan,
    employee: employee.id,
    from: before.from,
    to: day.to,
    limit: 1,
    actual: inRow,
    unit: 'count',
    agreed: { number: 'sunday-average', value: valueAt(sundayAverageWeeks, plan.from) },
    clauseNb: `${employee.id} arbeider ${dateTextNb(before.date)} og også neste søn- eller helgedag, ${dateTextNb(day.date)} (${inRow} på rad); den skulle vært fri${partly}${later}`,
  })
}

/** Whether half of the red days are free in the pair's period, by what is known when the pair is worked. */
function keepsAverageSoFar(view: PersonView, worked: Uint8Array, red: number): boolean {
  const { plan } = view
  const { reds, workedReds } = countReds(plan, worked, {
    ...possiblePeriod(view, weekOfRed(plan, red)),
    until: plan.cyclic ? Infinity : red + 1,
  })
  return 2 * workedReds <= reds
}

/** The period of an agreement on the average that began when the plan did, or with what is known before it. */
function possiblePeriod(
  { plan, knownWeek }: PersonView,
  week: number,
): Pick<RedRange, 'fromWeek' | 'untilWeek'> {
  if (plan.cyclic) return { fromWeek: 0, untilWeek: plan.weeks }
  const length = valueAt(sundayAverageWeeks, plan.from)
  const fromWeek = knownWeek + Math.floor((week - knownWeek) / length) * length
  return { fromWeek, untilWeek: fromWeek + length }
}

interface RedRange {
  readonly fromWeek: number
  readonly untilWeek: number
  /** Index into plan.redDays: those before it. */
  readonly until: number
}

function countReds(plan: PlanView, worked: Uint8Array, { fromWeek, untilWeek, until }: RedRange) {
  let reds = 0
  let workedReds = 0
  for (let red = 0; red < Math.min(until, plan.redEnd); red++) {
    const week = weekOfRed(plan, red)
    if (week < fromWeek || week >= untilWeek) continue
    reds++
    workedReds += worked[red]!
  }
  return { reds, workedReds }
}

/**
 * Third sentence: at most half of the red days of the period are worked, where some of them are so in a row. A pair belongs to the
 * period of its later day, which is the one that should have been free.
 */
function judgePeriods(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, limits } = view
  if (limits.sundayPeriods.length === 0) return []
  const pairs = pairsUntil(plan, worked)
  return limits.sundayPeriods.flatMap((period) => {
    const { fromWeek, untilWeek, workedMax } = period
    const within = (red: number) => {
      const week = weekIndex(plan, weekOfRed(plan, red))
      return week >= fromWeek && week < untilWeek
    }
    if (!pairs.some(within)) return []
    const { workedReds } = countReds(plan, worked, { fromWeek, untilWeek, until: Infinity })
    return workedReds > Math.max(0, workedMax) ? [tooManyWorked(view, period, workedReds)] : []
  })
}

/** Without an agreement: periods in which so many are worked that no agreement on the average could permit it. */
function judgePossiblePeriods(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, knownWeek, limits } = view
  const pairs = pairsUntil(plan, worked)
  const findings: Finding[] = []
  for (let week = knownWeek; week < plan.endWeek;) {
    const { fromWeek, untilWeek } = possiblePeriod(view, week)
    const end = Math.min(untilWeek, plan.endWeek)
    const complete = plan.cyclic || untilWeek <= plan.endWeek
    const nothingAgreed = !limits.sundayAverage.slice(fromWeek, end).some((agreed) => agreed !== null)
    // Where each worked red day is followed by a free one, nothing needs to be agreed, also when one more is worked than free.
    const inRow = pairs.some((red) => weekOfRed(plan, red) >= fromWeek && weekOfRed(plan, red) < end)
    if (inRow && nothingAgreed && (complete ? isJudged(plan, untilWeek) : !plan.continues)) {
      const carried = fromWeek === knownWeek && !plan.cyclic ? view.employee.carry_over : undefined
      const { reds, workedReds } = countReds(plan, worked, { fromWeek, untilWeek: end, until: Infinity })
      const period = {
        fromWeek,
        untilWeek: end,
        redDays: reds + (carried?.red_days_total ?? 0),
        carriedWorked: carried?.red_days_worked ?? 0,
        workedMax: 0,
        weeksAfter: complete ? 0 : untilWeek - end,
      }
      if (!isRecoverable(plan, period, workedReds)) findings.push(tooManyWorked(view, period, workedReds))
    }
    week = untilWeek
  }
  return findings
}

/** Pairs of worked red days in a row, those of a period's history included. */
function pairsUntil({ redEnd, redFirst, cyclic }: PlanView, worked: Uint8Array): readonly number[] {
  const pairs: number[] = []
  for (let red = cyclic ? Math.max(1, redFirst) : 1; red < redEnd; red++) {
    if (worked[red] === 1 && worked[red - 1] === 1) pairs.push(red)
  }
  return pairs
}

function tooManyWorked({ plan, employee }: PersonView, period: SundayPeriod, workedKnown: number): Finding {
  const { fromWeek, untilWeek, redDays, carriedWorked, weeksAfter } = period
  const limit = Math.floor(redDays / 2)
  const actual = workedKnown + carriedWorked
  const weeks = weeksNb(addDays(plan.gridFrom, 7 * fromWeek), untilWeek - fromWeek)
  const before = carriedWorked === 0 ? '' : `, ${carriedWorked} av dem før planen`
  const later = redDaysAfter(plan, period)
  const recoverable = isRecoverable(plan, period, workedKnown)
  const cure =
    later === 0
      ? ''
      : recoverable
        ? `; perioden er ikke ute, og blant de ${later} søn- og helgedagene i de ${weeksAfter} ukene etter planen kan høyst ${Math.floor((redDays + later) / 2) - actual} arbeides`
        : `; det kan ikke tas igjen, selv med fri alle de ${later} søn- og helgedagene i de ${weeksAfter} ukene etter planen`
  return findingOf({
    rule: sundayRest,
    plan,
    employee: employee.id,
    from: plan.weekStart[fromWeek]!,
    to: plan.weekStart[untilWeek]!,
    limit,
    actual,
    unit: 'count',
    agreed: null,
    ...(recoverable ? { kind: 'warning' as const } : {}),
    clauseNb: `${employee.id} arbeider ${actual} av ${redDays} søn- og helgedager i perioden med ${weeks}${before}, noen på rad; da skal annenhver være fri, så høyst ${limit} kan være arbeidet${cure}`,
  })
}

/** Whether the red days after the plan can bring the average of an unfilled period down to every other one. */
function isRecoverable(plan: PlanView, period: SundayPeriod, workedKnown: number): boolean {
  return 2 * (workedKnown + period.carriedWorked) <= period.redDays + redDaysAfter(plan, period)
}

function redDaysAfter(plan: PlanView, { untilWeek, weeksAfter }: SundayPeriod): number {
  const end = addDays(plan.gridFrom, 7 * untilWeek)
  return weeksAfter === 0 ? 0 : redDaysBetween(end, addDays(end, 7 * weeksAfter), plan.clock).length
}

/** Third sentence, last part: in four consecutive weeks at least one red day is free. Where none is, some are in a row. */
function judgeFourWeeks(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, employee } = view
  const length = valueAt(sundayFreeWithinWeeks, plan.from)
  return windowsWithoutFree(view, worked).map((start) =>
    findingOf({
      rule: sundayRest,
      plan,
      employee: employee.id,
      from: plan.weekStart[start]!,
      to: plan.weekStart[start + length]!,
      limit: 1,
      actual: 0,
      unit: 'count',
      agreed: null,
      clauseNb: `${employee.id} har 0 fri søn- eller helgedager i ${weeksNb(addDays(plan.gridFrom, 7 * start), length)}; minst 1 skal være fri, også med avtale om snitt`,
    }),
  )
}

/** Starts of the windows of four weeks in which every red day is worked. */
function windowsWithoutFree({ plan, knownWeek }: PersonView, worked: Uint8Array): readonly number[] {
  const weeks = valueAt(sundayFreeWithinWeeks, plan.from)
  const { length, fromStart, untilStart } = weekWindows(plan, weeks, knownWeek)
  if (length < weeks) return []
  const found: number[] = []
  // Weeks since the last one with a free red day, walking over the seam of a base plan.
  let sinceFree = 0
  let red = plan.redDays.findIndex((_, index) => weekOfRed(plan, index) >= fromStart)
  for (let week = fromStart; week < untilStart + length - 1; week++) {
    let free = false
    for (; red < plan.redDays.length && weekOfRed(plan, red) === week; red++) free ||= worked[red] === 0
    sinceFree = free ? 0 : sinceFree + 1
    if (sinceFree >= length) found.push(week - length + 1)
  }
  return found
}
