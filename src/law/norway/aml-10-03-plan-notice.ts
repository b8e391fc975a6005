/** § 10-3: the plan is discussed with the union representatives at the latest two weeks before it starts. */
import { addDays, dateTextNb, MONDAY, mondayOf, weekdayOf } from '../../time/local-date.ts'
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
  title: { nb: 'Drøfting av arbeidsplanen', nn: 'Drøfting av arbeidsplanen', en: 'Discussion of the roster' },
  explanation: {
    nb: 'Arbeidsplanen skal drøftes med de tillitsvalgte så tidlig som mulig og senest to uker før den tar til, hvis ikke tariffavtalen sier noe annet. Uten registrert drøftingsdato dømmes ikke regelen.',
    nn: 'Arbeidsplanen skal drøftast med dei tillitsvalde så tidleg som mogleg og seinast to veker før han tek til, dersom ikkje tariffavtalen seier noko anna. Utan registrert drøftingsdato blir ikkje regelen dømd.',
    en: 'The roster is discussed with the union representatives as early as possible and at the latest two weeks before it starts, unless the collective agreement says otherwise. Without a recorded date of discussion the rule is not judged.',
  },
  citation: aml('10-3', 'tredje punktum'),
  parameters: [planNoticeDays],
  agreed: ['plan-notice'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge,
}

function judge(plan: PlanView): readonly Finding[] {
  const discussed = plan.unit.plan.discussed_on
  if (discussed === undefined) return []
  const limit = noticeDays(plan.permissions, plan.from)
  const daysBefore = plan.from - discussed
  if (daysBefore >= limit) return []
  const deadline = addDays(plan.from, -limit)
  const actual = Math.max(0, daysBefore)
  const free = addDays(discussed, limit)
  // A plan that begins on a Monday moves to a Monday.
  const earliest = weekdayOf(plan.from) === MONDAY ? mondayOf(addDays(free, 6)) : free
  const days = (count: number) => `${count} ${count === 1 ? 'dag' : 'dager'}`
  const when =
    daysBefore > 0
      ? `${days(daysBefore)} før start`
      : daysBefore === 0
        ? 'samme dag som den tar til'
        : `${days(-daysBefore)} etter start`
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
      clauseNb: `Planen ble drøftet ${dateTextNb(discussed)}, ${when}; fristen var ${dateTextNb(deadline)}, ${days(limit)} før; flytt oppstarten til tidligst ${dateTextNb(earliest)}`,
    }),
  ]
}
