/** Fetching, against a real server on this machine that gives the saved answers of Statistics Norway, and everything that can go wrong. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { FetchOptions } from '../src/cli/ssb-fetch.ts'
import { ask } from '../src/cli/ssb-fetch.ts'
import { fetchTable } from '../src/cli/statistikk-hent.ts'
import type { CatalogueTable } from '../src/statistics/catalogue.ts'
import { CATALOGUE } from '../src/statistics/catalogue.ts'
import { nationalPersons } from '../src/statistics/from-table.ts'
import { readJsonStat } from '../src/statistics/json-stat.ts'
import { metadataUrl } from '../src/statistics/pxweb-query.ts'

const saved = (name: string) =>
  readFileSync(
    join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'statistics', 'testing', name),
    'utf8',
  )
const METADATA = saved('ssb_13599_metadata_v0.json')
const DATA = saved('ssb_13599_jsonstat2_80pluss_MMM.json')
const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' }

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void
let server: Server
let handler: Handler
let asked: { method: string; url: string; body: string }[] = []
let options: FetchOptions

/** As SSB answers table 13599: metadata to a GET on v0, data to a POST there and to a GET on v2. */
const likeSsb: Handler = ({ method, url }, response) => {
  const isMetadata = method === 'GET' && url!.startsWith('/api/v0/no/table/')
  response.writeHead(200, JSON_TYPE).end(isMetadata ? METADATA : DATA)
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      asked.push({ method: request.method!, url: request.url!, body })
      handler(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  options = { base: `http://127.0.0.1:${port}`, timeoutMs: 400, mostBytes: 100_000, mostWaitMs: 2000 }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  handler = likeSsb
  asked = []
})

const known = (table: string): CatalogueTable => CATALOGUE.find((one) => one.table === table)!
const national = { known: known('13599'), municipality: null, years: ['2025', '2026', '2035'] }

it.each(['v0', 'v2'] as const)(
  'fetches the saved table by %s, and it has the people of 80-104 that it is known to have',
  async (api) => {
    const fetched = await fetchTable({ ...national, api }, options)
    if (fetched.status === 'bad') throw new Error(fetched.message)
    const reading = readJsonStat(fetched.content)
    if (reading.status === 'bad') throw new Error(reading.message)
    const ages = { from: 80, until: 105 }
    const persons = ['2025', '2026', '2035'].map((year) =>
      nationalPersons(reading.table, { alternative: 'MMM', year, ages }),
    )
    expect(persons).toEqual([272_848, 288_360, 422_314])
    // 105 and over are not in the answer: then 80 and over are not known, rather than too few.
    expect(
      nationalPersons(reading.table, {
        alternative: 'MMM',
        year: '2025',
        ages: { from: 80, until: Infinity },
      }),
    ).toBeNull()
    expect(asked.map(({ method }) => method)).toEqual(api === 'v0' ? ['GET', 'POST'] : ['GET', 'GET'])
    expect(fetched.notes).toEqual([])
  },
)

it('asks for what the catalogue says, and leaves to the source what it sums over', async () => {
  await fetchTable({ ...national, api: 'v0' }, options)
  const { query } = JSON.parse(asked[1]!.body) as {
    query: { code: string; selection: { values: string[] } }[]
  }
  expect(query.map(({ code }) => code).sort()).toEqual(['Alder', 'ContentsCode', 'Framskriv', 'Kjonn', 'Tid'])
  expect(query.find(({ code }) => code === 'Tid')!.selection.values).toEqual(['2025', '2026', '2035'])
  asked = []
  await fetchTable({ ...national, api: 'v2' }, options)
  expect(asked[1]!.url).toMatch(/^\/api\/pxwebapi\/v2\/tables\/13599\/data\?lang=no&outputFormat=json-stat2&/)
})

it('names a code that the table does not have, and sends nothing then', async () => {
  const wrong = { ...known('13599'), values: { ...known('13599').values, Framskriv: ['MMX'] } }
  const fetched = await fetchTable({ known: wrong, municipality: null, years: ['2122'], api: 'v0' }, options)
  expect(fetched).toMatchObject({ status: 'bad' })
  expect('message' in fetched ? fetched.message : '').toMatch(
    /Framskriv: verdien «MMX» finnes ikke.*Tid: verdien «2122» finnes ikke/,
  )
  expect(asked).toHaveLength(1)
})

it('finds what is not known in the metadata, says so, and refuses a municipality that the table does not have', async () => {
  const unknown = { ...known('09547'), summed: ['InnvandrLandbakgr', 'Alder', 'Kjonn'] }
  const fetched = await fetchTable(
    { known: unknown, municipality: null, years: ['2025'], api: 'v0' },
    options,
  )
  expect(fetched).toMatchObject({
    notes: [
      expect.stringMatching(/Framskriv er ikke kjent her: alle 15/),
      expect.stringMatching(/ContentsCode/),
    ],
  })
  const none = await fetchTable({ known: unknown, municipality: '4003', years: null, api: 'v0' }, options)
  expect(none).toMatchObject({
    message: expect.stringMatching(/har ikke kommune 4003. Variablene er Kjonn, Alder/) as string,
  })
})

const messageOf = async (changed: Partial<FetchOptions> = {}) => {
  const fetched = await ask(metadataUrl('13599'), { ...options, ...changed })
  return fetched.status === 'bad' ? fetched.message : 'ok'
}

it('says when the source is slow, before and in the middle of the answer', async () => {
  handler = () => undefined
  expect(await messageOf({ timeoutMs: 100 })).toMatch(/^SSB svarte ikke på 0,1 sekunder/)
  handler = (_, response) => {
    response.writeHead(200, JSON_TYPE).write('{"title":')
  }
  expect(await messageOf({ timeoutMs: 100 })).toMatch(/^SSB svarte ikke på 0,1 sekunder/)
})

it('says when the answer is cut, by the line or in the text', async () => {
  handler = (_, response) => {
    response
      .writeHead(200, { ...JSON_TYPE, 'content-length': String(METADATA.length + 100) })
      .write(METADATA.slice(0, 500))
    setTimeout(() => response.destroy(), 20)
  }
  expect(await messageOf()).toMatch(/^Svaret fra SSB ble brutt \(\S+\). Prøv igjen\.$/)
  handler = (_, response) => response.writeHead(200, JSON_TYPE).end(METADATA.slice(0, 500))
  expect(await messageOf()).toMatch(/avbrutt eller ikke gyldig JSON/)
})

it('refuses a page that is not JSON, and is not led elsewhere', async () => {
  handler = (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Logg inn</html>')
  expect(await messageOf()).toMatch(/Svaret er ikke JSON, men «text\/html»/)
  handler = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  expect(await messageOf()).toMatch(/viser videre til en annen adresse \(302\), og det følges ikke/)
  await expect(ask('https://example.org/api', options)).rejects.toThrow(/is not at https:\/\/data.ssb.no/)
})

it('passes on what the source says of a bad request, without what would move the cursor', async () => {
  handler = (_, response) =>
    response.writeHead(400, JSON_TYPE).end('{"error":"The request\u001b[2J is wrong"}')
  const message = await messageOf()
  expect(message).toMatch(/^SSB avviste spørringen \(400\): .*The request\\u001b\[2J is wrong/)
  handler = (_, response) => response.writeHead(404).end()
  expect(await messageOf()).toMatch(/har ikke tabellen \(404\)/)
  handler = (_, response) => response.writeHead(503).end()
  expect(await messageOf()).toMatch(
    /svarer ikke nå \(503\). Prøv igjen senere; tallene som følger med, brukes/,
  )
})

it('waits once when it is asked to, and says how long when that is too long', async () => {
  let times = 0
  handler = (request, response, body) => {
    times++
    if (times === 1) response.writeHead(429, { 'retry-after': '0' }).end()
    else likeSsb(request, response, body)
  }
  expect(await messageOf()).toBe('ok')
  expect(times).toBe(2)
  handler = (_, response) => response.writeHead(429, { 'retry-after': '120' }).end()
  expect(await messageOf()).toMatch(/for mange spørringer \(429\). Vent 120 sekunder/)
  handler = (_, response) => response.writeHead(429, { 'retry-after': '0' }).end()
  expect(await messageOf()).toMatch(/Vent 0 sekunder/)
})

it('reads no more than the limit, whether the size is said or not', async () => {
  const big = `"${'x'.repeat(200_000)}"`
  handler = (_, response) =>
    response.writeHead(200, { ...JSON_TYPE, 'content-length': String(big.length) }).end(big)
  expect(await messageOf()).toMatch(/over 0,1 MB, og leses ikke/)
  handler = (_, response) => {
    response.writeHead(200, JSON_TYPE)
    for (let at = 0; at < big.length; at += 20_000) response.write(big.slice(at, at + 20_000))
    response.end()
  }
  expect(await messageOf()).toMatch(/over 0,1 MB, og leses ikke/)
})

it('says in one sentence that there is no connection, and what is used then', async () => {
  // A port that was open a moment ago, where nothing listens now.
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  await new Promise((resolve) => other.close(resolve))
  const message = await messageOf({ base: `http://127.0.0.1:${port}` })
  expect(message).toMatch(
    /^Får ikke kontakt med data.ssb.no \(ECONNREFUSED\). Tallene som følger med programmet, brukes som før/,
  )
  expect(message.split('\n')).toHaveLength(1)
})
