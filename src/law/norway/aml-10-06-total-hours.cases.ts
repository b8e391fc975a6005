import type { CaseAgreement, LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const day = 'aml-10-6-total-day'
const week = 'aml-10-6-total-week'
const MONDAY = '2027-08-02'

const sixteen = (compensation?: string): CaseAgreement => ({
  basis: 'TV',
  permits: { rule: 'total-day', hours: 16 },
  ...(compensation === undefined ? {} : { compensation }),
})

export const totalHoursCases: readonly LawCase[] = [
  {
    rule: day,
    titleNb: 'Tretten timer',
    arithmetic: '07:00-20:00 er 780 min.',
    duties: [`${MONDAY} 07:00-20:00`],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Tretten timer og ett minutt',
    arithmetic: '781 min mot 780; tillitsvalgte kan avtale inntil 960.',
    duties: [`${MONDAY} 07:00-20:01`],
    finds: [{ kind: 'needs-agreement', limit: 780, actual: 781 }],
  },
  {
    rule: day,
    titleNb: 'Seksten timer etter avtale med tillitsvalgte',
    arithmetic: '07:00-23:00 er 960 min.',
    agreements: [sixteen('lengre fri etterpå')],
    duties: [`${MONDAY} 07:00-23:00`],
    finds: [],
  },
  {
    rule: day,
    titleNb: 'Avtalen uten kompenserende hvile teller ikke',
    arithmetic: '960 min mot 780.',
    agreements: [sixteen()],
    duties: [`${MONDAY} 07:00-23:00`],
    finds: [{ kind: 'needs-agreement', limit: 780, actual: 960 }],
  },
  {
    rule: day,
    titleNb: 'Over seksten timer kan ikke avtales etter paragrafen',
    arithmetic: '961 min mot 960.',
    agreements: [sixteen('lengre fri etterpå')],
    duties: [`${MONDAY} 07:00-23:01`],
    finds: [{ kind: 'breach', limit: 960, actual: 961 }],
  },
  {
    rule: week,
    titleNb: '48 timer hver uke i åtte uker',
    arithmetic: '6 x 8 t = 48 t = 2880 min i snitt.',
    weeks: 8,
    duties: days(MONDAY, everyWeek([0, 1, 2, 3, 4, 5], 8), '08:00-16:00'),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Ett minutt mer på åtte uker',
    arithmetic: '8 x 2880 + 1 = 23041 min; snittet 2880,1 rundes opp til 2881.',
    weeks: 8,
    duties: [...days(MONDAY, everyWeek([0, 1, 2, 3, 4, 5], 8), '08:00-16:00'), '2027-08-08 08:00-08:01'],
    finds: [{ kind: 'breach', limit: 2880, actual: 2881 }],
  },
  {
    rule: week,
    titleNb: 'En uke på 60 timer jevnes ut over åtte',
    arithmetic: '6 x 10 t = 60 t i én uke; 60 / 8 = 7,5 t i snitt.',
    weeks: 8,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-17:00'),
    finds: [],
  },
  {
    rule: week,
    titleNb: 'En plan kortere enn åtte uker jevnes ut over planen',
    arithmetic: '60 t i en plan på 1 uke: 3600 min mot 2880.',
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-17:00'),
    finds: [{ kind: 'breach', limit: 2880, actual: 3600 }],
  },
  {
    rule: week,
    titleNb: '69 timer er yttergrensen for en enkelt uke',
    arithmetic: '6 x 11,5 t = 69 t = 4140 min.',
    weeks: 8,
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'),
    finds: [],
  },
  {
    rule: week,
    titleNb: '69 timer og ett minutt',
    arithmetic: '4140 + 1 min.',
    weeks: 8,
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [{ kind: 'breach', limit: 4140, actual: 4141 }],
  },
  {
    rule: day,
    titleNb: 'To hovedarbeidsperioder samme dato: bare det som ligger innenfor 24 timer, legges sammen',
    arithmetic:
      '00:00-08:00 er 8 t. Av 20:00-04:00 ligger 4 t før midnatt: 12 t mot 13. Alene varer den andre 8 t.',
    duties: ['2027-08-02 00:00-08:00 pause 30', '2027-08-02 20:00-04:00 pause 30'],
    finds: [],
  },
  {
    rule: day,
    titleNb:
      'Med kortere avtalt hvile kan to hovedarbeidsperioder innenfor 24 timer til sammen bli for lange',
    arithmetic:
      'Avtale om 9 t hvile: 08:00 til 18:59 skiller periodene. 480 min, og 301 min av 18:59-03:00 før midnatt: 781 mot 780.',
    agreements: [
      { basis: 'TV', permits: { rule: 'daily-rest', hours: 9 }, compensation: 'lengre hvile før neste vakt' },
    ],
    duties: ['2027-08-02 00:00-08:00 pause 30', '2027-08-02 18:59-03:00 pause 30'],
    finds: [{ kind: 'needs-agreement', limit: 780, actual: 781 }],
  },
  {
    rule: day,
    titleNb: 'Den andre hovedarbeidsperioden samme dato dømmes også for seg',
    arithmetic:
      '00:00-01:00 og 4 t før midnatt er 5 t; 20:00-09:01 alene er 781 min mot 780, og inntil 960 kan avtales.',
    duties: ['2027-08-02 00:00-01:00', '2027-08-02 20:00-09:01 pause 30'],
    finds: [{ kind: 'needs-agreement', limit: 780, actual: 781 }],
  },
  {
    rule: week,
    titleNb: 'Med avtale etter både § 10-5 andre ledd og § 10-6 femte ledd er 69 timer grensen',
    arithmetic: '4141 min mot 4140.',
    weeks: 8,
    agreements: [
      {
        basis: 'TV',
        permits: { rule: 'averaging', weeks: 52, day_hours: 12.5, week_hours: 48, single_week_hours: 54 },
      },
      { basis: 'TV', permits: { rule: 'overtime', week_hours: 20, four_week_hours: 50, year_hours: 300 } },
    ],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [{ kind: 'breach', limit: 4140, actual: 4141 }],
  },
  {
    rule: week,
    titleNb: 'Arbeidstilsynets samtykke etter § 10-5 tredje ledd nevner ingen enkeltuke',
    arithmetic: '4141 min i én uke; 4141 / 8 = 518 min i snitt mot 2880.',
    weeks: 8,
    agreements: [
      {
        basis: 'AT',
        permits: { rule: 'averaging', weeks: 26, day_hours: 13, week_hours: 48, single_week_hours: 72 },
      },
    ],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [],
  },
  {
    rule: week,
    titleNb: 'Arbeidstilsynets tillatelse til overtid nevner ingen enkeltuke',
    arithmetic: '4141 min i én uke; 518 min i snitt mot 2880.',
    weeks: 8,
    agreements: [
      {
        basis: 'TV',
        permits: { rule: 'averaging', weeks: 52, day_hours: 12.5, week_hours: 48, single_week_hours: 54 },
      },
      { basis: 'AT', permits: { rule: 'overtime', week_hours: 25, half_year_hours: 200 } },
    ],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [],
  },
  {
    rule: week,
    titleNb: 'En tariffavtale etter § 10-12 fjerde ledd går foran enkeltuka',
    arithmetic: '4141 min i én uke; 518 min i snitt mot 2880.',
    weeks: 8,
    agreements: [{ basis: 'ORG', permits: { rule: 'total-week', hours: 48.5 } }],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [],
  },
  {
    rule: week,
    titleNb: 'En tariffavtale etter § 10-12 fjerde ledd med lovens egne 48 timer fraviker ingenting',
    arithmetic: '4141 min i én uke; 518 min i snitt mot 2880.',
    weeks: 8,
    agreements: [{ basis: 'ORG', permits: { rule: 'total-week', hours: 48 } }],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [{ kind: 'breach', limit: 4140, actual: 4141 }],
  },
  {
    rule: week,
    titleNb: 'Samtykket fra Arbeidstilsynet må gjelde hele uka',
    arithmetic: 'Samtykket slutter lørdag 7. august: 4141 min mot 4140.',
    weeks: 8,
    agreements: [
      {
        basis: 'AT',
        permits: { rule: 'averaging', weeks: 26, day_hours: 13, week_hours: 48, single_week_hours: 72 },
        until: '2027-08-07',
      },
    ],
    duties: [...days(MONDAY, [0, 1, 2, 3, 4, 5], '07:00-18:30'), '2027-08-08 08:00-08:01'],
    finds: [{ kind: 'breach', limit: 4140, actual: 4141 }],
  },
]
