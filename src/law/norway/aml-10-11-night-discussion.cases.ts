import type { LawCase } from '../case.ts'

const rule = 'aml-10-11-night-discussion'
const employer_kind = 'other' as const
const missing = [{ kind: 'warning', limit: 1, actual: 0 }] as const

export const nightDiscussionCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Enheten har nattvakt, og drøftingen er ikke registrert',
    arithmetic: '0 av 1.',
    duties: ['2027-08-02 22:00-07:00'],
    register: { employer_kind },
    finds: missing,
    saysNb: [
      'Nattarbeid: det er ikke registrert når behovet ble drøftet med de tillitsvalgte (§ 10-11 femte ledd); skriv datoen i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'Vakt til ett minutt over midnatt',
    arithmetic: '00:01 er etter midnatt.',
    duties: ['2027-08-02 16:00-00:01'],
    register: { employer_kind },
    finds: missing,
  },
  {
    rule,
    titleNb: 'Vakt til midnatt',
    arithmetic: 'To skift mellom 06 og 00 er ikke nattarbeid.',
    duties: ['2027-08-02 16:00-00:00'],
    register: { employer_kind },
    finds: [],
  },
  {
    rule,
    titleNb: 'Vakt fra 05:59 er nattarbeid',
    arithmetic: '05:59 er før 06:00.',
    duties: ['2027-08-02 05:59-13:00'],
    register: { employer_kind },
    finds: missing,
  },
  {
    rule,
    titleNb: 'Vakt fra 06:00 er ikke nattarbeid',
    arithmetic: 'Nattarbeid er til 06:00.',
    duties: ['2027-08-02 06:00-13:00'],
    register: { employer_kind },
    finds: [],
  },
  {
    rule,
    titleNb: 'Beredskap hjemme om natten er ikke nattarbeid',
    arithmetic: 'Ingen vakter å drøfte.',
    duties: ['2027-08-02 22:00-07:00 hjemmevakt'],
    register: { employer_kind },
    finds: [],
  },
  {
    rule,
    titleNb: 'Drøftet dagen før nattarbeidet begynte',
    arithmetic: '1 dag før.',
    duties: ['2027-08-02 22:00-07:00'],
    register: { employer_kind, night_work: { started: '2027-08-02', discussed: '2027-08-01' } },
    finds: [],
  },
  {
    rule,
    titleNb: 'Drøftet ti dager etter at nattarbeidet begynte',
    arithmetic: '2. til 12. august: 10 dager.',
    duties: [],
    register: { employer_kind, night_work: { started: '2027-08-02', discussed: '2027-08-12' } },
    finds: [{ kind: 'breach', limit: 0, actual: 10 }],
  },
]
