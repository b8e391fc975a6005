/**
 * A table as Statistics Norway's PxWeb answers it in JSON-stat 2 (https://json-stat.org/full/), both to a POST to v0 and to a GET to v2. What
 * is hidden or missing is null with the sign that says why, and never 0. Parsed here, trusted elsewhere.
 */
import { z } from 'zod'

export interface StatTable {
  readonly label: string
  /** As the source writes the time; null where it says nothing. */
  readonly updated: string | null
  readonly source: string | null
  /** Of the table, of its dimensions and of their categories. */
  readonly notes: readonly string[]
  readonly dimensions: readonly Dimension[]
  /** The last dimension varies fastest. */
  readonly values: readonly (number | null)[]
  /** Place in values -> the sign that the source has set there; that of a missing number is in MISSING. */
  readonly statuses: ReadonlyMap<number, string>
}

export interface Dimension {
  readonly code: string
  readonly label: string
  readonly categories: readonly Category[]
}

export interface Category {
  readonly code: string
  readonly label: string
}

/** Statistics Norway's signs for a number that is not there. Other signs, such as «*» for a preliminary one, leave the number as it is. */
export const MISSING: ReadonlyMap<string, string> = new Map([
  ['.', 'ikke mulig å oppgi tall'],
  ['..', 'tallgrunnlag mangler'],
  ['...', 'tallet mangler foreløpig'],
  [':', 'vises ikke av konfidensialitetshensyn'],
])

export type JsonStatReading =
  { readonly status: 'ok'; readonly table: StatTable } | { readonly status: 'bad'; readonly message: string }

const notes = z.array(z.string()).default([])
const place = z.string().regex(/^\d+$/)
const number = z.number().nullable()
const sign = z.string().nullable()

const RawDimension = z.object({
  label: z.string().optional(),
  note: notes,
  category: z.object({
    index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
    label: z.record(z.string(), z.string()).default({}),
    note: z.record(z.string(), z.array(z.string())).default({}),
  }),
})
type RawDimension = z.infer<typeof RawDimension>

const Dataset = z.object({
  version: z.string().regex(/^2\./),
  class: z.literal('dataset'),
  label: z.string().default(''),
  updated: z.string().optional(),
  source: z.string().optional(),
  note: notes,
  id: z.array(z.string()).min(1),
  size: z.array(z.number()),
  dimension: z.record(z.string(), RawDimension),
  value: z.union([z.array(number), z.record(place, number)]),
  status: z.union([z.string(), z.array(sign), z.record(place, sign)]).optional(),
})
type Dataset = z.infer<typeof Dataset>

export function readJsonStat(content: unknown): JsonStatReading {
  const parsed = Dataset.safeParse(content)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    const what = where === '' ? 'svaret er ikke et JSON-objekt' : `«${where}» mangler eller har en annen form`
    return bad(`Svaret er ikke en tabell i JSON-stat 2: ${what}. Be om formatet json-stat2.`)
  }
  const dataset = parsed.data
  const dimensions = dataset.id.map((code) =>
    dimensionOf(code, Object.hasOwn(dataset.dimension, code) ? dataset.dimension[code] : undefined),
  )
  const message = disagreement(dataset, dimensions)
  if (message !== null) return bad(message)
  const length = dataset.size.reduce((product, size) => product * size, 1)
  const statuses = statusesOf(dataset.status, length)
  const given = new Map(Object.entries(dataset.value))
  const values = Array.from({ length }, (_, at) =>
    MISSING.has(statuses.get(at) ?? '') ? null : (given.get(String(at)) ?? null),
  )
  return { status: 'ok', table: { ...headOf(dataset), dimensions, values, statuses } }
}

function bad(message: string): JsonStatReading {
  return { status: 'bad', message }
}

function headOf(dataset: Dataset): Pick<StatTable, 'label' | 'updated' | 'source' | 'notes'> {
  const ofDimensions = dataset.id.flatMap((code) => {
    const dimension = dataset.dimension[code]
    return [...(dimension?.note ?? []), ...Object.values(dimension?.category.note ?? {}).flat()]
  })
  return {
    label: dataset.label,
    updated: dataset.updated ?? null,
    source: dataset.source ?? null,
    notes: [...new Set([...dataset.note, ...ofDimensions])],
  }
}

/** Its categories in the order of the index, which is not the order of the keys: those that look like numbers come first in JavaScript. */
function dimensionOf(code: string, raw: RawDimension | undefined): Dimension {
  const labels = new Map(Object.entries(raw?.category.label ?? {}))
  const categories = orderOf(raw).map((one) => ({ code: one, label: labels.get(one) ?? one }))
  return { code, label: raw?.label ?? code, categories }
}

/** Without an index there is one category, and the labels name it. Empty where the places are not 0, 1, 2 and on. */
function orderOf(raw: RawDimension | undefined): readonly string[] {
  const { index, label = {} } = raw?.category ?? {}
  if (index === undefined) return Object.keys(label).length === 1 ? Object.keys(label) : []
  if (Array.isArray(index)) return new Set(index).size === index.length ? index : []
  const ordered = Object.entries(index).sort(([, a], [, b]) => a - b)
  return ordered.every(([, at], expected) => at === expected) ? ordered.map(([code]) => code) : []
}

const MOST_CELLS = 2_000_000

/** What in the table does not agree with itself: then no number in it can be placed. */
function disagreement({ id, size, value }: Dataset, dimensions: readonly Dimension[]): string | null {
  if (size.length !== id.length)
    return `Tabellen har ${id.length} dimensjoner (${id.join(', ')}), men ${size.length} størrelser.`
  const twice = id.find((code, at) => id.indexOf(code) !== at)
  if (twice !== undefined) return `Dimensjonen ${twice} står to ganger. Last ned tabellen på nytt.`
  for (const [at, { code, categories }] of dimensions.entries()) {
    if (categories.length === 0)
      return `Dimensjonen ${code} mangler kategorier, eller de har ikke plassene 0, 1, 2 og videre.`
    if (categories.length !== size[at])
      return `Dimensjonen ${code} skal ha ${size[at]!} kategorier etter «size», men har ${categories.length}.`
  }
  const expected = size.reduce((product, one) => product * one, 1)
  if (expected > MOST_CELLS)
    return `Tabellen har ${expected} tall, og det meste som leses er ${MOST_CELLS}. Velg færre år eller kategorier.`
  const shape = dimensions.map(({ code }, at) => `${code} ${size[at]!}`).join(' × ')
  if (Array.isArray(value)) {
    const found = value.length
    return found === expected ? null : `Tabellen skal ha ${expected} tall (${shape}), men har ${found}.`
  }
  const outside = Object.keys(value).find((at) => Number(at) >= expected)
  return outside === undefined
    ? null
    : `Tabellen skal ha ${expected} tall (${shape}), men har et tall på plass ${outside}; den siste er ${expected - 1}.`
}

/** One sign for all, one for each, or only those that there are. */
function statusesOf(status: Dataset['status'], length: number): Map<number, string> {
  if (typeof status === 'string') return new Map(Array.from({ length }, (_, at) => [at, status] as const))
  return new Map(
    Object.entries(status ?? {}).flatMap(([at, one]) =>
      one === null || one === '' ? [] : [[Number(at), one] as const],
    ),
  )
}

/** Dimension -> category. A dimension with one category may be left out. */
export type CellAt = Readonly<Record<string, string>>

export function valueAt(table: StatTable, at: CellAt): number | null {
  return table.values[placeOf(table, at)] ?? null
}

/** The sign at a cell: why it has no number, or what there is to say of the number it has. */
export function statusAt(table: StatTable, at: CellAt): string | null {
  return table.statuses.get(placeOf(table, at)) ?? null
}

function placeOf({ dimensions }: StatTable, at: CellAt): number {
  const chosen = new Map(Object.entries(at))
  const stray = [...chosen.keys()].find((code) => !dimensions.some((one) => one.code === code))
  if (stray !== undefined) {
    const known = dimensions.map(({ code }) => code).join(', ')
    throw new RangeError(`The table has no dimension ${stray}. It has ${known}.`)
  }
  return dimensions.reduce((place, { code, categories }) => {
    const category = chosen.get(code) ?? (categories.length === 1 ? categories[0]?.code : undefined)
    if (category === undefined) throw new RangeError(`Say which of the ${categories.length} of ${code}.`)
    const index = categories.findIndex((one) => one.code === category)
    if (index < 0) throw new RangeError(`The dimension ${code} has no ${category}.`)
    return place * categories.length + index
  }, 0)
}
