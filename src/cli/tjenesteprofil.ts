/** `tjenesteprofil FIL.yaml`: needs, ways and limits in, the fewest årsverk and what holds them back out. */
import { Command } from 'commander'
import loadHighs from 'highs'
import type { Place, TjenesteprofilQuestion } from '../planning/tjenesteprofil.ts'
import { tjenesteprofil } from '../planning/tjenesteprofil.ts'
import type { TjenesteprofilAnswer } from '../planning/tjenesteprofil-answer.ts'
import { TjenesteprofilFile } from '../planning/tjenesteprofil-file.ts'
import { partsOf } from '../planning/tjenesteprofil-model.ts'
import { complaintsOf } from '../planning/tjenesteprofil-references.ts'
import { tjenesteprofilPage } from '../report/tjenesteprofil-page.ts'
import { isUnsure } from '../projection/service-profile.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { printable } from '../workforce/text-fields.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import { badInput, BadInput } from './bad-input.ts'
import { chosenNumber } from './chosen-municipality.ts'
import { loadText } from './input-files.ts'
import { readStatistics, statisticsOption } from './statistics-files.ts'

interface TjenesteprofilOptions {
  readonly json?: true
  readonly statistikk?: string
}

export function tjenesteprofilCommand({ data }: { readonly data: URL }): Command {
  return new Command('tjenesteprofil')
    .description('Færrest årsverk over fastlege, kommune og sykehus som dekker behovene (utforskende)')
    .argument('<fil>', 'behov, måter å dekke dem på og grenser (.yaml), se docs/guides/tjenesteprofil.md')
    .addOption(statisticsOption())
    .option('--json', 'ett JSON-dokument på stdout (se «skjema tjenesteprofil-svar»)')
    .action((path: string, options: TjenesteprofilOptions) => run(data, path, options))
}

async function run(data: URL, path: string, options: TjenesteprofilOptions): Promise<void> {
  const file = readProfile(path, loadText(path, 'Oppgi en tjenesteprofil (.yaml).').text)
  const place = placeOf(path, file, data, options.statistikk)
  tellOfLong(file)
  const answer = await answerTo(path, { file, place })
  process.stdout.write(
    options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : tjenesteprofilPage(answer),
  )
}

/** Throws BadInput where the numbers are too far apart to be sure of. */
async function answerTo(path: string, question: TjenesteprofilQuestion): Promise<TjenesteprofilAnswer> {
  const highs = await loadHighs()
  try {
    return tjenesteprofil(highs, question)
  } catch (error) {
    if (!isUnsure(error)) throw error
  }
  throw new BadInput(
    `${printable(path)}, hele fila: tallene er så ulike i størrelse at regnestykket ikke kan løses sikkert. Se etter rater, timer eller grenser med feil enhet.`,
  )
}

/** More than this many assumptions with a range take long enough for somebody to wonder. */
const MANY = 100

function tellOfLong(file: TjenesteprofilFile): void {
  const tried = partsOf(file).filter(({ basis }) => basis.range !== undefined).length
  if (tried > MANY)
    process.stderr.write(`Prøver ${tried} antakelser, hver for seg. Det kan ta noen minutter.\n`)
}

/** null where the file has its own people. Throws BadInput where it is no municipality of today, or several. */
function placeOf(
  path: string,
  { municipality: written }: TjenesteprofilFile,
  data: URL,
  importedFolder: string | undefined,
): Place | null {
  if (written === undefined) {
    if (importedFolder === undefined) return null
    throw new BadInput(
      '--statistikk gir folketallet i en kommune, og fila har sitt eget. Ta bort valget, eller skriv «municipality» i fila.',
    )
  }
  const statistics = readStatistics(data, importedFolder)
  const municipality = chosenNumber(written, statistics, { where: `${printable(path)}, municipality` })
  return { municipality, statistics }
}

/** Throws BadInput with what must be mended, and where it stands. */
function readProfile(path: string, text: string): TjenesteprofilFile {
  const yaml = readYaml(path, text)
  if (yaml.status === 'bad') throw badInput(yaml.problems.map(ofThisFile))
  const parsed = TjenesteprofilFile.safeParse(yaml.content, { error: norwegianErrors })
  if (!parsed.success)
    throw badInput(problemsOf(path, parsed.error, yaml.content, yaml.place).map(ofThisFile))
  const complaints = complaintsOf(parsed.data)
  if (complaints.length > 0)
    throw badInput(
      complaints.map(({ path: at, value, message }) => ({
        file: path,
        place: yaml.place(at),
        value,
        message,
      })),
    )
  return parsed.data
}

/** The reader's own texts are of a unit file. */
function ofThisFile(problem: FileProblem): FileProblem {
  const message = problem.message
    .replace('en enhetsfil', 'en tjenesteprofil')
    .replace('docs/guides/enhetsfil.md', 'docs/guides/tjenesteprofil.md')
  return { ...problem, message }
}
