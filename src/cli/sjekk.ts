/** `sjekk ROSTER --enhet UNIT.yaml`: is this roster legal? Reads a roster from any system, judges it, prints page, JSON or HTML. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { LoadedUnit } from './input-files.ts'
import { loadUnit, readInput } from './input-files.ts'
import { sjekk } from '../planning/sjekk.ts'
import { sjekkHtml } from '../report/sjekk-html.ts'
import { sjekkPage } from '../report/sjekk-page.ts'
import type { RosterProfile } from '../roster-files/profile.ts'
import { NO_PROFILE, readProfile } from '../roster-files/profile.ts'
import { profileProblems, readRoster } from '../roster-files/read-roster.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addDays, parseDate } from '../time/local-date.ts'
import { completed, parsePartialDate } from '../roster-files/written-date.ts'
import type { PlanKind } from '../workforce/roster.ts'
import { problemText } from '../workforce/file-problem.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import { checkReportPath, writeReport } from './report-file.ts'
import { refuseUnjudged } from './legal-input.ts'
import { loadRoster } from './roster-file.ts'

interface SjekkOptions {
  readonly enhet: string
  readonly profil?: string
  readonly ark?: string
  readonly fra?: LocalDate
  readonly til?: LocalDate
  readonly plan?: PlanKind
  readonly likevel?: true
  readonly json?: true
  readonly html?: string
}

export function sjekkCommand(settings: { readonly codeVersion: string }): Command {
  return new Command('sjekk')
    .description(
      'Er turnusen lovlig? Leser en turnus fra Excel eller CSV og dømmer den mot loven og avtalene',
    )
    .argument('<turnusfil>', 'turnus som .xlsx eller CSV, se docs/guides/sjekk.md')
    .requiredOption('--enhet <fil>', 'enhetsfil (.yaml) med ansatte, vakter og avtaler')
    .option('--profil <fil>', 'profil (.yaml) som sier hva kolonner og koder i turnusfila betyr')
    .option('--ark <navn>', 'arket i arbeidsboka, når det er flere')
    .addOption(
      dateOption('--fra <dato>', 'første dag som dømmes; også første dag i en overskrift uten datoer'),
    )
    .addOption(dateOption('--til <dato>', 'siste dag som dømmes'))
    .addOption(
      new Option(
        '--plan <slag>',
        'slag plan; ellers enhetens når den er en grunnturnus, ellers kalenderplan',
      ).choices(['calendar', 'year', 'cyclic']),
    )
    .option('--likevel', 'døm det som er lest, også når noe ikke kunne leses')
    .option('--json', 'ett JSON-dokument på stdout')
    .option('--html <fil>', 'skriv svaret som én HTML-fil til utskrift')
    .action((file: string, options: SjekkOptions) => runSjekk(file, options, settings.codeVersion))
}

async function runSjekk(file: string, options: SjekkOptions, codeVersion: string): Promise<void> {
  const { unit, inputs, paths } = loadUnit(options.enhet)
  const profile = loadProfile(options.profil, unit)
  if (options.html !== undefined) {
    const read = [file, ...paths, ...(options.profil === undefined ? [] : [options.profil])]
    checkReportPath(options.html, read)
  }
  const loaded = await loadRoster(file)
  const result = readRoster({
    ...{ sheets: loaded.sheets, unit, profile: profile.profile },
    sheetName: options.ark ?? null,
    first: options.fra ?? null,
  })
  const refused = (place: string, value: string | null, message: string) =>
    new BadInput(problemText({ file, place, value, message }))
  if (result.status === 'no-roster') throw refused(result.place, result.value, result.message)
  const judged = sjekk({
    ...{ unit, read: result.roster, file: basename(file), format: loaded.formatNb },
    ...{ from: options.fra ?? null, last: options.til ?? null, kind: options.plan ?? null },
    anyway: options.likevel === true,
    run: { inputs: { ...inputs, ...profile.inputs, ...loaded.inputs }, codeVersion },
  })
  if (judged.status === 'bad') throw refused('datoene i turnusen', judged.value, judged.message)
  const { answer } = judged
  const until = addDays(parseDate(answer.roster.to), 1)
  refuseUnjudged(options.enhet, unit, {
    field: 'datoene i turnusen',
    ...{ from: parseDate(answer.roster.from), until },
  })
  if (options.html !== undefined) writeReport(options.html, sjekkHtml(answer))
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : sjekkPage(answer))
}

interface LoadedProfile {
  readonly profile: RosterProfile
  readonly inputs: LoadedUnit['inputs']
}

function loadProfile(path: string | undefined, unit: LoadedUnit['unit']): LoadedProfile {
  if (path === undefined) return { profile: NO_PROFILE, inputs: {} }
  const bytes = readInput(path, 'Oppgi en profil (.yaml).')
  const result = readProfile(path, bytes.toString('utf8'))
  if (result.status === 'bad') throw badInput(result.problems)
  const problems = profileProblems(path, result.profile, unit)
  if (problems.length > 0) throw badInput(problems)
  return {
    profile: result.profile,
    inputs: { [basename(path)]: createHash('sha256').update(bytes).digest('hex') },
  }
}

function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const date = completed(parsePartialDate(text, 'dmy'))
    if (date === null)
      throw new InvalidArgumentError(
        `«${printable(text)}» er ikke en dato. Skriv den som 2027-08-02 eller 02.08.2027.`,
      )
    return date
  })
}
