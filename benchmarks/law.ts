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
const timed = Array.from({ length: RUNS }, () => {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const findings = evaluate({ unit, roster })
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000, findings }
})
const wall = timed.map(({ ms }) => ms).sort((a, b) => a - b)
const cpu = timed.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b)
const findings = timed[0]?.findings ?? []
const hash = createHash('sha256').update(JSON.stringify(findings)).digest('hex').slice(0, 16)

console.log(
  '| people | weeks | duties | findings | median ms | median CPU ms | fastest ms | slowest ms | hash |',
)
console.log('|--|--|--|--|--|--|--|--|--|')
console.log(
  `| ${PEOPLE} | ${WEEKS} | ${roster.assignments.length} | ${findings.length} | ${at(wall, 0.5)} | ${at(cpu, 0.5)} | ${at(wall, 0)} | ${at(wall, 1)} | ${hash} |`,
)

// One changed cell at a time: a person gets another shift, or a day off, and is judged again.
const CHANGES = 5_000
const judge = rosterJudge({ unit, roster })
const changes = Array.from({ length: CHANGES }, (_, index) => {
  const { id } = unit.employees[(index * 37) % PEOPLE]!
  const date = addDays(START, (index * 101) % (WEEKS * 7))
  const shift = unit.shifts[index % (unit.shifts.length + 1)]
  const started = performance.now()
  judge.setDay(id, date, shift === undefined ? [] : [shift.code])
  return performance.now() - started
}).sort((a, b) => a - b)
console.log('\n| changes | median ms per change | 90th percentile | slowest |')
console.log('|--|--|--|--|')
console.log(`| ${CHANGES} | ${precise(0.5)} | ${precise(0.9)} | ${precise(1)} |`)

// Memory after judging, with everything that the judge keeps, for half and for all of the weeks.
console.log('\n| weeks | duties | bytes kept per duty |')
console.log('|--|--|--|')
for (const weeks of [WEEKS / 4, WEEKS / 2, WEEKS]) console.log(memoryRow(weeks))

function precise(share: number): string {
  return (changes[Math.round(share * (CHANGES - 1))] ?? 0).toFixed(4)
}

function memoryRow(weeks: number): string {
  const until = addDays(START, 7 * weeks)
  const part = { ...roster, until, assignments: roster.assignments.filter(({ date }) => date < until) }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const kept = rosterJudge({ unit, roster: part })
  globalThis.gc?.()
  const bytes = process.memoryUsage().heapUsed - before
  const count = part.assignments.length
  return `| ${weeks} | ${count} | ${globalThis.gc === undefined ? 'needs --expose-gc' : Math.round(bytes / count)} |${kept.findings().length < 0 ? ' ' : ''}`
}

function at(inOrder: readonly number[], share: number): string {
  return (inOrder[Math.round(share * (inOrder.length - 1))] ?? 0).toFixed(1)
}

function constructedUnit(): Unit {
  const built = buildLattice([Competence.parse({ id: 'any', name: 'Alle' })])
  if (built.status === 'bad') throw new Error(built.reason)
  const shift = (code: string, part: string, start: string, end: string) =>
    Shift.parse({ code, name: code, part, start, end, break_minutes: 30 })
  const people = Array.from({ length: PEOPLE }, (_, index) => `P${String(index + 1).padStart(3, '0')}`)
  const agreement = (basis: string, permits: object, until = '2029-12-31') =>
    Agreement.parse({
      id: `${basis}-${JSON.stringify(permits).length}`,
      title: 'Avtale',
      basis,
      permits: [permits],
      from: '2026-01-01',
      until,
      ...(basis === 'IND' ? { employees: people } : {}),
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
    employees: people.map((id) =>
      Employee.parse({
        id,
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
