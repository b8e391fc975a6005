/** One solution of a service profile: the first objective, then the other among those that are equal. */
import type { Highs } from 'highs'
import type { LinearProgram, LinearResult, ProgramRow } from '../optimisation/linear-program.ts'
import { solveLinear, UnsureSolution } from '../optimisation/linear-program.ts'
import type { Limit, ProfileModel } from './service-profile-model.ts'
import type { BuildOptions, ProfileProgram } from './service-profile-program.ts'
import { profileProgram } from './service-profile-program.ts'
import { todaysValues } from './service-profile-today.ts'
import type { NeedUse, Profile } from './service-profile-use.ts'
import { costOf, withSums } from './service-profile-use.ts'

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

const NOTHING = 1e-9

export interface Optimum {
  readonly cheapest: Cheapest
  readonly profile: Profile
  /** Limits with nothing to spare. */
  readonly reached: readonly Limit[]
}

/** Room for the next objective to be solved in at all, beside the size of the one before. */
const ROOM = 1e-12

/**
 * First the model's objective, then the other, and of those that are still equal the one that is most like today: nothing is moved for nothing.
 * Null where the needs cannot be met.
 */
export function optimum(highs: Highs, model: ProfileModel, options: BuildOptions = {}): Optimum | null {
  const found = cheapest(highs, model, options)
  if (found === null) return null
  const { program } = found
  const objectives = [model.objective, model.objective === 'fte' ? 'cost' : 'fte'] as const
  const isCosted = model.professions.every(({ costPerFte }) => costPerFte !== null)
  const rows: ProgramRow[] = [...program.rows]
  let solved = found.solved
  for (const [at, objective] of objectives.entries()) {
    const { cost } = objectiveOf(program, model, objective)
    if (objective === 'cost' && !isCosted) continue
    if (at > 0) solved = next(highs, { cost, rows })
    const terms = cost.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const]))
    rows.push({ terms, upper: solved.objective + ROOM * Math.max(1, solved.objective) })
  }
  const today = todaysValues(model, program)
  if (today !== null) solved = next(highs, likest(program, rows, today))
  const { values } = solved
  return { cheapest: found, profile: profileOf(program, model, values), reached: reachedIn(program, values) }
}

const TIGHT = 1e-7

function reachedIn({ rows }: ProfileProgram, values: readonly number[]): readonly Limit[] {
  return rows.flatMap(({ limit, terms, lower = -Infinity, upper = Infinity }) => {
    const activity = terms.reduce((sum, [column, factor]) => sum + factor * values[column]!, 0)
    return limit !== undefined && (activity > upper - TIGHT || activity < lower + TIGHT) ? [limit] : []
  })
}

function next(highs: Highs, program: LinearProgram): Solved {
  const solved = solveLinear(highs, program)
  if (solved.status === 'infeasible') throw new UnsureSolution('What was a solution is none.')
  return solved
}

/** The least that is moved: the sum of how far each share is from what it is today. */
function likest(
  { columns, needs }: ProfileProgram,
  rows: readonly ProgramRow[],
  today: readonly number[],
): LinearProgram {
  const shares = needs.flatMap(({ first, moved, done }) => [
    ...first,
    ...moved,
    ...done.flat().flatMap((doers) => (doers.length > 1 ? doers : [])),
  ])
  const apart = shares.flatMap((column, at): ProgramRow[] => [
    {
      upper: today[column]!,
      terms: [
        [column, 1],
        [columns + at, -1],
      ],
    },
    {
      lower: today[column]!,
      terms: [
        [column, 1],
        [columns + at, 1],
      ],
    },
  ])
  const cost = [...new Array<number>(columns).fill(0), ...shares.map(() => 1)]
  return { cost, rows: [...rows, ...apart] }
}

interface Objective {
  readonly cost: readonly number[]
  readonly scale: number
}

function objectiveOf(program: ProfileProgram, model: ProfileModel, objective: 'fte' | 'cost'): Objective {
  const dearest = Math.max(...model.professions.map(({ costPerFte }) => costPerFte ?? 0)) || 1
  const cost = new Array<number>(program.columns).fill(0)
  for (const { profession, fte, unit } of program.staff) {
    const each = objective === 'fte' ? 1 : (costOf(model, profession) ?? 0) / dearest
    cost[fte] = (each * unit) / program.scale
  }
  return { cost, scale: program.scale * (objective === 'fte' ? 1 : dearest) }
}

function profileOf(program: ProfileProgram, model: ProfileModel, values: readonly number[]): Profile {
  // What is left of a share after rounding is nothing.
  const at = (column: number) => (values[column]! < NOTHING ? 0 : values[column]!)
  const needs = program.needs.map(({ need, unmet, first, met, moved, done }): NeedUse => ({
    ...{ need, unmet: at(unmet), first: first.map(at), met: met.map(at), moved: moved.map(at) },
    done: done.map((tasks) => tasks.map((doers) => doers.map(at))),
  }))
  const staff = program.staff.map(({ profession, level, fte, unit }) => ({
    ...{ profession, level, fte: at(fte) * unit },
  }))
  return withSums(model, needs, staff)
}
