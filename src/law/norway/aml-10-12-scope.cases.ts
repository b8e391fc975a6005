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
    rule: 'aml-10-8-weekly-rest',
    titleNb: 'Medleverordning: ukentlig arbeidsfri gjelder fortsatt',
    arithmetic: 'Opphold fra mandag 08:00 til søndag 08:00: fri 16 t = 960 min til uka er slutt, mot 2100.',
    liveIn: true,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '08:00-08:00'),
    finds: [{ kind: 'breach', limit: 2100, actual: 960 }],
  },
]

export const scopeCases: readonly LawCase[] = [...positionCases, ...liveInCases]
