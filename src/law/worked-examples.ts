/** All cases of all rules: run by cases.test.ts, and shown to readers as worked examples. */
import type { LawCase } from './case.ts'
import { weeklyNormCases } from './collective-agreements/weekly-norm.cases.ts'
import { planNoticeCases } from './norway/aml-10-03-plan-notice.cases.ts'
import { ordinaryHoursCases } from './norway/aml-10-04-ordinary-hours.cases.ts'
import { averagingCases } from './norway/aml-10-05-averaging.cases.ts'
import { overtimeCases } from './norway/aml-10-06-overtime.cases.ts'
import { totalHoursCases } from './norway/aml-10-06-total-hours.cases.ts'
import { compensatingRestCases } from './norway/aml-10-08-compensating-rest.cases.ts'
import { dailyRestCases } from './norway/aml-10-08-daily-rest.cases.ts'
import { sundayCases } from './norway/aml-10-08-sunday.cases.ts'
import { weeklyRestCases } from './norway/aml-10-08-weekly-rest.cases.ts'
import { breakCases } from './norway/aml-10-09-breaks.cases.ts'
import { rollingWindowCases } from './norway/aml-10-rolling-windows.cases.ts'
import { totalLoadCases } from './norway/total-load.cases.ts'
import { nightCases } from './norway/aml-10-11-night.cases.ts'
import { childWorkCases } from './norway/aml-11-01-child-work.cases.ts'
import { youthAgeCases } from './norway/aml-11-02-youth-age.cases.ts'
import { youthHoursCases } from './norway/aml-11-02-youth-hours.cases.ts'
import { youthNightCases } from './norway/aml-11-03-youth-night.cases.ts'
import { youthHolidayCases } from './norway/aml-11-05-youth-holiday.cases.ts'
import { youthRestCases } from './norway/aml-11-05-youth-rest.cases.ts'
import { youthDutiesCases } from './norway/org-12-01-youth-duties.cases.ts'
import { scopeCases } from './norway/aml-10-12-scope.cases.ts'
import { liveInRestCases } from './norway/medlever-03-rest.cases.ts'
import { liveInCases } from './norway/medlever.cases.ts'
import { threeShiftCases } from './norway/aml-10-04-three-shift.cases.ts'
import { overtimeBreakCases } from './norway/aml-10-09-overtime-break.cases.ts'
import { otherHolyDaysCases } from './norway/aml-10-10-other-holy-days.cases.ts'
import { nightStrainCases } from './norway/aml-10-11-night-strain.cases.ts'
import { derivedWeekCases } from './collective-agreements/derived-week.cases.ts'
import { tariffF1Cases } from './collective-agreements/tariff-f1.cases.ts'
import { tariffF3Cases } from './collective-agreements/tariff-f3.cases.ts'
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
  ...overtimeCases,
  ...compensatingRestCases,
  ...rollingWindowCases,
  ...totalLoadCases,
  ...childWorkCases,
  ...youthAgeCases,
  ...youthHoursCases,
  ...youthNightCases,
  ...youthHolidayCases,
  ...youthRestCases,
  ...youthDutiesCases,
  ...scopeCases,
  ...liveInCases,
  ...liveInRestCases,
  ...threeShiftCases,
  ...overtimeBreakCases,
  ...nightStrainCases,
  ...otherHolyDaysCases,
  ...derivedWeekCases,
  ...tariffF1Cases,
  ...tariffF3Cases,
  ...registerCases,
]
