/** The full week that a person's own roster gives by the collective agreement, held against the one in the unit file. */
import { decimalText, durationText } from '../../time/minutes.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { warningOf } from '../warning.ts'
import { knownInterval } from '../week-dates.ts'
import type { RosterMeasure } from './roster-measure.ts'
import { minutesMeasured, rosterMeasure } from './roster-measure.ts'
import {
  eveningNight,
  rotatingParameters,
  sundayEvery,
  worksEveningsOrNights,
  worksEveryThirdSunday,
} from './rotating-week.ts'
import {
  tariffNight,
  tariffNightEnd,
  tariffNightStart,
  tariffNightStartState,
  windowNb,
} from './tariff-night.ts'
import { hta } from './tariff-parameter.ts'
import { isThreeShift, threeShiftFullWeek, threeShiftParameters } from './three-shift-week.ts'
import { fullWeekOrdinary, fullWeekRotating, fullWeekThreeShift, tariffWeekOf } from './weekly-norm-values.ts'

export interface DerivedWeek {
  readonly work: 'ordinary' | 'rotating' | 'three-shift'
  /** Minutes. */
  readonly fullWeek: number
  /** The arithmetic, as a clause. */
  readonly groundsNb: string
}

/**
 * null where the roster cannot tell: no work, no post here, or less than three weeks, in which every third Sunday cannot
 * be seen.
 */
export function derivedWeek(view: PersonView): DerivedWeek | null {
  const { plan } = view
  const on = plan.from
  const window = tariffNight(plan.unit.tariff, on)
  const measure = rosterMeasure(view, window)
  if (measure.minutes.ordinary === 0 || measure.postPercent === 0) return null
  if (measure.days < 7 * valueAt(sundayEvery, on)) return null
  if (isThreeShift(measure, on)) return threeShift(view, measure)
  const rotating = { work: 'rotating' as const, fullWeek: valueAt(fullWeekRotating, on) }
  if (worksEveryThirdSunday(measure, on)) return { ...rotating, groundsNb: sundaysNb(measure) }
  const evenings = minutesMeasured(view, eveningNight(on)).night
  if (worksEveningsOrNights(evenings, measure.days, on)) {
    const perWeek = decimalText((evenings * 7) / measure.days / 60, 2)
    return { ...rotating, groundsNb: `${perWeek} timer i uka i snitt ${windowNb(eveningNight(on))}` }
  }
  return { work: 'ordinary', fullWeek: valueAt(fullWeekOrdinary, on), groundsNb: sundaysNb(measure) }
}

function sundaysNb({ sundays, sundaysWorked }: RosterMeasure): string {
  return `${sundaysWorked} av ${sundays} søndager arbeidet`
}

function threeShift({ plan }: PersonView, measure: RosterMeasure): DerivedWeek {
  const { minutes, days, postPercent } = measure
  const { night, ordinary } = minutes
  const { nightPerWeek, redPerWeek, fullWeek } = threeShiftFullWeek(
    { ...minutes, days, postPercent },
    plan.from,
  )
  const outside = Math.round((100 * (ordinary - night)) / ordinary)
  const base = durationText(valueAt(fullWeekOrdinary, plan.from))
  const night24 = windowNb(tariffNight(plan.unit.tariff, plan.from))
  return {
    work: 'three-shift',
    fullWeek,
    groundsNb: `tredelt turnus med ${sundaysNb(measure)} og ${outside} % av timene utenom natt (${night24}): ${base} går ned med 15 min for hver av ${decimalText(nightPerWeek / 60, 2)} nattetimer og 10 min for hver av ${decimalText(redPerWeek / 60, 2)} andre søn- og helgetimer i uka i full stilling, minst 2 t og høyst til ${durationText(valueAt(fullWeekThreeShift, plan.from))}`,
  }
}

export const tariffDerivedWeek: PersonRule = {
  id: 'tariff-derived-week',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Full uke etter den ansattes egen turnus',
    nn: 'Full veke etter turnusen til den tilsette',
    en: 'The full week that the roster itself gives',
  },
  explanation: {
    nb: 'Turnus med minst hver tredje søndag, eller minst 1,39 timer i uka mellom kl. 20 og 06, gir 35,5 timers uke. Tredelt turnus gir en uke mellom 35,5 og 33,6 timer etter hvor mye som er natt og søndag. Er uka i enhetsfila lengre enn den turnusen gir, varsles det. Planer på under tre uker dømmes ikke. Ikke kontrollert mot kilden.',
    nn: 'Turnus med minst kvar tredje søndag, eller minst 1,39 timar i veka mellom kl. 20 og 06, gir 35,5 timars veke. Tredelt turnus gir ei veke mellom 35,5 og 33,6 timar etter kor mykje som er natt og søndag. Er veka i einingsfila lengre enn den turnusen gir, blir det varsla. Planar på under tre veker blir ikkje dømde. Ikkje kontrollert mot kjelda.',
    en: 'A rota with at least every third Sunday, or at least 1.39 hours a week between 20 and 06, gives a week of 35.5 hours. A three-shift rota gives between 35.5 and 33.6 hours by how much is night and Sunday. A warning where the unit file says a longer week than the roster gives. Plans of less than three weeks are not judged. Not checked against the source.',
  },
  citation: hta('HTA kapittel 1 § 4.2'),
  parameters: [
    fullWeekOrdinary,
    fullWeekRotating,
    fullWeekThreeShift,
    tariffNightStart,
    tariffNightStartState,
    tariffNightEnd,
    ...rotatingParameters,
    ...threeShiftParameters,
  ],
  agreed: [],
  deviation: 'org',
  acrossEmployers: {
    treatment: 'apart',
    reasonNb: 'Tariffavtalen gjelder stillingen hos den arbeidsgiveren som er bundet av den.',
  },
  judge: (view) => {
    const { plan, employee } = view
    const declared = tariffWeekOf(plan.unit, employee, plan.from)
    // Where another plan follows, it measures these weeks with its own.
    if (declared === null || plan.continues) return []
    const derived = derivedWeek(view)
    return derived === null || declared <= derived.fullWeek ? [] : [tooLong(view, derived, declared)]
  },
}

function tooLong({ plan, employee }: PersonView, derived: DerivedWeek, declared: number): Finding {
  return warningOf({
    rule: tariffDerivedWeek,
    plan,
    employee: employee.id,
    ...knownInterval(plan, employee),
    limit: derived.fullWeek,
    actual: declared,
    unit: 'minutes',
    clauseNb: `${employee.id} har full uke på ${durationText(declared)} i enhetsfila, men turnusen gir ${durationText(derived.fullWeek)} etter tariffavtalen: ${derived.groundsNb} (ikke kontrollert mot kilden)`,
  })
}
