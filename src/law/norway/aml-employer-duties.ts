/** The numbers of arbeidsmiljøloven that the register of the employer's duties is judged by. Cited with aml(). */
import type { AcrossEmployers } from '../rule.ts'
import { statuteParameter } from './statute-parameter.ts'

/** § 14-14a: at least once a year. */
export const yearlyDiscussionMonths = statuteParameter('yearly-discussion', 'months', 12, 'aml § 14-14a')

/** § 14-2(3): twelve months of employment in the last two years. */
export const priorityEmployedMonths = statuteParameter(
  'priority-employed-months',
  'months',
  12,
  'aml § 14-2 tredje ledd',
)
/** § 14-2(4): from the notice until one year after its period has run out. */
export const priorityYears = statuteParameter('priority-years', 'years', 1, 'aml § 14-2 fjerde ledd')
/** § 14-2(5): an offer not accepted within these days ends the priority. */
export const priorityOfferDays = statuteParameter('priority-offer-days', 'days', 14, 'aml § 14-2 femte ledd')

/** § 14-3(2): the least number of employees in the units that extra shifts may be limited to. */
export const extraShiftScopeMin = statuteParameter(
  'extra-shift-scope-min',
  'count',
  30,
  'aml § 14-3 andre ledd',
)

/** § 14-4a: the period before the claim. */
export const actualHoursMonths = statuteParameter('actual-hours-months', 'months', 12, 'aml § 14-4a')

/** § 14-12(3): hired in without a break for more than this gives a right to a permanent post. */
export const hireYearsMax = statuteParameter('hire-years-max', 'years', 3, 'aml § 14-12 tredje ledd')

/** § 10-2(4): from this age no other reason is needed for reduced hours. */
export const reducedHoursAge = statuteParameter('reduced-hours-age', 'years', 62, 'aml § 10-2 fjerde ledd')

/** Duties of the register are each employer's own. */
export const employerAcross: AcrossEmployers = {
  treatment: 'apart',
  reasonNb: 'Plikten hviler på den enkelte arbeidsgiver, for sine egne ansatte og sin egen virksomhet.',
}
