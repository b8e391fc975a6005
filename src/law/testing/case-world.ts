/** Builds the smallest unit and roster that a case describes. */
import { addDays, parseDate } from '../../time/local-date.ts'
import { hours } from '../../time/minutes.ts'
import { Agreement } from '../../workforce/agreement.ts'
import { buildLattice, Competence } from '../../workforce/competence.ts'
import { Employee } from '../../workforce/employee.ts'
import type { PlanSettings, Roster } from '../../workforce/roster.ts'
import { Shift } from '../../workforce/shift.ts'
import type { Unit } from '../../workforce/unit.ts'
import { LocalLimits, WeekendRule } from '../../workforce/unit.ts'
import type { LawCase } from '../case.ts'

export interface CaseWorld {
  readonly unit: Unit
  readonly roster: Roster
}

const DUTY = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})-(\d{2}:\d{2})(?: (ubetalt )?pause (\d+))?( hjemmevakt)?$/

export function worldOf(one: LawCase): CaseWorld {
  const shifts = new Map<string, Shift>()
  const placed = one.duties.map((text) => placeDuty(text, shifts))
  const before = (one.before ?? []).map((text) => placeDuty(text, shifts))
  const start = parseDate(one.start ?? '2027-08-02')
  const weeks = one.weeks ?? 1
  const plan: PlanSettings = {
    kind: one.kind ?? 'calendar',
    start,
    weeks,
    ...(one.discussedOn === undefined ? {} : { discussed_on: parseDate(one.discussedOn) }),
  }
  const employee = Employee.parse({
    id: 'A',
    competences: [{ competence: 'any' }],
    employments: [{ post_percent: 100 }],
    absences: (one.absences ?? []).map((text) => {
      const [from, until] = text.split(' ')
      return { kind: 'holiday', from, until }
    }),
    carry_over: { ...one.carryOver, last_shifts: before.map(({ date, code }) => ({ date, shift: code })) },
  })
  const unit = unitOf(one, plan, [...shifts.values()], employee)
  return {
    unit,
    roster: {
      kind: plan.kind,
      from: start,
      until: addDays(start, 7 * weeks),
      assignments: placed.map(({ date, shift }) => ({
        employee: employee.id,
        date: parseDate(date),
        shift: shift.code,
      })),
    },
  }
}

function unitOf(one: LawCase, plan: PlanSettings, shifts: readonly Shift[], employee: Employee): Unit {
  const built = buildLattice([Competence.parse({ id: 'any', name: 'Alle' })])
  if (built.status === 'bad') throw new Error(built.reason)
  return {
    name: 'Tenkt enhet',
    constructed: true,
    employer: 'Tenkt arbeidsgiver',
    bound_by_tariff: one.boundByTariff ?? true,
    work_category: one.category ?? 'rotating',
    weekly_norm_hours: hours(one.weeklyNormHours ?? 35.5),
    plan,
    shifts: [...shifts],
    weekend: WeekendRule.parse({ every: 3 }),
    limits: LocalLimits.parse({}),
    agreements: (one.agreements ?? []).map((agreement, index) =>
      Agreement.parse({
        id: `avtale-${index + 1}`,
        title: 'Avtale',
        from: '2026-01-01',
        until: '2029-12-31',
        signed_by: ['partene'],
        ...agreement,
        permits: [agreement.permits],
      }),
    ),
    lattice: built.lattice,
    demand: [],
    employees: [employee],
  }
}

interface PlacedDuty {
  readonly date: string
  readonly code: string
  readonly shift: Shift
}

function placeDuty(text: string, shifts: Map<string, Shift>): PlacedDuty {
  const match = DUTY.exec(text)
  if (match === null) throw new Error(`«${text}» is not a duty. Write it as in case.ts.`)
  const [, date = '', from = '', to = '', unpaid, pause, standby] = match
  const key = text.slice(11)
  const code = key.replaceAll(/[^\d\p{L}]+/gu, '-')
  const shift =
    shifts.get(key) ??
    Shift.parse({
      code,
      name: key,
      part: 'day',
      start: from,
      end: to <= from ? `${to}+1` : to,
      kind: standby === undefined ? 'active' : 'standby',
      break_minutes: Number(pause ?? 0),
      break_is_working_time: unpaid === undefined,
    })
  shifts.set(key, shift)
  return { date, code, shift }
}
