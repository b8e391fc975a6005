/**
 * What no roster within the posts' hours can get below: hours that the posts do not hold, weekend places that the
 * weekend groups lack, and places that too few may take at all.
 */
import { dutyFindings } from '../law/evaluate.ts'
import { planView } from '../law/plan-view.ts'
import type { SetAside } from '../law/set-aside.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import { addDays } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import { attainableMinutes, placeableMinutes } from '../staffing/attainable.ts'
import { nominalWorkMinutes, placesOn, shiftNamed } from '../staffing/week-demand.ts'
import { coversDemand } from '../workforce/shift.ts'
import { planEnd } from '../workforce/roster.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import { demandOn } from '../workforce/unit.ts'
import { contractMinutes, holdersOf } from './arithmetic.ts'
import { isEligible } from './local-rules.ts'
import { workMinutesOn } from './recount.ts'

export interface UncoveredBound {
  /** Least hours that stay uncovered in any roster within the sum of the posts' hours: the largest of the three. */
  readonly hours: number
  readonly byContracts: number
  readonly byWeekends: number
  readonly weekendShifts: number
  readonly byEligibility: number
  readonly formula: string
}

/** The most minutes the whole plan may place: all contracts, up to the next whole shift. */
export function placeableInPlan(unit: Unit): number {
  return placeableMinutes(allContractMinutes(unit), usedShiftMinutes(unit))
}

/** The sum of the contracts that the plan is to place. */
export function allContractMinutes(unit: Unit): number {
  return Math.round(unit.employees.reduce((sum, employee) => sum + contractMinutes(unit, employee), 0))
}

/** Every length that a demanded shift has on some date: a night over a clock change is an hour longer or shorter. */
function usedShiftMinutes(unit: Unit): number[] {
  const lengths = new Set<number>()
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) {
    for (const { shift: code } of demandOn(unit, date)) {
      const shift = shiftNamed(unit, code)
      if (coversDemand(shift)) lengths.add(workMinutesOn(unit, shift, date))
    }
  }
  return [...lengths]
}

/** `demandMinutes` is the recounted demand of the whole plan. */
export function uncoveredBound(
  unit: Unit,
  demandMinutes: number,
  setAside: SetAside = NOTHING_SET_ASIDE,
): UncoveredBound {
  const attainable = attainableMinutes(placeableInPlan(unit), usedShiftMinutes(unit))
  const byContracts = Math.max(0, demandMinutes - attainable) / 60
  const weekend = weekendGap(unit)
  const byWeekends = weekend.minutes / 60
  const closed = closedPlaces(unit, setAside)
  const byEligibility = closed.minutes / 60
  const hours = Math.max(byContracts, byWeekends, byEligibility)
  const formula =
    `behov ${decimalText(demandMinutes / 60, 2)} t, stillingene kan gi ${decimalText(attainable / 60, 2)} t i hele vakter: minst ` +
    `${decimalText(byContracts, 2)} t udekket; helgeplasser som mangler folk: ${weekend.places} vakter = ${decimalText(byWeekends, 2)} t; ` +
    `plasser som for få kan ta: ${closed.places} vakter = ${decimalText(byEligibility, 2)} t; det største er ${decimalText(hours, 2)} t`
  return { hours, byContracts, byWeekends, weekendShifts: weekend.places, byEligibility, formula }
}

/** Places on a shift and date beyond the number who may take it at all: weekend rhythm, nights, absence, the law. */
function closedPlaces(unit: Unit, setAside: SetAside): { places: number; minutes: number } {
  const { plan } = unit
  const law = planView({ unit, kind: plan.kind, from: plan.start, until: planEnd(plan), setAside })
  let places = 0
  let minutes = 0
  for (let date = unit.plan.start; date < planEnd(unit.plan); date = addDays(date, 1)) {
    for (const { competence, shift, minimum } of demandOn(unit, date)) {
      if (competence !== null || minimum === 0 || !coversDemand(shiftNamed(unit, shift))) continue
      const open = unit.employees.filter(
        (employee) =>
          isEligible(unit, employee, { employee: employee.id, date, shift }) &&
          dutyFindings(law, employee, date, shift).length === 0,
      )
      const missing = Math.max(0, minimum - open.length)
      places += missing
      minutes += missing * workMinutesOn(unit, shiftNamed(unit, shift), date)
    }
  }
  return { places, minutes }
}

/** Places on Saturdays and Sundays that the weekend group on duty is too small for, each at least the shortest shift long. */
function weekendGap(unit: Unit): { places: number; minutes: number } {
  let places = 0
  let minutes = 0
  const types: readonly DayType[] = ['saturday', 'sunday']
  for (let week = 0; week < unit.plan.weeks; week++) {
    const group = holdersOf(unit, 0).filter(
      ({ weekend_group }) => (weekend_group ?? 0) === week % unit.weekend.every,
    )
    for (const type of types) {
      const lengths = placesOn(unit, type, null).flatMap(({ shift, places: count }) =>
        Array.from({ length: count }, () => nominalWorkMinutes(shift)),
      )
      const missing = Math.max(0, lengths.length - group.length)
      places += missing
      minutes += lengths
        .sort((a, b) => a - b)
        .slice(0, missing)
        .reduce((sum, one) => sum + one, 0)
    }
  }
  return { places, minutes }
}
