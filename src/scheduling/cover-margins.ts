/** What one person more, or one fewer, in a cell costs in cover: kept ready for each group, as people are counted in and out. */
import type { Model, RowsOfCells } from './model.ts'

export class CoverMargins {
  /** [group * cells + cell] */
  readonly joining: Float64Array
  readonly leaving: Float64Array
  private readonly cover: Model['cover']
  /** [row] */
  private readonly present: Int32Array
  /** The rows of each cell of each group, and the cells in which somebody counts in each row. */
  private readonly rowsOf: RowsOfCells
  private readonly cellsOf: RowsOfCells

  constructor(model: Model, present: Int32Array) {
    const { rowsOf, cellsOf } = rowsAndCells(model)
    const cells = rowsOf.start.length - 1
    this.cover = model.cover
    this.present = present.slice()
    this.rowsOf = rowsOf
    this.cellsOf = cellsOf
    this.joining = new Float64Array(cells)
    this.leaving = new Float64Array(cells)
    for (let cell = 0; cell < cells; cell++) this.price(cell)
  }

  /** Counts one in (1) or out (-1). */
  count(cell: number, by: number): void {
    const { present, rowsOf, cellsOf } = this
    for (let at = rowsOf.start[cell]!; at < rowsOf.start[cell + 1]!; at++) {
      const row = rowsOf.rows[at]!
      present[row] = present[row]! + by
      for (let one = cellsOf.start[row]!; one < cellsOf.start[row + 1]!; one++) this.price(cellsOf.rows[one]!)
    }
  }

  private price(cell: number): void {
    const { cover, present, rowsOf } = this
    let joining = 0
    let leaving = 0
    for (let at = rowsOf.start[cell]!; at < rowsOf.start[cell + 1]!; at++) {
      const row = rowsOf.rows[at]!
      const { required, under, over } = cover[row]!
      const missing = required - present[row]!
      joining += missing > 0 ? -under : over
      leaving += missing >= 0 ? under : -over
    }
    this.joining[cell] = joining
    this.leaving[cell] = leaving
  }
}

function rowsAndCells({ cover, groups, days, kindCount }: Model) {
  const cells = days * kindCount
  const start = new Int32Array(groups.length * cells + 1)
  const rows: number[] = []
  const cellsByRow: number[][] = cover.map(() => [])
  for (const [group, of] of groups.entries()) {
    for (let cell = 0; cell < cells; cell++) {
      for (const row of of.rows.subarray(of.start[cell], of.start[cell + 1])) {
        rows.push(row)
        cellsByRow[row]!.push(group * cells + cell)
      }
      start[group * cells + cell + 1] = rows.length
    }
  }
  const startOfRow = new Int32Array(cover.length + 1)
  for (const [row, of] of cellsByRow.entries()) startOfRow[row + 1] = startOfRow[row]! + of.length
  return {
    rowsOf: { start, rows: Int32Array.from(rows) },
    cellsOf: { start: startOfRow, rows: Int32Array.from(cellsByRow.flat()) },
  }
}
