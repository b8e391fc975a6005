/**
 * What the staff is assumed to do where a municipality has not entered its own: one table with range and what each rests on, as the levers
 * have. Every one of them describes today and not a change; 0 is therefore no neutral value here. They are drawn with the levers.
 */
import type { Grade, Triangle } from './levers.ts'

/** The order of draws, after the levers. Append, do not reorder. */
export const SUPPLY_PARAMETERS = [
  'turnover',
  'exit_age_mean',
  'replacement',
  'follows_20_44',
  'average_post',
  'sick_leave_today',
  'training_share',
  'training_completion',
  'foreign_completion',
  'outside_completion',
] as const
export type SupplyParameter = (typeof SUPPLY_PARAMETERS)[number]
export type SupplyValues = Readonly<Record<SupplyParameter, number>>

export interface Parameter {
  /** In Norwegian, as unit and basis. */
  readonly name: string
  readonly unit: string
  readonly range: readonly [number, number]
  readonly estimate: Triangle
  readonly grade: Grade
  readonly basis: string
}

const OURS = 'Antakelse (vår, ikke målt).'

type Row = readonly [name: string, unit: string, range: readonly [number, number]]

function assumed(
  [name, unit, range]: Row,
  [low, mode, high]: readonly [number, number, number],
  basis = OURS,
): Parameter {
  return { name, unit, range, estimate: { low, mode, high }, grade: 'assumption', basis }
}

export const PARAMETERS: Readonly<Record<SupplyParameter, Parameter>> = {
  turnover: assumed(
    [
      'Slutter av andre grunner enn pensjon',
      'ganger andelene etter alder: 16 % i året under 30 år, 8 % fra 30, 4 % fra 45',
      [0, 3],
    ],
    [0.7, 1, 1.4],
  ),
  exit_age_mean: assumed(
    ['Alder ved avgang til pensjon eller uføretrygd, gjennomsnitt', 'år', [55, 74]],
    [62.5, 64, 65.5],
  ),
  replacement: assumed(
    ['Årsverk som ansettes for hvert som går ut, i basisåret', 'andel', [0, 2]],
    [0.9, 1, 1.1],
    `${OURS} 1 er at alle som går, blir erstattet i basisåret.`,
  ),
  follows_20_44: assumed(
    ['Hvor mye rekrutteringen følger kommunens egne innbyggere 20-44 år', 'andel, 0-1', [0, 1]],
    [0.5, 1, 1],
    `${OURS} 1: halvparten så mange innbyggere gir halvparten så mange nye. Pendling er ikke med.`,
  ),
  average_post: assumed(
    ['Gjennomsnittlig stilling', 'andel av full stilling', [0.1, 1]],
    [0.67, 0.75, 0.83],
    `${OURS} 24 % heltid i kommunal turnus (KS 2018) og 61 % blant alt helsepersonell (SSB 2023) gir 0,67 og 0,83 når deltid i snitt er 57 % (KS).`,
  ),
  sick_leave_today: assumed(
    ['Sykefravær i dag', 'andel av avtalt tid', [0, 0.5]],
    [0.08, 0.091, 0.11],
    '9,1 % er egen- og legemeldt i kommunene i 2. kvartal 2024 (KS). Spennet er vår antakelse.',
  ),
  training_share: assumed(
    ['Ufaglærte som begynner mot fagbrev', 'andel av årsverkene deres i året', [0, 1]],
    [0.01, 0.03, 0.05],
  ),
  training_completion: assumed(['Fullfører fagbrev', 'andel, 0-1', [0, 1]], [0.5, 0.7, 0.85]),
  foreign_completion: assumed(
    ['Utenlandsk utdannede som får autorisasjon', 'andel av dem som begynner, 0-1', [0, 1]],
    [0.5, 0.7, 0.9],
  ),
  outside_completion: assumed(
    ['Folk utenfor arbeidslivet som fullfører', 'andel av dem som begynner, 0-1', [0, 1]],
    [0.2, 0.4, 0.6],
  ),
}

/** Of a staff, in whole years at 1 January. */
export const WORK_FROM = 18
export const WORK_UNTIL = 75
export const WORK_AGES = WORK_UNTIL - WORK_FROM

export interface AgeShare {
  readonly from: number
  /** Not in it. */
  readonly until: number
  readonly share: number
}

/** Assumptions of ours, shown in words in each answer (planning/care-supply.ts). */
export const ASSUMED = {
  turnover: [
    { from: 18, until: 30, rate: 0.16 },
    { from: 30, until: 45, rate: 0.08 },
    { from: 45, until: 75, rate: 0.04 },
  ],
  recruits: [
    { from: 18, until: 25, share: 0.3 },
    { from: 25, until: 35, share: 0.35 },
    { from: 35, until: 45, share: 0.2 },
    { from: 45, until: 60, share: 0.15 },
  ],
  /** Years before and after the mean exit age within which all leave, as many in each. */
  exitSpreadYears: 4,
  /** Those who may train for a certificate on the job. */
  training: { from: 20, until: 55 },
  leadYears: { training: 2, foreign: 2, outside: 3 },
} as const
