/** § 10-8(4): free Sundays and holidays. A red day is worked when any duty touches its window in § 10-10(1). */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { findingOf, weeksNb } from '../finding.ts'
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
  title: { nb: 'Fri søn- og helgedager' },
  explanation: {
    nb: 'Den som har arbeidet en søn- eller helgedag, skal ha fri den neste. Den ansatte kan skriftlig avtale en ordning som i snitt over 26 uker gir fri annenhver søn- og helgedag; da skal minst én være fri i hver fire uker.',
  },
  citation: aml('10-8', 'fjerde ledd'),
  parameters: [sundayAverageWeeks, sundayFreeWithinWeeks],
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

/** Second sentence: the next red day is free. Holds for a pair unless both days lie in weeks with an agreement on the average. */
function judgeNextOff(view: PersonView, worked: Uint8Array): readonly Finding[] {
  const { plan, limits } = view
  const findings: Finding[] = []
  const averaged = (red: number) => limits.sundayAverage[weekIndex(plan, weekOfRed(plan, red))] != null
  let inRow = 0
  for (let red = 0; red < plan.redEnd; red++) {
    inRow = worked[red] === 1 ? inRow + 1 : 0
    if (inRow < 2 || red < plan.redFirst) continue
    // What was agreed before a calendar plan's horizon is not known: the day in the horizon decides.
    const known = plan.cyclic || red > plan.redFirst
    if (averaged(red) && (!known || averaged(red - 1))) continue
    findings.push(nextNotOff(view, worked, red, inRow))
  }
  return findings
}

function nextNotOff(view: PersonView, worked: Uint8Array, red: number, inRow: number): Finding {
  const { plan, employee } = view
  const day = plan.redDays[red]!
  const before = plan.redDays[red - 1]!
  return findingOf({
    rule: sundayRest,
    plan,
    employee: employee.id,
    from: before.from,
    to: day.to,
    limit: 1,
    actual: inRow,
    unit: 'count',
    agreed: averageWouldHold(view, worked)
      ? { number: 'sunday-average', value: valueAt(sundayAverageWeeks, plan.from) }
      : null,
    clauseNb: `${employee.id} arbeider ${dateTextNb(before.date)} og også neste søn- eller helgedag, ${dateTextNb(day.date)} (${inRow} på rad); den skulle vært fri`,
  })
}

/** Whether an agreement on the average would be enough: half the red days free, and one in every four weeks. */
function averageWouldHold(view: PersonView, worked: Uint8Array): boolean {
  const { plan, employee } = view
  const { red_days_total: total = 0, red_days_worked: carried = 0 } =
    (plan.cyclic ? null : employee.carry_over) ?? {}
  const redDays = plan.redEnd - plan.redFirst + total
  let workedHere = 0
  for (let red = plan.redFirst; red < plan.redEnd; red++) workedHere += worked[red]!
  return 2 * (workedHere + carried) <= redDays && windowsWithoutFree(plan, worked).length === 0
}

/** Third sentence: at most half of the red days of the period are worked. */
function judgePeriods(view: PersonView, worked: Uint8Array): readonly Finding[] {
  return view.limits.sundayPeriods.flatMap((period) => {
    let workedHere = 0
    for (let red = view.plan.redFirst; red < view.plan.redEnd; red++) {
      const week = weekOfRed(view.plan, red)
      if (week >= period.fromWeek && week < period.untilWeek) workedHere += worked[red]!
    }
    return workedHere > Math.max(0, period.workedMax) ? [tooManyWorked(view, period, workedHere)] : []
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
    clauseNb: `${employee.id} arbeider ${actual} av ${redDays} søn- og helgedager i perioden med ${weeks}${before}; annenhver skal være fri, så høyst ${limit} kan være arbeidet`,
  })
}

/** Third sentence, last part: in four consecutive weeks at least one red day is free. */
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
