/**
 * "I løpet av 24 timer" and "i løpet av sju dager" as windows that may begin at any time. The hard reading is the calendar
 * week and the main work period (docs/method/law.md § 2); what a rolling window finds beyond it is a warning.
 */
import type { Interval } from '../../time/interval.ts'
import { addDays, dateTextNb, MONDAY, weekdayOf } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { instantAt } from '../../time/oslo.ts'
import { findingOf, momentNb } from '../finding.ts'
import { dayMinutesMaxOn } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon, workPeriods } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import { completeFrom } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { loadAcross } from './across-employers.ts'
import { aml, dailyRestMin, ordinaryDayMax, ordinaryWeekMax, weeklyRestMin } from './aml.ts'

const DAY = 1440
const WEEK = 7 * DAY

export const rollingDay: PersonRule = {
  id: 'aml-10-4-rolling-day',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 2,
  title: {
    nb: 'Timer i et rullende døgn',
    nn: 'Timar i eit rullande døgn',
    en: 'Hours in a rolling day',
  },
  explanation: {
    nb: 'Varsel når to vakter med under 11 timer imellom til sammen gir mer enn døgngrensen innenfor 24 timer fra den første begynner. Hovedlesningen dømmer hver hovedarbeidsperiode for seg.',
    nn: 'Varsel når to vakter med under 11 timar imellom til saman gir meir enn døgngrensa innanfor 24 timar frå den første tek til. Hovudlesinga dømmer kvar hovudarbeidsperiode for seg.',
    en: 'A warning where two duties less than 11 hours apart together exceed the daily limit within 24 hours of the start of the first. The main reading judges each main work period by itself.',
  },
  citation: aml('10-4', 'første ledd'),
  parameters: [ordinaryDayMax, dailyRestMin],
  agreed: ['averaging-day'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge: judgeDays,
}

export const rollingWeek: PersonRule = {
  id: 'aml-10-4-rolling-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Timer i sju rullende dager',
    nn: 'Timar i sju rullande dagar',
    en: 'Hours in seven rolling days',
  },
  explanation: {
    nb: 'Varsel når sju dager på rad, talt fra en hvilken som helst dag, har flere alminnelige timer enn grensen for uka. Hovedlesningen er kalenderuka.',
    nn: 'Varsel når sju dagar på rad, talde frå kva dag som helst, har fleire alminnelege timar enn grensa for veka. Hovudlesinga er kalenderveka.',
    en: 'A warning where seven days in a row, counted from any day, hold more ordinary hours than the limit of the week. The main reading is the calendar week.',
  },
  citation: aml('10-4', 'første, fjerde og femte ledd'),
  parameters: Object.values(ordinaryWeekMax),
  agreed: ['averaging-single-week'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge: judgeWeeks,
}

export const rollingWeeklyRest: PersonRule = {
  id: 'aml-10-8-rolling-weekly-rest',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 2,
  title: {
    nb: 'Sju dager mellom ukehvilene',
    nn: 'Sju dagar mellom vekekvilene',
    en: 'Seven days between the weekly rests',
  },
  explanation: {
    nb: 'Varsel når det går mer enn sju dager fra en ukehvile slutter til den neste er gitt. Kalenderuka tillater hvile tidlig i én uke og sent i den neste; EU-domstolen (C-306/16) leste hver sjudagersperiode på samme måte.',
    nn: 'Varsel når det går meir enn sju dagar frå ei vekekvile sluttar til den neste er gitt. Kalenderveka tillèt kvile tidleg i éi veke og seint i den neste; EU-domstolen (C-306/16) las kvar sjudagarsperiode på same måten.',
    en: 'A warning where more than seven days pass from the end of one weekly rest until the next has been given. The calendar week permits rest early in one week and late in the next; the EU Court (C-306/16) read each seven-day period in the same way.',
  },
  citation: aml('10-8', 'andre ledd'),
  parameters: [weeklyRestMin],
  agreed: ['weekly-rest'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge: judgeWeeklyRest,
}

function judgeDays({ plan, employee, limits, mainPeriods }: PersonView): readonly Finding[] {
  const full = valueAt(dailyRestMin, plan.from)
  const findings: Finding[] = []
  for (let index = 1; index < mainPeriods.length; index++) {
    const first = mainPeriods[index - 1]!
    const second = mainPeriods[index]!
    const end = first.from + DAY
    if (!inHorizon(plan, second.date) || second.from - first.to >= full || second.from >= end) continue
    // Two periods of one date: the hard reading counts them together.
    if (second.date === first.date) continue
    const limit = dayMinutesMaxOn(plan, limits, employee, first.date)
    const actual = ordinary(first) + Math.min(ordinary(second), end - second.from)
    if (actual <= limit) continue
    findings.push(
      findingOf({
        rule: rollingDay,
        plan,
        employee: employee.id,
        from: first.from,
        to: second.to,
        limit,
        actual,
        unit: 'minutes',
        agreed: null,
        kind: 'warning',
        clauseNb: `${employee.id} arbeider ${durationText(actual)} i de 24 timene fra ${momentNb(plan, first.from)}; grensen for døgnet er ${durationText(limit)}`,
      }),
    )
  }
  return findings
}

function ordinary({
  workMinutes,
  overtimeMinutes,
}: {
  workMinutes: number
  overtimeMinutes: number
}): number {
  return workMinutes - overtimeMinutes
}

interface WeekWindow {
  /** Day of the grid on which it begins. */
  readonly day: number
  readonly limit: number
  readonly sum: number
}

/** Windows above the limit, one beginning the day after the other: the first of them, and the worst. */
interface WindowRun {
  readonly first: WeekWindow
  worst: WeekWindow
}

/**
 * The first window of each run of windows above the limit; those from a Monday are the hard reading's. The finding is the first
 * window, so that a roster cut in two is judged as if whole; the sentence names the worst one as well, which is the one to mend.
 */
function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, employee, limits } = view
  const minutes = ordinaryByDay(view)
  const known = plan.cyclic
    ? 0
    : Math.max(completeFrom(employee, plan.from) - plan.gridFrom, 7 * view.knownWeek)
  const last = plan.cyclic
    ? plan.until - plan.gridFrom - 1
    : Math.min(plan.until - plan.gridFrom, 7 * plan.endWeek + 6) - 7
  const least = limits.weekMinutesMax.reduce((smallest, minutes) => Math.min(smallest, minutes))
  const runs: WindowRun[] = []
  let sum = 0
  for (let day = known; day < known + 6; day++) sum += minutes[day] ?? 0
  let over = false
  let inRun = false
  for (let day = known; day <= last; day++) {
    sum += minutes[day + 6]! - (day === known ? 0 : minutes[day - 1]!)
    // Most windows are below the limit of every week.
    if (sum <= least) {
      over = false
      inRun = false
      continue
    }
    const limit = Math.min(
      weekMax(plan, limits.weekMinutesMax, day),
      weekMax(plan, limits.weekMinutesMax, day + 6),
    )
    const first = sum > limit && !over
    over = sum > limit
    const date = addDays(plan.gridFrom, day)
    const judged = plan.cyclic || inHorizon(plan, addDays(date, 6))
    const window = { day, limit, sum }
    const run = runs.at(-1)
    if (!over) inRun = false
    else if (first) {
      inRun = judged && weekdayOf(date) !== MONDAY
      if (inRun) runs.push({ first: window, worst: window })
    } else if (inRun && judged && run !== undefined && excess(window) > excess(run.worst)) run.worst = window
  }
  return runs.map((run) => rollingWeekFinding(plan, employee.id, run))
}

function excess({ sum, limit }: WeekWindow): number {
  return sum - limit
}

function rollingWeekFinding(
  plan: PlanView,
  employee: PersonView['employee']['id'],
  { first, worst }: WindowRun,
): Finding {
  const dateOf = ({ day }: WeekWindow) => addDays(plan.gridFrom, day)
  const named = (window: WeekWindow) =>
    `${durationText(window.sum)} i de sju dagene fra ${dateTextNb(dateOf(window))}`
  const clause =
    worst === first
      ? `${named(first)}; grensen for uka er ${durationText(first.limit)}`
      : `${named(worst)}, som er det meste i en rekke som begynner med ${named(first)}; grensen for uka er ${durationText(worst.limit)}`
  return findingOf({
    rule: rollingWeek,
    plan,
    employee,
    from: instantAt(dateOf(first), 0, plan.clock),
    to: instantAt(addDays(dateOf(first), 7), 0, plan.clock),
    limit: first.limit,
    actual: first.sum,
    unit: 'minutes',
    agreed: null,
    kind: 'warning',
    clauseNb: `${employee} arbeider ${clause}`,
  })
}

function weekMax({ weeks }: PlanView, limits: Int32Array, day: number): number {
  return limits[Math.floor(day / 7) % weeks]!
}

/** [day of the grid, and a week more for a base plan] ordinary minutes booked on the day. */
function ordinaryByDay({ plan, duties }: PersonView): Int32Array {
  const sums = new Int32Array(7 * (plan.weeks + 1))
  for (const duty of duties) {
    const day = duty.date - plan.gridFrom
    if (day >= 0 && day < sums.length) sums[day] = sums[day]! + ordinary(duty)
  }
  return sums
}

/** From the end of one weekly rest to the end of the least part of the next that is enough. */
function judgeWeeklyRest(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  const least = valueAt(weeklyRestMin, plan.from)
  const first = instantAt(plan.from, 0, plan.clock)
  const end = instantAt(plan.until, 0, plan.clock)
  const start = instantAt(plan.cyclic ? plan.firstDate : completeFrom(employee, plan.from), 0, plan.clock)
  const findings: Finding[] = []
  for (const { from, to } of stretchesWithoutRest(view, start, least)) {
    const given = to + least
    if (given - from <= WEEK) continue
    // After a plan that nothing follows, all time counts as free.
    if (given <= first || (given > end && (plan.cyclic || plan.continues))) continue
    findings.push(
      findingOf({
        rule: rollingWeeklyRest,
        plan,
        employee: employee.id,
        from,
        to,
        limit: WEEK,
        actual: given - from,
        unit: 'minutes',
        agreed: null,
        kind: 'warning',
        clauseNb: `${employee.id} har ingen ukehvile på ${durationText(least)} fra ${momentNb(plan, from)} til ${momentNb(plan, to)}; den neste er gitt etter ${durationText(given - from)}, mer enn sju dager`,
      }),
    )
  }
  return findings
}

/** From the end of one rest of `least` minutes to the start of the next, from `start` on. */
function stretchesWithoutRest(view: PersonView, start: Interval['from'], least: number): readonly Interval[] {
  const stretches: Interval[] = []
  let from = start
  let busyUntil = start
  for (const period of workPeriods(view)) {
    if (period.from < start) continue
    if (period.from - busyUntil >= least) {
      if (busyUntil > from) stretches.push({ from, to: busyUntil })
      from = period.from
    }
    if (period.to > busyUntil) busyUntil = period.to
  }
  if (busyUntil > start) stretches.push({ from, to: busyUntil })
  return stretches
}
