import type { LawCase } from '../case.ts'

const post = 'aml-14-3-part-time-priority'
const discussion = 'aml-14-3-claim-discussion'
const extra = 'aml-14-3-extra-shifts'
const breach = [{ kind: 'breach', limit: 0, actual: 1 }] as const
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const

const partTime = {
  employee: 'D1',
  basis: 'part-time' as const,
  qualified: true,
  serious_disadvantage: false,
  discussed: '2027-05-20',
}
const dismissed = {
  employee: 'T1',
  basis: 'dismissed' as const,
  qualified: true,
  employed_months: 24,
  notice_given: '2027-01-15',
  notice_expires: '2027-04-30',
}
type Change = Readonly<Record<string, unknown>>
const vacancy = (claim: Change, change: Change = {}) => ({
  employer_kind: 'other' as const,
  vacancies: [
    {
      id: 'L1',
      kind: 'post' as const,
      decided: '2027-06-01',
      filled_by: 'new' as const,
      claims: [{ ...partTime, ...claim }],
      ...change,
    },
  ],
})
const shifts = (claim: Change, scope?: Change) => ({
  ...vacancy(claim, { kind: 'extra-shifts', filled_by: 'hired-in' }),
  ...(scope === undefined
    ? {}
    : {
        extra_shift_scope: {
          units: ['Første', 'Andre'],
          employees: 30,
          from: '2027-01-01',
          discussed: '2027-01-01',
          ...scope,
        },
      }),
})

const postCases: readonly LawCase[] = [
  {
    rule: post,
    titleNb: 'Forbigått av en nyansatt',
    arithmetic: '1 forbigått.',
    duties: [],
    register: vacancy({}),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til ny ansettelse, enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: post,
    titleNb: 'Forbigått av innleie til stillingen',
    arithmetic: '1 forbigått.',
    duties: [],
    register: vacancy({}, { filled_by: 'hired-in', given_to: 'V1' }),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til innleie (V1), enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: post,
    titleNb: 'En som alt var ansatt, er ikke ny ansettelse',
    arithmetic: '0 forbigått.',
    duties: [],
    register: vacancy({}, { filled_by: 'internal' }),
    finds: [],
  },
  {
    rule: post,
    titleNb: 'Den deltidsansatte er ikke kvalifisert',
    arithmetic: 'Vilkåret i tredje ledd.',
    duties: [],
    register: vacancy({ qualified: false }),
    finds: [],
  },
  {
    rule: post,
    titleNb: 'Vesentlig ulempe for virksomheten',
    arithmetic: 'Vilkåret i tredje ledd.',
    duties: [],
    register: vacancy({ serious_disadvantage: true }),
    finds: [],
  },
  {
    rule: post,
    titleNb: 'Kvalifikasjoner og ulempe er ikke vurdert',
    arithmetic: '0 av 2 vurderinger.',
    duties: [],
    register: vacancy({ qualified: undefined, serious_disadvantage: undefined }),
    finds: warning,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til ny ansettelse, enda D1 krevde fortrinnsrett etter § 14-3; for å dømme det må det registreres om søkeren er kvalifisert, og om det ville gi vesentlig ulempe for virksomheten.',
    ],
  },
  {
    rule: post,
    titleNb: 'En oppsagt går foran en deltidsansatt',
    arithmetic: '§ 14-3 femte ledd.',
    duties: [],
    register: vacancy({}, { claims: [partTime, dismissed], given_to: 'T1' }),
    finds: [],
  },
  {
    rule: post,
    titleNb: 'En oppsagt i konsernet går ikke foran en deltidsansatt',
    arithmetic: '§ 14-3 femte ledd unntar § 14-2 første ledd andre punktum: 1 forbigått.',
    duties: [],
    register: vacancy(
      {},
      { claims: [partTime, { ...dismissed, basis: 'dismissed-in-group' }], given_to: 'T1' },
    ),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til krav etter § 14-2 første ledd andre punktum (T1), enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: post,
    titleNb: 'En med redusert arbeidstid går ikke foran en deltidsansatt',
    arithmetic: '§ 10-2 fjerde ledd fjerde punktum: 1 forbigått.',
    duties: [],
    register: vacancy(
      {},
      {
        claims: [
          partTime,
          { employee: 'R1', basis: 'reduced-hours', same_duties: true, otherwise_equal: true },
        ],
        given_to: 'R1',
        filled_by: 'internal',
      },
    ),
    finds: breach,
  },
  {
    rule: post,
    titleNb: 'Blant flere deltidsansatte velger arbeidsgiver',
    arithmetic: '0 forbigått.',
    duties: [],
    register: vacancy({}, { claims: [partTime, { ...partTime, employee: 'D2' }], given_to: 'D2' }),
    finds: [],
  },
  {
    rule: post,
    titleNb: 'En som har to krav, teller med det beste',
    arithmetic: 'T1 har krav etter § 14-2 første og andre punktum; det første går foran § 14-3.',
    duties: [],
    register: vacancy(
      {},
      { claims: [partTime, { ...dismissed, basis: 'dismissed-in-group' }, dismissed], given_to: 'T1' },
    ),
    finds: [],
  },
]

const scopeCases: readonly LawCase[] = [
  {
    rule: post,
    titleNb: 'Avgrensningen av ekstravakter tar ikke retten til en stilling',
    arithmetic: '1 forbigått.',
    duties: [],
    register: { ...shifts({}, {}), ...vacancy({ within_scope: false }) },
    finds: breach,
  },
]

const discussionCases: readonly LawCase[] = [
  {
    rule: discussion,
    titleNb: 'Kravet drøftet samme dag som det ble besluttet',
    arithmetic: '0 dager etter.',
    duties: [],
    register: vacancy({ discussed: '2027-06-01' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Kravet drøftet dagen etter',
    arithmetic: '1 dag etter.',
    duties: [],
    register: vacancy({ discussed: '2027-06-02' }),
    finds: breach,
    saysNb: [
      'L1: drøfting med D1 om kravet ble holdt onsdag 02.06.2027, 1 dag for sent: det skal skje før stillingen ble besluttet, tirsdag 01.06.2027.',
    ],
  },
  {
    rule: discussion,
    titleNb: 'Kravet er ikke registrert som drøftet',
    arithmetic: '0 av 1.',
    duties: [],
    register: vacancy({ discussed: undefined }),
    finds: warning,
  },
  {
    rule: discussion,
    titleNb: 'Den ansatte ønsket ikke drøfting',
    arithmetic: 'Fjerde ledd.',
    duties: [],
    register: vacancy({ discussed: 'not-wanted' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Drøfting var ikke praktisk mulig',
    arithmetic: 'Fjerde ledd.',
    duties: [],
    register: vacancy({ discussed: 'not-practicable' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Den som fikk stillingen, og krav på annet grunnlag, trenger ikke drøftes',
    arithmetic: 'Bare krav etter § 14-3 første ledd som ikke ble innvilget.',
    duties: [],
    register: vacancy({}, { claims: [{ ...partTime, discussed: undefined }, dismissed], given_to: 'D1' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Krav på ekstravakter trenger ikke drøftes med den ansatte',
    arithmetic: 'Fjerde ledd gjelder første ledd.',
    duties: [],
    register: vacancy({ discussed: undefined }, { kind: 'extra-shifts' }),
    finds: [],
  },
  {
    rule: discussion,
    titleNb: 'Bare krav på annet grunnlag, fra før loven er kodet',
    arithmetic: 'Ingen deltidsansatte å drøfte med.',
    duties: [],
    register: vacancy({}, { claims: [dismissed], decided: '2025-12-31' }),
    finds: [],
  },
]

const extraCases: readonly LawCase[] = [
  {
    rule: extra,
    titleNb: 'Ekstravakter leid inn forbi en deltidsansatt',
    arithmetic: '1 forbigått.',
    duties: [],
    register: shifts({}),
    finds: breach,
    saysNb: [
      'L1 gikk tirsdag 01.06.2027 til innleie, enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: extra,
    titleNb: 'En annen deltidsansatt fikk ekstravaktene',
    arithmetic: '0 forbigått.',
    duties: [],
    register: vacancy(
      {},
      { kind: 'extra-shifts', claims: [partTime, { ...partTime, employee: 'D2' }], given_to: 'D2' },
    ),
    finds: [],
  },
  {
    rule: extra,
    titleNb: 'Utenfor en avgrensning til 30 ansatte',
    arithmetic: '30 mot 30.',
    duties: [],
    register: shifts({ within_scope: false }, {}),
    finds: [],
  },
  {
    rule: extra,
    titleNb: 'Utenfor, men ingen avgrensning er registrert',
    arithmetic: '1 forbigått.',
    duties: [],
    register: shifts({ within_scope: false }),
    finds: breach,
  },
  {
    rule: extra,
    titleNb: 'Innenfor avgrensningen',
    arithmetic: '1 forbigått.',
    duties: [],
    register: shifts({ within_scope: true }, {}),
    finds: breach,
  },
  {
    rule: extra,
    titleNb: 'Det er ikke registrert om den ansatte er utenfor avgrensningen',
    arithmetic: 'Utelatt betyr innenfor: 1 forbigått.',
    duties: [],
    register: shifts({}, {}),
    finds: breach,
  },
  {
    rule: extra,
    titleNb: 'Avgrensning til 29 ansatte',
    arithmetic: '29 mot 30; avgrensningen teller ikke, så den ansatte er forbigått.',
    duties: [],
    register: shifts({ within_scope: false }, { employees: 29 }),
    finds: [{ kind: 'breach', limit: 30, actual: 29 }, ...breach],
    saysNb: [
      'Avgrensningen av fortrinnsrett til ekstravakter fra fredag 01.01.2027 gjelder enheter med 29 ansatte til sammen; uten avtale med tillitsvalgte er kravet minst 30.',
      'L1 gikk tirsdag 01.06.2027 til innleie, enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: extra,
    titleNb: 'Avgrensning til 29 ansatte etter avtale',
    arithmetic: 'Avtalt samme dag som den begynner.',
    duties: [],
    register: shifts({ within_scope: false }, { employees: 29, agreed: '2027-01-01' }),
    finds: [],
  },
  {
    rule: extra,
    titleNb: 'Avtalen om avgrensning kom dagen etter at den begynte',
    arithmetic: '29 mot 30 den 1. januar; fra 2. januar er den avtalt, så ingen er forbigått i juni.',
    duties: [],
    register: shifts({ within_scope: false }, { employees: 29, agreed: '2027-01-02' }),
    finds: [{ kind: 'breach', limit: 30, actual: 29 }],
  },
  {
    rule: extra,
    titleNb: 'Avtalen om avgrensning kom samme dag som vaktene ble tildelt, og dagen etter',
    arithmetic: 'Avtalt 2027-06-01 dekker tildelingen den dagen, 2027-06-02 gjør det ikke.',
    duties: [],
    register: {
      ...shifts({ within_scope: false }, { employees: 29, agreed: '2027-06-02' }),
    },
    finds: [{ kind: 'breach', limit: 30, actual: 29 }, ...breach],
  },
  {
    rule: extra,
    titleNb: 'Avtalen om avgrensning kom den dagen vaktene ble tildelt',
    arithmetic: 'Avtalt 2027-06-01.',
    duties: [],
    register: shifts({ within_scope: false }, { employees: 29, agreed: '2027-06-01' }),
    finds: [{ kind: 'breach', limit: 30, actual: 29 }],
  },
  {
    rule: extra,
    titleNb: 'Avgrensningen er ikke registrert som drøftet',
    arithmetic: '0 av 1; da teller den ikke.',
    duties: [],
    register: shifts({ within_scope: false }, { discussed: undefined }),
    finds: [...warning, ...breach],
    saysNb: [
      'Avgrensningen av fortrinnsrett til ekstravakter fra fredag 01.01.2027 er ikke registrert som drøftet med de tillitsvalgte (§ 14-3 andre ledd); skriv datoen.',
      'L1 gikk tirsdag 01.06.2027 til innleie, enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: extra,
    titleNb: 'Avgrensningen drøftet dagen etter at den begynte',
    arithmetic: '1 dag etter; da teller den ikke.',
    duties: [],
    register: shifts({ within_scope: false }, { discussed: '2027-01-02' }),
    finds: [...breach, ...breach],
    saysNb: [
      'Avgrensningen av fortrinnsrett til ekstravakter fra fredag 01.01.2027 ble drøftet lørdag 02.01.2027, 1 dag etter at den begynte å gjelde.',
      'L1 gikk tirsdag 01.06.2027 til innleie, enda D1 krevde fortrinnsrett etter § 14-3, som går foran.',
    ],
  },
  {
    rule: extra,
    titleNb: 'Avgrensningen begynner dagen etter tildelingen',
    arithmetic: '2027-06-02 mot 2027-06-01: 1 forbigått.',
    duties: [],
    register: shifts({ within_scope: false }, { from: '2027-06-02' }),
    finds: breach,
  },
  {
    rule: extra,
    titleNb: 'Avgrensningen begynner den dagen vaktene ble tildelt',
    arithmetic: '2027-06-01.',
    duties: [],
    register: shifts({ within_scope: false }, { from: '2027-06-01' }),
    finds: [],
  },
  {
    rule: extra,
    titleNb: 'Avgrensningen gjelder ikke ledige stillinger',
    arithmetic: 'Ingen krav på ekstravakter.',
    duties: [],
    register: vacancy({ within_scope: false }),
    finds: [],
  },
  {
    rule: extra,
    titleNb: 'En avgrensning fra før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: { ...shifts({}, { from: '2025-12-31', discussed: undefined }), vacancies: [] },
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Avgrensningen av fortrinnsrett til ekstravakter er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]

export const partTimePriorityCases: readonly LawCase[] = [
  ...postCases,
  ...scopeCases,
  ...discussionCases,
  ...extraCases,
]
