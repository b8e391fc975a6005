/**
 * A linear programme, solved by HiGHS and then checked in plain arithmetic before anybody trusts it:
 *
 *   min  cost · x     with  lower <= a · x <= upper  in each row,  x >= 0
 *
 * The caller scales it so that costs and the terms that decide are about 1: the tolerances are absolute.
 */
import type { Highs, ModelData } from 'highs'

/** [column, factor] */
export type Term = readonly [number, number]

export interface ProgramRow {
  /** Left out: no limit on that side. */
  readonly lower?: number
  readonly upper?: number
  readonly terms: readonly Term[]
}

export interface LinearProgram {
  /** [column] */
  readonly cost: readonly number[]
  readonly rows: readonly ProgramRow[]
}

export type LinearResult =
  | {
      readonly status: 'optimal'
      readonly objective: number
      /** [column] */
      readonly values: readonly number[]
      /** [row] what the objective changes for each 1 that the row's limit is raised, as long as the basis is the same. */
      readonly duals: readonly number[]
    }
  | { readonly status: 'infeasible' }

const TOLERANCE = 1e-9
/** Where the numbers are too far apart for the first, the solver says that it is unsure; the check below is the same for all. */
const TRIES = [
  { tolerance: TOLERANCE, presolve: 'off' },
  { tolerance: 1e-7, presolve: 'off' },
  { tolerance: 1e-7, presolve: 'on' },
] as const

/** The numbers are too far apart for the solver to be sure: no fault of the programme, and no answer. */
export class UnsureSolution extends Error {}

/** What the check lets pass, beside the size of the numbers. */
const SLACK = 1e-6

/** Throws where the programme has no lowest value, and UnsureSolution where the solver's answer does not hold. */
export function solveLinear(highs: Highs, program: LinearProgram): LinearResult {
  const { cost, rows } = program
  const { starts, indices, values } = byRow(rows)
  const inputs: ModelData = {
    numCols: cost.length,
    numRows: rows.length,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: new Float64Array(cost.length).fill(highs.infinity),
    rowLower: Float64Array.from(rows, ({ lower }) => lower ?? -highs.infinity),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper ?? highs.infinity),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cost.length,
      ...{ starts, indices, values },
    },
  }
  const failures: string[] = []
  for (const settings of TRIES) {
    try {
      return tried(highs, program, { inputs, settings })
    } catch (error) {
      if (!(error instanceof UnsureSolution)) throw error
      failures.push(error.message)
    }
  }
  throw new UnsureSolution(failures.join(' '))
}

interface Try {
  readonly inputs: ModelData
  readonly settings: (typeof TRIES)[number]
}

function tried(
  highs: Highs,
  program: LinearProgram,
  { inputs, settings: { tolerance, presolve } }: Try,
): LinearResult {
  const model = highs.createModel(inputs)
  try {
    model.options.set({
      ...{ output_flag: false, presolve, solver: 'simplex', small_matrix_value: 1e-12 },
      ...{ primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance },
    })
    model.run()
    const { optimal, infeasible, unbounded } = highs.constants.modelStatus
    const status = model.getModelStatus()
    if (status === infeasible) return { status: 'infeasible' }
    if (status === unbounded) throw new Error('The linear programme has no lowest value.')
    if (status !== optimal) throw new UnsureSolution(`HiGHS ended with status ${status}.`)
    const { colValue, rowDual } = model.getSolution()
    const solution = {
      values: Array.from(colValue, (value) => Math.max(0, value)),
      duals: Array.from(rowDual),
    }
    return { status: 'optimal', objective: checked(program, solution), ...solution }
  } finally {
    model.dispose()
  }
}

function byRow(rows: readonly ProgramRow[]) {
  const starts = [0]
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length)
  const all = rows.flatMap(({ terms }) => terms)
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(all, ([column]) => column),
    values: Float64Array.from(all, ([, value]) => value),
  }
}

interface Solution {
  readonly values: readonly number[]
  readonly duals: readonly number[]
}

/** The objective; throws UnsureSolution unless each limit holds, no column could still lower it, and both sides of the duality are equal. */
function checked({ cost, rows }: LinearProgram, { values, duals }: Solution): number {
  const reduced = [...cost]
  // What the sums are made of: a difference is judged beside it.
  const sizes = cost.map((one) => 1 + Math.abs(one))
  let fromDuals = 0
  let dualSize = 1
  for (const [at, { lower = -Infinity, upper = Infinity, terms }] of rows.entries()) {
    const activity = terms.reduce((sum, [column, value]) => sum + value * values[column]!, 0)
    const size = terms.reduce((sum, [column, value]) => sum + Math.abs(value * values[column]!), 1)
    if (activity < lower - SLACK * size || activity > upper + SLACK * size)
      throw new UnsureSolution(`HiGHS: row ${at} is ${activity}, outside ${lower} to ${upper}.`)
    const dual = duals[at]!
    for (const [column, value] of terms) {
      reduced[column] = reduced[column]! - dual * value
      sizes[column] = sizes[column]! + Math.abs(dual * value)
    }
    const limit = dual > 0 ? lower : upper
    if (Math.abs(dual) > TOLERANCE && Number.isFinite(limit)) {
      fromDuals += dual * limit
      dualSize += Math.abs(dual * limit)
    } else if (Math.abs(dual) > SLACK) throw new UnsureSolution(`HiGHS: row ${at} has a price and no limit.`)
  }
  const objective = cost.reduce((sum, one, column) => sum + one * values[column]!, 0)
  const worst = reduced.findIndex((one, column) => one < -SLACK * sizes[column]!)
  if (worst >= 0)
    throw new UnsureSolution(`HiGHS: column ${worst} could lower the objective by ${reduced[worst]!}.`)
  if (Math.abs(objective - fromDuals) > SLACK * (dualSize + Math.abs(objective)))
    throw new UnsureSolution(`HiGHS: the objective is ${objective}, and ${fromDuals} by its prices.`)
  return objective
}
