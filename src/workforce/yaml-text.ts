/** From text to plain data with places: YAML read strictly, so that nothing in the file goes unseen. */
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { FileProblem, Path } from './file-problem.ts'
import { pathText, shownValue } from './file-problem.ts'
import { RESERVED_KEYS } from './text-fields.ts'

/** Where a path stands in the file: "linje 12, shifts[1].end". */
export type PlaceOf = (path: Path) => string

export type YamlResult =
  | { readonly status: 'ok'; readonly content: unknown; readonly place: PlaceOf }
  | { readonly status: 'bad'; readonly problems: readonly FileProblem[] }

const MOST_CHARACTERS = 1_000_000

/** Not text in UTF-8: NUL, or the sign that stands for a byte that could not be read. */
export function isGarbled(text: string): boolean {
  return text.includes('\u0000') || text.includes('\uFFFD')
}

export const GARBLED = 'er ikke en tekstfil i UTF-8. Er det riktig fil? Lagre den som UTF-8.'

export function readYaml(file: string, text: string): YamlResult {
  const bad = (place: string, value: string | null, message: string): YamlResult => ({
    status: 'bad',
    problems: [{ file, place, value, message }],
  })
  if (text.length > MOST_CHARACTERS) {
    return bad(
      'hele fila',
      `${text.length} tegn`,
      `er for stort for en enhetsfil (høyst ${MOST_CHARACTERS} tegn). Er det riktig fil?`,
    )
  }
  if (isGarbled(text)) return bad('hele fila', null, GARBLED)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  // A warning is an unknown tag or directive: something the file says that would go unread.
  const complaint = document.errors[0] ?? document.warnings[0]
  if (complaint !== undefined) {
    const { line, col } = lines.linePos(complaint.pos[0])
    const shown = shownValue((text.split('\n')[line - 1] ?? '').trim())
    const what = document.errors.length > 0 ? 'er ikke gyldig YAML' : 'har et YAML-merke vi ikke leser'
    const next =
      document.errors.length > 0 ? 'Rett linjen; sjekk innrykk og kolon.' : 'Ta bort merket (! eller %).'
    return bad(`linje ${line}, tegn ${col}`, shown, `${what} (${complaint.message}). ${next}`)
  }
  const place: PlaceOf = (path) => placeIn(document, lines, path)
  let content: unknown
  try {
    content = document.toJS()
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure)
    return bad('hele fila', null, `kan ikke leses (${reason}). Ta bort ankre og aliaser.`)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return bad(
      'hele fila',
      shownValue(content),
      'er ikke en enhetsfil. Se docs/guides/enhetsfil.md for et eksempel.',
    )
  }
  const reserved = reservedKey(content, [], new Set())
  if (reserved !== null) {
    return bad(place(reserved), String(reserved.at(-1)), 'er et reservert ord. Velg et annet navn.')
  }
  return { status: 'ok', content, place }
}

/** The path of the first key that an object cannot safely carry: such keys are dropped on the way, not refused. */
function reservedKey(value: unknown, path: Path, seen: Set<object>): Path | null {
  if (typeof value !== 'object' || value === null || seen.has(value)) return null
  seen.add(value)
  for (const key of Object.keys(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (RESERVED_KEYS.includes(key)) return here
    const below = reservedKey(Reflect.get(value, key), here, seen)
    if (below !== null) return below
  }
  return null
}

/** The line of the deepest part of the path that exists. */
function placeIn(document: Document, lines: LineCounter, path: Path): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return `linje ${lines.linePos(node.range[0]).line}, ${pathText(path)}`
  }
  return path.length === 0 ? 'øverst i fila' : pathText(path)
}
