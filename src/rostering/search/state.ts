/**
 * A roster under search: cells, the sums its cost stands on, and the cost by differences.
 * One move = stage() some cells, evaluate() the difference, then commit() or rollback().
 */
import { breachPenalty, totalOverPrice } from '../cost.ts'
import { OFF } from '../problem.ts'
import { RowCosts, type RowSums } from './rows.ts'
import { historyValue, type SearchTables } from './tables.ts'

/** Most cells that one move may change: two employees over four weeks. */
const STAGED_MAX = 64

export class RosterState implements RowSums {
  readonly tables: SearchTables
  /** [employee * dayCount + day] */
  readonly cells: Int8Array
  readonly padded: Int8Array
  readonly weekMinutes: Int32Array
  readonly weekNights: Int32Array
  readonly redDuties: Int32Array
  readonly minutes: Int32Array
  readonly postMinutes: Int32Array
  readonly weekends: Int32Array
  readonly nights: Int32Array
  readonly holidays: Int32Array
  readonly unmet: Float64Array
  /** The cost of the roster, and the part of it that is broken limits. */
  total = 0
  breach = 0
  stagedCount = 0
  /** Set by evaluate(): the change of `breach` within the change of `total`. */
  breachDelta = 0

  private readonly rowCosts: RowCosts
  /** [employee * weekCount + week] duties on its Saturday and Sunday. */
  private readonly weekendDuties: Uint8Array
  private readonly coverCount: Int32Array
  private readonly heads: Int32Array
  private allMinutes = 0
  private readonly overPrice: number
  /** Parts: [employee * weekCount + week], then [employees * weekCount + employee]. */
  private readonly partSoft: Float64Array
  private readonly partBreach: Float64Array
  private readonly stagedCell = new Int32Array(STAGED_MAX)
  private readonly stagedValue = new Int8Array(STAGED_MAX)
  private readonly touched: Int32Array
  private readonly touchedSoft: Float64Array
  private readonly touchedBreach: Float64Array
  private touchedCount = 0
  private readonly stamp: Int32Array
  private stampNow = 0
  private pendingDelta = 0

  constructor(tables: SearchTables, start: Int8Array) {
    const { problem, employeeCount, weekCount, dayCount, shiftCount } = tables
    this.tables = tables
    this.cells = new Int8Array(employeeCount * dayCount).fill(OFF)
    this.padded = new Int8Array(employeeCount * (tables.lookback + dayCount)).fill(OFF)
    this.weekMinutes = new Int32Array(employeeCount * weekCount)
    this.weekNights = new Int32Array(employeeCount * weekCount)
    this.redDuties = new Int32Array(employeeCount * problem.redDays.length)
    this.minutes = new Int32Array(employeeCount)
    this.postMinutes = new Int32Array(tables.postFrom[employeeCount]!)
    this.weekends = new Int32Array(employeeCount)
    this.nights = new Int32Array(employeeCount)
    this.holidays = new Int32Array(employeeCount)
    this.unmet = new Float64Array(employeeCount)
    this.weekendDuties = new Uint8Array(employeeCount * weekCount)
    this.coverCount = new Int32Array(problem.cover.length)
    this.heads = new Int32Array(dayCount * shiftCount)
    this.overPrice = totalOverPrice(problem.weights)
    const parts = employeeCount * (weekCount + 1)
    this.partSoft = new Float64Array(parts)
    this.partBreach = new Float64Array(parts)
    this.touched = new Int32Array(parts)
    this.touchedSoft = new Float64Array(parts)
    this.touchedBreach = new Float64Array(parts)
    this.stamp = new Int32Array(parts)
    this.cells.forEach((_, cell) => {
      this.unmet[Math.floor(cell / dayCount)]! += tables.wishCost[cell * (shiftCount + 1)]!
    })
    this.rowCosts = new RowCosts(tables, this)
    this.addHistory()
    this.addFixed()
    this.costEmpty()
    this.load(start)
  }

  /** Takes over a whole roster; a value that its cell may not have becomes OFF, or the pin. */
  load(roster: Int8Array): void {
    const { permitted, choiceFrom, choiceItem, shiftCount } = this.tables
    roster.forEach((value, cell) => {
      const fits = permitted[cell * (shiftCount + 1) + value + 1] === 1
      this.stage(cell, fits ? value : choiceItem[choiceFrom[cell]!]!)
      if (this.stagedCount === 0) return
      this.evaluate()
      this.commit()
    })
  }

  stage(cell: number, value: number): void {
    if (this.cells[cell] === value) return
    this.stagedCell[this.stagedCount] = cell
    this.stagedValue[this.stagedCount] = value
    this.stagedCount++
  }

  /**
   * Applies the staged cells and returns what the roster then costs more. Follow with commit() or rollback().
   * A move that costs more than `limit` may be given up half judged (Infinity): no part costs less than nothing, so
   * the parts not yet judged can win back at most what they cost before. Then only rollback() may follow.
   */
  evaluate(limit = Number.POSITIVE_INFINITY): number {
    const minutesBefore = this.allMinutes
    let least = 0
    this.stampNow++
    this.touchedCount = 0
    for (let item = 0; item < this.stagedCount; item++) {
      const cell = this.stagedCell[item]!
      const value = this.stagedValue[item]!
      this.stagedValue[item] = this.cells[cell]!
      least += this.put(cell, value)
      this.touch(cell)
    }
    least += this.totalOver(this.allMinutes) - this.totalOver(minutesBefore)
    let breach = 0
    for (let item = 0; item < this.touchedCount; item++) {
      const part = this.touched[item]!
      least -= this.partSoft[part]! + this.partBreach[part]!
      breach -= this.partBreach[part]!
    }
    for (let item = 0; item < this.touchedCount; item++) {
      if (least > limit) return Number.POSITIVE_INFINITY
      const cost = this.partCost(this.touched[item]!)
      this.touchedSoft[item] = cost
      this.touchedBreach[item] = this.rowCosts.breach
      least += cost + this.rowCosts.breach
      breach += this.rowCosts.breach
    }
    this.breachDelta = breach
    this.pendingDelta = least
    return least
  }

  commit(): void {
    for (let item = 0; item < this.touchedCount; item++) {
      const part = this.touched[item]!
      this.partSoft[part] = this.touchedSoft[item]!
      this.partBreach[part] = this.touchedBreach[item]!
    }
    this.total += this.pendingDelta
    this.breach += this.breachDelta
    this.stagedCount = 0
  }

  rollback(): void {
    for (let item = this.stagedCount - 1; item >= 0; item--) {
      this.put(this.stagedCell[item]!, this.stagedValue[item]!)
    }
    this.stagedCount = 0
  }

  /** Broken limits in one employee's row, as a penalty. */
  breachOf(employee: number): number {
    const { weekCount, employeeCount } = this.tables
    let sum = this.partBreach[employeeCount * weekCount + employee]!
    for (let week = 0; week < weekCount; week++) sum += this.partBreach[employee * weekCount + week]!
    return sum
  }

  /** Heads missing on a shift of a day, over all competences; negative if there are more than wanted. */
  missing(duty: number): number {
    const { coverFrom, coverItem, headsWanted, problem } = this.tables
    let most = headsWanted[duty]! - this.heads[duty]!
    for (let item = coverFrom[duty]!; item < coverFrom[duty + 1]!; item++) {
      const row = coverItem[item]!
      most = Math.max(most, problem.cover[row]!.wanted - this.coverCount[row]!)
    }
    return most
  }

  /** Changes one cell and every sum that it is part of; returns the cost of wishes and cover. */
  private put(cell: number, value: number): number {
    const { dayCount, shiftCount, lookback, wishCost, offValue, problem } = this.tables
    const old = this.cells[cell]!
    const employee = Math.floor(cell / dayCount)
    const day = cell - employee * dayCount
    const row = employee * (lookback + dayCount) + lookback
    this.cells[cell] = value
    const shown = value === OFF ? offValue[cell]! : value
    this.padded[row + day] = shown
    if (problem.cyclic) {
      for (let before = day - dayCount; before >= -lookback; before -= dayCount)
        this.padded[row + before] = shown
    }
    const wish = cell * (shiftCount + 1) + 1
    let delta = wishCost[wish + value]! - wishCost[wish + old]!
    if (delta !== 0) this.unmet[employee]! += delta
    if (old !== OFF) delta += this.count(employee, day * shiftCount + old, -1)
    if (value !== OFF) delta += this.count(employee, day * shiftCount + value, 1)
    return delta
  }

  private count(employee: number, duty: number, by: number): number {
    const { problem, shiftCount, weekCount, longNight, redFrom, redItem, covers } = this.tables
    const work = problem.workMinutes[duty]!
    const week = employee * weekCount + Math.floor(duty / shiftCount / 7)
    this.minutes[employee]! += by * work
    this.countPost(employee, duty % shiftCount, by * work)
    this.allMinutes += by * work
    this.weekMinutes[week]! += by * work
    if (longNight[duty] === 1) this.weekNights[week]! += by
    for (let item = redFrom[duty]!; item < redFrom[duty + 1]!; item++) {
      this.countRed(employee, redItem[item]!, by)
    }
    this.countBurden(employee, duty, by)
    return covers[duty % shiftCount] === 1 ? work * this.cover(employee, duty, by) : 0
  }

  private countPost(employee: number, shift: number, minutes: number): void {
    const { postFrom, problem } = this.tables
    const from = postFrom[employee]!
    if (postFrom[employee + 1] === from) return
    const { posts } = problem.employees[employee]!
    for (let post = 0; post < posts.length; post++) {
      const { fromShift, untilShift } = posts[post]!
      if (shift >= fromShift && shift < untilShift) this.postMinutes[from + post]! += minutes
    }
  }

  private countRed(employee: number, red: number, by: number): void {
    const item = employee * this.tables.problem.redDays.length + red
    const before = this.redDuties[item]!
    this.redDuties[item] = before + by
    if (this.tables.holiday[red] === 1 && (before === 0 || before + by === 0)) this.holidays[employee]! += by
  }

  private countBurden(employee: number, duty: number, by: number): void {
    const { shiftCount, weekCount, isNight } = this.tables
    const day = Math.floor(duty / shiftCount)
    if (isNight[duty % shiftCount] === 1) this.nights[employee]! += by
    if (day % 7 < 5) return
    const week = employee * weekCount + Math.floor(day / 7)
    const before = this.weekendDuties[week]!
    this.weekendDuties[week] = before + by
    if (before === 0 || before + by === 0) this.weekends[employee]! += by
  }

  /** The change in cover cost for each minute of the duty. */
  private cover(employee: number, duty: number, by: number): number {
    const { problem, coverFrom, coverItem, dayCount, headsWanted, shiftCount, skills } = this.tables
    const { weights, cover } = problem
    const held = skills[employee * dayCount + Math.floor(duty / shiftCount)]!
    let delta = 0
    for (let item = coverFrom[duty]!; item < coverFrom[duty + 1]!; item++) {
      const index = coverItem[item]!
      const row = cover[index]!
      if ((held & row.skillMask) !== row.skillMask) continue
      // The level that this head fills or leaves: the first `minimum` heads, then those up to `wanted`.
      const level = by > 0 ? this.coverCount[index]! : this.coverCount[index]! - 1
      if (level < row.minimum) delta -= by * weights.minimumCoverMinute
      else if (level < row.wanted) delta -= by * weights.wantedCoverMinute
      this.coverCount[index]! += by
    }
    const heads = by > 0 ? this.heads[duty]! : this.heads[duty]! - 1
    if (heads >= headsWanted[duty]!) delta += by * weights.overCoverMinute
    this.heads[duty]! += by
    return delta
  }

  /** Notes the parts of the cost that the cell is in: its week, the weeks that look back at it, and the employee. */
  private touch(cell: number): void {
    const { dayCount, weekCount, employeeCount, lookback, problem } = this.tables
    const employee = Math.floor(cell / dayCount)
    const day = cell - employee * dayCount
    const lastWeek = Math.floor((day + lookback) / 7)
    for (let week = Math.floor(day / 7); week <= lastWeek; week++) {
      if (week < weekCount) this.touchPart(employee * weekCount + week)
      else if (problem.cyclic) this.touchPart(employee * weekCount + (week % weekCount))
    }
    this.touchPart(employeeCount * weekCount + employee)
  }

  private touchPart(part: number): void {
    if (this.stamp[part] === this.stampNow) return
    this.stamp[part] = this.stampNow
    this.touched[this.touchedCount++] = part
  }

  private partCost(part: number): number {
    const { employeeCount, weekCount } = this.tables
    const weekParts = employeeCount * weekCount
    if (part >= weekParts) return this.rowCosts.whole(part - weekParts)
    return this.rowCosts.week(Math.floor(part / weekCount), part % weekCount)
  }

  private totalOver(minutes: number): number {
    return Math.max(0, minutes - this.tables.problem.totalMinutesMax) * this.overPrice
  }

  /** The days before a calendar plan, and the red days that its history reaches into. */
  private addHistory(): void {
    const { problem, employeeCount, dayCount, lookback } = this.tables
    if (problem.cyclic) return
    for (let employee = 0; employee < employeeCount; employee++) {
      const row = employee * (lookback + dayCount) + lookback
      for (let back = 1; back <= lookback; back++)
        this.padded[row - back] = historyValue(problem, employee, back)
      for (const red of problem.employees[employee]!.history.redDaysWorked) {
        this.countRed(employee, red, 1)
      }
    }
  }

  /** Duties elsewhere: in the limits, and not in the contract or the cover. */
  private addFixed(): void {
    const { problem, employeeCount, dayCount, weekCount } = this.tables
    for (let cell = 0; cell < employeeCount * dayCount; cell++) this.put(cell, OFF)
    problem.employees.forEach(({ fixed }, employee) => {
      for (const { day, workMinutes, longNights, redDays } of fixed) {
        const week = employee * weekCount + Math.floor(day / 7)
        this.weekMinutes[week]! += workMinutes
        this.weekNights[week]! += longNights
        for (const red of redDays) this.countRed(employee, red, 1)
      }
    })
  }

  /** The cost of the roster that has every cell off. */
  private costEmpty(): void {
    const { problem, dayCount, shiftCount, wishCost } = this.tables
    this.partSoft.forEach((_, part) => {
      this.partSoft[part] = this.partCost(part)
      this.partBreach[part] = this.rowCosts.breach
      this.total += this.partSoft[part] + this.rowCosts.breach
      this.breach += this.rowCosts.breach
    })
    this.cells.forEach((_, cell) => (this.total += wishCost[cell * (shiftCount + 1)]!))
    for (const row of problem.cover) {
      const beyond = Math.max(0, row.wanted - row.minimum)
      const { minimumCoverMinute, wantedCoverMinute } = problem.weights
      const minutes = problem.workMinutes[row.day * shiftCount + row.shift]!
      this.total += minutes * (row.minimum * minimumCoverMinute + beyond * wantedCoverMinute)
    }
    this.addForbiddenPins(dayCount)
  }

  /** A duty pinned against the rules for its day stays, and costs the same whatever the search does. */
  private addForbiddenPins(dayCount: number): void {
    const { problem, shiftCount } = this.tables
    problem.employees.forEach(({ pinned, allowed }) => {
      for (let day = 0; day < dayCount; day++) {
        const pin = pinned[day]!
        if (pin < 0 || allowed[day * shiftCount + pin] === 1) continue
        const penalty = breachPenalty(problem.weights, {
          rule: 'not-allowed',
          employee: 0,
          day,
          limit: 0,
          actual: 1,
        })
        this.total += penalty
        this.breach += penalty
      }
    })
  }
}
