/**
 * Several units as one problem: some people hold posts in two or more of them (kombinerte stillinger). The shifts, competences and
 * cover of the units stand side by side, so each unit's cover counts only those at work there; a person is one row over all of them,
 * so there is at most one duty a day, and rest, weekly rest and every sum of hours are over all the units' duties.
 *
 * Each unit's own problem holds the law as it is for the unit, with its agreements (limits.ts). Where the units differ, the strictest
 * binds the person: every limit here is an upper limit on work or a lower limit on rest, so what keeps the strictest keeps them all.
 */
import { strictestHistory, strictestLimits, unionOfFixed } from './combined-posts.ts'
import { postAgainst } from './fair-share.ts'
import type {
  FairShare,
  FixedDuty,
  ProblemEmployee,
  ProblemPost,
  ProblemWish,
  RosterProblem,
} from './problem.ts'
import { OFF } from './problem.ts'

export interface UnitProblem {
  /** Stands before the unit's shift codes. */
  readonly prefix: string
  readonly problem: RosterProblem
  /** How many competences the unit declares: bits of its skill masks. */
  readonly competences: number
}

/** A post: whose row it is in which unit's own problem. */
export interface PostAt {
  readonly unit: number
  readonly employee: number
}

export interface JoinedProblem {
  readonly problem: RosterProblem
  /** [person] the posts, in the units' order. */
  readonly posts: readonly (readonly PostAt[])[]
  /** [unit] its first shift in the joined problem; one entry more than there are units. */
  readonly firstShift: readonly number[]
}

/** A cell is one byte, and a skill mask one 32-bit integer without its sign. */
export const MOST_SHIFTS = 127
export const MOST_COMPETENCES = 31

const FREE = -2

/**
 * The units' plans must be of the same days. The same id in two units is the same person: whoever calls has made sure of it, and that
 * no day is pinned to a duty in two of them. Throws RangeError otherwise, and where there are too many shifts or competences.
 */
export function joinProblems(units: readonly UnitProblem[]): JoinedProblem {
  const [first, ...others] = units.map(({ problem }) => problem)
  if (first === undefined) throw new RangeError('There is no unit to join. Give at least one.')
  for (const { dayCount, cyclic } of others) {
    if (dayCount !== first.dayCount || cyclic !== first.cyclic)
      throw new RangeError(
        'The units have plans of different lengths or kinds. Join those of the same days only.',
      )
  }
  const firstShift = runningSums(units.map(({ problem }) => problem.shifts.length))
  const firstSkill = runningSums(units.map(({ competences }) => competences))
  atMost('shifts', firstShift.at(-1)!, MOST_SHIFTS)
  atMost('competences', firstSkill.at(-1)!, MOST_COMPETENCES)
  const posts = postsByPerson(units)
  const place: Places = { units, firstShift, firstSkill }
  const sideBySide = (table: CellTable) => interleaved(units, table)
  const problem: RosterProblem = {
    ...first,
    shifts: units.flatMap(({ prefix, problem: { shifts } }) =>
      shifts.map((shift) => ({ ...shift, code: `${prefix} ${shift.code}` })),
    ),
    startMinute: sideBySide('startMinute'),
    endMinute: sideBySide('endMinute'),
    redStartMinute: sideBySide('redStartMinute'),
    redEndMinute: sideBySide('redEndMinute'),
    workMinutes: sideBySide('workMinutes'),
    nightMinutes: sideBySide('nightMinutes'),
    employees: byMeanPost(posts.map((own) => personOf(place, own))),
    cover: units.flatMap(({ problem: { cover } }, unit) =>
      cover.map((row) => ({
        ...row,
        shift: row.shift + firstShift[unit]!,
        skillMask: row.skillMask << firstSkill[unit]!,
      })),
    ),
    totalMinutesMax: units.reduce((sum, { problem: { totalMinutesMax } }) => sum + totalMinutesMax, 0),
  }
  return { problem, posts, firstShift }
}

/** One unit's part of a joined assignment, as an assignment of the unit's own problem: duties in the other units are left out. */
export function partOf(
  { problem, posts, firstShift }: JoinedProblem,
  assignment: Int8Array,
  unit: number,
): Int8Array {
  const { dayCount } = problem
  const [from, until] = [firstShift[unit]!, firstShift[unit + 1]!]
  const own = posts.flatMap((all, person) =>
    all.filter((post) => post.unit === unit).map(({ employee }) => ({ person, employee })),
  )
  const part = new Int8Array(own.length * dayCount).fill(OFF)
  for (const { person, employee } of own) {
    for (let day = 0; day < dayCount; day++) {
      const shift = assignment[person * dayCount + day]!
      if (shift >= from && shift < until) part[employee * dayCount + day] = shift - from
    }
  }
  return part
}

interface Places {
  readonly units: readonly UnitProblem[]
  readonly firstShift: readonly number[]
  readonly firstSkill: readonly number[]
}

type CellTable =
  'startMinute' | 'endMinute' | 'redStartMinute' | 'redEndMinute' | 'workMinutes' | 'nightMinutes'

function atMost(what: string, count: number, most: number): void {
  if (count > most)
    throw new RangeError(`The units have ${count} ${what} together, more than ${most}. Join fewer units.`)
}

function runningSums(counts: readonly number[]): number[] {
  const sums = [0]
  for (const count of counts) sums.push(sums.at(-1)! + count)
  return sums
}

/** By first appearance, so that the first unit's people stand first. */
function postsByPerson(units: readonly UnitProblem[]): readonly (readonly PostAt[])[] {
  const byId = new Map<string, PostAt[]>()
  for (const [unit, { problem }] of units.entries()) {
    for (const [employee, { id }] of problem.employees.entries()) {
      byId.set(id, [...(byId.get(id) ?? []), { unit, employee }])
    }
  }
  return [...byId.values()]
}

/** [day * S + shift] of all units' shifts from [day * S + shift] of each. */
function interleaved(units: readonly UnitProblem[], table: CellTable): Int32Array {
  const { dayCount } = units[0]!.problem
  const all: number[] = []
  for (let day = 0; day < dayCount; day++) {
    for (const { problem } of units) {
      const count = problem.shifts.length
      all.push(...problem[table].subarray(day * count, (day + 1) * count))
    }
  }
  return Int32Array.from(all)
}

interface OwnPost {
  readonly unit: number
  readonly employee: ProblemEmployee
}

/** The person's row: of one post as it is, of several with what is strictest. */
function personOf(place: Places, posts: readonly PostAt[]): ProblemEmployee {
  const { units, firstShift } = place
  const own = posts.map(({ unit, employee }): OwnPost => {
    return { unit, employee: units[unit]!.problem.employees[employee]! }
  })
  const all = own.map(({ employee }) => employee)
  const fixed = unionOfFixed(all.map((one) => one.fixed))
  const sum = (minutes: (employee: ProblemEmployee) => number) =>
    all.reduce((total, employee) => total + minutes(employee), 0)
  return {
    id: all[0]!.id,
    ...cellsOf(place, own, fixed),
    contractMinutes: sum(({ contractMinutes }) => contractMinutes),
    toleranceMinutes: Math.max(...all.map(({ toleranceMinutes }) => toleranceMinutes)),
    posts: own.length === 1 ? [] : own.map((post) => postOf(firstShift, post)),
    limits: strictestLimits(all.map(({ limits }) => limits)),
    daysInRowMax: Math.min(...all.map(({ daysInRowMax }) => daysInRowMax)),
    nightsInRowMax: Math.min(...all.map(({ nightsInRowMax }) => nightsInRowMax)),
    daysOffAfterNights: Math.max(...all.map(({ daysOffAfterNights }) => daysOffAfterNights)),
    wishes: wishesOf(firstShift, own),
    fair: sumOfShares(all),
    fixed,
    history: strictestHistory(all.map(({ history }) => history)),
  }
}

function postOf(firstShift: readonly number[], { unit, employee }: OwnPost): ProblemPost {
  const { contractMinutes, toleranceMinutes } = employee
  return {
    ...{ fromShift: firstShift[unit]!, untilShift: firstShift[unit + 1]! },
    ...{ contractMinutes, toleranceMinutes },
  }
}

/** What may be worked: in each post what its unit permits, and nothing added on a day with a duty elsewhere. */
function cellsOf(
  { units, firstShift, firstSkill }: Places,
  own: readonly OwnPost[],
  fixed: readonly FixedDuty[],
): Pick<ProblemEmployee, 'skills' | 'allowed' | 'pinned'> {
  const { dayCount } = units[0]!.problem
  const width = firstShift.at(-1)!
  const skills = new Int32Array(dayCount)
  const allowed = new Uint8Array(dayCount * width)
  const pinned = new Int8Array(dayCount).fill(FREE)
  const taken = new Set(fixed.map(({ day }) => day))
  for (const { unit, employee } of own) {
    const count = units[unit]!.problem.shifts.length
    for (let day = 0; day < dayCount; day++) {
      skills[day]! |= employee.skills[day]! << firstSkill[unit]!
      const pin = employee.pinned[day]!
      if (pin >= 0 && pinned[day]! >= 0)
        throw new RangeError(`${employee.id} is pinned to two duties on day ${day}. Take one pin away.`)
      if (pin >= 0) pinned[day] = pin + firstShift[unit]!
      // Pinned off in one unit leaves the person free to work in another.
      if (pin === OFF || (pin === FREE && taken.has(day))) continue
      allowed.set(employee.allowed.subarray(day * count, (day + 1) * count), day * width + firstShift[unit]!)
    }
  }
  for (let day = 0; day < dayCount; day++) {
    if (own.every(({ employee }) => employee.pinned[day] === OFF)) pinned[day] = OFF
  }
  return { skills, allowed, pinned }
}

/** A day off is wished for from all units: the same wish in two files is one. */
function wishesOf(firstShift: readonly number[], own: readonly OwnPost[]): ProblemWish[] {
  const byText = new Map<string, ProblemWish>()
  for (const { unit, employee } of own) {
    for (const wish of employee.wishes) {
      const shift = wish.shift === OFF ? OFF : wish.shift + firstShift[unit]!
      const { day, avoid, weight } = wish
      byText.set(`${day} ${shift} ${avoid} ${weight}`, { day, shift, avoid, weight })
    }
  }
  return [...byText.values()]
}

/** A part of each unit's weekends, nights and holidays, by the post there. */
function sumOfShares(all: readonly ProblemEmployee[]): FairShare | null {
  let sum: FairShare = { post: 0, weekends: 0, nights: 0, holidays: 0 }
  for (const { fair } of all) {
    if (fair === null) return null
    sum = {
      post: sum.post,
      weekends: sum.weekends + fair.weekends,
      nights: sum.nights + fair.nights,
      holidays: sum.holidays + fair.holidays,
    }
  }
  return sum
}

/** The posts in sum are the person's part of the mean over all the units. */
function byMeanPost(employees: readonly ProblemEmployee[]): ProblemEmployee[] {
  const mean = employees.reduce((sum, { contractMinutes }) => sum + contractMinutes, 0) / employees.length
  return employees.map((employee) =>
    employee.fair === null
      ? employee
      : { ...employee, fair: { ...employee.fair, post: postAgainst(mean, employee.contractMinutes) } },
  )
}
