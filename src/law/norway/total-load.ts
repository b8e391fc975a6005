/**
 * Samlet belastning: rest, seven days and totals over all employers that are known, where their hours do not count together.
 * Chapter 10 judges each employer apart, so this is a warning: both the employee and the employers should see it (§ 10-2(1)).
 */
import { otherEmployers } from '../elsewhere.ts'
import type { PersonView } from '../person-view.ts'
import { allEmployersView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { loadAcross } from './across-employers.ts'
import { aml } from './aml.ts'
import { totalDay, totalWeek } from './aml-10-06-total-hours.ts'
import { dailyRest } from './aml-10-08-daily-rest.ts'
import { weeklyRest } from './aml-10-08-weekly-rest.ts'

const LOAD_RULES: readonly PersonRule[] = [totalDay, totalWeek, dailyRest, weeklyRest]

export const totalLoad: PersonRule = {
  id: 'aml-10-2-total-load',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Samlet belastning hos flere arbeidsgivere',
    nn: 'Samla belastning hos fleire arbeidsgivarar',
    en: 'Total load with several employers',
  },
  explanation: {
    nb: 'Varsel når hvile eller samlet tid ikke holder om alle kjente arbeidsgivere regnes sammen. Loven dømmer hver for seg; arbeidstiden skal likevel ikke gi uheldig belastning.',
    nn: 'Varsel når kvile eller samla tid ikkje held om alle kjende arbeidsgivarar blir rekna saman. Lova dømmer kvar for seg; arbeidstida skal likevel ikkje gi uheldig belastning.',
    en: 'A warning where rest or total hours do not hold if all known employers are counted together. The act judges each apart; working time must still not strain the employee.',
  },
  citation: aml('10-2', 'første ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: loadAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const others = otherEmployers(view.plan, view.employee)
  if (others.length === 0) return []
  const all = allEmployersView(view)
  return LOAD_RULES.flatMap((rule) => {
    const here = new Set(rule.judge(view).map(placeOf))
    return rule
      .judge(all)
      .filter((finding) => !here.has(placeOf(finding)))
      .map((finding) => warningOf(finding, others))
  })
}

function placeOf({ from, to, actual }: Finding): string {
  return `${from} ${to} ${actual}`
}

function warningOf(finding: Finding, others: readonly string[]): Finding {
  return {
    ...finding,
    rule: totalLoad.id,
    citation: totalLoad.citation,
    kind: 'warning',
    permittedBy: [],
    textNb: `Samlet belastning, med vakter hos ${others.join(' og ')} regnet med: ${finding.textNb}`,
  }
}
