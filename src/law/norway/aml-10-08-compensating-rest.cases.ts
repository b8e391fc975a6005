import type { CaseAgreement, LawCase } from '../case.ts'
import { days } from '../case.ts'

const rule = 'aml-10-8-compensating-rest'
const MONDAY = '2027-08-02'

const nine: CaseAgreement = {
  basis: 'TV',
  permits: { rule: 'daily-rest', hours: 9 },
  compensation: 'lengre hvile før neste vakt',
}

/** 07:00 to 21:30: 9 h 30 min of rest between them, so 1 h 30 min is owed each night. */
const LONG = '07:00-21:30'

export const compensatingRestCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Kveld til dag tas igjen av neste natt',
    arithmetic: '22:00 til 07:30 er 570 min; 90 skyldes. 15:00 til 07:30 er 990: 330 ut over 660.',
    weeks: 2,
    agreements: [nine],
    duties: [...days(MONDAY, [0], '14:30-22:00'), ...days(MONDAY, [1, 2], '07:30-15:00')],
    finds: [],
  },
  {
    rule,
    titleNb: 'Sju korte netter på rad tas ikke igjen i tide',
    arithmetic:
      'Hver natt 21:30-07:00 = 570 min, 90 skyldes. Siste vakt slutter 11. august 21:30, og først 12. august 08:30 er hvilen over 660. De tre første gjeldene har frist 10., 11. og 12. august kl. 00:00.',
    weeks: 2,
    agreements: [nine],
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], LONG),
    finds: [
      { kind: 'warning', limit: 90, actual: 0 },
      { kind: 'warning', limit: 90, actual: 0 },
      { kind: 'warning', limit: 90, actual: 0 },
    ],
  },
  {
    rule,
    titleNb: 'Bare en del er gitt igjen',
    arithmetic:
      '90 skyldes etter mandag. Natten til 9. august er 21:00-08:30 = 690: 30 ut over 660. Så er fristen ute.',
    weeks: 2,
    agreements: [nine],
    duties: [
      ...days(MONDAY, [0], '07:00-21:30'),
      ...days(MONDAY, [1], '07:00-20:00'),
      ...days(MONDAY, [2, 3, 4, 5], '07:00-20:00'),
      ...days(MONDAY, [6], '07:00-20:00'),
      ...days(MONDAY, [7], '07:30-20:30'),
      ...days(MONDAY, [8], '07:30-20:30'),
    ],
    finds: [{ kind: 'warning', limit: 90, actual: 30 }],
  },
  {
    rule,
    titleNb: 'Uten avtale er den korte hvilen et funn i seg selv, ikke gjeld',
    arithmetic: '570 min mot lovens 660.',
    weeks: 2,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], LONG),
    finds: [],
  },
  {
    rule,
    titleNb: 'Fristen er etter planen, og tiden der er ikke kjent',
    arithmetic: '90 skyldes etter søndag; fristen er mandag en uke etter planens slutt.',
    agreements: [nine],
    duties: days(MONDAY, [5, 6], LONG),
    finds: [],
  },
  {
    rule,
    titleNb: 'Kort avtalt hvile mellom to vakter samme dato skal også gis igjen',
    arithmetic: '08:00 til 18:00 er 600 min: 60 skyldes. Hver hvile etterpå er 11 t eller mindre.',
    weeks: 2,
    agreements: [nine],
    duties: [
      `${MONDAY} 00:00-08:00`,
      `${MONDAY} 18:00-00:00`,
      ...days(MONDAY, [1, 2, 3, 4, 5, 6, 7], '11:00-00:00'),
    ],
    finds: [{ kind: 'warning', limit: 60, actual: 0 }],
  },
]
