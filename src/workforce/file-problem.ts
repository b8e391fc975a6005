/** What is wrong with a file somebody wrote: where, which value, and what to do next. Never a stack trace. */
import type { z } from 'zod'
import { printable } from './text-fields.ts'

export interface FileProblem {
  readonly file: string
  /** "linje 12, shifts[1].end" or "rad 4, kolonne post_percent". */
  readonly place: string
  /** The value as it was written, or null where something is missing. */
  readonly value: string | null
  /** What is wrong and the next step, in Norwegian, written to follow the value. */
  readonly message: string
}

export function problemText({ file, place, value, message }: FileProblem): string {
  const subject = value === null ? '' : `«${value}» `
  return printable(`${file}, ${place}: ${subject}${message}`)
}

export type Path = readonly PropertyKey[]

/** ["shifts", 1, "end"] -> "shifts[1].end". */
export function pathText(path: Path): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`,
    )
    .join('')
}

const MOST_SHOWN = 60

/** A value as it may be shown: strings and numbers as they are, the rest as JSON, long ones cut. */
export function shownValue(value: unknown): string | null {
  if (value === undefined) return null
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? numberText(value) : jsonText(value)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** As YAML writes it. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf'
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return 'en verdi som inneholder seg selv'
  }
}

const TYPES_NB: Readonly<Record<string, string>> = {
  string: 'tekst (sett anførselstegn rundt)',
  number: 'et tall (med punktum, uten %)',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'en gruppe felter',
  record: 'en gruppe felter',
}

/** Norwegian words for zod's own complaints; our own messages pass through unchanged. */
export const norwegianErrors: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `mangler. Legg til ${TYPES_NB[issue.expected] ?? issue.expected}.`
        : `skal være ${TYPES_NB[issue.expected] ?? issue.expected}. Rett verdien.`
    case 'invalid_value':
      return issue.input === undefined
        ? `mangler. Velg én av: ${issue.values.join(', ')}.`
        : `er ikke en av: ${issue.values.join(', ')}. Velg én av dem.`
    case 'unrecognized_keys':
      return `er et ukjent felt. Sjekk stavemåten, eller ta feltet bort.`
    case 'too_small':
      return `er for lite (minst ${String(issue.minimum)}). Rett verdien.`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `er ikke en av: ${issue.options.join(', ')}. Velg én av dem.`
        : 'har en form som ikke passer her. Se feltet i docs/guides/enhetsfil.md.'
    case 'too_big':
      if (issue.origin === 'array') return `er for mange (høyst ${String(issue.maximum)}). Ta bort noen.`
      return `er for mye (høyst ${String(issue.maximum)}). Rett verdien.`
    default:
      return 'er ikke gyldig her. Se feltet i docs/guides/enhetsfil.md.'
  }
}
