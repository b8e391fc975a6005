/**
 * The handlingsregel: a ceiling on health and care's share of employment. With n(t) the numerator, d(t) the employed, c the ceiling and
 * k = t - t0 the years since the base year, the rule holds in t when n(t) / d(t) <= c.
 *
 * The efficiency requirement is the constant share e by which the work per user must fall each year from the base year, so that
 * n(t) (1 - e)^k <= c d(t). For one year alone that is
 *
 *   e(t) = 1 - (c d(t) / n(t))^(1/k)
 *
 * A larger e satisfies every year that a smaller one does, so the requirement for every year is the largest e(t), and 0 where none is
 * above 0. It can be above the requirement for the last year alone: growth may come early. No e mends the base year itself; where the
 * share is over the ceiling already then, the answer says so, and the requirement is for the years after it.
 */
import type { AgeGroup } from './age-groups.ts'
import { personsIn } from './age-groups.ts'

/** A row of numbers, with what it is and where it comes from. */
export interface Named {
  /** [year - baseYear] */
  readonly values: Float64Array
  /** "Årsverk i kommunal omsorg (smal)". */
  readonly name: string
  readonly unit: 'årsverk' | 'personer'
  readonly provenance: Provenance
}

export interface Provenance {
  readonly kind: 'source' | 'assumption'
  /** The source with its date, or what is assumed, in Norwegian. */
  readonly text: string
}

/** A share of the persons of working age, in every year. */
export interface EmploymentRate {
  readonly name: string
  readonly rate: number
  readonly provenance: Provenance
}

export const WORKING_AGE: Pick<AgeGroup, 'from' | 'until'> = { from: 20, until: 67 }

/** The employed are persons of 20-66 x employment rate. Where people commute, they are those who live here, not those who work here. */
export function employedFrom(
  population: { readonly byYear: readonly Float64Array[]; readonly provenance: Provenance },
  employment: EmploymentRate,
): Named {
  const { rate, name, provenance } = employment
  if (!(rate > 0 && rate <= 1)) throw new RangeError(`Employment rate ${rate} must be over 0 and at most 1.`)
  const assumed = [population.provenance, provenance].some(({ kind }) => kind === 'assumption')
  return {
    values: Float64Array.from(population.byYear, (counts) => personsIn(counts, WORKING_AGE) * rate),
    name: `Sysselsatte: innbyggere 20-66 år x ${name}`,
    unit: 'personer',
    provenance: {
      kind: assumed ? 'assumption' : 'source',
      text: `${population.provenance.text}; ${provenance.text}`,
    },
  }
}

export interface CeilingQuestion {
  readonly baseYear: number
  readonly numerator: Named
  readonly employed: Named
  /** Of the employed. */
  readonly ceiling: number
}

export interface CeilingAnswer {
  readonly baseYear: number
  readonly ceiling: number
  /** [year - baseYear] */
  readonly shares: Float64Array
  /** The first year over the ceiling, the base year included; null where there is none. */
  readonly breaksIn: number | null
  /** Yearly, 0.01 is 1 %: 0 where nothing is required. */
  readonly requirement: {
    readonly everyYear: number
    /** The year that decides it; null where nothing is required. */
    readonly decidedBy: number | null
    /** For the last year alone. */
    readonly lastYear: number
  }
  /** The base year is over the ceiling, which no later efficiency mends. */
  readonly overFromTheStart: boolean
  /** FTE over persons: the share is too low by the share of part time. */
  readonly mixedUnits: boolean
  readonly provenance: readonly Provenance[]
}

export function handlingsregel({ baseYear, numerator, employed, ceiling }: CeilingQuestion): CeilingAnswer {
  const years = numerator.values.length
  if (years === 0 || employed.values.length !== years) {
    throw new RangeError(
      `${years} years of numerator and ${employed.values.length} of employed must be equal, and some.`,
    )
  }
  if (!(ceiling > 0 && ceiling <= 1)) throw new RangeError(`Ceiling ${ceiling} must be over 0 and at most 1.`)
  if (!employed.values.every((persons) => persons > 0))
    throw new RangeError('Every year must have someone employed.')
  const shares = numerator.values.map((one, year) => one / employed.values[year]!)
  const first = shares.findIndex((share) => isOver(share, ceiling))
  let everyYear = 0
  let decidedBy: number | null = null
  for (let year = 1; year < years; year++) {
    const needed = requiredFor(shares[year]!, ceiling, year)
    if (needed > everyYear) {
      everyYear = needed
      decidedBy = baseYear + year
    }
  }
  return {
    baseYear,
    ceiling,
    shares,
    breaksIn: first === -1 ? null : baseYear + first,
    requirement: {
      everyYear,
      decidedBy,
      lastYear: years === 1 ? 0 : requiredFor(shares[years - 1]!, ceiling, years - 1),
    },
    overFromTheStart: isOver(shares[0]!, ceiling),
    mixedUnits: numerator.unit !== employed.unit,
    provenance: [numerator.provenance, employed.provenance],
  }
}

/** A share that equals the ceiling but for rounding does not break it. */
function isOver(share: number, ceiling: number): boolean {
  return share > ceiling * (1 + 1e-12)
}

function requiredFor(share: number, ceiling: number, years: number): number {
  return isOver(share, ceiling) ? 1 - (ceiling / share) ** (1 / years) : 0
}
