import type { LawCase } from '../case.ts'

const ground = 'aml-14-12-ground'
const years = 'aml-14-12-three-years'
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
const breach = [{ kind: 'breach', limit: 1, actual: 0 }] as const

type Change = Readonly<Record<string, unknown>>
const hired = (...hires: readonly Change[]) => ({
  employer_kind: 'other' as const,
  hired_in: hires.map((hire) => ({ worker: 'V1', agency: 'Tenkt byrå', from: '2027-05-03', ...hire })),
})
const agreed = (change: Change = {}) => ({
  ground: 'agreement',
  until: '2027-06-30',
  agreement: { signed: '2027-05-03', until: '2027-06-30', majority: true, ...change },
})

const groundCases: readonly LawCase[] = [
  {
    rule: ground,
    titleNb: 'Vikariat, bokstav b',
    arithmetic: 'Tillatt etter § 14-12 første ledd.',
    duties: [],
    register: hired({ ground: 'b' }),
    finds: [],
  },
  {
    rule: ground,
    titleNb: 'Bokstav c, d og e, helsepersonell og spesialister',
    arithmetic: 'Tillatt etter første ledd, eller etter forskriften § 3.',
    duties: [],
    register: hired(
      { ground: 'c' },
      { ground: 'd' },
      { ground: 'e' },
      { ground: 'health-personnel' },
      { ground: 'specialist' },
    ),
    finds: [],
  },
  {
    rule: ground,
    titleNb: 'Midlertidig arbeid, bokstav a, med tariffbinding',
    arithmetic: 'Ikke bokstav a; avtale etter andre ledd er mulig.',
    duties: [],
    register: hired({ ground: 'a' }),
    finds: [{ kind: 'needs-agreement', limit: 1, actual: 0 }],
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 er begrunnet med midlertidig arbeid (§ 14-9 andre ledd bokstav a), som ikke gir adgang til innleie fra bemanningsforetak; det krever skriftlig avtale med tillitsvalgte (§ 14-12 andre ledd).',
    ],
  },
  {
    rule: ground,
    titleNb: 'Midlertidig arbeid, bokstav a, uten tariffbinding',
    arithmetic: 'Ingen kan avtale det.',
    duties: [],
    boundByTariff: false,
    register: hired({ ground: 'a' }),
    finds: breach,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 er begrunnet med midlertidig arbeid (§ 14-9 andre ledd bokstav a), som ikke gir adgang til innleie fra bemanningsforetak.',
    ],
  },
  {
    rule: ground,
    titleNb: 'Grunnlaget er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({}),
    finds: warning,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 har ikke noe registrert grunnlag (§ 14-12); skriv hvilket.',
    ],
  },
  {
    rule: ground,
    titleNb: 'Avtale fra første til siste dag',
    arithmetic: '0 dager utenfor.',
    duties: [],
    register: hired(agreed()),
    finds: [],
  },
  {
    rule: ground,
    titleNb: 'Avtalen om innleie kom dagen etter første dag',
    arithmetic: '1 dag uten avtale.',
    duties: [],
    register: hired(agreed({ signed: '2027-05-04' })),
    finds: [{ kind: 'needs-agreement', limit: 0, actual: 1 }],
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 begynte før avtalen ble inngått tirsdag 04.05.2027, 1 dag utenfor avtalen (§ 14-12 andre ledd).',
    ],
  },
  {
    rule: ground,
    titleNb: 'Innleien varer en dag lenger enn avtalen',
    arithmetic: '29. til 30. juni: 1 dag.',
    duties: [],
    register: hired(agreed({ until: '2027-06-29' })),
    finds: [{ kind: 'needs-agreement', limit: 0, actual: 1 }],
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 varer til onsdag 30.06.2027, 1 dag utenfor avtalen (§ 14-12 andre ledd).',
    ],
  },
  {
    rule: ground,
    titleNb: 'Innleien pågår etter avtalen',
    arithmetic: '30. juni til 2. august: 33 dager.',
    duties: [],
    register: hired({ ...agreed(), until: undefined }),
    finds: [{ kind: 'needs-agreement', limit: 0, actual: 33 }],
  },
  {
    rule: ground,
    titleNb: 'De tillitsvalgte representerer ikke et flertall',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired(agreed({ majority: false })),
    finds: breach,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027: de tillitsvalgte som inngikk avtalen, representerer ikke et flertall av arbeidstakerkategorien (§ 14-12 andre ledd).',
    ],
  },
  {
    rule: ground,
    titleNb: 'Det er ikke registrert om de tillitsvalgte representerer et flertall',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired(agreed({ majority: undefined })),
    finds: warning,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027: det er ikke registrert om de tillitsvalgte representerer et flertall av arbeidstakerkategorien (§ 14-12 andre ledd); skriv det i registeret.',
    ],
  },
  {
    rule: ground,
    titleNb: 'Avtalen er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: hired({ ground: 'agreement' }),
    finds: warning,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 bygger på avtale med tillitsvalgte, men avtalen er ikke registrert (§ 14-12 andre ledd); skriv når den ble inngått og hvor lenge den gjelder.',
    ],
  },
  {
    rule: ground,
    titleNb: 'Avtale om innleie uten tariffbinding',
    arithmetic: 'Andre ledd krever tariffavtale.',
    duties: [],
    boundByTariff: false,
    register: hired(agreed()),
    finds: breach,
    saysNb: [
      'Innleien av V1 fra mandag 03.05.2027 bygger på avtale med tillitsvalgte, som bare kan inngås i virksomhet bundet av tariffavtale (§ 14-12 andre ledd).',
    ],
  },
  {
    rule: ground,
    titleNb: 'Innleie besluttet før loven er kodet',
    arithmetic: '2025-12-31 er 1 dag før 2026-01-01.',
    duties: [],
    register: hired({ ground: 'a', decided: '2025-12-31' }),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
    saysNb: [
      'Innleien av V1 er fra onsdag 31.12.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]

const yearsCases: readonly LawCase[] = [
  {
    rule: years,
    titleNb: 'Tre år på dagen',
    arithmetic: '2024-08-03 til 2027-08-02: tre år, ikke mer.',
    duties: [],
    register: hired({ from: '2024-08-03', ground: 'b' }),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'Tre år og en dag',
    arithmetic: '2024-08-02 til og med 2027-08-02: 1095 + 1 = 1096 dager mot 1095.',
    duties: [],
    register: hired({ from: '2024-08-02', ground: 'b' }),
    finds: [{ kind: 'warning', limit: 1095, actual: 1096 }],
    saysNb: [
      'V1 har vært sammenhengende innleid fra fredag 02.08.2024 til mandag 02.08.2027, mer enn 3 år, og har rett til fast ansettelse (§ 14-12 tredje ledd); tilby det, og skriv svaret i registeret.',
    ],
  },
  {
    rule: years,
    titleNb: 'Fast ansettelse er avslått',
    arithmetic: '1096 dager mot 1095.',
    duties: [],
    register: hired({ from: '2024-08-02', ground: 'b', permanent_post: 'refused' }),
    finds: [{ kind: 'breach', limit: 1095, actual: 1096 }],
    saysNb: [
      'V1 har vært sammenhengende innleid fra fredag 02.08.2024 til mandag 02.08.2027, mer enn 3 år, og har rett til fast ansettelse (§ 14-12 tredje ledd); det er avslått.',
    ],
  },
  {
    rule: years,
    titleNb: 'Fast ansettelse er tilbudt',
    arithmetic: '1096 dager mot 1095, tilbudt.',
    duties: [],
    register: hired({ from: '2024-08-02', ground: 'b', permanent_post: 'offered' }),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'To perioder rett på hverandre, i omvendt rekkefølge',
    arithmetic: '2024-08-02 til 2026-01-31 og fra 2026-02-01: 1096 dager.',
    duties: [],
    register: hired(
      { from: '2026-02-01', ground: 'b' },
      { from: '2024-08-02', until: '2026-01-31', ground: 'b', permanent_post: 'refused' },
    ),
    finds: [{ kind: 'breach', limit: 1095, actual: 1096 }],
  },
  {
    rule: years,
    titleNb: 'En dag mellom to perioder',
    arithmetic: '2026-02-01 er ikke innleid.',
    duties: [],
    register: hired(
      { from: '2024-08-02', until: '2026-01-31', ground: 'b' },
      { from: '2026-02-02', ground: 'b' },
    ),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'To innleide etter hverandre er ikke én',
    arithmetic: 'V1 til 2026-01-31, V2 fra 2026-02-01.',
    duties: [],
    register: hired(
      { from: '2024-08-02', until: '2026-01-31', ground: 'b' },
      { worker: 'V2', from: '2026-02-01', ground: 'b' },
    ),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'En kort periode inne i en lang',
    arithmetic: '2024-08-02 til 2027-08-02, og 2025 inne i den: 1096 dager.',
    duties: [],
    register: hired(
      { from: '2024-08-02', until: '2027-08-02', ground: 'b' },
      { from: '2025-01-01', until: '2025-12-31', ground: 'b' },
    ),
    finds: [{ kind: 'warning', limit: 1095, actual: 1096 }],
  },
  {
    rule: years,
    titleNb: 'Tre år som først er omme etter dagen det dømmes',
    arithmetic: 'Avtalt til 2027-12-31, dømt 2027-08-02 etter tre år på dagen.',
    duties: [],
    register: hired({ from: '2024-08-03', until: '2027-12-31', ground: 'b' }),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'Innleie som ikke har begynt',
    arithmetic: 'Fra 2027-08-03.',
    duties: [],
    register: hired({ from: '2027-08-03', ground: 'b' }),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'Innleie som sluttet før loven er kodet',
    arithmetic: 'Til 2025-12-31.',
    duties: [],
    register: hired({ from: '2020-01-01', until: '2025-12-31', ground: 'b' }),
    finds: [],
  },
  {
    rule: years,
    titleNb: 'Innleie som sluttet den første kodede dagen',
    arithmetic: '2023-01-01 til og med 2026-01-01: 1096 + 1 = 1097 dager mot 1096.',
    duties: [],
    register: hired({ from: '2023-01-01', until: '2026-01-01', ground: 'b' }),
    finds: [{ kind: 'warning', limit: 1096, actual: 1097 }],
  },
]

export const hireCases: readonly LawCase[] = [...groundCases, ...yearsCases]
