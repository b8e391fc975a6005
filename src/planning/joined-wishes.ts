/** A day off is wished for from all of a person's units: one where the person works in another unit is not granted. */
import { formatDate } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Unit } from '../workforce/unit.ts'
import { round } from './round.ts'
import type { PersonOut, TurnusAnswer, UnmetWishOut } from './turnus-answer.ts'
import { wishesIn } from './turnus-wishes.ts'

type WithWishes = Pick<TurnusAnswer, 'wishes' | 'people'>

/** `answer`: of the unit alone, which sees only its own duties. `others`: the names of the units laid together with it. */
export function withWishesOverUnits<T extends WithWishes>(
  answer: T,
  unit: Unit,
  others: ReadonlySet<string>,
): T {
  const known = new Set(answer.wishes.map(({ employee, date }) => `${employee} ${date}`))
  const unmet = unit.employees
    .flatMap((employee) => workedInOthers(unit, employee, others))
    .filter(({ employee, date }) => !known.has(`${employee} ${date}`))
  if (unmet.length === 0) return answer
  return {
    ...answer,
    wishes: [...answer.wishes, ...unmet],
    people: answer.people.map((row) => {
      const employee = unit.employees.find(({ id }) => id === row.employee)!
      const own = unmet.filter((one) => one.employee === row.employee)
      return own.length === 0 ? row : withoutGranted(row, own, weightOf(wishesIn(unit, employee)))
    }),
  }
}

/** `asked`: the weight of all that the person wishes. */
function withoutGranted<R extends PersonOut>(row: R, unmet: readonly UnmetWishOut[], asked: number): R {
  return {
    ...row,
    wishesGranted: row.wishesGranted - unmet.length,
    wishesRefused: row.wishesRefused + unmet.length,
    wishPercent:
      row.wishPercent === null ? null : round(row.wishPercent - (100 * weightOf(unmet)) / asked, 1),
  }
}

function weightOf(wishes: readonly { readonly weight: number }[]): number {
  return wishes.reduce((sum, { weight }) => sum + weight, 0)
}

function workedInOthers(unit: Unit, employee: Employee, others: ReadonlySet<string>): UnmetWishOut[] {
  const daysOff = wishesIn(unit, employee).filter(({ shift, avoid }) => shift === 'off' && avoid !== true)
  return daysOff.flatMap(({ date, weight }) => {
    const duty = employee.elsewhere?.find((one) => one.date === date && others.has(one.unit))
    if (duty === undefined) return []
    return [
      {
        ...{ employee: employee.id, date: formatDate(date), wish: 'fri', has: `vakt i ${duty.unit}`, weight },
        ...{
          stoppedBy: 'behov',
          reason: `${employee.id} er satt opp i ${duty.unit} den dagen`,
          change: null,
        },
      },
    ]
  })
}
