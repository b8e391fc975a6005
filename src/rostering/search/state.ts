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
  /** The parts of the cost: of a week [employee * weekCount + week], of a person [employee], and of the limits of the whole horizon. */
  private readonly weekSoft: Float64Array
  private readonly weekBreach: Float64Array
  private readonly personSoft: Float64Array
  private readonly periodBreach: Float64Array
  private readonly stagedCell = new Int32Array(STAGED_MAX)
  private readonly stagedValue = new Int8Array(STAGED_MAX)
  /** What the staged cells touch, each once, and what it costs with them. */
  private readonly touchedWeek: Int32Array
  private readonly touchedWeekSoft: Float64Array
  private readonly touchedWeekBreach: Float64Array
  private touchedWeeks = 0
  private readonly touchedPerson: Int32Array
  private readonly touchedPersonSoft: Float64Array
  private readonly touchedPeriodBreach: Float64Array
  private touchedPeople = 0
  private readonly weekStamp: Int32Array
  private readonly personStamp: Int32Array
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
    const weeks = employeeCount * weekCount
    this.weekSoft = new Float64Array(weeks)
    this.weekBreach = new Float64Array(weeks)
    this.personSoft = new Float64Array(employeeCount)
    this.periodBreach = new Float64Array(employeeCount)
    this.touchedWeek = new Int32Array(weeks)
    this.touchedWeekSoft = new Float64Array(weeks)
    this.touchedWeekBreach = new Float64Array(weeks)
    this.touchedPerson = new Int32Array(employeeCount)
    this.touchedPersonSoft = new Float64Array(employeeCount)
    this.touchedPeriodBreach = new Float64Array(employeeCount)
    this.weekStamp = new Int32Array(weeks)
    this.personStamp = new Int32Array(employeeCount)
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
    this.touchedWeeks = 0
    this.touchedPeople = 0
    for (let item = 0; item < this.stagedCount; item++) {
      const cell = this.stagedCell[item]!
      const value = this.stagedValue[item]!
      this.stagedValue[item] = this.cells[cell]!
      least += this.put(cell, value)
      this.touch(cell)
    }
    least += this.totalOver(this.allMinutes) - this.totalOver(minutesBefore)
    let breach = 0
    for (let item = 0; item < this.touchedWeeks; item++) {
      const week = this.touchedWeek[item]!
      least -= this.weekSoft[week]! + this.weekBreach[week]!
      breach -= this.weekBreach[week]!
    }
    for (let item = 0; item < this.touchedPeople; item++) {
      const person = this.touchedPerson[item]!
      least -= this.personSoft[person]! + this.periodBreach[person]!
      breach -= this.periodBreach[person]!
    }
    breach += this.judge(least, limit)
    this.breachDelta = breach
    return this.pendingDelta
  }

  /** Judges what is touched, the cheapest to judge first, and leaves what it costs on top of `least` in `pendingDelta`. Returns the breach. */
  private judge(least: number, limit: number): number {
    const { rowCosts } = this
    const { weekCount } = this.tables
    let breach = 0
    let sum = least
    this.pendingDelta = Number.POSITIVE_INFINITY
    for (let item = 0; item < this.touchedPeople; item++) {
      if (sum > limit) return 0
      const soft = rowCosts.person(this.touchedPerson[item]!)
      this.touchedPersonSoft[item] = soft
      sum += soft
    }
    for (let item = 0; item < this.touchedWeeks; item++) {
      if (sum > limit) return 0
      const week = this.touchedWeek[item]!
      const soft = rowCosts.week(Math.floor(week / weekCount), week % weekCount)
      this.touchedWeekSoft[item] = soft
      this.touchedWeekBreach[item] = rowCosts.breach
      sum += soft + rowCosts.breach
      breach += rowCosts.breach
    }
    for (let item = 0; item < this.touchedPeople; item++) {
      if (sum > limit) return 0
      rowCosts.periods(this.touchedPerson[item]!)
      this.touchedPeriodBreach[item] = rowCosts.breach
      sum += rowCosts.breach
      breach += rowCosts.breach
    }
    this.pendingDelta = sum
    return breach
  }

  commit(): void {
    for (let item = 0; item < this.touchedWeeks; item++) {
      const week = this.touchedWeek[item]!
      this.weekSoft[week] = this.touchedWeekSoft[item]!
      this.weekBreach[week] = this.touchedWeekBreach[item]!
    }
    for (let item = 0; item < this.touchedPeople; item++) {
      const person = this.touchedPerson[item]!
      this.personSoft[person] = this.touchedPersonSoft[item]!
      this.periodBreach[person] = this.touchedPeriodBreach[item]!
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
    const { weekCount } = this.tables
    let sum = this.periodBreach[employee]!
    for (let week = 0; week < weekCount; week++) sum += this.weekBreach[employee * weekCount + week]!
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
    const employee = this.tables.employeeOf[cell]!
    const day = this.tables.dayOf[cell]!
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
    if (old !== OFF) delta += this.count(cell, day * shiftCount + old, -1)
    if (value !== OFF) delta += this.count(cell, day * shiftCount + value, 1)
    return delta
  }

  private count(cell: number, duty: number, by: number): number {
    const { problem, shiftCount, weekCount, longNight, redFrom, redItem, isNightDuty, isWeekend } =
      this.tables
    const employee = this.tables.employeeOf[cell]!
    const week = employee * weekCount + this.tables.weekOf[duty]!
    const minutes = by * problem.workMinutes[duty]!
    this.minutes[employee]! += minutes
    this.countPost(employee, duty % shiftCount, minutes)
    this.allMinutes += minutes
    this.weekMinutes[week]! += minutes
    if (longNight[duty] === 1) this.weekNights[week]! += by
    const redsEnd = redFrom[duty + 1]!
    for (let item = redFrom[duty]!; item < redsEnd; item++) this.countRed(employee, redItem[item]!, by)
    if (isNightDuty[duty] === 1) this.nights[employee]! += by
    if (isWeekend[duty] === 1) {
      const before = this.weekendDuties[week]!
      this.weekendDuties[week] = before + by
      if (before === 0 || before + by === 0) this.weekends[employee]! += by
    }
    return this.cover(cell, duty, by)
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

  /** The change in cover cost. A duty that covers nothing fills no row. */
  private cover(cell: number, duty: number, by: number): number {
    const { coverFrom, coverItem, coverMask, coverMinimum, coverWanted, coverMinutes } = this.tables
    const minutes = coverMinutes[duty]!
    if (minutes < 0) return 0
    const { weights } = this.tables.problem
    const held = this.tables.skills[cell]!
    // The level that a head fills or leaves: the first `minimum` heads, then those up to `wanted`.
    const below = by > 0 ? 0 : 1
    let perMinute = 0
    const rowsEnd = coverFrom[duty + 1]!
    for (let item = coverFrom[duty]!; item < rowsEnd; item++) {
      const row = coverItem[item]!
      const mask = coverMask[row]!
      if ((held & mask) !== mask) continue
      const count = this.coverCount[row]!
      const level = count - below
      if (level < coverMinimum[row]!) perMinute -= weights.minimumCoverMinute
      else if (level < coverWanted[row]!) perMinute -= weights.wantedCoverMinute
      this.coverCount[row] = count + by
    }
    const heads = this.heads[duty]!
    if (heads - below >= this.tables.headsWanted[duty]!) perMinute += weights.overCoverMinute
    this.heads[duty] = heads + by
    return by * minutes * perMinute
  }

  /** Notes the parts of the cost that the cell is in: its week, the weeks that look back at it, and the employee. */
  private touch(cell: number): void {
    const { weekCount, lookback, problem } = this.tables
    const employee = this.tables.employeeOf[cell]!
    const day = this.tables.dayOf[cell]!
    const lastWeek = Math.floor((day + lookback) / 7)
    for (let week = Math.floor(day / 7); week <= lastWeek; week++) {
      if (week < weekCount) this.touchWeek(employee * weekCount + week)
      else if (problem.cyclic) this.touchWeek(employee * weekCount + (week % weekCount))
    }
    if (this.personStamp[employee] === this.stampNow) return
    this.personStamp[employee] = this.stampNow
    this.touchedPerson[this.touchedPeople++] = employee
  }

  private touchWeek(week: number): void {
    if (this.weekStamp[week] === this.stampNow) return
    this.weekStamp[week] = this.stampNow
    this.touchedWeek[this.touchedWeeks++] = week
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
    const { weekCount } = this.tables
    this.weekSoft.forEach((_, week) => {
      this.weekSoft[week] = this.rowCosts.week(Math.floor(week / weekCount), week % weekCount)
      this.weekBreach[week] = this.rowCosts.breach
      this.total += this.weekSoft[week] + this.rowCosts.breach
      this.breach += this.rowCosts.breach
    })
    this.personSoft.forEach((_, person) => {
      this.personSoft[person] = this.rowCosts.person(person)
      this.rowCosts.periods(person)
      this.periodBreach[person] = this.rowCosts.breach
      this.total += this.personSoft[person] + this.rowCosts.breach
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
