/** `anbefal UNIT.yaml --turnus ROSTER.csv --dag DATE --vakt CODE`: who could take one shift, ranked. */
import { Command } from 'commander'
import { publishedRoster } from '../planning/published-roster.ts'
import { recommend } from '../planning/recommend.ts'
import { recommendPage } from '../report/recommend-page.ts'
import { dateField, printable } from '../workforce/text-fields.ts'
import { BadInput } from './bad-input.ts'
import { loadUnit } from './input-files.ts'
import { refuseUnjudged } from './legal-input.ts'
import { rosterInput } from './roster-input.ts'
import { secondsSince } from './turnus.ts'

interface AnbefalOptions {
  readonly turnus: string
  readonly dag: string
  readonly vakt: string
  readonly kompetanse?: string
  readonly json?: true
}

export function anbefalCommand({ codeVersion }: { readonly codeVersion: string }): Command {
  return new Command('anbefal')
    .description('Hvem kan ta vakten? Rangerer alle for én åpen vakt, dømt mot loven og avtalene')
    .argument('<enhetsfil>', 'enhetsfil (.yaml)')
    .requiredOption('--turnus <fil>', 'turnusen som gjelder (CSV eller .xlsx)')
    .requiredOption('--dag <dato>', 'dagen vakten begynner, ÅÅÅÅ-MM-DD')
    .requiredOption('--vakt <kode>', 'vaktkoden')
    .option('--kompetanse <id>', 'hva den som tar vakten må kunne; ellers det vakten mangler')
    .option('--json', 'ett JSON-dokument på stdout')
    .action((file: string, options: AnbefalOptions) => runAnbefal(file, options, codeVersion))
}

async function runAnbefal(file: string, options: AnbefalOptions, codeVersion: string): Promise<void> {
  const startedAt = performance.now()
  const { unit, inputs } = loadUnit(file)
  const input = await rosterInput(options.turnus, unit)
  const workStartedAt = performance.now()
  const published = publishedRoster(unit, input.read)
  const { from, until } = published.roster
  refuseUnjudged(file, unit, { field: 'datoene i turnusen', from, until })
  const date = dateField.safeParse(options.dag)
  if (!date.success)
    throw new BadInput(
      `--dag «${printable(options.dag)}» ${date.error.issues[0]?.message ?? 'er ikke en dato.'}`,
    )
  if (date.data < published.first || date.data > published.last)
    throw new BadInput(
      `--dag «${options.dag}» er utenfor turnusen. Rett datoen, eller velg turnusen som har den.`,
    )
  const shift = published.unit.shifts.find(({ code }) => code === options.vakt)
  if (shift === undefined)
    throw new BadInput(
      `--vakt «${printable(options.vakt)}» er ikke en vakt i enheten. Bruk en av: ${unit.shifts.map(({ code }) => code).join(', ')}.`,
    )
  const competence = unit.lattice.competences.find(({ id }) => id === options.kompetanse)?.id ?? null
  if (options.kompetanse !== undefined && competence === null)
    throw new BadInput(
      `--kompetanse «${printable(options.kompetanse)}» er ikke en kompetanse i enheten. Rett id-en.`,
    )
  const run = { inputs: { ...inputs, ...input.inputs }, codeVersion }
  const body = recommend(published, { date: date.data, shift: shift.code, competence }, run)
  const milliseconds = Math.round((performance.now() - workStartedAt) * 10) / 10
  const answer = { ...body, milliseconds, seconds: secondsSince(startedAt) }
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : recommendPage(answer))
}
