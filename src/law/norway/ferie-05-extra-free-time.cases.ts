import type { LawCase } from '../case.ts'

const sunday = 'ferie-5-free-sunday'
const hours = 'ferie-5-extra-free-time'
const warning = [{ kind: 'warning', limit: 1, actual: 0 }] as const
type Change = Readonly<Record<string, unknown>>
const week = { from: '2027-07-05', until: '2027-07-10' }
const record = (period: Change, change: Change = {}) => ({
  employer_kind: 'other' as const,
  holidays: [
    { employee: 'A', year: 2027, periods: [{ ...week, ...period }], works_sundays: true, ...change },
  ],
})

const sundayCases: readonly LawCase[] = [
  {
    rule: sunday,
    titleNb: 'Fri søndagen før',
    arithmetic: 'Mandag til lørdag: 6 virkedager.',
    duties: [],
    register: record({ sunday_off: 'before' }),
    finds: [],
  },
  {
    rule: sunday,
    titleNb: 'Fikk ingen av søndagene',
    arithmetic: '6 virkedager, 0 av 1 søndag.',
    duties: [],
    register: record({ sunday_off: 'refused' }),
    finds: [{ kind: 'breach', limit: 1, actual: 0 }],
    saysNb: [
      'A arbeider søndager og har ferie mandag 05.07.2027 til lørdag 10.07.2027, men fikk verken fri søndagen før eller søndagen etter (ferieloven § 5 nr. 4).',
    ],
  },
  {
    rule: sunday,
    titleNb: 'Ferien ble utsatt på grunn av sykdom',
    arithmetic: '0 perioder tatt ut.',
    duties: [],
    register: record({ sunday_off: 'refused', postponed: 'sick' }),
    finds: [],
  },
  {
    rule: sunday,
    titleNb: '5 virkedager gir ikke rett til søndagen',
    arithmetic: 'Mandag til fredag: 5 mot 6.',
    duties: [],
    register: record({ until: '2027-07-09', sunday_off: 'refused' }),
    finds: [],
  },
  {
    rule: sunday,
    titleNb: 'Søndagen er ikke registrert',
    arithmetic: '0 av 1.',
    duties: [],
    register: record({}),
    finds: warning,
    saysNb: [
      'A arbeider søndager og har ferie mandag 05.07.2027 til lørdag 10.07.2027, men det er ikke registrert hvilken søndag som er fri (ferieloven § 5 nr. 4); spør og skriv det inn.',
    ],
  },
  {
    rule: sunday,
    titleNb: 'Søndagen er ikke krevd',
    arithmetic: 'Den ansatte «kan kreve».',
    duties: [],
    register: record({ sunday_off: 'not-claimed' }),
    finds: [],
  },
  {
    rule: sunday,
    titleNb: 'Arbeider ikke søndager',
    arithmetic: 'Gjelder bare den som arbeider søndager.',
    duties: [],
    register: record({ sunday_off: 'refused' }, { works_sundays: false }),
    finds: [],
  },
  {
    rule: sunday,
    titleNb: 'Uten krav på søndag i enheten, og ikke noe sagt om søndager',
    arithmetic: 'Enheten har ikke krav på søndag.',
    duties: [],
    register: record({ sunday_off: 'refused' }, { works_sundays: undefined }),
    finds: [],
  },
]

/** 5 to 24 July 2027: 18 working days. From the end of Saturday 3 July on, Sunday is 24 hours. */
const weeks = { from: '2027-07-05', until: '2027-07-24' }
const around = (ends: string, starts: string, change: Change = {}) => {
  const [endDate, endAt] = ends.split(' ')
  const [startDate, startAt] = starts.split(' ')
  return {
    ...weeks,
    work_ends: { date: endDate, at: endAt },
    work_starts: { date: startDate, at: startAt },
    extra_time_claimed: true,
    ...change,
  }
}

const hoursCases: readonly LawCase[] = [
  {
    rule: hours,
    titleNb: '16 timer i tillegg',
    arithmetic: 'Søndag 15:30 til 24:00 er 8,5 t; søndag 00:00 til 07:30 er 7,5 t; til sammen 16 t.',
    duties: [],
    register: record(around('2027-07-04 15:30', '2027-07-25 07:30')),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Ett minutt for lite',
    arithmetic: '15:31: 959 min mot 960.',
    duties: [],
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30')),
    finds: [{ kind: 'needs-agreement', limit: 960, actual: 959 }],
    saysNb: [
      'A har ferie mandag 05.07.2027 til lørdag 24.07.2027 og 15 t 59 min fri i tillegg; den ansatte kan kreve 16 t (ferieloven § 5 nr. 4).',
    ],
  },
  {
    rule: hours,
    titleNb: 'Ferien ble utsatt på grunn av plikttjeneste',
    arithmetic: '0 perioder tatt ut.',
    duties: [],
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30', { postponed: 'duty-service' })),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Uten tariffbinding kan ingen avtale mindre',
    arithmetic: '959 min mot 960.',
    duties: [],
    boundByTariff: false,
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30')),
    finds: [{ kind: 'breach', limit: 960, actual: 959 }],
  },
  {
    rule: hours,
    titleNb: 'Tariffavtalen sier noe annet',
    arithmetic: '959 min, avtalt.',
    duties: [],
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30'), { extra_time_agreed: true }),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'De 16 timene er ikke krevd',
    arithmetic: '959 min, ikke krevd.',
    duties: [],
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30', { extra_time_claimed: false })),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Ikke spurt om de 16 timene kreves',
    arithmetic: '959 min mot 960.',
    duties: [],
    register: record(around('2027-07-04 15:31', '2027-07-25 07:30', { extra_time_claimed: undefined })),
    finds: [{ kind: 'warning', limit: 960, actual: 959 }],
    saysNb: [
      'A har ferie mandag 05.07.2027 til lørdag 24.07.2027 og 15 t 59 min fri i tillegg; den ansatte kan kreve 16 t (ferieloven § 5 nr. 4); spør om den ansatte krever det, og skriv svaret i «extra_time_claimed».',
    ],
  },
  {
    rule: hours,
    titleNb: 'Den frie søndagen før teller ikke i de 16 timene',
    arithmetic:
      'Lørdag 22:00 til mandag 00:00 er 26 t, minus søndagen 24 t = 2 t; søndag 07:30 er 7,5 t: 9,5 t = 570 min.',
    duties: [],
    register: record(around('2027-07-03 22:00', '2027-07-25 07:30', { sunday_off: 'before' })),
    finds: [{ kind: 'needs-agreement', limit: 960, actual: 570 }],
  },
  {
    rule: hours,
    titleNb: 'Den frie søndagen etter teller ikke i de 16 timene',
    arithmetic:
      'Søndag 22:00 til 24:00 er 2 t; søndag til mandag 07:30 er 31,5 t minus 24 t = 7,5 t: 570 min.',
    duties: [],
    register: record(around('2027-07-04 22:00', '2027-07-26 07:30', { sunday_off: 'after' })),
    finds: [{ kind: 'needs-agreement', limit: 960, actual: 570 }],
  },
  {
    rule: hours,
    titleNb: 'En søndag som er skrevet inn som feriedag, er ikke ferie',
    arithmetic: 'Som over, med ferien skrevet fra søndag 4. til søndag 25. juli: 570 min.',
    duties: [],
    register: record(
      around('2027-07-03 22:00', '2027-07-25 07:30', {
        from: '2027-07-04',
        until: '2027-07-25',
        sunday_off: 'before',
      }),
    ),
    finds: [{ kind: 'needs-agreement', limit: 960, actual: 570 }],
  },
  {
    rule: hours,
    titleNb: 'Ikke krevd søndag: hele tiden teller',
    arithmetic: '26 t + 7,5 t = 33,5 t.',
    duties: [],
    register: record(around('2027-07-03 22:00', '2027-07-25 07:30', { sunday_off: 'not-claimed' })),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Den frie søndagen etter er 25 timer når klokka stilles tilbake',
    arithmetic:
      '11. til 30. oktober 2027: 18 virkedager. Søndag 10. 22:00 til 24:00 er 2 t; 31. oktober 00:00 til mandag 14:00 er 25 + 14 = 39 t, minus 25 t = 14 t: 16 t.',
    duties: [],
    register: record(
      around('2027-10-10 22:00', '2027-11-01 14:00', {
        from: '2027-10-11',
        until: '2027-10-30',
        sunday_off: 'after',
      }),
    ),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Den frie søndagen etter er 25 timer: ett minutt for lite',
    arithmetic: '2 t + 13 t 59 min = 959 min mot 960.',
    duties: [],
    register: record(
      around('2027-10-10 22:00', '2027-11-01 13:59', {
        from: '2027-10-11',
        until: '2027-10-30',
        sunday_off: 'after',
      }),
    ),
    finds: [{ kind: 'needs-agreement', limit: 960, actual: 959 }],
  },
  {
    rule: hours,
    titleNb: '17 virkedager gir ikke rett til de 16 timene',
    arithmetic: '5. til 23. juli: 17 mot 18.',
    duties: [],
    register: record(around('2027-07-04 22:00', '2027-07-24 07:30', { until: '2027-07-23' })),
    finds: [],
  },
  {
    rule: hours,
    titleNb: 'Det er ikke registrert når arbeidet slutter',
    arithmetic: '0 av 1.',
    duties: [],
    register: record({ ...weeks, work_starts: { date: '2027-07-25', at: '07:30' } }),
    finds: warning,
    saysNb: [
      'A har ferie mandag 05.07.2027 til lørdag 24.07.2027, men det er ikke registrert når arbeidet slutter før den og begynner etter den (ferieloven § 5 nr. 4); skriv klokkeslettene.',
    ],
  },
  {
    rule: hours,
    titleNb: 'Det er ikke registrert når arbeidet begynner',
    arithmetic: '0 av 1.',
    duties: [],
    register: record({ ...weeks, work_ends: { date: '2027-07-04', at: '15:30' } }),
    finds: warning,
  },
]

export const extraFreeTimeCases: readonly LawCase[] = [...sundayCases, ...hoursCases]
