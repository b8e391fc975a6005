/** Which rules hold where, and from when. */
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, parseDate } from '../time/local-date.ts'
import { weeklyNorm } from './collective-agreements/weekly-norm.ts'
import { AML_CODED_FROM } from './norway/aml.ts'
import { planNotice } from './norway/aml-10-03-plan-notice.ts'
import { ordinaryDay, ordinaryWeek } from './norway/aml-10-04-ordinary-hours.ts'
import { averagedDay, averagedPeriod, averagedWeek } from './norway/aml-10-05-averaging.ts'
import {
  overtimeConsent,
  overtimeFourWeeks,
  overtimeNeed,
  overtimeWeek,
  overtimeYear,
} from './norway/aml-10-06-overtime.ts'
import { totalDay, totalWeek } from './norway/aml-10-06-total-hours.ts'
import { compensatingRest } from './norway/aml-10-08-compensating-rest.ts'
import { dailyRest } from './norway/aml-10-08-daily-rest.ts'
import { sundayRest } from './norway/aml-10-08-sunday.ts'
import { weeklyRest } from './norway/aml-10-08-weekly-rest.ts'
import { breaks } from './norway/aml-10-09-breaks.ts'
import { nightAverage } from './norway/aml-10-11-night.ts'
import { rollingDay, rollingWeek, rollingWeeklyRest } from './norway/aml-10-rolling-windows.ts'
import { totalLoad } from './norway/total-load.ts'
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
import { threeShiftWeek } from './norway/aml-10-04-three-shift.ts'
import { overtimeBreak } from './norway/aml-10-09-overtime-break.ts'
import { otherHolyDays } from './norway/aml-10-10-other-holy-days.ts'
import { nightStrain } from './norway/aml-10-11-night-strain.ts'
import { tariffDerivedWeek } from './collective-agreements/derived-week.ts'
import { tariffF1 } from './collective-agreements/tariff-f1.ts'
import { tariffF3 } from './collective-agreements/tariff-f3.ts'
import { registerRules } from './norway/register-rules.ts'
import type { Rule } from './rule.ts'

/** Goes into every answer: which text of the law it was judged by, also where the plan is later than the text. */
export const LAW_VERSION = 'lovene og forskriftene slik de lød 2. mai 2026'

export interface Jurisdiction {
  readonly id: string
  readonly nameNb: string
  /** First day for which the rules are coded, and the last. */
  readonly from: LocalDate
  readonly lastDay: LocalDate
  /** In the order in which findings are listed. */
  readonly rules: readonly Rule[]
}

/**
 * A plan for next year must be made by the law that is known. The text of 2026 is therefore held to apply up to here, and every
 * answer names it; a later plan is refused, because nobody can know the law then. Move it when the text has been read again.
 */
const NORWAY_LAST_DAY = parseDate('2029-12-31')

export const norway: Jurisdiction = {
  id: 'NO',
  nameNb: 'Norge',
  from: AML_CODED_FROM,
  lastDay: NORWAY_LAST_DAY,
  rules: [
    planNotice,
    ordinaryDay,
    ordinaryWeek,
    averagedDay,
    averagedWeek,
    averagedPeriod,
    overtimeNeed,
    overtimeWeek,
    overtimeFourWeeks,
    overtimeYear,
    overtimeConsent,
    totalDay,
    totalWeek,
    dailyRest,
    compensatingRest,
    weeklyRest,
    sundayRest,
    breaks,
    nightAverage,
    weeklyNorm,
    rollingDay,
    rollingWeek,
    rollingWeeklyRest,
    totalLoad,
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
    threeShiftWeek,
    overtimeBreak,
    nightStrain,
    otherHolyDays,
    tariffDerivedWeek,
    tariffF1,
    tariffF3,
    ...registerRules,
  ],
}

/** The rules in force on a date. Throws RangeError outside the coded period: the law is never carried beyond it. */
export function rulesIn(jurisdiction: Jurisdiction, date: LocalDate): readonly Rule[] {
  const { id, from, lastDay, rules } = jurisdiction
  if (date < from || date > lastDay) {
    throw new RangeError(
      `The law of ${id} is not coded for ${formatDate(date)}, only for ${formatDate(from)} to ${formatDate(lastDay)}.`,
    )
  }
  return rules
}
