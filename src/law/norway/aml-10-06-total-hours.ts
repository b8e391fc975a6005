/** § 10-6(8) and (9): all working time together. Ordinary working time and overtime together. */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf } from '../finding.ts'
import { weekIndex, weekWindows } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PermittingBasis, PersonRule } from '../rule.ts'
import { meanFinding, sumOfWeeks, weekFinding } from '../week-minutes.ts'
import { loadAcross } from './across-employers.ts'
import { aml, totalDayMax, totalDayMaxUnion, totalSingleWeekMax, totalWeekMax, weekMeanWeeks } from './aml.ts'

export const totalDay: PersonRule = {
  id: 'aml-10-6-total-day',
  scope: 'person',
  singleDuty: true,
  reachWeeks: 2,
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
  acrossEmployers: loadAcross,
  judge: judgeDays,
}

export const totalWeek: PersonRule = {
  id: 'aml-10-6-total-week',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 8,
  title: {
    nb: 'Samlet arbeidstid i uka',
    nn: 'Samla arbeidstid i veka',
    en: 'Total working time in the week',
  },
  explanation: {
    nb: 'Høyst 48 timer i uka i snitt over åtte uker. Med avtale etter § 10-5 andre ledd og § 10-6 femte ledd er 69 timer grensen i en enkelt uke; den brukes også for den som har mindre enn det. Har Arbeidstilsynet samtykket etter § 10-5 tredje eller § 10-6 sjette ledd, eller gjelder tariffavtale etter § 10-12 fjerde ledd, nevner loven ingen enkeltuke.',
    nn: 'Høgst 48 timar i veka i snitt over åtte veker. Med avtale etter § 10-5 andre ledd og § 10-6 femte ledd er 69 timar grensa i ei enkelt veke; ho blir òg brukt for den som har mindre enn det. Har Arbeidstilsynet samtykt etter § 10-5 tredje eller § 10-6 sjette ledd, eller gjeld tariffavtale etter § 10-12 fjerde ledd, nemner lova inga enkeltveke.',
    en: 'At most 48 hours a week as the mean of eight weeks. With agreements under § 10-5(2) and § 10-6(5) a single week may hold 69 hours; that is used for those with less, too. Where the Labour Inspection Authority has consented under § 10-5(3) or § 10-6(6), or a collective agreement under § 10-12(4) applies, the act names no single week.',
  },
  citation: aml('10-6', 'åttende ledd'),
  parameters: [totalWeekMax, totalSingleWeekMax, weekMeanWeeks],
  agreed: ['total-week'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge: (view) => [...judgeWeeks(view), ...judgeWeekMeans(view)],
}

function judgeDays({ plan, employee, limits, workDays }: PersonView): readonly Finding[] {
  const findings: Finding[] = []
  for (const { date, from, to, workMinutes } of workDays) {
    if (!inHorizon(plan, date)) continue
    const limit = limits.totalDayMinutesMax[date - plan.gridFrom]!
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
        clauseNb: `${employee.id} arbeider til sammen ${durationText(workMinutes)} ${dateTextNb(date)}${twiceNb(workMinutes - (to - from))}; grensen er ${durationText(limit)} i døgnet`,
      }),
    )
  }
  return findings
}

/** More work than there is time from the first start to the last end: duties overlap, and what both hold counts twice. */
function twiceNb(minutes: number): string {
  return minutes > 0
    ? `, der minst ${durationText(minutes)} er regnet to ganger fordi vaktene overlapper`
    : ''
}

function judgeWeeks(view: PersonView): readonly Finding[] {
  const { plan, limits, weekMinutes, weekOvertime } = view
  const findings: Finding[] = []
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    const limit = limits.totalSingleWeekMinutesMax[week]!
    const actual = weekMinutes[week]! + weekOvertime[week]!
    if (actual <= limit) continue
    const grounds = `samlet arbeidstid kan ikke i noen uke være over ${durationText(limit)}, selv med avtale etter § 10-5 andre ledd og § 10-6 femte ledd`
    findings.push(weekFinding(view, { rule: totalWeek, week, limit, actual, agreed: null, grounds }))
  }
  return findings
}

function judgeWeekMeans(view: PersonView): readonly Finding[] {
  const { plan, weekMinutes, weekOvertime } = view
  const { length, fromStart, untilStart } = weekWindows(
    plan,
    valueAt(weekMeanWeeks, plan.from),
    view.knownWeek,
  )
  const findings: Finding[] = []
  const lacking: LackingConsent[] = []
  for (let start = fromStart; start < untilStart; start++) {
    const sum = sumOfWeeks(weekMinutes, start, length) + sumOfWeeks(weekOvertime, start, length)
    const mean = sum / length
    const { limit, consentLacks } = weekLimit(view, start, length, mean)
    if (mean <= limit) continue
    if (consentLacks && mean <= leastAgreed(view, start, length)) lacking.push({ start, limit, mean })
    else
      findings.push(meanFinding(view, { rule: totalWeek, start, length, limit, mean, agreed: 'total-week' }))
  }
  return [...consentOnce(view, lacking, length), ...findings]
}

interface LackingConsent {
  readonly start: number
  readonly limit: number
  readonly mean: number
}

/** § 10-12(4) asks for the consent to an arrangement "i løpet av ett år", and so once: at the highest mean, for all the weeks it is needed in. */
function consentOnce(
  view: PersonView,
  lacking: readonly LackingConsent[],
  length: number,
): readonly Finding[] {
  const [first] = lacking
  if (first === undefined) return []
  const { plan } = view
  const highest = lacking.reduce((best, one) => (one.mean > best.mean ? one : best))
  const last = addDays(plan.gridFrom, 7 * (lacking.at(-1)!.start + length) - 1)
  const span = plan.cyclic
    ? 'hele planen'
    : `tiden fra ${dateTextNb(addDays(plan.gridFrom, 7 * first.start))} til ${dateTextNb(last)}`
  const moreNb = lacking.length === 1 ? '' : `, og samtykket trengs for ${span}`
  return [meanFinding(view, { ...highest, rule: totalWeek, length, permittedBy: [ownConsent], moreNb })]
}

/** What no agreement between others gives: § 10-12(4) last sentence. */
const ownConsent: PermittingBasis = {
  basis: 'IND',
  upTo: null,
  signedBy: 'den ansatte selv, som må samtykke til mer enn 48 timer i snitt; tariffavtalen er ikke nok',
  citation: aml('10-12', 'fjerde ledd'),
}

/** The limit of the window: what a collective agreement says counts only in weeks with the employee's own consent. */
function weekLimit(view: PersonView, start: number, length: number, mean: number) {
  const { plan } = view
  const statutory = valueAt(totalWeekMax, plan.from)
  const agreed = leastAgreed(view, start, length)
  const consents = agreed <= statutory || hasConsented(view, start, length, mean)
  return { limit: consents ? agreed : statutory, consentLacks: !consents }
}

function leastAgreed({ plan, limits }: PersonView, start: number, length: number): number {
  let least = Infinity
  for (let week = start; week < start + length; week++) {
    least = Math.min(least, limits.totalWeekMinutesMax[weekIndex(plan, week)]!)
  }
  return least
}

function hasConsented({ plan, employee }: PersonView, start: number, length: number, mean: number): boolean {
  const from = plan.cyclic ? plan.from : addDays(plan.gridFrom, 7 * start)
  const last = addDays(plan.cyclic ? plan.until : addDays(plan.gridFrom, 7 * (start + length)), -1)
  return (employee.consents ?? []).some(
    (consent) =>
      consent.to === 'average-above-48' &&
      consent.from <= from &&
      last <= consent.until &&
      (consent.hours === undefined || consent.hours >= mean),
  )
}
