import type { LawCase } from '../case.ts'

const rule = 'aml-4-1-lone-work'
const employer_kind = 'other' as const
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
const risky = { assessed: '2027-08-02', special_risk: true }

export const loneWorkCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Vurdert uten særlig risiko',
    arithmetic: 'Vurdert samme dag som det dømmes.',
    duties: [],
    register: { employer_kind, lone_work: { assessed: '2027-08-02', special_risk: false } },
    finds: [],
  },
  {
    rule,
    titleNb: 'Ikke vurdert',
    arithmetic: '0 av 1 vurdering.',
    duties: [],
    register: { employer_kind },
    finds: warning,
    saysNb: [
      'Vurderingen av risiko ved alenearbeid (§ 4-1 tredje ledd) er ikke registrert per mandag 02.08.2027; skriv datoen og utfallet.',
    ],
  },
  {
    rule,
    titleNb: 'Vurderingen er først i morgen',
    arithmetic: '2027-08-03 er etter 2027-08-02.',
    duties: [],
    register: { employer_kind, lone_work: { assessed: '2027-08-03', special_risk: false } },
    finds: warning,
  },
  {
    rule,
    titleNb: 'Utfallet av vurderingen mangler',
    arithmetic: '0 av 1 utfall.',
    duties: [],
    register: { employer_kind, lone_work: { assessed: '2027-08-02' } },
    finds: warning,
    saysNb: [
      'Alenearbeid ble vurdert mandag 02.08.2027, men det er ikke registrert om det er særlig risiko; skriv utfallet.',
    ],
  },
  {
    rule,
    titleNb: 'Særlig risiko, og tiltakene er ikke skrevet inn',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, lone_work: risky },
    finds: warning,
    saysNb: [
      'Alenearbeid ble vurdert mandag 02.08.2027 med særlig risiko, men tiltakene er ikke registrert; skriv dem inn.',
    ],
  },
  {
    rule,
    titleNb: 'Særlig risiko, og ingen tiltak er satt i verk',
    arithmetic: '0 av 1.',
    duties: [],
    register: { employer_kind, lone_work: { ...risky, measures: [] } },
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'Alenearbeid ble vurdert mandag 02.08.2027 med særlig risiko, og ingen tiltak er satt i verk; sett i verk tiltak.',
    ],
  },
  {
    rule,
    titleNb: 'Ett tiltak på plass, ett i morgen og ett uten dato',
    arithmetic: '2 av 3 tiltak er ikke på plass 2027-08-02.',
    duties: [],
    register: {
      employer_kind,
      lone_work: {
        ...risky,
        measures: [
          { what: 'alarm', in_place: '2027-08-02' },
          { what: 'fast oppringing', in_place: '2027-08-03' },
          { what: 'to på tunge besøk' },
        ],
      },
    },
    finds: [...warning, ...warning],
    saysNb: [
      'Tiltaket «fast oppringing» mot risiko ved alenearbeid er ikke registrert som på plass per mandag 02.08.2027; skriv datoen når det er det.',
      'Tiltaket «to på tunge besøk» mot risiko ved alenearbeid er ikke registrert som på plass per mandag 02.08.2027; skriv datoen når det er det.',
    ],
  },
]
