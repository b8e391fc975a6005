/**
 * The årsverk of a case: users x hours x what each hour takes, or places x årsverk for each place. All for the users of the case's own year
 * with the measure fully in; a later year is that times its growth and its share of the ramp (konsekvens-years.ts).
 */
import { drawnShares } from '../projection/drawn-shares.ts'
import { percentile, triangular } from '../projection/monte-carlo.ts'
import type { Input, InputId, Inputs, Need, Values } from './konsekvens-inputs.ts'
import { factorOf, INPUT_IDS, modesOf, paidHoursOf, valuesOf } from './konsekvens-inputs.ts'

export interface Effect {
  readonly users: number
  /** More than today; negative where the measure sets people free. */
  readonly grossFte: number
  readonly netFte: number
  /** Kroner a year; null where the case has no cost for an årsverk. */
  readonly cost: number | null
}

/** Which årsverk the cost for one is multiplied by: those with cover for absence, unless the cost has the cover in it. */
export type Priced = 'grossFte' | 'netFte'

/** Null where the case does not say what a user takes. */
export function effectOf(inputs: Inputs, values: Values, priced: Priced): Effect | null {
  const { need, normHours } = inputs
  if (need === null) return null
  const factor = factorOf(values).value
  const fte = need.kind === 'hours' ? hoursFte(need, values, normHours) : placesFte(need, values, factor)
  const effect = { users: values.users, grossFte: fte, netFte: fte * factor }
  const hasCost = inputs.all.some(({ id }) => id === 'costPerFte')
  return { ...effect, cost: hasCost ? effect[priced] * values.costPerFte : null }
}

function hoursFte(need: Extract<Need, { kind: 'hours' }>, values: Values, normHours: number): number {
  const more = values.need * need.hoursPerUnit - values.today
  return (values.users * paidHoursOf(more, values)) / normHours
}

function placesFte(need: Extract<Need, { kind: 'places' }>, values: Values, factor: number): number {
  const { users: places, fteBefore, fteAfter } = values
  const change = places * fteAfter - (need.before ?? places) * fteBefore
  return need.withCover ? change / factor : change
}

export interface Band {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export interface EffectBand {
  readonly users: Band
  readonly grossFte: Band
  readonly netFte: Band
  readonly cost: Band | null
}

/** Every input from its triangle, independently, `draws` times; a draw follows from the seed and its own number alone. */
export function effectBand(
  inputs: Inputs,
  priced: Priced,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): EffectBand | null {
  const drawn: Effect[] = []
  for (let draw = 1; draw <= draws; draw++) {
    const shares = drawnShares(seed, draw, INPUT_IDS.length)
    const values = valuesOf(inputs, (input) => triangular(shares[INPUT_IDS.indexOf(input.id)]!, input))
    const effect = effectOf(inputs, values, priced)
    if (effect === null) return null
    drawn.push(effect)
  }
  const bandOf = (values: readonly number[]): Band => {
    const sorted = Float64Array.from(values).sort()
    return { p10: percentile(sorted, 0.1), p50: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) }
  }
  const costs = drawn.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  return {
    users: bandOf(drawn.map(({ users }) => users)),
    grossFte: bandOf(drawn.map(({ grossFte }) => grossFte)),
    netFte: bandOf(drawn.map(({ netFte }) => netFte)),
    cost: costs.length === 0 ? null : bandOf(costs),
  }
}

export interface Swing {
  readonly input: Input
  readonly netFteAtLow: number
  readonly netFteAtHigh: number
}

/** Each uncertain input alone from its low to its high, the others at their modes; the one that moves most first. */
export function swings(inputs: Inputs): readonly Swing[] {
  const modes = modesOf(inputs)
  const netAt = (id: InputId, value: number) =>
    effectOf(inputs, { ...modes, [id]: value }, 'netFte')?.netFte ?? 0
  return inputs.all
    .map((input) => ({
      input,
      netFteAtLow: netAt(input.id, input.low),
      netFteAtHigh: netAt(input.id, input.high),
    }))
    .filter(({ netFteAtLow, netFteAtHigh }) => netFteAtLow !== netFteAtHigh)
    .sort((a, b) => span(b) - span(a))
}

function span({ netFteAtLow, netFteAtHigh }: Swing): number {
  return Math.abs(netFteAtHigh - netFteAtLow)
}
