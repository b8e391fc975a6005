import type { LawCase } from '../case.ts'

const rule = 'aml-14-14a-yearly-discussion'
const employer_kind = 'other' as const
const topics = ['part-time', 'temporary', 'hire', 'self-employed', 'bought-services'] as const
const held = (...dates: readonly string[]) => ({
  employer_kind,
  yearly_discussions: dates.map((date) => ({ date, topics: [...topics] })),
})

export const yearlyDiscussionCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Tolv måneder siden siste drøfting',
    arithmetic: '2026-08-02 til 2027-08-02 er tolv måneder.',
    duties: [],
    register: held('2026-08-02'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tolv måneder og én dag siden siste drøfting',
    arithmetic: '2026-08-01 til 2027-08-01 er 365 dager; 2. august er 366 dager etter.',
    duties: [],
    register: held('2026-08-01'),
    finds: [{ kind: 'warning', limit: 365, actual: 366 }],
    saysNb: [
      'Siste drøfting etter § 14-14a var lørdag 01.08.2026, mer enn 12 måneder før mandag 02.08.2027; drøft på nytt.',
    ],
  },
  {
    rule,
    titleNb: 'Et helt kalenderår uten drøfting',
    arithmetic: 'Drøftet i 2026, dømt i 2028: 2027 har ingen.',
    duties: [],
    on: '2028-01-01',
    register: held('2026-08-02'),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Bruken av deltid, midlertidig ansettelse og innleie ble ikke drøftet i 2027; kravet er minst én gang i året.',
    ],
  },
  {
    rule,
    titleNb: 'Siste dag av året er ikke året omme',
    arithmetic: 'Drøftet 2026-08-02, dømt 2027-12-31: 516 dager mot 365, men 2027 er ikke omme.',
    duties: [],
    on: '2027-12-31',
    register: held('2026-08-02'),
    finds: [{ kind: 'warning', limit: 365, actual: 516 }],
  },
  {
    rule,
    titleNb: 'Et år uten drøfting mellom to som er registrert, i hvilken rekkefølge de enn står',
    arithmetic: '2026 og 2028; 2027 mangler.',
    duties: [],
    on: '2028-06-01',
    register: held('2028-02-01', '2026-03-01'),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'År før loven er kodet, dømmes ikke',
    arithmetic: '2023 og 2026: 2024 og 2025 er før 2026.',
    duties: [],
    on: '2026-06-01',
    register: held('2023-03-01', '2026-03-01'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Det første kodede året uten drøfting',
    arithmetic: '2025 og 2027: 2026 mangler.',
    duties: [],
    register: held('2025-03-01', '2027-03-01'),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Drøfting som kommer, er ikke holdt ennå',
    arithmetic: 'Eneste dato er etter 2027-08-02.',
    duties: [],
    register: held('2027-08-03'),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'Ingen drøfting av deltid, midlertidig ansettelse og innleie (§ 14-14a) er registrert; skriv datoen for den siste, eller drøft det nå.',
    ],
  },
  {
    rule,
    titleNb: 'Drøftet samme dag som det dømmes',
    arithmetic: '0 dager.',
    duties: [],
    register: held('2027-08-02'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingenting er registrert',
    arithmetic: '0 av 1 drøfting.',
    duties: [],
    register: { employer_kind },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'To emner mangler',
    arithmetic: '3 av 5 emner.',
    duties: [],
    register: {
      employer_kind,
      yearly_discussions: [{ date: '2027-02-01', topics: ['part-time', 'temporary', 'hire'] }],
    },
    finds: [{ kind: 'warning', limit: 5, actual: 3 }],
    saysNb: [
      'Drøftingen mandag 01.02.2027 er ikke registrert med selvstendige oppdragstakere, tjenestekjøp; skriv det inn eller ta det opp.',
    ],
  },
  {
    rule,
    titleNb: 'Emnene kan være fordelt på flere drøftinger innen tolv måneder',
    arithmetic: '2026-02-02 er mindre enn tolv måneder før 2027-02-01; 2026-02-01 er det ikke.',
    duties: [],
    register: {
      employer_kind,
      yearly_discussions: [
        { date: '2026-02-01', topics: ['self-employed'] },
        { date: '2026-02-02', topics: ['temporary', 'hire', 'bought-services'] },
        { date: '2027-02-01', topics: ['part-time'] },
      ],
    },
    finds: [{ kind: 'warning', limit: 5, actual: 4 }],
  },
  {
    rule,
    titleNb: 'Ved innleie drøftes også likebehandling',
    arithmetic: '5 av 6 emner.',
    duties: [],
    register: {
      ...held('2027-02-01'),
      hired_in: [{ worker: 'V1', agency: 'Tenkt byrå', from: '2027-02-01', ground: 'b' }],
    },
    finds: [{ kind: 'warning', limit: 6, actual: 5 }],
  },
  {
    rule,
    titleNb: 'Innleie som sluttet tolv måneder før, eller begynte etter drøftingen',
    arithmetic: 'Til 2026-02-01, og fra 2027-02-02; drøftet 2027-02-01.',
    duties: [],
    register: {
      ...held('2027-02-01'),
      hired_in: [
        { worker: 'V1', agency: 'Tenkt byrå', from: '2026-01-02', until: '2026-02-01', ground: 'b' },
        { worker: 'V2', agency: 'Tenkt byrå', from: '2027-02-02', ground: 'b' },
      ],
    },
    finds: [],
  },
  {
    rule,
    titleNb: 'Innleie som sluttet dagen etter at de tolv månedene begynte',
    arithmetic: 'Til 2026-02-02; 5 av 6 emner.',
    duties: [],
    register: {
      ...held('2027-02-01'),
      hired_in: [
        { worker: 'V1', agency: 'Tenkt byrå', from: '2026-01-02', until: '2026-02-02', ground: 'b' },
      ],
    },
    finds: [{ kind: 'warning', limit: 6, actual: 5 }],
  },
  {
    rule,
    titleNb: 'Likebehandling er drøftet',
    arithmetic: '6 av 6 emner.',
    duties: [],
    register: {
      employer_kind,
      yearly_discussions: [{ date: '2027-02-01', topics: [...topics, 'equal-treatment'] }],
      hired_in: [{ worker: 'V1', agency: 'Tenkt byrå', from: '2027-01-02', ground: 'b' }],
    },
    finds: [],
  },
  {
    rule,
    titleNb: 'Krevd etter siste drøfting',
    arithmetic: 'Krevd 2027-02-02, drøftet 2027-02-01.',
    duties: [],
    register: { ...held('2027-02-01'), discussion_asked: '2027-02-02' },
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'En av partene krevde drøfting etter § 14-14a tirsdag 02.02.2027, og ingen er registrert siden; drøft det og skriv datoen.',
    ],
  },
  {
    rule,
    titleNb: 'Drøftet den dagen det ble krevd',
    arithmetic: 'Begge 2027-02-01.',
    duties: [],
    register: { ...held('2027-02-01'), discussion_asked: '2027-02-01' },
    finds: [],
  },
  {
    rule,
    titleNb: 'Et krav som er datert etter den dagen det dømmes, teller ikke ennå',
    arithmetic: 'Krevd 2027-08-03, dømt 2027-08-02.',
    duties: [],
    register: { ...held('2027-02-01'), discussion_asked: '2027-08-03' },
    finds: [],
  },
]
