/** `oppgaver UNIT.yaml`: who does what, at the lowest competence that suffices; and the built-in catalogue of tasks. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Command, Option } from 'commander'
import loadHighs from 'highs'
import { Catalogue, SETTINGS } from '../planning/oppgaver-catalogue.ts'
import { writtenCoverage } from '../planning/oppgaver-coverage.ts'
import { readRegister } from '../planning/oppgaver-file.ts'
import { presenceOf } from '../planning/oppgaver-presence.ts'
import type { OppgaverAnswer } from '../planning/oppgaver-answer.ts'
import { oppgaver } from '../planning/oppgaver.ts'
import { cataloguePage, oppgaverPage } from '../report/oppgaver-page.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput, fileReason } from './bad-input.ts'
import { loadText, loadUnit } from './input-files.ts'

interface OppgaverFlags {
  readonly katalog?: string | true
  readonly skriv?: string
  readonly json?: true
}

interface OppgaverSettings {
  readonly data: URL
  readonly codeVersion: string
}

export function oppgaverCommand(settings: OppgaverSettings): Command {
  return new Command('oppgaver')
    .description('Hvem skal gjøre hva? Oppgavedeling på laveste tilstrekkelige kompetanse, over gulvene')
    .argument('[enhetsfil]', 'enhetsfil med «tasks» (se docs/guides/oppgaver.md)')
    .addOption(
      new Option(
        '--katalog [sted]',
        `vis den innebygde katalogen i stedet: ${SETTINGS.join(', ')}; utelatt = alt`,
      ),
    )
    .option('--skriv <fil>', 'skriv enhetsfila med nytt krav etter kompetanse, som utkast')
    .option('--json', 'ett JSON-dokument på stdout (se «skjema oppgaver-svar»)')
    .action((file: string | undefined, flags: OppgaverFlags) => runOppgaver(settings, file, flags))
}

async function runOppgaver(
  { data, codeVersion }: OppgaverSettings,
  file: string | undefined,
  flags: OppgaverFlags,
): Promise<void> {
  const catalogue = readCatalogue(data)
  if (flags.katalog !== undefined) {
    showCatalogue(catalogue, file, flags)
    return
  }
  if (file === undefined)
    throw new BadInput('Argumentet <enhetsfil> mangler. Oppgi en enhetsfil, eller bruk --katalog.')
  const { unit, inputs, paths } = loadUnit(file)
  if (unit.tasks === undefined)
    throw new BadInput(
      `${printable(file)}: enheten har ikke noe oppgaveregister. Legg til «tasks: navn-oppgaver.yaml» (docs/guides/oppgaver.md).`,
    )
  const registerPath = join(dirname(file), unit.tasks)
  const { text, hash } = loadText(registerPath, 'Oppgi et oppgaveregister (.yaml) i «tasks».')
  if (flags.skriv !== undefined) checkTarget(flags.skriv)
  const read = readRegister(registerPath, text, unit, catalogue)
  if (read.status === 'bad') throw badInput(read.problems)
  const found = presenceOf(unit, read.register.written)
  if (found.status === 'bad') {
    const { path, value, message } = found.problem
    throw badInput([{ file: registerPath, place: read.register.place(path), value, message }])
  }
  const answer = oppgaver(
    await loadHighs(),
    { unit, register: read.register, presence: found.presence },
    { codeVersion, inputs: { ...inputs, [basename(registerPath)]: hash } },
  )
  if (flags.skriv !== undefined) writeCoverage(flags.skriv, readFileSync(paths[0]!, 'utf8'), answer)
  process.stdout.write(flags.json === true ? `${JSON.stringify(answer, null, 1)}\n` : oppgaverPage(answer))
}

function readCatalogue(data: URL): Catalogue {
  return Catalogue.parse(JSON.parse(readFileSync(new URL('oppgavekatalog.json', data), 'utf8')))
}

function showCatalogue(
  catalogue: Catalogue,
  file: string | undefined,
  { katalog, json }: OppgaverFlags,
): void {
  if (file !== undefined)
    throw new BadInput('--katalog viser katalogen og tar ingen enhetsfil. Ta bort ett av dem.')
  const setting = typeof katalog === 'string' ? katalog : null
  if (setting !== null && !SETTINGS.some((one) => one === setting))
    throw new BadInput(
      `--katalog «${printable(setting)}» finnes ikke. Velg ${SETTINGS.join(', ')}, eller ingen for alt.`,
    )
  process.stdout.write(
    json === true ? `${JSON.stringify(catalogue, null, 1)}\n` : cataloguePage(catalogue, setting),
  )
}

/** A new file: nothing that somebody wrote is overwritten. */
function checkTarget(file: string): void {
  const shown = `--skriv «${printable(file)}»`
  if (!/[^/\\]\.ya?ml$/i.test(file))
    throw new BadInput(`${shown}: fila må hete noe som slutter på .yaml. Rett navnet.`)
  if (!existsSync(dirname(file)))
    throw new BadInput(`${shown}: mappen finnes ikke. Lag mappen, eller velg en annen.`)
  if (existsSync(file)) throw new BadInput(`${shown}: fila finnes alt. Velg et nytt navn.`)
}

function writeCoverage(file: string, text: string, answer: OppgaverAnswer): void {
  if (answer.status !== 'DEKKET') {
    process.stderr.write(
      `Kravet er ikke skrevet til ${printable(file)}: planen er ikke dekket, så ikke noe krav kan senkes.\n`,
    )
    return
  }
  try {
    writeFileSync(file, writtenCoverage(text, answer), { flag: 'wx' })
  } catch (error) {
    throw new BadInput(
      `--skriv «${printable(file)}»: fila kan ikke skrives: ${fileReason(error)}. Velg en annen fil eller mappe.`,
    )
  }
  process.stderr.write(
    `Kravet etter kompetanse er skrevet til ${printable(file)}. Den viser til de samme filene ved siden av; ha den i samme mappe.\n`,
  )
}
