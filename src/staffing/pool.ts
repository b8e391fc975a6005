/** Reserve for absence: how large it must be in each unit or together, and the least-cost mix of own, shared and on-call. Exact sums, no draws. */
import type { AbsenceModel } from './absence-counts.ts'
import { convolve, reserveFor } from './absence-counts.ts'

/** Called when the permanent reserve is used up, in this order whatever they cost: the cover ladder puts hiring last. */
export interface OnCall {
  readonly name: string
  readonly mostADay: number
  /** Kroner a duty. */
  readonly cost: number
}

/** Duties a day that are paid whether they are needed or not. */
export interface Permanent {
  /** One number a unit; -1 is one duty fewer than the demand. */
  readonly own: readonly number[]
  readonly shared: number
}

export interface PoolTerms {
  /** Units that the shared pool can reach. */
  readonly reached: readonly boolean[]
  /** Of what is lacking when the day comes, the chance that all is covered. */
  readonly level: number
  readonly onCall: readonly OnCall[]
  /** Kroner a duty, used or idle. */
  readonly ownCost: number
  readonly sharedCost: number
  /** Kroner for each duty that the shared pool does in a unit: travel. */
  readonly sharedUseCost: number
}

export interface PoolOutcome {
  /** Chance that all of a day is covered. */
  readonly covered: number
  /** Kroner a year of `days`. */
  readonly cost: number
  readonly usedADay: readonly number[]
  readonly sharedUsedADay: number
  readonly uncoveredADay: number
}

/** The law of absence in some of the units on a day drawn at random from the year, or from one quarter. */
export function absenceLaw(
  model: AbsenceModel,
  units: readonly number[],
  inKind: (kind: AbsenceModel['kinds'][number]) => boolean = () => true,
): Float64Array {
  const kinds = model.kinds.flatMap((kind, at) => (inKind(kind) ? [{ at, days: kind.days }] : []))
  const days = kinds.reduce((sum, kind) => sum + kind.days, 0)
  const most = units.map((unit) => Math.max(...kinds.map(({ at }) => model.kinds[at]!.units[unit]!.duties)))
  const law = new Float64Array(most.reduce((a, b) => a + b, 0) + 1)
  for (const { at, days: share } of kinds)
    for (const [state, weight] of model.states.entries()) {
      const here = units.reduce<Float64Array>(
        (sum, unit) => convolve(sum, model.counts[at]![state]![unit]!),
        Float64Array.of(1),
      )
      for (let k = 0; k < here.length; k++) law[k]! += (share / days) * weight * here[k]!
    }
  return law
}

export interface ReserveSizes {
  readonly separate: number
  readonly perUnit: readonly number[]
  readonly shared: number
}

/** Reserve in each unit by itself, and one for all together, at the same chance of being enough. */
export function reserveSizes(model: AbsenceModel, level: number): ReserveSizes {
  const units = model.kinds[0]!.units.map((_, unit) => unit)
  const perUnit = units.map((unit) => reserveFor(absenceLaw(model, [unit]), level))
  return {
    perUnit,
    separate: perUnit.reduce((a, b) => a + b, 0),
    shared: reserveFor(absenceLaw(model, units), level),
  }
}

/** What is left to cover after each unit's own reserve: the law for the units reached by the shared pool and for the others. */
interface Overflow {
  readonly weight: number
  readonly reached: Float64Array
  readonly others: Float64Array
}

function overflows(model: AbsenceModel, own: readonly number[], reached: readonly boolean[]): Overflow[] {
  const days = model.kinds.reduce((sum, kind) => sum + kind.days, 0)
  // Days that are alike to the sums are summed once.
  const seen = new Map<string, { weight: number; readonly kind: number }>()
  for (const [at, kind] of model.kinds.entries()) {
    const key = kind.units.map(({ duties, absent }) => `${duties} ${absent}`).join(';')
    const found = seen.get(key)
    if (found === undefined) seen.set(key, { weight: kind.days / days, kind: at })
    else found.weight += kind.days / days
  }
  const found = [...seen.values()].flatMap(({ weight, kind }) =>
    model.states.map((chance, state) => {
      const sumOf = (inPool: boolean) =>
        own.reduce<Float64Array>(
          (sum, reserve, unit) =>
            reached[unit] === inPool
              ? convolve(sum, beyond(model.counts[kind]![state]![unit]!, reserve))
              : sum,
          Float64Array.of(1),
        )
      return { weight: weight * chance, reached: sumOf(true), others: sumOf(false) }
    }),
  )
  return reached.every(Boolean) ? [mixed(found)] : found
}

/** Where the pool reaches everybody, what it does depends on one sum only: the days can be mixed into one. */
function mixed(days: readonly Overflow[]): Overflow {
  const law = new Float64Array(Math.max(...days.map(({ reached }) => reached.length)))
  for (const { weight, reached } of days)
    for (let k = 0; k < reached.length; k++) law[k]! += weight * reached[k]!
  return { weight: 1, reached: law, others: Float64Array.of(1) }
}

/** The law of max(0, count - reserve); a negative reserve adds. */
function beyond(law: Float64Array, reserve: number): Float64Array {
  const left = new Float64Array(Math.max(1, law.length - reserve))
  for (let k = 0; k < law.length; k++) left[Math.max(0, k - reserve)]! += law[k]!
  return left
}

/** What the reserve does in a year of 52 whole weeks. */
export function poolOutcome(model: AbsenceModel, permanent: Permanent, terms: PoolTerms): PoolOutcome {
  return outcome(model, overflows(model, permanent.own, terms.reached), permanent, terms)
}

function outcome(
  model: AbsenceModel,
  days: readonly Overflow[],
  { own, shared }: Permanent,
  terms: PoolTerms,
): PoolOutcome {
  const { onCall } = terms
  const capacity = onCall.reduce((sum, { mostADay }) => sum + mostADay, 0)
  const used = onCall.map(() => 0)
  let [covered, sharedUsed, uncovered] = [0, 0, 0]
  for (const { weight, reached, others } of days) {
    for (let k = 0; k < reached.length; k++) sharedUsed += weight * reached[k]! * Math.min(k, shared)
    const left = convolve(beyond(reached, shared), others)
    for (let k = 0; k < left.length; k++) {
      const chance = weight * left[k]!
      if (k <= capacity) covered += chance
      let rest = k
      for (let rung = 0; rung < onCall.length; rung++) {
        const taken = Math.min(rest, onCall[rung]!.mostADay)
        used[rung]! += chance * taken
        rest -= taken
      }
      uncovered += chance * rest
    }
  }
  const aDay =
    own.reduce((sum, duties) => sum + duties * terms.ownCost, 0) +
    shared * terms.sharedCost +
    sharedUsed * terms.sharedUseCost +
    onCall.reduce((sum, { cost }, rung) => sum + cost * used[rung]!, 0)
  const year = model.kinds.reduce((sum, kind) => sum + kind.days, 0)
  return { covered, cost: aDay * year, usedADay: used, sharedUsedADay: sharedUsed, uncoveredADay: uncovered }
}

export interface Mix {
  readonly permanent: Permanent
  readonly outcome: PoolOutcome
}

/**
 * The cheapest mix that reaches the level: for each set of own reserves the shared pool grows from the least
 * that is enough while that is cheaper, and own reserves move by one duty in one unit at a time until none is cheaper. Best among neighbours, not proven best of all. Null when no mix reaches the level.
 */
export function cheapestMix(
  model: AbsenceModel,
  terms: PoolTerms,
  allowed: { readonly own: boolean; readonly shared: boolean },
): Mix | null {
  const most = model.kinds[0]!.units.map((_, unit) =>
    Math.max(...model.kinds.map(({ units }) => units[unit]!.duties)),
  )
  const start = most.map((duties, unit) =>
    allowed.own && !(allowed.shared && terms.reached[unit]!) ? duties : 0,
  )
  let best = bestShared(model, start, terms, allowed.shared)
  for (let moved = allowed.own; moved && best !== null;) {
    moved = false
    for (const [unit, step] of most.flatMap((_, at) => [[at, -1] as const, [at, 1] as const])) {
      const { own }: Permanent = best.permanent
      const size = own[unit]! + step
      if (size < 0 || size > most[unit]!) continue
      const tried = bestShared(model, own.with(unit, size), terms, allowed.shared)
      if (tried !== null && tried.outcome.cost < best.outcome.cost - 1e-6) {
        best = tried
        moved = true
      }
    }
  }
  return best
}

function bestShared(
  model: AbsenceModel,
  own: readonly number[],
  terms: PoolTerms,
  mayShare: boolean,
): Mix | null {
  const days = overflows(model, own, terms.reached)
  const most = mayShare ? Math.max(...days.map(({ reached }) => reached.length)) : 0
  const tried = (shared: number): Mix => {
    const permanent = { own, shared }
    return { permanent, outcome: outcome(model, days, permanent, terms) }
  }
  const reaches = ({ outcome: { covered } }: Mix) => covered >= terms.level - 1e-9
  if (!reaches(tried(most))) return null
  // A larger pool covers at least as often: the least that reaches the level by halving, then upwards while it gets cheaper.
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(tried(middle))) high = middle
    else low = middle + 1
  }
  let best = tried(high)
  for (let shared = high + 1; shared <= most && shared <= best.permanent.shared + PATIENCE; shared++) {
    const larger = tried(shared)
    if (larger.outcome.cost < best.outcome.cost - 1e-6) best = larger
  }
  return best
}

/** Places past the best so far that are tried: cost is convex in the pool where each rung costs more than the one before. */
const PATIENCE = 3

export interface PoolPlace {
  readonly size: number
  /** Chance that the last place is needed on a day. */
  readonly used: number
  /** Chance that a pool of this size is enough. */
  readonly enough: number
  /** The last place pays when an on-call duty costs more than so many times a pool duty; null where it is never needed. */
  readonly breakEvenTimes: number | null
}

/** Place by place: the last one pays when what it replaces costs more than a pool duty / how often it is needed. */
export function poolPlaces(law: Float64Array, most: number): readonly PoolPlace[] {
  let under = 0
  return Array.from({ length: Math.min(most, law.length - 1) }, (_, index) => {
    under += law[index]!
    const used = Math.max(0, 1 - under)
    const enough = Math.min(1, under + law[index + 1]!)
    return { size: index + 1, used, enough, breakEvenTimes: used > 1e-9 ? 1 / used : null }
  })
}
