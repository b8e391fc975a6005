/**
 * One employee's row alone, judged by the search's own row costs: what a whole schedule costs but for cover, and whether it breaks a
 * limit that pins and history do not break already. No rule is written here.
 */
import { OFF, type RosterProblem } from '../problem.ts'
import { RosterState } from '../search/state.ts'
import { buildTables } from '../search/tables.ts'

export interface JudgedRow {
  /** Contract, quick returns, split weekends, single days and wishes. */
  readonly cost: number
  readonly isLegal: boolean
}

export class OneRow {
  readonly state: RosterState
  /** Days looked at and cells changed so far, for the clock of work. */
  readonly done = { days: 0, cells: 0 }
  private readonly unavoidable: number

  constructor(problem: RosterProblem, employee: number) {
    const alone: RosterProblem = {
      ...problem,
      employees: [problem.employees[employee]!],
      cover: [],
      totalMinutesMax: 2 ** 30,
      weights: { ...problem.weights, overCoverMinute: 0 },
    }
    const nothing = new Int8Array(problem.dayCount).fill(OFF)
    this.state = new RosterState(buildTables(alone), nothing)
    this.unavoidable = this.state.breach
  }

  /** Days from `days.length` on are taken as off, but for pins. */
  judge(days: ArrayLike<number>): JudgedRow {
    this.load(days)
    const { total, breach } = this.state
    return { cost: total - breach, isLegal: breach <= this.unavoidable }
  }

  private load(days: ArrayLike<number>): void {
    const { state } = this
    const { permitted, choiceFrom, choiceItem, shiftCount, dayCount } = state.tables
    this.done.days += dayCount
    for (let day = 0; day < dayCount; day++) {
      const value = day < days.length ? days[day]! : OFF
      const fits = permitted[day * (shiftCount + 1) + value + 1] === 1
      const wanted = fits ? value : choiceItem[choiceFrom[day]!]!
      if (state.cells[day] === wanted) continue
      this.done.cells++
      state.stage(day, wanted)
      if (state.stagedCount >= MOST_AT_ONCE) this.take()
    }
    if (state.stagedCount > 0) this.take()
  }

  private take(): void {
    this.state.evaluate()
    this.state.commit()
  }
}

/** The state takes up to 64 cells in one move. */
const MOST_AT_ONCE = 60
