import type { CaseAgreement, LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const MONDAY = '2027-08-02'
const day = 'aml-10-4-rolling-day'
const week = 'aml-10-4-rolling-week'
const rest = 'aml-10-8-rolling-weekly-rest'

const nineHoursOff: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'daily-rest', hours: 8 },
  compensation: 'lengre hvile før neste vakt',
}

export const rollingWindowCases: readonly LawCase[] = [
  {
    rule: day,
    titleNb: 'Kveld og dag med 9,5 timer imellom',
    arithmetic: 'Fra 14:30: 7,5 t, og 07:30-14:30 dagen etter: 7 t. 14,5 t = 870 min mot 540.',
    agreements: [nineHoursOff],
    duties: ['2027-08-02 14:30-22:00', '2027-08-03 07:30-15:00'],
    finds: [{ kind: 'warning', limit: 540, actual: 870 }],
  },
  {
    rule: day,
    titleNb: 'Korte vakter holder seg innenfor ni timer',
    arithmetic: '18:00-22:00 og 07:30-12:30: 4 + 5 t = 540 min mot 540.',
    agreements: [nineHoursOff],
    duties: ['2027-08-02 18:00-22:00', '2027-08-03 07:30-12:30'],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Ett minutt for mye',
    arithmetic: '18:00-22:00 og 07:30-12:31: 240 + 301 = 541 min mot 540.',
    agreements: [nineHoursOff],
    duties: ['2027-08-02 18:00-22:00', '2027-08-03 07:30-12:31'],
    finds: [{ kind: 'warning', limit: 540, actual: 541 }],
  },
  {
    rule: day,
    titleNb: 'Med 11 timer imellom begynner et nytt døgn',
    arithmetic: '13:00-20:30 og 07:30-15:00: hvilen er 660 min.',
    duties: ['2027-08-02 13:00-20:30', '2027-08-03 07:30-15:00'],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Overtid regnes ikke med',
    arithmetic: '18:00-22:00 uten overtid, 07:30-12:31 med 1 min overtid: 240 + 300 = 540.',
    agreements: [nineHoursOff],
    duties: ['2027-08-02 18:00-22:00', '2027-08-03 07:30-12:31 overtid 1'],
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Sju dager fra onsdag til tirsdag med over 38 timer',
    arithmetic:
      'Ons-søn uke 1: 5 x 7 t = 35 t; man og tir uke 2: 2 x 7 t. Hver uke har 35 og 28 t. Fra tirsdag: 35 + 7 = 42 t = 2520 min mot 2280.',
    weeks: 2,
    duties: days(MONDAY, [2, 3, 4, 5, 6, 7, 8, 9, 10], '08:00-15:00'),
    finds: [{ kind: 'warning', limit: 2280, actual: 2520 }],
  },
  {
    rule: week,
    titleNb: 'Setningen nevner det verste vinduet i rekken, funnet det første',
    arithmetic:
      'Onsdag 8 t og tor-tir 6 x 6 t: 44 t fra onsdag. Onsdag etter 12 t: 6 x 6 + 12 = 48 t fra torsdag. Grensen er 38 t = 2280 min; 44 t = 2640 min.',
    weeks: 2,
    duties: [
      ...days(MONDAY, [2], '08:00-16:00'),
      ...days(MONDAY, [3, 4, 5, 6, 7, 8], '08:00-14:00'),
      ...days(MONDAY, [9], '08:00-20:00'),
    ],
    finds: [{ kind: 'warning', limit: 2280, actual: 2640 }],
    saysNb: [
      'A arbeider 48 t i de sju dagene fra torsdag 05.08.2027, som er det meste i en rekke som begynner med 44 t i de sju dagene fra onsdag 04.08.2027; grensen for uka er 38 t.',
    ],
  },
  {
    rule: week,
    titleNb: 'Akkurat 38 timer i sju rullende dager',
    arithmetic: 'Ons-søn 5 x 6 t = 30 t og mandag 8 t: 38 t = 2280 min. Tirsdag til mandag er like mye.',
    weeks: 2,
    duties: [...days(MONDAY, [2, 3, 4, 5, 6], '08:00-14:00'), ...days(MONDAY, [7], '08:00-16:00')],
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Kalenderuka er hovedlesningens, ikke varselets',
    arithmetic: 'Man-fre 5 x 8 t = 40 t mot 38: det dømmes av regelen om uka. Fra tirsdag er det 32 t.',
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Over sømmen i en grunnturnus',
    arithmetic:
      'Tor-søn i uke 2 og man-ons i uke 1 når planen begynner på nytt: 7 x 7 t. Fra onsdag i uke 2: 6 x 7 = 42 t.',
    kind: 'cyclic',
    weeks: 2,
    duties: days(MONDAY, [0, 1, 2, 10, 11, 12, 13], '08:00-15:00'),
    finds: [{ kind: 'warning', limit: 2280, actual: 2520 }],
  },
  {
    rule: rest,
    titleNb: 'Hvile tidlig i én uke og sent i den neste',
    arithmetic:
      'Fri mandag og tirsdag til 07:30 onsdag; så vakt hver dag til onsdag uka etter kl. 15:00. Neste hvile er gitt fredag kl. 02:00: fra onsdag 07:30 er det 8 døgn 18 t 30 min = 12630 min mot 10080.',
    weeks: 2,
    duties: days(MONDAY, [2, 3, 4, 5, 6, 7, 8, 9], '07:30-15:00'),
    finds: [{ kind: 'warning', limit: 10080, actual: 12630 }],
  },
  {
    rule: rest,
    titleNb: 'Fem dager og fri helg',
    arithmetic: 'Mandag 07:30 til fredag 15:00, og 35 timer til: 138,5 t mot 168.',
    weeks: 2,
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 2), '07:30-15:00'),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Sju dager på minuttet',
    arithmetic: 'Onsdag 07:30 til mandag 20:30 er 133 t, og 35 timer til er 168 t = 10080 min.',
    weeks: 2,
    duties: [...days(MONDAY, [2, 3, 4, 5, 6], '07:30-15:00'), ...days(MONDAY, [7], '13:00-20:30')],
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Sju dager og ett minutt',
    arithmetic: 'Onsdag 07:30 til mandag 20:31, og 35 timer til: 10081 min mot 10080.',
    weeks: 2,
    duties: [...days(MONDAY, [2, 3, 4, 5, 6], '07:30-15:00'), ...days(MONDAY, [7], '13:00-20:31')],
    finds: [{ kind: 'warning', limit: 10080, actual: 10081 }],
  },
  {
    rule: day,
    titleNb: 'To vakter samme dato legges sammen av hovedlesningen, ikke av varselet',
    arithmetic:
      '00:00-07:00 og 16:00-00:00, 9 t imellom: 15 t i døgnet er et funn etter § 10-4 og ikke et varsel i tillegg.',
    agreements: [nineHoursOff],
    duties: [`${MONDAY} 00:00-07:00`, `${MONDAY} 16:00-00:00`],
    finds: [],
  },
]
