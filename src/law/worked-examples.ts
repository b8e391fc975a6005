/** All cases of all rules: run by cases.test.ts, and shown to readers as worked examples. */
import type { LawCase } from './case.ts'
import { weeklyNormCases } from './collective-agreements/weekly-norm.cases.ts'
import { planNoticeCases } from './norway/aml-10-03-plan-notice.cases.ts'
import { ordinaryHoursCases } from './norway/aml-10-04-ordinary-hours.cases.ts'
import { averagingCases } from './norway/aml-10-05-averaging.cases.ts'
import { totalHoursCases } from './norway/aml-10-06-total-hours.cases.ts'
import { dailyRestCases } from './norway/aml-10-08-daily-rest.cases.ts'
import { sundayCases } from './norway/aml-10-08-sunday.cases.ts'
import { weeklyRestCases } from './norway/aml-10-08-weekly-rest.cases.ts'
import { breakCases } from './norway/aml-10-09-breaks.cases.ts'
import { nightCases } from './norway/aml-10-11-night.cases.ts'
import { registerCases } from './norway/register-cases.ts'

export const workedExamples: readonly LawCase[] = [
  ...planNoticeCases,
  ...ordinaryHoursCases,
  ...averagingCases,
  ...totalHoursCases,
  ...dailyRestCases,
  ...weeklyRestCases,
  ...sundayCases,
  ...breakCases,
  ...nightCases,
  ...weeklyNormCases,
  ...registerCases,
]
