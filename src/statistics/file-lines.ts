/** Line by line through a file that a user brings: what could not be read, what was noted, and which line said what first. */
import type { LineProblem } from './csv-rows.ts'
import { numberIn, yearIn } from './csv-rows.ts'
import type { Places } from './place-in-file.ts'
import { placeIn } from './place-in-file.ts'

export type FileReading<Content> =
  | {
      readonly status: 'ok'
      readonly content: Content
      /** Municipalities of today, or 0 for the nation. */
      readonly places: readonly string[]
      readonly delimiter: string
      readonly notes: readonly string[]
      readonly cautions: readonly string[]
    }
  | { readonly status: 'bad'; readonly problems: readonly LineProblem[] }

export interface Ledger {
  readonly problems: LineProblem[]
  readonly notes: Set<string>
  /** What a line was about -> the line. */
  readonly seen: Map<string, number>
}

export function newLedger(): Ledger {
  return { problems: [], notes: new Set(), seen: new Map() }
}

/** Null, and said, where the text is no municipality of today. */
export function placeAt(ledger: Ledger, line: number, text: string, places: Places): string | null {
  const found = placeIn(text, places)
  if (found.status === 'bad') {
    ledger.problems.push({ line, message: found.message })
    return null
  }
  if (found.note !== null) ledger.notes.add(found.note)
  return found.number
}

export function yearAt(ledger: Ledger, line: number, text: string): number | null {
  const year = yearIn(text)
  if (year === null)
    ledger.problems.push({ line, message: `år «${text}» er ikke et årstall. Skriv fire sifre.` })
  return year
}

/** Null where the source has no number; undefined, and said, where the text is none, or outside the range. */
export function numberAt(
  ledger: Ledger,
  line: number,
  text: string,
  { name, least = 0, most }: { readonly name: string; readonly least?: number; readonly most: number },
): number | null | undefined {
  const value = numberIn(text)
  if (value === undefined) {
    ledger.problems.push({
      line,
      message: `${name} «${text}» er ikke et tall. Skriv tallet, eller la feltet stå tomt.`,
    })
  } else if (value !== null && (value < least || value > most)) {
    ledger.problems.push({ line, message: `${name} «${text}» er utenfor ${least} til ${most}. Rett tallet.` })
    return undefined
  }
  return value
}

/** Whether it is the first line that says this; a second one is said. */
export function isFirst(ledger: Ledger, line: number, what: string): boolean {
  const first = ledger.seen.get(what)
  if (first === undefined) {
    ledger.seen.set(what, line)
    return true
  }
  ledger.problems.push({
    line,
    message: `${what} står også på linje ${first}. Ta bort den ene, eller legg dem sammen.`,
  })
  return false
}
