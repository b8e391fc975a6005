import type { LawCase } from '../case.ts'

const rule = 'ferie-5-length'
/** 5 to 24 July 2027 is three weeks of 6 = 18 working days; 4 to 11 October is 6 + 1 = 7. */
const main = { from: '2027-07-05', until: '2027-07-24' }
const rest = { from: '2027-10-04', until: '2027-10-11' }
type Change = Readonly<Record<string, unknown>>
const year = (periods: readonly Change[], change: Change = {}) => ({
  employer_kind: 'other' as const,
  holidays: [{ employee: 'A', year: 2027, periods: periods as (typeof main)[], ...change }],
})

export const holidayLengthCases: readonly LawCase[] = [
  {
    rule,
    titleNb: '25 virkedager',
    arithmetic: '18 + 7 = 25.',
    duties: [],
    register: year([main, rest]),
    finds: [],
  },
  {
    rule,
    titleNb: '24 virkedager satt opp',
    arithmetic: '18 + 6 = 24: søndag 10. oktober er ikke virkedag.',
    duties: [],
    register: year([main, { from: '2027-10-04', until: '2027-10-10' }]),
    finds: [{ kind: 'warning', limit: 25, actual: 24 }],
    saysNb: ['A har satt opp 24 virkedager ferie i 2027; kravet er 25; sett opp resten.'],
  },
  {
    rule,
    titleNb: '24 virkedager når året er omme',
    arithmetic: '24 mot 25, dømt 2028-01-01.',
    duties: [],
    on: '2028-01-01',
    register: year([main, { from: '2027-10-04', until: '2027-10-10' }]),
    finds: [{ kind: 'breach', limit: 25, actual: 24 }],
    saysNb: ['A fikk 24 virkedager ferie i 2027; kravet er 25.'],
  },
  {
    rule,
    titleNb: 'Den siste dagen av året er ikke året omme',
    arithmetic: '24 mot 25, dømt 2027-12-31.',
    duties: [],
    on: '2027-12-31',
    register: year([main, { from: '2027-10-04', until: '2027-10-10' }]),
    finds: [{ kind: 'warning', limit: 25, actual: 24 }],
  },
  {
    rule,
    titleNb: 'Helligdager i ferien er ikke virkedager',
    arithmetic: '18 + påskeuka 22.-27. mars 2027: 6 - skjærtorsdag - langfredag = 4, så 22.',
    duties: [],
    register: year([main, { from: '2027-03-22', until: '2027-03-28' }]),
    finds: [{ kind: 'warning', limit: 25, actual: 22 }],
  },
  {
    rule,
    titleNb: 'Fyller 60 år siste dag i ferieåret',
    arithmetic: '1967-12-31: 25 + 6 = 31 mot 25.',
    duties: [],
    born: '1967-12-31',
    register: year([main, rest]),
    finds: [{ kind: 'warning', limit: 31, actual: 25 }],
    saysNb: [
      'A har satt opp 25 virkedager ferie i 2027; kravet er 31 (av dem 6 fra året en fyller 60); sett opp resten.',
    ],
  },
  {
    rule,
    titleNb: 'Fyller 60 år dagen etter ferieåret',
    arithmetic: '1968-01-01: 25 mot 25.',
    duties: [],
    born: '1968-01-01',
    register: year([main, rest]),
    finds: [],
  },
  {
    rule,
    titleNb: 'Over 60 år, med ekstraferie',
    arithmetic: '18 + 7 + 6 = 31.',
    duties: [],
    born: '1960-05-05',
    register: year([main, rest, { from: '2027-11-01', until: '2027-11-06', extra: true }]),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tiltrådt 30. september',
    arithmetic: 'Full ferie: 0 mot 25.',
    duties: [],
    register: year([], { entered: '2027-09-30' }),
    finds: [{ kind: 'warning', limit: 25, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Tiltrådt 1. oktober',
    arithmetic: '4. til 9. oktober: 6 mot 6.',
    duties: [],
    register: year([{ from: '2027-10-04', until: '2027-10-09' }], { entered: '2027-10-01' }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Tiltrådt 1. oktober, og en dag for lite',
    arithmetic: '4. til 8. oktober: 5 mot 6.',
    duties: [],
    register: year([{ from: '2027-10-04', until: '2027-10-08' }], { entered: '2027-10-01' }),
    finds: [{ kind: 'warning', limit: 6, actual: 5 }],
  },
  {
    rule,
    titleNb: 'Tiltrådt 1. oktober året før',
    arithmetic: 'Full ferie i 2027: 6 mot 25.',
    duties: [],
    register: year([{ from: '2027-10-04', until: '2027-10-09' }], { entered: '2026-10-01' }),
    finds: [{ kind: 'warning', limit: 25, actual: 6 }],
  },
  {
    rule,
    titleNb: 'Hos en annen arbeidsgiver, på forskudd og overført',
    arithmetic: '6 + 4 + 5 + 10 = 25.',
    duties: [],
    register: year([{ from: '2027-10-04', until: '2027-10-09' }], {
      taken_elsewhere: 4,
      taken_in_advance: 5,
      moved_to_next_year: 10,
    }),
    finds: [],
  },
  {
    rule,
    titleNb: 'Overført mer enn loven lar partene avtale',
    arithmetic: 'Av 13 overførte teller 12: 12 + 12 = 24 mot 25; av 13 på forskudd teller 12.',
    duties: [],
    register: year([], { taken_in_advance: 13, moved_to_next_year: 13 }),
    finds: [{ kind: 'warning', limit: 25, actual: 24 }],
  },
  {
    rule,
    titleNb: 'Dager utenfor ferieåret teller ikke',
    arithmetic:
      '27. desember 2027 til 1. januar 2028: 27.-31. desember er 5, 18 + 5 = 23; 30. desember 2026 faller utenfor.',
    duties: [],
    register: year([
      main,
      { from: '2027-12-27', until: '2028-01-08' },
      { from: '2026-12-28', until: '2027-01-01' },
    ]),
    finds: [{ kind: 'warning', limit: 25, actual: 23 }],
  },
  {
    rule,
    titleNb: 'Perioder som overlapper, teller én gang',
    arithmetic: '5. til 24. juli to ganger er 18 mot 25.',
    duties: [],
    register: year([main, { from: '2027-07-12', until: '2027-07-17' }]),
    finds: [{ kind: 'warning', limit: 25, actual: 18 }],
  },
  {
    rule,
    titleNb: 'Ferieåret før loven er kodet',
    arithmetic: '2025-01-01 er 365 dager før 2026-01-01.',
    duties: [],
    register: year([], { year: 2025 }),
    finds: [{ kind: 'warning', limit: 0, actual: 365 }],
    saysNb: [
      'Ferieåret 2025 for A er fra onsdag 01.01.2025; loven er kodet fra torsdag 01.01.2026, så dette er ikke dømt.',
    ],
  },
]
