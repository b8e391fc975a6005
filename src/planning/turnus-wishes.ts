/** Wishes that a roster does not grant: the rule or the competing need that stops each, and the change that would open it. */
import { dateTextNb, formatDate } from '../time/local-date.ts'
import { shiftNamed } from '../staffing/week-demand.ts'
import type { Employee } from '../workforce/employee.ts'
import type { ShiftCode } from '../workforce/ids.ts'
import type { Roster } from '../workforce/roster.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { rosterView } from './explain.ts'
import type { Hole } from './recount.ts'
import { recountCover, workMinutesOn } from './recount.ts'
import type { UnmetWishOut } from './turnus-answer.ts'
import type { RosterView } from './why-not.ts'
import { candidatesFor, singleChange } from './why-not.ts'

type Wish = Employee['wishes'][number]

export function wishesIn(unit: Unit, employee: Employee): readonly Wish[] {
  return employee.wishes.filter(({ date }) => date >= unit.plan.start && date < planEnd(unit.plan))
}

export function isGranted(roster: Roster, employee: Employee, { date, shift, avoid }: Wish): boolean {
  const own = roster.assignments.filter((one) => one.employee === employee.id && one.date === date)
  const has = shift === 'off' ? own.length === 0 : own.some((one) => one.shift === shift)
  return has !== (avoid === true)
}

export function unmetWishes(unit: Unit, roster: Roster): UnmetWishOut[] {
  const unmet = unit.employees.flatMap((employee) =>
    wishesIn(unit, employee)
      .filter((wish) => !isGranted(roster, employee, wish))
      .map((wish) => ({ employee, wish })),
  )
  if (unmet.length === 0) return []
  const view = rosterView(unit, roster)
  return unmet.map(({ employee, wish }) => explained(view, roster, employee, wish))
}

function explained(view: RosterView, roster: Roster, employee: Employee, wish: Wish): UnmetWishOut {
  const has = roster.assignments.find((one) => one.employee === employee.id && one.date === wish.date)?.shift
  const head = {
    employee: employee.id,
    date: formatDate(wish.date),
    wish: `${wish.avoid === true ? 'ikke ' : ''}${wish.shift === 'off' ? 'fri' : wish.shift}`,
    has: has ?? 'fri',
    weight: wish.weight,
  }
  const without = withoutDuty(view, roster, employee, wish)
  return { ...head, ...whyNot(without, wish) }
}

/** A day off, and a shift not to have, ask that the duty goes; not to be off asks for any duty that the unit needs. */
function whyNot(without: Without, wish: Wish): Why {
  const { unit } = without.view
  if ((wish.shift === 'off') !== (wish.avoid === true)) return offWish(without, wish)
  if (wish.shift !== 'off') return shiftWish(without, wish, wish.shift)
  const needed = unit.shifts.filter(({ code }) => unit.demand.some(({ shift }) => shift === code))
  const reasons = needed.map(({ code }) => shiftWish(without, wish, code))
  return reasons.find(({ stoppedBy }) => stoppedBy === 'behov') ?? reasons[0]!
}

interface Without {
  readonly view: RosterView
  readonly roster: Roster
  /** Places on the date that are open when the person's duty that day is taken away, and were not before. */
  readonly opened: readonly Hole[]
  readonly employee: Employee
}

function withoutDuty(view: RosterView, roster: Roster, employee: Employee, { date }: Wish): Without {
  const { unit } = view
  const assignments = roster.assignments.filter((one) => one.employee !== employee.id || one.date !== date)
  const after: Roster = { ...roster, assignments }
  const holesOn = (one: Roster) => recountCover(unit, one).holes.filter((hole) => hole.date === date)
  const before = holesOn(roster)
  const opened = holesOn(after).filter(
    ({ shift }, index, all) =>
      all.slice(0, index + 1).filter((one) => one.shift === shift).length >
      before.filter((one) => one.shift === shift).length,
  )
  const people = view.people.map((person) => {
    if (person.employee.id !== employee.id) return person
    const duties = person.duties.filter((duty) => duty.date !== date)
    const removed = person.duties.filter((duty) => duty.date === date)
    const minutes = removed.reduce(
      (sum, duty) => sum + workMinutesOn(unit, shiftNamed(unit, duty.shift), date),
      0,
    )
    return {
      ...person,
      duties,
      plannedMinutes: person.plannedMinutes - minutes,
      law: view.judge(employee, duties),
    }
  })
  return { view: { ...view, people }, roster: after, opened, employee }
}

type Why = Pick<UnmetWishOut, 'stoppedBy' | 'reason' | 'change'>

/** The duty gone: what needs the person there, and who else could stand there. */
function offWish({ view, opened, employee }: Without, { date }: Wish): Why {
  const [hole] = opened
  if (hole === undefined) {
    return {
      stoppedBy: 'timer',
      reason: `vakten ${dateTextNb(date)} kan tas bort uten at det blir hull; den er satt opp for at ${employee.id} skal få timene i stillingen`,
      change: `${employee.id} får fri ${dateTextNb(date)} og timene en annen dag`,
    }
  }
  const needs = hole.competences.length === 0 ? '' : ` med kompetansen ${hole.competences.join(', ')}`
  const others = candidatesFor(view, hole).filter((one) => one.employee.id !== employee.id)
  const change = singleChange(view.unit, others, hole, new Set())
  return {
    stoppedBy: 'behov',
    reason: `uten ${employee.id} mangler ${hole.shift} ${dateTextNb(date)} én${needs}`,
    change: change?.textNb ?? null,
  }
}

/** A shift: what stops the person from it, else what would be open where the person is now. */
function shiftWish({ view, opened, employee }: Without, { date }: Wish, shift: ShiftCode): Why {
  const minutes = workMinutesOn(view.unit, shiftNamed(view.unit, shift), date)
  const place: Hole = { date, shift, minutes, competences: [], fullButUnskilled: false }
  const own = candidatesFor(view, place).filter((one) => one.employee.id === employee.id)
  const [stop] = own[0]?.stops ?? []
  if (stop !== undefined) {
    const change = singleChange(view.unit, own, place, new Set())
    return { stoppedBy: stop.rule, reason: `${employee.id} ${stop.textNb}`, change: change?.textNb ?? null }
  }
  const [hole] = opened
  if (hole !== undefined) {
    const others = candidatesFor(view, hole).filter((one) => one.employee.id !== employee.id)
    return {
      stoppedBy: 'behov',
      reason: `uten ${employee.id} mangler ${hole.shift} ${dateTextNb(date)} én`,
      change: singleChange(view.unit, others, hole, new Set())?.textNb ?? null,
    }
  }
  return {
    stoppedBy: 'behov',
    reason: `ingen regel stopper ${employee.id}, men ${shift} ${dateTextNb(date)} har de folkene den trenger`,
    change: `${employee.id} bytter med en av dem som har ${shift} ${dateTextNb(date)}`,
  }
}
