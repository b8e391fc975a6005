/** `kan UNIT.yaml`: «Kan vi bemanne dette?» Reads the unit, solves the cases on threads, prints page, JSON or HTML. */
import { availableParallelism } from 'node:os'
import { MultiBar, Presets } from 'cli-progress'
import { Command } from 'commander'
import { solveAll } from '../jobs/solve-pool.ts'
import { planEnd } from '../workforce/roster.ts'
import type { Unit } from '../workforce/unit.ts'
import type { KanAnswer } from '../planning/kan-answer.ts'
import type { KanPlan } from '../planning/kan.ts'
import { answerKan, planKan, solvablesOf } from '../planning/kan.ts'
import { togetherOf } from '../planning/kan-future-together.ts'
import { FUTURE_YEAR, withFuture } from '../planning/kan-future.ts'
import { precheck } from '../planning/prechecks.ts'
import { withVacancies } from '../planning/vacancies.ts'
import { FIRST_YEAR, LAST_YEAR } from '../projection/scenario.ts'
import { htmlReport } from '../report/html-report.ts'
import { terminalPage } from '../report/terminal-page.ts'
import type { SolveProgress, SolveResult } from '../rostering/solve.ts'
import { loadUnit } from './input-files.ts'
import { readFuture, readOthers } from './kan-future.ts'
import { refuseUnjudged } from './legal-input.ts'
import { checkReportPath, writeReport } from './report-file.ts'
import { statisticsOption } from './statistics-files.ts'
import type { WhatIfOptions } from './what-if-options.ts'
import { addWhatIfOptions, readWhatIfs } from './what-if-options.ts'
import { wholeNumber } from './whole-number.ts'

export interface KanSettings {
  readonly workerUrl: URL
  /** The folder of the shipped statistics. */
  readonly data: URL
  readonly codeVersion: string
}

interface KanOptions extends WhatIfOptions {
  readonly json?: true
  readonly html?: string
  readonly seed: number
  readonly seconds: number
  readonly iterations?: number
  readonly threads: number
  readonly regnestykke?: true
  readonly aar?: number
  readonly sammen?: readonly string[]
  readonly statistikk?: string
}

/** Search time for all variants together; with start-up and judging the whole stays within a minute. */
const DEFAULT_SECONDS = 50
const DAY_SECONDS = 86_400

export function kanCommand(settings: KanSettings): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, value]
  const command = new Command('kan')
    .description(
      'Kan vi bemanne dette? Årsverk, hoder, stillinger, lovlig turnus, hull og varianter for en enhet',
    )
    .argument('<enhetsfil>', 'enhetsfil (.yaml), se docs/guides/enhetsfil.md')
    .option('--json', 'ett JSON-dokument på stdout')
    .option('--html <fil>', 'skriv rapporten som én HTML-fil til utskrift')
    .addOption(wholeNumber('--seed <tall>', 'frø for søket', [0, Number.MAX_SAFE_INTEGER]).default(1))
    .addOption(
      wholeNumber('--seconds <tall>', 'søketid for alle varianter til sammen', [1, DAY_SECONDS]).default(
        DEFAULT_SECONDS,
      ),
    )
    .addOption(
      wholeNumber(
        '--iterations <tall>',
        'deterministisk grense per variant i stedet for tid; en million er omtrent ett sekund',
        [1, Number.MAX_SAFE_INTEGER],
      ),
    )
    .addOption(
      wholeNumber('--threads <tall>', 'tråder', [1, 256]).default(Math.min(4, availableParallelism())),
    )
    .option('--regnestykke', 'bare regnestykket og forhåndssjekken, ingen turnus')
    .addOption(
      wholeNumber(
        '--aar <år>',
        'spør for kravet i dette året, mot dagens ansatte, og med stillingene som mangler',
        [FIRST_YEAR, LAST_YEAR],
      ),
    )
    .option(
      '--sammen <enhetsfil>',
      'vis også denne enheten i «Kommunen i 2035», og summen for enheter i samme kommune',
      collect,
    )
    .addOption(statisticsOption())
  return addWhatIfOptions(command).action((file: string, options: KanOptions) =>
    runKan(file, options, settings),
  )
}

async function runKan(file: string, options: KanOptions, settings: KanSettings): Promise<void> {
  const startedAt = performance.now()
  const { unit, inputs, paths } = loadUnit(file)
  refuseUnjudged(file, unit, { field: 'plan.start', from: unit.plan.start, until: planEnd(unit.plan) })
  const prices = readWhatIfs(unit, options)
  const asked = { year: options.aar ?? FUTURE_YEAR, importedFolder: options.statistikk }
  const others = readOthers(file, options.sammen ?? [], settings.data, asked)
  if (options.html !== undefined) checkReportPath(options.html, [...paths, ...prices.paths, ...others.paths])
  const run = {
    inputs: { ...inputs, ...prices.inputs, ...others.inputs },
    seed: options.seed,
    iterations: options.iterations ?? null,
    codeVersion: settings.codeVersion,
  }
  const future = readFuture(file, unit, settings.data, { ...asked, solved: options.aar !== undefined })
  // With --aar the whole question is asked of the year's demand; else of today's, and the year is a section.
  const askedUnit = options.aar === undefined ? unit : (future.unit ?? unit)
  const filled = options.aar === undefined ? null : withVacancies(askedUnit)
  announceArithmetic(askedUnit)
  const plan = planKan(askedUnit, prices.asked, filled === null ? [] : [filled])
  const results = options.regnestykke === true ? null : await solveCases(plan, options, settings)
  const answer: KanAnswer = {
    ...withFuture(answerKan(plan, results, run), future.out),
    together:
      options.sammen === undefined
        ? null
        : togetherOf({ name: unit.name, constructed: unit.constructed, future: future.out }, others.units),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  }
  if (options.html !== undefined) writeReport(options.html, htmlReport(answer))
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : terminalPage(answer))
}

/** Where arithmetic alone says no, it is said before the search begins. */
function announceArithmetic(unit: Unit): void {
  const failed = precheck(unit).filter(({ ok }) => !ok)
  if (failed.length === 0) return
  process.stderr.write('Regnestykket sier nei alt før turnusen er prøvd:\n')
  for (const { text } of failed) process.stderr.write(`- ${text}\n`)
}

async function solveCases(plan: KanPlan, options: KanOptions, settings: KanSettings): Promise<SolveResult[]> {
  const cases = solvablesOf(plan)
  const names = cases.map(({ nameNb }) => nameNb)
  const progress = progressBars(names, options)
  try {
    const problems = cases.map(({ problem }) => problem)
    return await solveAll(problems, {
      workerUrl: settings.workerUrl,
      threads: options.threads,
      seed: options.seed,
      seedOffsets: cases.map(({ seedOffset }) => seedOffset),
      iterations: options.iterations ?? null,
      seconds: options.seconds,
      onProgress: progress.update,
    })
  } finally {
    progress.stop()
  }
}

/** One line a case on a terminal, with the share of the time or the iterations used and what is found so far. Silent elsewhere. */
function progressBars(
  names: readonly string[],
  options: KanOptions,
): { update: (index: number, progress: SolveProgress | 'done') => void; stop: () => void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const format = '{bar} {state}  {name}'
  const bars = new MultiBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_grey)
  const rows = names.map((name) => bars.create(100, 0, { name, state: 'venter   ' }))
  const startedAt = performance.now()
  return {
    update: (index, progress) => {
      const row = rows[index]
      if (progress === 'done') return row?.update(100, { state: 'ferdig   ' })
      const used =
        options.iterations === undefined
          ? (performance.now() - startedAt) / 1000 / options.seconds
          : progress.iterations / options.iterations
      row?.update(Math.min(99, Math.floor(used * 100)), { state: progress.legal ? 'lovlig   ' : 'søker    ' })
    },
    stop: () => bars.stop(),
  }
}
