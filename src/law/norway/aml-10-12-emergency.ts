/** § 10-12(3): chapter 10 may be set aside to avert danger, against compensating rest or other fitting protection. */
import { dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import type { Emergency } from '../../workforce/register.ts'
import { judgeEach, mustHold, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const emergency: RegisterRule = {
  id: 'aml-10-12-emergency',
  scope: 'register',
  title: {
    nb: 'Fravik for å avverge fare',
    nn: 'Fråvik for å avverje fare',
    en: 'Departure to avert danger',
  },
  explanation: {
    nb: 'Kapittel 10 kan fravikes for arbeid som på grunn av uforutsette begivenheter må gjøres for å avverge fare for eller skade på liv eller eiendom. Da skal den ansatte ha like lang kompenserende hvile eller, der det ikke er mulig, annet passende vern.',
    nn: 'Kapittel 10 kan fråvikast for arbeid som på grunn av uføresette hendingar må gjerast for å avverje fare for eller skade på liv eller eigedom. Då skal den tilsette ha like lang kompenserande kvile eller, der det ikkje er mogleg, anna passande vern.',
    en: 'Chapter 10 may be set aside for work that unforeseen events make necessary to avert danger to or damage of life or property. The employee then has compensating rest of the same length or, where that is not possible, other fitting protection.',
  },
  citation: aml('10-12', 'tredje ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: emergency, view },
      view.register.emergencies,
      ({ id, date, employee }) => ({ date, nameNb: `Fraviket ${id} for ${employee}`, employee }),
      (one) => judgeOne(view, one),
    ),
}

function judgeOne(view: RegisterView, one: Emergency): readonly Finding[] {
  const { id, date, employee, unforeseen, averts_danger: averts } = one
  const nameNb = `Fraviket ${id} for ${employee} ${dateTextNb(date)}`
  const condition = (fact: boolean | undefined, wordNb: string) =>
    mustHold({
      rule: emergency,
      view,
      employee,
      on: date,
      fact,
      brokenNb: `${nameNb}: hendingen er vurdert som ikke ${wordNb}, så unntaket i § 10-12 tredje ledd gjelder ikke`,
      missingNb: `${nameNb}: det er ikke registrert om hendingen var ${wordNb} (§ 10-12 tredje ledd); skriv vurderingen`,
    })
  return [
    ...condition(unforeseen, 'uforutsett'),
    ...condition(averts, 'slik at arbeidet måtte gjøres for å avverge fare eller skade'),
    ...restGiven(view, one, nameNb),
  ]
}

function restGiven(view: RegisterView, one: Emergency, nameNb: string): readonly Finding[] {
  const { date, employee, rest_lost_hours: lost, rest_given_hours: given, other_protection: other } = one
  if (lost === 0 || other !== undefined) return []
  const subject = { rule: emergency, view, employee }
  if (given === undefined) {
    return [
      notRecorded(
        subject,
        date,
        `${nameNb}: ${durationText(lost)} hvile gikk tapt, og kompenserende hvile er ikke registrert; gi den og skriv timene`,
      ),
    ]
  }
  if (given >= lost) return []
  return [
    registerFinding({
      ...subject,
      kind: 'breach',
      from: date,
      limit: lost,
      actual: given,
      unit: 'minutes',
      clauseNb: `${nameNb}: ${durationText(given)} kompenserende hvile er gitt for ${durationText(lost)} som gikk tapt; ${durationText(lost - given)} mangler`,
    }),
  ]
}
