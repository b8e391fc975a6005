/**
 * Physicians have working-time limits of their own in collective agreements, and those are not coded. A roster with
 * physicians therefore brings the agreement's terms as data, with basis ORG, or is refused by name.
 */
import type { LocalDate } from '../time/local-date.ts'
import { addDays, dateTextNb } from '../time/local-date.ts'
import type { Agreement } from '../workforce/agreement.ts'
import { suffices } from '../workforce/competence.ts'
import type { Employee } from '../workforce/employee.ts'
import type { EmployeeId } from '../workforce/ids.ts'
import type { Unit } from '../workforce/unit.ts'
import { appliesTo } from './agreements.ts'

/** HPR category of physicians, volven code system 9060. Dentists are TL and not meant here. */
const PHYSICIAN = 'LE'

export interface RefusedPhysicians {
  readonly employees: readonly EmployeeId[]
  readonly textNb: string
}

/**
 * The physicians whose terms are missing on some day from `from` up to, not including, `until`, or null. An employer
 * that no collective agreement binds has no such terms: there the act holds as it is.
 */
export function refusedPhysicians(unit: Unit, from: LocalDate, until: LocalDate): RefusedPhysicians | null {
  if (!unit.bound_by_tariff) return null
  const refused = unit.employees.filter(
    (employee) => isPhysician(unit, employee, from, until) && !isCovered(unit, employee.id, from, until),
  )
  if (refused.length === 0) return null
  const ids = refused.map(({ id }) => id)
  const period = `${dateTextNb(from)} til ${dateTextNb(addDays(until, -1))}`
  const whoNb = ids.length === 1 ? `Legen ${ids[0]} har` : `Legene ${listNb(ids)} har`
  return {
    employees: ids,
    textNb: `${whoNb} egne arbeidstidsbestemmelser i tariffavtale, som ikke er kodet her og ikke er lagt inn for hele planen (${period}). Legg inn tariffavtalens arbeidstidsbestemmelser som avtale med basis ORG, eller ta legene ut.`,
  }
}

function listNb(ids: readonly EmployeeId[]): string {
  return `${ids.slice(0, -1).join(', ')} og ${ids.at(-1)}`
}

/** Holds a physician's competence, or one that covers it, on some day of the period. */
function isPhysician({ lattice }: Unit, employee: Employee, from: LocalDate, until: LocalDate): boolean {
  const points = lattice.competences
    .filter(({ hpr_category }) => hpr_category === PHYSICIAN)
    .map(({ id }) => lattice.pointOf(id))
  return employee.competences
    .filter((held) => (held.from ?? from) < until && (held.until ?? from) >= from)
    .some(({ competence }) => points.some((point) => suffices(lattice.pointOf(competence), point)))
}

/** Each day has an agreement that covers the employee and says something about hours or rest. */
function isCovered({ agreements }: Unit, id: EmployeeId, from: LocalDate, until: LocalDate): boolean {
  const terms = agreements.filter(
    (agreement) => agreement.basis === 'ORG' && appliesTo(agreement, id) && regulatesHours(agreement),
  )
  for (let date = from; date < until; date = addDays(date, 1)) {
    if (!terms.some((one) => one.from <= date && date <= one.until)) return false
  }
  return true
}

/** A notice period for plans, or who is counted together, is not what physicians' hours are judged by. */
function regulatesHours({ permits, requires }: Agreement): boolean {
  return (
    permits.some(({ rule }) => rule !== 'plan-notice' && rule !== 'count-together') ||
    (requires ?? []).some(({ rule }) => rule !== 'plan-notice')
  )
}
