import type { CaseAgreement, LawCase } from '../case.ts'
import { days } from '../case.ts'

const MONDAY = '2027-08-02'

const three = {
  rule: 'aml-10-4-three-shift',
  category: 'three-shift' as const,
  weeklyNormHours: 37,
}
const overWeeks = (weeks: number): readonly CaseAgreement[] => [
  { basis: 'TV', permits: { rule: 'averaging', weeks, day_hours: 10, week_hours: 48 } },
]
/** 3 nights of 8 hours and 12 hours by day: 36 hours, 24 of them at night. */
const nightsAndDays = [
  ...days(MONDAY, [0, 1, 2], '22:00-06:00'),
  '2027-08-06 08:00-17:00',
  '2027-08-07 08:00-11:00',
]

export const threeShiftCases: readonly LawCase[] = [
  {
    ...three,
    titleNb: 'Uten natt og søndag gjelder taket på 38 timer',
    arithmetic: '4 x 9 t + 2 t = 38 t = 2280 min; omregningen gir 40 t, men taket er 38.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-10:00'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Ett minutt over taket på 38 timer',
    arithmetic: '2281 min mot 2280; gjennomsnittsberegning kan åpne for uka.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-10:01'],
    finds: [{ kind: 'needs-agreement', limit: 2280, actual: 2281 }],
  },
  {
    ...three,
    titleNb: '24 nattetimer gir 34, men uka går ikke under 36 timer',
    arithmetic: '40 t - 24 x 15 min = 34 t, gulvet er 36 t = 2160 min. 24 + 9 + 3 = 36 t.',
    duties: nightsAndDays,
    finds: [],
  },
  {
    ...three,
    titleNb: 'Ett minutt over gulvet på 36 timer',
    arithmetic: '24 t + 9 t + 3 t 1 min = 2161 min mot 2160.',
    duties: [...nightsAndDays.slice(0, 4), '2027-08-07 08:00-11:01'],
    finds: [{ kind: 'needs-agreement', limit: 2160, actual: 2161 }],
  },
  {
    ...three,
    titleNb: '12 nattetimer gir 37 timer',
    arithmetic: '8 t + 4 t (21-01) natt: 40 t - 12 x 15 min = 37 t = 2220 min. 8 + 8 + 9 + 9 + 3 = 37 t.',
    duties: [
      `${MONDAY} 22:00-06:00`,
      '2027-08-04 17:00-01:00',
      ...days(MONDAY, [3, 4], '08:00-17:00'),
      '2027-08-07 08:00-11:00',
    ],
    finds: [],
  },
  {
    ...three,
    titleNb: '12 nattetimer og ett minutt for mye',
    arithmetic: '2221 min mot 2220.',
    duties: [
      `${MONDAY} 22:00-06:00`,
      '2027-08-04 17:00-01:00',
      ...days(MONDAY, [3, 4], '08:00-17:00'),
      '2027-08-07 08:00-11:01',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2220, actual: 2221 }],
  },
  {
    ...three,
    titleNb: 'Søndagstimer går ned med ti minutter hver',
    arithmetic:
      '40 t - 8 x 15 min (natt) - 6 x 10 min (søndag 10-16) = 37 t = 2220. 8 + 6 + 3 x 7 t 40 min = 37 t.',
    duties: [`${MONDAY} 22:00-06:00`, ...days(MONDAY, [2, 3, 4], '08:00-15:40'), '2027-08-08 10:00-16:00'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Søndagstimer og ett minutt for mye',
    arithmetic: '2221 min mot 2220.',
    duties: [
      `${MONDAY} 22:00-06:00`,
      ...days(MONDAY, [2, 3], '08:00-15:40'),
      '2027-08-06 08:00-15:41',
      '2027-08-08 10:00-16:00',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2220, actual: 2221 }],
  },
  {
    ...three,
    titleNb: 'Natt til søndag regnes som natt; med begge tilleggene er uka for lang',
    arithmetic:
      'Lørdag 22-06 er 8 t natt og 8 t søndag. Som natt: 40 t - 2 t = 38 t. Med begge: 38 t - 80 min = 2200. 4 x 7 t 15 min + 8 t = 2220.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-15:15'), '2027-08-07 22:00-06:00'],
    finds: [{ kind: 'warning', limit: 2200, actual: 2220 }],
  },
  {
    ...three,
    titleNb: 'Natt til søndag på nøyaktig 36 t 40 min tåler begge tilleggene',
    arithmetic: '4 x 7 t 10 min + 8 t = 2200 mot 2200.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-15:10'), '2027-08-07 22:00-06:00'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Natten da klokka stilles tilbake er ni timer',
    arithmetic:
      'Lørdag 30. oktober 22-06 er 9 t natt: 40 t - 9 x 15 min = 37 t 45 min = 2265; med begge tillegg 2265 - 90 = 2175. 4 x 7 t + 9 t = 2220.',
    start: '2027-10-25',
    duties: [...days('2027-10-25', [0, 1, 2, 3], '08:00-15:00'), '2027-10-30 22:00-06:00'],
    finds: [{ kind: 'warning', limit: 2175, actual: 2220 }],
  },
  {
    ...three,
    titleNb: 'I gjennomsnitt over to uker deles omregningen på ukene',
    arithmetic: '24 nattetimer i to uker: 80 t - 6 t = 74 t. Uke 1 er 36 t, uke 2 er 38 t.',
    weeks: 2,
    agreements: overWeeks(2),
    duties: [...nightsAndDays, ...days('2027-08-09', [0, 1, 2, 3], '08:00-17:00'), '2027-08-13 08:00-10:00'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Ett minutt for mye i snitt over to uker',
    arithmetic: '4441 min mot 4440: 2220,5 i snitt, vist som 2221, mot 2220.',
    weeks: 2,
    agreements: overWeeks(2),
    duties: [...nightsAndDays, ...days('2027-08-09', [0, 1, 2, 3], '08:00-17:00'), '2027-08-13 08:00-10:01'],
    finds: [{ kind: 'breach', limit: 2220, actual: 2221 }],
  },
  {
    ...three,
    titleNb: 'Perioden begynte før planen: ukene før får snittet av de kjente',
    arithmetic:
      'Fire uker, to brukt: (80 t - 6 t) x 4 / 2 = 148 t = 8880. Brakt inn: 2 x 37 t = 4440. Planen: 74 t = 4440.',
    weeks: 2,
    agreements: overWeeks(4),
    carryOver: { averaging_weeks_used: 2 },
    duties: [...nightsAndDays, ...days('2027-08-09', [0, 1, 2, 3], '08:00-17:00'), '2027-08-13 08:00-10:00'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'En time brakt inn i perioden er for mye',
    arithmetic: '4440 + 60 + 4440 = 8940 mot 8880: 2235 i snitt mot 2220.',
    weeks: 2,
    agreements: overWeeks(4),
    carryOver: { averaging_weeks_used: 2, hours_balance: 1 },
    duties: [...nightsAndDays, ...days('2027-08-09', [0, 1, 2, 3], '08:00-17:00'), '2027-08-13 08:00-10:00'],
    finds: [{ kind: 'breach', limit: 2220, actual: 2235 }],
  },
  {
    ...three,
    titleNb: 'Perioden som begynner etter den første, bringer ingenting med seg',
    arithmetic:
      'Periode 1 (én uke brukt): én uke, ingen vakter. Periode 2, uke 2-3: 80 t - 6 t = 74 t, 4441 min mot 4440.',
    weeks: 3,
    agreements: overWeeks(2),
    carryOver: { averaging_weeks_used: 1 },
    duties: [
      ...days('2027-08-09', [0, 1, 2], '22:00-06:00'),
      '2027-08-13 08:00-17:00',
      '2027-08-14 08:00-11:00',
      ...days('2027-08-16', [0, 1, 2, 3], '08:00-17:00'),
      '2027-08-20 08:00-10:01',
    ],
    finds: [{ kind: 'breach', limit: 2220, actual: 2221 }],
  },
  {
    ...three,
    titleNb: 'Grunnturnus som i snitt er for lang: ingen gjennomsnittsberegning hjelper',
    arithmetic: '2161 min hver uke mot 2160.',
    kind: 'cyclic',
    duties: [...nightsAndDays.slice(0, 4), '2027-08-07 08:00-11:01'],
    finds: [{ kind: 'breach', limit: 2160, actual: 2161 }],
  },
  {
    ...three,
    titleNb: 'Grunnturnus der den andre uka er kort',
    arithmetic: '2161 min mot 2160 i uke 1, 0 i uke 2; i snitt 1080,5 mot 37 t.',
    kind: 'cyclic',
    weeks: 2,
    duties: [...nightsAndDays.slice(0, 4), '2027-08-07 08:00-11:01'],
    finds: [{ kind: 'needs-agreement', limit: 2160, actual: 2161 }],
  },
  {
    ...three,
    titleNb: 'Natt fra 21:00 etter loven',
    arithmetic: '2 x 8 t natt (21-05): 40 t - 4 t = 36 t = 2160; 16 + 2 x 9 + 2,5 = 36,5 t = 2190.',
    duties: [
      ...days(MONDAY, [0, 1], '21:00-05:00'),
      ...days(MONDAY, [3, 4], '08:00-17:00'),
      '2027-08-07 08:00-10:30',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2160, actual: 2190 }],
  },
  {
    ...three,
    titleNb: 'Natt fra 22:00 etter avtale',
    arithmetic: '2 x 7 t natt (22-05): 40 t - 3,5 t = 36,5 t = 2190.',
    agreements: [{ basis: 'TV', permits: { rule: 'night-period', start: '22:00', end: '06:00' } }],
    duties: [
      ...days(MONDAY, [0, 1], '21:00-05:00'),
      ...days(MONDAY, [3, 4], '08:00-17:00'),
      '2027-08-07 08:00-10:30',
    ],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Overtid er ikke alminnelig arbeidstid',
    arithmetic: '4 x 9 t + 2 t = 38 t og 2 t overtid.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-12:00 overtid 120'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Annet arbeid enn tredelt turnus omregnes ikke',
    arithmetic: '2161 min; grensen for turnus etter fjerde ledd er en annen regels sak.',
    category: 'rotating',
    duties: [...nightsAndDays.slice(0, 4), '2027-08-07 08:00-11:01'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Passivt arbeid forlenger også den omregnede uka',
    arithmetic: 'Taket på 38 t og halvparten av 4 t passivt: 40 t = 2400 min. 4 x 9 t + 4 t = 40 t.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-12:00 passiv'],
    finds: [],
  },
  {
    ...three,
    titleNb: 'Bare halvparten av det passive arbeidet legges til den omregnede uka',
    arithmetic: '2280 + halvparten av 242 = 2401; arbeidet 2160 + 242 = 2402.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'), '2027-08-06 08:00-12:02 passiv'],
    finds: [{ kind: 'needs-agreement', limit: 2401, actual: 2402 }],
  },
  {
    ...three,
    titleNb: 'I en gjennomsnittsperiode får uka med passivt arbeid sitt tillegg',
    boundByTariff: false,
    arithmetic: '2 x 38 t + 2 t = 78 t; arbeidet 40 t + 38 t.',
    weeks: 2,
    agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 2, day_hours: 10, week_hours: 48 } }],
    duties: [
      ...days(MONDAY, [0, 1, 2, 3], '08:00-17:00'),
      '2027-08-06 08:00-12:00 passiv',
      ...days('2027-08-09', [0, 1, 2, 3], '08:00-17:00'),
      '2027-08-13 08:00-10:00',
    ],
    finds: [],
  },
]
