/** § 10-5: ordinary working time while an averaging agreement is in force. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf } from '../finding.ts'
import type { MinutesPeriod } from '../limits.ts'
import { recoverableIn, weekMeanMinutesMax, weekWindows } from '../limits.ts'
import { passiveDayLimit, passiveMinutesAdded } from '../passive-work.ts'
import { longerAveraging } from '../longer-averaging.ts'
import { valueAt } from '../parameter.ts'
import { periodNb } from '../period-text.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { meanFinding, sumOfWeeks, weekFinding } from '../week-minutes.ts'
import { apartAcross } from './across-employers.ts'
import * as law from './aml.ts'

export const averagedDay: PersonRule = {
  id: 'aml-10-5-day',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
  title: {
    nb: 'Døgnet under gjennomsnittsberegning',
    nn: 'Døgnet under gjennomsnittsrekning',
    en: 'The day under averaging',
  },
  explanation: {
    nb: 'Høyst de timene avtalen om gjennomsnittsberegning sier: inntil 10 med den ansatte, 12,5 med tillitsvalgte, 13 med samtykke fra Arbeidstilsynet.',
    nn: 'Høgst dei timane avtalen om gjennomsnittsrekning seier: inntil 10 med den tilsette, 12,5 med tillitsvalde, 13 med samtykke frå Arbeidstilsynet.',
    en: 'At most the hours that the averaging agreement says: up to 10 with the employee, 12.5 with union representatives, 13 with consent from the Labour Inspection Authority.',
  },
  citation: law.aml('10-5', 'første til tredje ledd'),
  parameters: [law.averagingIndividual.day, law.averagingUnion.day, law.averagingInspectorate.day],
  agreed: ['averaging-day'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: judgeDays,
}

export const averagedWeek: PersonRule = {
  id: 'aml-10-5-week',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 8,
  title: {
    nb: 'Uka under gjennomsnittsberegning',
    nn: 'Veka under gjennomsnittsrekning',
    en: 'The week under averaging',
  },
  explanation: {
    nb: 'Høyst 48 timer i uka. De 48 timene kan være snitt over åtte uker når avtalen sier lengste enkeltuke: inntil 50 timer med den ansatte, 54 med tillitsvalgte.',
    nn: 'Høgst 48 timar i veka. Dei 48 timane kan vere snitt over åtte veker når avtalen seier lengste enkeltveke: inntil 50 timar med den tilsette, 54 med tillitsvalde.',
    en: 'At most 48 hours a week. The 48 hours may be the mean of eight weeks when the agreement states the longest single week: up to 50 hours with the employee, 54 with union representatives.',
  },
  citation: law.aml('10-5', 'første til tredje ledd'),
  parameters: [
    law.averagingIndividual.week,
    law.averagingIndividual.singleWeek,
    law.averagingUnion.week,
    law.averagingUnion.singleWeek,
    law.averagingInspectorate.week,
    law.weekMeanWeeks,
  ],
  agreed: ['averaging-week', 'averaging-single-week'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: (view) => [...judgeWeeks(view), ...judgeWeekMeans(view)],
}

export const averagedPeriod: PersonRule = {
  id: 'aml-10-5-average',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Snittet i gjennomsnittsperioden',
    nn: 'Snittet i gjennomsnittsperioden',
    en: 'The mean of the averaging period',
  },
  explanation: {
    nb: 'I snitt over avtalens periode høyst grensen i § 10-4: 40, 38 eller 36 timer i uka. Timer fra før planen teller med; fravær holdes utenfor snittet.',
    nn: 'I snitt over perioden i avtalen høgst grensa i § 10-4: 40, 38 eller 36 timar i veka. Timar frå før planen tel med; fråvær blir halde utanfor snittet.',
    en: 'On average over the agreed period at most the limit of § 10-4: 40, 38 or 36 hours a week. Hours before the roster count; absence is left out of the mean.',
  },
  citation: law.aml('10-5', 'første til tredje ledd'),
  parameters: [
    ...Object.values(law.ordinaryWeekMax),
    law.averagingIndividual.weeks,
    law.averagingUnion.weeks,
    law.averagingInspectorate.weeks,
  ],
  agreed: ['averaging-weeks'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: judgePeriods,
}

function judgeDays({ plan, employee, limits, workDays }: PersonView): readonly Finding[] {
  const findings: Finding[] = []
  for (const day of workDays) {
    if (!inHorizon(plan, day.date)) continue
    const agreed = limits.averaging[day.week]
    const limit = passiveDayLimit(plan, limits, day)
    const actual = day.workMinutes - day.overtimeMinutes
    if (agreed == null || actual <= limit) continue
    findings.push(
      findingOf({
        rule: averagedDay,
        plan,
        employee: employee.id,
        from: day.from,
        to: day.to,
        limit,
        actual,
        unit: 'minutes',
        agreed: { number: 'averaging-day', value: actual },
        clauseNb: `${employee.id} arbeider ${durationText(actual)} ${dateTextNb(day.date)}; avtalen ${agreed.agreement.id} tillater ${durationText(limit)} i døgnet`,
      }),
    )
  }
  return findings
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, limits, weekMinutes } = view
  const findings: Finding[] = []
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    const agreed = limits.averaging[week]
    const limit = limits.weekMinutesMax[week]!
    const actual = weekMinutes[week]!
    if (agreed == null || actual <= limit) continue
    const grounds = `avtalen ${agreed.agreement.id} tillater ${durationText(limit)}`
    findings.push(
      weekFinding(view, {
        rule: averagedWeek,
        week,
        limit,
        actual,
        agreed: 'averaging-single-week',
        grounds,
      }),
    )
  }
  return findings
}

function judgeWeekMeans(view: PersonView): readonly Finding[] {
  const { plan, limits, weekMinutes } = view
  if (limits.averaging.every((agreed) => agreed?.permission.single_week_hours === undefined)) return []
  const windows = weekWindows(plan, valueAt(law.weekMeanWeeks, plan.from), view.knownWeek)
  const { length, fromStart, untilStart } = windows
  const findings: Finding[] = []
  for (let start = fromStart; start < untilStart; start++) {
    const most = weekMeanMinutesMax(plan, limits, start, length)
    const sum = sumOfWeeks(weekMinutes, start, length)
    if (most === null || sum <= most) continue
    const limit = most / length
    findings.push(
      meanFinding(view, {
        rule: averagedWeek,
        start,
        length,
        limit,
        mean: sum / length,
        agreed: 'averaging-week',
      }),
    )
  }
  return findings
}

function judgePeriods(view: PersonView): readonly Finding[] {
  return view.limits.averagingPeriods.flatMap((period) => {
    const { fromWeek, untilWeek } = period
    const sum = sumOfWeeks(view.weekMinutes, fromWeek, untilWeek - fromWeek)
    // § 10-4(2) lengthens what the average is held against, week by week.
    const over = sum - Math.max(0, period.minutesMax) - passiveMinutesAdded(view, period, period.weeklyMax)
    return over > 0 ? [tooLongOnAverage(view, period, sum, over)] : []
  })
}

function tooLongOnAverage(view: PersonView, period: MinutesPeriod, sum: number, over: number): Finding {
  const { plan, employee } = view
  const { fromWeek, untilWeek, weeklyMax, countedWeeks, carriedMinutes } = period
  const actual = Math.ceil((sum + carriedMinutes) / Math.max(countedWeeks, 1 / 7) - 1e-9)
  const weeks = periodNb(plan, period)
  const laterWeeks = recoverableIn(period, over)
  const longer = laterWeeks === null ? longerAveraging(view, period) : null
  const cure =
    laterWeeks !== null
      ? `; perioden er ikke ute, og ${durationText(over)} må tas igjen i de ${period.weeksAfter} ukene etter planen`
      : longer === null
        ? ''
        : `; en gjennomsnittsperiode på ${longer} uker kunne jevnet det ut`
  return findingOf({
    rule: averagedPeriod,
    plan,
    employee: employee.id,
    from: plan.weekStart[fromWeek]!,
    to: plan.weekStart[untilWeek]!,
    limit: weeklyMax,
    actual,
    unit: 'minutes',
    agreed: longer === null ? null : { number: 'averaging-weeks', value: longer },
    ...(laterWeeks === null ? {} : { kind: 'warning' as const }),
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i uka i snitt i ${weeks}; snittet kan være høyst ${durationText(weeklyMax)}${cure}`,
  })
}
