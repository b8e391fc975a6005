/**
 * The product's own problems: CONSTRUCTED units (no real persons) in benchmarks/own/, and the example unit. A folder is several
 * units in one problem, where some people hold posts in more than one; each unit is then judged by itself, and the findings added up.
 * `npm run bench:own -- --problems grunnturnus-12,orkland-sykehjem --seconds 30 --seeds 1,2,3`
 * Protocol: one thread, CPU seconds. First to the first roster without breach or avoidable hole; from there on, warm, to the end of
 * the seconds, where nothing is good enough. Judged by law/evaluate. `--best-of 10` runs seeds 1 to 10 and prints the best last.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { evaluate } from '../src/law/evaluate.ts'
import { contractMinutes } from '../src/planning/arithmetic.ts'
import { allContractMinutes, uncoveredBound } from '../src/planning/bounds.ts'
import { combinedProblems } from '../src/planning/combined-posts.ts'
import { doubleBookings, joinUnits, judgedRosters } from '../src/planning/joined-units.ts'
import { buildProblem, rosterOf } from '../src/rostering/build.ts'
import { fairnessOf, type Fairness } from '../src/rostering/fairness.ts'
import { findHoles, uncoveredByPresence, uncoveredMinutes } from '../src/rostering/holes.ts'
import { OFF, type RosterProblem } from '../src/rostering/problem.ts'
import { solve, type SolveResult } from '../src/rostering/solve.ts'
import { readUnitFile } from '../src/workforce/unit-file.ts'
import type { Roster } from '../src/workforce/roster.ts'
import type { Unit } from '../src/workforce/unit.ts'

const PROBLEMS = [
  'hjemmetjeneste-60',
  'aarsturnus-52',
  'grunnturnus-12',
  'jul-og-paaske',
  'sengepost-beredskap',
  'tre-kommuner',
  'orkland-sykehjem',
]
const HEADINGS = [
  ...[
    'problem',
    'seed',
    'cost',
    'bound',
    'gap %',
    'uncovered h',
    'bound h',
    'holes',
    'findings',
    's to full',
  ],
  ...['weekends', 'nights', 'holidays', 'quick returns', 'wishes %', 'wish spread', 'M moves/s', 'hash'],
]

interface Problem {
  readonly name: string
  readonly problem: RosterProblem
  /** Breaches of law and agreements, and people in two places at a time; counted without the search. */
  readonly findings: (assignment: Int8Array) => number
  /** No roster within the posts' hours leaves less uncovered. */
  readonly boundMinutes: number
}

interface Run {
  readonly cost: number
  readonly cells: readonly (string | number)[]
}

function readProblem(name: string): Problem {
  const folder = join('benchmarks', 'own', name)
  if (existsSync(folder)) return joinedProblem(name, folder)
  const file = [join('benchmarks', 'own', `${name}.yaml`), join('examples', `${name}.yaml`)].find(existsSync)
  if (file === undefined) {
    throw new Error(`--problems ${name}: there is no such problem. Use one of: ${PROBLEMS.join(', ')}.`)
  }
  const unit = readUnit(file)
  const problem = buildProblem(unit, {
    totalMinutesMax: allContractMinutes(unit),
    contractMinutes: unit.employees.map((employee) => contractMinutes(unit, employee)),
  })
  const nobody = new Int8Array(problem.employees.length * problem.dayCount).fill(OFF)
  const bound = uncoveredBound(unit, uncoveredMinutes(problem, nobody))
  return {
    name,
    problem,
    findings: (assignment) => breachesOf(unit, rosterOf(unit, problem, assignment)),
    boundMinutes: Math.max(Math.ceil(bound.hours * 60), uncoveredByPresence(problem)),
  }
}

function joinedProblem(name: string, folder: string): Problem {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, unit: readUnit(join(folder, file)) }))
  const [wrong] = combinedProblems(files)
  if (wrong !== undefined) throw new Error(`${folder}: ${JSON.stringify(wrong)}`)
  const plan = joinUnits(files.map(({ unit }) => unit))
  return {
    name,
    problem: plan.joined.problem,
    findings: (assignment) => {
      const judged = judgedRosters(plan, assignment)
      const breaches = judged.reduce((sum, { unit, roster }) => sum + breachesOf(unit, roster), 0)
      return breaches + doubleBookings(judged).length
    },
    boundMinutes: plan.boundMinutes,
  }
}

function readUnit(file: string): Unit {
  const read = readUnitFile(file, readFileSync(file, 'utf8'), (beside) =>
    readFileSync(join(dirname(file), beside), 'utf8'),
  )
  if (read.status === 'bad') throw new Error(`${file}: ${JSON.stringify(read.problems[0])}`)
  return read.unit
}

function breachesOf(unit: Unit, roster: Roster): number {
  return evaluate({ unit, roster }).filter(({ kind }) => kind !== 'warning').length
}

function run(given: Problem, seed: number, seconds: number): Run {
  const { problem, boundMinutes } = given
  const began = process.cpuUsage()
  const cpu = () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  }
  const shouldStop = () => cpu() > seconds
  const anyHours = { contractGapMinutesMax: Infinity, quickReturnsMax: Infinity }
  const first = solve(problem, {
    ...{ seed, shouldStop },
    goodEnough: { ...anyHours, uncoveredMinutesMax: boundMinutes },
  })
  const toFull = first.status === 'good-enough' ? cpu().toFixed(1) : '-'
  const last =
    first.status === 'good-enough'
      ? solve(problem, {
          ...{ seed, shouldStop, start: first.assignment },
          goodEnough: { uncoveredMinutesMax: -1 },
        })
      : first
  const speed = (first.iterations + (last === first ? 0 : last.iterations)) / cpu() / 1e6
  return {
    cost: last.cost.total,
    cells: row(given, { seed, toFull, speed, last }),
  }
}

interface Ended {
  readonly seed: number
  readonly toFull: string
  readonly speed: number
  readonly last: SolveResult
}

function row(
  { name, problem, findings, boundMinutes }: Problem,
  { seed, toFull, speed, last }: Ended,
): Run['cells'] {
  const { assignment, cost } = last
  const bound = boundMinutes * problem.weights.minimumCoverMinute
  const fairness = fairnessOf(problem, assignment)
  return [
    name,
    seed,
    cost.total,
    bound,
    ((100 * (cost.total - bound)) / cost.total).toFixed(1),
    (uncoveredMinutes(problem, assignment) / 60).toFixed(1),
    (boundMinutes / 60).toFixed(1),
    findHoles(problem, assignment).reduce((sum, hole) => sum + hole.heads, 0),
    findings(assignment),
    toFull,
    ...fairness.burdens.map(spreadText),
    (100 * fairness.wishShare).toFixed(0),
    `${fairness.wishSpread.range.toFixed(2)} / ${fairness.wishSpread.deviation.toFixed(2)}`,
    speed.toFixed(2),
    createHash('sha256').update(assignment).digest('hex').slice(0, 8),
  ]
}

/** Range and standard deviation, of counts for a mean post. */
function spreadText({ count }: Fairness['burdens'][number]): string {
  return `${count.range.toFixed(1)} / ${count.deviation.toFixed(2)}`
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]!
}

function printRow(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

function main(): void {
  const seconds = Number(option('seconds', '30'))
  const bestOf = Number(option('best-of', '0'))
  const seeds =
    bestOf > 0
      ? Array.from({ length: bestOf }, (_, index) => index + 1)
      : option('seeds', '1').split(',').map(Number)
  console.log(`load when begun: ${loadavg()[0]!.toFixed(2)}\n`)
  printRow(HEADINGS)
  printRow(HEADINGS.map(() => '--'))
  for (const name of option('problems', PROBLEMS.join(',')).split(',')) {
    const problem = readProblem(name)
    const runs = seeds.map((seed) => {
      const done = run(problem, seed, seconds)
      printRow(done.cells)
      return done
    })
    if (bestOf > 0) {
      const best = runs.reduce((one, other) => (other.cost < one.cost ? other : one))
      printRow([`best of ${bestOf}: ${name}`, ...best.cells.slice(1)])
    }
  }
}

main()
