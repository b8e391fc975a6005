/** What every part of the answer of `konsekvens` is made of, worked out once. */
import type { Alternative } from '../statistics/datasets.ts'
import type { KonsekvensCase } from './konsekvens-case.ts'
import type { Effect, EffectBand, Priced } from './konsekvens-effect.ts'
import { effectBand, effectOf } from './konsekvens-effect.ts'
import type { Inputs } from './konsekvens-inputs.ts'
import { inputsOf, modesOf } from './konsekvens-inputs.ts'
import type { UsersRelative } from './konsekvens-years.ts'

export interface KonsekvensOptions {
  /** What `area` of the case is. Null: the case does not say. */
  readonly area:
    { readonly kind: 'national' } | { readonly kind: 'municipality'; readonly number: string } | null
  /** Four digits: of a national case, show this one alone. */
  readonly municipality?: string
  readonly alternative: Alternative
  readonly seed: number
  readonly draws: number
  readonly codeVersion: string
  /** SHA-256 of each file read, by name. */
  readonly inputs: Readonly<Record<string, string>>
}

/** For a case that names no years: from the year after that of the population. */
export const DEFAULT_YEARS = { from: 2027, to: 2035 }

export interface Ground {
  readonly written: KonsekvensCase
  readonly options: KonsekvensOptions
  readonly inputs: Inputs
  readonly priced: Priced
  /** With every input at its mode, the users as the case has them, fully in. Null: the case does not say what a user takes. */
  readonly unit: Effect | null
  readonly band: EffectBand | null
  readonly years: { readonly from: number; readonly to: number }
  readonly shares: readonly { readonly name: string; readonly share: number }[]
  /** The year that the number of users is for, when it follows the population; else null. */
  readonly growthBaseYear: number | null
  /** Users in a year for each user of the case's own year. */
  readonly growth: (year: number) => number
}

export function usesPopulation(
  { users, per_user: perUser }: KonsekvensCase,
  { area }: KonsekvensOptions,
): boolean {
  if (area === null) return false
  return area.kind === 'national' || (users?.growth === 'population' && perUser?.places === undefined)
}

export function groundOf(
  written: KonsekvensCase,
  options: KonsekvensOptions,
  relative: UsersRelative | null,
): Ground {
  const inputs = inputsOf(written)
  const priced: Priced = written.cost?.absence_cover === true ? 'grossFte' : 'netFte'
  const years = written.years ?? DEFAULT_YEARS
  const { users } = written
  const place = options.area?.kind === 'municipality' ? options.area.number : null
  const grows = users?.growth === 'population' && inputs.need?.kind !== 'places'
  const baseYear = users?.base_year ?? years.from
  return {
    ...{ written, options, inputs, priced, years },
    unit: effectOf(inputs, modesOf(inputs), priced),
    band: effectBand(inputs, priced, options),
    shares: written.competence?.shares ?? [{ name: 'Kompetanse ikke oppgitt', share: 1 }],
    growthBaseYear: grows ? baseYear : null,
    growth: (year) => {
      if (!grows || relative === null) return 1
      const base = { place, year: baseYear }
      // Nobody of the ages to begin with: nothing to follow.
      return relative(base, base) === 0 ? 1 : relative({ place, year }, base) / relative(base, base)
    },
  }
}
