import type { CaseAgreement, LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const MONDAY = '2027-08-02'
const week = 'aml-10-6-overtime-week'
const fourWeeks = 'aml-10-6-overtime-four-weeks'
const year = 'aml-10-6-overtime-year'
const consent = 'aml-10-6-overtime-consent'
const need = 'aml-10-6-standing-overtime'

const union: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'overtime', week_hours: 20, four_week_hours: 50, year_hours: 300 },
}
const inspectorate: CaseAgreement = {
  basis: 'AT',
  permits: { rule: 'overtime', week_hours: 25, half_year_hours: 200 },
}
/** Four weeks, 28 days: as long as we read "det enkelte tilfellet". */
const yes = { to: 'overtime-beyond' as const, from: '2027-07-26', until: '2027-08-22' }

/** Two hours of overtime after an eight-hour day. */
const TWO = '08:00-18:00 overtid 120'
const FOUR = '08:00-20:00 overtid 240'
const FIVE = '08:00-21:00 overtid 300'

export const overtimeCases: readonly LawCase[] = [
  {
    rule: week,
    titleNb: '10 timer overtid i uka',
    arithmetic: '5 x 2 t = 10 t = 600 min mot 600.',
    duties: days(MONDAY, [0, 1, 2, 3, 4], TWO),
    finds: [],
  },
  {
    rule: week,
    titleNb: '10 timer og ett minutt',
    arithmetic: '4 x 120 + 121 = 601 min mot 600.',
    duties: [...days(MONDAY, [0, 1, 2, 3], TWO), ...days(MONDAY, [4], '08:00-18:01 overtid 121')],
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 601 }],
  },
  {
    rule: week,
    titleNb: 'Inntil 20 timer med tillitsvalgte',
    arithmetic: '5 x 4 t = 20 t = 1200 min mot 1200.',
    agreements: [union],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Over 20 timer kan bare Arbeidstilsynet tillate',
    arithmetic: '4 x 240 + 241 = 1201 min mot 1200; Arbeidstilsynet kan tillate inntil 1500.',
    agreements: [union],
    duties: [...days(MONDAY, [0, 1, 2, 3], FOUR), ...days(MONDAY, [4], '08:00-20:01 overtid 241')],
    finds: [{ kind: 'needs-agreement', limit: 1200, actual: 1201 }],
  },
  {
    rule: week,
    titleNb: 'Inntil 25 timer med tillatelse fra Arbeidstilsynet',
    arithmetic: '5 x 5 t = 25 t = 1500 min.',
    agreements: [inspectorate],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FIVE),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Over 25 timer kan ingen paragrafen nevner, tillate',
    arithmetic: '4 x 300 + 301 = 1501 min mot 600.',
    duties: [...days(MONDAY, [0, 1, 2, 3], FIVE), ...days(MONDAY, [4], '08:00-21:01 overtid 301')],
    finds: [{ kind: 'breach', limit: 600, actual: 1501 }],
  },
  {
    rule: week,
    titleNb: 'Hver uke for seg',
    arithmetic: 'Søndag 120 og mandag til fredag 5 x 120: uke 1 har 120, uke 2 har 600.',
    weeks: 2,
    duties: days(MONDAY, [6, 7, 8, 9, 10, 11], TWO),
    finds: [],
  },
  {
    rule: fourWeeks,
    titleNb: '25 timer i fire uker',
    arithmetic: '3 x 480 + 60 = 1500 min mot 1500.',
    weeks: 4,
    duties: [
      ...days(MONDAY, everyWeek([0, 1, 2, 3], 3), TWO),
      ...days(MONDAY, [21], '08:00-17:00 overtid 60'),
    ],
    finds: [],
  },
  {
    rule: fourWeeks,
    titleNb: '25 timer og ett minutt i fire uker',
    arithmetic: '3 x 480 + 61 = 1501 min mot 1500.',
    weeks: 4,
    duties: [
      ...days(MONDAY, everyWeek([0, 1, 2, 3], 3), TWO),
      ...days(MONDAY, [21], '08:00-17:01 overtid 61'),
    ],
    finds: [{ kind: 'needs-agreement', limit: 1500, actual: 1501 }],
  },
  {
    rule: fourWeeks,
    titleNb: 'Den femte uka slipper ut den første',
    arithmetic: 'Uke 1-3 har 480 hver, uke 5 har 480: uke 2-5 har 1440 mot 1500.',
    weeks: 5,
    duties: days(MONDAY, [...everyWeek([0, 1, 2, 3], 3), 28, 29, 30, 31], TWO),
    finds: [],
  },
  {
    rule: fourWeeks,
    titleNb: 'Uka der grensen er passert, melder; uker uten overtid gjør ikke',
    arithmetic: 'Uke 1-3: 600 hver = 1800 mot 1500. Uke 4 har ingen overtid.',
    weeks: 4,
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 3), TWO),
    finds: [{ kind: 'needs-agreement', limit: 1500, actual: 1800 }],
  },
  {
    rule: fourWeeks,
    titleNb: 'Inntil 50 timer med tillitsvalgte, ikke mer',
    arithmetic:
      '2 x 1200 + 600 = 3000 min mot 3000; ett minutt til er 3001. Arbeidstilsynets tillatelse har ingen fireukersgrense.',
    weeks: 3,
    agreements: [union],
    duties: [
      ...days(MONDAY, everyWeek([0, 1, 2, 3, 4], 2), FOUR),
      ...days(MONDAY, [14, 15, 16, 17], TWO),
      ...days(MONDAY, [18], '08:00-18:01 overtid 121'),
    ],
    finds: [{ kind: 'needs-agreement', limit: 3000, actual: 3001 }],
  },
  {
    rule: fourWeeks,
    titleNb: 'Med Arbeidstilsynets tillatelse sier loven ingen grense for fire uker',
    arithmetic: '4 x 1500 = 6000 min.',
    weeks: 4,
    agreements: [inspectorate],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 4), FIVE),
    finds: [],
  },
  {
    rule: fourWeeks,
    titleNb: 'Uker før planen teller når historikken er fullstendig',
    arithmetic: 'Tre uker før planen à 8 t = 1440, og 61 min nå: 1501 mot 1500.',
    before: days('2027-07-12', everyWeek([0, 1, 2, 3], 3), TWO),
    carryOver: { complete_from: '2027-07-12' },
    duties: days(MONDAY, [0], '08:00-17:01 overtid 61'),
    finds: [{ kind: 'needs-agreement', limit: 1500, actual: 1501 }],
  },
  {
    rule: year,
    titleNb: '200 timer i 52 uker, de fleste før planen',
    arithmetic: '198 t + 2 t = 200 t = 12000 min mot 12000.',
    carryOver: { overtime_hours: 198 },
    duties: days(MONDAY, [0], TWO),
    finds: [],
  },
  {
    rule: year,
    titleNb: 'Over 200 timer i 52 uker',
    arithmetic: '198 t + 2 t 1 min = 12001 min mot 12000.',
    carryOver: { overtime_hours: 198 },
    duties: days(MONDAY, [0], '08:00-18:01 overtid 121'),
    finds: [{ kind: 'needs-agreement', limit: 12000, actual: 12001 }],
  },
  {
    rule: year,
    titleNb: 'Inntil 300 timer med tillitsvalgte',
    arithmetic: '298 t + 2 t = 300 t = 18000 min mot 18000.',
    agreements: [union],
    carryOver: { overtime_hours: 298 },
    duties: days(MONDAY, [0], TWO),
    finds: [],
  },
  {
    rule: year,
    titleNb: 'Over 300 timer kan ingen paragrafen nevner, tillate',
    arithmetic: '299 t + 2 t = 301 t = 18060 min mot 18000.',
    agreements: [union],
    carryOver: { overtime_hours: 299 },
    duties: days(MONDAY, [0], TWO),
    finds: [{ kind: 'breach', limit: 18000, actual: 18060 }],
  },
  {
    rule: year,
    titleNb: 'Arbeidstilsynet: 200 timer innenfor 26 uker',
    arithmetic:
      '20 uker à 600 = 12000 min, og 120 i uke 21: 12120 mot 12000. Grensen på 52 uker gjelder ikke ved siden av.',
    weeks: 21,
    agreements: [inspectorate],
    duties: days(MONDAY, [...everyWeek([0, 1, 2, 3, 4], 20), 140], TWO),
    finds: [{ kind: 'breach', limit: 12000, actual: 12120 }],
  },
  {
    rule: year,
    titleNb: 'Overtid i uke 1 er ute av regnestykket etter 52 uker',
    arithmetic: '190 t før planen og 11 t i uke 1: 12060 min mot 12000. I uke 53 er alt dette ute: 120.',
    weeks: 53,
    carryOver: { overtime_hours: 190 },
    duties: [
      ...days(MONDAY, [0, 1, 2, 3, 4], TWO),
      ...days(MONDAY, [5], '08:00-09:00 overtid 60'),
      ...days(MONDAY, [364], TWO),
    ],
    finds: [{ kind: 'needs-agreement', limit: 12000, actual: 12060 }],
  },
  {
    rule: year,
    titleNb: 'Avtale med tillitsvalgte og tillatelse fra Arbeidstilsynet: det holder at den ene rekker',
    arithmetic:
      '17 uker à 12 t = 204 t i 26 uker, over Arbeidstilsynets 200. Tillitsvalgtes ramme holder: 12 t mot 20, 48 mot 50, 204 mot 300.',
    weeks: 17,
    agreements: [union, inspectorate],
    duties: days(MONDAY, everyWeek([0, 1, 2], 17), FOUR),
    finds: [],
  },
  {
    rule: year,
    titleNb: 'Samme overtid med Arbeidstilsynets tillatelse alene',
    arithmetic: '17 uker à 12 t = 12240 min i 26 uker mot 12000.',
    weeks: 17,
    agreements: [inspectorate],
    duties: days(MONDAY, everyWeek([0, 1, 2], 17), FOUR),
    finds: [{ kind: 'breach', limit: 12000, actual: 12240 }],
  },
  {
    rule: year,
    titleNb: 'Rammene kan ikke plukkes fra hverandre: 25 t i uka følger Arbeidstilsynets 200 t i 26 uker',
    arithmetic:
      '8 uker à 25 t er 200 t. Den niende uka gir 225 t = 13500 min mot 12000; tillitsvalgtes ramme brytes både i uka (25 mot 20) og i fire uker (100 mot 50).',
    weeks: 9,
    agreements: [union, inspectorate],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 9), FIVE),
    finds: [{ kind: 'breach', limit: 12000, actual: 13500 }],
  },
  {
    rule: week,
    titleNb: 'Med begge: en uke på 25 timer er innenfor Arbeidstilsynets tillatelse',
    arithmetic: '5 x 5 t = 1500 min mot 1500.',
    agreements: [union, inspectorate],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FIVE),
    finds: [],
  },
  {
    rule: year,
    titleNb: 'Overtid oppgitt uke for uke faller ut når den er 52 uker gammel',
    arithmetic:
      'Uka fra 3. august 2026 er den 52. før planen og ute når planens uke er den 52.: 40 + 11 t = 51 t mot 200.',
    carryOver: {
      overtime_weeks: [
        { monday: '2026-08-03', hours: 160 },
        { monday: '2027-07-26', hours: 40 },
      ],
    },
    duties: [...days(MONDAY, [0, 1, 2, 3, 4], TWO), ...days(MONDAY, [5], '08:00-09:00 overtid 60')],
    finds: [],
  },
  {
    rule: year,
    titleNb: 'Overtid oppgitt uke for uke teller så lenge den er innenfor 52 uker',
    arithmetic: '160 t i uka fra 10. august 2026 og 40 t: 200 t før, og 2 t i uka: 12120 min mot 12000.',
    carryOver: {
      overtime_weeks: [
        { monday: '2026-08-10', hours: 160 },
        { monday: '2027-07-26', hours: 40 },
      ],
    },
    duties: days(MONDAY, [0], TWO),
    finds: [{ kind: 'needs-agreement', limit: 12000, actual: 12120 }],
  },
  {
    rule: fourWeeks,
    titleNb: 'Overtid oppgitt uke for uke teller også i fire uker',
    arithmetic: '24 t i uka fra 12. juli, tre uker før, og 61 min: 1501 mot 1500.',
    carryOver: { overtime_weeks: [{ monday: '2027-07-12', hours: 24 }] },
    duties: days(MONDAY, [0], '08:00-17:01 overtid 61'),
    finds: [{ kind: 'needs-agreement', limit: 1500, actual: 1501 }],
  },
  {
    rule: year,
    titleNb: 'Arbeidstilsynets 26 uker: overtid oppgitt uke for uke teller',
    arithmetic:
      '199 t i uka fra 8. februar 2027, uke 1 av 26, er 168 + 31 t i to uker; 2 t nå: 201 t = 12060 min mot 12000.',
    agreements: [inspectorate],
    carryOver: {
      overtime_weeks: [
        { monday: '2027-02-08', hours: 31 },
        { monday: '2027-02-15', hours: 168 },
      ],
    },
    duties: days(MONDAY, [0], TWO),
    finds: [{ kind: 'breach', limit: 12000, actual: 12060 }],
  },
  {
    rule: year,
    titleNb: 'Arbeidstilsynets 26 uker: en sum for 52 uker kan ligge utenfor, og gir et varsel',
    arithmetic: '199 t før planen og 2 t: 201 t = 12060 min mot 12000, om alt ligger i de siste 25 ukene.',
    agreements: [inspectorate],
    carryOver: { overtime_hours: 199 },
    duties: days(MONDAY, [0], TWO),
    finds: [{ kind: 'warning', limit: 12000, actual: 12060 }],
  },
  {
    rule: consent,
    titleNb: 'Ut over 10 timer må den ansatte selv ha sagt seg villig',
    arithmetic: '5 x 4 t = 1200 min, som tillitsvalgte har åpnet for; rammen i fjerde ledd er 600.',
    agreements: [union],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1200 }],
  },
  {
    rule: consent,
    titleNb: 'Den ansatte har sagt seg villig',
    arithmetic: '1200 min; samtykke 26. juli til 22. august, 28 dager.',
    agreements: [union],
    consents: [yes],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [],
  },
  {
    rule: consent,
    titleNb: 'Et samtykke til all overtid i lang tid er ikke det enkelte tilfellet',
    arithmetic: '26. juli til 23. august er 29 dager; som det enkelte tilfellet regnes her høyst 28.',
    agreements: [union],
    consents: [{ ...yes, until: '2027-08-23' }],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1200 }],
    saysNb: [
      'A har 20 t overtid i uka fra mandag 02.08.2027; ut over 10 t må den ansatte selv ha sagt seg villig i det enkelte tilfellet, og det er ikke registrert (samtykket fra mandag 26.07.2027 gjelder 29 dager; som det enkelte tilfellet regnes her høyst 28); ingen avtale som gjelder, åpner for det (krever skriftlig avtale med den ansatte).',
    ],
  },
  {
    rule: consent,
    titleNb: 'Et ja til denne uka holder også ved siden av et langt samtykke',
    arithmetic: 'Samtykket til uka er 7 dager.',
    agreements: [union],
    consents: [
      { ...yes, from: '2027-01-01', until: '2027-12-31' },
      { ...yes, from: MONDAY, until: '2027-08-08' },
    ],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [],
  },
  {
    rule: consent,
    titleNb: 'Samtykket er utløpt dagen før uka',
    arithmetic: 'Samtykket gjelder til søndag 1. august.',
    agreements: [union],
    consents: [{ ...yes, until: '2027-08-01' }],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1200 }],
  },
  {
    rule: consent,
    titleNb: 'Samtykket gjelder fra søndagen i uka',
    arithmetic: 'Samtykket gjelder fra 8. august, den siste dagen i uka, og overtiden er mandag til fredag.',
    agreements: [union],
    consents: [{ ...yes, from: '2027-08-08' }],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1200 }],
  },
  {
    rule: consent,
    titleNb: 'Et samtykke til noe annet hjelper ikke',
    arithmetic: 'Samtykke til snitt over 48 timer er ikke samtykke til overtid.',
    agreements: [union],
    consents: [{ ...yes, to: 'average-above-48' }],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1200 }],
  },
  {
    rule: consent,
    titleNb: 'Også en tariffavtale trenger samtykket (§ 10-12 fjerde ledd)',
    arithmetic: 'ORG åpner for 30 t i uka; 5 x 5 t = 1500 min.',
    agreements: [
      { basis: 'ORG', permits: { rule: 'overtime', week_hours: 30, four_week_hours: 60, year_hours: 400 } },
    ],
    duties: days(MONDAY, [0, 1, 2, 3, 4], FIVE),
    finds: [{ kind: 'needs-agreement', limit: 600, actual: 1500 }],
  },
  {
    rule: consent,
    titleNb: 'Innenfor rammen trengs det ikke',
    arithmetic: '600 min mot 600.',
    agreements: [union],
    duties: days(MONDAY, [0, 1, 2, 3, 4], TWO),
    finds: [],
  },
  {
    rule: consent,
    titleNb: 'Uten avtale er det ikke samtykket som mangler',
    arithmetic: '1200 min er over de 600 som gjelder; det meldes av regelen om overtid i uka.',
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [],
  },
  {
    rule: need,
    titleNb: 'Overtid i en grunnturnus',
    arithmetic: '120 min hver runde; behovet kan da ikke være tidsavgrenset.',
    kind: 'cyclic',
    weeks: 2,
    duties: days(MONDAY, [8], TWO),
    finds: [{ kind: 'breach', limit: 0, actual: 120 }],
  },
  {
    rule: need,
    titleNb: 'Overtid i en kalenderplan dømmes av grensene',
    arithmetic: '120 min en gang.',
    duties: days(MONDAY, [0], TWO),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Grensene for overtid gjelder ikke en grunnturnus, som ikke kan ha noen',
    arithmetic: '1200 min meldes av regelen om overtid i grunnturnus.',
    kind: 'cyclic',
    duties: days(MONDAY, [0, 1, 2, 3, 4], FOUR),
    finds: [],
  },
]
