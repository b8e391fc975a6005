/**
 * The table: which permission is given on which basis, how far, against what, and who signs. It is read from the paragraphs
 * that it cites; basis-table.test.ts holds it against them cell by cell.
 */
import type { LocalDate } from '../time/local-date.ts'
import { durationText } from '../time/minutes.ts'
import type { Basis } from '../workforce/agreement.ts'
import type { Unit } from '../workforce/unit.ts'
import type { AgreedNumber } from './agreed-number.ts'
import * as law from './norway/aml.ts'
import { liveInRestMin, liveInWeekMax, MEDLEVER_2_2, MEDLEVER_3_3 } from './norway/medlever.ts'
import type { Parameter } from './parameter.ts'
import { valueAt } from './parameter.ts'
import type { Citation } from './rule.ts'

export interface BasisBound {
  readonly basis: Basis
  /** How far the basis reaches; null when the law states no number. */
  readonly bound: Parameter | null
  readonly compensation: boolean
  readonly citation: Citation
  /** 'bound', 'unbound': only for an employer that is, or is not, bound by a collective agreement. 'passive-work': see `isOpenTo`. */
  readonly only: 'bound' | 'unbound' | 'passive-work' | null
  /** In Norwegian. */
  readonly signedBy: string
}

export interface AgreedNumberRow {
  readonly nameNb: string
  /** 'most': the bound is a highest value; 'least': a lowest. */
  readonly direction: 'most' | 'least'
  readonly unit: 'minutes' | 'weeks' | 'days' | 'count'
  readonly bases: readonly BasisBound[]
}

export const SIGNED_BY: Readonly<Record<Basis, string>> = {
  IND: 'arbeidsgiver og den enkelte ansatte, skriftlig',
  TV: 'arbeidsgiver og tillitsvalgte i virksomhet bundet av tariffavtale, skriftlig',
  AT: 'Arbeidstilsynet, som kan gi samtykke etter søknad',
  ORG: 'fagforening med innstillingsrett, i tariffavtale',
}

/** TV and ORG permit nothing to an employer that no collective agreement binds. */
function on(basis: Basis, bound: Parameter | null, citation: Citation, compensation = false): BasisBound {
  const only = basis === 'TV' || basis === 'ORG' ? 'bound' : null
  return { basis, bound, compensation, citation, only, signedBy: SIGNED_BY[basis] }
}

/** § 10-8(3) last sentence: the employees' representatives where no collective agreement binds, "på samme vilkår". */
function withoutTariff(bound: Parameter): BasisBound {
  return {
    ...{ basis: 'TV', bound, compensation: true, citation: AML_10_8_3, only: 'unbound' },
    signedBy:
      'arbeidsgiver og arbeidstakernes representanter i virksomhet uten tariffavtale, skriftlig, når det er nødvendig for å unngå alvorlige driftsforstyrrelser',
  }
}

const AML_10_5 = [
  law.aml('10-5', 'første ledd'),
  law.aml('10-5', 'andre ledd'),
  law.aml('10-5', 'tredje ledd'),
]
const AML_10_6_5 = law.aml('10-6', 'femte ledd')
const AML_10_6_6 = law.aml('10-6', 'sjette ledd')
export const AML_10_12_4 = law.aml('10-12', 'fjerde ledd')
const AML_10_8_3 = law.aml('10-8', 'tredje ledd')
const ORG = on('ORG', null, AML_10_12_4)
/** § 10-12(4) second sentence: rest and the night limit may be departed from only with compensation. */
const ORG_COMPENSATED = on('ORG', null, AML_10_12_4, true)

/** § 10-12(7): health and care work that is wholly or partly passive, against compensating rest; the act states no number. */
const PASSIVE_CARE: BasisBound = {
  ...on('AT', null, law.aml('10-12', 'sjuende ledd'), true),
  only: 'passive-work',
  signedBy:
    'Arbeidstilsynet, som kan gi samtykke for helse- og omsorgsarbeid som helt eller delvis er passivt',
}

function averaging(key: 'weeks' | 'day' | 'week' | 'singleWeek'): readonly BasisBound[] {
  const inspectorate = key === 'singleWeek' ? null : law.averagingInspectorate[key]
  return [
    on('IND', law.averagingIndividual[key], AML_10_5[0]!),
    on('TV', law.averagingUnion[key], AML_10_5[1]!),
    on('AT', inspectorate, AML_10_5[2]!),
    ...(key === 'day' ? [PASSIVE_CARE] : []),
    ORG,
  ]
}

/** The table. A basis that is not listed cannot permit it. */
export const agreedNumbers: Readonly<Record<AgreedNumber, AgreedNumberRow>> = {
  'averaging-weeks': {
    nameNb: 'gjennomsnittsperioden',
    direction: 'most',
    unit: 'weeks',
    bases: averaging('weeks'),
  },
  'averaging-day': { nameNb: 'timer i døgnet', direction: 'most', unit: 'minutes', bases: averaging('day') },
  'averaging-week': { nameNb: 'timer i uka', direction: 'most', unit: 'minutes', bases: averaging('week') },
  'averaging-single-week': {
    nameNb: 'timer i en enkelt uke',
    direction: 'most',
    unit: 'minutes',
    bases: averaging('singleWeek'),
  },
  'daily-rest': {
    nameNb: 'daglig arbeidsfri',
    direction: 'least',
    unit: 'minutes',
    bases: [
      on('TV', law.dailyRestMinUnion, AML_10_8_3, true),
      withoutTariff(law.dailyRestMinUnion),
      PASSIVE_CARE,
      ORG_COMPENSATED,
    ],
  },
  'weekly-rest': {
    nameNb: 'ukentlig arbeidsfri',
    direction: 'least',
    unit: 'minutes',
    bases: [
      on('TV', law.weeklyRestMinUnion, AML_10_8_3, true),
      withoutTariff(law.weeklyRestMinUnion),
      PASSIVE_CARE,
      ORG_COMPENSATED,
    ],
  },
  // "Arbeidsgiver og arbeidstaker": the union representatives are not named, and § 10-12(5) does not list § 10-8(4).
  'sunday-average': {
    nameNb: 'perioden for søndagsfri i gjennomsnitt',
    direction: 'most',
    unit: 'weeks',
    bases: [on('IND', law.sundayAverageWeeks, law.aml('10-8', 'fjerde ledd')), ORG],
  },
  'night-average': {
    nameNb: 'snitt per døgn for nattarbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', null, law.aml('10-11', 'niende ledd'), true), ORG_COMPENSATED],
  },
  'total-day': {
    nameNb: 'samlet arbeidstid i døgnet',
    direction: 'most',
    unit: 'minutes',
    // The 13 hours of § 10-5(3) are of all working time, as these are: a consent beyond them would be empty if these stood.
    bases: [on('TV', law.totalDayMaxUnion, law.aml('10-6', 'niende ledd'), true), PASSIVE_CARE, ORG],
  },
  'total-week': {
    nameNb: 'samlet arbeidstid i uka',
    direction: 'most',
    unit: 'minutes',
    bases: [ORG],
  },
  'overtime-week': {
    nameNb: 'overtid i løpet av sju dager',
    direction: 'most',
    unit: 'minutes',
    bases: [
      on('TV', law.overtimeUnion.week, AML_10_6_5),
      on('AT', law.overtimeInspectorate.week, AML_10_6_6),
      ORG,
    ],
  },
  'overtime-four-weeks': {
    nameNb: 'overtid i fire uker',
    direction: 'most',
    unit: 'minutes',
    // The sixth subsection states no limit for four weeks.
    bases: [on('TV', law.overtimeUnion.fourWeeks, AML_10_6_5), on('AT', null, AML_10_6_6), ORG],
  },
  'overtime-half-year': {
    nameNb: 'overtid i 26 uker',
    direction: 'most',
    unit: 'minutes',
    bases: [on('AT', law.overtimeInspectorate.halfYear, AML_10_6_6), ORG],
  },
  'overtime-year': {
    nameNb: 'overtid i 52 uker',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', law.overtimeUnion.year, AML_10_6_5), ORG],
  },
  'passive-day': {
    nameNb: 'arbeidstid i døgnet ved særlig passivt arbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('AT', law.passiveDayMaxInspectorate, law.aml('10-4', 'andre ledd')), ORG],
  },
  'standby-share': {
    nameNb: 'omregning av beredskapsvakt',
    direction: 'most',
    unit: 'count',
    bases: [
      on('TV', null, law.aml('10-4', 'tredje ledd')),
      on('AT', null, law.aml('10-4', 'tredje ledd')),
      ORG,
    ],
  },
  'night-period': {
    nameNb: 'tidsrommet for natt',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', law.nightPeriodMin, law.aml('10-11', 'første ledd')), ORG],
  },
  'night-strain': {
    nameNb: 'arbeidstid i døgnet ved belastende nattarbeid',
    direction: 'most',
    unit: 'minutes',
    bases: [on('TV', null, law.aml('10-11', 'niende ledd'), true), ORG_COMPENSATED],
  },
  'live-in-week': {
    nameNb: 'ukentlig arbeidstid i medleverordning',
    direction: 'most',
    unit: 'minutes',
    bases: [on('IND', liveInWeekMax, MEDLEVER_2_2)],
  },
  'live-in-rest': {
    nameNb: 'daglige hvileperioder i medleverordning',
    direction: 'least',
    unit: 'minutes',
    bases: [on('TV', liveInRestMin, MEDLEVER_3_3)],
  },
  // "Dersom ikke annet fremgår av tariffavtale": an agreement with the representatives is not as such one.
  'plan-notice': {
    nameNb: 'fristen for drøfting',
    direction: 'least',
    unit: 'days',
    bases: [on('ORG', null, law.aml('10-3', 'tredje punktum'))],
  },
}

/** What of the unit decides which bases are open to it. Left out: nothing is asked about it. */
export type Employer = Pick<Unit, 'bound_by_tariff'> & Partial<Pick<Unit, 'shifts' | 'plan'>>

/**
 * Whether the parties may use the basis. Whether work is passive enough is Arbeidstilsynet's to say: none passive is too little.
 * § 10-8(3) last sentence is about what is necessary in the case, and no base plan, which repeats itself, can be.
 */
export function isOpenTo({ bound_by_tariff: bound, shifts, plan }: Employer, { only }: BasisBound): boolean {
  if (only === 'bound') return bound
  if (only === 'unbound') return !bound && plan?.kind !== 'cyclic'
  return only === null || shifts === undefined || shifts.some(({ kind }) => kind === 'passive')
}

export function boundOn({ bound }: BasisBound, date: LocalDate): number | null {
  return bound === null ? null : valueAt(bound, date)
}

/** Whether a value is no further from the law than the bound; null = no bound. */
export function isWithin(number: AgreedNumber, value: number, bound: number | null): boolean {
  if (bound === null) return true
  return agreedNumbers[number].direction === 'most' ? value <= bound : value >= bound
}

export function quantity(value: number, unit: AgreedNumberRow['unit']): string {
  if (unit === 'minutes') return durationText(value)
  if (unit === 'count') return String(value)
  return `${value} ${unit === 'weeks' ? 'uker' : 'dager'}`
}
