import type { LawCase } from '../case.ts'

const rule = 'aml-10-10-sunday-discussion'
const sunday = (started: string | undefined, discussed: string | undefined) => ({
  employer_kind: 'other' as const,
  sunday_work: {
    ...(started === undefined ? {} : { started }),
    ...(discussed === undefined ? {} : { discussed }),
  },
})

export const sundayDiscussionCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Drøftet samme dag som søndagsarbeidet ble iverksatt',
    arithmetic: '0 dager etter.',
    duties: [],
    register: sunday('2027-03-01', '2027-03-01'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Drøftet dagen etter at søndagsarbeidet begynte',
    arithmetic: '1. til 2. mars: 1 dag.',
    duties: [],
    register: sunday('2027-03-01', '2027-03-02'),
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'Søn- og helgedagsarbeid: drøfting av behovet ble holdt tirsdag 02.03.2027, 1 dag for sent: det skal skje før arbeidet ble iverksatt, mandag 01.03.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Drøftingen av søndagsarbeid er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: sunday('2027-03-01', undefined),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Søn- og helgedagsarbeid: det er ikke registrert når behovet ble drøftet med de tillitsvalgte (§ 10-10 tredje ledd); skriv datoen i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'Iverksettelsen av søndagsarbeid er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: sunday(undefined, '2027-03-01'),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Søn- og helgedagsarbeid: det er ikke registrert når arbeidet ble iverksatt (§ 10-10 tredje ledd); skriv datoen i registeret.',
    ],
  },
  {
    rule,
    titleNb: 'Søndagsarbeid som begynte før loven er kodet, og ble drøftet etterpå',
    arithmetic: '2025-12-01 er 31 dager før 2026-01-01.',
    duties: [],
    register: sunday('2025-12-01', '2026-02-01'),
    finds: [{ kind: 'warning', limit: 0, actual: 31 }],
  },
  {
    rule,
    titleNb: 'Søndagsarbeid som begynte før loven er kodet, drøftet i tide',
    arithmetic: 'Drøftet dagen før.',
    duties: [],
    register: sunday('2015-12-01', '2015-11-30'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingen krav på søndag, og ingenting registrert',
    arithmetic: 'Ingenting å dømme.',
    duties: [],
    register: { employer_kind: 'other' },
    finds: [],
  },
]
