/** `lov`: the table of the law for a jurist, on a terminal, as JSON, as Markdown or as a CSV file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { norway } from '../law/jurisdictions.ts'
import type { LawAnswer, LawLanguage } from '../law/law-answer.ts'
import { lawTable } from '../law/law-table.ts'
import { lawMarkdownPage, lawSheet, lawTerminalPage } from '../report/law-page.ts'
import type { LocalDate } from '../time/local-date.ts'
import { formatDate, parseDate } from '../time/local-date.ts'
import { dateField, printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'

const LANGUAGES: readonly LawLanguage[] = ['nb', 'nn', 'en']

interface LovOptions {
  readonly dato?: LocalDate
  readonly regel?: string
  readonly json?: true
  readonly markdown?: true
  readonly csv?: string
  readonly overskriv?: true
  readonly sprak: LawLanguage
}

export function lovCommand(): Command {
  return new Command('lov')
    .description('Reglene i kraft på en dato: tall, grunnlag, hjemmel, og om de er kontrollert mot kilden')
    .addOption(new Option('--dato <dato>', 'ÅÅÅÅ-MM-DD; utelatt: i dag').argParser(dateOption))
    .option('--regel <id>', 'bare denne regelen')
    .option('--json', 'ett JSON-dokument på stdout (se «skjema lov»)')
    .option('--markdown', 'Markdown på stdout, som docs/law/regler.md')
    .option('--csv <fil>', 'skriv tabellen til en CSV-fil (semikolon, UTF-8 med BOM)')
    .option('--overskriv', 'skriv over en fil som ikke er en slik tabell')
    .addOption(new Option('--sprak <språk>', 'nb, nn eller en').choices(LANGUAGES).default('nb'))
    .action(runLov)
}

function runLov(options: LovOptions): void {
  const date = options.dato ?? today()
  if (date < norway.from) {
    throw new BadInput(
      `--dato «${formatDate(date)}»: loven er kodet fra ${formatDate(norway.from)}, og regnes ikke bakover. Velg en senere dato.`,
    )
  }
  if (date > norway.lastDay) {
    throw new BadInput(
      `--dato «${formatDate(date)}»: loven er kodet til ${formatDate(norway.lastDay)}, og regnes ikke lenger fram. Velg en tidligere dato.`,
    )
  }
  const answer = lawTable({
    date,
    language: options.sprak,
    ...(options.regel === undefined ? {} : { rule: options.regel }),
  })
  if (answer.rules.length === 0) throw noSuchRule(options.regel ?? '', date)
  if (options.csv !== undefined) writeCsv(options.csv, answer, options.overskriv === true)
  process.stdout.write(pageOf(answer, options))
}

function pageOf(answer: LawAnswer, options: LovOptions): string {
  if (options.json === true) return `${JSON.stringify(answer, null, 1)}\n`
  return options.markdown === true ? lawMarkdownPage(answer) : lawTerminalPage(answer)
}

function noSuchRule(rule: string, date: LocalDate): BadInput {
  const known = lawTable({ date, language: 'nb' }).rules.map(({ id }) => id)
  return new BadInput(
    `--regel «${printable(rule)}» finnes ikke ${formatDate(date)}. Velg en av: ${known.join(', ')}.`,
  )
}

function dateOption(text: string): LocalDate {
  const parsed = dateField.safeParse(text)
  if (parsed.success) return parsed.data
  throw new InvalidArgumentError(
    `«${printable(text)}» er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2027-01-01.`,
  )
}

/** The date in Oslo now: a question about the law today is the only thing here that the clock decides. */
function today(): LocalDate {
  return parseDate(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' }))
}

function writeCsv(file: string, answer: LawAnswer, overwrite: boolean): void {
  const shown = `--csv «${printable(file)}»`
  if (!/[^/\\]\.csv$/i.test(file))
    throw new BadInput(`${shown}: tabellen må hete noe som slutter på .csv. Rett navnet.`)
  const lines = lawSheet(answer).map((row) => row.map(cell).join(';'))
  if (!overwrite && existsSync(file) && !isTable(file))
    throw new BadInput(
      `${shown}: fila finnes fra før og er ikke en tabell fra «lov». Velg et annet navn, eller legg til «--overskriv».`,
    )
  try {
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`)
  } catch (error) {
    throw new BadInput(`${shown}: kan ikke skrives: ${fileReason(error)}. Velg en annen fil eller mappe.`)
  }
  process.stderr.write(`Tabellen er skrevet til ${printable(file)}\n`)
}

/** Whether the file is a table that was written here, in any of the languages: then it may be made anew. */
function isTable(file: string): boolean {
  let first: string | undefined
  try {
    ;[first] = readFileSync(file, 'utf8').split('\r\n', 1)
  } catch {
    return false
  }
  return LANGUAGES.some((language) => {
    const [header] = lawSheet(lawTable({ date: norway.from, language }))
    return first === `\uFEFF${(header ?? []).map(cell).join(';')}`
  })
}

function cell(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
