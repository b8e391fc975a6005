/**
 * Duties in other units and for other employers ("hus og hytte"). Units of one employer are judged together in
 * everything. Another employer's duties count here only where a cooperation agreement says so (count-together).
 */
import type { Employee } from '../workforce/employee.ts'
import { shiftCodeField } from '../workforce/ids.ts'
import type { Shift } from '../workforce/shift.ts'
import { appliesTo } from './agreements.ts'
import type { Duty, ElsewhereDuties, PlanView } from './plan-view.ts'
import { buildDuty } from './plan-view.ts'

const CODE = shiftCodeField.parse('annet-sted')

/** Sorted by employer, this employer's other units first. `when`: in the horizon, or before it. */
export function elsewhereDuties(
  plan: PlanView,
  employee: Employee,
  employers: 'counted' | 'all',
  when: 'in-horizon' | 'before' = 'in-horizon',
): readonly Duty[] {
  return knownElsewhere(plan, employee)
    .filter(({ together }) => together || employers === 'all')
    .flatMap(({ duties }) => duties)
    .filter(({ date }) => (when === 'before' ? date < plan.from : date >= plan.from && date < plan.until))
}

/** The employers whose duties are known but do not count here. */
export function otherEmployers(plan: PlanView, employee: Employee): readonly string[] {
  return knownElsewhere(plan, employee)
    .filter(({ together }) => !together)
    .map(({ employer }) => employer)
}

/** All that is known within the plan's tables, by employer. */
export function knownElsewhere(plan: PlanView, employee: Employee): readonly ElsewhereDuties[] {
  if (employee.elsewhere === undefined || employee.elsewhere.length === 0) return []
  const known = plan.elsewhereOf.get(employee.id)
  if (known !== undefined) return known
  const byEmployer = new Map<string, { together: Duty[]; apart: Duty[] }>()
  for (const duty of employee.elsewhere ?? []) {
    if (duty.date < plan.firstDate || duty.date >= plan.endDate) continue
    const employer = duty.employer ?? plan.unit.employer
    const built = buildDuty(plan, duty.date, shiftOf(duty))
    const group = byEmployer.get(employer) ?? { together: [], apart: [] }
    group[countsHere(plan, employee, employer, duty.date) ? 'together' : 'apart'].push(built)
    byEmployer.set(employer, group)
  }
  const groups = [...byEmployer].flatMap(([employer, { together, apart }]): ElsewhereDuties[] => [
    ...(together.length === 0 ? [] : [{ employer, together: true, duties: together }]),
    ...(apart.length === 0 ? [] : [{ employer, together: false, duties: apart }]),
  ])
  plan.elsewhereOf.set(employee.id, groups)
  return groups
}

/** Whether another employer's duty of the person counts as this one's: the same employer, or an agreement in force on the date. */
export function countsHere(
  { unit, permissions }: PlanView,
  employee: Employee,
  employer: string,
  date: Duty['date'],
): boolean {
  if (employer === unit.employer) return true
  return permissions.some(
    ({ permission, agreement }) =>
      permission.rule === 'count-together' &&
      permission.employers.includes(employer) &&
      agreement.from <= date &&
      date <= agreement.until &&
      appliesTo(agreement, employee.id),
  )
}

function shiftOf(duty: NonNullable<Employee['elsewhere']>[number]): Shift {
  return {
    code: CODE,
    name: duty.unit,
    part: 'day',
    start: duty.start,
    end: duty.end,
    kind: duty.kind,
    break_minutes: duty.break_minutes ?? 0,
    ...(duty.break_minutes === undefined ? { break_unknown: true as const } : {}),
    break_is_working_time: duty.break_is_working_time,
    ...(duty.overtime_minutes === undefined ? {} : { overtime_minutes: duty.overtime_minutes }),
  }
}
