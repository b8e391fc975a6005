/** § 14-4a: a part-timer who regularly worked more than agreed has a right to a post of the actual hours. */
import { addDays, dateTextNb } from '../../time/local-date.ts'
import { durationText } from '../../time/minutes.ts'
import { addMonths } from '../../time/months.ts'
import type { ActualHoursClaim } from '../../workforce/register-posts.ts'
import { valueAt } from '../parameter.ts'
import { judgeEach, notRecorded, registerFinding } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { actualHoursMonths, employerAcross } from './aml-employer-duties.ts'

export const actualHours: RegisterRule = {
  id: 'aml-14-4a-actual-hours',
  scope: 'register',
  title: {
    nb: 'Rett til stilling tilsvarende faktisk arbeidstid',
    nn: 'Rett til stilling etter faktisk arbeidstid',
    en: 'Right to a post of the actual hours',
  },
  explanation: {
    nb: 'Deltidsansatte som jevnlig har arbeidet utover avtalt tid de siste tolv månedene før kravet, har rett til en stilling med de faktiske timene, om ikke arbeidsgiver kan dokumentere at behovet er borte. Hva som er jevnlig, står i registeret som vurdert; loven har ikke noe tall.',
    nn: 'Deltidstilsette som jamleg har arbeidd utover avtalt tid dei siste tolv månadene før kravet, har rett til ei stilling med dei faktiske timane, om ikkje arbeidsgivar kan dokumentere at behovet er borte. Kva som er jamleg, står i registeret som vurdert; lova har ikkje noko tal.',
    en: 'Part-timers who regularly worked beyond agreed hours in the twelve months before the claim have a right to a post of the actual hours, unless the employer can document that the need is gone. What is regular stands in the register as assessed; the act has no number.',
  },
  citation: aml('14-4a', 'første ledd'),
  parameters: [actualHoursMonths],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    judgeEach(
      { rule: actualHours, view },
      view.register.actual_hours_claims,
      ({ employee, claimed }) => ({
        date: claimed,
        nameNb: `Kravet fra ${employee} om stilling etter faktisk arbeidstid`,
        employee,
      }),
      (claim) => judgeClaim(view, claim),
    ),
}

function judgeClaim(view: RegisterView, claim: ActualHoursClaim): readonly Finding[] {
  const { employee, claimed, contracted_week_hours: contracted, actual_week_hours: actual } = claim
  if (actual <= contracted || claim.regular === false || claim.need_is_gone === true) return []
  const offered = claim.offered_week_hours ?? (claim.answered === undefined ? undefined : contracted)
  if (offered !== undefined && offered >= actual) return []
  const first = addMonths(claimed, -valueAt(actualHoursMonths, claimed))
  const whatNb = `${employee} har avtalt ${durationText(contracted)} i uka, men arbeidet ${durationText(actual)} i snitt fra ${dateTextNb(first)} til ${dateTextNb(addDays(claimed, -1))}`
  const missing = [
    ...(claim.regular === undefined ? ['om merarbeidet var jevnlig'] : []),
    ...(claim.need_is_gone === undefined && offered !== undefined
      ? ['om arbeidsgiver kan dokumentere at behovet er borte']
      : []),
    ...(offered === undefined ? ['hva arbeidsgiver har svart på kravet'] : []),
  ]
  const subject = { rule: actualHours, view, employee }
  if (missing.length > 0 || offered === undefined) {
    return [notRecorded(subject, claimed, `${whatNb}; registrer ${missing.join(', og ')}`)]
  }
  return [
    registerFinding({
      ...subject,
      kind: 'breach',
      from: first,
      to: claimed,
      limit: actual,
      actual: offered,
      unit: 'minutes',
      clauseNb: `${whatNb}, og er tilbudt ${durationText(offered)}; retten gjelder de faktiske timene (§ 14-4a)`,
    }),
  ]
}
