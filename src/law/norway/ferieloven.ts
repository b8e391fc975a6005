/** Ferieloven (LOV-1988-04-29-21): how we cite it and the numbers of it that touch planning. */
import type { Citation } from '../rule.ts'
import { statuteParameter } from './statute-parameter.ts'

export function ferieloven(section: string, subsection: string): Citation {
  return {
    law: 'ferieloven',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/NL/lov/1988-04-29-21/§${section}`,
  }
}

/** Working days (virkedager): all days but Sundays and public holidays, so a week is six. */
export const holidayDays = statuteParameter('holiday-days', 'days', 25, 'ferieloven § 5 nr. 1')
export const extraHolidayDays = statuteParameter('extra-holiday-days', 'days', 6, 'ferieloven § 5 nr. 2')
export const extraHolidayAge = statuteParameter('extra-holiday-age', 'years', 60, 'ferieloven § 5 nr. 2')
export const lateEntryDays = statuteParameter('late-entry-days', 'days', 6, 'ferieloven § 5 nr. 3')
/** The last day of entry that gives the whole holiday. */
export const fullHolidayEntry = statuteParameter(
  'full-holiday-entry',
  'month-day',
  930,
  'ferieloven § 5 nr. 3',
)
export const freeSundayFrom = statuteParameter('free-sunday-from', 'days', 6, 'ferieloven § 5 nr. 4')
export const extraTimeFrom = statuteParameter('extra-free-time-from', 'days', 18, 'ferieloven § 5 nr. 4')
export const extraTimeMin = statuteParameter('extra-free-time', 'minutes', 16 * 60, 'ferieloven § 5 nr. 4')
export const holidayNoticeMonths = statuteParameter('holiday-notice', 'months', 2, 'ferieloven § 6 nr. 2')
export const mainHolidayDays = statuteParameter('main-holiday-days', 'days', 18, 'ferieloven § 7 nr. 1')
export const mainHolidayFrom = statuteParameter('main-holiday-from', 'month-day', 601, 'ferieloven § 7 nr. 1')
export const mainHolidayUntil = statuteParameter(
  'main-holiday-until',
  'month-day',
  930,
  'ferieloven § 7 nr. 1',
)
/** The last day of entry that gives a claim to the main holiday. */
export const mainHolidayEntry = statuteParameter(
  'main-holiday-entry',
  'month-day',
  815,
  'ferieloven § 7 nr. 1',
)
export const restHolidayDays = statuteParameter('rest-holiday-days', 'days', 7, 'ferieloven § 7 nr. 2')
export const movedHolidayDays = statuteParameter('moved-holiday-days', 'days', 12, 'ferieloven § 7 nr. 3')
