import type { LawCase } from '../case.ts'

const main = 'ferie-7-main-holiday'
const rest = 'ferie-7-rest-holiday'
const moved = 'ferie-7-moved-holiday'
type Change = Readonly<Record<string, unknown>>
/** "2027-07-05 2027-07-24": first and last day. */
const record = (spans: readonly string[], change: Change = {}) => ({
  employer_kind: 'other' as const,
  holidays: [
    {
      employee: 'A',
      year: 2027,
      periods: spans.map((span) => {
        const [from = '', until = ''] = span.split(' ')
        return { from, until }
      }),
      main_claimed: true,
      rest_claimed: true,
      ...change,
    },
  ],
})
/** With one more span that was postponed because of sickness. */
const postponed = (spans: readonly string[], span: string) => {
  const [held, away] = [record(spans), record([span])]
  const periods = [
    ...held.holidays[0]!.periods,
    ...away.holidays[0]!.periods.map((one) => ({ ...one, postponed: 'sick' as const })),
  ]
  return { ...held, holidays: [{ ...held.holidays[0]!, periods }] }
}
/** 18 and 7 working days. */
const JULY = '2027-07-05 2027-07-24'
const OCTOBER = '2027-10-04 2027-10-11'

const mainCases: readonly LawCase[] = [
  {
    rule: main,
    titleNb: '18 virkedager i juli',
    arithmetic: '5. til 24. juli: 18.',
    duties: [],
    register: record([JULY, OCTOBER]),
    finds: [],
  },
  {
    rule: main,
    titleNb: '18 virkedager fra 1. juni',
    arithmetic: '1. juni 2027 er tirsdag: 5 + 6 + 6 + mandag 21. = 18.',
    duties: [],
    register: record(['2027-06-01 2027-06-21', OCTOBER]),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Første dag er 31. mai',
    arithmetic: '31. mai til 19. juni er 18, men 17 fra 1. juni.',
    duties: [],
    register: record(['2027-05-31 2027-06-19', OCTOBER]),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 17 }],
    saysNb: [
      'A har 17 virkedager ferie mellom 1. juni og 30. september 2027; den ansatte kan kreve 18, om ikke annet er avtalt (ferieloven § 7 nr. 1).',
    ],
  },
  {
    rule: main,
    titleNb: 'Siste dag er 30. september',
    arithmetic: '10. til 30. september 2027: fredag, lørdag, 6, 6, 4 = 18.',
    duties: [],
    register: record(['2027-09-10 2027-09-30', OCTOBER]),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Siste dag er 1. oktober',
    arithmetic: '11. september til 1. oktober er 18, men 17 til 30. september.',
    duties: [],
    register: record(['2027-09-11 2027-10-01', OCTOBER]),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 17 }],
  },
  {
    rule: main,
    titleNb: 'Ikke hele ferien er satt opp ennå',
    arithmetic: '17 mot 18, og 24 av 25 dager satt opp.',
    duties: [],
    register: record(['2027-07-06 2027-07-24', OCTOBER]),
    finds: [{ kind: 'warning', limit: 18, actual: 17 }],
    saysNb: [
      'A har 17 virkedager ferie mellom 1. juni og 30. september 2027; den ansatte kan kreve 18; sett opp resten (ferieloven § 7 nr. 1).',
    ],
  },
  {
    rule: main,
    titleNb: 'Den siste dagen av hovedferieperioden er den ikke over',
    arithmetic: '17 mot 18, dømt 2027-09-30.',
    duties: [],
    on: '2027-09-30',
    register: record(['2027-07-06 2027-07-24', OCTOBER]),
    finds: [{ kind: 'warning', limit: 18, actual: 17 }],
  },
  {
    rule: main,
    titleNb: 'Hovedferieperioden er over',
    arithmetic: '17 mot 18, dømt 2027-10-01.',
    duties: [],
    on: '2027-10-01',
    register: record(['2027-07-06 2027-07-24', OCTOBER]),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 17 }],
  },
  {
    rule: main,
    titleNb: 'Delt hovedferie',
    arithmetic: '5.-17. juli er 12 og 2.-7. august er 6: 18, men høyst 12 samlet.',
    duties: [],
    register: record(['2027-07-05 2027-07-17', '2027-08-02 2027-08-07', OCTOBER]),
    finds: [{ kind: 'warning', limit: 18, actual: 12 }],
    saysNb: [
      'A har 18 virkedager hovedferie i 2027, men høyst 12 sammenhengende; spør om den ansatte vil ha 18 samlet (ferieloven § 7 nr. 1).',
    ],
  },
  {
    rule: main,
    titleNb: 'To perioder med bare en søndag mellom er samlet',
    arithmetic: '5.-17. juli og 19.-24. juli: 12 + 6 = 18.',
    duties: [],
    register: record(['2027-07-19 2027-07-24', '2027-07-05 2027-07-17', OCTOBER]),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Ekstraferien er ikke hovedferie',
    arithmetic: '12 mot 18: 6 dager er ekstraferie.',
    duties: [],
    on: '2027-10-01',
    register: record([], {
      periods: [
        { from: '2027-07-05', until: '2027-07-17' },
        { from: '2027-07-19', until: '2027-07-24', extra: true },
      ],
    }),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 12 }],
  },
  {
    rule: main,
    titleNb: 'Over 60 år er ferien ikke satt opp før ekstraferien er det',
    arithmetic: '17 mot 18, og 25 av 31 dager satt opp.',
    duties: [],
    born: '1960-05-05',
    register: record(['2027-05-31 2027-06-19', OCTOBER]),
    finds: [{ kind: 'warning', limit: 18, actual: 17 }],
  },
  {
    rule: main,
    titleNb: 'Avtalt en annen tid',
    arithmetic: 'Ferieloven § 7 nr. 4.',
    duties: [],
    register: record(['2027-10-04 2027-11-02'], { time_agreed: true }),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Tiltrådt 15. august',
    arithmetic: '0 mot 18.',
    duties: [],
    on: '2027-10-01',
    register: record([], { entered: '2027-08-15' }),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 0 }],
  },
  {
    rule: main,
    titleNb: 'Tiltrådt 16. august',
    arithmetic: 'Ingen rett til hovedferie det året.',
    duties: [],
    on: '2027-10-01',
    register: record([], { entered: '2027-08-16' }),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Dager som er plassert på annen måte, kommer fra',
    arithmetic: '25 - 4 hos en annen - 5 på forskudd - 6 overført = 10 igjen; 10 i juli.',
    duties: [],
    register: record(['2027-07-05 2027-07-15'], {
      taken_elsewhere: 4,
      taken_in_advance: 5,
      moved_to_next_year: 6,
    }),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Mer plassert på annen måte enn hele ferien',
    arithmetic: '25 - 30 er under 0, så 0 mot 0.',
    duties: [],
    register: record([], { taken_elsewhere: 30 }),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Syk i hele hovedferien, tatt ut i november',
    arithmetic:
      '18 utsatt etter § 9: 18 - 18 = 0 kan kreves i hovedferieperioden (§ 7 nr. 1 tredje punktum).',
    duties: [],
    register: postponed(['2027-11-08 2027-11-27', OCTOBER], JULY),
    finds: [],
  },
  {
    rule: main,
    titleNb: 'Syk i en uke av hovedferien, og resten av den tatt i juli med en dag for lite',
    arithmetic: '18 - 6 utsatt = 12; 12. til 23. juli er 11.',
    duties: [],
    register: postponed(
      ['2027-07-12 2027-07-23', OCTOBER, '2027-11-08 2027-11-14', '2027-12-06 2027-12-06'],
      '2027-07-05 2027-07-11',
    ),
    finds: [{ kind: 'needs-agreement', limit: 12, actual: 11 }],
  },
  {
    rule: main,
    titleNb: 'Utsatt utenfor hovedferieperioden endrer ikke kravet',
    arithmetic: '4. til 11. oktober utsatt: 18 - 0 = 18 mot 0.',
    duties: [],
    on: '2028-01-01',
    register: postponed(['2027-11-08 2027-11-27'], OCTOBER),
    finds: [{ kind: 'needs-agreement', limit: 18, actual: 0 }],
  },
  {
    rule: main,
    titleNb: 'Foreldrepermisjon hele sommeren, resten tatt i oktober',
    arithmetic: '18 ikke tatt: 18 - 18 = 0.',
    duties: [],
    on: '2028-01-01',
    register: record([OCTOBER], { not_taken: [{ reason: 'parental-leave', days: 18 }] }),
    finds: [],
  },
  {
    rule: main,
    titleNb: '17 dager ikke opptjent: én kan kreves om sommeren',
    arithmetic: '18 - 17 = 1 mot 0.',
    duties: [],
    on: '2028-01-01',
    register: record([OCTOBER], { not_taken: [{ reason: 'not-earned', days: 17 }] }),
    finds: [{ kind: 'needs-agreement', limit: 1, actual: 0 }],
  },
  {
    rule: main,
    titleNb: 'Ikke spurt om hovedferien kreves',
    arithmetic: '0 mot 18, dømt 2028-01-01.',
    duties: [],
    on: '2028-01-01',
    register: record([OCTOBER], { main_claimed: undefined }),
    finds: [{ kind: 'warning', limit: 18, actual: 0 }],
    saysNb: [
      'A har 0 virkedager ferie mellom 1. juni og 30. september 2027; den ansatte kan kreve 18, om ikke annet er avtalt (ferieloven § 7 nr. 1); spør om den ansatte krever det, og skriv svaret i «main_claimed».',
    ],
  },
  {
    rule: main,
    titleNb: 'Den ansatte vil ha ferien om høsten',
    arithmetic: 'Den ansatte «kan kreve».',
    duties: [],
    on: '2028-01-01',
    register: record([OCTOBER], { main_claimed: false }),
    finds: [],
  },
]

const restCases: readonly LawCase[] = [
  {
    rule: rest,
    titleNb: '7 virkedager samlet i oktober',
    arithmetic: '4. til 11. oktober: 6 + 1 = 7.',
    duties: [],
    register: record([JULY, OCTOBER]),
    finds: [],
  },
  {
    rule: rest,
    titleNb: '6 og 1 hver for seg',
    arithmetic: '4.-9. oktober er 6, 18. oktober er 1: høyst 6 mot 7.',
    duties: [],
    register: record([JULY, '2027-10-04 2027-10-09', '2027-10-18 2027-10-18']),
    finds: [{ kind: 'needs-agreement', limit: 7, actual: 6 }],
    saysNb: [
      'A har høyst 6 virkedager restferie samlet i 2027; den ansatte kan kreve 7, om ikke annet er avtalt (ferieloven § 7 nr. 2).',
    ],
  },
  {
    rule: rest,
    titleNb: 'Restferien rett etter hovedferien',
    arithmetic: '5. juli til 2. august: 25 dager i ett; 25 - 18 = 7.',
    duties: [],
    register: record(['2027-07-05 2027-08-02']),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Restferie som begynner i hovedferieperioden og slutter etter den',
    arithmetic: '5.-24. juli er 18; 29. september til 6. oktober er 2 + 5 = 7.',
    duties: [],
    register: record([JULY, '2027-09-29 2027-10-06']),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Dagene i hovedferieperioden trengs til hovedferien',
    arithmetic:
      '5.-22. juli er 16; 29. september til 6. oktober er 7, men 2 av dem trengs til de 18: 5 mot 7; og 2 til.',
    duties: [],
    register: record(['2027-07-05 2027-07-22', '2027-09-29 2027-10-06', '2027-11-01 2027-11-02']),
    finds: [{ kind: 'needs-agreement', limit: 7, actual: 5 }],
  },
  {
    rule: rest,
    titleNb: 'Avtalt noe annet om restferien',
    arithmetic: 'Ferieloven § 7 nr. 4.',
    duties: [],
    register: record([JULY, '2027-10-04 2027-10-09', '2027-10-18 2027-10-18'], { time_agreed: true }),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Restferien er ikke satt opp ennå',
    arithmetic: '18 av 25 dager satt opp.',
    duties: [],
    on: '2027-12-31',
    register: record([JULY]),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Året er omme uten restferie',
    arithmetic: '0 mot 7, dømt 2028-01-01.',
    duties: [],
    on: '2028-01-01',
    register: record([JULY]),
    finds: [{ kind: 'needs-agreement', limit: 7, actual: 0 }],
  },
  {
    rule: rest,
    titleNb: 'Overførte dager gjør restferien kortere',
    arithmetic: '25 - 5 = 20: 18 + 2; 2 samlet.',
    duties: [],
    register: record([JULY, '2027-10-04 2027-10-05'], { moved_to_next_year: 5 }),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Året er omme, og det er ingen ferie',
    arithmetic: '0 mot 7, dømt 2028-01-01.',
    duties: [],
    on: '2028-01-01',
    register: record([]),
    finds: [{ kind: 'needs-agreement', limit: 7, actual: 0 }],
  },
  {
    rule: rest,
    titleNb: 'Hovedferien i juli, og restferien hindret av sykdom',
    arithmetic: '25 - 7 = 18 igjen: hovedferie 11, rest 7; juli avgir 18 - 11 = 7 samlet.',
    duties: [],
    on: '2028-01-01',
    register: record([JULY], { not_taken: [{ reason: 'sick', days: 7 }] }),
    finds: [],
  },
  {
    rule: rest,
    titleNb: 'Alt unntatt 6 dager hindret av sykdom',
    arithmetic: '25 - 19 = 6 igjen, hovedferie 0: 6 rest, men høyst 5 samlet.',
    duties: [],
    on: '2028-01-01',
    register: record(['2027-10-04 2027-10-08', '2027-11-08 2027-11-08'], {
      not_taken: [{ reason: 'sick', days: 19 }],
    }),
    finds: [{ kind: 'needs-agreement', limit: 6, actual: 5 }],
  },
  {
    rule: rest,
    titleNb: 'Ikke spurt om restferien kreves samlet',
    arithmetic: '0 mot 7, dømt 2028-01-01.',
    duties: [],
    on: '2028-01-01',
    register: record([JULY], { rest_claimed: undefined }),
    finds: [{ kind: 'warning', limit: 7, actual: 0 }],
  },
  {
    rule: rest,
    titleNb: 'Restferien er ikke krevd samlet',
    arithmetic: 'Den ansatte «kan kreve».',
    duties: [],
    on: '2028-01-01',
    register: record([JULY], { rest_claimed: false }),
    finds: [],
  },
]

const movedCases: readonly LawCase[] = [
  {
    rule: moved,
    titleNb: '12 på forskudd og 12 overført, etter avtale',
    arithmetic: '12 mot 12, begge.',
    duties: [],
    register: record([], { taken_in_advance: 12, moved_to_next_year: 12, move_agreed: '2027-01-04' }),
    finds: [],
  },
  {
    rule: moved,
    titleNb: '13 på forskudd',
    arithmetic: '13 mot 12.',
    duties: [],
    register: record([], { taken_in_advance: 13, move_agreed: '2027-01-04' }),
    finds: [{ kind: 'breach', limit: 12, actual: 13 }],
    saysNb: [
      'A har 13 virkedager av ferien for 2027 tatt på forskudd året før; det kan avtales høyst 12 (ferieloven § 7 nr. 3).',
    ],
  },
  {
    rule: moved,
    titleNb: '13 overført',
    arithmetic: '13 mot 12.',
    duties: [],
    register: record([], { moved_to_next_year: 13, move_agreed: '2027-01-04' }),
    finds: [{ kind: 'breach', limit: 12, actual: 13 }],
    saysNb: [
      'A har 13 virkedager av ferien for 2027 overført til neste år; det kan avtales høyst 12 (ferieloven § 7 nr. 3).',
    ],
  },
  {
    rule: moved,
    titleNb: 'Avtalen om flytting er ikke registrert',
    arithmetic: '3 + 1 = 4 dager.',
    duties: [],
    register: record([], { taken_in_advance: 3, moved_to_next_year: 1 }),
    finds: [{ kind: 'warning', limit: 1, actual: 0 }],
    saysNb: [
      'A har 4 virkedager av ferien for 2027 flyttet mellom år, og skriftlig avtale er ikke registrert (ferieloven § 7 nr. 3); skriv datoen.',
    ],
  },
  {
    rule: moved,
    titleNb: 'Ingenting er flyttet mellom år',
    arithmetic: '0 dager.',
    duties: [],
    register: record([JULY]),
    finds: [],
  },
  {
    rule: moved,
    titleNb: '13 dager hindret av sykdom overføres uten avtale',
    arithmetic: 'Ferieloven § 7 nr. 3 andre ledd: 0 etter avtale.',
    duties: [],
    register: record([], { not_taken: [{ reason: 'sick', days: 13 }] }),
    finds: [],
  },
]

export const holidayTimeCases: readonly LawCase[] = [...mainCases, ...restCases, ...movedCases]
