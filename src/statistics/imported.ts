/**
 * Statistics that a user brings, as they are kept: one file for each table, with where each part came from, when, and what its user must know.
 * A file is made whole or not at all. What is in it goes over what is shipped (overlay.ts).
 */
import { z } from 'zod'
import { FteByOccupation, KostraYear, OfficialProjection } from './datasets.ts'
import { Figure } from './figures.ts'
import { plainText } from './plain-text.ts'

/** One fetch, or one file read. */
export const Import = z.strictObject({
  /** The day it was fetched or read. */
  date: z.iso.date(),
  /** As the source writes it; null where it says nothing. */
  updated: plainText.nullable(),
  /** «SSB PxWeb v0», «fila bergen.csv». */
  from: plainText,
  table: plainText,
  /** Municipalities, or 0 for the nation. */
  places: z.array(plainText).min(1),
  /** What was asked, as it was sent; empty for a file. */
  requests: z.array(z.unknown()),
  cautions: z.array(plainText),
})
export type Import = z.infer<typeof Import>

const head = {
  id: plainText,
  title: plainText,
  credit: plainText,
  licence: plainText,
  imports: z.array(Import).min(1),
}

export const ImportedProjection = z
  .strictObject({
    ...head,
    kind: z.literal('projection'),
    years: OfficialProjection.shape.years,
    alternatives: OfficialProjection.shape.alternatives,
    ageGroups: OfficialProjection.shape.ageGroups,
    entries: OfficialProjection.shape.entries,
  })
  .refine(
    ({ entries, alternatives, years }) =>
      Object.values(entries).every(
        (own) => own.length === alternatives.length && own.every((one) => one.length === years.length),
      ),
    { message: 'har ikke alle alternativer og år for alle kommuner.', path: ['entries'] },
  )

const KostraFigures = KostraYear.partial()
export type KostraFigures = z.infer<typeof KostraFigures>

export const ImportedKostra = z.strictObject({
  ...head,
  kind: z.literal('kostra'),
  entries: z.record(z.string(), z.record(z.string(), KostraFigures)),
})

export const ImportedFte = z.strictObject({
  ...head,
  kind: z.literal('fte'),
  occupations: z.record(z.string(), plainText),
  entries: FteByOccupation.shape.entries,
})

/** Place -> the answer of the source in JSON-stat 2, as it came. */
export const ImportedTable = z.strictObject({
  ...head,
  kind: z.literal('table'),
  entries: z.record(z.string(), z.unknown()),
})

export const ImportedFigures = z.strictObject({
  ...head,
  kind: z.literal('figures'),
  rows: z.array(Figure),
})

export const Imported = z.discriminatedUnion('kind', [
  ImportedProjection,
  ImportedKostra,
  ImportedFte,
  ImportedTable,
  ImportedFigures,
])
export type Imported = z.infer<typeof Imported>
export type ImportedOf<Kind extends Imported['kind']> = Extract<Imported, { kind: Kind }>

/** What SSB publishes is credited so; what else a user brings is credited to whom the user names. */
export const SSB_CREDIT = {
  credit: 'Statistisk sentralbyrå',
  licence: 'NLOD 2.0 eller CC BY 4.0 etter SSBs vilkår (ikke kontrollert her)',
} as const

/**
 * The new with the old. A projection or a table of a place is the new one's alone; of users the new has the figures that it says something of,
 * of årsverk its years, and the old keeps the others; of other figures the new has its report of the place.
 */
export function joined(old: Imported | null, added: Imported): Imported {
  if (old === null) return added
  if (old.kind === 'projection' && added.kind === 'projection')
    return { ...added, imports: replaced(old, added), entries: { ...old.entries, ...added.entries } }
  if (old.kind === 'table' && added.kind === 'table')
    return { ...added, imports: replaced(old, added), entries: { ...old.entries, ...added.entries } }
  const imports = [...old.imports, ...added.imports]
  if (old.kind === 'kostra' && added.kind === 'kostra')
    return {
      ...added,
      imports,
      entries: byYear(old.entries, added.entries, (before, now) => ({ ...before, ...now })),
    }
  if (old.kind === 'fte' && added.kind === 'fte') {
    const occupations = { ...old.occupations, ...added.occupations }
    return { ...added, imports, occupations, entries: byYear(old.entries, added.entries, (_, now) => now) }
  }
  if (old.kind === 'figures' && added.kind === 'figures') {
    const report = (row: Figure) => `${row.source} ${row.report} ${row.place}`
    const again = new Set(added.rows.map(report))
    const credit = [...new Set([...old.credit.split('; '), ...added.credit.split('; ')])].join('; ')
    return {
      ...added,
      credit,
      imports,
      rows: [...old.rows.filter((row) => !again.has(report(row))), ...added.rows],
    }
  }
  throw new Error(`${old.id} is of the kind ${old.kind}, not ${added.kind}.`)
}

/** The imports of what is left of the old, and of the new. */
function replaced(old: Imported, added: Imported): Import[] {
  const places = new Set(added.imports.flatMap((one) => one.places))
  const kept = old.imports.flatMap((one) => {
    const left = one.places.filter((place) => !places.has(place))
    return left.length === 0 ? [] : [{ ...one, places: left }]
  })
  return [...kept, ...added.imports]
}

type ByYear<Figures> = Record<string, Record<string, Figures>>

function byYear<Figures>(
  old: ByYear<Figures>,
  added: ByYear<Figures>,
  both: (before: Figures, now: Figures) => Figures,
): ByYear<Figures> {
  const entries = { ...old }
  for (const [place, years] of Object.entries(added)) {
    const own = { ...entries[place] }
    for (const [year, now] of Object.entries(years)) {
      const before = own[year]
      own[year] = before === undefined ? now : both(before, now)
    }
    entries[place] = own
  }
  return entries
}

/** «SSB PxWeb v0, hentet 2026-11-24 (SSB oppdatert 2026-06-12): 4601». */
export function importText({ from, date, updated, places }: Import): string {
  const since = updated === null ? '' : ` (oppdatert hos kilden ${updated.slice(0, 10)})`
  return `${from} ${date}${since}: ${places.join(', ')}`
}
