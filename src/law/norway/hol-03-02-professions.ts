/** Hol. § 3-2, second subsection: the professions that a municipality must have attached to it. */
import { dateTextNb } from '../../time/local-date.ts'
import { Profession } from '../../workforce/register.ts'
import { notFulfilled, notRecorded } from '../register-finding.ts'
import type { RegisterRule } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { hol } from './hol.ts'

const NAME_NB: Readonly<Record<Profession, string>> = {
  physician: 'lege',
  nurse: 'sykepleier',
  physiotherapist: 'fysioterapeut',
  midwife: 'jordmor',
  'public-health-nurse': 'helsesykepleier',
  'occupational-therapist': 'ergoterapeut',
  psychologist: 'psykolog',
}

export const municipalProfessions: RegisterRule = {
  id: 'hol-3-2-professions',
  scope: 'register',
  title: {
    nb: 'Yrkesgrupper kommunen skal ha',
    nn: 'Yrkesgrupper kommunen skal ha',
    en: 'Professions that a municipality must have',
  },
  explanation: {
    nb: 'Kommunen skal ha knyttet til seg lege, sykepleier, fysioterapeut, jordmor, helsesykepleier, ergoterapeut og psykolog. Det kan være ved ansettelse eller avtale. Regelen gjelder kommunen, ikke den enkelte enhet, og dømmes bare når arbeidsgiveren er en kommune.',
    nn: 'Kommunen skal ha knytt til seg lege, sjukepleiar, fysioterapeut, jordmor, helsesjukepleiar, ergoterapeut og psykolog. Det kan vere ved tilsetjing eller avtale. Regelen gjeld kommunen, ikkje den enkelte eininga, og blir dømd berre når arbeidsgivaren er ein kommune.',
    en: 'The municipality has a physician, a nurse, a physiotherapist, a midwife, a public health nurse, an occupational therapist and a psychologist attached to it, by employment or agreement. The duty is the municipality’s, not the single unit’s, and is judged only where the employer is one.',
  },
  citation: hol('3-2', 'andre ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) => {
    const { register, on } = view
    if (register.employer_kind !== 'municipality') return []
    const subject = { rule: municipalProfessions, view }
    const attached = register.professions ?? []
    return Profession.options.flatMap((profession) => {
      const rows = attached.filter((one) => one.profession === profession && one.from <= on)
      if (rows.some(({ until }) => until === undefined || until >= on)) return []
      const name = NAME_NB[profession]
      const ends = rows.map(({ until }) => until ?? on).sort((one, other) => other - one)
      const last = ends[0]
      return [
        last === undefined
          ? notRecorded(
              subject,
              on,
              `Det er ikke registrert at kommunen har ${name} knyttet til seg per ${dateTextNb(on)} (hol. § 3-2); skriv fra hvilken dato`,
            )
          : notFulfilled(
              subject,
              last,
              `Kommunen har ikke hatt ${name} knyttet til seg etter ${dateTextNb(last)} (hol. § 3-2 andre ledd)`,
            ),
      ]
    })
  },
}
