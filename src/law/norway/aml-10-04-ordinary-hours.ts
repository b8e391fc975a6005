/** § 10-4: ordinary working time where no averaging agreement is in force. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf, partOfWeekNb } from '../finding.ts'
import { cycleKeepsAverage } from '../longer-averaging.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { weekFinding } from '../week-minutes.ts'
import { unsettledAcross } from './across-employers.ts'
import { aml, ordinaryDayMax, ordinaryWeekMax } from './aml.ts'

export const ordinaryDay: PersonRule = {
  id: 'aml-10-4-day',
  scope: 'person',
  singleDuty: true,
  title: {
    nb: 'Alminnelig arbeidstid i døgnet',
    nn: 'Alminneleg arbeidstid i døgnet',
    en: 'Ordinary working time in 24 hours',
  },
  explanation: {
    nb: 'Høyst ni timer i løpet av 24 timer, når arbeidstiden ikke gjennomsnittsberegnes.',
    nn: 'Høgst ni timar i løpet av 24 timar, når arbeidstida ikkje blir gjennomsnittsrekna.',
    en: 'At most nine hours in 24 hours, where working time is not averaged.',
  },
  citation: aml('10-4', 'første ledd'),
  parameters: [ordinaryDayMax],
  agreed: ['averaging-day'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: judgeDays,
}

export const ordinaryWeek: PersonRule = {
  id: 'aml-10-4-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Alminnelig arbeidstid i uka',
    nn: 'Alminneleg arbeidstid i veka',
    en: 'Ordinary working time in the week',
  },
  explanation: {
    nb: 'Høyst 40 timer i løpet av sju dager; 38 timer for turnus med søndager, natt eller hver tredje søndag; 36 timer for helkontinuerlig arbeid. Gjelder kalenderuka, når arbeidstiden ikke gjennomsnittsberegnes.',
    nn: 'Høgst 40 timar i løpet av sju dagar; 38 timar for turnus med søndagar, natt eller kvar tredje søndag; 36 timar for heilkontinuerleg arbeid. Gjeld kalenderveka, når arbeidstida ikkje blir gjennomsnittsrekna.',
    en: 'At most 40 hours in seven days; 38 hours for rotas with Sundays, nights or every third Sunday; 36 hours for fully continuous work. Counted in the calendar week, where working time is not averaged.',
  },
  citation: aml('10-4', 'første, fjerde og femte ledd'),
  parameters: Object.values(ordinaryWeekMax),
  agreed: ['averaging-single-week'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge: judgeWeeks,
}

function judgeDays({ plan, employee, limits, workDays }: PersonView): readonly Finding[] {
  const findings: Finding[] = []
  for (const { date, week, from, to, workMinutes } of workDays) {
    if (!inHorizon(plan, date) || limits.averaging[week] !== null) continue
    const limit = limits.dayMinutesMax[date - plan.from]!
    if (workMinutes <= limit) continue
    findings.push(
      findingOf({
        rule: ordinaryDay,
        plan,
        employee: employee.id,
        from,
        to,
        limit,
        actual: workMinutes,
        unit: 'minutes',
        agreed: { number: 'averaging-day', value: workMinutes },
        clauseNb: `${employee.id} arbeider ${durationText(workMinutes)} ${dateTextNb(date)}; grensen er ${durationText(limit)} i døgnet`,
      }),
    )
  }
  return findings
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, limits, weekMinutes } = view
  // A base plan whose own mean is too long is so over any number of rounds: no averaging can permit its weeks.
  const agreed = plan.cyclic && !cycleKeepsAverage(view) ? null : 'averaging-single-week'
  const findings: Finding[] = []
  for (let week = 0; week < plan.weeks; week++) {
    const limit = limits.weekMinutesMax[week]!
    if (limits.averaging[week] !== null || weekMinutes[week]! <= limit) continue
    const grounds = `grensen er ${durationText(limit)}${partOfWeekNb(view, 'averaging', week)}`
    findings.push(weekFinding(view, { rule: ordinaryWeek, week, limit, agreed, grounds }))
  }
  return findings
}
