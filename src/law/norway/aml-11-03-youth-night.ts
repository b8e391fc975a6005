/** § 11-3 with the regulation's § 12-9 g and h: night work under 18. */
import type { Interval } from '../../time/interval.ts'
import { overlapMinutes } from '../../time/interval.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { instantAt, minuteOfDayText, wallTimeOf } from '../../time/oslo.ts'
import type { Employee } from '../../workforce/employee.ts'
import type { KnownDuty } from '../all-employers.ts'
import { allDuties } from '../all-employers.ts'
import { momentNb } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { PlanView } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import type { YoungPart } from './young-parts.ts'
import { youngParts } from './young-parts.ts'
import { youngFinding, youngWarning } from './young-finding.ts'
import type { YoungGroup } from './youth.ts'
import * as youth from './youth.ts'

export const youthNight: PersonRule = {
  id: 'aml-11-3-youth-night',
  scope: 'person',
  singleDuty: true,
  title: { nb: 'Nattarbeid under 18 år', nn: 'Nattarbeid under 18 år', en: 'Night work under 18' },
  explanation: {
    nb: 'Den som er mellom 15 og 18 år, skal ha fri i minst 8 timer som omfatter tiden mellom kl. 23:00 og 06:00. Lett arbeid i syke- og pleiehjelp kan likevel vare til kl. 24:00, og elever, lærlinger og lærekandidater i helsefagarbeiderfaget kan ha lett arbeid om natten i sykehus eller liknende når det følger læreplanen; arbeidsgiver må da ha lagt det inn. Er man under 15 år eller skolepliktig, er arbeid mellom kl. 20:00 og 06:00 forbudt.',
    nn: 'Den som er mellom 15 og 18 år, skal ha fri i minst 8 timar som omfattar tida mellom kl. 23:00 og 06:00. Lett arbeid i sjuke- og pleiehjelp kan likevel vare til kl. 24:00, og elevar, lærlingar og lærekandidatar i helsefagarbeidarfaget kan ha lett arbeid om natta i sjukehus eller liknande når det følgjer læreplanen; arbeidsgivaren må då ha lagt det inn. Er ein under 15 år eller skulepliktig, er arbeid mellom kl. 20:00 og 06:00 forbode.',
    en: 'From 15 to 18 at least 8 hours off, covering 23:00 to 06:00. Light work in nursing and care may last until 24:00, and pupils and apprentices in the health worker trade may do light night work in hospitals and the like as part of the curriculum, when the employer has recorded it. Under 15 or in compulsory school, work between 20:00 and 06:00 is forbidden.',
  },
  citation: aml('11-3', 'første og andre ledd'),
  parameters: [
    youth.youthUntilAge,
    youth.childUntilAge,
    youth.childNightStart,
    youth.youthNightStart,
    youth.youngNightEnd,
    youth.youthNightRest,
    youth.lightWorkNightStart,
  ],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.restTogetherAcross,
  judge: judgeNights,
}

export const youthEvening: PersonRule = {
  id: 'aml-11-3-youth-evening',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Sen kveld under 18 år', nn: 'Sein kveld under 18 år', en: 'Late evening under 18' },
  explanation: {
    nb: 'For den som er mellom 15 og 18 år, er arbeid mellom kl. 21:00 og 23:00 nattarbeid, og bare tillatt når arbeidets art gjør det nødvendig eller det er et særlig og tidsavgrenset behov. Om det er slik, kan ikke ses i en plan.',
    nn: 'For den som er mellom 15 og 18 år, er arbeid mellom kl. 21:00 og 23:00 nattarbeid, og berre tillate når arbeidet gjer det nødvendig eller det er eit særleg og tidsavgrensa behov. Om det er slik, kan ein ikkje sjå i ein plan.',
    en: 'From 15 to 18, work between 21:00 and 23:00 is night work, allowed only where the nature of the work or a special, limited need requires it. A plan cannot show that.',
  },
  citation: aml('11-3', 'andre ledd andre punktum'),
  parameters: [youth.youthEveningStart, youth.youthNightStart],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.ownDutiesAcross,
  judge: judgeEvenings,
}

/** Minutes of the day; the end is on the next day. */
export interface NightWindow {
  readonly start: number
  readonly end: number
}

/** When this person may not work on a night, or null when the regulation opens for all of it. */
export function forbiddenNight(employee: Employee, group: YoungGroup, date: LocalDate): NightWindow | null {
  const end = valueAt(youth.youngNightEnd, date)
  if (group === 'child') return { start: valueAt(youth.childNightStart, date), end }
  const opened = openedNight(employee)
  if (opened === 'health-trainee') return null
  const start = opened === 'light-work' ? youth.lightWorkNightStart : youth.youthNightStart
  return { start: valueAt(start, date), end }
}

/** What the regulation's § 12-9 opens for this person: letter h only for pupils and apprentices. */
export function openedNight({ youth_night, school, employments }: Employee): Employee['youth_night'] {
  const inTraining = school === 'upper' || employments.some(({ type }) => type === 'apprentice')
  return youth_night === 'health-trainee' && !inTraining ? undefined : youth_night
}

/** Minutes of a duty in a window that comes every night. A duty of at most 24 hours meets at most three. */
export function minutesAtNight(
  { clock }: Pick<PlanView, 'clock'>,
  duty: Interval,
  { start, end }: NightWindow,
): number {
  const { date } = wallTimeOf(duty.from, clock)
  return [-1, 0, 1].reduce((sum, offset) => {
    const night = addDays(date, offset)
    const window = { from: instantAt(night, start, clock), to: instantAt(addDays(night, 1), end, clock) }
    return sum + overlapMinutes(duty, window)
  }, 0)
}

function judgeNights(view: PersonView): readonly Finding[] {
  if (!youth.isYoungInPlan(view)) return []
  const duties = allDuties(view).filter(({ standby }) => !standby)
  return duties.flatMap((duty, index) => {
    if (!inHorizon(view.plan, duty.date)) return []
    const findings = duty.here ? youngParts(view, duty).flatMap((part) => nightWork(view, duty, part)) : []
    const before = duties[index - 1]
    return before === undefined ? findings : [...shortNight(view, before, duty), ...findings]
  })
}

function nightWork(view: PersonView, duty: KnownDuty, part: YoungPart): readonly Finding[] {
  const { plan, employee } = view
  const { group, from, to } = part
  const window = forbiddenNight(employee, group, duty.date)
  const actual = window === null ? 0 : minutesAtNight(plan, part, window)
  if (window === null || actual === 0) return []
  const hours = `kl. ${minuteOfDayText(window.start)} og ${minuteOfDayText(window.end)}`
  const clauseNb = `${youth.whoNb(employee, group)} arbeider ${durationText(actual)} mellom ${hours} i vakten som begynner ${momentNb(plan, duty.from)}; det er forbudt${openingNb(employee, group)}`
  return [youngFinding(view, { rule: youthNight, from, to, limit: 0, actual, unit: 'minutes', clauseNb })]
}

function openingNb(employee: Employee, group: YoungGroup): string {
  return group === 'child' || openedNight(employee) !== undefined
    ? ''
    : ', men forskriften § 12-9 bokstav g og h åpner for noe lett arbeid i helsetjenesten; gjelder det her, legg inn «youth_night»'
}

/** The free stretch that covers the whole window, where neither duty is in it: at least eight hours. */
function shortNight(view: PersonView, before: KnownDuty, after: KnownDuty): readonly Finding[] {
  const { plan, employee } = view
  const regular = youth.youngOn(view, after.date) === 'youth' && openedNight(employee) === undefined
  const window = forbiddenNight(employee, 'youth', after.date)
  if (!regular || window === null || !(before.here || after.here)) return []
  const { start, end } = window
  const evening = addDays(after.date, -1)
  const coversNight =
    before.to <= instantAt(evening, start, plan.clock) && after.from >= instantAt(after.date, end, plan.clock)
  const limit = valueAt(youth.youthNightRest, after.date)
  const actual = after.from - before.to
  if (!coversNight || actual >= limit) return []
  const clauseNb = `${youth.whoNb(employee, 'youth')} har ${durationText(actual)} fri fra ${momentNb(plan, before.to)} til ${momentNb(plan, after.from)}; fritiden rundt natten skal være minst ${durationText(limit)}`
  return [
    youngFinding(view, {
      rule: youthNight,
      from: before.to,
      to: after.from,
      limit,
      actual,
      unit: 'minutes',
      clauseNb,
    }),
  ]
}

function judgeEvenings(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view) || openedNight(employee) !== undefined) return []
  const start = valueAt(youth.youthEveningStart, plan.from)
  const end = valueAt(youth.youthNightStart, plan.from)
  const late = view.duties.filter(
    (duty) =>
      !duty.standby &&
      inHorizon(plan, duty.date) &&
      // The window ends on the day that it begins.
      youngParts(view, duty).some(
        (part) => part.group === 'youth' && minutesAtNight(plan, part, { start, end: end - 1440 }) > 0,
      ),
  )
  const count = youth.countOf(late)
  if (count === null) return []
  const clauseNb = `${youth.whoNb(employee, 'youth')} har ${youth.dutiesNb(count.actual)} mellom kl. ${minuteOfDayText(start)} og ${minuteOfDayText(end)}, første gang ${dateTextNb(late[0]!.date)}; det er bare tillatt når arbeidets art gjør det nødvendig eller behovet er særlig og tidsavgrenset, og det kan ikke ses i planen`
  return [youngWarning(view, { ...count, rule: youthEvening, clauseNb })]
}
