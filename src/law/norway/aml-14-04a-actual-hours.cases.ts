import type { LawCase } from '../case.ts'

const rule = 'aml-14-4a-actual-hours'
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
const claim = {
  employee: 'D1',
  claimed: '2027-06-01',
  contracted_week_hours: 21.3,
  actual_week_hours: 28,
  regular: true,
  need_is_gone: false,
  answered: '2027-06-15',
}
const withClaim = (change: Readonly<Record<string, unknown>>) => ({
  employer_kind: 'other' as const,
  actual_hours_claims: [{ ...claim, ...change }],
})

export const actualHoursCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Tilbudt de faktiske timene',
    arithmetic: '28 t mot 28 t.',
    duties: [],
    register: withClaim({ offered_week_hours: 28 }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tilbudt et kvarter for lite',
    arithmetic: '27,75 t = 1665 min mot 1680.',
    duties: [],
    register: withClaim({ offered_week_hours: 27.75 }),
    finds: [{ kind: 'breach', limit: 1680, actual: 1665 }],
    saysNb: [
      'D1 har avtalt 21 t 18 min i uka, men arbeidet 28 t i snitt fra mandag 01.06.2026 til mandag 31.05.2027, og er tilbudt 27 t 45 min; retten gjelder de faktiske timene (§ 14-4a).',
    ],
  },
  {
    rule,
    titleNb: 'Svart nei, uten tilbud',
    arithmetic: 'Uendret stilling: 21,3 t = 1278 min mot 1680.',
    duties: [],
    register: withClaim({}),
    finds: [{ kind: 'breach', limit: 1680, actual: 1278 }],
  },
  {
    rule,
    titleNb: 'Behovet for merarbeidet er dokumentert borte',
    arithmetic: 'Unntaket i første ledd.',
    duties: [],
    register: withClaim({ need_is_gone: true }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Merarbeidet er vurdert som ikke jevnlig',
    arithmetic: 'Vilkåret i første ledd.',
    duties: [],
    register: withClaim({ regular: false }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ikke arbeidet utover avtalt tid',
    arithmetic: '21,3 t mot 21,3 t.',
    duties: [],
    register: withClaim({ actual_week_hours: 21.3 }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ett minutt utover avtalt tid, og nei',
    arithmetic: '1279 min mot 1278.',
    duties: [],
    register: withClaim({ actual_week_hours: 1279 / 60 }),
    finds: [{ kind: 'breach', limit: 1279, actual: 1278 }],
  },
  {
    rule,
    titleNb: 'Kravet er ikke besvart',
    arithmetic: '0 av 1 svar.',
    duties: [],
    register: withClaim({ answered: undefined, need_is_gone: undefined }),
    finds: warning,
    saysNb: [
      'D1 har avtalt 21 t 18 min i uka, men arbeidet 28 t i snitt fra mandag 01.06.2026 til mandag 31.05.2027; registrer hva arbeidsgiver har svart på kravet.',
    ],
  },
  {
    rule,
    titleNb: 'Verken jevnlighet eller behov er vurdert',
    arithmetic: '0 av 2 vurderinger.',
    duties: [],
    register: withClaim({ regular: undefined, need_is_gone: undefined }),
    finds: warning,
    saysNb: [
      'D1 har avtalt 21 t 18 min i uka, men arbeidet 28 t i snitt fra mandag 01.06.2026 til mandag 31.05.2027; registrer om merarbeidet var jevnlig, og om arbeidsgiver kan dokumentere at behovet er borte.',
    ],
  },
  {
    rule,
    titleNb: 'Krav om faktisk arbeidstid fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: withClaim({ claimed: '2025-12-31' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Kravet fra D1 om stilling etter faktisk arbeidstid er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]
