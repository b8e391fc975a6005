/** What a unit's coverage adds up to in an ordinary week: five weekdays, a Saturday and a Sunday, no holiday. */
import { decimalText } from '../time/minutes.ts'
import type { CompetenceId, ShiftCode } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import { coversDemand, workMinutesOf } from '../workforce/shift.ts'
import type { DayType, Demand, Unit } from '../workforce/unit.ts'
import type { Figure } from './figure.ts'

export type Coverage = Pick<Unit, 'demand' | 'shifts'>

const ORDINARY_WEEK: readonly (readonly [DayType, number])[] = [
  ['weekday', 5],
  ['saturday', 1],
  ['sunday', 1],
]

/** Minimum person-minutes of working time in an ordinary week, of everybody (null) or of those who hold a competence. */
export function weekMinutes(unit: Coverage, competence: CompetenceId | null = null): number {
  return ORDINARY_WEEK.reduce((sum, [type, days]) => sum + days * dayMinutes(unit, type, competence), 0)
}

/** Minimum person-minutes on a Saturday and a Sunday together. */
export function weekendMinutes(unit: Coverage): number {
  return dayMinutes(unit, 'saturday') + dayMinutes(unit, 'sunday')
}

/** Minimum person-minutes of one day, of everybody (null) or of those who hold a competence. */
export function dayMinutes(unit: Coverage, type: DayType, competence: CompetenceId | null = null): number {
  return placesOn(unit, type, competence).reduce(
    (sum, { shift, places }) => sum + places * nominalWorkMinutes(shift),
    0,
  )
}

/** The minimum places of each shift on one day, of everybody (null) or of those who hold a competence. */
export function placesOn(
  unit: Coverage,
  type: DayType,
  competence: CompetenceId | null,
): { readonly shift: Shift; readonly places: number }[] {
  return unit.demand
    .filter((demand) => demand.competence === competence && demand.dayTypes.includes(type))
    .map((demand) => ({ shift: shiftNamed(unit, demand.shift), places: demand.minimum }))
    .filter(({ shift, places }) => places > 0 && coversDemand(shift))
}

/** Person-shifts of one weekend (Saturday and Sunday). */
export function weekendPlaces(unit: Coverage, competence: CompetenceId | null): number {
  const types: readonly DayType[] = ['saturday', 'sunday']
  return types
    .flatMap((type) => placesOn(unit, type, competence))
    .reduce((sum, { places }) => sum + places, 0)
}

/** Competences that some demand names. */
export function demandedCompetences(unit: Coverage): readonly CompetenceId[] {
  const named = unit.demand.flatMap((demand: Demand) =>
    demand.competence === null ? [] : [demand.competence],
  )
  return [...new Set(named)]
}

export function shiftNamed(unit: Pick<Unit, 'shifts'>, code: ShiftCode): Shift {
  const shift = unit.shifts.find((one) => one.code === code)
  if (shift === undefined) throw new RangeError(`Shift «${code}» is not in the unit's catalogue.`)
  return shift
}

/** Working minutes on a day with 24 hours. */
export function nominalWorkMinutes(shift: Shift): number {
  return workMinutesOf(shift, shift.end - shift.start)
}

/** The week's hours with the sum shown. */
export function weekHoursFigure(unit: Coverage): Figure {
  const parts = ORDINARY_WEEK.map(
    ([type, days]) => `${days} x ${decimalText(dayMinutes(unit, type) / 60, 2)}`,
  )
  const value = weekMinutes(unit) / 60
  return {
    value,
    unit: 'timer/uke',
    formula: `hverdager + lørdag + søndag = ${parts.join(' + ')} = ${decimalText(value, 2)} timer/uke`,
  }
}
