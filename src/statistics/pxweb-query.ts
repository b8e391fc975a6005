/**
 * Requests to Statistics Norway's PxWeb, made and checked but not sent: one value that a table does not have makes the whole of a request
 * fail (HTTP 400), so every value is held against the table's metadata first. Both APIs give JSON-stat 2.
 */
import { z } from 'zod'
import { nearest } from '../words/nearest.ts'

export const SSB = 'https://data.ssb.no'
const V0 = `${SSB}/api/v0/no/table`
const V2 = `${SSB}/api/pxwebapi/v2/tables`

/** Municipalities through their mergers: a sum under the number of today, written K-4003. */
export const SUMMED_MUNICIPALITIES = 'agg_KommSummer'

/** As v0 answers a GET on the table; v2 has the same codes. */
export const TableMetadata = z.object({
  title: z.string(),
  variables: z
    .array(
      z
        .object({ code: z.string(), values: z.array(z.string()), valueTexts: z.array(z.string()) })
        .refine(({ values, valueTexts }) => values.length === valueTexts.length),
    )
    .min(1),
})
export type TableMetadata = z.infer<typeof TableMetadata>
type Variable = TableMetadata['variables'][number]

export type Selection =
  | { readonly variable: string; readonly values: readonly string[] | 'all' }
  /** Values of a list that groups the table's own: they are not in its metadata, and only their form can be checked here. */
  | { readonly variable: string; readonly values: readonly string[]; readonly codelist: Codelist }

/** As v2 writes it; v0 has a colon for the first underscore. */
export type Codelist = `agg_${string}` | `vs_${string}`

/** What is asked of which table. A variable that is not named is left to the source: it sums over it where the table lets it. */
export interface PxWebQuery {
  /** Five digits. */
  readonly table: string
  readonly metadata: TableMetadata
  readonly selections: readonly Selection[]
}

/** What the table does not have, and what in it is written almost so. */
export interface QueryProblem {
  readonly variable: string
  readonly value: string | null
  readonly nearest: readonly string[]
  readonly message: string
}

export type Checked<Request> =
  | { readonly status: 'ok'; readonly request: Request }
  | { readonly status: 'bad'; readonly problems: readonly QueryProblem[] }

/** The body goes as JSON. */
export interface PostRequest {
  readonly url: string
  readonly body: {
    readonly query: readonly {
      readonly code: string
      readonly selection: { readonly filter: string; readonly values: readonly string[] }
    }[]
    readonly response: { readonly format: 'json-stat2' }
  }
}

/** Where v0 tells of a table; read it with TableMetadata. */
export function metadataUrl(table: string): string {
  return `${V0}/${encodeURIComponent(table)}`
}

export function postRequest(query: PxWebQuery): Checked<PostRequest> {
  const problems = problemsOf(query)
  if (problems.length > 0) return { status: 'bad', problems }
  const body = {
    query: query.selections.map((selection) => ({
      code: selection.variable,
      selection: {
        filter: filterOf(selection),
        values: selection.values === 'all' ? ['*'] : selection.values,
      },
    })),
    response: { format: 'json-stat2' },
  } as const
  return { status: 'ok', request: { url: metadataUrl(query.table), body } }
}

function filterOf(selection: Selection): string {
  if ('codelist' in selection) return selection.codelist.replace('_', ':')
  return selection.values === 'all' ? 'all' : 'item'
}

/** The URL of a GET. It grows with the values: for hundreds of them a POST is safer. */
export function getUrl(query: PxWebQuery): Checked<string> {
  const problems = problemsOf(query)
  if (problems.length > 0) return { status: 'bad', problems }
  const parameters = query.selections.flatMap((selection) => {
    const values = selection.values === 'all' ? ['*'] : selection.values
    // 105+ must be written 105%2B: a plus sign in a URL is a space.
    const chosen = `valuecodes[${selection.variable}]=${values.map(encodeURIComponent).join(',')}`
    return 'codelist' in selection
      ? [chosen, `codelist[${selection.variable}]=${encodeURIComponent(selection.codelist)}`]
      : [chosen]
  })
  const url = `${V2}/${query.table}/data?${['lang=no', 'outputFormat=json-stat2', ...parameters].join('&')}`
  return { status: 'ok', request: url }
}

function problemsOf({ table, metadata, selections }: PxWebQuery): QueryProblem[] {
  const wrongTable = /^\d{5}$/.test(table)
    ? []
    : [{ ...NO_PLACE, message: `«${table}» er ikke et tabellnummer: skriv fem sifre, for eksempel 07459.` }]
  const seen = new Set<string>()
  const wrong = selections.flatMap((selection) => {
    const { variable } = selection
    const known = metadata.variables.find(({ code }) => code === variable)
    if (known === undefined) return [noVariable(variable, metadata)]
    if (seen.has(variable)) return [problem(variable, null, 'er valgt to ganger. Slå valgene sammen.')]
    seen.add(variable)
    return problemsIn(selection, known)
  })
  return [...wrongTable, ...wrong]
}

const NO_PLACE = { variable: '', value: null, nearest: [] }

function noVariable(variable: string, { variables }: TableMetadata): QueryProblem {
  const codes = variables.map(({ code }) => code)
  const near = nearestTo(variable, new Map(codes.map((code) => [code, [code]])))
  const message = `Tabellen har ingen variabel «${variable}». Velg en av: ${codes.join(', ')}.`
  return { variable, value: null, nearest: near, message }
}

function problemsIn(selection: Selection, known: Variable): QueryProblem[] {
  const { variable, values } = selection
  if (values === 'all') return []
  if (values.length === 0) return [problem(variable, null, 'har ingen verdier. Velg minst én.')]
  if ('codelist' in selection) {
    return selection.codelist === SUMMED_MUNICIPALITIES ? notSummed(variable, values) : []
  }
  const has = new Set(known.values)
  return values.filter((value) => !has.has(value)).map((value) => noValue(value, known))
}

function noValue(value: string, { code, values, valueTexts }: Variable): QueryProblem {
  const near = nearestTo(value, new Map(values.map((one, at) => [one, [one, valueTexts[at]!]])))
  const shown = near.map((one) => `${one} (${valueTexts[values.indexOf(one)]!})`).join(', ')
  const range = `Den har ${values.length} verdier, fra ${values[0] ?? '-'} til ${values.at(-1) ?? '-'}.`
  return problem(code, value, `finnes ikke. ${shown === '' ? range : `Nærmest: ${shown}.`}`, near)
}

function notSummed(variable: string, values: readonly string[]): QueryProblem[] {
  return values
    .filter((value) => !/^K-\d{4}$/.test(value))
    .map((value) => {
      const near = /^\d{4}$/.test(value) ? [`K-${value}`] : []
      const form = `er ikke en kommune i ${SUMMED_MUNICIPALITIES}. Skriv K- og fire sifre, for eksempel ${near[0] ?? 'K-4003'}.`
      return problem(variable, value, form, near)
    })
}

function problem(
  variable: string,
  value: string | null,
  what: string,
  near: readonly string[] = [],
): QueryProblem {
  const subject = value === null ? `Variabelen ${variable}` : `${variable}: verdien «${value}»`
  return { variable, value, nearest: near, message: `${subject} ${what}` }
}

/** Capital or small letters are no difference. */
function nearestTo(text: string, candidates: ReadonlyMap<string, readonly string[]>): string[] {
  const small = [...candidates].map(([code, ways]) => [code, ways.map((way) => way.toLowerCase())] as const)
  return nearest(text.toLowerCase(), new Map(small))
}
