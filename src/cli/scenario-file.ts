/** `--scenario FIL`: read as other files that people write are, with file, line, value and next step for what is wrong. */
import { Scenario } from '../projection/scenario.ts'
import type { FileProblem } from '../workforce/file-problem.ts'
import { norwegianErrors } from '../workforce/file-problem.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import { badInput } from './bad-input.ts'
import { loadText } from './input-files.ts'

/** What the command line says in place of the file. */
export interface Instead {
  readonly until?: number
  readonly draws?: number
  readonly seed?: number
}

const MOST_SERVICES = 60

/** Throws BadInput with the faults of the file. */
export function readScenario(file: string, instead: Instead): Scenario {
  const yaml = readYaml(file, loadText(file, 'Oppgi et scenario (.yaml eller .json).').text)
  if (yaml.status === 'bad') throw badInput(yaml.problems.map(ofScenario))
  const parsed = Scenario.safeParse({ ...(yaml.content as object), ...instead }, { error: norwegianErrors })
  if (!parsed.success)
    throw badInput(problemsOf(file, parsed.error, yaml.content, yaml.place).map(ofScenario))
  const { services } = parsed.data
  if (services.length > MOST_SERVICES) {
    const message = `er for mange tjenester (høyst ${MOST_SERVICES}). Slå noen sammen.`
    throw badInput([{ file, place: yaml.place(['services']), value: String(services.length), message }])
  }
  return parsed.data
}

/** The YAML reader's own words. */
const YAML_NB: readonly (readonly [RegExp, string])[] = [
  [/\(Map keys must be unique\)/, '(samme felt står to ganger)'],
  [/\(Unresolved tag: .*\)/, '(ukjent merke)'],
  [
    /\((?:Unresolved alias|Excessive alias|This should not happen).*\)/,
    '(alias uten anker, eller for mange)',
  ],
  [/er ikke gyldig YAML \((?!samme).*\)/, 'er ikke gyldig YAML'],
]

/** The readers' texts are of a unit file. */
function ofScenario(problem: FileProblem): FileProblem {
  const { value } = problem
  if (value !== null && /^-?\d+,\d+$/.test(value)) {
    const message = `er ikke et tall. Skriv det med punktum, som ${value.replace(',', '.')}.`
    return { ...problem, message }
  }
  const message = YAML_NB.reduce(
    (text, [english, norwegian]) => text.replace(english, norwegian),
    problem.message,
  )
    .replace(
      'en enhetsfil. Se docs/guides/enhetsfil.md for et eksempel.',
      'et scenario. Se examples/framskriv-tiltak.yaml for et eksempel.',
    )
    .replace('en enhetsfil', 'et scenario')
    .replace('docs/guides/enhetsfil.md', 'examples/framskriv-tiltak.yaml')
    .replace(
      'er ikke en av: ukjent. Velg én av dem.',
      'er ikke et tall. Skriv det med punktum og uten anførselstegn, eller «ukjent».',
    )
  return { ...problem, message }
}
