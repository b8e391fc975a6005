/**
 * The master of column generation: a linear programme over whole schedules.
 *
 *   min  sum of the columns' costs + under * short + over * surplus
 *   each cell:    people on it + short - surplus = required     (dual in [-over, under])
 *   each person:  one schedule
 *
 * Solved by HiGHS (WebAssembly). A model keeps native memory until `dispose` is called.
 */
import type { Highs, Model } from 'highs'
import type { Cover, Schedule } from './problem.ts'

/** A schedule of one of the master's people, and its own cost. */
export interface Column {
  readonly person: number
  readonly schedule: Schedule
  readonly cost: number
}

export interface MasterSolution {
  readonly objective: number
  /** [cell] what one more required would cost. */
  readonly cellDuals: Float64Array
  /** [person] what the person's schedule may cost at most in reduced terms. */
  readonly personDuals: Float64Array
  /** [column] in the order in which they were added. */
  readonly weights: Float64Array
}

export interface Master {
  readonly columns: readonly Column[]
  /** Leaves out those that are there already; says how many were new. */
  readonly add: (columns: readonly Column[]) => number
  readonly solve: () => MasterSolution
  /** Leaves all other columns out from now on; later ones come in permitted. */
  readonly permit: (isPermitted: (column: Column) => boolean) => void
  /**
   * A choice of one whole column for each person, below the cutoff if there is one in the time; null where none was found. The
   * master is a whole-number programme afterwards, and can only be disposed of.
   */
  readonly solveWhole: (limits: {
    readonly seconds: number
    readonly cutoff: number
  }) => readonly Column[] | null
  readonly dispose: () => void
}

/** What a person without a schedule costs: more than any shortage, so that it is never kept. */
const NO_SCHEDULE = 1e5

export interface MasterProblem {
  readonly highs: Highs
  readonly people: number
  readonly kinds: number
  readonly cover: readonly Cover[]
  /** [cell] what is still required of these people; below 0 where others are too many already. */
  readonly required: ArrayLike<number>
}

export function masterOf(problem: MasterProblem): Master {
  const { highs, people, kinds, cover } = problem
  const cells = [...cover.keys()].filter((cell) => cover[cell]!.under > 0 || cover[cell]!.over > 0)
  const rowOf = new Int32Array(cover.length).fill(-1)
  for (const [row, cell] of cells.entries()) rowOf[cell] = row
  const columns: Column[] = []
  const known = new Set<string>()
  const model = emptyMaster(highs, cells, problem)
  const fixedColumns = 2 * cells.length + people
  return {
    columns,
    add: (given) => {
      const fresh = given.filter(({ person, schedule }) => {
        const key = `${person} ${schedule.join()}`
        return !known.has(key) && known.add(key)
      })
      if (fresh.length === 0) return 0
      columns.push(...fresh)
      addColumns(model, fresh, { rowOf, kinds, rows: cells.length + people, personRow: cells.length })
      return fresh.length
    },
    solve: () => {
      run(model)
      const { colValue, rowDual } = model.getSolution()
      const cellDuals = new Float64Array(cover.length)
      for (const [row, cell] of cells.entries()) cellDuals[cell] = rowDual[row]!
      return {
        objective: model.getObjectiveValue(),
        cellDuals,
        personDuals: rowDual.slice(cells.length),
        weights: colValue.slice(fixedColumns),
      }
    },
    permit: (isPermitted) => {
      const upper = Float64Array.from(columns, (column) => (isPermitted(column) ? highs.infinity : 0))
      const all = { kind: 'range', from: fixedColumns, to: fixedColumns + columns.length - 1 } as const
      model.changeColsBounds(all, new Float64Array(columns.length), upper)
    },
    solveWhole: ({ seconds, cutoff }) => {
      const all = { kind: 'range', from: fixedColumns, to: fixedColumns + columns.length - 1 } as const
      const { integer } = highs.constants.variableType
      model.changeColsIntegrality(all, new Array<typeof integer>(columns.length).fill(integer))
      model.options.set({ time_limit: seconds, mip_abs_gap: 0.99, presolve: 'on' })
      model.zeroAllClocks()
      run(model)
      const values = model.getSolution().colValue
      const chosen = columns.filter((_, index) => values[fixedColumns + index]! > 0.5)
      return chosen.length === people && model.getObjectiveValue() < cutoff ? chosen : null
    },
    dispose: () => {
      model.dispose()
    },
  }
}

function emptyMaster(highs: Highs, cells: readonly number[], problem: MasterProblem): Model {
  const { people, cover, required } = problem
  const rows = cells.length + people
  const cols = 2 * cells.length + people
  const cost = new Float64Array(cols)
  const indices = new Int32Array(cols)
  const values = new Float64Array(cols)
  for (const [row, cell] of cells.entries()) {
    cost[2 * row] = cover[cell]!.under
    cost[2 * row + 1] = cover[cell]!.over
    indices[2 * row] = indices[2 * row + 1] = row
    values[2 * row] = 1
    values[2 * row + 1] = -1
  }
  for (let person = 0; person < people; person++) {
    cost[2 * cells.length + person] = NO_SCHEDULE
    indices[2 * cells.length + person] = cells.length + person
    values[2 * cells.length + person] = 1
  }
  const right = Float64Array.from({ length: rows }, (_, row) =>
    row < cells.length ? required[cells[row]!]! : 1,
  )
  const model = highs.createModel({
    numCols: cols,
    numRows: rows,
    colCost: cost,
    colLower: new Float64Array(cols),
    colUpper: new Float64Array(cols).fill(highs.infinity),
    rowLower: right,
    rowUpper: right,
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: cols,
      starts: Int32Array.from({ length: cols + 1 }, (_, index) => index),
      indices,
      values,
    },
  })
  // Presolve and dual simplex forget the basis that the last round left; primal simplex goes on from it when columns come.
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 })
  return model
}

interface Rows {
  readonly rowOf: Int32Array
  readonly kinds: number
  readonly rows: number
  readonly personRow: number
}

function addColumns(model: Model, columns: readonly Column[], { rowOf, kinds, rows, personRow }: Rows): void {
  const starts = [0]
  const indices: number[] = []
  for (const { person, schedule } of columns) {
    for (const [day, kind] of schedule.entries()) {
      const row = kind < 0 ? -1 : rowOf[day * kinds + kind]!
      if (row >= 0) indices.push(row)
    }
    indices.push(personRow + person)
    starts.push(indices.length)
  }
  model.addCols({
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(Infinity),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
  })
}

function run(model: Model): void {
  try {
    model.run()
  } catch (error) {
    // What the library throws prints its whole bundle.
    throw new Error(`HiGHS could not solve the master: ${String(error).slice(0, 200)}`, { cause: null })
  }
}
