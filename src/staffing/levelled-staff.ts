/**
 * A hypothetical staff for a variant of a unit: the weekend arithmetic's heads, the variant's own årsverk levelled
 * over them, each competence level at least its own weekend arithmetic and the rest in proportion to today's mix.
 */
import type { HeldCompetence } from '../workforce/competence.ts'
import { pointOn, suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import { employeeIdField } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import { demandedCompetences, weekMinutes } from './week-demand.ts'
import { weekendHeads } from './weekend.ts'

/** People of the unit who hold the same competences. */
export interface StaffLevel {
  readonly name: string
  readonly competences: readonly HeldCompetence[]
  readonly point: number
  readonly heads: number
  readonly nightHeads: number
}

/** The unit's levels today, in the order of their first employee. */
export function levelsOf(unit: Unit): StaffLevel[] {
  const byPoint = new Map<number, Employee[]>()
  for (const employee of unit.employees) {
    const point = pointOn(unit.lattice, employee.competences, unit.plan.start)
    byPoint.set(point, [...(byPoint.get(point) ?? []), employee])
  }
  return [...byPoint].map(([point, people]) => ({
    name: levelName(unit, people[0]!.competences),
    competences: people[0]!.competences,
    point,
    heads: people.length,
    nightHeads: people.filter(({ nights }) => nights !== 'no').length,
  }))
}

export function levelName(unit: Unit, held: readonly HeldCompetence[]): string {
  return held
    .map(({ competence }) => unit.lattice.competences.find(({ id }) => id === competence)?.name ?? competence)
    .join(' + ')
}

export interface LevelFloor {
  /** The floor holds for everybody whose competence point suffices this one. */
  readonly point: number
  readonly heads: number
}

/** Least heads per demanded competence by its own weekend arithmetic. */
export function weekendFloors(unit: Unit): LevelFloor[] {
  return demandedCompetences(unit).map((competence) => ({
    point: unit.lattice.pointOf(competence),
    heads: weekendHeads(unit, unit.weekend, competence).value,
  }))
}

/**
 * `heads` people shared over the levels in proportion to today's mix, every floor kept. 21 heads, mix 13:14:6, at
 * least 9 nurses: 9, then 12 in 14:6 = 8.4 and 3.6 -> 8 and 4. Returns null when the floors need more than `heads`.
 */
export function shareHeads(
  levels: readonly StaffLevel[],
  heads: number,
  floors: readonly LevelFloor[],
): number[] | null {
  const fixed = levels.map((): number | null => null)
  const membersOf = (floor: LevelFloor) =>
    levels.flatMap(({ point }, index) => (suffices(point, floor.point) ? [index] : []))
  // The floor with the fewest levels first: nurses before skilled or higher.
  const inOrder = [...floors].sort((a, b) => membersOf(a).length - membersOf(b).length)
  for (;;) {
    const shares = shareRest(levels, heads, fixed)
    if (shares === null) return null
    const broken = inOrder.find((floor) => countAt(levels, shares, floor.point) < floor.heads)
    if (broken === undefined) return shares
    const members = membersOf(broken)
    const open = members.filter((index) => fixed[index] === null)
    const missing = broken.heads - members.reduce((sum, index) => sum + (fixed[index] ?? 0), 0)
    if (open.length === 0) return null
    const within = proportional(
      open.map((index) => levels[index]!.heads),
      missing,
    )
    for (const [at, index] of open.entries()) fixed[index] = within[at]!
  }
}

function countAt(levels: readonly StaffLevel[], counts: readonly number[], point: number): number {
  return levels.reduce((sum, level, index) => sum + (suffices(level.point, point) ? counts[index]! : 0), 0)
}

function shareRest(
  levels: readonly StaffLevel[],
  heads: number,
  fixed: readonly (number | null)[],
): number[] | null {
  const rest = heads - fixed.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const free = levels.flatMap((_, index) => (fixed[index] === null ? [index] : []))
  if (rest < 0 || (rest > 0 && free.length === 0)) return null
  const shared = proportional(
    free.map((index) => levels[index]!.heads),
    rest,
  )
  return levels.map((_, index) => fixed[index] ?? shared[free.indexOf(index)]!)
}

/** Whole numbers in proportion to `weights` with the sum `total`, by largest remainder (Hamilton's method). */
export function proportional(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (weight * total) / sum))
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const missing = total - shares.reduce((a, b) => a + b, 0)
  for (const { index } of byRemainder.slice(0, missing)) shares[index]! += 1
  return shares
}

/**
 * The people themselves: ids H01..., weekend groups dealt in turn so that each group gets its part of every level,
 * and within each level at least today's share of night workers. Null when the floors cannot be met.
 */
export function levelledStaff(unit: Unit, heads: number): Employee[] | null {
  if (heads === 0) return null
  const levels = levelsOf(unit)
  const counts = shareHeads(levels, heads, weekendFloors(unit))
  if (counts === null) return null
  const postPercent = (weekMinutes(unit) / unit.weekly_norm_hours / heads) * 100
  if (postPercent > 100) return null
  const people = levels.flatMap((level, index) => {
    const count = counts[index]!
    const nights = Math.min(count, Math.ceil((level.nightHeads / level.heads) * count))
    return Array.from({ length: count }, (_, at) => ({ level, mayWorkNights: at < nights }))
  })
  return people.map(({ level, mayWorkNights }, index) => ({
    id: employeeIdField.parse(`H${String(index + 1).padStart(2, '0')}`),
    name: `Tenkt ${level.name.toLowerCase()} ${index + 1}`,
    competences: [...level.competences],
    employments: [{ post_percent: postPercent, type: 'permanent' }],
    weekend_group: index % unit.weekend.every,
    nights: mayWorkNights ? 'yes' : 'no',
    absences: [],
    wishes: [],
    pins: [],
  }))
}
