/**
 * What would be a fair share of weekends, nights and holidays for each: what the unit asks for, split by contract among those
 * who can work it. Who can work too few of them for a share takes what there is, and the others share the rest.
 */
import { headsWanted, isHoliday } from './cost.ts'
import type { Burden, FairShare, RosterProblem } from './problem.ts'

/** Weekends and nights worked before the plan, or null where nobody has said. */
export type BurdenBefore = Pick<Burden, 'weekends' | 'nights'> | null

/** A post smaller than this part of the mean is judged as that, so that one duty of a tiny post is not the whole matter. */
const LEAST_POST = 0.2

/** The problem with everybody's share; `before` in the order of the employees. */
export function withFairShares(problem: RosterProblem, before: readonly BurdenBefore[]): RosterProblem {
  const contracts = problem.employees.map(({ contractMinutes }) => contractMinutes)
  const mean = contracts.reduce((sum, minutes) => sum + minutes, 0) / contracts.length
  if (!(mean > 0)) return problem
  const most = problem.employees.map((_, employee) => mostPossible(problem, employee))
  const asked = burdenAsked(problem)
  const split = (kind: keyof Burden) =>
    splitByContract(
      asked[kind],
      contracts,
      most.map((one) => one[kind]),
    )
  const shares = {
    weekends: split('weekends'),
    nights: nightShares(problem, asked.nights),
    holidays: split('holidays'),
  }
  const owed = {
    weekends: owedFromBefore(
      contracts,
      before.map((one) => one?.weekends ?? null),
    ),
    nights: owedFromBefore(
      contracts,
      before.map((one) => one?.nights ?? null),
    ),
  }
  return {
    ...problem,
    employees: problem.employees.map((employee, index): RosterProblem['employees'][number] => {
      const fair: FairShare = {
        post: postAgainst(mean, contracts[index]!),
        weekends: Math.max(0, shares.weekends[index]! - owed.weekends[index]!),
        nights: Math.max(0, shares.nights[index]! - owed.nights[index]!),
        holidays: shares.holidays[index]!,
      }
      return { ...employee, fair }
    }),
  }
}

/** The contract as a part of the mean, `FairShare.post`. */
export function postAgainst(mean: number, contractMinutes: number): number {
  return mean > 0 ? Math.max(LEAST_POST, contractMinutes / mean) : 1
}

/** What the cover asks for in all. A weekend is two duties. */
function burdenAsked(problem: RosterProblem): Burden {
  const shiftCount = problem.shifts.length
  const sum: Record<keyof Burden, number> = { weekends: 0, nights: 0, holidays: 0 }
  headsWanted(problem).forEach((heads, cell) => {
    if (heads === 0) return
    const day = Math.floor(cell / shiftCount)
    if (day % 7 >= 5) sum.weekends += heads / 2
    if (problem.shifts[cell % shiftCount]!.night) sum.nights += heads
    sum.holidays += heads * holidaysTouched(problem, cell)
  })
  return sum
}

function holidaysTouched(problem: RosterProblem, cell: number): number {
  const { redDays, redStartMinute, redEndMinute, shifts } = problem
  if (shifts[cell % shifts.length]!.atHome) return 0
  return redDays.filter(
    ({ fromMinute, toMinute }, red) =>
      isHoliday(problem, red) && redStartMinute[cell]! < toMinute && redEndMinute[cell]! > fromMinute,
  ).length
}

/** How many of each the employee may work at all. */
export function mostPossible(problem: RosterProblem, index: number): Burden {
  const { allowed } = problem.employees[index]!
  const shiftCount = problem.shifts.length
  const weekends = new Set<number>()
  const nights = new Set<number>()
  let holidays = 0
  for (let day = 0; day < problem.dayCount; day++) {
    let touched = 0
    for (let shift = 0; shift < shiftCount; shift++) {
      const cell = day * shiftCount + shift
      if (allowed[cell] !== 1 || !problem.shifts[shift]!.covers) continue
      if (day % 7 >= 5) weekends.add(Math.floor(day / 7))
      if (problem.shifts[shift]!.night) nights.add(day)
      touched = Math.max(touched, holidaysTouched(problem, cell))
    }
    holidays += touched
  }
  return { weekends: weekends.size, nights: nights.size, holidays }
}

/** Those who work nights only fill their contract with them; the others share what is left. */
function nightShares(problem: RosterProblem, asked: number): number[] {
  const contracts = problem.employees.map(({ contractMinutes }) => contractMinutes)
  const lengths = nightLengths(problem)
  const only = problem.employees.map((_, index) => worksNightsOnly(problem, index))
  const own = contracts.map((minutes, index) => (only[index] && lengths > 0 ? minutes / lengths : 0))
  const left = Math.max(0, asked - own.reduce((sum, nights) => sum + nights, 0))
  const others = splitByContract(
    left,
    contracts,
    problem.employees.map((_, index) => (only[index] ? 0 : mostPossible(problem, index).nights)),
  )
  return own.map((nights, index) => nights + others[index]!)
}

/** Mean working minutes of the nights that are asked for. */
function nightLengths(problem: RosterProblem): number {
  let minutes = 0
  let nights = 0
  headsWanted(problem).forEach((heads, cell) => {
    if (!problem.shifts[cell % problem.shifts.length]!.night) return
    minutes += heads * problem.workMinutes[cell]!
    nights += heads
  })
  return nights === 0 ? 0 : minutes / nights
}

export function worksNightsOnly(problem: RosterProblem, index: number): boolean {
  const { allowed } = problem.employees[index]!
  const shiftCount = problem.shifts.length
  return (
    allowed.includes(1) && allowed.every((may, cell) => may === 0 || problem.shifts[cell % shiftCount]!.night)
  )
}

/** By contract, and nobody more than `most`. What the full ones leave over goes to the others, until nobody is too full. */
function splitByContract(total: number, contracts: readonly number[], most: readonly number[]): number[] {
  const shares = contracts.map(() => 0)
  let open = contracts.map((_, index) => index).filter((index) => most[index]! > 0)
  let left = total
  while (open.length > 0) {
    const sum = open.reduce((minutes, index) => minutes + contracts[index]!, 0)
    if (sum === 0) break
    const full = open.filter((index) => (left * contracts[index]!) / sum > most[index]!)
    const settled = full.length > 0 ? full : open
    const shared = settled.map((index) => (full.length > 0 ? most[index]! : (left * contracts[index]!) / sum))
    settled.forEach((index, at) => (shares[index] = shared[at]!))
    left -= shared.reduce((minutes, share) => minutes + share, 0)
    if (full.length === 0) break
    open = open.filter((index) => !full.includes(index))
  }
  return shares
}

/** How many more than their part those with a history have worked; 0 where nothing is known. */
function owedFromBefore(contracts: readonly number[], before: readonly (number | null)[]): number[] {
  const known = before.flatMap((count, index) => (count === null ? [] : [index]))
  const minutes = known.reduce((sum, index) => sum + contracts[index]!, 0)
  const worked = known.reduce((sum, index) => sum + before[index]!, 0)
  return before.map((count, index) =>
    count === null || minutes === 0 ? 0 : count - (worked * contracts[index]!) / minutes,
  )
}
