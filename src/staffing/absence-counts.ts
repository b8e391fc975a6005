/**
 * How many of a day's duties lack their person: a one-factor Gaussian copula in two levels. Each person has a hidden normal number made of
 * a part common to all units, a part common to the unit and an own part, and is away when it falls under the level that gives the right
 * share away. Given the common parts people are independent, so the counts are binomial and every sum is exact but for the quadrature.
 * Vasicek (2002), "Loan portfolio value", Risk 15(12), has the one-level form. Method: docs/method/reserve.md.
 */

/** Of being away or not, between two people: 0 is independent, 1 is always together. */
export interface Correlation {
  readonly sameUnit: number
  /** At most `sameUnit`. */
  readonly otherUnits: number
}

export interface UnitDay {
  readonly duties: number
  /** The chance that the one who should take a duty is away, 0 to 1. */
  readonly absent: number
}

/** Days that are alike: the same season and weekday. */
export interface DayKind {
  readonly quarter: 1 | 2 | 3 | 4
  /** 0 is Monday. */
  readonly weekday: number
  readonly days: number
  readonly units: readonly UnitDay[]
}

export interface AbsenceModel {
  readonly kinds: readonly DayKind[]
  /** Chance of each state of what is common to all units. */
  readonly states: readonly number[]
  /** counts[kind][state][unit][k]: the chance that k of the unit's duties lack their person. */
  readonly counts: readonly (readonly (readonly Float64Array[])[])[]
}

const REACH = 6
const NODES = 41

interface Node {
  readonly at: number
  readonly weight: number
}

/** Trapezoidal rule on the normal density: far better than its name for a smooth function that dies out at both ends. */
function nodes(correlated: boolean): readonly Node[] {
  if (!correlated) return [{ at: 0, weight: 1 }]
  const points = Array.from({ length: NODES }, (_, index) => -REACH + (2 * REACH * index) / (NODES - 1))
  const weights = points.map((at) => Math.exp((-at * at) / 2))
  const sum = weights.reduce((a, b) => a + b, 0)
  return points.map((at, index) => ({ at, weight: weights[index]! / sum }))
}

/** Throws RangeError when units correlate more with others than within. */
export function absenceModel(kinds: readonly DayKind[], correlation: Correlation): AbsenceModel {
  const { sameUnit, otherUnits } = correlation
  if (!(otherUnits >= 0 && otherUnits <= sameUnit && sameUnit < 1))
    throw new RangeError(`0 <= otherUnits (${otherUnits}) <= sameUnit (${sameUnit}) < 1 must hold.`)
  const mean = meanAbsent(kinds)
  const within = hiddenCorrelation(mean, sameUnit)
  const between = hiddenCorrelation(mean, otherUnits)
  const states = nodes(between > 0)
  const ownStates = nodes(within > between)
  const known = new Map<string, Float64Array>()
  const law = ({ duties, absent }: UnitDay, state: number): Float64Array => {
    const key = `${duties} ${absent} ${state}`
    const found = known.get(key)
    if (found !== undefined) return found
    const level = normalQuantile(absent)
    const sum = new Float64Array(duties + 1)
    for (const { at, weight } of ownStates) {
      const common = Math.sqrt(between) * states[state]!.at + Math.sqrt(within - between) * at
      // Without correlation the share itself, not through the normal and back: then the sum is the binomial to the last digit.
      const share = within === 0 ? absent : normalShare((level - common) / Math.sqrt(1 - within))
      const part = binomialLaw(duties, share)
      for (let k = 0; k <= duties; k++) sum[k]! += weight * part[k]!
    }
    known.set(key, sum)
    return sum
  }
  return {
    kinds,
    states: states.map(({ weight }) => weight),
    counts: kinds.map(({ units }) => states.map((_, state) => units.map((unit) => law(unit, state)))),
  }
}

/** Duties that lack their person on a mean day. */
export function expectedAbsent(kinds: readonly DayKind[]): number {
  return overDays(kinds, ({ units }) => units.reduce((sum, { duties, absent }) => sum + duties * absent, 0))
}

export function meanAbsent(kinds: readonly DayKind[]): number {
  const duties = overDays(kinds, ({ units }) => units.reduce((sum, one) => sum + one.duties, 0))
  return duties === 0 ? 0 : expectedAbsent(kinds) / duties
}

export function overDays(kinds: readonly DayKind[], value: (kind: DayKind) => number): number {
  const days = kinds.reduce((sum, kind) => sum + kind.days, 0)
  return kinds.reduce((sum, kind) => sum + kind.days * value(kind), 0) / days
}

/** The law of the sum of two independent counts. */
export function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1)
  for (let i = 0; i < a.length; i++) {
    const share = a[i]!
    if (share > 0) for (let j = 0; j < b.length; j++) sum[i + j]! += share * b[j]!
  }
  return sum
}

/** The least reserve that is enough with at least the chance `level`. */
export function reserveFor(law: Float64Array, level: number): number {
  let below = 0
  for (let k = 0; k < law.length; k++) {
    below += law[k]!
    // Summing the chances leaves rounding in the last digits: it must not add a person.
    if (below >= level - 1e-9) return k
  }
  return law.length - 1
}

/** Chances of 0 to n. */
export function binomialLaw(n: number, share: number): Float64Array {
  const law = new Float64Array(n + 1)
  if (share <= 0 || share >= 1) {
    law[share <= 0 ? 0 : n] = 1
    return law
  }
  let logarithm = n * Math.log1p(-share)
  for (let k = 0; k <= n; k++) {
    law[k] = Math.exp(logarithm)
    logarithm += Math.log(n - k) - Math.log(k + 1) + Math.log(share) - Math.log1p(-share)
  }
  return law
}

/**
 * The correlation of the hidden numbers that makes two people's being away correlate by `seen` when the share `absent` is away.
 * Larger than `seen`: 0.05 at 20 % away takes about 0.10.
 */
export function hiddenCorrelation(absent: number, seen: number): number {
  if (seen <= 0 || absent <= 0 || absent >= 1) return 0
  const level = normalQuantile(absent)
  const grid = nodes(true)
  const seenAt = (hidden: number) => {
    const both = grid.reduce((sum, { at, weight }) => {
      const share = normalShare((level - Math.sqrt(hidden) * at) / Math.sqrt(1 - hidden))
      return sum + weight * share * share
    }, 0)
    return (both - absent * absent) / (absent * (1 - absent))
  }
  let [low, high] = [0, 0.98]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (seenAt(middle) < seen) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(N <= x). Abramowitz and Stegun (1964), formula 26.2.17: off by less than 7.5e-8. */
export function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series
  return x >= 0 ? 1 - tail : tail
}

function normalQuantile(share: number): number {
  let [low, high] = [-9, 9]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (normalShare(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
