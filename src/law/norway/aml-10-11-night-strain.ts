/** § 10-11(7) and (9): strenuous or risky work with more than three hours at night lasts at most eight hours. */
import type { LocalDate } from '../../time/local-date.ts'
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { effectiveLimit } from '../effective-limit.ts'
import { findingOf } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { inHorizon, withinDay } from '../person-view.ts'
import type { WorkDay } from '../plan-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { unsettledAcross } from './across-employers.ts'
import * as law from './aml.ts'

export const nightStrain: PersonRule = {
  id: 'aml-10-11-night-strain',
  scope: 'person',
  singleDuty: true,
  title: {
    nb: 'Belastende nattarbeid',
    nn: 'Nattarbeid med stor belastning',
    en: 'Strenuous night work',
  },
  explanation: {
    nb: 'Når arbeidet innebærer særlig risiko eller betydelig belastning (strenuous_nights i enhetsfila), varer en vakt med mer enn tre timer om natten høyst åtte timer, overtid medregnet. De tillitsvalgte kan avtale noe annet mot kompenserende hvile. De 24 timene er her hovedarbeidsperioden.',
    nn: 'Når arbeidet inneber særleg risiko eller vesentleg belastning (strenuous_nights i einingsfila), varer ei vakt med meir enn tre timar om natta høgst åtte timar, overtid medrekna. Dei tillitsvalde kan avtale noko anna mot kompenserande kvile. Dei 24 timane er her hovudarbeidsperioden.',
    en: 'Where the work holds special risk or heavy strain (strenuous_nights in the unit file), a duty with more than three hours at night lasts at most eight hours, overtime included. Union representatives may agree otherwise against compensating rest. The 24 hours are here the main work period.',
  },
  citation: law.aml('10-11', 'sjuende ledd'),
  parameters: [law.nightStart, law.nightEnd, law.nightDutyAbove, law.nightStrainDayMax],
  agreed: ['night-strain'],
  deviation: 'org',
  acrossEmployers: unsettledAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee, mainPeriods } = view
  if (plan.unit.strenuous_nights !== true) return []
  const above = valueAt(law.nightDutyAbove, plan.from)
  const nights = nightMinutesByDate(view)
  return withinDay(mainPeriods).flatMap((day) => {
    const { date, activeMinutes } = day
    if (!inHorizon(plan, date)) return []
    const night = nights.get(date) ?? 0
    const { value } = effectiveLimit(plan, 'night-strain', employee.id, date)
    const limit = value ?? valueAt(law.nightStrainDayMax, plan.from)
    return night > above && activeMinutes > limit ? [tooLong(view, day, night, limit)] : []
  })
}

function nightMinutesByDate({ duties }: PersonView): ReadonlyMap<LocalDate, number> {
  const minutes = new Map<LocalDate, number>()
  for (const { date, nightMinutes } of duties) minutes.set(date, (minutes.get(date) ?? 0) + nightMinutes)
  return minutes
}

function tooLong({ plan, employee }: PersonView, day: WorkDay, night: number, limit: number): Finding {
  const { date, from, to, activeMinutes } = day
  return findingOf({
    rule: nightStrain,
    plan,
    employee: employee.id,
    from,
    to,
    limit,
    actual: activeMinutes,
    unit: 'minutes',
    agreed: { number: 'night-strain', value: activeMinutes },
    clauseNb: `${employee.id} arbeider ${durationText(activeMinutes)} ${dateTextNb(date)}, ${durationText(night)} av dem om natten, i arbeid med særlig risiko eller belastning; grensen er ${durationText(limit)}`,
  })
}
