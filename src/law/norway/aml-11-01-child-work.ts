/** § 11-1(1) with the regulation's §§ 12-2 and 12-4: what those under 15 or in compulsory school may do at all. */
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Duty } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import { youngFinding, youngWarning } from './young-finding.ts'
import * as youth from './youth.ts'

export const childWork: PersonRule = {
  id: 'aml-11-1-child-work',
  scope: 'person',
  singleDuty: true,
  title: { nb: 'Barnearbeid', nn: 'Barnearbeid', en: 'Child labour' },
  explanation: {
    nb: 'Den som er under 15 år eller skolepliktig, kan bare ha lett arbeid, og først fra 13 år, med skriftlig samtykke fra foreldre eller andre foresatte. Om arbeidet er lett, kan ikke ses i en plan.',
    nn: 'Den som er under 15 år eller skulepliktig, kan berre ha lett arbeid, og først frå 13 år, med skriftleg samtykke frå foreldre eller andre føresette. Om arbeidet er lett, kan ein ikkje sjå i ein plan.',
    en: 'Under 15 or in compulsory school only light work is allowed, from the age of 13, with written consent from parents or guardians. A plan cannot show whether work is light.',
  },
  citation: aml('11-1', 'første ledd'),
  parameters: [youth.youthUntilAge, youth.childUntilAge, youth.lightWorkAge],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.ownDutiesAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view)) return []
  const asChild = view.duties.filter(
    ({ date }) => inHorizon(plan, date) && youth.youngOn(view, date) === 'child',
  )
  const { born } = employee
  const age = valueAt(youth.lightWorkAge, plan.from)
  const tooYoung = asChild.filter(({ date }) => born !== undefined && !youth.hasTurned(born, age, date))
  const light = asChild.filter((duty) => !tooYoung.includes(duty))
  return [
    ...found(tooYoung, (count) =>
      youngFinding(view, {
        ...count,
        rule: childWork,
        clauseNb: `${employee.id} har ${youth.dutiesNb(count.actual)} før fylte ${age} år; før det er arbeid ikke tillatt`,
      }),
    ),
    ...found(light, (count) =>
      youngWarning(view, {
        ...count,
        rule: childWork,
        clauseNb: `${youth.whoNb(employee, 'child')} har ${youth.dutiesNb(count.actual)}; det er bare tillatt når arbeidet er lett, med skriftlig samtykke fra foreldre eller foresatte (forskriften §§ 12-2 og 12-4), og det kan ikke ses i planen`,
      }),
    ),
  ]
}

/** One finding for all of them; none for none. */
function found(duties: readonly Duty[], make: (count: youth.Counted) => Finding): readonly Finding[] {
  const count = youth.countOf(duties)
  return count === null ? [] : [make(count)]
}
