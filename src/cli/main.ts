/**
 * The command line: `npm run -s cli -- COMMAND …`. One file per command. Answers go to stdout, everything else to
 * stderr. Exit code 0 for an answer (also "no"), 2 for bad input, 1 for a fault.
 */
import { Command, CommanderError } from 'commander'
import { anbefalCommand } from './anbefal.ts'
import { BadInput, fileReason } from './bad-input.ts'
import { benchCommand } from './bench.ts'
import { printable } from '../workforce/text-fields.ts'
import { framskrivCommand } from './framskriv.ts'
import { kanCommand } from './kan.ts'
import { konsekvensCommand } from './konsekvens.ts'
import { lovCommand } from './lov.ts'
import { oppgaverCommand } from './oppgaver.ts'
import { reserveCommand } from './reserve.ts'
import { schemaCommand } from './schema.ts'
import { sjekkCommand } from './sjekk.ts'
import { statistikkCommand } from './statistikk.ts'
import { tjenesteprofilCommand } from './tjenesteprofil.ts'
import { turnusCommand } from './turnus.ts'
import { norwegianUsageError } from './usage-errors.ts'

declare const HANDLINGSROM_VERSION: string

const WORKER_URL = new URL('../jobs/worker.mjs', import.meta.url)
const DATA_URL = new URL('../../../data/', import.meta.url)
const SCHEDULE_WORKER_URL = new URL('../jobs/schedule-worker.mjs', import.meta.url)

// `| head -1`: a reader that has seen enough is no fault, and the page has nobody left to go to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(
    `Svaret kan ikke skrives: ${fileReason(error)}. Rydd plass, eller skriv til et annet sted.\n`,
  )
  process.exit(2)
})
// Without a reader of the messages the answer still comes.
process.stderr.on('error', () => undefined)

const program = new Command('handlingsrom')
  .description('Kan vi bemanne dette? Bemanningsplanlegging for norske helse- og omsorgstjenester.')
  .version(HANDLINGSROM_VERSION, '-V, --version', 'vis versjonen')
  .helpOption('-h, --help', 'vis hjelp')
  .helpCommand('help [kommando]', 'vis hjelp til en kommando')
  .showSuggestionAfterError(false)
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(text),
    writeErr: (text) => process.stderr.write(text),
    outputError: (text, write) => write(`${printable(norwegianUsageError(text.trimEnd()))}\n`),
  })
for (const command of [
  kanCommand({ workerUrl: WORKER_URL, data: DATA_URL, codeVersion: HANDLINGSROM_VERSION }),
  lovCommand(),
  sjekkCommand({ codeVersion: HANDLINGSROM_VERSION }),
  benchCommand({ workerUrl: SCHEDULE_WORKER_URL, codeVersion: HANDLINGSROM_VERSION }),
  turnusCommand({ workerUrl: WORKER_URL, codeVersion: HANDLINGSROM_VERSION }),
  anbefalCommand({ codeVersion: HANDLINGSROM_VERSION }),
  framskrivCommand({ data: DATA_URL }),
  konsekvensCommand({ data: DATA_URL, codeVersion: HANDLINGSROM_VERSION }),
  tjenesteprofilCommand({ data: DATA_URL }),
  statistikkCommand({ data: DATA_URL }),
  oppgaverCommand({ data: DATA_URL, codeVersion: HANDLINGSROM_VERSION }),
  reserveCommand({ codeVersion: HANDLINGSROM_VERSION }),
  schemaCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program))
  for (const part of command.commands) part.copyInheritedSettings(program)
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  // Commander has printed its own message; asking for help or the version is not an error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const reason = error instanceof Error ? (error.stack ?? error.message).slice(0, 2000) : String(error)
  process.stderr.write(`Intern feil i Handlingsrom. Meld den med teksten under.\n${reason}\n`)
  return 1
}
