/**
 * Rostering benchmark: a CONSTRUCTED care unit (no real persons) and variants with the same demand and levelled staff.
 * `npm run bench:rostering -- --instances base,second --seconds 30 --seeds 1,2,3`
 * Protocol: one thread; CPU seconds to the first roster without breach or avoidable hole or quick return, and everyone
 * within 7.5 h of contract (where solve() stops by itself); then, going on from there, within 5 h. The figures after
 * that are those of the last roster. A stage that is not reached in the time prints a dash.
 */
import { createHash } from 'node:crypto'
import { findBreaches, readRow } from '../src/rostering/breaches.ts'
import { contractGap, quickReturns } from '../src/rostering/cost.ts'
import { findHoles, uncoveredMinutes } from '../src/rostering/holes.ts'
import {
  defaultWeights,
  type CoverRow,
  type ProblemEmployee,
  type ProblemShift,
  type RedDay,
  type RosterProblem,
} from '../src/rostering/problem.ts'
import { solve, type GoodEnough, type SolveResult } from '../src/rostering/solve.ts'

type Level = 'nurse' | 'skilled' | 'assistant'
type Nights = 'yes' | 'no' | 'only'

interface Person {
  readonly id: string
  readonly level: Level
  readonly percent: number
  readonly group: number
  readonly nights: Nights
}

interface Instance {
  readonly people: readonly Person[]
  /** Weekend group g works the weekend of week w when w mod cycle = g. */
  readonly cycle: number
  readonly longWeekends: boolean
}

interface Shift extends ProblemShift {
  readonly from: number
  readonly to: number
  readonly nightMinutes: number
}

const WEEKS = 12
const DAYS = WEEKS * 7
const FULL_WEEK_MINUTES = 35.5 * 60
const SKILLED = 1
const NURSE = 2
const skillsOf: Record<Level, number> = { assistant: 0, skilled: SKILLED, nurse: SKILLED | NURSE }

const shifts: readonly Shift[] = [
  { code: 'D', night: false, part: 0, covers: true, atHome: false, from: 450, to: 900, nightMinutes: 0 },
  { code: 'E', night: false, part: 1, covers: true, atHome: false, from: 870, to: 1320, nightMinutes: 60 },
  { code: 'N', night: true, part: 2, covers: true, atHome: false, from: 1305, to: 1905, nightMinutes: 540 },
  { code: 'LD', night: false, part: 0, covers: true, atHome: false, from: 450, to: 1200, nightMinutes: 0 },
  { code: 'LN', night: true, part: 2, covers: true, atHome: false, from: 1200, to: 1890, nightMinutes: 540 },
]
const [D, E, N, LD, LN] = [0, 1, 2, 3, 4]

/** id, level (n, s, a), percent, weekend group, nights (y, -, o = only). */
const basePeople = `
  N01 n 100 0 y  N02 n 100 1 y  N03 n 80 2 y  N04 n 75 0 -  N05 n 75 1 y  N06 n 70 0 o  N07 n 70 2 o
  N08 n 60 1 -   N09 n 60 2 -   N10 n 50 0 -  N11 n 50 1 -  N12 n 50 2 -  N13 n 40 0 -
  S01 s 80 0 -   S02 s 80 2 y   S03 s 75 0 y  S04 s 75 1 y  S05 s 70 2 -  S06 s 65 0 o  S07 s 60 1 y
  S08 s 60 1 -   S09 s 55 2 y   S10 s 50 0 -  S11 s 50 1 -  S12 s 50 2 -  S13 s 40 1 -  S14 s 30 2 -
  A01 a 50 0 -   A02 a 50 2 y   A03 a 40 1 y  A04 a 30 0 -  A05 a 27 2 -  A06 a 20 1 -`

const instances: Record<string, () => Instance> = {
  base: () => ({ people: parsePeople(basePeople), cycle: 3, longWeekends: false }),
  second: () => ({ people: levelled([9, 9, 4], 88, 2), cycle: 2, longWeekends: false }),
  fourth: () => ({ people: levelled([17, 19, 8], 44, 4), cycle: 4, longWeekends: false }),
  long: () => ({ people: levelled([9, 8, 4], 91.7, 3), cycle: 3, longWeekends: true }),
  short: () => ({
    people: parsePeople(basePeople).filter(({ id }) => id !== 'N01' && id !== 'N02'),
    cycle: 3,
    longWeekends: false,
  }),
}

function parsePeople(table: string): Person[] {
  const words = table.trim().split(/\s+/)
  const levels: Record<string, Level> = { n: 'nurse', s: 'skilled', a: 'assistant' }
  const nights: Record<string, Nights> = { y: 'yes', o: 'only', '-': 'no' }
  return Array.from({ length: words.length / 5 }, (_, index) => {
    const [id, level, percent, group, night] = words.slice(index * 5, index * 5 + 5)
    return {
      id: id!,
      level: levels[level!]!,
      percent: Number(percent),
      group: Number(group),
      nights: nights[night!]!,
    }
  })
}

/** Equal posts; groups dealt in turn within each level, and in every group about 45 % may work nights. */
function levelled(counts: readonly [number, number, number], percent: number, cycle: number): Person[] {
  const levels: Level[] = ['nurse', 'skilled', 'assistant']
  const people: Person[] = []
  levels.forEach((level, index) => {
    for (let number = 0; number < counts[index]!; number++) {
      const inGroup = Math.floor(number / cycle)
      people.push({
        id: `${level[0]!.toUpperCase()}${String(number + 1).padStart(2, '0')}`,
        level,
        percent,
        group: people.length % cycle,
        nights: (inGroup + index) % 2 === 0 ? 'yes' : 'no',
      })
    }
  })
  return people
}

function buildProblem({ people, cycle, longWeekends }: Instance): RosterProblem {
  const S = shifts.length
  const perDuty = (minute: (shift: Shift, midnight: number) => number) =>
    Int32Array.from({ length: DAYS * S }, (_, cell) => minute(shifts[cell % S]!, Math.floor(cell / S) * 1440))
  const employees = people.map((person) => employeeOf(person, { cycle, longWeekends }))
  const contracts = employees.reduce((sum, { contractMinutes }) => sum + contractMinutes, 0)
  return {
    dayCount: DAYS,
    cyclic: true,
    shifts: shifts.map(({ code, night, part, covers, atHome }) => ({
      code,
      night,
      part,
      covers,
      atHome,
    })),
    startMinute: perDuty((shift, midnight) => midnight + shift.from),
    endMinute: perDuty((shift, midnight) => midnight + shift.to),
    redStartMinute: perDuty((shift, midnight) => midnight + shift.from),
    redEndMinute: perDuty((shift, midnight) => midnight + shift.to),
    workMinutes: perDuty((shift) => shift.to - shift.from),
    nightMinutes: perDuty((shift) => shift.nightMinutes),
    weekStartMinute: Int32Array.from({ length: WEEKS + 1 }, (_, week) => week * 7 * 1440),
    redDays: Array.from({ length: WEEKS }, (_, week): RedDay => {
      const day = week * 7 + 6
      return { day, fromMinute: day * 1440 - 360, toMinute: day * 1440 + 1320 }
    }),
    employees,
    cover: Array.from({ length: DAYS }, (_, day) => coverOf(day, longWeekends)).flat(),
    totalMinutesMax: contracts,
    weights: defaultWeights,
  }
}

function coverOf(day: number, longWeekends: boolean): CoverRow[] {
  const weekend = day % 7 >= 5
  const need = (shift: number, heads: number, nurses: number, skilled: number): CoverRow[] =>
    [
      { skillMask: 0, minimum: heads },
      { skillMask: NURSE, minimum: nurses },
      { skillMask: SKILLED, minimum: skilled },
    ].map((row) => ({ day, shift, ...row, wanted: row.minimum }))
  if (weekend && longWeekends) return [...need(LD, 5, 2, 3), ...need(LN, 2, 1, 1)]
  return [...need(D, weekend ? 5 : 6, 2, 3), ...need(E, weekend ? 4 : 5, 1, 2), ...need(N, 2, 1, 1)]
}

function employeeOf(
  person: Person,
  unit: { readonly cycle: number; readonly longWeekends: boolean },
): ProblemEmployee {
  const allowed = new Uint8Array(DAYS * shifts.length)
  for (let day = 0; day < DAYS; day++) {
    shifts.forEach((_, index) => {
      allowed[day * shifts.length + index] = mayWork(person, day, index) && offered(day, index) ? 1 : 0
    })
  }
  function mayWork({ nights, group }: Person, day: number, index: number): boolean {
    const { night, from } = shifts[index]!
    if ((night && nights === 'no') || (!night && nights === 'only')) return false
    // A free weekend has no start from Friday 20:00.
    const weekend = day % 7 >= 5 || (day % 7 === 4 && from >= 1200)
    return !weekend || Math.floor(day / 7) % unit.cycle === group
  }
  function offered(day: number, index: number): boolean {
    const long = index === LD || index === LN
    return day % 7 >= 5 && unit.longWeekends ? long : !long
  }
  const contractMinutes = Math.round((FULL_WEEK_MINUTES * WEEKS * person.percent) / 100)
  return {
    id: person.id,
    skills: new Int32Array(DAYS).fill(skillsOf[person.level]),
    allowed,
    pinned: new Int8Array(DAYS).fill(-2),
    contractMinutes,
    toleranceMinutes: 450,
    posts: [],
    limits: {
      restMinutesMin: new Int32Array(DAYS).fill(480),
      weekMinutesMax: new Int32Array(WEEKS).fill(48 * 60),
      weeklyRestMinutesMin: new Int32Array(WEEKS).fill(35 * 60),
      nightMinutesMax: new Int32Array(WEEKS).fill(4 * 48 * 60),
      averagingPeriods: [{ fromWeek: 0, untilWeek: WEEKS, minutesMax: WEEKS * FULL_WEEK_MINUTES + 600 }],
      redAfterWorked: new Uint8Array(WEEKS),
      redPeriods: [],
    },
    daysInRowMax: 5,
    nightsInRowMax: 4,
    daysOffAfterNights: 2,
    wishes: [],
    fair: null,
    fixed: [],
    history: {
      lastDutyEndMinute: null,
      restMinutesMin: 0,
      busyUntilMinute: null,
      daysInRow: 0,
      nightsInRow: 0,
      daysSinceNight: null,
      weeksSinceLongNight: null,
      lastRedDayWorked: false,
      weeksWithoutFreeRed: 0,
      redDaysWorked: [],
    },
  }
}

interface Figures {
  readonly breaches: number
  readonly holes: number
  readonly uncoveredHours: number
  readonly gapHours: number
  readonly quickReturns: number
  readonly overHours: number
  readonly hash: string
}

function figures(problem: RosterProblem, { assignment }: SolveResult): Figures {
  const rows = problem.employees.map((_, index) => readRow(problem, assignment, index))
  const gaps = rows.map(contractGap)
  return {
    breaches: findBreaches(problem, assignment).length,
    holes: findHoles(problem, assignment).reduce((sum, hole) => sum + hole.heads, 0),
    uncoveredHours: uncoveredMinutes(problem, assignment) / 60,
    gapHours: Math.max(...gaps.map(Math.abs)) / 60,
    quickReturns: rows.reduce((sum, row) => sum + quickReturns(row), 0),
    overHours: gaps.reduce((sum, gap) => sum + gap, 0) / 60,
    hash: createHash('sha256').update(assignment).digest('hex').slice(0, 8),
  }
}

/** Each stage starts where the one before stopped; a stage that is not reached prints a dash. */
function run(name: string, seed: number, seconds: number): void {
  const problem = buildProblem(instances[name]!())
  const began = process.cpuUsage()
  const cpu = () => {
    const used = process.cpuUsage(began)
    return (used.user + used.system) / 1e6
  }
  const deadline = performance.now() + seconds * 1000
  const stages: GoodEnough[] = [
    { contractGapMinutesMax: 450, quickReturnsMax: 0 },
    { contractGapMinutesMax: 300, quickReturnsMax: 0 },
  ]
  const times: string[] = []
  let iterations = 0
  let start: Int8Array | undefined
  let result: SolveResult | undefined
  for (const goodEnough of stages) {
    result = solve(problem, {
      seed,
      goodEnough,
      shouldStop: () => performance.now() > deadline,
      ...(start === undefined ? {} : { start }),
    })
    iterations += result.iterations
    start = result.assignment
    times.push(result.status === 'good-enough' ? cpu().toFixed(1) : '-')
    if (result.status !== 'good-enough') break
  }
  while (times.length < stages.length) times.push('-')
  const found = figures(problem, result!)
  const speed = iterations / cpu() / 1e6
  const cells = [
    name,
    seed,
    ...times,
    found.breaches,
    found.holes,
    found.uncoveredHours.toFixed(1),
    found.gapHours.toFixed(2),
    found.quickReturns,
    found.overHours.toFixed(1),
    iterations,
    speed.toFixed(2),
    found.hash,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]!
}

function main(): void {
  const seconds = Number(option('seconds', '30'))
  const seeds = option('seeds', option('seed', '1')).split(',').map(Number)
  console.log(
    '| instance | seed | s to ±7.5 h | s to ±5 h | breaches | holes | uncovered h | worst gap h | quick returns | over contracts h | iterations | M/s | hash |',
  )
  console.log(`|${' -- |'.repeat(13)}`)
  for (const name of option('instances', Object.keys(instances).join(',')).split(',')) {
    for (const seed of seeds) run(name, seed, seconds)
  }
}

main()
