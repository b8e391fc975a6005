import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const base = { rule: 'tariff-f3', weeks: 4 }
const SUNDAY = '2027-08-08'
const by = (offsets: readonly number[]) => days(SUNDAY, offsets, '08:00-15:00')

export const tariffF3Cases: readonly LawCase[] = [
  {
    ...base,
    titleNb: 'To på rad av fire: halvparten er fri',
    arithmetic: '2 av 4 fri mot 2.',
    duties: by([0, 7]),
    finds: [],
  },
  {
    ...base,
    titleNb: 'Tre av fire, noen på rad',
    arithmetic: '3 arbeidet mot høyst 4 / 2 = 2; 1 fri rød dag mangler.',
    duties: by([0, 7, 21]),
    finds: [{ kind: 'warning', limit: 2, actual: 3 }],
  },
  {
    ...base,
    titleNb: 'Annenhver uten unntak er nok, også når flest er arbeidet',
    arithmetic: '2 av 3: søndag 8. og 22. august; mellom dem er fri.',
    weeks: 3,
    duties: by([0, 14]),
    finds: [],
  },
  {
    ...base,
    titleNb: 'Oddetall rundes slik at flest er fri',
    arithmetic: '3 søndager: minst 2 fri, høyst 1 arbeidet.',
    weeks: 3,
    duties: by([0, 7]),
    finds: [{ kind: 'warning', limit: 1, actual: 2 }],
  },
  {
    ...base,
    titleNb: 'Helgedager i påsken teller med',
    arithmetic:
      '22. mars til 4. april 2027: skjærtorsdag, langfredag, 1. og 2. påskedag og søndag 4. april er 5; høyst 2.',
    start: '2027-03-22',
    weeks: 2,
    duties: days('2027-03-25', [0, 1, 3], '08:00-15:00'),
    finds: [{ kind: 'warning', limit: 2, actual: 3 }],
  },
  {
    ...base,
    titleNb: 'Dagene før planen teller med',
    arithmetic: '4 + 4 = 8 dager, 2 + 3 = 5 arbeidet mot 4.',
    carryOver: { red_days_total: 4, red_days_worked: 3 },
    duties: by([0, 7]),
    finds: [{ kind: 'warning', limit: 4, actual: 5 }],
  },
  {
    ...base,
    titleNb: 'Færre før planen gir rom',
    arithmetic: '4 + 4 = 8 dager, 3 + 1 = 4 arbeidet mot 4.',
    carryOver: { red_days_total: 4, red_days_worked: 1 },
    duties: by([0, 7, 21]),
    finds: [],
  },
  {
    ...base,
    titleNb: 'Søndagen rett før planen er den forrige',
    arithmetic: '1 av 1 arbeidet, og søndagen før: høyst 0.',
    weeks: 1,
    before: ['2027-08-01 08:00-15:00'],
    duties: by([0]),
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
  },
  {
    ...base,
    titleNb: 'Søndager i ferien er verken fri eller arbeidet',
    arithmetic: '2 søndager igjen, begge arbeidet: høyst 1.',
    absences: ['2027-08-16 2027-08-29'],
    duties: by([0, 7]),
    finds: [{ kind: 'warning', limit: 1, actual: 2 }],
  },
  {
    ...base,
    titleNb: 'En grunnturnus har ingen F3',
    arithmetic: 'Ikke dømt.',
    kind: 'cyclic',
    duties: by([0, 7, 14]),
    finds: [],
  },
  {
    ...base,
    titleNb: 'Virksomhet uten tariffavtale',
    arithmetic: 'Koden er tariffens.',
    boundByTariff: false,
    duties: by([0, 7, 14]),
    finds: [],
  },
]
