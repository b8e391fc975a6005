/**
 * Asks Statistics Norway, and nobody else: https, one address, no redirects, with a limit on time and size. Whatever goes wrong becomes one
 * Norwegian sentence; nothing is half-read.
 */
import type { PostRequest } from '../statistics/pxweb-query.ts'
import { SSB } from '../statistics/pxweb-query.ts'
import { decimalText } from '../time/minutes.ts'
import { printable } from '../workforce/text-fields.ts'

export interface FetchOptions {
  /** Where the requests go instead of SSB: a server of the tests. */
  readonly base: string
  readonly timeoutMs: number
  readonly mostBytes: number
  /** How long it is waited when SSB asks for it. */
  readonly mostWaitMs: number
}

export const FROM_SSB: FetchOptions = {
  ...{ base: SSB, timeoutMs: 60_000, mostBytes: 60_000_000, mostWaitMs: 15_000 },
}

export type Fetched =
  { readonly status: 'ok'; readonly content: unknown } | { readonly status: 'bad'; readonly message: string }

/** A POST where there is a body. */
export async function ask(request: string | PostRequest, options: FetchOptions): Promise<Fetched> {
  const url = typeof request === 'string' ? request : request.url
  if (!url.startsWith(`${SSB}/`)) throw new Error(`${url} is not at ${SSB}.`)
  const address = `${options.base}${url.slice(SSB.length)}`
  const body = typeof request === 'string' ? null : JSON.stringify(request.body)
  const first = await once(address, body, options)
  if (first.status !== 'wait') return first
  if (first.ms > options.mostWaitMs) return bad(tooMany(first.ms))
  await new Promise((resolve) => setTimeout(resolve, first.ms))
  const second = await once(address, body, options)
  return second.status === 'wait' ? bad(tooMany(second.ms)) : second
}

function bad(message: string): Fetched {
  return { status: 'bad', message }
}

function tooMany(ms: number): string {
  return `SSB svarer at det er for mange spørringer (429). Vent ${Math.ceil(ms / 1000)} sekunder, og prøv igjen.`
}

type Once = Fetched | { readonly status: 'wait'; readonly ms: number }

const WAIT_WITHOUT_WORD_MS = 10_000

async function once(address: string, body: string | null, options: FetchOptions): Promise<Once> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  try {
    const response = await fetch(address, {
      ...{
        redirect: 'manual',
        signal,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
      },
      ...(body === null ? {} : { method: 'POST', body }),
    })
    return await answerIn(response, options)
  } catch (error) {
    return bad(failureText(error, options))
  }
}

async function answerIn(response: Response, { mostBytes }: FetchOptions): Promise<Once> {
  const { status, headers } = response
  if (status === 429) {
    await response.body?.cancel()
    const seconds = Number(headers.get('retry-after') ?? NaN)
    return {
      status: 'wait',
      ms: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : WAIT_WITHOUT_WORD_MS,
    }
  }
  if (status >= 300 && status < 400) {
    await response.body?.cancel()
    return bad(
      `SSB viser videre til en annen adresse (${status}), og det følges ikke. Se om tabellen har fått nytt nummer.`,
    )
  }
  const text = await textOf(response, mostBytes)
  if (text === null)
    return bad(
      `Svaret fra SSB er over ${decimalText(mostBytes / 1e6, 1)} MB, og leses ikke. Velg færre år med --aar.`,
    )
  if (status === 404)
    return bad('SSB har ikke tabellen (404). Er nummeret riktig, eller er tabellen avsluttet?')
  if (status >= 500)
    return bad(`SSB svarer ikke nå (${status}). Prøv igjen senere; tallene som følger med, brukes så lenge.`)
  if (status !== 200)
    return bad(`SSB avviste spørringen (${status}): ${printable(text.replace(/\s+/g, ' ').slice(0, 200))}`)
  const type = headers.get('content-type') ?? ''
  if (!/\bjson\b/.test(type))
    return bad(
      `Svaret er ikke JSON, men «${printable(type.slice(0, 60))}». Er det noe mellom maskinen og SSB, som en innlogging?`,
    )
  try {
    return { status: 'ok', content: JSON.parse(text) as unknown }
  } catch {
    return bad('Svaret fra SSB er avbrutt eller ikke gyldig JSON. Prøv igjen.')
  }
}

/** Null where it is too much: then the rest is not asked for. */
async function textOf(response: Response, mostBytes: number): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel()
    return null
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const NO_CONNECTION: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EPERM', 'EACCES'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'],
])

function failureText(error: unknown, { timeoutMs }: FetchOptions): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `SSB svarte ikke på ${decimalText(timeoutMs / 1000, 1)} sekunder. Prøv igjen, eller velg færre år med --aar.`
  const code = codeOf(error)
  return NO_CONNECTION.has(code)
    ? `Får ikke kontakt med data.ssb.no (${code}). Tallene som følger med programmet, brukes som før; prøv igjen med nett, eller importer en fil.`
    : `Svaret fra SSB ble brutt (${code}). Prøv igjen.`
}

/** The reason lies under the error, and where several addresses were tried, under each of them. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'ukjent feil'
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error.cause === undefined ? error.name : codeOf(error.cause)
}
