/** `reserve UNITS…`: how large a reserve the absence takes, own and shared, and what it costs. */
import { basename, extname } from 'node:path'
import { Command } from 'commander'
import { reserve } from '../planning/reserve.ts'
import type { ReserveSetup } from '../planning/reserve-file.ts'
import { DEFAULT_SETUP, readReserveSetup } from '../planning/reserve-file.ts'
import type { NamedUnit, ReserveUnit } from '../planning/reserve-units.ts'
import { reserveUnits } from '../planning/reserve-units.ts'
import { reservePage } from '../report/reserve-page.ts'
import { readHistory } from '../staffing/absence-history.ts'
import type { HistoryRates } from '../staffing/absence-rates.ts'
import { historyRates } from '../staffing/absence-rates.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import { loadText, loadUnit } from './input-files.ts'
import { wholeNumber } from './whole-number.ts'

interface ReserveFlags {
  readonly fravar?: string
  readonly oppsett?: string
  readonly trekk: number
  readonly seed: number
  readonly json?: true
}

const DEFAULT_YEARS = 1000
const MOST_YEARS = 10_000
/** The sums grow with the square of the duties. */
const MOST_DUTIES = 300
const MOST_UNITS = 40

export function reserveCommand({ codeVersion }: { readonly codeVersion: string }): Command {
  return new Command('reserve')
    .description('Hvor stor reserve tar fraværet: egen, felles, vikar, overtid og innleie?')
    .argument('[filer...]', 'enhetsfiler (.yaml) og høyst én fraværsfil (.csv), se docs/guides/reserve.md')
    .option('--fravar <fil>', 'fraværsfila, som CSV med koder')
    .option(
      '--oppsett <fil>',
      'nivå, samvariasjon, priser, reise og stresstest, som YAML (se «skjema reserve»)',
    )
    .addOption(wholeNumber('--trekk <antall>', 'år som trekkes', [10, MOST_YEARS]).default(DEFAULT_YEARS))
    .addOption(wholeNumber('--seed <tall>', 'frø for de trukne årene', [0, 2 ** 32 - 1]).default(1))
    .option('--json', 'ett JSON-dokument på stdout (se «skjema reserve-svar»)')
    .action((files: readonly string[], flags: ReserveFlags) => runReserve(codeVersion, files, flags))
}

function runReserve(codeVersion: string, files: readonly string[], flags: ReserveFlags): void {
  const tables = files.filter((file) => extname(file).toLowerCase() === '.csv')
  const histories = [...tables, ...(flags.fravar === undefined ? [] : [flags.fravar])]
  if (histories.length > 1)
    throw new BadInput(
      `${histories.length} fraværsfiler er oppgitt (${histories.map(printable).join(', ')}). Slå dem sammen til én, med enheten i kolonnen «unit».`,
    )
  const inputs: Record<string, string> = {}
  const setup = flags.oppsett === undefined ? DEFAULT_SETUP : loadSetup(flags.oppsett, inputs)
  const history = histories[0] === undefined ? null : loadHistory(histories[0], inputs)
  const named = files.filter((file) => !tables.includes(file)).map((file) => loadNamed(file, inputs))
  const units = reserveUnits(named, setup, history)
  checkUnits(units, named, setup, history)
  const answer = reserve({
    ...{ setup, units, history, seed: flags.seed, years: flags.trekk, codeVersion, inputs },
  })
  process.stdout.write(flags.json === true ? `${JSON.stringify(answer, null, 1)}\n` : reservePage(answer))
}

function loadSetup(file: string, inputs: Record<string, string>): ReserveSetup {
  const { text, hash } = loadText(file, 'Oppgi et oppsett (.yaml).')
  inputs[basename(file)] = hash
  const read = readReserveSetup(file, text)
  if (read.status === 'bad') throw badInput(read.problems)
  return read.setup
}

function loadHistory(file: string, inputs: Record<string, string>): HistoryRates {
  const { text, hash } = loadText(file, 'Oppgi en fraværsfil (.csv).')
  inputs[basename(file)] = hash
  const read = readHistory(file, text)
  if (read.status === 'bad') throw badInput(read.problems)
  return historyRates(read.spells, read.constructed)
}

function loadNamed(file: string, inputs: Record<string, string>): NamedUnit {
  const loaded = loadUnit(file)
  Object.assign(inputs, loaded.inputs)
  return { id: basename(file, extname(file)), unit: loaded.unit }
}

function checkUnits(
  units: readonly ReserveUnit[],
  named: readonly NamedUnit[],
  setup: ReserveSetup,
  history: HistoryRates | null,
): void {
  if (units.length === 0)
    throw new BadInput(
      'Ingen enheter er oppgitt. Skriv én eller flere enhetsfiler, en fraværsfil, eller et oppsett med «units».',
    )
  const twice = units.find(({ id }, at) => units.findIndex((one) => one.id === id) !== at)
  if (twice !== undefined)
    throw new BadInput(
      `Enheten «${printable(twice.id)}» er oppgitt to ganger. To enheter kan ikke ha samme id (filnavnet uten .yaml, eller «id» i oppsettet); gi den ene et annet navn.`,
    )
  const strange =
    history === null ? [] : [...history.byUnit.keys()].filter((id) => !units.some((one) => one.id === id))
  if (strange.length > 0 && named.length + setup.units.length > 0)
    throw new BadInput(
      `Fraværsfila har enheten «${printable(strange[0]!)}», som ikke er blant enhetene: ${units.map(({ id }) => printable(id)).join(', ')}. Kolonnen «unit» skal være enhetsfilas navn uten .yaml, eller «id» i oppsettet.`,
    )
  const duties = units.reduce((sum, unit) => sum + Math.max(...unit.duties), 0)
  if (duties === 0) throw new BadInput('Enhetene har ingen vakter. Skriv minst én vakt i døgnet.')
  if (duties > MOST_DUTIES || units.length > MOST_UNITS)
    throw new BadInput(
      `${units.length} enheter med ${duties} vakter i døgnet er for mye (høyst ${MOST_UNITS} og ${MOST_DUTIES}). Regn en del av enhetene av gangen.`,
    )
}
