/**
 * Whether a duty that does not fit within somebody's ordinary hours can be worked as overtime (aml § 10-6). The limits of §§ 10-4 and
 * 10-5 and the full week of the tariff are about ordinary hours, so passing them is not yet unlawful: the law itself judges the duty
 * again with the least of it that must be overtime. It then holds the frames of § 10-6, the total hours, and the rests.
 *
 * What no roster shows remains conditions: the special need that is limited in time (first subsection), the discussion (third) and the pay.
 */
import type { Finding } from '../law/rule.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Shift } from '../workforce/shift.ts'
import type { Unit } from '../workforce/unit.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import { personJudge } from './person-judge.ts'
import { workMinutesOn } from './recount.ts'

export interface AsOvertime {
  /** The least of the duty that must be overtime, in whole quarters of an hour; never more than the duty. */
  readonly minutes: number
  /** What the law finds when so much of it is overtime. */
  readonly law: readonly Finding[]
}

interface Tried {
  readonly employee: EmployeeId
  readonly date: LocalDate
  readonly shift: ShiftCode
  /** What the law finds when all of the duty is ordinary hours. */
  readonly ordinary: readonly Finding[]
}

const STEP = 15

/** Null where overtime helps nothing: none of the findings is about ordinary hours, or the duty has overtime already. */
export function asOvertime(
  unit: Unit,
  roster: Roster,
  { employee, date, shift, ordinary }: Tried,
): AsOvertime | null {
  const duty = shiftNamed(unit, shift)
  if (ordinary.length === 0 || duty.overtime_minutes !== undefined || duty.kind === 'standby') return null
  const judge = (minutes: number) => lawWith(unit, roster, { employee, date, duty, minutes })
  const work = workMinutesOn(unit, duty, date)
  const whole = judge(work)
  const left = new Set(whole.map(({ rule }) => rule))
  const curable = new Set(ordinary.map(({ rule }) => rule).filter((rule) => !left.has(rule)))
  if (curable.size === 0) return null
  // More overtime never makes more ordinary hours: the least that is enough lies between too little and enough.
  let tooLittle = 0
  let enough = Math.ceil(work / STEP)
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2)
    if (judge(middle * STEP).some(({ rule }) => curable.has(rule))) tooLittle = middle
    else enough = middle
  }
  const minutes = Math.min(work, enough * STEP)
  return { minutes, law: minutes === work ? whole : judge(minutes) }
}

interface OvertimeDuty {
  readonly employee: EmployeeId
  readonly date: LocalDate
  readonly duty: Shift
  readonly minutes: number
}

function lawWith(
  unit: Unit,
  roster: Roster,
  { employee, date, duty, minutes }: OvertimeDuty,
): readonly Finding[] {
  // A code that no file can have: codes are trimmed when they are read.
  const code = `${duty.code} ` as ShiftCode
  const own: Unit = {
    ...unit,
    employees: unit.employees.filter(({ id }) => id === employee),
    shifts: [...unit.shifts, { ...duty, code, overtime_minutes: minutes }],
  }
  const assignments = roster.assignments.filter((one) => one.employee === employee)
  return personJudge(own, { ...roster, assignments })(employee, [{ date, shift: code }]).law
}
