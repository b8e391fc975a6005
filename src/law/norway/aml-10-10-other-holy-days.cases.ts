import type { LawCase } from '../case.ts'

const rule = 'aml-10-10-other-holy-days'
const sunday = 'aml-10-8-sunday'
/** Two Sundays in a row, 8 and 15 August 2027, and Friday 13 August free for the second. */
const SUNDAYS = ['2027-08-08 08:00-15:00', '2027-08-15 08:00-15:00']
const holyDays = [{ signed: '2027-06-01', works: '2027-08-15', free: '2027-08-13' }]

export const otherHolyDaysCases: readonly LawCase[] = [
  {
    rule: sunday,
    titleNb: 'To søndager på rad, der den andre er byttet mot en annen helligdag',
    arithmetic: '§ 10-10 femte ledd: bare 8. august teller som arbeidet.',
    weeks: 2,
    holyDays,
    duties: SUNDAYS,
    finds: [],
  },
  {
    rule: sunday,
    titleNb: 'Den byttede dagen er ikke fri: byttet teller ikke',
    arithmetic: 'Vakt fredag 13. august: 2 søndager på rad mot 1.',
    weeks: 2,
    holyDays,
    duties: [...SUNDAYS, '2027-08-13 08:00-15:00'],
    finds: [{ kind: 'needs-agreement', limit: 1, actual: 2 }],
  },
  {
    rule: sunday,
    titleNb: 'En annen søndag enn den som er byttet',
    arithmetic: 'Byttet er 22. august: 8. og 15. er 2 på rad mot 1.',
    weeks: 2,
    holyDays: [{ signed: '2027-06-01', works: '2027-08-22', free: '2027-08-13' }],
    duties: SUNDAYS,
    finds: [{ kind: 'needs-agreement', limit: 1, actual: 2 }],
  },
  {
    rule: sunday,
    titleNb: 'En vakt som også berører en helgedag uten bytte, teller',
    arithmetic:
      'Fra søndag 23. desember 20:00 til julaften 18:00: 2 t på søndagen, og 3 t etter julaften 15:00, som hører til 1. juledag og ikke er byttet: 2 på rad mot 1.',
    weeks: 2,
    start: '2029-12-17',
    holyDays: [{ signed: '2029-01-04', works: '2029-12-23', free: '2029-12-18' }],
    duties: ['2029-12-23 20:00-18:00'],
    finds: [{ kind: 'needs-agreement', limit: 1, actual: 2 }],
  },
  {
    rule,
    titleNb: 'Fri den avtalte dagen',
    arithmetic: '1 av 1 dag.',
    weeks: 2,
    holyDays,
    duties: [...SUNDAYS, '2027-08-12 08:00-00:00', '2027-08-14 00:00-08:00'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Ett minutt inn i den avtalte dagen',
    arithmetic: 'Torsdag 22:00 til fredag 00:01: 0 av 1 dag.',
    weeks: 2,
    holyDays,
    duties: [...SUNDAYS, '2027-08-12 22:00-00:01'],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'A skulle etter avtale ha fri fredag 13.08.2027 mot arbeid søndag 15.08.2027, men har vakt; byttet teller da ikke (§ 10-10 femte ledd).',
    ],
  },
  {
    rule,
    titleNb: 'Den avtalte dagen ligger etter planen',
    arithmetic: '16. august er ikke dømt her.',
    weeks: 2,
    holyDays: [{ signed: '2027-06-01', works: '2027-08-15', free: '2027-08-16' }],
    duties: SUNDAYS,
    finds: [],
  },
]
