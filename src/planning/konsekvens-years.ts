/** The years of a case: how far the measure has come, how the users grow, and how a nation's number is shared among its municipalities. */
import { personsIn } from '../projection/age-groups.ts'
import { proportional } from '../staffing/levelled-staff.ts'
import type { AgeGroupShare, KonsekvensCase } from './konsekvens-case.ts'
import type { MunicipalProjection } from './population.ts'

/** The share of the full effect in a year. Without a ramp-up it is full at once. */
export function rampShare(ramp: KonsekvensCase['ramp_up'], year: number): number {
  if (ramp === undefined) return 1
  const { by_year: byYear, from, to } = ramp
  if (byYear !== undefined) {
    const reached = Object.keys(byYear)
      .map(Number)
      .filter((one) => one <= year)
    return reached.length === 0 ? 0 : byYear[String(Math.max(...reached))]!
  }
  if (from === undefined || to === undefined) return 1
  return Math.min(1, Math.max(0, (year - from + 1) / (to - from + 1)))
}

/** A municipality, or null for all of them, in a year. */
export interface PlaceYear {
  readonly place: string | null
  readonly year: number
}

/** Users of one place and year for each of another, when those of each age group follow its people. */
export type UsersRelative = (one: PlaceYear, reference: PlaceYear) => number

/** Of each age group the share that the case says, times its people here over its people in the reference. */
export function usersRelative(
  { projected, baseYear }: MunicipalProjection,
  groups: readonly AgeGroupShare[],
): UsersRelative {
  const known = new Map<string, number>()
  const inPlace = (place: string, year: number, { from, to }: AgeGroupShare) => {
    const counts = projected.get(place)?.[year - baseYear]
    if (counts === undefined) throw new RangeError(`Municipality ${place} has no population in ${year}.`)
    return personsIn(counts, { from, until: to + 1 })
  }
  const people = ({ place, year }: PlaceYear, at: number): number => {
    const key = `${place ?? ''} ${year} ${at}`
    const before = known.get(key)
    if (before !== undefined) return before
    const places = place === null ? [...projected.keys()] : [place]
    const sum = places.reduce((total, one) => total + inPlace(one, year, groups[at]!), 0)
    known.set(key, sum)
    return sum
  }
  return (one, reference) =>
    groups.reduce((sum, { share }, at) => {
      const of = people(reference, at)
      return of === 0 ? sum : sum + (share * people(one, at)) / of
    }, 0)
}

/** Årsverk and users are whole numbers of this, so that parts add up to the whole and not nearly. */
const PARTS = 10_000

export function toParts(value: number): number {
  return Math.round(value * PARTS)
}

export function fromParts(parts: number): number {
  return parts / PARTS
}

/** Whole numbers in proportion to the weights that add up to the total, which may be negative. */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const shares = proportional(weights, Math.abs(total))
  return total < 0 ? shares.map((share) => 0 - share) : shares
}
