import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const MONDAY = '2027-08-02'
/** 17 in August 2027. */
const born = '2010-03-01'
/** 14 in August 2027. */
const bornChild = '2013-03-01'

const dayRule = 'aml-11-2-youth-day'
const dayCases: readonly LawCase[] = [
  {
    rule: dayRule,
    titleNb: 'Åtte timer',
    arithmetic: '08:00 til 16:00 er 8 t = 480 min.',
    born,
    duties: [`${MONDAY} 08:00-16:00`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'Åtte timer og ett minutt',
    arithmetic: '08:00 til 16:01 er 481 min mot 480.',
    born,
    duties: [`${MONDAY} 08:00-16:01`],
    finds: [{ kind: 'breach', limit: 480, actual: 481 }],
  },
  {
    rule: dayRule,
    titleNb: 'En pause som ikke er arbeidstid, regnes ikke med',
    arithmetic: '08:00 til 16:30 er 510 min, minus 30 min ubetalt pause: 480 mot 480.',
    born,
    duties: [`${MONDAY} 08:00-16:30 ubetalt pause 30`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'En avtale om gjennomsnittsberegning hjelper ikke under 18 år',
    arithmetic: '08:00 til 17:00 er 540 min mot 480, selv om avtalen tillater 12 t for voksne.',
    born,
    agreements: [
      { basis: 'TV', permits: { rule: 'averaging', weeks: 8, day_hours: 12, week_hours: 48 } },
      { basis: 'ORG', permits: { rule: 'averaging', weeks: 8, day_hours: 12, week_hours: 48 } },
    ],
    duties: [`${MONDAY} 08:00-17:00`],
    finds: [{ kind: 'breach', limit: 480, actual: 540 }],
  },
  {
    rule: dayRule,
    titleNb: 'Lærling på 17 år med en vakt her og en hos en annen arbeidsgiver samme dag',
    arithmetic: '08:00-13:00 her er 300 min og 15:00-18:01 hos en annen er 181 min: 481 mot 480.',
    born,
    employment: 'apprentice',
    duties: [`${MONDAY} 08:00-13:00`],
    elsewhere: [`${MONDAY} 15:00-18:01 hos Kafeen`],
    finds: [{ kind: 'breach', limit: 480, actual: 481 }],
  },
  {
    rule: dayRule,
    titleNb: 'De samme to vaktene ett minutt kortere',
    arithmetic: '300 min her og 180 min hos en annen: 480 mot 480.',
    born,
    duties: [`${MONDAY} 08:00-13:00`],
    elsewhere: [`${MONDAY} 15:00-18:00 hos Kafeen`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'De samme to vaktene for en voksen',
    arithmetic: 'Fylt 18 år: § 11-2 gjelder ikke, og kapittel 10 legger ikke sammen ulike arbeidsgivere.',
    born: '2009-03-01',
    duties: [`${MONDAY} 08:00-13:00`],
    elsewhere: [`${MONDAY} 15:00-18:01 hos Kafeen`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'En lang dag bare hos en annen arbeidsgiver er ikke denne arbeidsgiverens brudd',
    arithmetic: '08:00-18:00 hos en annen, og ingen vakt her den dagen.',
    born,
    duties: ['2027-08-04 08:00-12:00'],
    elsewhere: [`${MONDAY} 08:00-18:00 hos Kafeen`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'Hjemmevakt hos en annen arbeidsgiver regnes med en sjuendedel',
    arithmetic: '07:00-14:00 her er 420 min; hjemmevakt 15:00-22:00 er 420 min / 7 = 60 min: 480 mot 480.',
    born,
    duties: [`${MONDAY} 07:00-14:00`],
    elsewhere: [`${MONDAY} 15:00-22:00 hjemmevakt hos Kafeen`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'Dagen før attenårsdagen og dagen selv',
    arithmetic:
      'Født 4. august 2009: 9 t tirsdag 3. august som 17-åring, 540 mot 480; 9 t onsdag som 18-åring.',
    born: '2009-08-04',
    duties: ['2027-08-03 08:00-17:00', '2027-08-04 08:00-17:00'],
    finds: [{ kind: 'breach', limit: 480, actual: 540 }],
  },
  {
    rule: dayRule,
    titleNb: 'Født 29. februar blir 18 år 1. mars',
    arithmetic:
      'Født 29. februar 2008, 18 år i 2026, som ikke har 29. februar: 540 min mot 480 den 28., fri fra grensen 1. mars.',
    start: '2026-02-23',
    born: '2008-02-29',
    duties: ['2026-02-28 08:00-17:00', '2026-03-01 08:00-17:00'],
    finds: [{ kind: 'breach', limit: 480, actual: 540 }],
  },
  {
    rule: dayRule,
    titleNb: 'Uten fødselsdato regnes ingen som under 18 år',
    arithmetic: '540 min, og ingen fødselsdato: en egen regel spør etter den.',
    employment: 'apprentice',
    duties: [`${MONDAY} 08:00-17:00`],
    finds: [],
  },
  {
    rule: dayRule,
    titleNb: 'Skolepliktig med 7 timer og med 7 timer og ett minutt i helga',
    arithmetic: 'Lørdag 420 mot 420, søndag 421 mot 420. Helga er undervisningsfri.',
    born: bornChild,
    school: 'compulsory',
    duties: ['2027-08-07 09:00-16:00', '2027-08-08 09:00-16:01'],
    finds: [{ kind: 'breach', limit: 420, actual: 421 }],
  },
  {
    rule: dayRule,
    titleNb: 'Skolepliktig på en hverdag, der planen ikke viser om det er undervisning',
    arithmetic: 'Mandag 120 mot 120; tirsdag 121 mot 120, som er over hvis det er undervisning.',
    school: 'compulsory',
    duties: [`${MONDAY} 15:00-17:00`, '2027-08-03 15:00-17:01'],
    finds: [{ kind: 'warning', limit: 120, actual: 121 }],
  },
  {
    rule: dayRule,
    titleNb: 'Under 15 år på 17. mai, som er undervisningsfri',
    arithmetic: 'Mandag 17. mai 2027: 180 min mot 420; tirsdag 18. mai 180 mot 120 hvis det er undervisning.',
    start: '2027-05-17',
    born: bornChild,
    duties: ['2027-05-17 12:00-15:00', '2027-05-18 15:00-18:00'],
    finds: [{ kind: 'warning', limit: 120, actual: 180 }],
  },
  {
    rule: dayRule,
    titleNb: 'Fyller 15 år i planen og er ikke skolepliktig',
    arithmetic: 'Født 3. august 2012: 8 t mandag mot 420; 8 t tirsdag mot 480.',
    born: '2012-08-03',
    duties: [`${MONDAY} 08:00-16:00`, '2027-08-03 08:00-16:00'],
    finds: [{ kind: 'breach', limit: 420, actual: 480 }],
  },
]

const weekRule = 'aml-11-2-youth-week'
const fiveDays = [0, 1, 2, 3, 4]
const weekCases: readonly LawCase[] = [
  {
    rule: weekRule,
    titleNb: '40 timer i uka',
    arithmetic: '5 x 8 t = 40 t = 2400 min.',
    born,
    duties: days(MONDAY, fiveDays, '08:00-16:00'),
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: '40 timer og ett minutt i uka',
    arithmetic: '4 x 480 + 481 = 2401 mot 2400.',
    born,
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-16:00'), '2027-08-06 08:00-16:01'],
    finds: [{ kind: 'breach', limit: 2400, actual: 2401 }],
  },
  {
    rule: weekRule,
    titleNb: 'Timene kan ikke jevnes ut mot en kort uke',
    arithmetic: '6 x 480 = 2880 mot 2400 den første uka, og ingenting den neste.',
    weeks: 2,
    born,
    agreements: [{ basis: 'TV', permits: { rule: 'averaging', weeks: 8, day_hours: 12, week_hours: 48 } }],
    duties: days(MONDAY, [...fiveDays, 5], '08:00-16:00'),
    finds: [{ kind: 'breach', limit: 2400, actual: 2880 }],
  },
  {
    rule: weekRule,
    titleNb: 'Vakter her og hos en annen arbeidsgiver i samme uke',
    arithmetic: '4 x 480 = 1920 her og 481 hos en annen lørdag: 2401 mot 2400.',
    born,
    duties: days(MONDAY, [0, 1, 2, 3], '08:00-16:00'),
    elsewhere: ['2027-08-07 09:00-17:01 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 2400, actual: 2401 }],
  },
  {
    rule: weekRule,
    titleNb: 'De samme vaktene for en voksen',
    arithmetic: 'Fylt 18 år: 40 t 1 min hos to arbeidsgivere er ikke et tema i kapittel 11.',
    duties: days(MONDAY, [0, 1, 2, 3], '08:00-16:00'),
    elsewhere: ['2027-08-07 09:00-17:01 hos Kafeen'],
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'En lang uke bare hos en annen arbeidsgiver',
    arithmetic: '6 x 480 = 2880 hos en annen den andre uka, og ingen vakt her.',
    weeks: 2,
    born,
    duties: [`${MONDAY} 08:00-16:00`],
    elsewhere: days('2027-08-09', [...fiveDays, 5], '08:00-16:00 hos Kafeen'),
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'Fyller 18 år torsdag: bare timene før regnes',
    arithmetic:
      'Født 5. august 2009. Mandag til onsdag 3 x 480 = 1440 mot 2400; 4 dager etter er som voksen.',
    born: '2009-08-05',
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5, 6], '08:00-16:00'),
    finds: [],
  },
  {
    rule: weekRule,
    titleNb: 'Fyller 18 år lørdag og har alt arbeidet over 40 timer',
    arithmetic: 'Født 7. august 2009. Mandag til fredag 5 x 481 = 2405 mot 2400.',
    born: '2009-08-07',
    duties: days(MONDAY, [...fiveDays, 5], '08:00-16:01'),
    finds: [{ kind: 'breach', limit: 2400, actual: 2405 }],
  },
  {
    rule: weekRule,
    titleNb: 'Skolepliktig med 12 timer, og med 12 timer og ett minutt',
    arithmetic: 'Uke 1: 6 x 120 = 720 mot 720. Uke 2: 721, som er over hvis det er undervisning.',
    weeks: 2,
    born: bornChild,
    school: 'compulsory',
    duties: [
      ...days(MONDAY, [...fiveDays, 5], '15:00-17:00'),
      ...days('2027-08-09', fiveDays, '15:00-17:00'),
      '2027-08-14 15:00-17:01',
    ],
    finds: [{ kind: 'warning', limit: 720, actual: 721 }],
  },
  {
    rule: weekRule,
    titleNb: 'Skolepliktig med 35 timer, og med 35 timer og ett minutt',
    arithmetic:
      'Uke 1: 5 x 420 = 2100, over 720 hvis det er undervisning. Uke 2: 2101 mot 2100, over også i en fri uke.',
    weeks: 2,
    school: 'compulsory',
    duties: [
      ...days(MONDAY, fiveDays, '08:00-15:00'),
      ...days('2027-08-09', [0, 1, 2, 3], '08:00-15:00'),
      '2027-08-13 08:00-15:01',
    ],
    finds: [
      { kind: 'warning', limit: 720, actual: 2100 },
      { kind: 'breach', limit: 2100, actual: 2101 },
    ],
  },
  {
    rule: weekRule,
    titleNb: 'Fyller 15 år midt i uka: begge grenser prøves på sin del',
    arithmetic:
      'Født 6. august 2012. Mandag til torsdag 4 x 540 = 2160 mot 2100 som barn; hele uka 6 x 540 = 3240 mot 2400.',
    born: '2012-08-06',
    duties: days(MONDAY, [...fiveDays, 5], '08:00-17:00'),
    finds: [
      { kind: 'breach', limit: 2400, actual: 3240 },
      { kind: 'breach', limit: 2100, actual: 2160 },
    ],
  },
  {
    rule: weekRule,
    titleNb: 'Vakter hos en annen arbeidsgiver gjentas med grunnturnusen',
    arithmetic: 'Turnus på to uker: 4 x 480 her og 481 hos en annen i den første uka, 2401 mot 2400.',
    kind: 'cyclic',
    weeks: 2,
    born,
    duties: days(MONDAY, [0, 1, 2, 3], '08:00-16:00'),
    elsewhere: ['2027-08-07 09:00-17:01 hos Kafeen'],
    finds: [{ kind: 'breach', limit: 2400, actual: 2401 }],
  },
]

export const youthHoursCases: readonly LawCase[] = [...dayCases, ...weekCases]
