/** What no roster can get below: hours that the posts do not hold, and weekend places that the weekend groups lack. */
import { decimalText } from '../time/minutes.ts'
import { attainableMinutes, placeableMinutes } from '../staffing/attainable.ts'
import { nominalWorkMinutes, placesOn } from '../staffing/week-demand.ts'
import { coversDemand } from '../workforce/shift.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import { contractMinutes, holdersOf } from './arithmetic.ts'

export interface UncoveredBound {
  /** Least hours that stay uncovered whatever the roster: the larger of the two. */
  readonly hours: number
  readonly byContracts: number
  readonly byWeekends: number
  readonly weekendShifts: number
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

function usedShiftMinutes(unit: Unit): number[] {
  const used = new Set(unit.demand.map(({ shift }) => shift))
  return unit.shifts.filter((shift) => used.has(shift.code) && coversDemand(shift)).map(nominalWorkMinutes)
}

/** `demandMinutes` is the recounted demand of the whole plan. */
export function uncoveredBound(unit: Unit, demandMinutes: number): UncoveredBound {
  const attainable = attainableMinutes(placeableInPlan(unit), usedShiftMinutes(unit))
  const byContracts = Math.max(0, demandMinutes - attainable) / 60
  const weekend = weekendGap(unit)
  const byWeekends = weekend.minutes / 60
  const formula =
    `behov ${decimalText(demandMinutes / 60, 2)} t - timer som stillingene kan gi i hele vakter ${decimalText(attainable / 60, 2)} t = ` +
    `${decimalText(byContracts, 2)} t; helgeplasser som mangler folk: ${weekend.places} vakter = ${decimalText(byWeekends, 2)} t; ` +
    `det største er ${decimalText(Math.max(byContracts, byWeekends), 2)} t`
  return {
    hours: Math.max(byContracts, byWeekends),
    byContracts,
    byWeekends,
    weekendShifts: weekend.places,
    formula,
  }
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
