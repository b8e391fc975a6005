/**
 * What a scenario can move, in one table: unit, allowed range, our estimate where there is one, and what that rests on. Every lever is a
 * change from a constant standard, so 0 is no change. An estimate is an assumption for whoever has none of their own. Where we know of
 * none it is null: the lever counts 0 and is listed as without estimate.
 */
import type { DemandLever, PhasedLever } from './demand.ts'
import { DEMAND_LEVERS, PHASED_LEVERS } from './demand.ts'

export const SUPPLY_LEVERS = [
  'post_size',
  'sick_leave',
  'exit_age',
  'special_age_limits',
  'senior_measures',
  'pensioners',
  'foreign_educated',
  'outside_working_life',
  'net_outflow_private',
  'substitution',
] as const
export type SupplyLever = (typeof SUPPLY_LEVERS)[number]
export type LeverId = DemandLever | SupplyLever

/** The order of draws and of tables. Append, do not reorder: a lever's random number follows from its place. */
export const LEVER_IDS: readonly LeverId[] = [...DEMAND_LEVERS, ...SUPPLY_LEVERS]

/** How well an effect is known; "unknown" counts 0. */
export const GRADES = ['measured', 'published-model', 'assumption', 'unknown'] as const
export type Grade = (typeof GRADES)[number]

/** Triangular; all three equal for a number without uncertainty. */
export interface Triangle {
  readonly low: number
  readonly mode: number
  readonly high: number
}

export interface Lever {
  /** In Norwegian. */
  readonly name: string
  readonly unit: string
  readonly range: readonly [number, number]
  /** Comes in along a ramp, so that `by` and `reach` mean something. */
  readonly phased: boolean
  readonly estimate: Triangle | null
  readonly grade: Grade
  /** What the estimate rests on, or why there is none, in Norwegian. */
  readonly basis: string
}

const OURS = 'Antakelse: vår, ikke målt. Legg inn egne tall.'
const NONE = 'Ingen kjent tallfestet effekt. Teller 0 til noen legger inn et anslag.'

type Row = readonly [name: string, unit: string, range: readonly [number, number]]

function estimated(row: Row, low: number, mode: number, high: number): Omit<Lever, 'phased'> {
  const [name, unit, range] = row
  return { name, unit, range, estimate: { low, mode, high }, grade: 'assumption', basis: OURS }
}

function unknown(row: Row, basis = NONE): Omit<Lever, 'phased'> {
  const [name, unit, range] = row
  return { name, unit, range, estimate: null, grade: 'unknown', basis }
}

const WORK_UNDER_67 =
  'Antakelse (vår): en hjemmetjenestebruker under 67 år tar dobbelt så mye arbeid som en eldre, fra like mye til tre ganger så mye. Fire kommuners årsverk skiller ikke mellom disse.'

const PER_YEAR = 'andel per år (0.01 = 1 % i året)'
const OF_HOURS = 'andel av timene ved full effekt'
const OF_STOCK = 'andel av årsverkene ved full effekt'
const OF_STOCK_YEARLY = 'andel av årsverkene, per år'
const BEGIN_YEARLY = 'begynner i året, som andel av dagens årsverk'
const OF_GROUP = 'andel av timene til yrket de flyttes fra, ved full effekt'
const YEARS = 'år'

const TABLE: Readonly<Record<LeverId, Omit<Lever, 'phased'>>> = {
  healthy_ageing: estimated(
    ['Friskere aldring', 'andel av vunne leveår som er friske', [-0.5, 1]],
    0,
    0.5,
    1,
  ),
  users_under_67: estimated(
    ['Brukere under 67 år ut over befolkningen', PER_YEAR, [-0.1, 0.1]],
    0,
    0.01,
    0.02,
  ),
  heavy_users_67: estimated(['Ressurskrevende brukere fra 67 år', PER_YEAR, [-0.1, 0.1]], 0, 0.01, 0.02),
  informal_care: estimated(
    ['Pårørendes omsorg', 'andel av timene de overtar; minus: gir fra seg', [-0.5, 0.5]],
    -0.05,
    0,
    0.05,
  ),
  service_level: estimated(['Standard: timer per bruker', PER_YEAR, [-0.05, 0.05]], 0, 0.005, 0.01),
  from_hospital: unknown([
    'Liggedøgn flyttet fra sykehus',
    'døgn i året per 1 000 innbyggere fra 67 år, ved full effekt',
    [0, 2000],
  ]),
  prevention: unknown(['Forebygging', 'andel færre brukere ved full effekt', [-0.5, 0.5]]),
  technology: unknown(['Teknologi', OF_HOURS, [-0.5, 0.5]]),
  productivity: {
    ...estimated(['Produktivitet: færre årsverk per bruker', PER_YEAR, [-0.05, 0.05]], 0, 0.0025, 0.005),
    basis:
      'Antakelse. Øvre grense er den sterkeste forutsetningen i SSB-rapport 2023/3 (0,5 % i året); den er en forutsetning der også.',
  },
  work_under_67: {
    ...estimated(
      [
        'Arbeid per bruker under 67 år',
        'andel mer enn antatt i dag, i hjemmetjenester; summen der i dag holdes',
        [-0.9, 3],
      ],
      -0.5,
      0,
      0.5,
    ),
    basis: WORK_UNDER_67,
  },
  post_size: estimated(
    ['Gjennomsnittlig stilling', 'endring, andel av full stilling', [-0.5, 0.5]],
    0,
    0.02,
    0.05,
  ),
  sick_leave: estimated(['Sykefravær', 'endring, andel av avtalt tid', [-0.2, 0.2]], -0.01, 0, 0.01),
  exit_age: estimated(['Avgangsalder', YEARS, [-5, 10]], 0, 0.5, 1),
  special_age_limits: unknown(['Særaldersgrenser hevet', YEARS, [-5, 10]]),
  senior_measures: unknown(['Seniortiltak', YEARS, [-5, 10]]),
  pensioners: unknown(['Pensjonister tilbake', OF_STOCK, [0, 0.2]]),
  foreign_educated: unknown(['Utenlandsk utdannede på vei til autorisasjon', BEGIN_YEARLY, [0, 0.1]]),
  outside_working_life: unknown(['Folk utenfor arbeidslivet som kvalifiserer seg', BEGIN_YEARLY, [0, 0.1]]),
  net_outflow_private: unknown(['Netto avgang til private', OF_STOCK_YEARLY, [-0.1, 0.1]]),
  substitution: unknown(['Oppgaver flyttet mellom yrker', OF_GROUP, [0, 0.5]]),
}

/** Supply levers that come in along a ramp; the others do as much every year. */
export const PHASED_SUPPLY_LEVERS = [
  'post_size',
  'sick_leave',
  'exit_age',
  'special_age_limits',
  'senior_measures',
  'pensioners',
  'substitution',
] as const
export type PhasedSupplyLever = (typeof PHASED_SUPPLY_LEVERS)[number]

export function isPhased(id: LeverId): boolean {
  return PHASED_LEVERS.includes(id as PhasedLever) || PHASED_SUPPLY_LEVERS.includes(id as PhasedSupplyLever)
}

export const LEVERS: Readonly<Record<LeverId, Lever>> = Object.fromEntries(
  LEVER_IDS.map((id) => [id, { ...TABLE[id], phased: isPhased(id) }] as const),
) as Readonly<Record<LeverId, Lever>>

export const PRESETS = ['reference', 'minimum', 'high'] as const
export type Preset = (typeof PRESETS)[number]

export interface PresetLever {
  readonly triangle: Triangle
  readonly grade: Grade
  readonly basis: string
}

/** Around no change: what we do not know is uncertain even where nothing is planned. */
const around = (width: number): Triangle => ({ low: -width, mode: 0, high: width })
const assumed = (triangle: Triangle): PresetLever => ({ triangle, grade: 'assumption', basis: OURS })

const SPREAD = {
  users_under_67: assumed(around(0.01)),
  service_level: assumed(around(0.005)),
  informal_care: assumed(around(0.05)),
  work_under_67: { triangle: around(0.5), grade: 'assumption', basis: WORK_UNDER_67 },
} as const

/**
 * Levers of each preset; those that are not there are 0. `reference` is a constant standard with a spread around it: its middle is 0 in
 * every lever. `minimum` and `high` are assumptions of ours with the names of the Commission's alternatives, not its numbers.
 */
export const PRESET_LEVERS: Readonly<Record<Preset, Readonly<Partial<Record<LeverId, PresetLever>>>>> = {
  reference: {
    ...SPREAD,
    healthy_ageing: assumed({ low: 0, mode: 0, high: 0.5 }),
    productivity: assumed(around(0.0025)),
  },
  minimum: {
    ...SPREAD,
    healthy_ageing: assumed({ low: 0.5, mode: 1, high: 1 }),
    productivity: {
      triangle: { low: 0, mode: 0.005, high: 0.005 },
      grade: 'assumption',
      basis: 'Forutsetning i SSB-rapport 2023/3: 0,5 % færre årsverk per bruker i året. Ikke en målt effekt.',
    },
  },
  high: {
    ...SPREAD,
    healthy_ageing: assumed({ low: 0, mode: 0, high: 0.5 }),
    users_under_67: assumed({ low: 0, mode: 0.01, high: 0.02 }),
    service_level: assumed({ low: 0, mode: 0.005, high: 0.01 }),
    informal_care: assumed({ low: -0.1, mode: -0.05, high: 0 }),
  },
}
