import type { LawCase } from '../case.ts'

const notice = 'ferie-6-notice'
const discussion = 'ferie-6-discussion'
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
type Change = Readonly<Record<string, unknown>>
const period = { from: '2027-10-04', until: '2027-10-11' }
const record = (change: Change, whole: Change = {}) => ({
  employer_kind: 'other' as const,
  holidays: [
    { employee: 'A', year: 2027, periods: [{ ...period, ...change }], notice_claimed: true, ...whole },
  ],
})

const noticeCases: readonly LawCase[] = [
  {
    rule: notice,
    titleNb: 'Varslet to måneder før',
    arithmetic: '2027-10-04 minus to måneder er 2027-08-04.',
    duties: [],
    register: record({ notice_given: '2027-08-04' }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Varslet en dag for sent',
    arithmetic: '4. august til 4. oktober er 61 dager; 5. august er 60.',
    duties: [],
    register: record({ notice_given: '2027-08-05' }),
    finds: [{ kind: 'needs-agreement', limit: 61, actual: 60 }],
    saysNb: [
      'A fikk torsdag 05.08.2027 varsel om ferie fra mandag 04.10.2027; den ansatte kan kreve det senest onsdag 04.08.2027, 2 måneder før, om ikke annet er avtalt (ferieloven § 6 nr. 2).',
    ],
  },
  {
    rule: notice,
    titleNb: 'Varslet etter at ferien begynte',
    arithmetic: '0 dager før.',
    duties: [],
    register: record({ notice_given: '2027-10-05' }),
    finds: [{ kind: 'needs-agreement', limit: 61, actual: 0 }],
  },
  {
    rule: notice,
    titleNb: 'Særlige grunner hindret varsel i tide',
    arithmetic: '60 dager, med grunn.',
    duties: [],
    register: record({ notice_given: '2027-08-05', late_notice_reason: true }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Avtalt noe annet om varsel',
    arithmetic: '60 dager, avtalt.',
    duties: [],
    register: record({ notice_given: '2027-08-05' }, { notice_agreed: true }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Varslet en dag for sent, og ikke spurt om varsel kreves',
    arithmetic: '60 dager mot 61.',
    duties: [],
    register: record({ notice_given: '2027-08-05' }, { notice_claimed: undefined }),
    finds: [{ kind: 'warning', limit: 61, actual: 60 }],
    saysNb: [
      'A fikk torsdag 05.08.2027 varsel om ferie fra mandag 04.10.2027; den ansatte kan kreve det senest onsdag 04.08.2027, 2 måneder før, om ikke annet er avtalt (ferieloven § 6 nr. 2); spør om den ansatte krever det, og skriv svaret i «notice_claimed».',
    ],
  },
  {
    rule: notice,
    titleNb: 'Varslet en dag for sent, men den ansatte krever det ikke',
    arithmetic: 'Den ansatte «kan kreve».',
    duties: [],
    register: record({ notice_given: '2027-08-05' }, { notice_claimed: false }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Varselet er ikke registrert, men den ansatte krever det ikke',
    arithmetic: 'Den ansatte «kan kreve».',
    duties: [],
    on: '2027-08-05',
    register: record({}, { notice_claimed: false }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Ekstraferien bestemmer den ansatte selv',
    arithmetic: '60 dager, ekstraferie.',
    duties: [],
    register: record({ notice_given: '2027-08-05', extra: true }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Ikke registrert på fristens siste dag',
    arithmetic: '2027-08-04 er fristen.',
    duties: [],
    on: '2027-08-04',
    register: record({}),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'Ikke registrert dagen etter fristen',
    arithmetic: '0 av 1.',
    duties: [],
    on: '2027-08-05',
    register: record({}),
    finds: warning,
    saysNb: [
      'A har ferie fra mandag 04.10.2027, og varselet er ikke registrert; fristen var onsdag 04.08.2027, 2 måneder før.',
    ],
  },
  {
    rule: notice,
    titleNb: 'Ikke registrert, men særlige grunner er',
    arithmetic: 'Fristen gjelder ikke.',
    duties: [],
    on: '2027-08-05',
    register: record({ late_notice_reason: true }),
    finds: [],
  },
  {
    rule: notice,
    titleNb: 'To måneder før siste dag i april er siste dag i februar',
    arithmetic: '2027-04-30: februar har 28 dager, så fristen er 2027-02-28; 1. mars er 60 dager før mot 61.',
    duties: [],
    register: record({ from: '2027-04-30', until: '2027-05-07', notice_given: '2027-03-01' }),
    finds: [{ kind: 'needs-agreement', limit: 61, actual: 60 }],
  },
]

const discussionCases: readonly LawCase[] = [
  {
    rule: discussion,
    titleNb: 'Drøftet den dagen ferien ble fastsatt',
    arithmetic: '0 dager etter.',
    duties: [],
    register: record({ notice_given: '2027-05-03' }, { discussed: '2027-05-03' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Drøftet dagen etter at ferien ble fastsatt',
    arithmetic: '1 dag etter.',
    duties: [],
    register: record({ notice_given: '2027-05-03' }, { discussed: '2027-05-04' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Ferien til A i 2027 ble drøftet tirsdag 04.05.2027, 1 dag etter at den var fastsatt (ferieloven § 6 nr. 1).',
    ],
  },
  {
    rule: discussion,
    titleNb: 'Drøftet dagen før ferien begynte, og ikke varslet',
    arithmetic: 'Siste dag er 2027-10-03.',
    duties: [],
    register: record({}, { discussed: '2027-10-03' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Drøftet den dagen ferien begynte',
    arithmetic: '3. til 4. oktober: 1 dag for sent.',
    duties: [],
    register: record({ notice_given: '2027-05-03' }, { discussed: '2027-10-04' }),
    finds: [{ kind: 'needs-agreement', limit: 0, actual: 1 }],
    saysNb: [
      'Ferien til A i 2027 ble drøftet mandag 04.10.2027, men den begynte mandag 04.10.2027 (ferieloven § 6 nr. 1).',
    ],
  },
  {
    rule: discussion,
    titleNb: 'Den første av flere perioder og varsler teller',
    arithmetic: 'Varslet 2027-05-03 og 2027-06-01; drøftet 2027-05-05: 2 dager etter.',
    duties: [],
    register: record(
      {},
      {
        discussed: '2027-05-05',
        periods: [
          { ...period, notice_given: '2027-06-01' },
          { from: '2027-07-05', until: '2027-07-24', notice_given: '2027-05-03' },
        ],
      },
    ),
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule: discussion,
    titleNb: 'Ferien er ikke registrert som drøftet',
    arithmetic: '0 av 1.',
    duties: [],
    register: record({}),
    finds: warning,
    saysNb: ['Ferien til A i 2027 er ikke registrert som drøftet (ferieloven § 6 nr. 1); skriv datoen.'],
  },
  {
    rule: discussion,
    titleNb: 'Ingen ferie satt opp ennå',
    arithmetic: 'Ingenting å dømme.',
    duties: [],
    register: record({}, { periods: [] }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Avtalt noe annet om drøfting',
    arithmetic: 'Ferieloven § 6 nr. 4.',
    duties: [],
    register: record({}, { notice_agreed: true }),
    finds: [],
  },
]

export const holidayNoticeCases: readonly LawCase[] = [...noticeCases, ...discussionCases]
