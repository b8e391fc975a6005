import type { LawCase } from '../case.ts'

const rule = 'hol-8-1-teaching'
const employer_kind = 'municipality' as const

export const municipalTeachingCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Kommunen medvirker',
    arithmetic: '1 av 1.',
    duties: [],
    register: { employer_kind, teaches: true },
    finds: [],
  },
  {
    rule,
    titleNb: 'Kommunen medvirker ikke',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, teaches: false },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Kommunen medvirker ikke til undervisning og praktisk opplæring av helsepersonell (hol. § 8-1).',
    ],
  },
  {
    rule,
    titleNb: 'Medvirkning er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Det er ikke registrert om kommunen medvirker til undervisning og praktisk opplæring av helsepersonell (hol. § 8-1); skriv det i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'En annen arbeidsgiver enn en kommune',
    arithmetic: 'Plikten er kommunens.',
    duties: [],
    register: { employer_kind: 'other', teaches: false },
    finds: [],
  },
]
