/** Which rules hold where, and from when. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'
import { weeklyNorm } from './collective-agreements/weekly-norm.ts'
import { AML_CODED_FROM } from './norway/aml.ts'
import { planNotice } from './norway/aml-10-03-plan-notice.ts'
import { ordinaryDay, ordinaryWeek } from './norway/aml-10-04-ordinary-hours.ts'
import { averagedDay, averagedPeriod, averagedWeek } from './norway/aml-10-05-averaging.ts'
import { totalDay, totalWeek } from './norway/aml-10-06-total-hours.ts'
import { dailyRest } from './norway/aml-10-08-daily-rest.ts'
import { sundayRest } from './norway/aml-10-08-sunday.ts'
import { weeklyRest } from './norway/aml-10-08-weekly-rest.ts'
import { breaks } from './norway/aml-10-09-breaks.ts'
import { nightAverage } from './norway/aml-10-11-night.ts'
import { registerRules } from './norway/register-rules.ts'
import type { Rule } from './rule.ts'

/** Goes into every answer: which text of the law it was judged by, also where the plan is later than the text. */
export const LAW_VERSION = 'aml kapittel 10 slik loven lød 2. mai 2026'

export interface Jurisdiction {
  readonly id: string
  readonly nameNb: string
  /** First day for which the rules are coded. */
  readonly from: LocalDate
  /** In the order in which findings are listed. */
  readonly rules: readonly Rule[]
}

export const norway: Jurisdiction = {
  id: 'NO',
  nameNb: 'Norge',
  from: AML_CODED_FROM,
  rules: [
    planNotice,
    ordinaryDay,
    ordinaryWeek,
    averagedDay,
    averagedWeek,
    averagedPeriod,
    totalDay,
    totalWeek,
    dailyRest,
    weeklyRest,
    sundayRest,
    breaks,
    nightAverage,
    weeklyNorm,
    ...registerRules,
  ],
}

/** The rules in force on a date. Throws RangeError before the coded period. */
export function rulesIn(jurisdiction: Jurisdiction, date: LocalDate): readonly Rule[] {
  if (date < jurisdiction.from) {
    throw new RangeError(
      `The law of ${jurisdiction.id} is not coded for ${formatDate(date)}. It begins on ${formatDate(jurisdiction.from)}.`,
    )
  }
  return jurisdiction.rules
}
