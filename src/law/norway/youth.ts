/**
 * Workers under 18: arbeidsmiljøloven chapter 11 and forskrift om organisering, ledelse og medvirkning
 * (FOR-2011-12-06-1355) chapter 12. How we cite the regulation, the numbers, and who counts as young on a date.
 *
 * Both texts are those in Lovdata's open archive of 2026-05-02 (NLOD 2.0, Stiftelsen Lovdata), held against it on
 * 2026-11-23. Nothing in them lets an agreement move the limits: chapter 11 is not in § 10-12(4), and the one consent
 * that the regulation gives the parties (§ 12-7a) is for apprentices in construction.
 */
import type { Interval } from '../../time/interval.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { dateOf, formatDate } from '../../time/local-date.ts'
import type { Employee } from '../../workforce/employee.ts'
import type { Found } from '../finding.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { AcrossEmployers, Citation } from '../rule.ts'
import { statuteParameter } from './statute-parameter.ts'

/** Forskrift om organisering, ledelse og medvirkning. */
export function org(section: string, subsection: string): Citation {
  return {
    law: 'forskrift om organisering, ledelse og medvirkning',
    paragraph: `§ ${section}`,
    subsection,
    url: `https://lovdata.no/dokument/SF/forskrift/2011-12-06-1355/§${section}`,
  }
}

const H = 60

export const youthUntilAge = statuteParameter('youth-until-age', 'years', 18, 'aml § 11-1 tredje ledd')
export const childUntilAge = statuteParameter('child-until-age', 'years', 15, 'aml § 11-1 første ledd')
export const lightWorkAge = statuteParameter(
  'light-work-age',
  'years',
  13,
  'aml § 11-1 første ledd bokstav b',
)

export const youthDayMax = statuteParameter('youth-day-max', 'minutes', 8 * H, 'aml § 11-2 tredje ledd')
export const youthWeekMax = statuteParameter('youth-week-max', 'minutes', 40 * H, 'aml § 11-2 tredje ledd')
export const childDayMax = statuteParameter(
  'child-day-max',
  'minutes',
  7 * H,
  'aml § 11-2 andre ledd bokstav b',
)
export const childWeekMax = statuteParameter(
  'child-week-max',
  'minutes',
  35 * H,
  'aml § 11-2 andre ledd bokstav b',
)
export const childSchoolDayMax = statuteParameter(
  'child-school-day-max',
  'minutes',
  2 * H,
  'aml § 11-2 andre ledd bokstav a',
)
export const childSchoolWeekMax = statuteParameter(
  'child-school-week-max',
  'minutes',
  12 * H,
  'aml § 11-2 andre ledd bokstav a',
)

export const childNightStart = statuteParameter(
  'child-night-start',
  'minute-of-day',
  20 * H,
  'aml § 11-3 første ledd',
)
export const youthEveningStart = statuteParameter(
  'youth-evening-start',
  'minute-of-day',
  21 * H,
  'aml § 11-3 andre ledd',
)
export const youthNightStart = statuteParameter(
  'youth-night-start',
  'minute-of-day',
  23 * H,
  'aml § 11-3 andre ledd',
)
/** For children and youth alike. */
export const youngNightEnd = statuteParameter('young-night-end', 'minute-of-day', 6 * H, 'aml § 11-3')
export const youthNightRest = statuteParameter('youth-night-rest', 'minutes', 8 * H, 'aml § 11-3 andre ledd')
/** Midnight at the end of the day. */
export const lightWorkNightStart = statuteParameter(
  'light-work-night-start',
  'minute-of-day',
  24 * H,
  'forskrift om organisering, ledelse og medvirkning § 12-9 bokstav g',
)

export const youngBreakOver = statuteParameter(
  'young-break-over',
  'minutes',
  4.5 * H,
  'aml § 11-5 første ledd',
)
export const youngBreakMin = statuteParameter('young-break-min', 'minutes', 30, 'aml § 11-5 første ledd')
export const childRest = statuteParameter('child-rest', 'minutes', 14 * H, 'aml § 11-5 andre ledd bokstav a')
export const youthRest = statuteParameter('youth-rest', 'minutes', 12 * H, 'aml § 11-5 andre ledd bokstav b')
export const youngWeeklyRest = statuteParameter(
  'young-weekly-rest',
  'minutes',
  48 * H,
  'aml § 11-5 tredje ledd',
)
export const pupilHoliday = statuteParameter('pupil-holiday', 'weeks', 4, 'aml § 11-5 fjerde ledd')
export const pupilSummerHoliday = statuteParameter(
  'pupil-summer-holiday',
  'weeks',
  2,
  'aml § 11-5 fjerde ledd',
)

export const togetherAcross: AcrossEmployers = {
  treatment: 'together',
  reasonNb:
    'Ved ansettelse hos flere arbeidsgivere skal arbeidstiden for den som er under 18 år, beregnes samlet, og arbeidsgiver skal skaffe seg kjennskap til den (§ 11-2 fjerde ledd).',
}

/** Our reading of § 11-2(4) for rest: what is not working time for anybody. */
export const restTogetherAcross: AcrossEmployers = {
  treatment: 'together',
  reasonNb:
    '§ 11-2 fjerde ledd sier at arbeidstiden hos flere arbeidsgivere skal beregnes samlet. Arbeidsfri er den tiden som ikke er arbeidstid (§ 10-1), så vi leser hvilen samlet også. Teksten nevner bare arbeidstiden.',
}

export const ownDutiesAcross: AcrossEmployers = {
  treatment: 'apart',
  reasonNb: 'Hver arbeidsgiver svarer for sine egne vakter; ingenting legges sammen.',
}

/** 'child': under 15 or in compulsory school. 'youth': 15 to 18 and not. */
export type YoungGroup = 'child' | 'youth'

export type Person = Pick<PersonView, 'plan' | 'employee'>

/**
 * Which of them somebody is on a date, or null: 18, or of unknown age and not said to be in compulsory school. The ages
 * are those of the law when the plan begins, so that days before it can be asked about too.
 */
export function youngOn({ plan, employee }: Person, date: LocalDate): YoungGroup | null {
  const { born, school } = employee
  if (born === undefined) return school === 'compulsory' ? 'child' : null
  if (hasTurned(born, valueAt(youthUntilAge, plan.from), date)) return null
  const turned = hasTurned(born, valueAt(childUntilAge, plan.from), date)
  return school === 'compulsory' || !turned ? 'child' : 'youth'
}

/** From the birthday itself. Born on 29 February: from 1 March in a year without it, so that the protection lasts longest. */
export function hasTurned(born: LocalDate, years: number, date: LocalDate): boolean {
  const [year, month, day] = formatDate(born).split('-').map(Number) as [number, number, number]
  return date >= dateOf(year + years, month, day)
}

/** Nobody who is 18 on the first day is under 18 later: one look saves the rules on a whole plan. */
export function isYoungInPlan(person: Person): boolean {
  return youngOn(person, person.plan.from) !== null
}

/** "A, som er under 18 år,", or what makes the stricter limits hold. */
export function whoNb({ id }: Employee, group: YoungGroup): string {
  return group === 'youth' ? `${id}, som er under 18 år,` : `${id}, som er under 15 år eller skolepliktig,`
}

export type YoungFound = Omit<Found, 'plan' | 'employee' | 'agreed' | 'permittedBy'>

export type Counted = Pick<YoungFound, 'from' | 'to' | 'limit' | 'actual' | 'unit'>

/** Duties counted against none, from the first to the last, for one finding about all of them; null when there are none. */
export function countOf(duties: readonly Interval[]): Counted | null {
  const [first] = duties
  const last = duties.at(-1)
  if (first === undefined || last === undefined) return null
  return { from: first.from, to: last.to, limit: 0, actual: duties.length, unit: 'count' }
}

export function dutiesNb(count: number): string {
  return count === 1 ? '1 vakt' : `${count} vakter`
}
