/** The collective agreement's full week: ordinary working time must not pass it on average. A tariff rule, not the act's. */
import { durationText } from '../../time/minutes.ts'
import { findingOf } from '../finding.ts'
import type { MinutesPeriod } from '../limits.ts'
import { recoverableIn } from '../limits.ts'
import { periodNb } from '../period-text.ts'
import type { PersonView } from '../person-view.ts'
import type { Citation, Finding, PermittingBasis, PersonRule } from '../rule.ts'
import { sumOfWeeks } from '../week-minutes.ts'
import { fullWeekOrdinary, fullWeekRotating, fullWeekThreeShift } from './weekly-norm-values.ts'

const citation: Citation = {
  law: 'tariff',
  paragraph: 'HTA kapittel 1 § 4',
  subsection: 'arbeidstid (ikke kontrollert mot avtaleteksten)',
  url: 'https://www.fagforbundet.no/for-tillitsvalgte/turnuskalkulator/',
}

/** Whoever made the norm can change it: § 10-12(4) is about the act, not about the agreement. */
const tariffParties: PermittingBasis = {
  basis: 'ORG',
  upTo: null,
  signedBy: 'partene i tariffavtalen (arbeidsgiversiden og fagforeningen), som selv har satt den fulle uka',
  citation,
}

export const weeklyNorm: PersonRule = {
  id: 'tariff-weekly-norm',
  scope: 'person',
  singleDuty: false,
  title: {
    nb: 'Tariffens fulle uke',
    nn: 'Den fulle veka i tariffen',
    en: 'The full week of the collective agreement',
  },
  explanation: {
    nb: 'I virksomhet bundet av tariffavtale er den alminnelige arbeidstiden i snitt høyst den fulle uka som gjelder for arbeidet: 37,5, 35,5 eller 33,6 timer. Hvilken av dem som gjelder, har den som skrev enhetsfilen valgt (weekly_norm_hours); den er ikke utledet av turnusen. Snittet tas over gjennomsnittsperioden, eller over planen når det ikke er avtalt noen.',
    nn: 'I verksemd bunden av tariffavtale er den alminnelege arbeidstida i snitt høgst den fulle veka som gjeld for arbeidet: 37,5, 35,5 eller 33,6 timar. Kva for ei av dei som gjeld, har den som skreiv einingsfila valt (weekly_norm_hours); ho er ikkje utleidd av turnusen. Snittet blir teke over gjennomsnittsperioden, eller over planen når det ikkje er avtalt nokon.',
    en: 'With an employer bound by a collective agreement ordinary working time is on average at most the full week for the work: 37.5, 35.5 or 33.6 hours. Which of them holds is chosen by whoever wrote the unit file (weekly_norm_hours); it is not derived from the roster. The mean is taken over the averaging period, or over the plan where none is agreed.',
  },
  citation,
  parameters: [fullWeekOrdinary, fullWeekRotating, fullWeekThreeShift],
  agreed: [],
  deviation: 'org',
  acrossEmployers: {
    treatment: 'apart',
    reasonNb: 'Tariffavtalen gjelder stillingen hos den arbeidsgiveren som er bundet av den.',
  },
  judge: (view) =>
    view.limits.tariffPeriods.flatMap((period) => {
      const { fromWeek, untilWeek, minutesMax } = period
      const sum = sumOfWeeks(view.weekMinutes, fromWeek, untilWeek - fromWeek)
      return sum > Math.max(0, minutesMax) ? [aboveNorm(view, period, sum)] : []
    }),
}

function aboveNorm({ plan, employee }: PersonView, period: MinutesPeriod, sum: number): Finding {
  const { fromWeek, untilWeek, weeklyMax, countedWeeks, carriedMinutes } = period
  const actual = Math.ceil((sum + carriedMinutes) / Math.max(countedWeeks, 1 / 7) - 1e-9)
  const weeks = periodNb(plan, period)
  const over = sum - period.minutesMax
  const later = recoverableIn(period, over)
  const cure =
    later === null
      ? ''
      : `; perioden er ikke ute, og ${durationText(over)} må tas igjen i de ${period.weeksAfter} ukene etter planen`
  return findingOf({
    rule: weeklyNorm,
    plan,
    employee: employee.id,
    from: plan.weekStart[fromWeek]!,
    to: plan.weekStart[untilWeek]!,
    limit: weeklyMax,
    actual,
    unit: 'minutes',
    agreed: null,
    permittedBy: [tariffParties],
    clauseNb: `${employee.id} arbeider ${durationText(actual)} i uka i snitt i ${weeks}; full uke etter tariffen er ${durationText(weeklyMax)} (ikke kontrollert mot avtaleteksten)${cure}`,
    ...(later === null ? {} : { kind: 'warning' as const }),
  })
}
