import type { Draw } from '../monte-carlo.ts'
import { modesDraw } from '../monte-carlo.ts'
import { resolve, Scenario } from '../scenario.ts'
import type { PreparedSupply } from '../supply-rates.ts'
import { prepareSupply, supplyRates } from '../supply-rates.ts'
import type { Staff, StaffGroup } from '../supply.ts'
import { simulateSupply } from '../supply.ts'

/** Nobody leaves before 67, all go at 67, and nobody comes. */
export const NOBODY_MOVES = {
  exit_age_mean: { value: 67 },
  exit_spread_years: 0,
  turnover: { value: 0 },
  replacement: { value: 0 },
  training_share: { value: 0 },
}

export interface SmallSupply {
  readonly supply?: object
  readonly levers?: object
  readonly years?: number
  readonly groups?: readonly Partial<StaffGroup>[]
  readonly localLabour?: readonly number[]
}

/** From 2026; one group of 20 årsverk where nothing else is said. */
export function smallSupply({ supply = NOBODY_MOVES, levers = {}, years = 6, ...asked }: SmallSupply) {
  const scenario = resolve(Scenario.parse({ name: 'Prøve', supply, levers }))
  const prepared = prepareSupply(scenario, 2026, years)
  const staff: Staff = {
    groups: (asked.groups ?? [{}]).map((group, at) => ({
      ...{ id: `g${at}`, name: `Gruppe ${at}`, stock: 20, needShare: 1, recruitsPerYear: null },
      ...group,
      classAt: scenario.supply.classOf.get(group.id ?? '') ?? 0,
    })),
    localLabour: Float64Array.from(
      { length: years },
      (_, at) => asked.localLabour?.[Math.min(at, asked.localLabour.length - 1)] ?? 1,
    ),
  }
  return { scenario, prepared, staff }
}

export function simulated(asked: SmallSupply, draw?: Draw) {
  const { scenario, prepared, staff } = smallSupply(asked)
  return stepwise(prepared, staff, draw ?? modesDraw(scenario))
}

export function stepwise(prepared: PreparedSupply, staff: Staff, draw: Draw) {
  return simulateSupply(prepared, supplyRates(prepared, draw), staff)
}
