/** `framskriv KOMMUNE` and `framskriv alle`: population, users and årsverk, year by year. */
import { rmSync, writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { framskriv } from '../planning/framskriv.ts'
import type { FramskrivAnswer } from '../planning/framskriv-answer.ts'
import { framskrivHtml } from '../report/framskriv-html.ts'
import { ceilingLines, framskrivPage, framskrivSheet } from '../report/framskriv-page.ts'
import { publishedLines } from '../report/framskriv-published.ts'
import { FIRST_YEAR, LAST_YEAR, Scenario } from '../projection/scenario.ts'
import { unknownGroups } from '../projection/supply-input.ts'
import type { Alternative } from '../statistics/datasets.ts'
import { ALTERNATIVES } from '../statistics/datasets.ts'
import { decimalText } from '../time/minutes.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'
import { chosenNumber } from './chosen-municipality.ts'
import { csvField } from './csv-field.ts'
import type { GruppeOptions } from './gruppe.ts'
import { GRUPPE_OPTIONS, isGruppe, neither, runGruppe } from './gruppe.ts'
import { checkReportPath, writeReport } from './report-file.ts'
import { readScenario } from './scenario-file.ts'
import type { ShippedStatistics } from './statistics-files.ts'
import { readStatistics, statisticsOption } from './statistics-files.ts'
import { wholeNumber } from './whole-number.ts'

interface FramskrivOptions {
  readonly til?: number
  readonly alternativ: Alternative
  readonly scenario?: string
  readonly trekk?: number
  readonly seed?: number
  readonly arsverk?: number
  readonly institusjonsandel?: number
  readonly sysselsatte?: number
  readonly tak?: number
  readonly teller: 'arsverk' | 'personer'
  readonly andreArsverk?: number
  readonly json?: true
  readonly csv?: string
  readonly html?: string
  readonly statistikk?: string
}

export function framskrivCommand({ data }: { readonly data: URL }): Command {
  const command = new Command('framskriv')
    .description(
      'Folketall, brukere, årsverk, tilgang og gap i omsorg fram til 2050, for en kommune eller alle',
    )
    .argument('[kommune]', 'navn eller nummer, eller «alle»; utelates med --gruppe')
    .addOption(
      wholeNumber('--til <år>', `siste år (utelatt: ${LAST_YEAR}, eller scenariets)`, [
        FIRST_YEAR,
        LAST_YEAR,
      ]),
    )
    .addOption(
      new Option('--alternativ <navn>', 'SSBs alternativ for landet').choices(ALTERNATIVES).default('MMMM'),
    )
    .option('--scenario <fil>', 'spakene, som YAML eller JSON (utelatt: konstant standard)')
    .addOption(
      wholeNumber('--trekk <antall>', 'trekk til båndet (utelatt: 1000, eller scenariets)', [1, 100_000]),
    )
    .addOption(
      wholeNumber('--seed <tall>', 'frø for trekkene (utelatt: 1, eller scenariets)', [0, 2 ** 32 - 1]),
    )
    .addOption(numberOption('--arsverk <tall>', 'kommunens avtalte årsverk i omsorg i dag', [0.1, 1e6]))
    .addOption(numberOption('--institusjonsandel <andel>', 'andel av årsverkene i institusjon, 0-1', [0, 1]))
    .addOption(
      numberOption('--sysselsatte <andel>', 'andel av innbyggere 20-66 som er sysselsatt, 0-1', [0.01, 1]),
    )
    .addOption(
      numberOption('--tak <andel>', 'handlingsregelens tak, 0-1 (utelatt: dagens andel)', [0.0001, 1]),
    )
    .addOption(
      new Option('--teller <enhet>', 'hva handlingsregelen teller')
        .choices(['arsverk', 'personer'])
        .default('arsverk'),
    )
    .addOption(
      numberOption(
        '--andre-arsverk <tall>',
        'årsverk i dag i resten av helse og omsorg, for bred sektor i handlingsregelen (med «alle»: landets)',
        [0, 1e7],
      ),
    )
    .addOption(statisticsOption())
    .option('--json', 'ett JSON-dokument på stdout (se «skjema framskriv-svar»)')
    .option('--csv <fil>', 'skriv en linje per kommune og år til en CSV-fil (semikolon, UTF-8 med BOM)')
    .option('--html <fil>', 'skriv rapporten om én kommune som én HTML-fil til utskrift')
    .action((place: string | undefined, options: FramskrivOptions & GruppeOptions) => {
      if (isGruppe(options)) runGruppe(data, place, command)
      else runFramskriv(data, place ?? neither(), options)
    })
  for (const option of GRUPPE_OPTIONS) command.addOption(option)
  return command
}

function runFramskriv(data: URL, place: string, options: FramskrivOptions): void {
  const statistics = readStatistics(data, options.statistikk)
  const municipalities = chosen(place, statistics)
  checkHtml(options, municipalities)
  const { arsverk, institusjonsandel, sysselsatte, tak } = options
  if (arsverk !== undefined && municipalities.length > 1) {
    throw new BadInput('--arsverk er for én kommune. Velg kommunen, eller ta bort valget.')
  }
  const scenario = scenarioOf(options)
  checkSupply(scenario, options, { municipalities, statistics })
  const answer = framskriv(statistics, {
    ...{ municipalities, alternative: options.alternativ, scenario },
    ...(arsverk === undefined ? {} : { ownFte: arsverk }),
    ...(institusjonsandel === undefined ? {} : { institutionShare: institusjonsandel }),
    ...(sysselsatte === undefined ? {} : { employmentRate: sysselsatte }),
    ...(tak === undefined ? {} : { ceiling: tak }),
    count: {
      unit: options.teller === 'personer' ? 'persons' : 'fte',
      otherFte: options.andreArsverk ?? null,
    },
  })
  refuseTooMuch(answer, scenario, options)
  refuseVacancies(answer, scenario, options)
  if (options.csv !== undefined) writeCsv(options.csv, answer)
  if (options.html !== undefined) writeReport(options.html, framskrivHtml(answer))
  if (options.json === true) process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`)
  else if (answer.municipalities.length === 1) process.stdout.write(framskrivPage(answer))
  else process.stdout.write(allLines(answer))
}

/** Before anything is computed. Throws BadInput. */
function checkHtml({ html, scenario }: FramskrivOptions, municipalities: readonly string[]): void {
  if (html === undefined) return
  if (municipalities.length > 1)
    throw new BadInput('--html er for én kommune. Velg kommunen, eller ta bort valget.')
  checkReportPath(html, scenario === undefined ? [] : [scenario])
}

/** The file's, with what the options say instead. Throws BadInput with the faults of the file. */
function scenarioOf({ scenario: file, til, trekk, seed }: FramskrivOptions): Scenario {
  const instead = {
    ...(til === undefined ? {} : { until: til }),
    ...(trekk === undefined ? {} : { draws: trekk }),
    ...(seed === undefined ? {} : { seed }),
  }
  return file === undefined
    ? Scenario.parse({ name: 'Konstant standard', ...instead })
    : readScenario(file, instead)
}

/** What the scenario's `supply` names, beside the statistics. Throws BadInput. */
function checkSupply(
  { supply }: Scenario,
  { scenario: file }: FramskrivOptions,
  asked: { readonly municipalities: readonly string[]; readonly statistics: ShippedStatistics },
): void {
  const { occupations } = asked.statistics.fte
  const unknown = unknownGroups(
    supply,
    Object.keys(occupations).filter((code) => code !== 'tot'),
  )
  const isOnes =
    supply.vacancies > 0 ||
    supply.education.length > 0 ||
    supply.groups.some((one) =>
      [one.fte, one.vacancies, one.recruits_per_year].some((fte) => fte !== undefined),
    )
  const problems = [
    ...unknown,
    ...(isOnes && asked.municipalities.length > 1
      ? [
          'supply: ansatte, ledige årsverk og utdanningsplasser er for én kommune. Velg kommunen, eller ta dem ut.',
        ]
      : []),
  ]
  if (problems.length > 0)
    throw new BadInput(
      problems.map((problem) => `${printable(file ?? '')}: ${printable(problem)}`).join('\n'),
    )
}

/** Services that take more than everybody who works. Throws BadInput. */
function refuseTooMuch(
  { municipalities, baseYear }: FramskrivAnswer,
  { services }: Scenario,
  { scenario: file }: FramskrivOptions,
): void {
  if (services.length === 0) return
  const over = municipalities.find(({ handlingsregel: rule }) => rule.shares[0]!.share > 1)
  if (over === undefined) return
  const times = decimalText(over.handlingsregel.shares[0]!.share, 1)
  throw new BadInput(
    `${printable(file ?? '')}, services: tar ${times} ganger flere årsverk i ${over.name} i ${baseYear} enn det er sysselsatte der. Rett rater, timer eller årsverk per bruker.`,
  )
}

/** Known first when the need is. Throws BadInput. */
function refuseVacancies(
  { municipalities }: FramskrivAnswer,
  { supply: { vacancies, groups } }: Scenario,
  { scenario: file }: FramskrivOptions,
): void {
  const { fte, fteBasis, supply } = municipalities[0]!
  // Own årsverk are of people who are employed: what is vacant is in the need beside them.
  const beside = (vacant: number) => (fteBasis === 'pooled' ? 0 : vacant)
  const entered = [
    { where: 'vacancies', vacant: vacancies, need: fte[0]!.withoutNoise - beside(vacancies) },
    ...groups.map((own, at) => ({
      where: `groups.${at}.vacancies`,
      vacant: own.fte === undefined ? (own.vacancies ?? 0) : 0,
      need:
        (supply.groups.find(({ id }) => id === own.id)?.years[0]!.needFte ?? Infinity) -
        beside(own.vacancies ?? 0),
    })),
  ]
  for (const { where, vacant, need } of entered) {
    if (vacant > need)
      throw new BadInput(
        `${printable(file ?? '')}: supply.${where} ${vacant} er flere enn alle i dag, ${decimalText(need, 1)} årsverk. Rett tallet.`,
      )
  }
}

function numberOption(flags: string, description: string, [least, most]: readonly [number, number]): Option {
  return new Option(flags, description).argParser((text) => {
    const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(
        `«${printable(text)}» er ikke et tall fra ${least} til ${most}. Rett tallet.`,
      )
    }
    return value
  })
}

/** The numbers of today's municipalities. Throws BadInput where the text is none, or several. */
function chosen(text: string, statistics: ShippedStatistics): readonly string[] {
  if (text.trim().toLowerCase() === 'alle') return Object.keys(statistics.municipalities.entries).sort()
  return [chosenNumber(text, statistics, { orElse: ', eller «alle»' })]
}

/** Without draws: a sum of percentiles is no percentile. */
function nationLines({ nation, baseYear, lastYear }: FramskrivAnswer): readonly string[] {
  if (nation === null) return []
  const [first, last] = [nation.years[0]!, nation.years.at(-1)!]
  const whole = (value: number) => String(Math.round(value))
  return [
    '',
    `HELE LANDET, summen av kommunene: ${whole(first.fte)} årsverk i ${baseYear} og ${whole(last.fte)} i ${lastYear}, tilgang ${whole(last.supply)}, gap ${whole(last.gap)} (uten trekk; gapet er summen, og kommuner med for mange er trukket fra).`,
    ...ceilingLines(nation),
    '',
  ]
}

function allLines(answer: FramskrivAnswer): string {
  const { municipalities, baseYear, lastYear } = answer
  const heads = [
    'Folketall',
    String(lastYear),
    '80+',
    String(lastYear),
    'Årsverk',
    String(lastYear),
    'p10',
    'p90',
    'Gap',
  ]
  const header = `${'Kommune'.padEnd(28)}${heads.map((one) => one.padStart(9)).join('')}`
  const at = lastYear - baseYear
  return [
    header,
    ...municipalities.map(({ number, name, population, fte, fteBasis, gap }) => {
      const [first, last] = [population[0]!, population[at]!]
      const need = fte[at]!
      const people = [first.total, last.total, first.ages['80+']!, last.ages['80+']!]
      const needs = [fte[0]!.withoutNoise, need.withoutNoise, need.p10, need.p90]
      const cells = [...people, ...needs, gap[at]!.withoutNoise].map((one) =>
        String(Math.round(one)).padStart(9),
      )
      return `${`${number} ${name}`.slice(0, 27).padEnd(28)}${cells.join('')}${fteBasis === 'pooled' ? ' *' : ''}`
    }),
    ...nationLines(answer),
    `Gap: behov minus tilgang i ${lastYear}, med tilgangen i dag lik behovet der ikke annet er lagt inn. Tilgangen er antakelser.`,
    '* årsverk per bruker fra andre kommuner: se forbeholdene med «framskriv KOMMUNE».',
    'Alt sammen, med kilder og grunnlag: --json eller --csv FIL.',
    ...publishedLines(answer),
    '',
  ].join('\n')
}

/** A file was begun, and came no further. */
const HALF = ['ENOSPC', 'EFBIG', 'EDQUOT', 'EIO']

function writeCsv(file: string, answer: FramskrivAnswer): void {
  const shown = `--csv «${printable(file)}»`
  if (!/[^/\\]\.csv$/i.test(file))
    throw new BadInput(`${shown}: tabellen må hete noe som slutter på .csv. Rett navnet.`)
  const lines = framskrivSheet(answer).map((row) => row.map(csvField).join(';'))
  const { sources } = answer
  const credit = `"Kilde: ${sources[0]!.credit}, tabell ${[...new Set(sources.flatMap(({ tables }) => tables))].join(', ')}. ${sources[0]!.licence}"`
  try {
    writeFileSync(file, `\uFEFF${[...lines, credit].join('\r\n')}\r\n`, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    // Else it is the half that was begun here.
    const isHalf = error instanceof Error && 'code' in error && HALF.includes(String(error.code))
    if (isHalf) rmSync(file, { force: true })
    throw new BadInput(
      `${shown}: ${isThere ? 'fila finnes fra før' : `kan ikke skrives: ${fileReason(error)}`}. Velg en annen fil eller mappe.`,
    )
  }
  process.stderr.write(`Tabellen er skrevet til ${printable(file)}\n`)
}
