/** The employer's duties beside the roster, in the order in which findings are listed: act by act, paragraph by paragraph. */
import type { RegisterRule } from '../rule.ts'
import { loneWork } from './aml-04-01-lone-work.ts'
import { nightExemption, reducedHours } from './aml-10-02-exemptions.ts'
import { increasePriority } from './aml-10-02-increase-priority.ts'
import { overtimeDiscussion, overtimeNeed } from './aml-10-06-overtime-need.ts'
import { hoursRecord } from './aml-10-07-hours-record.ts'
import { sundayDiscussion } from './aml-10-10-sunday-discussion.ts'
import { healthCheck } from './aml-10-11-health-check.ts'
import { nightDiscussion } from './aml-10-11-night-discussion.ts'
import { emergency } from './aml-10-12-emergency.ts'
import { fullTimeRule } from './aml-14-01b-full-time.ts'
import { reemploymentPriority } from './aml-14-02-reemployment.ts'
import { claimDiscussion, extraShiftPriority, partTimePriority } from './aml-14-03-part-time-priority.ts'
import { actualHours } from './aml-14-04a-actual-hours.ts'
import { hireGround, hireThreeYears } from './aml-14-12-hire.ts'
import { yearlyDiscussion } from './aml-14-14a-yearly-discussion.ts'
import { extraFreeTime, freeSunday } from './ferie-05-extra-free-time.ts'
import { holidayLength } from './ferie-05-holiday-length.ts'
import { holidayDiscussion, holidayNotice } from './ferie-06-holiday-notice.ts'
import { mainHoliday, movedHoliday, restHoliday } from './ferie-07-holiday-time.ts'
import { municipalProfessions } from './hol-03-02-professions.ts'
import { municipalTeaching } from './hol-08-01-teaching.ts'
import { municipalTraining } from './hol-08-02-training.ts'
import { hiredHealthPersonnel } from './innleie-03-health-personnel.ts'

export const registerRules: readonly RegisterRule[] = [
  loneWork,
  nightExemption,
  reducedHours,
  increasePriority,
  overtimeNeed,
  overtimeDiscussion,
  hoursRecord,
  sundayDiscussion,
  nightDiscussion,
  healthCheck,
  emergency,
  fullTimeRule,
  reemploymentPriority,
  partTimePriority,
  claimDiscussion,
  extraShiftPriority,
  actualHours,
  hireGround,
  hireThreeYears,
  yearlyDiscussion,
  hiredHealthPersonnel,
  holidayLength,
  freeSunday,
  extraFreeTime,
  holidayDiscussion,
  holidayNotice,
  mainHoliday,
  restHoliday,
  movedHoliday,
  municipalProfessions,
  municipalTeaching,
  municipalTraining,
]
