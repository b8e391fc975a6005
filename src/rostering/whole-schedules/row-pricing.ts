/**
 * A cheap legal schedule of one employee at given prices, and a lower bound on all of them.
 *
 * The bound is the relaxation's (relaxation.ts) at the best price of a minute found by bisection. The schedule comes from a search
 * forward over the days that keeps the most promising beginnings (a beam): what is paid so far and what the relaxation says remains.
 * At the end of each week the row costs of the search throw out the beginnings that break a limit: more duties never mend one.
 * Legal always, cheapest not always.
 */
import { OFF, type RosterProblem } from '../problem.ts'
import { OneRow } from './one-row.ts'
import { Relaxation } from './relaxation.ts'

export interface RowPriced {
  readonly cost: number
  /** No legal schedule within the contract and its tolerance costs less. */
  readonly bound: number
  readonly days: Int8Array
}

/** The days [from, until) are laid; the others stay as in `days`. */
export interface Span {
  readonly days: Int8Array
  readonly from: number
  readonly until: number
}

/** Beginnings kept each day, in all and of one state. */
const WIDTH = 48
const WIDTH_OF_STATE = 10
const BISECTIONS = 8
const NO_WAY = 1e14
/** Iterations of each day looked at and each cell changed by the judge, each step of the relaxation, and each beginning tried. */
const WORK = { day: 0.008, cell: 1.5, step: 0.007, tried: 0.9 }

/** A beginning: what it laid last, and on top of which. */
interface Beginning {
  readonly before: Beginning | null
  readonly value: number
  readonly state: number
  readonly minutes: number
  /** Paid so far, with the price of its minutes. */
  readonly paid: number
  /** Paid, and at least still to pay. */
  readonly least: number
}

export class RowPricing {
  private readonly row: OneRow
  private readonly relaxation: Relaxation
  /** Beginnings tried so far, for the clock of work. */
  private tried = 0
  private readonly problem: RosterProblem
  private readonly contractMinutes: number
  private readonly toleranceMinutes: number

  constructor(problem: RosterProblem, employee: number) {
    this.problem = problem
    this.row = new OneRow(problem, employee)
    this.relaxation = new Relaxation(this.row.state.tables)
    const { contractMinutes, toleranceMinutes } = problem.employees[employee]!
    this.contractMinutes = contractMinutes
    this.toleranceMinutes = toleranceMinutes
  }

  /** What has been done so far, in iterations (scheduling/work-clock.ts). */
  work(): number {
    const { days, cells } = this.row.done
    const { steps } = this.relaxation
    return WORK.day * days + WORK.cell * cells + WORK.step * steps + WORK.tried * this.tried
  }

  /** What the schedule costs by itself; Infinity where it breaks a limit. */
  ownCost(days: Int8Array): number {
    const { cost, isLegal } = this.row.judge(days)
    return isLegal && this.holds(days) ? cost : Infinity
  }

  /** `prices`: [day * S + shift]. The span's own days must be legal. */
  cheapest(prices: Float64Array, span: Span): RowPriced {
    const keptMinutes = this.minutesOutside(span)
    const { perMinute, bound } = this.priceOfMinute(prices, span, keptMinutes)
    const keptPrice = this.priceOutside(prices, span)
    this.relaxation.solve(prices, perMinute, span.from, span.until)
    let best = this.priced(span.days, prices)
    for (const beginning of this.beginnings(span, keptMinutes)) {
      const found = this.priced(this.daysOf(beginning, span), prices)
      if (found.cost < best.cost) best = found
    }
    return { ...best, bound: Math.min(best.cost, bound + keptPrice) }
  }

  /** The lower bound alone, and the days of the relaxation's cheapest way at its price of a minute: they need not be legal. */
  relaxed(prices: Float64Array, start: Int8Array): { readonly bound: number; readonly days: Int8Array } {
    const span = { days: start, from: 0, until: start.length }
    const { bound, days } = this.priceOfMinute(prices, span, 0)
    return { bound, days }
  }

  private priced(days: Int8Array, prices: Float64Array): { readonly cost: number; readonly days: Int8Array } {
    const { shifts } = this.problem
    let cost = this.ownCost(days)
    for (let day = 0; day < days.length; day++) {
      if (days[day] !== OFF) cost += prices[day * shifts.length + days[day]!]!
    }
    return { cost, days }
  }

  /** Whether the row took the schedule as it is, pins and all. */
  private holds(days: Int8Array): boolean {
    return this.row.state.cells.every((value, day) => value === days[day])
  }

  private beginnings(span: Span, keptMinutes: number): readonly Beginning[] {
    const { relaxation } = this
    const mostMinutes = this.mostMinutes(span)
    const state = relaxation.stateBefore(span.days, span.from)
    let now: readonly Beginning[] = [
      { before: null, value: OFF, state, minutes: keptMinutes, paid: 0, least: 0 },
    ]
    for (let day = span.from; day < span.until; day++) {
      const next: Beginning[] = []
      for (const before of now) {
        for (let value = OFF; value < this.problem.shifts.length; value++) {
          const at = relaxation.at(day, before.state, value)
          const step = relaxation.next[at]!
          if (step < 0) continue
          const work = this.workOn(day, value)
          const minutes = before.minutes + work
          if (work > 0 && minutes > mostMinutes) continue
          const paid = before.paid + relaxation.paidFor(day, value) + relaxation.own[at]!
          const least = paid + relaxation.toGo[(day + 1) * relaxation.stateCount + step]!
          next.push({ before, value, state: step, minutes, paid, least })
        }
      }
      this.tried += next.length
      now = mostPromising(next)
      const isJudged = day % 7 === 6 || day === span.until - 1
      if (isJudged) now = now.filter((one) => this.row.judge(this.daysOf(one, span)).isLegal)
    }
    return now
  }

  private daysOf(beginning: Beginning, span: Span): Int8Array {
    const days = span.days.slice()
    let laid = 0
    for (let at: Beginning | null = beginning; at.before !== null; at = at.before) laid++
    days.fill(OFF, span.from + laid, span.until)
    let day = span.from + laid
    for (let at: Beginning | null = beginning; at.before !== null; at = at.before) days[--day] = at.value
    return days
  }

  /** The price of a minute at which the relaxation works about the contract, and the best lower bound met on the way. */
  private priceOfMinute(prices: Float64Array, span: Span, keptMinutes: number) {
    const { relaxation } = this
    const { contractMinute, minimumCoverMinute } = this.problem.weights
    const mostMinutes = this.mostMinutes(span)
    let [low, high] = [-contractMinute, contractMinute + 3 * minimumCoverMinute]
    let best = { bound: -Infinity, days: span.days }
    let perMinute = 0
    for (let round = 0; round < BISECTIONS; round++) {
      relaxation.solve(prices, perMinute, span.from, span.until)
      const { least, minutes, days } = this.follow(span)
      // Where pins and history leave the relaxation no way at all, nothing is claimed.
      if (least >= NO_WAY) return { perMinute, ...best }
      const bound = least + this.contractLeast(perMinute, keptMinutes, mostMinutes)
      if (bound > best.bound) best = { bound, days }
      if (minutes + keptMinutes > this.contractMinutes) low = perMinute
      else high = perMinute
      perMinute = (low + high) / 2
    }
    return { perMinute, ...best }
  }

  private workOn(day: number, value: number): number {
    return value === OFF ? 0 : this.problem.workMinutes[day * this.problem.shifts.length + value]!
  }

  /** The relaxation's cheapest way, and the minutes it works. */
  private follow(span: Span) {
    const { relaxation, problem } = this
    let state = relaxation.stateBefore(span.days, span.from)
    const least = relaxation.toGo[span.from * relaxation.stateCount + state]!
    const days = span.days.slice()
    let minutes = 0
    for (let day = span.from; day < span.until; day++) {
      let best = { cost: Infinity, state: -1, value: OFF }
      for (let value = OFF; value < problem.shifts.length; value++) {
        const at = relaxation.at(day, state, value)
        const next = relaxation.next[at]!
        if (next < 0) continue
        const toGo = relaxation.toGo[(day + 1) * relaxation.stateCount + next]!
        const cost = relaxation.paidFor(day, value) + relaxation.own[at]! + toGo
        if (cost < best.cost) best = { cost, state: next, value }
      }
      if (best.state < 0) break
      minutes += this.workOn(day, best.value)
      days[day] = best.value
      state = best.state
    }
    return { least, minutes, days }
  }

  /** Nobody is laid beyond the contract and its tolerance, but for who is so already. */
  private mostMinutes({ days }: Span): number {
    let minutes = 0
    for (const [day, value] of days.entries()) minutes += this.workOn(day, value)
    return Math.max(this.contractMinutes + this.toleranceMinutes, minutes)
  }

  /** min over minutes M up to the most of: what the contract costs at M - perMinute * (M - kept). It bends at the corners alone. */
  private contractLeast(perMinute: number, keptMinutes: number, mostMinutes: number): number {
    const { contractMinute, contractDriftMinute } = this.problem.weights
    const { contractMinutes, toleranceMinutes } = this
    const corners = [contractMinutes - toleranceMinutes, contractMinutes, contractMinutes + toleranceMinutes]
    const values = [0, ...corners.filter((minutes) => minutes > 0), mostMinutes].map((minutes) => {
      const gap = Math.abs(minutes - contractMinutes)
      const inside = Math.min(gap, toleranceMinutes)
      const cost = inside * contractDriftMinute + (gap - inside) * contractMinute
      return cost - perMinute * (minutes - keptMinutes)
    })
    return Math.min(...values)
  }

  private minutesOutside({ days, from, until }: Span): number {
    const { shifts, workMinutes } = this.problem
    let minutes = 0
    for (const [day, value] of days.entries()) {
      if ((day < from || day >= until) && value !== OFF) minutes += workMinutes[day * shifts.length + value]!
    }
    return minutes
  }

  /** Of the kept days; their own costs are left out, which keeps a bound a bound. */
  private priceOutside(prices: Float64Array, { days, from, until }: Span): number {
    let price = 0
    for (const [day, value] of days.entries()) {
      if ((day < from || day >= until) && value !== OFF)
        price += prices[day * this.problem.shifts.length + value]!
    }
    return price
  }
}

function mostPromising(all: Beginning[]): readonly Beginning[] {
  all.sort((a, b) => a.least - b.least)
  const ofState = new Map<number, number>()
  const alike = new Set<number>()
  const kept: Beginning[] = []
  for (const one of all) {
    if (kept.length >= WIDTH) break
    const count = ofState.get(one.state) ?? 0
    const key = one.minutes * 1000 + one.state
    if (count >= WIDTH_OF_STATE || (alike.has(key) && count >= 3)) continue
    alike.add(key)
    ofState.set(one.state, count + 1)
    kept.push(one)
  }
  return kept
}
