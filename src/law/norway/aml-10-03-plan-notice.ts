/** § 10-3: the plan is discussed with the union representatives at the latest two weeks before it starts. */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { instantAt } from '../../time/oslo.ts'
import { findingOf } from '../finding.ts'
import { noticeDays } from '../plan-notice.ts'
import type { PlanView } from '../plan-view.ts'
import type { Finding, PlanRule } from '../rule.ts'
import { apartAcross } from './across-employers.ts'
import { aml, planNoticeDays } from './aml.ts'

export const planNotice: PlanRule = {
  id: 'aml-10-3-plan-notice',
  scope: 'plan',
  title: { nb: 'Drøfting av arbeidsplanen' },
  explanation: {
    nb: 'Arbeidsplanen skal drøftes med de tillitsvalgte så tidlig som mulig og senest to uker før den tar til, hvis ikke tariffavtalen sier noe annet. Uten registrert drøftingsdato dømmes ikke regelen.',
  },
  citation: aml('10-3', 'tredje punktum'),
  parameters: [planNoticeDays],
  acrossEmployers: apartAcross,
  judge,
}

function judge(plan: PlanView): readonly Finding[] {
  const discussed = plan.unit.plan.discussed_on
  if (discussed === undefined) return []
  const limit = noticeDays(plan.permissions, plan.from)
  const actual = plan.from - discussed
  if (actual >= limit) return []
  const deadline = addDays(plan.from, -limit)
  return [
    findingOf({
      rule: planNotice,
      plan,
      employee: null,
      from: instantAt(deadline, 0, plan.clock),
      to: instantAt(plan.from, 0, plan.clock),
      limit,
      actual,
      unit: 'days',
      agreed: { number: 'plan-notice', value: actual },
      clauseNb: `Planen ble drøftet ${dateTextNb(discussed)}, ${actual} dager før start; fristen var ${dateTextNb(deadline)}, ${limit} dager før`,
    }),
  ]
}
