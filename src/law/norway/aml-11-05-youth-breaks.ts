/** § 11-5(1): breaks under 18. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { allDuties, daysOf } from '../all-employers.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { unknownBreakNb } from '../unknown-break.ts'
import { aml } from './aml.ts'
import { youngDuties } from './young-parts.ts'
import { youngFinding, youngWarning } from './young-finding.ts'
import * as youth from './youth.ts'

export const youthBreaks: PersonRule = {
  id: 'aml-11-5-youth-breaks',
  scope: 'person',
  singleDuty: true,
  title: { nb: 'Pause under 18 år', nn: 'Pause under 18 år', en: 'Breaks under 18' },
  explanation: {
    nb: 'Den som er under 18 år, skal ha pause i minst en halv time når den daglige arbeidstiden er over fire og en halv time, om mulig i ett.',
    nn: 'Den som er under 18 år, skal ha pause i minst ein halv time når den daglege arbeidstida er over fire og ein halv time, om mogleg i eitt.',
    en: 'Under 18, at least half an hour of breaks, if possible in one, when the working day is over four and a half hours.',
  },
  citation: aml('11-5', 'første ledd'),
  parameters: [youth.youthUntilAge, youth.youngBreakOver, youth.youngBreakMin],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.restTogetherAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  if (!youth.isYoungInPlan(view)) return []
  const main = youngDuties(
    view,
    allDuties(view).filter(({ standby }) => !standby),
  )
  return daysOf(main).flatMap((day) => {
    const { date, from, to, here, activeMinutes, breakMinutes } = day
    const group = youth.youngOn(view, date)
    if (group === null || !here || !inHorizon(plan, date)) return []
    const limit = valueAt(youth.youngBreakMin, date)
    if (activeMinutes <= valueAt(youth.youngBreakOver, date) || breakMinutes >= limit) return []
    if (day.breakUnknown) {
      const clause = unknownBreakNb(view, day, `kravet er minst ${limit} minutter`)
      const counted = { from, to, limit, actual: breakMinutes, unit: 'minutes' as const }
      return [youngWarning(view, { rule: youthBreaks, ...counted, clauseNb: clause })]
    }
    const clauseNb = `${youth.whoNb(employee, group)} arbeider ${durationText(activeMinutes)} ${dateTextNb(date)} med ${breakMinutes} minutter pause; kravet er minst ${limit} minutter`
    return [
      youngFinding(view, {
        rule: youthBreaks,
        from,
        to,
        limit,
        actual: breakMinutes,
        unit: 'minutes',
        clauseNb,
      }),
    ]
  })
}
