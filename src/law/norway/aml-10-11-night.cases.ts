import type { CaseAgreement, LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const rule = 'aml-10-11-night-average'
const MONDAY = '2027-08-02'

const nineOnAverage: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'night-average', hours: 9 },
  compensation: 'ekstra fri etter nattperioder',
}
/** 17 duties of 10 h and one of 7 h 20 min over four weeks: 170 h + 7 h 20 min = 177 h 20 min = 10640 min. */
const atTheLimit = [
  ...days(MONDAY, everyWeek([0, 1, 2, 3], 4), '22:00-08:00'),
  '2027-08-06 22:00-08:00',
  '2027-08-13 22:00-05:20',
]

export const nightCases: readonly LawCase[] = [
  {
    rule,
    titleNb: '177 timer og 20 minutter på fire uker',
    arithmetic: '8 t x (4 x 168 - 4 x 35) / 24 = 177 t 20 min = 10640 min. 17 x 10 t + 7 t 20 min.',
    weeks: 4,
    duties: atTheLimit,
    finds: [],
  },
  {
    rule,
    titleNb: 'Ett minutt mer',
    arithmetic: '10641 min mot 10640.',
    weeks: 4,
    duties: [...atTheLimit, '2027-08-20 12:00-12:01'],
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10641 }],
  },
  {
    rule,
    titleNb: 'Avtale om 9 timer i snitt',
    arithmetic: '9 t x 532 / 24 = 199,5 t = 11970 min.',
    weeks: 4,
    agreements: [nineOnAverage],
    duties: [...atTheLimit, '2027-08-20 12:00-12:01'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Kortere ukefri etter avtale endrer ikke regnestykket',
    arithmetic: 'Sjette ledd viser til § 10-8 andre ledd: 35 t holdes utenfor, også når 28 t er avtalt.',
    weeks: 4,
    agreements: [
      { basis: 'TV', permits: { rule: 'weekly-rest', hours: 28 }, compensation: 'lengre fri siden' },
    ],
    duties: [...atTheLimit, '2027-08-20 12:00-12:01'],
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10641 }],
  },
  {
    rule,
    titleNb: 'Tre timer om natten er ikke nattarbeid etter sjette ledd',
    arithmetic: '14:00-00:00 har 3 t etter kl. 21. 18 x 10 t = 180 t, men ingen vakt over 3 t.',
    weeks: 4,
    duties: days(MONDAY, [...everyWeek([0, 1, 2, 3], 4), 4, 11], '14:00-00:00'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tre timer og ett minutt om natten i én vakt er nok',
    arithmetic: '17 x 600 + 601 = 10801 min; den ene vakten til 00:01 har 181 min natt.',
    weeks: 4,
    duties: [...days(MONDAY, [...everyWeek([0, 1, 2, 3], 4), 4], '14:00-00:00'), '2027-08-13 14:00-00:01'],
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10801 }],
  },
  {
    rule,
    titleNb: 'Tidlig morgen er natt til kl. 06',
    arithmetic: '02:59-12:59 har 181 min natt: 18 x 600 = 10800 min.',
    weeks: 4,
    duties: days(MONDAY, [...everyWeek([0, 1, 2, 3], 4), 4, 11], '02:59-12:59'),
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10800 }],
  },
  {
    rule,
    titleNb: 'Fire uker over sømmen i en grunnturnus',
    arithmetic:
      'Turnus på 2 uker, 45 t i hver: 4 uker har 180 t = 10800 min, i vinduet fra uke 1 og fra uke 2.',
    kind: 'cyclic',
    weeks: 2,
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 2), '22:00-07:00'),
    finds: [
      { kind: 'needs-agreement', limit: 10640, actual: 10800 },
      { kind: 'needs-agreement', limit: 10640, actual: 10800 },
    ],
  },
  {
    rule,
    titleNb: 'Plan på to uker dømmes på to uker',
    arithmetic: '10640 / 2 = 5320 min; 9 x 600 = 5400.',
    weeks: 2,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 7, 8, 9, 10], '22:00-08:00'),
    finds: [{ kind: 'needs-agreement', limit: 5320, actual: 5400 }],
  },
  {
    rule,
    titleNb: 'Avtalt natt fra kl. 22 til 06: tre timer er ikke nok',
    arithmetic: '22:00-01:00 er 180 min. 18 vakter à 10 t = 180 t, men ingen av dem er nattarbeid.',
    weeks: 4,
    agreements: [{ basis: 'TV', permits: { rule: 'night-period', start: '22:00', end: '06:00' } }],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 4), '15:00-01:00').slice(0, 18),
    finds: [],
  },
  {
    rule,
    titleNb: 'Avtalt natt fra kl. 22 til 06: ett minutt over tre timer',
    arithmetic: '22:00-01:01 er 181 min. 18 vakter à 10 t 1 min = 10818 min mot 10640.',
    weeks: 4,
    agreements: [{ basis: 'TV', permits: { rule: 'night-period', start: '22:00', end: '06:00' } }],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 4), '15:00-01:01').slice(0, 18),
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10818 }],
  },
  {
    rule,
    titleNb: 'Avtalt natt fra midnatt til 08',
    arithmetic:
      '05:00-08:00 er 180 min i den avtalte natten: ikke over tre timer. Etter loven var det bare 60.',
    weeks: 4,
    agreements: [{ basis: 'TV', permits: { rule: 'night-period', start: '00:00', end: '08:00' } }],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 4), '05:00-15:00').slice(0, 18),
    finds: [],
  },
  {
    rule,
    titleNb: 'Avtalt natt fra midnatt til 08: ett minutt mer',
    arithmetic: '04:59-08:00 er 181 min. 18 x 601 = 10818 min mot 10640.',
    weeks: 4,
    agreements: [{ basis: 'TV', permits: { rule: 'night-period', start: '00:00', end: '08:00' } }],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 4), '04:59-15:00').slice(0, 18),
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10818 }],
  },
  {
    rule,
    titleNb: 'Overtid er ikke alminnelig arbeidstid i snittet',
    arithmetic: '17 x 10 t og 7 t 20 min alminnelig, og 1 t overtid: 10640 mot 10640.',
    weeks: 4,
    duties: [...atTheLimit.slice(0, -1), '2027-08-13 22:00-06:20 overtid 60'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Netter fra før planen teller når historikken er fullstendig',
    arithmetic: 'Tre uker à 5 x 10 t før planen (150 t) og 3 x 10 t nå: 180 t = 10800 min mot 10640.',
    before: days('2027-07-12', everyWeek([0, 1, 2, 3, 4], 3), '22:00-08:00'),
    carryOver: { complete_from: '2027-07-12' },
    duties: days(MONDAY, [0, 1, 2], '22:00-08:00'),
    finds: [{ kind: 'needs-agreement', limit: 10640, actual: 10800 }],
  },
  {
    rule,
    titleNb: 'Et natt-tidsrom avtalt fra dagen etter turnusen gjelder ikke gjentakelsene av den',
    arithmetic:
      '5 x 9,5 t i uka: fire uker har 190 t, men 04:30-14:00 har 90 min natt etter loven. Etter avtalen (00-08) ville den hatt 210, over tre timer; den gjelder først fra uka etter.',
    kind: 'cyclic',
    weeks: 1,
    agreements: [
      { basis: 'TV', permits: { rule: 'night-period', start: '00:00', end: '08:00' }, from: '2027-08-09' },
    ],
    duties: days(MONDAY, [0, 1, 2, 3, 4], '04:30-14:00'),
    finds: [],
  },
]
