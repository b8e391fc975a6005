/** § 11-5(4): four weeks off a year for those under 18 who go to school, two of them in the summer holidays. */
import type { LocalDate } from '../../time/local-date.ts'
import { addDays, dateOf, yearOf } from '../../time/local-date.ts'
import { instantAt, wallTimeOf } from '../../time/oslo.ts'
import type { Interval } from '../../time/interval.ts'
import { mainDaysOf } from '../all-employers.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { aml } from './aml.ts'
import { youngFinding } from './young-finding.ts'
import * as youth from './youth.ts'

/** Weeks of a year, whose unplanned part is taken to be free. */
const YEAR_WEEKS = 52

export const pupilHolidays: PersonRule = {
  id: 'aml-11-5-pupil-holidays',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Feriefritid for elever under 18 år',
    nn: 'Feriefritid for elevar under 18 år',
    en: 'Holidays for pupils under 18',
  },
  explanation: {
    nb: 'Den som er under 18 år og går på skole, skal ha minst fire uker feriefritid i året, og minst to av dem i sommerferien. Skolens ferie er ikke kjent, så her regnes hele juni til august som sommerferie, og det som ligger utenfor planen, som fritt.',
    nn: 'Den som er under 18 år og går på skule, skal ha minst fire veker feriefritid i året, og minst to av dei i sommarferien. Ferien på skulen er ikkje kjend, så her blir heile juni til august rekna som sommarferie, og det som ligg utanfor planen, som fritt.',
    en: 'Pupils under 18 shall have at least four weeks off a year, two of them in the summer holidays. The school’s holidays are not known: here June to August count as summer, and what lies outside the plan as free.',
  },
  citation: aml('11-5', 'fjerde ledd'),
  parameters: [youth.youthUntilAge, youth.pupilHoliday, youth.pupilSummerHoliday],
  agreed: [],
  deviation: 'none',
  acrossEmployers: youth.restTogetherAcross,
  judge,
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  const pupil = (employee.school ?? 'none') !== 'none'
  if (plan.cyclic || !pupil || !youth.isYoungInPlan(view)) return []
  return [...yearHoliday(view), ...summerHoliday(view)]
}

function yearHoliday(view: PersonView): readonly Finding[] {
  const { plan } = view
  if (youth.youngOn(view, addDays(plan.until, -1)) === null) return []
  const outside = Math.max(0, YEAR_WEEKS - Math.floor((plan.until - plan.from) / 7))
  const limit = valueAt(youth.pupilHoliday, plan.from)
  const actual = freeWeeks(view, plan.from, plan.until) + outside
  return tooFew(view, { from: plan.from, until: plan.until, limit, actual, whenNb: 'i året planen dekker' })
}

/** Only summers that lie wholly in the plan and before the person turns 18. */
function summerHoliday(view: PersonView): readonly Finding[] {
  const { plan } = view
  const limit = valueAt(youth.pupilSummerHoliday, plan.from)
  return [yearOf(plan.from), yearOf(plan.until)].filter(isFirst).flatMap((year) => {
    const [from, until] = [dateOf(year, 6, 1), dateOf(year, 9, 1)]
    if (from < plan.from || until > plan.until || youth.youngOn(view, until) === null) return []
    const actual = freeWeeks(view, from, until)
    return tooFew(view, { from, until, limit, actual, whenNb: `i juni til august ${year}` })
  })
}

function isFirst<T>(item: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(item) === index
}

/** Seven whole days after one another, wherever they begin. */
function freeWeeks(view: PersonView, from: LocalDate, until: LocalDate): number {
  const worked = new Set(mainDaysOf(view).flatMap((day) => datesOf(view, day)))
  let weeks = 0
  let inRow = 0
  for (let date = from; date < until; date = addDays(date, 1)) {
    inRow = worked.has(date) ? 0 : inRow + 1
    if (inRow % 7 === 0 && inRow > 0) weeks += 1
  }
  return weeks
}

function datesOf({ plan }: PersonView, { from, to }: Interval): readonly LocalDate[] {
  const first = wallTimeOf(from, plan.clock).date
  const last = wallTimeOf((to - 1) as typeof to, plan.clock).date
  return Array.from({ length: last - first + 1 }, (_, index) => addDays(first, index))
}

interface TooFew {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly limit: number
  readonly actual: number
  readonly whenNb: string
}

function tooFew(view: PersonView, { from, until, limit, actual, whenNb }: TooFew): readonly Finding[] {
  const { plan, employee } = view
  if (actual >= limit) return []
  const clauseNb = `${employee.id}, som er under 18 år og går på skole, kan ha høyst ${actual} hele uker fri ${whenNb}; kravet er minst ${limit} uker`
  return [
    youngFinding(view, {
      rule: pupilHolidays,
      from: instantAt(from, 0, plan.clock),
      to: instantAt(until, 0, plan.clock),
      limit,
      actual,
      unit: 'count',
      clauseNb,
    }),
  ]
}
