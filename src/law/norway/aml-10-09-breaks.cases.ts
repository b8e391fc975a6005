import type { LawCase } from '../case.ts'

const rule = 'aml-10-9-breaks'
const MONDAY = '2027-08-02'

export const breakCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'Fem og en halv time uten pause',
    arithmetic: '07:30-13:00 er 330 min; kravet gjelder over 330.',
    duties: [`${MONDAY} 07:30-13:00`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Ett minutt over uten pause',
    arithmetic: '331 min og 0 pauser.',
    duties: [`${MONDAY} 07:30-13:01`],
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Kort pause er nok under åtte timer',
    arithmetic: '07:30-15:29 er 479 min med 10 min pause.',
    duties: [`${MONDAY} 07:30-15:29 pause 10`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Åtte timer med 29 minutter pause',
    arithmetic: '480 min; 29 mot 30.',
    duties: [`${MONDAY} 07:30-15:30 pause 29`],
    finds: [{ kind: 'breach', limit: 30, actual: 29 }],
  },
  {
    rule,
    titleNb: 'Åtte timer med 30 minutter pause',
    arithmetic: '480 min; 30 mot 30.',
    duties: [`${MONDAY} 07:30-15:30 pause 30`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Ubetalt pause er ikke arbeidstid',
    arithmetic: '07:30-15:49 er 499 min, minus 20 min pause = 479 min: under åtte timer.',
    duties: [`${MONDAY} 07:30-15:49 ubetalt pause 20`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Hjemmevakt trenger ingen pause',
    arithmetic: 'Vakten er fri fra annet enn å være tilgjengelig.',
    duties: [`${MONDAY} 07:30-22:00 hjemmevakt`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Fri mellom to vakter samme dag er pause',
    arithmetic: '4 t + 4 t = 480 min, 60 min mellom.',
    duties: [`${MONDAY} 07:00-11:00`, `${MONDAY} 12:00-16:00`],
    finds: [],
  },
  {
    rule,
    titleNb: 'Tiden mellom to hovedarbeidsperioder er ingen pause i den første',
    arithmetic: '00:00-06:00 er 6 t, over 5 t 30 min, uten pause; de 14 timene etter er daglig arbeidsfri.',
    duties: ['2027-08-02 00:00-06:00', '2027-08-02 20:00-00:00'],
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
  },
  {
    rule,
    titleNb: 'To korte hovedarbeidsperioder samme dato trenger ingen pause',
    arithmetic: '5 t og 5 t, hver under 5 t 30 min, med 13 timer imellom.',
    duties: ['2027-08-02 00:00-05:00', '2027-08-02 18:00-23:00'],
    finds: [],
  },
]
