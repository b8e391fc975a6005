/** § 4-1(3): whether lone work carries a special risk is assessed, and the measures that it takes are put in place. */
import { dateTextNb } from '../../time/local-date.ts'
import { notFulfilled, notRecorded } from '../register-finding.ts'
import type { Finding, RegisterRule, RegisterView } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const loneWork: RegisterRule = {
  id: 'aml-4-1-lone-work',
  scope: 'register',
  title: { nb: 'Alenearbeid', nn: 'Åleinearbeid', en: 'Lone work' },
  explanation: {
    nb: 'Det skal vurderes om alenearbeid gir særlig risiko. Er det risiko, skal nødvendige tiltak settes i verk. Om tiltakene er gode nok, dømmes ikke her.',
    nn: 'Det skal vurderast om åleinearbeid gir særleg risiko. Er det risiko, skal nødvendige tiltak setjast i verk. Om tiltaka er gode nok, blir ikkje dømt her.',
    en: 'Whether lone work carries a special risk is assessed. Where it does, the necessary measures are put in place. Whether they are good enough is not judged here.',
  },
  citation: aml('4-1', 'tredje ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge,
}

function judge(view: RegisterView): readonly Finding[] {
  const { on } = view
  const { assessed, special_risk: risk, measures } = view.register.lone_work ?? {}
  const subject = { rule: loneWork, view }
  if (assessed === undefined || assessed > on) {
    return [
      notRecorded(
        subject,
        on,
        `Vurderingen av risiko ved alenearbeid (§ 4-1 tredje ledd) er ikke registrert per ${dateTextNb(on)}; skriv datoen og utfallet`,
      ),
    ]
  }
  const assessedNb = `Alenearbeid ble vurdert ${dateTextNb(assessed)}`
  if (risk === undefined) {
    return [
      notRecorded(
        subject,
        on,
        `${assessedNb}, men det er ikke registrert om det er særlig risiko; skriv utfallet`,
      ),
    ]
  }
  if (!risk) return []
  if (measures === undefined) {
    return [
      notRecorded(
        subject,
        on,
        `${assessedNb} med særlig risiko, men tiltakene er ikke registrert; skriv dem inn`,
      ),
    ]
  }
  if (measures.length === 0) {
    return [
      notFulfilled(
        subject,
        on,
        `${assessedNb} med særlig risiko, og ingen tiltak er satt i verk; sett i verk tiltak`,
      ),
    ]
  }
  return measures
    .filter(({ in_place: inPlace }) => inPlace === undefined || inPlace > on)
    .map(({ what }) =>
      notRecorded(
        subject,
        on,
        `Tiltaket «${what}» mot risiko ved alenearbeid er ikke registrert som på plass per ${dateTextNb(on)}; skriv datoen når det er det`,
      ),
    )
}
