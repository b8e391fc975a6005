/**
 * How evenly a finished roster shares its burdens: weekends, nights, holidays, quick returns, and wishes granted. Each in counts
 * and in minutes, for a post as large as the mean, so that half a post with half the nights counts as equal.
 */
import { readRow, redDaysWorked, restsOf, type Row } from './breaches.ts'
import { burdenOf, isGranted, isHoliday } from './cost.ts'
import { mostPossible, worksNightsOnly } from './fair-share.ts'
import { OFF, QUICK_RETURN_MINUTES, type ProblemEmployee, type RosterProblem } from './problem.ts'

export type BurdenKind = 'weekends' | 'nights' | 'holidays' | 'quick-returns'

export interface PersonBurden {
  /** Index into the problem's employees. */
  readonly employee: number
  readonly count: number
  /** Working minutes of the duties counted; of quick returns the minutes that the rest lacks to 11 hours. */
  readonly minutes: number
  /** Both divided by the post as a part of the mean post. */
  readonly countForPost: number
  readonly minutesForPost: number
  /** The fair part of what the plan asks for, a count (fair-share.ts). Null of quick returns, and where nobody has worked it out. */
  readonly share: number | null
  /** `count - share` for a mean post, a small post judged as the cost judges it; of quick returns the count itself. */
  readonly awayForPost: number
}

export interface Spread {
  /** Most less least, and the standard deviation, of all the values. */
  readonly range: number
  readonly deviation: number
}

export interface FairnessOf {
  readonly kind: BurdenKind
  /** Those who may have the burden at all; of nights without those who work nothing else. */
  readonly people: readonly PersonBurden[]
  readonly count: Spread
  readonly minutes: Spread
}

export interface WishesGranted {
  readonly employee: number
  readonly asked: number
  readonly granted: number
  /** By weight, 0 to 1. */
  readonly share: number
}

export interface Fairness {
  readonly burdens: readonly FairnessOf[]
  /** Those who have wishes. */
  readonly wishes: readonly WishesGranted[]
  /** Of everybody's wishes by weight; 1 where nobody has any. */
  readonly wishShare: number
  readonly wishSpread: Spread
}

export function fairnessOf(problem: RosterProblem, assignment: Int8Array): Fairness {
  const rows = problem.employees.map((_, index) => readRow(problem, assignment, index))
  const mean = rows.reduce((sum, { employee }) => sum + employee.contractMinutes, 0) / rows.length
  const kinds: readonly BurdenKind[] = ['weekends', 'nights', 'holidays', 'quick-returns']
  const burdens = kinds.map((kind): FairnessOf => {
    const people = rows.flatMap((row, employee): PersonBurden[] => {
      if (!mayHave(problem, kind, employee) || row.employee.contractMinutes <= 0) return []
      const [count, minutes] = measured(row, kind)
      const post = row.employee.contractMinutes / mean
      return [
        {
          ...{ employee, count, minutes, countForPost: count / post, minutesForPost: minutes / post },
          ...awayFrom(row.employee, kind, count),
        },
      ]
    })
    return {
      kind,
      people,
      count: spreadOf(people.map(({ countForPost }) => countForPost)),
      minutes: spreadOf(people.map(({ minutesForPost }) => minutesForPost)),
    }
  })
  const wishes = rows.flatMap(wishesOf)
  const weight = rows.flatMap(({ employee }) => employee.wishes).reduce((sum, wish) => sum + wish.weight, 0)
  const granted = rows.reduce((sum, row) => sum + grantedWeight(row), 0)
  return {
    burdens,
    wishes,
    wishShare: weight === 0 ? 1 : granted / weight,
    wishSpread: spreadOf(wishes.map(({ share }) => share)),
  }
}

function awayFrom(
  { fair }: ProblemEmployee,
  kind: BurdenKind,
  count: number,
): Pick<PersonBurden, 'share' | 'awayForPost'> {
  if (kind === 'quick-returns') return { share: null, awayForPost: count }
  return fair === null
    ? { share: null, awayForPost: 0 }
    : { share: fair[kind], awayForPost: (count - fair[kind]) / fair.post }
}

function mayHave(problem: RosterProblem, kind: BurdenKind, employee: number): boolean {
  if (kind === 'quick-returns') return true
  if (kind === 'nights' && worksNightsOnly(problem, employee)) return false
  return mostPossible(problem, employee)[kind] > 0
}

/** Count and minutes. */
function measured(row: Row, kind: BurdenKind): readonly [number, number] {
  if (kind === 'quick-returns') {
    const short = restsOf(row).filter(({ minutes }) => minutes < QUICK_RETURN_MINUTES)
    return [short.length, short.reduce((sum, { minutes }) => sum + QUICK_RETURN_MINUTES - minutes, 0)]
  }
  const { problem, cells } = row
  const holidays = new Set(
    redDaysWorked(row).flatMap((worked, red) => (worked && isHoliday(problem, red) ? [red] : [])),
  )
  const minutes = row.duties.reduce((sum, { day, own, redDays }) => {
    const shift = cells[day]!
    if (shift === OFF) return sum
    const counts = {
      weekends: day % 7 >= 5,
      nights: problem.shifts[shift]!.night,
      holidays: redDays.some((red) => holidays.has(red)),
    }
    return counts[kind] ? sum + own : sum
  }, 0)
  return [burdenOf(row)[kind], minutes]
}

function wishesOf(row: Row, employee: number): WishesGranted[] {
  const { wishes } = row.employee
  if (wishes.length === 0) return []
  const granted = wishes.filter((wish) => isGranted(wish, row.cells[wish.day]!)).length
  const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0)
  return [{ employee, asked: wishes.length, granted, share: grantedWeight(row) / weight }]
}

function grantedWeight({ employee, cells }: Row): number {
  return employee.wishes.reduce((sum, wish) => sum + (isGranted(wish, cells[wish.day]!) ? wish.weight : 0), 0)
}

function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { range: 0, deviation: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { range: Math.max(...values) - Math.min(...values), deviation: Math.sqrt(variance) }
}
