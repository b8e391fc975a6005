/** Zod's complaints as file problems: the branch that was meant, the place, and the value as it was written. */
import type { z } from 'zod'
import type { FileProblem, Path } from './file-problem.ts'
import { shownValue } from './file-problem.ts'
import type { PlaceOf } from './yaml-text.ts'

export function problemsOf(file: string, error: z.ZodError, content: unknown, place: PlaceOf): FileProblem[] {
  return error.issues.flatMap(meant).map((issue) => ({
    file,
    place: place(issue.path),
    value: issue.value ?? shownIssueValue(issue, valueAt(content, issue.path)),
    message: issue.message,
  }))
}

interface Complaint {
  readonly path: Path
  readonly message: string
  /** Set where the value is a key, not what stands at the path. */
  readonly value?: string
  readonly tooMany?: boolean
}

/** One complaint for each stray key; of a union, the complaints of the form that the value has. */
function meant(issue: z.core.$ZodIssue): Complaint[] {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message, value: key }))
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((one) => ({ path, message: one.message, value: String(path.at(-1)) }))
  }
  if (issue.code === 'invalid_union') {
    const [form] = [...issue.errors].sort((a, b) => farness(a) - farness(b))
    if (form !== undefined && farness(form) < OTHER_TYPE)
      return form.flatMap(meant).map((one) => ({ ...one, path: [...path, ...one.path] }))
  }
  return [{ path, message, tooMany: issue.code === 'too_big' && issue.origin === 'array' }]
}

const OTHER_TYPE = 2

/** How far a branch of a union is from what was written: another type, another word, or only details inside. */
function farness(branch: readonly z.core.$ZodIssue[]): number {
  const atRoot = branch.filter(({ path }) => path.length === 0)
  if (atRoot.some(({ code }) => code === 'invalid_type')) return OTHER_TYPE
  return atRoot.some(({ code }) => code === 'invalid_value') ? 1 : 0
}

/** A list that is too long is shown by its length. */
function shownIssueValue({ tooMany }: Complaint, value: unknown): string | null {
  return tooMany === true && Array.isArray(value) ? String(value.length) : shownValue(value)
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  )
}
