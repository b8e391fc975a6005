/** § 11-4(1): those under 18 who work at night under the regulation shall be offered a health check. */
import { minuteOfDayText } from '../../time/oslo.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import { forbiddenNight, minutesAtNight, openedNight } from './aml-11-03-youth-night.ts'
import { youngParts } from './young-parts.ts'
import { youngWarning } from './young-finding.ts'
import * as youth from './youth.ts'

export const youthHealthCheck: PersonRule = {
  id: 'aml-11-4-health-check',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Helsekontroll ved nattarbeid under 18 år',
    nn: 'Helsekontroll ved nattarbeid under 18 år',
    en: 'Health check for night work under 18',
  },
  explanation: {
    nb: 'Den som er mellom 15 og 18 år og arbeider om natten fordi forskriften åpner for det, skal få tilbud om helsekontroll før tiltredelse og deretter jevnlig. Om tilbudet er gitt, kan ikke ses i en plan.',
    nn: 'Den som er mellom 15 og 18 år og arbeider om natta fordi forskrifta opnar for det, skal få tilbod om helsekontroll før tiltreding og deretter jamleg. Om tilbodet er gitt, kan ein ikkje sjå i ein plan.',
    en: 'Those from 15 to 18 who work at night because the regulation allows it shall be offered a health check before they start and regularly after. A plan cannot show whether that was done.',
  },
  citation: aml('11-4', 'første ledd'),
  parameters: [youth.youthNightStart, youth.youngNightEnd],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.ownDutiesAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view) || openedNight(employee) === undefined) return []
  const start = valueAt(youth.youthNightStart, plan.from)
  const end = valueAt(youth.youngNightEnd, plan.from)
  const allowed = view.duties.filter((duty) => {
    if (duty.standby || !inHorizon(plan, duty.date)) return false
    const forbidden = forbiddenNight(employee, 'youth', duty.date)
    const parts = youngParts(view, duty).filter(({ group }) => group === 'youth')
    const isBroken = parts.some((part) => forbidden !== null && minutesAtNight(plan, part, forbidden) > 0)
    return !isBroken && parts.some((part) => minutesAtNight(plan, part, { start, end }) > 0)
  })
  const count = youth.countOf(allowed)
  if (count === null) return []
  const clauseNb = `${youth.whoNb(employee, 'youth')} har ${youth.dutiesNb(count.actual)} mellom kl. ${minuteOfDayText(start)} og ${minuteOfDayText(end)} etter forskriften; arbeidsgiver skal tilby helsekontroll før tiltredelse og deretter jevnlig, og det kan ikke ses i planen`
  return [youngWarning(view, { ...count, rule: youthHealthCheck, clauseNb })]
}
