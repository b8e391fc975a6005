/**
 * § 10-8(3): rest that an agreement makes shorter is owed back as "tilsvarende kompenserende hvileperioder". Reading: what is
 * missing from 11 hours is given back by later daily rests beyond 11 hours within seven days. A warning, because
 * the agreement may instead give other suitable protection.
 */
import { durationText } from '../../time/minutes.ts'
import type { Instant } from '../../time/oslo.ts'
import { instantAt } from '../../time/oslo.ts'
import { findingOf, momentNb } from '../finding.ts'
import { restMinutesAfter } from '../limits.ts'
import { valueAt } from '../parameter.ts'
import type { PersonView } from '../person-view.ts'
import { addDays } from '../../time/local-date.ts'
import type { Finding, PersonRule } from '../rule.ts'
import { apartAcross } from './across-employers.ts'
import { aml, compensationWithinDays, dailyRestMin } from './aml.ts'

export const compensatingRest: PersonRule = {
  id: 'aml-10-8-compensating-rest',
  scope: 'person',
  singleDuty: false,
  title: { nb: 'Kompenserende hvile', nn: 'Kompenserande kvile', en: 'Compensating rest' },
  explanation: {
    nb: 'Når en avtale gjør den daglige arbeidsfri kortere enn 11 timer, skal den ansatte få tilsvarende hvile igjen eller annet passende vern. Her regnes det som mangler, som gitt når senere hviler er tilsvarende lengre enn 11 timer innen sju dager. Fristen er vår lesning; loven sier ikke når.',
    nn: 'Når ein avtale gjer den daglege arbeidsfria kortare enn 11 timar, skal den tilsette få tilsvarande kvile att eller anna passande vern. Her blir det som manglar, rekna som gitt når seinare kviler er tilsvarande lengre enn 11 timar innan sju dagar. Fristen er vår lesing; lova seier ikkje når.',
    en: 'Where an agreement makes the daily rest shorter than 11 hours, the employee gets corresponding rest back, or other suitable protection. What is missing counts here as given when later rests are correspondingly longer than 11 hours within seven days. The time limit is our reading; the act does not say when.',
  },
  citation: aml('10-8', 'tredje ledd'),
  parameters: [dailyRestMin, compensationWithinDays],
  agreed: [],
  deviation: 'org',
  acrossEmployers: apartAcross,
  judge,
}

/** Rest that was short by agreement, and what has been given back of it, in minutes. */
export interface Compensation {
  readonly from: Instant
  readonly to: Instant
  readonly owedMinutes: number
  readonly givenMinutes: number
  /** When it must be given back at the latest. */
  readonly due: Instant
}

interface Rest {
  readonly from: Instant
  /** Infinity after the last duty that is known. */
  readonly to: number
  /** Minutes beyond 11 hours that no debt has taken yet. */
  spare: number
}

/** All short rests of the person that an agreement permits, history included, in time. Longer rests pay the oldest debt first. */
export function compensationsOf(view: PersonView): readonly Compensation[] {
  const { plan, employee, limits, mainPeriods } = view
  const full = valueAt(dailyRestMin, plan.from)
  if (!mainPeriods.some(({ to }, index) => (mainPeriods[index + 1]?.from ?? Infinity) - to < full)) return []
  const within = valueAt(compensationWithinDays, plan.from)
  const rests: Rest[] = mainPeriods.map(({ to }, index) => {
    const next = mainPeriods[index + 1]?.from ?? Infinity
    return { from: to, to: next, spare: next - to - full }
  })
  const owed: Compensation[] = []
  for (let index = 1; index < mainPeriods.length; index++) {
    const before = mainPeriods[index - 1]!
    const after = mainPeriods[index]!
    const owedMinutes = full - (after.from - before.to)
    if (owedMinutes <= 0 || full - owedMinutes < restMinutesAfter(plan, limits, employee, before.date))
      continue
    const due = instantAt(addDays(after.date, within), 0, plan.clock)
    const givenMinutes = payFrom(rests, index, { owedMinutes, due, full })
    owed.push({ from: before.to, to: after.from, owedMinutes, givenMinutes, due })
  }
  return owed
}

/** Takes what is owed from the rests after the work period, as far as they have passed when it is due. */
function payFrom(
  rests: Rest[],
  firstRest: number,
  { owedMinutes, due, full }: { owedMinutes: number; due: Instant; full: number },
): number {
  let given = 0
  for (let index = firstRest; index < rests.length && rests[index]!.from < due; index++) {
    const rest = rests[index]!
    const passed = Math.min(rest.to, due) - rest.from - full
    const paid = Math.max(0, Math.min(owedMinutes - given, rest.spare, passed))
    rest.spare -= paid
    given += paid
  }
  return given
}

function judge(view: PersonView): readonly Finding[] {
  const { plan, employee } = view
  const first = instantAt(plan.from, 0, plan.clock)
  const end = instantAt(plan.until, 0, plan.clock)
  return compensationsOf(view)
    .filter(({ due, owedMinutes, givenMinutes }) => due > first && due <= end && givenMinutes < owedMinutes)
    .map(({ from, to, owedMinutes, givenMinutes, due }) =>
      findingOf({
        rule: compensatingRest,
        plan,
        employee: employee.id,
        from,
        to: due,
        limit: owedMinutes,
        actual: givenMinutes,
        unit: 'minutes',
        agreed: null,
        kind: 'warning',
        clauseNb: `${employee.id} hadde ${durationText(to - from)} arbeidsfri fra ${momentNb(plan, from)}, og ${durationText(owedMinutes)} skulle vært gitt igjen innen ${momentNb(plan, due)}; gitt er ${durationText(givenMinutes)}`,
      }),
    )
}
