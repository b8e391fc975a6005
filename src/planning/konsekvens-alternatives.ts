/** Own homes against a shared unit: what each arrangement takes in årsverk and kroner for the same users, and from how many it pays. */
import type { BreakEven } from '../staffing/around-the-clock.ts'
import { arrangedHours, breakEven } from '../staffing/around-the-clock.ts'
import type { KonsekvensAnswer } from './konsekvens-answer.ts'
import type { Arranged, KonsekvensCase } from './konsekvens-case.ts'
import type { Priced } from './konsekvens-effect.ts'
import type { Inputs } from './konsekvens-inputs.ts'
import { factorOf, groundText, modesOf, paidHoursOf } from './konsekvens-inputs.ts'
import { round } from './round.ts'

type AlternativesOut = NonNullable<KonsekvensAnswer['alternatives']>

/** As far as the break-even is looked for. */
const MOST_USERS = 60
/** Rows of the table by number of users. */
const LEAST_ROWS = 8

export interface Terms {
  readonly inputs: Inputs
  readonly priced: Priced
}

export function alternativesOf(
  written: KonsekvensCase['alternatives'],
  terms: Terms,
): AlternativesOut | null {
  if (written === undefined) return null
  const { users, arrangements } = written
  const first = arrangements[0]!
  const costs = taken(first, users, terms).cost === null ? null : ('cost' as const)
  const rows = Math.min(MOST_USERS, Math.max(LEAST_ROWS, 2 * users))
  return {
    users,
    comparedUpTo: MOST_USERS,
    arrangements: arrangements.map((one) => {
      const effect = taken(one, users, terms)
      const turn = (key: 'netFte' | 'cost'): BreakEven | null =>
        breakEven(
          (count) => taken(one, count, terms)[key] ?? 0,
          (count) => taken(first, count, terms)[key] ?? 0,
          MOST_USERS,
        )
      return {
        name: one.name,
        units: effect.units,
        weekHours: round(effect.weekHours, 2),
        grossFte: round(effect.grossFte, 4),
        netFte: round(effect.netFte, 4),
        netFtePerUser: round(effect.netFte / users, 4),
        cost: effect.cost === null ? null : Math.round(effect.cost),
        costPerUser: effect.cost === null ? null : Math.round(effect.cost / users),
        breakEvenFte: one === first ? null : turn('netFte'),
        breakEvenCost: one === first || costs === null ? null : turn(costs),
        ground: groundText(one),
      }
    }),
    byUsers: Array.from({ length: rows }, (_, at) => ({
      users: at + 1,
      netFte: arrangements.map((one) => round(taken(one, at + 1, terms).netFte, 2)),
    })),
  }
}

interface Taken {
  readonly units: number
  readonly weekHours: number
  readonly grossFte: number
  readonly netFte: number
  readonly cost: number | null
}

/** Every input at its mode; what is not with the users comes on top of a duty as of any other hour. What is beside the duties is a post like another, with nobody called in for it. */
function taken(one: Arranged, users: number, { inputs, priced }: Terms): Taken {
  const values = modesOf(inputs)
  const { units, weekHours } = arrangedHours(
    {
      usersPerUnit: one.users_per_unit ?? null,
      duties: one.duties.map((duty) => ({
        ...{ hoursPerWeek: duty.hours_per_week, minimum: duty.minimum },
        ...{ staffPerUser: duty.staff_per_user, usersPerStaff: duty.users_per_staff },
      })),
    },
    users,
  )
  const onDuty = paidHoursOf(weekHours, values) / inputs.normHours
  const beside = units * one.extra_fte_per_unit
  const fte = { grossFte: onDuty + beside, netFte: onDuty * factorOf(values).value + beside }
  const hasCost = inputs.all.some(({ id }) => id === 'costPerFte')
  const cost = hasCost ? fte[priced] * values.costPerFte + units * one.extra_cost_per_unit : null
  return { units, weekHours, ...fte, cost }
}
