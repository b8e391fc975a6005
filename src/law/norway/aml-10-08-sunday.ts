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
  return Math.floor((plan.redDays[red]!.date - plan.from) / 7)
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
      // What was agreed before a calendar plan's horizon is not known: the day in the horizon decides.
      const known = plan.cyclic || red > plan.redFirst
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
  const average = averageOver(plan, worked, red)
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
 * Whether an agreement on the average from the plan's start could permit the pair that ends on `red`: half the red days
 * of each period that it touches are free, and one in every four weeks. The weeks after a calendar plan count as free
 * up to the 26th; a base plan has no such weeks.
 */
function averageOver(plan: PlanView, worked: Uint8Array, red: number): 'kept' | 'if-free-later' | 'broken' {
  const pair = [weekOfRed(plan, red - 1), weekOfRed(plan, red)] as const
  if (inWindowWithoutFree(plan, worked, pair)) return 'broken'
  const length = plan.cyclic ? plan.weeks : valueAt(sundayAverageWeeks, plan.from)
  const periods = pair.map((week) => Math.floor(weekIndex(plan, week) / length)).filter((index) => index >= 0)
  let answer: 'kept' | 'if-free-later' = 'kept'
  for (const index of new Set(periods)) {
    const untilWeek = Math.min(plan.weeks, (index + 1) * length)
    const { reds, workedReds } = countReds(plan, worked, index * length, untilWeek)
    if (2 * workedReds <= reds) continue
    const end = addDays(plan.from, 7 * length * (index + 1))
    const later = end > plan.until ? redDaysBetween(plan.until, end, plan.clock).length : 0
    if (2 * workedReds > reds + later) return 'broken'
    answer = 'if-free-later'
  }
  return answer
}

function inWindowWithoutFree(plan: PlanView, worked: Uint8Array, [first, last]: readonly [number, number]) {
  const weeks = valueAt(sundayFreeWithinWeeks, plan.from)
  const over = plan.cyclic ? [0, plan.weeks] : [0]
  return windowsWithoutFree(plan, worked).some((start) =>
    over.some((by) => start <= first + by && last + by < start + weeks),
  )
}

function countReds(plan: PlanView, worked: Uint8Array, fromWeek: number, untilWeek: number) {
  let reds = 0
  let workedReds = 0
  for (let red = plan.redFirst; red < plan.redEnd; red++) {
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
  const pairs = workedPairs(plan, worked)
  return limits.sundayPeriods.flatMap((period) => {
    const { fromWeek, untilWeek, workedMax } = period
    const within = (red: number) => {
      const week = weekIndex(plan, weekOfRed(plan, red))
      return week >= fromWeek && week < untilWeek
    }
    if (!pairs.some((red) => within(red) || within(red - 1))) return []
    const { workedReds } = countReds(plan, worked, fromWeek, untilWeek)
    return workedReds > Math.max(0, workedMax) ? [tooManyWorked(view, period, workedReds)] : []
  })
}

function tooManyWorked({ plan, employee }: PersonView, period: SundayPeriod, workedHere: number): Finding {
  const { fromWeek, untilWeek, redDays, carriedWorked } = period
  const limit = Math.floor(redDays / 2)
  const actual = workedHere + carriedWorked
  const weeks = weeksNb(addDays(plan.from, 7 * fromWeek), untilWeek - fromWeek)
  const before = carriedWorked === 0 ? '' : `, ${carriedWorked} av dem før planen`
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
    clauseNb: `${employee.id} arbeider ${actual} av ${redDays} søn- og helgedager i perioden med ${weeks}${before}, noen på rad; da skal annenhver være fri, så høyst ${limit} kan være arbeidet`,
  })
}

/** Third sentence, last part: in four consecutive weeks at least one red day is free. Where none is, some are in a row. */
function judgeFourWeeks(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, employee, limits } = view
  const length = valueAt(sundayFreeWithinWeeks, plan.from)
  return windowsWithoutFree(plan, worked)
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
        clauseNb: `${employee.id} har 0 fri søn- eller helgedager i ${weeksNb(addDays(plan.from, 7 * start), length)}; minst 1 skal være fri`,
      }),
    )
}

/** Starts of the windows of four weeks in which every red day is worked. */
function windowsWithoutFree(plan: PlanView, worked: Uint8Array): readonly number[] {
  const weeks = valueAt(sundayFreeWithinWeeks, plan.from)
  const { length, starts } = weekWindows(plan, weeks)
  if (length < weeks) return []
  const found: number[] = []
  // Weeks since the last one with a free red day, walking over the seam of a base plan.
  let sinceFree = 0
  let red = plan.redFirst
  for (let week = 0; week < starts + length - 1; week++) {
    let free = false
    for (; red < plan.redDays.length && weekOfRed(plan, red) === week; red++) free ||= worked[red] === 0
    sinceFree = free ? 0 : sinceFree + 1
    if (sinceFree >= length) found.push(week - length + 1)
  }
  return found
}
