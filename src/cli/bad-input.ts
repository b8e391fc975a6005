/** Input that a person must mend; its message names file, place, value and a next step. Exit code 2. */
import type { FileProblem } from '../workforce/file-problem.ts'
import { problemText } from '../workforce/file-problem.ts'

export class BadInput extends Error {}

const MOST_LISTED = 10

/** One message for all problems, the first ten in full and the rest counted. */
export function badInput(problems: readonly FileProblem[]): BadInput {
  const lines = problems.slice(0, MOST_LISTED).map(problemText)
  const more = problems.length > MOST_LISTED ? [`… og ${problems.length - MOST_LISTED} feil til.`] : []
  return new BadInput([...lines, ...more].join('\n'))
}
