/** All cases of register rules, in the order of register-rules.ts. */
import type { LawCase } from '../case.ts'
import { loneWorkCases } from './aml-04-01-lone-work.cases.ts'
import { exemptionCases } from './aml-10-02-exemptions.cases.ts'
import { increasePriorityCases } from './aml-10-02-increase-priority.cases.ts'
import { overtimeNeedCases } from './aml-10-06-overtime-need.cases.ts'
import { hoursRecordCases } from './aml-10-07-hours-record.cases.ts'
import { sundayDiscussionCases } from './aml-10-10-sunday-discussion.cases.ts'
import { healthCheckCases } from './aml-10-11-health-check.cases.ts'
import { nightDiscussionCases } from './aml-10-11-night-discussion.cases.ts'
import { emergencyCases } from './aml-10-12-emergency.cases.ts'
import { fullTimeCases } from './aml-14-01b-full-time.cases.ts'
import { reemploymentCases } from './aml-14-02-reemployment.cases.ts'
import { partTimePriorityCases } from './aml-14-03-part-time-priority.cases.ts'
import { actualHoursCases } from './aml-14-04a-actual-hours.cases.ts'
import { hireCases } from './aml-14-12-hire.cases.ts'
import { yearlyDiscussionCases } from './aml-14-14a-yearly-discussion.cases.ts'
import { extraFreeTimeCases } from './ferie-05-extra-free-time.cases.ts'
import { holidayLengthCases } from './ferie-05-holiday-length.cases.ts'
import { holidayNoticeCases } from './ferie-06-holiday-notice.cases.ts'
import { holidayTimeCases } from './ferie-07-holiday-time.cases.ts'
import { municipalProfessionCases } from './hol-03-02-professions.cases.ts'
import { municipalTeachingCases } from './hol-08-01-teaching.cases.ts'
import { municipalTrainingCases } from './hol-08-02-training.cases.ts'
import { hiredHealthPersonnelCases } from './innleie-03-health-personnel.cases.ts'

export const registerCases: readonly LawCase[] = [
  ...loneWorkCases,
  ...exemptionCases,
  ...increasePriorityCases,
  ...overtimeNeedCases,
  ...hoursRecordCases,
  ...sundayDiscussionCases,
  ...nightDiscussionCases,
  ...healthCheckCases,
  ...emergencyCases,
  ...fullTimeCases,
  ...reemploymentCases,
  ...partTimePriorityCases,
  ...actualHoursCases,
  ...hireCases,
  ...yearlyDiscussionCases,
  ...hiredHealthPersonnelCases,
  ...holidayLengthCases,
  ...extraFreeTimeCases,
  ...holidayNoticeCases,
  ...holidayTimeCases,
  ...municipalProfessionCases,
  ...municipalTeachingCases,
  ...municipalTrainingCases,
]
