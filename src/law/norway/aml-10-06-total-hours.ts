/** § 10-6(8) and (9): all working time together. A plan holds no overtime yet, so the total is what is planned. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf } from '../finding.ts'
import { weekWindows } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { meanFinding, sumOfWeeks, weekFinding } from '../week-minutes.ts'
import { unsettledAcross } from './across-employers.ts'
import { aml, totalDayMax, totalDayMaxUnion, totalSingleWeekMax, totalWeekMax, weekMeanWeeks } from './aml.ts'

export const totalDay: PersonRule = {
  id: 'aml-10-6-total-day',
  scope: 'person',
  singleDuty: true,
  title: {
    nb: 'Samlet arbeidstid i døgnet',
    nn: 'Samla arbeidstid i døgnet',
    en: 'Total working time in 24 hours',
  },
  explanation: {
    nb: 'Høyst 13 timer i løpet av 24 timer, overtid medregnet. Med tillitsvalgte kan det avtales inntil 16 timer, mot kompenserende hvile.',
    nn: 'Høgst 13 timar i løpet av 24 timar, overtid medrekna. Med tillitsvalde kan det avtalast inntil 16 timar, mot kompenserande kvile.',
    en: 'At most 13 hours in 24 hours, overtime included. Up to 16 hours may be agreed with union representatives, against compensating rest.',
  },
  citation: aml('10-6', 'åttende ledd'),
  parameters: [totalDayMax, totalDayMaxUnion],
  agreed: ['total-day'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: judgeDays,
}

export const totalWeek: PersonRule = {
  id: 'aml-10-6-total-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Samlet arbeidstid i uka',
    nn: 'Samla arbeidstid i veka',
    en: 'Total working time in the week',
  },
  explanation: {
    nb: 'Høyst 48 timer i uka i snitt over åtte uker. Loven nevner 69 timer i en enkelt uke for den som har avtale både etter § 10-5 andre ledd og § 10-6 femte ledd; her brukes det tallet for alle, fordi loven ikke nevner noen annen enkeltuke.',
    nn: 'Høgst 48 timar i veka i snitt over åtte veker. Lova nemner 69 timar i ei enkelt veke for den som har avtale både etter § 10-5 andre ledd og § 10-6 femte ledd; her blir det talet brukt for alle, fordi lova ikkje nemner noka anna enkeltveke.',
    en: 'At most 48 hours a week as the mean of eight weeks. The act states 69 hours in a single week for those with agreements under both § 10-5(2) and § 10-6(5); the figure is used for all here, since the act states no other single week.',
  },
  citation: aml('10-6', 'åttende ledd'),
  parameters: [totalWeekMax, totalSingleWeekMax, weekMeanWeeks],
  agreed: ['total-week'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: (view) => [...judgeWeeks(view), ...judgeWeekMeans(view)],
}

function judgeDays({ plan, employee, limits, workDays }: PersonView): readonly Finding[] {
  const findings: Finding[] = []
  for (const { date, from, to, workMinutes } of workDays) {
    if (!inHorizon(plan, date)) continue
    const limit = limits.totalDayMinutesMax[date - plan.from]!
    if (workMinutes <= limit) continue
    findings.push(
      findingOf({
        rule: totalDay,
        plan,
        employee: employee.id,
        from,
        to,
        limit,
        actual: workMinutes,
        unit: 'minutes',
        agreed: { number: 'total-day', value: workMinutes },
        clauseNb: `${employee.id} arbeider til sammen ${durationText(workMinutes)} ${dateTextNb(date)}; grensen er ${durationText(limit)} i døgnet`,
      }),
    )
  }
  return findings
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, weekMinutes } = view
  const limit = valueAt(totalSingleWeekMax, plan.from)
  const findings: Finding[] = []
  for (let week = 0; week < plan.weeks; week++) {
    if (weekMinutes[week]! <= limit) continue
    const grounds = `samlet arbeidstid kan ikke i noen uke være over ${durationText(limit)}, selv med avtale etter § 10-5 andre ledd og § 10-6 femte ledd`
    findings.push(weekFinding(view, { rule: totalWeek, week, limit, agreed: null, grounds }))
  }
  return findings
}

function judgeWeekMeans(view: PersonView): readonly Finding[] {
  const { plan, weekMinutes } = view
  const { length, starts } = weekWindows(plan, valueAt(weekMeanWeeks, plan.from))
  const limit = valueAt(totalWeekMax, plan.from)
  const findings: Finding[] = []
  for (let start = 0; start < starts; start++) {
    const sum = sumOfWeeks(weekMinutes, start, length)
    if (sum <= limit * length) continue
    findings.push(
      meanFinding(view, { rule: totalWeek, start, length, limit, mean: sum / length, agreed: null }),
    )
  }
  return findings
}
