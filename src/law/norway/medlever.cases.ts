import type { LawCase } from '../case.ts'
import { days, everyWeek } from '../case.ts'

const MONDAY = '2027-08-02'
/** 24 hours from 08:00, active all of it: the rules on hours and on stays do not look at rest. */
const DAY_AND_NIGHT = '08:00-08:00'

const stayRule = 'medlever-1-stay'
const stay = { rule: stayRule, liveIn: true } as const
const stayCases: readonly LawCase[] = [
  {
    ...stay,
    titleNb: 'Ett opphold på et døgn og ett på ti timer',
    arithmetic: 'Mandag 24 t; torsdag 08:00-18:00 er 600 min mot 1440.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-05 08:00-18:00'],
    finds: [{ kind: 'warning', limit: 1440, actual: 600 }],
  },
  {
    ...stay,
    titleNb: 'To korte opphold: det korteste nevnes',
    arithmetic: 'Mandag 24 t; torsdag 600 min og lørdag 540 min.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-05 08:00-18:00', '2027-08-07 08:00-17:00'],
    finds: [{ kind: 'warning', limit: 1440, actual: 540 }],
  },
  {
    ...stay,
    titleNb: 'Bare opphold på minst et døgn',
    arithmetic: 'Mandag 24 t, torsdag til lørdag 48 t.',
    duties: days(MONDAY, [0, 3, 4], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...stay,
    titleNb: 'Ett minutt under et døgn er ikke et opphold etter forskriften',
    arithmetic:
      'Mandag 1439 min og torsdag 600: kapittel 10 gjelder for begge, så det er ingenting å varsle.',
    duties: [`${MONDAY} 08:00-07:59`, '2027-08-05 08:00-18:00'],
    finds: [],
  },
  {
    ...stay,
    titleNb: 'Åtte timer mellom to vakter er tid hjemme',
    arithmetic: '20:00 til 04:00 er 480 min: to opphold på 12 og 4 t, ingen på et døgn.',
    duties: [`${MONDAY} 08:00-20:00`, '2027-08-03 04:00-08:00', '2027-08-06 08:00-18:00'],
    finds: [],
  },
  {
    ...stay,
    titleNb: 'Under åtte timer mellom to vakter er hvile i oppholdet',
    arithmetic: '20:01 til 04:00 er 479 min: ett opphold på 24 t. Fredag er 600 min mot 1440.',
    duties: [`${MONDAY} 08:00-20:01`, '2027-08-03 04:00-08:00', '2027-08-06 08:00-18:00'],
    finds: [{ kind: 'warning', limit: 1440, actual: 600 }],
  },
  {
    ...stay,
    titleNb: 'Det siste oppholdet kan gå videre etter planen',
    arithmetic:
      'Søndag til 16:01: 7 t 59 min før planen slutter, så neste vakt kan høre til det samme oppholdet.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-08 08:00-16:01'],
    finds: [],
  },
  {
    ...stay,
    titleNb: 'Det siste oppholdet er slutt når det er åtte timer igjen av planen',
    arithmetic: 'Søndag 08:00-16:00: 480 min mot 1440.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-08 08:00-16:00'],
    finds: [{ kind: 'warning', limit: 1440, actual: 480 }],
  },
  {
    ...stay,
    kind: 'cyclic',
    titleNb: 'I en grunnturnus er det kjent hva som følger',
    arithmetic: 'Søndag 08:00-16:01: 481 min mot 1440; neste vakt er mandag 08:00.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-08 08:00-16:01'],
    finds: [{ kind: 'warning', limit: 1440, actual: 481 }],
  },
  {
    ...stay,
    titleNb: 'Opphold før planen og hjemmevakt regnes ikke',
    arithmetic: 'Lørdag 31. juli er før planen, og hjemmevakten er ikke et opphold.',
    before: ['2027-07-31 08:00-18:00'],
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-05 08:00-18:00 hjemmevakt'],
    finds: [],
  },
  {
    rule: stayRule,
    titleNb: 'Enhet uten medleverordning',
    arithmetic: 'Forskriften gjelder ikke.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-05 08:00-18:00'],
    finds: [],
  },
]

const weekRule = 'medlever-2-week'
const week = { rule: weekRule, liveIn: true } as const
/** Two whole days and one duty from Friday 08:00: 2 x 1440 = 2880 minutes and those of Friday. */
const twoDaysAnd = (until: string) => [...days(MONDAY, [0, 2], DAY_AND_NIGHT), `2027-08-06 08:00-${until}`]
const consent = { to: 'live-in-hours', from: '2027-01-01', until: '2028-12-31' } as const
const consentTo = (hours: number) => [{ ...consent, hours }]

const weekCases: readonly LawCase[] = [
  {
    ...week,
    titleNb: '48 timer',
    arithmetic: '2 x 24 t = 2880 min.',
    duties: days(MONDAY, [0, 2], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    titleNb: '48 timer og ett minutt',
    arithmetic: '2880 + 1 mot 2880. Den ansatte kan samtykke.',
    duties: twoDaysAnd('08:01'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 2881 }],
  },
  {
    ...week,
    titleNb: 'Passiv tid regnes med i sin helhet',
    arithmetic: 'Mandag 24 t, onsdag 24 t passivt, fredag 1 min: 2881 mot 2880.',
    duties: [`${MONDAY} ${DAY_AND_NIGHT}`, '2027-08-04 08:00-08:00 passiv', '2027-08-06 08:00-08:01'],
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 2881 }],
  },
  {
    ...week,
    titleNb: 'Samtykke til 60 timer',
    arithmetic: '2880 + 720 = 3600 mot 3600.',
    consents: consentTo(60),
    duties: twoDaysAnd('20:00'),
    finds: [],
  },
  {
    ...week,
    titleNb: 'Samtykke uten timetall gjelder til 60 timer',
    arithmetic: '2880 + 721 = 3601 mot 3600; over 60 t kan ingen samtykke til uten bolig ved institusjonen.',
    consents: [consent],
    duties: twoDaysAnd('20:01'),
    finds: [{ kind: 'breach', limit: 3600, actual: 3601 }],
  },
  {
    ...week,
    titleNb: 'Samtykke til 50 timer',
    arithmetic: '2880 + 121 = 3001 mot 3000.',
    consents: consentTo(50),
    duties: twoDaysAnd('10:01'),
    finds: [{ kind: 'needs-agreement', limit: 3000, actual: 3001 }],
  },
  {
    ...week,
    titleNb: 'Samtykke til 40 timer gjør ikke grensen lavere',
    arithmetic: '2880 mot 2880.',
    consents: consentTo(40),
    duties: days(MONDAY, [0, 2], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    titleNb: 'Samtykke til 70 timer uten bolig ved institusjonen gjelder til 60',
    arithmetic: '2880 + 721 = 3601 mot 3600.',
    consents: consentTo(70),
    duties: twoDaysAnd('20:01'),
    finds: [{ kind: 'breach', limit: 3600, actual: 3601 }],
  },
  {
    ...week,
    titleNb: 'Samtykke til 70 timer med bolig ved institusjonen, 60 av dem aktive',
    arithmetic: '2880 + 720 + 600 = 4200 mot 4200; uten de passive 3600 mot 3600.',
    livesIn: true,
    consents: consentTo(70),
    duties: [...twoDaysAnd('20:00'), '2027-08-06 20:00-06:00 passiv'],
    finds: [],
  },
  {
    ...week,
    titleNb: 'Samtykke til 70 timer med bolig ved institusjonen, og ett minutt over 60 aktivt',
    arithmetic: '2880 + 721 + 599 = 4200 mot 4200; uten de passive 3601 mot 3600.',
    livesIn: true,
    consents: consentTo(70),
    duties: [...twoDaysAnd('20:01'), '2027-08-06 20:01-06:00 passiv'],
    finds: [{ kind: 'warning', limit: 3600, actual: 3601 }],
    saysNb: [
      'A arbeider 60 t 1 min i uka i snitt i uka fra mandag 02.08.2027 uten passiv tid; over 60 t gjelder samtykket å være tilgjengelig, og om det også kan gjelde arbeid, er ikke avklart.',
    ],
  },
  {
    ...week,
    titleNb: 'Over 70 timer med bolig ved institusjonen',
    arithmetic: '2880 + 1321 = 4201 mot 4200; den ansatte kan samtykke til mer.',
    livesIn: true,
    consents: consentTo(70),
    duties: twoDaysAnd('06:01'),
    finds: [{ kind: 'needs-agreement', limit: 4200, actual: 4201 }],
  },
  {
    ...week,
    titleNb: 'Bolig ved institusjonen er ikke et samtykke',
    arithmetic: '3600 mot 2880.',
    livesIn: true,
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    titleNb: 'Et samtykke til overtid er ikke et samtykke til medlevertimer',
    arithmetic: '3600 mot 2880.',
    consents: [{ ...consent, to: 'overtime-beyond', hours: 60 }],
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    titleNb: 'Samtykket gjelder akkurat denne uka',
    arithmetic: '3600 mot 3600.',
    consents: [{ ...consent, from: MONDAY, until: '2027-08-08', hours: 60 }],
    duties: twoDaysAnd('20:00'),
    finds: [],
  },
  {
    ...week,
    titleNb: 'Samtykket begynner en dag for sent',
    arithmetic: '3600 mot 2880: uka er ikke hel under samtykket.',
    consents: [{ ...consent, from: '2027-08-03', hours: 60 }],
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    titleNb: 'Samtykket slutter en dag for tidlig',
    arithmetic: '3600 mot 2880.',
    consents: [{ ...consent, until: '2027-08-07', hours: 60 }],
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    titleNb: 'Individuell avtale om 60 timer',
    arithmetic: '3600 mot 3600.',
    agreements: [{ basis: 'IND', permits: { rule: 'live-in-week', hours: 60 }, employees: ['A'] }],
    duties: twoDaysAnd('20:00'),
    finds: [],
  },
  {
    ...week,
    titleNb: 'Individuell avtale som slutter i uka',
    arithmetic: '3600 mot 2880.',
    agreements: [{ basis: 'IND', permits: { rule: 'live-in-week', hours: 60 }, until: '2027-08-07' }],
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    titleNb: 'Avtale med de tillitsvalgte kan ikke gi mer enn 48 timer',
    arithmetic: '3600 mot 2880.',
    agreements: [{ basis: 'TV', permits: { rule: 'live-in-week', hours: 60 } }],
    duties: twoDaysAnd('20:00'),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3600 }],
  },
  {
    ...week,
    weeks: 6,
    titleNb: 'En uke på sju døgn jevnes ut over seks uker',
    arithmetic: '7 + 5 x 1 = 12 døgn = 17 280 min; 17 280 / 6 = 2880.',
    duties: days(MONDAY, [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    weeks: 6,
    titleNb: 'Ett minutt for mye i snitt over seks uker',
    arithmetic: '17 281 / 6 = 2880,17, rundet opp til 2881 mot 2880.',
    duties: [
      ...days(MONDAY, [0, 1, 2, 3, 4, 5, 6, 8, 14, 21, 28, 35], DAY_AND_NIGHT),
      '2027-09-11 08:00-08:01',
    ],
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 2881 }],
  },
  {
    ...week,
    weeks: 7,
    titleNb: 'Seks uker regnes hvor som helst i planen',
    arithmetic: 'Uke 1 til 6: 10 døgn. Uke 2 til 7: 13 døgn = 18 720; 18 720 / 6 = 3120 mot 2880.',
    duties: days(MONDAY, everyWeek([0, 2], 7).slice(2).concat(47), DAY_AND_NIGHT),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3120 }],
  },
  {
    ...week,
    weeks: 2,
    titleNb: 'Samtykke for den ene av to uker hever snittet halvveis',
    arithmetic:
      'Grensen er (3600 + 2880) / 2 = 3240; 6480 / 2 = 3240, og ett minutt mer er 3240,5, rundet opp til 3241.',
    consents: [{ ...consent, until: '2027-08-08', hours: 60 }],
    duties: [...days(MONDAY, [0, 1, 2, 3], DAY_AND_NIGHT), '2027-08-09 08:00-20:01'],
    finds: [{ kind: 'needs-agreement', limit: 3240, actual: 3241 }],
  },
  {
    ...week,
    weeks: 2,
    kind: 'cyclic',
    titleNb: 'Grunnturnus på to uker, seks uker over sømmen',
    arithmetic: 'Fire døgn annenhver uke: 3 x 5760 / 6 = 2880.',
    duties: days(MONDAY, [0, 1, 2, 3], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    weeks: 2,
    kind: 'cyclic',
    titleNb: 'Grunnturnus på to uker med ett minutt mer',
    arithmetic: '3 x 5761 / 6 = 2880,5, rundet opp til 2881, fra hver av de to ukene.',
    duties: [...days(MONDAY, [0, 1, 2, 3], DAY_AND_NIGHT), '2027-08-14 08:00-08:01'],
    finds: [
      { kind: 'needs-agreement', limit: 2880, actual: 2881 },
      { kind: 'needs-agreement', limit: 2880, actual: 2881 },
    ],
  },
  {
    ...week,
    titleNb: 'Seks uker med de fem før planen, som er kjent fullt ut',
    arithmetic:
      'Fra mandag 28. juni: to døgn i hver av de fem ukene og tre i planen: 13 x 1440 = 18 720; 18 720 / 6 = 3120 mot 2880.',
    carryOver: { complete_from: '2027-06-28' },
    before: days('2027-06-28', everyWeek([0, 2], 5), DAY_AND_NIGHT),
    duties: days(MONDAY, [0, 2, 4], DAY_AND_NIGHT),
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 3120 }],
  },
  {
    ...week,
    titleNb: 'Tre døgn i planen jevnes ut av ukene før den, som er kjent fullt ut',
    arithmetic: 'To døgn i fire av ukene, ett i én, tre i planen: 12 x 1440 / 6 = 2880.',
    carryOver: { complete_from: '2027-06-28' },
    before: days('2027-06-28', [0, 7, 9, 14, 16, 21, 23, 28, 30], DAY_AND_NIGHT),
    duties: days(MONDAY, [0, 2, 4], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    weeks: 8,
    titleNb: 'Seks uker uten noe opphold har kapittel 10 alene',
    arithmetic:
      'Opphold mandag i uke 1; deretter seks vakter à 9 t = 54 t i uka. Uke 1-6: (1440 + 5 x 3240) / 6 = 2940 mot 2880; uke 2-7 og 3-8 har ikke noe opphold.',
    duties: [
      `${MONDAY} ${DAY_AND_NIGHT}`,
      ...days('2027-08-09', everyWeek([0, 1, 2, 3, 4, 5], 7), '08:00-17:00'),
    ],
    finds: [{ kind: 'needs-agreement', limit: 2880, actual: 2940 }],
  },
  {
    rule: weekRule,
    titleNb: 'Enhet uten medleverordning',
    arithmetic: 'Forskriften gjelder ikke.',
    duties: days(MONDAY, [0, 2, 4], DAY_AND_NIGHT),
    finds: [],
  },
  {
    ...week,
    titleNb: 'Ledende stilling',
    arithmetic:
      'Kapittel 10 gjelder ikke, og da heller ikke forskriften som er gitt i stedet for deler av det.',
    position: 'leading',
    duties: days(MONDAY, [0, 2, 4], DAY_AND_NIGHT),
    finds: [],
  },
]

export const liveInCases: readonly LawCase[] = [...stayCases, ...weekCases]
