/** Hol. § 8-1: the municipality takes part in teaching and practical training. */
import { mustHold } from '../register-finding.ts'
import type { RegisterRule } from '../rule.ts'
import { employerAcross } from './aml-employer-duties.ts'
import { hol } from './hol.ts'

export const municipalTeaching: RegisterRule = {
  id: 'hol-8-1-teaching',
  scope: 'register',
  title: {
    nb: 'Undervisning og praktisk opplæring',
    nn: 'Undervisning og praktisk opplæring',
    en: 'Teaching and practical training',
  },
  explanation: {
    nb: 'Enhver kommune plikter å medvirke til undervisning og praktisk opplæring av helsepersonell, også videre- og etterutdanning. Loven sier ikke hvor mye.',
    nn: 'Alle kommunar pliktar å medverke til undervisning og praktisk opplæring av helsepersonell, også vidare- og etterutdanning. Lova seier ikkje kor mykje.',
    en: 'Every municipality must take part in the teaching and practical training of health personnel, further and continuing education included. The act does not say how much.',
  },
  citation: hol('8-1', 'første ledd'),
  parameters: [],
  agreed: [],
  deviation: 'none',
  acrossEmployers: employerAcross,
  judge: (view) =>
    view.register.employer_kind !== 'municipality'
      ? []
      : mustHold({
          rule: municipalTeaching,
          view,
          on: view.on,
          fact: view.register.teaches,
          brokenNb:
            'Kommunen medvirker ikke til undervisning og praktisk opplæring av helsepersonell (hol. § 8-1)',
          missingNb:
            'Det er ikke registrert om kommunen medvirker til undervisning og praktisk opplæring av helsepersonell (hol. § 8-1); skriv det i registeret',
        }),
}
