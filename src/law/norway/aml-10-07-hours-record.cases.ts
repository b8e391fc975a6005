import type { LawCase } from '../case.ts'

const rule = 'aml-10-7-hours-record'
const employer_kind = 'other' as const
const open = { kept: true, open_to_inspectorate: true, open_to_representatives: true }

export const hoursRecordCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Ført, og åpen for begge',
    arithmetic: '3 av 3.',
    duties: [],
    register: { employer_kind, hours_record: open },
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingenting registrert om oversikten',
    arithmetic: '0 av 1; resten spørres det ikke om før oversikten er der.',
    duties: [],
    register: { employer_kind },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Det er ikke registrert om det føres oversikt over hvor mye hver ansatt har arbeidet (§ 10-7); skriv det i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'Oversikten føres ikke',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, hours_record: { kept: false } },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: ['Det føres ingen oversikt over hvor mye hver ansatt har arbeidet (§ 10-7); før den.'],
  },
  {
    rule,
    titleNb: 'Lukket for Arbeidstilsynet, og ikke registrert for tillitsvalgte',
    arithmetic: 'Ett brudd, ett varsel.',
    duties: [],
    register: { employer_kind, hours_record: { kept: true, open_to_inspectorate: false } },
    finds: [
      { kind: 'breach', limit: 1, actual: 0 },
      { kind: 'warning', limit: 1, actual: 0 },
    ],
    saysNb: [
      'Oversikten over arbeidstiden er ikke tilgjengelig for Arbeidstilsynet (§ 10-7); gi dem den.',
      'Det er ikke registrert om oversikten over arbeidstiden er tilgjengelig for de tillitsvalgte (§ 10-7); skriv det i registeret.',
    ],
  },
]
