/** From the setup to the terms of the pool: whom it reaches, what may be called in, and what it all costs where that is given. */
import { absenceFactor, defaultAbsence } from '../staffing/fte.ts'
import type { OnCall, PoolTerms } from '../staffing/pool.ts'
import type { ReserveSetup } from './reserve-file.ts'
import type { ReserveUnit } from './reserve-units.ts'

export interface ReserveTerms {
  readonly pool: PoolTerms
  /** Null when no permanent reserve has a price: then no cost is claimed. */
  readonly priced: {
    readonly own: boolean
    readonly shared: boolean
    readonly priceYear: number
    readonly includes: string
    readonly inputs: readonly { readonly name: string; readonly value: number; readonly source: string }[]
  } | null
  readonly notUsed: readonly string[]
  /** Permanent årsverk that one duty every day of the year takes; null where the hours of a duty are not known. */
  readonly ftePerDailyDuty: number | null
  readonly hoursPerDuty: number | null
  readonly weeklyNormHours: number | null
}

const RUNGS = [
  { key: 'stand_in', name: 'Vikar', price: 'stand_in_duty' },
  { key: 'overtime', name: 'Overtid', price: 'overtime_duty' },
  { key: 'agency', name: 'Innleie', price: 'agency_duty' },
] as const

export function reserveTerms(setup: ReserveSetup, units: readonly ReserveUnit[]): ReserveTerms {
  const { pool, cost } = setup
  const travel = units.map(({ id }) => pool.travel_minutes[id] ?? 0)
  const reached = travel.map((minutes) => minutes <= pool.most_travel_minutes)
  const { onCall, notUsed } = onCallOf(setup)
  const priced = cost !== undefined && (cost.own_duty ?? cost.shared_duty) !== undefined
  const hoursPerDuty = setup.hours_per_duty ?? meanHours(units)
  const norm = setup.weekly_norm_hours === undefined ? null : setup.weekly_norm_hours / 60
  const weeklyNormHours = norm ?? units.find((unit) => unit.weeklyNormHours !== null)?.weeklyNormHours ?? null
  return {
    pool: {
      ...{ reached, level: setup.service_level_percent / 100, onCall },
      ownCost: cost?.own_duty?.value ?? 0,
      sharedCost: cost?.shared_duty?.value ?? 0,
      // There and back, weighed by the duties of the units that are reached.
      sharedUseCost: ((2 * meanTravel(units, travel, reached)) / 60) * (cost?.travel_hour?.value ?? 0),
    },
    priced: priced
      ? {
          ...{ own: cost.own_duty !== undefined, shared: cost.shared_duty !== undefined },
          ...{ priceYear: cost.price_year, includes: cost.includes, inputs: inputsOf(cost) },
        }
      : null,
    ...{ notUsed, hoursPerDuty, weeklyNormHours },
    ftePerDailyDuty:
      hoursPerDuty === null || weeklyNormHours === null
        ? null
        : (7 * hoursPerDuty * absenceFactor(defaultAbsence).value) / weeklyNormHours,
  }
}

function onCallOf(setup: ReserveSetup): { onCall: OnCall[]; notUsed: string[] } {
  const onCall: OnCall[] = []
  const notUsed: string[] = []
  for (const { key, name, price } of RUNGS) {
    const limit = setup[key]
    const cost = setup.cost?.[price]
    if (limit === undefined) {
      if (cost !== undefined)
        notUsed.push(
          `${name}: prisen er oppgitt, men ikke hvor mange vakter i døgnet som kan dekkes slik (${key}).`,
        )
    } else if (key === 'agency' && setup.agency?.agreed_with_representatives !== true) {
      notUsed.push(
        `${name}: uten avtale med tillitsvalgte er innleie fra bemanningsforetak ikke regnet med (aml § 14-12; unntak for helsepersonell i forskrift om innleie § 3 vurderes ikke her).`,
      )
    } else if (setup.cost !== undefined && cost === undefined) {
      notUsed.push(`${name}: ingen pris er oppgitt (cost.${price}).`)
    } else onCall.push({ name, mostADay: limit.most_a_day, cost: cost?.value ?? 0 })
  }
  return { onCall, notUsed }
}

const INPUT_NAMES = {
  own_duty: 'Fast reserve i egen enhet, per vakt',
  shared_duty: 'Felles pool, per vakt',
  stand_in_duty: 'Vikar, per vakt',
  overtime_duty: 'Overtid, per vakt',
  agency_duty: 'Innleie, per vakt',
  travel_hour: 'Reise, per time',
} as const

function inputsOf(cost: NonNullable<ReserveSetup['cost']>) {
  return (Object.keys(INPUT_NAMES) as (keyof typeof INPUT_NAMES)[]).flatMap((key) => {
    const given = cost[key]
    return given === undefined ? [] : [{ name: INPUT_NAMES[key], ...given }]
  })
}

function meanHours(units: readonly ReserveUnit[]): number | null {
  const weighed = units.map(({ duties, hoursPerDuty }) => ({
    duties: duties.reduce((a, b) => a + b, 0),
    hours: hoursPerDuty,
  }))
  const total = weighed.reduce((sum, { duties }) => sum + duties, 0)
  if (total === 0 || weighed.some(({ hours }) => hours === null)) return null
  return weighed.reduce((sum, { duties, hours }) => sum + duties * (hours ?? 0), 0) / total
}

function meanTravel(
  units: readonly ReserveUnit[],
  travel: readonly number[],
  reached: readonly boolean[],
): number {
  let [sum, total] = [0, 0]
  for (const [at, { duties }] of units.entries()) {
    if (!reached[at]!) continue
    const week = duties.reduce((a, b) => a + b, 0)
    sum += week * travel[at]!
    total += week
  }
  return total === 0 ? 0 : sum / total
}
