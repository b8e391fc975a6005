/** From the text of a case file to a checked case: all of it, or what is wrong with place, value and next step. No disk access here. */
import type { FileProblem, Path } from '../workforce/file-problem.ts'
import { norwegianErrors, shownValue } from '../workforce/file-problem.ts'
import { readYaml } from '../workforce/yaml-text.ts'
import { problemsOf } from '../workforce/zod-problems.ts'
import { KonsekvensCase, PROJECTED_YEARS } from './konsekvens-case.ts'
import { DEFAULT_YEARS } from './konsekvens-ground.ts'

export type KonsekvensResult =
  | { readonly status: 'ok'; readonly case: KonsekvensCase; readonly areaPlace: string }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

export function readKonsekvens(file: string, text: string): KonsekvensResult {
  const yaml = readYaml(file, text)
  if (yaml.status === 'bad') return { status: 'bad', problems: yaml.problems.map(aboutCase) }
  const parsed = KonsekvensCase.safeParse(yaml.content, { error: norwegianErrors })
  if (!parsed.success) {
    const problems = problemsOf(file, parsed.error, yaml.content, yaml.place)
    return { status: 'bad', problems: problems.map(aboutCase) }
  }
  const problems = yearProblems(parsed.data).map(({ path, value, message }) => ({
    ...{ file, place: yaml.place(path), value: shownValue(value), message },
  }))
  if (problems.length > 0) return { status: 'bad', problems }
  return { status: 'ok', case: parsed.data, areaPlace: yaml.place(['area']) }
}

interface YearProblem {
  readonly path: Path
  readonly value: number
  readonly message: string
}

/** The shipped population has its years, and what came can only be held against a year that was predicted. */
function yearProblems({ area, users, years = DEFAULT_YEARS, observed }: KonsekvensCase): YearProblem[] {
  const needsPopulation = area === 'national' || users?.growth === 'population'
  const { from, to } = PROJECTED_YEARS
  const asked: readonly (readonly [Path, number | undefined])[] = [
    [['years', 'from'], years.from],
    [['years', 'to'], years.to],
    [['users', 'base_year'], users?.base_year],
  ]
  const outside = asked.flatMap(([path, value]) =>
    needsPopulation && value !== undefined && (value < from || value > to)
      ? [
          {
            ...{ path, value },
            message: `er utenfor årene vi har folketall for. Velg fra ${from} til ${to}, eller la saken gjelde én kommune med growth: constant.`,
          },
        ]
      : [],
  )
  return [
    ...outside,
    ...observed.flatMap(({ year }, at) =>
      year < years.from || year > years.to
        ? [
            {
              path: ['observed', at, 'year'],
              value: year,
              message: `er utenfor sakens år, ${years.from}-${years.to}. Rett året, eller utvid «years».`,
            },
          ]
        : [],
    ),
  ]
}

/** The YAML reader's messages are about unit files. */
function aboutCase(problem: FileProblem): FileProblem {
  const message = problem.message
    .replace('en enhetsfil', 'en sakfil')
    .replace('docs/guides/enhetsfil.md', 'docs/guides/konsekvens.md')
  return { ...problem, message }
}
