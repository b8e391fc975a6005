import { describe, expect, it } from 'vitest'
import { placedFreeDaysIn } from '../law/place-free-days.ts'
import { buildProblem } from '../rostering/build.ts'
import { OFF } from '../rostering/problem.ts'
import type { Employee } from '../workforce/employee.ts'
import type { Roster } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import { allContractMinutes } from './bounds.ts'
import { contractMinutes } from './arithmetic.ts'
import { rosterFrom, smallUnit } from './testing/small-unit.ts'
import { fairnessOut, peopleOut } from './turnus-people.ts'
import { unmetWishes } from './turnus-wishes.ts'

const unit = smallUnit()
const week = 'D D D D D . .'
const off = '. . . . . . .'

function fairness(of: Unit, roster: Roster) {
  const problem = buildProblem(of, {
    totalMinutesMax: allContractMinutes(of),
    contractMinutes: of.employees.map((employee) => contractMinutes(of, employee)),
  })
  const assignment = new Int8Array(of.employees.length * problem.dayCount).fill(OFF)
  for (const { employee, date, shift } of roster.assignments) {
    const row = of.employees.findIndex(({ id }) => id === employee)
    assignment[row * problem.dayCount + (date - roster.from)] = problem.shifts.findIndex(
      ({ code }) => code === shift,
    )
  }
  return fairnessOut(problem, assignment)
}

function withWishes(wishes: readonly Partial<Employee['wishes'][number]>[]): Unit {
  const [first, ...others] = unit.employees
  const whole = wishes.map((wish, day) => ({
    ...{ date: (unit.plan.start + day) as never, shift: 'off' as const, weight: 1 },
    ...wish,
  }))
  return { ...unit, employees: [{ ...first!, wishes: whole }, ...others] }
}

describe('how evenly a roster is shared', () => {
  it('names who is furthest from the share of the post, and gives counts and hours for a mean post', () => {
    // S1 (80 %) and A2 (20 %) have worked one weekend, A1 (60 %) none. The cover asks for 2 weekends' work: 2 x 80, 60 and 20 of 160.
    const roster = rosterFrom(unit, {
      S1: `${off.slice(0, -3)}D D ${off}`,
      A2: `${off.slice(0, -3)}D D ${off}`,
    })
    const { burdens, meanPostHours, wishPercent } = fairness(unit, roster)
    const weekends = burdens.find(({ kind }) => kind === 'weekends')!
    // 37.5 h x 2 weeks x (0.8 + 0.6 + 0.2) / 3.
    expect(meanPostHours).toBe(40)
    expect(weekends.people.map(({ employee, count, hours }) => [employee, count, hours])).toEqual([
      ['S1', 1, 15],
      ['A1', 0, 0],
      ['A2', 1, 15],
    ])
    expect(weekends.people.map(({ share }) => share)).toEqual([1, 0.75, 0.25])
    // A2's contract is 15 h of a mean of 40: 1 / 0.375 weekends and 15 / 0.375 hours.
    expect(weekends.people[2]).toMatchObject({ countForPost: 2.67, hoursForPost: 40 })
    expect(weekends.count.range).toBe(2.67)
    expect(weekends.furthestOver).toEqual(['A2'])
    expect(weekends.furthestUnder).toEqual(['A1'])
    expect(wishPercent).toBeNull()
  })

  it('names nobody where nobody has any', () => {
    const { burdens } = fairness(unit, rosterFrom(unit, {}))
    const returns = burdens.find(({ kind }) => kind === 'quick-returns')!
    expect(returns).toMatchObject({ furthestOver: [], furthestUnder: [], count: { range: 0, deviation: 0 } })
  })
})

describe('what each person is given', () => {
  it('has the dates of the F-days by code, and what is owed', () => {
    const roster = rosterFrom(unit, { S1: `${week} ${week}` })
    const [first] = peopleOut(unit, roster, placedFreeDaysIn(unit, roster))
    // Both weekends off: Sunday is the weekly day off and Saturday the other one.
    expect(first!.freeDays).toEqual({
      F1: ['2027-08-08', '2027-08-15'],
      F2: ['2027-08-07', '2027-08-14'],
      ...{ F3: [], F4: [], F5: [], freeRedDays: [], owed: [] },
    })
    expect(peopleOut(unit, roster, null)[0]!.freeDays).toBeNull()
  })

  it('counts wishes granted and refused, and their share by weight', () => {
    // Off on Monday (weight 1) is refused, the D on Tuesday (weight 3) granted: 3 / 4.
    const wishing = withWishes([{}, { shift: 'D' as never, weight: 3 }])
    const roster = rosterFrom(wishing, { S1: `${week} ${off}` })
    expect(peopleOut(wishing, roster, null)[0]).toMatchObject({
      ...{ wishes: 2, wishesGranted: 1, wishesRefused: 1, wishPercent: 75 },
    })
    expect(peopleOut(wishing, roster, null)[1]!.wishPercent).toBeNull()
  })

  it('takes a wish not to have a shift as met by anything else, and one not to be off as met by any duty', () => {
    const wishing = withWishes([
      { shift: 'D' as never, avoid: true },
      { shift: 'E' as never, avoid: true },
      { shift: 'off', avoid: true },
      { shift: 'off', avoid: true },
    ])
    const roster = rosterFrom(wishing, { S1: `D D D . . . . ${off}` })
    expect(peopleOut(wishing, roster, null)[0]).toMatchObject({ wishesGranted: 2, wishesRefused: 2 })
    const unmet = unmetWishes(wishing, roster)
    expect(unmet.map(({ date, wish, has }) => [date, wish, has])).toEqual([
      ['2027-08-02', 'ikke D', 'D'],
      ['2027-08-05', 'ikke fri', 'fri'],
    ])
    // Without S1 the nurse's place on Monday is open.
    expect(unmet[0]).toMatchObject({ stoppedBy: 'behov' })
    expect(unmet[0]!.reason).toContain('uten S1 mangler D')
    expect(unmet[1]!.reason).toContain('D torsdag 05.08.2027')
  })
})
