/** One table from Statistics Norway: its metadata first, then the request that the metadata allows. */
import type { CatalogueTable } from '../statistics/catalogue.ts'
import { getUrl, metadataUrl, postRequest, TableMetadata } from '../statistics/pxweb-query.ts'
import type { Asked } from '../statistics/resolve-query.ts'
import { resolveQuery } from '../statistics/resolve-query.ts'
import type { FetchOptions } from './ssb-fetch.ts'
import { ask } from './ssb-fetch.ts'

export interface AskedTable extends Asked {
  readonly known: CatalogueTable
  readonly api: 'v0' | 'v2'
}

export type FetchedTable =
  | {
      readonly status: 'ok'
      readonly content: unknown
      /** As they were sent. */
      readonly requests: readonly unknown[]
      readonly notes: readonly string[]
    }
  | { readonly status: 'bad'; readonly message: string }

export async function fetchTable(asked: AskedTable, options: FetchOptions): Promise<FetchedTable> {
  const { known, api } = asked
  if (known.place !== null && asked.municipality === null)
    return { status: 'bad', message: 'Den er for kommuner: si hvilken med --kommune.' }
  const described = await ask(metadataUrl(known.table), options)
  if (described.status === 'bad') return described
  const metadata = TableMetadata.safeParse(described.content)
  if (!metadata.success)
    return { status: 'bad', message: 'SSBs beskrivelse av tabellen har en form som ikke er kjent her.' }
  const resolved = resolveQuery(known, metadata.data, asked)
  if (resolved.status === 'bad') return resolved
  const request = api === 'v0' ? postRequest(resolved.query) : getUrl(resolved.query)
  if (request.status === 'bad')
    return { status: 'bad', message: request.problems.map(({ message }) => message).join(' ') }
  const answer = await ask(request.request, options)
  return answer.status === 'bad'
    ? answer
    : { status: 'ok', content: answer.content, requests: [request.request], notes: resolved.notes }
}
