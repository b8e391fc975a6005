import type { LawCase } from '../case.ts'

const rule = 'aml-10-2-increase-priority'
const breach = [{ kind: 'breach', limit: 0, actual: 1 }] as const

const reduced = { employee: 'R1', basis: 'reduced-hours' as const, same_duties: true, otherwise_equal: true }
const partTime = {
  employee: 'D1',
  basis: 'part-time' as const,
  qualified: true,
  serious_disadvantage: false,
  discussed: '2027-05-20',
}
type Change = Readonly<Record<string, unknown>>
const vacancy = (claim: Change, change: Change = {}) => ({
  employer_kind: 'other' as const,
  vacancies: [
    {
      id: 'L1',
      kind: 'post' as const,
      decided: '2027-06-01',
      filled_by: 'internal' as const,
      claims: [{ ...reduced, ...claim }],
      ...change,
    },
  ],
})

export const increasePriorityCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Forbigått av en som alt var ansatt, uten eget krav',
    arithmetic: '1 forbigått.',
    duties: [],
    register: vacancy({}, { given_to: 'X1' }),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til en som alt var ansatt (X1), enda R1 krevde fortrinnsrett etter § 10-2 fjerde ledd, som går foran.',
    ],
  },
  {
    rule,
    titleNb: 'Forbigått av innleie',
    arithmetic: '1 forbigått.',
    duties: [],
    register: vacancy({}, { filled_by: 'hired-in' }),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til innleie, enda R1 krevde fortrinnsrett etter § 10-2 fjerde ledd, som går foran.',
    ],
  },
  {
    rule,
    titleNb: 'Andre oppgaver',
    arithmetic: 'Ikke de samme oppgavene.',
    duties: [],
    register: vacancy({ same_duties: false }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ikke ellers like forhold',
    arithmetic: 'Vilkåret er ikke oppfylt.',
    duties: [],
    register: vacancy({ otherwise_equal: false }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Verken oppgaver eller forhold er vurdert',
    arithmetic: '0 av 2 vurderinger.',
    duties: [],
    register: vacancy({ same_duties: undefined, otherwise_equal: undefined }),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til en som alt var ansatt, enda R1 krevde fortrinnsrett etter § 10-2 fjerde ledd; for å dømme det må det registreres om stillingen helt eller i det vesentlige har samme oppgaver, og om det ellers er like forhold.',
    ],
  },
  {
    rule,
    titleNb: 'En deltidsansatt med krav etter § 14-3 går foran',
    arithmetic: '§ 10-2 fjerde ledd fjerde punktum.',
    duties: [],
    register: vacancy({}, { claims: [reduced, partTime], given_to: 'D1' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'En deltidsansatt som ikke er kvalifisert, går ikke foran',
    arithmetic: 'Kravet etter § 14-3 holder ikke: 1 forbigått.',
    duties: [],
    register: vacancy({}, { claims: [reduced, { ...partTime, qualified: false }], given_to: 'D1' }),
    finds: breach,
  },
  {
    rule,
    titleNb: 'Fikk stillingen selv',
    arithmetic: '0 forbigått.',
    duties: [],
    register: vacancy({}, { given_to: 'R1' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Ekstravakter er ikke en ledig stilling',
    arithmetic: '0 forbigått.',
    duties: [],
    register: vacancy({}, { kind: 'extra-shifts', filled_by: 'new' }),
    finds: [],
  },
]
