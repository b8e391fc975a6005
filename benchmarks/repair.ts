/**
 * Repair and recommendation on a CONSTRUCTED ward of 60 people, 6 weeks (no real persons): 20 random sick calls and 20 open shifts.
 * `npm run bench:repair -- --seed 1 --iterations 4000000`. Wall and CPU milliseconds, in one process, after reading.
 */
import { personJudge } from '../src/planning/person-judge.ts'
import { planTurnus } from '../src/planning/turnus.ts'
import type { Published } from '../src/planning/published-roster.ts'
import { recommend } from '../src/planning/recommend.ts'
import { repair } from '../src/planning/repair.ts'
import { RepairChanges } from '../src/planning/repair-changes.ts'
import { Random } from '../src/optimisation/random.ts'
import { rosterOf } from '../src/rostering/build.ts'
import { solve } from '../src/rostering/solve.ts'
import { formatDate } from '../src/time/local-date.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? fallback : Number(process.argv[at + 1])
}

const people = Array.from({ length: 60 }, (_, index) => {
  const competence = index % 3 === 0 ? 'nurse' : index % 3 === 1 ? 'skilled' : 'assistant'
  const nights = index % 5 === 0 ? 'no' : 'yes'
  return `  - { id: P${String(index + 1).padStart(2, '0')}, competence: ${competence}, post_percent: ${[60, 75, 50, 80][index % 4]!}, weekend_group: ${Math.floor(index / 3) % 3}, nights: "${nights}" }`
}).join('\n')

const YAML = `
name: Avdeling med 60 (konstruert)
constructed: true
employer: Prøve kommune
bound_by_tariff: true
work_category: rotating
weekly_norm_hours: 35.5
plan: { kind: calendar, start: 2027-08-02, weeks: 6 }
competences:
  - { id: assistant, name: Assistent }
  - { id: skilled, name: Helsefagarbeider, covers: [assistant] }
  - { id: nurse, name: Sykepleier, covers: [skilled] }
shifts:
  - { code: D, name: Dag, part: day, start: "07:30", end: "15:00", break_minutes: 30 }
  - { code: E, name: Kveld, part: evening, start: "14:30", end: "22:00", break_minutes: 30 }
  - { code: N, name: Natt, part: night, start: "22:00", end: "07:30+1", break_minutes: 30 }
demand:
  - { days: weekdays, shift: D, minimum: 14, of_which: { nurse: 4, skilled: 7 } }
  - { days: weekdays, shift: E, minimum: 11, of_which: { nurse: 3, skilled: 5 } }
  - { days: weekdays, shift: N, minimum: 3, of_which: { nurse: 1, skilled: 2 } }
  - { days: weekends, shift: D, minimum: 8, of_which: { nurse: 2, skilled: 4 } }
  - { days: weekends, shift: E, minimum: 6, of_which: { nurse: 2, skilled: 4 } }
  - { days: weekends, shift: N, minimum: 3, of_which: { nurse: 1, skilled: 2 } }
weekend: { every: 3 }
agreements:
  - id: tv-snitt
    title: Gjennomsnittsberegning
    basis: TV
    permits: [{ rule: averaging, weeks: 6, day_hours: 10, week_hours: 48 }]
    from: 2027-01-01
    until: 2027-12-31
    signed_by: [arbeidsgiver, tillitsvalgt]
staff:
${people}
`

const read = readUnitFile('avdeling-60.yaml', YAML, () => null)
if (read.status === 'bad') throw new Error(JSON.stringify(read.problems))
const { unit } = read
const seed = option('seed', 1)
const plan = planTurnus(unit, null)
const result = solve(plan.problem, { seed, iterationLimit: option('iterations', 4_000_000) })
const roster = rosterOf(unit, plan.problem, result.assignment)
const published: Published = {
  ...{ unit, roster, marks: [], notes: [] },
  ...{ first: roster.from, last: (roster.until - 1) as Published['last'] },
}
const random = new Random(seed)
const run = { inputs: {}, codeVersion: 'bench' }

function timed<T>(work: () => T): { value: T; wall: number; cpu: number } {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const value = work()
  const used = process.cpuUsage(cpu)
  return { value, wall: performance.now() - startedAt, cpu: (used.user + used.system) / 1000 }
}

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const row = (name: string, cells: readonly (string | number)[]) =>
  process.stdout.write(`| ${[name, ...cells].join(' | ')} |\n`)
const ms = (value: number) => value.toFixed(0)

// The first judgement warms the engine up, as a program that has been running would be.
personJudge(unit, roster)
const repairs = Array.from({ length: 20 }, () => {
  const { employee, date } = roster.assignments[random.below(roster.assignments.length)]!
  const day = formatDate(date)
  const changes = RepairChanges.parse({ absences: [{ employee, from: day, until: day }] })
  const { value, wall, cpu } = timed(() => repair({ published, changes, changesMax: 5, run }))
  const { kindness, findingsAdded, left, opened } = value.answer.repair!
  row(`${employee} ${day}`, [ms(wall), kindness.changes, opened, left, findingsAdded.length])
  return { wall, cpu, changes: kindness.changes, added: findingsAdded.length, left, opened }
})
row('repair: median ms, worst ms (CPU median, worst), most changes, opened, left open, findings added', [
  ...[ms(middle(repairs.map(({ wall }) => wall))), ms(Math.max(...repairs.map(({ wall }) => wall)))],
  ...[ms(middle(repairs.map(({ cpu }) => cpu))), ms(Math.max(...repairs.map(({ cpu }) => cpu)))],
  Math.max(...repairs.map(({ changes }) => changes)),
  repairs.reduce((sum, { opened }) => sum + opened, 0),
  repairs.reduce((sum, { left }) => sum + left, 0),
  repairs.reduce((sum, { added }) => sum + added, 0),
])
const asked = Array.from({ length: 20 }, () => {
  const { date, shift, employee } = roster.assignments[random.below(roster.assignments.length)]!
  const assignments = roster.assignments.filter((one) => one.date !== date || one.employee !== employee)
  const open = { ...published, roster: { ...roster, assignments } }
  return timed(() => recommend(open, { date, shift, competence: null }, run))
})
row('anbefal: median ms, worst ms (CPU median, worst)', [
  ...[ms(middle(asked.map(({ wall }) => wall))), ms(Math.max(...asked.map(({ wall }) => wall)))],
  ...[ms(middle(asked.map(({ cpu }) => cpu))), ms(Math.max(...asked.map(({ cpu }) => cpu)))],
])
