/** Whom chapter 10 holds for: cases of the rules that give way, run through `evaluate`. */
import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const MONDAY = '2027-08-02'
/** 22:00 to 07:30 is 9 h 30 min = 570 min against 660. */
const shortRest = [`${MONDAY} 14:30-22:00`, '2027-08-03 07:30-15:00']

const positionCases: readonly LawCase[] = [
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Ledende stilling',
    arithmetic: '570 min hvile, men § 10-8 gjelder ikke.',
    position: 'leading',
    duties: shortRest,
    finds: [],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Særlig uavhengig stilling',
    arithmetic: '570 min hvile, men § 10-8 gjelder ikke.',
    position: 'independent',
    duties: shortRest,
    finds: [],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Vanlig stilling',
    arithmetic: '570 min mot 660.',
    position: 'ordinary',
    duties: shortRest,
    finds: [{ kind: 'needs-agreement', limit: 660, actual: 570 }],
  },
  {
    rule: 'aml-11-2-youth-day',
    titleNb: 'Under 18 år i en stilling som er oppgitt som ledende',
    arithmetic: '540 min mot 480: § 10-12 unntar fra kapittel 10, ikke fra kapittel 11.',
    born: '2010-03-01',
    position: 'leading',
    duties: [`${MONDAY} 08:00-17:00`],
    finds: [{ kind: 'breach', limit: 480, actual: 540 }],
  },
  {
    rule: 'aml-10-12-exempt-position',
    titleNb: 'Vaktene til den som er oppgitt som leder, er ikke dømt',
    arithmetic: '2 vakter i planen og 1 før den.',
    position: 'leading',
    before: ['2027-08-01 08:00-15:00'],
    duties: shortRest,
    finds: [{ kind: 'warning', limit: 0, actual: 2 }],
  },
  {
    rule: 'aml-10-12-exempt-position',
    titleNb: 'Særlig uavhengig med én vakt',
    arithmetic: '1 vakt.',
    position: 'independent',
    duties: [`${MONDAY} 08:00-15:00`],
    finds: [{ kind: 'warning', limit: 0, actual: 1 }],
  },
  {
    rule: 'aml-10-12-exempt-position',
    titleNb: 'Leder uten vakter',
    arithmetic: '0 vakter.',
    position: 'leading',
    duties: [],
    finds: [],
  },
  {
    rule: 'aml-10-12-exempt-position',
    titleNb: 'Vanlig stilling, sagt og ikke sagt',
    arithmetic: 'Alt er dømt.',
    position: 'ordinary',
    duties: shortRest,
    finds: [],
  },
  {
    rule: 'aml-10-12-exempt-position',
    titleNb: 'Stillingen er ikke oppgitt',
    arithmetic: 'Da er den vanlig.',
    duties: shortRest,
    finds: [],
  },
]

const liveInCases: readonly LawCase[] = [
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Medleverordning: døgnopphold har hvilen i § 3 i stedet',
    arithmetic: 'Et opphold på 48 t; forskriften § 3 dømmer hvilen.',
    liveIn: true,
    duties: days(MONDAY, [0, 1], '08:00-08:00'),
    finds: [],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Medleverordning: den som bare har vanlige vakter, har 11 timer',
    arithmetic: '570 min mot 660; ingen opphold på et døgn.',
    liveIn: true,
    duties: shortRest,
    finds: [{ kind: 'needs-agreement', limit: 660, actual: 570 }],
  },
  {
    rule: 'aml-10-6-total-day',
    titleNb: 'Medleverordning: 24 timer i døgnet',
    arithmetic: '1440 min; forskriften § 3 sier i stedet hvor mye av døgnet som skal være hvile.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`],
    finds: [],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Medleverordning: vanlige vakter utenom oppholdet har 11 timer',
    arithmetic: 'Opphold mandag; torsdag 22:00 til fredag 07:30 er 570 min mot 660.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, '2027-08-05 14:30-22:00', '2027-08-06 07:30-15:00'],
    finds: [{ kind: 'needs-agreement', limit: 660, actual: 570 }],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Medleverordning: mellom oppholdet og en vanlig vakt er det 11 timer',
    arithmetic: 'Opphold til tirsdag 08:00, vakt fra 18:59: 659 min mot 660.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, '2027-08-03 18:59-22:00'],
    finds: [{ kind: 'needs-agreement', limit: 660, actual: 659 }],
  },
  {
    rule: 'aml-10-8-daily-rest',
    titleNb: 'Medleverordning: mellom to opphold dømmer § 3',
    arithmetic: 'Opphold til tirsdag 08:00 og fra 18:59.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, '2027-08-03 18:59-18:59'],
    finds: [],
  },
  {
    rule: 'aml-10-6-total-day',
    titleNb: 'Medleverordning: 13 timer i døgnet utenom oppholdet',
    arithmetic: 'Opphold mandag; torsdag 08:00-21:01 er 781 min mot 780.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, '2027-08-05 08:00-21:01'],
    finds: [{ kind: 'needs-agreement', limit: 780, actual: 781 }],
  },
  {
    rule: 'aml-10-4-week',
    titleNb: 'Medleverordning: timene i oppholdet teller ikke i den alminnelige uka',
    arithmetic: 'Opphold mandag; onsdag til fredag 3 x 720 = 2160 mot 2280.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, ...days('2027-08-04', [0, 1, 2], '08:00-20:00')],
    finds: [],
  },
  {
    rule: 'aml-10-4-week',
    titleNb: 'Medleverordning: vanlige vakter utenom oppholdet har den alminnelige uka',
    arithmetic: 'Opphold mandag; onsdag til lørdag 3 x 720 + 121 = 2281 mot 2280 (§ 10-4 fjerde ledd).',
    liveIn: true,
    duties: [
      `${MONDAY} 08:00-08:00`,
      ...days('2027-08-04', [0, 1, 2], '08:00-20:00'),
      '2027-08-07 08:00-10:01',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2280, actual: 2281 }],
  },
  {
    rule: 'aml-10-6-total-day',
    titleNb: 'Medleverordning: et opphold som planen kutter, er ett til',
    arithmetic: 'Opphold mandag; søndag 08:00 til 24:00 er 16 t, og kan gå videre etter planen.',
    liveIn: true,
    duties: [`${MONDAY} 08:00-08:00`, '2027-08-08 08:00-00:00'],
    finds: [],
  },
  {
    rule: 'aml-10-8-weekly-rest',
    titleNb: 'Medleverordning: ukentlig arbeidsfri gjelder fortsatt',
    arithmetic: 'Opphold fra mandag 08:00 til søndag 08:00: fri 16 t = 960 min til uka er slutt, mot 2100.',
    liveIn: true,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '08:00-08:00'),
    finds: [{ kind: 'breach', limit: 2100, actual: 960 }],
  },
]

export const scopeCases: readonly LawCase[] = [...positionCases, ...liveInCases]
