/** The chain's arithmetic for one unit, each number with its formula: hours -> årsverk -> heads -> average post. */
import { pointOn, suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import type { Figure } from '../staffing/figure.ts'
import { absenceFactor, defaultAbsence, grossFte, netFte } from '../staffing/fte.ts'
import { dayMinutes, demandedCompetences, weekHoursFigure } from '../staffing/week-demand.ts'
import { averagePost, fullTimeWeekendHours, weekendHeads } from '../staffing/weekend.ts'

export interface UnitArithmetic {
  readonly weekHours: Figure
  readonly grossFte: Figure
  readonly absenceFactor: Figure
  readonly netFte: Figure
  readonly heads: Figure
  readonly averagePost: Figure
  readonly fullTimeWeekendHours: Figure
  readonly levels: readonly LevelArithmetic[]
}

export interface LevelArithmetic {
  readonly competence: CompetenceId
  readonly name: string
  /** Heads who must hold it, by its own weekend arithmetic. */
  readonly headsNeeded: Figure
  readonly headsPresent: number
  /** Årsverk that the coverage asks of those who hold it, and what their posts give. */
  readonly fteNeeded: Figure
  readonly ftePresent: number
}

export function unitArithmetic(unit: Unit): UnitArithmetic {
  const normHours = unit.weekly_norm_hours / 60
  const weekHours = weekHoursFigure(unit)
  const gross = grossFte(weekHours.value, normHours)
  const factor = absenceFactor(unit.absence ?? defaultAbsence)
  const heads = weekendHeads(unit, unit.weekend)
  return {
    weekHours,
    grossFte: gross,
    absenceFactor: factor,
    netFte: netFte(gross.value, factor.value),
    heads,
    averagePost: averagePost(gross.value, heads.value),
    fullTimeWeekendHours: fullTimeWeekendHours(unit, unit.weekend, normHours),
    levels: demandedCompetences(unit).map((competence) => levelArithmetic(unit, competence)),
  }
}

function levelArithmetic(unit: Unit, competence: CompetenceId): LevelArithmetic {
  const holders = holdersOf(unit, unit.lattice.pointOf(competence))
  const hours =
    (5 * dayMinutes(unit, 'weekday', competence) +
      dayMinutes(unit, 'saturday', competence) +
      dayMinutes(unit, 'sunday', competence)) /
    60
  return {
    competence,
    name: unit.lattice.competences.find(({ id }) => id === competence)?.name ?? competence,
    headsNeeded: weekendHeads(unit, unit.weekend, competence),
    headsPresent: holders.length,
    fteNeeded: grossFte(hours, unit.weekly_norm_hours / 60),
    ftePresent: holders.reduce((sum, employee) => sum + postShare(employee), 0),
  }
}

/** Those whose competence on the plan's first day suffices the point. */
export function holdersOf(unit: Unit, point: number): readonly Employee[] {
  return unit.employees.filter(({ competences }) =>
    suffices(pointOn(unit.lattice, competences, unit.plan.start), point),
  )
}

/** The person's posts in this unit as a share of a full post: 75 % -> 0.75. */
export function postShare(employee: Employee): number {
  return employee.employments
    .filter(({ unit }) => unit === undefined)
    .reduce((sum, one) => sum + one.post_percent / 100, 0)
}

/** Contract minutes that the plan is to place: post x norm x weeks, less unplaced hours and absences' share of days. */
export function contractMinutes(unit: Unit, employee: Employee): number {
  const days = unit.plan.weeks * 7
  const norm = (post: Employee['employments'][number]) => post.weekly_norm_hours ?? unit.weekly_norm_hours
  const full = employee.employments
    .filter((post) => post.unit === undefined)
    .reduce((sum, post) => sum + (post.post_percent / 100) * norm(post) * unit.plan.weeks, 0)
  const awayDays = Array.from({ length: days }, (_, day) =>
    awayShare(employee.absences, unit.plan.start + day),
  )
  const present = 1 - awayDays.reduce((sum, share) => sum + share, 0) / days
  return Math.max(0, full * present - (employee.unplaced_hours ?? 0))
}
