/** § 10-11(6) and (9): night workers' hours, averaged over four calendar weeks. */
import { addDays } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf, weeksNb } from '../finding.ts'
import { nightWindowMinutesMax, weekWindows } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { sumOfWeeks } from '../week-minutes.ts'
import { apartAcross } from './across-employers.ts'
import * as law from './aml.ts'

export const nightAverage: PersonRule = {
  id: 'aml-10-11-night-average',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 8,
  title: {
    nb: 'Arbeidstid for den som arbeider om natten',
    nn: 'Nattarbeid, snitt per døgn',
    en: 'Night work, mean per 24 hours',
  },
  explanation: {
    nb: 'Den som jevnlig arbeider mer enn tre timer mellom kl. 21 og kl. 06, skal i snitt over fire uker arbeide høyst åtte timer i døgnet. Den ukentlige arbeidsfrie perioden på 35 timer holdes utenfor: 8 t x (4 x 168 - 4 x 35) / 24 = 177 t 20 min. Her teller fire uker med minst én slik vakt.',
    nn: 'Den som jamleg arbeider meir enn tre timar om natta, arbeider i snitt høgst åtte timar i døgnet over fire veker. Den vekentlege arbeidsfrie perioden på 35 timar blir halden utanfor: 8 t x (4 x 168 - 4 x 35) / 24 = 177 t 20 min. Her tel fire veker med minst éi slik vakt.',
    en: 'Whoever regularly works more than three hours at night works on average at most eight hours in 24 over four weeks. The weekly rest of 35 hours is left out: 8 h x (4 x 168 - 4 x 35) / 24 = 177 h 20 min. Four weeks with at least one such duty count here.',
  },
  citation: law.aml('10-11', 'sjette ledd'),
  parameters: [
    law.nightStart,
    law.nightEnd,
    law.nightDutyAbove,
    law.nightDayAverageMax,
    law.nightAverageWeeks,
    law.weeklyRestMin,
  ],
  agreed: ['night-average'],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee, limits, weekMinutes } = view
  const nights = nightsByWeek(view)
  if (nights === null) return []
  const windows = weekWindows(plan, valueAt(law.nightAverageWeeks, plan.from), view.knownWeek)
  const { length, fromStart, untilStart } = windows
  const findings: Finding[] = []
  for (let start = fromStart; start < untilStart; start++) {
    if (sumOfWeeks(nights, start, length) === 0) continue
    const limit = nightWindowMinutesMax(plan, limits, start, length)
    const actual = sumOfWeeks(weekMinutes, start, length)
    if (actual <= limit) continue
    findings.push(
      findingOf({
        rule: nightAverage,
        plan,
        employee: employee.id,
        from: plan.weekStart[start]!,
        to: plan.weekStart[start + length]!,
        limit,
        actual,
        unit: 'minutes',
        agreed: { number: 'night-average', value: actual },
        clauseNb: `${employee.id} arbeider ${durationText(actual)} i ${weeksNb(addDays(plan.gridFrom, 7 * start), length)}, som har nattarbeid; grensen er ${durationText(limit)}`,
      }),
    )
  }
  return findings
}

/** [week] duties with more than three hours at night, or null when there are none. */
function nightsByWeek({ plan, duties, weekMinutes }: PersonView): readonly number[] | null {
  const above = valueAt(law.nightDutyAbove, plan.from)
  let counts: number[] | null = null
  for (const { nightMinutes, week } of duties) {
    if (nightMinutes <= above || week < 0 || week >= weekMinutes.length) continue
    counts ??= new Array<number>(weekMinutes.length).fill(0)
    counts[week] = counts[week]! + 1
  }
  return counts
}
