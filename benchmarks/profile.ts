/**
 * Goal: judging a large unit's year must feel immediate (under 50 ms), so that every change can be judged.
 * Constructed: 150 people, a calendar plan of 52 weeks, 4 duties most weeks. Non-goal: reading files, or the search.
 */
import { createHash } from 'node:crypto'
import { parseDate, addDays } from '../src/time/local-date.ts'
import { hours } from '../src/time/minutes.ts'
import { evaluate } from '../src/law/evaluate.ts'
import { rosterJudge } from '../src/law/roster-judge.ts'
import { Agreement } from '../src/workforce/agreement.ts'
import { buildLattice, Competence } from '../src/workforce/competence.ts'
import { Employee } from '../src/workforce/employee.ts'
import type { Assignment, Roster } from '../src/workforce/roster.ts'
import { Shift } from '../src/workforce/shift.ts'
import type { Unit } from '../src/workforce/unit.ts'
import { LocalLimits, WeekendRule } from '../src/workforce/unit.ts'

const PEOPLE = 150
const WEEKS = 52
const RUNS = 21
const START = parseDate('2027-01-04')

/**
 * Three weeks of a rotating roster; person p begins in week p mod 3. Dots are days off. Every tenth person has a day
 * after an evening in the first week, which needs an agreement; it lapses in the middle of the year.
 */
const ROTATION = ['DDE.E..', 'D.DE.DD', '.NNN...']
const WITH_QUICK_RETURN = ['DDED...', 'D.DE.DD', '.NNN...']

const unit = constructedUnit()
const roster = constructedRoster(unit)

import { rulesIn, norway } from '../src/law/jurisdictions.ts'
import { planView, dutyOn } from '../src/law/plan-view.ts'
import { viewOfDuties } from '../src/law/person-view.ts'
import { holdsFor } from '../src/law/scope.ts'
import { isPersonRule } from '../src/law/rule.ts'
const plan = planView({ unit, kind: roster.kind, from: roster.from, until: roster.until })
const rules = rulesIn(norway, roster.from).filter(isPersonRule)
const dutiesOf = new Map(unit.employees.map((e) => [e.id as string, [] as ReturnType<typeof dutyOn>[]]))
for (const a of roster.assignments) dutiesOf.get(a.employee)!.push(dutyOn(plan, a.date, a.shift))
for (const d of dutiesOf.values()) d.sort((a, b) => a.from - b.from)
const REP = 40
const cost = new Map<string, number>()
const add = (k: string, t: number) => cost.set(k, (cost.get(k) ?? 0) + t)
for (let r = 0; r < REP; r++) {
  const t0 = performance.now()
  const views = unit.employees.map((e) => viewOfDuties(plan, e, dutiesOf.get(e.id)!))
  if (r >= 10) add('view', performance.now() - t0)
  for (const rule of rules) {
    const t = performance.now()
    for (const v of views) holdsFor(rule, v)
    const t2 = performance.now()
    for (const v of views) rule.judge(v)
    if (r >= 10) { add('holdsFor', t2 - t); add(rule.id, performance.now() - t2) }
  }
}
let total = 0
for (const [k, v] of [...cost].sort((a, b) => b[1] - a[1])) { const us = (v / 30 / 150) * 1000; total += us; if (us > 0.3) console.log(us.toFixed(2).padStart(8), k) }
console.log('total us per person', total.toFixed(1), 'rules', rules.length)
void rosterJudge; void createHash; void RUNS; void evaluate
function constructedUnit(): Unit {
  const built = buildLattice([Competence.parse({ id: 'any', name: 'Alle' })])
  if (built.status === 'bad') throw new Error(built.reason)
  const shift = (code: string, part: string, start: string, end: string) =>
    Shift.parse({ code, name: code, part, start, end, break_minutes: 30 })
  const agreement = (basis: string, permits: object, until = '2029-12-31') =>
    Agreement.parse({
      id: `${basis}-${JSON.stringify(permits).length}`,
      title: 'Avtale',
      basis,
      permits: [permits],
      from: '2026-01-01',
      until,
      signed_by: ['partene'],
      compensation: 'lengre hvile',
    })
  return {
    name: 'Konstruert enhet',
    constructed: true,
    employer: 'Konstruert kommune',
    bound_by_tariff: true,
    work_category: 'rotating',
    weekly_norm_hours: hours(35.5),
    plan: { kind: 'calendar', start: START, weeks: WEEKS },
    shifts: [
      shift('D', 'day', '07:30', '15:00'),
      shift('E', 'evening', '14:30', '22:00'),
      shift('N', 'night', '21:45', '07:45+1'),
    ],
    weekend: WeekendRule.parse({ every: 3 }),
    limits: LocalLimits.parse({}),
    agreements: [
      agreement('IND', { rule: 'averaging', weeks: 12, day_hours: 10, week_hours: 48 }),
      agreement('IND', { rule: 'sunday-average', weeks: 26 }),
      agreement('TV', { rule: 'daily-rest', hours: 8 }, '2027-06-30'),
    ],
    lattice: built.lattice,
    demand: [],
    employees: Array.from({ length: PEOPLE }, (_, index) =>
      Employee.parse({
        id: `P${String(index + 1).padStart(3, '0')}`,
        competences: [{ competence: 'any' }],
        employments: [{ post_percent: 85 }],
      }),
    ),
  }
}

function constructedRoster({ employees, shifts }: Unit): Roster {
  const byCode = new Map<string, Shift>(shifts.map((shift) => [shift.code, shift]))
  const assignments = employees.flatMap(({ id }, person) =>
    Array.from({ length: WEEKS * 7 }, (_, day): Assignment | null => {
      const rotation = person % 10 === 0 ? WITH_QUICK_RETURN : ROTATION
      const week = rotation[(Math.floor(day / 7) + person) % rotation.length] ?? ''
      const shift = byCode.get(week.charAt(day % 7))
      return shift === undefined ? null : { employee: id, date: addDays(START, day), shift: shift.code }
    }).filter((assignment) => assignment !== null),
  )
  return { kind: 'calendar', from: START, until: addDays(START, 7 * WEEKS), assignments }
}
