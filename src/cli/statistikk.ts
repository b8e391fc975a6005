/** `statistikk`: a user's own figures. `hent` asks SSB, `importer` reads a file, `vis` shows what there is, `eksporter` writes CSV. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { CATALOGUE, NOT_USED } from '../statistics/catalogue.ts'
import type { LineProblem } from '../statistics/csv-rows.ts'
import { DELIMITERS_NB } from '../statistics/csv-rows.ts'
import type { Imported } from '../statistics/imported.ts'
import { readJsonStat } from '../statistics/json-stat.ts'
import type { Ground, Made } from '../statistics/make-imported.ts'
import { formOf, fromCsv, fromTable } from '../statistics/make-imported.ts'
import { importedProblems } from '../statistics/overlay.ts'
import { toCsv } from '../statistics/to-csv.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, fileReason } from './bad-input.ts'
import { chosenNumber } from './chosen-municipality.ts'
import { readInput } from './input-files.ts'
import { decoded } from './roster-file.ts'
import { FROM_SSB } from './ssb-fetch.ts'
import type { ShippedStatistics } from './statistics-files.ts'
import { readStatistics } from './statistics-files.ts'
import { DEFAULT_FOLDER, isThere, readImported, store } from './statistics-store.ts'
import { fetchTable } from './statistikk-hent.ts'
import { keptOf, visAnswer, visPage, writtenPage } from './statistikk-page.ts'

const MOST_FILE_BYTES = 100_000_000
const NEXT = 'Oppgi en CSV-fil, eller en tabell fra SSB lagret som JSON-stat2.'

interface FolderOptions {
  readonly mappe: string
  readonly json?: true
}
interface HentOptions extends FolderOptions {
  readonly kommune?: string
  readonly aar?: readonly string[]
  readonly api: 'v0' | 'v2'
}

const folderOption = () =>
  new Option('--mappe <mappe>', 'mappen med det som er importert').default(DEFAULT_FOLDER)
const jsonOption = () => new Option('--json', 'ett JSON-dokument på stdout (se «skjema statistikk-svar»)')

export function statistikkCommand({ data }: { readonly data: URL }): Command {
  const command = new Command('statistikk').description(
    'Kommunens egne tall: hent fra SSB, importer en fil, vis og eksporter',
  )
  command
    .command('hent')
    .description('Hent en tabell fra SSB (data.ssb.no) og legg den i mappen')
    .argument('<tabell>', 'tabellnummer, fem sifre')
    .option('--kommune <kommune>', 'navn eller nummer, for tabeller med kommuner')
    .addOption(new Option('--aar <år>', 'år, med komma mellom (utelatt: etter tabellen)').argParser(yearsIn))
    .addOption(new Option('--api <utgave>', 'v0 (POST) eller v2 (GET)').choices(['v0', 'v2']).default('v0'))
    .addOption(folderOption())
    .addOption(jsonOption())
    .action((table: string, options: HentOptions) => hent(data, table, options))
  command
    .command('importer')
    .description('Les en fil med tall (CSV, eller JSON-stat2 fra SSB) og legg den i mappen')
    .argument('<fil>', 'fila; hvilken form den har, leses av overskriften')
    .addOption(folderOption())
    .addOption(jsonOption())
    .action((file: string, options: FolderOptions) => importer(data, file, options))
  command
    .command('vis')
    .description('Vis hva som følger med, hva som er importert og hvilke tabeller som kan hentes')
    .argument('[kommune]', 'vis tallene for en kommune, med forbehold')
    .addOption(folderOption())
    .addOption(jsonOption())
    .action((place: string | undefined, options: FolderOptions) => vis(data, place, options))
  command
    .command('eksporter')
    .description('Skriv noe som er importert, som CSV i samme form som det leses')
    .argument('<navn>', 'navnet fra «statistikk vis», for eksempel aggregater')
    .requiredOption('--csv <fil>', 'fila som skrives (semikolon, UTF-8 med BOM)')
    .addOption(folderOption())
    .action((id: string, options: FolderOptions & { readonly csv: string }) => eksporter(id, options))
  return command
}

function yearsIn(text: string): readonly string[] {
  const years = text.split(',').map((one) => one.trim())
  if (!years.every((year) => /^\d{4}$/.test(year)))
    throw new InvalidArgumentError(
      `«${printable(text)}» er ikke årstall med komma mellom. Skriv for eksempel 2024,2025.`,
    )
  return years
}

async function hent(data: URL, table: string, options: HentOptions): Promise<void> {
  const known = CATALOGUE.find((one) => one.table === table)
  if (known === undefined) {
    const tables = CATALOGUE.map((one) => one.table).join(', ')
    const why = NOT_USED.get(table) ?? `er ikke en av tabellene som kan hentes: ${tables}.`
    throw new BadInput(`Tabell «${printable(table)}» ${why}`)
  }
  const ground = groundOf(data, options.mappe)
  const municipality =
    options.kommune === undefined ? null : chosenNumber(options.kommune, ground, { where: '--kommune' })
  const fetched = await fetchTable(
    { known, municipality, years: options.aar ?? null, api: options.api },
    FROM_SSB,
  )
  if (fetched.status === 'bad') throw new BadInput(`Tabell ${table} er ikke hentet. ${fetched.message}`)
  const reading = readJsonStat(fetched.content)
  if (reading.status === 'bad') throw new BadInput(`Tabell ${table} er ikke hentet. ${reading.message}`)
  const from = `SSB PxWeb ${options.api}, hentet`
  const origin = { date: today(), from, requests: [...fetched.requests] }
  const made = fromTable(reading.table, fetched.content, origin, ground)
  const readAs = `JSON-stat 2 fra ${from}`
  write({ command: 'hent', from: `tabell ${table}`, readAs, notes: fetched.notes, ground }, made, options)
}

function importer(data: URL, file: string, options: FolderOptions): void {
  const shown = printable(file)
  const bytes = readInput(file, NEXT, MOST_FILE_BYTES)
  if (bytes.length === 0) throw new BadInput(`${shown}, hele fila: er tom. ${NEXT}`)
  const { text, encoding } = decoded(bytes)
  if (text.includes('\u0000') || text.includes('\uFFFD'))
    throw new BadInput(`${shown}, hele fila: er ikke tekst. ${NEXT}`)
  const ground = groundOf(data, options.mappe)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const from = `fila ${basename(shown)} (sha256 ${hash}), lest`
  const origin = { date: today(), from, requests: [] }
  const isJson = /^\uFEFF?\s*\{/.test(text)
  const made = isJson ? ofJson(text, origin, ground) : ofCsv(text, origin, ground)
  const how = isJson
    ? 'JSON-stat 2'
    : `CSV med ${DELIMITERS_NB[made.status === 'ok' ? (made.delimiter ?? '') : ''] ?? 'skilletegn'}`
  const readAs = `${how}, tegnsett ${encoding}`
  write({ command: 'importer', from: shown, readAs, notes: [], ground }, made, options)
}

type Origin = Parameters<typeof fromTable>[2]

function ofJson(text: string, origin: Origin, ground: Ground): Made {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return {
      status: 'bad',
      problems: [{ line: null, message: 'er ikke gyldig JSON: er den lastet ned helt?' }],
    }
  }
  const reading = readJsonStat(content)
  if (reading.status === 'bad') return { status: 'bad', problems: [{ line: null, message: reading.message }] }
  return fromTable(reading.table, content, origin, ground)
}

function ofCsv(text: string, origin: Origin, ground: Ground): Made {
  const form = formOf(text)
  if (form !== null) return fromCsv(text, form, origin, ground)
  const message =
    'overskriften er ikke en av dem som leses. Formene står i docs/guides/statistikk.md: framskriving, brukere, arsverk, landet og aggregater.'
  return { status: 'bad', problems: [{ line: 1, message }] }
}

const MOST_LISTED = 20

interface Read {
  readonly command: 'hent' | 'importer'
  readonly from: string
  readonly readAs: string
  readonly notes: readonly string[]
  readonly ground: ShippedStatistics
}

function write(
  { command, from, readAs, notes, ground }: Read,
  made: Made,
  { mappe, json }: FolderOptions,
): void {
  if (made.status === 'bad') throw new BadInput(refusal(from, made.problems))
  const problems = importedProblems(ground, [made.imported])
  if (problems.length > 0)
    throw new BadInput(
      refusal(
        from,
        problems.map((message) => ({ line: null, message })),
      ),
    )
  const file = store(mappe, made.imported)
  const kept = keptOf(made.imported, file)
  const answer = { command, from, readAs, notes: [...notes, ...made.notes], kept }
  process.stdout.write(
    json === true ? `${JSON.stringify(answer, null, 1)}\n` : writtenPage(answer, mappe, ground),
  )
}

/** Every line that could not be read, the first in full and the rest counted. */
function refusal(from: string, problems: readonly LineProblem[]): string {
  const lines = problems
    .slice(0, MOST_LISTED)
    .map(({ line, message }) =>
      printable(`${from}, ${line === null ? 'hele fila' : `linje ${line}`}: ${message}`),
    )
  const more = problems.length > MOST_LISTED ? [`… og ${problems.length - MOST_LISTED} til.`] : []
  return [...lines, ...more, 'Ingenting er importert.'].join('\n')
}

function vis(data: URL, place: string | undefined, { mappe, json }: FolderOptions): void {
  const folder = isThere(mappe) ? mappe : null
  const statistics = readStatistics(data, folder ?? undefined)
  const imported = folder === null ? [] : readImported(folder)
  const number = place === undefined ? null : chosenNumber(place, statistics)
  const answer = visAnswer({ shipped: readStatistics(data), statistics, imported, folder, number })
  process.stdout.write(json === true ? `${JSON.stringify(answer, null, 1)}\n` : visPage(answer))
}

function eksporter(id: string, { mappe, csv }: FolderOptions & { readonly csv: string }): void {
  const imported = readImported(mappe)
  const one = imported.find((each) => each.id === id)
  if (one === undefined) {
    const ids = imported.map((each) => each.id).join(', ')
    throw new BadInput(
      `«${printable(id)}» er ikke importert til ${printable(mappe)}. ${ids === '' ? 'Mappen er tom.' : `Der er: ${ids}.`}`,
    )
  }
  const shown = `--csv «${printable(csv)}»`
  if (!/[^/\\]\.csv$/i.test(csv))
    throw new BadInput(`${shown}: fila må hete noe som slutter på .csv. Rett navnet.`)
  try {
    writeFileSync(csv, toCsv(one), { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new BadInput(
      `${shown}: ${exists ? 'fila finnes fra før' : `kan ikke skrives: ${fileReason(error)}`}. Velg en annen fil eller mappe.`,
    )
  }
  process.stderr.write(`Skrevet til ${printable(csv)}. Kilde: ${one.credit}. ${one.licence}\n`)
}

function groundOf(data: URL, folder: string): ShippedStatistics & Ground {
  const shipped = readStatistics(data)
  const before: readonly Imported[] = isThere(folder) ? readImported(folder) : []
  const projectionsBefore = Object.fromEntries(
    before.flatMap((one) => (one.kind === 'projection' ? Object.entries(one.entries) : [])),
  )
  return { ...shipped, projectionsBefore }
}

/** The one place that asks the clock: the day a file is read or fetched. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}
