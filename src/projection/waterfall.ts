/**
 * Where a need comes from: each lever's contribution in one year, by applying them one after another in a fixed order, each on top of
 * those before it. The contributions therefore add up to the whole change, and what two levers do together is counted with the later of
 * them: the interaction is in the order, and another order gives other contributions with the same sum. A tornado has no order: it moves
 * one lever alone, the others at their mode.
 */
import type { DemandLever, DemandModel, DemandValues, FullEffect, Need, PreparedDemand } from './demand.ts'
import { DEMAND_LEVERS, NO_CHANGE, needOf, prepareDemand } from './demand.ts'
import type { ResolvedScenario } from './scenario.ts'
import { demandValues, modesOf, valuesOf } from './scenario.ts'

/** The population at constant rates, then the services' own growth under 67, then the levers. */
export type Step = 'population' | 'own_growth' | DemandLever

/** For whoever reads the contributions. */
export const ORDER_NOTE =
  'Bidragene er regnet i denne rekkefølgen, hvert oppå dem foran. Det to tiltak gjør sammen, er regnet med det siste av dem; en annen rekkefølge gir andre bidrag og samme sum.'

export interface Contribution {
  readonly step: Step
  readonly fte: number
}

export interface Waterfall {
  readonly year: number
  /** FTE in the base year. */
  readonly start: number
  readonly contributions: readonly Contribution[]
  /** FTE in the year. */
  readonly end: number
}

export interface WaterfallQuestion {
  readonly model: DemandModel
  readonly fullEffect?: FullEffect
  readonly values: DemandValues
  readonly year: number
  /** One service; all of them where it is left out. */
  readonly service?: string
  /** Each lever once; those that are left out are not applied. */
  readonly order?: readonly DemandLever[]
}

export function waterfall(question: WaterfallQuestion): Waterfall {
  const { model, fullEffect = {}, values, year, service, order = DEMAND_LEVERS } = question
  const { baseYear } = model
  const prepared = prepareDemand(model, fullEffect)
  const ageingOnly = needOf(prepareDemand(withoutOwnGrowth(model), fullEffect), NO_CHANGE)
  const constant = fteIn(needOf(prepared, NO_CHANGE), year, service)
  const start = fteIn(ageingOnly, baseYear, service)
  const population = fteIn(ageingOnly, year, service)
  const contributions: Contribution[] = [
    { step: 'population', fte: population - start },
    { step: 'own_growth', fte: constant - population },
  ]
  let applied = NO_CHANGE
  let before = constant
  for (const step of order) {
    applied = { ...applied, [step]: values[step] }
    const after = fteIn(needOf(prepared, applied), year, service)
    contributions.push({ step, fte: after - before })
    before = after
  }
  return { year, start, contributions, end: before }
}

function withoutOwnGrowth(model: DemandModel): DemandModel {
  return { ...model, services: model.services.map((one) => ({ ...one, underSixtySevenGrowth: 0 })) }
}

/** FTE of one service, or of all. Throws for a year or a service that the need does not have. */
export function fteIn(need: Need, year: number, service?: string): number {
  const row = service === undefined ? need.total : need.services.find(({ id }) => id === service)?.fte
  if (row === undefined) throw new RangeError(`${service ?? ''} is not a service of the model.`)
  const fte = row[year - need.baseYear]
  if (fte === undefined) {
    throw new RangeError(`${year} is outside ${need.baseYear}-${need.baseYear + row.length - 1}.`)
  }
  return fte
}

export interface Swing {
  readonly lever: DemandLever
  /** The lever's low and high, and the FTE with each. */
  readonly low: number
  readonly high: number
  readonly fteAtLow: number
  readonly fteAtHigh: number
}

export interface TornadoQuestion {
  readonly prepared: PreparedDemand
  readonly scenario: ResolvedScenario
  readonly year: number
  readonly service?: string
}

/** The largest swing first, of equals the first in DEMAND_LEVERS; levers without uncertainty are left out. */
export function tornado({ prepared, scenario, year, service }: TornadoQuestion): readonly Swing[] {
  const modes = demandValues(modesOf(scenario))
  const lows = valuesOf(scenario, ({ low }) => low)
  const highs = valuesOf(scenario, ({ high }) => high)
  const fteWith = (lever: DemandLever, value: number) =>
    fteIn(needOf(prepared, { ...modes, [lever]: value }), year, service)
  return DEMAND_LEVERS.filter((lever) => lows[lever] !== highs[lever])
    .map((lever) => ({
      lever,
      low: lows[lever],
      high: highs[lever],
      fteAtLow: fteWith(lever, lows[lever]),
      fteAtHigh: fteWith(lever, highs[lever]),
    }))
    .sort((a, b) => widthOf(b) - widthOf(a))
}

function widthOf({ fteAtLow, fteAtHigh }: Swing): number {
  return Math.abs(fteAtHigh - fteAtLow)
}
