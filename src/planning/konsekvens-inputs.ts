/**
 * The numbers of a case as they go into the sum: each a triangle, with where it is from. What the case leaves out and the sum cannot do
 * without gets a standard figure, labelled; what no standard figure can stand for is null.
 */
import type { Triangle } from '../projection/levers.ts'
import { absenceFactor, defaultAbsence } from '../staffing/fte.ts'
import type { Figure } from '../staffing/figure.ts'
import { decimalText } from '../time/minutes.ts'
import type { Amount, KonsekvensCase } from './konsekvens-case.ts'
import { triangleOf } from './konsekvens-case.ts'

/** In the order in which they are drawn; a new one goes last, so that the draws of the others stay. */
export const INPUT_IDS = [
  'users',
  'need',
  'today',
  'indirect',
  'holiday',
  'sick',
  'other',
  'fteBefore',
  'fteAfter',
  'costPerFte',
] as const
export type InputId = (typeof INPUT_IDS)[number]
export type Values = Readonly<Record<InputId, number>>

export interface Input extends Triangle {
  readonly id: InputId
  /** In Norwegian, with its unit. */
  readonly name: string
  /** The source, or «Antakelse …». */
  readonly ground: string
  /** False: ours, because the case says nothing. */
  readonly given: boolean
}

/** What staff are needed for: hours with users, or so many årsverk for each place. Null: the case does not say. */
export type Need =
  | { readonly kind: 'hours'; readonly hoursPerUnit: number }
  | { readonly kind: 'places'; readonly before: number | null; readonly withCover: boolean }

export interface Inputs {
  readonly need: Need | null
  /** In the order of INPUT_IDS; only those that the sum uses. */
  readonly all: readonly Input[]
  readonly normHours: number
  /** False: 35.5, because the case does not say. */
  readonly normGiven: boolean
}

/** The full week where the case names none: that of most shift work in municipal care, for want of the case's own. */
export const DEFAULT_NORM_HOURS = 35.5

export function inputsOf(written: KonsekvensCase): Inputs {
  const { users, per_user: perUser, absence, cost, weekly_norm_hours: norm } = written
  const coverage = perUser?.coverage
  const places = perUser?.places
  const entries: (Input | null)[] = [
    entry('users', places === undefined ? 'brukere' : 'plasser', users) ??
      ours('users', 'brukere', 1, 'IKKE OPPGITT: regnet for én bruker'),
    coverage === undefined
      ? entry('need', 'timer per bruker i uka', perUser?.hours_per_week)
      : entry('need', 'ansatte per bruker', coverage.staff_per_user),
    entry('today', 'timer per bruker i uka i dag', perUser?.today?.hours_per_week),
    entry('indirect', '% av arbeidstiden ikke hos brukeren', perUser?.indirect_percent),
    entry('holiday', 'uker ferie', absence?.holiday_weeks) ??
      ours('holiday', 'uker ferie', STANDARD_HOLIDAY_WEEKS, 'Standardtall: fem uker'),
    entry('sick', '% sykefravær', absence?.sick_percent) ??
      ours(
        'sick',
        '% sykefravær',
        defaultAbsence.sick_percent,
        'Standardtall: KS, kommunene, egen- og legemeldt, 2. kvartal 2024',
      ),
    entry('other', '% annet fravær', absence?.other_percent) ??
      ours(
        'other',
        '% annet fravær',
        defaultAbsence.other_percent,
        'Antakelse (vår): 3 %, fra 1 til 6 kan være rimelig',
      ),
    entry('fteBefore', 'årsverk per plass før', places?.fte_before),
    entry('fteAfter', 'årsverk per plass etter', places?.fte_after),
    entry('costPerFte', 'kroner per årsverk', cost?.per_fte),
  ]
  return {
    need: needOf(written),
    all: entries.filter((one) => one !== null),
    normHours: norm === undefined ? DEFAULT_NORM_HOURS : norm / 60,
    normGiven: norm !== undefined,
  }
}

const STANDARD_HOLIDAY_WEEKS = 5
const WEEKS_PER_YEAR = 52

function needOf({ per_user: perUser }: KonsekvensCase): Need | null {
  if (perUser?.places !== undefined) {
    const { places_before: before = null, with_absence_cover: withCover } = perUser.places
    return { kind: 'places', before, withCover }
  }
  if (perUser?.coverage !== undefined) return { kind: 'hours', hoursPerUnit: perUser.coverage.hours_per_week }
  return perUser?.hours_per_week === undefined ? null : { kind: 'hours', hoursPerUnit: 1 }
}

function entry(id: InputId, name: string, amount: Amount | undefined): Input | null {
  if (amount === undefined) return null
  return { id, name, ...triangleOf(amount), ground: groundText(amount), given: true }
}

/** "Antakelse (sakens): …" for what the case assumes. */
export function groundText({
  source,
  assumption,
}: {
  readonly source?: string | undefined
  readonly assumption?: string | undefined
}): string {
  if (source !== undefined) return `Kilde: ${source}`
  return assumption === undefined ? 'UTEN KILDE' : `Antakelse (sakens): ${assumption}`
}

function ours(id: InputId, name: string, value: number, ground: string): Input {
  return { id, name, low: value, mode: value, high: value, ground, given: false }
}

/** An input that the case leaves out and that changes nothing is 0. */
export function valuesOf(inputs: Inputs, pick: (input: Input) => number): Values {
  const zero = Object.fromEntries(INPUT_IDS.map((id) => [id, 0] as const)) as Record<InputId, number>
  for (const input of inputs.all) zero[input.id] = pick(input)
  return zero
}

export function modesOf(inputs: Inputs): Values {
  return valuesOf(inputs, ({ mode }) => mode)
}

/** As in «kan»: 1 / ((1 - holiday weeks / 52)(1 - sick leave)(1 - other)). */
export function factorOf({ holiday, sick, other }: Values): Figure {
  return absenceFactor({
    holiday_percent: (holiday / WEEKS_PER_YEAR) * 100,
    sick_percent: sick,
    other_percent: other,
    source: 'ferie, sykefravær og annet fravær i saken',
  })
}

/** Hours that somebody is paid for each week for one user: those with the user, and what comes beside them. */
export function paidHoursOf(hours: number, { indirect }: Pick<Values, 'indirect'>): number {
  return hours / (1 - indirect / 100)
}

/** "3 til 7, mest sannsynlig 5", or the number alone. */
export function spanText({ low, mode, high }: Triangle, decimals = 2): string {
  const text = (value: number) => decimalText(value, decimals)
  return low === high ? text(mode) : `${text(mode)} (fra ${text(low)} til ${text(high)})`
}
