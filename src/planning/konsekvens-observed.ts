/**
 * A case that is opened again: what was predicted for a year, what came, and what the difference comes from. Årsverk = users x hours for
 * each user x årsverk for each hour. The decomposition is symmetric (Shapley): each factor's part is the mean of what its change does over
 * all six orders in which the three could have changed. The parts add up to the difference, and no order is preferred.
 */
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import type { ObservedYear } from './konsekvens-case.ts'
import type { Inputs, Values } from './konsekvens-inputs.ts'
import { factorOf, modesOf, paidHoursOf } from './konsekvens-inputs.ts'
import { fromParts, toParts } from './konsekvens-years.ts'

type ObservedOut = KonsekvensAnswer['observed'][number]

/** Users, hours for each of them, årsverk for each hour. */
export type Factors = readonly [number, number, number]

/** What each factor does to the product, going from `before` to `after`; they add up to the difference of the products. */
export function decompose(before: Factors, after: Factors): Factors {
  const part = (at: 0 | 1 | 2): number => {
    const [one, other] = [0, 1, 2].filter((index) => index !== at) as [number, number]
    const same = before[one]! * before[other]! + after[one]! * after[other]!
    const crossed = before[one]! * after[other]! + after[one]! * before[other]!
    return (after[at] - before[at]) * (same / 3 + crossed / 6)
  }
  return [part(0), part(1), part(2)]
}

/** `usersScale`: the case's growth and its share of the ramp in the year. Null where the case does not say what a user takes. */
export function observedOut(observed: ObservedYear, inputs: Inputs, usersScale: number): ObservedOut | null {
  const predicted = predictedFactors(inputs, usersScale, observed.with_absence_cover)
  if (predicted === null) return null
  const hours = inputs.need?.kind === 'places' ? 1 : observed.hours_per_user_week
  if (hours === undefined) return null
  const came: Factors = [observed.users, hours, observed.fte / (observed.users * hours)]
  const [users, hoursPart] = decompose(predicted, came).map(toParts) as [number, number, number]
  const predictedFte = toParts(predicted[0] * predicted[1] * predicted[2])
  const difference = toParts(observed.fte) - predictedFte
  const ofHours = inputs.need?.kind === 'hours'
  return {
    year: observed.year,
    withAbsenceCover: observed.with_absence_cover,
    predicted: {
      users: fromParts(toParts(predicted[0])),
      hoursPerUserWeek: ofHours ? fromParts(toParts(predicted[1])) : null,
      fte: fromParts(predictedFte),
    },
    observed: {
      users: observed.users,
      hoursPerUserWeek: ofHours ? hours : null,
      fte: fromParts(toParts(observed.fte)),
    },
    difference: fromParts(difference),
    ofWhich: {
      users: fromParts(users),
      hoursPerUser: fromParts(hoursPart),
      // The rest by definition, so that the rounded parts add up too.
      organisation: fromParts(difference - users - hoursPart),
    },
    source: observed.source === undefined ? 'UTEN KILDE' : `Kilde: ${observed.source}`,
  }
}

/** In all, not more than today: what is counted afterwards is all that the users get. */
function predictedFactors(inputs: Inputs, usersScale: number, withCover: boolean): Factors | null {
  const { need, normHours } = inputs
  const values: Values = modesOf(inputs)
  if (need === null) return null
  const factor = factorOf(values).value
  const users = values.users * usersScale
  if (need.kind === 'places') {
    const asCounted = need.withCover === withCover ? 1 : withCover ? factor : 1 / factor
    return [users, 1, values.fteAfter * asCounted]
  }
  return [
    users,
    values.need * need.hoursPerUnit,
    (paidHoursOf(1, values) * (withCover ? factor : 1)) / normHours,
  ]
}
