/**
 * Users of a service by population: so many users for each person of an age, as they are in the newest year that is published. A municipality
 * whose ages are not published gets those of all others that have them, scaled to its own number of users; one with no number at all gets
 * them as they are. Which of it was done is said in each answer (docs/method/projection.md § 2).
 */
import { AGES } from './age-groups.ts'

/** Of KOSTRA. */
export const CARE_AGES = [
  { label: '0-66', from: 0, until: 67 },
  { label: '67-79', from: 67, until: 80 },
  { label: '80+', from: 80, until: AGES },
] as const

/** Users and persons of the same year, [age of CARE_AGES]; null: not published. */
export interface UsersOfYear {
  readonly year: number
  readonly users: readonly (number | null)[]
  readonly allUsers: number | null
  readonly persons: readonly number[]
}

export type RateBasis = 'own' | 'own-total' | 'pooled'

export interface UserRates {
  /** [age of CARE_AGES] users for each person. */
  readonly rates: readonly number[]
  readonly basis: RateBasis
  /** Of the municipality's own figures; null where none are used. */
  readonly year: number | null
}

/** `pooled`: [age] users for each person in all municipalities whose ages are published. */
export function userRates(own: UsersOfYear | null, pooled: readonly number[]): UserRates {
  if (own === null) return { rates: pooled, basis: 'pooled', year: null }
  const known = withRemainder(own)
  const addsUp = own.allUsers === null || Math.abs(sum(known) - own.allUsers) <= ROUNDING
  if (known.length === CARE_AGES.length && addsUp) {
    return { rates: known.map((users, age) => users / own.persons[age]!), basis: 'own', year: own.year }
  }
  if (own.allUsers === null) return { rates: pooled, basis: 'pooled', year: null }
  const expected = sum(pooled.map((rate, age) => rate * own.persons[age]!))
  const factor = expected > 0 ? own.allUsers / expected : 1
  return { rates: pooled.map((rate) => rate * factor), basis: 'own-total', year: own.year }
}

/** The ages that are known; where one alone is not published, it is what is left of the sum. */
function withRemainder({ users, allUsers }: UsersOfYear): readonly number[] {
  const known = users.flatMap((one) => (one === null ? [] : [one]))
  if (allUsers === null || allUsers < FEWEST || known.length !== users.length - 1) return known
  const left = allUsers - sum(known)
  return left < 0 ? known : users.map((one) => one ?? left)
}

/** With fewer, parts of the other ages may be hidden too, so that what is left of the sum is not this age's alone. */
const FEWEST = 100

/** A sum of published figures may be one off. */
const ROUNDING = 1

/** [age] users for each person, of those whose ages are all published and add up to the published sum. */
export function pooledRates(all: readonly UsersOfYear[]): {
  readonly rates: readonly number[]
  readonly places: number
} {
  const whole = all.filter((one) => userRates(one, [0, 0, 0]).basis === 'own')
  const rates = CARE_AGES.map((_, age) => {
    const persons = sum(whole.map((one) => one.persons[age]!))
    return persons > 0 ? sum(whole.map((one) => withRemainder(one)[age]!)) / persons : 0
  })
  return { rates, places: whole.length }
}

/** `persons`: [age of CARE_AGES] */
export function usersOf({ rates }: UserRates, persons: readonly number[]): number {
  return sum(rates.map((rate, age) => rate * persons[age]!))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
