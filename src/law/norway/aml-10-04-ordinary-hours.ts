/** § 10-4: ordinary working time where no averaging agreement is in force. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf, partOfWeekNb } from '../finding.ts'
import { cycleKeepsAverage } from '../longer-averaging.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { weekFinding } from '../week-minutes.ts'
import { apartAcross } from './across-employers.ts'
import { passiveDayLimit, passiveWeekLimit } from '../passive-work.ts'
import {
  aml,
  ordinaryDayMax,
  ordinaryWeekMax,
  passiveDayMaxInspectorate,
  passiveExtensionDay,
  passiveExtensionWeek,
  passiveWeekMax,
} from './aml.ts'

export const ordinaryDay: PersonRule = {
  id: 'aml-10-4-day',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
  title: {
    nb: 'Alminnelig arbeidstid i døgnet',
    nn: 'Alminneleg arbeidstid i døgnet',
    en: 'Ordinary working time in 24 hours',
  },
  explanation: {
    nb: 'Høyst ni timer i løpet av 24 timer, når arbeidstiden ikke gjennomsnittsberegnes. Passivt arbeid kan forlenge dagen med halve den passive tiden, høyst to timer; særlig passivt arbeid inntil 13 timer med samtykke fra Arbeidstilsynet.',
    nn: 'Høgst ni timar i løpet av 24 timar, når arbeidstida ikkje blir gjennomsnittsrekna. Passivt arbeid kan forlengje dagen med halve den passive tida, høgst to timar; særleg passivt arbeid inntil 13 timar med samtykke frå Arbeidstilsynet.',
    en: 'At most nine hours in 24 hours, where working time is not averaged. Passive work may extend the day by half the passive time, at most two hours; particularly passive work up to 13 hours with consent from the Labour Inspection Authority.',
  },
  citation: aml('10-4', 'første og andre ledd'),
  parameters: [ordinaryDayMax, passiveExtensionDay, passiveDayMaxInspectorate],
  agreed: ['averaging-day', 'passive-day'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: judgeDays,
}

export const ordinaryWeek: PersonRule = {
  id: 'aml-10-4-week',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 2,
  title: {
    nb: 'Alminnelig arbeidstid i uka',
    nn: 'Alminneleg arbeidstid i veka',
    en: 'Ordinary working time in the week',
  },
  explanation: {
    nb: 'Høyst 40 timer i løpet av sju dager; 38 timer for turnus med søndager, natt eller hver tredje søndag; 36 timer for helkontinuerlig arbeid. Passivt arbeid kan forlenge uka med halve den passive tiden, høyst ti timer, eller det Arbeidstilsynet samtykker i for særlig passivt arbeid, og til høyst 48. Gjelder kalenderuka, når arbeidstiden ikke gjennomsnittsberegnes.',
    nn: 'Høgst 40 timar i løpet av sju dagar; 38 timar for turnus med søndagar, natt eller kvar tredje søndag; 36 timar for heilkontinuerleg arbeid. Passivt arbeid kan forlengje veka med halve den passive tida, høgst ti timar, eller det Arbeidstilsynet samtykkjer i for særleg passivt arbeid, og til høgst 48. Gjeld kalenderveka, når arbeidstida ikkje blir gjennomsnittsrekna.',
    en: 'At most 40 hours in seven days; 38 hours for rotas with Sundays, nights or every third Sunday; 36 hours for fully continuous work. Passive work may extend the week by half the passive time, at most ten hours, or what the Labour Inspection Authority consents to for particularly passive work, and to at most 48. Counted in the calendar week, where working time is not averaged.',
  },
  citation: aml('10-4', 'første, andre, fjerde, femte og sjette ledd'),
  parameters: [...Object.values(ordinaryWeekMax), passiveExtensionWeek, passiveWeekMax],
  agreed: ['averaging-single-week'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge: judgeWeeks,
}

function judgeDays({ plan, employee, limits, workDays }: PersonView): readonly Finding[] {
  const findings: Finding[] = []
  for (const day of workDays) {
    if (!inHorizon(plan, day.date) || limits.averaging[day.week] !== null) continue
    const limit = passiveDayLimit(plan, limits, day)
    const actual = day.workMinutes - day.overtimeMinutes
    if (actual <= limit) continue
    const passive = day.passiveMinutes > 0
    findings.push(
      findingOf({
        rule: ordinaryDay,
        plan,
        employee: employee.id,
        from: day.from,
        to: day.to,
        limit,
        actual,
        unit: 'minutes',
        agreed: { number: passive ? 'passive-day' : 'averaging-day', value: actual },
        clauseNb: `${employee.id} arbeider ${durationText(actual)} ${dateTextNb(day.date)}; grensen er ${durationText(limit)} i døgnet${passive ? ', med tillegget for passivt arbeid' : ''}`,
      }),
    )
  }
  return findings
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, limits, weekMinutes, weekPassive } = view
  const findings: Finding[] = []
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    if (limits.averaging[week] !== null) continue
    const limit = passiveWeekLimit(plan, limits, {
      ...{ week, limit: limits.weekMinutesMax[week]!, passiveMinutes: weekPassive[week]! },
    })
    const actual = weekMinutes[week]!
    if (actual <= limit) continue
    // A base plan whose own mean is too long is so over any number of rounds: no averaging can permit its weeks.
    const agreed = plan.cyclic && !cycleKeepsAverage(view) ? null : 'averaging-single-week'
    const grounds = `grensen er ${durationText(limit)}${partOfWeekNb(view, 'averaging', week)}`
    findings.push(weekFinding(view, { rule: ordinaryWeek, week, limit, actual, agreed, grounds }))
  }
  return findings
}
