import type { LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const MONDAY = '2027-08-02'
/** 17 in August 2027. */
const born = '2010-03-01'

const breakRule = 'aml-11-5-youth-breaks'
const breakCases: readonly LawCase[] = [
  {
    rule: breakRule,
    titleNb: 'Fire og en halv time uten pause, og ett minutt mer',
    arithmetic: 'Mandag 270 min er ikke over 270; tirsdag 271 er over, med 0 min pause mot 30.',
    born,
    duties: [`${MONDAY} 08:00-12:30`, '2027-08-03 08:00-12:31'],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
  {
    rule: breakRule,
    titleNb: '30 minutter pause, og 29',
    arithmetic: '8 t: mandag 30 min mot 30, tirsdag 29 mot 30.',
    born,
    duties: [`${MONDAY} 08:00-16:00 pause 30`, '2027-08-03 08:00-16:00 pause 29'],
    finds: [{ kind: 'breach', limit: 30, actual: 29 }],
  },
  {
    rule: breakRule,
    titleNb: 'Tiden mellom to vakter hos to arbeidsgivere er pause',
    arithmetic: '08:00-11:00 her og 11:30-14:00 hos en annen: 330 min, 30 min mellom.',
    born,
    duties: [`${MONDAY} 08:00-11:00`],
    elsewhere: [`${MONDAY} 11:30-14:00 hos Kafeen`],
    finds: [],
  },
  {
    rule: breakRule,
    titleNb: 'For kort tid mellom to vakter hos to arbeidsgivere',
    arithmetic: '08:00-11:00 her og 11:29-14:00 hos en annen: 331 min, 29 min mellom.',
    born,
    duties: [`${MONDAY} 08:00-11:00`],
    elsewhere: [`${MONDAY} 11:29-14:00 hos Kafeen`],
    finds: [{ kind: 'breach', limit: 30, actual: 29 }],
  },
  {
    rule: breakRule,
    titleNb: 'Pausene i vaktene hos begge regnes med',
    arithmetic: '15 min pause her og 15 min hos den andre, ingen tid imellom: 30 min.',
    born,
    duties: [`${MONDAY} 08:00-11:00 pause 15`],
    elsewhere: [`${MONDAY} 11:00-14:00 pause 15 hos Kafeen`],
    finds: [],
  },
  {
    rule: breakRule,
    titleNb: 'Vakter som overlapper, har ingen pause imellom',
    arithmetic: '08:00-11:00 her og 10:30-14:00 hos en annen: 390 min, 0 min pause.',
    born,
    duties: [`${MONDAY} 08:00-11:00`],
    elsewhere: [`${MONDAY} 10:30-14:00 hos Kafeen`],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
  {
    rule: breakRule,
    titleNb: 'En dag bare hos en annen arbeidsgiver, og en dag før planen',
    arithmetic: 'Ingen vakt her de dagene.',
    born,
    before: ['2027-08-01 08:00-16:00'],
    duties: ['2027-08-04 08:00-12:00'],
    elsewhere: [`${MONDAY} 08:00-16:00 hos Kafeen`],
    finds: [],
  },
  {
    rule: breakRule,
    titleNb: 'Hjemmevakt trenger ingen pause',
    arithmetic: '0 min arbeid utenom beredskap.',
    born,
    duties: [`${MONDAY} 08:00-16:00 hjemmevakt`],
    finds: [],
  },
  {
    rule: breakRule,
    titleNb: 'Voksen med fem timer uten pause',
    arithmetic: 'Fylt 18 år: § 11-5 gjelder ikke.',
    duties: [`${MONDAY} 08:00-13:00`],
    finds: [],
  },
  {
    rule: breakRule,
    titleNb: 'Dagen før attenårsdagen og dagen selv',
    arithmetic: 'Født 4. august 2009: bare tirsdag er før dagen.',
    born: '2009-08-04',
    duties: ['2027-08-03 08:00-13:00', '2027-08-04 08:00-13:00'],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
]

const restRule = 'aml-11-5-youth-daily-rest'
const restCases: readonly LawCase[] = [
  {
    rule: restRule,
    titleNb: '12 timer',
    arithmetic: '20:00 til 08:00 er 720 min.',
    born,
    duties: [`${MONDAY} 14:00-20:00`, '2027-08-03 08:00-14:00'],
    finds: [],
  },
  {
    rule: restRule,
    titleNb: '11 timer og 59 minutter',
    arithmetic: '20:01 til 08:00 er 719 min mot 720. En avtale med de tillitsvalgte hjelper ikke.',
    born,
    agreements: [{ basis: 'TV', permits: { rule: 'daily-rest', hours: 8 }, compensation: 'hvile' }],
    duties: [`${MONDAY} 14:00-20:01`, '2027-08-03 08:00-14:00'],
    finds: [{ kind: 'breach', limit: 720, actual: 719 }],
  },
  {
    rule: restRule,
    titleNb: 'Skolepliktig: 14 timer, og 13 timer og 59 minutter',
    arithmetic: '18:00 til 08:00 er 840 min; 18:01 til 08:00 er 839 mot 840.',
    school: 'compulsory',
    duties: [
      `${MONDAY} 16:00-18:00`,
      '2027-08-03 08:00-09:00',
      '2027-08-04 16:00-18:01',
      '2027-08-05 08:00-09:00',
    ],
    finds: [{ kind: 'breach', limit: 840, actual: 839 }],
  },
  {
    rule: restRule,
    titleNb: 'Her om kvelden og hos en annen om morgenen',
    arithmetic: '20:01 til 08:00 er 719 min mot 720.',
    born,
    duties: [`${MONDAY} 14:00-20:01`],
    elsewhere: ['2027-08-03 08:00-14:00 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 720, actual: 719 }],
  },
  {
    rule: restRule,
    titleNb: 'Hos en annen før planen, og her den første dagen',
    arithmetic: '20:01 søndag til 08:00 mandag er 719 min mot 720.',
    born,
    duties: [`${MONDAY} 08:00-14:00`],
    elsewhere: ['2027-08-01 14:00-20:01 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 720, actual: 719 }],
  },
  {
    rule: restRule,
    titleNb: 'Det samme for en voksen',
    arithmetic: 'Fylt 18 år.',
    born: '2009-03-01',
    duties: [`${MONDAY} 14:00-20:01`],
    elsewhere: ['2027-08-03 08:00-14:00 hos Kafeen'],
    finds: [],
  },
  {
    rule: restRule,
    titleNb: 'Kort hvile og lang dag bare hos en annen arbeidsgiver',
    arithmetic: 'Ingen vakt her før onsdag.',
    born,
    duties: ['2027-08-05 08:00-14:00'],
    elsewhere: [`${MONDAY} 10:00-23:00 hos Kafeen`, '2027-08-03 06:00-10:00 hos Kafeen'],
    finds: [],
  },
  {
    rule: restRule,
    titleNb: '12 timer fra første start til siste slutt, og ett minutt mer',
    arithmetic: 'Mandag 08:00-20:00: 24 - 12 = 12 t. Onsdag 08:00-20:01: 1440 - 721 = 719 min mot 720.',
    born,
    duties: [
      `${MONDAY} 08:00-12:00`,
      `${MONDAY} 16:00-20:00`,
      '2027-08-04 08:00-12:00',
      '2027-08-04 16:00-20:01',
    ],
    finds: [{ kind: 'breach', limit: 720, actual: 719 }],
  },
  {
    rule: restRule,
    titleNb: 'Dagens arbeid hos to arbeidsgivere regnes fra første start til siste slutt',
    arithmetic: '08:00 her til 21:00 hos en annen er 13 t: 1440 - 780 = 660 min mot 720.',
    born,
    duties: [`${MONDAY} 08:00-11:00`],
    elsewhere: [`${MONDAY} 18:00-21:00 hos Kafeen`],
    finds: [{ kind: 'breach', limit: 720, actual: 660 }],
  },
  {
    rule: restRule,
    titleNb: 'Fyller 18 år dagen hvilen slutter',
    arithmetic:
      'Født 4. august 2009. Mandag 20:01 til tirsdag 08:00 er 719 mot 720; tirsdag 20:01 til onsdag 08:00 slutter som 18-åring.',
    born: '2009-08-04',
    duties: [
      `${MONDAY} 14:00-20:01`,
      '2027-08-03 08:00-20:00',
      '2027-08-03 20:00-20:01',
      '2027-08-04 08:00-14:00',
    ],
    finds: [
      { kind: 'breach', limit: 720, actual: 719 },
      { kind: 'breach', limit: 720, actual: 719 },
    ],
  },
  {
    rule: restRule,
    titleNb: 'Hjemmevakt uten utrykning er arbeidsfri',
    arithmetic: '14:00 til 08:00 er 18 t.',
    born,
    duties: [`${MONDAY} 08:00-14:00`, `${MONDAY} 20:00-23:00 hjemmevakt`, '2027-08-03 08:00-14:00'],
    finds: [],
  },
  {
    rule: restRule,
    titleNb: 'Vakter som overlapper, har ingen hvile',
    arithmetic: 'Vakten fra mandag varer til tirsdag 09:00, en annen begynner 08:00: 0 min mot 720.',
    born,
    duties: [`${MONDAY} 22:00-09:00`, '2027-08-03 08:00-14:00'],
    finds: [{ kind: 'breach', limit: 720, actual: 0 }],
  },
]

const weekRule = 'aml-11-5-youth-weekly-rest'
const weekCases: readonly LawCase[] = [
  {
    rule: weekRule,
    titleNb: '48 timer, og ett minutt mindre',
    arithmetic:
      'Uke 1: fri fra fredag 16:00 til søndag 16:00 = 2880. Uke 2: fri fra fredag 16:01 til søndag 16:00 = 2879.',
    weeks: 2,
    born,
    duties: [
      ...days(MONDAY, everyWeek([0, 1, 2, 3], 2), '08:00-16:00'),
      '2027-08-06 08:00-16:00',
      '2027-08-08 16:00-22:00',
      '2027-08-13 08:00-16:01',
      '2027-08-15 16:00-22:00',
    ],
    finds: [{ kind: 'breach', limit: 2880, actual: 2879 }],
  },
  {
    rule: weekRule,
    titleNb: 'Helga hos en annen arbeidsgiver tar fritiden',
    arithmetic:
      'Her mandag til fredag til 16:00, hos en annen lørdag 10:00-14:00: fri til mandag 00:00 = 34 t = 2040 min.',
    born,
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
    elsewhere: ['2027-08-07 10:00-14:00 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 2880, actual: 2040 }],
  },
  {
    rule: weekRule,
    titleNb: 'Det samme for en voksen',
    arithmetic: 'Fylt 18 år.',
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
    elsewhere: ['2027-08-07 10:00-14:00 hos Kafeen'],
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'Fyller 18 år søndag, og mandagen etter',
    arithmetic:
      'Født 8. august 2009: uka er ikke hel som 17-åring. Samme vakter for den som er født 9. august, prøves i neste tilfelle.',
    born: '2009-08-08',
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '08:00-16:00'),
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'Fyller 18 år dagen etter at uka er slutt',
    arithmetic: 'Født 9. august 2009. Fri fra lørdag 16:00 til mandag 00:00: 32 t = 1920 min mot 2880.',
    born: '2009-08-09',
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '08:00-16:00'),
    finds: [{ kind: 'breach', limit: 2880, actual: 1920 }],
  },
  {
    rule: weekRule,
    titleNb: 'Søndagsnatten går inn i uka etter',
    arithmetic:
      'Uke 1 har fri fra onsdag 16:00. Uke 2: natten varer til mandag 06:00; fri fra fredag 08:00 til søndag 07:59 = 2879 min.',
    weeks: 2,
    born,
    duties: [
      '2027-08-08 22:00-06:00',
      ...days('2027-08-09', [0, 1, 2, 3], '22:00-08:00'),
      '2027-08-15 07:59-15:00',
    ],
    finds: [{ kind: 'breach', limit: 2880, actual: 2879 }],
  },
  {
    rule: weekRule,
    titleNb: 'En full uke bare hos en annen arbeidsgiver',
    arithmetic: 'Uke 2 har ingen vakt her.',
    weeks: 2,
    born,
    duties: [`${MONDAY} 08:00-16:00`],
    elsewhere: days('2027-08-09', [0, 1, 2, 3, 4, 5, 6], '08:00-12:00 hos Kafeen'),
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'Hjemmevakt uten utrykning er arbeidsfri',
    arithmetic: 'Fri fra fredag 16:00 til mandag 00:00 = 56 t.',
    born,
    duties: [...days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'), '2027-08-07 10:00-14:00 hjemmevakt'],
    finds: [],
  },
]

export const youthRestCases: readonly LawCase[] = [...breakCases, ...restCases, ...weekCases]
