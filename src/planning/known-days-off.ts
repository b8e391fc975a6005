/**
 * Days off of a published roster that nobody should be asked to work: those that the roster file has a code for (F1 to F5, absence), and
 * those that the unit file gives: holiday in the register and the Sunday off beside it (ferieloven § 5(4)), a day off in exchange for a
 * Sunday worked (aml § 10-10(5)), and a pinned day off. A unit file has no F-days: a blank cell can be one, and the notes say so.
 */
import type { DayMark } from '../roster-files/read-roster-types.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, mondayOf, SUNDAY } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import { awayShare } from '../workforce/employee.ts'
import type { HolidayPeriod } from '../workforce/register-holiday.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'

export interface KnownIn {
  readonly unit: Unit
  readonly roster: Roster
  /** What the roster file says of its days without a duty. */
  readonly marks: readonly DayMark[]
}

/** Days of the roster without a duty, a code or an absence of their own that the unit file gives, with what each is for as `code`. */
export function daysOffInUnit({ unit, roster, marks }: KnownIn): DayMark[] {
  const taken = new Set(
    [...roster.assignments, ...marks.filter(({ meaning }) => meaning !== 'free')].map(keyOf),
  )
  return unit.employees.flatMap((employee) => {
    const own = givenTo(unit, employee).filter(
      ({ date }) => date >= roster.from && date < roster.until && awayShare(employee.absences, date) < 1,
    )
    return own.filter((day) => {
      const isNew = !taken.has(keyOf(day))
      taken.add(keyOf(day))
      return isNew
    })
  })
}

function keyOf({ employee, date }: Pick<DayMark, 'employee' | 'date'>): string {
  return `${employee} ${date}`
}

function givenTo({ register }: Unit, { id, holy_days: exchanged = [], pins }: Employee): DayMark[] {
  const periods = (register?.holidays ?? [])
    .filter(({ employee }) => employee === id)
    .flatMap((record) => record.periods.filter(({ postponed }) => postponed === undefined))
  const off = (date: LocalDate, code: string, meaning: DayMark['meaning']): DayMark => ({
    ...{ employee: id, date, code, meaning },
  })
  return [
    ...periods.flatMap(({ from, until }) =>
      Array.from({ length: until - from + 1 }, (_, day) =>
        off(addDays(from, day), 'ferie etter registeret', 'holiday'),
      ),
    ),
    ...periods.flatMap((period) =>
      sundayBeside(period).map((date) => off(date, 'fri søndag ved ferien', 'free-day')),
    ),
    ...exchanged.map(({ free }) => off(free, 'fri etter avtale om andre helligdager', 'free-day')),
    ...pins
      .filter(({ shift }) => shift === 'off')
      .map(({ date }) => off(date, 'låst fri i enhetsfila', 'free-day')),
  ]
}

function sundayBeside({ from, until, sunday_off: sunday }: HolidayPeriod): LocalDate[] {
  if (sunday === 'before') return [addDays(mondayOf(from), -1)]
  return sunday === 'after' ? [addDays(mondayOf(until), SUNDAY)] : []
}

/** What is known of F-days and other days off, so that nobody takes a blank cell for one that may be used. */
export function daysOffNotes(known: KnownIn): string[] {
  const coded = known.marks.filter(({ meaning }) => meaning === 'free-day').length
  const given = daysOffInUnit(known).length
  const codedNb =
    coded === 0
      ? 'Turnusfila har ingen kode for F-dager, og enhetsfila har dem ikke'
      : `F-dager er kjent bare der turnusfila har kode for dem (${dagerNb(coded)}); enhetsfila har dem ikke`
  return [
    `${codedNb}: en fridag uten kode kan være en F-dag (F1–F5). Se etter i planen før noen spørres.`,
    ...(given === 0
      ? []
      : [
          `${dagerNb(given)} fri etter enhetsfila (ferie i registeret, avtalt eller låst fri) er regnet som fri.`,
        ]),
  ]
}

function dagerNb(count: number): string {
  return count === 1 ? '1 dag' : `${count} dager`
}
