/** `framskriv KOMMUNE` and `framskriv alle`: population and users, year by year. */
import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { framskriv } from '../planning/framskriv.ts'
import type { FramskrivAnswer } from '../planning/framskriv-answer.ts'
import { framskrivPage, framskrivSheet } from '../report/framskriv-page.ts'
import type { Alternative } from '../statistics/datasets.ts'
import { ALTERNATIVES } from '../statistics/datasets.ts'
import { findMunicipality } from '../statistics/find-municipality.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'
import type { ShippedStatistics } from './statistics-files.ts'
import { readStatistics } from './statistics-files.ts'
import { wholeNumber } from './whole-number.ts'

const FIRST_YEAR = 2026
const LAST_YEAR = 2050

interface FramskrivOptions {
  readonly til: number
  readonly alternativ: Alternative
  readonly json?: true
  readonly csv?: string
}

export function framskrivCommand({ data }: { readonly data: URL }): Command {
  return new Command('framskriv')
    .description('Folketall og brukere av tjenestene fram til 2050, for en kommune eller alle')
    .argument('<kommune>', 'navn eller nummer, eller «alle»')
    .addOption(wholeNumber('--til <år>', 'siste år', [FIRST_YEAR, LAST_YEAR]).default(LAST_YEAR))
    .addOption(
      new Option('--alternativ <navn>', 'SSBs alternativ for landet').choices(ALTERNATIVES).default('MMMM'),
    )
    .option('--json', 'ett JSON-dokument på stdout (se «skjema framskriv-svar»)')
    .option('--csv <fil>', 'skriv en linje per kommune og år til en CSV-fil (semikolon, UTF-8 med BOM)')
    .action((place: string, options: FramskrivOptions) => runFramskriv(data, place, options))
}

function runFramskriv(data: URL, place: string, options: FramskrivOptions): void {
  const statistics = readStatistics(data)
  const answer = framskriv(statistics, {
    municipalities: chosen(place, statistics),
    alternative: options.alternativ,
    lastYear: options.til,
  })
  if (options.csv !== undefined) writeCsv(options.csv, answer)
  if (options.json === true) process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`)
  else if (answer.municipalities.length === 1) process.stdout.write(framskrivPage(answer))
  else process.stdout.write(allLines(answer))
}

/** The numbers of today's municipalities. Throws BadInput where the text is none, or several. */
function chosen(text: string, { municipalities, changes }: ShippedStatistics): readonly string[] {
  if (text.toLowerCase() === 'alle') return Object.keys(municipalities.entries).sort()
  const shown = `Kommunen «${printable(text)}»`
  const found = findMunicipality(text, municipalities, changes)
  switch (found.kind) {
    case 'found':
      if (found.note !== undefined) process.stderr.write(`${found.note}\n`)
      return [found.number]
    case 'split':
      throw new BadInput(
        `${shown} er delt mellom ${found.into.map(({ number, name }) => `${name} (${number})`).join(' og ')}. Velg en av dem.`,
      )
    case 'ambiguous':
      throw new BadInput(
        `${shown} er flere: ${found.among.map(({ number, name, county }) => `${name} i ${county} (${number})`).join(' og ')}. Skriv nummeret.`,
      )
    case 'unknown':
      throw new BadInput(
        `${shown} finnes ikke. ${found.suggestions.length > 0 ? `Mente du ${found.suggestions.join(' eller ')}?` : 'Skriv navnet eller nummeret, eller «alle».'}`,
      )
  }
}

function allLines({ municipalities, baseYear, lastYear }: FramskrivAnswer): string {
  const header = `${'Kommune'.padEnd(36)}${['Folketall', String(lastYear), 'Over 80', String(lastYear)].map((one) => one.padStart(11)).join('')}`
  const at = lastYear - baseYear
  return [
    header,
    ...municipalities.map(({ number, name, population }) => {
      const [first, last] = [population[0]!, population[at]!]
      const cells = [first.total, last.total, first.ages['80+']!, last.ages['80+']!]
      return `${`${number} ${name}`.slice(0, 35).padEnd(36)}${cells.map((one) => String(Math.round(one)).padStart(11)).join('')}`
    }),
    'Alt sammen, med kilder og grunnlag: --json eller --csv FIL.',
    '',
  ].join('\n')
}

function writeCsv(file: string, answer: FramskrivAnswer): void {
  const shown = `--csv «${printable(file)}»`
  if (!/[^/\\]\.csv$/i.test(file))
    throw new BadInput(`${shown}: tabellen må hete noe som slutter på .csv. Rett navnet.`)
  const lines = framskrivSheet(answer).map((row) => row.join(';'))
  const { sources } = answer
  const credit = `"Kilde: ${sources[0]!.credit}, tabell ${[...new Set(sources.flatMap(({ tables }) => tables))].join(', ')}. ${sources[0]!.licence}"`
  try {
    writeFileSync(file, `\uFEFF${[...lines, credit].join('\r\n')}\r\n`, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new BadInput(
      `${shown}: ${isThere ? 'fila finnes fra før' : `kan ikke skrives: ${fileReason(error)}`}. Velg en annen fil eller mappe.`,
    )
  }
  process.stderr.write(`Tabellen er skrevet til ${printable(file)}\n`)
}
