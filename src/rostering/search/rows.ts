/**
 * What one employee's roster costs, fast: a part for each week (rests, runs, weekly limits), judged on the later day
 * so that a part reads only its own week and `lookback` days before it, and a part for the employee as a whole
 * (contract, four-week periods, red days). The same terms as cost.ts and breaches.ts, slow and clear, state.
 */
import { fairPrice, gatheredUnmet, postOutside } from '../cost.ts'
import { OFF, QUICK_RETURN_MINUTES, type RedPeriod } from '../problem.ts'
import { LONG_AGO, type SearchTables } from './tables.ts'

/** The running sums that the parts are judged on; state.ts keeps them up to date. */
export interface RowSums {
  /** [employee * (lookback + dayCount) + lookback + day] a value, or KNOWN_DAY or KNOWN_NIGHT of the history. */
  readonly padded: Int8Array
  /** [employee * weekCount + week] */
  readonly weekMinutes: Int32Array
  readonly weekNights: Int32Array
  /** [employee * redCount + red] duties that overlap the red day. */
  readonly redDuties: Int32Array
  /** [employee] */
  readonly minutes: Int32Array
  /** [tables.postFrom[employee] + post] minutes in each of a person's combined posts. */
  readonly postMinutes: Int32Array
  readonly weekends: Int32Array
  readonly nights: Int32Array
  readonly holidays: Int32Array
  readonly unmet: Float64Array
}

/** Row costs of one problem. Every call leaves the penalty for broken limits in `breach` and returns the soft rest. */
export class RowCosts {
  breach = 0
  private longestRest = 0
  /** One object for all calls, which are made millions of times. */
  private readonly burden = { weekends: 0, nights: 0, holidays: 0 }
  private readonly tables: SearchTables
  private readonly sums: RowSums
  private readonly breachEach: number
  private readonly breachMinute: number

  constructor(tables: SearchTables, sums: RowSums) {
    this.tables = tables
    this.sums = sums
    this.breachEach = tables.problem.weights.minimumCoverMinute * 300
    this.breachMinute = Math.ceil(tables.problem.weights.minimumCoverMinute / 2)
  }

  week(employee: number, week: number): number {
    const { problem, weekCount, lookback, weeklyRestMinutesMin, weekMinutesMax, anyFixed } = this.tables
    const at = employee * weekCount + week
    this.breach = 0
    const soft =
      this.runs(employee, week) +
      (anyFixed ? this.restsWithFixed(employee, week) : this.rests(employee, week))
    this.shortfall(weeklyRestMinutesMin[at]! - this.longestRest)
    this.shortfall(this.sums.weekMinutes[at]! - weekMinutesMax[at]!)
    const saturday = employee * (lookback + problem.dayCount) + lookback + week * 7 + 5
    const { padded } = this.sums
    const split = (padded[saturday] === OFF) !== (padded[saturday + 1] === OFF)
    return split ? soft + problem.weights.splitWeekend : soft
  }

  /** Days and nights in a row, days off after nights, single days, changes of the part of the day. */
  private runs(employee: number, week: number): number {
    const { problem, lookback, isNight, partOfDay, daysInRowMax, nightsInRowMax } = this.tables
    const { singleDay, partChange } = problem.weights
    const { padded } = this.sums
    const row = employee * (lookback + problem.dayCount)
    const monday = lookback + week * 7
    const firstSingle = problem.cyclic ? monday : Math.max(monday, lookback + 1)
    const daysOff = this.tables.daysOffAfterNights[employee]!
    const [daysMax, nightsMax] = [daysInRowMax[employee]!, nightsInRowMax[employee]!]
    let daysInRow = 0
    while (daysInRow < lookback && padded[row + monday - 1 - daysInRow] !== OFF) daysInRow++
    let nightsInRow = 0
    while (nightsInRow < daysInRow && isNight[padded[row + monday - 1 - nightsInRow]!] === 1) nightsInRow++
    const lastNightBefore = this.lastNight(row + monday, nightsInRow + 1, daysOff)
    let lastNight = lastNightBefore < 0 ? LONG_AGO : monday - lastNightBefore
    let soft = 0
    let before = daysInRow > 0
    let beforeThat = padded[row + monday - 2] !== OFF
    let partBefore = before ? partOfDay[padded[row + monday - 1]!]! : -1
    for (let day = monday; day < monday + 7; day++) {
      const value = padded[row + day]!
      const works = value !== OFF
      if (works && isNight[value] === 1) nightsInRow++
      else if (nightsInRow > 0) {
        lastNight = day - 1
        nightsInRow = 0
      }
      let part = -1
      if (works) {
        daysInRow++
        if (daysInRow > daysMax) this.breach += this.breachEach
        if (nightsInRow > nightsMax) this.breach += this.breachEach
        if (day - lastNight <= daysOff) this.breach += this.breachEach
        part = partOfDay[value]!
        if (part !== partBefore && part >= 0 && partBefore >= 0) soft += partChange
      } else daysInRow = 0
      if (beforeThat === works && before !== works && day >= firstSingle) soft += singleDay
      partBefore = part
      beforeThat = before
      before = works
    }
    return soft
  }

  /** How many days before the place the last night that is no part of the run before it was, from `first` to `most`; -1: none. */
  private lastNight(at: number, first: number, most: number): number {
    const { padded } = this.sums
    const { isNight } = this.tables
    for (let back = first; back <= most; back++) {
      const value = padded[at - back]!
      if (value !== OFF && isNight[value] === 1) return back
    }
    return -1
  }

  /** Rest before each duty of the week, and the longest rest inside the week (left in `longestRest`), where nobody has work elsewhere. */
  private rests(employee: number, week: number): number {
    const { problem, shiftCount, lookback, paddedStart, paddedEnd, paddedRest, present } = this.tables
    const { padded } = this.sums
    const row = employee * (lookback + problem.dayCount)
    const monday = lookback + week * 7
    let restMin = this.tables.historyRest[employee]!
    let lastEnd = this.tables.historyEnd[employee]!
    for (let day = monday - 1; day >= monday - lookback; day--) {
      const value = padded[row + day]!
      if (value === OFF || present[value] === 0) continue
      lastEnd = paddedEnd[day * shiftCount + value]!
      restMin = paddedRest[row + day]!
      break
    }
    let freeFrom = Math.max(problem.weekStartMinute[week]!, this.tables.historyBusy[employee]!)
    for (let day = monday - Math.min(this.tables.reach, lookback); day < monday; day++) {
      const value = padded[row + day]!
      if (value === OFF || present[value] === 0) continue
      const end = paddedEnd[day * shiftCount + value]!
      if (end > freeFrom) freeFrom = end
    }
    let soft = 0
    let longestRest = 0
    for (let day = monday; day < monday + 7; day++) {
      const value = padded[row + day]!
      if (value === OFF || present[value] === 0) continue
      const start = paddedStart[day * shiftCount + value]!
      const rest = start - lastEnd
      if (rest < restMin) this.breach += this.breachEach + this.breachMinute * (restMin - rest)
      if (rest < QUICK_RETURN_MINUTES) soft += problem.weights.quickReturn
      if (start - freeFrom > longestRest) longestRest = start - freeFrom
      lastEnd = paddedEnd[day * shiftCount + value]!
      restMin = paddedRest[row + day]!
      if (lastEnd > freeFrom) freeFrom = lastEnd
    }
    this.longestRest = Math.max(longestRest, problem.weekStartMinute[week + 1]! - freeFrom)
    return soft
  }

  /** The same with work elsewhere, joined to the duty of its day. */
  private restsWithFixed(employee: number, week: number): number {
    const { problem, shiftCount, lookback, paddedStart, paddedEnd, paddedRest, present } = this.tables
    const { fixedStart, fixedEnd } = this.tables
    const { padded } = this.sums
    const row = employee * (lookback + problem.dayCount)
    const monday = lookback + week * 7
    let soft = 0
    let restMin = this.tables.historyRest[employee]!
    let lastEnd = this.tables.historyEnd[employee]!
    let freeFrom = Math.max(problem.weekStartMinute[week]!, this.tables.historyBusy[employee]!)
    let longestRest = 0
    for (let day = monday - lookback; day < monday + 7; day++) {
      const value = padded[row + day]!
      if (value === OFF) continue
      let start = paddedStart[day * shiftCount + value]!
      let end = paddedEnd[day * shiftCount + value]!
      if (present[value] === 0) start = end = LONG_AGO
      if (fixedStart[row + day] !== LONG_AGO) {
        start = end === LONG_AGO ? fixedStart[row + day]! : Math.min(start, fixedStart[row + day]!)
        end = Math.max(end, fixedEnd[row + day]!)
      }
      if (end === LONG_AGO) continue
      if (day >= monday) {
        const rest = start - lastEnd
        if (rest < restMin) this.breach += this.breachEach + this.breachMinute * (restMin - rest)
        if (rest < QUICK_RETURN_MINUTES) soft += problem.weights.quickReturn
        if (start - freeFrom > longestRest) longestRest = start - freeFrom
      }
      lastEnd = end
      restMin = paddedRest[row + day]!
      if (lastEnd > freeFrom) freeFrom = lastEnd
    }
    this.longestRest = Math.max(longestRest, problem.weekStartMinute[week + 1]! - freeFrom)
    return soft
  }

  /** The limits of the employee's whole horizon: averages, four weeks of nights, red days. */
  periods(employee: number): void {
    this.breach = 0
    this.averages(employee)
    this.fourWeeks(employee, this.tables.problem.employees[employee]!.limits.nightMinutesMax)
    this.redDays(employee)
  }

  /** What the employee's whole horizon costs where nothing is broken: hours against the contract, and fairness. */
  person(employee: number): number {
    const { weights, employees } = this.tables.problem
    const { contractMinutes, toleranceMinutes } = employees[employee]!
    const gap = Math.abs(this.sums.minutes[employee]! - contractMinutes)
    const soft = this.fairness(employee) + this.posts(employee)
    if (gap <= toleranceMinutes) return soft + gap * weights.contractDriftMinute
    return (
      soft +
      toleranceMinutes * weights.contractDriftMinute +
      (gap - toleranceMinutes) * weights.contractMinute
    )
  }

  private posts(employee: number): number {
    const { problem, postFrom } = this.tables
    const { posts } = problem.employees[employee]!
    let outside = 0
    for (let post = 0; post < posts.length; post++) {
      outside += postOutside(posts[post]!, this.sums.postMinutes[postFrom[employee]! + post]!)
    }
    return outside * problem.weights.contractMinute
  }

  private fairness(employee: number): number {
    const { weekends, nights, holidays, unmet } = this.sums
    const { problem, wishesAsked } = this.tables
    this.burden.weekends = weekends[employee]!
    this.burden.nights = nights[employee]!
    this.burden.holidays = holidays[employee]!
    const burdens = fairPrice(problem.weights, problem.employees[employee]!, this.burden)
    return burdens + gatheredUnmet(unmet[employee]!, wishesAsked[employee]!)
  }

  private averages(employee: number): void {
    const { problem, weekCount } = this.tables
    const { weekMinutes } = this.sums
    const from = employee * weekCount
    for (const { fromWeek, untilWeek, minutesMax } of problem.employees[employee]!.limits.averagingPeriods) {
      let minutes = 0
      const end = Math.min(untilWeek, weekCount)
      for (let week = fromWeek; week < end; week++) minutes += weekMinutes[from + week]!
      for (let week = weekCount; week < untilWeek; week++) minutes += weekMinutes[from + (week % weekCount)]!
      this.shortfall(minutes - minutesMax)
    }
  }

  private fourWeeks(employee: number, minutesMax: Int32Array): void {
    const { problem, weekCount } = this.tables
    const { weekMinutes, weekNights } = this.sums
    const since = problem.cyclic ? null : problem.employees[employee]!.history.weeksSinceLongNight
    const from = employee * weekCount
    let minutes = 0
    let nights = 0
    // A cyclic plan goes on for three weeks beyond the seam; there the four weeks that begin in it are judged.
    const lasts = problem.cyclic ? weekCount + 3 : weekCount
    for (let last = 0; last < lasts; last++) {
      const week = last % weekCount
      minutes += weekMinutes[from + week]!
      nights += weekNights[from + week]!
      if (last >= 4) {
        minutes -= weekMinutes[from + ((last - 4) % weekCount)]!
        nights -= weekNights[from + ((last - 4) % weekCount)]!
      }
      if (last < 3 && problem.cyclic) continue
      if (nights > 0 || (since !== null && since + last <= 3)) this.shortfall(minutes - minutesMax[week]!)
    }
  }

  private redDays(employee: number): void {
    const { problem } = this.tables
    const { history, limits } = problem.employees[employee]!
    const redCount = problem.redDays.length
    if (redCount === 0) return
    const from = employee * redCount
    const worked = this.sums.redDuties
    let averaged = false
    let before = problem.cyclic ? worked[from + redCount - 1]! > 0 : history.lastRedDayWorked
    for (let red = 0; red < redCount; red++) {
      const here = worked[from + red]! > 0
      if (here && before) {
        if (limits.redAfterWorked[red] === 1) averaged = true
        else this.breach += this.breachEach
      }
      before = here
    }
    for (const period of limits.redPeriods) {
      if (averaged || period.pairBefore) this.redPeriod(employee, period)
    }
    if (averaged) this.freeRedDays(employee)
  }

  /** Each worked red day over an average costs as much as a breach, so that one fewer is always better. */
  private redPeriod(employee: number, { fromRed, untilRed, workedMax, pairBefore }: RedPeriod): void {
    const { problem } = this.tables
    const { history, limits } = problem.employees[employee]!
    const redCount = problem.redDays.length
    const worked = this.sums.redDuties
    const from = employee * redCount
    let count = 0
    let pair = pairBefore
    for (let red = fromRed; red < untilRed; red++) {
      if (worked[from + red]! === 0) continue
      count++
      if (pair || limits.redAfterWorked[red] !== 1) continue
      if (red > 0) pair = worked[from + red - 1]! > 0
      else pair = problem.cyclic ? worked[from + redCount - 1]! > 0 : history.lastRedDayWorked
    }
    if (pair && count > workedMax) this.breach += this.breachEach * (count - workedMax)
  }

  private freeRedDays(employee: number): void {
    const { problem, weekCount, redOfWeek } = this.tables
    const from = employee * problem.redDays.length
    const worked = this.sums.redDuties
    const known = problem.cyclic ? 0 : problem.employees[employee]!.history.weeksWithoutFreeRed
    for (let last = problem.cyclic ? 0 : Math.max(0, 3 - known); last < weekCount; last++) {
      let reds = 0
      let free = 0
      for (let step = 0; step < 4; step++) {
        if (last - step < 0 && !problem.cyclic) break
        const week = (last - step + 4 * weekCount) % weekCount
        for (let red = redOfWeek[week]!; red < redOfWeek[week + 1]!; red++) {
          reds++
          if (worked[from + red]! === 0) free++
        }
      }
      if (reds > 0 && free === 0) this.breach += this.breachEach
    }
  }

  private shortfall(minutes: number): void {
    if (minutes > 0) this.breach += this.breachEach + this.breachMinute * minutes
  }
}
