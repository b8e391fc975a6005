/** What contracts can give: hours come in whole shifts, so only some totals can be reached. */

/** Greatest common divisor of whole numbers; 0 for none. [450, 600] -> 150. */
export function gridMinutes(shiftMinutes: readonly number[]): number {
  return shiftMinutes.reduce((a, b) => {
    let [x, y] = [a, b]
    while (y !== 0) [x, y] = [y, x % y]
    return x
  }, 0)
}

/**
 * The most minutes a plan may place: the sum of the contracts, rounded up to the next whole shift. So nobody's
 * shortage is hidden by giving everyone a little more than their post.
 */
export function placeableMinutes(contractMinutes: number, shiftMinutes: readonly number[]): number {
  const shortest = Math.min(...shiftMinutes)
  return contractMinutes + shortest - 1
}

/** The largest total on the grid of whole shifts that is at most `placeable`. */
export function attainableMinutes(placeable: number, shiftMinutes: readonly number[]): number {
  const grid = gridMinutes(shiftMinutes)
  return grid === 0 ? 0 : Math.floor(placeable / grid) * grid
}

export interface NightsOnlyRules {
  readonly weeks: number
  readonly every: number
  readonly nightMinutes: number
  readonly nightsInRow: number
  readonly daysOff: number
  readonly weekMinutesMax: number
  readonly weekMinutesNorm: number
}

/**
 * The largest post a nights-only employee can fill under a weekend rule, in percent of `weeklyNormHours`, found by
 * counting: runs of at most `nightsInRow` nights, then `daysOff` days with no start, every working weekend
 * worked on both nights, free weekends without a start from Friday on, and at most `weekMinutesMax` a week.
 */
export function nightsOnlyCeiling(rules: NightsOnlyRules): number {
  const states = nightStates(rules)
  const starts = states.map((_, start) => mostNights(rules, states, start))
  // Rules under which no plan goes round give no nights at all.
  const best = Math.max(0, ...starts)
  return ((best * rules.nightMinutes) / (rules.weeks * rules.weekMinutesNorm)) * 100
}

/** run > 0: nights in a row so far; run = 0 and `off` days since the last night (capped where a new run may begin). */
interface NightState {
  readonly run: number
  readonly off: number
}

/** Runs of 1, 2, … nights, then 1, 2, … days off: a state is known by its place. */
function nightStates({ nightsInRow, daysOff }: NightsOnlyRules): NightState[] {
  const running = Array.from({ length: nightsInRow }, (_, index) => ({ run: index + 1, off: 0 }))
  const resting = Array.from({ length: daysOff + 1 }, (_, index) => ({ run: 0, off: index + 1 }))
  return [...running, ...resting]
}

/** Nights in a week so far: 0 to 7. */
const WEEK_COUNTS = 8
const UNREACHED = -1

/**
 * Most nights over all weeks, ending in the state they began in so that the plan can go round; UNREACHED if none can.
 * The table has a cell for each state and number of nights this week: weeks x 7 x states x 8 steps, in whole numbers.
 */
function mostNights(rules: NightsOnlyRules, states: readonly NightState[], start: number): number {
  let reached = new Int32Array(states.length * WEEK_COUNTS).fill(UNREACHED)
  reached[start * WEEK_COUNTS] = 0
  for (let day = 0; day < rules.weeks * 7; day++) {
    const next = new Int32Array(reached.length).fill(UNREACHED)
    for (const [cell, nights] of reached.entries()) {
      if (nights === UNREACHED) continue
      const index = Math.floor(cell / WEEK_COUNTS)
      const inWeek = day % 7 === 0 ? 0 : cell % WEEK_COUNTS
      const { mayRest, mayWork } = nightChoices(rules, states[index]!, inWeek, day)
      const rest = restAfter(rules, index) * WEEK_COUNTS + inWeek
      if (mayRest) next[rest] = Math.max(next[rest]!, nights)
      const work = nightAfter(rules, index) * WEEK_COUNTS + inWeek + 1
      if (mayWork) next[work] = Math.max(next[work]!, nights + 1)
    }
    reached = next
  }
  return Math.max(...reached.subarray(start * WEEK_COUNTS, (start + 1) * WEEK_COUNTS))
}

function nightChoices(rules: NightsOnlyRules, state: NightState, nightsThisWeek: number, day: number) {
  const weekday = day % 7
  const weekendOn = Math.floor(day / 7) % rules.every === 0
  const rested = state.run > 0 ? state.run < rules.nightsInRow : state.off > rules.daysOff
  const fits = (nightsThisWeek + 1) * rules.nightMinutes <= rules.weekMinutesMax
  return {
    mayRest: !(weekday >= 5 && weekendOn),
    mayWork: (weekday < 4 || weekendOn) && rested && fits,
  }
}

/** The place of the state after a day off: the first resting one after a run, else one further, the last for good. */
function restAfter({ nightsInRow, daysOff }: NightsOnlyRules, index: number): number {
  return index < nightsInRow ? nightsInRow : Math.min(index + 1, nightsInRow + daysOff)
}

/** The place of the state after a night: one longer run, or a new one. */
function nightAfter({ nightsInRow }: NightsOnlyRules, index: number): number {
  return index < nightsInRow ? index + 1 : 0
}
