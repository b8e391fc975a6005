/** § 10-8(2) and (3): weekly rest. The seven days are the calendar week, Monday 00:00 to Sunday 24:00. */
import { addDays } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { findingOf, partOfWeekNb, weeksNb } from '../finding.ts'
import type { PersonView } from '../person-view.ts'
import { workPeriods } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { loadAcross } from './across-employers.ts'
import { aml, weeklyRestMin, weeklyRestMinUnion } from './aml.ts'

export const weeklyRest: PersonRule = {
  id: 'aml-10-8-weekly-rest',
  scope: 'person',
  singleDuty: false,
  reachWeeks: 2,
  title: { nb: 'Ukentlig arbeidsfri', nn: 'Vekentleg arbeidsfri', en: 'Weekly rest' },
  explanation: {
    nb: 'Minst 35 timer sammenhengende arbeidsfri i kalenderuka, fra mandag kl. 00:00 til søndag kl. 24:00. Med tillitsvalgte kan det avtales ned til 28 timer, mot kompenserende hvile.',
    nn: 'Minst 35 timar samanhengande arbeidsfri i kalenderveka, frå måndag kl. 00:00 til søndag kl. 24:00. Med tillitsvalde kan det avtalast ned til 28 timar, mot kompenserande kvile.',
    en: 'At least 35 consecutive hours off in the calendar week, Monday 00:00 to Sunday 24:00. Down to 28 hours may be agreed with union representatives, against compensating rest.',
  },
  citation: aml('10-8', 'andre ledd'),
  parameters: [weeklyRestMin, weeklyRestMinUnion],
  agreed: ['weekly-rest'],
  deviation: 'org',
  acrossEmployers: loadAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee, limits } = view
  const findings: Finding[] = []
  const rests = longestRests(view)
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    const actual = rests[week]!
    const limit = limits.weeklyRestMinutesMin[week]!
    if (actual >= limit) continue
    findings.push(
      findingOf({
        rule: weeklyRest,
        plan,
        employee: employee.id,
        from: plan.weekStart[week]!,
        to: plan.weekStart[week + 1]!,
        limit,
        actual,
        unit: 'minutes',
        agreed: { number: 'weekly-rest', value: actual },
        clauseNb: `${employee.id} har høyst ${durationText(actual)} sammenhengende arbeidsfri i ${weeksNb(addDays(plan.gridFrom, 7 * week), 1)}; kravet er minst ${durationText(limit)}${partOfWeekNb(view, 'weekly-rest', week)}`,
      }),
    )
  }
  return findings
}

/** [week of the grid, from the first that is judged] the longest time without work in the calendar week, in minutes. */
function longestRests(view: PersonView): Int32Array {
  const { plan } = view
  const busy = workPeriods(view)
  const rests = new Int32Array(plan.endWeek)
  let next = 0
  // Work of earlier weeks lasts until here; a night that began on Sunday reaches into Monday.
  let busyUntil = -Infinity
  const first = plan.weekStart[plan.firstWeek]!
  for (; next < busy.length && busy[next]!.from < first; next++) {
    busyUntil = Math.max(busyUntil, busy[next]!.to)
  }
  for (let week = plan.firstWeek; week < plan.endWeek; week++) {
    const start = plan.weekStart[week]!
    const end = plan.weekStart[week + 1]!
    let longest = 0
    let freeFrom = Math.max(start, busyUntil)
    for (; next < busy.length && busy[next]!.from < end; next++) {
      const { from, to } = busy[next]!
      longest = Math.max(longest, from - freeFrom)
      busyUntil = Math.max(busyUntil, to)
      freeFrom = Math.max(freeFrom, to)
    }
    rests[week] = Math.max(longest, end - freeFrom)
  }
  return rests
}
