/** `turnus UNIT.yaml …`: makes a roster, or with --reparer mends a published one. Prints page or JSON, writes CSV. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { solveAll } from '../jobs/solve-pool.ts'
import type { TurnusAnswer } from '../planning/turnus-answer.ts'
import type { TurnusPlan } from '../planning/turnus.ts'
import { answerTurnus, planTurnus } from '../planning/turnus.ts'
import { rosterCsv } from '../planning/turnus-csv.ts'
import { turnusPage } from '../report/turnus-page.ts'
import { rosterOf } from '../rostering/build.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'
import { decimalText } from '../time/minutes.ts'
import { planEnd } from '../workforce/roster.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'
import { loadUnit } from './input-files.ts'
import { refuseUnjudged } from './legal-input.ts'
import { rosterInput } from './roster-input.ts'
import { runJoined } from './turnus-joined.ts'
import type { RepairOptions } from './turnus-repair.ts'
import { addRepairOptions, runRepair } from './turnus-repair.ts'

export interface TurnusSettings {
  readonly workerUrl: URL
  readonly codeVersion: string
}

export interface TurnusOptions extends RepairOptions {
  readonly start?: string
  readonly seed: number
  readonly seconds: number
  readonly iterations?: number
  readonly forsok: number
  readonly threads: number
}

export function turnusCommand(settings: TurnusSettings): Command {
  const command = new Command('turnus')
    .description(
      'Lager en turnus for enheten, eller reparerer en som er gitt ut, med færrest mulig endringer',
    )
    .argument('<enhetsfil>', 'enhetsfil (.yaml), se docs/guides/enhetsfil.md')
    .argument(
      '[flere...]',
      'flere enhetsfiler: enhetene legges som én, med felles folk i kombinerte stillinger',
    )
    .option('--start <turnusfil>', 'begynn søket fra denne turnusen')
    .option('--json', 'ett JSON-dokument på stdout')
    .option('--ut <fil>', 'skriv turnusen som CSV, som «sjekk» leser; én fil for hver enhet')
    .addOption(whole('--seed <tall>', 'frø for søket', 0).default(1))
    .addOption(whole('--seconds <tall>', 'søketid', 1).default(30))
    .addOption(
      whole(
        '--iterations <tall>',
        'deterministisk grense for hvert søk i stedet for tid; en million er omtrent ett sekund',
        1,
      ),
    )
    .addOption(whole('--forsok <tall>', 'uavhengige søk; det beste brukes', 1).default(2))
    .addOption(whole('--threads <tall>', 'tråder', 1).default(Math.min(4, availableParallelism())))
  return addRepairOptions(command).action((file: string, more: readonly string[], options: TurnusOptions) => {
    if (more.length > 0) return runJoined([file, ...more], options, settings)
    return options.reparer === undefined
      ? runTurnus(file, options, settings)
      : runRepair(file, options.reparer, options, settings.codeVersion)
  })
}

async function runTurnus(file: string, options: TurnusOptions, settings: TurnusSettings): Promise<void> {
  const startedAt = performance.now()
  const { unit, inputs, paths } = loadUnit(file)
  refuseUnjudged(file, unit, { field: 'plan.start', from: unit.plan.start, until: planEnd(unit.plan) })
  if (options.ut !== undefined) checkCsvPath(options.ut, [...paths, options.start ?? ''])
  const start = options.start === undefined ? null : await rosterInput(options.start, unit)
  const plan = planTurnus(unit, start?.read.assignments ?? null)
  const { result, isCancelled } = await solved(plan, options, settings)
  const answer = answerTurnus(plan, result, {
    inputs: { ...inputs, ...start?.inputs },
    seed: options.seed,
    iterations: options.iterations ?? null,
    codeVersion: settings.codeVersion,
  })
  if (options.ut !== undefined)
    writeCsv(options.ut, rosterCsv(unit, rosterOf(unit, plan.problem, result.assignment)))
  const notes = isCancelled
    ? ['Søket ble avbrutt; dette er det beste som var funnet.', ...answer.notes]
    : answer.notes
  printTurnus({ ...answer, notes, seconds: secondsSince(startedAt) }, options.json === true)
}

export function printTurnus(answer: TurnusAnswer, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(answer, null, 1)}\n` : turnusPage(answer))
}

export function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 10) / 100
}

type Searched = Pick<TurnusPlan, 'problem' | 'start' | 'bound'>

/** The best of some searches, which differ in their seed. Ctrl-C stops them with what they have. */
export async function solved(
  plan: Searched,
  options: TurnusOptions,
  settings: TurnusSettings,
): Promise<{ result: SolveResult; isCancelled: boolean }> {
  const cancel = new Int32Array(new SharedArrayBuffer(4))
  const onInterrupt = () => void Atomics.store(cancel, 0, 1)
  process.once('SIGINT', onInterrupt)
  const show = progressLine(plan)
  try {
    const searches = Array.from({ length: options.forsok }, (_, index) => index)
    const results = await solveAll(
      searches.map(() => plan.problem),
      {
        ...{ workerUrl: settings.workerUrl, threads: options.threads, seed: options.seed, cancel },
        ...{ seedOffsets: searches, iterations: options.iterations ?? null, seconds: options.seconds },
        ...(plan.start === null ? {} : { start: plan.start }),
        goal: 'best',
        onProgress: (_, progress) => show(progress),
      },
    )
    return { result: results.reduce(better), isCancelled: Atomics.load(cancel, 0) !== 0 }
  } finally {
    process.off('SIGINT', onInterrupt)
    if (process.stderr.isTTY) process.stderr.write('\n')
  }
}

function better(one: SolveResult, other: SolveResult): SolveResult {
  if (one.cost.breach !== other.cost.breach) return one.cost.breach < other.cost.breach ? one : other
  return other.cost.total < one.cost.total ? other : one
}

/** Cost, bound and uncovered hours on one line of a terminal, at most five times a second. Silent elsewhere. */
function progressLine({ bound }: Searched): (progress: SolveProgress | 'done') => void {
  let shownAt = 0
  return (progress) => {
    if (!process.stderr.isTTY || progress === 'done' || performance.now() - shownAt < 200) return
    shownAt = performance.now()
    const state = progress.legal ? 'lovlig' : 'søker '
    const uncovered = decimalText(progress.uncoveredMinutes / 60, 1)
    process.stderr.write(
      `\r${state} kostnad ${progress.bestCost}, nedre grense ${bound}, udekket ${uncovered} t   `,
    )
  }
}

/** Throws BadInput. */
export function checkCsvPath(file: string, inputs: readonly string[]): void {
  if (/[^/\\]\.csv$/i.test(file) && !inputs.includes(file)) return
  throw new BadInput(
    `--ut «${printable(file)}»: ${inputs.includes(file) ? 'leses også. Velg et annet navn.' : 'turnusen skrives som CSV. Velg et navn som slutter på .csv.'}`,
  )
}

export function writeCsv(file: string, text: string): void {
  try {
    // The mark at the front makes spreadsheets read æøå.
    writeFileSync(file, `\uFEFF${text}`)
  } catch (error) {
    throw new BadInput(
      `--ut «${printable(file)}»: kan ikke skrives: ${fileReason(error)}. Velg en annen fil.`,
    )
  }
  process.stderr.write(`Turnusen er skrevet til ${printable(file)}\n`)
}

function whole(flags: string, description: string, least: number): Option {
  return new Option(flags, description).argParser((text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
    if (!(value >= least))
      throw new InvalidArgumentError(`«${printable(text)}» er ikke et helt tall fra ${least}. Rett tallet.`)
    return value
  })
}
