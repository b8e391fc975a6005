/**
 * Prices of the rows of cover, and a lower bound, without a linear programme: for problems whose master outgrows one. The Lagrangian value
 * of prices within their box is a lower bound; it is raised by deflected subgradient steps (Camerini, Fratta, Maffioli 1975,
 * doi:10.1007/BFb0120697): a step along a fading mean of the slopes, as long as the distance to a roster that is known says.
 */
export interface Dual {
  /** [row] what is wanted. */
  readonly required: ArrayLike<number>
  /** [row] outside the box the value is no bound. */
  readonly box: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> }
  /** The Lagrangian value at the prices, `required` times prices included, and [row] what the answers that make it supply. */
  readonly evaluate: (prices: Float64Array) => { readonly value: number; readonly supply: ArrayLike<number> }
}

export interface AscentOptions {
  /** The cost of a roster that is known, in the same terms as the value; it need not be good. */
  readonly incumbent: number
  /** [row] where the prices begin; zeros, put into the box, if left out. */
  readonly prices?: Float64Array
  readonly steps: number
  /** For a thousand steps, and not for a hundred. */
  readonly isThorough?: boolean
  readonly isOver?: () => boolean
}

export interface Ascent {
  readonly bound: number
  /** [row] the prices that gave it. */
  readonly prices: Float64Array
  readonly steps: number
}

/**
 * The share of the newest slope in the mean, how it falls with each step and where it stops falling; what a step shrinks by, after so many
 * steps without a better bound. A slow fall comes much further, but has little after a hundred steps.
 */
const QUICK = { newest: 0.3, falls: 1, least: 0.3, patience: 12 }
const THOROUGH = { newest: 0.3, falls: 0.99, least: 0.05, patience: 20 }
const SHRINK = 0.66
/** After so much of the way to the incumbent lost, the ascent goes back to the best prices. */
const LOST = 0.2
/** Steps this small change nothing. */
const SMALLEST = 1e-4

export function ascend({ required, box, evaluate }: Dual, options: AscentOptions): Ascent {
  const { incumbent, isThorough = false, isOver = () => false } = options
  const { newest: first, falls, least, patience } = isThorough ? THOROUGH : QUICK
  const rows = required.length
  const prices = options.prices === undefined ? new Float64Array(rows) : options.prices.slice()
  for (let row = 0; row < rows; row++) prices[row] = within(box, row, prices[row]!)
  const slope = new Float64Array(rows)
  const best = prices.slice()
  let bound = -Infinity
  let share = 1
  let waited = 0
  let steps = 0
  let isFresh = true
  while (steps < options.steps && share > SMALLEST && !isOver()) {
    const { value, supply } = evaluate(prices)
    // Nothing can be said where somebody has no answer at all, whatever the prices.
    if (value === -Infinity) break
    if (value > bound) {
      bound = value
      best.set(prices)
      waited = 0
    } else if (++waited >= patience) {
      share *= SHRINK
      waited = 0
      if (isThorough && value < bound - LOST * (incumbent - bound)) {
        prices.set(best)
        isFresh = true
        steps++
        continue
      }
    }
    const newest = isFresh ? 1 : Math.max(least, first * falls ** steps)
    isFresh = false
    steps++
    let square = 0
    for (let row = 0; row < rows; row++) {
      slope[row] = (1 - newest) * slope[row]! + newest * (required[row]! - supply[row]!)
      if (mayMove(box, row, prices[row]!, slope[row]!)) square += slope[row]! * slope[row]!
    }
    if (bound >= incumbent) break
    const length = square < 1e-9 ? 0 : (share * (incumbent - value)) / square
    for (let row = 0; row < rows; row++) prices[row] = within(box, row, prices[row]! + length * slope[row]!)
  }
  return { bound, prices: best, steps }
}

/** Rows pressed against the wall of the box do not move, and must not shorten the step of the others. */
function mayMove({ lower, upper }: Dual['box'], row: number, price: number, slope: number): boolean {
  return slope > 0 ? price < upper[row]! : price > lower[row]!
}

function within({ lower, upper }: Dual['box'], row: number, price: number): number {
  return Math.min(upper[row]!, Math.max(lower[row]!, price))
}
