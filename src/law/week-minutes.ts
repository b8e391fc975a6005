/** Sums over calendar weeks, and the findings about one week or the mean of several, shared by the rules on hours. */
import { addDays } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import type { AgreedNumber } from './agreed-number.ts'
import { findingOf, weeksNb } from './finding.ts'
import type { PersonView } from './person-view.ts'
import type { Finding, PermittingBasis, PersonRule } from './rule.ts'

export function sumOfWeeks(weekMinutes: ArrayLike<number>, start: number, length: number): number {
  let sum = 0
  for (let week = start; week < start + length; week++) sum += weekMinutes[week]!
  return sum
}

export interface WeekBreach {
  readonly rule: PersonRule
  readonly week: number
  readonly limit: number
  readonly actual: number
  readonly agreed: AgreedNumber | null
  /** What sets the limit, with its number. */
  readonly grounds: string
}

export function weekFinding({ plan, employee }: PersonView, breach: WeekBreach): Finding {
  const { rule, week, limit, actual, agreed, grounds } = breach
  return findingOf({
    rule,
    plan,
    employee: employee.id,
    from: plan.weekStart[week]!,
    to: plan.weekStart[week + 1]!,
    limit,
    actual,
    unit: 'minutes',
    agreed: agreed === null ? null : { number: agreed, value: actual },
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i ${weeksNb(addDays(plan.gridFrom, 7 * week), 1)}; ${grounds}`,
  })
}

export interface MeanBreach {
  readonly rule: PersonRule
  readonly start: number
  readonly length: number
  /** Minutes per week. */
  readonly limit: number
  readonly mean: number
  /** The number that an agreement may move; left out where `permittedBy` says who may permit. */
  readonly agreed?: AgreedNumber | null
  readonly permittedBy?: readonly PermittingBasis[]
  /** Added to the sentence: "; …". */
  readonly moreNb?: string
}

/** The mean of several weeks, rounded up to the minute so that it shows as above the limit. */
export function meanFinding({ plan, employee }: PersonView, breach: MeanBreach): Finding {
  const { rule, start, length, limit, mean, agreed = null, permittedBy, moreNb = '' } = breach
  const actual = Math.ceil(mean)
  return findingOf({
    rule,
    plan,
    employee: employee.id,
    from: plan.weekStart[start]!,
    to: plan.weekStart[start + length]!,
    limit,
    actual,
    unit: 'minutes',
    agreed: agreed === null ? null : { number: agreed, value: actual },
    ...(permittedBy === undefined ? {} : { permittedBy }),
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i uka i snitt i ${weeksNb(addDays(plan.gridFrom, 7 * start), length)}; grensen er ${durationText(limit)}${moreNb}`,
  })
}
