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

const REASONS_NB: Readonly<Record<string, string>> = {
  EACCES: 'du har ikke tilgang',
  EPERM: 'du har ikke tilgang',
  EROFS: 'disken kan bare leses',
  ENOENT: 'fila eller mappen finnes ikke',
  ENOTDIR: 'noe i stien er en fil og ikke en mappe',
  EISDIR: 'dette er en mappe',
  ELOOP: 'lenkene går i ring',
  ENAMETOOLONG: 'navnet er for langt',
  ENOSPC: 'disken er full',
  EMFILE: 'for mange filer er åpne',
}

/** Why the system refused a file, in plain words; the code where we have none. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return REASONS_NB[code] ?? `systemet svarer ${code}`
}
