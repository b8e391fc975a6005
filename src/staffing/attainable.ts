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
  const best = Math.max(...nightStates(rules).map((start) => mostNights(rules, start)))
  return ((best * rules.nightMinutes) / (rules.weeks * rules.weekMinutesNorm)) * 100
}

/** run > 0: nights in a row so far; run = 0 and `off` days since the last night (capped where a new run may begin). */
interface NightState {
  readonly run: number
  readonly off: number
}

interface Reached extends NightState {
  readonly nightsThisWeek: number
  readonly nights: number
}

function nightStates({ nightsInRow, daysOff }: NightsOnlyRules): NightState[] {
  const running = Array.from({ length: nightsInRow }, (_, index) => ({ run: index + 1, off: 0 }))
  const resting = Array.from({ length: daysOff + 1 }, (_, index) => ({ run: 0, off: index + 1 }))
  return [...running, ...resting]
}

/** Most nights over all weeks, ending in the state they began in so that the plan can go round. */
function mostNights(rules: NightsOnlyRules, start: NightState): number {
  let reached: readonly Reached[] = [{ ...start, nightsThisWeek: 0, nights: 0 }]
  for (let day = 0; day < rules.weeks * 7; day++) {
    const best = new Map<string, Reached>()
    for (const next of reached.flatMap((state) => nextNightStates(rules, state, day))) {
      const key = `${next.run},${next.off},${next.nightsThisWeek}`
      if ((best.get(key)?.nights ?? -1) < next.nights) best.set(key, next)
    }
    reached = [...best.values()]
  }
  const back = reached.filter(({ run, off }) => run === start.run && off === start.off)
  return Math.max(Number.NEGATIVE_INFINITY, ...back.map(({ nights }) => nights))
}

function nextNightStates(rules: NightsOnlyRules, state: Reached, day: number): Reached[] {
  const weekday = day % 7
  const weekendOn = Math.floor(day / 7) % rules.every === 0
  const nightsThisWeek = weekday === 0 ? 0 : state.nightsThisWeek
  const rested = state.run > 0 ? state.run < rules.nightsInRow : state.off > rules.daysOff
  const inWeek = (nightsThisWeek + 1) * rules.nightMinutes <= rules.weekMinutesMax
  const mayWork = (weekday < 4 || weekendOn) && rested && inWeek
  const mustWork = weekday >= 5 && weekendOn
  const off = {
    run: 0,
    off: Math.min(rules.daysOff + 1, state.off + 1),
    nightsThisWeek,
    nights: state.nights,
  }
  const night = { run: state.run + 1, off: 0, nightsThisWeek: nightsThisWeek + 1, nights: state.nights + 1 }
  return [...(mustWork ? [] : [off]), ...(mayWork ? [night] : [])]
}
