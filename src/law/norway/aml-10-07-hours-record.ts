/** § 10-7: a record of how much each employee has worked, open to Arbeidstilsynet and the union representatives. */
import { mustHold } from '../register-finding.ts'
import type { RegisterRule } from '../rule.ts'
import { aml } from './aml.ts'
import { employerAcross } from './aml-employer-duties.ts'

export const hoursRecord: RegisterRule = {
  id: 'aml-10-7-hours-record',
  scope: 'register',
  title: { nb: 'Oversikt over arbeidstiden', nn: 'Oversikt over arbeidstida', en: 'Record of hours' },
  explanation: {
    nb: 'Det skal finnes en oversikt over hvor mye hver ansatt har arbeidet, tilgjengelig for Arbeidstilsynet og de tillitsvalgte.',
    nn: 'Det skal finnast ei oversikt over kor mykje kvar tilsett har arbeidd, tilgjengeleg for Arbeidstilsynet og dei tillitsvalde.',
    en: 'There is a record of how much each employee has worked, open to the labour inspectorate and the union representatives.',
  },
  citation: aml('10-7', 'første og andre punktum'),
  parameters: [],
  agreed: [],
  deviation: 'org',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const {
      kept,
      open_to_inspectorate: inspectorate,
      open_to_representatives: union,
    } = view.register.hours_record ?? {}
    const subject = { rule: hoursRecord, view, on: view.on }
    const first = mustHold({
      ...subject,
      fact: kept,
      brokenNb: 'Det føres ingen oversikt over hvor mye hver ansatt har arbeidet (§ 10-7); før den',
      missingNb:
        'Det er ikke registrert om det føres oversikt over hvor mye hver ansatt har arbeidet (§ 10-7); skriv det i registeret',
    })
    if (first.length > 0) return first
    const open = (fact: boolean | undefined, whomNb: string) =>
      mustHold({
        ...subject,
        fact,
        brokenNb: `Oversikten over arbeidstiden er ikke tilgjengelig for ${whomNb} (§ 10-7); gi dem den`,
        missingNb: `Det er ikke registrert om oversikten over arbeidstiden er tilgjengelig for ${whomNb} (§ 10-7); skriv det i registeret`,
      })
    return [...open(inspectorate, 'Arbeidstilsynet'), ...open(union, 'de tillitsvalgte')]
  },
}
