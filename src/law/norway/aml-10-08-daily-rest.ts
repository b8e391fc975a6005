/** § 10-8(1) and (3): daily rest, placed between two main work periods. */
import type { Instant } from '../../time/oslo.ts'
import type { Interval } from '../../time/interval.ts'
import { longestFree, overlaps } from '../../time/interval.ts'
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf, momentNb } from '../finding.ts'
import { restMinutesAfter } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { WorkDay } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { loadAcross } from './across-employers.ts'
import { aml, dailyRestMin, dailyRestMinUnion } from './aml.ts'

const DAY = 1440

export const dailyRest: PersonRule = {
  id: 'aml-10-8-daily-rest',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
  title: { nb: 'Daglig arbeidsfri', nn: 'Dagleg arbeidsfri', en: 'Daily rest' },
  explanation: {
    nb: 'Minst 11 timer sammenhengende arbeidsfri i løpet av 24 timer, mellom to hovedarbeidsperioder. Døgnet regnes fra hovedarbeidsperioden begynner, så den kan vare høyst 13 timer. Med tillitsvalgte kan det avtales ned til 8 timer, mot kompenserende hvile.',
    nn: 'Minst 11 timar samanhengande arbeidsfri i løpet av 24 timar, mellom to hovudarbeidsperiodar. Døgnet blir rekna frå hovudarbeidsperioden tek til, så han kan vare høgst 13 timar. Med tillitsvalde kan det avtalast ned til 8 timar, mot kompenserande kvile.',
    en: 'At least 11 consecutive hours off in 24 hours, between two main work periods. The 24 hours run from the start of the main period, so it lasts at most 13 hours. Down to 8 hours may be agreed with union representatives, against compensating rest.',
  },
  citation: aml('10-8', 'første ledd'),
  parameters: [dailyRestMin, dailyRestMinUnion],
  agreed: ['daily-rest'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee, limits, mainPeriods } = view
  const findings: Finding[] = []
  let before: WorkDay | null = null
  for (const period of mainPeriods) {
    if (inHorizon(plan, period.date)) {
      // Rest of a whole day is enough under any limit, if no call-out cuts it: the 24 hours hold work too.
      if (before !== null && (view.callOuts.length > 0 || period.from - before.to < DAY)) {
        const limit = restMinutesAfter(plan, limits, employee, before.date)
        findings.push(...restFindings(view, before, period, limit))
      }
      const limit = limits.restMinutesMin[period.date - plan.gridFrom]!
      if (period.to - period.from > DAY - limit) findings.push(longPeriod(view, period, limit))
    }
    before = period
  }
  return findings
}

/**
 * The time off between two main work periods, where it is too short. Call-outs from standby at home cut it, and then the
 * longest part within the 24 hours from the first period's start counts.
 */
function restFindings(view: PersonView, before: WorkDay, after: WorkDay, limit: number): readonly Finding[] {
  if (view.callOuts.length === 0 && after.from - before.to >= limit) return []
  const end = Math.min(after.from, before.from + DAY) as Instant
  const inDay = { from: before.to, to: end > before.to ? end : before.to }
  const between = view.callOuts.filter((one) => overlaps(one, inDay))
  const rest = between.length === 0 ? { from: before.to, to: after.from } : longestFree(inDay, between)
  if (rest.to - rest.from >= limit) return []
  const calledOut = between.length > 0
  const exceptional = calledOut || before.overtimeMinutes > 0
  return [shortRest(view, { rest, within: calledOut ? inDay : rest, limit, calledOut, exceptional })]
}

interface ShortRest {
  /** The longest time off, and where it was to be. */
  readonly rest: Interval
  readonly within: Interval
  readonly limit: number
  readonly calledOut: boolean
  /** Cut by a call-out or after work beyond the agreed hours: § 10-8(3) fourth sentence. */
  readonly exceptional: boolean
}

function shortRest({ plan, employee }: PersonView, found: ShortRest): Finding {
  const { rest, within, limit, calledOut, exceptional } = found
  const actual = Math.max(0, rest.to - rest.from)
  const floor = valueAt(dailyRestMinUnion, plan.from)
  const belowFloor = exceptional && actual < floor
  const exception = belowFloor
    ? `; grensen på ${durationText(floor)} gjelder ikke når utrykningen eller arbeidet ut over avtalt arbeidstid var nødvendig for å unngå alvorlige driftsforstyrrelser (§ 10-8 tredje ledd)`
    : ''
  // Duties in two places at once: there is no time between them to name.
  const whatNb =
    rest.to < rest.from
      ? `har vakter som overlapper i ${durationText(rest.from - rest.to)} fra ${momentNb(plan, rest.to)} til ${momentNb(plan, rest.from)}, og ingen arbeidsfri mellom dem`
      : `har ${durationText(actual)} arbeidsfri fra ${momentNb(plan, rest.from)} til ${momentNb(plan, rest.to)}`
  return findingOf({
    rule: dailyRest,
    plan,
    employee: employee.id,
    from: within.from,
    to: within.to,
    limit,
    actual,
    unit: 'minutes',
    agreed: { number: 'daily-rest', value: belowFloor ? floor : actual },
    // With an agreement at the floor nothing more can be agreed on: what is left is whether it was necessary.
    ...(calledOut && belowFloor && limit <= floor ? { kind: 'warning' as const } : {}),
    clauseNb: `${employee.id} ${whatNb}; kravet er minst ${durationText(limit)}${exception}`,
  })
}

function longPeriod(view: PersonView, period: WorkDay, limit: number): Finding {
  const { plan, employee } = view
  const span = period.to - period.from
  const actual = Math.max(0, DAY - span)
  const duties = view.duties.filter(
    ({ from, to, standby, callOut }) => !standby && !callOut && from >= period.from && to <= period.to,
  )
  // More work than there is time means that duties overlap: no such number is said.
  const workNb =
    period.activeMinutes > span
      ? 'med vakter som overlapper'
      : `${durationText(period.activeMinutes)} arbeidstid`
  const present =
    duties.length > 1
      ? `har ${durationText(span)} fra første start til siste slutt ${dateTextNb(period.date)} (${workNb})`
      : `er på arbeid i ${durationText(span)} fra ${dateTextNb(period.date)}`
  return findingOf({
    rule: dailyRest,
    plan,
    employee: employee.id,
    from: period.from,
    to: period.to,
    limit,
    actual,
    unit: 'minutes',
    agreed: { number: 'daily-rest', value: actual },
    clauseNb: `${employee.id} ${present}, så bare ${durationText(actual)} av døgnet er arbeidsfri; kravet er minst ${durationText(limit)}`,
  })
}
