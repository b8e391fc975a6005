/**
 * `bench curtois`: how good the engine is on instances in the format of Curtois & Qu. Every roster is judged here, by
 * scheduling/recount, which shares no code with the search; a claim that the judge does not share is a fault of ours.
 */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { PoolFound, ScheduleInstance } from '../jobs/schedule-pool.ts'
import { searchTogether } from '../jobs/schedule-pool.ts'
import { readInstance } from '../scheduling/instance-file.ts'
import type { Problem } from '../scheduling/problem.ts'
import { recount } from '../scheduling/recount.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import type { BenchAnswer, BenchResult } from './bench-answer.ts'
import { benchPage, numberNb } from './bench-page.ts'
import { benchProgress } from './bench-progress.ts'
import { readInput } from './input-files.ts'
import { prepareFolder, solutionCsv, writeSolution } from './solution-file.ts'
import { wholeNumber } from './whole-number.ts'

export interface BenchSettings {
  readonly workerUrl: URL
  readonly codeVersion: string
}

interface BenchOptions {
  readonly dir: string
  readonly instances: readonly number[]
  readonly seconds: number
  readonly iterations?: number
  readonly threads: number
  readonly seed: number
  readonly out?: string
  readonly json?: true
}

interface ReadInstance extends ScheduleInstance {
  readonly number: number
  readonly problem: Problem
  readonly readMs: number
}

const DEFAULT_SECONDS = 60
const DAY_SECONDS = 86_400
const MOST_SEED = 1e12
const ITERATIONS_HELP =
  'deterministisk grense for hver tråd i stedet for tid: samme frø og antall tråder gir samme svar. En million er omtrent ett sekund'
const ITERATIONS_PER_SECOND = 1e6
const MOST_BYTES = 20_000_000
/** A cost is a sum of whole weights; this much is rounding. */
const EPSILON = 1e-6

export function benchCommand(settings: BenchSettings): Command {
  return new Command('bench')
    .description('Hvor god er motoren? Løser kjente problemer og viser kostnad, bevist nedre grense og tid')
    .addArgument(
      new Argument('<format>', 'curtois: instansene til Curtois & Qu (InstanceN.txt)').choices(['curtois']),
    )
    .requiredOption('--dir <mappe>', 'mappen med InstanceN.txt')
    .addOption(
      new Option('--instances <liste>', 'hvilke, for eksempel 1,2 eller 1-8,10')
        .argParser(instanceList)
        .makeOptionMandatory(),
    )
    .addOption(
      wholeNumber('--seconds <tall>', 'klokketid for hver, med lesing', [1, DAY_SECONDS]).default(
        DEFAULT_SECONDS,
      ),
    )
    .addOption(wholeNumber('--iterations <tall>', ITERATIONS_HELP, [1, Number.MAX_SAFE_INTEGER]))
    .addOption(
      wholeNumber('--threads <tall>', 'tråder', [1, 256]).default(Math.max(1, availableParallelism())),
    )
    .addOption(wholeNumber('--seed <tall>', 'frø for søket', [0, MOST_SEED]).default(1))
    .option('--out <mappe>', 'skriv InstanceN.solution.csv hit; mappen lages')
    .option('--json', 'ett JSON-dokument på stdout (se «skjema bench-svar»)')
    .action((_format: string, options: BenchOptions) => runBench(options, settings))
}

async function runBench(options: BenchOptions, settings: BenchSettings): Promise<void> {
  // All of them before the first search: a bad file is said at once, and not after an hour.
  const instances = readAll(options)
  if (options.out !== undefined) prepareFolder(options.out)
  const interruption = interruptible()
  const results: BenchResult[] = []
  const unwritten: string[] = []
  for (const instance of instances) {
    if (interruption.signal.aborted) break
    const { result, csv } = await solveOne(instance, { options, settings, signal: interruption.signal })
    results.push(result)
    if (csv === null || options.out === undefined) continue
    const problem = writeSolution(join(options.out, `${instance.name}.solution.csv`), csv)
    if (problem !== null) unwritten.push(problem)
  }
  interruption.dispose()
  const answer: BenchAnswer = {
    run: {
      codeVersion: settings.codeVersion,
      node: process.versions.node,
      seconds: options.iterations === undefined ? options.seconds : null,
    },
    instances: results,
  }
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : benchPage(answer))
  const left = instances.slice(results.length).map(({ number }) => number)
  if (left.length > 0) process.stderr.write(`Avbrutt. Ikke prøvd: ${left.join(', ')}.\n`)
  if (results.some(({ faults }) => faults.length > 0)) {
    for (const { instance, faults } of results)
      for (const fault of faults)
        process.stderr.write(`Intern feil i Handlingsrom, instans ${instance}: ${fault}\n`)
    process.exitCode = 1
  } else if (unwritten.length > 0) throw new BadInput(unwritten.join('\n'))
}

/** Throws BadInput with everything that is wrong in any of the files. */
function readAll({ dir, instances: numbers }: BenchOptions): readonly ReadInstance[] {
  const problems: FileProblem[] = []
  const instances: ReadInstance[] = []
  for (const number of numbers) {
    const startedAt = performance.now()
    const name = `Instance${number}`
    const file = join(dir, `${name}.txt`)
    const text = readInput(file, 'Oppgi mappen med InstanceN.txt i --dir.', MOST_BYTES).toString('utf8')
    const read = readInstance(name, text)
    if (read.status === 'bad') {
      problems.push({
        file,
        place: `linje ${read.line}`,
        value: null,
        message: read.reason,
      })
      continue
    }
    const { problem } = read
    const { people, days } = problem
    const readMs = performance.now() - startedAt
    instances.push({ name, number, text, problem, people: people.length, days, readMs })
  }
  if (problems.length > 0) throw badInput(problems)
  return instances
}

interface Solving {
  readonly options: BenchOptions
  readonly settings: BenchSettings
  readonly signal: AbortSignal
}

async function solveOne(
  instance: ReadInstance,
  { options, settings, signal }: Solving,
): Promise<{ readonly result: BenchResult; readonly csv: string | null }> {
  const { threads, seed, iterations } = options
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const progress = benchProgress(
    instance.name,
    iterations === undefined ? options.seconds : iterations / ITERATIONS_PER_SECOND,
  )
  let found: PoolFound
  try {
    found = await searchTogether(instance, {
      workerUrl: settings.workerUrl,
      threads,
      seed,
      limit:
        iterations === undefined
          ? { kind: 'time', milliseconds: Math.max(1, options.seconds * 1000 - instance.readMs) }
          : { kind: 'iterations', iterations },
      signal,
      onProgress: progress.update,
    })
  } finally {
    progress.stop()
  }
  const { cost, faults } = judge(instance.problem, found)
  const { user, system } = process.cpuUsage(cpu)
  const bound = Number.isFinite(found.bound) ? found.bound : null
  const csv = cost === null ? null : solutionCsv(instance.problem, found.schedules)
  const result: BenchResult = {
    instance: instance.number,
    cost,
    bound,
    gapPercent: cost === null || bound === null ? null : gapPercent(cost, bound),
    seconds: rounded((performance.now() - startedAt + instance.readMs) / 1000),
    cpuSeconds: rounded((user + system) / 1e6),
    seed,
    threads,
    iterations: iterations ?? null,
    interrupted: signal.aborted,
    hash: csv === null ? null : createHash('sha256').update(csv).digest('hex'),
    feasible: cost !== null,
    impossible: [...found.impossible],
    // maxRSS is in units of 1024 bytes.
    peakMemoryMb: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    faults,
  }
  return { result, csv }
}

/** The cost as the judge counts it; null where there is no roster, or one that breaks something. */
function judge(
  problem: Problem,
  found: PoolFound,
): { readonly cost: number | null; readonly faults: string[] } {
  const faults = found.fault === null ? [] : [`En tråd stanset: ${printable(found.fault).slice(0, 300)}`]
  if (found.cost === null) return { cost: null, faults }
  const { cost, broken } = recount(problem, found.schedules)
  if (broken.length > 0) {
    faults.push(`Turnusen bryter ${broken.length} regler. Den første: ${printable(broken[0]!)}`)
    return { cost: null, faults }
  }
  if (Math.abs(cost - found.cost) > EPSILON) {
    faults.push(`Søket oppgir ${numberNb(found.cost)}, dommeren teller ${numberNb(cost)}.`)
  }
  if (found.bound > cost + EPSILON) {
    faults.push(`Nedre grense ${numberNb(found.bound)} er over kostnaden ${numberNb(cost)}.`)
  }
  return { cost, faults }
}

function gapPercent(cost: number, bound: number): number {
  return cost === 0 ? 0 : rounded((100 * (cost - bound)) / Math.abs(cost))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

const TWICE_MS = 500

/** Ctrl-C once ends the search and keeps what is found; a second time, a little later, ends the program. */
function interruptible() {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const dispose = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  function stop() {
    controller.abort()
    // One wish to stop often comes as two signals, to the process and to its group: the second must not lose what is found.
    setTimeout(dispose, TWICE_MS).unref()
  }
  for (const signal of signals) process.on(signal, stop)
  return { signal: controller.signal, dispose }
}

const MOST_INSTANCE = 9999

/** "1,2" or "1-8,10", in the order given, each once. */
function instanceList(text: string): readonly number[] {
  const numbers = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part.trim())
    const [from, until] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!(from >= 1 && until >= from && until <= MOST_INSTANCE)) {
      throw new InvalidArgumentError(
        `«${printable(part.trim())}» er ikke et nummer eller et område. Skriv for eksempel 1,2 eller 1-8,10.`,
      )
    }
    for (let number = from; number <= until; number++) numbers.add(number)
  }
  return [...numbers]
}
