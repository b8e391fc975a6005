import type { CaseAgreement, LawCase } from '../case.ts'
import { days } from '../case.ts'

const rule = 'aml-10-8-weekly-rest'
const MONDAY = '2027-08-02'
const TUESDAY_TO_SUNDAY = [1, 2, 3, 4, 5, 6]

const twentyEight: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'weekly-rest', hours: 28 },
  compensation: 'tilsvarende lengre fri uka etter',
}

export const weeklyRestCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Elleve dager på rad kan holde kalenderuka (mild lesning)',
    arithmetic:
      'Uke 1: mandag 00:00 til tirsdag 14:30 er 38,5 t. Uke 2: fredag 15:00 til søndag 24:00 er 57 t.',
    weeks: 2,
    duties: [
      ...days(MONDAY, [1, 2], '14:30-22:00'),
      ...days(MONDAY, [3, 4, 5, 6, 7, 8, 9, 10, 11], '07:30-15:00'),
    ],
    finds: [],
  },
  {
    rule,
    titleNb: '35 timer fra mandag kl. 00:00',
    arithmetic: 'Mandag 00:00 til tirsdag 11:00 er 24 + 11 = 35 t = 2100 min.',
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '11:00-19:00'),
    finds: [],
  },
  {
    rule,
    titleNb: '34 timer og 59 minutter',
    arithmetic: 'Mandag 00:00 til tirsdag 10:59 er 2099 min; tillitsvalgte kan avtale ned til 1680.',
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '10:59-19:00'),
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 2099 }],
  },
  {
    rule,
    titleNb: 'Fri før mandag teller ikke: uka er kalenderuka',
    arithmetic: 'Mandag fri, tirsdag 07:30: 31,5 t = 1890 min, også når søndagen før var fri.',
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '07:30-15:00'),
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 1890 }],
  },
  {
    rule,
    titleNb: 'Kveld, fri, dag er 33,5 timer',
    arithmetic:
      'Onsdag 22:00 til fredag 07:30: 2 + 24 + 7,5 = 33,5 t = 2010 min; lørdag 15:00 til søndag 07:30 er kortere.',
    duties: [
      `${MONDAY} 07:30-15:00`,
      '2027-08-03 14:30-22:00',
      '2027-08-04 14:30-22:00',
      '2027-08-06 07:30-15:00',
      '2027-08-07 07:30-15:00',
      '2027-08-08 07:30-15:00',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 2010 }],
  },
  {
    rule,
    titleNb: '28 timer etter avtale med tillitsvalgte',
    arithmetic: 'Mandag 00:00 til tirsdag 04:00 er 28 t = 1680 min.',
    agreements: [twentyEight],
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '04:00-19:00'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Under 28 timer kan ikke avtales med tillitsvalgte',
    arithmetic: 'Mandag 00:00 til tirsdag 03:59 er 1679 min mot 1680.',
    agreements: [twentyEight],
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '03:59-19:00'),
    finds: [{ kind: 'breach', limit: 1680, actual: 1679 }],
  },
  {
    rule,
    titleNb: 'Natten fra søndag tar av mandagen',
    arithmetic: 'Natten slutter mandag 07:45. Til tirsdag 15:00 er 31 t 15 min = 1875 min.',
    before: ['2027-08-01 21:45-07:45'],
    duties: days(MONDAY, TUESDAY_TO_SUNDAY, '15:00-23:00'),
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 1875 }],
  },
  {
    rule,
    titleNb: 'Søndagsnatten over sømmen i en grunnturnus',
    arithmetic: 'Søndag 21:45 går til mandag 07:45; til tirsdag 15:00 er 1875 min.',
    kind: 'cyclic',
    duties: [...days(MONDAY, [1, 2, 3, 4, 5], '15:00-23:00'), '2027-08-08 21:45-07:45'],
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 1875 }],
  },
  {
    rule,
    titleNb: 'Uka da klokka stilles frem har 167 timer',
    arithmetic: 'Lørdag 27. mars 13:00 til søndag 28. mars 24:00 2027: 11 + 23 = 34 t = 2040 min.',
    start: '2027-03-22',
    duties: days('2027-03-22', [0, 1, 2, 3, 4, 5], '07:00-13:00'),
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 2040 }],
  },
  {
    rule,
    titleNb: 'Hjemmevakt uten utrykning bryter ikke ukefriden',
    arithmetic: 'Lørdag 00:00 til søndag 24:00 er fri fra annet enn hjemmevakt.',
    duties: [...days(MONDAY, [0, 1, 2, 3, 4], '07:30-15:00'), '2027-08-07 15:00-23:00 hjemmevakt'],
    finds: [],
  },
  {
    rule,
    titleNb: 'En utrykning deler ukehvilen',
    arithmetic:
      'Lørdag 15:00 til søndag 24:00 er 33 t; fri fra fredag 15:00, utrykning lørdag 12:00-13:00: 21 t før og 35 t etter = 2100 min.',
    duties: [...days('2027-08-02', [0, 1, 2, 3, 4], '07:30-15:00'), '2027-08-07 12:00-13:00 utrykning'],
    finds: [],
  },
  {
    rule,
    titleNb: 'En utrykning ett minutt senere',
    arithmetic: '13:01 lørdag til 24:00 søndag er 34 t 59 min = 2099; fredag 15:00 til lørdag 12:00 er 21 t.',
    duties: [...days('2027-08-02', [0, 1, 2, 3, 4], '07:30-15:00'), '2027-08-07 12:00-13:01 utrykning'],
    finds: [{ kind: 'needs-agreement', limit: 2100, actual: 2099 }],
  },
]
