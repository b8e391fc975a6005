/**
 * The moves of the search. Each draws at random, stages its cells in the state, and stages nothing when the draw
 * does not fit (a pin, a competence, nothing to change). Only permitted values are ever staged.
 */
import type { Random } from '../../optimisation/random.ts'
import { OFF } from '../problem.ts'
import type { RosterState } from './state.ts'

/** Longest block of days that two employees exchange. */
const BLOCK_DAYS_MAX = 7
/** How far apart the two days of an exchange lie. */
const EXCHANGE_REACH_DAYS = 21

/** A random move, the kinds weighted by what they gave on the benchmark (docs/method/rostering.md, section 3). */
export function stageMove(state: RosterState, random: Random): void {
  const kind = random.below(100)
  if (kind < 30) swapDay(state, random)
  else if (kind < 60) exchangeDays(state, random)
  else if (kind < 78) swapBlock(state, random)
  else if (kind < 85) changeCell(state, random)
  else if (kind < 92) moveDuty(state, random)
  else rotateThree(state, random)
}

/** Two employees swap what they have on one day. */
function swapDay(state: RosterState, random: Random): void {
  const { dayCount, employeeCount } = state.tables
  const day = random.below(dayCount)
  const giver = workingOn(state, random, day)
  if (giver < 0) return
  stageSwap(state, giver * dayCount + day, random.below(employeeCount) * dayCount + day)
}

/** One duty of A goes to B and another of B to A, on two days when the receiver is off: hours stay, days change. */
function exchangeDays(state: RosterState, random: Random): void {
  const { dayCount, employeeCount } = state.tables
  const day = random.below(dayCount)
  const giver = workingOn(state, random, day)
  if (giver < 0) return
  const other = random.below(employeeCount)
  if (!stageSwap(state, giver * dayCount + day, other * dayCount + day)) return
  const wanted = state.cells[other * dayCount + day] === OFF
  const span = 2 * EXCHANGE_REACH_DAYS
  for (let attempt = 0; attempt < 8; attempt++) {
    const second = wrap(day - EXCHANGE_REACH_DAYS + random.below(span), dayCount)
    if (second === day) continue
    const back = state.cells[other * dayCount + second]!
    if (wanted && (back === OFF || state.cells[giver * dayCount + second] !== OFF)) continue
    if (stageSwap(state, giver * dayCount + second, other * dayCount + second)) return
  }
  state.stagedCount = 0
}

/** Two employees swap everything they have in a few days on end. */
function swapBlock(state: RosterState, random: Random): void {
  const { dayCount, employeeCount, problem } = state.tables
  const length = Math.min(2 + random.below(BLOCK_DAYS_MAX - 1), dayCount)
  const first = random.below(problem.cyclic ? dayCount : dayCount - length + 1)
  const one = random.below(employeeCount)
  const other = random.below(employeeCount)
  if (one === other) return
  for (let step = 0; step < length; step++) {
    const day = (first + step) % dayCount
    const a = one * dayCount + day
    const b = other * dayCount + day
    if (state.cells[a] !== state.cells[b] && !stageSwap(state, a, b)) {
      state.stagedCount = 0
      return
    }
  }
}

/** One cell takes another value: a duty more, a duty less, or another shift. */
function changeCell(state: RosterState, random: Random): void {
  const { choiceFrom, choiceItem } = state.tables
  const cell = random.below(state.cells.length)
  const from = choiceFrom[cell]!
  state.stage(cell, choiceItem[from + random.below(choiceFrom[cell + 1]! - from)]!)
}

/** One employee's duty goes to another day of the same employee. */
function moveDuty(state: RosterState, random: Random): void {
  const { dayCount } = state.tables
  const day = random.below(dayCount)
  const employee = workingOn(state, random, day)
  if (employee < 0) return
  const target = wrap(day - 7 + random.below(15), dayCount)
  const from = employee * dayCount + day
  const to = employee * dayCount + target
  if (state.cells[to] === OFF) stageSwap(state, from, to)
}

/** On one day A's shift goes to B, B's to C and C's to A. */
function rotateThree(state: RosterState, random: Random): void {
  const { dayCount, employeeCount } = state.tables
  const day = random.below(dayCount)
  const first = workingOn(state, random, day)
  const second = workingOn(state, random, day)
  const third = random.below(employeeCount)
  if (first < 0 || second < 0 || first === second || third === first || third === second) return
  const a = first * dayCount + day
  const b = second * dayCount + day
  const c = third * dayCount + day
  const values = state.cells
  if (!permits(state, b, values[a]!) || !permits(state, c, values[b]!) || !permits(state, a, values[c]!))
    return
  state.stage(b, values[a]!)
  state.stage(c, values[b]!)
  state.stage(a, values[c]!)
}

/** Someone with a duty that day, or -1 after a few draws without luck. */
function workingOn(state: RosterState, random: Random, day: number): number {
  const { dayCount, employeeCount } = state.tables
  for (let attempt = 0; attempt < 6; attempt++) {
    const employee = random.below(employeeCount)
    if (state.cells[employee * dayCount + day] !== OFF) return employee
  }
  return -1
}

/** Stages that two cells trade values; false (and nothing staged) if they are alike or one may not have the other's. */
function stageSwap(state: RosterState, a: number, b: number): boolean {
  const first = state.cells[a]!
  const second = state.cells[b]!
  if (first === second || !permits(state, a, second) || !permits(state, b, first)) return false
  state.stage(a, second)
  state.stage(b, first)
  return true
}

function permits(state: RosterState, cell: number, value: number): boolean {
  return state.tables.permitted[cell * (state.tables.shiftCount + 1) + value + 1] === 1
}

function wrap(day: number, dayCount: number): number {
  return ((day % dayCount) + dayCount) % dayCount
}
