/** Forskrift om organisering, ledelse og medvirkning §§ 12-1, 12-5, 12-6, 12-10 to 12-12: duties before those under 18 work. */
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { youngWarning } from './young-finding.ts'
import * as youth from './youth.ts'

export const youthDuties: PersonRule = {
  id: 'org-12-1-youth-duties',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Plikter før arbeid under 18 år',
    nn: 'Plikter før arbeid under 18 år',
    en: 'Duties before work under 18',
  },
  explanation: {
    nb: 'Før noen under 18 år begynner, skal arbeidsgiver ha vurdert risikoen, tatt verneombudet med på råd og informert den unge og de foresatte. Noe arbeid er forbudt, blant annet med ioniserende stråling. Virksomheter med minst 20 arbeidstakere fører liste over dem.',
    nn: 'Før nokon under 18 år tek til, skal arbeidsgivaren ha vurdert risikoen, teke verneombodet med på råd og informert den unge og dei føresette. Noko arbeid er forbode, mellom anna med ioniserande stråling. Verksemder med minst 20 arbeidstakarar fører liste over dei.',
    en: 'Before somebody under 18 starts, the employer shall have assessed the risk, consulted the safety representative and informed the young person and the guardians. Some work is forbidden, for example with ionising radiation. Undertakings with at least 20 employees keep a list.',
  },
  citation: youth.org('12-1', 'første og andre ledd'),
  parameters: [youth.youthUntilAge],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.ownDutiesAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view)) return []
  const count = youth.countOf(
    view.duties.filter(({ date }) => inHorizon(plan, date) && youth.youngOn(view, date) !== null),
  )
  if (count === null) return []
  const clauseNb = `${employee.id} har ${youth.dutiesNb(count.actual)} før fylte 18 år; risikoen skal være vurdert på forhånd (§ 12-1), verneombudet tatt med på råd (§ 12-11), den unge og de foresatte informert (§ 12-10) og arbeidet ikke blant det som er forbudt (§§ 12-5 og 12-6), og det kan ikke ses i planen`
  return [youngWarning(view, { ...count, rule: youthDuties, clauseNb })]
}
