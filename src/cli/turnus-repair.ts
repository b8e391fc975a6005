/** `turnus UNIT.yaml --reparer ROSTER.csv`: reads the roster and what has changed, and prints the repair. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { parse } from 'yaml'
import { repair, DEFAULT_CHANGES_MAX } from '../planning/repair.ts'
import { changeProblems, RepairChanges } from '../planning/repair-changes.ts'
import { publishedRoster } from '../planning/published-roster.ts'
import { rosterCsv } from '../planning/turnus-csv.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput } from './bad-input.ts'
import { loadText, loadUnit } from './input-files.ts'
import { refuseUnjudged } from './legal-input.ts'
import { rosterInput } from './roster-input.ts'
import { checkCsvPath, printTurnus, secondsSince, writeCsv } from './turnus.ts'

export interface RepairOptions {
  readonly reparer?: string
  readonly endring?: string
  readonly syk: readonly string[]
  readonly vakt: readonly string[]
  readonly las: readonly string[]
  readonly fra?: string
  readonly maks: string
  readonly json?: true
  readonly ut?: string
}

export function addRepairOptions(command: Command): Command {
  const several = (text: string, known: readonly string[]) => [...known, text]
  return command
    .option('--reparer <turnusfil>', 'reparer denne turnusen (CSV eller .xlsx)')
    .option('--endring <fil>', 'hva som er endret (.yaml), se docs/guides/turnus.md')
    .addOption(
      new Option('--syk <ansatt:dato[..dato]>', 'hvem som er syk; kan gjentas')
        .argParser(several)
        .default([], 'ingen'),
    )
    .addOption(
      new Option('--vakt <dato:vakt:+1>', 'endret behov på en vakt; kan gjentas')
        .argParser(several)
        .default([], 'ingen'),
    )
    .addOption(
      new Option('--las <ansatt:dato[..dato]>', 'dager som ikke skal røres; kan gjentas')
        .argParser(several)
        .default([], 'ingen'),
    )
    .option('--fra <dato>', 'ingen dag før denne endres (ÅÅÅÅ-MM-DD)')
    .option('--maks <tall>', 'flest endringer for hver åpen plass', String(DEFAULT_CHANGES_MAX))
}

export async function runRepair(
  file: string,
  rosterFile: string,
  options: RepairOptions,
  codeVersion: string,
): Promise<void> {
  const startedAt = performance.now()
  const { unit, inputs, paths } = loadUnit(file)
  const input = await rosterInput(rosterFile, unit)
  if (options.ut !== undefined) checkCsvPath(options.ut, [...paths, rosterFile])
  const published = publishedRoster(unit, input.read)
  const { from, until } = published.roster
  refuseUnjudged(file, unit, { field: 'datoene i turnusen', from, until })
  const { changes, inputs: changeInputs } = changesFrom(options)
  const [problem] = changeProblems(published.unit, changes)
  if (problem !== undefined) throw new BadInput(`Endringen: ${printable(problem)}`)
  const outside = [
    ...changes.absences.map((one) => one.from),
    ...changes.demand.map(({ date }) => date),
  ].some((date) => date < published.first || date > published.last)
  if (outside)
    throw new BadInput(
      'Endringen: en dato er utenfor turnusen. Rett datoen, eller velg turnusen som har den.',
    )
  const changesMax = /^[1-9]$/.test(options.maks) ? Number(options.maks) : null
  if (changesMax === null)
    throw new BadInput(`--maks «${printable(options.maks)}» er ikke et tall fra 1 til 9. Rett tallet.`)
  const run = { inputs: { ...inputs, ...input.inputs, ...changeInputs }, codeVersion }
  const done = repair({ published, changes, changesMax, run })
  if (options.ut !== undefined) writeCsv(options.ut, rosterCsv(done.unit, done.roster, done.marks))
  printTurnus({ ...done.answer, seconds: secondsSince(startedAt) }, options.json === true)
}

function changesFrom(options: RepairOptions): {
  changes: RepairChanges
  inputs: Readonly<Record<string, string>>
} {
  const file =
    options.endring === undefined ? null : loadText(options.endring, 'Oppgi en fil (.yaml) med endringen.')
  const inFile = file === null ? RepairChanges.parse({}) : parsed(options.endring!, file.text)
  const inline = RepairChanges.safeParse({
    absences: options.syk.map((text) => period('--syk', text)),
    demand: options.vakt.map(demand),
    locked: options.las.map((text) => period('--las', text)),
    ...(options.fra === undefined ? {} : { from: options.fra }),
  })
  if (!inline.success) throw new BadInput(`Endringen: ${printable(inline.error.issues[0]?.message ?? '')}`)
  const { absences, demand: demands, locked, from } = inline.data
  const start = from ?? inFile.from
  return {
    changes: {
      absences: [...inFile.absences, ...absences],
      demand: [...inFile.demand, ...demands],
      locked: [...inFile.locked, ...locked],
      ...(start === undefined ? {} : { from: start }),
    },
    inputs: file === null ? {} : { [options.endring!]: file.hash },
  }
}

function parsed(path: string, text: string): RepairChanges {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    throw new BadInput(
      `${printable(path)}: er ikke YAML: ${printable(error instanceof Error ? error.message : '')}`,
    )
  }
  const result = RepairChanges.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new BadInput(
    `${printable(path)}, ${(issue?.path ?? []).join('.')}: ${printable(issue?.message ?? '')}`,
  )
}

function period(option: string, text: string) {
  const match = /^([^:]+):(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(text)
  if (match === null)
    throw new BadInput(
      `${option} «${printable(text)}»: skriv ANSATT:ÅÅÅÅ-MM-DD, eller ANSATT:ÅÅÅÅ-MM-DD..ÅÅÅÅ-MM-DD.`,
    )
  return { employee: match[1], from: match[2], until: match[3] ?? match[2] }
}

function demand(text: string) {
  const match = /^(\d{4}-\d{2}-\d{2}):([^:]+):([+-]?\d{1,2})(?::([^:]+))?$/.exec(text)
  if (match === null)
    throw new BadInput(
      `--vakt «${printable(text)}»: skriv ÅÅÅÅ-MM-DD:VAKT:+1, og :KOMPETANSE etter når den trengs.`,
    )
  const [, date, shift, change, competence] = match
  return { date, shift, change: Number(change), ...(competence === undefined ? {} : { competence }) }
}
