/** § 11-5(2)-(3): daily and weekly rest under 18, all employers together. */
import { longestFree } from '../../time/interval.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { KnownDay } from '../all-employers.ts'
import { allDuties, daysOf, mainDaysOf } from '../all-employers.ts'
import { weeksEndingIn } from '../calendar-weeks.ts'
import { momentNb, weeksNb } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import type { YoungDay } from './young-parts.ts'
import { youngDays } from './young-parts.ts'
import { youngFinding } from './young-finding.ts'
import type { YoungGroup } from './youth.ts'
import * as youth from './youth.ts'

const DAY = 1440

export const youthDailyRest: PersonRule = {
  id: 'aml-11-5-youth-daily-rest',
  scope: 'person',
  singleDuty: true,
  title: {
    nb: 'Daglig arbeidsfri under 18 år',
    nn: 'Dagleg arbeidsfri under 18 år',
    en: 'Daily rest under 18',
  },
  explanation: {
    nb: 'Minst 12 timer sammenhengende arbeidsfri innenfor 24 timer for den som er mellom 15 og 18 år, og minst 14 timer for den som er under 15 år eller skolepliktig. Døgnet regnes fra dagens arbeid begynner, hos alle arbeidsgivere sett under ett. Ingen avtale kan gjøre hvilen kortere.',
    nn: 'Minst 12 timar samanhengande arbeidsfri innanfor 24 timar for den som er mellom 15 og 18 år, og minst 14 timar for den som er under 15 år eller skulepliktig. Døgnet blir rekna frå arbeidet for dagen tek til, hos alle arbeidsgivarar sett under eitt. Ingen avtale kan gjere kvila kortare.',
    en: 'At least 12 consecutive hours off within 24 hours from 15 to 18, and 14 for those under 15 or in compulsory school. The 24 hours run from the start of the day’s work, all employers together. No agreement can shorten it.',
  },
  citation: aml('11-5', 'andre ledd'),
  parameters: [youth.youthUntilAge, youth.childUntilAge, youth.youthRest, youth.childRest],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.restTogetherAcross,
  judge: judgeDays,
}

export const youthWeeklyRest: PersonRule = {
  id: 'aml-11-5-youth-weekly-rest',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Ukentlig arbeidsfri under 18 år',
    nn: 'Vekentleg arbeidsfri under 18 år',
    en: 'Weekly rest under 18',
  },
  explanation: {
    nb: 'Den som er under 18 år, skal ha minst 48 timer sammenhengende arbeidsfri i løpet av sju dager, her lest som kalenderuka, så vidt mulig på en søndag eller helgedag. Ingen avtale kan gjøre den kortere.',
    nn: 'Den som er under 18 år, skal ha minst 48 timar samanhengande arbeidsfri i løpet av sju dagar, her lese som kalenderveka, så langt det er mogleg på ein søndag eller heilagdag. Ingen avtale kan gjere henne kortare.',
    en: 'Under 18, at least 48 consecutive hours off in seven days, read here as the calendar week, as far as possible on a Sunday or holiday. No agreement can shorten it.',
  },
  citation: aml('11-5', 'tredje ledd'),
  parameters: [youth.youthUntilAge, youth.youngWeeklyRest],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.restTogetherAcross,
  judge: judgeWeeks,
}

function judgeDays(view: PersonView): readonly Finding[] {
  const { plan } = view
  if (!youth.isYoungInPlan(view)) return []
  const main = allDuties(view).filter(({ standby }) => !standby)
  const days = daysOf(main)
  const young = youngDays(view, main)
  return days.flatMap((day, index) => {
    // A rest is judged when the person is under 18 through all of it, and a day as far as that.
    const group = youth.youngOn(view, day.date)
    if (group === null || !inHorizon(plan, day.date)) return []
    const before = days[index - 1]
    return [
      ...(before === undefined ? [] : shortRest(view, group, before, day)),
      ...young.filter((one) => one.day.date === day.date).flatMap((one) => longDay(view, one)),
    ]
  })
}

function leastRest(group: YoungGroup, date: LocalDate): number {
  return valueAt(group === 'youth' ? youth.youthRest : youth.childRest, date)
}

function shortRest(
  view: PersonView,
  group: YoungGroup,
  before: KnownDay,
  after: KnownDay,
): readonly Finding[] {
  const { plan, employee } = view
  const limit = leastRest(group, after.date)
  const actual = Math.max(0, after.from - before.to)
  if (actual >= limit || !(before.here || after.here)) return []
  const clauseNb = `${youth.whoNb(employee, group)} har ${durationText(actual)} arbeidsfri fra ${momentNb(plan, before.to)} til ${momentNb(plan, after.from)}; kravet er minst ${durationText(limit)}`
  const { from } = after
  return [
    youngFinding(view, {
      rule: youthDailyRest,
      from: before.to,
      to: from,
      limit,
      actual,
      unit: 'minutes',
      clauseNb,
    }),
  ]
}

function longDay(view: PersonView, { group, day }: YoungDay): readonly Finding[] {
  const { date, from, to, here } = day
  const limit = leastRest(group, date)
  const span = to - from
  if (span <= DAY - limit || !here) return []
  const actual = Math.max(0, DAY - span)
  const clauseNb = `${youth.whoNb(view.employee, group)} har ${durationText(span)} fra første start til siste slutt ${dateTextNb(date)}, så bare ${durationText(actual)} av døgnet er arbeidsfri; kravet er minst ${durationText(limit)}`
  return [youngFinding(view, { rule: youthDailyRest, from, to, limit, actual, unit: 'minutes', clauseNb })]
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view)) return []
  const days = mainDaysOf(view)
  return weeksEndingIn(plan).flatMap((week) => {
    const group = youth.youngOn(view, week.sunday)
    const inWeek = days.filter(({ from, to }) => from < week.to && to > week.from)
    if (group === null || !inWeek.some(({ here }) => here)) return []
    const limit = valueAt(youth.youngWeeklyRest, week.sunday)
    const free = longestFree(week, inWeek)
    const actual = free.to - free.from
    if (actual >= limit) return []
    const clauseNb = `${youth.whoNb(employee, group)} har høyst ${durationText(actual)} sammenhengende arbeidsfri i ${weeksNb(week.monday, 1)}; kravet er minst ${durationText(limit)}`
    const { from, to } = week
    return [
      youngFinding(view, {
        rule: youthWeeklyRest,
        from,
        to,
        limit,
        actual,
        unit: 'minutes',
        clauseNb,
      }),
    ]
  })
}
