/**
 * What a roster costs, recounted from scratch, term by term. Slow and clear: the search keeps the same sum by
 * differences (search/state.ts), and a test demands equality after thousands of moves.
 * The terms are written out in docs/method/rostering.md, section 1.
 */
import { findBreaches, minuteRules, readRow, restsOf, type Breach, type Row } from './breaches.ts'
import { QUICK_RETURN_MINUTES, type CostWeights, type CoverRow, type RosterProblem } from './problem.ts'

export interface RosterCost {
  readonly total: number
  /** Penalty for broken limits; 0 in every roster that solve() can make legal. */
  readonly breach: number
  readonly minimumCover: number
  readonly wantedCover: number
  readonly overCover: number
  readonly contract: number
  readonly contractDrift: number
  /** Minutes used beyond the sum of contracts. */
  readonly totalOver: number
  readonly quickReturn: number
  readonly splitWeekend: number
  readonly singleDay: number
  readonly wish: number
}

export function rosterCost(problem: RosterProblem, assignment: Int8Array): RosterCost {
  const rows = problem.employees.map((_, index) => readRow(problem, assignment, index))
  const breach = findBreaches(problem, assignment).reduce(
    (sum, found) => sum + breachPenalty(problem.weights, found),
    0,
  )
  const sum = (term: (row: Row) => number) => rows.reduce((total, row) => total + term(row), 0)
  const worked = sum(minutesOf)
  const terms = {
    breach,
    ...coverCost(problem, assignment),
    contract: sum(contractCost),
    contractDrift: sum(driftCost),
    totalOver: totalOverPrice(problem.weights) * Math.max(0, worked - problem.totalMinutesMax),
    quickReturn: sum(quickReturns) * problem.weights.quickReturn,
    splitWeekend: sum(splitWeekends) * problem.weights.splitWeekend,
    singleDay: sum(singleDays) * problem.weights.singleDay,
    wish: sum(wishCost),
  }
  return { total: Object.values(terms).reduce((total, term) => total + term, 0), ...terms }
}

/**
 * A breach costs as much as five uncovered hours, red days over an average each as much, and half an uncovered
 * minute more for every minute over the limit:
 * enough that the search leaves breaches, little enough that it may pass through one. None is ever returned.
 */
export function breachPenalty(weights: CostWeights, { rule, limit, actual }: Breach): number {
  const minutes = minuteRules.has(rule) ? Math.abs(actual - limit) : 0
  const times = rule === 'red-days-max' ? actual - limit : 1
  return times * weights.minimumCoverMinute * 300 + Math.ceil(weights.minimumCoverMinute / 2) * minutes
}

/** A minute beyond the sum of contracts costs twice an uncovered one, so that only the last duty may round up. */
export function totalOverPrice(weights: CostWeights): number {
  return 2 * weights.minimumCoverMinute
}

/** How many cover a row: everyone on the shift that day who holds all of its competences. */
export function covering(problem: RosterProblem, assignment: Int8Array, row: CoverRow): number {
  if (!problem.shifts[row.shift]!.covers) return 0
  return problem.employees.filter(
    ({ skills }, employee) =>
      assignment[employee * problem.dayCount + row.day] === row.shift &&
      (skills[row.day]! & row.skillMask) === row.skillMask,
  ).length
}

/** [day * S + shift] heads wanted: of the row that asks for anybody, else the most that any row asks for. */
export function headsWanted(problem: RosterProblem): Int32Array {
  const shiftCount = problem.shifts.length
  const wanted = new Int32Array(problem.dayCount * shiftCount)
  for (const row of problem.cover) {
    const cell = row.day * shiftCount + row.shift
    wanted[cell] = Math.max(wanted[cell]!, row.wanted, row.minimum)
  }
  for (const row of problem.cover) {
    if (row.skillMask === 0) wanted[row.day * shiftCount + row.shift] = Math.max(row.wanted, row.minimum)
  }
  return wanted
}

/** What the contract and the plan pay for; duties elsewhere are not part of it. */
export function minutesOf(row: Row): number {
  return row.duties.reduce((sum, duty) => sum + duty.own, 0)
}

/** Minutes that one employee's roster is away from the contract: positive is over. */
export function contractGap(row: Row): number {
  return minutesOf(row) - row.employee.contractMinutes
}

export function quickReturns(row: Row): number {
  return restsOf(row).filter(({ minutes }) => minutes < QUICK_RETURN_MINUTES).length
}

function coverCost(
  problem: RosterProblem,
  assignment: Int8Array,
): Pick<RosterCost, 'minimumCover' | 'wantedCover' | 'overCover'> {
  const { weights, shifts, workMinutes } = problem
  let minimumCover = 0
  let wantedCover = 0
  let overCover = 0
  for (const row of problem.cover) {
    const minutes = workMinutes[row.day * shifts.length + row.shift]!
    const count = covering(problem, assignment, row)
    const belowMinimum = Math.max(0, row.minimum - count)
    minimumCover += weights.minimumCoverMinute * minutes * belowMinimum
    wantedCover += weights.wantedCoverMinute * minutes * Math.max(0, row.wanted - count - belowMinimum)
  }
  headsWanted(problem).forEach((wanted, cell) => {
    const day = Math.floor(cell / shifts.length)
    const shift = cell % shifts.length
    const heads = covering(problem, assignment, { day, shift, skillMask: 0, minimum: 0, wanted: 0 })
    overCover += weights.overCoverMinute * workMinutes[cell]! * Math.max(0, heads - wanted)
  })
  return { minimumCover, wantedCover, overCover }
}

function contractCost(row: Row): number {
  const outside = Math.max(0, Math.abs(contractGap(row)) - row.employee.toleranceMinutes)
  return row.problem.weights.contractMinute * outside
}

function driftCost(row: Row): number {
  const inside = Math.min(Math.abs(contractGap(row)), row.employee.toleranceMinutes)
  return row.problem.weights.contractDriftMinute * inside
}

function splitWeekends({ problem, worked }: Row): number {
  let count = 0
  for (let monday = 0; monday < problem.dayCount; monday += 7) {
    if (worked(monday + 5) !== worked(monday + 6)) count++
  }
  return count
}

/** Days whose two neighbours are alike and unlike themselves. At the end of a calendar plan nothing is known after. */
function singleDays({ problem, worked }: Row): number {
  const { dayCount, cyclic } = problem
  let count = 0
  for (let day = 0; day < (cyclic ? dayCount : dayCount - 1); day++) {
    const before = worked(day - 1)
    const after = worked((day + 1) % dayCount)
    if (before === after && worked(day) !== before) count++
  }
  return count
}

function wishCost({ employee, cells }: Row): number {
  return employee.wishes.reduce((sum, wish) => sum + (cells[wish.day] === wish.shift ? 0 : wish.weight), 0)
}
