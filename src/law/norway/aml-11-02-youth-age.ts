/** § 11-2 cannot be judged without the date of birth of somebody who may be under 18. */
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import { youngWarning } from './young-finding.ts'
import { countOf, dutiesNb, ownDutiesAcross, youthUntilAge } from './youth.ts'

export const youthAge: PersonRule = {
  id: 'aml-11-2-youth-age',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Alder som mangler',
    nn: 'Alder som manglar',
    en: 'Age not known',
  },
  explanation: {
    nb: 'For den som er under 18 år, gjelder egne grenser for arbeidstid, natt og hvile. For lærlinger og elever trengs derfor fødselsdatoen.',
    nn: 'For den som er under 18 år, gjeld eigne grenser for arbeidstid, natt og kvile. For lærlingar og elevar trengst difor fødselsdatoen.',
    en: 'Under 18 there are stricter limits on hours, nights and rest. The date of birth is therefore needed for apprentices and pupils.',
  },
  citation: aml('11-2', 'andre og tredje ledd'),
  parameters: [youthUntilAge],
  agreed: [],
  deviation: 'none',
  acrossEmployers: ownDutiesAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  const { born, school, employments } = employee
  const mayBeYoung = employments.some(({ type }) => type === 'apprentice') || (school ?? 'none') !== 'none'
  if (born !== undefined || !mayBeYoung) return []
  const count = countOf(view.duties.filter(({ date }) => inHorizon(plan, date)))
  if (count === null) return []
  const clauseNb = `${employee.id} er lærling eller elev og har ${dutiesNb(count.actual)}, men fødselsdatoen mangler, så grensene for den som er under ${valueAt(youthUntilAge, plan.from)} år, er ikke fullt ut prøvd; legg inn «born»`
  return [youngWarning(view, { ...count, rule: youthAge, clauseNb })]
}
