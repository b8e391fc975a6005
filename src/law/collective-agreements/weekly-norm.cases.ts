import type { LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const rule = 'tariff-weekly-norm'
const MONDAY = '2027-08-02'

export const weeklyNormCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Full stilling på nøyaktig 35,5 timer',
    arithmetic: '4 x 8 t + 3,5 t = 35,5 t = 2130 min.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-16:00'), '2027-08-06 08:00-11:30'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Ett minutt over',
    arithmetic: '2131 min mot 2130.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '08:00-16:00'), '2027-08-06 08:00-11:31'],
    finds: [{ kind: 'breach', limit: 2130, actual: 2131 }],
  },
  {
    rule,
    titleNb: 'Uten gjennomsnittsavtale tas snittet over planen',
    arithmetic: '40 t + 31 t = 71 t over 2 uker = 35,5 t.',
    weeks: 2,
    duties: [
      ...days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
      ...days(MONDAY, [7, 8, 9], '08:00-16:00'),
      '2027-08-12 08:00-15:00',
    ],
    finds: [],
  },
  {
    rule,
    titleNb: 'Med gjennomsnittsavtale på to uker dømmes hver periode for seg',
    arithmetic: 'Uke 1-2: 10 x 8 = 80 t, 40 i snitt = 2400 min mot 2130; uke 3-4: 0.',
    weeks: 4,
    agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 2, day_hours: 10, week_hours: 48 } }],
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4], 2), '08:00-16:00'),
    finds: [{ kind: 'breach', limit: 2130, actual: 2400 }],
  },
  {
    rule,
    titleNb: 'Virksomhet uten tariffavtale: ikke dømt',
    arithmetic: '40 t i uka er lovens sak, ikke tariffens.',
    boundByTariff: false,
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tredelt turnus med 33,6 timer',
    arithmetic: '4 x 8,5 t = 34 t = 2040 min mot 2016.',
    weeklyNormHours: 33.6,
    duties: days(MONDAY, [0, 1, 2, 3], '08:00-16:30'),
    finds: [{ kind: 'breach', limit: 2016, actual: 2040 }],
  },
]
