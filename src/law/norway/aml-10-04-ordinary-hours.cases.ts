import type { LawCase } from '../case.ts'
import { days } from '../case.ts'

const day = 'aml-10-4-day'
const week = 'aml-10-4-week'
const MONDAY = '2027-08-02'

export const ordinaryHoursCases: readonly LawCase[] = [
  {
    rule: day,
    titleNb: 'Ni timer',
    arithmetic: '07:00-16:00 er 9 t = 540 min.',
    duties: [`${MONDAY} 07:00-16:00`],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Ni timer og ett minutt',
    arithmetic: '07:00-16:01 er 541 min. En gjennomsnittsavtale kunne tillatt det.',
    duties: [`${MONDAY} 07:00-16:01`],
    finds: [{ kind: 'needs-agreement', limit: 540, actual: 541 }],
  },
  {
    rule: day,
    titleNb: 'Ubetalt pause er ikke arbeidstid',
    arithmetic: '07:00-16:30 er 570 min, minus 30 min pause = 540 min.',
    duties: [`${MONDAY} 07:00-16:30 ubetalt pause 30`],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'To vakter som begynner samme dato regnes sammen',
    arithmetic: '07:00-12:00 og 17:00-21:01 er 300 + 241 = 541 min.',
    duties: [`${MONDAY} 07:00-12:00`, `${MONDAY} 17:00-21:01`],
    finds: [{ kind: 'needs-agreement', limit: 540, actual: 541 }],
  },
  {
    rule: day,
    titleNb: 'Hjemmevakt teller en sjuendedel',
    arithmetic: '07:00-15:00 er 480 min; 16:00-23:01 hjemme er 421 / 7 = 60,1, rundet opp 61; 541 min.',
    duties: [`${MONDAY} 07:00-15:00`, `${MONDAY} 16:00-23:01 hjemmevakt`],
    finds: [{ kind: 'needs-agreement', limit: 540, actual: 541 }],
  },
  {
    rule: day,
    titleNb: 'Over 13 timer kan ingen gjennomsnittsavtale etter § 10-5 tillate',
    arithmetic: '07:00-20:01 er 781 min; § 10-5 tredje ledd stopper ved 780.',
    duties: [`${MONDAY} 07:00-20:01`],
    finds: [{ kind: 'breach', limit: 540, actual: 781 }],
  },
  {
    rule: day,
    titleNb: 'Natten da klokka stilles frem er en time kortere',
    arithmetic: 'Lørdag 22:00 til søndag 08:00 natt til 28. mars 2027: 10 t på klokka, 9 t i virkeligheten.',
    start: '2027-03-22',
    duties: ['2027-03-27 22:00-08:00'],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Natten da klokka stilles tilbake er en time lengre',
    arithmetic: 'Lørdag 22:00 til søndag 07:00 natt til 31. oktober 2027: 9 t på klokka, 10 t = 600 min.',
    start: '2027-10-25',
    duties: ['2027-10-30 22:00-07:00'],
    finds: [{ kind: 'needs-agreement', limit: 540, actual: 600 }],
  },
  {
    rule: day,
    titleNb: 'Med gjennomsnittsavtale gjelder § 10-5 i stedet',
    arithmetic: '10 t 1 min dømmes etter avtalen, ikke etter § 10-4.',
    agreements: [{ basis: 'IND', permits: { rule: 'averaging', weeks: 12, day_hours: 10, week_hours: 48 } }],
    duties: [`${MONDAY} 07:00-17:01`],
    finds: [],
  },
  {
    rule: week,
    titleNb: '38 timer i turnus',
    arithmetic: '4 x 9 t + 2 t = 38 t = 2280 min.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '07:00-16:00'), '2027-08-06 07:00-09:00'],
    finds: [],
  },
  {
    rule: week,
    titleNb: '38 timer og ett minutt i turnus',
    arithmetic: '4 x 540 + 121 = 2281 min.',
    duties: [...days(MONDAY, [0, 1, 2, 3], '07:00-16:00'), '2027-08-06 07:00-09:01'],
    finds: [{ kind: 'needs-agreement', limit: 2280, actual: 2281 }],
  },
  {
    rule: week,
    titleNb: 'Lang uke i en grunnturnus som holder snittet',
    arithmetic:
      'Uke 1: 5 x 9 t = 45 t = 2700 min. Snittet over 2 uker er 22,5 t, så gjennomsnittsberegning ville holdt.',
    kind: 'cyclic',
    weeks: 2,
    duties: days(MONDAY, [0, 1, 2, 3, 4], '07:00-16:00'),
    finds: [{ kind: 'needs-agreement', limit: 2280, actual: 2700 }],
  },
  {
    rule: week,
    titleNb: 'Grunnturnus der snittet selv er for høyt: ingen gjennomsnittsberegning hjelper',
    arithmetic: 'Uke 1: 45 t. Uke 2: 4 x 8 t = 32 t. 77 / 2 = 38,5 t mot 38, i hver runde.',
    kind: 'cyclic',
    weeks: 2,
    duties: [...days(MONDAY, [0, 1, 2, 3, 4], '07:00-16:00'), ...days(MONDAY, [7, 8, 9, 10], '08:00-16:00')],
    finds: [{ kind: 'breach', limit: 2280, actual: 2700 }],
  },
  {
    rule: week,
    titleNb: '40 timer i vanlig dagarbeid',
    arithmetic: '5 x 8 t = 40 t; grensen er 40 t når arbeidet ikke er turnus.',
    category: 'ordinary',
    duties: days(MONDAY, [0, 1, 2, 3, 4], '08:00-16:00'),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Helkontinuerlig: over 36 timer',
    arithmetic: '4 x 540 + 1 = 2161 min mot 2160.',
    category: 'continuous',
    duties: [...days(MONDAY, [0, 1, 2], '07:00-16:00'), '2027-08-05 07:00-16:01'],
    finds: [{ kind: 'needs-agreement', limit: 2160, actual: 2161 }],
  },
  {
    rule: week,
    titleNb: 'Søndagsnatten hører til uka den begynner i',
    arithmetic: 'Uke 1: 4 x 540 + 120 (natt til mandag, 23:00-01:00) = 2280. Uke 2: 4 x 540 = 2160.',
    weeks: 2,
    duties: [
      ...days(MONDAY, [0, 1, 2, 3], '07:00-16:00'),
      '2027-08-08 23:00-01:00',
      ...days(MONDAY, [8, 9, 10, 11], '07:00-16:00'),
    ],
    finds: [],
  },
  {
    rule: week,
    titleNb:
      'Samtykke og avtaler rekker til en enkelt uke på 54 timer; over det nevner bare tredje ledd ingen enkeltgrense',
    arithmetic: '6 x 540 + 1 = 3241 min; § 10-5 tredje ledd har ingen grense for enkeltuka.',
    duties: [...days(MONDAY, [0, 1, 2, 3, 4], '07:00-16:00'), '2027-08-07 07:00-16:01'],
    finds: [{ kind: 'needs-agreement', limit: 2280, actual: 3241 }],
  },
]
