/** What a roster gives each person, for the answer of `turnus`: balance, wishes, F-days, and how evenly the burdens are shared. */
import type { placedFreeDaysIn } from '../law/place-free-days.ts'
import type { FairnessOf } from '../rostering/fairness.ts'
import { fairnessOf } from '../rostering/fairness.ts'
import type { RosterProblem } from '../rostering/problem.ts'
import type { LocalDate } from '../time/local-date.ts'
import { formatDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { balanceOf } from './balance.ts'
import { round } from './round.ts'
import type { SickLeave } from './sick-leave.ts'
import type { BurdenOut, FairnessOut, PersonOut, PlacedFreeDaysOut } from './turnus-answer.ts'
import { isGranted, wishesIn } from './turnus-wishes.ts'

type FreeDays = ReturnType<ReturnType<typeof placedFreeDaysIn>>

/**
 * `freeDaysOf`: null where nothing counts the F-days. Without a base plan there is no F3 and no F5, and without an agreement on time off no F4: the
 * unit file has neither.
 */
export function peopleOut(
  unit: Unit,
  roster: Roster,
  freeDaysOf: ((employee: Employee) => FreeDays) | null,
  sickLeave?: SickLeave,
): PersonOut[] {
  const input = { unit, roster, freeDaysOf: null, ...(sickLeave === undefined ? {} : { sickLeave }) }
  return balanceOf(input).map((row, index) => {
    const employee = unit.employees[index]!
    const wishes = wishesIn(unit, employee)
    const granted = wishes.filter((wish) => isGranted(roster, employee, wish))
    const weight = (some: typeof wishes) => some.reduce((sum, wish) => sum + wish.weight, 0)
    return {
      ...row,
      wishes: wishes.length,
      wishesGranted: granted.length,
      wishesRefused: wishes.length - granted.length,
      wishPercent: wishes.length === 0 ? null : round((100 * weight(granted)) / weight(wishes), 1),
      freeDays: freeDaysOf === null ? null : freeDaysOut(freeDaysOf(employee)),
    }
  })
}

function freeDaysOut({ dates, owed }: FreeDays): PlacedFreeDaysOut {
  const written = (days: readonly LocalDate[]) => days.map(formatDate)
  return {
    ...{ F1: written(dates.F1), F2: written(dates.F2), F3: written(dates.F3) },
    ...{ F4: written(dates.F4), F5: written(dates.F5) },
    freeRedDays: written(dates.red),
    owed: owed.map(({ code, unit, count, reasonNb }) => ({ code, unit, count, reason: reasonNb })),
  }
}

export function fairnessOut(problem: RosterProblem, assignment: Int8Array): FairnessOut {
  const { burdens, wishes, wishShare, wishSpread } = fairnessOf(problem, assignment)
  const { employees } = problem
  const minutes = employees.reduce((sum, { contractMinutes }) => sum + contractMinutes, 0)
  return {
    meanPostHours: round(minutes / employees.length / 60, 1),
    burdens: burdens.map((burden) => burdenOut(problem, burden)),
    wishPercent: wishes.length === 0 ? null : round(100 * wishShare, 1),
    wishSpread: { range: round(100 * wishSpread.range, 1), deviation: round(100 * wishSpread.deviation, 1) },
  }
}

function burdenOut({ employees }: RosterProblem, { kind, people, count, minutes }: FairnessOf): BurdenOut {
  const idOf = (employee: number) => employees[employee]!.id
  const furthest = (sign: number) => {
    const most = Math.max(0, ...people.map(({ awayForPost }) => sign * awayForPost))
    // Nobody is far away who is nowhere; those who are equally far are all named.
    return most < NEAR
      ? []
      : people
          .filter(({ awayForPost }) => sign * awayForPost > most - NEAR)
          .map(({ employee }) => idOf(employee))
  }
  return {
    kind,
    people: people.map(({ employee, share, ...one }) => ({
      employee: idOf(employee),
      count: one.count,
      hours: round(one.minutes / 60, 2),
      countForPost: round(one.countForPost, 2),
      hoursForPost: round(one.minutesForPost / 60, 2),
      share: share === null ? null : round(share, 2),
    })),
    count: { range: round(count.range, 2), deviation: round(count.deviation, 2) },
    hours: { range: round(minutes.range / 60, 1), deviation: round(minutes.deviation / 60, 1) },
    furthestOver: furthest(1),
    furthestUnder: furthest(-1),
  }
}

/** Less than a duty's hundredth part is the rounding of the share. */
const NEAR = 0.01
