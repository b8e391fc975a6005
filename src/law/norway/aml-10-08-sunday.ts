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
import type { Finding, PersonRule } from '../rule.ts'
import { unsettledAcross } from './across-employers.ts'
import { aml, sundayAverageWeeks, sundayFreeWithinWeeks } from './aml.ts'

export const sundayRest: PersonRule = {
  id: 'aml-10-8-sunday',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Fri søn- og helgedager', nn: 'Fri søn- og heilagdagar', en: 'Sundays and holidays off' },
  explanation: {
    nb: 'Den som har arbeidet en søn- eller helgedag, skal ha fri den neste. Den ansatte kan skriftlig avtale en ordning som i snitt over 26 uker gir fri annenhver søn- og helgedag; da skal minst én være fri i hver fire uker. Er det fri etter hver arbeidet søn- og helgedag, trengs ingen avtale.',
    nn: 'Den som har arbeidd ein søn- eller heilagdag, skal ha fri den neste. Den tilsette kan skriftleg avtale ei ordning som i snitt over 26 veker gir fri annankvar søn- og heilagdag; då skal minst éin vere fri i kvar fire veker. Er det fri etter kvar arbeidd søn- og heilagdag, trengst ingen avtale.',
    en: 'Whoever has worked a Sunday or holiday has the next one off. The employee may agree in writing on an arrangement that gives every other Sunday and holiday off on average over 26 weeks; then at least one in every four weeks is free. Where each worked one is followed by a free one, no agreement is needed.',
  },
  citation: aml('10-8', 'fjerde ledd'),
  parameters: [sundayAverageWeeks, sundayFreeWithinWeeks],
  agreed: ['sunday-average'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: (view) => {
    const worked = workedRedDays(view)
    return [...judgeNextOff(view, worked), ...judgePeriods(view, worked), ...judgeFourWeeks(view, worked)]
  },
}

/** [red day] 1 when worked; index as in `plan.redDays`, before and after the horizon too. */
function workedRedDays({ plan, duties }: PersonView): Uint8Array {
  const worked = new Uint8Array(plan.redDays.length)
  for (const { redFrom, redUntil } of duties) {
    for (let red = redFrom; red < redUntil; red++) worked[red] = 1
  }
  return worked
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
  const average = averageOver(view, worked, red)
  const later =
    average === 'if-free-later' ? '; snittet over 26 uker må i så fall tas igjen etter planen' : ''
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
    agreed:
      average === 'broken'
        ? null
        : { number: 'sunday-average', value: valueAt(sundayAverageWeeks, plan.from) },
    clauseNb: `${employee.id} arbeider ${dateTextNb(before.date)} og også neste søn- eller helgedag, ${dateTextNb(day.date)} (${inRow} på rad); den skulle vært fri${partly}${later}`,
  })
}

/**
 * Whether an agreement on the average could permit the pair that ends on `red`: half the red days of its period are free, and one
 * in every four weeks. Judged by what is known when the pair is worked: the weeks after it count as free up to the 26th
 * from the first that is known. A base plan repeats itself and is known whole.
 */
function averageOver(view: PersonView, worked: Uint8Array, red: number): 'kept' | 'if-free-later' | 'broken' {
  const { plan } = view
  if (inWindowWithoutFree(view, worked, red)) return 'broken'
  if (plan.cyclic) {
    const { reds, workedReds } = countReds(plan, worked, {
      fromWeek: 0,
      untilWeek: plan.weeks,
      until: Infinity,
    })
    return 2 * workedReds <= reds ? 'kept' : 'broken'
  }
  const length = valueAt(sundayAverageWeeks, plan.from)
  const index = Math.floor((weekOfRed(plan, red) - view.knownWeek) / length)
  const fromWeek = view.knownWeek + index * length
  const { reds, workedReds } = countReds(plan, worked, {
    fromWeek,
    untilWeek: fromWeek + length,
    until: red + 1,
  })
  if (2 * workedReds <= reds) return 'kept'
  const dayAfter = addDays(plan.redDays[red]!.date, 1)
  const end = addDays(plan.gridFrom, 7 * (fromWeek + length))
  const later = redDaysBetween(dayAfter, end, plan.clock).length
  return 2 * workedReds > reds + later ? 'broken' : 'if-free-later'
}

/** Whether the pair lies in four weeks, known when it is worked, in which every red day is worked. */
function inWindowWithoutFree(view: PersonView, worked: Uint8Array, red: number): boolean {
  const { plan } = view
  const weeks = valueAt(sundayFreeWithinWeeks, plan.from)
  const [first, last] = [weekOfRed(plan, red - 1), weekOfRed(plan, red)]
  const over = plan.cyclic ? [0, plan.weeks] : [0]
  return windowsWithoutFree(view, worked, view.knownWeek).some((start) => {
    const known = plan.cyclic || start + weeks <= last + 1
    return known && over.some((by) => start <= first + by && last + by < start + weeks)
  })
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

/** Third sentence: at most half of the red days of the period are worked, where some of them are so in a row. */
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
    if (!pairs.some((red) => within(red) || within(red - 1))) return []
    const { workedReds } = countReds(plan, worked, { fromWeek, untilWeek, until: Infinity })
    return workedReds > Math.max(0, workedMax) ? [tooManyWorked(view, period, workedReds)] : []
  })
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
  const end = addDays(plan.gridFrom, 7 * untilWeek)
  const later = weeksAfter === 0 ? 0 : redDaysBetween(end, addDays(end, 7 * weeksAfter), plan.clock).length
  const recoverable = 2 * actual <= redDays + later
  const cure = recoverable
    ? `; perioden er ikke ute, og blant de ${later} søn- og helgedagene i de ${weeksAfter} ukene etter planen kan høyst ${Math.floor((redDays + later) / 2) - actual} arbeides`
    : ''
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

/** Third sentence, last part: in four consecutive weeks at least one red day is free. Where none is, some are in a row. */
function judgeFourWeeks(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, employee, limits } = view
  const length = valueAt(sundayFreeWithinWeeks, plan.from)
  return windowsWithoutFree(view, worked)
    .filter((start) => {
      for (let week = start; week < start + length; week++) {
        if (limits.sundayAverage[weekIndex(plan, week)] == null) return false
      }
      return true
    })
    .map((start) =>
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
        clauseNb: `${employee.id} har 0 fri søn- eller helgedager i ${weeksNb(addDays(plan.gridFrom, 7 * start), length)}; minst 1 skal være fri`,
      }),
    )
}

/** Starts of the windows of four weeks in which every red day is worked; `fromWeek`: also those of an earlier horizon. */
function windowsWithoutFree(
  { plan, knownWeek }: PersonView,
  worked: Uint8Array,
  fromWeek = Infinity,
): readonly number[] {
  const weeks = valueAt(sundayFreeWithinWeeks, plan.from)
  const { length, fromStart, untilStart } = weekWindows(plan, weeks, knownWeek)
  if (length < weeks) return []
  const first = Math.min(fromStart, fromWeek)
  const found: number[] = []
  // Weeks since the last one with a free red day, walking over the seam of a base plan.
  let sinceFree = 0
  let red = plan.redDays.findIndex((_, index) => weekOfRed(plan, index) >= first)
  for (let week = first; week < untilStart + length - 1; week++) {
    let free = false
    for (; red < plan.redDays.length && weekOfRed(plan, red) === week; red++) free ||= worked[red] === 0
    sinceFree = free ? 0 : sinceFree + 1
    if (sinceFree >= length) found.push(week - length + 1)
  }
  return found
}
