/** Which municipality of today a line is about. An old number is taken over where it was the whole of today's; where it was a part, or was divided, it is refused. */
import type { Municipalities, MunicipalityChanges } from './datasets.ts'
import { findMunicipality } from './find-municipality.ts'

export type PlaceFound =
  | { readonly status: 'ok'; readonly number: string; readonly note: string | null }
  | { readonly status: 'bad'; readonly message: string }

export interface Places {
  readonly municipalities: Municipalities
  readonly changes: MunicipalityChanges
}

export function placeIn(text: string, { municipalities, changes }: Places): PlaceFound {
  const bad = (message: string): PlaceFound => ({ status: 'bad', message: `kommunen «${text}» ${message}` })
  const found = findMunicipality(text, municipalities, changes)
  switch (found.kind) {
    case 'unknown':
      return bad(
        found.suggestions.length > 0
          ? `finnes ikke. Mente du ${found.suggestions.join(' eller ')}?`
          : 'finnes ikke. Skriv navnet eller nummeret på fire sifre.',
      )
    case 'ambiguous':
      return bad(
        `er flere: ${found.among.map(({ number, name, county }) => `${name} i ${county} (${number})`).join(' og ')}. Skriv nummeret.`,
      )
    case 'split':
      return bad(
        `er delt mellom ${found.into.map(({ number, name }) => `${name} (${number})`).join(' og ')}. Del tallene selv, og skriv dagens nummer.`,
      )
    case 'found': {
      if (found.note === undefined) return { status: 'ok', number: found.number, note: null }
      const old = /(\d{3,4})$/.exec(text.trim())?.[1]?.padStart(4, '0') ?? ''
      const others = othersOf(old, found.number, changes)
      if (others.length > 0)
        return bad(
          `er bare en del av ${found.number} ${found.name}, sammen med ${others.join(' og ')}. Legg sammen delene, og skriv ${found.number}.`,
        )
      return { status: 'ok', number: found.number, note: found.note }
    }
  }
}

/** Klæbu: Trondheim had its number of today already, so the list of changes does not show that it was there beside it. */
const ABSORBED: ReadonlySet<string> = new Set(['5030'])

/** Numbers that were in use beside the old one, and became the same municipality of today. */
function othersOf(old: string, today: string, { entries }: MunicipalityChanges): readonly string[] {
  const own = entries[old]?.[today]
  if (own === undefined) return []
  if (ABSORBED.has(old)) return [today]
  return Object.entries(entries).flatMap(([number, into]) => {
    const other = into[today]
    const together = other !== undefined && other.from <= own.to && other.to >= own.from
    return number !== old && together ? [number] : []
  })
}
