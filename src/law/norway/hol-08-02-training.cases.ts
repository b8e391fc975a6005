import type { LawCase } from '../case.ts'

const rule = 'hol-8-2-training'
const employer_kind = 'municipality' as const
const course = { employee: 'A', topic: 'legemiddelhåndtering', needed_by: '2027-06-01' }

export const municipalTrainingCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Gitt den dagen den er påkrevd',
    arithmetic: '0 dager etter.',
    duties: [],
    register: { employer_kind, training: [{ ...course, given: '2027-06-01' }] },
    finds: [],
  },
  {
    rule,
    titleNb: 'Gitt dagen etter',
    arithmetic: '1 dag etter.',
    duties: [],
    register: { employer_kind, training: [{ ...course, given: '2027-06-02' }] },
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'Opplæringen «legemiddelhåndtering» for A ble gitt onsdag 02.06.2027, 1 dag for sent: det skal skje innen den dagen den er påkrevd, tirsdag 01.06.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Ikke gitt',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, training: [{ ...course, given: 'no' }] },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Opplæringen «legemiddelhåndtering» for A var påkrevd tirsdag 01.06.2027 og er ikke gitt (hol. § 8-2).',
    ],
  },
  {
    rule,
    titleNb: 'Opplæringen er ikke registrert den dagen den er påkrevd',
    arithmetic: '0 av 1.',
    duties: [],
    on: '2027-06-01',
    register: { employer_kind, training: [course] },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Dagen før opplæringen er påkrevd',
    arithmetic: 'Fristen er ikke ute.',
    duties: [],
    on: '2027-05-31',
    register: { employer_kind, training: [course] },
    finds: [],
  },
  {
    rule,
    titleNb: 'En annen arbeidsgiver enn en kommune, og en kommune uten noe registrert',
    arithmetic: 'Plikten er kommunens.',
    duties: [],
    register: { employer_kind: 'other', training: [{ ...course, given: 'no' }] },
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingen påkrevd opplæring er skrevet inn',
    arithmetic: 'Ingenting å dømme.',
    duties: [],
    register: { employer_kind },
    finds: [],
  },
  {
    rule,
    titleNb: 'Opplæring fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: { employer_kind, training: [{ ...course, needed_by: '2025-12-31', given: 'no' }] },
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Opplæringen «legemiddelhåndtering» for A er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]
