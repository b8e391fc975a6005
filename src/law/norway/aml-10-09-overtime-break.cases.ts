import type { LawCase } from '../case.ts'

const rule = 'aml-10-9-overtime-break'

export const overtimeBreakCases: readonly LawCase[] = [
  {
    rule,
    titleNb: 'To timer overtid krever ingen egen pause',
    arithmetic: '120 min er ikke mer enn to timer.',
    duties: ['2027-08-02 08:00-15:00 overtid 120'],
    finds: [],
  },
  {
    rule,
    titleNb: 'To timer og ett minutt uten pause',
    arithmetic: '121 min overtid, 0 min pause mot 30.',
    duties: ['2027-08-02 08:00-13:00 overtid 121'],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
  {
    rule,
    titleNb: '29 minutter pause',
    arithmetic: '29 mot 30; pausen kan kortes ned når forholdene gjør det nødvendig.',
    duties: ['2027-08-02 08:00-13:00 pause 29 overtid 121'],
    finds: [{ kind: 'warning', limit: 30, actual: 29 }],
  },
  {
    rule,
    titleNb: '30 minutter pause når den alminnelige tiden ikke krever noen',
    arithmetic: '7,5 t - 2,5 t overtid = 5 t alminnelig: ingen pause etter første ledd, 30 etter andre.',
    duties: ['2027-08-02 08:00-15:30 pause 30 overtid 150'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Alminnelig tid på nøyaktig fem og en halv time krever ingen pause i tillegg',
    arithmetic: '8 t - 2,5 t = 5,5 t; 30 min er nok.',
    duties: ['2027-08-02 08:00-16:00 pause 30 overtid 150'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Over fem og en halv time: én pause på 30 minutter kan ikke være begge pausene',
    arithmetic: '8 t 1 min - 2,5 t = 5 t 31 min: en pause av uviss lengde og 30 min, minst 31 min.',
    duties: ['2027-08-02 08:00-16:01 pause 30 overtid 150'],
    finds: [{ kind: 'warning', limit: 31, actual: 30 }],
  },
  {
    rule,
    titleNb: 'Åtte timer før overtiden: 59 minutter pause',
    arithmetic: '10,5 t - 2,5 t = 8 t: 30 + 30 = 60 min mot 59.',
    duties: ['2027-08-02 08:00-18:30 pause 59 overtid 150'],
    finds: [{ kind: 'warning', limit: 60, actual: 59 }],
  },
  {
    rule,
    titleNb: 'Åtte timer før overtiden: 60 minutter pause',
    arithmetic: '30 + 30 = 60.',
    duties: ['2027-08-02 08:00-18:30 pause 60 overtid 150'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Pausen er trukket fra arbeidstiden',
    arithmetic: '30 min pause, 0 av dem arbeidstid.',
    duties: ['2027-08-02 08:00-15:30 ubetalt pause 30 overtid 150'],
    finds: [{ kind: 'warning', limit: 30, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Overtiden i to vakter samme dag legges sammen, og tiden mellom dem er pause',
    arithmetic: '61 + 60 = 121 min overtid; 2 t mellom vaktene er 120 min pause.',
    duties: ['2027-08-02 08:00-10:00 overtid 61', '2027-08-02 12:00-14:00 overtid 60'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Overtiden i to vakter samme dag, rett etter hverandre',
    arithmetic: '61 + 60 = 121 min overtid; 0 min pause.',
    duties: ['2027-08-02 08:00-10:00 overtid 61', '2027-08-02 10:00-12:00 overtid 60'],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
  {
    rule,
    titleNb: 'Vakten før planen er ikke planens sak',
    arithmetic: '121 min overtid søndagen før.',
    before: ['2027-08-01 08:00-13:00 overtid 121'],
    duties: ['2027-08-02 08:00-13:00 overtid 60'],
    finds: [],
  },
  {
    rule,
    titleNb: 'Overtiden i hver av to hovedarbeidsperioder samme dato dømmes for seg',
    arithmetic:
      '121 min etter første periode og 120 min etter den andre: bare den første er over to timer, uten pause.',
    duties: ['2027-08-02 00:00-05:00 overtid 121', '2027-08-02 17:00-22:00 overtid 120'],
    finds: [{ kind: 'breach', limit: 30, actual: 0 }],
  },
]
