/**
 * Arbeidsmiljøloven (LOV-2005-06-17-62) chapter 10: how we cite it and the numbers it holds.
 *
 * The text is the consolidated one in Lovdata's open archive of 2026-05-02 (last change in force 2026-01-01; NLOD 2.0,
 * Stiftelsen Lovdata); it is the source of every value. On 2026-11-23 each value was held against it: "verified" says
 * that, and not that the act was still the same on that day. That text does not say when each value came into force, so every history
 * starts on 2026-01-01, where the value is known to hold. Chapter 10 itself is from 2006-01-01, and several of these
 * numbers are older than our first date; plans before it are refused until the older values have been looked up.
 */
import type { Parameter } from '../parameter.ts'
import type { Citation } from '../rule.ts'
import { CODED_FROM, parametersOf } from './statute-parameter.ts'

/** The first day for which this law is coded. */
export const AML_CODED_FROM = CODED_FROM

export function aml(section: string, subsection: string): Citation {
  return {
    law: 'aml',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/NL/lov/2005-06-17-62/§${section}`,
  }
}

const parameter = parametersOf('aml')

const H = 60

export const planNoticeDays = parameter('plan-notice-days', 'days', 14, '§ 10-3')

export const ordinaryDayMax = parameter(
  'ordinary-day-max',
  'minutes',
  9 * H,
  '§ 10-4 første, fjerde og femte ledd',
)
export const ordinaryWeekMax = {
  ordinary: parameter('ordinary-week-max', 'minutes', 40 * H, '§ 10-4 første ledd'),
  rotating: parameter('rotating-week-max', 'minutes', 38 * H, '§ 10-4 fjerde ledd'),
  continuous: parameter('continuous-week-max', 'minutes', 36 * H, '§ 10-4 femte ledd'),
  /** The cap of the sixth subsection; its conversion may give less, see aml-10-04-three-shift.ts. */
  'three-shift': parameter('three-shift-week-max', 'minutes', 38 * H, '§ 10-4 sjette ledd'),
}

export const averagingIndividual = {
  weeks: parameter('averaging-ind-weeks', 'weeks', 52, '§ 10-5 første ledd'),
  day: parameter('averaging-ind-day', 'minutes', 10 * H, '§ 10-5 første ledd'),
  week: parameter('averaging-ind-week', 'minutes', 48 * H, '§ 10-5 første ledd'),
  singleWeek: parameter('averaging-ind-single-week', 'minutes', 50 * H, '§ 10-5 første ledd'),
}
export const averagingUnion = {
  weeks: parameter('averaging-tv-weeks', 'weeks', 52, '§ 10-5 andre ledd'),
  day: parameter('averaging-tv-day', 'minutes', 12.5 * H, '§ 10-5 andre ledd'),
  week: parameter('averaging-tv-week', 'minutes', 48 * H, '§ 10-5 andre ledd'),
  singleWeek: parameter('averaging-tv-single-week', 'minutes', 54 * H, '§ 10-5 andre ledd'),
}
export const averagingInspectorate = {
  weeks: parameter('averaging-at-weeks', 'weeks', 26, '§ 10-5 tredje ledd'),
  day: parameter('averaging-at-day', 'minutes', 13 * H, '§ 10-5 tredje ledd'),
  week: parameter('averaging-at-week', 'minutes', 48 * H, '§ 10-5 tredje ledd'),
}
/** The 48 hours of § 10-5 and § 10-6(8) "kan gjennomsnittsberegnes over en periode på åtte uker". */
export const weekMeanWeeks = parameter('week-mean-weeks', 'weeks', 8, '§§ 10-5 og 10-6 åttende ledd')

/** § 10-4(2): passive work extends the hours by at most half the passive time, two hours a day and ten a week. */
export const passiveExtensionDay = parameter('passive-extension-day', 'minutes', 2 * H, '§ 10-4 andre ledd')
export const passiveExtensionWeek = parameter(
  'passive-extension-week',
  'minutes',
  10 * H,
  '§ 10-4 andre ledd',
)
export const passiveDayMaxInspectorate = parameter(
  'passive-day-max-at',
  'minutes',
  13 * H,
  '§ 10-4 andre ledd',
)
export const passiveWeekMax = parameter('passive-week-max', 'minutes', 48 * H, '§ 10-4 andre ledd')

export const overtime = {
  week: parameter('overtime-week', 'minutes', 10 * H, '§ 10-6 fjerde ledd'),
  fourWeeks: parameter('overtime-four-weeks', 'minutes', 25 * H, '§ 10-6 fjerde ledd'),
  year: parameter('overtime-year', 'minutes', 200 * H, '§ 10-6 fjerde ledd'),
}
export const overtimeUnion = {
  week: parameter('overtime-tv-week', 'minutes', 20 * H, '§ 10-6 femte ledd'),
  fourWeeks: parameter('overtime-tv-four-weeks', 'minutes', 50 * H, '§ 10-6 femte ledd'),
  year: parameter('overtime-tv-year', 'minutes', 300 * H, '§ 10-6 femte ledd'),
}
export const overtimeInspectorate = {
  week: parameter('overtime-at-week', 'minutes', 25 * H, '§ 10-6 sjette ledd'),
  halfYear: parameter('overtime-at-half-year', 'minutes', 200 * H, '§ 10-6 sjette ledd'),
}

export const totalDayMax = parameter('total-day-max', 'minutes', 13 * H, '§ 10-6 åttende ledd')
export const totalDayMaxUnion = parameter('total-day-max-tv', 'minutes', 16 * H, '§ 10-6 niende ledd')
export const totalWeekMax = parameter('total-week-max', 'minutes', 48 * H, '§ 10-6 åttende ledd')
export const totalSingleWeekMax = parameter('total-single-week-max', 'minutes', 69 * H, '§ 10-6 åttende ledd')

export const dailyRestMin = parameter('daily-rest-min', 'minutes', 11 * H, '§ 10-8 første ledd')
export const dailyRestMinUnion = parameter('daily-rest-min-tv', 'minutes', 8 * H, '§ 10-8 tredje ledd')
export const weeklyRestMin = parameter('weekly-rest-min', 'minutes', 35 * H, '§ 10-8 andre ledd')
export const weeklyRestMinUnion = parameter('weekly-rest-min-tv', 'minutes', 28 * H, '§ 10-8 tredje ledd')
export const sundayAverageWeeks = parameter('sunday-average-weeks', 'weeks', 26, '§ 10-8 fjerde ledd')
export const sundayFreeWithinWeeks = parameter('sunday-free-within-weeks', 'weeks', 4, '§ 10-8 fjerde ledd')

export const breakAboveDay = parameter('break-above-day', 'minutes', 5.5 * H, '§ 10-9 første ledd')
export const longBreakFromDay = parameter('long-break-from-day', 'minutes', 8 * H, '§ 10-9 første ledd')
export const longBreakMin = parameter('long-break-min', 'minutes', 30, '§ 10-9 første ledd')

export const nightStart = parameter('night-start', 'minute-of-day', 21 * H, '§ 10-11 første ledd')
export const nightEnd = parameter('night-end', 'minute-of-day', 6 * H, '§ 10-11 første ledd')
export const nightDutyAbove = parameter('night-duty-above', 'minutes', 3 * H, '§ 10-11 sjette ledd')
export const nightDayAverageMax = parameter('night-day-average-max', 'minutes', 8 * H, '§ 10-11 sjette ledd')
export const nightAverageWeeks = parameter('night-average-weeks', 'weeks', 4, '§ 10-11 sjette ledd')
/** § 10-11(1): the agreed period of night is at least eight hours. */
export const nightPeriodMin = parameter('night-period-min', 'minutes', 8 * H, '§ 10-11 første ledd')
export const nightStrainDayMax = parameter('night-strain-day-max', 'minutes', 8 * H, '§ 10-11 sjuende ledd')
/**
 * Our reading, not the act's: § 10-6(7) and § 10-12(4) ask for the employee's yes "i det enkelte tilfelle(t)" and say no length. Four weeks
 * is the longest stretch over which the section itself counts overtime as one ("fire sammenhengende uker").
 */
export const overtimeCaseDays: Parameter = {
  id: 'overtime-case-days',
  unit: 'days',
  history: [
    {
      from: CODED_FROM,
      adopted: null,
      value: 28,
      source: 'vår lesning av aml § 10-6 sjuende ledd; loven sier ingen lengde på «det enkelte tilfellet»',
    },
  ],
  verified: null,
}

/**
 * Our reading, not the act's: § 10-10(1) makes a run of red days one window and names no tolerance where two of them meet. An hour lets
 * an evening duty end, and a night duty begin, around 22:00 without being work on two red days.
 */
export const redDayTolerance: Parameter = {
  id: 'red-day-tolerance',
  unit: 'minutes',
  history: [
    {
      from: CODED_FROM,
      adopted: null,
      value: 60,
      source: 'vår lesning av aml § 10-8 fjerde ledd og § 10-10 første ledd; loven nevner ingen toleranse',
    },
  ],
  verified: null,
}

/**
 * Our reading, not the act's: § 10-8(3) does not say when compensating rest must be given. Seven days is the span in which the same section
 * counts the weekly rest.
 */
export const compensationWithinDays: Parameter = {
  id: 'compensation-within-days',
  unit: 'days',
  history: [
    {
      from: CODED_FROM,
      adopted: null,
      value: 7,
      source: 'vår lesning av aml § 10-8 tredje ledd; loven sier ingen frist',
    },
  ],
  verified: null,
}
