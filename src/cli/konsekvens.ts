/** `konsekvens SAK.yaml`: what a right, a reform, a building or a decision takes in people, as a memo along six questions. */
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import type { KonsekvensCase } from '../planning/konsekvens-case.ts'
import { readKonsekvens } from '../planning/konsekvens-file.ts'
import type { KonsekvensOptions } from '../planning/konsekvens-ground.ts'
import { konsekvens } from '../planning/konsekvens.ts'
import { konsekvensHtml } from '../report/konsekvens-html.ts'
import { konsekvensPage } from '../report/konsekvens-page.ts'
import type { Alternative } from '../statistics/datasets.ts'
import { ALTERNATIVES } from '../statistics/datasets.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import { chosenNumber } from './chosen-municipality.ts'
import { loadText } from './input-files.ts'
import { checkReportPath, writeReport } from './report-file.ts'
import type { ShippedStatistics } from './statistics-files.ts'
import { readStatistics, statisticsOption } from './statistics-files.ts'
import { wholeNumber } from './whole-number.ts'

interface KonsekvensFlags {
  readonly kommune?: string
  readonly alternativ: Alternative
  readonly trekk: number
  readonly seed: number
  readonly json?: true
  readonly html?: string
  readonly statistikk?: string
}

interface KonsekvensSettings {
  readonly data: URL
  readonly codeVersion: string
}

const DEFAULT_DRAWS = 1000

export function konsekvensCommand(settings: KonsekvensSettings): Command {
  return new Command('konsekvens')
    .description('Hva tar denne rettigheten, reformen, bygningen eller vedtaket i folk?')
    .argument('<sakfil>', 'saken, som YAML (se docs/guides/konsekvens.md)')
    .option('--kommune <kommune>', 'vis bare denne kommunens del av en nasjonal sak, navn eller nummer')
    .addOption(
      new Option('--alternativ <navn>', 'SSBs alternativ for landet').choices(ALTERNATIVES).default('MMMM'),
    )
    .addOption(wholeNumber('--trekk <antall>', 'trekk til båndet', [1, 100_000]).default(DEFAULT_DRAWS))
    .addOption(wholeNumber('--seed <tall>', 'frø for trekkene', [0, 2 ** 32 - 1]).default(1))
    .addOption(statisticsOption())
    .option('--json', 'ett JSON-dokument på stdout (se «skjema konsekvens-svar»)')
    .option('--html <fil>', 'skriv notatet som én HTML-fil til utskrift (A4)')
    .action((file: string, flags: KonsekvensFlags) => runKonsekvens(settings, file, flags))
}

function runKonsekvens(
  { data, codeVersion }: KonsekvensSettings,
  file: string,
  flags: KonsekvensFlags,
): void {
  const { text, hash } = loadText(file, 'Oppgi en sakfil (.yaml).')
  const read = readKonsekvens(file, text)
  if (read.status === 'bad') throw badInput(read.problems)
  if (flags.html !== undefined) checkReportPath(flags.html, [file])
  const statistics = readStatistics(data, flags.statistikk)
  const area = areaOf(read.case, `${printable(file)}, ${read.areaPlace}`, statistics)
  if (flags.kommune !== undefined && area?.kind !== 'national') {
    throw new BadInput(
      '--kommune viser én kommune av en nasjonal sak, og denne saken er ikke nasjonal. Ta bort valget, eller skriv area: national.',
    )
  }
  const answer = konsekvens(statistics, read.case, {
    ...{ area, alternative: flags.alternativ, seed: flags.seed, draws: flags.trekk },
    ...{ codeVersion, inputs: { [basename(file)]: hash } },
    ...(flags.kommune === undefined
      ? {}
      : { municipality: chosenNumber(flags.kommune, statistics, { where: '--kommune' }) }),
  })
  if (flags.html !== undefined) writeReport(flags.html, konsekvensHtml(answer))
  process.stdout.write(flags.json === true ? `${JSON.stringify(answer, null, 1)}\n` : konsekvensPage(answer))
}

function areaOf(
  { area }: KonsekvensCase,
  where: string,
  statistics: ShippedStatistics,
): KonsekvensOptions['area'] {
  if (area === undefined) return null
  if (area === 'national') return { kind: 'national' }
  const number = chosenNumber(area, statistics, { where, orElse: ', eller «national» for hele landet' })
  return { kind: 'municipality', number }
}
