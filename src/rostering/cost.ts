/**
 * What a roster costs, recounted from scratch, term by term. Slow and clear: the search keeps the same sum by
 * differences (search/state.ts), and a test demands equality after thousands of moves.
 * The terms are written out in docs/method/rostering.md, section 1.
 */
import {
  findBreaches,
  minuteRules,
  readRow,
  redDaysWorked,
  restsOf,
  type Breach,
  type Row,
} from './breaches.ts'
import {
  OFF,
  QUICK_RETURN_MINUTES,
  type Burden,
  type CostWeights,
  type CoverRow,
  type ProblemEmployee,
  type ProblemPost,
  type ProblemWish,
  type RosterProblem,
} from './problem.ts'

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
  readonly partChange: number
  readonly wish: number
  /** Burdens away from the fair share, and wishes not met gathered on one person. */
  readonly fairness: number
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
    partChange: sum(partChanges) * problem.weights.partChange,
    wish: sum(unmetWishes),
    fairness: sum(fairnessCost),
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
  const inPosts = row.employee.posts.map((post) => postOutside(post, postMinutes(row, post)))
  return row.problem.weights.contractMinute * inPosts.reduce((sum, minutes) => sum + minutes, outside)
}

/** What the roster itself gives in one of the person's posts. */
function postMinutes({ problem, cells }: Row, { fromShift, untilShift }: ProblemPost): number {
  const { shifts, workMinutes } = problem
  return cells.reduce(
    (sum, shift, day) =>
      shift >= fromShift && shift < untilShift ? sum + workMinutes[day * shifts.length + shift]! : sum,
    0,
  )
}

/** Minutes by which a post is outside its own tolerance: it is not made up for by another post's hours. */
export function postOutside({ contractMinutes, toleranceMinutes }: ProblemPost, minutes: number): number {
  return Math.max(0, Math.abs(minutes - contractMinutes) - toleranceMinutes)
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

/** Days with a duty in another part of the day than the day before, in the horizon or over its seam. */
function partChanges({ problem, cells }: Row): number {
  const { dayCount, cyclic, shifts } = problem
  let count = 0
  for (let day = cyclic ? 0 : 1; day < dayCount; day++) {
    const before = cells[(day + dayCount - 1) % dayCount]!
    const here = cells[day]!
    if (before !== OFF && here !== OFF && shifts[before]!.part !== shifts[here]!.part) count++
  }
  return count
}

export function isGranted({ shift, avoid }: ProblemWish, value: number): boolean {
  return (value === shift) !== avoid
}

/** The weight of the wishes that are not met. */
function unmetWishes({ employee, cells }: Row): number {
  return employee.wishes.reduce((sum, wish) => sum + (isGranted(wish, cells[wish.day]!) ? 0 : wish.weight), 0)
}

/** Of the roster's own duties; holidays are red days, worked here or elsewhere. */
export function burdenOf(row: Row): Burden {
  const { problem, cells } = row
  const weekends = new Set<number>()
  let nights = 0
  cells.forEach((shift, day) => {
    if (shift === OFF) return
    if (day % 7 >= 5) weekends.add(Math.floor(day / 7))
    if (problem.shifts[shift]!.night) nights++
  })
  const holidays = redDaysWorked(row).filter((worked, red) => worked && isHoliday(problem, red)).length
  return { weekends: weekends.size, nights, holidays }
}

function fairnessCost(row: Row): number {
  const { problem, employee } = row
  const asked = employee.wishes.reduce((sum, { weight }) => sum + weight, 0)
  return fairPrice(problem.weights, employee, burdenOf(row)) + gatheredUnmet(unmetWishes(row), asked)
}

/** Squares, so that the same duty costs most where most are already; and by post. Each is rounded, so that sums are exact. */
export function fairPrice(
  { fairWeekend, fairNight, fairHoliday }: CostWeights,
  { fair }: Pick<ProblemEmployee, 'fair'>,
  { weekends, nights, holidays }: Burden,
): number {
  if (fair === null) return 0
  const away = (weight: number, by: number) => Math.round((weight * by * by) / fair.post)
  return (
    away(fairWeekend, weekends - fair.weekends) +
    away(fairNight, nights - fair.nights) +
    away(fairHoliday, holidays - fair.holidays)
  )
}

/** On top of each wish's own weight: all of one person's wishes unmet cost twice, half of them one and a half times. */
export function gatheredUnmet(unmet: number, asked: number): number {
  return asked === 0 ? 0 : Math.round((unmet * unmet) / asked)
}

/** Red days that are no Sundays, by index into the problem's red days. */
export function isHoliday({ redDays }: Pick<RosterProblem, 'redDays'>, red: number): boolean {
  return redDays[red]!.day % 7 !== 6
}
