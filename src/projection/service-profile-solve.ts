/** One solution of a service profile: the first objective, then the other among those that are equal. */
import type { Highs } from 'highs'
import type { LinearResult } from '../optimisation/linear-program.ts'
import { solveLinear } from '../optimisation/linear-program.ts'
import type { ProfileModel, ProfileNeed } from './service-profile-model.ts'
import type { BuildOptions, ProfileProgram } from './service-profile-program.ts'
import { profileProgram } from './service-profile-program.ts'

/** How each need is met, in shares of it, and the people that takes. */
export interface Profile {
  readonly needs: readonly NeedUse[]
  readonly staff: readonly StaffUse[]
  readonly fte: number
  /** Kroner a year; null where costs are not given. */
  readonly cost: number | null
}

export interface NeedUse {
  readonly need: ProfileNeed
  readonly unmet: number
  /** [way] */
  readonly first: readonly number[]
  readonly met: readonly number[]
  /** [transfer] */
  readonly moved: readonly number[]
  /** [way][task][doer] */
  readonly done: readonly (readonly (readonly number[])[])[]
}

export interface StaffUse {
  readonly profession: string
  readonly level: string
  readonly fte: number
}

export type Solved = Extract<LinearResult, { status: 'optimal' }>

/** The first of the two objectives, in FTE or kroner, with the prices of the limits. */
export interface Cheapest {
  readonly program: ProfileProgram
  readonly solved: Solved
  readonly objective: number
  /** FTE or kroner of one unit of the programme's objective. */
  readonly scale: number
}

/** Null where the needs cannot be met. */
export function cheapest(highs: Highs, model: ProfileModel, options: BuildOptions = {}): Cheapest | null {
  const program = profileProgram(model, options)
  const { cost, scale } = objectiveOf(program, model, model.objective)
  const solved = solveLinear(highs, { cost, rows: program.rows })
  if (solved.status === 'infeasible') return null
  return { program, solved, scale, objective: solved.objective * scale }
}

export interface Optimum {
  readonly cheapest: Cheapest
  readonly profile: Profile
}

/** Room for the second objective to be solved in at all: a part in a thousand million of the first. */
const ROOM = 1e-9

/** Null where the needs cannot be met. */
export function optimum(highs: Highs, model: ProfileModel, options: BuildOptions = {}): Optimum | null {
  const found = cheapest(highs, model, options)
  if (found === null) return null
  const { program, solved } = found
  const other = model.objective === 'fte' ? 'cost' : 'fte'
  const isCounted = other === 'fte' || model.professions.every(({ costPerFte }) => costPerFte !== null)
  if (!isCounted) return { cheapest: found, profile: profileOf(program, model, solved.values) }
  const first = objectiveOf(program, model, model.objective).cost
  const terms = first.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const]))
  const held = { terms, upper: solved.objective + ROOM * Math.max(1, solved.objective) }
  const { cost } = objectiveOf(program, model, other)
  const second = solveLinear(highs, { cost, rows: [...program.rows, held] })
  if (second.status === 'infeasible') throw new Error('The cheapest solution is not a solution.')
  return { cheapest: found, profile: profileOf(program, model, second.values) }
}

interface Objective {
  readonly cost: readonly number[]
  readonly scale: number
}

function objectiveOf(program: ProfileProgram, model: ProfileModel, objective: 'fte' | 'cost'): Objective {
  const dearest = Math.max(...model.professions.map(({ costPerFte }) => costPerFte ?? 0)) || 1
  const cost = new Array<number>(program.columns).fill(0)
  for (const { profession, fte } of program.staff) {
    cost[fte] = objective === 'fte' ? 1 : (costOf(model, profession) ?? 0) / dearest
  }
  return { cost, scale: program.scale * (objective === 'fte' ? 1 : dearest) }
}

function costOf({ professions }: ProfileModel, profession: string): number | null {
  return professions.find(({ id }) => id === profession)!.costPerFte
}

function profileOf(program: ProfileProgram, model: ProfileModel, values: readonly number[]): Profile {
  const at = (column: number) => values[column]!
  const needs = program.needs.map(({ need, unmet, first, met, moved, done }): NeedUse => ({
    ...{ need, unmet: at(unmet), first: first.map(at), met: met.map(at), moved: moved.map(at) },
    done: done.map((tasks) => tasks.map((doers) => doers.map(at))),
  }))
  const staff = program.staff.map(({ profession, level, fte }) => ({
    ...{ profession, level, fte: at(fte) * program.scale },
  }))
  return withSums(model, needs, staff)
}

export function withSums(
  model: ProfileModel,
  needs: readonly NeedUse[],
  staff: readonly StaffUse[],
): Profile {
  const isCosted = model.professions.every(({ costPerFte }) => costPerFte !== null)
  return {
    ...{ needs, staff, fte: staff.reduce((sum, { fte }) => sum + fte, 0) },
    cost: isCosted
      ? staff.reduce((sum, { fte, profession }) => sum + fte * (costOf(model, profession) ?? 0), 0)
      : null,
  }
}
