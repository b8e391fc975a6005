/** Which weeks a mean is over, in words: the whole period, also what lies before the plan, and where its hours come from. */
import { addDays } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import { weeksNb } from './finding.ts'
import type { MinutesPeriod } from './limits.ts'
import type { PlanView } from './plan-view.ts'

/**
 * "de 6 ukene fra mandag 01.02.2027 (3 uker før planen er regnet med 112 t 30 min: stillingens timer og «hours_balance» i
 * carry_over)", or the plan's own weeks alone.
 */
export function periodNb({ gridFrom, firstWeek }: PlanView, period: MinutesPeriod): string {
  const { fromWeek, untilWeek, usedWeeks, carriedMinutes } = period
  const all = weeksNb(addDays(gridFrom, 7 * (fromWeek - usedWeeks)), untilWeek - fromWeek + usedWeeks)
  const dated = Math.max(0, Math.min(firstWeek, untilWeek) - fromWeek)
  const count = (weeks: number) => `${weeks} ${weeks === 1 ? 'uke' : 'uker'}`
  const before = dated === 0 ? 'før planen' : 'før vaktene som er kjent,'
  const sources = [
    ...(usedWeeks === 0
      ? []
      : [
          `${count(usedWeeks)} ${before} er regnet med ${durationText(carriedMinutes)}: stillingens timer og «hours_balance» i carry_over`,
        ]),
    ...(dated === 0 ? [] : [`${count(dated)} før planen er regnet med vaktene der`]),
  ]
  return sources.length === 0 ? all : `${all} (${sources.join('; ')})`
}
