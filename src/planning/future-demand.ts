/**
 * A unit's demand when its users are more or fewer. The rule (docs/method/kan.md § 8): hours scale with users, and a roster has whole
 * persons, so each shift is rounded up by itself and never goes under its floor. What that adds to the exact hours is the rounding loss;
 * it is kept apart by reason, so that the hours after are the exact ones and the reasons, added up.
 */
import { suffices } from '../workforce/competence.ts'
import type { Demand, Unit } from '../workforce/unit.ts'

export type ScaledBy =
  /** Persons x factor, rounded up. */
  | 'rounded'
  /** The floor is more than that. */
  | 'floor'
  /** The minimum is enough for a stated number of users. */
  | 'capacity'
  /** The competences, each rounded up, take more people than the shift had. */
  | 'competences'

export interface ScaledDemand {
  readonly today: Demand
  /** Minimum x ratio, with all its decimals. */
  readonly exact: number
  /** The factor; where the minimum is enough for a stated number of users: the unit's users / those, and at least 1. */
  readonly ratio: number
  readonly floor: number
  readonly minimum: number
  readonly wanted: number
  readonly by: ScaledBy
}

/** In the order of the unit's demand. Throws RangeError for a factor that is no share of today's users. */
export function futureDemand(
  { demand, users }: Pick<Unit, 'demand' | 'users'>,
  factor: number,
): readonly ScaledDemand[] {
  if (!(factor >= 0 && factor < Infinity))
    throw new RangeError(`Users cannot become ${factor} times as many.`)
  return demand
    .filter(({ competence }) => competence === null)
    .flatMap((total) =>
      scaledShift(
        total,
        demand.filter((one) => isPartOf(one, total)),
        factor,
        users,
      ),
    )
}

/** The unit as it is today, but for its demand. */
export function withDemand(unit: Unit, scaled: readonly ScaledDemand[]): Unit {
  return {
    ...unit,
    demand: scaled.map(({ today, minimum, wanted }) => ({ ...today, minimum, wanted })),
  }
}

function isPartOf(one: Demand, total: Demand): boolean {
  return (
    one.competence !== null &&
    one.shift === total.shift &&
    one.dayTypes.length === total.dayTypes.length &&
    one.dayTypes.every((type) => total.dayTypes.includes(type))
  )
}

/** The shift's number first, then of it those who must hold each competence. */
function scaledShift(
  total: Demand,
  named: readonly Demand[],
  factor: number,
  users: number | undefined,
): readonly ScaledDemand[] {
  const { upToUsers, floor } = total
  // A minimum that is enough for more users than there are stays: it is safety, and no work to be shared. With a floor it may shrink.
  const hasCapacity = upToUsers !== undefined && users !== undefined && (factor > 1 || floor === undefined)
  const ratio = hasCapacity ? Math.max(1, (users * factor) / upToUsers) : factor
  const scaled = (today: Demand, least: number): ScaledDemand => {
    const up = wholePersons(today.minimum * ratio)
    const minimum = Math.max(up, least)
    return {
      ...{ today, ratio, floor: least, minimum, exact: today.minimum * ratio },
      wanted: Math.max(wholePersons(today.wanted * ratio), minimum),
      by: hasCapacity ? 'capacity' : minimum > up ? 'floor' : 'rounded',
    }
  }
  const everybody = scaled(total, floor ?? total.minimum)
  const competences = named.map((one) => scaled(one, floor === undefined ? one.minimum : 0))
  const least =
    peopleFor(named) > total.minimum
      ? 0
      : peopleFor(competences.map(({ today, minimum }) => ({ ...today, minimum })))
  const raised: ScaledDemand =
    least > everybody.minimum
      ? { ...everybody, minimum: least, wanted: Math.max(everybody.wanted, least), by: 'competences' }
      : everybody
  return [raised, ...competences]
}

/** 2 x 1.5 may come out as a hair above 3, and is 3. */
const HAIR = 1e-9

function wholePersons(exact: number): number {
  return Math.ceil(exact - HAIR)
}

/**
 * How many people the competences take when nobody holds two that do not cover each other: a nurse is one of the skilled, so of those
 * the larger number holds; a nurse and a social educator are two. A unit that has fewer today relies on people who hold both.
 */
function peopleFor(named: readonly Demand[]): number {
  const [first, ...rest] = named
  if (first === undefined) return 0
  const apart = rest.filter(({ point }) => !suffices(point, first.point) && !suffices(first.point, point))
  return Math.max(peopleFor(rest), first.minimum + peopleFor(apart))
}
