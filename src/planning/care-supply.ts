/**
 * The staff of a municipality's care beside its need: who they are today, what becomes of them, the gap, and what would close it (docs/method/
 * projection.md § 7). The staff by occupation is that of table 14533 where it has the municipality, else one group. Its ages are not in the
 * statistics that are shipped: they, and what people do, are labelled assumptions until the municipality enters its own.
 */
import { personsIn } from '../projection/age-groups.ts'
import type { PreparedDemand } from '../projection/demand.ts'
import type { GapModel } from '../projection/gap.ts'
import {
  gapWaterfall,
  inFullBy,
  needFactorInto,
  needShares,
  sideOf,
  supplyTornado,
  whatCloses,
} from '../projection/gap.ts'
import { LEVERS } from '../projection/levers.ts'
import type { Bands, Draw, SupplyOfDraw } from '../projection/monte-carlo.ts'
import type { ResolvedScenario } from '../projection/scenario.ts'
import type { PreparedSupply } from '../projection/supply-rates.ts'
import { prepareSupply, supplyRates } from '../projection/supply-rates.ts'
import type { SupplyResponse } from '../projection/supply-response.ts'
import { supplyInto, supplyResponse } from '../projection/supply-response.ts'
import type { Staff, StaffGroup } from '../projection/supply.ts'
import { simulateSupply } from '../projection/supply.ts'
import { printable } from '../workforce/text-fields.ts'
import type { OwnFte } from './care-statistics.ts'
import { closerSentence } from './closing-words.ts'
import type { CareSupply } from './framskriv-answer.ts'
import { round } from './round.ts'
import { supplyAssumptions } from './supply-assumptions.ts'

/** What is the same for every municipality. */
export interface SupplyGround {
  readonly scenario: ResolvedScenario
  readonly prepared: PreparedSupply
  /** [draw] */
  readonly responses: readonly SupplyResponse[]
}

export function supplyGround(
  scenario: ResolvedScenario,
  draws: readonly Draw[],
  { baseYear, years }: { readonly baseYear: number; readonly years: number },
): SupplyGround {
  const prepared = prepareSupply(scenario, baseYear, years)
  const responses = draws.map((draw) => supplyResponse(prepared, supplyRates(prepared, draw)))
  return { scenario, prepared, responses }
}

export interface StaffAsked {
  /** The municipality's own årsverk by occupation; null where they are not known. */
  readonly own: OwnFte | null
  /** Code -> name. */
  readonly occupations: Readonly<Record<string, string>>
  /** Årsverk of the base year, the vacant ones too. */
  readonly need: number
  /** [year - baseYear] [sex * AGES + age] */
  readonly population: readonly Float64Array[]
}

const WORKING = { from: 20, until: 45 }

export interface EnteredPosts {
  /** Årsverk of all groups together; null where they are not entered. */
  readonly fte: number | null
  /** Beside them: published and entered årsverk are of people who are employed, so an empty post is not among them. */
  readonly vacant: number
}

export function enteredPosts({ prepared: { supply } }: SupplyGround): EnteredPosts {
  const { groups, vacancies } = supply
  const sum = (figure: (one: (typeof groups)[number]) => number) =>
    groups.reduce((all, one) => all + figure(one), 0)
  const isGiven = groups.length > 0 && groups.every(({ fte }) => fte !== undefined)
  return {
    fte: isGiven ? sum(({ fte = 0 }) => fte) : null,
    vacant: vacancies + sum((one) => one.vacancies ?? 0),
  }
}

export function careStaff(ground: SupplyGround, asked: StaffAsked): Staff {
  const { supply } = ground.prepared
  const { need, population } = asked
  const { vacant } = enteredPosts(ground)
  const entered = new Map(supply.groups.map((one) => [one.id, one] as const))
  const posts = todaysGroups(supply.groups, asked).map(({ id, name, share }) => {
    const own = entered.get(id)
    return {
      ...{ id, name, own, stock: own?.fte ?? share * Math.max(0, need - vacant) },
      vacant: own?.vacancies ?? share * supply.vacancies,
    }
  })
  const all = posts.reduce((sum, one) => sum + one.stock + one.vacant, 0)
  const groups = posts.map(({ id, name, own, stock, vacant: empty }): StaffGroup => ({
    ...{ id, name, stock, needShare: all > 0 ? (stock + empty) / all : 1 / posts.length },
    classAt: supply.classOf.get(id) ?? 0,
    recruitsPerYear: own?.recruits_per_year ?? null,
  }))
  const young = population.map((counts) => personsIn(counts, WORKING))
  return { groups, localLabour: Float64Array.from(young, (persons) => persons / young[0]!) }
}

type Entered = PreparedSupply['supply']['groups']

/** Shares of the årsverk today: as they are entered, else by table 14533, else all in one. */
function todaysGroups(entered: Entered, { own, occupations }: StaffAsked) {
  const nameOf = (id: string) => (Object.hasOwn(occupations, id) ? occupations[id]! : id)
  const posts = entered.map(({ id, name, fte }) => ({ id, name: printable(name ?? nameOf(id)), fte }))
  const isGiven = posts.length > 0 && posts.every(({ fte }) => fte !== undefined)
  const known = Object.entries(own?.occupations ?? {})
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, fte]) => ({ id, name: nameOf(id), fte }))
  const shown = isGiven ? posts : known
  const all = shown.reduce((sum, { fte }) => sum + (fte ?? 0), 0)
  if (all === 0) return [{ id: 'alle', name: 'Alle yrker', share: 1 }]
  return shown.map(({ id, name, fte }) => ({ id, name, share: (fte ?? 0) / all }))
}

/** For monteCarlo. */
export function supplyOf({ prepared, responses }: SupplyGround, staff: Staff): SupplyOfDraw {
  return (draw, supply, needFactor) => {
    const response = responses[draw]!
    supplyInto(prepared, response, staff, supply)
    needFactorInto(prepared, response.rates, staff, needFactor)
  }
}

export interface CareSupplyAsked {
  readonly ground: SupplyGround
  readonly staff: Staff
  readonly demand: PreparedDemand
  readonly bands: Bands
  readonly population: readonly Float64Array[]
  readonly hoursPerFte: number
  readonly isOwnFte: boolean
}

export function careSupply(asked: CareSupplyAsked): CareSupply {
  const { ground, staff, bands, population, hoursPerFte } = asked
  const { prepared, scenario } = ground
  const { baseYear, years, supply } = prepared
  const { rates } = ground.responses[0]!
  const yearsOut = Array.from({ length: years }, (_, at) => at)
  const supplied = bands.supply.withoutNoise
  const needed = supplied.map((fte, at) => fte + bands.gap.withoutNoise[at]!)
  const model: GapModel = { scenario, demand: asked.demand, supply: prepared, staff }
  const young = population.map((counts) => personsIn(counts, WORKING))
  return {
    supply: {
      basis: supply.groups.some(({ fte }) => fte !== undefined) ? 'given' : 'balance',
      assumptions: [
        ...supplyAssumptions({
          ...{ prepared, rates, staff, young, isOwnFte: asked.isOwnFte },
          need: bands.total.withoutNoise[0]!,
        }),
      ],
      years: yearsOut.map((at) => ({ year: baseYear + at, ...bandAt(bands.supply, at) })),
      groups: groupsOut(asked),
      mattersMost: supplyTornado(model, baseYear + years - 1)
        .slice(0, SHOWN)
        .map((swing) => ({
          ...swing,
          // Else keeping people looks worth nothing.
          name: swing.id === 'turnover' ? `${swing.name} (ansettelsene er regnet å følge med)` : swing.name,
          ...{ gapAtLow: round(swing.gapAtLow, 2), gapAtHigh: round(swing.gapAtHigh, 2) },
        })),
    },
    gap: yearsOut.map((at) => ({ year: baseYear + at, ...bandAt(bands.gap, at) })),
    heads: yearsOut.map((at) => {
      const [post, present, today] = [rates.post[at]!, rates.present[at]!, rates.present[0]!]
      // Of årsverk as they are today, with today's absence in them.
      const each = (post * present) / today
      return {
        year: baseYear + at,
        averagePostPercent: round(100 * post, 1),
        needHeads: round(needed[at]! / each, 1),
        needHeadsNetOfAbsence: round(needed[at]! / each / today, 1),
        supplyHeads: round(supplied[at]! / each, 1),
      }
    }),
    staffFixed: yearsOut.map((at) => {
      const missing = Math.max(0, bands.gap.withoutNoise[at]!)
      return {
        year: baseYear + at,
        deliveredPercent: round(needed[at]! > 0 ? 100 * (1 - missing / needed[at]!) : 100, 2),
        ...{ undeliveredFte: round(missing, 2), undeliveredHours: round(missing * hoursPerFte, 0) },
      }
    }),
    closing: closingOf(model, baseYear + years - 1),
  }
}

const SHOWN = 3

function bandAt({ p10, p50, p90, withoutNoise }: Bands['gap'], at: number) {
  const [low, middle, high, now] = [p10, p50, p90, withoutNoise].map((values) =>
    unsigned(round(values[at]!, 2)),
  )
  return { p10: low!, p50: middle!, p90: high!, withoutNoise: now! }
}

/** -0 is 0. */
function unsigned(value: number): number {
  return value + 0
}

function groupsOut({ ground, staff, bands }: CareSupplyAsked): CareSupply['supply']['groups'] {
  const { prepared } = ground
  const { rates } = ground.responses[0]!
  const need = bands.total.withoutNoise
  return simulateSupply(prepared, rates, staff).map((flows, group) => ({
    ...{ id: printable(flows.id), name: staff.groups[group]!.name },
    years: Array.from(flows.stock, (stock, at) => ({
      year: prepared.baseYear + at,
      stockFte: round(stock, 3),
      retiredFte: round(flows.retired[at]!, 3),
      leftFte: round(flows.left[at]!, 3),
      recruitedFte: round(flows.recruited[at]!, 3),
      trainedFte: unsigned(round(flows.trained[at]!, 3)),
      supplyFte: round(flows.supply[at]!, 3),
      needFte: round(need[at]! * needShares(prepared, rates, staff, at)[group]!, 3),
    })),
  }))
}

function closingOf(model: GapModel, year: number): CareSupply['closing'] {
  const { before, steps, after } = gapWaterfall(model, year)
  const levers = new Map(model.scenario.levers.map((lever) => [lever.id, lever] as const))
  const closers = inFullBy(model, year)
  const closing = new Map(closers.scenario.levers.map((lever) => [lever.id, lever] as const))
  return {
    year,
    before: unsigned(round(before, 3)),
    steps: steps
      .filter(({ lever }) => levers.get(lever)!.grade !== 'unknown')
      .map(({ lever, fte }) => ({
        ...{ lever, name: LEVERS[lever].name, side: sideOf(lever), fte: unsigned(round(fte, 3)) },
        ...{ grade: levers.get(lever)!.grade, basis: printable(levers.get(lever)!.basis) },
      })),
    after: unsigned(round(after, 3)),
    remaining: round(Math.max(0, after), 3),
    withoutEstimate: [...model.scenario.withoutEstimate],
    whatCloses: whatCloses(closers, year).map((closer) => ({
      lever: closer.lever,
      name: LEVERS[closer.lever].name,
      value: unsigned(round(closer.value, 4)),
      unit: LEVERS[closer.lever].unit,
      closes: closer.closes,
      sentence: closerSentence(closer, { ...closing.get(closer.lever)!, year }),
    })),
  }
}

/** Tasks are moved between two groups that somebody here has. */
export function movesTasks(
  { prepared }: SupplyGround,
  staffs: readonly { readonly groups: readonly { readonly id: string }[] }[],
): boolean {
  return prepared.supply.substitution.some(({ from, to }) =>
    staffs.some(({ groups }) => [from, to].every((end) => groups.some(({ id }) => id === end))),
  )
}
