import type { LawCase } from '../case.ts'

const rule = 'aml-10-11-health-check'
const check = (from: string, offered: readonly string[], interval_months?: number) => ({
  employer_kind: 'other' as const,
  health_checks: [
    {
      employee: 'A',
      from,
      offered: [...offered],
      ...(interval_months === undefined ? {} : { interval_months }),
    },
  ],
})

export const healthCheckCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Tilbudt samme dag som nattarbeidet begynte',
    arithmetic: '0 dager etter; neste innen 2028-05-03.',
    duties: [],
    register: check('2027-05-03', ['2027-05-03'], 12),
    finds: [],
  },
  {
    rule,
    titleNb: 'Første tilbud dagen etter',
    arithmetic: '3. til 4. mai: 1 dag.',
    duties: [],
    register: check('2027-05-03', ['2027-05-04'], 12),
    finds: [{ kind: 'breach', limit: 0, actual: 1 }],
    saysNb: [
      'A fikk tilbud om helsekontroll tirsdag 04.05.2027, 1 dag etter å ha begynt i nattarbeid mandag 03.05.2027; tilbudet skal komme før.',
    ],
  },
  {
    rule,
    titleNb: 'Tilbudene står i tilfeldig rekkefølge',
    arithmetic: 'Første er 2027-05-03, siste 2027-07-03.',
    duties: [],
    register: check('2027-05-03', ['2027-07-03', '2027-05-03'], 1),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingen tilbud er registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: check('2027-05-03', []),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'A begynte i nattarbeid mandag 03.05.2027, og ingen tilbud om helsekontroll er registrert; tilby den og skriv datoen.',
    ],
  },
  {
    rule,
    titleNb: 'Mellomrommet er ikke registrert',
    arithmetic: 'Loven har ikke noe tall.',
    duties: [],
    register: check('2027-05-03', ['2027-05-02']),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'A: loven krever ny helsekontroll med jevne mellomrom, men sier ikke hvor ofte (§ 10-11 åttende ledd); skriv virksomhetens eget mellomrom.',
    ],
  },
  {
    rule,
    titleNb: 'Den siste dagen av virksomhetens eget mellomrom',
    arithmetic: '2027-05-02 og tre måneder er 2027-08-02.',
    duties: [],
    register: check('2027-05-03', ['2027-05-02'], 3),
    finds: [],
  },
  {
    rule,
    titleNb: 'Dagen etter virksomhetens eget mellomrom',
    arithmetic: '2027-05-01 og tre måneder er 2027-08-01, 92 dager; 2. august er 93.',
    duties: [],
    register: check('2027-05-03', ['2027-05-01'], 3),
    finds: [{ kind: 'warning', limit: 92, actual: 93 }],
    saysNb: [
      'A fikk sist tilbud om helsekontroll lørdag 01.05.2027; virksomhetens eget mellomrom på 3 måneder gikk ut søndag 01.08.2027.',
    ],
  },
  {
    rule,
    titleNb: 'Nattarbeid som begynte før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: check('2025-12-31', []),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Nattarbeidet til A er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
  {
    rule,
    titleNb: 'Ingen arbeider hovedsakelig om natten',
    arithmetic: 'Ingenting å dømme.',
    duties: [],
    register: { employer_kind: 'other' },
    finds: [],
  },
]
