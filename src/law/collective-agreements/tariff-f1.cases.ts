import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const rule = 'tariff-f1'
const rest = days('2027-08-04', [1, 2, 3, 4], '08:00-16:00')

export const tariffF1Cases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Én hel fridag i 36 timers arbeidsfri',
    arithmetic: 'Mandag til 24:00, onsdag fra 12:00: 36 t, og hele tirsdagen.',
    duties: ['2027-08-02 17:00-00:00', '2027-08-04 12:00-20:00', ...rest],
    finds: [],
  },
  {
    rule,
    titleNb: '35 timer fri uten noen hel kalenderdag',
    arithmetic: 'Tirsdag 01:00 til onsdag 12:00 er 35 t; tirsdagens første time er arbeid.',
    duties: ['2027-08-02 17:00-01:00', '2027-08-04 12:00-20:00', ...rest],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'For kort arbeidsfri er en annen regels sak',
    arithmetic: 'Mandag 24:00 til onsdag 10:59 er 34 t 59 min.',
    duties: ['2027-08-02 17:00-00:00', '2027-08-04 10:59-18:00', ...rest],
    finds: [],
  },
  {
    rule,
    titleNb: 'Avtalt 28 timer: en hel fridag i en kortere arbeidsfri',
    arithmetic: 'Mandag 22:00 til onsdag 07:00 er 33 t og rommer tirsdagen; grensen er 28 t.',
    agreements: [
      { basis: 'TV', permits: { rule: 'weekly-rest', hours: 28 }, compensation: 'lengre fri uka etter' },
    ],
    duties: ['2027-08-02 14:00-22:00', '2027-08-04 07:00-15:00', ...rest],
    finds: [],
  },
  {
    rule,
    titleNb: 'Avtalt 28 timer, men ingen hel fridag',
    arithmetic: 'Tirsdag 02:00 til onsdag 07:00 er 29 t; grensen er 28 t.',
    agreements: [
      { basis: 'TV', permits: { rule: 'weekly-rest', hours: 28 }, compensation: 'lengre fri uka etter' },
    ],
    duties: ['2027-08-02 18:00-02:00', '2027-08-04 07:00-15:00', ...rest],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Hjemmevakt på den eneste fridagen',
    arithmetic: 'Tirsdagen er arbeidsfri (36 t), men har hjemmevakt.',
    duties: [
      '2027-08-02 17:00-00:00',
      '2027-08-03 08:00-16:00 hjemmevakt',
      '2027-08-04 12:00-20:00',
      ...rest,
    ],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Natten fra uka før tar mandagen',
    arithmetic: 'Søndag 22:00 til mandag 06:00; så fri til tirsdag 17:00: 35 t uten hel mandag.',
    before: ['2027-08-01 22:00-06:00'],
    duties: ['2027-08-03 17:00-22:00', '2027-08-04 12:00-20:00', ...rest],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Natten over sømmen i en grunnturnus',
    arithmetic: 'Søndag 22:00 til mandag 06:00; så fri til tirsdag 17:00: 35 t uten hel mandag.',
    kind: 'cyclic',
    duties: [
      '2027-08-03 17:00-22:00',
      '2027-08-04 12:00-20:00',
      ...rest.slice(0, 3),
      '2027-08-08 22:00-06:00',
    ],
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Søndagen da klokka stilles frem er en hel fridag på 23 timer',
    arithmetic: 'Lørdag 12:00 til søndag 24:00 den 28. mars 2027 er 36 t på klokka, 35 t.',
    start: '2027-03-22',
    duties: days('2027-03-22', [0, 1, 2, 3, 4, 5], '06:00-12:00'),
    finds: [],
  },
  {
    rule,
    titleNb: 'Uke med fravær dømmes ikke',
    arithmetic: 'Som 35 timer uten hel kalenderdag, men tirsdagen er ferie.',
    absences: ['2027-08-03 2027-08-03'],
    duties: ['2027-08-02 17:00-01:00', '2027-08-04 12:00-20:00', ...rest],
    finds: [],
  },
  {
    rule,
    titleNb: 'Virksomhet uten tariffavtale',
    arithmetic: 'Koden er tariffens.',
    boundByTariff: false,
    duties: ['2027-08-02 17:00-01:00', '2027-08-04 12:00-20:00', ...rest],
    finds: [],
  },
]
