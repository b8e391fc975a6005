/** What changed days add for one person: findings of the law and of the unit's rules that were not there, and how kind they are. */
import type { Finding } from '../law/rule.ts'
import { rosterJudge } from '../law/roster-judge.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, SATURDAY, SUNDAY, weekdayOf } from '../time/local-date.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId, ShiftCode } from '../workforce/ids.ts'
import type { Assignment, Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { contractMinutes } from './arithmetic.ts'
import type { LocalFinding } from './local-rules.ts'
import { judgeLocalRulesFor } from './local-rules.ts'
import { workMinutesOn } from './recount.ts'
import { quickRestsIn } from './rhythm.ts'
import type { SickLeave } from './sick-leave.ts'
import { standingHours } from './sick-leave.ts'

export interface DayChange {
  readonly date: LocalDate
  /** Null: free. */
  readonly shift: ShiftCode | null
}

export interface Judged {
  /** Findings that the changes add or make worse; warnings are not among them. */
  readonly law: readonly Finding[]
  readonly local: readonly LocalFinding[]
  readonly freeWeekendsSpoiled: number
  readonly quickReturns: number
  readonly addedDuties: number
  readonly overContractMinutes: number
  readonly wishesBroken: number
  /** Minutes planned after the changes, and the contract's. */
  readonly plannedMinutes: number
  readonly contractMinutes: number
}

export type PersonJudge = (id: EmployeeId, changes: readonly DayChange[]) => Judged

/** Judges changes to a roster, person by person; the roster itself stays as it was. */
export function personJudge(unit: Unit, roster: Roster, sickLeave: SickLeave | null = null): PersonJudge {
  const judge = rosterJudge({ unit, roster })
  const people = new Map<EmployeeId, PersonBefore>()
  const byEmployee = new Map<EmployeeId, Assignment[]>(unit.employees.map(({ id }) => [id, []]))
  for (const one of roster.assignments) byEmployee.get(one.employee)?.push(one)
  const allBefore = new Map<EmployeeId, Finding[]>()
  for (const finding of judge.findings()) {
    if (finding.employee !== null)
      allBefore.set(finding.employee, [...(allBefore.get(finding.employee) ?? []), finding])
  }
  const before = (id: EmployeeId): PersonBefore => {
    const known = people.get(id)
    if (known !== undefined) return known
    const employee = unit.employees.find((one) => one.id === id)!
    const duties = byEmployee.get(id)!
    const standing = standingHours(employee, { ...roster, assignments: duties }, sickLeave)
    const made = {
      ...{ employee, duties, law: allBefore.get(id) ?? [] },
      standingMinutes: minutesOf(unit, standing.duties),
      local: judgeLocalRulesFor(unit, employee, duties),
      contract: contractMinutes(unit, standing.employee),
    }
    people.set(id, made)
    return made
  }
  return (id, changes) => {
    const person = before(id)
    const dutiesOn = (date: LocalDate) =>
      person.duties.filter((one) => one.date === date).map(({ shift }) => shift)
    let law: readonly Finding[] = person.law
    for (const { date, shift } of changes) law = judge.setDay(id, date, shift === null ? [] : [shift])
    for (const { date } of changes) judge.setDay(id, date, dutiesOn(date))
    return judged(unit, roster, { person, changes, law })
  }
}

interface PersonBefore {
  readonly employee: Employee
  readonly duties: readonly Assignment[]
  readonly law: readonly Finding[]
  readonly local: readonly LocalFinding[]
  readonly contract: number
  /** Of duties that fell in sick leave (sick-leave.ts). */
  readonly standingMinutes: number
}

interface After {
  readonly person: PersonBefore
  readonly changes: readonly DayChange[]
  readonly law: readonly Finding[]
}

function judged(unit: Unit, roster: Roster, { person, changes, law }: After): Judged {
  const { employee, duties: before, contract } = person
  const changed = new Set(changes.map(({ date }) => date))
  const duties = [
    ...before.filter(({ date }) => !changed.has(date)),
    ...changes.flatMap(({ date, shift }) => (shift === null ? [] : [{ employee: employee.id, date, shift }])),
  ]
  const minutes = (list: readonly Assignment[]) => minutesOf(unit, list) + person.standingMinutes
  const limit = contract + unit.limits.contract_tolerance_hours
  const planned = minutes(duties)
  const over = (value: number) => Math.max(0, value - limit)
  const own = (list: readonly Assignment[]) =>
    quickRestsIn({ ...unit, employees: [employee] }, { ...roster, assignments: list })
  const known = new Set(person.local.map(localKey))
  const weekends = weekendsOf(before)
  return {
    law: addedFindings(person.law, law),
    local: judgeLocalRulesFor(unit, employee, duties).filter((one) => !known.has(localKey(one))),
    freeWeekendsSpoiled: [...weekendsOf(duties)].filter((one) => !weekends.has(one)).length,
    quickReturns: Math.max(0, own(duties) - own(before)),
    addedDuties: Math.max(0, duties.length - before.length),
    overContractMinutes: Math.max(0, over(planned) - over(minutes(before))),
    wishesBroken: changes.filter(({ date, shift }) =>
      employee.wishes.some(
        (wish) =>
          wish.date === date &&
          wish.shift !== (shift ?? 'off') &&
          (wish.shift === 'off'
            ? !before.some((one) => one.date === date)
            : before.some((one) => one.date === date && one.shift === wish.shift)),
      ),
    ).length,
    plannedMinutes: planned,
    contractMinutes: contract,
  }
}

function minutesOf(unit: Unit, duties: readonly Assignment[]): number {
  return duties.reduce((sum, { date, shift }) => sum + workMinutesOn(unit, shiftNamed(unit, shift), date), 0)
}

function localKey({ rule, date, textNb }: LocalFinding): string {
  // A week that has too many hours already must not get more.
  return `${rule} ${date} ${textNb}`
}

/** Saturdays of the weekends with a duty. */
function weekendsOf(duties: readonly Assignment[]): Set<LocalDate> {
  return new Set(
    duties.flatMap(({ date }) => {
      const weekday = weekdayOf(date)
      return weekday < SATURDAY ? [] : [weekday === SUNDAY ? addDays(date, -1) : date]
    }),
  )
}

/** Findings, warnings left out, that were not there before, or that lie further from the limit than they did. */
export function addedFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ rule, employee, from, to }: Finding) => `${rule} ${employee ?? ''} ${from} ${to}`
  const known = new Map<string, number[]>()
  for (const one of before.filter(forbids))
    known.set(keyOf(one), [...(known.get(keyOf(one)) ?? []), excess(one)])
  return after.filter(forbids).filter((one) => {
    const same = known.get(keyOf(one)) ?? []
    const at = same.findIndex((value) => value >= excess(one))
    if (at === -1) return true
    same.splice(at, 1)
    return false
  })
}

function forbids({ kind }: Finding): boolean {
  return kind !== 'warning'
}

function excess({ actual, limit }: Finding): number {
  return Math.abs(actual - limit)
}
