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
import { childWork } from './norway/aml-11-01-child-work.ts'
import { youthAge } from './norway/aml-11-02-youth-age.ts'
import { youthDay, youthWeek } from './norway/aml-11-02-youth-hours.ts'
import { youthEvening, youthNight } from './norway/aml-11-03-youth-night.ts'
import { youthHealthCheck } from './norway/aml-11-04-health-check.ts'
import { youthBreaks } from './norway/aml-11-05-youth-breaks.ts'
import { pupilHolidays } from './norway/aml-11-05-youth-holiday.ts'
import { youthDailyRest, youthWeeklyRest } from './norway/aml-11-05-youth-rest.ts'
import { exemptPosition } from './norway/aml-10-12-scope.ts'
import { liveInStay } from './norway/medlever-01-stay.ts'
import { liveInHours } from './norway/medlever-02-week.ts'
import { liveInRest } from './norway/medlever-03-rest.ts'
import { youthDuties } from './norway/org-12-01-youth-duties.ts'
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
    childWork,
    youthAge,
    youthDay,
    youthWeek,
    youthNight,
    youthEvening,
    youthHealthCheck,
    youthBreaks,
    youthDailyRest,
    youthWeeklyRest,
    pupilHolidays,
    youthDuties,
    exemptPosition,
    liveInStay,
    liveInHours,
    liveInRest,
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
