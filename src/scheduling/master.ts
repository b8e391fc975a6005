/**
 * The master of column generation: a linear programme over whole schedules.
 *
 *   min  sum of the columns' costs + under * short + over * surplus
 *   each row:     people who count in it + short - surplus = required     (dual in [-over, under])
 *   each person:  one schedule
 *
 * Solved by HiGHS (WebAssembly). A model keeps native memory until `dispose` is called.
 */
import type { Highs, HighsCallbackMap, Model } from 'highs'
import type { Days, Model as RosterModel } from './model.ts'
import { forEachRow } from './model.ts'
import type { Schedule } from './problem.ts'
import type { Size } from './work-clock.ts'
import { addWork, ITERATIONS_PER_MS, linearWork, MADE_MASTER, wholeWork } from './work-clock.ts'

/** A schedule of one of the master's people, and its own cost. */
export interface Column {
  readonly person: number
  readonly schedule: Schedule
  readonly cost: number
}

export interface MasterSolution {
  readonly objective: number
  /** [row] what one more required would cost. */
  readonly rowDuals: Float64Array
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
  /** Deletes all other columns: they cannot be permitted again. */
  readonly forget: (isKept: (column: Column, index: number) => boolean) => void
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

export interface MasterProblem {
  readonly highs: Highs
  readonly model: RosterModel
  /** Indices into model.people: the master's people, in order. */
  readonly people: readonly number[]
  /** [row] what is still required of these people; below 0 where others are too many already. */
  readonly required: ArrayLike<number>
  /** The rows that the people's schedules can change, and the days on which they lie: the master knows no others. */
  readonly rows: Int32Array
  readonly days: Days
}

export function masterOf(problem: MasterProblem): Master {
  const { highs, people, days } = problem
  const { cover } = problem.model
  const wanted = [...problem.rows].filter((row) => cover[row]!.under > 0 || cover[row]!.over > 0)
  const placeOf = new Int32Array(cover.length).fill(-1)
  for (const [place, row] of wanted.entries()) placeOf[row] = place
  const columns: Column[] = []
  const known = new Set<string>()
  const model = emptyMaster(wanted, problem)
  const fixedColumns = 2 * wanted.length + people.length
  const { work } = problem.model
  const size = () => ({ rows: wanted.length + people.length, columns: fixedColumns + columns.length })
  const all = () => ({ kind: 'range', from: fixedColumns, to: fixedColumns + columns.length - 1 }) as const
  work.done += MADE_MASTER
  return {
    columns,
    add: (given) => {
      const fresh = given.filter((column) => {
        const key = keyOf(column, days)
        return !known.has(key) && known.add(key)
      })
      if (fresh.length === 0) return 0
      columns.push(...fresh)
      work.done += addWork(addColumns(model, fresh, { problem, placeOf, wanted: wanted.length }))
      return fresh.length
    },
    solve: () => {
      run(model)
      work.done += linearWork(simplexIterations(model), size())
      const { colValue, rowDual } = model.getSolution()
      const rowDuals = new Float64Array(cover.length)
      for (const [place, row] of wanted.entries()) rowDuals[row] = rowDual[place]!
      return {
        objective: model.getObjectiveValue(),
        rowDuals,
        personDuals: rowDual.slice(wanted.length),
        weights: colValue.slice(fixedColumns),
      }
    },
    permit: (isPermitted) => {
      const upper = Float64Array.from(columns, (column) => (isPermitted(column) ? highs.infinity : 0))
      model.changeColsBounds(all(), new Float64Array(columns.length), upper)
    },
    forget: (isKept) => {
      const kept = columns.map(isKept)
      const gone = columns.flatMap((_, index) => (kept[index] ? [] : [index]))
      if (gone.length === 0) return
      for (const index of gone) known.delete(keyOf(columns[index]!, days))
      model.deleteCols({ kind: 'set', indices: Int32Array.from(gone, (index) => fixedColumns + index) })
      columns.splice(0, columns.length, ...columns.filter((_, index) => kept[index]))
    },
    solveWhole: ({ seconds, cutoff }) => {
      const { integer } = highs.constants.variableType
      model.changeColsIntegrality(all(), new Array<typeof integer>(columns.length).fill(integer))
      model.options.set({ mip_abs_gap: 0.99, presolve: 'on' })
      if (work.isClock) runWhole(problem, model, { seconds, size: size() })
      else {
        model.options.set({ time_limit: seconds })
        model.zeroAllClocks()
        run(model)
      }
      const values = model.getSolution().colValue
      const chosen = columns.filter((_, index) => values[fixedColumns + index]! > 0.5)
      return chosen.length === people.length && model.getObjectiveValue() < cutoff ? chosen : null
    },
    dispose: () => {
      model.dispose()
    },
  }
}

function keyOf({ person, schedule }: Column, { from, until }: Days): string {
  return `${person} ${schedule.subarray(from, until).join()}`
}

function emptyMaster(wanted: readonly number[], problem: MasterProblem): Model {
  const { highs, people, required } = problem
  const { cover } = problem.model
  const rows = wanted.length + people.length
  const cols = 2 * wanted.length + people.length
  const cost = new Float64Array(cols)
  const indices = new Int32Array(cols)
  const values = new Float64Array(cols)
  for (const [place, row] of wanted.entries()) {
    cost[2 * place] = cover[row]!.under
    cost[2 * place + 1] = cover[row]!.over
    indices[2 * place] = indices[2 * place + 1] = place
    values[2 * place] = 1
    values[2 * place + 1] = -1
  }
  const withoutSchedule = priceOfNoSchedule(problem.model)
  for (let place = 0; place < people.length; place++) {
    cost[2 * wanted.length + place] = withoutSchedule
    indices[2 * wanted.length + place] = wanted.length + place
    values[2 * wanted.length + place] = 1
  }
  const right = Float64Array.from({ length: rows }, (_, place) =>
    place < wanted.length ? required[wanted[place]!]! : 1,
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

/** More than any shortage on a long plan, so that it is never kept. */
function priceOfNoSchedule({ cover }: RosterModel): number {
  return 1000 * Math.max(100, ...cover.map(({ under }) => under))
}

interface Places {
  readonly problem: MasterProblem
  /** [row] its place among those that the master has, or -1. */
  readonly placeOf: Int32Array
  readonly wanted: number
}

/** How many places of the matrix they took. */
function addColumns(model: Model, columns: readonly Column[], { problem, placeOf, wanted }: Places): number {
  const rows = wanted + problem.people.length
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  const countOf = new Map<number, number>()
  for (const { person, schedule } of columns) {
    const worked = { person: problem.people[person]!, schedule, ...problem.days }
    countOf.clear()
    forEachRow(problem.model, worked, (row) => {
      const place = placeOf[row]!
      if (place >= 0) countOf.set(place, (countOf.get(place) ?? 0) + 1)
    })
    countOf.set(wanted + person, 1)
    indices.push(...countOf.keys())
    values.push(...countOf.values())
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
      values: Float64Array.from(values),
    },
  })
  return indices.length
}

function simplexIterations(model: Model): number {
  return Number(model.info.get('simplex_iteration_count'))
}

interface WholeLimit {
  readonly seconds: number
  readonly size: Size
}

/** Ends by the work that takes about so many seconds, so that it ends at the same place every time. */
function runWhole(
  { highs, model: { work } }: MasterProblem,
  model: Model,
  { seconds, size }: WholeLimit,
): void {
  const most = 1000 * seconds * ITERATIONS_PER_MS
  let looks = 0
  let used = 0
  run(model, {
    [highs.constants.callbackType.mipInterrupt]: (event) => {
      used = wholeWork(++looks, Number(event.data.mip_total_lp_iterations ?? 0), size)
      if (used > most) event.interrupt()
    },
  })
  work.done += Math.max(used, wholeWork(looks, simplexIterations(model), size))
}

function run(model: Model, callbacks: HighsCallbackMap = {}): void {
  try {
    model.run(callbacks)
  } catch (error) {
    // What the library throws prints its whole bundle.
    throw new Error(`HiGHS could not solve the master: ${String(error).slice(0, 200)}`, { cause: null })
  }
}
