import type { LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const MONDAY = '2027-08-02'
const base = { rule: 'tariff-derived-week', weeks: 3, weeklyNormHours: 37.5 }
const byDay = days(MONDAY, everyWeek([0, 1, 2, 3, 4], 3), '08:00-15:30')
/** Nights on Mondays, one Sunday by day, one evening: 24 + 1 night hours, and 8 hours of Sunday. */
const threeShifts = [
  ...days(MONDAY, [0, 7, 14], '22:00-08:00'),
  '2027-08-08 07:30-15:30',
  '2027-08-12 15:00-22:00',
]
/** Five nights of 9 hours, one of them from a Sunday, and one long day. */
const mostlyNights = days(MONDAY, [0, 6, 8, 10, 14], '21:00-06:00')

export const derivedWeekCases: readonly LawCase[] = [
  {
    ...base,
    titleNb: 'Bare dagvakter på hverdager',
    arithmetic: '0 av 3 søndager, 0 timer etter kl. 20: 37,5 t.',
    duties: byDay,
    finds: [],
  },
  {
    ...base,
    titleNb: 'Hver tredje søndag gir 35,5 timer',
    arithmetic: '1 av 3 søndager: 2130 mot 2250 i enhetsfila.',
    duties: [...byDay, '2027-08-08 08:00-15:30'],
    finds: [{ kind: 'warning', limit: 2130, actual: 2250 }],
  },
  {
    ...base,
    titleNb: 'Hver tredje søndag når enhetsfila sier 35,5',
    arithmetic: '2130 mot 2130.',
    weeklyNormHours: 35.5,
    duties: [...byDay, '2027-08-08 08:00-15:30'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Hver fjerde søndag er for sjelden',
    arithmetic: '1 av 4 søndager: 1 x 3 < 4.',
    weeks: 4,
    duties: [...byDay, '2027-08-08 08:00-15:30'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Den fjerde søndagen er i ferien og regnes ikke',
    arithmetic: '1 av 3 søndager til stede.',
    weeks: 4,
    absences: ['2027-08-23 2027-08-29'],
    duties: [...byDay, '2027-08-08 08:00-15:30'],
    finds: [{ kind: 'warning', limit: 2130, actual: 2250 }],
  },
  {
    ...base,
    titleNb: '1,39 timer i uka etter kl. 20',
    arithmetic: '120 + 120 + 11 = 251 min på 3 uker = 83,67 mot 83,4.',
    duties: [...days(MONDAY, [0, 7], '16:00-22:00'), '2027-08-16 16:00-20:11'],
    finds: [{ kind: 'warning', limit: 2130, actual: 2250 }],
  },
  {
    ...base,
    titleNb: 'Litt under 1,39 timer i uka etter kl. 20',
    arithmetic: '120 + 120 + 10 = 250 min på 3 uker = 83,33 mot 83,4.',
    duties: [...days(MONDAY, [0, 7], '16:00-22:00'), '2027-08-16 16:00-20:10'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Tredelt turnus',
    arithmetic:
      '25 t natt og 8 t søndag på 3 uker: (25 x 15 + 8 x 10) / 3 = 151 min 40 s; 2250 - 151,67 = 2098,33, vist som 2099.',
    weeklyNormHours: 35.5,
    duties: threeShifts,
    finds: [{ kind: 'warning', limit: 2099, actual: 2130 }],
  },
  {
    ...base,
    titleNb: 'Tredelt turnus i en grunnturnus',
    arithmetic: 'Som over: 2099.',
    kind: 'cyclic',
    weeklyNormHours: 35.5,
    duties: threeShifts,
    finds: [{ kind: 'warning', limit: 2099, actual: 2130 }],
  },
  {
    ...base,
    titleNb: 'Tredelt turnus i staten: natt fra kl. 20',
    arithmetic: '26 t natt: (26 x 15 + 80) / 3 = 156,67; 2250 - 156,67 = 2093,33, vist som 2094.',
    tariff: 'staten',
    weeklyNormHours: 35.5,
    duties: threeShifts,
    finds: [{ kind: 'warning', limit: 2094, actual: 2130 }],
  },
  {
    ...base,
    titleNb: 'Tredelt turnus når enhetsfila sier 33,6',
    arithmetic: '2016 mot 2099: fila har den korteste.',
    weeklyNormHours: 33.6,
    duties: threeShifts,
    finds: [],
  },
  {
    ...base,
    titleNb: 'Ingen arbeider mellom kl. 21 og 22: ikke alle døgnets timer, så ikke tredelt',
    arithmetic: '23 av 24 timer; 1 av 3 søndager gir 35,5.',
    weeklyNormHours: 35.5,
    duties: [...threeShifts.slice(0, 4), '2027-08-12 15:00-21:00'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Uten søndag er det ikke tredelt turnus etter punktet',
    arithmetic: '0 av 3 søndager; nettene gir 35,5.',
    weeklyNormHours: 35.5,
    duties: [...threeShifts.slice(0, 3), '2027-08-11 07:30-15:30', '2027-08-12 15:00-22:00'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Nøyaktig en firedel utenom natt',
    arithmetic: '15 t av 60 t. 45 t natt på 3 uker = 15 t i uka: 2250 - 225 = 2025.',
    weeklyNormHours: 35.5,
    duties: [...mostlyNights, '2027-08-06 06:00-21:00'],
    finds: [{ kind: 'warning', limit: 2025, actual: 2130 }],
  },
  {
    ...base,
    titleNb: 'Ett minutt under en firedel utenom natt',
    arithmetic: '14 t 59 min av 59 t 59 min: ikke tredelt; 1 av 3 søndager gir 35,5.',
    weeklyNormHours: 35.5,
    duties: [...mostlyNights, '2027-08-06 06:00-20:59'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'To uker er for kort til å se hver tredje søndag',
    arithmetic: '14 dager mot 21.',
    weeks: 2,
    duties: ['2027-08-08 08:00-15:30', '2027-08-15 08:00-15:30'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Virksomhet uten tariffavtale',
    arithmetic: 'Ingen tariffuke å utlede.',
    boundByTariff: false,
    duties: [...byDay, '2027-08-08 08:00-15:30'],
    finds: [],
  },
  {
    ...base,
    titleNb: 'Ingen vakter',
    arithmetic: 'Turnusen sier ingenting.',
    duties: [],
    finds: [],
  },
]
