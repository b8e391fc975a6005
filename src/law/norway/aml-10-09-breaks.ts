/** § 10-9(1): breaks. Time off between two duties of the same day counts as a break; standby at home needs none. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { WorkDay } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { unknownBreakNb } from '../unknown-break.ts'
import { warningOf } from '../warning.ts'
import { apartAcross } from './across-employers.ts'
import { aml, breakAboveDay, longBreakFromDay, longBreakMin } from './aml.ts'

export const breaks: PersonRule = {
  id: 'aml-10-9-breaks',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
  title: { nb: 'Pauser', nn: 'Pausar', en: 'Breaks' },
  explanation: {
    nb: 'Minst én pause når den daglige arbeidstiden er over fem og en halv time, og minst en halv time pause til sammen når den er åtte timer eller mer.',
    nn: 'Er den daglege arbeidstida over fem og ein halv time, skal det vere minst éin pause. Er ho minst åtte timar, skal pausane til saman vere minst 30 minutt.',
    en: 'If the daily working time is above five and a half hours there is at least one break. If it is at least eight hours, breaks are at least 30 minutes together.',
  },
  citation: aml('10-9', 'første ledd'),
  parameters: [breakAboveDay, longBreakFromDay, longBreakMin],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, mainPeriods } = view
  const needsBreakAbove = valueAt(breakAboveDay, plan.from)
  const longFrom = valueAt(longBreakFromDay, plan.from)
  const longMin = valueAt(longBreakMin, plan.from)
  const findings: Finding[] = []
  for (const day of mainPeriods) {
    if (!inHorizon(plan, day.date)) continue
    const { activeMinutes, breakMinutes } = day
    const isShort =
      activeMinutes >= longFrom
        ? breakMinutes < longMin
        : activeMinutes > needsBreakAbove && breakMinutes === 0
    if (isShort && day.breakUnknown)
      findings.push(unknown(view, day, activeMinutes >= longFrom ? longMin : 1))
    else if (day.activeMinutes >= longFrom && day.breakMinutes < longMin)
      findings.push(tooShort(view, day, longMin))
    else if (day.activeMinutes > needsBreakAbove && day.breakMinutes === 0) findings.push(missing(view, day))
  }
  return findings
}

function tooShort({ plan, employee }: PersonView, day: WorkDay, limit: number): Finding {
  const { date, from, to, activeMinutes, breakMinutes } = day
  return findingOf({
    rule: breaks,
    plan,
    employee: employee.id,
    from,
    to,
    limit,
    actual: breakMinutes,
    unit: 'minutes',
    agreed: null,
    clauseNb: `${employee.id} har ${breakMinutes} minutter pause ${dateTextNb(date)} med ${durationText(activeMinutes)} arbeidstid; pausene skal være minst ${limit} minutter til sammen`,
  })
}

/** What nobody has said is not 0. */
function unknown(view: PersonView, day: WorkDay, limit: number): Finding {
  const { plan, employee } = view
  const need =
    limit === 1 ? 'det skal være minst 1 pause' : `pausene skal være minst ${limit} minutter til sammen`
  return warningOf({
    rule: breaks,
    ...{ plan, employee: employee.id, from: day.from, to: day.to, limit, actual: day.breakMinutes },
    unit: limit === 1 ? 'count' : 'minutes',
    clauseNb: unknownBreakNb(view, day, need),
  })
}

function missing({ plan, employee }: PersonView, { date, from, to, activeMinutes }: WorkDay): Finding {
  return findingOf({
    rule: breaks,
    plan,
    employee: employee.id,
    from,
    to,
    limit: 1,
    actual: 0,
    unit: 'count',
    agreed: null,
    clauseNb: `${employee.id} har 0 pauser ${dateTextNb(date)} med ${durationText(activeMinutes)} arbeidstid; det skal være minst 1`,
  })
}
