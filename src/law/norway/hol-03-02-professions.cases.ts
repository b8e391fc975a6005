import type { LawCase } from '../case.ts'

const rule = 'hol-3-2-professions'
const since = (...professions: readonly string[]) =>
  professions.map((profession) => ({ profession, from: '2020-01-01' })) as {
    profession: 'physician'
    from: string
  }[]
const six = since(
  'nurse',
  'physiotherapist',
  'midwife',
  'public-health-nurse',
  'occupational-therapist',
  'psychologist',
)
const employer_kind = 'municipality' as const
const breach = [{ kind: 'breach', limit: 1, actual: 0 }] as const
const missing = { kind: 'warning', limit: 1, actual: 0 } as const

export const municipalProfessionCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Alle sju',
    arithmetic: '7 av 7.',
    duties: [],
    register: { employer_kind, professions: [...since('physician'), ...six] },
    finds: [],
  },
  {
    rule,
    titleNb: 'Legen sluttet dagen før',
    arithmetic: 'Siste dag 2027-08-01, dømt 2027-08-02.',
    duties: [],
    register: {
      employer_kind,
      professions: [
        { profession: 'physician', from: '2020-01-01', until: '2027-08-01' },
        { profession: 'physician', from: '2018-01-01', until: '2019-01-01' },
        ...six,
      ],
    },
    finds: breach,
    saysNb: ['Kommunen har ikke hatt lege knyttet til seg etter søndag 01.08.2027 (hol. § 3-2 andre ledd).'],
  },
  {
    rule,
    titleNb: 'To leger etter hverandre, den siste skrevet sist',
    arithmetic: 'Siste dag er 2027-08-01, ikke 2019-01-01.',
    duties: [],
    register: {
      employer_kind,
      professions: [
        { profession: 'physician', from: '2018-01-01', until: '2019-01-01' },
        { profession: 'physician', from: '2020-01-01', until: '2027-08-01' },
        ...six,
      ],
    },
    finds: breach,
    saysNb: ['Kommunen har ikke hatt lege knyttet til seg etter søndag 01.08.2027 (hol. § 3-2 andre ledd).'],
  },
  {
    rule,
    titleNb: 'Legens siste dag',
    arithmetic: 'Siste dag 2027-08-02.',
    duties: [],
    register: {
      employer_kind,
      professions: [{ profession: 'physician', from: '2020-01-01', until: '2027-08-02' }, ...six],
    },
    finds: [],
  },
  {
    rule,
    titleNb: 'Legen begynner i morgen',
    arithmetic: 'Fra 2027-08-03.',
    duties: [],
    register: { employer_kind, professions: [{ profession: 'physician', from: '2027-08-03' }, ...six] },
    finds: [missing],
    saysNb: [
      'Det er ikke registrert at kommunen har lege knyttet til seg per mandag 02.08.2027 (hol. § 3-2); skriv fra hvilken dato.',
    ],
  },
  {
    rule,
    titleNb: 'Legens første dag',
    arithmetic: 'Fra 2027-08-02.',
    duties: [],
    register: { employer_kind, professions: [{ profession: 'physician', from: '2027-08-02' }, ...six] },
    finds: [],
  },
  {
    rule,
    titleNb: 'Ingen er registrert',
    arithmetic: '0 av 7.',
    duties: [],
    register: { employer_kind },
    finds: [missing, missing, missing, missing, missing, missing, missing],
    saysNb: [
      'lege',
      'sykepleier',
      'fysioterapeut',
      'jordmor',
      'helsesykepleier',
      'ergoterapeut',
      'psykolog',
    ].map(
      (name) =>
        `Det er ikke registrert at kommunen har ${name} knyttet til seg per mandag 02.08.2027 (hol. § 3-2); skriv fra hvilken dato.`,
    ),
  },
  {
    rule,
    titleNb: 'Arbeidsgiveren er ikke en kommune',
    arithmetic: 'Plikten er kommunens.',
    duties: [],
    register: { employer_kind: 'other' },
    finds: [],
  },
]
