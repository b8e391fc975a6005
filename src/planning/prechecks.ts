/**
 * What arithmetic alone can answer, before any roster is sought: each check with the sum shown. A check that fails
 * means that no roster can cover the minimum with this staff under these rules.
 */
import { dutyFindings } from '../law/evaluate.ts'
import { planView } from '../law/plan-view.ts'
import type { SetAside } from '../law/set-aside.ts'
import { NOTHING_SET_ASIDE } from '../law/set-aside.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays } from '../time/local-date.ts'
import { decimalText } from '../time/minutes.ts'
import { nightsOnlyCeiling } from '../staffing/attainable.ts'
import { demandedCompetences, nominalWorkMinutes, placesOn } from '../staffing/week-demand.ts'
import type { Employee } from '../workforce/employee.ts'
import type { CompetenceId } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import { planEnd } from '../workforce/roster.ts'
import type { DayType, Unit } from '../workforce/unit.ts'
import { contractMinutes, holdersOf } from './arithmetic.ts'
import { placeableInPlan } from './bounds.ts'
import { planMinutes } from './recount.ts'

export interface Precheck {
  readonly id: string
  readonly ok: boolean
  /** One sentence with the sum, in Norwegian. */
  readonly text: string
}

/** All checks, the failed ones first. */
export function precheck(unit: Unit, setAside: SetAside = NOTHING_SET_ASIDE): Precheck[] {
  const checks = [
    ...cycleChecks(unit),
    hoursCheck(unit),
    ...shiftChecks(unit, setAside),
    ...levelChecks(unit),
    ...weekendGroupChecks(unit),
    ...nightChecks(unit),
    ...nightsOnlyChecks(unit),
  ]
  return [...checks.filter(({ ok }) => !ok), ...checks.filter(({ ok }) => ok)]
}

/** A shift that the law or the agreements let nobody work, on any day of the plan: then its places stay empty. */
function shiftChecks(unit: Unit, setAside: SetAside): Precheck[] {
  const { plan } = unit
  const law = planView({ unit, kind: plan.kind, from: plan.start, until: planEnd(plan), setAside })
  const dates = Array.from({ length: plan.weeks * 7 }, (_, day) => addDays(plan.start, day))
  const demanded = unit.shifts.filter(({ code }) =>
    unit.demand.some(({ shift, minimum }) => shift === code && minimum > 0),
  )
  return demanded.flatMap(({ code }) => {
    const findings = (employee: Employee, date: LocalDate) => dutyFindings(law, employee, date, code)
    const legal = unit.employees.some((employee) =>
      dates.some((date) => findings(employee, date).length === 0),
    )
    if (legal) return []
    const [first] = findings(unit.employees[0]!, plan.start)
    const text = `Vakt ${code} kan ingen settes opp på i hele planen: ${first?.citation.paragraph ?? ''}: ${first?.textNb ?? ''}`
    return [{ id: `shift-${code}`, ok: false, text }]
  })
}

/** A base plan whose weeks the weekend rule does not divide meets itself out of step at the seam. */
function cycleChecks(unit: Unit): Precheck[] {
  const { plan, weekend } = unit
  if (plan.kind !== 'cyclic') return []
  const ok = plan.weeks % weekend.every === 0
  const text = `${plan.weeks} uker ${ok ? 'går opp i' : 'går ikke opp i'} helgerytmen hver ${weekend.every}. helg${ok ? '.' : `: ved sømmen får noen to arbeidshelger for tett. Velg et antall uker som kan deles på ${weekend.every}.`}`
  return [{ id: 'cycle', ok, text }]
}

function hoursCheck(unit: Unit): Precheck {
  const needed = planMinutes(unit, null)
  const contracts = unit.employees.reduce((sum, employee) => sum + contractMinutes(unit, employee), 0)
  const ok = placeableInPlan(unit) >= needed
  const text = `Behovet er ${decimalText(needed / 60, 1)} timer på ${unit.plan.weeks} uker, stillingene gir ${decimalText(contracts / 60, 1)} timer${ok ? '.' : `: innenfor stillingenes timer mangler det ${decimalText((needed - contracts) / 60, 1)} timer, ${decimalText((needed - contracts) / unit.plan.weeks / unit.weekly_norm_hours, 2)} årsverk.`}`
  return { id: 'hours', ok, text }
}

/** Hours that only some may work, against what their posts give with the whole tolerance used. */
function levelChecks(unit: Unit): Precheck[] {
  return demandedCompetences(unit).map((competence) => {
    const people = holdersOf(unit, unit.lattice.pointOf(competence))
    const needed = planMinutes(unit, competence)
    const { ok, text } = hoursAgainst(unit, people, needed)
    return {
      id: `fte-${competence}`,
      ok,
      text: `Med ${nameOf(unit, competence)} eller høyere: bemanningskravet er ${text}`,
    }
  })
}

function hoursAgainst(
  unit: Unit,
  people: readonly Employee[],
  needed: number,
): { readonly ok: boolean; readonly text: string } {
  const given = people.reduce((sum, employee) => sum + contractMinutes(unit, employee), 0)
  const ok = given + people.length * unit.limits.contract_tolerance_hours >= needed
  const fte = (minutes: number) => decimalText(minutes / unit.plan.weeks / unit.weekly_norm_hours, 2)
  const text = `${decimalText(needed / 60, 1)} timer (${fte(needed)} årsverk); stillingene gir ${decimalText(given / 60, 1)} timer (${fte(given)} årsverk)${ok ? '.' : ', som er for lite.'}`
  return { ok, text }
}

function weekendGroupChecks(unit: Unit): Precheck[] {
  const needs: readonly (CompetenceId | null)[] = [null, ...demandedCompetences(unit)]
  return groupsOnDuty(unit).flatMap((group) =>
    needs.map((competence) => weekendGroupCheck(unit, group, competence)),
  )
}

function weekendGroupCheck(unit: Unit, group: number, competence: CompetenceId | null): Precheck {
  const point = competence === null ? 0 : unit.lattice.pointOf(competence)
  const people = inGroup(holdersOf(unit, point), group)
  const { type, places } = hardestWeekendDay(unit, competence)
  const sum = places.map(({ shift, places: count }) => `${count} ${shift.code}`).join(' + ')
  const needed = places.reduce((total, { places: count }) => total + count, 0)
  const ok = people.length >= needed
  const who = competence === null ? 'ansatte' : `med ${nameOf(unit, competence)} eller høyere`
  const day = type === 'saturday' ? 'lørdag' : 'søndag'
  const text = `Helgegruppe ${group} har ${people.length} ${who}; ${day} trenger ${needed} (${sum})${ok ? '.' : `: det mangler ${needed - people.length} hver helg gruppa er på.`}`
  return { id: `weekend-group-${group}-${competence ?? 'alle'}`, ok, text }
}

function hardestWeekendDay(unit: Unit, competence: CompetenceId | null) {
  const types: readonly DayType[] = ['saturday', 'sunday']
  const days = types.map((type) => ({ type, places: placesOn(unit, type, competence) }))
  const total = (day: (typeof days)[number]) => day.places.reduce((sum, { places }) => sum + places, 0)
  return days.reduce((most, day) => (total(day) > total(most) ? day : most))
}

/** Weekend groups whose weekend comes in the plan. */
function groupsOnDuty({ plan, weekend }: Unit): number[] {
  return Array.from({ length: Math.min(weekend.every, plan.weeks) }, (_, group) => group)
}

/** Night-capable people: in all, by hours, and in each weekend group. */
function nightChecks(unit: Unit): Precheck[] {
  const nightPlaces = (type: DayType) =>
    placesOn(unit, type, null).filter(({ shift }) => shift.part === 'night')
  const count = (type: DayType) => nightPlaces(type).reduce((sum, { places }) => sum + places, 0)
  const needed = planMinutes(unit, null, ({ part }) => part === 'night')
  if (needed === 0) return []
  const capable = unit.employees.filter(({ nights }) => nights !== 'no')
  const groups = groupsOnDuty(unit).map((group) => {
    const inThis = inGroup(capable, group).length
    const places = Math.max(count('saturday'), count('sunday'))
    const ok = inThis >= places
    const text = `Helgegruppe ${group} har ${inThis} som kan gå natt; en helgenatt trenger ${places}${ok ? '.' : `: det mangler ${places - inThis}.`}`
    return { id: `night-group-${group}`, ok, text }
  })
  const { ok, text: hours } = hoursAgainst(unit, capable, needed)
  const who = capable.length === 0 ? 'Ingen ansatte kan gå natt' : `${capable.length} ansatte kan gå natt`
  const text = `${who}; nettene er ${hours}`
  return [{ id: 'night-capable', ok, text }, ...groups]
}

/** A post of nights only has a ceiling that the weekend rule and the rest after nights set. */
function nightsOnlyChecks(unit: Unit): Precheck[] {
  const nights = unit.shifts.filter(
    ({ part, code }) => part === 'night' && unit.demand.some((demand) => demand.shift === code),
  )
  if (nights.length === 0) return []
  const ceilings = [false, true].map((forced) => nightsCeiling(unit, nights, forced)) as [number, number]
  const weekend = hardestWeekendDay(unit, null).places
  const places = weekend.reduce((sum, one) => sum + one.places, 0)
  const nightPlaces = weekend.reduce((sum, one) => sum + (one.shift.part === 'night' ? one.places : 0), 0)
  const tolerance = (unit.limits.contract_tolerance_hours / (unit.plan.weeks * unit.weekly_norm_hours)) * 100
  return unit.employees
    .filter((employee) => employee.nights === 'only')
    .map((employee) => {
      const group = inGroup(unit.employees, employee.weekend_group ?? 0)
      const capable = group.filter((one) => one.nights !== 'no')
      const forced = group.length <= places || capable.length <= nightPlaces
      const ceiling = ceilings[forced ? 1 : 0]
      const post = (contractMinutes(unit, employee) / (unit.plan.weeks * unit.weekly_norm_hours)) * 100
      const ok = post <= ceiling + tolerance
      const why = `arbeid hver ${unit.weekend.every}. helg${forced ? ', som helgegruppa ikke kan unnvære' : ''}, høyst ${unit.limits.nights_in_row} netter på rad og ${unit.limits.days_off_after_nights} fridager etter`
      const text = `${employee.id} går bare netter i ${decimalText(post, 1)} % stilling; taket er ${decimalText(ceiling, 1)} % (${why})${ok ? '.' : ': stillingen kan ikke fylles med netter.'}`
      return { id: `nights-only-${employee.id}`, ok, text }
    })
}

/** In percent of the unit's full week, by the longest night shift. */
function nightsCeiling(unit: Unit, nights: readonly Shift[], weekendsForced: boolean): number {
  const { every, free_from } = unit.weekend
  return nightsOnlyCeiling({
    // A whole number of weekend rounds, at least the plan's length, so that the ceiling does not depend on the seam.
    weeks: every * Math.ceil(unit.plan.weeks / every),
    every,
    nightMinutes: Math.max(...nights.map(nominalWorkMinutes)),
    nightsInRow: unit.limits.nights_in_row,
    daysOff: unit.limits.days_off_after_nights,
    weekMinutesMax: unit.limits.week_hours,
    weekMinutesNorm: unit.weekly_norm_hours,
    weekendsForced,
    fridayFree: nights.every(({ start }) => start >= free_from),
  })
}

function inGroup(people: readonly Employee[], group: number): readonly Employee[] {
  return people.filter(({ weekend_group }) => (weekend_group ?? 0) === group)
}

function nameOf(unit: Unit, competence: CompetenceId): string {
  const found = unit.lattice.competences.find(({ id }) => id === competence)
  return (found?.name ?? competence).toLowerCase()
}
