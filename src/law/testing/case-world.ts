/** Builds the smallest unit and roster that a case describes. */
import { addDays, parseDate } from '../../time/local-date.ts'
import { hours } from '../../time/minutes.ts'
import { Agreement } from '../../workforce/agreement.ts'
import { buildLattice, Competence } from '../../workforce/competence.ts'
import type { z } from 'zod'
import type { ElsewhereDuty } from '../../workforce/employee.ts'
import { Employee } from '../../workforce/employee.ts'
import { Register } from '../../workforce/register.ts'
import type { PlanSettings, Roster } from '../../workforce/roster.ts'
import type { ShiftKind } from '../../workforce/shift.ts'
import { Shift } from '../../workforce/shift.ts'
import { minuteOfDayText } from '../../time/oslo.ts'
import type { Unit } from '../../workforce/unit.ts'
import { LocalLimits, WeekendRule } from '../../workforce/unit.ts'
import type { LawCase } from '../case.ts'
import { evaluate, evaluateRegister } from '../evaluate.ts'
import type { Finding, Rule } from '../rule.ts'

export interface CaseWorld {
  readonly unit: Unit
  readonly roster: Roster
}

const DUTY =
  /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})-(\d{2}:\d{2})(?: (ubetalt )?pause (\d+))?( hjemmevakt| passiv| utrykning)?(?: overtid (\d+))?$/

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
    employments: [{ post_percent: 100, type: one.employment ?? 'permanent' }],
    absences: (one.absences ?? []).map((text) => {
      const [from, until] = text.split(' ')
      return { kind: 'holiday', from, until }
    }),
    ...said({
      born: one.born,
      school: one.school,
      youth_night: one.youthNight,
      lives_in: one.livesIn,
      position: one.position,
      consents: one.consents,
      holy_days: one.holyDays,
    }),
    elsewhere: (one.elsewhere ?? []).map(placeElsewhere),
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
    live_in: one.liveIn ?? false,
    strenuous_nights: one.strenuousNights ?? false,
    ...(one.tariff === undefined ? {} : { tariff: one.tariff }),
    agreements: (one.agreements ?? []).map((agreement, index) =>
      Agreement.parse({
        id: `avtale-${index + 1}`,
        title: 'Avtale',
        from: '2026-01-01',
        until: '2029-12-31',
        signed_by: ['partene'],
        ...(agreement.basis === 'IND' ? { employees: ['A'] } : {}),
        ...agreement,
        permits: agreement.permits === undefined ? [] : [agreement.permits],
        ...(agreement.requires === undefined ? {} : { requires: [agreement.requires] }),
      }),
    ),
    ...(one.register === undefined ? {} : { register: Register.parse(one.register) }),
    lattice: built.lattice,
    demand: [],
    employees: [employee],
  }
}

/** Without the fields that the case leaves out. */
function said(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** What the rules find in the case: in its roster, or in its register on its date. */
export function findingsIn(one: LawCase, rules?: readonly Rule[]): readonly Finding[] {
  const world = worldOf(one)
  const given = rules === undefined ? {} : { rules }
  return [
    ...evaluate({ ...world, ...given }),
    ...evaluateRegister(world.unit, parseDate(one.on ?? '2027-08-02'), rules),
  ]
}

const KINDS: Readonly<Record<string, ShiftKind>> = {
  hjemmevakt: 'standby',
  passiv: 'passive',
  utrykning: 'call-out',
}

/** "2027-08-02 22:00-08:00 hos Sykehuset". */
function placeElsewhere(text: string): z.input<typeof ElsewhereDuty> {
  const [duty = '', employer] = text.split(' hos ')
  const { date, shift } = placeDuty(duty, new Map())
  const clock = (minute: number) => `${minuteOfDayText(minute)}${minute >= 1440 ? '+1' : ''}`
  return {
    ...(employer === undefined || employer === 'samme' ? {} : { employer }),
    unit: 'et annet sted',
    date,
    start: clock(shift.start),
    end: clock(shift.end),
    kind: shift.kind,
    break_minutes: shift.break_minutes,
    break_is_working_time: shift.break_is_working_time,
    ...(shift.overtime_minutes === undefined ? {} : { overtime_minutes: shift.overtime_minutes }),
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
  const [, date = '', from = '', to = '', unpaid, pause, kind = '', overtime] = match
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
      kind: KINDS[kind.trim()] ?? 'active',
      ...(overtime === undefined ? {} : { overtime_minutes: Number(overtime) }),
      break_minutes: Number(pause ?? 0),
      break_is_working_time: unpaid === undefined,
    })
  shifts.set(key, shift)
  return { date, code, shift }
}
