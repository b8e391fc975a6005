import type { CaseAgreement, LawCase } from '../case.ts'

const MONDAY = '2027-08-02'
const TUESDAY = '2027-08-03'
const rest = { rule: 'medlever-3-rest', liveIn: true } as const

/** A stay of 24 hours from Monday 08:00, with time off from `off` to `on`, and passive duty in the night. */
function stay(off: string, on: string, night: string, wake: string): readonly string[] {
  return [
    `${MONDAY} 08:00-${off}`,
    `${MONDAY} ${on}-${night}`,
    `${MONDAY} ${night}-${wake} passiv`,
    `${TUESDAY} ${wake}-08:00`,
  ]
}

const ten: CaseAgreement = { basis: 'TV', permits: { rule: 'live-in-rest', hours: 10 } }

export const liveInRestCases: readonly LawCase[] = [
  {
    ...rest,
    titleNb: 'To timer midt på dagen og åtte om natten',
    arithmetic: '13:00-15:00 er 120 min, 22:00-06:00 passivt er 480.',
    duties: stay('13:00', '15:00', '22:00', '06:00'),
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Ett minutt for lite midt på dagen',
    arithmetic: '119 min mot 120. Til sammen 119 + 480 = 599, og under 600 kan ingen avtale.',
    duties: stay('13:00', '14:59', '22:00', '06:00'),
    finds: [{ kind: 'breach', limit: 120, actual: 119 }],
  },
  {
    ...rest,
    titleNb: 'Ett minutt for lite om natten',
    arithmetic: '22:01-06:00 er 479 mot 480. Til sammen 121 + 479 = 600, som de tillitsvalgte kan avtale.',
    duties: stay('13:00', '15:01', '22:01', '06:00'),
    finds: [{ kind: 'needs-agreement', limit: 480, actual: 479 }],
  },
  {
    ...rest,
    titleNb: 'Nattehvilen begynner for tidlig',
    arithmetic: '21:00-05:00 er 8 t, men bare 22:00-05:00 = 420 av dem er mellom 22 og 08. Til sammen 600.',
    duties: stay('13:00', '15:00', '21:00', '05:00'),
    finds: [{ kind: 'needs-agreement', limit: 480, actual: 420 }],
  },
  {
    ...rest,
    titleNb: 'Avtale med de tillitsvalgte om ti timer til sammen',
    arithmetic: '121 + 479 = 600 mot 600.',
    agreements: [ten],
    duties: stay('13:00', '15:01', '22:01', '06:00'),
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Under ti timer til sammen, med avtale om ti',
    arithmetic: '120 + 479 = 599 mot 600.',
    agreements: [ten],
    duties: stay('13:00', '15:00', '22:01', '06:00'),
    finds: [{ kind: 'breach', limit: 600, actual: 599 }],
  },
  {
    ...rest,
    titleNb: 'Avtale om elleve timer til sammen, og ti timer og femti minutter i planen',
    arithmetic: '170 + 480 = 650 mot 660; de tillitsvalgte kan avtale ned til 600.',
    agreements: [{ basis: 'TV', permits: { rule: 'live-in-rest', hours: 11 } }],
    duties: stay('13:00', '15:50', '22:00', '06:00'),
    finds: [{ kind: 'needs-agreement', limit: 660, actual: 650 }],
  },
  {
    ...rest,
    titleNb: 'Avtale for andre ansatte hjelper ikke',
    arithmetic: '479 mot 480.',
    agreements: [{ ...ten, employees: ['B'] }],
    duties: stay('13:00', '15:01', '22:01', '06:00'),
    finds: [{ kind: 'needs-agreement', limit: 480, actual: 479 }],
  },
  {
    ...rest,
    titleNb: 'Avtalen gjelder den dagen døgnet begynner',
    arithmetic: 'Avtalen begynner tirsdag; døgnet begynner mandag: 479 mot 480.',
    agreements: [{ ...ten, from: TUESDAY }],
    duties: stay('13:00', '15:01', '22:01', '06:00'),
    finds: [{ kind: 'needs-agreement', limit: 480, actual: 479 }],
  },
  {
    ...rest,
    titleNb: 'Uten tariffbinding kan ingen avtale det',
    arithmetic: '479 mot 480.',
    boundByTariff: false,
    duties: stay('13:00', '15:01', '22:01', '06:00'),
    finds: [{ kind: 'breach', limit: 480, actual: 479 }],
  },
  {
    ...rest,
    titleNb: 'Ti timer i ett fra klokka 22 rommer begge hvilene',
    arithmetic: '22:00-08:00: 8 t, og 2 t etter.',
    duties: [`${MONDAY} 08:00-22:00`, `${MONDAY} 22:00-08:00 passiv`],
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Ti timer i ett fra klokka 20 rommer begge hvilene',
    arithmetic: '20:00-22:00 er 2 t, og 22:00-06:00 er 8 t.',
    duties: [`${MONDAY} 08:00-20:00`, `${MONDAY} 20:00-06:00 passiv`, `${TUESDAY} 06:00-08:00`],
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Under ti timer i ett rommer ikke begge',
    arithmetic: '20:01-06:00: 119 min før de åtte timene, mot 120. Til sammen 599.',
    duties: [`${MONDAY} 08:00-20:01`, `${MONDAY} 20:01-06:00 passiv`, `${TUESDAY} 06:00-08:00`],
    finds: [{ kind: 'breach', limit: 120, actual: 119 }],
  },
  {
    ...rest,
    titleNb: 'Under ti timer i ett mot morgenen',
    arithmetic: '22:01-08:00: 8 t, og 119 min etter, mot 120. Til sammen 599.',
    duties: [`${MONDAY} 08:00-22:01`, `${MONDAY} 22:01-08:00 passiv`],
    finds: [{ kind: 'breach', limit: 120, actual: 119 }],
  },
  {
    ...rest,
    titleNb: 'Et helt døgn i arbeid',
    arithmetic: '0 min hvile mot 480.',
    duties: [`${MONDAY} 08:00-08:00`],
    finds: [{ kind: 'breach', limit: 480, actual: 0 }],
  },
  {
    ...rest,
    titleNb: 'To døgn, der det andre ikke har hvile',
    arithmetic: 'Første døgn har 120 og 480; det andre 0 mot 480.',
    duties: [...stay('13:00', '15:00', '22:00', '06:00'), `${TUESDAY} 08:00-08:00`],
    finds: [{ kind: 'breach', limit: 480, actual: 0 }],
  },
  {
    ...rest,
    titleNb: 'Det siste døgnet går ut i tiden etter oppholdet',
    arithmetic: 'Oppholdet slutter tirsdag 14:00; resten av døgnet, 14:00-08:00, er fritt.',
    duties: [...stay('13:00', '15:00', '22:00', '06:00'), `${TUESDAY} 08:00-14:00`],
    finds: [],
  },
  {
    ...rest,
    titleNb: 'En ny nattevakt i tiden etter oppholdet tar av hvilen i oppholdets siste døgn',
    arithmetic:
      'Fri tirsdag 14:00-23:00 og onsdag 05:00-08:00 i døgnet fra tirsdag 08:00: 22:00-23:00 er 60 og 05:00-08:00 er 180 mot 480, til sammen 720. Nattevakten selv er ikke et opphold på et døgn, så § 10-8 dømmer den.',
    duties: [...stay('13:00', '15:00', '22:00', '06:00'), `${TUESDAY} 08:00-14:00`, `${TUESDAY} 23:00-05:00`],
    finds: [{ kind: 'needs-agreement', limit: 480, actual: 180 }],
  },
  {
    ...rest,
    titleNb: 'Hjemmevakt midt på dagen er hvile',
    arithmetic: '13:00-15:00 hjemmevakt er 120 min fri.',
    duties: [...stay('13:00', '15:00', '22:00', '06:00'), `${MONDAY} 13:00-15:00 hjemmevakt`],
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Natten da klokka stilles frem tar en time av nattehvilen',
    arithmetic: 'Lørdag 27. mars 22:00 til 06:00 er 420 min mot 480. Til sammen 540, under 600.',
    start: '2027-03-22',
    duties: [
      '2027-03-27 08:00-13:00',
      '2027-03-27 15:00-22:00',
      '2027-03-27 22:00-06:00 passiv',
      '2027-03-28 06:00-09:00',
    ],
    finds: [{ kind: 'breach', limit: 480, actual: 420 }],
  },
  {
    ...rest,
    titleNb: 'Et døgn som slutter etter planen, dømmes med den neste',
    arithmetic: 'Søndag 08:00 til mandag 08:00 slutter utenfor.',
    duties: ['2027-08-08 08:00-08:00'],
    finds: [],
  },
  {
    ...rest,
    titleNb: 'Et døgn som begynte før planen, dømmes her',
    arithmetic: 'Søndag 1. august 08:00 til mandag 08:00: 0 min mot 480. Døgnet før slutter før planen.',
    before: ['2027-07-31 08:00-08:00', '2027-08-01 08:00-08:00'],
    duties: [],
    finds: [{ kind: 'breach', limit: 480, actual: 0 }],
  },
  {
    ...rest,
    kind: 'cyclic',
    titleNb: 'Et døgn over sømmen i en grunnturnus, meldt én gang',
    arithmetic: 'Søndag 08:00 til mandag 08:00: 0 min mot 480.',
    duties: ['2027-08-08 08:00-08:00'],
    finds: [{ kind: 'breach', limit: 480, actual: 0 }],
  },
  {
    ...rest,
    titleNb: 'Under et døgn: forskriften gjelder ikke',
    arithmetic: '08:00 til 07:59 er 1439 min.',
    duties: [`${MONDAY} 08:00-07:59`],
    finds: [],
  },
  {
    rule: 'medlever-3-rest',
    titleNb: 'Enhet uten medleverordning',
    arithmetic: 'Forskriften gjelder ikke.',
    duties: [`${MONDAY} 08:00-08:00`],
    finds: [],
  },
]
