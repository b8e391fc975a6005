/** The unit as a roster from elsewhere makes it: its shifts, its absences, and what of the unit file belongs to other dates. */
import type { DayMark, ReadRoster } from '../roster-files/read-roster-types.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, SATURDAY, SUNDAY, weekdayOf } from '../time/local-date.ts'
import type { Absence, Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { Unit } from '../workforce/unit.ts'
import { historyFirst, withFileHistory } from './file-history.ts'
import type { Horizon } from './horizon.ts'

export interface JudgedUnit {
  readonly unit: Unit
  /** What of the unit file is not used, and why. */
  readonly notes: readonly string[]
}

export function judgedUnit(unit: Unit, read: ReadRoster, horizon: Horizon): JudgedUnit {
  const { kind, from, until } = horizon
  const { discussed_on: discussedOn, ...plan } = unit.plan
  const sameStart = from === plan.start
  // Sums up to the plan's start hold there, and where the file's own duties reach back to it.
  const sumsHold = sameStart || historyFirst(read, horizon) === unit.plan.start
  const carried = sumsHold ? [] : unit.employees.filter(({ carry_over: carry }) => carry !== undefined)
  return {
    unit: {
      ...unit,
      shifts: [...read.shifts],
      employees: unit.employees.map((employee) =>
        withFileHistory(unit, withAbsences(employee, read), read, horizon),
      ),
      plan: {
        ...{ kind, start: from, weeks: Math.ceil((until - from) / 7) },
        // The date is about the plan that begins there, and about no other.
        ...(sameStart && discussedOn !== undefined ? { discussed_on: discussedOn } : {}),
      },
    },
    notes: sameStart
      ? []
      : [
          ...(discussedOn === undefined
            ? []
            : ['Drøftingsdatoen i enhetsfila gjelder en plan som begynner en annen dag, og er ikke brukt.']),
          ...(carried.length === 0
            ? []
            : [
                `Summene i carry_over gjelder planens start i enhetsfila og er ikke brukt (${carried.map(({ id }) => id).join(', ')}); vaktene der er brukt.`,
              ]),
        ],
  }
}

/** The file's absences beside those of the unit file; a day that is already absence there is not counted twice. */
function withAbsences(employee: Employee, { marks, assignments }: ReadRoster): Employee {
  const away = marks.filter(
    (mark) =>
      mark.employee === employee.id && isAbsence(mark) && awayShare(employee.absences, mark.date) === 0,
  )
  if (away.length === 0) return employee
  const worked = new Set(assignments.filter((one) => one.employee === employee.id).map(({ date }) => date))
  return { ...employee, absences: [...employee.absences, ...absencesFrom(away, worked)] }
}

function isAbsence({ meaning }: DayMark): boolean {
  return meaning !== 'free' && meaning !== 'free-day'
}

/** One absence a day marked, and the weekend after five marked weekdays: plans write holiday on weekdays only. */
function absencesFrom(marks: readonly DayMark[], worked: ReadonlySet<LocalDate>): Absence[] {
  const byDate = new Map(marks.map((mark) => [mark.date, mark]))
  const kindOf = ({ meaning }: DayMark) => meaning as Absence['kind']
  const own = marks.map((mark) => dayAway(mark.date, kindOf(mark)))
  const weekends = marks.flatMap((mark) => {
    const isFriday = weekdayOf(mark.date) === SATURDAY - 1
    const week = [4, 3, 2, 1].every((before) => byDate.has(addDays(mark.date, -before)))
    if (!isFriday || !week) return []
    return [SATURDAY, SUNDAY]
      .map((weekday) => addDays(mark.date, weekday - SATURDAY + 1))
      .filter((date) => !byDate.has(date) && !worked.has(date))
      .map((date) => dayAway(date, kindOf(mark)))
  })
  return [...own, ...weekends]
}

function dayAway(date: LocalDate, kind: Absence['kind']): Absence {
  return { kind, percent: 100, from: date, until: date }
}
