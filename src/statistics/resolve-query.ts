/**
 * What is asked of a table of the catalogue: the known codes, with what is not known taken from the table's own metadata. A code that the
 * table does not have is named by pxweb-query.ts when the request is made.
 */
import type { CatalogueTable } from './catalogue.ts'
import { YEAR_VARIABLE } from './catalogue.ts'
import type { PxWebQuery, Selection, TableMetadata } from './pxweb-query.ts'

export interface Asked {
  /** Four digits of today; null for tables without municipalities. */
  readonly municipality: string | null
  /** Null: those of the catalogue. */
  readonly years: readonly string[] | null
}

export type Resolved =
  | { readonly status: 'ok'; readonly query: PxWebQuery; readonly notes: readonly string[] }
  | { readonly status: 'bad'; readonly message: string }

/** v0 refuses more. */
const MOST_CELLS = 800_000

export function resolveQuery(known: CatalogueTable, metadata: TableMetadata, asked: Asked): Resolved {
  const { variables } = metadata
  const placeVariable = placeIn(known, metadata, asked.municipality)
  if (asked.municipality !== null && placeVariable === null) {
    const codes = variables.map(({ code }) => code).join(', ')
    return bad(
      `Tabell ${known.table} har ikke kommune ${asked.municipality}. Variablene er ${codes}. Ta bort --kommune, eller velg en annen tabell.`,
    )
  }
  const notes: string[] = []
  const selections: Selection[] = Object.entries(known.values).map(([variable, values]) => ({
    variable,
    values,
  }))
  const chosen = new Set(selections.map(({ variable }) => variable))
  for (const { code, values } of variables) {
    if (chosen.has(code) || known.summed.includes(code)) continue
    if (code === placeVariable) selections.push({ variable: code, values: [asked.municipality!] })
    else if (code === YEAR_VARIABLE)
      selections.push({ variable: code, values: asked.years ?? yearsOf(known, values) })
    else {
      selections.push({ variable: code, values: 'all' })
      notes.push(`Variabelen ${code} er ikke kjent her: alle ${values.length} verdiene er hentet.`)
    }
  }
  if (
    known.place !== null &&
    placeVariable !== null &&
    !selections.some((one) => one.variable === known.place)
  )
    notes.push(`Kommunen står i variabelen ${placeVariable}, ikke i ${known.place} som før.`)
  const cells = cellsOf(selections, metadata)
  if (cells > MOST_CELLS) {
    return bad(
      `Tabell ${known.table}: spørringen gir ${cells} tall, og SSB gir høyst ${MOST_CELLS} om gangen. Velg færre år med --aar.`,
    )
  }
  return { status: 'ok', query: { table: known.table, metadata, selections }, notes }
}

function bad(message: string): Resolved {
  return { status: 'bad', message }
}

/** The known variable where it has the municipality, else the only one that has. */
function placeIn(
  { place }: CatalogueTable,
  { variables }: TableMetadata,
  municipality: string | null,
): string | null {
  if (municipality === null) return null
  const having = variables.filter(
    ({ code, values }) => code !== YEAR_VARIABLE && values.includes(municipality),
  )
  return (
    (having.find(({ code }) => code === place) ?? (having.length === 1 ? having[0] : undefined))?.code ?? null
  )
}

function yearsOf({ years }: CatalogueTable, values: readonly string[]): readonly string[] | 'all' {
  const newest = values.toSorted().at(-1)
  return years === 'newest' && newest !== undefined ? [newest] : 'all'
}

function cellsOf(selections: readonly Selection[], { variables }: TableMetadata): number {
  return selections.reduce((cells, { variable, values }) => {
    const own = variables.find(({ code }) => code === variable)?.values.length ?? 1
    return cells * (values === 'all' ? own : values.length)
  }, 1)
}
