/** § 11-2(2)-(4): hours a day and a week for those under 18, all employers together. */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { dayTypeOf } from '../../workforce/unit.ts'
import type { KnownDay, KnownDuty } from '../all-employers.ts'
import { allDuties } from '../all-employers.ts'
import type { CalendarWeek } from '../calendar-weeks.ts'
import { isInWeek, weeksEndingIn } from '../calendar-weeks.ts'
import { weeksNb } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import type { YoungDuty } from './young-parts.ts'
import { youngDays, youngDuties } from './young-parts.ts'
import { youngFinding, youngWarning } from './young-finding.ts'
import type { YoungGroup } from './youth.ts'
import * as youth from './youth.ts'

const citation = aml('11-2', 'andre til fjerde ledd')

export const youthDay: PersonRule = {
  id: 'aml-11-2-youth-day',
  scope: 'person',
  singleDuty: true,
  title: {
    nb: 'Timer i døgnet under 18 år',
    nn: 'Timar i døgnet under 18 år',
    en: 'Hours a day under 18',
  },
  explanation: {
    nb: 'Høyst 8 timer i døgnet for den som er mellom 15 og 18 år. Er man under 15 år eller skolepliktig, høyst 7 timer på undervisningsfrie dager og 2 timer på dager med undervisning. Arbeid for flere arbeidsgivere legges sammen, og ingen avtale kan flytte grensene.',
    nn: 'Høgst 8 timar i døgnet for den som er mellom 15 og 18 år. Er ein under 15 år eller skulepliktig, høgst 7 timar på undervisningsfrie dagar og 2 timar på dagar med undervisning. Arbeid for fleire arbeidsgivarar blir lagt saman, og ingen avtale kan flytte grensene.',
    en: 'At most 8 hours a day from 15 to 18. Under 15 or in compulsory school, at most 7 hours on days without teaching and 2 on days with it. Work for several employers is added up, and no agreement can move the limits.',
  },
  citation,
  parameters: [
    youth.youthUntilAge,
    youth.childUntilAge,
    youth.youthDayMax,
    youth.childDayMax,
    youth.childSchoolDayMax,
  ],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.togetherAcross,
  judge: judgeDays,
}

export const youthWeek: PersonRule = {
  id: 'aml-11-2-youth-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Timer i uka under 18 år',
    nn: 'Timar i veka under 18 år',
    en: 'Hours a week under 18',
  },
  explanation: {
    nb: 'Høyst 40 timer i uka for den som er mellom 15 og 18 år. Er man under 15 år eller skolepliktig, høyst 35 timer i undervisningsfrie uker og 12 timer i uker med undervisning. Arbeid for flere arbeidsgivere legges sammen, timene kan ikke gjennomsnittsberegnes, og ingen avtale kan flytte grensene.',
    nn: 'Høgst 40 timar i veka for den som er mellom 15 og 18 år. Er ein under 15 år eller skulepliktig, høgst 35 timar i undervisningsfrie veker og 12 timar i veker med undervisning. Arbeid for fleire arbeidsgivarar blir lagt saman, timane kan ikkje gjennomsnittsreknast, og ingen avtale kan flytte grensene.',
    en: 'At most 40 hours a week from 15 to 18. Under 15 or in compulsory school, at most 35 hours in weeks without teaching and 12 in weeks with it. Work for several employers is added up, hours cannot be averaged, and no agreement can move the limits.',
  },
  citation,
  parameters: [
    youth.youthUntilAge,
    youth.childUntilAge,
    youth.youthWeekMax,
    youth.childWeekMax,
    youth.childSchoolWeekMax,
  ],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.togetherAcross,
  judge: judgeWeeks,
}

function judgeDays(view: PersonView): readonly Finding[] {
  const { plan } = view
  if (!youth.isYoungInPlan(view)) return []
  return youngDays(view, allDuties(view)).flatMap(({ group, day }) =>
    day.here && inHorizon(plan, day.date) ? dayFindings(view, day, group) : [],
  )
}

function dayFindings(view: PersonView, day: KnownDay, group: YoungGroup): readonly Finding[] {
  const { plan, employee } = view
  const { date, from, to, workMinutes: actual, shared } = day
  const most = valueAt(group === 'youth' ? youth.youthDayMax : youth.childDayMax, date)
  const work = `${youth.whoNb(employee, group)} arbeider ${durationText(actual)} ${dateTextNb(date)}${sharedNb(shared)}`
  const found = { rule: youthDay, from, to, actual, unit: 'minutes' as const }
  if (actual > most) {
    const clauseNb = `${work}; grensen er ${durationText(most)} i døgnet`
    return [youngFinding(view, { ...found, limit: most, clauseNb })]
  }
  const onSchoolDay = valueAt(youth.childSchoolDayMax, date)
  if (group === 'youth' || actual <= onSchoolDay || !mayHaveSchool(plan, date)) return []
  const clauseNb = `${work}; er det undervisning den dagen, er grensen ${durationText(onSchoolDay)}, og det kan ikke ses i planen`
  return [youngWarning(view, { ...found, limit: onSchoolDay, clauseNb })]
}

function sharedNb(shared: boolean): string {
  return shared ? ' hos flere arbeidsgivere til sammen' : ''
}

/** Monday to Friday, holidays excepted: the school's own days off are not known. */
function mayHaveSchool(plan: PlanView, date: LocalDate): boolean {
  return dayTypeOf(date, plan.kind) === 'weekday'
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  if (!youth.isYoungInPlan(view)) return []
  const duties = youngDuties(view, allDuties(view))
  return weeksEndingIn(view.plan).flatMap((week) => {
    const young = duties.filter(({ date }) => isInWeek(week, date))
    return young.some(({ here }) => here) ? weekFindings(view, week, young) : []
  })
}

/** `young`: the duties of the week before the person turns 18. Those of a child have the child's limits too. */
function weekFindings(view: PersonView, week: CalendarWeek, young: readonly YoungDuty[]): readonly Finding[] {
  const { plan } = view
  const asChild = young.filter(({ group }) => group === 'child')
  const all = sumOf(asChild.length < young.length ? young : [], 'youth')
  const child = sumOf(asChild, 'child')
  const findings: Finding[] = []
  const most = valueAt(youth.youthWeekMax, week.sunday)
  const mostChild = valueAt(youth.childWeekMax, week.sunday)
  const mostInSchool = valueAt(youth.childSchoolWeekMax, week.sunday)
  if (all.minutes > most) {
    const limitNb = `grensen er ${durationText(most)} i uka`
    findings.push(youngFinding(view, overWeek(view, week, { sum: all, limit: most, limitNb })))
  }
  if (child.minutes > mostChild) {
    const limitNb = `grensen er ${durationText(mostChild)} i uka`
    findings.push(youngFinding(view, overWeek(view, week, { sum: child, limit: mostChild, limitNb })))
  } else if (child.minutes > mostInSchool && weekdays(week).some((date) => mayHaveSchool(plan, date))) {
    const limitNb = `er det undervisning den uka, er grensen ${durationText(mostInSchool)}, og det kan ikke ses i planen`
    findings.push(youngWarning(view, overWeek(view, week, { sum: child, limit: mostInSchool, limitNb })))
  }
  return findings
}

interface WeekSum {
  readonly group: YoungGroup
  readonly minutes: number
  readonly shared: boolean
}

function sumOf(duties: readonly KnownDuty[], group: YoungGroup): WeekSum {
  const minutes = duties.reduce((sum, { workMinutes }) => sum + workMinutes, 0)
  return { group, minutes, shared: duties.some(({ here }) => !here) }
}

interface OverWeek {
  readonly sum: WeekSum
  readonly limit: number
  readonly limitNb: string
}

function overWeek(
  { employee }: PersonView,
  { from, to, monday }: CalendarWeek,
  { sum, limit, limitNb }: OverWeek,
): youth.YoungFound {
  const { group, minutes, shared } = sum
  const clauseNb = `${youth.whoNb(employee, group)} arbeider ${durationText(minutes)} i ${weeksNb(monday, 1)}${sharedNb(shared)}; ${limitNb}`
  return { rule: youthWeek, from, to, limit, actual: minutes, unit: 'minutes', clauseNb }
}

function weekdays({ monday }: CalendarWeek): readonly LocalDate[] {
  return [0, 1, 2, 3, 4].map((day) => addDays(monday, day))
}
