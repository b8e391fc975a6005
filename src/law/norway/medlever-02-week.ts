/** § 2: hours a week in live-in arrangements, with the employee's own consent above 48. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { permissionInForce, permittingBases } from '../agreements.ts'
import type { CalendarWeek } from '../calendar-weeks.ts'
import { calendarWeek, isInWeek } from '../calendar-weeks.ts'
import { findingOf, weeksNb } from '../finding.ts'
import { weekWindows } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'
import type { Finding, PermittingBasis, PersonRule } from '../rule.ts'
import { unsettledAcross } from './across-employers.ts'
import { liveInStays } from './medlever-01-stay.ts'
import { liveInWeek, liveInWeekMax, liveInWeeks, MEDLEVER_2, MEDLEVER_2_2 } from './medlever.ts'

export const liveInHours: PersonRule = {
  id: 'medlever-2-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Timer i uka i medleverordning',
    nn: 'Timar i veka i medleverordning',
    en: 'Weekly hours in live-in work',
  },
  explanation: {
    nb: 'Høyst 48 timer i uka i snitt over seks uker, all tid ved institusjonen som er lagt ut som vakt regnet med, også passiv tid. Den ansatte kan selv samtykke skriftlig til inntil 60 timer i uka i snitt, og til å være tilgjengelig mer enn det bare når boligen er på eller i tilknytning til institusjonen; er mer enn 60 timer da aktivt arbeid, gir det et varsel. Gjelder uker med et opphold på minst et døgn i seksukersperioden.',
    nn: 'Høgst 48 timar i veka i snitt over seks veker, all tid ved institusjonen som er lagd ut som vakt rekna med, òg passiv tid. Den tilsette kan sjølv samtykkje skriftleg til inntil 60 timar i veka i snitt, og til å vere tilgjengeleg meir enn det berre når bustaden er på eller i tilknyting til institusjonen; er meir enn 60 timar då aktivt arbeid, gir det eit varsel. Gjeld veker med eit opphald på minst eit døgn i seksvekersperioden.',
    en: 'At most 48 hours a week on average over six weeks, counting all time at the institution that is rostered, passive time too. The employee may consent in writing to up to 60 on average, and to being available for more only when living at the institution; more than 60 hours of active work is then a warning. For six weeks with a stay of 24 hours in them.',
  },
  citation: MEDLEVER_2,
  parameters: [liveInWeek, liveInWeeks, liveInWeekMax],
  agreed: ['live-in-week'],
  deviation: 'none',
  acrossEmployers: unsettledAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const inStays = liveInStays(view).flatMap(({ duties }) => duties)
  if (inStays.length === 0) return []
  return windowsOf(view).flatMap((weeks) => {
    const isIn = ({ date }: Duty) => weeks.some((week) => isInWeek(week, date))
    // Without a stay in it, chapter 10 alone holds.
    if (!inStays.some(isIn)) return []
    const duties = view.duties.filter(isIn)
    const minutes = duties.reduce((sum, { workMinutes }) => sum + workMinutes, 0)
    const most = weeks.reduce((sum, week) => sum + weekMost(view, week), 0)
    if (minutes > most) return [overMean(view, weeks, minutes / weeks.length, most / weeks.length)]
    const active = duties.reduce((sum, one) => sum + one.workMinutes - one.passiveMinutes, 0)
    return activeOverMean(view, weeks, active / weeks.length)
  })
}

/**
 * Six weeks in a row that end in the plan, over the seam of a base plan, and back into complete history. Where less is
 * known, that is one window.
 */
function windowsOf({ plan, knownWeek }: PersonView): readonly (readonly CalendarWeek[])[] {
  const { length, fromStart, untilStart } = weekWindows(plan, valueAt(liveInWeeks, plan.from), knownWeek)
  const weekNumbered = (week: number) => calendarWeek(plan, addDays(plan.gridFrom, 7 * week))
  return Array.from({ length: Math.max(0, untilStart - fromStart) }, (_, start) =>
    Array.from({ length }, (_week, index) => weekNumbered(fromStart + start + index)),
  )
}

/** What the law, a consent for the whole week, or an agreement with the employee allows in the week, in minutes. */
function weekMost({ plan, employee }: PersonView, { monday, sunday }: CalendarWeek): number {
  const withConsent = valueAt(liveInWeekMax, plan.from)
  const bounded = (hours: number) => (employee.lives_in === true ? hours : Math.min(hours, withConsent))
  const consented = (employee.consents ?? [])
    .filter(({ to, from, until }) => to === 'live-in-hours' && from <= monday && until >= sunday)
    .map(({ hours }) => bounded(hours ?? withConsent))
  const agreed = [monday, sunday].map((date) => agreedOn({ plan, employee }, date))
  return Math.max(valueAt(liveInWeek, plan.from), ...consented, Math.min(...agreed))
}

function agreedOn({ plan, employee }: Pick<PersonView, 'plan' | 'employee'>, date: LocalDate): number {
  return permissionInForce(plan.permissions, 'live-in-week', employee.id, date)?.permission.hours ?? 0
}

function overMean(view: PersonView, weeks: readonly CalendarWeek[], mean: number, most: number): Finding {
  const { plan, employee } = view
  const [actual, limit] = [Math.ceil(mean), Math.floor(most)]
  const permittedBy = whoMayConsent(view, actual)
  const wayNb =
    permittedBy.length > 0
      ? ''
      : `; over ${durationText(valueAt(liveInWeekMax, plan.from))} kan bare den som har bolig på eller i tilknytning til institusjonen, samtykke til`
  return findingOf({
    rule: liveInHours,
    plan,
    employee: employee.id,
    from: weeks[0]!.from,
    to: weeks.at(-1)!.to,
    limit,
    actual,
    unit: 'minutes',
    agreed: null,
    permittedBy,
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i uka i snitt i ${weeksNb(weeks[0]!.monday, weeks.length)}; grensen er ${durationText(limit)}${wayNb}`,
  })
}

/**
 * § 2(2) third sentence lets one who lives there consent "til å være tilgjengelig" beyond 60 hours, where the first says
 * "arbeidstid": read strictly, work itself stays within 60. The text settles it no further, so it is a warning.
 */
function activeOverMean(
  { plan, employee }: PersonView,
  weeks: readonly CalendarWeek[],
  mean: number,
): readonly Finding[] {
  const limit = valueAt(liveInWeekMax, plan.from)
  if (mean <= limit) return []
  const actual = Math.ceil(mean)
  const found = findingOf({
    rule: liveInHours,
    plan,
    employee: employee.id,
    from: weeks[0]!.from,
    to: weeks.at(-1)!.to,
    limit,
    actual,
    unit: 'minutes',
    agreed: null,
    permittedBy: [],
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i uka i snitt i ${weeksNb(weeks[0]!.monday, weeks.length)} uten passiv tid; over ${durationText(limit)} gjelder samtykket å være tilgjengelig, og om det også kan gjelde arbeid, er ikke avklart`,
  })
  return [{ ...found, kind: 'warning' }]
}

/** The employee alone; beyond 60 hours only one who lives there. */
function whoMayConsent({ plan, employee }: PersonView, actual: number): readonly PermittingBasis[] {
  if (employee.lives_in !== true) return permittingBases(plan.unit, 'live-in-week', actual, plan.from)
  return [{ basis: 'IND', upTo: null, signedBy: 'den ansatte selv, skriftlig', citation: MEDLEVER_2_2 }]
}
