/** `framskriv --gruppe`: scarce groups, from the shipped figures or from a person's own file. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { ALL_GROUPS, gruppe } from '../planning/gruppe.ts'
import type { GroupFile, GroupId } from '../planning/gruppe-file.ts'
import { GROUP_IDS, readGroupFile } from '../planning/gruppe-file.ts'
import { nearestWord } from '../words/nearest.ts'
import { gruppePage } from '../report/gruppe-page.ts'
import type { Alternative } from '../statistics/datasets.ts'
import { printable } from '../workforce/text-fields.ts'
import { BadInput, badInput } from './bad-input.ts'
import { loadText } from './input-files.ts'
import { readStatistics } from './statistics-files.ts'

export interface GruppeOptions {
  readonly gruppe?: string
  readonly gruppefil?: string
  readonly til?: number
  readonly alternativ: Alternative
  readonly trekk?: number
  readonly seed?: number
  readonly json?: true
}

const DEFAULT_UNTIL = 2035
const DEFAULT_DRAWS = 1000
const DEFAULT_SEED = 1

export const GRUPPE_OPTIONS: readonly Option[] = [
  new Option(
    '--gruppe <gruppe>',
    `knapp gruppe i stedet for kommune (se «skjema gruppe-svar»; --til utelatt: ${DEFAULT_UNTIL}): ${GROUP_IDS.join(', ')} eller alle`,
  ),
  new Option('--gruppefil <fil>', 'egne tall for en knapp gruppe, som YAML (se «skjema gruppefil»)'),
]

/** What means something together with a group. */
const FITTING = ['gruppe', 'gruppefil', 'til', 'alternativ', 'trekk', 'seed', 'json']

export function isGruppe({
  gruppe: group,
  gruppefil: file,
}: Pick<GruppeOptions, 'gruppe' | 'gruppefil'>): boolean {
  return group !== undefined || file !== undefined
}

/** Throws BadInput where neither a municipality nor a group is asked for. */
export function neither(): never {
  throw new BadInput(
    'Skriv hva som skal framskrives: en kommune («framskriv Skien»), «alle», eller en knapp gruppe («framskriv --gruppe lis1»).',
  )
}

export function runGruppe(data: URL, place: string | undefined, command: Command): void {
  const options: GruppeOptions = command.opts()
  checkAlone(place, command)
  const own = options.gruppefil === undefined ? null : ownGroup(options.gruppefil)
  const groups = chosenGroups(options.gruppe, own)
  const answer = gruppe(readStatistics(data), {
    ...{ groups, own, lastYear: options.til ?? DEFAULT_UNTIL, alternative: options.alternativ },
    ...{ seed: options.seed ?? DEFAULT_SEED, draws: options.trekk ?? DEFAULT_DRAWS },
  })
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 1)}\n` : gruppePage(answer))
}

/** A group is of the nation or of a file: a municipality and its options would be taken for what they are not. */
function checkAlone(place: string | undefined, command: Command): void {
  if (place !== undefined) {
    throw new BadInput(
      `Både kommunen «${printable(place)}» og en knapp gruppe er oppgitt. Velg én av dem; kommunens egne tall for en gruppe legges inn med --gruppefil.`,
    )
  }
  const strange = command.options.find(
    (option) =>
      !FITTING.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (strange?.attributeName() === 'statistikk') {
    throw new BadInput(
      '--statistikk gjelder ikke for knappe grupper: behovet følger folketallet i landet, som ingenting av det importerte endrer. Ta valget bort; egne tall for en gruppe legges inn med --gruppefil.',
    )
  }
  if (strange !== undefined)
    throw new BadInput(
      `Valget ${strange.long ?? strange.flags} gjelder ikke for knappe grupper. Ta det bort.`,
    )
}

function ownGroup(file: string): GroupFile {
  const result = readGroupFile(file, loadText(file, 'Oppgi en gruppefil (.yaml).').text)
  if (result.status === 'bad') throw badInput(result.problems)
  return result.group
}

function chosenGroups(written: string | undefined, own: GroupFile | null): readonly GroupId[] {
  if (written === undefined) return [own!.group]
  const asked = written.toLowerCase()
  if (asked === 'alle') return ALL_GROUPS
  const found = GROUP_IDS.find((id) => id === asked)
  if (found === undefined) {
    throw new BadInput(
      `--gruppe «${printable(written)}» finnes ikke. Mente du ${nearestWord(asked, [...GROUP_IDS, 'alle']) ?? ''}? Gruppene er ${GROUP_IDS.join(', ')} og alle.`,
    )
  }
  if (own !== null && own.group !== found)
    throw new BadInput(
      `--gruppe er ${found}, men gruppefilen gjelder ${own.group}. Bruk den samme, eller ta bort --gruppe.`,
    )
  return [found]
}
